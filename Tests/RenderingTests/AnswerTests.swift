import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import Rendering

/// Whatever a template can name, as it is for a small schema that uses every key.
@Suite struct AnswerTests {
    private func expect(_ text: String, _ name: String) throws {
        try Golden.expect(text, matches: PackageRoot.path.appending("Tests/RenderingTests/Answers/\(name)"))
    }

    /// A line for each element of a list. What is another choice of the same sections is left out.
    @Test func everyValueIsAsRecorded() throws {
        let twice: Set = ["sections", "documentedBackendSections", "documentedFrontendSections"]
        let names = Set(ContextExport.rootNames).subtracting(twice)
        guard
            case .object(let members) = ContextExport.json(RootContext(try SmallSchema.schema()), only: names)
        else {
            Issue.record("the context is no object")
            return
        }
        let lines = members.flatMap { member in
            guard case .array(let elements) = member.value else {
                return ["\(member.key): \(member.value.text(indented: false))"]
            }
            return ["\(member.key):"] + elements.map { "  " + $0.text(indented: false) }
        }
        try expect(lines.map { $0 + "\n" }.joined(), "context.txt")
    }

    /// What releases differ in, of nodes of which each value was another one.
    @Test func everyDifferenceOfReleasesIsAsRecorded() throws {
        let schema = try SmallSchema.schema(
            adding: """
                  - name: depth
                    type: uint32
                    writer: backend
                    default: 4
                    minimum: 1
                    maximum: 64
                    unit: requests
                    absence: Nothing limits it.
                    required: true
                    summary: How many requests there may be.
                    history:
                      - before: "4.10"
                        change: It counted pages.
                        default: 2
                        minimum: 2
                        maximum: 32
                        unit: pages
                        absence: One page is meant.
                        required: false
                        notes: [1]
                        summary: How many pages there may be.
                      - {before: "4.4", change: It had no unit., default: 2, minimum: 2, required: false, without: [unit]}
                  - name: kind
                    type: enumeration
                    writer: backend
                    values:
                      - {value: a, meaning: The first.}
                      - {value: b, meaning: The *second*.}
                    open: true
                    summary: What it is.
                    history:
                      - before: "4.10"
                        change: There was one kind.
                        open: false
                        values:
                          - {value: a, meaning: The only one.}

                """)
        guard case .object(let members) = ContextExport.json(RootContext(schema), only: ["compared"]),
            case .array(let items)? = members.first?.value
        else {
            Issue.record("nothing is compared")
            return
        }
        try expect(items.map { $0.text(indented: true) + "\n" }.joined(), "compared.txt")
    }

    /// What one has to write that is both sides stands by sides: as a backend first.
    @Test func whoIsBothSidesHasToWriteAsABackendFirst() throws {
        let pairs = RootContext(try RealSchema.schema()).index.pairs
        let both = pairs.backends.filter { pairs.frontends.contains($0) && !pairs.toolstacks.contains($0) }
        #expect(!both.isEmpty)
        for writer in both {
            let gaps = OwnershipContext.of(writer, pairs).map(\.gap)
            let sides = gaps.compactMap { ($0.unwritten + $0.unread).first?.side.rawValue }
            #expect(Set(sides).count == 2 && sides == sides.sorted(), "\(writer.title)")
        }
    }

    /// What an implementation reads and writes stands in the order of the schema.
    @Test func usesStandInTheOrderOfTheSchema() throws {
        func member(_ key: String, of value: JSONValue?) -> JSONValue? {
            if case .object(let members)? = value { members.first { $0.key == key }?.value } else { nil }
        }
        func elements(_ value: JSONValue?) -> [JSONValue] {
            if case .array(let elements)? = value { elements } else { [] }
        }
        let root = RootContext(try RealSchema.schema())
        let json = ContextExport.json(root, only: ["implementations"])
        let implementations = elements(member("implementations", of: json))
        let all = root.index.uses
        for (known, shown) in zip(root.index.schema.implementations, implementations) {
            let subjects = elements(member("uses", of: shown)).map { member("subject", of: $0) }
            let expected = all.filter { $0.statement.implementation == known.id }.map(\.subject)
            #expect(subjects == expected.map(JSONValue.string), "\(known.title)")
        }
        #expect(implementations.count > 10 && all.count > 300)
    }

    /// The names of each object that a template can have, with their kinds.
    @Test func everyNameIsAsRecorded() throws {
        let lines = ContextExport.shapes().map { shape in
            shape.name + ":" + shape.fields.map { " \($0.name) (\($0.shape.word))" }.joined(separator: ",")
        }
        try expect(lines.map { $0 + "\n" }.joined(), "names.txt")
    }

    /// What editors are told of the value of each key.
    @Test func everyTypeOfAKeyIsAsRecorded() throws {
        func members(_ value: JSONValue?) -> [(key: String, value: JSONValue)] {
            if case .object(let members)? = value { members } else { [] }
        }
        let export = EditorSchemaExport.json(RootContext(try SmallSchema.schema()))
        let lines = members(members(export).last?.value).flatMap { name, definition in
            members(definition).flatMap { key, value in
                guard key == "properties" else { return ["\(name): \(key) \(value.text(indented: false))"] }
                return members(value).map { key, type in
                    let rest = members(type).filter { $0.key != "description" }
                    return "\(name).\(key): \(JSONValue.object(rest).text(indented: false))"
                }
            }
        }
        #expect(lines.count > 400)
        try expect(lines.map { $0 + "\n" }.joined(), "types.txt")
    }

    /// What no template makes.
    @Test(arguments: [
        "schema-json", "node-vectors", "ring-vectors", "tree-picture", "layers-picture", "bytes-picture",
    ])
    func everyExportIsAsRecorded(_ export: String) throws {
        let manifest = "outputs:\n  - {export: \(export), output: out.txt, escape: text}\n"
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            [SourceFile(path: "manifest.yaml", text: manifest)], folder: "", collector: collector)
        #expect(collector.findings == [])
        let output = try #require(plan?.render(try SmallSchema.schema()).first)
        try expect(String(decoding: output.bytes, as: UTF8.self), "\(export).txt")
    }
}
