package import BlkifSchema
package import Diagnostics

/// What can be wrong with a request, a response or a ring: one case for each way in which it can.
package struct RingFault: Sendable {
    /// What is found.
    package let finding: FindingID
    /// The rule of the protocol that is broken; nil where none is numbered.
    package let rule: String?
    /// What is wrong, in a few words.
    package let title: String
    /// What stands on the ring.
    package let draft: RingDraft
    /// Whether only a program that takes a later schema for its own finds it, with an operation of this number.
    package let laterOperation: Int?

    /// The request or response that is wrong; nil when it is the ring itself.
    package var entry: RingEntry? {
        guard draft.excess == 0, draft.lack == 0 else { return nil }
        return draft.requests.first ?? draft.answered.first
    }
}

/// All faults of rings.
package struct RingFaults {
    package private(set) var all: [RingFault] = []
    private let schema: BlkifSchema
    private let make: RingEntries

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        make = RingEntries(schema)
        addRings()
        addTransfers()
        addOthers()
        addOperations()
    }

    /// The findings, each once, in the order of the faults.
    package var findings: [FindingID] {
        all.map(\.finding).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The first fault that gives a finding.
    package func first(_ finding: FindingID) -> RingFault? { all.first { $0.finding == finding } }

    private mutating func addFault(
        _ finding: FindingID, _ title: String, rule: String? = nil, later: Int? = nil, _ draft: RingDraft
    ) {
        let known = rule.flatMap { id in schema.rules.first { $0.id == id } }
        guard rule == nil || known?.finding == finding.description else { return }
        all.append(RingFault(finding: finding, rule: rule, title: title, draft: draft, laterOperation: later))
    }

    /// A ring with one request that differs from a sound one.
    private mutating func addFault(
        _ finding: FindingID, _ title: String, rule: String? = nil, later: Int? = nil, _ request: String,
        _ changes: KeyValuePairs<String, JSONValue>
    ) {
        guard var entry = try? make.request(request, number: 1) else { return }
        for (key, value) in changes { entry[key] = value }
        var draft = RingDraft()
        draft.requests = [entry]
        addFault(finding, title, rule: rule, later: later, draft)
    }

    private mutating func addRings() {
        var short = RingDraft()
        short.lack = 1
        addFault("ring-size", "a byte is missing", short)
        var full = RingDraft()
        let entries = schema.abis.first.map { full.entries(schema, $0) } ?? 0
        full.requests = (0..<entries).compactMap { try? make.request("read", number: $0) }
        full.excess = 1
        addFault("ring-counters", "more requests than entries", rule: "request-producer", full)
        var early = RingDraft()
        early.requests = full.requests
        early.excess = -entries - 1
        addFault("ring-counters", "more responses than requests", rule: "response-producer", early)
    }

    private mutating func addTransfers() {
        addFault(
            "segment-count", "a read of nothing", rule: "segments-some", "read", ["nr_segments": .integer(0)])
        addFault(
            "segment-count", "a write of nothing", rule: "segments-some", "write",
            ["nr_segments": .integer(0)])
        addFault(
            "segment-count", "too many segments", rule: "segments-direct", "read",
            ["nr_segments": .integer(make.directSegments + 1)])
        addFault("segment-count", "a flush with data", rule: "flush-segments", "flush:0+8", [:])
        func segment(_ first: Int, _ last: Int) -> JSONValue {
            .array([
                .object([
                    ("gref", .integer(9)), ("first_sect", .integer(first)), ("last_sect", .integer(last)),
                ])
            ])
        }
        addFault(
            "sector-range", "a segment that ends before it begins", rule: "segment-order", "read",
            ["seg": segment(3, 2)])
        addFault(
            "sector-range", "a segment that ends behind its frame", rule: "segment-order", "write",
            ["seg": segment(0, 8)])
        addFault(
            "sector-overflow", "sectors behind the last number", "read", ["sector_number": .unsigned(.max)])
    }

    private mutating func addOthers() {
        addFault("sector-range", "a discard of nothing", "discard", ["nr_sectors": .integer(0)])
        addFault(
            "sector-overflow", "a discard behind the last number", "discard",
            ["sector_number": .unsigned(.max)])
        addFault("unknown-flag", "a discard with an unknown flag", "discard", ["flag": .integer(2)])
        let code = make.operation("indirect")?.value ?? 0
        addFault(
            "nested-indirect", "an indirect request that carries one", rule: "indirect-nested", "indirect",
            ["indirect_op": .integer(code)])
        let discard = make.operation("discard")?.value ?? 0
        addFault(
            "indirect-operation", "an indirect request that carries a discard", rule: "indirect-carries",
            "indirect", ["indirect_op": .integer(discard)])
        addFault(
            "segment-count", "an indirect request of nothing", rule: "segments-indirect", "indirect",
            ["nr_segments": .integer(0)])
        addFault(
            "segment-count", "more segments than pages for them", rule: "segments-indirect", "indirect",
            ["nr_segments": .integer(make.indirectSegments + 1)])
    }

    private mutating func addOperations() {
        let free = (0..<256).first { code in !schema.operations.contains { $0.value == code } } ?? 255
        addFault(
            "unknown-operation", "an operation that does not exist", rule: "operation-offered", "read",
            ["operation": .integer(free)])
        if let reserved = schema.operations.first(where: \.isReserved) {
            addFault(
                "reserved-operation", "an operation that is reserved", rule: "operation-reserved", "read",
                ["operation": .integer(reserved.value)])
        }
        addFault(
            "unknown-form", "an operation of a later protocol", later: free, "read",
            ["operation": .integer(free)])
        guard let read = try? make.request("read", number: 1) else { return }
        func answered(_ key: String, _ value: Int) -> RingDraft {
            var response = make.response(to: read)
            response[key] = .integer(value)
            var draft = RingDraft()
            draft.answered = [response]
            return draft
        }
        addFault(
            "unknown-operation", "a response to an operation that does not exist", rule: "response-operation",
            answered("operation", free))
        addFault("unknown-status", "a response with a status that does not exist", answered("status", -5))
    }
}
