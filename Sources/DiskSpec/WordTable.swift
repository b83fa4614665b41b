/// Words, all in one run of bytes, and what belongs to each.
///
/// Entries are plain values: reading one copies bytes, and no reference counts change.
struct WordList<Entry: Sendable & BitwiseCopyable>: Sendable {
    /// What belongs to each word.
    private(set) var entries: [Entry] = []
    private var keys: [WordKey] = []
    private var bytes: [UInt8] = []
    /// Where each word begins; one more than there are words.
    private var starts = [0]

    /// Adds a word and returns its number.
    @discardableResult
    mutating func add(_ word: some Sequence<UInt8>, _ entry: Entry) -> Int {
        let start = bytes.count
        bytes += word
        keys.append(WordKey(bytes.span, start..<bytes.count))
        starts.append(bytes.count)
        entries.append(entry)
        return entries.count - 1
    }

    var count: Int { entries.count }

    /// The bytes of a word.
    func length(_ index: Int) -> Int { keys[index].length }

    /// The word that a run of bytes is.
    ///
    /// - Parameter candidates: The numbers of the words that it may be.
    @inline(__always)
    func find(_ text: Span<UInt8>, _ range: Range<Int>, among candidates: Range<Int>) -> Int? {
        let key = WordKey(text, range)
        for index in candidates
        where keys[index] == key
            && (key.isWhole || matches(index, text, at: range.lowerBound))
        {
            return index
        }
        return nil
    }

    /// Whether a word stands at a place.
    func matches(_ index: Int, _ text: Span<UInt8>, at place: Int) -> Bool {
        let start = starts[index]
        let length = starts[index + 1] - start
        guard place >= 0, length <= text.count - place else { return false }
        for offset in 0..<length where bytes[start + offset] != text[place + offset] { return false }
        return true
    }

    /// A word as a text.
    func text(_ index: Int) -> String {
        String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
    }

    /// All words as texts.
    var texts: [String] { entries.indices.map(text) }
}

/// What tells most words apart: the length and the first bytes.
private struct WordKey: Sendable, BitwiseCopyable, Equatable {
    let length: Int
    private let head: UInt64

    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        length = range.count
        let word = text.word(at: range.lowerBound)
        head = length < 8 ? word & ((1 &<< UInt64(8 &* length)) &- 1) : word
    }

    /// Whether the first bytes are all.
    var isWhole: Bool { length <= 8 }
}

/// Words that are found by length and then by comparison: there are few of each length.
struct WordTable<Entry: Sendable & BitwiseCopyable>: Sendable {
    /// The words, those of one length together.
    let list: WordList<Entry>
    /// Where the words of each length begin; two more than the greatest length.
    private let starts: [Int]

    init(_ words: WordList<Entry>) {
        let longest = words.entries.indices.map(words.length).max() ?? 0
        var sorted = WordList<Entry>()
        var starts: [Int] = []
        for length in 0...longest {
            starts.append(sorted.count)
            for index in words.entries.indices where words.length(index) == length {
                sorted.add(words.text(index).utf8, words.entries[index])
            }
        }
        list = sorted
        self.starts = starts + [sorted.count]
    }

    /// The number of the word that a run of bytes is.
    @inline(__always)
    func find(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let length = end - start
        guard length + 1 < starts.count, starts[length] < starts[length + 1] else { return nil }
        return list.find(text, start..<end, among: starts[length]..<starts[length + 1])
    }
}
