/// The words of a paragraph while it is written, in the stretches between its hard breaks.
struct ProseWords {
    private var stretches: [[String]] = [[]]
    private var word = ""

    /// The stretches, with the last word in its place.
    var finished: [[String]] {
        var copy = self
        copy.finish()
        return copy.stretches
    }

    /// Continues the word.
    mutating func append(_ text: some StringProtocol) { word += text }

    /// Continues the word up to the first blank, and begins another after each.
    mutating func append(splitting text: String) {
        var rest = text.utf8[...]
        while let end = rest.firstIndex(of: UInt8(ascii: " ")) {
            append(Substring(rest[..<end]))
            finish()
            rest = rest[rest.index(after: end)...]
        }
        append(Substring(rest))
    }

    /// Ends the word.
    mutating func finish() {
        guard !word.isEmpty else { return }
        stretches[stretches.count - 1].append(word)
        word = ""
    }

    /// Ends the word and the stretch.
    mutating func breakLine() {
        finish()
        stretches.append([])
    }
}
