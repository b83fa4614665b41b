import BlkifSchema
import Diagnostics
import Dispatch
import Synchronization

/// Goes over the devices of a store: pairs the directories, and finds what is wrong.
package struct StoreDevices: Sendable {
    private let store: Store
    private let facts: DeviceFacts
    private let source: (any StoreSource)?
    /// The pieces with their addresses, those of one device beside each other.
    private var pieces: [DeviceLoader.Piece]
    /// The domains that have backends, and those that have frontends.
    private var servers = DomainSet()
    private var clients = DomainSet()
    private var shared = SharedStorage()

    /// - Parameter source: The text from which the store was read, if it can be read again.
    package init(_ store: Store, _ facts: DeviceFacts, _ source: (any StoreSource)? = nil) {
        self.store = store
        self.facts = facts
        self.source = source
        pieces = store.pieces.indices.map { .init(index: Int32($0), address: store.pieces[$0].address) }
        resolveDomains()
        if !isSorted {
            pieces.sort { ($0.address.deviceKey, $0.index) < ($1.address.deviceKey, $1.index) }
        }
        for piece in pieces {
            let address = piece.address
            if address.role == .backend, address.backendDomain != Address.unknown {
                servers.insert(address.backendDomain)
            }
            if address.role == .frontend, address.domain != Address.unknown { clients.insert(address.domain) }
        }
    }

    private var loader: DeviceLoader { DeviceLoader(store, facts, source, servers, clients) }

    /// Frontends of a text that does not tell its domain have it from the link to the backend.
    private mutating func resolveDomains() {
        guard pieces.contains(where: { $0.isLost }) else { return }
        var loader = loader
        var domains: [UInt32: UInt16] = [:]
        for place in pieces.indices where pieces[place].isLost {
            guard let domain = loader.linkedDomain(of: pieces[place]) else { continue }
            pieces[place].address.domain = domain
            domains[pieces[place].address.device] = domain
        }
        // An error has no link of its own.
        for place in pieces.indices where pieces[place].isLost {
            guard let domain = domains[pieces[place].address.device] else { continue }
            pieces[place].address.domain = domain
        }
    }

    private var isSorted: Bool {
        pieces.indices.dropFirst().allSatisfy {
            pieces[$0 - 1].address.deviceKey <= pieces[$0].address.deviceKey
        }
    }

    // MARK: Devices

    /// Calls a function for each device, with what is wrong with it.
    package mutating func forEach(_ body: (Device, [StoreFinding]) -> Void) {
        shared.add(forEach(in: pieces.indices, body))
    }

    private func forEach(in range: Range<Int>, _ body: (Device, [StoreFinding]) -> Void) -> SharedStorage {
        var loader = loader
        var list = FindingList()
        var shared = SharedStorage()
        var start = range.lowerBound
        while start < range.upperBound {
            let end = endOfDevice(start)
            // Findings share the paths of their device, which the next one changes.
            list.removeAll()
            if loader.load(pieces[start..<end]) {
                DeviceRules.check(loader.device, &list)
                shared.note(loader.device)
                body(loader.device, list.findings)
            }
            start = end
        }
        return shared
    }

    /// Where the pieces of the device end that has the piece at a place.
    private func endOfDevice(_ start: Int) -> Int {
        let key = pieces[start].address.deviceKey
        return pieces[start...].firstIndex { $0.address.deviceKey != key } ?? pieces.count
    }

    /// Adds each device to a part of the answer, in several threads, and takes the parts in the order of the devices.
    ///
    /// A few parts are made at a time, so that the memory does not grow with the store.
    ///
    /// - Parameters:
    ///   - empty: A part without a device.
    ///   - add: Adds a device, with what is wrong with it.
    ///   - take: Takes what is in a part, and leaves it without a device, to be filled again.
    package mutating func forEachPart<Part: Sendable>(
        _ empty: Part, _ add: @Sendable (inout Part, Device, [StoreFinding]) -> Void,
        _ take: (inout Part) -> Void
    ) {
        // Parts are filled again, since new ones would be new memory.
        let count = 128
        let parts = Mutex(Array(repeating: Optional((empty, SharedStorage())), count: count))
        var start = 0
        while start < pieces.count {
            var ranges: [Range<Int>] = []
            while ranges.count < count, start < pieces.count {
                let end = endOfDevice(min(start + 256, pieces.count) - 1)
                ranges.append(start..<end)
                start = end
            }
            let devices = self
            DispatchQueue.concurrentPerform(iterations: ranges.count) { [ranges] index in
                guard var part = parts.withLock({ $0[index].take() }) else { return }
                part.1 = devices.forEach(in: ranges[index]) { add(&part.0, $0, $1) }
                parts.withLock { $0[index] = part }
            }
            for index in ranges.indices {
                guard var part = parts.withLock({ $0[index].take() }) else { continue }
                shared.add(part.1)
                take(&part.0)
                parts.withLock { $0[index] = part }
            }
        }
    }

    // MARK: The store

    /// Of how many devices there is only the copy that libxl keeps.
    package var copiesAlone: Int {
        func devices(_ roles: Address.Role...) -> Set<UInt64> {
            Set(pieces.filter { roles.contains($0.address.role) }.map(\.address.deviceKey))
        }
        return devices(.record).subtracting(devices(.backend, .frontend)).count
    }

    /// What is wrong with the store itself; complete after all devices.
    package var storeFindings: [StoreFinding] {
        var findings = store.unreadable.map { line in
            StoreFinding(
                "unreadable-entry", .warning, "this node cannot be read, and was left out", path: "",
                remedy: "its value does not come to an end; see whether the text was cut or wrapped",
                line: line)
        }
        findings += store.oddDevices.sorted { $0.key < $1.key }.map { line, path in
            StoreFinding(
                "odd-device", .error, "the directory of a block device has a name that is no number",
                path: String(decoding: path, as: UTF8.self),
                remedy: "drivers look for a number; blkif vdev tells it of a name", line: line)
        }
        return findings + shared.findings(store.domains)
    }
}
