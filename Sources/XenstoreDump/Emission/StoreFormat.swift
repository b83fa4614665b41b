import BlkifSchema
package import Diagnostics
import Negotiating

/// The forms in which a made-up store is written.
package enum StoreFormat: String, Sendable, CaseIterable {
    /// As `xenstore-ls` prints it.
    case list = "xenstore-ls"
    /// With whole paths.
    case paths = "xenstore-ls -f"
    /// With whole paths and permissions.
    case permissions = "xenstore-ls -fp"
    /// Commands that make it in a live store.
    case commands
    case json
}

extension EmittedStore {
    package func text(_ format: StoreFormat) -> String {
        switch format {
        case .list, .paths, .permissions: lines(format)
        case .commands: commands
        case .json: json.text() + "\n"
        }
    }

    /// The store as one object: what is in it, by its path.
    package var json: JSONValue {
        var nodes: [JSONValue] = []
        EmittedStore.visit(tree.children) { entry, path, _ in
            nodes.append(
                .object([
                    ("path", .string(path + entry.name)), ("value", .string(entry.value)),
                    ("permissions", .string(entry.permissions)),
                ]))
        }
        return .object([
            ("backend", .optional(backend?.path)), ("frontend", .optional(frontend?.path)),
            ("nodes", .array(nodes)),
        ])
    }

    /// A node with what is below it.
    private struct Entry {
        var name: Substring
        var value = ""
        var permissions: String
        var children: [Entry] = []

        /// As `xenstore-ls` prints it.
        var printed: String {
            let isPlain = value.utf8.allSatisfy { 0x20..<0x7f ~= $0 && $0 != UInt8(ascii: "\\") }
            if isPlain { return value }
            return String(
                decoding: value.utf8.flatMap { byte -> [UInt8] in
                    switch byte {
                    case 0x09: Array("\\t".utf8)
                    case 0x0a: Array("\\n".utf8)
                    case 0x0d: Array("\\r".utf8)
                    case UInt8(ascii: "\\"): Array("\\\\".utf8)
                    case 0..<0x20, 0x7f...:
                        [UInt8(ascii: "\\")]
                            + [byte >> 6, byte >> 3 & 7, byte & 7].map { $0 + UInt8(ascii: "0") }
                    default: [byte]
                    }
                }, as: UTF8.self)
        }

        /// Changes the node at the end of a path, after it and those above it were made that were not there.
        mutating func reach(
            _ path: ArraySlice<Substring>, _ permissions: String, _ change: (inout Entry) -> Void
        ) {
            guard let name = path.first else { return change(&self) }
            let place = children.firstIndex { $0.name == name } ?? children.endIndex
            if place == children.endIndex {
                let isLast = path.count == 1
                children.append(Entry(name: name, permissions: isLast ? permissions : self.permissions))
            }
            children[place].reach(path.dropFirst(), permissions, change)
        }
    }

    private var tree: Entry {
        var root = Entry(name: "", permissions: "n0")
        for directory in directories {
            root.reach(directory.path.split(separator: "/")[...], directory.permissions) { entry in
                entry.value = ""
                for node in directory.nodes {
                    entry.reach(node.name.split(separator: "/")[...], directory.permissions) {
                        $0.value = node.value
                    }
                }
            }
        }
        return root
    }

    /// Calls a function for each node with the path of its directory and its depth.
    private static func visit(
        _ entries: [Entry], in path: String = "/", _ depth: Int = 0, _ body: (Entry, String, Int) -> Void
    ) {
        for entry in entries {
            body(entry, path, depth)
            guard !entry.children.isEmpty else { continue }
            visit(entry.children, in: path + entry.name + "/", depth + 1, body)
        }
    }

    private func lines(_ format: StoreFormat) -> String {
        var text = ""
        EmittedStore.visit(tree.children) { entry, path, depth in
            text += format == .list ? String(repeating: " ", count: depth) : path
            text += entry.name
            text += " = \""
            text += entry.printed
            text += format == .permissions ? "\"   (\(entry.permissions))\n" : "\"\n"
        }
        return text
    }

    /// Directories first, whose permissions what is made in them has too; then the nodes, and last the states, of which
    /// each tells that all else is there.
    private var commands: String {
        let state = KnownNode.backendState.reference.name
        var made: [String] = []
        var written: [String] = []
        var states: [String] = []
        for directory in devices {
            let path = EmittedStore.quoted(directory.path)
            let permissions = directory.permissions.split(separator: ",").joined(separator: " ")
            made.append("xenstore-write \(path) ''\nxenstore-chmod \(path) \(permissions)\n")
            let isDevice = directory.path == backend?.path || directory.path == frontend?.path
            for node in directory.nodes {
                let line =
                    "xenstore-write \(EmittedStore.quoted("\(directory.path)/\(node.name)")) \(EmittedStore.quoted(node.value))\n"
                if isDevice, node.name == state { states.append(line) } else { written.append(line) }
            }
        }
        return (made + written + states).joined()
    }

    /// A word as a shell takes it.
    private static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy {
                EntryParser.isKeyByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
            }
        return isPlain
            ? text
            : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
                + "'"
    }
}
