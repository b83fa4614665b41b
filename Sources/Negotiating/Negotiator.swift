package import BlkifSchema
import Diagnostics

/// One of the two sides of a negotiation: what it writes, and what it uses of what the other writes.
package struct Negotiator: Sendable {
    /// Why there is no such side.
    package enum Problem: Error {
        case implementation(String, known: [String])
        /// An implementation of the other side.
        case side(String)
        case version(String, of: String, known: [String])
    }

    package let side: Side
    /// What people call it, with its version.
    package let title: String
    /// The id of the implementation; nil for a side of a store.
    package let implementation: Implementation?
    let version: String?
    package private(set) var writes: [NodeReference: Number] = [:]
    package private(set) var reads: [NodeReference: Number] = [:]
    /// Where it differs from what the schema says of a node.
    private(set) var differences: [(node: NodeReference, behaviour: String)] = []

    /// The layout of the ring, where a store tells it or somebody has set it.
    package var ringProtocol: String?

    // MARK: Of an implementation

    /// - Parameter name: The id of an implementation, and after `@`, a version of it, unless the newest is meant.
    package init(_ name: String, _ side: Side, _ pairs: ImplementationPairs) throws(Problem) {
        let (known, others) =
            side == .frontend ? (pairs.frontends, pairs.backends) : (pairs.backends, pairs.frontends)
        let parts = name.utf8.split(
            separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
        let id = String(decoding: parts[0], as: UTF8.self)
        guard let found = known.first(where: { $0.id == id }) else {
            if others.contains(where: { $0.id == id }) { throw .side(id) }
            throw .implementation(id, known: known.map { $0.id })
        }
        let asked = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
        let revisions = found.revisions.map { $0.name }
        if let asked, !revisions.contains(asked), Version(asked) == nil {
            throw .version(asked, of: found.id, known: revisions)
        }
        self.side = side
        implementation = found
        version = asked ?? found.revisions.max(by: Negotiator.isOlder)?.name
        title = found.title + (version.map { " \($0)" } ?? "")
        let shown = asked.flatMap(Version.init)
        for (node, use) in pairs.uses(of: found) where use.evidence.holds(in: shown) {
            add(Number(use, use.evidence.doubt(of: shown)), use.action, node)
        }
        for number in pairs.nodes.indices {
            for own in pairs.nodes[number].contradictions
            where own.implementation == found.id && own.evidence.holds(in: shown) {
                let doubt = own.evidence.doubt(of: shown).map { " (\($0))" } ?? ""
                differences.append((pairs.nodes[number].reference, own.behaviour + doubt))
            }
        }
    }

    private static func isOlder(_ left: Implementation.Revision, _ right: Implementation.Revision) -> Bool {
        if let one = left.date, let other = right.date { return one < other }
        guard let one = Version(left.name), let other = Version(right.name) else { return false }
        return one < other
    }

    private mutating func add(_ number: Number, _ action: Use.Action, _ node: NodeReference) {
        func greater(_ old: Number?) -> Number {
            old.map { ($0.value ?? -1) > (number.value ?? -1) ? $0 : number } ?? number
        }
        if action.isWriting { writes[node] = greater(writes[node]) }
        if action.isReading { reads[node] = greater(reads[node]) }
    }

    /// Sets what a setting of the implementation or a node says.
    ///
    /// - Returns: Whether there is such a setting or node.
    package mutating func set(_ name: String, to value: Int) -> Bool {
        var isKnown = false
        func change(_ numbers: inout [NodeReference: Number]) {
            for (node, number) in numbers where number.setting == name || node.name == name {
                numbers[node]?.set(name, to: value)
                isKnown = true
            }
        }
        change(&writes)
        change(&reads)
        return isKnown
    }

    /// The names that ``set(_:to:)`` knows.
    var names: [String] {
        (Array(writes) + Array(reads)).flatMap { [$0.key.name] + ($0.value.setting.map { [$0] } ?? []) }
    }

    /// Those of which a number is known.
    package var settings: [String] {
        let all = Array(writes) + Array(reads)
        return Set(
            all.compactMap { $0.value.setting } + all.filter { $0.value.value != nil }.map { $0.key.name }
        )
        .sorted()
    }

    // MARK: Of a store

    /// A side that has shown what it writes and uses.
    package init(
        _ side: Side, title: String, writes: [NodeReference: Number], reads: [NodeReference: Number],
        ringProtocol: String?
    ) {
        self.side = side
        implementation = nil
        version = nil
        self.title = title
        self.writes = writes
        self.reads = reads
        self.ringProtocol = ringProtocol
    }

    // MARK: Of the protocol

    /// A side of which no more is known than the protocol: it writes what that documents for it, and takes the defaults of
    /// what the other side offers.
    package init(_ side: Side, _ schema: BlkifSchema) {
        self.side = side
        implementation = nil
        version = nil
        title = "any \(side.rawValue)"
        for node in schema.content.nodes {
            if node.side == side, node.writer.rawValue == side.rawValue,
                node.isDocumented || node.isMentioned,
                node.lifetime.deprecated == nil
            {
                writes[node.reference] = Number()
            } else if node.side != side {
                reads[node.reference] = Number(node.defaultNumber)
            }
        }
    }

    /// The same with the numbers of the schema's examples where none are known of what it writes.
    package func withExamples(_ schema: BlkifSchema) -> Self {
        var copy = self
        for node in schema.content.nodes where copy.writes[node.reference].map({ $0.value == nil }) ?? false {
            copy.writes[node.reference]?.value = node.example.flatMap { Int($0) }
        }
        return copy
    }

    /// Whether somebody has set what it writes.
    package func isSet(_ known: KnownNode) -> Bool { writes[known.reference]?.isSet ?? false }
}

/// A version of an implementation, by the numbers in it.
struct Version: Sendable, Comparable {
    private let numbers: [Int]

    /// - Returns: Nil for a text that does not begin with numbers between dots.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
            Int(Substring($0.prefix { $0.isDigit }))
        }
        guard let first = parts.first, first != nil else { return nil }
        numbers = parts.prefix { $0 != nil }.compactMap { $0 }
    }

    static func < (left: Version, right: Version) -> Bool {
        left.numbers.lexicographicallyPrecedes(right.numbers)
    }
}

extension Evidence {
    /// Whether it holds in a version of the implementation; nil means the newest.
    fileprivate func holds(in version: Version?) -> Bool {
        guard let version else { return removed == nil }
        if let first = since.flatMap(Version.init), version < first { return false }
        // Of the versions before one with a `≤` it is not known.
        if let last = removed.flatMap({ Version($0.withoutSign) }), version >= last { return false }
        return true
    }

    /// What is said of a version that is older than the oldest of which it is known to hold.
    fileprivate func doubt(of version: Version?) -> String? {
        guard let version, let known = firstVersion?.withoutSign, let first = Version(known), version < first
        else { return nil }
        return "known only since \(known)"
    }
}

extension String {
    /// A version without the `≤` that can stand before it.
    fileprivate var withoutSign: String { String(decoding: utf8.drop { $0 >= 0x80 }, as: UTF8.self) }
}
