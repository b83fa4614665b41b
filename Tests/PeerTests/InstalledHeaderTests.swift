import BlkifSchema
import TestSupport
import Testing

/// The schema as of 4.17 states what the real header of 4.17 states.
@Suite struct InstalledHeaderTests {
    @Test func theSchemaStatesWhatTheInstalledHeaderStates() throws {
        let release = try #require(Release("4.17"))
        let differences = HeaderComparison.differences(
            ours: HeaderFacts(try RealSchema.schema().asOf(release)), theirs: try InstalledHeader.facts())
        let complaint = try KnownDifferences("differences-4.17.txt").complaint(about: differences)
        #expect(complaint.isEmpty, "\(complaint)")
    }

    @Test func aHeaderWithoutNodesIsAnError() {
        #expect(throws: InstalledHeader.Problem.self) {
            try InstalledHeader.facts("#define BLKIF_OP_READ 0\nstruct a { uint8_t b; };\n", from: "test")
        }
    }
}
