package import Diagnostics

/// A report in parts, for pages that show more than lines.
extension DiskReport {
    /// The members of an object: the lists that ``text`` has, whose rows are name, value and reason, and why the disk is not
    /// attached. All but the reason of a disk that is refused are empty.
    package var details: [(key: String, value: JSONValue)] {
        let isAccepted = reading.isAccepted
        return [
            ("fields", rows(isAccepted ? fields : [])),
            ("backend", rows(attachment?.backend.map(row) ?? [])),
            ("frontend", rows(attachment?.frontend.map(row) ?? [])),
            ("not_attached", .optional(refusal.map { VisibleText.escape($0) })),
        ]
    }

    private func rows(_ rows: [Row]) -> JSONValue {
        .array(
            rows.map { row in
                .array([
                    .string(row.name), .string(VisibleText.escape(row.value)),
                    .string(VisibleText.escape(row.reason)),
                ])
            })
    }
}
