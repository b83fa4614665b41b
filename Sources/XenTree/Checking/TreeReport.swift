import BlkifSchema
package import Diagnostics

/// The result of a check in the forms that are printed.
package struct TreeReport: Sendable {
    private let check: TreeCheck
    private let findings: [TreeFinding]

    /// - Parameter findings: Those of the check that nobody has accepted.
    package init(_ check: TreeCheck, _ findings: [TreeFinding]) {
        self.check = check
        self.findings = findings
    }

    /// One JSON document.
    package var json: JSONValue {
        .object([
            ("release", .string(check.release.description)),
            (
                "surfaces",
                .array(
                    check.surfaces.map {
                        .object([("name", .string($0.surface.rawValue)), ("path", .string($0.path))])
                    })
            ),
            ("options", .array(check.options.map(option))),
            ("findings", .array(findings.map(finding))),
        ])
    }

    private func option(_ row: OptionRow) -> JSONValue {
        let cells = Surfaces.all.compactMap { surface -> (String, JSONValue)? in
            row.cells[surface.name].map { cell in
                (
                    surface.name.rawValue,
                    .object([
                        ("state", .string(cell.state.rawValue)), ("path", .optional(cell.path)),
                        ("line", cell.line.map { .integer($0 + 1) } ?? .null),
                        ("detail", .optional(cell.detail)),
                    ])
                )
            }
        }
        return .object([
            ("name", .string(row.name)), ("expected", .bool(row.isExpected)),
            ("overlay", .bool(row.hasOverlay)),
            ("surfaces", .object(cells)),
        ])
    }

    private func finding(_ item: TreeFinding) -> JSONValue {
        let place = item.finding.location
        return .object([
            ("id", .string(item.finding.id.description)),
            ("severity", .string(item.finding.severity.rawValue)),
            ("path", .optional(place?.file)), ("line", place.map { .integer($0.line) } ?? .null),
            ("column", place.map { .integer($0.column) } ?? .null),
            ("message", .string(item.finding.message)),
            ("option", .optional(item.option)), ("remedy", .optional(item.finding.remedy)),
        ])
    }

    // MARK: For people

    private static let marks: [OptionRow.State: String] = [
        .present: "yes", .missing: "NO", .differs: "differs", .notApplicable: "·",
    ]

    /// The release, the places, and the matrix of options by place.
    package var text: String {
        var result = "Xen \(check.release)\n"
        let width = check.surfaces.map(\.surface.rawValue.count).max() ?? 0
        for (surface, path) in check.surfaces {
            result += "  \(surface.rawValue.padded(to: width))  \(path)\n"
        }
        let columns = check.surfaces.map(\.surface).filter { surface in
            check.options.contains { $0.cells[surface].map { $0.state != .notApplicable } ?? false }
        }
        let rows = check.options.filter(\.isExpected)
        let names = (rows.map(\.name.count).max() ?? 0)
        result += "\n  " + "".padded(to: names)
        for column in columns { result += "  " + column.rawValue }
        result += "\n"
        for row in rows {
            var line = "  " + row.name.padded(to: names)
            for column in columns {
                let mark = row.cells[column].flatMap { TreeReport.marks[$0.state] } ?? "·"
                line += "  " + mark.padded(to: column.rawValue.count)
            }
            result += line.trimmedEnd + "\n"
        }
        return result + "\n"
    }

    /// How many findings of each kind there are.
    package var summary: String {
        guard !findings.isEmpty else { return "no findings\n" }
        let counts = Dictionary(findings.map { ($0.finding.id.description, 1) }, uniquingKeysWith: +)
        let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return "\(findings.count) finding\(findings.count == 1 ? "" : "s"): \(list.joined(separator: ", "))\n"
    }

}
