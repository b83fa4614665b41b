import BlkifSchema
import Diagnostics

/// Goes over the devices of a store: pairs the directories, and finds what is wrong.
package struct StoreDevices<Source: StoreSource> {
    private let store: Store
    private let facts: DeviceFacts
    private var source: Source
    private var windows = (TextWindow(), TextWindow(), TextWindow())
    /// The places of the pieces, those of one device beside each other.
    private var order: [Int32]
    private var addresses: [Int32: Address] = [:]
    private let device: Device
    private var shared = SharedStorage()

    package init(_ store: Store, _ facts: DeviceFacts, _ source: Source) {
        self.store = store
        self.facts = facts
        self.source = source
        device = Device(facts)
        device.domains = store.domains
        device.isWhole = store.isWhole
        order = []
        resolveDomains()
        order = sorted()
        for piece in store.pieces.indices {
            let address = address(piece)
            if address.role == .backend, address.backendDomain != Address.unknown {
                device.servers.insert(address.backendDomain)
            }
            if address.role == .frontend, address.domain != Address.unknown {
                device.clients.insert(address.domain)
            }
        }
    }

    private func address(_ piece: Int) -> Address {
        addresses.isEmpty
            ? store.pieces[piece].address : addresses[Int32(piece)] ?? store.pieces[piece].address
    }

    /// Frontends of a text that does not tell its domain have it from the link to the backend.
    private mutating func resolveDomains() {
        for piece in store.pieces.indices {
            let address = store.pieces[piece].address
            guard address.role == .frontend, address.domain == Address.unknown else { continue }
            device.clear()
            load(piece, role: .frontend)
            guard let linked = device.linkedBackend else { continue }
            var known = address
            known.domain = linked.domain
            addresses[Int32(piece)] = known
        }
    }

    private func sorted() -> [Int32] {
        let places = Array(Int32(0)..<Int32(store.pieces.count))
        func key(_ place: Int32) -> UInt64 { address(Int(place)).deviceKey }
        var last: UInt64 = 0
        let isSorted = places.allSatisfy { place in
            defer { last = key(place) }
            return key(place) >= last
        }
        return isSorted ? places : places.sorted { (key($0), $0) < (key($1), $1) }
    }

    // MARK: Devices

    /// Calls a function for each device, with what is wrong with it.
    package mutating func forEach(_ body: (Device, [StoreFinding]) -> Void) {
        var list = FindingList()
        var start = 0
        while start < order.count {
            let key = address(Int(order[start])).deviceKey
            var end = start + 1
            while end < order.count, address(Int(order[end])).deviceKey == key { end += 1 }
            if load(order[start..<end]) {
                DeviceRules.check(device, &list)
                shared.note(device)
                body(device, list.findings)
            }
            start = end
        }
    }

    /// - Returns: Whether there is a side at all; else there are only traces.
    private mutating func load(_ pieces: ArraySlice<Int32>) -> Bool {
        device.clear()
        guard let first = pieces.first.map({ address(Int($0)) }) else { return false }
        (device.domain, device.number) = (first.domain, first.device)
        for piece in pieces where address(Int(piece)).role != .backend {
            load(Int(piece), role: address(Int(piece)).role)
        }
        let backends = pieces.filter { address(Int($0)).role == .backend }
        if let used = used(backends) {
            for piece in backends where isSame(address(Int(piece)), used) { load(Int(piece), role: .backend) }
            for piece in backends where !isSame(address(Int(piece)), used) {
                let other = address(Int(piece))
                if !device.otherBackends.contains(other) { device.otherBackends.append(other) }
            }
        }
        device.findDirectories()
        return device.backend.isThere || device.frontend.isThere
    }

    /// The backend that the frontend's link names; else the last.
    private func used(_ backends: [Int32]) -> Address? {
        guard let last = backends.last.map({ address(Int($0)) }) else { return nil }
        guard let linked = device.linkedBackend,
            backends.contains(where: { isSame(address(Int($0)), linked) })
        else {
            return last
        }
        return linked
    }

    private func isSame(_ left: Address, _ right: Address) -> Bool {
        left == right || left.backendDomain == Address.unknown || right.backendDomain == Address.unknown
    }

    private mutating func load(_ index: Int, role: Address.Role) {
        let piece = store.pieces[index]
        switch role {
        case .backend: device.backend.load(piece, of: store, &windows.0, &source)
        case .frontend: device.frontend.load(piece, of: store, &windows.1, &source)
        case .record: device.record.load(piece, of: store, &windows.2, &source)
        case .backendError, .frontendError:
            var view = SideView(role.side, facts)
            view.load(piece, of: store, &windows.2, &source)
            let text = view.found.first { view.value($0) != nil }
            let error = text.map { (view.value($0) ?? "", $0.line) }
            if role == .backendError { device.backendError = error } else { device.frontendError = error }
        }
    }

    // MARK: The store

    /// What is wrong with the store itself; complete after all devices.
    package var storeFindings: [StoreFinding] {
        var findings = store.unreadable.map { line in
            StoreFinding(
                "unreadable-entry", .warning, "this node cannot be read, and was left out", path: "",
                remedy: "its value does not come to an end; see whether the text was cut or wrapped",
                line: line)
        }
        findings += store.oddDevices.sorted().map { line in
            StoreFinding(
                "odd-device", .error, "the directory of a block device has a name that is no number",
                path: "",
                remedy: "drivers look for a number; blkif vdev tells it of a name", line: line)
        }
        return findings + shared.findings(device.domains)
    }
}

/// Storage that several disks have.
struct SharedStorage {
    private struct User {
        let domain: UInt16
        let title: String
        let path: String
        let isWriter: Bool
        let line: Int?
    }

    private var users: [String: [User]] = [:]

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
