import BlkifSchema

/// Where implementations differ in the nodes of a section, or in disk specifications.
struct DifferenceGroupContext: ContextObject {
    let id: String
    let title: String
    let side: Side?
    let subjects: [DifferenceContext]

    static let table = ContextTable<Self>(
        "group of differences",
        [
            .text("title", "the heading of the section") { $0.title },
            .text("side", "the side of its nodes; absent for disk specifications") { $0.side?.rawValue },
            .text("anchor", "the part of an address by which links find it") {
                RenderIndex.anchor("differences", $0.id)
            },
            .list("subjects", "what they differ in") { $0.subjects },
        ])

    static func all(in index: RenderIndex) -> [Self] {
        let sections = index.schema.sections.map { section in
            Self(
                id: section.id, title: section.title, side: section.side,
                subjects: section.nodes.map { node in
                    DifferenceContext(
                        subject: node.reference.description, contradictions: node.contradictions, index: index
                    )
                })
        }
        let parameters = index.schema.diskParameters.map { parameter in
            DifferenceContext(
                subject: parameter.name, contradictions: parameter.contradictions, index: index)
        }
        return (sections + [Self(id: "disk", title: "Disk specifications", side: nil, subjects: parameters)])
            .compactMap { group in
                let subjects = group.subjects.filter { !$0.contradictions.isEmpty }
                return subjects.isEmpty
                    ? nil : Self(id: group.id, title: group.title, side: group.side, subjects: subjects)
            }
    }
}

/// Where implementations differ in one thing.
struct DifferenceContext: ContextObject {
    let subject: String
    let contradictions: [Contradiction]
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "difference",
        [
            .text("subject", "the node with its side, or the disk parameter") { $0.subject },
            .list("contradictions", "what implementations do") { context in
                StatementContext.all(context.contradictions, about: context.subject, context.index)
            },
        ])
}
