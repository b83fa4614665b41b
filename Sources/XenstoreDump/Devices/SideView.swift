import BlkifSchema
import Diagnostics

/// The nodes of one directory of a device. It is used for one device after the other, and never copied.
///
/// Its properties are looked at for each node of a large store, and by one rule after the other; that no two accesses
/// overlap is not checked each time.
final class SideView {
    /// A node as the text has it; ranges are places in ``text``.
    struct Found {
        /// The number of the node; -1 for a name that the schema does not have on this side.
        let number: Int32
        private let lineNumber: UInt32
        // There are so many of them that they are kept small; no device has 4 GiB of text.
        private let nameRange: Range<UInt32>
        private var valueRange: Range<UInt32>?
        private var permissionRange: Range<UInt32> = 0..<0

        init(number: Int32, name: Range<Int>, line: Int) {
            self.number = number
            lineNumber = UInt32(truncatingIfNeeded: line)
            nameRange = Found.small(name)
        }

        var name: Range<Int> { Found.large(nameRange) }

        /// The value as it is printed; nil when there is none.
        var value: Range<Int>? {
            get { valueRange.map(Found.large) }
            set { valueRange = newValue.map(Found.small) }
        }

        var permissions: Range<Int> {
            get { Found.large(permissionRange) }
            set { permissionRange = Found.small(newValue) }
        }

        var line: Int { Int(lineNumber) }

        private static func small(_ range: Range<Int>) -> Range<UInt32> {
            UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound)
        }

