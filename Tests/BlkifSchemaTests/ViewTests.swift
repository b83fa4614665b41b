import BlkifSchema
import Testing

/// What a schema is as an older release had it.
@Suite struct ViewTests {
    private func node(_ name: String, since: Release? = nil, _ set: (inout Node) -> Void = { _ in }) -> Node {
        make {
            $0.name = name
            $0.lifetime.since = since
            set(&$0)
        }
    }

    private func schema(_ set: (inout ProtocolContent) -> Void) -> BlkifSchema {
        BlkifSchema(validated: make(ProtocolContent.self, set))
    }

    private func section(_ nodes: [Node]) -> Section {
        make {
            $0.id = "all"
            $0.nodes = nodes
            $0.complete()
        }
    }

    @Test func whatCameLaterIsGone() {
        let schema = schema {
            $0.sections = [
                section([
                    node("old"), node("new", since: release("4.10")), node("same", since: release("4.9")),
                ])
            ]
        }
        #expect(schema.asOf(release("4.9")).nodes.map(\.name) == ["old", "same"])
        #expect(schema.asOf(release("4.10")).nodes.map(\.name) == ["old", "new", "same"])
        #expect(schema.asOf(release("4.9")).view == .release(release("4.9")))
    }

    @Test func whatWasRemovedIsThereUntilThen() {
        let gone = node("gone", since: release("4.2")) { $0.lifetime.removed = release("4.5") }
        let schema = schema { $0.sections = [section([gone])] }
        #expect(schema.asOf(release("4.4")).nodes.map(\.lifetime.removed) == [nil])
        #expect(schema.asOf(release("4.5")).nodes.isEmpty)
        #expect(schema.asOf(release("4.1")).sections.isEmpty, "a section without nodes is none")
    }

    @Test func aNodeIsThereWithoutAnEntryWhileItIsUsedOnly() throws {
        let item = node("name", since: release("4.2")) { $0.lifetime.usedSince = release("4.0") }
        let schema = schema { $0.sections = [section([item])] }
        #expect(schema.asOf(release("3.4")).nodes.isEmpty)
        let used = try #require(schema.asOf(release("4.1")).nodes.first)
        #expect(!used.isDocumented && used.nodeClass == .protocol)
        #expect(used.lifetime.since == release("4.0") && used.lifetime.usedSince == nil)
        let documented = try #require(schema.asOf(release("4.2")).nodes.first)
        #expect(documented.isDocumented && documented.nodeClass == nil)
        #expect(documented.lifetime.usedSince == release("4.0"))
    }

