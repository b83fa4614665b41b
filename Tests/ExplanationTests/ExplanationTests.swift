import BlkifSchema
import Diagnostics
import Explanation
import FileTree
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// What is said of names: the whole answers for a small schema that uses every key, and each row for the real one.
@Suite struct ExplanationTests {
    private func small() throws -> BlkifSchema {
        let path = PackageRoot.path.appending("Tests/SchemaLoadingTests/Corpus/base")
        let files = try FileTree.read(path, suffix: ".yaml").map {
            SchemaFile(path: $0.path, bytes: $0.bytes)
        }
        return try #require(SchemaLoader.load(files, folder: "Schema").schema)
    }

    private func all(_ schema: BlkifSchema) -> [Explanation] {
        let explainer = Explainer(schema)
        return explainer.names.flatMap { explainer.explanations(of: $0) }
    }

    /// The only explanation of a name that is of a kind.
    private func explanation(_ name: String, _ kind: String, _ explainer: Explainer) throws -> Explanation {
        let found = explainer.explanations(of: name).filter { $0.kind == kind }
        #expect(found.count == 1, "\(name)")
        return try #require(found.first, "\(name)")
    }

    private func rows(_ label: String, _ explanation: Explanation) -> [String] {
        explanation.facts.filter { $0.label == label }.map(\.text)
    }

    // MARK: Whole answers

    private let folder = PackageRoot.path.appending("Tests/ExplanationTests/Answers")

    @Test func everyAnswerForPeopleIsAsRecorded() throws {
        let text = all(try small()).map { $0.text(width: 80) }.joined(separator: "\n")
        try Golden.expect(text, matches: folder.appending("answers.txt"))
    }

    @Test func everyAnswerForProgramsIsAsRecorded() throws {
        let text = JSONValue.array(all(try small()).map(\.json)).text(indented: true)
        try Golden.expect(text + "\n", matches: folder.appending("answers.json"))
    }

    @Test func theSmallSchemaHasEveryKindThatHasNames() throws {
        let real = Set(all(try RealSchema.schema()).map(\.kind))
        #expect(real.count > 15)
        #expect(real.subtracting(all(try small()).map(\.kind)) == [])
    }

    // MARK: Rows

    @Test func aNodeHasTheChainOfEachParameterThatWritesIt() throws {
        let schema = try RealSchema.schema()
        let explainer = Explainer(schema)
        var count = 0
        for parameter in schema.diskParameters {
            let name = parameter.isNamed ? parameter.name : try #require(parameter.keywords.first)
            let whole = try explanation(name, "disk parameter", explainer)
            #expect(whole.chain.count == max(1, parameter.writes.count))
            for (write, chain) in zip(parameter.writes, whole.chain) {
                var steps = ["`\(parameter.name)` in a disk specification"]
                if let link = parameter.libxl {
                    steps.append("the field `\(link.field)` of `libxl_device_disk`")
                }
                let value = write.value.map { " = \"\($0)\"" } ?? ""
                #expect(chain.hasPrefix((steps + ["`\(write.node)`\(value)"]).joined(separator: " → ")))
                let node = try #require(schema.nodes.first { $0.reference == write.node })
                let kind = "\(node.side) node"
                #expect(try explanation(node.reference.description, kind, explainer).chain.contains(chain))
                for use in node.uses where use.action != .writes {
                    let title = schema.implementations.first { $0.id == use.implementation }?.title
                    #expect(chain.contains(try #require(title)))
                }
                count += 1
            }
        }
        #expect(count > 15)
    }

    @Test func anOperationNamesTheNodesThatEnableIt() throws {
        let schema = try RealSchema.schema()
        let explainer = Explainer(schema)
        let enabled = Dictionary(grouping: schema.nodes.filter { $0.enables != nil }) { $0.enables ?? "" }
        #expect(enabled.count > 3)
        for operation in schema.operations {
            let nodes = enabled[operation.name]?.map(\.reference.description) ?? []
            let whole = try explanation(operation.name, "operation", explainer)
            #expect(rows("enabled by", whole) == (nodes.isEmpty ? [] : [nodes.joined(separator: ", ")]))
            #expect(rows("number", whole) == ["\(operation.value)"])
        }
    }

    @Test func aStructureHasARowForEachABI() throws {
        let schema = try RealSchema.schema()
        let explainer = Explainer(schema)
        for structure in schema.structures {
            let whole = try explanation(structure.name, "structure", explainer)
            for abi in schema.abis where abi.lifetime.removed == nil {
                let size = try #require(structure.sizes[abi.name], "\(structure.name)")
                let row = try #require(rows(abi.name, whole).first)
                #expect(row.hasPrefix("\(size) bytes: "))
                let names = row.dropFirst("\(size) bytes: ".count).split(separator: ", ")
                    .compactMap { $0.split(separator: " at ").first.map(String.init) }
                #expect(
                    names
                        == structure.fields.filter { $0.abis.isEmpty || $0.abis.contains(abi.name) }.map(
                            \.name))
            }
        }
    }

    @Test func anImplementationListsItsNodesByWhatItDoes() throws {
        let schema = try RealSchema.schema()
        let explainer = Explainer(schema)
        for implementation in schema.implementations {
            let whole = try explanation(implementation.id, "implementation", explainer)
            for action in Use.Action.allCases {
                let nodes = schema.nodes.filter { node in
                    node.uses.contains { $0.implementation == implementation.id && $0.action == action }
                }
                let names = nodes.map { "`\($0.reference)`" }.joined(separator: ", ")
                #expect(rows(action.rawValue, whole) == (names.isEmpty ? [] : [names]))
            }
        }
    }
}
