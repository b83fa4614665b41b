import BlkifSchema
package import DiskSpec
package import Negotiating

/// Makes the store of a disk at any moment of its connection.
///
/// It has what the toolstack writes for the disk, as ``DiskAttachment`` says; beyond that, of each side, what the
/// protocol wants of it and what it is known to write, by the state that the schema gives each node; and the numbers on
/// which ``Settlement`` says that the two settle. What only a host can know is as in the examples of the schema.
package struct StoreEmitter: Sendable {
    private let attachment: DiskAttachment
    private let settlement: Settlement
    private let facts: DeviceFacts
    /// The domains of the guest and of the backend.
    private let guest: Int
    private let server: Int
    private let storage: AttachedStorage
    /// Whether it is no empty drive, whose sides never connect.
    package let hasStorage: Bool

    /// - Parameters:
    ///   - guest: The domain of the guest, as the attachment has it.
    ///   - server: The domain of the backend.
    ///   - hasStorage: Whether it is no empty drive.
    package init(
        _ attachment: DiskAttachment, _ frontend: Negotiator, _ backend: Negotiator, _ facts: DeviceFacts,
        guest: Int, server: Int, hasStorage: Bool
    ) {
        self.hasStorage = hasStorage
        self.attachment = attachment
        self.facts = facts
        self.guest = guest
        self.server = server
        settlement = Settlement(
            frontend.withExamples(facts.schema), backend.withExamples(facts.schema), facts.negotiation,
            GrantBudget.Guest(frames: 64, disks: 1))
        storage = AttachedStorage(attachment, facts)
    }

    /// The store, when the two sides have come so far.
    package func store(at moment: ConnectionMoment) -> EmittedStore {
        var store = EmittedStore()
        let sides = [(guest, server), (server, guest)].map { "n\($0),r\($1)" }
        store.frontend = directory(attachment.frontendDirectory, attachment.frontend, .frontend, sides[0])
        store.backend = directory(attachment.backendDirectory, attachment.backend, .backend, sides[1])
        if !attachment.libxl.isEmpty {
            store.others = [directory(attachment.libxlDirectory, attachment.libxl, .backend, "n0")]
        }
        store.domains = [(0, "Domain-0"), (server, "driver"), (guest, "guest")].enumerated().compactMap {
            place, domain in
            let isKnown = place > 0 && domain.0 == 0
            return isKnown ? nil : domainDirectory(domain.0, name: domain.1)
        }
        guard attachment.backendKind != facts.virtioKindName else { return store }
        add(.backend, moment, to: &store)
        add(.frontend, moment, to: &store)
        store.set(.backendState, "\(moment.backend)")
        store.set(.frontendState, "\(moment.frontend)")
        if moment.isLeaving { store.set(.online, "0") }
        return store
    }

    private func domainDirectory(_ number: Int, name: String) -> EmittedStore.Directory {
        EmittedStore.Directory(
            path: "/local/domain/\(number)", permissions: "n0,r\(number)",
            nodes: [("name", name), ("domid", "\(number)")])
    }

    /// A directory with what the toolstack writes; what only the host knows is as in an example.
    private func directory(
        _ path: String, _ nodes: [DiskAttachment.Node], _ side: Side, _ permissions: String
    ) -> EmittedStore.Directory {
        EmittedStore.Directory(
            path: path, permissions: permissions,
            nodes: nodes.map { node in
                let reference = NodeReference(side: side, name: node.name)
                let isKnown = !node.value.contains("<")
                return (
                    node.name, isKnown ? node.value : storage.value(of: reference) ?? example(reference) ?? ""
                )
            })
    }

    private func example(_ node: NodeReference) -> String? {
        facts.nodes.first { $0.node.reference == node }?.node.example
    }

    // MARK: What the two sides write

    /// From this state on a side has written all that it writes; the states after it are those of closing.
    private static let connected = 4

    private func add(_ side: Side, _ moment: ConnectionMoment, to store: inout EmittedStore) {
        let party = side == .backend ? settlement.backend : settlement.frontend
        let state = min(moment.state(of: side), StoreEmitter.connected)
        if side == .backend, hasStorage, let from = StorageRule.attachedFrom(attachment.backendKind),
            moment.backend >= from
        {
            for known in storage.nodes where isKnown(known) {
                store.set(known, storage.value(of: known.reference) ?? "")
            }
        }
        let particular = side == .backend ? backendValues(store) : frontendValues(moment)
        for facts in facts.nodes where isWritten(facts, by: party) && facts.byState <= state {
            let node = facts.node
            guard !particular.absent.contains(node.reference),
                let value = particular.values[node.reference] ?? value(of: node, by: party)
            else { continue }
            if side == .backend {
                store.backend?.set(node.name, value)
            } else {
                store.frontend?.set(node.name, value)
            }
        }
        if side == .frontend, state >= RingRule.published { store.frontend?.nodes += rings(moment) }
    }

    private func isKnown(_ known: KnownNode) -> Bool {
        facts.nodes.contains { $0.node.reference == known.reference && $0.isInView }
    }

    /// What tells of failures is written only when there is one; the rings are described as one.
    private static let apart = Set(
        [
            KnownNode.hotplugError, .tapdiskError, .frontendError, .backendState, .frontendState, .ringRef,
            .ringRefs,
            .eventChannel, .queue,
        ].map(\.reference))

    private func isWritten(_ facts: DeviceFacts.Facts, by party: Negotiator) -> Bool {
        let node = facts.node
        return node.side == party.side && facts.isInView && node.writer != .toolstack
            && (node.isRequired || party.writes[node.reference] != nil) && facts.byState > 0
            && !StoreEmitter.apart.contains(node.reference) && !node.name.contains("%")
    }

    private func value(of node: Node, by party: Negotiator) -> String? {
        storage.value(of: node.reference) ?? party.writes[node.reference]?.value.map { "\($0)" }
            ?? node.example
    }

    /// What follows from other things: values, and nodes that are not written.
    private struct Particular {
        var values: [NodeReference: String] = [:]
        var absent: Set<NodeReference> = []
    }

    private func backendValues(_ store: EmittedStore) -> Particular {
        let party = settlement.backend
        var values: [NodeReference: String] = [:]
        if !party.isSet(.physicalSectorSize) {
            let size = party.writes[KnownNode.sectorSize.reference]?.value.map { "\($0)" }
            values[KnownNode.physicalSectorSize.reference] = size ?? example(KnownNode.sectorSize.reference)
        }
        if let order = party.writes[KnownNode.maxPageOrder.reference]?.value, !party.isSet(.maxPages) {
            values[KnownNode.maxPages.reference] = "\(1 << min(order, 16))"
        }
        if store.value(.discardEnable) == "0" { values[KnownNode.discard.reference] = "0" }
        values[KnownNode.info.reference] = "\(information(store))"
        return Particular(values: values)
    }

    /// The bits for what kind of disk it is.
    private func information(_ store: EmittedStore) -> Int {
        let bits = facts.schema.bitsets.flatMap { $0.bits }
        func bit(_ name: String, _ isSet: Bool) -> Int {
            isSet ? bits.first { $0.name == name }?.integer ?? 0 : 0
        }
        return bit("VDISK_CDROM", store.backend?.value("device-type") == "cdrom")
            | bit("VDISK_REMOVABLE", store.backend?.value("removable") == "1")
            | bit("VDISK_READONLY", !(store.value(.mode)?.contains("w") ?? false))
    }

    // MARK: Rings

    /// The pages of each ring and the queues. A frontend that does not know the backend's limits takes the defaults.
    private func rings(of moment: ConnectionMoment) -> (pages: Int, queues: Int) {
        let party = settlement.frontend
        func tells(_ nodes: KnownNode...) -> Bool {
            nodes.contains { party.writes[$0.reference] != nil && isKnown($0) }
        }
        let knowsLimits = moment.backend >= 2
        return (
            knowsLimits && tells(.pageOrder, .pages) ? settlement.ringPages : 1,
            knowsLimits && tells(.queues) ? settlement.budget.queues : 1
        )
    }

    private func frontendValues(_ moment: ConnectionMoment) -> Particular {
        let (pages, queues) = rings(of: moment)
        var particular = Particular()
        func set(_ known: KnownNode, _ value: Int, _ isWritten: Bool) {
            particular.values[known.reference] = "\(value)"
            if !isWritten { particular.absent.insert(known.reference) }
        }
        set(.pageOrder, pages.trailingZeroBitCount, pages > 1)
        set(.pages, pages, pages > 1)
        set(.queues, queues, queues > 1)
        particular.values[KnownNode.ringProtocol.reference] = settlement.frontend.ringProtocol
        return particular
    }

    /// The nodes that describe the rings, with numbers from those of the examples on.
    private func rings(_ moment: ConnectionMoment) -> [(name: String, value: String)] {
        let (pages, queues) = rings(of: moment)
        func first(_ known: KnownNode) -> Int { example(known.reference).flatMap { Int($0) } ?? 8 }
        var grant = first(.ringRef)
        let channel = first(.eventChannel)
        let ref = KnownNode.ringRef.reference.name
        var nodes: [(name: String, value: String)] = []
        for queue in 0..<queues {
            let directory = queues > 1 ? "queue-\(queue)" : ""
            if queues > 1 { nodes.append((directory, "")) }
            let start = queues > 1 ? directory + "/" : ""
            for page in 0..<pages {
                nodes.append((start + ref + (pages > 1 ? "\(page)" : ""), "\(grant)"))
                grant += 1
            }
            nodes.append((start + KnownNode.eventChannel.reference.name, "\(channel + queue)"))
        }
        return nodes
    }
}
