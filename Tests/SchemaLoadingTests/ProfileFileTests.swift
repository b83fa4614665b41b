import BlkifSchema
import Diagnostics
import Prose
import SchemaLoading
import TestSupport
import Testing

/// A profile in a file of its own is read and checked as the schema is.
@Suite struct ProfileFileTests {
    static let head = """
        profile:
          name: own-4.4
          release: "4.4"
          summary: What a vendor has.

        """

    /// The small schema with its files, or as a bundle gives it.
    private static func base(hasFiles: Bool) throws -> LoadedSchema {
        let loaded = Corpus.load(try Corpus.base())
        return hasFiles ? loaded : LoadedSchema(checked: try #require(loaded.schema))
    }

    static func load(_ text: String, hasFiles: Bool = true) throws -> LoadedSchema {
        let file = SchemaFile(path: "own.yaml", bytes: Array((head + text).utf8))
        return ProfileLoader.load(file, on: try base(hasFiles: hasFiles))
    }

    func load(_ text: String, hasFiles: Bool = true) throws -> LoadedSchema {
        try Self.load(text, hasFiles: hasFiles)
    }

    func report(_ loaded: LoadedSchema) -> String {
        FindingReport(loaded.findings, tool: "test", sources: loaded.sources).rendered(as: .text)
    }

    /// The schema as the profile has it.
    private func view(_ text: String, hasFiles: Bool = true) throws -> BlkifSchema {
        let loaded = try load(text, hasFiles: hasFiles)
        let schema = try #require(loaded.schema, "\(report(loaded))")
        return schema.profile(try #require(schema.profiles.last))
    }

    static let addition = """
        adds:
          - to: backend-nodes
            nodes:
              - name: cache
                type: boolean
                writer: toolstack
                summary: Says whether the backend caches.
          - to: backend/mode
            values:
              - {value: x, meaning: Otherwise.}
        """

    @Test(arguments: [true, false]) func itAddsEntriesAndValues(hasFiles: Bool) throws {
        let view = try view(Self.addition, hasFiles: hasFiles)
        let node = try #require(view.nodes.first { $0.name == "cache" })
        #expect(node.lifetime.addedBy == "own-4.4" && node.lifetime.since == nil)
        #expect(node.side == .backend && node.section == "backend-nodes")
        let mode = try #require(view.nodes.first { $0.name == "mode" })
        #expect(mode.values.map(\.value) == ["r", "w", "x"] && mode.lifetime.addedBy == nil)
        #expect(view.profiles.map(\.name) == ["own-4.4"])
        #expect(view.profiles[0].changes.map(\.subject) == ["backend/mode"])
    }

    static let override = """
        overrides:
          - of: backend/sector-size
            maximum: 4096
            summary: The size of a sector of a vendor.
        """

    @Test(arguments: [true, false]) func itOverridesValuesAndKeepsTheOthers(hasFiles: Bool) throws {
        let view = try view(Self.override, hasFiles: hasFiles)
        let node = try #require(view.nodes.first { $0.name == "sector-size" })
        #expect(node.maximum?.description == "4096" && node.minimum?.description == "512")
        #expect(node.summary == "The size of a sector of a vendor.")
        #expect(view.profiles[0].changes.map(\.keys) == [["maximum", "summary"]])
    }

    @Test func anOverriddenParameterDefinesItsFieldAnew() throws {
        let view = try view(
            """
              carries:
                - {parameter: direct}
            overrides:
              - of: disk parameter direct
                summary: Another text.
            """)
        let field = try #require(view.libxl.fields.first { $0.parameter == "direct" })
        #expect(field.summary == "Another text.")
        #expect(view.libxl.fields.count { $0.name == field.name } == 1)
    }

    /// A finding in the schema's own file tells the change that is to blame.
    @Test func theChangeIsNamedThatMakesTheSchemaWrong() throws {
        let text = """
            overrides:
              - of: backend/mode
                summary: Another text.
              - of: backend/sector-size
                maximum: 256
            """
        let report = report(try load(text))
        let first = "Schema/backend.yaml:27:14: error: default 512 is above the maximum 256 [out-of-range]\n"
        #expect(report.hasPrefix(first), "\(report)")
        #expect(report.contains("own.yaml:8:5: note: it is wrong with this profile\n"), "\(report)")
    }

    /// What the text names is newer than the text was, and not newer than the profile.
    @Test(arguments: ["", "  carries:\n    - {parameter: direct}\n"]) func aTextNamesWhatTheProfileHas(
        carries: String
    )
        throws
    {
        let name = carries.isEmpty ? "physical-sector-size" : "no-direct"
        let text = """
            overrides:
              - of: backend/mode
                summary: Whether the disk can be written, as `\(name)`.

            """
        #expect(report(try load(carries + text)) == "")
    }

    /// A change is one of the entry as the profile's release had it, whatever came later.
    @Test func anOverriddenEntryIsThatOfTheRelease() throws {
        let text = """
            profile:
              name: own-4.17
              release: "4.17"
              summary: Xen 4.17 of a vendor.
            overrides:
              - of: backend/sectors
                unit: UNIT

            """
        let base = LoadedSchema(checked: try RealSchema.schema())
        func load(_ unit: String) -> LoadedSchema {
            let bytes = Array(text.replacing("UNIT", with: unit).utf8)
            return ProfileLoader.load(SchemaFile(path: "own.yaml", bytes: bytes), on: base)
        }
        let sectors = try #require(base.schema?.nodes.first { $0.name == "sectors" })
        let old = try #require(sectors.known(in: Release(4, 17)).unit)
        #expect(old != sectors.unit)
        #expect(load(old).findings.map(\.id) == ["no-effect"])
        for unit in ["vendor's sectors", try #require(sectors.unit)] {
            let schema = try #require(load(unit).schema)
            let view = schema.profile(try #require(schema.profiles.last))
            #expect(view.nodes.first { $0.name == "sectors" }?.unit == unit)
        }
    }

    /// An entry may have been otherwise several times: each profile changes what its own release had.
    @Test func ofSeveralFormsThatOfTheReleaseIsChanged() throws {
        let base = LoadedSchema(checked: try RealSchema.schema())
        let schema = try #require(base.schema)
        var count = 0
        for node in schema.nodes where node.history.count > 1 {
            for before in node.history.map(\.before) {
                let earlier = try #require(schema.releases.map(\.release).filter { $0 < before }.max())
                guard node.known(in: earlier).name == node.name else { continue }
                let text = """
                    profile:
                      name: own
                      release: "\(earlier)"
                      summary: Xen of a vendor.
                    overrides:
                      - of: \(node.reference)
                        summary: Otherwise.

                    """
                let loaded = ProfileLoader.load(
                    SchemaFile(path: "own.yaml", bytes: Array(text.utf8)), on: base)
                let changed = try #require(loaded.schema, "\(report(loaded))")
                let view = changed.profile(try #require(changed.profiles.last))
                let found = view.nodes.first { $0.reference == node.reference }
                guard schema.asOf(earlier).nodes.contains(where: { $0.reference == node.reference }) else {
                    continue
                }
                #expect(found?.summary == "Otherwise.", "\(node.reference) in \(earlier)")
                count += 1
            }
        }
        #expect(count > 1)
    }

    @Test func whatThereIsTwiceIsFoundInBothForms() throws {
        let text = Self.addition.replacing("name: cache", with: "name: sector-size")
        let withFiles = report(try load(text))
        #expect(
            withFiles.contains("own.yaml:8:15: error: the backend node \"sector-size\" is declared twice"))
        #expect(withFiles.contains("Schema/backend.yaml:24:11: note: first declared here"))
        #expect(report(try load(text, hasFiles: false)).contains("note: the schema declares the first"))
    }

    @Test func bitsOfAnotherOverlayAreRefused() throws {
        let text = """
              carries:
                - {parameter: format, overlay: true}
            overrides:
              - of: disk parameter format
                libxl: {overlay: {word: readwrite, magic: 0x00000100, mask: 0xfffff0ff, have: LIBXL_HAVE_F}}
            """
        let report = report(try load(text, hasFiles: false))
        #expect(report.contains("own.yaml:9"), "\(report)")
        #expect(report.contains("[overlay-overlap]"), "\(report)")
        #expect(report.contains("note: the other is that of direct"), "\(report)")
    }

    @Test func aFileThatIsNoProfileIsRefused() throws {
        let base = try Self.base(hasFiles: true)
        for text in ["", "profile: 1\n", "releases: []\n", "\u{0}", "- 1\n"] {
            let loaded = ProfileLoader.load(SchemaFile(path: "own.yaml", bytes: Array(text.utf8)), on: base)
            #expect(loaded.schema == nil && !loaded.findings.isEmpty, "\(text)")
        }
    }

    /// The examples of the guide are profiles of the real schema.
    @Test(arguments: ["xcp-ng-4.19", "qubes-4.19"]) func theExamplesHaveNoFinding(name: String) throws {
        let path = "docs/guide/profiles/\(name).yaml"
        let file = SchemaFile(path: path, bytes: Array(try PackageRoot.text(path).utf8))
        for base in [try RealSchema.load(), LoadedSchema(checked: try RealSchema.schema())] {
            let loaded = ProfileLoader.load(file, on: base)
            #expect(report(loaded) == "")
            #expect(loaded.schema?.profiles.last?.name == name)
        }
    }
}
