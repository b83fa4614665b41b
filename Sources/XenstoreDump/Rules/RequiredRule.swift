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

    private static func check(_ view: borrowing SideView, _ device: Device, _ list: inout FindingList) {
        guard view.isThere, let required = device.facts.required[view.side] else { return }
        let state = device.state(of: view.side)
        if let state, state >= closing { return }
        let due = required.filter { device.facts.nodes[$0].byState <= state ?? 1 }
        let missing = due.filter { !view.has($0) }
        // Where most of it is missing the text is an excerpt.
        guard !missing.isEmpty, missing.count * 2 < due.count else { return }
        for number in missing {
            let node = device.facts.nodes[number].node
            list.add(
                device.finding(
                    "missing-required", .error, messages(node, state, device), of: view.side, name: node.name,
                    remedy: "see why the \(node.writer.rawValue) has not written it", explained: node.reference.description))
        }
    }

    private static func messages(_ node: Node, _ state: Int?, _ device: Device) -> String {
        let state = device.facts.schema.states.first { $0.value == state }.map { " in \($0.name)" } ?? ""
        return "\(node.name) is missing, which the \(node.side) must have\(state)"
    }
}
