import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import Explanation

/// Explains a name of the protocol.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Explain a node, disk parameter, libxl field, macro, operation, status, structure, state or message.",
        discussion: """
            A name that exists on both sides or in several layers is explained in all of them. With its chain: what \
            part of a disk specification leads to which field of libxl and which node, and who reads it. A message of \
            libxl, xl, a hotplug script, a kernel, QEMU, tapback or xenstored is explained with its numbers; of a log on \
            standard input the lines with such messages are, in order of time.

            EXAMPLES
              blkif explain direct-io-safe
              blkif explain backend/sector-size  # one side only
              blkif explain BLKIF_OP_DISCARD
              blkif explain --as-of 4.4 readwrite
              blkif explain --json trusted
              blkif explain --matrix feature-persistent  # who reads and writes it
              blkif explain '22 guest requested 8 queues, exceeding the maximum of 4.'
              dmesg | blkif explain -
            """)

    @Argument(
        help: ArgumentHelp("A name or a message; - for a log on standard input.", valueName: "name"),
        completion: .shellCommand("blkif explain --names"))
    var names: [ArgumentRun] = []

    @Flag(help: "Print one JSON object for each name, each on a line.")
    var json = false

    @Flag(name: .customLong("names"), help: "List all names.")
    var lists = false

    @Flag(help: "Show which implementation does what with the named nodes, or with all.")
    var matrix = false

    @OptionGroup var view: ViewOptions

    /// Whether a log is read: one that comes by itself, or that was asked for.
    private var readsLog: Bool {
        names.isEmpty ? !lists && !matrix && !Terminal.hasUserInput : !matrix && names.words == ["-"]
    }

    func validate() throws {
        if names.isEmpty, !lists, !matrix, !readsLog { throw Explain.missingName }
    }

    private static let missingName = ValidationError("Expected a name or a message.")

    func run() throws {
        let schema = try view.load().view
        if matrix { return try show(SupportMatrix(schema, names: names.words)) }
        if readsLog {
            var printer = LogPrinter(schema, isJSON: json)
            guard try printer.print() == 0 else { return }
            if names.isEmpty { throw Explain.missingName }
            throw Failure.status(
                Finding("missing-input", "standard input is empty"), ExitStatus.missingInput)
        }
        let explainer = Explainer(schema)
        if lists {
            Terminal.output(explainer.names.map { $0 + "\n" }.joined())
            return
        }
        var isMissing = false
        for (index, name) in names.words.enumerated() {
            let found = explainer.explanations(of: name)
            if found.isEmpty, let message = LogReading.occurrence(in: name, schema) {
                let text =
                    json
                    ? Explain.answer(name, [message.json]).text(indented: false) + "\n"
                    : (index > 0 ? "\n" : "") + message.text(width: Terminal.width)
                Terminal.output(text)
                continue
            }
            isMissing = isMissing || found.isEmpty
            if json {
                let suggestion = found.isEmpty ? explainer.nearest(to: name) : nil
                let answer = Explain.answer(name, found.map(\.json), suggestion)
                Terminal.output(answer.text(indented: false) + "\n")
            } else if found.isEmpty {
                report(name, explainer)
            } else {
                let pages = found.map { $0.text(width: Terminal.width) }
                Terminal.output((index > 0 ? "\n" : "") + pages.joined(separator: "\n"))
            }
        }
        if isMissing { throw ExitStatus.findings }
    }

    private static func answer(
        _ name: String, _ results: [JSONValue], _ suggestion: String? = nil
    ) -> JSONValue {
        .object([
            ("name", .string(name)), ("results", .array(results)), ("suggestion", .optional(suggestion)),
        ])
    }

    private func show(_ matrix: SupportMatrix) throws {
        guard !matrix.isEmpty else {
            Terminal.report([Finding("unknown-name", "no implementation is known to use such a node")])
            throw ExitStatus.findings
        }
        Terminal.output(json ? matrix.json.map { $0.text(indented: false) + "\n" }.joined() : matrix.text)
    }

    private func report(_ name: String, _ explainer: Explainer) {
        let finding = Finding(
            "unknown-name", "the protocol has no \"\(name)\"",
            remedy: explainer.nearest(to: name).map { "did you mean \"\($0)\"?" }
                ?? "blkif explain --names lists all")
        Terminal.report([finding])
    }
}
