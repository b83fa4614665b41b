/// Names that differ from a known one by a slip.
enum Misspelling {
    /// The name from which another differs by one letter too much, too little, wrong or out of place, or by two in a
    /// long name; also by what joins its words.
    static func nearest(to word: String, in names: [String]) -> String? {
        let letters = Array(word.utf8)
        var best: (name: String, distance: Int)?
        for name in names {
            let limit = min(letters.count, name.utf8.count) >= 10 ? 2 : 1
            guard letters.count >= 4, abs(name.utf8.count - letters.count) <= limit else { continue }
            let distance = distance(letters, Array(name.utf8))
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for row in 1...left.count {
            var current = [row]
            for column in 1...max(1, right.count) where !right.isEmpty {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(
                    rows[row - 1][column] + 1, current[column - 1] + 1,
                    rows[row - 1][column - 1] + (isSame ? 0 : 1))
                let isSwapped =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwapped { cost = min(cost, rows[row - 2][column - 2] + 1) }
                current.append(cost)
            }
            rows.append(current)
        }
        return rows[left.count][right.count]
    }
}
