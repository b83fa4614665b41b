/// What implementations come to with each other, from what is known of each: who writes what the other reads, how they
/// count, and the numbers with which they end.
package struct ImplementationPairs: Sendable {
    /// Nodes that are one's to write, as the other sees them.
    package struct Gap: Sendable {
        /// What the other reads, and is not written.
        package let unwritten: [NodeReference]
        /// What is written, and the other does not read.
        package let unread: [NodeReference]
    }

    /// The number with which a pair ends.
    package struct Limit: Sendable, Equatable {
        package let number: Int
        /// Whether it is that number; else it is at most that, since of one of the two no number is known.
        package let isExact: Bool
    }

    package let frontends: [Implementation]
    package let backends: [Implementation]
    package let toolstacks: [Implementation]
    /// The backends, and the frontends that are none.
    package var sides: [Implementation] { backends + frontends.filter { !backends.contains($0) } }
    private let nodes: [Node]
    /// The nodes by who has to write them.
    private let own: [Writer: [NodeReference]]
    private var readers: [String: Set<NodeReference>] = [:]
    private var writers: [String: Set<NodeReference>] = [:]

    package init(_ schema: BlkifSchema) {
        nodes = schema.content.nodes
        own = Dictionary(grouping: nodes, by: { $0.writer }).mapValues { $0.map { $0.reference } }
        for node in nodes {
            for use in node.uses {
                if use.action.isReading { readers[use.implementation, default: []].insert(node.reference) }
                if use.action.isWriting { writers[use.implementation, default: []].insert(node.reference) }
            }
        }
        // Both sides have a state, so that using one does not tell which side somebody is.
        let frontendNames = Set(nodes.filter { $0.side == .frontend }.map { $0.name })
        let needed = Set(
            nodes.filter { $0.writer == .backend && $0.isRequired && !frontendNames.contains($0.name) }
                .map { $0.reference })
        let toolstackNodes = Set(nodes.filter { $0.writer == .toolstack }.map { $0.reference })
        func all(
            _ users: [String: Set<NodeReference>], of nodes: Set<NodeReference>,
            _ roles: Implementation.Function...
        ) -> [Implementation] {
            schema.content.implementations.filter {
                roles.contains($0.role) && !nodes.isDisjoint(with: users[$0.id] ?? [])
            }
        }
        // An implementation of both sides stands in the schema as a backend.
        frontends = all(readers, of: needed, .frontend, .firmware, .backend)
        backends = all(writers, of: needed, .backend)
        toolstacks = all(writers, of: toolstackNodes, .toolstack)
    }

    // MARK: Ownership

    /// The nodes that one has to write as a writer of a kind, and another reads.
    package func gap(of one: Implementation, as writer: Writer, for other: Implementation) -> Gap {
        let own = own[writer] ?? []
        let (written, read) = (writers[one.id] ?? [], readers[other.id] ?? [])
        return Gap(
            unwritten: own.filter { read.contains($0) && !written.contains($0) },
            unread: own.filter { written.contains($0) && !read.contains($0) })
    }

    /// The nodes that some read and none writes, and the reverse, among all implementations.
    package var gap: Gap {
        let written = writers.values.reduce(into: Set()) { $0.formUnion($1) }
        let read = readers.values.reduce(into: Set()) { $0.formUnion($1) }
        let all = nodes.map { $0.reference }
        return Gap(
            unwritten: all.filter { read.contains($0) && !written.contains($0) },
            unread: all.filter { written.contains($0) && !read.contains($0) })
    }

    // MARK: Units

    /// The nodes that some count otherwise than others.
    package var unitNodes: [Node] { nodes.filter { node in node.uses.contains { $0.unit != nil } } }

    /// How an implementation counts what a node says; nil when that is not known.
    package func unit(of node: Node, in implementation: Implementation) -> Use.Unit? {
        node.uses.first { $0.implementation == implementation.id && $0.unit != nil }?.unit
    }

    /// Whether two count a node alike, whatever the size of a sector; nil when that is not known.
    package func agree(on node: Node, _ frontend: Implementation, _ backend: Implementation) -> Bool? {
        guard let one = unit(of: node, in: frontend), let other = unit(of: node, in: backend) else {
            return nil
        }
        let size = nodes.first { $0.side == node.side && $0.name == Use.Unit.blocks.rawValue }
        let only512 = size?.uses.contains {
            $0.implementation == backend.id && $0.action.isWriting && $0.limit == Use.Unit.sectorSize
        }
        return one == other || only512 ?? false
    }

    // MARK: Limits

    /// The nodes by which a backend offers a number that a frontend may use less of.
    package var limitNodes: [Node] {
        nodes.filter { node in
            node.writer == .backend && node.uses.contains { $0.limit != nil && $0.action.isReading }
        }
    }

    /// The number with which a pair ends; nil when none is known of either.
    package func limit(of node: Node, _ frontend: Implementation, _ backend: Implementation) -> Limit? {
        func own(_ implementation: Implementation, _ isUse: (Use.Action) -> Bool) -> Int?? {
            let uses = node.uses.filter { $0.implementation == implementation.id && isUse($0.action) }
            return uses.isEmpty ? nil : .some(uses.compactMap { $0.limit }.max())
        }
        return ImplementationPairs.limit(
            of: node, offered: own(backend, { $0.isWriting }), used: own(frontend, { $0.isReading }))
    }

    /// The number with which two end of which one offers a number and the other uses it; nil when none is known of
    /// either.
    ///
    /// - Parameters:
    ///   - offered: The greatest number that is offered, nil in it when it is not known; nil when there is no offer.
    ///   - used: The greatest number that is used of an offer, in the same way.
    package static func limit(of node: Node, offered: Int??, used: Int??) -> Limit? {
        // Who does not know the node leaves the other with what holds without it.
        guard let offered, let used else { return Limit(number: node.defaultNumber ?? 0, isExact: true) }
        let known = [offered, used].compactMap { $0 }
        return known.min().map { Limit(number: $0, isExact: known.count == 2) }
    }
}

extension Node {
    /// The default, if it is a number.
    package var defaultNumber: Int? {
        guard case .literal(let text) = defaultValue else { return nil }
        return Int(text)
    }
}

extension Use.Action {
    /// Whether what a node says counts for it.
    package var isReading: Bool { self == .reads || self == .readsAndWrites || self == .requires }
    /// Whether it sets the node.
    package var isWriting: Bool { self == .writes || self == .readsAndWrites }
}
