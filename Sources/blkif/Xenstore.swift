import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
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

            EXIT STATUS
              0   nothing is wrong
              1   findings
              66  the text is missing or empty, or has no node
            """)

    @Argument(
        help: ArgumentHelp("The text of a store; - for standard input.", valueName: "file"), completion: .file())
    var file = "-"

    @Option(help: ArgumentHelp("Only this device, by its number or name.", valueName: "device"))
    var device: String?

    @Option(help: ArgumentHelp("Only devices of this guest, by its number or name.", valueName: "domain"))
    var domain: String?

    @OptionGroup var report: ReportOptions
    @OptionGroup var view: ViewOptions

    func run() throws {
        let views = try view.load()
        let facts = DeviceFacts(views.view, all: views.all)
        let filter = try filter(views.all)
        var input = try open()
        defer { input.close() }
        let store = try read(&input, facts)
        var printer = StorePrinter(store, format: report.format, file: input.name)
        if input.isRereadable {
            printer.print(StoreDevices(store, facts, input), filter)
        } else {
            printer.print(StoreDevices(store, facts, NoSource()), filter)
        }
        if printer.hasFindings { throw ExitStatus.findings }
    }

    private func filter(_ schema: BlkifSchema) throws -> DeviceFilter {
        do {
            return try DeviceFilter(device: device, domain: domain, schema)
        } catch {
            throw ValidationError("\"\(device ?? "")\" is not the number or name of a device. Expected one such as xvda.")
        }
    }

    private func open() throws -> StoreFile {
        let path = file == "-" ? nil : FilePath(file)
        do {
            return try StoreFile(path)
        } catch {
            throw Failure.status(error, reading: path)
        }
    }

    /// Reads the whole text, in blocks.
    private func read(_ input: inout StoreFile, _ facts: DeviceFacts) throws -> Store {
        var reader = StoreReader(facts.table, file: input.name, isRereadable: input.isRereadable)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var isEmpty = true
        do {
            while true {
                let count = try input.readNext(into: &buffer)
                guard count > 0 else { break }
                isEmpty = false
                reader.read(buffer.span.extracting(0..<count))
            }
        } catch {
            throw Failure.status(error, reading: nil)
        }
        let store = reader.finish()
        guard store.hasNodes else {
            let reason = isEmpty ? "is empty" : "has no node of a store"
            throw Failure.status(Finding("missing-input", "\(input.name) \(reason)"), ExitStatus.missingInput)
        }
        return store
    }
}
