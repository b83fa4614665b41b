package import BlkifSchema
import Diagnostics

/// One of the two sides of a negotiation: what it writes, and what it uses of what the other writes.
package struct Negotiator: Sendable {
    /// Why there is no such side.
    package enum Problem: Error {
        case implementation(String, known: [String])
        case version(String, of: String, known: [String])
    }

    /// A number that is offered, or used of what is offered.
    struct Number: Sendable {
        /// The greatest; nil when it is not known.
        var value: Int?
        /// The smallest offer that is used at all; nil where any is.
        var least: Int?
        /// The setting that changes it.
        var setting: String?
        /// What is particular about it.
        var note = ""
        /// Whether somebody has set it.
        var isSet = false
    }

    let side: Side
    /// What people call it, with its version.
    package let title: String
    /// The id of the implementation; nil for a side of a store.
    let implementation: Implementation?
    let version: String?
    private(set) var writes: [NodeReference: Number] = [:]
    private(set) var reads: [NodeReference: Number] = [:]
    /// Where it differs from what the schema says of a node.
    private(set) var differences: [NodeReference: [String]] = [:]

    /// The layout of the ring, where a store tells it or somebody has set it.
    package var ringProtocol: String?

    // MARK: Of an implementation

    /// - Parameter name: The id of an implementation, and after `@`, a version of it, unless the newest is meant.
    package init(_ name: String, _ side: Side, _ schema: BlkifSchema) throws(Problem) {
        let pairs = ImplementationPairs(schema)
        let known = side == .frontend ? pairs.frontends : pairs.backends
        let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let found = known.first(where: { $0.id == parts[0] }) else {
            throw .implementation(parts[0], known: known.map(\.id))
        }
        let asked = parts.count > 1 ? parts[1] : nil
        let revisions = found.revisions.map(\.name)
        if let asked, !revisions.contains(asked), Version(asked) == nil {
            throw .version(asked, of: found.id, known: revisions)
        }
        self.side = side
        implementation = found
        version = asked ?? found.revisions.max(by: Negotiator.isOlder)?.name
        title = found.title + (version.map { " \($0)" } ?? "")
        let shown = asked.flatMap(Version.init)
        for node in schema.nodes {
            for use in node.uses where use.implementation == found.id && use.evidence.holds(in: shown) {
                add(use, node.reference)
            }
            let own = node.contradictions.filter {
                $0.implementation == found.id && $0.evidence.holds(in: shown)
            }
            if !own.isEmpty { differences[node.reference] = own.map(\.behaviour) }
        }
    }

    private static func isOlder(_ left: Implementation.Revision, _ right: Implementation.Revision) -> Bool {
        if let one = left.date, let other = right.date { return one < other }
        guard let one = Version(left.name), let other = Version(right.name) else { return false }
        return one < other
    }

    private mutating func add(_ use: Use, _ node: NodeReference) {
        let number = Number(value: use.limit, least: use.least, setting: use.setting, note: use.note)
        func greater(_ old: Number?) -> Number {
            old.map { ($0.value ?? -1) > (number.value ?? -1) ? $0 : number } ?? number
        }
        if use.action.isWriting { writes[node] = greater(writes[node]) }
        if use.action.isReading { reads[node] = greater(reads[node]) }
    }

    /// Sets what a setting of the implementation or a node says.
    ///
    /// - Returns: Whether there is such a setting or node.
    package mutating func set(_ name: String, to value: Int) -> Bool {
        var isKnown = false
        func change(_ numbers: inout [NodeReference: Number]) {
            for (node, number) in numbers where number.setting == name || node.name == name {
                numbers[node] = Number(
                    value: value, least: number.least, setting: name, note: "", isSet: true)
                isKnown = true
            }
        }
        change(&writes)
        change(&reads)
        return isKnown
    }

    /// The names that ``set(_:to:)`` knows.
    package var settings: [String] {
        let all = Array(writes) + Array(reads)
        return Set(all.compactMap(\.value.setting) + all.filter { $0.value.value != nil }.map(\.key.name))
            .sorted()
    }

    // MARK: Of the protocol

    /// A side of which no more is known than the protocol: it writes what that documents for it, and takes the defaults of
    /// what the other side offers.
    package init(_ side: Side, _ schema: BlkifSchema) {
        self.side = side
        implementation = nil
        version = nil
        title = "any \(side)"
        for node in schema.nodes {
            if node.side == side, node.writer.rawValue == side.rawValue,
                node.isDocumented || node.isMentioned,
                node.lifetime.deprecated == nil
            {
                writes[node.reference] = Number()
            } else if node.side != side {
                reads[node.reference] = Number(value: node.defaultNumber)
            }
        }
    }

    /// The same with the numbers of the schema's examples where none are known of what it writes.
    func withExamples(_ schema: BlkifSchema) -> Self {
        var copy = self
        for node in schema.nodes where copy.writes[node.reference].map({ $0.value == nil }) ?? false {
            copy.writes[node.reference]?.value = node.example.flatMap { Int($0) }
        }
        return copy
    }

    /// Whether somebody has set what it writes.
    func isSet(_ known: KnownNode) -> Bool { writes[known.reference]?.isSet ?? false }

    // MARK: Of a store

    /// A side as a store has it. Of what a frontend uses the store shows what it has chosen.
    init(_ device: Device, _ side: Side) {
        self.side = side
        implementation = nil
        version = nil
        title = device.directory(side) ?? side.rawValue
        ringProtocol = side == .frontend ? device.value(.ringProtocol) : nil
        let view = device.side(side)
        for node in view.found where node.number >= 0 {
            let reference = device.facts.nodes[Int(node.number)].node.reference
            writes[reference] = Number(value: view.integer(node).flatMap { Int(exactly: $0) })
        }
        for facts in device.facts.nodes where facts.node.side != side {
            reads[facts.node.reference] = Number()
        }
        guard side == .frontend else { return }
        let pages = Negotiation.ringPages(device)
        reads[KnownNode.maxPageOrder.reference] = Number(value: pages.trailingZeroBitCount)
        reads[KnownNode.maxPages.reference] = Number(value: pages)
        reads[KnownNode.maxQueues.reference] = Number(value: Int(clamping: device.integer(.queues) ?? 1))
    }
}

/// A version of an implementation, by the numbers in it.
struct Version: Sendable, Comparable {
    private let numbers: [Int]

    /// - Returns: Nil for a text that does not begin with numbers between dots.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            Int(part.prefix { $0.isNumber })
        }
        guard let first = parts.first, first != nil else { return nil }
        numbers = parts.prefix { $0 != nil }.compactMap(\.self)
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
        if let last = removed.flatMap({ Version(String($0.drop { $0 == "≤" })) }), version >= last {
            return false
        }
        return true
    }
}
