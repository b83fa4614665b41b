import ArgumentParser
import CommandSupport
import FileTree

/// How what ends the program is reported.
extension Reporter {
    /// Does what can fail with a problem of a file, which is reported and ends the program.
    func ending<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as FileProblem {
            throw failure(problem)
        }
    }
}
