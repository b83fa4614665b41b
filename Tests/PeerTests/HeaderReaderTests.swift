import BlkifSchema
import TestSupport
import XenTree
import Testing

/// The reader finds what a header states, also in the forms that only generated headers have.
@Suite struct HeaderReaderTests {
    private static let header = """
        #ifndef GUARD
        #define GUARD
        #define blkif_sector_t uint64_t
        /*
         * mode
         *      Values:         before any side is named
         *****************************************************************************
         *                            Backend XenBus Nodes
         *****************************************************************************
         *------------------ Backend Device Identification (PRIVATE) ------------------
         *
         * mode
         *      Values:         "r" (read only),
         *                      "w" (writable)
         *      Default value:  "r"
         *      Maximum Value:  MAX(a, b)
         *      Notes: DEPRECATED, 2,  3
         *      Text that follows at once.
         *
         *      Values:         in a text
         *
         * word
         *
         * Notes
         * -----
         * (1) First.
         *(10) Tenth, after which
         *     (11) is no note.
         */
        #define BLKIF_DISCARD_SECURE (1<<0) /* a flag */
        #define BLKIF_RSP_ERROR  -1
        #define CALL(x) (x)
        struct a {
            uint8_t  first, last; /* @first: of two */
        #ifdef __i386__
            struct b seg[ COUNT ];
        #endif
        };
        typedef struct a a_t;
        #endif
        """

    @Test func nodesAreReadWithTheirSectionAndLabels() throws {
        let facts = HeaderFacts(header: HeaderReaderTests.header)
        #expect(facts.nodes.count == 1)
        let node = try #require(facts.nodes.first)
        #expect(node.name == "mode")
        #expect(node.side == .backend)
        #expect(node.section == "Backend Device Identification")
        #expect(node.isPrivate)
        #expect(node.values == "\"r\" (read only), \"w\" (writable)")
        #expect(node.defaultValue == "\"r\"")
        #expect(node.maximum == "MAX(a, b)")
        #expect(node.notes == ["DEPRECATED", "2", "3"])
    }

    @Test func notesAreReadByTheirNumbers() {
        #expect(HeaderFacts(header: HeaderReaderTests.header).notes == [1, 10])
    }

    @Test func macrosWithValuesAreRead() {
        let macros = HeaderFacts(header: HeaderReaderTests.header).macros
        #expect(macros.map(\.name) == ["blkif_sector_t", "BLKIF_DISCARD_SECURE", "BLKIF_RSP_ERROR"])
        #expect(macros.map(\.number) == [nil, 1, -1])
    }

    @Test func structuresAreReadWithTheirFields() throws {
        let structure = try #require(HeaderFacts(header: HeaderReaderTests.header).structures.first)
        #expect(structure.name == "a")
        #expect(structure.typedef == "a_t")
        #expect(
            structure.fields == [
                .init(type: "uint8_t", name: "first", count: nil, condition: nil),
                .init(type: "uint8_t", name: "last", count: nil, condition: nil),
                .init(type: "struct b", name: "seg", count: "COUNT", condition: "__i386__"),
            ])
    }

    @Test func differencesAreReportedOneByOne() {
        var other = HeaderFacts(header: HeaderReaderTests.header)
        other.nodes[0].attributes["default value"] = "\"w\""
        other.notes = [10, 1, 2]
        other.macros.removeLast()
        let found = HeaderComparison.differences(
            ours: HeaderFacts(header: HeaderReaderTests.header), theirs: other)
        #expect(
            found.map(\.description) == [
                "backend/mode default value | \"r\" | \"w\"",
                "note 1 place | first | after note 10",
                "note 10 place | after note 1 | first",
                "BLKIF_RSP_ERROR | present | (none)",
                "note 2 | (none) | present",
            ])
    }

    @Test func aListOfDifferencesHoldsExactlyThoseThatExist() throws {
        let known = try KnownDifferences("differences-4.17.txt")
        #expect(known.complaint(about: []).contains("but no longer so: BLKIF_DISCARD_SECURE"))
        let other = HeaderDifference(subject: "a", ours: "b", theirs: "c")
        #expect(known.complaint(about: [other]).contains("not in differences-4.17.txt: a | b | c"))
    }
}
