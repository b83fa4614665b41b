package import ArgumentParser

/// Which schema a command is about.
package struct SchemaOption: ParsableArguments {
    @Option(
        name: .customLong("schema"), help: ArgumentHelp("The folder of the schema.", valueName: "folder"),
        completion: .directory)
    package var folder: String?

    package init() {}
}
