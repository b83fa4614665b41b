/// Finds the word that was probably meant.
package enum Suggestion {
    /// The candidate nearest to a word, if one is near enough to be a slip of the keyboard.
    ///
    /// Near means at most a third of the longer word's letters differ (insertions, deletions,
    /// substitutions and transpositions), and never the whole word.
    package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        var search = NearestWord(to: Array(word.utf8)[...])
        for (index, candidate) in candidates.enumerated() {
            // So that many words that are wrong take no longer the more there are that are right.
            guard index < Limits.suggestedWords.value else { return nil }
            search.consider(candidate, candidate.utf8, Letters(candidate.utf8))
        }
        return search.best?.word
    }

    /// `did you mean "x"?`, or nil when nothing is near.
    package static func phrase(for word: String, in candidates: some Sequence<String>) -> String? {
        nearest(to: word, in: candidates).map { "did you mean \"\($0)\"?" }
    }

    /// The optimal string alignment distance; some greater number once it is above the limit.
    fileprivate static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        // The last three rows of the table, which begin at these places.
        var rows = [Int](repeating: 0, count: 3 * (right.count + 1))
        var (before, previous, current) = (0, right.count + 1, 2 * (right.count + 1))
        for column in 0...right.count { rows[previous + column] = column }
        var leastBefore = 0
        for row in 0..<left.count {
            rows[current] = row + 1
            var least = row + 1
            for column in 0..<right.count {
                let substitution = rows[previous + column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(rows[previous + column + 1] + 1, rows[current + column] + 1, substitution)
                let isTransposed =
                    row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
                if isTransposed { cost = min(cost, rows[before + column - 1] + 1) }
                rows[current + column + 1] = cost
                least = min(least, cost)
            }
            // A transposition reaches back two rows, so that both must be above it.
            if min(least, leastBefore) > limit { return limit + 1 }
            leastBefore = least
            (before, previous, current) = (previous, current, before)
        }
        return rows[previous + right.count]
    }
}

/// Words among which the nearest to each of many others is looked for.
package struct Vocabulary: Sendable {
    private struct Word: Sendable {
        let text: String
        let bytes: [UInt8]
        let letters: Letters
    }

    private let words: [Word]
    private let longest: Int

    package init(_ words: some Sequence<String>) {
        self.words = words.map { Word(text: $0, bytes: Array($0.utf8), letters: Letters($0.utf8)) }
        longest = self.words.map { $0.bytes.count }.max() ?? 0
    }

    /// The word that ``Suggestion/nearest(to:in:)`` finds.
    ///
    /// - Parameter others: Words among which it is looked for too.
    package func nearest(to word: ArraySlice<UInt8>, or others: [String] = []) -> String? {
        // Most texts are longer than any word that is near.
        guard !others.isEmpty || longest >= word.count - max(1, word.count / 3) else { return nil }
        var search = NearestWord(to: word)
        for candidate in words { search.consider(candidate.text, candidate.bytes, candidate.letters) }
        for other in others { search.consider(other, other.utf8, Letters(other.utf8)) }
        return search.best?.word
    }
}

/// The word that is nearest to another, of those that were considered.
private struct NearestWord {
    private(set) var best: (word: String, distance: Int)?
    private let word: ArraySlice<UInt8>
    private let letters: Letters

    init(to word: ArraySlice<UInt8>) {
        self.word = word
        letters = Letters(word)
    }

    mutating func consider(_ text: String, _ bytes: some Collection<UInt8>, _ others: Letters) {
        let longer = max(word.count, bytes.count)
        let limit = max(1, longer / 3)
        // What is surely too far away is not measured.
        guard word.count <= 128, abs(word.count - bytes.count) <= limit,
            letters.count(notIn: others) <= limit, others.count(notIn: letters) <= limit,
            !word.elementsEqual(bytes)
        else { return }
        let distance = Suggestion.distance(Array(word), Array(bytes), limit: limit)
        guard distance <= limit, distance < longer else { return }
        if let best, (best.distance, best.word) <= (distance, text) { return }
        best = (text, distance)
    }
}

/// The letters of a word. Each that another word does not have is a difference of the two. What is not ASCII shares places.
private struct Letters: Sendable {
    private var places: (UInt64, UInt64) = (0, 0)

    init(_ word: some Sequence<UInt8>) {
        for byte in word {
            let place: UInt64 = 1 << UInt64(byte & 63)
            if byte & 64 == 0 { places.0 |= place } else { places.1 |= place }
        }
    }

    func count(notIn other: Letters) -> Int {
        (places.0 & ~other.places.0).nonzeroBitCount + (places.1 & ~other.places.1).nonzeroBitCount
    }
}
