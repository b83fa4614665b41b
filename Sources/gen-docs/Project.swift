import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import Dispatch
import FileTree
import Prose
import Rendering
import SchemaLoading
import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The inputs of a run, found and loaded: the first stage of `gen-docs`.
struct Project {
    /// The folder around the current one that holds `Schema/` and `Templates/`; nil when there is none.
    let root: FilePath?
    let schemaFolder: FilePath
    let templateFolder: FilePath
    /// The name of the manifest in that folder.
    private let manifest: String
    /// The paths of all inputs, for dependency files.
    private(set) var inputs: [String] = []
    private(set) var sources: [SourceFile] = []
    private(set) var findings: [Finding] = []
    private var loaded: LoadedSchema?
    /// Where the profile stands as which the protocol is seen, if it has a file of its own.
    private(set) var profilePlace: SourceLocation?
    /// The texts of the schema, each parsed once.
    let texts = ProseStore()

    /// Loads a schema with the places of what it says. Ends the program when it is invalid.
    ///
    /// - Parameter folder: The folder; nil for that of the package around the current folder, or that of the program.
    static func loaded(
        _ folder: String?, _ report: Reporter
    ) throws -> (places: LoadedSchema, schema: BlkifSchema) {
        var project = Project(
            schemaFolder: try Project.folder(folder, "Schema", in: findRoot(), option: "--schema", report))
        return try project.loadSchema(report)
    }

    private init(schemaFolder: FilePath) {
        root = nil
        self.schemaFolder = schemaFolder
        templateFolder = ""
        manifest = OutputPlan.mainManifest
    }

    init(_ options: InputOptions, manifest: String = OutputPlan.mainManifest) throws {
        self.manifest = manifest
        root = Project.findRoot()
        schemaFolder = try Project.folder(
            options.schema, "Schema", in: root, option: "--schema", options.report)
        templateFolder = try Project.folder(
            options.templates, "Templates", in: root, option: "--templates", options.report)
    }

    /// The package around the current folder, into which documents go. Ends the program when there is none.
    static func root(orReportTo report: Reporter) throws -> FilePath {
        if let root = findRoot() { return root }
        throw noRoot(report, option: "--output")
    }

    private static func noRoot(_ report: Reporter, option: String) -> ExitCode {
        report.failure(
            Finding(
                "missing-input", "no folder from here upwards has Schema/protocol.yaml",
                remedy: "go into the package, or use \(option)"), ExitStatus.missingInput)
    }

    /// The nearest folder, from the current one upwards, that has a schema.
    private static func findRoot() -> FilePath? {
        guard let start = getcwd(nil, 0) else { return nil }
        defer { free(start) }
        let current = FilePath(platformString: start)
        let root = package(around: current)
        return root == current ? FilePath(".") : root
    }

    private static func package(around start: FilePath) -> FilePath? {
        var folder = start
        while !hasSchema(folder) {
            guard folder.removeLastComponent() else { return nil }
        }
        return folder
    }

    private static func hasSchema(_ folder: FilePath) -> Bool {
        FileTree.exists(folder.appending("Schema/\(SchemaLoader.firstFile)"))
    }

    /// The schema and the templates that came with the program: installed beside it, or in the package that it was built in.
    private static func ownFolder() -> FilePath? {
        guard let programs = Program.directory else { return nil }
        let shared = programs.removingLastComponent().appending("share/blkif")
        return hasSchema(shared) ? shared : package(around: programs)
    }

    private static func folder(
        _ given: String?, _ name: String, in root: FilePath?, option: String, _ report: Reporter
    ) throws -> FilePath {
        if let given { return FilePath(given) }
        guard let root = root ?? ownFolder() else { throw noRoot(report, option: option) }
        return root == FilePath(".") ? FilePath(name) : root.appending(name)
    }

    /// Loads the schema and turns it to the asked view. Ends the program when it is invalid.
    mutating func loadSchema(_ options: InputOptions) throws -> BlkifSchema {
        let places = try loadSchema(options.report).places
        return try select(options, from: places)
    }

