import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree

/// How what ends the program is reported.
extension ReportOptions {
    /// Prints the one finding that ends the program, and returns the status to end with.
    func failure(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        print([finding], tool: "gen-docs")
        return status
    }

    /// Reports why an output cannot be read or written, and returns the status to end with.
    func failure(_ problem: FileProblem) -> ExitCode { failure(problem.finding, problem.status) }

    /// Does what can fail with a problem of a file, which is reported and ends the program.
    func ending<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as FileProblem {
            throw failure(problem)
        }
    }
}