        private static func large(_ range: Range<UInt32>) -> Range<Int> {
            Int(range.lowerBound)..<Int(range.upperBound)
        }
    }

    let side: Side
    private let facts: DeviceFacts
    private let table: NodeTable
    @exclusivity(unchecked) private(set) var text: [UInt8] = []
    /// All nodes, in the order of the text.
    @exclusivity(unchecked) private(set) var found: [Found] = []
    /// For each number of a node, its place in ``found``; -1 for none. Of nodes with varying names, the first.
    @exclusivity(unchecked) private var places: [Int32]
    /// The directory; nil when there is none.
    @exclusivity(unchecked) private(set) var address: Address?
    /// For each number of a node plus one, the number of the node that came after it last, since most devices have the
    /// same nodes in the same order; the first is for the node at the beginning.
    @exclusivity(unchecked) private var followers: [Int32]
    @exclusivity(unchecked) private var last = 0

    init(_ side: Side, _ facts: DeviceFacts) {
        self.side = side
        self.facts = facts
        table = facts.table
        places = Array(repeating: -1, count: table.nodes.count)
        followers = Array(repeating: -1, count: table.nodes.count + 1)
    }

    /// The places in ``found`` of nodes that need a closer look.
    @exclusivity(unchecked) private(set) var odd: [Int] = []
    /// Whether the text tells who may read and write.
    @exclusivity(unchecked) private(set) var hasPermissions = false

    var isThere: Bool { address != nil }

    func clear() {
        guard isThere else { return }
        for node in found where node.number >= 0 { places[Int(node.number)] = -1 }
        found.removeAll(keepingCapacity: true)
        odd.removeAll(keepingCapacity: true)
        hasPermissions = false
        text.removeAll(keepingCapacity: true)
        address = nil
    }

    // MARK: Loading

    /// Adds the nodes of a piece of the text.
    func load(
        _ piece: Store.Piece, of store: borrowing Store, _ window: inout TextWindow,
        _ source: inout (any StoreSource)?
    ) {
        address = piece.address
        last = 0
        let start = text.count
        let range = piece.offset..<(piece.offset + Int(piece.length))
        if piece.isKept {
            text.append(store.kept.span.extracting(range))
        } else {
            window.append(range, of: &source, to: &text)
        }
        let text = text
        let bytes = text.span
        var number = Int(piece.line)
        var place = start
        while place < bytes.count {
            let end = bytes.firstLineBreak(from: place) ?? bytes.count
            let line = piece.isKept ? Int(store.keptLines[number]) : number
            if let node = node(bytes, place..<end, prefix: Int(piece.prefix), line: line) {
                add(node, bytes)
            }
            number += 1
            place = end + 1
        }
    }

    /// The node of a line, if it has one.
    private func node(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, prefix: Int, line: Int) -> Found? {
        let start = range.lowerBound + prefix
        // The line of the directory itself has no name.
        guard start < range.upperBound, prefix == 0 || bytes[start - 1] == UInt8(ascii: "/") else {
            return nil
        }
        let whole = bytes.extracting(..<range.upperBound)
        var end = whole.first(UInt8(ascii: " "), from: start) ?? range.upperBound
        let open = end + 4
        let isPlain =
            open < range.upperBound && bytes[range.upperBound - 1] == UInt8(ascii: "\"")
            && bytes[end + 1] == UInt8(ascii: "=") && bytes[end + 2] == UInt8(ascii: " ")
        var entry: Entry?
        if !isPlain {
            if case .entry(let found, _) = EntryParser.read(text[range], from: start) {
                entry = found
                end = found.key.endIndex
            } else if let colon = whole.extracting(..<end).first(UInt8(ascii: ":"), from: start) {
                // Only a node without a value can have a colon after its name.
                end = colon
            }
        }
        var node = Found(number: number(bytes.extracting(start..<end)), name: start..<end, line: line)
        if isPlain {
            node.value = open..<(range.upperBound - 1)
        } else if let entry {
            node.value = entry.value.map { $0.startIndex..<$0.endIndex }
            node.permissions = entry.permissions.startIndex..<entry.permissions.endIndex
        }
        return node
    }

    /// The number of the node with a name.
    private func number(_ name: borrowing Span<UInt8>) -> Int32 {
        var number = followers[last]
        if number < 0 || !table.isName(name, of: Int(number)) {
            number = Int32(table.number(name, of: side) ?? -1)
            followers[last] = number
        }
        last = Int(number) + 1
        return number
    }

    private func add(_ node: Found, _ bytes: borrowing Span<UInt8>) {
        let number = Int(node.number)
        var isPlain = false
        if let value = node.value, number >= 0 { isPlain = facts.isPlain(number, bytes, value) }
        if !isPlain { odd.append(found.count) }
        if !node.permissions.isEmpty { hasPermissions = true }
        if number >= 0, places[number] < 0 { places[number] = Int32(found.count) }
        found.append(node)
    }

    // MARK: Asking

    /// The node with a number.
    func node(_ number: Int) -> Found? {
        guard number >= 0, places[number] >= 0 else { return nil }
        return found[Int(places[number])]
    }

    func has(_ number: Int) -> Bool { number >= 0 && places[number] >= 0 }

    /// The nodes with a number, of which there can be several when its name varies.
    func nodes(_ number: Int) -> [Found] { found.filter { Int($0.number) == number } }

    func name(_ node: Found) -> String { String(decoding: text[node.name], as: UTF8.self) }

    /// Whether the printed value is only the beginning of it.
    func isCut(_ node: Found) -> Bool {
        guard let value = node.value else { return false }
        return text[value].suffix(3).elementsEqual("...".utf8)
    }

    /// The value, without the escapes of the printed one; nil when there is none.
    func value(_ node: Found) -> String? { bytes(node).map { String(decoding: $0, as: UTF8.self) } }

    /// The same as bytes.
    func bytes(_ node: Found) -> ArraySlice<UInt8>? {
        guard let range = node.value else { return nil }
        let value = text[range]
        return value.contains(UInt8(ascii: "\\")) ? SideView.unescaped(value)[...] : value
    }

    func value(_ number: Int) -> String? { node(number).flatMap(value) }

    /// The value as a number in decimal digits.
    func integer(_ node: Found) -> UInt64? {
        guard let range = node.value, !range.isEmpty, range.count <= 20 else { return nil }
        var number: UInt64 = 0
        for place in range {
            let digit = text[place]
            guard digit.isDigit else { return nil }
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isTooLargeNow) = product.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !isTooLarge, !isTooLargeNow else { return nil }
            number = sum
        }
        return number
    }

    func integer(_ number: Int) -> UInt64? { node(number).flatMap(integer) }

    /// Whether bytes stand at a place of the text.
    func has(_ bytes: [UInt8], at range: Range<Int>) -> Bool {
        let text = text
        return text.span.has(bytes, range)
    }

    /// The bytes for which `xenstore-ls` prints escapes: `\\`, `\t`, `\n`, `\r` and numbers of base 8.
    private static func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                result.append(byte)
                continue
            }
            let digits = rest.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
            if !digits.isEmpty {
                result.append(
                    UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }))
                rest = rest.dropFirst(digits.count)
                continue
            }
            switch next {
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "n"): result.append(0x0a)
            case UInt8(ascii: "r"): result.append(0x0d)
            case UInt8(ascii: "\\"): result.append(next)
            default: result += [byte, next]
            }
            rest = rest.dropFirst()
        }
        return result
    }
}
