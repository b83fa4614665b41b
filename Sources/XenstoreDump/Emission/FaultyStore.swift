package import BlkifSchema
package import Diagnostics
import DiskSpec

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

    /// - Returns: Nil for an id that no finding of a store has, or when the schema is too small for it.
    package init?(_ finding: FindingID, all: BlkifSchema) throws(EmissionRequest.Refusal) {
        guard let fault = StoreFaults.all[finding] else { return nil }
        var release: Release?
        if fault.isOfOlderRelease {
            guard let node = StoreFaults.newest(all) else { return nil }
            release = all.releases.map(\.release).filter { $0 < node.since }.max()
        }
        let schema = release.map(all.asOf) ?? all
        let draft = StoreDraft(DeviceFacts(schema, all: all), all: all)
        var stores = [try draft.store(at: fault.moment(draft))]
        try fault.change(&stores, draft)
        guard fault.isOfOlderRelease || stores.allSatisfy(draft.knows) else { return nil }
        self.finding = finding
        rule = fault.subject.flatMap { draft.facts.rule(finding, about: $0.reference.description) }
        text = fault.edit(stores.map { $0.text(.permissions) }.joined())
        arguments = fault.arguments + (release.map { ["--as-of", "\($0)"] } ?? [])
    }
}

/// Makes the stores that faults are put into.
struct StoreDraft: Sendable {
    let facts: DeviceFacts
    let all: BlkifSchema

    init(_ facts: DeviceFacts, all: BlkifSchema) {
        self.facts = facts
        self.all = all
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
    func store(
        _ specification: String = EmissionRequest.example, at moment: ConnectionMoment, domain: Int = 1
    ) throws(EmissionRequest.Refusal) -> EmittedStore {
        var request = EmissionRequest(facts.schema, specification)
        request.context.domain = domain
        return try request.emitter(facts, all: all).store(at: moment)
    }
}
