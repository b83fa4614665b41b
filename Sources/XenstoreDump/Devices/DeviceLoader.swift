import BlkifSchema

/// Puts together one device after the other from the pieces of a store.
struct DeviceLoader {
    /// A piece of the store, with its address as far as it is known.
    struct Piece: Sendable {
        let index: Int32
        var address: Address

        /// Whether it is of a frontend whose domain is not known, or has its error.
        var isLost: Bool { address.role.side == .frontend && address.domain == Address.unknown }
    }

    private let store: Store
    private let facts: DeviceFacts
    private var source: (any StoreSource)?
    private var windows = (TextWindow(), TextWindow(), TextWindow())
    let device: Device

    init(
        _ store: Store, _ facts: DeviceFacts, _ source: (any StoreSource)?, _ servers: DomainSet,
        _ clients: DomainSet
    ) {
        self.store = store
        self.facts = facts
        self.source = source
        device = Device(facts)
        device.domains = store.domains
        device.isWhole = store.isWhole
        device.servers = servers
        device.clients = clients
    }

    /// The domain of the guest that the link of a frontend tells.
    mutating func linkedDomain(of piece: Piece) -> UInt16? {
        device.clear()
        load(piece)
        return device.linkedBackend?.domain
    }

    /// - Returns: Whether there is a side at all; else there are only traces.
    mutating func load(_ pieces: ArraySlice<Piece>) -> Bool {
        device.clear()
        guard let first = pieces.first?.address else { return false }
        (device.domain, device.number) = (first.domain, first.device)
        for piece in pieces where piece.address.role != .backend { load(piece) }
        if let used = used(pieces) {
            for piece in pieces where piece.address.role == .backend {
                if isSame(piece.address, used) {
                    load(piece)
                } else {
                    device.otherBackends.insert(piece.address)
                }
            }
        }
        device.identify()
        return device.backend.isThere || device.frontend.isThere
    }

    /// The backend that the frontend's link names; else the last.
    private func used(_ pieces: ArraySlice<Piece>) -> Address? {
        let linked = device.linkedBackend
        var last: Address?
        for piece in pieces where piece.address.role == .backend {
            if let linked, isSame(piece.address, linked) { return linked }
            last = piece.address
        }
        return last
    }

    private func isSame(_ left: Address, _ right: Address) -> Bool {
        left == right || left.backendDomain == Address.unknown || right.backendDomain == Address.unknown
    }

    private mutating func load(_ piece: Piece) {
        let lines = store.pieces[Int(piece.index)]
        let role = piece.address.role
        switch role {
        case .backend: device.backend.load(lines, of: store, &windows.0, &source)
        case .frontend: device.frontend.load(lines, of: store, &windows.1, &source)
        case .record: device.record.load(lines, of: store, &windows.2, &source)
        case .backendError, .frontendError:
            let view = SideView(role.side, facts)
            view.load(lines, of: store, &windows.2, &source)
            let text = view.found.first { view.value($0) != nil }
            let error = text.map { (view.value($0) ?? "", $0.line) }
            if role == .backendError { device.backendError = error } else { device.frontendError = error }
        }
    }
}