    private mutating func select(_ options: InputOptions, from schema: LoadedSchema) throws -> BlkifSchema {
        let views = try options.view.select(from: schema, options.report)
        if let file = views.file {
            loaded = file
            profilePlace = views.profile.flatMap { file.place(of: $0.origin) }
            sources += file.sources.suffix(1)
        }
        return views.view
    }

    /// Loads the schema with all profiles that can be asked for. Ends the program when one is invalid.
    mutating func loadProfiles(_ options: InputOptions) throws -> KnownProfiles {
        try KnownProfiles(
            files: options.view.profiles.files, on: loadSchema(options.report).places, options.report)
    }

    private mutating func loadSchema(
        _ report: Reporter
    ) throws -> (places: LoadedSchema, schema: BlkifSchema) {
        let folder = try schemaFiles(report)
        let loaded = folder.load(texts: texts)
        add(loaded.findings, loaded.sources)
        self.loaded = loaded
        guard let schema = loaded.schema else { throw refusal(report, isMissing: !folder.isSchema) }
        return (loaded, schema)
    }

    /// Loads both side by side, so that the findings of both are reported.
    mutating func loadAll(_ options: InputOptions) throws -> (schema: BlkifSchema, plan: OutputPlan) {
        let files = (schema: try schemaFiles(options.report), templates: try templateFiles(options.report))
        let folder = templateFolder.string
        let manifest = manifest
        let texts = texts
        let results = Mutex<(schema: LoadedSchema?, templates: LoadedTemplates?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let loaded = files.schema.load(texts: texts)
                results.withLock { $0.schema = loaded }
            } else {
                let loaded = LoadedTemplates(files.templates, folder: folder, manifest: manifest)
                results.withLock { $0.templates = loaded }
            }
        }
        let loaded = results.withLock { $0 }
        add(loaded.schema?.findings ?? [], loaded.schema?.sources ?? [])
        add(loaded.templates?.findings ?? [], loaded.templates?.sources ?? [])
        self.loaded = loaded.schema
        guard let schema = loaded.schema, schema.schema != nil, let plan = loaded.templates?.plan else {
            let hasManifest = files.templates.contains { $0.path == manifest }
            throw refusal(options.report, isMissing: !files.schema.isSchema || !hasManifest)
        }
        inputs += options.view.profiles.files
        return (try select(options, from: schema), plan)
    }

    private mutating func add(_ findings: [Finding], _ sources: [SourceFile]) {
        self.findings += findings
        self.sources += sources
    }

    private mutating func schemaFiles(_ report: Reporter) throws -> SchemaFolder {
        let folder = try SchemaFolder(schemaFolder, report)
        inputs += folder.paths
        return folder
    }

    private mutating func templateFiles(_ report: Reporter) throws -> [FileTree.Entry] {
        let entries = try InputFolder.read(templateFolder, suffix: "", what: "templates", report)
        inputs += entries.map { templateFolder.appending($0.path).string }
        return entries
    }

    /// Where an item of the schema stands, or for none a template begins.
    func place(of source: (template: String, item: Origin?)) -> SourceLocation? {
        source.item.flatMap { loaded?.place(of: $0) }
            ?? .start(of: templateFolder.appending(source.template).string)
    }

    /// Adds a file that findings can show.
    mutating func add(_ source: SourceFile) { sources.append(source) }

    /// The folder that has that of the templates.
    var templatesParent: FilePath {
        let parent = templateFolder.removingLastComponent()
        return parent.isEmpty ? "." : parent
    }

    /// What a run must not write into.
    var inputGuard: InputGuard { InputGuard(schema: schemaFolder, templates: templateFolder) }

    /// Ends the program with findings about what was loaded.
    mutating func refuse(_ more: [Finding], _ report: Reporter) -> ExitCode {
        findings += more
        return refusal(report, isMissing: false)
    }

    /// Reports all findings, and returns the status to end with.
    ///
    /// - Parameter isMissing: The file is not there that names all others.
    private func refusal(_ report: Reporter, isMissing: Bool) -> ExitCode {
        report.refusal(
            findings, sources, status: isMissing ? ExitStatus.missingInput : ExitStatus.invalid)
    }
}
