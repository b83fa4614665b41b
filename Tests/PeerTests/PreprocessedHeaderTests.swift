import TestSupport
import Testing

/// The header in place of Xen's own is, once it is preprocessed, the installed one.
@Suite struct PreprocessedHeaderTests {
    @Test(arguments: Architecture.ofXen417)
    func theHeaderDefinesAndDeclaresWhatTheInstalledOneDoes(_ architecture: Architecture) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let ours = try PreprocessedHeaderTests.content(of: try folder.dropIn("4.17"), architecture)
        let theirs = try PreprocessedHeaderTests.content(of: .installed, architecture)
        #expect(theirs.count > 400, "macros of the compiler and of all headers, and declarations of this one")
        let differences = PreprocessedHeaderTests.differences(ours, theirs)
        let complaint = try KnownDifferences("differences-4.17.txt").ofCode.complaint(about: differences)
        #expect(complaint.isEmpty, "\(complaint)")
    }

    @Test func theInstalledHeaderHasAllKindsOfDeclarations() throws {
        let header = try PreprocessedHeader(.installed, for: .i386)
        #expect(header.macros.count > 20)
        #expect(header.declarations.aggregates.count >= 9)
        #expect(header.declarations.typedefs.count >= 7)
        #expect(header.declarations.others.isEmpty)
        let indirect = try #require(header.declarations.texts["struct blkif_request_indirect"])
        #expect(indirect.hasSuffix("grant_ref_t indirect_grefs[8]; uint64_t pad"))
    }

    @Test(arguments: [
        ("#define BLKIF_RSP_ERROR -1", "#define BLKIF_RSP_ERROR 1", "BLKIF_RSP_ERROR text | 1 | -1"),
        ("int16_t  status", "uint16_t status", "struct blkif_response text"),
        ("#define VDISK_CDROM 0x1", "int cdrom(void);", "int cdrom(void) text | present | (none)"),
    ]) func aChangedHeaderIsFound(old: String, new: String, found: String) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let changed = try folder.dropIn("4.17", replacing: [old: new])
        let differences = PreprocessedHeaderTests.differences(
            try PreprocessedHeaderTests.content(of: changed, .x86_64),
            try PreprocessedHeaderTests.content(of: .installed, .x86_64))
        #expect(differences.contains { $0.description.hasPrefix(found) }, "\(differences)")
    }

    /// All macros, and the declarations of the header, by their names.
    private static func content(
        of header: PeerHeader, _ architecture: Architecture
    ) throws -> [String: String] {
        let macros = try PreprocessedHeader.allMacros(of: header, for: architecture)
        let declarations = try PreprocessedHeader(header, for: architecture).declarations.texts
        return macros.merging(declarations) { first, _ in first }
    }

    private static func differences(_ ours: [String: String], _ theirs: [String: String])
        -> [HeaderDifference]
    {
        Set(ours.keys).union(theirs.keys).sorted().compactMap { name in
            guard ours[name] != theirs[name] else { return nil }
            return HeaderDifference(
                subject: "\(name) text", ours: ours[name] ?? HeaderDifference.absent,
                theirs: theirs[name] ?? HeaderDifference.absent)
        }
    }
}
