import BlkifSchema
import Diagnostics
import Negotiating

/// Storage that several disks have.
struct SharedStorage: Sendable {
    private struct User: Sendable {
        let domain: UInt16
        let title: String
        let path: String
        let isWriter: Bool
        let line: Int?
    }

    private var users: [String: [User]] = [:]

    /// Adds what was found among other devices.
    mutating func add(_ other: SharedStorage) { users.merge(other.users) { $0 + $1 } }

    mutating func note(_ device: Device) {
        guard let text = device.value(.physicalDevice), (device.backendState ?? 0) < RequiredRule.closing,
            let address = device.backendAddress, text != "0:0"
        else { return }
        users["\(text) of domain \(address.backendDomain)", default: []].append(
            User(
                domain: device.domain, title: device.title,
                path: (device.directory(.backend) ?? "") + "/physical-device",
                isWriter: device.value(.mode)?.contains("w") ?? false,
                line: device.node(.physicalDevice)?.line))
    }

    /// Storage with several users of which one writes, unless they are a guest and its own stub domain.
    func findings(_ domains: [Int: Store.Domain]) -> [StoreFinding] {
        users.sorted { $0.key < $1.key }.compactMap { storage, users in
            let guests = Set(users.map { domains[Int($0.domain)]?.target ?? Int($0.domain) })
            guard guests.count > 1, users.contains(where: \.isWriter), let first = users.first else {
                return nil
            }
            let names = users.map { $0.title + ($0.isWriter ? ", writing" : "") }.joined(separator: "; ")
            return StoreFinding(
                "shared-storage", .warning, "the block device \(storage) serves several disks: \(names)",
                path: first.path,
                remedy:
                    "unless they share it on purpose, by a cluster file system, stop all but one before data is lost",
                explained: "backend/mode", line: first.line)
        }
    }
}
