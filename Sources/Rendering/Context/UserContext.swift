import BlkifSchema

/// What an implementation does with a node or a disk parameter.
struct UserContext: ContextObject {
    /// Whether it does what the reference says of it.
    enum Mark: String {
        case yes, partial, no
    }

    /// What is used, and where links find it.
    struct Subject {
        let name: String
        let anchor: String
        /// What it means when nothing but a difference is known.
        let differing: Mark
    }

    /// The id of the implementation.
    let id: String
    let subject: Subject
    let index: RenderIndex
    let uses: [Use]
    let contradictions: [Contradiction]

    /// - Parameters:
    ///   - uses: The uses of all implementations.
    ///   - contradictions: The differences of all implementations.
    init(
        _ id: String, of subject: Subject, _ uses: [Use],
        _ contradictions: [Contradiction], _ index: RenderIndex
    ) {
        self.id = id
        self.subject = subject
        self.index = index
        let own = uses.filter { $0.implementation == id }
        let current = own.filter(\.isCurrent)
        self.uses = current.isEmpty ? own : current
        self.contradictions = contradictions.filter { $0.implementation == id }
    }

    /// Nil when nothing is known.
    var mark: Mark? {
        let differs = contradictions.contains { $0.evidence.removed == nil }
        if uses.isEmpty { return contradictions.isEmpty ? nil : subject.differing }
        guard uses.contains(where: { $0.isCurrent && ($0.action.isReading || $0.action.isWriting) }) else {
            return .no
        }
        return differs || uses.contains { !$0.evidence.partial.isEmpty } ? .partial : .yes
    }

    /// The uses of which there is more to say than what a difference cites as well.
    private var details: [Use] {
        let cited = Set(contradictions.map(\.evidence.citation))
        return uses.filter { use in
            let isBare =
                use.note.isEmpty && use.evidence.partial.isEmpty && use.unit == nil && use.setting == nil
                && use.bound == nil
            return !isBare || !cited.contains(use.evidence.citation)
        }
    }

    /// What all uses have in common; nil where they differ.
    private func common(_ version: KeyPath<Evidence, String?>) -> String? {
        let versions = Set(uses.map { $0.evidence[keyPath: version] })
        return versions.count == 1 ? versions.first.flatMap(\.self) : nil
    }

    static let table = ContextTable<Self>(
        "user",
        [
            .text("anchor", "the part of an address by which links find it") { context in
                RenderIndex.anchor("use", "\(context.subject.anchor)-\(context.id)")
            },
            .text("id", "the id of the implementation") { $0.id },
            .text("name", "what people call the implementation") { context in
                context.index.implementation(context.id)?.title ?? context.id
            },
            .text(
                "mark",
                "`yes`, `partial` where it holds in some cases only or with a difference, or `no`; absent when nothing is known"
            ) { $0.mark?.rawValue },
            .text("actions", "what it does; absent when no use is known") { context in
                let done = Set(context.uses.map(\.action))
                // Who does both need not be said to do one of the two.
                let implied: Set<Use.Action> = done.contains(.readsAndWrites) ? [.reads, .writes] : []
                let actions = Use.Action.allCases.filter { done.contains($0) && !implied.contains($0) }
                return actions.isEmpty ? nil : actions.map(\.rawValue).joined(separator: ", ")
            },
            .text("since", "the first version that does, where it is one for all") { $0.common(\.since) },
            .text("removed", "the first version that does no more, where it is one for all") {
                $0.common(\.removed)
            },
            .list("uses", "its uses; those of old versions only where there are no others") { context in
                StatementContext.all(context.uses, about: context.subject.name, context.index)
            },
            .list("details", "of the uses, those of which there is more to say than what a difference cites")
            { context in
                StatementContext.all(context.details, about: context.subject.name, context.index)
            },
            .list("contradictions", "where it differs") { context in
                StatementContext.all(context.contradictions, about: context.subject.name, context.index)
            },
        ])
}

extension RenderIndex {
    /// The implementations that have to do with something, in the order in which the schema tells of them.
    func users(
        of subject: UserContext.Subject, _ uses: [Use], _ contradictions: [Contradiction]
    ) -> [UserContext] {
        var known: Set<String> = []
        let ids = uses.map(\.implementation) + contradictions.map(\.implementation)
        return ids.filter { known.insert($0).inserted }.map {
            UserContext($0, of: subject, uses, contradictions, self)
        }
    }
}
