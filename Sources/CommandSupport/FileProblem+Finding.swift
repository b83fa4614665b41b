package import ArgumentParser
package import Diagnostics
package import FileTree

/// What the programs report when an output cannot be written, and the status with which they end.
extension FileProblem {
    package var finding: Finding {
        let remedy: String? =
            if case .link = cause { "nothing is written through links or outside the output root" } else {
                nil
            }
        return Finding("unwritable-output", "\(path): \(reason)", remedy: remedy)
    }

    package var status: ExitCode { isCreation ? ExitStatus.cannotCreate : ExitStatus.failure }
}
