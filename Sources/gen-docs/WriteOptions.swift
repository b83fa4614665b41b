import ArgumentParser
import Diagnostics
import Rendering

/// What may be replaced and removed.
struct WriteOptions: ParsableArguments {
    @Flag(
        help: "Replace and remove also what was not made by gen-docs or was changed by hand, and say so.")
    var force = false

    /// What a run did with files that it may not touch without being told to.
    func findings(_ comparison: OutputComparison) -> [Finding] {
        let replaced = comparison.refused.map { item in
            Finding(
                "forced-output", "\(item.file.path) \(item.objection?.words ?? ""), and was replaced",
                severity: .warning)
        }
        let edited = comparison.strays.filter(\.isEdited).map { stray in
            force
                ? Finding(
                    "forced-output",
                    "\(stray.path) \(OutputComparison.Objection.edited.words), and was removed",
                    severity: .warning)
                : Finding(
                    "kept-file", "\(stray.path) is no longer generated but was edited, and stays",
                    severity: .warning,
                    remedy: "remove it yourself if it is not wanted")
        }
        return replaced + edited
    }
}
