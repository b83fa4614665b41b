import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import DiskSpec
import FileTree
import SystemPackage

extension AttachmentContext.Guest: ExpressibleByArgument {}
extension AttachmentContext.Target: ExpressibleByArgument {}

/// Explains disk specifications.
struct Disk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disk",
        abstract: "Show what Xen makes of disk specifications: libxl's device and the nodes in xenstore.",
        discussion: """
            The decisions are those of the parser of xl: a specification that it refuses is refused here, with the \
            place and a remedy, and one that it accepts has the same values. Nothing is attached, and the target is \
            not looked at.

            EXAMPLES
              blkif disk /dev/vg/guest,raw,xvda,rw,direct-io-safe
              # as xl block-attach takes them
              blkif disk --words vdev=xvdb format=qcow2 target=/srv/b.qcow2
              blkif disk --config /etc/xen/guest.cfg
              blkif disk --fix phy:/dev/vg/guest,hda,w  # the modern form
              blkif disk --profile-file my-4.17.yaml /dev/vg/guest,raw,xvda,rw,trusted
              blkif disk --as-of 4.4 --json '/srv/a.img,,xvda'
              generate | blkif disk --stdin --json

            EXIT STATUS
              0   Xen accepts all of them
              1   Xen refuses one
            """)

    @Argument(help: ArgumentHelp("A disk specification.", valueName: "spec"))
    var specifications: [ArgumentRun] = []

    @Flag(help: "Take the arguments as the words of one device.")
    var words = false

    @Flag(help: "Read specifications from standard input, one on each line.")
    var stdin = false

    @Option(
        help: ArgumentHelp("Read the list of disks of an xl domain configuration.", valueName: "file"),
        completion: .file())
    var config: String?

    @Flag(help: "Print one JSON object for each specification, each on a line.")
    var json = false

    @Flag(help: "Print the modern form of each specification, and nothing else.")
    var fix = false

    @Option(help: ArgumentHelp("The number of the guest's domain.", valueName: "domid"))
    var domid = 1

    @Option(
        help: ArgumentHelp(
            "The number of the backend's domain; 0 unless the specification names one.", valueName: "domid"))
    var backendDomid: Int?

    @Option(help: ArgumentHelp("The kind of the guest.", valueName: "pv|pvh|hvm"))
    var guest = AttachmentContext.Guest.pvh

    @Flag(help: "The guest runs already, as for xl block-attach.")
    var running = false

    @Option(
        help: ArgumentHelp(
            "What the target is, which decides the backend; below /dev it is taken for a block device, else for a file.",
            valueName: "block-device|file|other|missing"))
    var target: AttachmentContext.Target?

    @OptionGroup var view: ViewOptions

    func validate() throws {
        let sources = [!specifications.isEmpty, stdin, config != nil].count { $0 }
        guard sources == 1 else {
            throw ValidationError("Expected specifications, --stdin or --config FILE, and only one of them.")
        }
        if words, specifications.isEmpty { throw ValidationError("--words needs specifications.") }
        if json, fix { throw ValidationError("--json and --fix exclude each other.") }
        for number in [domid, backendDomid ?? 0] where !(0...32_751).contains(number) {
            throw ValidationError("\(number) is not the number of a domain. Expected 0 to 32751.")
        }
    }

    func run() throws {
        var context = AttachmentContext()
        context.domain = domid
        context.backendDomain = backendDomid
        context.guest = guest
        context.isRunning = running
        context.target = target
        let views = try view.load()
        let form: DiskPrinter.Form = json ? .json : fix ? .modern : .text
        var printer = try DiskPrinter(views.view, all: views.all, context, form)
        if let config {
            try readConfiguration(config, &printer, views.view.view.release)
        } else if stdin {
            try readLines(&printer)
        } else {
            readArguments(&printer)
        }
        printer.flush()
        if printer.hasErrors { throw ExitStatus.findings }
    }

    private func readArguments(_ printer: inout DiskPrinter) {
        let specifications = specifications.words
        let all = specifications.enumerated().map { index, text in
            DiskReading.Word(text, file: SourceFile.arguments, line: index + 1)
        }
        let sources = zip(specifications, 1...).map(SourceFile.init(argument:number:))
        if words {
            printer.add(all)
            printer.report(
                SourceFile(path: SourceFile.arguments, text: sources.map(\.text).joined(separator: "\n")))
        } else {
            for (word, source) in zip(all, sources) {
                printer.add([word])
                printer.report(source)
            }
        }
    }

    /// Reads lines as they come, so that any number of them takes the memory of a few.
    private func readLines(_ printer: inout DiskPrinter) throws {
        let name = LineReader.name
        var number = 1
        var reader = LineReader()
        do {
            while true {
                let lines = try reader.next()
                guard !lines.isEmpty else { break }
                for bytes in lines {
                    let word = DiskReading.Word(bytes: bytes, file: name, line: number)
                    printer.add([word])
                    printer.report(SourceFile(path: name, text: word.text, firstLine: number))
                    number += 1
                }
                printer.flush()
            }
        } catch .unreadable(let problem) {
            throw Failure.status(problem, reading: nil)
        } catch .tooLong {
            let finding = Finding(
                "line-too-long",
                "the line has more than \(Limits.streamedLine.value) bytes; the rest is not read",
                at: SourceLocation(file: name, line: number, column: 1),
                remedy: "write each specification on a line of its own")
            throw Failure.status(finding, ExitStatus.findings)
        }
        if number == 1 {
            throw Failure.status(Finding("missing-input", "\(name) is empty"), ExitStatus.missingInput)
        }
    }

    /// Reads the list of disks of a domain configuration.
    private func readConfiguration(_ path: String, _ printer: inout DiskPrinter, _ release: Release?) throws {
        let bytes: [UInt8]
        do {
            bytes = try FileTree.readFile(FilePath(path))
        } catch {
            throw Failure.status(error, reading: FilePath(path))
        }
        let source = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
        if let long = source.longLine { throw Failure.status(long, ExitStatus.findings) }
        let configuration = XlConfiguration(bytes, file: path, release: release)
        printer.add(configuration.findings)
        for word in configuration.disks { printer.add([word]) }
        printer.report(source)
        guard !configuration.disks.isEmpty || printer.hasErrors else {
            throw Failure.status(
                Finding("missing-input", "\(path) has no disks"), ExitStatus.missingInput)
        }
    }
}
