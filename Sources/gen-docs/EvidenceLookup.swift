import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage

/// Looks the quotes up.
struct EvidenceLookup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look each quote up in the sources, and say what is not there any more.",
        discussion: """
            A tree is named by the last part of the address of its repository: linux, xen, qemu. With @REVISION only \
            statements that were read in that revision are looked up in it. A quote in another line is a warning. With \
            --update its new number is written into the files of the schema, if no second line has the quote. Exits \
            1 when a quote is changed or gone, or when --update cannot tell which line is meant, and 66 when no \
            statement could be looked up.
            """)

    @Option(
        name: .customLong("tree"),
        help: ArgumentHelp(
            "A folder with sources; may be given several times.", valueName: "name[@revision]=folder"))
    var trees: [String] = []

    @Flag(help: "Write the numbers of lines that moved into the files of the schema.")
    var update = false

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
        var moves = EvidenceUpdate()
        var confirmed = 0
        let statements = schema.content.statements
        for placed in statements {
            switch check.outcome(of: placed) {
            case .notLookedUp, .unquotable, .withoutEvidence: break
            case .confirmed: confirmed += 1
            case .moved(let line) where update:
                guard let place = loaded.place(of: "line", in: placed),
                    let old = placed.evidence.line
                else { continue }
                moves.replace(old, at: place, with: line)
            case let outcome: findings.append(finding(outcome, placed, loaded))
            }
        }
        let count = confirmed + moves.count + findings.count
        guard count > 0 else {
            throw report.failure(
                Finding(
                    "empty-input", "no statement was read in these trees",
                    remedy: "nothing to look up is never a pass"), ExitStatus.missingInput)
        }
        report.print(findings.sorted(), sources: loaded.sources)
        try write(moves)
        if !report.format.isForMachines {
            Terminal.output(
                "\(count) of \(statements.count) statements looked up, \(confirmed) confirmed, "
                    + (update ? "\(moves.count) updated, " : "") + "\(findings.count) not\n")
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
    }

    /// Writes each file with new numbers, whole or not at all.
    private func write(_ moves: EvidenceUpdate) throws {
        for path in moves.paths {
            try report.ending {
                let bytes = try FileTree.readFile(FilePath(path))
                guard let updated = moves.updated(bytes, of: path) else {
                    throw report.failure(
                        Finding("unusable-input", "\(path) has changed since it was read"), ExitStatus.failure
                    )
                }
                try OutputFolder.write(updated, at: FilePath(path))
            }
        }
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

    private func finding(
        _ outcome: EvidenceCheck.Outcome, _ placed: PlacedStatement, _ loaded: LoadedSchema
    ) -> Finding {
        let what = "\(placed.implementation), \(placed.subject)"
        let path = placed.evidence.path ?? ""
        func place(_ key: String) -> SourceLocation? { loaded.place(of: key, in: placed) }
        return switch outcome {
        case .moved(let line):
            Finding(
                "moved-quote", "\(what): the quote now is in line \(line) of \(path)", severity: .warning,
                at: place("line"),
                remedy: "line: \(line)")
        case .ambiguous(let lines):
            Finding(
                "ambiguous-quote",
                "\(what): the quote now is in the lines \(lines.map(String.init).joined(separator: ", ")) of \(path)",
                severity: update ? .error : .warning, at: place("line"),
                remedy: "quote more of the line that is meant")
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
