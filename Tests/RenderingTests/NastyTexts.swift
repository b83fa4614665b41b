import Foundation
import TestSupport

/// Texts that try to break out of every notation, and harmless ones of the same structure.
final class NastyTexts {
    /// What means something at the start of a line or of a block in some notation.
    private static let starts = [
        "# ", "- ", "* ", "+ ", "1. ", "1) ", "> ", "```", "~~~", "---", "===", "***", ".TH ", "'br ", "| ",
        "*/ ",
        "/* ", "<div>", "[a]: b ", ":: ", "=head1 ", "//", "@", "\\", "&#35; ", "{{#x}}", "    ", "%",
    ]

    /// What means something within a line in some notation.
    private static let words =
        ("*/ /* // ??/ ??) ??' \\ \\n \\e .TH 'x <script>alert(1)</script> <!-- --> <b a=\"c\"> a|b |c| `d` ``e` "
        + "\\(f) \\u{41} \"g\" ]]> #if #include @end {{title}} {{{h}}} {{! i}} _j_ __k__ *l* **m** ~~n~~ [o](p) "
        + "![q](r) [s]: t &amp; &#60; https://x.org/y_z_ www.x.org a@b.org :: # $ % ^ = + - E<lt> C<u> ${v} "
        + "é ß 漢字 🙂 \u{5d0}\u{5d1} e\u{301} … – × “w” ??/").split(separator: " ").map(String.init)

    /// Those words in their order.
    static let middle = words.joined(separator: " ")

    private static let long = String(repeating: "verylong*/word|", count: 12)

    /// What stands within every text.
    let middle: String
    private let isNasty: Bool
    private let starts: [String]
    private let block: String
    private let code: String
    private var count = 0

    /// - Parameter seed: The order of what means something, and where no space is between; nil for an order that has been
    ///   chosen.
    init(isNasty: Bool, seed: UInt64? = nil) {
        self.isNasty = isNasty
        guard let seed else {
            (starts, middle) = (NastyTexts.starts, NastyTexts.middle)
            block = "*/ ??/ \\\n.TH x\n'y <script> | ``` \\(z)\n# a\n\t- b"
            code = "*/ ??/ ``a`b``` |c| \\(d) <e> \" \\"
            return
        }
        var generator = SeededGenerator(seed: seed)
        func line(_ words: some Sequence<String>) -> String {
            words.reduce("") { $0 + $1 + (generator.chance(70) ? " " : "") }.trimmingCharacters(
                in: .whitespaces)
        }
        let words = NastyTexts.words.shuffled(using: &generator)
        starts = NastyTexts.starts.shuffled(using: &generator)
        middle = line(words)
        code = line(words.shuffled(using: &generator).prefix(12))
        block = (0..<5).map { _ in generator.pick(NastyTexts.starts) + generator.pick(words) }.joined(
            separator: "\n")
    }

    /// One line of plain text.
    func text() -> String {
        count += 1
        // Harmless texts are equal where nasty ones are.
        guard isNasty else { return "word\(count % (starts.count * 15))" }
        let start = starts[count % starts.count].drop { $0 == " " }
        return start + middle + (count % 5 == 0 ? " " + NastyTexts.long : "")
            + (count % 3 == 0 ? "\\" : "*")
    }

    /// One paragraph that means that text, with code, emphasis and a link.
    func inline() -> String {
        let link = isNasty ? "https://x.org/a_(b)?c=*d*&e=%22" : "https://x.org"
        return
            "\(escaped(text())) \(codeSpan()) *\(escaped(text()))* **\(escaped(text()))** [\(escaped(text()))](\(link)) "
            + escaped(text()) + "."
    }

    /// Paragraphs, lists, a quote and a code block.
    func prose() -> String {
        let block = isNasty ? block : "word\nword\nword\nword\nword"
        // Longer than any run of that letter in the block.
        let fence = String(repeating: "~", count: 20)
        return """
            \(inline())

            - \(inline())
            - \(inline())

              \(inline())

            7. \(inline())
            8. \(inline())

            > \(inline())

            \(fence)
            \(block)
            \(fence)

            \(inline())
            """
    }

    private func codeSpan() -> String {
        let fence = String(repeating: "`", count: 20)
        return isNasty ? "\(fence) \(code) \(fence)" : "`word`"
    }

    /// CommonMark lets a backslash stand before every punctuation character of ASCII.
    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if character.isASCII, !character.isLetter, !character.isNumber, character != " " {
                result += "\\"
            }
            result.append(character)
        }
    }
}
