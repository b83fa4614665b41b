import Diagnostics

/// Reads lines with nothing unusual: a node of a device with its whole path and its value.
///
/// Such a line means the same whatever stands before it. When it goes on in the directory of the line before it, it is only
/// compared with the directory's path.
struct PlainLines: Sendable {
    /// What a line is.
    enum Line {
        /// A node in the directory of the line before.
        case goesOn
        /// A node in another directory, or the directory itself.
        case begins(Beginning)
        /// Anything else.
        case other
    }

    /// A line with which a directory begins.
    struct Beginning: Sendable {
        let address: Address
        /// The length of the path before the name.
        let prefix: UInt16
        /// Whether it is the line of the directory itself, which has no name.
        let isDirectory: Bool
        /// The hash of the name.
        let name: UInt32
    }

    private let paths: PathReader
    /// The path of the directory in which the line before was, with `/` at its end; empty for none.
    private(set) var prefix: [UInt8] = []
    /// The directory whose path it is, and how much of the path all devices beside it share.
    private var directory: (address: Address, shared: Int)?

    init(paths: PathReader) {
        self.paths = paths
    }

    /// Reads the next line.
    mutating func read(_ text: borrowing Span<UInt8>) -> Line {
        guard text.endsEntry else { return leave() }
        if !prefix.isEmpty, text.starts(with: prefix), text.isOneEntry { return .goesOn }
        guard text.isOneEntry, let beginning = open(text) else { return leave() }
        return .begins(beginning)
    }

    /// Passes over a line that is not plain.
    @discardableResult
    mutating func leave() -> Line {
        prefix.removeAll(keepingCapacity: true)
        return .other
    }

    /// Begins with a directory.
    private mutating func open(_ text: borrowing Span<UInt8>) -> Beginning? {
        guard text[0] == UInt8(ascii: "/"), let end = text.first(UInt8(ascii: " "), from: 1),
            end < UInt16.max, end + 4 < text.count,
            text[end + 1] == UInt8(ascii: "="), text[end + 2] == UInt8(ascii: " "),
            text[end + 3] == UInt8(ascii: "\"")
        else { return nil }
        let path = text.extracting(0..<end)
        guard let (address, nameStart) = neighbour(path) ?? device(path) else { return nil }
        prefix.removeAll(keepingCapacity: true)
        prefix.append(text.extracting(0..<nameStart))
        if prefix.last == UInt8(ascii: "/") {
            directory = nil
        } else {
            directory = (address, shared: PathReader.lastPart(prefix).startIndex)
            prefix.append(UInt8(ascii: "/"))
        }
        let name = NameTable.hash(text.extracting(min(prefix.count, end)..<end))
        return Beginning(
            address: address, prefix: UInt16(prefix.count), isDirectory: nameStart >= end, name: name)
    }

    /// What a path means that differs from that of the last directory in the number of the device alone, as most do.
    private func neighbour(_ path: borrowing Span<UInt8>) -> (Address, nameStart: Int)? {
        guard let (last, shared) = directory, shared < prefix.count, path.count > shared,
            path.extracting(0..<shared).isBeginning(of: prefix),
            let number = path.number(shared..<path.count)
        else { return nil }
        var address = last
        address.device = number
        return (address, path.count)
    }

    private func device(_ path: borrowing Span<UInt8>) -> (Address, nameStart: Int)? {
        guard case .device(let address, let nameStart) = paths.meaning(of: path) else { return nil }
        return (address, nameStart)
    }
}

extension Span<UInt8> {
    /// Whether its last byte is one with which a node can end, and not the quote that begins a value.
    fileprivate var endsEntry: Bool {
        guard count > 3 else { return false }
        if self[count - 1] == UInt8(ascii: ")") { return true }
        return self[count - 1] == UInt8(ascii: "\"")
            && (self[count - 2] != UInt8(ascii: " ") || self[count - 3] != UInt8(ascii: "="))
    }

    /// Whether it has no more than one node: it is no longer than lines with two can be, or has one equals sign.
    fileprivate var isOneEntry: Bool {
        count <= 84
            || first(UInt8(ascii: "="), from: 0).flatMap { first(UInt8(ascii: "="), from: $0 + 1) } == nil
    }
}
