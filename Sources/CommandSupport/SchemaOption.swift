package import ArgumentParser
package import BlkifSchema
package import SchemaLoading
import SystemPackage

/// Which schema a command is about.
package struct SchemaOption: ParsableArguments {
    @Option(
        name: .customLong("schema"), help: ArgumentHelp("The folder of the schema.", valueName: "folder"),
        completion: .directory)
    package var folder: String?

    package init() {}
}

extension [(name: String, value: String?)] {
    /// These options as words for a shell; those without a value are left out.
    package var words: [String] {
        flatMap { option in option.value.map { [option.name, Program.quoted($0)] } ?? [] }
    }
}

extension SchemaOption {
    /// The schema of a folder, with the places of what it says, or another one. A schema with an error is reported and ends the
    /// program.
    ///
    /// - Parameters:
    ///   - folder: The folder; nil for the other schema.
    ///   - other: Gives a schema that was checked before.
    package static func load(
        _ folder: String?, or other: () throws -> BlkifSchema, _ report: Reporter
    ) throws -> LoadedSchema {
        guard let folder else { return LoadedSchema(checked: try other()) }
        return try SchemaFolder(FilePath(folder), report).schema(report)
    }
}
