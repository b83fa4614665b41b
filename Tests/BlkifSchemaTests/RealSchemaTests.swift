import BlkifSchema
import SchemaLoading
import TestSupport
import Testing

@Suite struct RealSchemaTests {
    @Test func theSchemaOfThePackageHasNoFindings() throws {
        let loaded = try RealSchema.load()
        #expect(loaded.findings.isEmpty)
        #expect((loaded.schema?.nodes.count ?? 0) > 90)
    }

    @Test func aReleaseHasNothingNewer() throws {
        let schema = try RealSchema.schema()
        let release = try #require(Release("4.4"))
        let old = schema.asOf(release)
        #expect(!old.nodes.contains { $0.name == "direct-io-safe" })
        #expect(!old.diskParameters.contains { $0.name == "direct-io-safe" })
        #expect(old.nodes.contains { $0.name == "discard-alignment" })
        #expect(schema.nodes.contains { $0.name == "direct-io-safe" })
    }

    @Test func aProfileCarriesItsParametersInOverlays() throws {
        let schema = try RealSchema.schema()
        let profile = try #require(schema.profiles.first { $0.name == "opensuse-4.4" })
        let view = schema.profile(profile)
        let parameter = try #require(view.diskParameters.first { $0.name == "direct-io-safe" })
        #expect(parameter.libxl?.overlay?.magic == 0x600)
        #expect(view.nodes.contains { $0.reference.description == "backend/direct-io-safe" })
        #expect(!view.libxl.fields.contains { $0.name == "direct_io_safe" })
        #expect(!view.libxl.macros.contains { $0.name == "LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE" })
    }

    /// A macro announces in each release what it announces at all and the structure has then.
    @Test func aMacroAnnouncesTheFieldsThatAreThere() throws {
        let first = try #require(try RealSchema.schema().libxl.fields.first).name
        let macro =
            "  - {name: LIBXL_HAVE_FIRST, value: 1, since: \"4.2\", fields: [\(first)], summary: One.}\n"
        let schema = try RealSchema.schema { path, text in
            if path == "libxl.yaml" { text = text.replacing("\nmacros:\n", with: "\nmacros:\n" + macro) }
        }
        let all = Dictionary(schema.libxl.macros.map { ($0.name, $0.fields) }) { first, _ in first }
        for release in schema.releases.map(\.release) {
            let libxl = schema.asOf(release).libxl
            let fields = Set(libxl.fields.map(\.name))
            for macro in libxl.macros {
                let expected = all[macro.name]?.filter(fields.contains)
                #expect(macro.fields == expected, "\(release): \(macro.name)")
            }
        }
        #expect(all["LIBXL_HAVE_FIRST"] == [first])
    }

    /// What was otherwise in an older release is no other thing, unless it had another name.
    @Test func aNameStandsForEachThingOnce() throws {
        let schema = try RealSchema.schema()
        let index = NameIndex(schema.content)
        for name in index.names {
            let things = index[name].map { "\($0.kind) \($0.side?.rawValue ?? "-") \($0.entry)" }
            #expect(Set(things).count == things.count, "\(name): \(things)")
        }
        let older = schema.content.records.filter { record in
            record.earlier.contains { $0.name == record.name }
        }
        #expect(older.count > 3)
    }
}
