package import BlkifSchema
import Diagnostics
package import Negotiating

/// What the schema says that is needed to judge devices, found out once for all of them.
package final class DeviceFacts: Sendable {
    /// How the text of a node is to be judged.
    final class Facts: Sendable {
        let node: Node
        /// The values that it can have, when there are no others.
        let words: [[UInt8]]
        /// The bounds that are plain numbers.
        let minimum: UInt64?
        let maximum: UInt64?
        /// The bounds that depend on other nodes.
        let minimumExpression: BoundExpression?
        let maximumExpression: BoundExpression?
        /// The number of the node to which it has a relation.
        let counterpart: Int?
        /// The number of the state before which it must be there; 0 when it is not tied to one.
        let byState: Int
        /// Whether the release that is asked for has it.
        let isInView: Bool
        /// What is said, and to be done, when a side that must have it does not.
        let missing: String
        let remedyIfMissing: String
        /// The name by which `blkif explain` tells more.
        let explained: String
        /// The rule that is broken then.
        let ruleIfMissing: CitedRule?

        init(
            node: Node, words: [[UInt8]], minimumExpression: BoundExpression?,
            maximumExpression: BoundExpression?,
            counterpart: Int?, byState: Int, isInView: Bool, rules: [CitedRule]
        ) {
            self.node = node
            self.words = words
            minimum = node.minimum?.integer.flatMap { UInt64(exactly: $0) }
            maximum = node.maximum?.integer.flatMap { UInt64(exactly: $0) }
            self.minimumExpression = minimumExpression
            self.maximumExpression = maximumExpression
            self.counterpart = counterpart
            self.byState = byState
            self.isInView = isInView
            missing =
                "\(node.name) is missing, which the \(node.side) must have"
                + (node.byState.map { " in \($0)" } ?? "")
            remedyIfMissing = "see why the \(node.writer.rawValue) has not written it"
            let explained = node.reference.description
            self.explained = explained
            ruleIfMissing = rules.first { $0.subjects.contains(explained) }
        }

        /// Whether it has a relation or a bound that depends on others.
        var isRelated: Bool { counterpart != nil || minimumExpression != nil || maximumExpression != nil }
    }

    /// A node that a side must have.
    struct Required: Sendable {
        let number: Int
        let byState: Int
    }

    /// What two states mean together.
    struct Pair: Sendable {
        /// The name of the backend's state.
        let backend: String
        let meaning: String
        /// What is wrong if it lasts; nil when it may last.
        let trouble: String?
        let remedy: String?
        /// After how many seconds it counts as lasting.
        let patience: Int?

        init(_ pair: StatePair, backend: String) {
            self.backend = backend
            meaning = DeviceFacts.plain(pair.meaning)
            trouble = pair.trouble.isEmpty ? nil : DeviceFacts.plain(pair.trouble)
            remedy = pair.remedy.isEmpty ? nil : DeviceFacts.plain(pair.remedy)
            patience = pair.patience
        }
    }

    /// A paragraph of the schema as the text of a finding.
    private static func plain(_ text: String) -> String {
        var plain = String()
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            if !plain.isEmpty { plain += " " }
            plain += String(decoding: line.filter { $0 != UInt8(ascii: "`") }, as: UTF8.self)
        }
        if plain.utf8.last == UInt8(ascii: ".") { plain.removeLast() }
        return plain
    }

    package let table: NodeTable
    let schema: BlkifSchema
    let nodes: [Facts]
    private let requiredOfBackend: [Required]
    private let requiredOfFrontend: [Required]
    let deviceNames: DeviceNames
    private let pairs: [Pair?]
    /// The rules of which findings report a breach, by the id of the finding.
    private let rules: [String: [CitedRule]]
    private let vocabularies: [Side: [String]]
    private let backendNodes: [Bool]
    /// The numbers of the known nodes, in their order; -1 for one that the schema does not have.
    private let known: [Int]
    private let plain: [Plain]
    /// What decides what the sides settle on.
    package let negotiation: NegotiationFacts
    /// The number of the kind of backend that has nothing of the protocol but the directories.
    let virtioKind: UInt8?
    /// The numbers of the states.
    let states: [Int]

    /// - Parameters:
    ///   - schema: The protocol as it is to be seen.
    ///   - all: The protocol with all that any release has.
    package init(_ schema: BlkifSchema, all: BlkifSchema) {
        let table = NodeTable(all)
        self.table = table
        self.schema = schema
        states = schema.states.map(\.value)
        let numbers = Dictionary(table.nodes.enumerated().map { ($1.reference, $0) }) { first, _ in first }
        let values = Dictionary(schema.states.map { ($0.name, $0.value) }) { first, _ in first }
        let seen = Dictionary(schema.nodes.map { ($0.reference, $0) }) { first, _ in first }
        let written = DeviceFacts.writtenTexts(all)
        let rules = DeviceFacts.rules(schema)
        self.rules = rules
        nodes = table.nodes.map { node in
            let isInView = seen[node.reference] != nil
            let node = seen[node.reference] ?? node
            let isClosed = node.type == .enumeration && !node.isOpen
            let texts = isClosed ? node.values.map(\.value) + (written[node.reference] ?? []) : []
            return Facts(
                node: node, words: texts.map { Array($0.utf8) },
                minimumExpression: node.minimum.flatMap { BoundExpression($0, table, node.side) },
                maximumExpression: node.maximum.flatMap { BoundExpression($0, table, node.side) },
                counterpart: node.constraint.flatMap { numbers[$0.node] },
                byState: node.byState.flatMap { values[$0] } ?? 0, isInView: isInView,
                rules: rules["missing-required"] ?? [])
        }
        let facts = nodes
        plain = facts.map(DeviceFacts.plain)
        func required(_ side: Side) -> [Required] {
            facts.indices.filter {
                facts[$0].node.side == side && facts[$0].node.isRequired && facts[$0].isInView
            }.map { Required(number: $0, byState: facts[$0].byState) }
        }
        (requiredOfBackend, requiredOfFrontend) = (required(.backend), required(.frontend))
        virtioKind = table.kinds.firstIndex { $0.value == "virtio_disk" }.map { UInt8($0) }
        backendNodes = table.nodes.map { $0.side == .backend }
        known = KnownNode.allCases.map { numbers[$0.reference] ?? -1 }
        deviceNames = DeviceNames(schema.deviceNumbers)
        vocabularies = Dictionary(uniqueKeysWithValues: Side.allCases.map { ($0, table.names(of: $0)) })
        var pairs = [Pair?](repeating: nil, count: 256)
        for state in schema.states {
            for pair in state.pairs {
                guard let frontend = values[pair.frontend] else { continue }
                pairs[state.value * 16 + frontend] = Pair(pair, backend: state.name)
            }
        }
        self.pairs = pairs
        negotiation = NegotiationFacts(schema, nodes: facts.map { $0.node })
    }

    private static func rules(_ schema: BlkifSchema) -> [String: [CitedRule]] {
        var rules: [String: [CitedRule]] = [:]
        for rule in schema.rules {
            guard let finding = rule.finding else { continue }
            rules[finding, default: []].append(
                CitedRule(id: rule.id, text: plain(rule.text), subjects: rule.subjects))
        }
        return rules
    }

    /// The rule of which a finding reports a breach.
    ///
    /// - Parameter subject: The name of what the finding is about.
    func rule(_ finding: FindingID, about subject: String?) -> CitedRule? {
        guard let subject else { return nil }
        return rules[finding.description]?.first { $0.subjects.contains(subject) }
    }

    /// The fixed texts that disk parameters write to nodes.
    package static func writtenTexts(_ schema: BlkifSchema) -> [NodeReference: [String]] {
        var result: [NodeReference: [String]] = [:]
        for write in schema.diskParameters.flatMap(\.writes) {
            guard let value = write.written, case .text(let text) = value.parts.first, value.parts.count == 1
            else {
                continue
            }
            result[write.node, default: []].append(text)
        }
        return result
    }

    /// The name of that kind.
    var virtioKindName: String? { virtioKind.map { table.kindName(Int($0)) } }

    /// The number of a known node; it is asked for so often that ``table``, a value of many parts, is left alone.
    func number(_ node: KnownNode) -> Int { known[node.rawValue] }

    func isBackend(_ number: Int) -> Bool { number < 0 || backendNodes[number] }

    /// The nodes that a side must have.
    func required(_ side: Side) -> [Required] { side == .backend ? requiredOfBackend : requiredOfFrontend }

    /// Whether a value needs a closer look: its node is not known, or it is not plainly what its type asks for.
    @inline(__always)
    func isPlain(_ number: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        switch plain[number] {
        case .any: return true
        case .never: return false
        case .boolean:
            return range.count == 1
                && (text[range.lowerBound] == UInt8(ascii: "0")
                    || text[range.lowerBound] == UInt8(ascii: "1"))
        case .digits:
            guard !range.isEmpty, range.count <= 9 else { return false }
            for place in range where !text[place].isDigit { return false }
            return true
        }
    }

    /// The values that are seen to be right without a closer look.
    private enum Plain: UInt8, Sendable {
        case any
        case never
        case boolean
        case digits
    }

    private static func plain(_ facts: Facts) -> Plain {
        guard facts.isInView, !facts.isRelated, facts.minimum == nil, facts.maximum == nil else {
            return .never
        }
        switch facts.node.type {
        case .string, .path: return .any
        case .boolean: return .boolean
        case .uint32, .bitmap, .uint64: return .digits
        case .enumeration: return facts.words.isEmpty ? .any : .never
        case .integer, .device, .directory: return .never
        }
    }

    func facts(_ node: SideView.Found) -> Facts? { node.number < 0 ? nil : nodes[Int(node.number)] }

    /// What a pair of states means; nil for one that cannot be.
    func pair(_ backend: Int, _ frontend: Int) -> Pair? {
        guard (0..<16).contains(backend), (0..<16).contains(frontend) else { return nil }
        return pairs[backend * 16 + frontend]
    }

    /// Whether nothing is wrong with two states that last.
    package func mayLast(_ moment: ConnectionMoment) -> Bool {
        pair(moment.backend, moment.frontend).map { $0.trouble == nil } ?? false
    }

    /// The node that was probably meant by a name that no node has.
    func nearest(to name: String, _ side: Side) -> String? {
        Misspelling.nearest(to: name, in: vocabularies[side] ?? [])
    }
}