    @Test func anItemIsWhatItWasThen() throws {
        let item = node("name", since: release("4.0")) { node in
            node.unit = "sectors"
            node.history = [
                Variant(
                    before: release("4.12"), change: "Counted otherwise.", keys: ["unit"],
                    item: self.node("name", since: release("4.0")) { $0.unit = "bytes" }),
                Variant(
                    before: release("4.3"), change: "", keys: ["name"],
                    item: self.node("nmae", since: release("4.0")) { $0.unit = "bytes" }),
            ]
        }
        let schema = schema { $0.sections = [section([item])] }
        func state(_ release: Release) throws -> Node { try #require(schema.asOf(release).nodes.first) }
        #expect(try state(release("4.2")).name == "nmae")
        #expect(try state(release("4.2")).history.isEmpty)
        #expect(try state(release("4.3")).name == "name")
        #expect(try state(release("4.3")).unit == "bytes")
        #expect(try state(release("4.3")).history.map(\.before) == [release("4.3")])
        #expect(try state(release("4.12")).unit == "sectors")
    }

    @Test func aDeprecationShowsFromItsRelease() throws {
        let item = node("name") { node in
            node.lifetime.deprecated = make(Deprecation.self) {
                $0.since = release("4.6")
                $0.reason = "It is old."
            }
        }
        let schema = schema { $0.sections = [section([item])] }
        #expect(schema.asOf(release("4.5")).nodes.first?.lifetime.deprecated == nil)
        #expect(schema.asOf(release("4.6")).nodes.first?.lifetime.deprecated?.reason == "It is old.")
    }

    @Test func referencesToWhatIsMissingAreDropped() throws {
        let schema = schema { content in
            content.notes = [
                make(NumberedNote.self) { $0.number = 1 },
                make(NumberedNote.self) {
                    $0.number = 2
                    $0.lifetime.since = release("4.8")
                },
            ]
            content.operations = [
                make(Operation.self) {
                    $0.name = "OP"
                    $0.lifetime.since = release("4.8")
                }
            ]
            content.bitsets = [
                make(BitSet.self) { set in
                    set.id = "bits"
                    set.bits = [
                        make(Constant.self) {
                            $0.name = "BIT"
                            $0.lifetime.since = release("4.8")
                        }
                    ]
                }
            ]
            content.sections = [
                section([
                    node("name") {
                        $0.notes = [1, 2]
                        $0.enables = "OP"
                        $0.bits = "bits"
                        $0.values = [
                            make(NodeValue.self) { $0.value = "a" },
                            make(NodeValue.self) {
                                $0.value = "b"
                                $0.since = release("4.8")
                            },
                        ]
                    }
                ])
            ]
            content.phases = [
                make(Phase.self) { phase in
                    phase.steps = [
                        make(Phase.Step.self) { $0.reads = ["all", "backend/name", "backend/other"] }
                    ]
                }
            ]
        }
        let older = try #require(schema.asOf(release("4.7")).nodes.first)
        #expect(older.notes == [1])
        #expect(older.enables == nil && older.bits == nil)
        #expect(older.values.map(\.value) == ["a"])
        #expect(schema.asOf(release("4.7")).bitsets.isEmpty, "a set without bits is none")
        #expect(schema.asOf(release("4.7")).phases[0].steps[0].reads == ["all", "backend/name"])
        let newer = try #require(schema.asOf(release("4.8")).nodes.first)
        #expect(
            newer.notes == [1, 2] && newer.enables == "OP" && newer.bits == "bits" && newer.values.count == 2)
    }

    @Test func structuresHaveTheABIsAndNamesOfTheRelease() throws {
        let schema = schema { content in
            content.abis = [
                make(ABI.self) { $0.name = "a-abi" },
                make(ABI.self) {
                    $0.name = "b-abi"
                    $0.lifetime.since = release("4.6")
                },
            ]
            content.structures = [
                make(Structure.self) { structure in
                    structure.name = "request"
                    structure.sizes = ["a-abi": 8, "b-abi": 16]
                    structure.fields = [
                        make(StructureField.self) { $0.name = "old" },
                        make(StructureField.self) {
                            $0.name = "new"
                            $0.lifetime.since = release("4.6")
                        },
                    ]
                    structure.history = [
                        Variant(
                            before: release("4.6"), change: "", keys: ["name"],
                            item: make(Structure.self) {
                                $0.name = "request_t"
                                $0.sizes = ["a-abi": 8]
                            })
                    ]
                }
            ]
            content.operations = [
                make(Operation.self) {
                    $0.name = "OP"
                    $0.request = "request"
                }
            ]
        }
        let older = schema.asOf(release("4.5"))
        #expect(older.structures.map(\.name) == ["request_t"])
        #expect(older.structures[0].sizes == ["a-abi": 8])
        #expect(older.operations[0].request == "request_t")
        let newer = schema.asOf(release("4.6"))
        #expect(newer.structures[0].fields.map(\.name) == ["old", "new"])
        #expect(newer.structures[0].sizes.count == 2)
    }

    @Test func sourceTreesHaveTheFilesOfTheRelease() {
        let schema = schema { content in
            content.sourceTree.entries = [
                make(SourceTree.Entry.self) { entry in
                    entry.since = release("4.10")
                    entry.files = [
                        make(SourceTree.File.self) {
                            $0.path = "new"
                            $0.since = release("4.5")
                        },
                        make(SourceTree.File.self) {
                            $0.path = "old"
                            $0.removed = release("4.5")
                        },
                    ]
                }
            ]
        }
        #expect(schema.asOf(release("4.4")).sourceTree.entries[0].files.map(\.path) == ["old"])
        #expect(schema.asOf(release("4.4")).sourceTree.entries[0].files[0].removed == nil)
        #expect(schema.asOf(release("4.4")).sourceTree.entries[0].since == nil)
        #expect(schema.asOf(release("4.11")).sourceTree.entries[0].files.map(\.path) == ["new"])
    }
}
