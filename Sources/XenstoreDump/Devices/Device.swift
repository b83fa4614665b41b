import BlkifSchema

/// The third stage: a block device with both of its sides. One is used for all devices of a store, one after the other.
package final class Device {
    let facts: DeviceFacts
    let paths: PathReader
    var backend: SideView
    var frontend: SideView
    /// The copy that libxl keeps.
    var record: SideView
    /// What the drivers of the two sides say of errors.
    var backendError: (text: String, line: Int)?
    var frontendError: (text: String, line: Int)?
    /// The directories of further backends of the same device, which the frontend does not use.
    var otherBackends: [Address] = []
    /// The domain of the guest and the number of the device.
    var domain = Address.unknown
    var number: UInt32 = 0
    /// The directories of the two sides as they are known, without `/` at their ends; empty when they are not.
    private(set) var backendPath: [UInt8] = []
    private(set) var frontendPath: [UInt8] = []
    /// The directory of the backend, if only by the frontend's link.
    private(set) var backendAddress: Address?
    /// The store around it.
    var domains: [Int: Store.Domain] = [:]
    var isWhole = false
    /// The domains that have backends, and those that have frontends, in the text.
    var servers = DomainSet()
    var clients = DomainSet()

    init(_ facts: DeviceFacts) {
        self.facts = facts
        paths = PathReader(table: facts.table)
        backend = SideView(.backend, facts)
        frontend = SideView(.frontend, facts)
        record = SideView(.backend, facts)
    }

    func clear() {
        backend.clear()
        frontend.clear()
        record.clear()
        backendError = nil
        frontendError = nil
        otherBackends.removeAll(keepingCapacity: true)
        backendPath.removeAll(keepingCapacity: true)
        frontendPath.removeAll(keepingCapacity: true)
        backendAddress = nil
    }

    func side(_ side: Side) -> SideView { side == .backend ? backend : frontend }

    // MARK: Known nodes

    func node(_ known: KnownNode) -> SideView.Found? {
        let number = facts.table.number(known)
        return facts.isBackend(number) ? backend.node(number) : frontend.node(number)
    }

    func value(_ known: KnownNode) -> String? {
        let number = facts.table.number(known)
        return facts.isBackend(number) ? backend.value(number) : frontend.value(number)
    }

    func integer(_ known: KnownNode) -> UInt64? {
        let number = facts.table.number(known)
        return facts.isBackend(number) ? backend.integer(number) : frontend.integer(number)
    }

    /// Whether a boolean node is 1.
    func isSet(_ known: KnownNode) -> Bool { integer(known) == 1 }

    /// The states of the two sides; nil where they are not known.
    var backendState: Int? { integer(.backendState).flatMap { Int(exactly: $0) } }
    var frontendState: Int? { integer(.frontendState).flatMap { Int(exactly: $0) } }

    func state(of side: Side) -> Int? { side == .backend ? backendState : frontendState }

    /// What the states of both sides mean together.
    var pair: DeviceFacts.Pair? {
        guard !isVirtio, let backend = backendState, let frontend = frontendState else { return nil }
        return facts.pair(backend, frontend)
    }

    // MARK: Who it is

    /// Whether it is a disk of the virtio standard, which has nothing of the Xen protocol but the directories.
    var isVirtio: Bool {
        let kind = (backend.address ?? frontend.address)?.kind
        return kind.map { facts.table.kindName(Int($0)) == "virtio_disk" } ?? false
            || value(.specification) == "virtio"
    }

    /// The kind of backend.
    var kind: String? { backendAddress.map { facts.table.kindName(Int($0.kind)) } }

    /// The directory of the backend, if only by the frontend's link.
    private var usedBackend: Address? {
        guard var address = backend.address else { return linkedBackend }
        if address.backendDomain == Address.unknown, let linked = linkedBackend { address = linked }
        return address
    }

    /// The directory that the frontend's link names.
    var linkedBackend: Address? {
        guard let path = value(.backendLink), case .device(let address, _) = paths.meaning(of: path.utf8.span)
        else {
            return nil
        }
        return address.role == .backend ? address : nil
    }

    /// The directory of a side as it is known, without `/` at its end; nil when it is not known.
    func directory(_ side: Side) -> String? {
        let path = side == .backend ? backendPath : frontendPath
        return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }

    /// Finds out the directories, when all nodes are there.
    func findDirectories() {
        backendAddress = usedBackend
        if let address = backendAddress { paths.append(address, to: &backendPath) }
        if let address = frontendAddress { paths.append(address, to: &frontendPath) }
    }

    /// The directory of the frontend; where it is not in the text, the one that belongs to the backend's.
    private var frontendAddress: Address? {
        if var address = frontend.address {
            if address.domain == Address.unknown { address.domain = domain }
            return address
        }
        guard let backend = backend.address else { return nil }
        let kind = isVirtio ? backend.kind : 0
        return Address(role: .frontend, kind: kind, domain: backend.domain, device: backend.device)
    }

    package func isNumber(_ number: Int) -> Bool { Int(self.number) == number }

    /// The name that guests usually give the device, such as `xvda`.
    var name: String? { facts.deviceNames.name(of: Int(number))?.name }

    /// How reports call it.
    var title: String {
        let name = name.map { "\($0) (\(number))" } ?? String(number)
        let guest = domain == Address.unknown ? "this domain" : "domain \(domain)"
        let called = domains[Int(domain)]?.name.map { " \"\($0)\"" } ?? ""
        return "\(name) of \(guest)\(called)"
    }
}

/// Numbers of domains.
struct DomainSet {
    private var words: [UInt64] = []

    mutating func insert(_ domain: UInt16) {
        let word = Int(domain) / 64
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        words[word] |= 1 << UInt64(domain % 64)
    }

    func contains(_ domain: UInt16) -> Bool {
        let word = Int(domain) / 64
        return word < words.count && words[word] & (1 << UInt64(domain % 64)) != 0
    }
}
