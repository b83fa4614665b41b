import Diagnostics

/// The first stage: text of any length, in pieces, becomes a list of the directories of block devices in it.
///
/// What are no ``PlainLines`` is read as people paste it: quoted, wrapped, indented, with other text around it.
package struct StoreReader {
    /// Whether the text can be read again; else what is needed of it is kept.
    private let isRereadable: Bool
    private var store: Store
    private var mail = MailText()
    private var placement: Placement

    /// The part of a line with which a piece of the text ended.
    private var rest: [UInt8] = []
    /// How many bytes of that line are beyond ``Limits/streamedLine``, and were not kept.
    private var passed = 0
    private var offset = 0
    private var line = 0
    private var plain: PlainLines
    /// Whether lines have several nodes, so that their beginnings tell nothing.
    private var isFlat = false
    /// Whether values have no quotes, so that a line without a value can be of an empty one.
    private var isBare = false
    /// What waits for the rest of a node.
    private var unfinished: (text: [UInt8], line: Int, joins: Int, kind: EntryReading.Unfinished)?

    /// - Parameters:
    ///   - isRereadable: Whether parts of the text can be read again, so that little need be kept.
    ///   - keepsSnapshots: Whether stores that a later one replaces are wanted.
    package init(_ table: NodeTable, file: String, isRereadable: Bool, keepsSnapshots: Bool = false) {
        let paths = PathReader(table: table)
        plain = PlainLines(paths: paths)
        self.isRereadable = isRereadable
        store = Store(file: file, keepsFinished: keepsSnapshots)
        placement = Placement(paths: paths)
    }

    /// Reads what comes next.
    package mutating func read(_ text: borrowing Span<UInt8>) {
        var start = 0
        if !rest.isEmpty {
            guard let end = text.firstLineBreak(from: 0) else {
                return keep(text.extracting(0..<text.count))
            }
            keep(text.extracting(0..<end))
            takeRest(1)
            start = end + 1
        }
        while let end = text.firstLineBreak(from: start) {
            take(text.extracting(start..<end), length: end + 1 - start)
            start = end + 1
        }
        keep(text.extracting(start..<text.count))
    }

    /// Keeps a part of a line whose end has not come.
    private mutating func keep(_ text: borrowing Span<UInt8>) {
        let count = min(text.count, Limits.streamedLine.value - rest.count)
        rest.append(text.extracting(0..<count))
        passed += text.count - count
    }

    /// Reads the line that is kept.
    ///
    /// - Parameter lineBreak: The length of its line break.
    private mutating func takeRest(_ lineBreak: Int) {
        let whole = rest
        rest.removeAll(keepingCapacity: true)
        take(whole.span, length: whole.count + passed + lineBreak)
        if passed > 0 { store.skip(line) }
        passed = 0
    }

    /// Makes room for what is to be taken.
    package mutating func expect(_ runs: [PlainRun]) {
        store.reserve(runs.reduce(0) { $0 + $1.pieces.count })
    }

    /// Goes on after lines that were read before; the text must be one that can be read again.
    ///
    /// - Returns: Whether they are what comes next, and do not belong to a node that is not at its end.
    package mutating func take(_ run: borrowing PlainRun) -> Bool {
        guard isRereadable, unfinished == nil, rest.isEmpty, offset == run.start else { return false }
        for piece in run.pieces {
            store.begin(
                piece.beginning, offset: run.start + Int(piece.offset), length: Int(piece.length),
                line: line + 1 + Int(piece.line))
        }
        plain = run.lines
        line += run.count
        offset = run.end
        return true
    }

    /// The stores that were followed by another one since the last time.
    package mutating func takeSnapshots() -> [Store] { store.takeFinished() }

    /// The store, when everything was read.
    package mutating func finish() -> Store {
        if !rest.isEmpty { takeRest(0) }
        giveUp()
        placement.finish(into: &store)
        return store
    }

    private mutating func take(_ text: borrowing Span<UInt8>, length: Int) {
        line += 1
        defer { offset += length }
        // A line that was cut is longer in the text than what was kept of it, and is not read again.
        guard unfinished == nil, passed == 0 else {
            plain.leave()
            return general(text)
        }
        switch plain.read(text) {
        case .goesOn where isRereadable: store.extend(length: length)
        case .goesOn: store.keep(text.extracting(plain.prefix.count..<text.count), line: line)
        case .begins(let beginning) where isRereadable:
            store.begin(beginning, offset: offset, length: length, line: line)
        case .begins(let beginning):
            store.begin(beginning.address, name: beginning.name)
            if !beginning.isDirectory {
                store.keep(text.extracting(Int(beginning.prefix)..<text.count), line: line)
            }
        case .other: general(text)
        }
    }

    // MARK: Lines of any form

    private mutating func general(_ text: borrowing Span<UInt8>) {
        var bytes = text.withUnsafeBufferPointer(Array.init)
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        let (plain, isJoined) = mail.plain(bytes[...])
        if let before = unfinished, before.joins < 12, !begins(plain, after: before.text, before.kind) {
            var joined = before.text
            if needsSpace(before.kind, joined) { joined.append(UInt8(ascii: " ")) }
            joined += before.kind == .end ? plain : plain.drop { $0 == UInt8(ascii: " ") }
            unfinished = nil
            return parse(joined[...], from: before.line, joins: before.joins + 1, isJoined)
        }
        isBare = isBare || EntryParser.beginning(of: plain)?.isBare ?? false
        giveUp()
        parse(plain, from: line, joins: 0, isJoined)
    }

    /// Whether a line is no rest of the node before it, since it begins with a whole one of its own.
    private func begins(_ text: ArraySlice<UInt8>, after before: [UInt8], _ kind: EntryReading.Unfinished)
        -> Bool
    {
        let isPath = before.first == UInt8(ascii: "/")
        // A word alone is a key only if what belongs to it follows.
        if kind == .key, !isPath { return text.drop { $0 == UInt8(ascii: " ") }.first != UInt8(ascii: "=") }
        guard let entry = EntryParser.beginning(of: text), entry.value != nil else { return false }
        // The rest of a path can look like a name.
        return kind != .key || entry.key.first == UInt8(ascii: "/") || entry.indent > 0
    }

    /// Whether a line was broken at a space: within a value only where it has others.
    private func needsSpace(_ kind: EntryReading.Unfinished, _ text: [UInt8]) -> Bool {
        switch kind {
        case .key: false
        case .value: true
        case .end:
            text.last != UInt8(ascii: " ")
                && text.lastIndex(of: UInt8(ascii: "\"")).map { text[$0...].contains(UInt8(ascii: " ")) }
                    ?? false
        }
    }

    private mutating func parse(_ text: ArraySlice<UInt8>, from first: Int, joins: Int, _ isJoined: Bool) {
        var place = text.startIndex
        var found = false
        while place < text.endIndex {
            switch EntryParser.read(text, from: place) {
            case .entry(var entry, let end):
                // Where line breaks are lost, so is what the indentation told.
                isFlat = isFlat || found
                if isFlat { entry.indent = 0 }
                found = true
                placement.place(entry, line: first, into: &store)
                place = end
            case .unfinished(let kind):
                unfinished = (Array(text[place...]), first, joins, kind)
                return
            case .none:
                if place == text.startIndex, let start = LinePrefix.end(in: text) {
                    store.noteTime(text[..<start])
                    return parse(text[start...], from: first, joins: joins, isJoined)
                }
                if isJoined {
                    unfinished = (Array(text[place...]), first, joins, .key)
                } else if !found {
                    placement.pass(text[place...], line: first, into: &store)
                } else if !text[place...].allSatisfy({ $0 == UInt8(ascii: " ") }) {
                    store.skip(first)
                }
                return
            }
        }
    }

    /// Tells of a node whose rest did not come. Of a value that has only a beginning it is known that it is there.
    private mutating func giveUp() {
        guard var before = unfinished else { return }
        unfinished = nil
        // A path alone can be anything, as in a sentence.
        if before.kind == .key {
            placement.pass(before.text[...], line: before.line, into: &store)
            return
        }
        if before.kind == .value, isBare {
            before.text += Array("\"\"".utf8)
        } else {
            store.unreadable.append(before.line)
        }
        if let entry = EntryParser.beginning(of: before.text[...]) {
            placement.place(entry, line: before.line, into: &store)
        }
    }
}
