import BlkifSchema
import Diagnostics

/// A side has published what it must before its state.
enum RequiredRule: DeviceRule {
    /// From this state on nodes can be removed again.
    static let closing = 5

    static func check(_ device: Device, _ list: inout FindingList) {
        guard !device.isVirtio else { return }
        check(device.backend, device, &list)
        check(device.frontend, device, &list)
    }

    private static func check(_ view: SideView, _ device: Device, _ list: inout FindingList) {
        let state = device.state(of: view.side) ?? 1
        guard view.isThere, state < closing else { return }
        let required = device.facts.required(view.side)
        var (due, missing) = (0, 0)
        for node in required where node.byState <= state {
            due += 1
            if !view.has(node.number) { missing += 1 }
        }
        // Where most of it is missing the text is an excerpt.
        guard missing > 0, missing * 2 < due else { return }
        for node in required where node.byState <= state && !view.has(node.number) {
            let facts = device.facts.nodes[node.number]
            list.add(
                device.finding(
                    "missing-required", .error, facts.missing, of: view.side, name: facts.node.name,
                    remedy: facts.remedyIfMissing, explained: facts.explained))
        }
    }
}
