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
        /// Whether it is that number; else it is at most that, since something of one of the two is not known.
        package let isExact: Bool
    }

    /// What one side of a pair can do of a number.
    package struct Capacity {
        /// The greatest that it offers, or uses of an offer; nil when it is not known.
        let most: Int?
        /// The smallest offer that it uses at all; nil where any is.
        let least: Int?
        /// Whether something that is not known keeps the number small.
        let isBound: Bool

        package init(most: Int?, least: Int? = nil, isBound: Bool = false) {
            self.most = most
            self.least = least
            self.isBound = isBound
        }
    }

    package let frontends: [Implementation]
    package let backends: [Implementation]
    package let toolstacks: [Implementation]
    /// The backends, and the frontends that are none.
    package let sides: [Implementation]
    /// The nodes that some count otherwise than others.
    package let unitNodes: [Node]
    /// The nodes by which a backend offers a number that a frontend may use less of.
    package let limitNodes: [Node]
    package let nodes: [Node]
    /// The number of each implementation.
    private let numbers: [String: Int]
    /// By implementation, the places of its uses.
    private let uses: [[(node: Int, use: Int)]]
    /// By implementation, whether it reads and writes each node.
    private let readers: [[Bool]]
    private let writers: [[Bool]]

    package init(_ schema: BlkifSchema) {
        let nodes = schema.content.nodes
        self.nodes = nodes
        let implementations = schema.content.implementations
        var numbers: [String: Int] = [:]
        for number in implementations.indices { numbers[implementations[number].id] = number }
        self.numbers = numbers
        let none = [Bool](repeating: false, count: nodes.count)
        var readers = [[Bool]](repeating: none, count: implementations.count)
        var writers = readers
        var uses = [[(node: Int, use: Int)]](repeating: [], count: implementations.count)
        for place in nodes.indices {
            for (index, use) in nodes[place].uses.enumerated() {
                guard let number = numbers[use.implementation] else { continue }
                uses[number].append((place, index))
                guard use.isCurrent else { continue }
                if use.action.isReading { readers[number][place] = true }
                if use.action.isWriting { writers[number][place] = true }
            }
        }
        (self.readers, self.writers, self.uses) = (readers, writers, uses)
        func own(_ writer: Writer) -> [Int] { nodes.indices.filter { nodes[$0].writer == writer } }
        unitNodes = nodes.filter { node in node.uses.contains { $0.unit != nil } }
        limitNodes = nodes.filter { node in
            node.writer == .backend && node.uses.contains { $0.limit != nil && $0.action.isReading }
        }
        // Both sides have a state, so that using one does not tell which side somebody is.
        let frontendNames = Set(nodes.lazy.filter { $0.side == .frontend }.map { $0.name })
        let needed = own(.backend).filter {
            nodes[$0].isRequired && !frontendNames.contains(nodes[$0].name)
        }
        func all(
            _ users: [[Bool]], of nodes: [Int], _ roles: Implementation.Function...
        ) -> [Implementation] {
            implementations.indices.filter { number in
                roles.contains(implementations[number].role) && nodes.contains { users[number][$0] }
            }.map { implementations[$0] }
        }
        // An implementation of both sides stands in the schema as a backend.
        frontends = all(readers, of: needed, .frontend, .firmware, .backend)
        backends = all(writers, of: needed, .backend)
        toolstacks = all(writers, of: own(.toolstack), .toolstack)
        sides = backends + frontends.filter { [backends] one in !backends.contains { $0.id == one.id } }
    }

    /// What an implementation does with each node, in the order of the nodes.
    package func uses(of implementation: Implementation) -> [(node: NodeReference, use: Use)] {
        (numbers[implementation.id].map { uses[$0] } ?? []).map { place in
            (nodes[place.node].reference, nodes[place.node].uses[place.use])
        }
    }

    // MARK: Ownership

    /// The nodes that one has to write as a writer of a kind, and another reads.
    package func gap(of one: Implementation, as writer: Writer, for other: Implementation) -> Gap {
        gap(
            nodes.indices.filter { nodes[$0].writer == writer }, written: numbers[one.id].map { writers[$0] },
            read: numbers[other.id].map { readers[$0] })
    }

    /// The nodes that some read and none writes, and the reverse, among all implementations.
    package var gap: Gap {
        func any(_ users: [[Bool]]) -> [Bool] {
            nodes.indices.map { number in users.contains { $0[number] } }
        }
        return gap(Array(nodes.indices), written: any(writers), read: any(readers))
    }

    private func gap(_ numbers: [Int], written: [Bool]?, read: [Bool]?) -> Gap {
        func only(_ some: [Bool]?, _ others: [Bool]?) -> [NodeReference] {
            guard let some else { return [] }
            return numbers.filter { some[$0] && !(others?[$0] ?? false) }.map { nodes[$0].reference }
        }
        return Gap(unwritten: only(read, written), unread: only(written, read))
    }

    // MARK: Units

    /// How an implementation counts what a node says; nil when that is not known.
    package func unit(of node: Node, in implementation: Implementation) -> Use.Unit? {
        node.uses.first { $0.implementation == implementation.id && $0.unit != nil && $0.isCurrent }?.unit
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

    /// The number with which a pair ends; nil when none is known of either.
    package func limit(of node: Node, _ frontend: Implementation, _ backend: Implementation) -> Limit? {
        func own(_ implementation: Implementation, _ isUse: (Use.Action) -> Bool) -> Capacity? {
            let uses = node.uses.filter {
                $0.implementation == implementation.id && isUse($0.action) && $0.isCurrent
            }
            guard !uses.isEmpty else { return nil }
            return Capacity(
                most: uses.compactMap { $0.limit }.max(), least: uses.lazy.compactMap { $0.least }.first,
                isBound: uses.contains { $0.bound != nil })
        }
        return ImplementationPairs.limit(
            of: node, offered: own(backend, { $0.isWriting }), used: own(frontend, { $0.isReading }))
    }

    /// The number with which two end of which one offers a number and the other uses it; nil when none is known of
    /// either.
    ///
    /// - Parameters:
    ///   - offered: What is offered; nil when there is no offer.
    ///   - used: What is used of an offer; nil when none is.
    package static func limit(of node: Node, offered: Capacity?, used: Capacity?) -> Limit? {
        // Who does not know the node leaves the other with what holds without it; so does an offer that is too small.
        let absent = Limit(number: node.defaultNumber ?? 0, isExact: true)
        guard let offered, let used else { return absent }
        if let most = offered.most, let least = used.least, most < least { return absent }
        let known = [offered.most, used.most].compactMap { $0 }
        guard let number = known.min() else { return nil }
        let isKnown = known.count == 2 && !offered.isBound && !used.isBound
        // No side goes below what the node can say.
        return Limit(number: number, isExact: isKnown || number <= node.least)
    }
}

extension Node {
    /// The smallest number that it can have; 0 where the schema does not say it as one.
    package var least: Int { minimum?.integer.map { Int(clamping: $0) } ?? 0 }
    /// The greatest number that it can have; nil where the schema does not say it as one.
    package var greatest: Int? { maximum?.integer.map { Int(clamping: $0) } }

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

extension Use {
    /// Whether the newest version that was read still does it.
    package var isCurrent: Bool { evidence.removed == nil }
}
