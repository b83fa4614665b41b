package import BlkifSchema
import Negotiating

/// The nodes of the schema by number, so that a name in a store is found by one look-up.
package struct NodeTable: Sendable {
    /// The nodes of both sides; the place is the number.
    let nodes: [Node]
    /// The kinds of backends, by which directories are named.
    let kinds: [NodeValue]
    let kindNames: [[UInt8]]
    /// The name of each node.
    private let nodeNames: [[UInt8]]
    private let backend: NameTable
    private let frontend: NameTable

    /// - Parameter schema: The schema with all that any release has.
    package init(_ schema: BlkifSchema) {
        let all = schema.nodes
        nodes = all
        nodeNames = all.map { Array($0.name.utf8) }
        kinds = all.first { $0.reference == KnownNode.kind.reference }?.values ?? []
        kindNames = kinds.map { Array($0.value.utf8) }
        func table(_ side: Side) -> NameTable {
            NameTable(all.indices.filter { all[$0].side == side }.map { (all[$0].name, $0) })
        }
        backend = table(.backend)
        frontend = table(.frontend)
    }

    private func names(_ side: Side) -> NameTable { side == .backend ? backend : frontend }

    /// The number of the node that a name below the directory of a side means.
    func number(_ name: borrowing Span<UInt8>, of side: Side) -> Int? { names(side).number(name) }

    func number(_ name: String, of side: Side) -> Int? { number(name.utf8.span, of: side) }

    /// Whether a name is that of the node with a number.
    @inline(__always)
    func isName(_ name: borrowing Span<UInt8>, of number: Int) -> Bool {
        name.has(nodeNames[number], 0..<name.count)
    }

    /// Whether a name is a node only because its directory can have nodes of any name.
    func isOfAnyName(_ name: borrowing Span<UInt8>) -> Bool {
        for side in Side.allCases {
            if let number = number(name, of: side), !nodes[number].name.contains("%s") { return false }
        }
        return true
    }

    /// The name of a kind; that of the usual one where it is not known.
    func kindName(_ kind: Int) -> String { kinds.indices.contains(kind) ? kinds[kind].value : "vbd" }

    /// The names of one side, for suggestions.
    func names(of side: Side) -> [String] { nodes.filter { $0.side == side }.map(\.name) }
}

/// Names with their numbers, in one array that is searched from the place that a name's hash gives.
struct NameTable: Sendable {
    private struct Slot: Sendable {
        var hash: UInt32 = 0
        var number: Int32 = -1
        var start: Int32 = 0
        var count: Int32 = 0
    }

    private var slots: [Slot]
    private var text: [UInt8] = []
    /// Names with parts that vary, which are numbers, and where they begin with a name of any form.
    private var patterns: [String: Int] = [:]
    private var prefixes: [(text: [UInt8], number: Int)] = []

    init(_ names: [(name: String, number: Int)]) {
        var size = 64
        while size < names.count * 4 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (name, number) in names {
            if let varying = name.firstRange(of: "%s") {
                prefixes.append((Array(name[..<varying.lowerBound].utf8), number))
            } else if name.contains("%u") {
                patterns[name] = number
            } else {
                add(Array(name.utf8), number)
            }
        }
    }

    private mutating func add(_ name: [UInt8], _ number: Int) {
        let hash = NameTable.hash(name.span)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(
            hash: hash, number: Int32(number), start: Int32(text.count), count: Int32(name.count))
        text += name
    }

    /// A number that differs for nearly all names, made of eight bytes at a time.
    static func hash(_ name: borrowing Span<UInt8>) -> UInt32 {
        name.withUnsafeBytes { bytes in
            var hash = UInt64(bytes.count)
            func add(_ word: UInt64) {
                hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
                hash ^= hash >> 32
            }
            var place = 0
            while place + 8 <= bytes.count {
                add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            var rest: UInt64 = 0
            for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
            add(rest)
            return UInt32(truncatingIfNeeded: hash)
        }
    }

    func number(_ name: borrowing Span<UInt8>) -> Int? {
        let hash = NameTable.hash(name)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].number >= 0 {
            let slot = slots[place]
            if slot.hash == hash, Int(slot.count) == name.count, text.span.has(name, at: Int(slot.start)) {
                return Int(slot.number)
            }
            place = (place + 1) & (slots.count - 1)
        }
        return varying(name)
    }

    /// A name with numbers in it, as `ring-ref3`, or below a directory of any names.
    private func varying(_ name: borrowing Span<UInt8>) -> Int? {
        let bytes = name.withUnsafeBufferPointer(Array.init)
        if let pattern = NodePath.pattern(of: String(decoding: bytes, as: UTF8.self)),
            let number = patterns[pattern]
        {
            return number
        }
        return prefixes.first { bytes.starts(with: $0.text) && bytes.count > $0.text.count }?.number
    }
}
