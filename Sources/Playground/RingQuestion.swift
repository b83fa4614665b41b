import BlkifSchema
import Diagnostics

/// Says how large a ring is for each ABI of today.
enum RingQuestion {
    /// Nil for what is no number of pages that the command reads, and for a release without a ring.
    static func answer(_ schema: BlkifSchema, pages: String) -> JSONValue? {
        guard let ring = schema.content.ring, let pages = Int(pages),
            (1...RingSize.maximumPages).contains(pages),
            pages.nonzeroBitCount == 1
        else { return nil }
        let layouts = schema.content.layouts
        let sizes = schema.content.abis.compactMap { abi -> JSONValue? in
            guard abi.lifetime.removed == nil, let size = layouts.size(of: ring, pages: pages, in: abi)
            else { return nil }
            return .object([
                ("abi", .string(abi.name)), ("pages", .integer(pages)), ("entries", .integer(size.entries)),
                ("entry_size", .integer(size.entrySize)),
            ])
        }
        return .object([
            ("bytes", .integer(pages * ring.pageSize)), ("header_bytes", .integer(ring.headerSize)),
            ("sizes", .array(sizes)),
        ])
    }
}
