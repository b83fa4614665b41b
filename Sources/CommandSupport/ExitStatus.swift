package import ArgumentParser

/// How the programs end.
package enum ExitStatus {
    /// Findings: stale output, drift.
    package static let findings = ExitCode(1)
    /// The schema or a template is invalid; nothing was written.
    package static let invalid = ExitCode(2)
    /// An input is missing or empty.
    package static let missingInput = ExitCode(66)
    /// An output cannot be created.
    package static let cannotCreate = ExitCode(73)
    /// An input or output error.
    package static let failure = ExitCode(74)
}
