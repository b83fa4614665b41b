import ArgumentParser
import BlkifKeys
import BlkifSchema
import CommandSupport
import Diagnostics
import FileTree
import RingDump
import SystemPackage

/// Prints a ring.
struct Ring: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ring",
        abstract: "Print the requests and responses of a shared ring, and what breaks the protocol in them.",
        discussion: """
            The input is the memory of the ring as it is: one page of 4096 bytes, or 2, 4, 8, … pages one after the \
            other. The ABI is what the frontend wrote into its node "protocol"; without the node, it is that of the \
            backend's own machine.

            Entries are shown in the order of the counters: first the responses that no newer request has \
            overwritten, then the requests that have no response yet. A line that begins with "!" breaks the \
            protocol; standard error says how.

            EXAMPLES
              blkif ring page.bin --abi x86_64-abi
              blkif ring page.bin --abi x86_32-abi --json | jq '.slots[]'
              dd if=guest.core bs=4096 skip=4711 count=1 | blkif ring - --abi arm-abi
            """)

    @Argument(help: "The file with the ring's bytes; - for standard input.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("The ABI of the frontend.", valueName: Ring.abiNames.joined(separator: "|")),
        completion: .list(Ring.abiNames), transform: Ring.abi)
    var abi: WireABI

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var schema: SchemaOption

    func run() throws {
        let bytes = try read()
        let names = schema.isGiven ? RingNames(try schema.load()) : RingNames()
        var dump: RingDump
        do {
            dump = try RingDump(bytes, abi: abi, names: names)
        } catch {
            if json { Terminal.output(error.json(abi: abi).text() + "\n") }
            throw Failure.status(Finding(error.id, "\(name): \(error.message)"), ExitStatus.findings)
        }
        if !dump.isSound { dump.rules = RingRules(try schema.load()) }
        if json {
            Terminal.output(dump.json.text() + "\n")
        } else {
            Terminal.output(dump.text)
            Terminal.report(dump.findings)
        }
        if dump.findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
    }

    static let abiNames = WireABI.allCases.map(\.name.description)

    /// The ABI with a name as it stands in xenstore, or with that name without `-abi`.
    static func abi(_ text: String) throws -> WireABI {
        let match = WireABI.allCases.first { abi in
            abi.name.description == text || abi.name.description == text + "-abi"
        }
        guard let match else {
            throw ValidationError("\"\(text)\" is not an ABI. Expected \(abiNames.joined(separator: ", ")).")
        }
        return match
    }

    private var name: String { file == "-" ? "standard input" : file }

    private func read() throws -> [UInt8] {
        let limit = RingSize.maximumPages * RingLayout.pageSize
        let path = file == "-" ? nil : FilePath(file)
        let bytes: [UInt8]
        do {
            bytes = try FileTree.readStream(path, limit: limit)
        } catch {
            throw Failure.status(error, reading: path)
        }
        guard !bytes.isEmpty else {
            throw Failure.status(Finding("missing-input", "\(name) is empty"), ExitStatus.missingInput)
        }
        return bytes
    }
}
