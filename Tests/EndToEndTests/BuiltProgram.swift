import FileTree
import SystemPackage
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A program as it was built with these tests.
struct BuiltProgram: Sendable {
    static let genDocs = BuiltProgram(name: "gen-docs")
    static let blkif = BuiltProgram(name: "blkif")

    let name: String

    /// How a run ended and what it printed.
    struct Run: Sendable {
        let status: Int
        let output: String
        let error: String
    }

    /// The program is not where the tests are.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// Built products lie beside each other.
    func path() throws -> FilePath {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own =
            count > 0
            ? String(decoding: buffer[..<count].map(UInt8.init), as: UTF8.self) : CommandLine.arguments[0]
        let path = FilePath(own).removingLastComponent().appending(name)
        guard FileTree.exists(path) else { throw Missing(description: "\(path) does not exist: swift build") }
        return path
    }

    /// Runs the program in a folder.
    ///
    /// - Parameter input: The file that is its standard input; nil for none.
    func run(
        _ arguments: [String], in folder: FilePath, environment: [String: String] = [:],
        input: FilePath? = nil
    ) throws -> Run {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let errors = scratch.path.appending("error")
        let settings = environment.map { "\($0.key)=\($0.value)" }
        let output = try Tool("sh", package: "dash").run(
            [
                "-c", "error=$1; input=$2; shift 2; exec env \"$@\" 2>\"$error\" <\"$input\"", "sh",
                errors.string,
                input?.string ?? "/dev/null",
            ] + settings + [try path().string] + arguments, in: folder)
        let error = String(decoding: try FileTree.readFile(errors), as: UTF8.self)
        return Run(status: output.status, output: output.text, error: error)
    }
}
