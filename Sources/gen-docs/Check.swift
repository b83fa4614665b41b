import ArgumentParser
import CommandSupport
import Diagnostics
import Rendering

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is stale, as a diff, and how to mend it. Writes nothing.",
        discussion: """
            Exits 1 when an output differs from what the schema gives, is missing, or is no longer made.

            EXAMPLES
              gen-docs check  # the differences, and the command that mends them
              gen-docs check --format github  # as annotations of a pull request
              gen-docs check --format sarif > findings.sarif
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions

    func validate() throws {
        try outputs.validate(with: inputs)
    }

    func run() throws {
        var project = try Project(inputs)
        let set = try OutputSet(&project, inputs, outputs)
        let stale = set.stale
        let findings = stale.map(staleness) + set.strays.map(stray)
        if !inputs.report.format.isForMachines {
            for item in stale { Terminal.output(diff(item)) }
        }
        inputs.report.print(project.findings + findings, sources: project.sources)
        guard findings.isEmpty else {
            if !inputs.report.format.isForMachines { Terminal.error("To mend this, run: \(command)\n") }
            throw ExitStatus.findings
        }
        if !inputs.report.format.isForMachines {
            Terminal.output("\(set.items.count) files are up to date\n")
        }
    }

    private func staleness(_ item: OutputSet.Item) -> Finding {
        let path = item.file.path
        return item.current == nil
            ? Finding("missing-output", "\(path) does not exist", at: .start(of: path))
            : Finding("stale-output", "\(path) is not what the schema gives", at: .start(of: path))
    }

    private func stray(_ path: String) -> Finding {
        Finding("stray-output", "\(path) is no longer generated", at: .start(of: path))
    }

    private func diff(_ item: OutputSet.Item) -> String {
        let path = item.file.path
        return UnifiedDiff.between(
            String(decoding: item.current ?? [], as: UTF8.self),
            String(decoding: item.file.bytes, as: UTF8.self),
            oldName: item.current == nil ? "/dev/null" : "a/\(path)", newName: "b/\(path)")
    }

    /// The command that writes what this one compared, with the same options.
    private var command: String {
        var words = ["swift", "run", "gen-docs"]
        let options: [(String, String?)] = [
            ("--schema", inputs.schema), ("--templates", inputs.templates), ("--as-of", inputs.view.asOf),
            ("--profile", inputs.view.profile), ("--output", outputs.output),
        ]
        for case (let name, let value?) in options { words += [name, Check.quoted(value)] }
        if !outputs.only.isEmpty { words += ["--only"] + outputs.only.map(Check.quoted) }
        return words.joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./=".contains($0)) }
        if isPlain, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
            + "'"
    }
}
