import Diagnostics
import LocatedYAML
import Testing

@Suite struct YAMLParserTests {
    private func parse(_ text: String) -> (root: LocatedNode?, findings: [Finding]) {
        let collector = FindingCollector()
        let root = YAMLParser.parse(SourceFile(path: "a.yaml", text: text), collector: collector)
        return (root, collector.sorted)
    }

    /// The id and place of each finding.
    private func places(_ text: String) -> [String] {
        parse(text).findings.map { finding in
            let place = finding.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? ""
            return "\(finding.id) \(place)"
        }
    }

    @Test func everyNodeKnowsItsPlace() throws {
        let root = try #require(parse("name: a\nlist:\n  - é: x\n  - {b: [1, 'two']}\n").root)
        #expect(root.location == SourceLocation(file: "a.yaml", line: 1, column: 1))
        let list = try #require(root["list"])
        #expect(list.location == SourceLocation(file: "a.yaml", line: 3, column: 3))
        let accented = try #require(list.elements?.first?["é"])
        #expect(accented.location == SourceLocation(file: "a.yaml", line: 3, column: 8))
        let two = try #require(list.elements?.last?["b"]?.elements?.last)
        #expect(two.location == SourceLocation(file: "a.yaml", line: 4, column: 13, length: 5))
        #expect(two.text == "two")
    }

    @Test func aScalarKnowsHowItIsWritten() throws {
        let text = "a: plain\nb: 'single'\nc: \"double\"\nd: |\n  literal\ne: >\n  folded\n  text\n"
        let entries = try #require(parse(text).root?.entries)
        let styles = entries.map { entry in
            guard case .scalar(let text, let style) = entry.value.value else { return "" }
            return "\(text.debugDescription) \(style)"
        }
        #expect(
            styles == [
                "\"plain\" plain", "\"single\" quoted", "\"double\" quoted", "\"literal\\n\" literal",
                "\"folded text\\n\" folded",
            ])
    }

    @Test func aBlockKnowsItsLastLine() throws {
        let root = try #require(parse("a: |\n  one\n  two\nb: x\nc:\n  d: 1\n  e: 2\n").root)
        #expect(root["a"]?.lastLine == 3)
        #expect(root["b"]?.lastLine == 4)
        #expect(root["c"]?.location.line == 6)
    }

    @Test func thePlaceInsideAScalarCountsTheQuote() throws {
        let root = try #require(parse("a: \"1 + x\"\nb: 1 + x\n").root)
        #expect(root["a"]?.place(ofCharacter: 4).column == 9)
        #expect(root["b"]?.place(ofCharacter: 4).column == 8)
    }

    @Test func nullAndBooleansStayText() throws {
        let root = try #require(parse("a: null\nb: ~\nc: yes\nd:\ne: 010\n").root)
        #expect(root.entries?.map { $0.value.text } == ["null", "~", "yes", "", "010"])
    }

    @Test func theFirstOfTwoLikeKeysCounts() throws {
        let (root, findings) = parse("a: 1\nb: 2\na: 3\n")
        #expect(root?["a"]?.text == "1")
        #expect(findings.map(\.id) == ["duplicate-key"])
        #expect(findings.first?.location == SourceLocation(file: "a.yaml", line: 3, column: 1))
        #expect(findings.first?.notes.first?.location == SourceLocation(file: "a.yaml", line: 1, column: 1))
    }

    /// So many keys that they are looked up in a table, one of them three times before and after it is made.
    @Test(arguments: [3, 14, 15, 16, 40]) func theFirstOfManyKeysCounts(others: Int) {
        let lines = ["a: 1", "a: 2"] + (0..<others).map { "k\($0): 0" } + ["a: 3", "k0: 1"]
        let findings = parse(lines.map { $0 + "\n" }.joined()).findings
        #expect(findings.map(\.location?.line) == [2, others + 3, others + 4])
        #expect(findings.map { $0.notes.first?.location?.line } == [1, 1, 3])
    }

    @Test func likeKeysOfDifferentMappingsAreNoMistake() {
        #expect(places("- {a: 1}\n- {a: 1, b: {a: 2}}\n") == [])
    }

    @Test func whatIsNotPartOfTheLanguageIsRefusedWhereItStands() {
        #expect(places("a: &x 1\n") == ["yaml-anchor 1:4+4"])
        #expect(places("a: 1\nb: *x\n") == ["yaml-alias 2:4+2"])
        #expect(places("a: !!int 1\n") == ["yaml-tag 1:4+7"])
        #expect(places("a: 1\n<<: {b: 2}\n") == ["yaml-merge-key 2:1+2"])
        #expect(places("[a]: 1\n") == ["yaml-key 1:1+1"])
        #expect(places("a: 1\n---\nb: 2\n") == ["yaml-documents 2:1+3"])
        #expect(places("a: \"\\e[0m\"\n") == ["control-character 1:4+7"])
    }

    @Test func aQuotedMergeKeyIsAnOrdinaryKey() {
        #expect(parse("\"<<\": 1\n").root?["<<"]?.text == "1")
    }

    @Test func severalMistakesAreReportedTogether() {
        #expect(
            places("a: &x 1\nb: *x\nb: !t 2\n") == [
                "yaml-anchor 1:4+4", "yaml-alias 2:4+2", "duplicate-key 3:1+1", "yaml-tag 3:4+4",
            ])
    }

    @Test func aDirectiveAndADocumentMarkAreAllowed() {
        #expect(parse("%YAML 1.2\n---\na: 1\n...\n").root?["a"]?.text == "1")
    }

    @Test func nestingEndsAtItsLimit() {
        let limit = Limits.yamlDepth.value
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(places(deepest) == [])
        #expect(places("[" + deepest + "]") == ["yaml-depth 1:\(limit + 1)+1"])
    }

    @Test(arguments: ["", "\n\n", "# a comment\n", "---\n", "%YAML 1.1\n---\n"])
    func aFileWithoutContentIsReported(text: String) {
        #expect(places(text) == ["empty-file 1:1+1"])
    }

    @Test func aSyntaxErrorIsToldWhereItIsMended() {
        #expect(places("a: \"text\nb: 1\nc: 2\n") == ["yaml-syntax 1:4+1"])
        #expect(places("a: 1\nb 2\nc: 3\n") == ["yaml-syntax 2:1+1"])
        #expect(places("a: b: c\n") == ["yaml-syntax 1:5+1"])
        #expect(places("a:\n\tb: 1\n") == ["yaml-tab 2:1+1"])
    }

    @Test func nothingIsMadeOfAFileThatIsNotYAML() {
        #expect(parse("a: [1\nb: 2\n").root == nil)
        #expect(parse("a: &x 1\n").root == nil)
    }
}
