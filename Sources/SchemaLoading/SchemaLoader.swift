package import BlkifSchema
package import Diagnostics
import Dispatch
import LocatedYAML
package import Prose
import Synchronization

/// A file of the schema folder.
package struct SchemaFile: Sendable {
    /// The path below the schema folder, such as `backend/features.yaml`.
    package let path: String
    /// The whole file.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What came of loading a schema.
package struct LoadedSchema: Sendable {
    /// The schema; nil when there is an error among the findings.
    package let schema: BlkifSchema?
    /// Every finding, sorted by place.
    package let findings: [Finding]
    /// The files as text, for reports.
    package let sources: [SourceFile]
    /// The files as read, with the place of each key.
    let raw: RawSchema

    init(schema: BlkifSchema?, findings: [Finding], sources: [SourceFile], raw: RawSchema) {
        self.schema = schema
        self.findings = findings
        self.sources = sources
        self.raw = raw
    }

    /// A schema that was checked before, without its files.
    package init(checked schema: BlkifSchema) {
        self.init(schema: schema, findings: [], sources: [], raw: RawSchema())
    }

    /// Where a statement about an implementation has a key.
    package func place(of key: String, in placed: PlacedStatement) -> SourceLocation? {
        raw.place(placed.origin, [.key(placed.key.description), .index(placed.index), .key(key)])
    }

    /// Where the files have an item.
    package func place(of origin: Origin) -> SourceLocation? {
        raw.items.indices.contains(origin.index) ? raw.items[origin.index].location : nil
    }
}

/// Reads the files of a schema folder into a checked schema.
package struct SchemaLoader {
    /// The format that this program reads.
    package static let version = 1

    /// The file that every schema has.
    package static let firstFile = "protocol.yaml"

    private let folder: String
    private let texts: ProseStore
    let context: DecodingContext
    var raw = RawSchema()
    private let collector = FindingCollector()
    private var sources: [SourceFile] = []

    private init(folder: String, texts: ProseStore) {
        self.folder = folder
        self.texts = texts
        context = DecodingContext(collector: collector)
    }

    /// Loads and checks a schema in memory.
    ///
    /// - Parameters:
    ///   - files: The YAML files of the folder, in any order.
    ///   - folder: The folder as shown to the reader.
    ///   - texts: Takes the texts as they are parsed, for what the schema is rendered to.
    package static func load(
        _ files: [SchemaFile], folder: String, texts: ProseStore = ProseStore()
    ) -> LoadedSchema {
        var loader = SchemaLoader(folder: folder, texts: texts)
        loader.read(files)
        return loader.result()
    }

    private func shown(_ path: String) -> String {
        folder.isEmpty ? path : "\(folder)/\(path)"
    }

    private mutating func read(_ files: [SchemaFile]) {
        guard let index = files.first(where: { $0.path == SchemaLoader.firstFile }) else {
            collector.add(
                Finding(
                    "missing-file", "\(shown(SchemaLoader.firstFile)) does not exist",
                    remedy: "it names the schema's version and lists its files"))
            raw.isWhole = false
            return
        }
        let parsed = parse(files)
        guard let root = take(index, parsed) else {
            raw.isWhole = false
            return
        }
        guard var reader = FieldReader(root, origin: context.register(root), context: context),
            hasKnownVersion(reader)
        else { return }
        read(.protocol, with: &reader)
        guard let listed = root["files"]?.elements else { return }
        for file in ordered(files, by: listed) {
            if let node = take(file, parsed) { decode(node) } else { raw.isWhole = false }
        }
        let order = raw.documents.first { $0.kind == .libxl }?.root["libxl"]?["order"]?.elements
        raw.content.mergeFields(order: order?.compactMap(\.text) ?? [])
    }

    private func hasKnownVersion(_ reader: FieldReader) -> Bool {
        guard let node = reader.value(of: "schema"), let version = node.text.flatMap(FieldReader.integer),
            version != SchemaLoader.version
        else { return true }
        let message =
            version > SchemaLoader.version
            ? "format \(version) is newer than this program, which reads \(SchemaLoader.version)"
            : "there is no format \(version)"
        reader.report(
            "schema-version", message, at: node.location,
            remedy: version > SchemaLoader.version
                ? "use a newer gen-docs" : "expected \(SchemaLoader.version)")
        return false
    }

    /// The listed files in their order; reports those that are missing, listed twice or not listed.
    private mutating func ordered(_ files: [SchemaFile], by list: [LocatedNode]) -> [SchemaFile] {
        var rest = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        rest[SchemaLoader.firstFile] = nil
        var seen: [String: SourceLocation] = [:]
        var misspelt: Set<String> = []
        var result: [SchemaFile] = []
        for entry in list {
            guard let path = entry.text else {
                raw.isWhole = false
                collector.add(
                    Finding(
                        "type-mismatch", "\"files\" must list texts, not \(entry.kind)", at: entry.location))
                continue
            }
            if let first = seen[path] {
                collector.add(
                    Finding(
                        "duplicate-name", "\"\(path)\" is listed twice", at: entry.location,
                        remedy: "remove one of the two", notes: [Finding.Note("first here", at: first)]))
            } else if let file = rest.removeValue(forKey: path) {
                result.append(file)
            } else {
                raw.isWhole = false
                let meant = Suggestion.nearest(to: path, in: rest.keys)
                if let meant { misspelt.insert(meant) }
                collector.add(
                    Finding(
                        "missing-file", "there is no file \"\(path)\"", at: entry.location,
                        remedy: path == SchemaLoader.firstFile
                            ? "it is this file, which lists the others"
                            : meant.map { "did you mean \"\($0)\"?" }))
            }
            seen[path] = entry.location
        }
        for path in rest.keys.sorted() where !misspelt.contains(path) {
            raw.isWhole = false
            collector.add(
                Finding(
                    "unlisted-file", "\(shown(path)) is not listed in \(SchemaLoader.firstFile)",
                    at: .start(of: shown(path)), remedy: "add it to files, at its place in the documents"))
        }
        return result
    }

    /// A file as text and as YAML, and what is wrong with it.
    private struct ParsedFile: Sendable {
        let source: SourceFile?
        let root: LocatedNode?
        let findings: [Finding]
    }

    /// Parses all files side by side.
    private func parse(_ files: [SchemaFile]) -> [String: ParsedFile] {
        let paths = files.map { shown($0.path) }
        let parsed = Mutex<[String: ParsedFile]>([:])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let local = FindingCollector()
            let source = TextDecoding.decode(files[index].bytes, path: paths[index], collector: local)
            let root = source.flatMap { YAMLParser.parse($0, collector: local) }
            let file = ParsedFile(source: source, root: root, findings: local.findings)
            parsed.withLock { $0[files[index].path] = file }
        }
        return parsed.withLock { $0 }
    }

    /// The root of a parsed file; its findings and its text are now those of the schema.
    private mutating func take(_ file: SchemaFile, _ parsed: [String: ParsedFile]) -> LocatedNode? {
        guard let parsed = parsed[file.path] else { return nil }
        collector.add(contentsOf: parsed.findings)
        guard let source = parsed.source else { return nil }
        sources.append(source)
        // A key that stands there twice hides what its second value declares.
        if !parsed.findings.isEmpty { context.reportUnread() }
        return parsed.root
    }

    private mutating func result() -> LoadedSchema {
        raw.items = context.items
        raw.damaged = context.damaged
        raw.mentions = context.mentions
        raw.isWhole = raw.isWhole && context.isWhole
        let checker = RuleContext(raw: raw, collector: collector, sources: sources, texts: texts)
        if !raw.documents.isEmpty {
            DispatchQueue.concurrentPerform(iterations: Rules.all.count) { Rules.all[$0].check(checker) }
        }
        let schema = collector.hasErrors ? nil : BlkifSchema(validated: raw.content)
        return LoadedSchema(
            schema: schema, findings: collector.sorted, sources: sources, raw: raw)
    }
}
