import BlkifSchema
import SystemPackage
import TestSupport
import XenTree
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

    @Test func theHeaderOnlyMentionsTheNodesThatTheSchemaCallsMentioned() throws {
        let release = try #require(Release("4.17"))
        let text = try InstalledHeader.text()
        let entries = Set(try InstalledHeader.facts().nodes.map(\.name))
        let mentioned = try RealSchema.schema().asOf(release).nodes.filter(\.isMentioned)
        #expect(!mentioned.isEmpty)
        for node in mentioned {
            // The header writes a number or N where a name of the schema has %u.
            let parts = node.name.split(separator: "/").map { $0.prefix { $0 != "%" } }
            #expect(parts.allSatisfy { text.contains($0) }, "\(node.reference)")
            #expect(!entries.contains(node.name), "\(node.reference)")
        }
    }

    @Test func aMissingHeaderSaysHowToInstallIt() {
        let error = #expect(throws: InstalledHeader.Problem.self) {
            try InstalledHeader.text(at: "/nowhere/blkif.h")
        }
        #expect(error?.description.contains("apt-get install libxen-dev") == true)
    }

    @Test func aHeaderWithoutNodesIsAnError() {
        #expect(throws: InstalledHeader.Problem.self) {
            try InstalledHeader.facts("#define BLKIF_OP_READ 0\nstruct a { uint8_t b; };\n", from: "test")
        }
    }
}
