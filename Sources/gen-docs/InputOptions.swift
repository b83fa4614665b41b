import ArgumentParser
import BlkifSchema
import CommandSupport

/// Where the inputs are and as which Xen the protocol is seen.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the schema.", valueName: "folder"), completion: .directory)
    var schema: String?

    @Option(help: ArgumentHelp("The folder of the templates.", valueName: "folder"), completion: .directory)
    var templates: String?

    @Option(
        help: ArgumentHelp(
            "Describe the protocol as this Xen release had it.", valueName: "release"),
        completion: .shellCommand("gen-docs list --releases"))
    var asOf: String?

    @Option(
        help: ArgumentHelp("Describe the protocol as this profile has it.", valueName: "name"),
        completion: .shellCommand("gen-docs list --profiles"))
    var profile: String?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if asOf != nil, profile != nil {
            throw ValidationError("--as-of and --profile exclude each other: a profile has its own release.")
        }
        if let asOf, Release(asOf) == nil {
            throw ValidationError("\"\(asOf)\" is not a Xen release. Expected one such as 4.17.")
        }
    }
}

/// Where the documents go and which of them.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A folder that takes the place of the package root.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these outputs: paths, or folders of them.", valueName: "path"),
        completion: .shellCommand("gen-docs list"))
    var only: [String] = []

    func validate(with inputs: InputOptions) throws {
        guard output == nil, inputs.asOf != nil || inputs.profile != nil else { return }
        throw ValidationError(
            """
            --as-of and --profile need --output FOLDER, so that the checked-in documents are not replaced by \
            those of an older release.
            """)
    }
}
