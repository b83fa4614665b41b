// Without threads there is nothing to guard: what is made for machines without a system collects in lists.
#if !hasFeature(Embedded)
    import Synchronization

    /// Gathers findings while an input is read, so that all of them are reported and not only the first.
    package final class FindingCollector: Sendable {
        private let list = Mutex<[Finding]>([])

        package init() {}

        package var findings: [Finding] { list.withLock { $0 } }

        package func add(_ finding: Finding) { add(contentsOf: [finding]) }

        package func add(contentsOf more: [Finding]) { list.withLock { $0 += more } }

        package var hasErrors: Bool {
            list.withLock { $0.contains { $0.severity == .error } }
        }

        /// Every finding once, in the order of reports.
        package var sorted: [Finding] {
            let findings = findings
            // Most inputs have none.
            guard !findings.isEmpty else { return [] }
            var seen: Set<Finding> = []
            return findings.sorted().filter { seen.insert($0).inserted }
        }
    }
#endif
