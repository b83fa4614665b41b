import SystemPackage
import TestSupport
import Testing

/// The Swift that is generated compiles, for every release and profile; `PeerTests` compile the C headers.
@Suite struct CompilerTests {
    private static let swift = ["Nodes", "DiskParameters", "Ring", "Structures"].map {
        "Sources/BlkifKeys/\($0).swift"
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
