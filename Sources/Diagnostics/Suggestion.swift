/// Finds the word that was probably meant.
package enum Suggestion {
    /// The candidate nearest to a word, if one is near enough to be a slip of the keyboard.
    ///
    /// Near means at most a third of the longer word's letters differ (insertions, deletions,
    /// substitutions and transpositions), and never the whole word.
    package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        let letters = Array(word.utf8)
        guard letters.count <= 128 else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates where candidate != word {
            let other = Array(candidate.utf8)
            let limit = max(1, max(letters.count, other.count) / 3)
            guard abs(letters.count - other.count) <= limit else { continue }
            let distance = distance(letters, other, limit: limit)
            guard distance <= limit, distance < max(letters.count, other.count) else { continue }
            if let current = best, (current.distance, current.word) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// `did you mean "x"?`, or nil when nothing is near.
    package static func phrase(for word: String, in candidates: some Sequence<String>) -> String? {
        nearest(to: word, in: candidates).map { "did you mean \"\($0)\"?" }
    }

    /// The optimal string alignment distance; some greater number once it is above the limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        var before: [Int] = []
        var leastBefore = 0
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            var least = row + 1
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(previous[column + 1] + 1, current[column] + 1, substitution)
                let transposed =
                    row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
                if transposed { cost = min(cost, before[column - 1] + 1) }
                current.append(cost)
                least = min(least, cost)
            }
            // A transposition reaches back two rows, so that both must be above it.
            if min(least, leastBefore) > limit { return limit + 1 }
            leastBefore = least
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
