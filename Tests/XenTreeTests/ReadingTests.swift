import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// `Tree/` is a small tree with what is easily misread. What is read of it, and what a damaged line of it changes, is as
/// recorded in `Answers/`.
@Suite struct ReadingTests {
    private let tree: MemoryTree

    init() throws {
        tree = try MemoryTree(folder: PackageRoot.path.appending("Tests/XenTreeTests/Tree"))
    }

    private func expect(_ answer: String, _ name: String) throws {
        try Golden.expect(
            answer, matches: PackageRoot.path.appending("Tests/XenTreeTests/Answers/\(name).txt"))
    }

    /// Places are lines from 0, as the readers have them.
    @Test func eachFactIsRead() throws {
        let facts = TreeFacts(try tree.open())
        // Xen 4.8 has the manual as text.
        let old = TreeFacts(try tree.open(release: Release(4, 8)))
        #expect(facts.findings == [] && old.findings == [])
        let header = try #require(facts.header)
        let entries = header.nodes.indices.map { index in
            let node = header.nodes[index]
            return "\(node.side) \(node.section)\(node.isPrivate ? " (private)" : "") \(node.name) "
                + "\(header.nodeLines[index]) \(Self.sorted(node.attributes)) \(Self.sorted(node.further)) "
                + "\(Self.sorted(header.labelLines[index])) \(node.noteNumbers)"
        }
        let idl = try #require(facts.idl)
        let parser = try #require(facts.parser)
        let writer = try #require(facts.writer)
        let parts: [(String, [Any])] = [
            ("nodes", entries), ("notes", header.noteTexts), ("stray", header.strayLines),
            ("macros", zip(header.macroLines, header.macros).map { "\($0) \($1) \($1.number ?? -9)" }),
            ("structures", Array(zip(header.structureLines, header.structures))),
            ("manual", Self.entries(facts)), ("manual as text", Self.entries(old)),
            ("rules", (facts.rules ?? []).map { "\($0) \($0.flagValue.map(String.init) ?? "-")" }),
            ("parser", [parser.overlays, Self.sorted(parser.defaults), parser.parse as Any]),
            ("context", [Self.sorted(facts[ParseContextSurface.self] ?? [:])]),
            ("macros of libxl", facts.macros ?? []), ("fields", idl.fields + [idl.lines as Any]),
            ("enumerations", idl.enumerations), ("writes", writer.writes),
            ("writer", [writer.tests, writer.reads, Self.sorted(writer.defaults)]),
            ("functions", [writer.attach as Any, writer.setDefault as Any]),
            ("cases", (facts[ParseCheckSurface.self] ?? []).map { "\($0.line) \($0.words.sorted())" }),
            ("Go", [Self.sorted(facts[GoSurface.self] ?? [:])]),
            ("OCaml", [Self.sorted(facts[OCamlSurface.self] ?? [:])]),
        ]
        let text = parts.map { name, facts in
            "== \(name)\n" + facts.map { "\($0)\n".replacing("XenTree.", with: "") }.joined()
        }
        try expect(text.joined(separator: "\n"), "readings")
    }

    private static func sorted(_ values: [String: some Any]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    }

    private static func entries(_ facts: TreeFacts) -> [String] {
        (facts.manual ?? []).map { "\($0.names) \($0.lines) \($0.section) \(sorted($0.labels))" }
    }

    /// A list that is open at a heading has no end, also if another one has two.
    @Test func aListEndsBeforeTheNextHeading() throws {
        let file = try #require(
            try tree.open().all.sourceTree.entries.first { $0.surface == DiskManualSurface.name }?.files.first
        )
        let lines = ["=over 4", "=item B<vdev>", "=head1 OTHERS", "=item B<script>", "=back", ""]
        let text = TreeText(DiskManualSurface.name, file, text: lines.joined(separator: "\n\n"))
        do throws(NotFound) {
            _ = try ManualReader.entries(text)
            Issue.record("it has an end")
        } catch {
            #expect(error.what == "end of the list that begins" && error.lines == [0])
        }
    }

    // MARK: Damage

    /// What is found that is not found in the whole tree, wherever it stands, but for options that the whole tree lacks too.
    private func news(_ tree: MemoryTree, than known: [TreeFinding]) throws -> [String] {
        let messages = Set(known.map(\.finding.message))
        let lacking = Set(known.filter { $0.finding.id == "missing-option" }.map(\.option))
        do {
            return TreeCheck(try tree.open()).findings.filter {
                !messages.contains($0.finding.message) && !lacking.contains($0.option)
            }.map(Self.told)
        } catch let refusal as XenTree.Refusal {
            return ["\(refusal)"]
        }
    }

    private static func told(_ item: TreeFinding) -> String {
        let finding = item.finding
        let place = finding.location.map { "\($0.file):\($0.line):\($0.column)+\($0.length)" } ?? "-"
        return
            "\(place) \(item.option ?? "-"): \(finding.severity.rawValue) \(finding.message) [\(finding.id)] "
            + "\(finding.remedy ?? "-")" + finding.notes.map { " (\($0.message))" }.joined()
    }

    private static let paths =
        ((try? MemoryTree(folder: PackageRoot.path.appending("Tests/XenTreeTests/Tree")))
        ?? MemoryTree(files: [:]))
        .files.keys.sorted()

    /// Each line of the tree is gone in turn.
    @Test(arguments: paths) func whatIsSaidOfAMissingLineIsAsRecorded(path: String) throws {
        let known = TreeCheck(try tree.open()).findings
        let lines = (tree.files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        var answer = ""
        for index in lines.indices where lines[index].contains(/\w/) {
            var damaged = tree
            damaged.files[path] = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
            let news = try news(damaged, than: known)
            if !news.isEmpty { answer += "\(index + 1)\n" + news.map { "  \($0)\n" }.joined() }
        }
        try expect(answer, "damage/\(path.replacing("/", with: "-"))")
    }
}
