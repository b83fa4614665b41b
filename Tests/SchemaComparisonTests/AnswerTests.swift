import BlkifSchema
import FileTree
import SchemaComparison
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// Each verdict as it was reviewed: of every value and every item of a schema that uses every key.
@Suite struct AnswerTests {
    /// Leaves one item out.
    private struct Without: ItemFilter {
        let origin: Origin

        func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
            item.origin == origin ? nil : item
        }
    }

    /// Deprecates one item.
    private struct Deprecating: ItemFilter {
        let origin: Origin

        func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
            guard item.origin == origin else { return item }
            var item = item
            item.lifetime.deprecated = Deprecation()
            item.lifetime.deprecated?.since = Release(4, 10)
            return item
        }
    }

    private func base() throws -> BlkifSchema {
        let path = PackageRoot.path.appending("Tests/SchemaLoadingTests/Corpus/base")
        let files = try FileTree.read(path, suffix: ".yaml").map {
            SchemaFile(path: $0.path, bytes: $0.bytes)
        }
        return try #require(SchemaLoader.load(files, folder: "Schema").schema)
    }

    private func expect(_ answers: [(question: String, answer: [String])], _ name: String) throws {
        let text = answers.map { "== \($0.question)\n" + $0.answer.map { $0 + "\n" }.joined() }.joined()
        try Golden.expect(
            text, matches: PackageRoot.path.appending("Tests/SchemaComparisonTests/Answers/\(name).txt"))
    }

    private func both(_ old: BlkifSchema, _ new: BlkifSchema) -> [String] {
        Difference.lines(old, new) + ["back"] + Difference.lines(new, old)
    }

    @Test func everyValue() throws {
        let old = try base()
        let answers = try (0..<ValueMutation.count(old.content)).map { target in
            let changed = try #require(ValueMutation.schema(old.content, changing: target))
            let name = "\(changed.record) \(changed.keys.joined(separator: "."))"
            return (name, both(old, BlkifSchema(validated: changed.content)))
        }
        #expect(answers.count > 300)
        // That other words are told of is seen with the real schema.
        try expect(
            answers.filter { $0.1.contains { !$0.hasSuffix("[documentation-changed]") && $0 != "back" } },
            "values")
    }

    @Test func everyItem() throws {
        let new = try base()
        let items = new.content.records.filter { $0.lifetime != nil }
        let answers = items.map { record in
            let old = new.content.filtered(Without(origin: record.origin))
            return ("\(record.kind) \(record.name)", both(BlkifSchema(validated: old), new))
        }
        #expect(answers.count > 40)
        try expect(answers, "items")
    }

    @Test func everyDeprecation() throws {
        let old = try base()
        let items = old.content.records.filter { $0.lifetime?.deprecated == nil && $0.lifetime != nil }
        let answers = items.map { record in
            let new = old.content.filtered(Deprecating(origin: record.origin))
            return ("\(record.kind) \(record.name)", both(old, BlkifSchema(validated: new)))
        }
        #expect(answers.count > 40)
        try expect(answers, "deprecations")
    }
}
