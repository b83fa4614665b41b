import BlkifSchema
import Diagnostics
import Rendering
import TestSupport
import Testing

/// Templates that would be endless, and those that are only long.
@Suite struct TemplateLimitTests {
    private func findings(
        _ templates: [String: String], entry: String = "{template: page, output: out, escape: text}"
    ) -> (plan: OutputPlan?, ids: [String]) {
        let manifest = "outputs:\n  - \(entry)\n"
        let files = templates.map { SourceFile(path: $0.key, text: $0.value) }
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            files + [SourceFile(path: "manifest.yaml", text: manifest)], folder: "", collector: collector)
        return (plan, collector.sorted.map(\.id.description))
    }

    private func nested(_ name: String, _ depth: Int) -> String {
        String(repeating: "{{#\(name)}}", count: depth) + String(repeating: "{{/\(name)}}", count: depth)
    }

    @Test func sectionsMayBeNestedSoDeep() {
        let limit = Limits.sectionDepth.value
        #expect(findings(["page": nested("isText", 1)]).ids == ["template-name"])
        #expect(findings(["page": nested("constants", limit)]).ids == [])
        #expect(findings(["page": nested("constants", limit + 1)]).ids.contains("template-depth"))
        #expect(
            findings([
                "page": "{{#constants}}{{>partials/p}}{{/constants}}",
                "partials/p": nested("constants", limit),
            ]).ids == ["template-depth"])
    }

    @Test func partialsMayBeNestedSoDeep() {
        func chain(_ depth: Int) -> [String: String] {
            var files = ["page": "{{>partials/1}}", "partials/\(depth)": "end"]
            for level in 1..<depth { files["partials/\(level)"] = "{{>partials/\(level + 1)}}" }
            return files
        }
        #expect(findings(chain(Limits.partialDepth.value)).ids == [])
        #expect(findings(chain(Limits.partialDepth.value + 1)).ids == ["template-depth"])
    }

    @Test func partialsMayBePutInSoOften() {
        func page(_ count: Int) -> [String: String] {
            ["page": String(repeating: "{{>partials/p}}", count: count), "partials/p": "x"]
        }
        #expect(findings(page(Limits.partialUses.value)).ids == [])
        #expect(findings(page(Limits.partialUses.value + 1)).ids == ["template-size"])
    }

    @Test func partialsThatDoubleAreToldAtTheTagThatBeginsIt() {
        var files = ["page": "title\n{{>partials/1}}", "partials/15": "x"]
        for level in 1..<15 {
            files["partials/\(level)"] = String(repeating: "{{>partials/\(level + 1)}}", count: 2)
        }
        let collector = FindingCollector()
        let manifest = "outputs:\n  - {template: page, output: out, escape: text}\n"
        _ = OutputPlan.make(
            files.map { SourceFile(path: $0.key, text: $0.value) }
                + [SourceFile(path: "manifest.yaml", text: manifest)], folder: "", collector: collector)
        #expect(collector.findings.map(\.id) == ["template-size"])
        #expect(
            collector.findings.first?.location == SourceLocation(file: "page", line: 2, column: 1, length: 15)
        )
    }

    @Test func aTemplateMayHaveSoManyBytes() {
        let limit = Limits.templateSize.value
        #expect(findings(["page": String(repeating: "x", count: limit)]).ids == [])
        #expect(findings(["page": String(repeating: "x", count: limit + 1)]).ids == ["template-size"])
    }

    private static let schema: BlkifSchema = {
        var content = ProtocolContent()
        content.constants = (0..<512).map { number in
            var constant = Constant()
            constant.name = "A\(number)"
            return constant
        }
        return BlkifSchema(validated: content)
    }()

    @Test func anOutputMayHaveSoManyBytes() throws {
        // Each of the constants gives so many bytes.
        let part = Limits.outputSize.value / 512
        for more in [0, 1] {
            let page =
                "{{#constants}}" + String(repeating: "x", count: part) + "{{/constants}}"
                + String(repeating: "y", count: more)
            let plan = try #require(findings(["page": page]).plan)
            let file = try #require(plan.render(TemplateLimitTests.schema).first)
            #expect(file.bytes.count == (more == 0 ? Limits.outputSize.value : 0))
            #expect(file.problem?.id == (more == 0 ? nil : "output-size"))
            #expect(file.problem?.location?.file == (more == 0 ? nil : "manifest.yaml"))
        }
    }

    @Test func sectionsThatMultiplyAreEnded() throws {
        let plan = try #require(findings(["page": nested("constants", 8)]).plan)
        #expect(plan.render(TemplateLimitTests.schema).first?.problem?.id == "output-size")
    }

    // MARK: Time

    static let kinds: [(String, @Sendable (Int) -> String)] = [
        ("bad tags in a line", { String(repeating: "{{nothing}} ", count: $0) }),
        ("unknown tags in a line", { count in (0..<count).map { "{{n\($0)}}" }.joined(separator: " ") }),
        ("tags in a line", { String(repeating: "{{title}} ", count: $0) }),
        ("prose in a line", { String(repeating: "{{summary}} ", count: $0) }),
        ("comments in a line", { String(repeating: "a{{! b }}", count: $0) }),
        ("tags without an end", { String(repeating: "{{", count: $0) }),
        ("ends without a start", { String(repeating: "{{/a}}", count: $0) }),
        ("sections in each other", { String(repeating: "{{#constants}}", count: $0) }),
        ("sections beside each other", { String(repeating: "{{#constants}}x{{/constants}}", count: $0) }),
        ("backticks", { String(repeating: "`{{title.code}}", count: $0) }),
        ("partials that are not there", { count in (0..<count).map { "{{>p\($0)}}\n" }.joined() }),
    ]

    @Test(arguments: kinds.indices, ["text", "markdown"])
    func theTimeIsLinear(kind: Int, escape: String) {
        let factor = GrowthOfTime.factor(300) { count in
            let text = TemplateLimitTests.kinds[kind].1(count)
            let collector = FindingCollector()
            let files = [
                SourceFile(path: "page", text: text),
                SourceFile(
                    path: "manifest.yaml",
                    text: "outputs:\n  - {template: page, output: out, escape: \(escape)}\n"),
            ]
            let plan = OutputPlan.make(files, folder: "", collector: collector)
            let report = FindingReport(collector.sorted, tool: "test", sources: files)
            #expect(report.rendered(as: .text).utf8.count + report.rendered(as: .json).utf8.count > 0)
            #expect(plan?.render(TemplateLimitTests.schema).count ?? 1 == 1)
        }
        #expect(factor < 9, "\(TemplateLimitTests.kinds[kind].0)")
    }

    @Test func aTemplateWithMistakesIsToldOnceForAllItsOutputs() {
        let factor = GrowthOfTime.factor(50) { count in
            let lines = (0..<count).map { "  - {template: page, output: out\($0), escape: text}\n" }
            let files = [
                SourceFile(path: "page", text: String(repeating: "{{nothing}}", count: count)),
                SourceFile(path: "manifest.yaml", text: "outputs:\n" + lines.joined()),
            ]
            let collector = FindingCollector()
            #expect(OutputPlan.make(files, folder: "", collector: collector) == nil)
            #expect(collector.findings.count == count)
        }
        #expect(factor < 9)
    }
}
