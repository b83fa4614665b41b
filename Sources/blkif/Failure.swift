import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage

/// What this program says on standard error.
enum Failure {
    /// Prints the one finding that ends the program, and returns the status to end with.
    static func status(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        Terminal.report([finding])
        return status
    }

    /// Prints why an input cannot be read, and returns the status to end with.
    ///
    /// - Parameter path: The file; nil for standard input.
    static func status(_ problem: FileProblem, reading path: FilePath?) -> ExitCode {
        let message = "\(problem.path): \(problem.reason)"
        if let path, !FileTree.exists(path) {
            return status(Finding("missing-input", message), ExitStatus.missingInput)
        }
        return status(Finding("unreadable-input", message), ExitStatus.failure)
    }
}
