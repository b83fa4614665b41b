import BlkifSchema
import Negotiating

/// Finds out where in the store a node is, by its path, its indentation, or what is around it.
struct Placement {
    let paths: PathReader
    /// The directories that a node which is indented further is in.
    private var outer: [(indent: Int, length: Int)] = []
    /// The path of the last of them.
    private var path: [UInt8] = []
    /// The directory that a command before the nodes named.
    private var base: [UInt8] = []
    private var loose: LooseSide
    /// The device of the node before this one.
    private var device: Address?

    init(paths: PathReader) {
        self.paths = paths
        loose = LooseSide(table: paths.table)
    }

    /// Puts a node into the store.
    mutating func place(_ entry: Entry, line: Int, into store: inout Store) {
        if let device, entry.indent == 0, outer.count > 1,
            paths.table.number(entry.key.span, of: device.role.side) != nil
        {
            // A line that was wrapped before its first word has lost its indentation.
            return store.add(entry, entry.key, of: device, line: line)
        }
        device = nil
        if entry.key.contains(UInt8(ascii: "/")) {
            path = Array(entry.key)
            outer = []
        } else {
            while let last = outer.last, last.indent >= entry.indent { outer.removeLast() }
            let length = outer.last?.length ?? 0
            path.removeLast(path.count - length)
            if outer.isEmpty { path = base }
            if path.last != UInt8(ascii: "/"), !path.isEmpty { path.append(UInt8(ascii: "/")) }
            path += entry.key
            outer.append((entry.indent, path.count))
        }
        store.hasNodes = true
        switch paths.meaning(of: path.span) {
        case .device(let address, let nameStart):
            loose.end(into: &store, paths)
            device = address
            store.add(entry, path[nameStart...], of: address, line: line)
        case .domain(let number, let restStart):
            loose.end(into: &store, paths)
            store.note(path: path)
            store.note(domain: number, path[restStart...], entry.value)
        case .oddDevice:
            if entry.value != nil { store.oddDevices[line] = path }
        case .copy:
            loose.end(into: &store, paths)
            store.note(path: path)
        case .other:
            store.note(path: path)
            if path.first == UInt8(ascii: "/") || base.isEmpty { noteRoot(entry.value, &store) }
            if loose.belongsToNext(entry, path) { loose.end(into: &store, paths) }
            loose.add(entry, path, line: line)
        }
    }

    /// Whether the text is of the whole store, as a directory at its root shows that is no domain's.
    private func noteRoot(_ value: ArraySlice<UInt8>?, _ store: inout Store) {
        let root = path.drop { $0 == UInt8(ascii: "/") }
        if root.elementsEqual("tool".utf8), value?.isEmpty ?? true { store.isWhole = true }
    }

    /// Passes over a line that is no node. A command that lists a directory tells where the next nodes are.
    mutating func pass(_ text: ArraySlice<UInt8>, line: Int, into store: inout Store) {
        let words = text.split { $0 == UInt8(ascii: " ") || $0 == 0x09 }
        guard let first = words.first else { return }
        // What stands after a node without a value when its permissions are printed.
        if words.count == 1, first.first == UInt8(ascii: "("),
            EntryParser.isPermissions(first.dropFirst().dropLast())
        {
            return
        }
        store.skip(line)
        store.noteTime(text)
        guard let command = words.firstIndex(where: { $0.reversed().starts(with: "sl-erotsnex".utf8) }) else {
            return
        }
        loose.end(into: &store, paths)
        outer = []
        path = []
        let arguments = words[(command + 1)...].drop { $0.first == UInt8(ascii: "-") }
        // What the output was sent through is no directory.
        base = arguments.first.flatMap { $0.allSatisfy(EntryParser.isKeyByte) ? Array($0) : nil } ?? []
        while base.last == UInt8(ascii: "/") { base.removeLast() }
    }

    mutating func finish(into store: inout Store) { loose.end(into: &store, paths) }
}

