import BlkifSchema
import Diagnostics

/// The directory of a side of a block device, as a path in a store tells it.
struct Address: Sendable, Hashable {
    /// What a directory is to its device.
    enum Role: UInt8, Sendable {
        case backend
        case frontend
        /// The copy that libxl keeps.
        case record
        /// Where the driver of a side leaves its error.
        case backendError
        case frontendError

        /// The side whose nodes the directory has.
        var side: Side { self == .frontend || self == .frontendError ? .frontend : .backend }
    }

    /// What stands for the number of a domain that the text does not tell.
    static let unknown: UInt16 = .max

    var role: Role
    /// The number of the kind of backend; ``NodeTable/kinds`` has its name.
    var kind: UInt8
    /// The domain of the guest.
    var domain: UInt16
    /// The domain of the backend; unknown in paths of the frontend.
    var backendDomain = Address.unknown
    /// The number of the device.
    var device: UInt32

    /// What both sides of a device have in common, in the order of reports.
    var deviceKey: UInt64 { UInt64(domain) << 32 | UInt64(device) }

    /// What tells directories of the same device apart.
    var directoryKey: UInt64 { UInt64(role.rawValue) << 24 | UInt64(kind) << 16 | UInt64(backendDomain) }
}

/// What the path of an entry is about.
enum PathMeaning {
    /// A node of a device, or its directory.
    ///
    /// - Parameter nameStart: Where the name below the directory begins; the end of the path for the directory itself.
    case device(Address, nameStart: Int)
    /// Something else of a domain: the number, and where the rest begins.
    case domain(Int, restStart: Int)
    /// Something of neither, below the root.
    case other
    /// A path that is like that of a device, whose number of a device is none.
    case oddDevice
    /// What xend keeps for itself of the devices of a guest.
    case copy
}

/// Finds out what paths mean.
struct PathReader: Sendable {
    let table: NodeTable

    /// The parts of a path up to a place: the last ones, the latest first.
    private struct Parts {
        var last = 0..<0
        var second = 0..<0
        var third = 0..<0
        var fourth = 0..<0
        var count = 0

        mutating func add(_ part: Range<Int>) {
            (last, second, third, fourth) = (part, last, second, third)
            count += 1
        }
    }

    /// Reads a path of any form: whole, relative to a domain, or the end of one.
    func meaning(of path: borrowing Span<UInt8>) -> PathMeaning {
        var parts = Parts()
        var domain: PathMeaning?
        var start = 0
        while start < path.count {
            let end = path.end(ofPartAt: start)
            defer { start = end + 1 }
            guard end > start else { continue }
            parts.add(start..<end)
            if parts.count == 3, path.has("domain", parts.second), path.has("local", parts.third),
                let number = path.number(parts.last)
            {
                domain = .domain(Int(number), restStart: min(end + 1, path.count))
            }
            let isBackend = path.has("backend", parts.second)
            guard isBackend || path.has("device", parts.second), let kind = kind(path, parts.last) else {
                continue
            }
            if !isBackend, path.has("vm", parts.fourth) { return .copy }
            return isBackend ? backend(path, parts, kind) : frontend(path, parts, kind)
        }
        return domain ?? .other
    }

    private func kind(_ path: borrowing Span<UInt8>, _ part: Range<Int>) -> Int? {
        table.kindNames.indices.first { path.has(table.kindNames[$0], part) }
    }

    private func backend(_ path: borrowing Span<UInt8>, _ parts: Parts, _ kind: Int) -> PathMeaning {
        let guest = path.part(after: parts.last.upperBound)
        guard let domain = path.number(guest), domain < Address.unknown else { return .other }
        let part = path.part(after: guest.upperBound)
        guard !part.isEmpty else { return .other }
        guard let device = path.number(part) else { return .oddDevice }
        let isError = path.has("error", parts.third)
        let address = Address(
            role: isError ? .backendError : .backend, kind: UInt8(kind), domain: UInt16(domain),
            backendDomain: PathReader.owner(path, isError ? parts.fourth : parts.third), device: device)
        return .device(address, nameStart: min(part.upperBound + 1, path.count))
    }

