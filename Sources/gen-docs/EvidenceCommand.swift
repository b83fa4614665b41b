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
        let (_, schema) = try Project.loaded(schema, report)
        if report.format.isForMachines {
            Terminal.output(EvidenceList.json(schema).text() + "\n")
        } else {
            Terminal.output(EvidenceList.table(schema))
        }
    }

    /// A line for each implementation, and one for all.
    private static func table(_ schema: BlkifSchema) -> String {
        let statements = Dictionary(grouping: schema.content.statements, by: \.statement.implementation)
        var rows = [["implementation", "statements", "quoted", "unquotable", "without evidence"]]
        func add(_ name: String, _ statements: [PlacedStatement]) {
            let evidence = statements.map(\.statement.evidence)
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
                let evidence = placed.statement.evidence
                return .object([
                    ("kind", .string(placed.kind.noun)), ("subject", .string(placed.subject)),
                    ("says", .string(placed.key.description)),
                    ("implementation", .string(placed.statement.implementation)),
                    ("revision", .optional(evidence.revision)), ("path", .optional(evidence.path)),
                    ("line", evidence.line.map(JSONValue.integer) ?? .null),
                    ("quote", .optional(evidence.quote)), ("absent", .optional(evidence.absent)),
                    ("source", .optional(evidence.source)), ("unquoted", .optional(evidence.unquoted)),
                ])
            })
    }
}

/// Looks the quotes up.
struct EvidenceLookup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look each quote up in the sources, and say what is not there any more.",
        discussion: """
            A tree is named by the last part of the address of its repository: linux, xen, qemu. With @REVISION only \
            statements that were read in that revision are looked up in it. A quote in another line is a warning. Exits \
            1 when a quote is changed or gone, and 66 when no statement could be looked up.
            """)

    @Option(
        name: .customLong("tree"),
        help: ArgumentHelp(
            "A folder with sources; may be given several times.", valueName: "name[@revision]=folder"))
    var trees: [String] = []

    @Option(help: ArgumentHelp("The folder of the schema.", valueName: "folder"), completion: .directory)
    var schema: String?

    @OptionGroup var reportOptions: ReportOptions

    private var report: Reporter { reportOptions.reporter }

    func validate() throws {
        guard !trees.isEmpty else {
            throw ValidationError("Name at least one tree, as in --tree linux=../linux.")
        }
        for tree in trees where EvidenceLookup.parts(tree) == nil {
            throw ValidationError("\"\(tree)\" is no tree. Expected NAME=FOLDER or NAME@REVISION=FOLDER.")
        }
    }

    private static func parts(_ text: String) -> (name: String, revision: String?, folder: FilePath)? {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let name = text[..<sign].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let folder = text[text.index(after: sign)...]
        guard let first = name.first, !first.isEmpty, name.last?.isEmpty == false, !folder.isEmpty else {
            return nil
        }
        return (String(first), name.count == 2 ? String(name[1]) : nil, FilePath(String(folder)))
    }

    func run() throws {
        let (loaded, schema) = try Project.loaded(schema, report)
        var check = EvidenceCheck(schema, trees: try opened(schema))
        var findings: [Finding] = []
        var confirmed = 0
        let statements = schema.content.statements
        for placed in statements {
            switch check.outcome(of: placed.statement) {
            case .notLookedUp, .unquotable, .withoutEvidence: break
            case .confirmed: confirmed += 1
            case let outcome: findings.append(EvidenceLookup.finding(outcome, placed, loaded))
            }
        }
        let count = confirmed + findings.count
        guard count > 0 else {
            throw report.failure(
                Finding(
                    "empty-input", "no statement was read in these trees",
                    remedy: "nothing to look up is never a pass"), ExitStatus.missingInput)
        }
        report.print(findings.sorted(), sources: loaded.sources)
        if !report.format.isForMachines {
            Terminal.output(
                "\(count) of \(statements.count) statements looked up, \(confirmed) confirmed, "
                    + "\(findings.count) not\n")
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
    }

    private func opened(_ schema: BlkifSchema) throws -> [EvidenceCheck.Tree] {
        let known = Array(Set(schema.implementations.map(\.tree))).sorted()
        return try trees.compactMap(EvidenceLookup.parts).map { name, revision, folder in
            guard known.contains(name) else {
                let hint =
                    Suggestion.phrase(for: name, in: known) ?? "known: \(known.joined(separator: ", "))"
                throw ValidationError("No implementation has its sources in \"\(name)\"; \(hint).")
            }
            guard FileTree.exists(folder) else {
                throw report.failure(
                    Finding("missing-input", "there is no folder \(folder)"), ExitStatus.missingInput)
            }
            return EvidenceCheck.Tree(repository: name, revision: revision) { path in
                try? FileTree.readFile(folder.appending(path))
            }
        }
    }

    private static func finding(
        _ outcome: EvidenceCheck.Outcome, _ placed: PlacedStatement, _ loaded: LoadedSchema
    ) -> Finding {
        let statement = placed.statement
        let what = "\(statement.implementation), \(placed.subject)"
        let path = statement.evidence.path ?? ""
        func place(_ key: String) -> SourceLocation? { loaded.place(of: key, in: placed) }
        return switch outcome {
        case .moved(let line):
            Finding(
                "moved-quote", "\(what): the quote now is in line \(line) of \(path)", severity: .warning,
                at: place("line"),
                remedy: "line: \(line)")
        case .appeared(let line):
            Finding(
                "wrong-quote", "\(what): line \(line) of \(path) has what must not be there",
                at: place("absent"))
        case .vanished: Finding("missing-source", "\(what): there is no \(path)", at: place("path"))
        default:
            Finding("wrong-quote", "\(what): \(path) does not have this quote", at: place("quote"))
        }
    }
}
