import BlkifSchema
import Testing

/// What a release with backports has.
@Suite struct ProfileTests {
    /// A parameter with a node, a field and a macro of 4.5, which profiles carry back to 4.4.
    private static let schema = BlkifSchema(
        validated: make(ProtocolContent.self) { content in
            content.sections = [
                make(Section.self) { section in
                    section.id = "all"
                    section.nodes = [
                        make(Node.self) {
                            $0.name = "safe"
                            $0.lifetime.since = release("4.5")
                        }
                    ]
                }
            ]
            content.diskSections = [
                make(DiskSection.self) { section in
                    section.parameters = [
                        make(DiskParameter.self) { parameter in
                            parameter.name = "safe"
                            parameter.lifetime.since = release("4.5")
                            parameter.writes = [
                                make(NodeWrite.self) {
                                    $0.node = NodeReference(side: .backend, name: "safe");
                                    $0.since = release("4.5")
                                }
                            ]
                            parameter.libxl = make(LibxlLink.self) { link in
                                link.field = "safe"
                                link.type = "bool"
                                link.have = "HAVE_SAFE"
                                link.overlay = make(Overlay.self) {
                                    $0.word = "readwrite"
                                    $0.magic = 0x600
                                    $0.mask = 0xffff_f0ff
                                }
                            }
                        }
                    ]
                }
            ]
            content.libxl.fields = [
                make(LibxlField.self) { $0.name = "readwrite" },
                make(LibxlField.self) {
                    $0.name = "safe"
                    $0.parameter = "safe"
                    $0.lifetime.since = release("4.5")
                },
            ]
            content.libxl.macros = [
                make(LibxlMacro.self) {
                    $0.name = "HAVE_SAFE"
                    $0.fields = ["safe"]
                    $0.lifetime.since = release("4.5")
                }
            ]
            content.profiles = [profile("field", usesOverlay: false), profile("overlay", usesOverlay: true)]
        })

    private static func profile(_ name: String, usesOverlay: Bool) -> Profile {
        make { profile in
            profile.name = name
            profile.release = release("4.4")
            profile.carries = [
                make(Profile.Carried.self) {
                    $0.parameter = "safe"
                    $0.usesOverlay = usesOverlay
                }
            ]
        }
    }

    private func view(_ name: String) throws -> BlkifSchema {
        Self.schema.profile(try #require(Self.schema.profiles.first { $0.name == name }))
    }

    @Test func theReleaseAloneHasNothingOfIt() {
        let older = Self.schema.asOf(release("4.4"))
        #expect(older.nodes.isEmpty && older.diskParameters.isEmpty && older.libxl.macros.isEmpty)
        #expect(older.libxl.fields.map(\.name) == ["readwrite"])
        #expect(older.profiles.isEmpty)
    }

    @Test func aMacroKeepsTheFieldsThatTheReleaseHas() {
        var content = Self.schema.content
        content.libxl.macros[0].lifetime.since = nil
        content.libxl.macros[0].fields = ["readwrite", "safe", "unknown"]
        let schema = BlkifSchema(validated: content)
        #expect(schema.asOf(release("4.4")).libxl.macros.map(\.fields) == [["readwrite"]])
        #expect(schema.asOf(release("4.5")).libxl.macros.map(\.fields) == [["readwrite", "safe"]])
    }

    @Test func aFieldIsCarriedWithItsMacroAndNode() throws {
        let schema = try view("field")
        #expect(schema.nodes.map(\.name) == ["safe"])
        #expect(
            schema.nodes[0].lifetime.since == release("4.4"), "it is there since the release of the profile")
        #expect(schema.libxl.fields.map(\.name) == ["readwrite", "safe"])
        #expect(schema.libxl.macros.map(\.name) == ["HAVE_SAFE"])
        let link = try #require(schema.diskParameters.first?.libxl)
        #expect(link.field == "safe" && link.overlay == nil && link.carrier == nil)
        #expect(schema.diskParameters[0].writes.map(\.since) == [nil])
        #expect(schema.profiles.map(\.name) == ["field"])
    }

    @Test func anOverlayTakesThePlaceOfTheField() throws {
        let schema = try view("overlay")
        #expect(schema.nodes.map(\.name) == ["safe"])
        #expect(schema.libxl.fields.map(\.name) == ["readwrite"])
        #expect(schema.libxl.macros.isEmpty)
        let link = try #require(schema.diskParameters.first?.libxl)
        #expect(link.field == "readwrite" && link.type == nil && link.have == nil)
        #expect(link.carrier?.magic == 0x600)
        #expect(schema.view == .profile("overlay", release("4.4")))
    }

    /// What a profile adds itself is in no release, and its spare bits take the place of field and macro all the same.
    @Test func anOverlayOfAnAddedParameterTakesThePlaceOfTheField() throws {
        var content = Self.schema.content
        content.diskSections[0].parameters[0].lifetime.since = nil
        for index in content.libxl.fields.indices { content.libxl.fields[index].lifetime.since = nil }
        content.libxl.macros[0].lifetime.since = nil
        let schema = BlkifSchema(validated: content)
        let overlay = schema.profile(try #require(schema.profiles.first { $0.name == "overlay" }))
        #expect(overlay.libxl.fields.map(\.name) == ["readwrite"])
        #expect(overlay.libxl.macros.isEmpty)
        let field = schema.profile(try #require(schema.profiles.first { $0.name == "field" }))
        #expect(field.libxl.fields.map(\.name) == ["readwrite", "safe"])
        #expect(field.libxl.macros.map(\.name) == ["HAVE_SAFE"])
    }
}
