package import BlkifSchema
package import Diagnostics

/// What a frontend and a backend end with, each part with the reason.
package struct Settlement: Sendable {
    /// One part of it.
    package struct Term: Sendable {
        /// As the JSON of `blkif xenstore` has it in `negotiated`.
        package let key: String
        package let value: JSONValue
        /// The value in words.
        package let text: String
        package let reasons: [String]
        /// The nodes that decide.
        package let nodes: [NodeReference]
        /// Where the two differ from what the schema says of the nodes.
        package let differences: [String]
    }

    package let frontend: Negotiator
    package let backend: Negotiator
    package private(set) var terms: [Term] = []
    package let budget: GrantBudget
    /// The pages of each ring.
    package let ringPages: Int
    package private(set) var findings: [Finding] = []
    let facts: NegotiationFacts

    /// - Parameters:
    ///   - guest: How much the guest may grant, and how many such disks it has.
    package init(
        _ frontend: Negotiator, _ backend: Negotiator, _ facts: NegotiationFacts, _ guest: GrantBudget.Guest
    ) {
        self.frontend = frontend
        self.backend = backend
        self.facts = facts
        let parties = Settlement.Numbers(frontend, backend, facts)
        let order = parties.limit(.maxPageOrder)
        let pages = parties.limit(.maxPages)
        let queues = parties.limit(.maxQueues)
        let indirect = parties.limit(.indirect)
        // Either node can tell it, and a frontend that knows both has the larger ring.
        ringPages = min(
            max(1 << min(order?.number ?? 0, RingSize.maximumPages.trailingZeroBitCount), pages?.number ?? 1),
            RingSize.maximumPages)
        let segments = max(facts.directSegments, indirect?.number ?? 0)
        let isIndirect = segments > facts.directSegments
        let persistent = [parties.limit(.backendPersistent), parties.limit(.frontendPersistent)]
        let entries = facts.entries(pages: ringPages, frontend.ringProtocol) ?? 0
        budget = GrantBudget(
            ringPages: ringPages, queues: max(1, queues?.number ?? 1), entries: entries, segments: segments,
            segmentsPerPage: isIndirect ? facts.segmentsPerPage : nil,
            isPersistent: persistent.allSatisfy { $0.map { $0.number > 0 } ?? true },
            isExact: [order, queues, indirect].allSatisfy { $0?.isExact ?? false }, guest)
        func add(_ key: String, _ value: JSONValue, _ text: String, _ nodes: [KnownNode]) {
            let references = nodes.map { $0.reference }
            terms.append(
                Term(
                    key: key, value: value, text: text, reasons: nodes.map(parties.reason),
                    nodes: references,
                    differences: references.flatMap { node in
                        [frontend, backend].flatMap { party in
                            party.differences.filter { $0.node == node }.map {
                                "\(party.title), \(node): \($0.behaviour)"
                            }
                        }
                    }))
        }
        func bound(_ text: String, _ isExact: Bool) -> String { isExact ? text : "at most " + text }
        func number(_ key: String, _ value: Int, _ isExact: Bool, _ unit: String, _ nodes: [KnownNode]) {
            add(key, .integer(value), bound("\(value)\(unit)", isExact), nodes)
        }
        let ringProtocol = KnownNode.ringProtocol.reference
        let isTold = frontend.writes[ringProtocol] != nil && backend.reads[ringProtocol] != nil
        add(
            "protocol", .optional(frontend.ringProtocol),
            frontend.ringProtocol ?? "that of the \(isTold ? "guest" : "backend")'s machine", [.ringProtocol])
        number("ring_pages", ringPages, order?.isExact ?? false, "", [.maxPageOrder, .maxPages])
        number("queues", budget.queues, queues?.isExact ?? false, "", [.maxQueues])
        number("entries", entries, order?.isExact ?? false, " requests on a ring", [])
        number("segments", segments, indirect?.isExact ?? false, " a request", [.indirect])
        let bytes = Int64(segments).times(Int64(facts.pageSize))
        let request = bound("\(bytes) (\(bytes / 1024) KiB)", indirect?.isExact ?? false)
        add("request_bytes", .unsigned(UInt64(bytes)), request, [])
        add(
            "persistent_grants", parties.all(persistent), parties.words(persistent),
            [
                .backendPersistent, .frontendPersistent,
            ])
        for (key, node) in [("flush", KnownNode.flush), ("barrier", .barrier), ("discard", .discard)] {
            let limit = [parties.limit(node)]
            add(key, parties.all(limit), parties.words(limit), [node])
        }
        // Until the backend has told it, no size is known.
        let size = parties.limit(.sectorSize).flatMap { $0.number > 0 ? $0.number : nil }
        add(
            "sector_size", .optional(size), size.map { "\($0) bytes" } ?? "that of the storage", [.sectorSize]
        )
        if let layout = frontend.ringProtocol, !isTold, frontend.implementation != nil {
            findings = [Settlement.untold(layout, frontend, backend)]
        }
        findings += UnitAgreement(frontend, backend, facts).findings(sectorSize: size)
        // Of a frontend that only a store tells of, a bound is what the backend would serve, and no need.
        if budget.isExact || frontend.implementation != nil { findings += budget.findings }
    }

    /// What is wrong when the layout is that of one side and the other does not learn it.
    private static func untold(
        _ layout: String, _ frontend: Negotiator, _ backend: Negotiator
    ) -> Finding {
        let node = KnownNode.ringProtocol.reference
        let silent = frontend.writes[node] == nil
        return Finding(
            "layout-untold",
            silent
                ? "\(frontend.title) does not write \(node), so that the backend takes the layout of its own machine"
                : "\(backend.title) does not read \(node), and takes the layout of its own machine",
            severity: .warning, remedy: "use it only where that is \(layout)",
            notes: [.init("blkif explain \(node)")])
    }

    /// The numbers with which two parties end.
    fileprivate struct Numbers {
        let frontend: Negotiator
        let backend: Negotiator
        let facts: NegotiationFacts

        init(_ frontend: Negotiator, _ backend: Negotiator, _ facts: NegotiationFacts) {
            self.frontend = frontend
            self.backend = backend
            self.facts = facts
        }

        func limit(_ known: KnownNode) -> ImplementationPairs.Limit? {
            guard let node = facts.node(known) else { return nil }
            let (writer, reader) = node.side == .backend ? (backend, frontend) : (frontend, backend)
            return ImplementationPairs.limit(
                of: node, offered: writer.writes[node.reference]?.capacity,
                used: reader.reads[node.reference]?.capacity)
        }

        /// Whether all are 1; null when that depends on what is not known.
        func all(_ limits: [ImplementationPairs.Limit?]) -> JSONValue {
            if limits.contains(where: { $0?.number == 0 }) { return .bool(false) }
            return limits.contains { $0 == nil } ? .null : .bool(true)
        }

        func words(_ limits: [ImplementationPairs.Limit?]) -> String {
            switch all(limits) {
            case .bool(let isSo): isSo ? "yes" : "no"
            default: "depends on what is not known here"
            }
        }

        /// Who says what of a node.
        func reason(_ known: KnownNode) -> String {
            let node = known.reference
            let isFlag = facts.node(known)?.type == .boolean
            let (writer, reader) = node.side == .backend ? (backend, frontend) : (frontend, backend)
            guard let offered = writer.writes[node] else { return "\(writer.title) does not write \(node)" }
            let offer = "\(writer.title) writes \(node)" + words(offered, isFlag, ", ")
            guard let used = reader.reads[node] else { return "\(offer); \(reader.title) does not read it" }
            return "\(offer); \(reader.title) reads it" + words(used, isFlag, ", and uses ")
        }

        private func words(_ number: Negotiator.Number, _ isFlag: Bool, _ before: String) -> String {
            let value = number.value.map { isFlag ? before + "\($0)" : before + "\($0) at most" } ?? ""
            let details = number.details
            return details.isEmpty ? value : value + " (\(details.joined(separator: "; ")))"
        }
    }
}

