import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "List what the schema says of implementations, or look it up in their sources.",
        discussion: """
            EXAMPLES
              gen-docs evidence                                       # how much of it is quoted
              gen-docs evidence list --format json                    # every statement
              gen-docs evidence check --tree linux=../linux           # look it up in a checkout
              gen-docs evidence check --tree linux@6.1.176=linux-6.1  # only what was read in 6.1.176
            """,
        subcommands: [EvidenceList.self, EvidenceLookup.self],
        defaultSubcommand: EvidenceList.self)
}

/// Lists the statements, or counts them.
struct EvidenceList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Count the statements of each implementation, or list them as JSON.")

    @Option(help: ArgumentHelp("The folder of the schema.", valueName: "folder"), completion: .directory)
    var schema: String?

    @OptionGroup var reportOptions: ReportOptions

    private var report: Reporter { reportOptions.reporter }

    func run() throws {
        let schema = try Project.loaded(schema, report).schema
        if report.format.isForMachines {
            Terminal.output(EvidenceList.json(schema).text() + "\n")
        } else {
            Terminal.output(EvidenceList.table(schema))
        }
    }

    /// A line for each implementation, and one for all.
    private static func table(_ schema: BlkifSchema) -> String {
        let statements = Dictionary(grouping: schema.content.statements, by: \.implementation)
        var rows = [["implementation", "statements", "quoted", "unquotable", "without evidence"]]
        func add(_ name: String, _ statements: [PlacedStatement]) {
            let evidence = statements.map(\.evidence)
            let quoted = evidence.count { $0.quote ?? $0.absent != nil }
            let unquotable = evidence.count { $0.unquoted != nil }
            let rest = evidence.count - quoted - unquotable
            rows.append([name] + [evidence.count, quoted, unquotable, rest].map(String.init))
        }
        for implementation in schema.implementations {
            add(implementation.id, statements[implementation.id] ?? [])
        }
        add("all", schema.content.statements)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + padding : padding + row[column]
            }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }

    private static func json(_ schema: BlkifSchema) -> JSONValue {
        .array(
            schema.content.statements.map { placed in
                let evidence = placed.evidence
                return .object([
                    ("kind", .string(placed.kind.noun)), ("subject", .string(placed.subject)),
                    ("says", .string(placed.key.description)),
                    ("implementation", .string(placed.implementation)),
                    ("revision", .optional(evidence.revision)), ("path", .optional(evidence.path)),
                    ("line", evidence.line.map(JSONValue.integer) ?? .null),
                    ("quote", .optional(evidence.quote)), ("absent", .optional(evidence.absent)),
                    ("source", .optional(evidence.source)), ("unquoted", .optional(evidence.unquoted)),
                ])
            })
    }
}
