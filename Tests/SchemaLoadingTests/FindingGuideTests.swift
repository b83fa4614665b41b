import BlkifSchema
import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// The guide has an entry for each id that the sources can report, and for no other.
@Suite struct FindingGuideTests {
    private let sources: [String]

    init() throws {
        sources = try FileTree.read(PackageRoot.path.appending("Sources"), suffix: ".swift")
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func theGuideExplainsEachFindingOfTheSourcesOnceAndNoOther() throws {
        let headings = try guide("findings.md").filter { $0.hasPrefix("### ") }
        let explained = headings.map { String($0.dropFirst(4)) }
        #expect(reportedIDs.count > 60)
        #expect(reportedIDs.subtracting(explained).sorted() == [], "add them to docs/guide/findings.md")
        #expect(Set(explained).subtracting(reportedIDs).sorted() == [], "no source reports them")
        #expect(explained.count == Set(explained).count)
    }

    @Test func theSearchFindsTheIDsThatTheRulesDeclare() {
        let declared = Set(Rules.all.flatMap { $0.ids.map(\.description) })
        #expect(declared.isSubset(of: reportedIDs))
    }

    @Test func theGuideHasARowForEachKindOfChange() throws {
        let rows = try guide("comparing.md").filter { $0.hasPrefix("| `") && !$0.contains("node-renamed`") }
        #expect(changeRows.count > 100)
        #expect(changeRows.subtracting(rows).sorted() == [], "add them to docs/guide/comparing.md")
        #expect(Set(rows).subtracting(changeRows).sorted() == [], "no rule is so")
        #expect(rows.count == Set(rows).count)
    }

    @Test func theGuideNamesTheWordsOfWrites() throws {
        let text = try guide("schema-format.md").joined(separator: "\n")
        for word in WrittenValue.Word.allCases { #expect(text.contains("`{\(word.rawValue)}`")) }
        for word in NodeWrite.Circumstance.allCases { #expect(text.contains("`\(word.rawValue)`")) }
    }

    private func guide(_ name: String) throws -> [String] {
        let bytes = try FileTree.readFile(PackageRoot.path.appending("docs/guide").appending(name))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The literal ids with which the sources make findings: first arguments of `Finding` and of the functions
    /// whose first parameter is an id, and what the rules declare.
    private var reportedIDs: Set<String> {
        let functions = sources.flatMap { $0.matches(of: /func (\w+)\(\s*_ \w+: FindingID/).map(\.output.1) }
        let makers = Set(functions + ["Finding", "RingProblem"])
        var result: Set<String> = []
        for text in sources {
            for match in text.matches(of: /(\w+)\(\s*"([a-z]+(?:-[a-z]+)*)",/)
            where makers.contains(match.output.1) {
                result.insert(String(match.output.2))
            }
            for match in text.matches(of: /\[FindingID\] = \[([^\]]*)\]/) {
                result.formUnion(match.output.1.matches(of: /"([^"]+)"/).map { String($0.output.1) })
            }
        }
        return result
    }

    /// The rows that the rules of the comparison ask for.
    private var changeRows: Set<String> {
        let rows = sources.flatMap { text in
            text.matches(of: /BreakRule\(\s*"([a-z-]+)",\s*\.(\w+),\s*"([^"]*)"/).map { match in
                "| `\(match.output.1)` | \(match.output.2) | \(match.output.3) |"
                    .replacing("{writers}", with: "writers").replacing("{readers}", with: "readers")
            }
        }
        return Set(rows)
    }
}
