import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import DiskSpec
import FileTree
import SystemPackage
import XenstoreDump

/// Explains the block devices of a store.
struct Xenstore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xenstore",
        abstract: "Say what a xenstore tells of block devices, and what is wrong with them.",
        discussion: """
            Reads what xenstore-ls prints, with -f and -p or without, whole or in part, also as it comes by mail: quoted, \
            wrapped, with other text around it. Of several stores in one text the last counts. Both sides of each \
            device are put together: who it is, what the states of the two mean, what was negotiated, and what is \
            wrong, the cause before what follows from it.

            EXAMPLES
              xenstore-ls -fp | blkif xenstore
              blkif xenstore store.txt --device xvda --domain 7
              blkif xenstore --format json store.txt | jq .findings
              blkif xenstore --live --watch         # until it is interrupted
              blkif xenstore --tree --device 51712 store.txt
              blkif xenstore --expect /dev/vg/guest,raw,xvda,rw store.txt

            EXIT STATUS
              0   nothing is wrong
              1   findings
              66  the text is missing or empty, or has no node or no such disk
            """)

    @Argument(
        help: ArgumentHelp("The text of a store; - for standard input.", valueName: "file"),
        completion: .file())
    var file = "-"

    @Flag(help: "Read the store of this machine, and change nothing in it.")
    var live = false

    @Flag(
        help:
            "Follow the live store, or stores that are appended to the file, and say what changes or lasts too long."
    )
    var watch = false

    @Flag(
        help: "Print the nodes with their meanings and writers, and the defaults of those that are not there."
    )
    var tree = false

    @Option(
        help: ArgumentHelp(
            "Compare a device with what this disk specification makes of it.", valueName: "spec"))
    var expect: String?

    @Option(help: ArgumentHelp("Only this device, by its number or name.", valueName: "device"))
    var device: String?

    @Option(help: ArgumentHelp("Only devices of this guest, by its number or name.", valueName: "domain"))
    var domain: String?

    @OptionGroup var report: ReportOptions
    @OptionGroup var view: ViewOptions

    func validate() throws {
        if live, file != "-" { throw ValidationError("--live and a file exclude each other.") }
        if watch, tree || expect != nil {
            throw ValidationError("--watch goes with neither --tree nor --expect.")
        }
        if watch || tree, report.format == .github || report.format == .sarif {
            throw ValidationError("--watch and --tree have no --format \(report.format.rawValue).")
        }
        if tree, report.format == .json { throw ValidationError("--tree is for people and has no JSON.") }
    }

    func run() throws {
        let views = try view.load()
        let facts = DeviceFacts(views.view, all: views.all)
        let filter = try filter(views.all)
        let expectation = try expectation(views.view, views.all)
        if watch { return try follow(facts, filter) }
        if live {
            return try show(readLive(facts), nil, "xenstore", facts, filter, expectation)
        }
        let input = try Xenstore.open(file)
        defer { input.close() }
        let read = try Xenstore.read(input, facts)
        try show(read, input.isRereadable ? input : nil, input.name, facts, filter, expectation)
    }

    private func show(
        _ read: (store: Store, lines: StoreLines), _ source: (any StoreSource)?, _ name: String,
        _ facts: DeviceFacts, _ filter: DeviceFilter, _ expectation: Expectation?
    ) throws {
        var printer = StorePrinter(
            read.store, read.lines, report.format, file: name, isTree: tree, expectation)
        printer.print(StoreDevices(read.store, facts, source), filter)
        if printer.isEmpty, filter.isNarrow {
            throw Failure.status(
                Finding(
                    "missing-input", "\(name) has no such disk",
                    remedy: "without --device and --domain all disks are shown"), ExitStatus.missingInput)
        }
        if printer.hasFindings { throw ExitStatus.findings }
    }

    // MARK: Options

    private func filter(_ schema: BlkifSchema) throws -> DeviceFilter {
        do {
            return try DeviceFilter(device: device, domain: domain, schema)
        } catch {
            throw ValidationError(
                "\"\(device ?? "")\" is not the number or name of a device. Expected one such as xvda.")
        }
    }

    /// Reads the specification with which a device is to be compared.
    private func expectation(_ schema: BlkifSchema, _ all: BlkifSchema) throws -> Expectation? {
        guard let expect else { return nil }
        do {
            var parser = DiskParser(try DiskGrammar(schema))
            let reading = DiskReading(
                [DiskReading.Word(expect, file: "argument")], with: &parser,
                advice: DiskAdvice(schema, all: all))
            guard reading.isAccepted else {
                Terminal.report(reading.findings, [SourceFile(path: "argument", text: expect)])
                throw ExitStatus.findings
            }
            return try Expectation(reading.device, schema)
        } catch let refusal as AttachmentRefusal {
            throw ValidationError("The specification is not attached: \(refusal.message).")
        }
    }

    // MARK: Input

    /// Opens the text of a store; `-` is standard input.
    static func open(_ file: String) throws -> StoreFile {
        let path = file == "-" ? nil : FilePath(file)
        do {
            return try StoreFile(path)
        } catch {
            throw Failure.status(error, reading: path)
        }
    }

    /// Reads the whole text.
    static func read(_ input: StoreFile, _ facts: DeviceFacts) throws -> (Store, StoreLines) {
        do {
            var text = StoreText(input)
            let store = try text.read(facts.table)
            guard !store.hasNodes else { return (store, text.lines) }
            throw Failure.status(
                Finding(
                    "missing-input",
                    "\(input.name) \(text.isEmpty ? "is empty" : "has no node of a store")",
                    remedy: "give it what xenstore-ls or xenstore-ls -f prints"), ExitStatus.missingInput)
        } catch let problem as FileProblem {
            throw Failure.status(problem, reading: nil)
        }
    }

    private func readLive(_ facts: DeviceFacts) throws -> (Store, StoreLines) {
        do {
            var reader = StoreReader(facts.table, file: "xenstore", isRereadable: false)
            let text = try LiveStore(XenstoreConnection()).text()
            var lines = StoreLines()
            lines.add(text[...])
            reader.read(text.span)
            return (reader.finish(), lines)
        } catch {
            throw Xenstore.status(error)
        }
    }

    private func follow(_ facts: DeviceFacts, _ filter: DeviceFilter) throws {
        var follower = StoreFollower(facts, filter, isJSON: report.format == .json)
        if live {
            do {
                try follower.follow(XenstoreConnection())
            } catch {
                throw Xenstore.status(error)
            }
        }
        do {
            try follower.follow(Xenstore.open(file))
        } catch let problem as FileProblem {
            throw Failure.status(problem, reading: nil)
        }
        if follower.hasFindings { throw ExitStatus.findings }
    }

    private static func status(_ problem: XenstoreConnection.Problem) -> ExitCode {
        switch problem {
        case .absent:
            Failure.status(
                Finding(
                    "missing-input", "this machine has no xenstore",
                    remedy: "expected the socket of xenstored or /dev/xen/xenbus, and the right to open it"),
                ExitStatus.missingInput)
        case .broken(let reason), .refused(let reason):
            Failure.status(Finding("unreadable-input", "xenstore: \(reason)"), ExitStatus.failure)
        }
    }
}
