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
        let comparison = try OutputSet(&project, inputs, outputs, isReading: true).compare(inputs.report)
        let stale = comparison.stale
        let findings = stale.map(staleness) + comparison.strays.filter { !$0.isEdited }.map(stray)
        if !inputs.report.format.isForMachines {
            for item in stale { Terminal.output(diff(item)) }
        }
        inputs.report.print(project.findings + findings, tool: "gen-docs", sources: project.sources)
        guard findings.isEmpty else {
            if !inputs.report.format.isForMachines {
                Terminal.error("To mend this, run: \(command(isForced: !comparison.refused.isEmpty))\n")
            }
            throw ExitStatus.findings
        }
        if !inputs.report.format.isForMachines {
            Terminal.output("\(comparison.items.count) files are up to date\n")
        }
    }

    private func staleness(_ item: OutputComparison.Item) -> Finding {
        let path = item.file.path
        return item.current == nil
            ? Finding("missing-output", "\(path) does not exist", at: .start(of: path))
            : Finding(
                "stale-output", "\(path) is not what the schema gives", at: .start(of: path),
                remedy: item.objection.map { "it \($0.words): only --force replaces it" })
    }

    private func stray(_ stray: OutputComparison.Stray) -> Finding {
        Finding("stray-output", "\(stray.path) is no longer generated", at: .start(of: stray.path))
    }

    private func diff(_ item: OutputComparison.Item) -> String {
        let path = item.file.path
        return UnifiedDiff.between(
            String(decoding: item.current ?? [], as: UTF8.self),
            String(decoding: item.file.bytes, as: UTF8.self),
            oldName: item.current == nil ? "/dev/null" : "a/\(path)", newName: "b/\(path)")
    }

    /// The command that writes what this one compared, with the same options.
    private func command(isForced: Bool) -> String {
        var words = ["swift", "run", "gen-docs"]
        let options: [(String, String?)] = [
            ("--schema", inputs.schema), ("--templates", inputs.templates), ("--as-of", inputs.view.asOf),
            ("--profile", inputs.view.profile), ("--output", outputs.output),
        ]
        for case (let name, let value?) in options { words += [name, Check.quoted(value)] }
        if isForced { words.append("--force") }
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
