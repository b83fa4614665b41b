import BlkifSchema
import Diagnostics
import Foundation
import Rendering
import TestSupport
import Testing

/// The whole schema, and the render context, as JSON.
@Suite struct ExportTests {
    private static let path = "docs/reference/blkif.json"

    private func document(_ name: String) throws -> [String: Any] {
        let text = try Views.view(name).text(ExportTests.path)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func objects(_ name: String, of document: [String: Any]) throws -> [[String: Any]] {
        let objects = try #require(document[name] as? [[String: Any]], "\(name)")
        #expect(!objects.isEmpty, "\(name)")
        return objects
    }

    @Test(arguments: Views.sample) func theExportHasItsMembers(_ name: String) throws {
        let document = try document(name)
        for member in [
            "nodes", "operations", "statuses", "constants", "structures", "diskParameters", "libxlFields",
            "states",
            "releases",
        ] {
            _ = try objects(member, of: document)
        }
        #expect(document["deviceNumbers"] is [String: Any])
        #expect(document["version"] as? Int == SchemaExport.version)
    }

    @Test(arguments: Views.names) func everyNodeHasItsMembers(_ name: String) throws {
        for node in try objects("nodes", of: try document(name)) {
            for key in ["name", "side", "section", "type", "writer"] {
                #expect(node[key] is String, "\(key)")
            }
            #expect(["backend", "frontend"].contains(node["side"] as? String))
            #expect(node["default"] != nil && node["since"] != nil)
            #expect(node["since"] is String || node["since"] is NSNull)
            #expect(node["documented"] is Bool)
            #expect(node["notes"] is [Int])
            #expect(node["deprecated"] as? Bool == false || node["deprecated"] is [String: Any])
        }
    }

    @Test func structuresHaveTheirFields() throws {
        for structure in try objects("structures", of: try document("current")) {
            let fields = try objects("fields", of: structure)
            #expect(fields.allSatisfy { $0["name"] is String && $0["type"] is String })
        }
    }

    @Test func theExportSaysWhatItDescribes() throws {
        let view = try #require(try document("opensuse-4.4")["view"] as? [String: Any])
        #expect(view["release"] as? String == "4.4")
        #expect(view["profile"] as? String == "opensuse-4.4")
        let current = try #require(try document("current")["view"] as? [String: Any])
        #expect(current["release"] is NSNull && current["profile"] is NSNull)
    }

    @Test(arguments: Views.sample) func keysAreSorted(_ name: String) throws {
        var last: [Int: String] = [:]
        for line in try Views.view(name).text(ExportTests.path).split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            last = last.filter { $0.key <= indent }
            guard let end = line.range(of: "\": ")?.lowerBound else { continue }
            let key = String(line[..<end])
            #expect(last[indent, default: ""] < key)
            last[indent] = key
        }
    }

    @Test func everyOutputIsTheSameOnEveryRun() throws {
        let view = try Views.view("current")
        for file in try RealTemplates.plan().render(try RealSchema.schema()) {
            #expect(String(decoding: file.bytes, as: UTF8.self) == view.outputs[file.path], "\(file.path)")
        }
    }

    @Test(arguments: Views.sample) func theContextIsJSON(_ name: String) throws {
        let text = ContextExport.json(RootContext(try Views.view(name).schema)).text()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let names = Set(ContextExport.shapes().first?.fields.map(\.name) ?? [])
        #expect(Set(object.keys) == names)
    }

    @Test func theDayOfTheNewestReleaseIsInWords() throws {
        let schema = try RealSchema.schema()
        let (reader, writer) = (DateFormatter(), DateFormatter())
        for formatter in [reader, writer] { formatter.locale = Locale(identifier: "en_US_POSIX") }
        (reader.dateFormat, writer.dateFormat) = ("yyyy-MM-dd", "MMMM d, yyyy")
        for info in schema.releases {
            guard let date = info.date else { continue }
            let day = try #require(reader.date(from: date))
            let context = ContextExport.json(RootContext(schema.asOf(info.release)), only: ["newestDate"])
            #expect(context.text(indented: false) == "{\"newestDate\":\"\(writer.string(from: day))\"}")
        }
    }

    @Test func theDescriptionOfTheContextHasEveryNameOnce() {
        let lines = ContextExport.description().split(separator: "\n")
        for shape in ContextExport.shapes() {
            #expect(lines.count { $0 == shape.name } == 1, "\(shape.name)")
            #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
            #expect(shape.fields.allSatisfy { !$0.meaning.isEmpty }, "\(shape.name)")
        }
    }
}
