/// Gathers findings while an input is read, so that all of them are reported and not only the first.
package final class FindingCollector {
    package private(set) var findings: [Finding] = []

    package init() {}

    package func add(_ finding: Finding) {
        findings.append(finding)
    }

    package func add(contentsOf more: [Finding]) {
        findings.append(contentsOf: more)
    }

    package var hasErrors: Bool {
        findings.contains { $0.severity == .error }
    }

    /// Every finding once, in the order of reports.
    package var sorted: [Finding] {
        var seen: Set<Finding> = []
        return findings.sorted().filter { seen.insert($0).inserted }
    }
}
