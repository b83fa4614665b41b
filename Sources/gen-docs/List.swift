import ArgumentParser
import BlkifSchema
import CommandSupport
import Prose
import Rendering

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the outputs with what each is made from.",
        discussion: """
            EXAMPLES
              gen-docs list             # the paths of all outputs
              gen-docs list --sources   # with the template of each
              gen-docs list --releases  # the releases that --as-of takes
              gen-docs list --profiles --profile-file my-4.17.yaml
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions

    @Flag(help: "Show the template and the notation of each output.")
    var sources = false

    @Flag(help: "List the releases that --as-of takes instead.")
    var releases = false

    @Flag(help: "List the profiles that --profile takes instead.")
    var profiles = false

    func run() throws {
        var project = try Project(inputs)
        if releases || profiles {
            let known = try project.loadProfiles(inputs)
            let names =
                releases
                ? known.schema.releases.map(\.release.description) : known.all.map(\.profile.name)
            Terminal.output(names.map { $0 + "\n" }.joined())
            return
        }
        let (schema, plan) = try project.loadAll(inputs)
        let all = plan.outputs(of: schema).list
        let chosen = try outputs.selection(from: all.map(\.path))
        let listed = all.filter { chosen?.contains($0.path) ?? true }
        let folder = outputs.output.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        let width = listed.map { folder.count + $0.path.count }.max() ?? 0
        for (path, entry) in listed {
            guard sources else {
                Terminal.output("\(folder)\(path)\n")
                continue
            }
            let padding = String(repeating: " ", count: width - folder.count - path.count)
            Terminal.output("\(folder)\(path)\(padding)  \(entry.notation.name)  \(origin(entry))\n")
        }
    }

    private func origin(_ entry: ManifestEntry) -> String {
        switch entry.source {
        case .template(let name): name
        case .export(.schemaJSON): "the schema, as JSON"
        case .export(.editorSchema): "the format of the schema, for editors"
        case .export(.keyTables): "the page itself, and the keys of the schema's files"
        case .export(.bundledSchema): "the schema, for Swift programs"
        case .export(.bundleScript): "the schema, for the playground of a website"
        case .export(.contextReference): "the render context"
        case .export(.phasePicture): "a part of the connection's life, as a picture"
        case .export(.bytesPicture): "the layouts, as a picture"
        case .export(.treePicture): "the nodes, as a picture"
        case .export(.layersPicture): "the layers, as a picture"
        case .export(.nodeVectors): "values of nodes, right and wrong"
        case .export(.ringVectors): "requests and responses with their bytes, right and wrong"
        case .export(.storeVectors): "stores, right and wrong"
        case .export(.searchIndex): "all names, for a search"
        }
    }
}
