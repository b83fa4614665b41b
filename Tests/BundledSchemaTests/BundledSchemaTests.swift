import BlkifSchema
import BundledSchema
import TestSupport
import Testing

/// What programs carry is what the schema files say.
@Suite struct BundledSchemaTests {
    private static let loaded = Result { try RealSchema.schema() }
    private static let bundled = Result { try BundledSchema.load() }

    @Test func theBundledSchemaIsTheLoadedOne() throws {
        #expect(try BundledSchemaTests.bundled.get() == BundledSchemaTests.loaded.get())
    }

    @Test func itsViewsAreThoseOfTheLoadedOne() throws {
        let (loaded, bundled) = (try BundledSchemaTests.loaded.get(), try BundledSchemaTests.bundled.get())
        #expect(loaded.releases.count > 10 && !loaded.profiles.isEmpty)
        for release in loaded.releases.map(\.release) {
            #expect(bundled.asOf(release) == loaded.asOf(release), "\(release)")
        }
        for profile in loaded.profiles {
            #expect(bundled.profile(profile) == loaded.profile(profile), "\(profile.name)")
        }
    }

    /// `gen-docs --as-of` and `--profile` bundle the view alone.
    @Test func aViewCanBeBundled() throws {
        let loaded = try BundledSchemaTests.loaded.get()
        let views =
            loaded.releases.map { loaded.asOf($0.release) } + loaded.profiles.map { loaded.profile($0) }
        for view in views {
            #expect(try read(BundleFormat.bytes(of: view)) == view, "\(view.view)")
        }
    }

    @Test func theSameSchemaGivesTheSameBundle() throws {
        let bundled = try BundledSchemaTests.bundled.get()
        #expect(
            BundleFormat.bytes(of: bundled) == BundleFormat.bytes(of: try BundledSchemaTests.loaded.get()))
    }
}
