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
              gen-docs check --profile-file my-4.17.yaml --output docs/my-4.17
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions

    func validate() throws {
        try outputs.validate(with: inputs)
    }

    func run() throws {
        var project = try Project(inputs)
        let set = try OutputSet(&project, inputs, outputs, isReading: true)
        let comparison = try set.compare(inputs.report)
        let stale = comparison.stale
        let forced = !comparison.refused.isEmpty
        let findings =
            stale.map { staleness($0, project, set, forced) }
            + comparison.strays.filter { !$0.isEdited }.map { stray($0, forced) }
        if !inputs.report.format.isForMachines {
            for item in stale { Terminal.output(diff(item)) }
        }
        inputs.report.print(project.findings + findings, sources: project.sources)
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

    private func staleness(
        _ item: OutputComparison.Item, _ project: Project, _ set: OutputSet, _ isForced: Bool
    ) -> Finding {
        let path = item.file.path
        guard item.current != nil else {
            return Finding(
                "missing-output", "\(path) does not exist", at: .start(of: path), remedy: remedy(isForced))
        }
        let source = set.source(of: item).flatMap(project.place)
        let profile = project.profilePlace.flatMap { $0.file == source?.file ? nil : $0 }
        return Finding(
            "stale-output", "\(path) is not what the schema gives", at: .start(of: path),
            remedy: item.objection.map { "it \($0.words): only --force replaces it" }
                ?? remedy(isForced, [source, profile]),
            notes: (source.map { [Finding.Note("made from this", at: $0)] } ?? [])
                + (profile.map { [Finding.Note("as this profile has it", at: $0)] } ?? []))
    }

    private func stray(_ stray: OutputComparison.Stray, _ isForced: Bool) -> Finding {
        Finding(
            "stray-output", "\(stray.path) is no longer generated", at: .start(of: stray.path),
            remedy: remedy(isForced))
    }

    /// What a machine shows beside a finding; people see the command once, at the end.
    private func remedy(_ isForced: Bool, _ sources: [SourceLocation?] = []) -> String? {
        guard inputs.report.format.isForMachines else { return nil }
        let places = sources.compactMap { $0.map { "\($0.file):\($0.line)" } }.joined(separator: " and ")
        return "\(places.isEmpty ? "" : "it is made from \(places); ")run \(command(isForced: isForced))"
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
        var words = Program.invocation
        let options: [(name: String, value: String?)] =
            [
                ("--schema", inputs.schema), ("--templates", inputs.templates),
                ("--as-of", inputs.view.asOf),
            ] + inputs.view.profiles.values + [("--output", outputs.output)]
        words += options.words
        if isForced { words.append("--force") }
        if !outputs.only.isEmpty { words += ["--only"] + outputs.only.map(Program.quoted) }
        return words.joined(separator: " ")
    }
}
