import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

/// Brings the files of a run into the output root.
extension OutputSet {
    /// Compares the files with what is there.
    ///
    /// - Parameter journals: Records that killed runs had not yet put in place.
    func compare(_ report: Reporter, journals: [OutputRecord] = []) throws -> OutputComparison {
        let record = try record(report)
        let previous = journals.reduce(record) { $0.merging($1.filtered(isPossible)) }
        return try report.ending {
            try OutputComparison(self, previous: previous)
        }
    }

    /// Whether a run can have made a file.
    private func isPossible(_ path: String) -> Bool {
        OutputFolder.problem(path) == nil && !inputGuard.reads(folder.root.appending(path))
    }

    /// What the previous run made. A list with a path that no run can have made ends the program.
    private func record(_ report: Reporter) throws -> OutputRecord {
        let bytes = try report.ending { try folder.read(OutputPlan.recordPath) ?? [] }
        let record = OutputRecord(parsing: OutputRecord.isOne(bytes) ? bytes : [])
        let forged = record.fingerprints.keys.sorted().filter { !isPossible($0) }
        guard !forged.isEmpty else { return record }
        let findings = forged.map { path in
            Finding(
                "forged-record",
                "\"\(path)\" is none of our outputs: \(OutputFolder.problem(path)?.reason ?? "it is read by this run")",
                at: record.place(of: path), remedy: "remove the line")
        }
        let source = SourceFile(path: OutputPlan.recordPath, text: String(decoding: bytes, as: UTF8.self))
        report.print(findings, sources: [source])
        throw ExitStatus.invalid
    }

    /// Writes what has changed, and removes what is no longer made; a failure is reported and ends the program.
    ///
    /// - Returns: What there was to do.
    func write(_ options: WriteOptions, _ report: Reporter) throws -> OutputComparison {
        let lock = try report.ending {
            try self.lock ?? OutputSet.lock(folder, creating: true)
        }
        defer { lock?.release() }
        let recorded = try record(report).fingerprints.keys
        let left = try report.ending {
            try folder.leftovers(beside: files.map(\.path) + [OutputPlan.recordPath] + recorded)
        }
        var journals: [(leftover: Leftover, record: OutputRecord)] = []
        for leftover in left {
            if let bytes = leftover.bytes, OutputRecord.isOne(bytes) {
                journals.append((leftover, OutputRecord(parsing: bytes)))
            } else {
                try report.ending { try leftover.remove() }
            }
        }
        let comparison = try compare(report, journals: journals.map(\.record))
        if !options.force, !comparison.refused.isEmpty { throw refusal(comparison.refused, report) }
        try report.ending {
            try write(comparison, options)
            for journal in journals { try journal.leftover.remove() }
        }
        return comparison
    }

    private func write(_ comparison: OutputComparison, _ options: WriteOptions) throws(FileProblem) {
        let stale = comparison.stale
        for item in stale { try folder.prepare(item.file.path) }
        let removed = comparison.strays.filter { !$0.isEdited || options.force }
        try folder.apply(
            stale.filter { $0.file.path != OutputPlan.recordPath }.map(\.change)
                + removed.map { FileChange(path: $0.path, old: $0.current, new: nil) },
            record: stale.first { $0.file.path == OutputPlan.recordPath }?.change)
    }

    /// Says what may not be replaced.
    private func refusal(_ items: [OutputComparison.Item], _ report: Reporter) -> ExitCode {
        let findings = items.map { item in
            Finding(
                "foreign-output", "\(item.file.path) \(item.objection?.words ?? ""), and stays",
                remedy: "move it away, give the output another path, or replace it with --force")
        }
        report.print(findings)
        if !report.format.isForMachines {
            Terminal.error("gen-docs: nothing was written\n")
        }
        return ExitStatus.cannotCreate
    }
}
