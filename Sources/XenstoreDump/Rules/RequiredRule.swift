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
        guard view.isThere, device.state(of: view.side) ?? 1 < closing, device.hasMost(of: view.side) else {
            return
        }
        for node in device.facts.required(view.side)
        where device.isDue(node, of: view.side) && !view.has(node.number) {
            let facts = device.facts.nodes[node.number]
            list.add(
                device.finding(
                    "missing-required", .error, facts.missing, of: view.side, name: facts.node.name,
                    remedy: facts.remedyIfMissing, explained: facts.explained,
                    rule: facts.ruleIfMissing))
        }
    }
}
