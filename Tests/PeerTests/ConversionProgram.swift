import BlkifSchema
import FileTree
import SystemPackage
import TestSupport

/// The program `Programs/conversion.c`, which uses the helpers that copy between the layouts of ABIs.
struct ConversionProgram {
    /// What a run said.
    struct Result {
        let output: Tool.Output
        /// What was put into rings, in hexadecimal, by the round, the ABI and the form.
        let bytes: [String: String]
        let checks: Int
    }

    let schema: BlkifSchema
    let header: PeerHeader

    /// Compiles and runs it.
    ///
    /// - Parameter options: Options of the compiler.
    func run(_ compiler: CCompiler, _ options: [String]) throws -> Result {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let source = PackageRoot.path.appending("Tests/PeerTests/Programs/conversion.c")
        try folder.write(try FileTree.readFile(source), to: "conversion.c")
        try folder.write(cases, to: "cases.h")
        let compiled = try Tool(compiler.rawValue, package: compiler.rawValue).run(
            ["-std=c99", "-Wall", "-Wextra", "-Werror", "-o", "conversion"] + options + header.options
                + ["conversion.c"], in: folder.path)
        guard compiled.status == 0 else {
            throw Tool.Failure(description: "\(compiled.text)apt-get install \(compiler) gcc-multilib")
        }
        return ConversionProgram.result(
            try Tool(folder.path.appending("conversion").string, package: compiler.rawValue).run([]))
    }

    private static func result(_ output: Tool.Output) -> Result {
        var bytes: [String: String] = [:]
        var checks = 0
        for line in output.text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 5, words[0] == "=" {
                bytes[words[1...3].joined(separator: " ")] = String(words[4])
            } else if words.first == "checks", words.count == 4 {
                checks = Int(words[1]) ?? 0
            }
        }
        return Result(output: output, bytes: bytes, checks: checks)
    }

    /// The ABIs of today, as the names of structures have them.
    private var abis: [ABI] { schema.abis.filter { $0.lifetime.removed == nil } }

    private static func prefix(_ abi: ABI) -> Substring { abi.name.dropLast("-abi".count) }

    /// The structures that differ between ABIs.
    private var forms: [Structure] {
        schema.structures.filter { structure in
            Set(abis.compactMap { schema.layout(of: structure.name, in: $0) }).count > 1
        }
    }

    private func shortName(_ structure: String) -> String {
        String(structure.dropFirst((schema.ring?.name.count ?? 0) + 1))
    }

    /// The file `cases.h`.
    private var cases: String {
        let fallback = shortName(schema.ring?.request ?? "")
        let operations = schema.operations.filter { $0.request != nil && $0.request != schema.ring?.request }
            .map { "O(abi, case \($0.value), \(shortName($0.request ?? "")))" }
        let lists = forms.map { form in
            "#define LEAVES_\(shortName(form.name))(L) "
                + leaves(of: form, below: "").map { "L(\($0))" }.joined(separator: " ")
        }
        return """
            #define ABIS(A) \(abis.map { "A(\(ConversionProgram.prefix($0)))" }.joined(separator: " "))
            #define FORMS(F, abi) \(forms.map { "F(abi, \(shortName($0.name)))" }.joined(separator: " "))
            #define OPERATIONS(O, abi) \((operations + ["O(abi, default, \(fallback))"]).joined(separator: " "))
            \(lists.joined(separator: "\n"))

            """
    }

    /// The members that all ABIs have; those of structures in place of these.
    private func leaves(of structure: Structure, below path: String) -> [String] {
        structure.fields.filter(\.abis.isEmpty).flatMap { field -> [String] in
            let name = path + field.name
            guard let part = schema.structures.first(where: { $0.name == field.type }) else { return [name] }
            guard field.count != nil else { return leaves(of: part, below: name + ".") }
            let count = schema.layouts.count(of: field) ?? 0
            return (0..<count).flatMap { leaves(of: part, below: "\(name)[\($0)].") }
        }
    }
}
