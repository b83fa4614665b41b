import BlkifSchema
import Testing

/// What follows from the description of the model.
@Suite struct DescriptionTests {
    @Test func recordsHaveTheNamesOfAllKinds() throws {
        var content = ProtocolContent()
        content.notes = [
            make(NumberedNote.self) {
                $0.number = 7
                $0.origin = Origin(index: 3)
            }
        ]
        content.structures = [
            make(Structure.self) { structure in
                structure.name = "s"
                structure.fields = [make(StructureField.self) { $0.name = "f" }]
            }
        ]
        content.sections = [
            make(Section.self) {
                $0.id = "x"
                $0.nodes = [make(Node.self) { $0.name = "n" }]
            }
        ]
        let records = content.records
        #expect(records.map(\.name) == ["x", "n", "7", "s", "f"])
        #expect(records.map(\.kind) == [.section, .node, .note, .structure, .field])
        #expect(records.map(\.owner) == [nil, 0, nil, nil, 3])
        #expect(records[0].namePath.map(\.description) == ["section", "id"])
        #expect(records[2].origin == Origin(index: 3))
    }

    @Test func filtersReachItemsAtAnyDepth() {
        struct WithoutX: ItemFilter {
            func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
                item.name == "x" ? nil : item
            }
        }
        var content = ProtocolContent()
        content.topics = [make(Topic.self) { $0.id = "x" }, make(Topic.self) { $0.id = "y" }]
        content.diskSyntax.topics = content.topics
        content.ring = make(Ring.self) { ring in
            ring.name = "ring"
            ring.header = [
                make(StructureField.self) { $0.name = "x" }, make(StructureField.self) { $0.name = "y" },
            ]
        }
        content.libxl.enumerations = [
            make(LibxlEnumeration.self) { enumeration in
                enumeration.name = "e"
                enumeration.values = [make(Constant.self) { $0.name = "x" }]
            }
        ]
        let rest = content.filtered(WithoutX())
        #expect(rest.topics.map(\.id) == ["y"] && rest.diskSyntax.topics.map(\.id) == ["y"])
        #expect(rest.ring?.header.map(\.name) == ["y"])
        #expect(rest.libxl.enumerations.map(\.values.count) == [0])
        content.ring?.name = "x"
        #expect(content.filtered(WithoutX()).ring == nil)
    }
}
