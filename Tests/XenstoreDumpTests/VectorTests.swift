import BlkifSchema
import Conformance
import Diagnostics
import Foundation
import SystemPackage
import TestSupport
import Testing
import XenstoreDump

/// The vectors say what this program's own reader of stores finds.
@Suite struct VectorTests {
    private struct NodeFile: Decodable {
        struct Node: Decodable {
            struct Value: Decodable {
                let value: String
                let valid: Bool
                let finding: String?
            }

            let node: String
            let values: [Value]
        }

        let nodes: [Node]
    }

    private struct StoreFile: Decodable {
        struct Store: Decodable {
            let name: String
            let arguments: [String]
            let findings: [String]
            let rule: String?
            let text: String
        }

        let stores: [Store]
    }

    private let schema: BlkifSchema

    init() throws {
        schema = try RealSchema.schema()
    }

    private func file<File: Decodable>(_ file: VectorFile) throws -> File {
        try JSONDecoder().decode(File.self, from: Data(file.bytes(schema, mark: "")))
    }

    @Test func eachValueIsJudgedAsTheVectorSays() throws {
        let file: NodeFile = try file(.nodes)
        let kinds: Set = ["bad-value", "unlisted-value", "out-of-bounds"]
        let vectors = file.nodes.flatMap { node in node.values.map { (node.node, $0) } }
        #expect(vectors.contains { $0.1.valid } && Set(vectors.compactMap(\.1.finding)) == kinds)
        for (name, vector) in vectors {
            let node = try #require(NodeReference(name))
            let plain = node.name.replacing("%u", with: "0")
            let reading = try Reading(SampleStore().with(node.side, plain, vector.value))
            let found = reading.findings.joined().filter {
                kinds.contains($0.id.description) && $0.path.hasSuffix("/" + plain)
            }
            #expect(
                found.map(\.id.description) == (vector.finding.map { [$0] } ?? []),
                "\(name) = \"\(vector.value)\"")
            #expect(vector.valid == found.isEmpty)
        }
    }

    @Test func eachStoreIsJudgedAsTheVectorSays() throws {
        let file: StoreFile = try file(.stores)
        #expect(file.stores.count > StoreFinding.causes.count)
        for vector in file.stores {
            let found = try FoundIDs.findings(in: vector.text, vector.arguments, schema)
            #expect(found.map(\.id.description) == vector.findings, "\(vector.name)")
            #expect(found.first?.rule?.id == vector.rule, "\(vector.name)")
        }
        // A rule whose breach a store shows has a vector, or another of the same finding has.
        let cited = Set(file.stores.compactMap(\.rule))
        let shown = Set(StoreFinding.causes.map(\.description))
        let missing = schema.rules.filter { rule in
            rule.finding.map(shown.contains) ?? false && !cited.contains(rule.id)
        }
        #expect(missing.map(\.id) == ["queues-bounded"])
    }

    /// Readers look at the form first.
    @Test(arguments: VectorFile.allCases) func theFormIsSaidBeforeTheVectors(_ file: VectorFile) {
        let text = String(decoding: file.bytes(schema, mark: "made"), as: UTF8.self)
        #expect(text.hasPrefix("{\n\"$comment\": \"made\",\n\"format\": \(VectorFile.format),\n"))
    }

    /// What is checked in is of a size that people and their version control can bear.
    @Test func theFilesAreSmall() {
        let sizes = VectorFile.allCases.map { $0.bytes(schema, mark: "").count }
        #expect(sizes.reduce(0, +) < 400_000, "\(sizes)")
    }
}
