package import BlkifSchema
import Diagnostics

/// The memory of a ring that was made up.
package struct RingDraft: Sendable {
    package let pages: Int
    /// What has been answered and is still on the ring, then the requests in flight.
    package var answered: [RingEntry] = []
    package var requests: [RingEntry] = []
    /// How many requests the frontend says it has put there, beyond those.
    var excess = 0
    /// How many bytes of the memory are lacking.
    var lack = 0

    package init(pages: Int = 1) {
        self.pages = pages
    }

    /// The entries of such a ring in an ABI.
    package func entries(_ schema: BlkifSchema, _ abi: ABI) -> Int {
        schema.ring.flatMap { schema.layouts.size(of: $0, pages: pages, in: abi) }?.entries ?? 0
    }

    /// The bytes, as a frontend of an ABI lays them out.
    package func bytes(_ schema: BlkifSchema, _ abi: ABI) -> [UInt8] {
        guard let ring = schema.ring, let size = schema.layouts.size(of: ring, pages: pages, in: abi) else {
            return []
        }
        let writer = StructureBytes(schema)
        var bytes = [UInt8](repeating: 0, count: ring.pageSize * pages)
        let (produced, done) = (answered.count + requests.count + excess, answered.count)
        writer.write(
            [
                ("req_prod", .integer(produced)), ("req_event", .integer(produced + 1)),
                ("rsp_prod", .integer(done)), ("rsp_event", .integer(done + 1)),
            ], as: ring.headerStructure, in: abi, at: 0, to: &bytes)
        for (counter, entry) in (answered + requests).enumerated() {
            guard let structure = writer.structure(entry.structure) else { continue }
            let offset = ring.headerSize + counter % max(1, size.entries) * size.entrySize
            writer.write(entry.fields, as: structure, in: abi, at: offset, to: &bytes)
        }
        return bytes.dropLast(lack)
    }
}
