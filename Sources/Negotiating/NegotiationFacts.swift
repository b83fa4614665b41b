package import BlkifSchema

/// What the schema says that decides what two sides settle on, found out once.
package final class NegotiationFacts: Sendable {
    /// The protocol as it is to be seen.
    package let schema: BlkifSchema
    /// The nodes of all releases, as the protocol has them if it does.
    let nodes: [Node]
    /// The number of each known node; nil for one that no release has.
    private let numbers: [Int?]
    /// The segments of a request that names them all itself.
    package let directSegments: Int
    package let pageSize: Int
    /// The segments in a page of an indirect request.
    let segmentsPerPage: Int
    /// For each ABI, the bytes of an entry of the ring.
    private let entrySizes: [(abi: String, bytes: Int)]

    package init(_ schema: BlkifSchema, nodes: [Node]) {
        self.schema = schema
        self.nodes = nodes
        numbers = KnownNode.allCases.map { known in
            let reference = known.reference
            return nodes.firstIndex { $0.reference == reference }
        }
        directSegments = NegotiationFacts.integer("BLKIF_MAX_SEGMENTS_PER_REQUEST", schema) ?? 11
        pageSize = schema.content.ring?.pageSize ?? 4096
        let layouts = schema.content.layouts
        let segment = schema.content.structures.first { $0.name == "blkif_request_segment" }
        let segmentSize = segment.flatMap { segment in
            schema.content.abis.first.flatMap { layouts.layout(of: segment, in: $0)?.size }
        }
        segmentsPerPage = pageSize / max(1, segmentSize ?? 8)
        entrySizes = schema.content.abis.compactMap { abi in
            schema.content.ring.flatMap { layouts.size(of: $0, pages: 1, in: abi) }.map {
                (abi.name, $0.entrySize)
            }
        }
    }

    /// - Parameter all: The protocol with all that any release has.
    package convenience init(_ schema: BlkifSchema, all: BlkifSchema) {
        let seen = schema.content.nodes
        self.init(
            schema,
            nodes: all.content.nodes.map { node in
                seen.first { $0.reference == node.reference } ?? node
            })
    }

    private static func integer(_ name: String, _ schema: BlkifSchema) -> Int? {
        guard case .integer(let number, _) = schema.content.constants.first(where: { $0.name == name })?.value
        else {
            return nil
        }
        return number
    }

    /// The requests that a ring holds; nil when no ring has so many pages.
    package func entries(pages: Int, _ abi: String?) -> Int? {
        guard (1...RingSize.maximumPages).contains(pages), let ring = schema.content.ring else { return nil }
        return (entrySizes.first { $0.abi == abi } ?? entrySizes.first).map {
            ring.entries(ofSize: $0.bytes, pages: pages)
        }
    }

    func node(_ known: KnownNode) -> Node? { numbers[known.rawValue].map { nodes[$0] } }
}
