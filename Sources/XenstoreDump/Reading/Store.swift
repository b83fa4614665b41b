import BlkifSchema
import Diagnostics

/// The second stage: where in a text the directories of block devices are, and what else of the store is of use.
package struct Store {
    /// Lines about one directory that follow each other. There can be millions; in this order, each takes 32 bytes.
    struct Piece {
        let address: Address
        /// The length of the path before the name in each line.
        let prefix: UInt16
        let isKept: Bool
        /// Where its first line begins: in the text, or, when it was kept, in ``Store/kept``.
        let offset: Int
        var length: UInt32
        /// The number of its first line; for a kept piece, the place of the number in ``Store/keptLines``.
        let line: UInt32
    }

    /// What else is known of a domain.
    struct Domain {
        var name: String?
        /// Whether it has directories of its own, beside those of its backends.
        var isThere = false
        /// The domain for which a stub domain works.
        var target: Int?
        /// Whether scripts that udev starts end at once, as libxl asked of them.
        var isUdevDisabled = false
    }

    /// The text as a reader of findings knows it.
    let file: String
    private(set) var pieces: [Piece] = []
    /// Lines that were put together, or that cannot be read again, without the path of their directories.
    private(set) var kept: [UInt8] = []
    private(set) var keptLines: [UInt32] = []
    private(set) var domains: [Int: Domain] = [:]
    /// Whether it is the whole store, so that what is not here is nowhere.
    package var isWhole = false
    /// Whether there is any node.
    package var hasNodes = false
    /// Lines that are no nodes, in runs.
    package private(set) var skipped: [ClosedRange<Int>] = []
    /// Lines with nodes that cannot be read.
    var unreadable: [Int] = []
    /// The paths of nodes of devices that have no number, by their lines.
    var oddDevices: [Int: [UInt8]] = [:]
    /// How many whole stores stand before this one in the text.
    package private(set) var snapshotsBefore = 0
    /// The time that stands before it in the text, in seconds of the day.
    package private(set) var time: Double?

    private var begun = KeySet()
    /// The path of the first node, if it is not of a device.
    private var firstPath: [UInt8]?
    private var nextTime: Double?
    private var sinceDevice: [Int] = []
    /// The stores that this one has replaced, for who wants them.
    private(set) var finished: [Store] = []
    /// Whether ``finished`` is wanted.
    private let keepsFinished: Bool

    init(file: String, keepsFinished: Bool = false) {
        self.file = file
        self.keepsFinished = keepsFinished
    }

    // MARK: Pieces

    /// Makes room for so many more pieces.
    mutating func reserve(_ more: Int) { pieces.reserveCapacity(pieces.count + more) }

    /// Begins a piece of lines that can be read again.
    mutating func begin(_ beginning: PlainLines.Beginning, offset: Int, length: Int, line: Int) {
        note(beginning.address, beginning.name)
        pieces.append(
            Piece(
                address: beginning.address, prefix: beginning.prefix, isKept: false, offset: offset,
                length: UInt32(length), line: UInt32(line)))
    }

    /// The next line goes on with the last piece.
    mutating func extend(length: Int) { pieces[pieces.count - 1].length += UInt32(length) }

    /// Begins a piece of lines that are kept.
    mutating func begin(_ address: Address, name: UInt32) {
        note(address, name)
        pieces.append(
            Piece(
                address: address, prefix: 0, isKept: true, offset: kept.count, length: 0,
                line: UInt32(keptLines.count)))
    }

    /// Keeps a line of the last piece.
    mutating func keep(_ text: borrowing Span<UInt8>, line: Int) {
        kept.append(text)
        endLine(line, length: text.count + 1)
    }

    private mutating func endLine(_ line: Int, length: Int) {
        kept.append(UInt8(ascii: "\n"))
        keptLines.append(UInt32(line))
        pieces[pieces.count - 1].length += UInt32(length)
    }

    /// Adds a node of a device, wherever in the text it stands.
    mutating func add(_ entry: Entry, _ name: ArraySlice<UInt8>, of address: Address, line: Int) {
        let goesOn = pieces.last.map { $0.isKept && $0.address == address } ?? false
        let hash = NameTable.hash(Array(name).span)
        if !goesOn || begun.contains(key(address, hash)) { begin(address, name: hash) }
        guard !name.isEmpty else { return }
        let start = kept.count
        kept += name
        if let value = entry.value {
            kept.append(contentsOf: " = \"".utf8)
            kept += value
            kept.append(UInt8(ascii: "\""))
        } else {
            kept.append(UInt8(ascii: ":"))
        }
        if !entry.permissions.isEmpty {
            kept.append(contentsOf: " (".utf8)
            kept += entry.permissions
            kept.append(UInt8(ascii: ")"))
        }
        endLine(line, length: kept.count + 1 - start)
    }

    /// A number that differs for nearly all beginnings of directories; for disks beside each other, in its last six bits.
    private func key(_ address: Address, _ name: UInt32) -> UInt64 {
        let step = UInt64(address.device >> 4 & 63)
        let others =
            ((address.deviceKey ^ step << 4) &* 0x9e37_79b9_7f4a_7c15)
            ^ (address.directoryKey &* 0xc2b2_ae3d_27d4_eb4f) ^ UInt64(name)
        return others << 6 | step
    }

    /// A directory that begins as one before it belongs to the next snapshot.
    private mutating func note(_ address: Address, _ name: UInt32) {
        hasNodes = true
        let key = key(address, name)
        if !begun.insert(key) {
            renew(sinceDevice)
            _ = begun.insert(key)
        }
        sinceDevice.removeAll(keepingCapacity: true)
    }

    /// Takes note of the path of a node that is not of a device: a store that is printed again begins as it did before,
    /// also when it has no device any more.
    mutating func note(path: [UInt8]) {
        guard keepsFinished else { return }
        if firstPath == path {
            renew([])
        } else if firstPath == nil, pieces.isEmpty {
            firstPath = path
        }
    }

    /// - Parameter domains: Those of which something has been read that belongs to the next snapshot.
    private mutating func renew(_ domains: [Int]) {
        var next = Store(file: file, keepsFinished: keepsFinished)
        next.isWhole = isWhole
        next.hasNodes = true
        next.skipped = skipped
        next.unreadable = unreadable
        next.oddDevices = oddDevices
        next.snapshotsBefore = snapshotsBefore + 1
        next.time = nextTime ?? time
        next.domains = self.domains.mapValues { Domain(name: $0.name, target: $0.target) }
        for domain in domains { next.domains[domain] = self.domains[domain] }
        next.firstPath = firstPath
        if keepsFinished {
            next.finished = finished
            finished = []
            next.finished.append(self)
        }
        self = next
    }

    /// Gives away the stores that were replaced since the last time.
    mutating func takeFinished() -> [Store] {
        defer { finished = [] }
        return finished
    }

    // MARK: What is around them

    /// Takes note of something in the directory of a domain.
    mutating func note(domain number: Int, _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>?) {
        hasNodes = true
        if sinceDevice.last != number { sinceDevice.append(number) }
        // The directories of its backends stay when a domain is gone, and are not its own.
        if name.elementsEqual("backend".utf8) || name.starts(with: "backend/".utf8) { return }
        var domain = domains[number] ?? Domain()
        domain.isThere = true
        let text = value.map { String(decoding: $0, as: UTF8.self) }
        if name.elementsEqual("name".utf8) { domain.name = text }
        if name.elementsEqual("target".utf8) { domain.target = text.flatMap { Int($0) } }
        if name.elementsEqual("libxl/disable_udev".utf8) { domain.isUdevDisabled = text == "1" }
        domains[number] = domain
    }

    /// Takes note of a line that is no node.
    mutating func skip(_ line: Int) {
        if let last = skipped.last, last.upperBound >= line - 1 {
            skipped[skipped.count - 1] = last.lowerBound...max(line, last.upperBound)
        } else {
            skipped.append(line...line)
        }
    }

    /// Takes note of a time of day in a line that is no node, for the nodes after it.
    mutating func noteTime(_ line: ArraySlice<UInt8>) {
        guard let found = TimeOfDay.find(in: line) else { return }
        nextTime = found
        if pieces.isEmpty { time = found }
    }
}

