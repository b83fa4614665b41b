import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import DiskSpec

/// Explains virtual device names and numbers.
struct Vdev: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vdev",
        abstract: "Show the number of a virtual device's name, and the names of a number.",
        discussion: """
            A name is what a disk specification has as vdev; the number is the one by which xenstore names the \
            device. All forms that libxl knows are read: xvda1, hda, sdb3, d0p1, decimal, octal and hexadecimal \
            numbers.

            EXAMPLES
              blkif vdev xvda1         # its number
              blkif vdev 51713 0xca01  # their names
              blkif vdev d26p0 hdc --json

            EXIT STATUS
              0   libxl knows all of them
              1   it refuses one
            """)

    @Argument(help: ArgumentHelp("A name or a number.", valueName: "name|number"))
    var names: [ArgumentRun]

    @Flag(help: "Print one JSON object for each, each on a line.")
    var json = false

    @OptionGroup var view: ViewOptions

    func run() throws {
        let schema = try view.load().view
        let known = DeviceNames(schema.deviceNumbers)
        var hasErrors = false
        for (index, name) in names.words.enumerated() {
            let answer = DeviceAnswer(name, line: index + 1, in: known)
            hasErrors = hasErrors || answer.number == nil
            if json {
                Terminal.output(answer.json.text(indented: false) + "\n")
            } else {
                Terminal.output((index > 0 ? "\n" : "") + answer.text)
                Terminal.report(answer.findings, [SourceFile(argument: name, number: index + 1)])
            }
        }
        if hasErrors { throw ExitStatus.findings }
    }
}
