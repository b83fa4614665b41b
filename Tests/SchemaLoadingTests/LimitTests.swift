import Diagnostics
import FileTree
import LocatedYAML
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// Each limit of the guide is that of the programs. Here are the limits of files and schemas, each at its value and one
/// past it; those of reports and templates are tested with them.
@Suite struct LimitTests {
    @Test func theGuideHasEachLimitInItsOrder() throws {
        let bytes = try FileTree.readFile(PackageRoot.path.appending("docs/guide/limits.md"))
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("| ") }
        let expected = Limits.all.map { limit in
            let id = limit.consequence.dropFirst().dropLast()
            let isID = limit.consequence.hasPrefix("`") && limit.consequence.hasSuffix("`")
            let end = isID ? "[`\(id)`](findings.md#\(id))" : limit.consequence
            return "| \(limit.name) | \(LimitTests.grouped(limit.value)) \(limit.unit) | \(end) |"
        }
        #expect(rows.dropFirst().map(String.init) == expected)
    }

    private static func grouped(_ number: Int) -> String {
        number < 1000
            ? "\(number)"
            : grouped(number / 1000) + "," + String(String(1000 + number % 1000).dropFirst())
    }

    @Test func aFileMayHaveSoManyBytes() throws {
        #expect(Limits.fileSize.value == FileTree.maximumSize)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path.appending("large")
        for more in [0, 1] {
            let size = String(Limits.fileSize.value + more)
            _ = try Tool("truncate", package: "coreutils").run(["-s", size, path.string])
            let count = (try? FileTree.readFile(path))?.count
            #expect(count == (more == 0 ? Limits.fileSize.value : nil))
        }
    }

    private func ids(_ text: String) -> [String] {
        let collector = FindingCollector()
        if let source = TextDecoding.decode(Array(text.utf8), path: "a", collector: collector) {
            _ = YAMLParser.parse(source, collector: collector)
        }
        return collector.sorted.map(\.id.description)
    }

    @Test func aLineMayHaveSoManyBytes() {
        let start = "a: 1\nb: "
        let rest = Limits.lineLength.value - 3
        #expect(ids(start + String(repeating: "x", count: rest)) == [])
        #expect(ids(start + String(repeating: "x", count: rest) + "\nc: 1\n") == [])
        #expect(ids(start + String(repeating: "x", count: rest + 1) + "\n") == ["line-too-long"])
    }

    @Test func yamlMayBeNestedSoDeep() {
        func lists(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(ids(lists(Limits.yamlDepth.value)) == [])
        #expect(ids(lists(Limits.yamlDepth.value + 1)) == ["yaml-depth"])
    }

    private func ids(ofNodeWith text: String) throws -> [String] {
        let head = """
            section: {id: extra-nodes, side: frontend, title: Some}
            nodes:
              - name: extra
                type: uint32
                writer: frontend
                summary: A node.

            """
        let files = try Corpus.base(with: ["extra.yaml": Array((head + text).utf8)])
        return Corpus.load(files).findings.map(\.id.description)
    }

    @Test func aBoundMayBeNestedSoDeep() throws {
        // The whole is a sum too.
        func bound(_ depth: Int) -> String {
            "    maximum: \"" + String(repeating: "(", count: depth - 1) + "1"
                + String(repeating: ")", count: depth - 1) + "\"\n"
        }
        #expect(try ids(ofNodeWith: bound(Limits.expressionDepth.value)) == [])
        #expect(try ids(ofNodeWith: bound(Limits.expressionDepth.value + 1)) == ["bad-expression"])
    }

    @Test func aTextMayBeNestedSoDeep() throws {
        // The paragraph and its text are levels too.
        func quotations(_ depth: Int) -> String {
            "    description: \"" + String(repeating: "> ", count: depth - 2) + "a\"\n"
        }
        #expect(try ids(ofNodeWith: quotations(Limits.proseDepth.value)) == [])
        #expect(try ids(ofNodeWith: quotations(Limits.proseDepth.value + 1)) == ["prose-markup"])
    }
}