    private func frontend(_ path: borrowing Span<UInt8>, _ parts: Parts, _ kind: Int) -> PathMeaning {
        let part = path.part(after: parts.last.upperBound)
        guard !part.isEmpty else { return .other }
        guard let device = path.number(part) else { return .oddDevice }
        let isError = path.has("error", parts.third)
        let role: Address.Role =
            isError ? .frontendError : path.has("libxl", parts.fourth) ? .record : .frontend
        let address = Address(
            role: role, kind: UInt8(kind),
            domain: PathReader.owner(path, isError ? parts.fourth : parts.third),
            device: device)
        return .device(address, nameStart: min(part.upperBound + 1, path.count))
    }

    /// The domain whose directory a part of a path names.
    private static func owner(_ path: borrowing Span<UInt8>, _ part: Range<Int>) -> UInt16 {
        path.number(part).flatMap { UInt16(exactly: $0) } ?? Address.unknown
    }

    /// Appends the directory of a side, without the parts that are not known and without `/` at its end.
    func append(_ address: Address, to path: inout [UInt8]) {
        appendParent(address, to: &path)
        path.append(decimal: Int(address.device))
    }

    /// The same without the number of the device, with `/` at the end.
    fileprivate func appendParent(_ address: Address, to path: inout [UInt8]) {
        let isBackend = address.role == .backend
        let home = isBackend ? address.backendDomain : address.domain
        if home != Address.unknown {
            path.append(literal: "/local/domain/")
            path.append(decimal: Int(home))
            path.append(UInt8(ascii: "/"))
        }
        path.append(literal: isBackend ? "backend/" : "device/")
        path += table.kindNames[Int(address.kind)]
        path.append(UInt8(ascii: "/"))
        if isBackend {
            if address.domain == Address.unknown {
                path.append(UInt8(ascii: "?"))
            } else {
                path.append(decimal: Int(address.domain))
            }
            path.append(UInt8(ascii: "/"))
        }
    }
}

/// The directory of one device after the other, of which most differ from the one before in their number alone.
struct DirectoryPath {
    /// Without `/` at its end; empty when it is not known.
    private(set) var text: [UInt8] = []
    /// What the path is of, with the number of another device, and how long it is without that number.
    private var parent: (address: Address, length: Int)?

    mutating func set(_ address: Address?, _ paths: PathReader) {
        guard var address else {
            text.removeAll(keepingCapacity: true)
            parent = nil
            return
        }
        let device = address.device
        address.device = 0
        if let parent, parent.address == address {
            text.removeLast(text.count - parent.length)
        } else {
            text.removeAll(keepingCapacity: true)
            paths.appendParent(address, to: &text)
            parent = (address, text.count)
        }
        text.append(decimal: Int(device))
    }
}

extension Span<UInt8> {
    /// Where the part of a path ends that begins at a place.
    func end(ofPartAt start: Int) -> Int {
        var place = start
        while place < count, self[place] != UInt8(ascii: "/") { place += 1 }
        return place
    }

    /// The part of a path after one that ends at a place; empty when there is none.
    func part(after end: Int) -> Range<Int> {
        end + 1 < count ? (end + 1)..<self.end(ofPartAt: end + 1) : count..<count
    }

    /// A number in decimal digits of at most 32 bits.
    func number(_ range: Range<Int>) -> UInt32? {
        guard !range.isEmpty, range.count <= 10 else { return nil }
        var number: UInt64 = 0
        for place in range {
            guard self[place].isDigit else { return nil }
            number = number * 10 + UInt64(self[place] - UInt8(ascii: "0"))
        }
        return UInt32(exactly: number)
    }
}
