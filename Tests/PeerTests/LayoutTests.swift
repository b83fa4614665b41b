import BlkifSchema
import SystemPackage
import TestSupport
import Testing

/// C compilers for each architecture give the installed header and ours the layouts, and the macros the values,
/// of the schema: what is not so does not compile.
@Suite struct LayoutTests {
    /// As many conditions as there are at least for each header.
    private static let enough = 170

    @Test func theArchitecturesOfTheABIsAreThoseThatAreTested() throws {
        let architectures = try Views.view("4.17").schema.abis.flatMap(\.architectures)
        #expect(Set(architectures) == Set(Architecture.ofXen417.map(\.rawValue)))
    }

    @Test(arguments: Architecture.allCases)
    func clangAgreesWithTheSchemaOnEachArchitecture(_ architecture: Architecture) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        // The header of 4.17 does not know RISC-V, and neither do those on which ours depends.
        let dependent = architecture == .riscv64 ? [] : [PeerHeader.installed, try folder.dropIn("4.17")]
        for header in dependent + [try folder.standalone("4.17")] {
            let source = try LayoutTests.source(header, architecture)
            for standard in CStandard.allCases {
                let output = try check(source, header, architecture, standard)
                #expect(
                    output.status == 0 && output.text.isEmpty, "\(header.name) \(standard): \(output.text)")
            }
        }
    }

    /// A compiler that checks nothing would agree with everything.
    @Test(arguments: ["union blkif_sring_entry size", "VDISK_CDROM value", "XEN_IO_PROTO_ABI_NATIVE text"])
    func aWrongNumberIsRefused(_ label: String) throws {
        let schema = try Views.view("4.17").schema
        let answers = SchemaAnswers(schema, header: .installed, architecture: .arm).answers
        let (question, value) = try #require(answers.first { $0.question.label == label })
        let source = FactSource(header: .installed, architecture: .arm)
            .assertions([(question, "1" + value)])
        let output = try check(source, .installed, .arm, .c11)
        #expect(output.status != 0)
        #expect(output.text.contains("\(label) is not 1"))
    }

    /// The standalone form checks itself, also where no test of ours runs.
    @Test func theStandaloneHeaderRefusesAnotherLayout() throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let header = try folder.standalone(
            "4.17", replacing: ["    uint16_t       nr_segments;": "    uint32_t       nr_segments;"])
        let output = try check("#include <xen/io/blkif.h>\n", header, .x86_64, .gnu89)
        #expect(output.status != 0)
        #expect(output.text.contains("blkif_request_indirect_has_nr_segments"))
    }

    private static func source(_ header: PeerHeader, _ architecture: Architecture) throws -> String {
        let schema = try Views.view("4.17").schema
        let answers = SchemaAnswers(schema, header: header, architecture: architecture).answers
        #expect(answers.count > enough)
        return FactSource(header: header, architecture: architecture).assertions(answers)
    }

    private func check(
        _ source: String, _ header: PeerHeader, _ architecture: Architecture, _ standard: CStandard
    ) throws -> Tool.Output {
        try Tool(standard.program(of: .clang), package: "clang libxen-dev").run(
            architecture.clangOptions + standard.options + header.options + ["-fsyntax-only", "-w", "-"],
            input: source)
    }
}
