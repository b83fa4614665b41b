import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage

/// What this program says on standard error.
enum Failure {
    /// Prints findings.
    static func show(_ findings: [Finding], _ sources: [SourceFile] = []) {
        guard !findings.isEmpty else { return }
        Terminal.report(findings, tool: "blkif", sources: sources)
    }

    /// Prints the one finding that ends the program, and returns the status to end with.
    static func status(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        show([finding])
        return status
    }

    /// Prints why an input cannot be read, and returns the status to end with.
    ///
    /// - Parameter path: The file; nil for standard input.
    static func status(_ problem: FileTree.Problem, reading path: FilePath?) -> ExitCode {
        let message = "\(problem.path): \(problem.reason)"
        if let path, !FileTree.exists(path) {
            return status(Finding("missing-input", message), ExitStatus.missingInput)
        }
        return status(Finding("unreadable-input", message), ExitStatus.failure)
    }
}
