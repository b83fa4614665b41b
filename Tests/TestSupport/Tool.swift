import FileTree
package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs programs that the tests compare with. A missing one is an error that says how to install it.
package struct Tool: Sendable {
    /// A program is missing or cannot be run.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    /// What a program printed and how it ended.
    package struct Output: Sendable {
        package let status: Int
        package let text: String
    }

    package let name: String
    package let package: String

    /// - Parameter package: The Debian package that has the program.
    package init(_ name: String, package: String) {
        self.name = name
        self.package = package
    }

    /// Runs the program and returns what it printed on both streams.
    package func run(_ arguments: [String], in folder: FilePath? = nil, input: String = "") throws -> Output {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        try scratch.write(input, to: "input")
        let words = ([name] + arguments).map(Tool.quoted).joined(separator: " ")
        let change = folder.map { "cd \(Tool.quoted($0.string)) && " } ?? ""
        let input = Tool.quoted(scratch.path.appending("input").string)
        let output = Tool.quoted(scratch.path.appending("output").string)
        let found = system("command -v \(Tool.quoted(name)) >/dev/null 2>&1")
        guard found == 0 else {
            throw Failure(description: "\(name) is missing: apt-get install \(package)")
        }
        let status = system("\(change)\(words) <\(input) >\(output) 2>&1")
        let bytes = try FileTree.readFile(scratch.path.appending("output"))
        return Output(status: Int(status >> 8) & 0xff, text: String(decoding: bytes, as: UTF8.self))
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
