import BlkifSchema
package import Diagnostics

/// The result of a check in the forms that are printed.
package struct TreeReport: Sendable {
    private let check: TreeCheck
    private let findings: [TreeFinding]
    private let kinds: [TreeItem.Kind]

    /// - Parameters:
    ///   - findings: Those of the check that nobody has accepted.
    ///   - kinds: The kinds of which rows are shown; all of them if it is empty.
    package init(_ check: TreeCheck, _ findings: [TreeFinding], only kinds: [TreeItem.Kind] = []) {
        self.check = check
        self.findings = findings
        self.kinds = TreeItem.Kind.allCases.filter { kinds.isEmpty || kinds.contains($0) }
    }

    private func rows(_ kind: TreeItem.Kind) -> [TreeRow] { check.rows.filter { $0.item.kind == kind } }

    /// One JSON document.
    package var json: JSONValue {
        .object(
            [
                ("release", .string(check.release.description)),
                (
                    "surfaces",
                    .array(
                        check.surfaces.map {
                            .object([("name", .string($0.surface.rawValue)), ("path", .string($0.path))])
                        })
                ),
            ] + kinds.map { ($0.rawValue, .array(rows($0).map(row))) } + [
                ("findings", .array(findings.map(finding)))
            ])
    }

    private func row(_ row: TreeRow) -> JSONValue {
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
        let about: [(String, JSONValue)] =
            switch row.item {
            case .option(let name):
                [
                    ("name", .string(name)), ("expected", .bool(row.isExpected)),
                    ("overlay", .bool(row.hasOverlay)),
                ]
            case .node(let reference):
                [("name", .string(reference.name)), ("side", .string(reference.side.rawValue))]
            case .note, .operation, .constant, .structure: [("name", .string(row.name))]
            }
        return .object(about + [("surfaces", .object(cells))])
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

    private static let marks: [TreeRow.State: String] = [
        .present: "yes", .missing: "NO", .differs: "differs", .notApplicable: "·",
    ]

    /// The release, the places, and a matrix by place for each kind.
    package var text: String {
        var result = "Xen \(check.release)\n"
        let width = check.surfaces.map(\.surface.rawValue.count).max() ?? 0
        for (surface, path) in check.surfaces {
            result += "  \(surface.rawValue.padded(to: width))  \(path)\n"
        }
        return result + kinds.map(matrix).joined() + "\n"
    }

    /// The rows of a kind under the names of their places; empty when there are none.
    private func matrix(_ kind: TreeItem.Kind) -> String {
        let all = rows(kind)
        let columns = check.surfaces.map(\.surface).filter { surface in
            all.contains { $0.cells[surface].map { $0.state != .notApplicable } ?? false }
        }
        // What has no place in any file is only in the JSON.
        let rows = all.filter { row in
            row.isExpected && (kind == .options || row.cells.values.contains { $0.state != .notApplicable })
        }
        guard !rows.isEmpty else { return "" }
        let names = max(kind.rawValue.count, rows.map(\.name.count).max() ?? 0)
        var result = "\n  " + kind.rawValue.padded(to: names)
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
        return result
    }

    /// How many findings of each kind there are.
    package var summary: String {
        guard !findings.isEmpty else { return "no findings\n" }
        let counts = Dictionary(findings.map { ($0.finding.id.description, 1) }, uniquingKeysWith: +)
        let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
        return "\(findings.count) finding\(findings.count == 1 ? "" : "s"): \(list.joined(separator: ", "))\n"
    }

}
