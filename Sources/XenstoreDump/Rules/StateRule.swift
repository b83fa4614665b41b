import BlkifSchema
import Diagnostics
import Negotiating

/// The states of the two sides can be together, and what they wait for comes.
enum StateRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        checkErrors(device, &list)
        checkNumber(device, &list)
        guard !device.isVirtio, let backend = device.backendState, let frontend = device.frontendState else {
            return
        }
        guard let pair = device.facts.pair(backend, frontend) else {
            guard device.facts.states.contains(backend), device.facts.states.contains(frontend) else {
                return
            }
            return list.add(
                finding(
                    "state-conflict", .error,
                    "the backend is in \(backend) and the frontend in \(frontend), which cannot be together",
                    device, remedy: "see the logs of both sides, then detach the disk and attach it again",
                    explained: device.facts.schema.states.first { $0.value == backend }?.name))
        }
        guard let trouble = device.lastingPair?.trouble else { return }
        list.add(
            finding(
                "state-lasts", .warning, "backend \(backend), frontend \(frontend): \(trouble)", device,
                remedy: pair.remedy, explained: pair.backend))
    }

    /// The backend's value is the number of a state, if not one of those that the schema lists for it.
    private static func checkNumber(_ device: Device, _ list: inout FindingList) {
        guard let node = device.node(.backendState), !device.backend.isCut(node) else { return }
        let states = device.facts.states
        if let state = device.backendState, states.contains(state) { return }
        list.add(
            device.finding(
                "unlisted-value", .error,
                "state is \"\(device.value(.backendState) ?? "")\", which is no state of the connection",
                of: .backend, at: node,
                remedy: "expected \(states.min() ?? 0) to \(states.max() ?? 0); see what the backend wrote")
        )
    }

    private static func finding(
        _ id: FindingID, _ severity: Severity, _ message: String, _ device: Device, remedy: String?,
        explained: String?
    ) -> StoreFinding {
        let node = device.node(.backendState)
        return StoreFinding(
            id, severity, message, path: (device.directory(.backend) ?? "") + "/state", remedy: remedy,
            explained: explained,
            line: node?.line)
    }

    private static func checkErrors(_ device: Device, _ list: inout FindingList) {
        for side in [Side.backend, .frontend] {
            guard let error = side == .backend ? device.backendError : device.frontendError else { continue }
            list.add(
                StoreFinding(
                    "driver-error", .error, "the driver of the \(side) says: \(error.text)",
                    path: device.directory(side) ?? "", remedy: "see its kernel's log around that message",
                    explained: nil,
                    line: error.line))
        }
        if let node = device.node(.frontendError), let text = device.value(.frontendError), !text.isEmpty {
            list.add(
                device.finding(
                    "driver-error", .error, "the driver of the frontend says: \(text)", of: .frontend,
                    at: node,
                    remedy: "release the disk in the guest, then detach it again"))
        }
    }
}