/// The nodes of a directory whose path is not known, as of a listing of that directory alone, or one that has lost its
/// indentation. The links among them tell which it is.
struct LooseSide {
    let table: NodeTable
    private var nodes: [(name: [UInt8], entry: Entry, line: Int)] = []
    private var names: Set<[UInt8]> = []
    /// A directory below it in which the next nodes may be.
    private var inner: [UInt8] = []
    /// The path of the directory, as far as it is known.
    private var parent: ArraySlice<UInt8> = []

    init(table: NodeTable) {
        self.table = table
    }

    /// Whether a node begins another directory, or stands in this one already.
    mutating func belongsToNext(_ entry: Entry, _ path: [UInt8]) -> Bool {
        if PathReader.isNumber(entry.key), entry.value?.isEmpty ?? true { return true }
        guard let name = name(in: path), !nodes.isEmpty else { return false }
        // Only the copy that libxl keeps has both links, at its beginning.
        let links = [KnownNode.frontendLink, .backendLink].map { Array($0.reference.name.utf8) }
        if links.contains(name), nodes.count > 2, links.contains(where: names.contains) { return true }
        return names.contains(name) || !parent.elementsEqual(path.dropLast(name.count))
    }

    /// Takes a node if it is one of the schema.
    mutating func add(_ entry: Entry, _ path: [UInt8], line: Int) {
        guard let name = name(in: path) else { return }
        inner = name
        if nodes.isEmpty { parent = path.dropLast(name.count) }
        names.insert(name)
        nodes.append((name, entry, line))
    }

    /// The name below the directory that the last part of a path has; nil when no side has such a node.
    private func name(in path: [UInt8]) -> [UInt8]? {
        let key = Array(PathReader.lastPart(path))
        func below(_ directory: ArraySlice<UInt8>) -> [UInt8]? {
            let name = Array(directory) + [UInt8(ascii: "/")] + key
            return isNode(name) ? name : nil
        }
        // Without indentation, what a directory can have stands in it until it has that already.
        let inInner = below(inner.prefix { $0 != UInt8(ascii: "/") })
        if !nodes.isEmpty, path.starts(with: parent) {
            let name = Array(path[parent.count...])
            if name == key, let inInner, !names.contains(inInner), !table.isOfAnyName(inInner.span) {
                return inInner
            }
            if isNode(name) { return name }
        }
        if let name = below(PathReader.parentPart(path)) ?? inInner { return name }
        return isNode(key) ? key : nil
    }

    private func isNode(_ name: [UInt8]) -> Bool {
        Side.allCases.contains { table.number(name.span, of: $0) != nil }
    }

    /// Gives the nodes to the store if they tell what they are of.
    mutating func end(into store: inout Store, _ paths: PathReader) {
        defer {
            nodes = []
            names = []
            inner = []
        }
        guard nodes.count > 1 else { return }
        guard let address = address(paths) else {
            for node in nodes { store.skip(node.line) }
            return
        }
        for node in nodes {
            store.add(node.entry, node.name[...], of: address, line: node.line)
        }
    }

    /// The directory that has these nodes.
    private func address(_ paths: PathReader) -> Address? {
        func value(_ node: KnownNode) -> ArraySlice<UInt8>? {
            let name = node.reference.name
            return nodes.first { $0.name.elementsEqual(name.utf8) }?.entry.value
        }
        func linked(_ node: KnownNode) -> Address? {
            guard let path = value(node).map(Array.init),
                case .device(let address, _) = paths.meaning(of: path.span)
            else { return nil }
            return address
        }
        if let other = linked(.backendLink) {
            let isRecord = value(.frontendLink) != nil
            return Address(
                role: isRecord ? .record : .frontend, kind: other.kind, domain: other.domain,
                device: other.device)
        }
        guard var other = linked(.frontendLink) else { return nil }
        other.role = .backend
        return other
    }
}

extension PathReader {
    static func isNumber(_ text: ArraySlice<UInt8>) -> Bool { !text.isEmpty && text.allSatisfy(\.isDigit) }

    static func lastPart(_ path: [UInt8]) -> ArraySlice<UInt8> {
        path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    }

    /// The part before the last.
    static func parentPart(_ path: [UInt8]) -> ArraySlice<UInt8> {
        let parts = path.split(separator: UInt8(ascii: "/"))
        return parts.count > 1 ? parts[parts.count - 2] : []
    }
}