/// Times as people and programs write them between snapshots.
enum TimeOfDay {
    /// The seconds of the day that the first `HH:MM:SS` in a line means.
    static func find(in line: ArraySlice<UInt8>) -> Double? {
        var start = line.startIndex
        while line.endIndex - start >= 8 {
            let text = line[start..<(start + 8)]
            let isAlone = start == line.startIndex || !line[start - 1].isDigit
            if isAlone, let hours = pair(text, 0), let minutes = pair(text, 3), let seconds = pair(text, 6),
                text[start + 2] == UInt8(ascii: ":"), text[start + 5] == UInt8(ascii: ":"),
                hours < 24, minutes < 60, seconds < 61
            {
                let fraction = line[(start + 8)...].prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
                let part =
                    fraction.first == UInt8(ascii: ".")
                    ? "0" + String(decoding: fraction, as: UTF8.self) : "0"
                return Double(hours * 3600 + minutes * 60 + seconds) + (Double(part) ?? 0)
            }
            start += 1
        }
        return nil
    }

    private static func pair(_ text: ArraySlice<UInt8>, _ place: Int) -> Int? {
        let (first, second) = (text[text.startIndex + place], text[text.startIndex + place + 1])
        guard first.isDigit, second.isDigit else { return nil }
        return Int(first - UInt8(ascii: "0")) * 10 + Int(second - UInt8(ascii: "0"))
    }
}
