import Diagnostics
import SchemaLoading
import TestSupport
import Testing

/// The time for a schema grows with its size and not with its square, whatever is wrong with it.
@Suite struct GrowthTests {
    /// A file that has so many of something in it.
    struct Kind: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: @Sendable (Int) -> String

        init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.text = text
        }
    }

    private static let head = """
        section: {id: extra-nodes, side: frontend, title: Many}
        nodes:
          - name: extra
            type: string
            writer: frontend
            summary: A node.

        """

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let kinds = [
        Kind("notes in one line") { head + "    notes: [" + many("x,", $0) + "x]\n" },
        Kind("notes in lines") { head + "    notes:\n" + many("      - x\n", $0) },
        Kind("unknown keys") { count in
            head + (0..<count).map { "    unknown\($0): x\n" }.joined()
        },
        Kind("unknown keys in one line") { count in
            head + "    default: {" + (0..<count).map { "k\($0): x" }.joined(separator: ", ") + "}\n"
        },
        Kind("a key many times") { head + many("    example: x\n", $0) },
        Kind("unknown names in one text") { count in
            head + "    description: |\n" + (0..<count).map { "      See `feature-x\($0)`.\n" }.joined()
        },
        Kind("unknown names in one line") { count in
            head + "    description: " + (0..<count).map { "`feature-x\($0)`" }.joined(separator: " ") + "\n"
        },
        Kind("names that are written with escapes") { count in
            head + "    description: \"" + (0..<count).map { "`feature\\x2dx\($0)`" }.joined(separator: " ")
                + "\"\n"
        },
        Kind("links to nowhere") { head + "    description: |\n" + many("      [a](b:c)\n", $0) },
        Kind("entities of hidden characters") { head + "    description: " + many("a&shy;b ", $0) + "\n" },
        Kind("hidden characters") { head + "    # " + many("a\u{ad}", $0) + "\n" },
        Kind("foreign letters") { head + "    # " + many("a\u{435} ", $0) + "\n" },
        Kind("merge conflicts") { head + many("<<<<<<<\n=======\n>>>>>>>\n", $0) },
        Kind("brackets") { head + "    notes: " + many("[", $0) + "\n" },
        Kind("open quotes") { head + many("    example: \"x\n", $0) },
        Kind("anchors") { head + "    notes: [" + many("&a x, ", $0) + "x]\n" },
        Kind("unknown references") { count in
            head + "    enables: [" + (0..<count).map { "OP_\($0)" }.joined(separator: ", ") + "]\n"
        },
        Kind("nodes of one name") {
            head + many("  - {name: extra, type: string, writer: frontend, summary: A node.}\n", $0)
        },
        Kind("nodes without a mistake") { count in
            head
                + (0..<count).map {
                    """
                      - {name: n\($0), type: uint32, writer: frontend, maximum: n\($0 / 2), summary: Like `n\($0)`.}

                    """
                }.joined()
        },
        Kind("nodes with four mistakes") { count in
            head + (0..<count).map { "  - {name: n\($0), typ: string, since: 4, notes: [one]}\n" }.joined()
        },
        Kind("nodes with bad names") {
            head + many("  - {name: Extra Node, type: string, writer: frontend, summary: A node.}\n", $0)
        },
        Kind("asterisks") { head + "    description: " + many("a**b ", $0) + "\n" },
        Kind("open links") { head + "    description: \"" + many("[a](", $0) + "\"\n" },
        Kind("images") { head + "    description: \"" + many("![a](b) ", $0) + "\"\n" },
        Kind("HTML") { head + "    description: \"" + many("<a ", $0) + "\"\n" },
        Kind("backticks of every length") { count in
            head + "    description: \"x" + (0..<count / 20).map { many("`", $0 % 200 + 1) + "e " }.joined()
                + "\"\n"
        },
        Kind("quotations") { head + "    description: \"" + many("> ", $0) + "\"\n" },
    ]

    @Test(arguments: kinds) func theTimeIsLinear(kind: Kind) throws {
        let base = try Corpus.base(without: ["extra.yaml"])
        let factor = GrowthOfTime.factor(300) { count in
            let file = SchemaFile(path: "extra.yaml", bytes: Array(kind.text(count).utf8))
            let loaded = Corpus.load(base + [file])
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            #expect(report.rendered(as: .text).isEmpty == loaded.findings.isEmpty)
            #expect(!report.rendered(as: .json).isEmpty)
        }
        #expect(factor < 9)
    }
}
