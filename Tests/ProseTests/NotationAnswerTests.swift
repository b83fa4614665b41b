import SystemPackage
import TestSupport
import Testing

@testable import Prose

/// What each notation makes of the same texts and names, whole.
@Suite struct NotationAnswerTests {
    private static let marks =
        [
            "\"a\" (\"b\") c\"d", "'a' it's", "* a*b (*c*)", "- a-b --c", "+ a", "# a", "1. a", "12) a",
            "> a", "= a",
        ]
        + [
            "<a> a < b", "a & b &amp;", "`a`", "a\\b \\", "{a} {x|", "[a] @b", "a_b _c_", "a|b", "~a~ ^b^",
            "50% 50%",
        ]
        + [".a", "/* a */ // b", "$a", "a:b a::b", "a  b", "a.b https://a.b/c", "a\tb\u{1}c", "É日"]

    private static let names =
        [
            "direct-io-safe", "BLKIF_OP_WRITE_BARRIER", "ring-ref%u", "queue-%u/event-channel", "3com",
            "sector8-2x",
        ]
        + ["id", "cpuId", "uint16", "int64", "x86_32-abi", ""]
        + ["type", "end", "match", "class", "def", "fn", "func", "val", "None", "Self", "default", "self"]

    /// Each sign in each place where it could mean something, if a notation writes it otherwise.
    private func signs(_ notation: Notation, _ writer: ProseWriter) -> String {
        (0x20...0x7e).map { Character(UnicodeScalar($0)) }.map { sign in
            let inner = ["\(sign)", "a\(sign)b", "\(sign)\(sign)", "a \(sign) b", "\(sign)a", "a\(sign)"]
            let starts = ["\(sign) a", "\(sign)\(sign)\(sign) a", "1\(sign) a", "a\(sign) b"]
            let escaped = inner.map { ($0, notation.escape($0)) }
            let written = starts.map { text in
                (text, writer.write(ProseDocument(blocks: [.paragraph([.text(text)])])))
            }
            var within: [UInt8] = []
            if notation.name == Notation.markdown.name { notation.escapeWithinLine("\(sign)a", to: &within) }
            let inLine = within.isEmpty ? [] : [("\(sign)a", String(decoding: within, as: UTF8.self))]
            let changed = (escaped + inLine + written).filter { $0 != $1 && $0 + "\n" != $1 }.map(\.1)
            return changed.isEmpty ? "" : "\(sign)  " + changed.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// The words of all languages that a notation does not take as they are.
    private func reserved(_ rules: IdentifierRules) -> String {
        let words = Set(Notation.allCases.flatMap { $0.identifiers?.reserved ?? [] })
        let integers = rules.integers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "\n\nreserved: " + words.sorted().filter(rules.reserved.contains).joined(separator: " ")
            + "\nintegers: " + integers.joined(separator: ", ")
            + "\ninitialisms: " + rules.initialisms.sorted().joined(separator: " ")
    }

    @Test(arguments: Notation.allCases) func everythingIsAsRecorded(_ notation: Notation) throws {
        let width = notation.width.map { "\($0)" } ?? "any"
        var text =
            "width \(width), leaders \(notation.leaders), hangs below marks: \(notation.hangsBelowMarks)\n\n"
            + Samples.write(notation, prefix: notation.leaders.first.map { $0 + " " } ?? "")
        let writer = ProseWriter(notation: notation, layout: ProseLayout(prefix: "", column: 0, width: 72))
        for mark in NotationAnswerTests.marks {
            let document = ProseDocument(blocks: [
                .paragraph([.text(mark), .softBreak, .code(mark), .softBreak, .emphasis([.text(mark)])]),
                .code(mark),
            ])
            text += "\n== \(mark.visible)\n\(notation.escape(mark))\n\(writer.write(document))\n"
        }
        text += "\n== signs\n" + signs(notation, writer)
        for name in NotationAnswerTests.names {
            guard let rules = notation.identifiers else { break }
            let forms = IdentifierRules.Form.allCases.map { rules.identifier(name, as: $0) }
            text += "\n\"\(name)\": \(forms.joined(separator: " "))"
        }
        if let rules = notation.identifiers { text += reserved(rules) }
        let folder = PackageRoot.path.appending("Tests/ProseTests/Answers")
        try Golden.expect(text + "\n", matches: folder.appending("\(notation.name).txt"))
    }
}
