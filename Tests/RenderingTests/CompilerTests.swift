import SystemPackage
import TestSupport
import Testing

/// What is generated for compilers compiles, for every release and profile.
@Suite struct CompilerTests {
    private static let headers = [
        "Sources/CBlkif/include/xen/io/blkif.h", "docs/include/libxl_device_disk.h",
    ]
    private static let swift = ["Nodes", "DiskParameters", "Ring", "Structures"].map {
        "Sources/BlkifKeys/\($0).swift"
    }

    @Test(arguments: [("gcc", "c99"), ("gcc", "c11"), ("clang", "c99"), ("clang", "c11")])
    func theHeadersOfEveryViewCompileAsC(compiler: String, standard: String) throws {
        try compile(Views.names, with: Tool(compiler, package: compiler), ["-std=\(standard)", "-x", "c"])
    }

    @Test(arguments: [("g++", "g++"), ("clang++", "clang")])
    func theHeadersOfEveryViewCompileAsCPlusPlus(compiler: String, package: String) throws {
        try compile(Views.names, with: Tool(compiler, package: package), ["-std=c++11", "-x", "c++"])
    }

    /// Swift that only its own checks accept would not become a program.
    @Test func theSwiftConstantsBecomeAnEmbeddedProgram() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let view = try Views.view("current")
        for (index, path) in CompilerTests.swift.enumerated() {
            try folder.write(try view.text(path), to: "File\(index).swift")
        }
        let output = try Tool("swiftc", package: "the Swift toolchain").run(
            [
                "-swift-version", "6", "-enable-experimental-feature", "Embedded", "-wmo",
                "-parse-as-library",
                "-O", "-c", "-o", "keys.o", "-module-name", "BlkifKeys",
            ] + CompilerTests.swift.indices.map { "File\($0).swift" }, in: folder.path)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text)")
    }

    /// All views in one run of the compiler, each in a file of its own.
    private func compile(_ names: [String], with tool: Tool, _ options: [String]) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for name in names {
            let texts = try CompilerTests.headers.map { try Views.view(name).text($0) }
            try folder.write(texts.joined(), to: "\(name).c")
        }
        let warnings = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wtrigraphs", "-fsyntax-only"]
        let output = try tool.run(options + warnings + names.map { "\($0).c" }, in: folder.path)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text)")
    }

    /// A header with a mistake must not pass the same check.
    @Test func aHeaderWithAMistakeIsRefused() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let header = try Views.view("current").text(CompilerTests.headers[0])
        try folder.write(header + "\n/* a comment */ that ends early */\n", to: "bad.c")
        let output = try Tool("gcc", package: "gcc").run(
            ["-std=c99", "-fsyntax-only", "bad.c"], in: folder.path)
        #expect(output.status != 0)
    }

    @Test func theSwiftConstantsOfEveryViewTypecheck() throws {
        let sources = try CompilerTests.distinctSwift()
        #expect(sources.count > 3)
        for files in sources { try typecheck(files, ["-swift-version", "6"]) }
    }

    /// The constants of all views, without comments, each set of files once: most releases have the same.
    private static func distinctSwift() throws -> Set<[String]> {
        Set(
            try Views.names.map { name in
                try swift.map { path in
                    let lines = try Views.view(name).text(path).split(separator: "\n")
                    return lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
                }
            })
    }

    private func typecheck(_ files: [String], _ options: [String]) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let names = files.indices.map { "File\($0).swift" }
        for (name, text) in zip(names, files) { try folder.write(text, to: name) }
        let output = try Tool("swiftc", package: "the Swift toolchain").run(
            ["-typecheck", "-warnings-as-errors", "-parse-as-library", "-module-name", "BlkifKeys"] + options
                + names,
            in: folder.path)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text)")
    }
}
