import BlkifSchema
import SchemaComparison
import TestSupport
import Testing

@Suite struct SelfComparisonTests {
    @Test func aSchemaDoesNotDifferFromItself() throws {
        let schema = try RealSchema.schema()
        #expect(SchemaComparison.compare(schema, schema).isEmpty)
        #expect(SchemaComparison.compare(schema, try RealSchema.schema { _, _ in }).isEmpty)
        let small = try SmallSchema.load()
        #expect(SchemaComparison.compare(small, try SmallSchema.load()).isEmpty)
    }

    /// What releases removed is gone in both; only profiles and their overlays belong to no release.
    @Test func theNewestReleaseIsTheWholeSchemaWithoutProfiles() throws {
        let schema = try RealSchema.schema()
        let newest = try #require(schema.releases.last?.release)
        let overlays = schema.diskParameters.compactMap { parameter in
            parameter.libxl?.overlay.map {
                "safe: added overlay \($0.flag ?? parameter.name) [overlay-added]"
            }
        }
        let profiles = schema.profiles.map { "safe: added profile \($0.name) [documentation-added]" }
        #expect(!overlays.isEmpty && !profiles.isEmpty)
        #expect(Set(Difference.lines(schema.asOf(newest), schema)) == Set(overlays + profiles))
    }

    /// What one direction adds, the other removes, and no change is seen from one side only.
    @Test func bothDirectionsSeeTheSameThings() throws {
        let schema = try RealSchema.schema()
        let releases = schema.releases.map(\.release)
        for (first, second) in zip(releases, releases.dropFirst()) {
            let forward = SchemaComparison.compare(schema.asOf(first), schema.asOf(second))
            let backward = SchemaComparison.compare(schema.asOf(second), schema.asOf(first))
            let added = Set(forward.filter { $0.kind == .added }.map(\.subject))
            let removed = Set(backward.filter { $0.kind == .removed }.map(\.subject))
            #expect(added == removed, "\(first) and \(second)")
            #expect(forward.count { $0.kind == .renamed } == backward.count { $0.kind == .renamed })
            let kinds: Set<SchemaChange.Kind> = [.changed, .deprecated]
            #expect(forward.count { kinds.contains($0.kind) } == backward.count { kinds.contains($0.kind) })
        }
    }

    @Test func theOrderOfChangesIsThatOfKindsAndNames() throws {
        let schema = try RealSchema.schema()
        let old = schema.asOf(try #require(Release("4.1")))
        let changes = SchemaComparison.compare(old, schema)
        #expect(changes.count > 100)
        #expect(changes == changes.sorted())
        #expect(Set(changes).count == changes.count)
        #expect(changes == SchemaComparison.compare(old, schema))
    }
}
