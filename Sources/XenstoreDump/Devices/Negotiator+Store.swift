import BlkifSchema
package import Negotiating

extension Negotiator {
    /// A side as a store has it. Of what a frontend uses the store shows what it has chosen.
    init(_ device: Device, _ side: Side) {
        let view = device.side(side)
        var writes: [NodeReference: Number] = [:]
        for node in view.found where node.number >= 0 {
            let reference = device.facts.nodes[Int(node.number)].node.reference
            writes[reference] = Number(view.integer(node).flatMap { Int(exactly: $0) })
        }
        var reads: [NodeReference: Number] = [:]
        for facts in device.facts.nodes where facts.node.side != side {
            reads[facts.node.reference] = Number()
        }
        if side == .frontend {
            let pages = Negotiation.ringPages(device)
            reads[KnownNode.maxPageOrder.reference] = Number(pages.trailingZeroBitCount)
            reads[KnownNode.maxPages.reference] = Number(pages)
            reads[KnownNode.maxQueues.reference] = Number(Int(clamping: device.integer(.queues) ?? 1))
        }
        self.init(
            side, title: device.directory(side) ?? side.rawValue, writes: writes, reads: reads,
            ringProtocol: side == .frontend ? device.value(.ringProtocol) : nil)
    }
}

extension Settlement {
    /// The two sides of a disk of a store; nil unless the store has both.
    package static func sides(_ device: Device) -> (frontend: Negotiator, backend: Negotiator)? {
        guard device.backend.isThere, device.frontend.isThere, !device.isVirtio else { return nil }
        return (Negotiator(device, .frontend), Negotiator(device, .backend))
    }
}
