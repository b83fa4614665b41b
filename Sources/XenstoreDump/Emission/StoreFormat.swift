import BlkifSchema
package import Diagnostics

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
        case .list: lines { String(repeating: " ", count: $1) + "\($0.name) = \"\($0.printed)\"" }
        case .paths: lines { entry, _ in "\(entry.path) = \"\(entry.printed)\"" }
        case .permissions:
            lines { entry, _ in "\(entry.path) = \"\(entry.printed)\"   (\(entry.permissions))" }
        case .commands: commands
        case .json: json.text() + "\n"
        }
    }

    /// The store as one object: what is in it, by its path.
    package var json: JSONValue {
        var nodes: [JSONValue] = []
        EmittedStore.visit(tree.children, 0) { entry, _ in
            nodes.append(
                .object([
                    ("path", .string(entry.path)), ("value", .string(entry.value)),
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
        var path: String
        var name: String
        var value = ""
        var permissions: String
        var children: [Entry] = []

        /// As `xenstore-ls` prints it.
        var printed: String {
            String(
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

        /// Makes the node at the end of a path, and those above it that are not there.
        mutating func add(_ parts: ArraySlice<Substring>, _ value: String, _ permissions: String) {
            guard let part = parts.first else { return self.value = value }
            let isLast = parts.count == 1
            if let place = children.firstIndex(where: { $0.name == part }) {
                children[place].add(parts.dropFirst(), value, permissions)
            } else {
                var child = Entry(
                    path: "\(path)/\(part)", name: String(part),
                    permissions: isLast ? permissions : self.permissions)
                child.add(parts.dropFirst(), value, permissions)
                children.append(child)
            }
        }
    }

    private var tree: Entry {
        var root = Entry(path: "", name: "", permissions: "n0")
        for directory in directories {
            let parts = directory.path.split(separator: "/")
            root.add(parts[...], "", directory.permissions)
            for node in directory.nodes {
                root.add((parts + node.name.split(separator: "/"))[...], node.value, directory.permissions)
            }
        }
        return root
    }

    private static func visit(_ entries: [Entry], _ depth: Int, _ body: (Entry, Int) -> Void) {
        for entry in entries {
            body(entry, depth)
            visit(entry.children, depth + 1, body)
        }
    }

    private func lines(_ line: (Entry, Int) -> String) -> String {
        var text = ""
        EmittedStore.visit(tree.children, 0) { text += line($0, $1) + "\n" }
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
