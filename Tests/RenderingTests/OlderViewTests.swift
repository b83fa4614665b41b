import BlkifSchema
import Diagnostics
import Foundation
import TestSupport
import XenTree
import Testing

/// A view as an older release has nothing that is newer.
@Suite struct OlderViewTests {
    private static let older = Views.names.filter { $0 != "current" }

    /// The headers of 4.0 and 4.1 document no nodes, but their operations say on which nodes they depend.
    private static let named: Set<String> = ["feature-barrier", "feature-flush-cache", "sector-size"]
    private static let withoutNodes = ["4.0", "4.1"]

    private func newerNames(_ view: RenderedView) throws -> NewerNames {
        let all = try RealSchema.schema()
        let release = try #require(view.schema.view.release)
        let carried = all.profiles.first { $0.name == view.name }?.carries ?? []
        return NewerNames(all, after: release, carried: carried)
    }

    @Test func thereIsAViewForEveryReleaseAndProfile() throws {
        let schema = try RealSchema.schema()
        #expect(Views.names.count == 1 + schema.releases.count + schema.profiles.count)
        #expect(Views.names.count > 20)
    }

    @Test(arguments: older) func noOutputHasANameThatIsNewerThanTheView(_ name: String) throws {
        let view = try Views.view(name)
        let newer = try newerNames(view)
        let unquoted = QuoteRemoval.schema(view.schema)
        // The format of the schema's files has names of today in its explanations.
        for (path, text) in view.outputs where path != "Schema/schema.json" {
            let isBundle = path.hasPrefix("Sources/BundledSchema/")
            let text = isBundle ? try BundleExportTests.file(unquoted) : OlderViewTests.withoutQuotes(text)
            let named = OlderViewTests.withoutNodes.contains(name) ? OlderViewTests.named : []
            let identifiers = path.hasPrefix("bindings/") ? OlderViewTests.identifiers(view) : []
            let found = Words.of(text).intersection(newer.unmistakable)
                .subtracting(named)
                .subtracting(identifiers).sorted()
            #expect(found.isEmpty, "\(name), \(path)")
        }
    }

    /// The text without what it quotes of sources, which are newer than the view.
    private static func withoutQuotes(_ text: String) -> String {
        text.split(separator: "\n").filter { line in
            !["\"quote\": ", "\"absent\": "].contains { line.drop { $0 == " " }.hasPrefix($0) }
        }.joined(separator: "\n")
    }

    /// What other languages make of names that the view has, which libxl's newer fields are called too.
    private static func identifiers(_ view: RenderedView) -> Set<String> {
        let names = view.schema.nodes.map(\.name) + view.schema.diskParameters.map(\.name)
        return Set(names.map { $0.replacing("-", with: "_") })
    }

    /// Names that are English words too are looked for only where nothing but a name can stand.
    @Test(arguments: older) func noCodeSpanIsANameThatIsNewerThanTheView(_ name: String) throws {
        let view = try Views.view(name)
        let newer = try newerNames(view)
        // A node of the view can have a value that is called as a newer parameter.
        let values = view.schema.nodes.flatMap { $0.values.map(\.value) }
        for (path, _, tree) in view.pages {
            let found = newer.plain.intersection(tree.codeSpans).subtracting(values).sorted()
            #expect(found.isEmpty, "\(name), \(path)")
        }
    }

    @Test(arguments: older) func theReleasesEndWithTheView(_ name: String) throws {
        let view = try Views.view(name)
        let release = try #require(view.schema.view.release)
        let page = try view.text("docs/reference/releases.md")
        let headings = MarkdownTree(page).headings.filter { $0.hasPrefix("Xen ") }
        let shown = headings.compactMap { $0.split(separator: " ").dropFirst().first }.compactMap {
            Release(String($0))
        }
        #expect(shown.count == headings.count)
        #expect(shown.first == release)
        #expect(shown == shown.sorted().reversed())
        let titles = try view.text("docs/misc/vbd-interface.txt")
        #expect(titles.contains(name))
    }

    /// What a release will deprecate or remove, nobody knew in an older one.
    @Test(arguments: older.filter { Release($0) != nil }) func noLifetimeEndsAfterTheView(_ name: String)
        throws
    {
        let view = try Views.view(name)
        let release = try #require(view.schema.view.release)
        let json = try view.text("docs/reference/blkif.json")
        func visit(_ value: Any) {
            if let list = value as? NSArray { return list.forEach(visit) }
            // What is said of an implementation counts in its own versions.
            guard let object = value as? NSDictionary, object["implementation"] == nil else { return }
            for key in ["since", "removed", "before"] {
                guard let found = (object[key] as? String).flatMap(Release.init) else { continue }
                #expect(found <= release, "\(name): \(object["name"] ?? object)")
            }
            for (_, member) in object { visit(member) }
        }
        visit(try JSONSerialization.jsonObject(with: Data(json.utf8)))
    }

    @Test func theNewestReleaseDiffersFromTheCurrentViewInNothingButItsName() throws {
        let newest = try #require(try RealSchema.schema().releases.last?.release.description)
        let current = try Views.view("current")
        let last = try Views.view(newest)
        let header = try current.text("docs/include/libxl_device_disk.h")
        #expect(
            HeaderFacts(header: header)
                == HeaderFacts(header: try last.text("docs/include/libxl_device_disk.h")))
    }
}

/// Takes away what a schema quotes of sources, which are newer than the view.
private struct QuoteRemoval: FieldCoder {
    typealias Failure = Never

    static func schema(_ schema: BlkifSchema) -> BlkifSchema {
        var content = schema.content
        var removal = QuoteRemoval()
        removal.record(&content)
        return BlkifSchema(validated: content, view: schema.view)
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        if ["quote", "absent"].contains(key.description) { value = .blank } else { value.code(&self) }
    }
}
