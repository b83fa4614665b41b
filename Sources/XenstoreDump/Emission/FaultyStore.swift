package import BlkifSchema
package import Diagnostics
import DiskSpec
import Negotiating

/// A store in which one thing is wrong, and nothing else.
package struct FaultyStore: Sendable {
    /// What is found.
    package let finding: FindingID
    /// The rule of the protocol that is broken; nil where none is numbered.
    package let rule: CitedRule?
    /// As `xenstore-ls -fp` prints it; several stores, one after the other, where time shows what is wrong.
    package let text: String
    /// The options of `blkif xenstore` with which it is found.
    package let arguments: [String]

    /// All that can be found.
    package static let findings = StoreFinding.causes
}

/// Makes stores in which one thing is wrong.
package struct FaultyStores: Sendable {
    private let all: BlkifSchema
    private let newest: StoreDraft

    /// - Parameter all: The protocol with all that any release has.
    package init(_ all: BlkifSchema) throws(EmissionRequest.Refusal) {
        self.all = all
        newest = try StoreDraft(all, all: all)
    }

    /// - Returns: Nil for an id that no finding of a store has, or when the schema is too small for it.
    package func store(_ finding: FindingID) throws(EmissionRequest.Refusal) -> FaultyStore? {
        guard let fault = StoreFaults.all[finding] else { return nil }
        var release: Release?
        if fault.isOfOlderRelease {
            guard let node = StoreFaults.newest(all) else { return nil }
            release = all.releases.map(\.release).filter { $0 < node.since }.max()
        }
        let draft = if let release { try StoreDraft(all.asOf(release), all: all) } else { newest }
        var stores = [draft.store(at: fault.moment(draft))]
        try fault.change(&stores, draft)
        guard fault.isOfOlderRelease || stores.allSatisfy(draft.knows) else { return nil }
        return FaultyStore(
            finding: finding,
            rule: fault.subject.flatMap { draft.facts.rule(finding, about: $0.reference.description) },
            text: fault.edit(stores.map { $0.text(.permissions) }.joined()),
            arguments: fault.arguments + (release.map { ["--as-of", "\($0)"] } ?? []))
    }
}

/// Makes the stores that faults are put into.
struct StoreDraft: Sendable {
    let facts: DeviceFacts
    let all: BlkifSchema
    /// Of an ordinary disk of the first guest.
    private let ordinary: StoreEmitter

    init(_ schema: BlkifSchema, all: BlkifSchema) throws(EmissionRequest.Refusal) {
        facts = DeviceFacts(schema, all: all)
        self.all = all
        ordinary = try EmissionRequest(schema).emitter(facts, all: all)
    }

    /// Whether the release has all nodes of a store that any release has.
    func knows(_ store: EmittedStore) -> Bool {
        [(Side.backend, store.backend), (.frontend, store.frontend)].allSatisfy { side, directory in
            (directory?.nodes ?? []).allSatisfy { node in
                facts.table.number(node.name, of: side).map { facts.nodes[$0].isInView }
                    ?? !KnownNode.allCases.contains {
                        $0.reference == NodeReference(side: side, name: node.name)
                    }
            }
        }
    }

    /// A store with an ordinary disk.
    func store(at moment: ConnectionMoment) -> EmittedStore { ordinary.store(at: moment) }

    /// A store with another disk, or with that of another guest.
    func store(
        _ specification: String, at moment: ConnectionMoment, domain: Int = 1
    ) throws(EmissionRequest.Refusal) -> EmittedStore {
        var request = EmissionRequest(facts.schema, specification)
        request.context.domain = domain
        return try request.emitter(facts, all: all).store(at: moment)
    }
}
