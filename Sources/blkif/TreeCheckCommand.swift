import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage
import XenTree

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Says where the files of a tree disagree.
struct TreeCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say where the files of a Xen tree disagree with each other and with the schema.",
        discussion: """
            Reads the public header, the two manuals, the lexer and parser of disk specifications, libxl's IDL, macros \
            and code, the script that checks the parser, and the bindings, of any release from 4.2 on. Prints where each \
            option is, then what is wrong. Facts are compared, never wording.

            Accepted findings go into a baseline, a line each: id, place, reason, perhaps a last day, with tabs between \
            them. A place is PATH or PATH#OPTION.

            EXAMPLES
              blkif tree check ~/src/xen
              blkif tree check --release 4.17 xen-4.17.5
              blkif tree check --profile opensuse-4.4 xen-4.4
              blkif tree check --only nodes --only notes ~/src/xen
              blkif tree check --format sarif . > findings.sarif
              blkif tree check --write-baseline accepted.txt .
              blkif tree check --baseline accepted.txt .
            """)

    @OptionGroup var tree: TreeOptions

    @Option(
        help: ArgumentHelp("A file with findings that are accepted.", valueName: "file"), completion: .file())
    var baseline: String?

    @Option(
        help: ArgumentHelp("Write a baseline that accepts what is found, and exit 0.", valueName: "file"),
        completion: .file())
    var writeBaseline: String?

    @Option(
        help: ArgumentHelp(
            "Show the rows of one kind only; may be given several times. Findings are always shown.",
            valueName: "kind"))
    var only: [TreeItem.Kind] = []

    @OptionGroup var report: ReportOptions

    func run() throws {
        let accepted = try baseline.map(load)
        let opened = try tree.open(report)
        let check = TreeCheck(opened)
        if let writeBaseline {
            do {
                return try OutputFolder.write(
                    Array(Baseline.text(accepting: check.findings).utf8), at: FilePath(writeBaseline))
            } catch {
                throw Failure.status(error.finding, error.status)
            }
        }
        let found = accepted.map { $0.baseline.filter(check.findings, today: today) } ?? check.findings
        let sources = opened.sources + (accepted.map { [$0.source] } ?? [])
        let result = TreeReport(check, found, only: only)
        switch report.format {
        case .json: Terminal.output(result.json.text() + "\n")
        case .text: Terminal.output(result.text)
        case .github, .sarif: break
        }
        if report.format != .json { report.print(found.map(\.finding), tool: "blkif", sources: sources) }
        if report.format == .text { Terminal.output(result.summary) }
        if !found.isEmpty { throw ExitStatus.findings }
    }

    private func load(_ path: String) throws -> (baseline: Baseline, source: SourceFile) {
        do {
            let text = String(decoding: try FileTree.readFile(FilePath(path)), as: UTF8.self)
            return (Baseline(text, file: path), SourceFile(path: path, text: text))
        } catch {
            throw Failure.status(error, reading: FilePath(path))
        }
    }

    /// The day where the program runs, as `YYYY-MM-DD`.
    private var today: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        func digits(_ number: Int32, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
    }
}

extension TreeItem.Kind: ExpressibleByArgument {}
