import ArgumentParser
import CommandSupport
import Diagnostics
import Rendering

struct Context: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what templates can name.",
        discussion: """
            The context is the contract for the authors of templates: as JSON, with the values that this schema \
            gives, or as a description of every name.

            EXAMPLES
              gen-docs context                 all values as JSON
              gen-docs context --describe      every name, its kind and its meaning
              gen-docs context --as-of 4.4     the values of Xen 4.4
            """)

    @OptionGroup var inputs: InputOptions

    @Flag(help: "Describe the names instead of printing their values.")
    var describe = false

    func run() throws {
        guard !describe else {
            Terminal.output(ContextExport.description())
            return
        }
        var project = try Project(inputs)
        let schema = try project.loadSchema(inputs)
        Terminal.output(ContextExport.json(RootContext(schema)).text() + "\n")
    }
}
