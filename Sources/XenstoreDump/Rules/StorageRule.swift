import BlkifSchema
import Diagnostics
import Negotiating

/// The storage is attached, and it is the one that the configuration names.
enum StorageRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        guard device.backend.isThere else { return }
        checkErrors(device, &list)
        if !list.includes("attach-failed") { checkPending(device, &list) }
        checkPaths(device, &list)
        checkNumbers(device, &list)
    }

    // MARK: Whether it is attached

    private static func checkErrors(_ device: Device, _ list: inout FindingList) {
        for known in [KnownNode.hotplugError, .tapdiskError] {
            guard let node = device.node(known), let text = device.value(known), !text.isEmpty else {
                continue
            }
            let who = known == .hotplugError ? "the hotplug script" : "the tapdisk"
            return list.add(
                device.finding(
                    "attach-failed", .error, "\(who) could not attach the storage: \(text)", of: .backend,
                    at: node,
                    remedy: "mend that, then detach the disk and attach it again"))
        }
        guard let node = device.node(.hotplugStatus), let status = device.value(.hotplugStatus),
            status == "error" || status == "busy"
        else { return }
        list.add(
            device.finding(
                "attach-failed", .error, "the hotplug script ended with \"\(status)\"", of: .backend,
                at: node,
                remedy:
                    "see its log in the backend's domain (below /var/log/xen), then attach the disk again"))
    }

    /// The state in which a backend of a kind waits for a script to attach its storage; nil for one that does so itself.
    ///
    /// That of the kernel asks for the device, tapback for the script's end before it begins.
    static func attachedFrom(_ kind: String) -> Int? {
        switch kind {
        case "vbd", "tap": 2
        case "vbd3": 1
        default: nil
        }
    }

    /// Whether the backend waits for a script.
    private static func checkPending(_ device: Device, _ list: inout FindingList) {
        guard let state = device.backendState, !device.isVirtio, let kind = device.kind,
            state == attachedFrom(kind), !device.isEmptyDrive, device.hasMost(of: .backend)
        else { return }
        // In an excerpt one of the two can be missing.
        let isNamed = device.node(.physicalDevice) != nil || device.node(.physicalDevicePath) != nil
        guard device.value(.hotplugStatus) != "connected", state == 1 || !isNamed else { return }
        let domain = device.backendAddress?.backendDomain ?? Address.unknown
        let isManaged = device.node(.script) != nil || device.record.isThere
        if !isManaged, device.domains[Int(domain)]?.isUdevDisabled ?? false {
            return list.add(
                StoreFinding(
                    "udev-disabled", .error,
                    "libxl has told scripts that udev starts to do nothing, and this disk waits for one",
                    path: "/local/domain/\(domain)/libxl/disable_udev",
                    remedy:
                        "remove that node, and set run_hotplug_scripts=0 in xl.conf if xl is used beside this toolstack",
                    explained: "backend/hotplug-status", line: device.backend.found.first?.line))
        }
        let script = device.value(.script).map { " (\($0))" } ?? ""
        let remedy =
            domain != 0 && domain != Address.unknown
            ? "see that domain \(domain) runs hotplug scripts, by xl devd or udev, and their log there"
            : "see whether the script\(script) runs, and its log below /var/log/xen"
        list.add(
            device.finding(
                "attach-pending", .warning,
                "the storage is not attached: the hotplug script has not come to its end",
                of: .backend, name: KnownNode.hotplugStatus.reference.name, remedy: remedy,
                explained: "backend/hotplug-status"))
    }

    // MARK: Whether it is the right one

    private static func checkPaths(_ device: Device, _ list: inout FindingList) {
        guard let node = device.node(.physicalDevicePath), let path = device.value(.physicalDevicePath),
            !device.backend.isCut(node)
        else { return }
        var other: (name: String, value: String)?
        if let attached = device.value(.attachedNode) {
            other = (KnownNode.attachedNode.reference.name, attached)
        } else if let params = device.value(.params), device.value(.type) == "phy", !params.isEmpty,
            device.value(.script).map({ $0.hasSuffix("/block") }) ?? false,
            device.node(.params).map({ !device.backend.isCut($0) }) ?? false
        {
            other = (KnownNode.params.reference.name, params.hasPrefix("/") ? params : "/dev/" + params)
        }
        guard let other, other.value != path else { return }
        list.add(
            device.finding(
                "wrong-storage", .error,
                "\(view(.physicalDevicePath)) is \(path.orEmpty), but \(other.name) is \(other.value.orEmpty)",
                of: .backend,
                at: node, remedy: "detach the disk before the guest writes to it, and attach it again"))
    }

    private static func view(_ known: KnownNode) -> String { known.reference.name }

    /// The number of a device whose path tells it.
    private static func checkNumbers(_ device: Device, _ list: inout FindingList) {
        guard let node = device.node(.physicalDevice), let text = device.value(.physicalDevice) else {
            return
        }
        let parts = text.split(separator: ":").compactMap { Int($0, radix: 16) }
        guard parts.count == 2 else { return }
        let isPhysical = device.value(.type) == "phy"
        let path =
            device.value(.attachedNode) ?? device.value(.physicalDevicePath)
            ?? (isPhysical ? device.value(.params) : nil)
        guard let path else { return }
        let name = path.hasPrefix("/dev/") ? path.dropFirst(5) : path[...]
        let isRight: Bool
        if name.hasPrefix("loop"), let number = Int(name.dropFirst(4)) {
            // Loop devices have major 7; with partitions, a power of two of minors each.
            isRight = parts[0] == 7 && (0...8).contains { number << $0 == parts[1] }
        } else if let number = device.facts.deviceNames.linuxNumber(of: path) {
            isRight = number == parts[0] << 8 | parts[1]
        } else {
            return
        }
        guard !isRight else { return }
        list.add(
            device.finding(
                "wrong-storage", .error, "physical-device is \(text), which is not the number of \(path)",
                of: .backend,
                at: node, remedy: "detach the disk before the guest writes to it, and attach it again"))
    }
}

extension DeviceNames {
    /// The number that Linux gives a device with one of the names whose numbers Xen has taken from it.
    func linuxNumber(of path: String) -> Int? {
        let name = path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
        guard name.hasPrefix("xvd") || name.hasPrefix("sd") || name.hasPrefix("hd"),
            case .name(let device)? = try? reference(name), device.number < 1 << 16
        else { return nil }
        return device.number
    }
}
