import BlkifSchema
import SystemPackage
import TestSupport
import Testing

/// The headers of every release and profile compile without a warning, in each version of C and of C++.
@Suite struct HeaderCompilationTests {
    private static let warnings = [
        "-Wall", "-Wextra", "-Wpedantic", "-Wtrigraphs", "-Werror", "-fsyntax-only",
    ]

    @Test func thereAreHeadersOfAllReleases() throws {
        let releases = Views.names.compactMap(Release.init)
        #expect(releases.count >= 24)
        #expect(Views.names.count > releases.count + 1)
    }

    @Test(arguments: CCompiler.allCases, [CStandard.gnu89, .c99, .c11, .cpp17])
    func theHeadersOfEveryViewCompile(compiler: CCompiler, standard: CStandard) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try HeaderCompilationTests.writeIncluded(to: folder)
        var files: [String] = []
        for name in Views.names {
            let view = try Views.view(name)
            // Those that need nothing of Xen can stand in one file.
            let alone = try ["Sources/CBlkif/include/xen/io/blkif.h", "docs/include/libxl_device_disk.h"].map
            {
                try view.text($0)
            }
            files += ["xen/io/\(name).c", "xen/io/\(name)-alone.c"]
            try folder.write(try view.text("docs/include/xen/io/blkif.h"), to: "xen/io/\(name).c")
            try folder.write(alone.joined(), to: "xen/io/\(name)-alone.c")
        }
        #expect(files.count > 50)
        let output = try HeaderCompilationTests.compile(files, compiler, standard, in: folder)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(2000))")
    }

    /// A header with a mistake must not pass the same check.
    @Test(arguments: ["docs/include/xen/io/blkif.h", "Sources/CBlkif/include/xen/io/blkif.h"])
    func aHeaderWithAMistakeIsRefused(_ path: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try HeaderCompilationTests.writeIncluded(to: folder)
        let header = try Views.view("current").text(path)
        try folder.write(header + "\n/* a comment */ that ends early */\n", to: "xen/io/bad.c")
        for compiler in CCompiler.allCases {
            let output = try HeaderCompilationTests.compile(["xen/io/bad.c"], compiler, .c99, in: folder)
            #expect(output.status != 0)
        }
    }

    private static func compile(
        _ files: [String], _ compiler: CCompiler, _ standard: CStandard, in folder: TemporaryFolder
    ) throws -> Tool.Output {
        let name = standard.program(of: compiler)
        return try Tool(name, package: name == "g++" ? "g++ libxen-dev" : "\(compiler) libxen-dev").run(
            standard.options + warnings + ["-include", "stdint.h"] + files, in: folder.path)
    }

    /// Writes the headers of Xen that ours include, as headers of the system, whose warnings are not shown.
    private static func writeIncluded(to folder: TemporaryFolder) throws {
        for path in ["xen/io/ring.h", "xen/grant_table.h"] {
            try folder.write("#pragma GCC system_header\n#include <\(path)>\n", to: path)
        }
    }
}
