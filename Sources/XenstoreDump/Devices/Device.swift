import BlkifSchema
import Diagnostics
import Negotiating

/// The third stage: a block device with both of its sides. One is used for all devices of a store, one after the other,
/// so that the overlap of accesses is not checked, as in ``SideView``.
package final class Device {
    let facts: DeviceFacts
    let paths: PathReader
    let backend: SideView
    let frontend: SideView
    /// The copy that libxl keeps.
    let record: SideView
    /// What the drivers of the two sides say of errors.
    @exclusivity(unchecked) var backendError: (text: String, line: Int)?
    @exclusivity(unchecked) var frontendError: (text: String, line: Int)?
    /// The directories of further backends of the same device, which the frontend does not use.
    @exclusivity(unchecked) var otherBackends: Set<Address> = []
    /// The domain of the guest and the number of the device.
    @exclusivity(unchecked) var domain = Address.unknown
    @exclusivity(unchecked) var number: UInt32 = 0
    /// The directories of the two sides as they are known.
    @exclusivity(unchecked) private var backendDirectory = DirectoryPath()
    @exclusivity(unchecked) private var frontendDirectory = DirectoryPath()
    /// The directory of the backend, if only by the frontend's link.
    @exclusivity(unchecked) private(set) var backendAddress: Address?
    /// The store around it.
    @exclusivity(unchecked) var domains: [Int: Store.Domain] = [:]
    @exclusivity(unchecked) var isWhole = false
    /// The domains that have backends, and those that have frontends, in the text.
    @exclusivity(unchecked) var servers = DomainSet()
    @exclusivity(unchecked) var clients = DomainSet()

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
        if !otherBackends.isEmpty { otherBackends.removeAll(keepingCapacity: true) }
        backendAddress = nil
        isVirtio = false
        (backendState, frontendState) = (nil, nil)
    }

    func side(_ side: Side) -> SideView { side == .backend ? backend : frontend }

    // MARK: Known nodes

    func node(_ known: KnownNode) -> SideView.Found? {
        let number = facts.number(known)
        return facts.isBackend(number) ? backend.node(number) : frontend.node(number)
    }

    func value(_ known: KnownNode) -> String? {
        let number = facts.number(known)
        return facts.isBackend(number) ? backend.value(number) : frontend.value(number)
    }

    /// The value as its bytes, without making a text of it.
    func text(_ known: KnownNode) -> ArraySlice<UInt8>? {
        let number = facts.number(known)
        let view = facts.isBackend(number) ? backend : frontend
        return view.node(number).flatMap(view.bytes)
    }

    func integer(_ known: KnownNode) -> UInt64? {
        let number = facts.number(known)
        return facts.isBackend(number) ? backend.integer(number) : frontend.integer(number)
    }

    /// Whether a boolean node is 1.
    func isSet(_ known: KnownNode) -> Bool { integer(known) == 1 }

    /// The states of the two sides; nil where they are not known.
    @exclusivity(unchecked) private(set) var backendState: Int?
    @exclusivity(unchecked) private(set) var frontendState: Int?

    func state(of side: Side) -> Int? { side == .backend ? backendState : frontendState }

    /// What the states of both sides mean together.
    var pair: DeviceFacts.Pair? {
        guard !isVirtio, let backend = backendState, let frontend = frontendState else { return nil }
        return facts.pair(backend, frontend)
    }

    /// The same, unless nothing is wrong when it lasts.
    var lastingPair: DeviceFacts.Pair? {
        // No backend takes up a drive without a medium.
        let isWaiting = (backendState ?? 0) < RingRule.published
        guard let pair, pair.trouble != nil, !(isWaiting && isEmptyDrive) else { return nil }
        return pair
    }

    /// Whether it is a drive for media, and there is none in it.
    var isEmptyDrive: Bool { value(.params)?.isEmpty ?? false && value(.deviceType) == "cdrom" }

    /// Whether a side has most of what it must have in its state; else the text is an excerpt.
    func hasMost(of side: Side) -> Bool {
        var (due, lacking) = (0, 0)
        for node in facts.required(side) where isDue(node, of: side) {
            due += 1
            if !self.side(side).has(node.number) { lacking += 1 }
        }
        return lacking == 0 || lacking * 2 < due
    }

    /// Whether a side must have a node in its state.
    func isDue(_ node: DeviceFacts.Required, of side: Side) -> Bool { node.byState <= state(of: side) ?? 1 }

    // MARK: Who it is

    /// Whether it is a disk of the virtio standard, which has nothing of the Xen protocol but the directories.
    @exclusivity(unchecked) private(set) var isVirtio = false

    /// The kind of backend.
    package var kind: String? { backendAddress.map { facts.table.kindName(Int($0.kind)) } }

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

    /// The directory of a side as it is known, without `/` at its end; empty when it is not known.
    func path(_ side: Side) -> [UInt8] {
        side == .backend ? backendDirectory.text : frontendDirectory.text
    }

    /// The same; nil when it is not known.
    func directory(_ side: Side) -> String? {
        let path = path(side)
        return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }

    /// Finds out who it is, when all nodes are there.
    func identify() {
        let kind = (backend.address ?? frontend.address)?.kind
        isVirtio =
            kind == facts.virtioKind || node(.specification) != nil && value(.specification) == "virtio"
        backendState = integer(.backendState).flatMap { Int(exactly: $0) }
        frontendState = integer(.frontendState).flatMap { Int(exactly: $0) }
        backendAddress = usedBackend
        backendDirectory.set(backendAddress, paths)
        frontendDirectory.set(frontendAddress, paths)
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
    var name: String? {
        if let name = names[number] { return name }
        let name = facts.deviceNames.name(of: Int(number))?.name
        if names.count == 1024 { names.removeAll(keepingCapacity: true) }
        names[number] = .some(name)
        return name
    }

    /// Names that were asked for: most guests have disks with the same numbers.
    @exclusivity(unchecked) private var names: [UInt32: String?] = [:]

    /// How reports call it.
    var title: String {
        var title: [UInt8] = []
        appendTitle(to: &title)
        return String(decoding: title, as: UTF8.self)
    }

    func appendTitle(to output: inout [UInt8]) {
        if let name {
            output.append(text: name)
            output.append(literal: " (")
            output.append(decimal: Int(number))
            output.append(UInt8(ascii: ")"))
        } else {
            output.append(decimal: Int(number))
        }
        if domain == Address.unknown { return output.append(literal: " of this domain") }
        output.append(literal: " of domain ")
        output.append(decimal: Int(domain))
        guard let called = domains[Int(domain)]?.name else { return }
        output.append(literal: " \"")
        output.append(text: called)
        output.append(UInt8(ascii: "\""))
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
