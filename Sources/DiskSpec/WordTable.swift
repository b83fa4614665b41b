/// Words and what belongs to them, found by length and then by comparison: there are few of each length.
struct WordTable<Entry: Sendable>: Sendable {
    /// The entries, those of one length together.
    let entries: [Entry]
    private let words: [[UInt8]]
    /// Where the words of each length begin; one more than the greatest length.
    private let starts: [Int]

    init(_ list: [(word: [UInt8], entry: Entry)]) {
        let longest = list.map(\.word.count).max() ?? 0
        let sorted = (0...longest).flatMap { length in list.filter { $0.word.count == length } }
        entries = sorted.map(\.entry)
        words = sorted.map(\.word)
        starts = (0...(longest + 1)).map { length in sorted.count { $0.word.count < length } }
    }

    /// The place of the entry for a run of bytes.
    func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let length = end - start
        guard length + 1 < starts.count else { return nil }
        for index in starts[length]..<starts[length + 1] {
            if bytes.has(words[index], at: start) { return index }
        }
        return nil
    }

    /// All words as texts.
    var texts: [String] { words.map { String(decoding: $0, as: UTF8.self) } }
}
