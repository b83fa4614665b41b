/// Characters of a text that readers do not see, or take for others.
package struct SuspectText: Sendable {
    /// Whether readers do not see it.
    package let isHidden: Bool
    /// What is wrong there, as the subject of a sentence.
    package let subject: String
    /// The line, from 0, the characters before the place in it, and its length.
    package let line: Int
    package let offset: Int
    package let length: Int

    /// All of a text, in their order. Line breaks and tabs are none.
    package static func all(in text: String) -> [SuspectText] {
        guard mayHaveSome(text) else { return [] }
        var result: [SuspectText] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, bytes) in lines.enumerated() {
            let isLast = number + 1 == lines.count
            let line = Substring(!isLast && bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
            guard mayHaveSome(line) else { continue }
            let characters = Array(line.unicodeScalars)
            result += hidden(characters, number) + foreign(characters, number)
        }
        return result
    }

    /// Whether a byte is a control character other than a line break or tab, or belongs to a longer character.
    ///
    /// All bytes are looked at, since that takes less time than stopping at the first.
    private static func mayHaveSome(_ text: some StringProtocol) -> Bool {
        func hasSome(_ bytes: some Sequence<UInt8>) -> Bool {
            bytes.reduce(into: UInt8(0)) { $0 |= $1 &- 0x20 > 0x5e && $1 != 0x0a && $1 != 0x09 ? 1 : 0 } != 0
        }
        return text.utf8.withContiguousStorageIfAvailable { hasSome($0) } ?? hasSome(text.utf8)
    }

    private static func hidden(_ line: [Unicode.Scalar], _ number: Int) -> [SuspectText] {
        line.enumerated().compactMap { offset, scalar in
            guard VisibleText.isHidden(scalar), scalar != "\t" else { return nil }
            let isControl = VisibleText.isControl(scalar)
            let subject =
                isControl ? "the control character \(scalar.code)" : "the invisible character \(scalar.title)"
            return SuspectText(
                isHidden: true, subject: subject, line: number, offset: offset, length: 1)
        }
    }

    // MARK: Letters of other scripts

    /// Letters of other scripts that look like Latin ones.
    private static let lookalikes = Set("аАВеЕѕЅіІїјЈКМНоОрРсСТухХһԁԛԜԝүҮѴѵΑΒΕΖΗΙΚΜΝΟοΡΤΥΧνϲ".unicodeScalars)
    /// What units and differences are written with.
    private static let signs = Set("µμΩΔ".unicodeScalars)

    private struct Word {
        let range: Range<Int>
        let hasLatin: Bool
        /// The first letter of another script.
        let foreign: Int?
        let isAlike: Bool
    }

    /// Words with letters of several scripts, and words that only seem to be Latin in a line that has no other script.
    private static func foreign(_ line: [Unicode.Scalar], _ number: Int) -> [SuspectText] {
        let words = words(line)
        let isElsewhere = words.contains { $0.foreign != nil && !$0.hasLatin && !$0.isAlike }
        return words.compactMap { word in
            guard let place = word.foreign, word.hasLatin || (word.isAlike && !isElsewhere) else {
                return nil
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line[word.range])
            return SuspectText(
                isHidden: false,
                subject: "\"\(String(text))\" is written with \(line[place].title)", line: number,
                offset: word.range.lowerBound, length: word.range.count)
        }
    }

    private static func words(_ line: [Unicode.Scalar]) -> [Word] {
        var result: [Word] = []
        var start = 0
        while let first = line[start...].firstIndex(where: isPart) {
            let end = line[first...].firstIndex { !isPart($0) } ?? line.count
            let letters = (first..<end).filter {
                line[$0].properties.isAlphabetic && !signs.contains(line[$0])
            }
            let others = letters.filter { isConfusable(line[$0]) }
            result.append(
                Word(
                    range: first..<end, hasLatin: letters.contains { isLatin(line[$0]) },
                    foreign: others.first,
                    isAlike: others.allSatisfy { lookalikes.contains(line[$0]) }))
            start = end
        }
        return result
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
        default: return scalar.properties.isAlphabetic
        }
    }

    /// With what the names of letters begin that can pass for Latin ones.
    private static let confusable: Set<Substring> = [
        "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "GEORGIAN", "CHEROKEE", "LISU", "DESERET", "FULLWIDTH",
        "MATHEMATICAL", "SCRIPT", "BLACK", "DOUBLE", "KELVIN", "ANGSTROM",
    ]

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || scalar.properties.name?.hasPrefix("LATIN ") == true
    }

    private static func isConfusable(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII, let name = scalar.properties.name else { return false }
        return confusable.contains(name.prefix { $0 != " " && $0 != "-" })
    }
}

extension Unicode.Scalar {
    /// `U+00AD`.
    fileprivate var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// `U+00AD (soft hyphen)`.
    package var title: String {
        properties.name.map { "\(code) (\($0.lowercased()))" } ?? code
    }
}