/// Whether two parties count alike what is counted in sectors.
struct UnitAgreement {
    private let frontend: Negotiator
    private let backend: Negotiator
    private let facts: NegotiationFacts

    init(_ frontend: Negotiator, _ backend: Negotiator, _ facts: NegotiationFacts) {
        self.frontend = frontend
        self.backend = backend
        self.facts = facts
    }

    /// What goes wrong with sectors of a size; nil when the size is not known.
    func findings(sectorSize: Int?) -> [Finding] {
        guard let guest = frontend.implementation, let server = backend.implementation,
            let sectorSize, sectorSize != Use.Unit.sectorSize
        else { return [] }
        let pairs = ImplementationPairs(facts.schema)
        let differing: [Finding] = pairs.unitNodes.compactMap { node in
            guard pairs.agree(on: node, guest, server) == false,
                let one = pairs.unit(of: node, in: guest), let other = pairs.unit(of: node, in: server)
            else { return nil }
            return Finding(
                "units-differ",
                "\(frontend.title) counts \(node.reference) in \(one.words), \(backend.title) in \(other.words): with sectors of \(sectorSize) bytes the guest sees a wrong size, and reads and writes at wrong places",
                remedy:
                    "serve the storage with sectors of \(Use.Unit.sectorSize) bytes, or by a backend that counts as the frontend does",
                notes: [.init("blkif explain \(node.reference)")])
        }
        guard differing.isEmpty else { return differing }
        return [
            Finding(
                "large-sectors",
                "sectors have \(sectorSize) bytes: partitions, file systems and images that were made for \(Use.Unit.sectorSize) do not fit",
                severity: .warning,
                remedy:
                    "make them anew on such storage, or serve it with sectors of \(Use.Unit.sectorSize) bytes"
            )
        ]
    }
}

extension Use.Unit {
    fileprivate var words: String { self == .sectors ? "units of 512 bytes" : "sectors of the disk's size" }
}
