/// The words of a paragraph with a blank between two, in the stretches between its hard breaks.
struct ProseWords {
    /// Stands for a blank inside a word, at which no line is broken. No text has it: it is a control character.
    static let fixedBlank: UInt8 = 0x1f
    private static let blank = UInt8(ascii: " ")

    /// All stretches, one after the other; what is appended continues the last word.
    private(set) var bytes: [UInt8] = []
    /// Where each stretch begins.
    private var starts = [0]
    /// All bits of the bytes, which tell whether all is ASCII.
    private var bits: UInt8 = 0

    init() {
        bytes.reserveCapacity(256)
    }

    var stretches: [Range<Int>] {
        starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : bytes.count) }
    }

    /// Whether nothing of a word is there yet.
    var isAtWordStart: Bool { bytes.count == starts.last || bytes.last == ProseWords.blank }

    /// Continues the word.
    mutating func append(_ text: StaticString) { bytes.append(text) }

    /// Continues the word with something that stays in it whole.
    mutating func append(whole write: (inout [UInt8]) -> Void) {
        let first = bytes.count
        write(&bytes)
        for index in first..<bytes.count {
            bits |= bytes[index]
            if bytes[index] == ProseWords.blank { bytes[index] = ProseWords.fixedBlank }
        }
    }

    /// Continues the word up to the first blank, and begins another after each.
    mutating func append(splitting write: (inout [UInt8]) -> Void) {
        var kept = bytes.count
        let first = kept
        write(&bytes)
        let start = starts.last ?? 0
        for index in first..<bytes.count {
            let byte = bytes[index]
            bits |= byte
            if byte == ProseWords.blank, kept == start || bytes[kept - 1] == byte { continue }
            if kept < index { bytes[kept] = byte }
            kept += 1
        }
        bytes.removeLast(bytes.count - kept)
    }

    /// Ends the word.
    mutating func finish() {
        guard let last = bytes.last, last != ProseWords.blank, bytes.count > starts.last ?? 0 else { return }
        bytes.append(ProseWords.blank)
    }

    /// Ends the word and the stretch.
    mutating func breakLine() {
        dropLastBlank()
        starts.append(bytes.count)
    }

    /// Ends the paragraph.
    mutating func end() {
        dropLastBlank()
        while starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    }

    private mutating func dropLastBlank() {
        if bytes.last == ProseWords.blank, bytes.count > starts.last ?? 0 { bytes.removeLast() }
    }

    /// Changes the stretches such that no line begins with a word that would begin a block.
    ///
    /// - Parameter breaking: Whether a backslash is to break a line.
    mutating func guardLines(from marks: BlockMarks, breaking: Bool) {
        // What is put into a stretch moves those after it.
        for index in starts.indices.reversed() {
            let start = starts[index]
            let isLast = index + 1 == starts.count
            let end = isLast ? bytes.count : starts[index + 1]
            for blank in start..<end where bytes[blank] == ProseWords.blank {
                guard blank + 1 < end, marks.mayBegin(bytes[blank + 1]),
                    marks.place(word(from: blank + 1, until: end)) != nil
                else { continue }
                bytes[blank] = ProseWords.fixedBlank
            }
            let size = bytes.count
            if breaking, !isLast { bytes.insert(UInt8(ascii: "\\"), at: end) }
            if let mark = marks.place(word(from: start, until: end)) {
                bytes.insert(UInt8(ascii: "\\"), at: mark)
            }
            for later in starts.indices.dropFirst(index + 1) { starts[later] += bytes.count - size }
        }
    }

    private func word(from start: Int, until end: Int) -> ArraySlice<UInt8> {
        bytes[start..<end].prefix { $0 != ProseWords.blank && $0 != ProseWords.fixedBlank }
    }

    /// Goes over the words of a stretch.
    func forEachWord(of stretch: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = stretch.lowerBound
        while start < stretch.upperBound {
            var end = start
            while end < stretch.upperBound, bytes[end] != ProseWords.blank { end += 1 }
            body(start..<end)
            start = end + 1
        }
    }

    /// The columns that a word takes.
    func columns(_ word: Range<Int>) -> Int {
        guard bits >= 0x80 else { return word.count }
        var text: [UInt8] = []
        write(word, to: &text)
        return String(decoding: text, as: UTF8.self).count
    }

    /// Appends some words.
    func write(_ words: Range<Int>, to output: inout [UInt8]) {
        let start = output.count
        output += bytes[words]
        for index in start..<output.count where output[index] == ProseWords.fixedBlank {
            output[index] = ProseWords.blank
        }
    }
}
