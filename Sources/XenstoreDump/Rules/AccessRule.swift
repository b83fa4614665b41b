import BlkifSchema
import Diagnostics
import Negotiating

/// Each side writes its own nodes and reads those of the other.
enum AccessRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        guard device.backend.hasPermissions || device.frontend.hasPermissions,
            let backendDomain = device.backendAddress?.backendDomain, backendDomain != Address.unknown,
            device.domain != Address.unknown, device.domain != backendDomain
        else { return }
        let guest = Int(device.domain)
        if guest != 0 {
            report(device.backend, of: .backend, device, &list, "guest-writable", "domain \(guest) can write")
            {
                $0.canWrite(guest)
            }
        }
        if backendDomain != 0 {
            report(
                device.frontend, of: .frontend, device, &list, "unreadable-node",
                "domain \(backendDomain) cannot read"
            ) {
                !$0.canRead(Int(backendDomain))
            }
        }
        if guest != 0 {
            report(
                device.backend, of: .backend, device, &list, "unreadable-node", "domain \(guest) cannot read"
            ) {
                !$0.canRead(guest)
            }
        }
    }

    /// Who may do what with a node, as `n0,r3` tells it: first its owner and what all others may, then exceptions.
    private struct Permissions {
        private var owner = 0
        private var others = UInt8(ascii: "n")
        private var exceptions: [(letter: UInt8, domain: Int)] = []

        init(_ text: ArraySlice<UInt8>) {
            for (place, item) in text.split(separator: UInt8(ascii: ",")).enumerated() {
                let domain = Int(String(decoding: item.dropFirst(), as: UTF8.self)) ?? 0
                let letter = item.first ?? UInt8(ascii: "n")
                if place == 0 {
                    (owner, others) = (domain, letter)
                } else {
                    exceptions.append((letter, domain))
                }
            }
        }

        private func letter(_ domain: Int) -> UInt8 {
            exceptions.first { $0.domain == domain }?.letter ?? others
        }

        func canWrite(_ domain: Int) -> Bool {
            domain == owner || letter(domain) == UInt8(ascii: "w") || letter(domain) == UInt8(ascii: "b")
        }

        func canRead(_ domain: Int) -> Bool {
            domain == owner || letter(domain) == UInt8(ascii: "r") || letter(domain) == UInt8(ascii: "b")
        }
    }

    private static func report(
        _ view: SideView, of side: Side, _ device: Device, _ list: inout FindingList,
        _ id: FindingID, _ what: String, _ isWrong: (Permissions) -> Bool
    ) {
        guard view.hasPermissions else { return }
        var wrong: [SideView.Found] = []
        for node in view.found where !node.permissions.isEmpty {
            if isWrong(Permissions(view.text[node.permissions])) { wrong.append(node) }
        }
        guard let first = wrong.first else { return }
        let rest = wrong.count > 1 ? " and \(wrong.count - 1) more" : ""
        list.add(
            device.finding(
                id, .error, "\(what) \(view.name(first))\(rest) of the \(side)", of: side, at: first,
                remedy: "set the permissions of the directory (xenstore-chmod), and see who made it so",
                // What is said of the directory is said of the node that all have.
                explained: (side == .backend ? KnownNode.backendState : .frontendState).reference.description)
        )
    }
}
