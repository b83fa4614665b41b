import BlkifSchema
import SystemPackage
import TestSupport
import Testing

/// C compilers give the installed header's structures the layouts, and its macros the values, of the schema.
@Suite struct LayoutTests {
    #if arch(x86_64)
        private static let host = "x86_64"
    #elseif arch(arm64)
        private static let host = "aarch64"
    #elseif arch(i386)
        private static let host = "i386"
    #else
        private static let host = "arm"
    #endif

    private func source(for architecture: String) throws -> LayoutSource {
        let release = try #require(Release("4.17"))
        let schema = try RealSchema.schema().asOf(release)
        let abi = try #require(schema.abis.first { $0.architectures.contains(architecture) })
        return LayoutSource(schema: schema, abi: abi)
    }

    @Test func aCompiledProgramPrintsTheLayoutsOfTheSchema() throws {
        let source = try source(for: LayoutTests.host)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(source.program, to: "layout.c")
        let compiled = try Tool("gcc", package: "gcc libxen-dev").run(
            ["-std=gnu11", "-o", "layout", "layout.c"], in: folder.path)
        #expect(compiled.status == 0, "\(compiled.text)")
        let printed = try Tool(folder.path.appending("layout").string, package: "gcc").run([])
        #expect(source.numbers.count > 50)
        #expect(printed.text == source.expected)
    }

    @Test func theArchitecturesOfTheABIsAreThoseThatAreTested() throws {
        let release = try #require(Release("4.17"))
        let architectures = try RealSchema.schema().asOf(release).abis.flatMap(\.architectures)
        #expect(Set(architectures) == ["i386", "x86_64", "arm", "aarch64"])
    }

    @Test(arguments: ["i386", "x86_64", "arm", "aarch64"])
    func clangAgreesWithTheSchemaOnEachArchitecture(_ architecture: String) throws {
        let output = try check(try source(for: architecture).assertions, architecture)
        #expect(output.status == 0, "\(output.text)")
        #expect(output.text.isEmpty)
    }

    /// A compiler that checks nothing would agree with everything.
    @Test(arguments: ["sizeof(struct blkif_request) == 111", "VDISK_CDROM == 2"])
    func aWrongNumberIsRefused(_ condition: String) throws {
        let output = try check(LayoutSource.assertions([condition]), "x86_64")
        #expect(output.status != 0)
        #expect(output.text.contains("see the condition"))
    }

    private func check(_ source: String, _ architecture: String) throws -> Tool.Output {
        let system = architecture == "arm" ? "linux-gnueabihf" : "linux-gnu"
        return try Tool("clang", package: "clang libxen-dev").run(
            [
                "--target=\(architecture)-\(system)", "-ffreestanding", "-fsyntax-only", "-std=gnu11", "-x",
                "c", "-",
            ], input: source)
    }
}
