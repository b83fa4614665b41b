package import BlkifSchema
import Conformance
import Diagnostics
import Dispatch
import Prose
import Synchronization

/// The outputs that a plan gives for one schema.
package struct PlannedOutputs: Sendable {
    private struct Job: Sendable {
        let step: OutputPlan.Step
        let page: OutputPages.Page
    }

    private let root: RootContext
    private let links: LinkTable
    private let jobs: [Job]
    /// What the tool has made of hand-written pages, by their paths; others are not rendered.
    package var pages: [String: [UInt8]] = [:]

    init(steps: [OutputPlan.Step], root: RootContext) {
        self.root = root
        let pages = OutputPages(entries: steps.map(\.entry), root: root)
        links = LinkTable(pages: pages, names: NameIndex(root.index.schema.content))
        jobs = steps.flatMap { step in pages.pages(of: step.entry).map { Job(step: step, page: $0) } }
    }

    /// Their paths, each with its line of the manifest, in the order of the manifest.
    package var list: [(path: String, entry: ManifestEntry)] { jobs.map { ($0.page.path, $0.step.entry) } }

    /// Renders them.
    ///
    /// - Parameters:
    ///   - only: The paths to render; nil means all.
    ///   - escape: Another text for every value, to see that no value changes the structure of a page.
    /// - Returns: The files in the order of the manifest.
    package func render(
        only: Set<String>? = nil, escape: (@Sendable (String) -> String)? = nil
    ) -> [OutputFile] {
        let jobs = jobs.filter { job in
            let isThere = job.step.entry.source != .export(.keyTables) || pages[job.page.path] != nil
            return isThere && only?.contains(job.page.path) ?? true
        }
        let files = Mutex<[Int: OutputFile]>([:])
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            let file = file(jobs[index], escape)
            files.withLock { $0[index] = file }
        }
        return files.withLock { files in jobs.indices.compactMap { files[$0] } }
    }

    /// What a byte of an output is made from: its template, and the item of the schema. Nil for what no template makes.
    package func source(ofByte byte: Int, in path: String) -> (template: String, item: Origin?)? {
        guard let job = jobs.first(where: { $0.page.path == path }), let template = job.step.template,
            case .template(let name) = job.step.entry.source
        else { return nil }
        let session = session(job, nil)
        let objects = objects(job)
        var place = byte
        if job.step.entry.notation == .markdown {
            guard let rendered = TemplateRenderer.render(template, objects, session) else { return nil }
            place = BlankLines.place(ofByte: byte, in: rendered)
        }
        return (name, TemplateRenderer.origin(of: place, in: template, objects, session))
    }

    private func objects(_ job: Job) -> [any ContextObject] {
        [root] + (job.page.element.map { [$0] } ?? [])
    }

    private func file(_ job: Job, _ escape: (@Sendable (String) -> String)?) -> OutputFile {
        if let bytes = bytes(job, escape) { return OutputFile(path: job.page.path, bytes: bytes) }
        let problem = Finding(
            "output-size",
            "\(job.page.path) would have more than \(Limits.outputSize.value) bytes or take more than "
                + "\(Limits.renderingSteps.value) steps",
            at: job.step.entry.location, remedy: "use fewer sections for lists within each other")
        return OutputFile(path: job.page.path, bytes: [], problem: problem)
    }

    /// - Returns: The bytes; nil when there would be too many.
    private func bytes(
        _ job: Job, _ escape: (@Sendable (String) -> String)?
    ) -> [UInt8]? {
        let (step, page) = (job.step, job.page)
        let (schema, texts) = (root.index.schema, root.index.texts)
        switch step.entry.source {
        case .export(.schemaJSON): return SchemaExport.file(root)
        case .export(.editorSchema): return EditorSchemaExport.json(root).bytes() + [UInt8(ascii: "\n")]
        case .export(.keyTables): return pages[page.path] ?? []
        case .export(.bundledSchema): return BundleExport.file(root)
        case .export(.bundleScript): return BundleExport.script(root)
        case .export(.contextReference): return Array((root.mark + "\n\n" + ContextExport.description()).utf8)
        case .export(.searchIndex): return SearchIndex.file(schema, links, texts, from: page.path)
        case .export(.phasePicture):
            let phase = (page.element as? PhaseContext)?.phase
            return phase.map { marked(ConnectionPicture.picture(schema, $0).svg) } ?? []
        case .export(.bytesPicture):
            return marked(BytesPicture.picture(schema.structures, root.index).svg)
        case .export(.treePicture): return marked(TreePicture.picture(schema).svg)
        case .export(.nodeVectors): return VectorFile.nodes.bytes(schema, mark: root.mark)
        case .export(.ringVectors): return VectorFile.ring.bytes(schema, mark: root.mark)
        case .export(.storeVectors): return VectorFile.stores.bytes(schema, mark: root.mark)
        case .export(.layersPicture): return marked(LayersPicture.picture(schema).svg)
        case .template:
            guard let template = step.template else { return [] }
            guard let bytes = TemplateRenderer.render(template, objects(job), session(job, escape)) else {
                return nil
            }
            return step.entry.notation == .markdown ? BlankLines.squeeze(bytes) : bytes
        }
    }

    /// A picture with what it was made from, below its first line.
    private func marked(_ picture: String) -> [UInt8] {
        let start = picture.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? picture.endIndex
        let mark = "\n<metadata>\(Notation.html.escape(root.mark))</metadata>"
        return Array((picture[..<start] + mark + picture[start...]).utf8)
    }

    private func session(_ job: Job, _ escape: (@Sendable (String) -> String)?) -> RenderSession {
        let notation = job.step.entry.notation
        var session = RenderSession(notation: notation, texts: root.index.texts, escape: escape)
        if notation.hasLinks {
            session.links = PageLinks(links, page: job.page.path, parts: job.step.entry.describes)
        }
        return session
    }
}
