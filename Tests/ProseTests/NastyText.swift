import TestSupport

/// Random texts made of what means something in one notation or another.
enum NastyText {
    static let tokens: [String] =
        ["a", "word", "Xen", "0", "12", "A", "É", "日本", "−", "…"]
        + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".map { String($0) }
        + [
            "*/", "/*", "//", "??/", "??", "<!--", "-->", "<b>", "</p>", "```", "~~~", "1.", "2)", "- ", "+ ",
            "# ", "===", "---", "***", "__", "&amp;", "&#42;", "&copy", "http://x.y/z", "www.a.b", "[a](b)",
            "![", "]: ", "[a]: /u", "\\(x)", "\\u{41}", "\\#(", "\\\"", ".br", "'so", "\\n", "\\fB", ".\\\"",
            "$(x)", "=head1 x", "=cut", "C<x>", "E<lt>", ">>", " >> ", "||", ":-:", "|-|", "%s", "@x", "#1",
            "\"\"\"", "</script>", "]]>",
        ]
    static let invisible: [String] = [
        "\t", "\n", "\r", "\r\n", "\u{0}", "\u{7}", "\u{1b}[31m", "\u{7f}", "\u{85}", "\u{2028}", "\u{202e}",
        "\u{2066}", "\u{200b}", "\u{feff}", "\u{a0}", "\u{301}", "\u{fffe}", "\u{1f469}\u{200d}\u{1f680}",
    ]

    static func random(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            text += generator.chance(12) ? generator.pick(invisible) : generator.pick(tokens)
            if generator.chance(35) { text += generator.chance(15) ? "   " : " " }
        }
        return text
    }

    /// So many texts, the plain tokens first, each alone and beside letters.
    static func texts(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        let plain = (tokens + invisible).flatMap { [$0, "a" + $0, $0 + "a", $0 + " a"] }
        let long = String(repeating: "x", count: 300)
        return [long, long + "*/"] + plain + (0..<count).map { _ in random(&generator) }
    }
}

extension String {
    /// What a reader sees of the text in a line: every control character shows as U+FFFD.
    var visible: String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09...0x0d, 0x85, 0x2028, 0x2029: view.append(" ")
            case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0xfeff, 0xfffe,
                0xffff:
                view.append("\u{fffd}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    /// One space for each run of blanks, none at the ends.
    var joined: String {
        unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\r" }.map { String($0) }
            .joined(separator: " ")
    }
}

/// A text that equals another only if all bytes do, not merely what they look like.
struct Exact: Equatable, CustomStringConvertible {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var description: String { text.debugDescription }

    static func == (left: Exact, right: Exact) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }
}
