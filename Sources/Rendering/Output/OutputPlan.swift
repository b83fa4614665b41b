package import BlkifSchema
package import Diagnostics
package import Prose

/// A generated file in memory.
package struct OutputFile: Sendable, Hashable {
    /// The path below the output root.
    package let path: String
    package let bytes: [UInt8]
    /// Why it could not be made.
    package let problem: Finding?

    package init(path: String, bytes: [UInt8], problem: Finding? = nil) {
        self.path = path
        self.bytes = bytes
        self.problem = problem
    }
}

/// The templates folder in memory, checked and ready to render any view of a schema.
package struct OutputPlan: Sendable {
    /// Where the list of generated files lies below the output root; no output can be there.
    package static let recordPath = "docs/generated-files.txt"

    /// The manifest of what is checked in.
    package static let mainManifest = "manifest.yaml"

    /// A line of the manifest and its template.
    struct Step: Sendable {
        let entry: ManifestEntry
        let template: CompiledTemplate?
    }

    private let steps: [Step]
    /// What the manifest lists, in its order.
    package let entries: [ManifestEntry]

    /// Checks the manifest and every template in it.
    ///
    /// - Parameters:
    ///   - files: All files of the templates folder, with paths below it.
    ///   - folder: The folder as shown to the reader.
    ///   - manifest: The name of the manifest in that folder. Other manifests there are checked as well.
    /// - Returns: The plan, or nil when there is an error among the findings.
    package static func make(
        _ files: [SourceFile], folder: String, manifest name: String = mainManifest,
        collector: FindingCollector
    ) -> OutputPlan? {
        let local = FindingCollector()
        defer { collector.add(contentsOf: local.findings) }
        let prefix = folder.isEmpty ? "" : folder + "/"
        guard let manifest = files.first(where: { $0.path == prefix + name }) else {
            local.add(
                Finding(
                    "missing-file", "\(prefix)\(name) does not exist",
                    remedy: "it lists the templates and their outputs"))
            return nil
        }
        let templates = Dictionary(files.map { (String($0.path.dropFirst(prefix.count)), $0) }) { first, _ in
            first
        }
        let manifests = templates.filter { path, _ in path.hasSuffix(".yaml") && !path.contains("/") }
        let entries = Manifest.read(manifest, collector: local)
        let others = manifests.filter { $0.key != name }.sorted { $0.key < $1.key }
            .flatMap { Manifest.read($0.value, collector: local) }
        let isWhole = !local.hasErrors
        let templateFiles = TemplateFiles(templates)
        // What is wrong with a template is told once, however many outputs it has.
        var wrong: Set<[String]> = []
        let steps = entries.map { entry in
            Step(entry: entry, template: compile(entry, templateFiles, &wrong, local))
        }
        for entry in others { _ = compile(entry, templateFiles, &wrong, local) }
        if isWhole {
            var used = Set(manifests.keys)
            for case .template(let name) in (entries + others).map(\.source) { used.insert(name) }
            reportUnused(templates.keys.filter { !used.contains($0) }, prefix: prefix, manifest: name, local)
        }
        return local.hasErrors ? nil : OutputPlan(steps: steps, entries: entries)
    }

    private static func compile(
        _ entry: ManifestEntry, _ files: TemplateFiles, _ wrong: inout Set<[String]>,
        _ collector: FindingCollector
    ) -> CompiledTemplate? {
        guard ElementRules.check(entry, collector), case .template(let name) = entry.source else {
            return nil
        }
        guard files.has(name) else {
            collector.add(
                Finding(
                    "missing-template", "there is no template \"\(name)\"", at: entry.location,
                    remedy: Suggestion.phrase(for: name, in: files.names)))
            return nil
        }
        var scopes = TemplateScopes(root: RootContext.table.shape)
        if let element = entry.each.flatMap(OutputPages.element) {
            scopes.enter(.object(LazyShape { element }))
        }
        let key = [name, entry.notation.name, entry.each ?? ""]
        guard !wrong.contains(key) else { return nil }
        let template = TemplateCompiler.compile(
            name, notation: entry.notation, width: entry.width, files: files, scopes: scopes,
            collector: collector)
        if template == nil { wrong.insert(key) }
        return template
    }

    /// A template that makes nothing is a mistake, unless its folder says that it is a part of others.
    private static func reportUnused(
        _ names: [String], prefix: String, manifest: String, _ collector: FindingCollector
    ) {
        for name in names.sorted() where !name.contains("partials/") {
            collector.add(
                Finding(
                    "unused-template", "no output is made from \(prefix)\(name)", severity: .warning,
                    at: .start(of: prefix + name),
                    remedy: "add it to \(manifest), or move it into partials/"))
        }
    }

    /// The outputs of a schema, found and not yet rendered.
    ///
    /// - Parameters:
    ///   - texts: The texts that the run has met so far.
    ///   - hasProfileFile: Whether the schema is seen as a profile that has a file of its own.
    package func outputs(
        of schema: BlkifSchema, texts: ProseStore = ProseStore(), hasProfileFile: Bool = false
    ) -> PlannedOutputs {
        PlannedOutputs(steps: steps, root: RootContext(schema, texts: texts, hasProfileFile: hasProfileFile))
    }

    /// Renders all outputs of a schema, in the order of the manifest.
    package func render(_ schema: BlkifSchema) -> [OutputFile] { outputs(of: schema).render() }
}
