import BlkifSchema
import Diagnostics
import Prose
import Rendering
import Testing

/// What the tags of a template mean.
@Suite struct TemplateTests {
    /// Constants with and without a release, and a device with two names.
    private static let content: ProtocolContent = {
        var content = ProtocolContent()
        content.title = "Outer"
        content.constants = ["A", "B", "C"].map { name in
            var constant = Constant()
            constant.name = name
            constant.value = .string("v" + name)
            if name == "B" { constant.lifetime.since = Release("4.4") }
            if name == "C" { constant.unit = "bytes" }
            return constant
        }
        var example = DeviceNumbers.Example()
        example.names = ["xvda", "sda"]
        example.number = 51712
        example.meaning = "One *disk*."
        content.deviceNumbers.examples = [example]
        return content
    }()

    private func render(
        _ template: String, partial: String = "", _ notation: Notation = .text
    ) throws -> String {
        let manifest = "outputs:\n  - {template: page, output: page, escape: \(notation.name)}\n"
        let files = [("manifest.yaml", manifest), ("page", template), ("partials/part", partial)]
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            files.map { SourceFile(path: $0.0, text: $0.1) }, folder: "", collector: collector)
        #expect(collector.findings.isEmpty, "\(collector.findings)")
        let output = try #require(plan).render(BlkifSchema(validated: TemplateTests.content))
        return String(decoding: try #require(output.first).bytes, as: UTF8.self)
    }

    // MARK: Sections and scopes

    @Test(arguments: [
        ("{{#constants}}{{name}}{{/constants}}", "ABC"),
        ("{{^constants}}none{{/constants}}{{^types}}none{{/types}}", "none"),
        ("{{#constants}}{{#since}}{{name}} {{.}}{{/since}}{{^since}}-{{/since}}{{/constants}}", "-B 4.4-"),
        ("{{#constants}}{{#isText}}t{{/isText}}{{^isText}}n{{/isText}}{{/constants}}", "ttt"),
        ("{{#constants}}{{title}}{{/constants}}", "OuterOuterOuter"),
        ("{{#ring}}{{name}}{{/ring}}{{^ring}}no ring{{/ring}}", "no ring"),
        ("{{ring.request}}{{#ring.request}}x{{/ring.request}}{{^ring.request}}y{{/ring.request}}", "y"),
        ("{{#constants}}{{lifetime.since}}{{lifetime.deprecated.since}};{{/constants}}", ";4.4;;"),
        (
            "{{#deviceNumbers}}{{#examples}}{{#names}}[{{.}}]{{/names}}{{/examples}}{{/deviceNumbers}}",
            "[xvda][sda]"
        ),
        (
            "{{#deviceNumbers}}{{#examples}}{{#meaning}}{{.}}{{/meaning}}{{/examples}}{{/deviceNumbers}}",
            "One disk."
        ),
    ])
    func aSectionShowsWhatIsThere(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    /// The inner object has the name, so that the outer one's is not shown where it has no value.
    @Test func anAbsentValueHidesThoseFurtherOut() throws {
        let template = "{{#constants}}{{#changes}}{{/changes}}{{unit}};{{/constants}}"
        #expect(try render(template) == ";;bytes;")
    }

    @Test(arguments: [
        ("{{#constants}}{{^first()}}, {{/first()}}{{name}}{{/constants}}", "A, B, C"),
        ("{{#constants}}{{name}}{{#last()}}.{{/last()}}{{/constants}}", "ABC."),
        ("{{#constants}}{{#even()}}{{name}}{{/even()}}{{#odd()}}-{{/odd()}}{{/constants}}", "A-C"),
        ("{{#constants}}{{index()}}{{/constants}}", "012"),
        ("{{#constants}}{{#isText}}{{#first()}}{{name}}{{/first()}}{{/isText}}{{/constants}}", "A"),
        ("{{#constants}}{{^last()}}{{^first()}}{{name}}{{/first()}}{{/last()}}{{/constants}}", "B"),
    ])
    func positionsAreThoseOfTheInnermostList(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    // MARK: Lines

    @Test(arguments: [
        ("a\n{{#constants}}\n{{name}}\n{{/constants}}\nb\n", "a\nA\nB\nC\nb\n"),
        ("a\n  {{#ring}}  \nx\n  {{/ring}}\t\nb\n", "a\nb\n"),
        ("{{#constants}}\n{{name}}\n{{/constants}}", "A\nB\nC\n"),
        ("a {{#constants}}\n{{name}}\n{{/constants}}\nb\n", "a \nA\n\nB\n\nC\nb\n"),
        ("{{#constants}}{{#first()}}\n{{name}}{{/first()}}{{/constants}}\n", "\nA\n"),
        ("{{#constants}}\r\n{{name}}\r\n{{/constants}}\r\n", "A\r\nB\r\nC\r\n"),
        ("a\n{{! nothing }}\nb\n", "a\n\nb\n"),
        ("  {{#constants}}{{name}}{{/constants}}\n", "  ABC\n"),
        // A tag alone on its line leaves none, also after a section that began within a line.
        ("x{{#constants}}{{#last()}}.\n{{/last()}}\n{{/constants}}\ny\n", "x.\ny\n"),
    ])
    func aTagOfASectionAloneOnItsLineLeavesNoLine(template: String, expected: String) throws {
        #expect(try render(template) == expected)
    }

    @Test(arguments: [
        ("{{>partials/part}}\nb\n", "{{title}}\n", "Outer\nb\n"),
        ("[{{>partials/part}}]", "{{title}}\n", "[Outer]"),
        ("a\n{{>partials/part}}\nb\n", "{{#ring}}\nx\n{{/ring}}\n", "a\nb\n"),
        ("a {{>partials/part}}\nb\n", "{{#constants}}\n{{name}}\n{{/constants}}\n", "a \nA\n\nB\n\nC\nb\n"),
        ("{{#constants}}{{>partials/part}}{{/constants}}", "{{index()}}{{name}}", "0A1B2C"),
    ])
    func aPartialStandsInTheLineOfItsTag(template: String, partial: String, expected: String) throws {
        #expect(try render(template, partial: partial) == expected)
    }

    @Test func onePartialIsLaidOutForEachPlace() throws {
        let part = "{{#deviceNumbers}}{{#examples}}{{meaning}}{{/examples}}{{/deviceNumbers}}"
        let text = try render("| {{>partials/part}} |\n\n- {{>partials/part}}\n", partial: part, .markdown)
        #expect(text == "| One *disk*. |\n\n- One *disk*.\n")
    }

    // MARK: Insertions

    @Test func aTextIsEscapedForItsPlace() throws {
        let names = "{{#constants}}{{#first()}}{{value.code}} {{value}}{{/first()}}{{/constants}}"
        #expect(try render(names, .markdown) == "`vA` vA\n")
        #expect(try render(names, .html) == "<code>vA</code> vA")
        #expect(try render(names, .roff) == "\\fBvA\\fR vA")
    }

    @Test func blankLinesOfAPageOfMarkdownAreOne() throws {
        let template = "a\n\n{{#ring}}\nx\n{{/ring}}\n\n\nb\n\n```text\n\n\n```\n\n\n"
        #expect(try render(template, .markdown) == "a\n\nb\n\n```text\n\n\n```\n")
    }
}
