package import ArgumentParser
package import Diagnostics
package import FileTree

/// How a program tells what it has found, and with which status it then ends.
package struct Reporter: Sendable {
    package let tool: String
    package let format: ReportFormat

    package init(tool: String, format: ReportFormat = .text) {
        self.tool = tool
        self.format = format
    }

    /// Prints findings: text to standard error, machine formats to standard output.
    package func print(_ findings: [Finding], sources: [SourceFile] = []) {
        if format.isForMachines {
            Terminal.output(FindingReport(findings, tool: tool, sources: sources).rendered(as: format))
        } else {
            Terminal.report(findings, sources)
        }
    }

    /// Prints the one finding that ends the program, and returns the status to end with.
    package func failure(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        print([finding])
        return status
    }

    /// Reports why an output cannot be read or written, and returns the status to end with.
    package func failure(_ problem: FileProblem) -> ExitCode { failure(problem.finding, problem.status) }

    /// Reports what makes the inputs unusable, and returns the status to end with.
    ///
    /// - Parameter status: Another status than that of invalid inputs.
    package func refusal(
        _ findings: [Finding], _ sources: [SourceFile], status: ExitCode = ExitStatus.invalid
    ) -> ExitCode {
        print(findings, sources: sources)
        if !format.isForMachines {
            let count = findings.count { $0.severity == .error }
            Terminal.error("\(tool): \(count) \(count == 1 ? "error" : "errors"); nothing was written\n")
        }
        return status
    }
}
