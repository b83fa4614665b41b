import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

struct Context: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "context",
        abstract: "Print what templates can name.",
        discussion: """
            The context is the contract for the authors of templates: as JSON, with the values that this schema \
            gives, or as a description of every name.

            EXAMPLES
              gen-docs context                # all values as JSON
              gen-docs context --describe     # every name, its kind and its meaning
              gen-docs context --as-of 4.4    # the values of Xen 4.4
              gen-docs context --only notes   # some names of the root only
              gen-docs context --output /tmp  # into /tmp/context.json
            """)

    @OptionGroup var inputs: InputOptions

    @Option(
        help: ArgumentHelp("Write context.json into this folder instead of printing.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these names of the root.", valueName: "name"))
    var only: [String] = []

    @Flag(help: "Describe the names instead of printing their values.")
    var describe = false

    func run() throws {
        guard !describe else {
            Terminal.output(ContextExport.description())
            return
        }
        var project = try Project(inputs)
        let schema = try project.loadSchema(inputs)
        let root = RootContext(schema, texts: project.texts, hasProfileFile: project.profilePlace != nil)
        let text = try ContextExport.json(root, only: selection()).text() + "\n"
        guard let output else {
            Terminal.output(text)
            return
        }
        try inputs.report.ending {
            try OutputFolder.write(Array(text.utf8), at: FilePath(output).appending("context.json"))
        }
    }

    private func selection() throws -> Set<String>? {
        let names = ContextExport.rootNames
        for name in only where !names.contains(name) {
            let hint = Suggestion.phrase(for: name, in: names).map { " \($0)" } ?? ""
            throw ValidationError("The context has no \"\(name)\".\(hint) --describe lists the names.")
        }
        return only.isEmpty ? nil : Set(only)
    }
}
