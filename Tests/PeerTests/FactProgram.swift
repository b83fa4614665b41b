import SystemPackage
import TestSupport

/// A program that prints the facts of headers, as one compiler sees them with every version of C.
struct FactProgram {
    let compiler: CCompiler
    /// `i386` or `x86_64`: programs of the two run on the same machine.
    let architecture: Architecture

    /// The answers by the name of the header and the version of C.
    typealias Facts = [String: [CStandard: [String: String]]]

    private var mode: String { architecture == .i386 ? "-m32" : "-m64" }

    /// Compiles and runs the program. It has a function for each header and version of C, so that one run of the
    /// linker is enough.
    func facts(_ headers: [(header: PeerHeader, questions: [Question])]) throws -> Facts {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var functions: [(header: String, standard: CStandard, name: String)] = []
        for standard in CStandard.allCases {
            for (index, entry) in headers.enumerated() {
                let name = "print_\(CStandard.allCases.firstIndex(of: standard) ?? 0)_\(index)"
                functions.append((entry.header.name, standard, name))
                let source = FactSource(header: entry.header, architecture: architecture)
                try folder.write(source.function(named: name, asking: entry.questions), to: "\(name).c")
                try compile(
                    standard.program(of: compiler),
                    standard.options + entry.header.options + ["-w", "-c", "\(name).c"], in: folder)
            }
        }
        try folder.write(FactProgram.main(functions.map(\.name)), to: "main.c")
        try compile(
            compiler.rawValue, ["-o", "facts", "main.c"] + functions.map { "\($0.name).o" }, in: folder)
        let output = try Tool(folder.path.appending("facts").string, package: "gcc").run([])
        return FactProgram.parse(output.text, functions)
    }

    private static func main(_ functions: [String]) -> String {
        "#include <stdio.h>\n" + functions.map { "void \($0)(void);\n" }.joined()
            + "int main(void)\n{\n"
            + functions.map { "    puts(\"= \($0)\");\n    \($0)();\n" }.joined() + "    return 0;\n}\n"
    }

    private static func parse(
        _ text: String, _ functions: [(header: String, standard: CStandard, name: String)]
    ) -> Facts {
        var result: Facts = [:]
        var current: (header: String, standard: CStandard)?
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            if let function = functions.first(where: { line == "= \($0.name)" }) {
                current = (function.header, function.standard)
            } else if let current, cells.count == 2 {
                result[current.header, default: [:]][current.standard, default: [:]][String(cells[0])] =
                    String(cells[1])
            }
        }
        return result
    }

    private func compile(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws {
        let output = try Tool(program, package: program == "g++" ? "g++" : "\(compiler) libxen-dev").run(
            [mode] + arguments, in: folder.path)
        guard output.status == 0 else {
            throw Tool.Failure(
                description: "\(output.text)apt-get install \(compiler) gcc-multilib libxen-dev")
        }
    }
}
