/// Texts that try to break out of every notation, and harmless ones of the same structure.
final class NastyTexts {
    /// What means something at the start of a line or of a block in some notation.
    private static let starts = [
        "# ", "- ", "* ", "+ ", "1. ", "1) ", "> ", "```", "~~~", "---", "===", "***", ".TH ", "'br ", "| ",
        "*/ ",
        "/* ", "<div>", "[a]: b ", ":: ", "=head1 ", "//", "@", "\\", "&#35; ", "{{#x}}", "    ", "%",
    ]

    /// What means something within a line in some notation.
    static let middle =
        "*/ /* // ??/ ??) ??' \\ \\n \\e .TH 'x <script>alert(1)</script> <!-- --> <b a=\"c\"> a|b |c| `d` ``e` "
        + "\\(f) \\u{41} \"g\" ]]> #if #include @end {{title}} {{{h}}} {{! i}} _j_ __k__ *l* **m** ~~n~~ [o](p) "
        + "![q](r) [s]: t &amp; &#60; https://x.org/y_z_ www.x.org a@b.org :: # $ % ^ = + - E<lt> C<u> ${v} "
        + "é ß 漢字 🙂 \u{5d0}\u{5d1} e\u{301} … – × “w” ??/"

    private static let long = String(repeating: "verylong*/word|", count: 12)

    private let isNasty: Bool
    private var count = 0

    init(isNasty: Bool) {
        self.isNasty = isNasty
    }

    /// One line of plain text.
    func text() -> String {
        guard isNasty else { return "word" }
        count += 1
        let start = NastyTexts.starts[count % NastyTexts.starts.count].drop { $0 == " " }
        return start + NastyTexts.middle + (count % 5 == 0 ? " " + NastyTexts.long : "")
            + (count % 3 == 0 ? "\\" : "*")
    }

    /// One paragraph that means that text, with code, emphasis and a link.
    func inline() -> String {
        let link = isNasty ? "https://x.org/a_(b)?c=*d*&e=%22" : "https://x.org"
        return
            "\(escaped(text())) \(code()) *\(escaped(text()))* **\(escaped(text()))** [\(escaped(text()))](\(link)) "
            + escaped(text()) + "."
    }

    /// Paragraphs, lists, a quote and a code block.
    func prose() -> String {
        let block =
            isNasty ? "*/ ??/ \\\n.TH x\n'y <script> | ``` \\(z)\n# a\n\t- b" : "word\nword\nword\nword\nword"
        return """
            \(inline())

            - \(inline())
            - \(inline())

              \(inline())

            7. \(inline())
            8. \(inline())

            > \(inline())

            ~~~~
            \(block)
            ~~~~

            \(inline())
            """
    }

    private func code() -> String {
        isNasty ? "```` */ ??/ ``a`b``` |c| \\(d) <e> \" \\ ````" : "`word`"
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
