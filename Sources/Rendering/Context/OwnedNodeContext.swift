import BlkifSchema

/// A node that an implementation has to write, where others do not agree with what it does.
struct OwnedNodeContext: ContextObject {
    let node: NodeReference
    /// Who reads it, although it is not written.
    private(set) var awaiting: [String] = []
    /// Who does not read it, although it is written.
    private(set) var unaware: [String] = []

    static let table = ContextTable<Self>(
        "owned node",
        [
            .text("node", "the node, with its side") { $0.node.description },
            .texts("awaiting", "who reads it, although it is not written") { $0.awaiting },
            .texts("unaware", "who does not read it, although it is written") { $0.unaware },
        ])

    /// The nodes of one that has to write, of all pairs that it can be in.
    static func of(_ writer: Implementation, _ pairs: ImplementationPairs) -> [Self] {
        var nodes: [NodeReference: Self] = [:]
        for pair in OwnershipContext.of(writer, pairs) {
            for node in pair.gap.unwritten {
                nodes[node, default: Self(node: node)].awaiting.append(pair.reader)
            }
            for node in pair.gap.unread { nodes[node, default: Self(node: node)].unaware.append(pair.reader) }
        }
        return pairs.nodes.compactMap { nodes[$0.reference] }
    }
}
