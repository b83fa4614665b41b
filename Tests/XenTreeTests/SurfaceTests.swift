import BlkifSchema
import TestSupport
import Testing

@testable import XenTree

/// The schema, its model and this module know the same surfaces.
@Suite struct SurfaceTests {
    private var names: [SourceTree.Surface] { Surfaces.all.map { $0.name } }

    @Test func eachNameOfTheModelHasItsCodeInTheSameOrder() {
        #expect(names == SourceTree.Surface.allCases)
    }

    @Test func theSchemaHasFilesForEach() throws {
        let entries = try RealSchema.schema().sourceTree.entries
        #expect(Set(entries.map(\.surface)) == Set(names))
    }

    @Test func aNameIsOneOfTheList() {
        #expect(SourceTree.Surface(rawValue: "lexer") == LexerSurface.name)
        #expect(SourceTree.Surface(rawValue: "lexr") == nil)
    }
}
