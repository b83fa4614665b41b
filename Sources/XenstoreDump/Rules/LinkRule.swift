import BlkifSchema
import Diagnostics
import Negotiating

/// The two directories are there and name each other.
enum LinkRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        if device.backend.isThere, !device.frontend.isThere { withoutFrontend(device, &list) }
        if device.frontend.isThere, !device.backend.isThere { withoutBackend(device, &list) }
        checkLink(.frontendLink, .frontendID, device, &list)
        checkLink(.backendLink, .backendID, device, &list)
        if device.frontend.isThere { checkNumber(device, &list) }
        guard !device.otherBackends.isEmpty else { return }
        for other in device.otherBackends.sorted(by: { $0.directoryKey < $1.directoryKey }) {
            var bytes: [UInt8] = []
            device.paths.append(other, to: &bytes)
            let path = String(decoding: bytes, as: UTF8.self)
            list.add(
                StoreFinding(
                    "second-backend", .warning, "the frontend does not use this backend of the same device",
                    path: path,
                    remedy: "remove it if it is left over: nothing else will", explained: "frontend/backend",
                    line: device.frontend.found.first?.line))
        }
    }

    private static func withoutFrontend(_ device: Device, _ list: inout FindingList) {
        let isThere = device.domains[Int(device.domain)]?.isThere ?? false
        if !isThere, device.isWhole {
            list.add(
                device.finding(
                    "dead-guest", .warning,
                    "domain \(device.domain) is gone, and the backend of its disk is left over",
                    of: .backend,
                    remedy: "see that nothing uses the storage any more, then remove the directory",
                    explained: "backend/frontend"))
        } else if device.isWhole || device.clients.contains(device.domain) {
            list.add(
                device.finding(
                    "no-frontend", .error, "the device has no directory in the guest's domain", of: .frontend,
                    remedy: "detach the disk and attach it again", explained: "backend/frontend"))
        }
    }

    private static func withoutBackend(_ device: Device, _ list: inout FindingList) {
        guard let linked = device.linkedBackend, linked.backendDomain != Address.unknown else { return }
        let isGone =
            device.isWhole && linked.backendDomain != 0
            && !(device.domains[Int(linked.backendDomain)]?.isThere ?? false)
        guard isGone || device.isWhole || device.servers.contains(linked.backendDomain) else { return }
        list.add(
            device.finding(
                "no-backend", .error,
                isGone
                    ? "domain \(linked.backendDomain), which served the disk, is gone"
                    : "the frontend's backend is not there",
                of: .backend,
                remedy: isGone
                    ? "release the disk in the guest, then detach it by force"
                    : "detach the disk and attach it again",
                explained: "frontend/backend"))
    }

    /// A link leads to the directory of the other side, and the number beside it is that of its domain.
    private static func checkLink(
        _ link: KnownNode, _ number: KnownNode, _ device: Device, _ list: inout FindingList
    ) {
        let side: Side = link == .frontendLink ? .backend : .frontend
        guard let node = device.node(link), let value = node.value else { return }
        // What is nearly always so is seen without making texts of it.
        if device.side(side).has(device.path(side.opposite), at: value), isDomain(number, side, device) {
            return
        }
        guard let path = device.value(link), !device.side(side).isCut(node) else { return }
        let meant = device.directory(side.opposite)
        var target = path
        while target.hasSuffix("/") { target.removeLast() }
        if let meant, meant.hasPrefix("/"), device.side(side.opposite).isThere || side == .backend,
            target != meant
        {
            list.add(
                device.finding(
                    "links-differ", .error,
                    "\(link.reference.name) is \(path.orEmpty), but the \(side.opposite) is \(meant)",
                    of: side,
                    at: node, remedy: "detach the disk and attach it again"))
        }
        guard let id = device.node(number), let domain = device.integer(number),
            case .device(let address, _) = device.paths.meaning(of: path.utf8.span)
        else { return }
        let expected = side == .backend ? address.domain : address.backendDomain
        if expected != Address.unknown, UInt64(expected) != domain {
            list.add(
                device.finding(
                    "links-differ", .error,
                    "\(number.reference.name) is \(domain), but \(link.reference.name) is of domain \(expected)",
                    of: side,
                    at: id, remedy: "detach the disk and attach it again"))
        }
    }

    /// Whether the number beside a link is that of the other side's domain, or is not there.
    private static func isDomain(_ number: KnownNode, _ side: Side, _ device: Device) -> Bool {
        guard let found = device.integer(number) else { return device.node(number) == nil }
        let domain =
            side == .backend ? device.domain : device.backendAddress?.backendDomain ?? Address.unknown
        return domain == Address.unknown || found == UInt64(domain)
    }

    /// The number of the device is that of its directory.
    private static func checkNumber(_ device: Device, _ list: inout FindingList) {
        for known in [KnownNode.virtualDevice, .extendedDevice] {
            guard let node = device.node(known), let number = device.integer(known),
                number != UInt64(device.number)
            else {
                continue
            }
            list.add(
                device.finding(
                    "device-number", .error,
                    "\(known.reference.name) is \(number), but the directory is \(device.number)",
                    of: .frontend, at: node, remedy: "detach the disk and attach it again"))
        }
    }
}
