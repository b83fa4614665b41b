import ArgumentParser
import CommandSupport
import Diagnostics
import SystemPackage

/// Where the inputs are and as which Xen the protocol is seen.
struct InputOptions: ParsableArguments {
    @OptionGroup var view: ViewOptions

    @Option(help: ArgumentHelp("The folder of the templates.", valueName: "folder"), completion: .directory)
    var templates: String?

    @OptionGroup private var reportOptions: ReportOptions

    var schema: String? { view.schema.folder }

    var report: Reporter { reportOptions.reporter }

    /// Whether the documents are to be those of an older release.
    var isOlder: Bool { view.isOlder }
}

extension ReportOptions {
    /// How this program tells what it has found.
    var reporter: Reporter { Reporter(tool: "gen-docs", format: format) }
}

/// Where the documents go and which of them.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A folder that takes the place of the package root.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these outputs: paths, or folders of them.", valueName: "path"),
        completion: .shellCommand("gen-docs list"))
    var only: [String] = []

    func validate(with inputs: InputOptions) throws {
        guard output == nil, inputs.isOlder else { return }
        throw ValidationError(
            """
            --as-of and --profile need --output FOLDER, so that the checked-in documents are not replaced by \
            those of an older release.
            """)
    }
}

extension OutputOptions {
    /// The outputs that `--only` names, by path or by folder.
    func selection(from paths: [String]) throws -> Set<String>? {
        guard !only.isEmpty else { return nil }
        var result: Set<String> = []
        for name in only {
            let plain = FilePath(name).lexicallyNormalized().string
            let found = paths.filter { $0 == plain || $0.hasPrefix(plain + "/") }
            if found.isEmpty {
                let hint = Suggestion.phrase(for: name, in: paths).map { "; \($0)" } ?? "."
                throw ValidationError("No output is called \"\(name)\"\(hint) gen-docs list shows all.")
            }
            result.formUnion(found)
        }
        return result
    }
}
