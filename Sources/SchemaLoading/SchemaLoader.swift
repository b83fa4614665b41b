package import BlkifSchema
package import Diagnostics
import LocatedYAML

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
}

/// Reads the files of a schema folder into a checked schema.
package struct SchemaLoader {
    /// The format that this program reads.
    package static let version = 1

    private let folder: String
    private let collector = FindingCollector()
    private let context: DecodingContext
    private var raw = RawSchema()
    private var sources: [SourceFile] = []
    private var fieldOrder: [String] = []

    private init(folder: String) {
        self.folder = folder
        context = DecodingContext(collector: collector)
    }

    /// Loads and checks a schema in memory.
    ///
    /// - Parameters:
    ///   - files: The YAML files of the folder, in any order.
    ///   - folder: The folder as shown to the reader.
    package static func load(_ files: [SchemaFile], folder: String) -> LoadedSchema {
        var loader = SchemaLoader(folder: folder)
        loader.read(files)
        return loader.result()
    }

    private func shown(_ path: String) -> String {
        folder.isEmpty ? path : "\(folder)/\(path)"
    }

    private mutating func read(_ files: [SchemaFile]) {
        guard let index = files.first(where: { $0.path == "protocol.yaml" }) else {
            collector.add(
                Finding(
                    "missing-file", "\(shown("protocol.yaml")) does not exist",
                    remedy: "it names the schema's version and lists its files"))
            raw.isWhole = false
            return
        }
        guard let root = parse(index) else {
            raw.isWhole = false
            return
        }
        let reader = MappingReader(root, context: context)
        guard hasKnownVersion(reader) else { return }
        raw.documents.append(("schema", root))
        raw.content.title = reader.text("title")
        raw.content.summary = reader.prose("summary", required: true)
        raw.content.vocabulary = reader.texts("vocabulary")
        raw.content.topics = reader.topics()
        let listed = reader.elements("files", required: true)
        reader.finish()
        for file in ordered(files, by: listed) {
            if let node = parse(file) { decode(node) } else { raw.isWhole = false }
        }
        mergeFields()
        raw.items = context.items
        raw.damaged = context.damaged
    }

    private func hasKnownVersion(_ reader: MappingReader) -> Bool {
        guard let version = reader.integer("schema", required: true) else { return true }
        guard version != SchemaLoader.version, let place = reader.value("schema")?.location else {
            return true
        }
        let message =
            version > SchemaLoader.version
            ? "format \(version) is newer than this program, which reads \(SchemaLoader.version)"
            : "there is no format \(version)"
        reader.report(
            "schema-version", message, at: place,
            remedy: version > SchemaLoader.version
                ? "use a newer gen-docs" : "expected \(SchemaLoader.version)")
        return false
    }

    /// The listed files in their order; reports those that are missing, listed twice or not listed.
    private mutating func ordered(_ files: [SchemaFile], by list: [LocatedNode]) -> [SchemaFile] {
        var rest = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        rest["protocol.yaml"] = nil
        var seen: [String: SourceLocation] = [:]
        var result: [SchemaFile] = []
        for entry in list {
            let path = entry.text ?? ""
            if let first = seen[path] {
                collector.add(
                    Finding(
                        "duplicate-name", "\"\(path)\" is listed twice", at: entry.location,
                        notes: [Finding.Note("first here", at: first)]))
            } else if let file = rest.removeValue(forKey: path) {
                result.append(file)
            } else {
                raw.isWhole = false
                collector.add(
                    Finding(
                        "missing-file", "there is no file \"\(path)\"", at: entry.location,
                        remedy: Suggestion.phrase(for: path, in: rest.keys)))
            }
            seen[path] = entry.location
        }
        for path in rest.keys.sorted() {
            collector.add(
                Finding(
                    "unlisted-file", "\(shown(path)) is not listed in protocol.yaml",
                    at: .start(of: shown(path)), remedy: "add it to files, at its place in the documents"))
        }
        return result
    }

    private mutating func parse(_ file: SchemaFile) -> LocatedNode? {
        guard let source = TextDecoding.decode(file.bytes, path: shown(file.path), collector: collector)
        else {
            return nil
        }
        sources.append(source)
        return YAMLParser.parse(source, collector: collector)
    }

    private mutating func decode(_ node: LocatedNode) {
        let reader = MappingReader(node, context: context)
        guard node.entries != nil else { return }
        let kinds = [
            "section", "notes", "operations", "constants", "structures", "states", "disk-section",
            "disk-syntax",
            "libxl", "device-numbers", "releases",
        ]
        guard let kind = kinds.first(where: reader.has) else {
            reader.report(
                "unknown-document", "no key tells what this file holds", at: node.location,
                remedy: "expected one of \(kinds.joined(separator: ", "))")
            return
        }
        raw.documents.append((kind, node))
        decode(kind, with: reader)
        reader.finish()
    }

    private mutating func decode(_ kind: String, with reader: MappingReader) {
        switch kind {
        case "section": raw.content.sections += reader.section().map { [$0] } ?? []
        case "notes": raw.content.notes += reader.numberedNotes()
        case "operations":
            raw.content.operations += reader.operations()
            raw.content.statuses += reader.constants("statuses", required: true)
        case "constants":
            raw.content.constants += reader.constants("constants")
            raw.content.bitsets += reader.bitsets()
            raw.content.abis += reader.abis()
        case "structures":
            raw.content.types += reader.typeNames()
            raw.content.structures += reader.structures()
            raw.content.ring = reader.ring() ?? raw.content.ring
        case "states":
            raw.content.states += reader.states()
            raw.content.phases += reader.phases()
            raw.content.stateTopics += reader.topics()
        case "disk-section": raw.content.diskSections += reader.diskSection().map { [$0] } ?? []
        case "disk-syntax": raw.content.diskSyntax = reader.diskSyntax() ?? raw.content.diskSyntax
        case "libxl":
            let document = reader.libxlDocument()
            raw.content.libxl = document.libxl
            fieldOrder = document.order
        case "device-numbers": raw.content.deviceNumbers = reader.deviceNumbers() ?? raw.content.deviceNumbers
        default:
            raw.content.releases += reader.releaseInfos()
            raw.content.profiles += reader.profiles()
        }
    }

    /// Adds the fields and macros that disk parameters define, and puts the fields in the order of the IDL.
    private mutating func mergeFields() {
        for parameter in raw.content.diskParameters {
            guard let link = parameter.libxl, let type = link.type else { continue }
            var field = LibxlField(name: link.field, type: type, origin: parameter.origin)
            field.lifetime.since = link.since ?? parameter.lifetime.since
            field.summary = parameter.summary
            field.have = link.have
            field.defaultText = link.defaultText
            field.parameter = parameter.name
            raw.content.libxl.fields.append(field)
        }
        let places = Dictionary(zip(fieldOrder, fieldOrder.indices)) { first, _ in first }
        raw.content.libxl.fields.sort {
            (places[$0.name] ?? .max, $0.name) < (places[$1.name] ?? .max, $1.name)
        }
        let announced = Set(raw.content.libxl.macros.map(\.name))
        for field in raw.content.libxl.fields {
            guard let have = field.have, !announced.contains(have) else { continue }
            var macro = LibxlMacro(name: have, value: 1, origin: field.origin)
            macro.lifetime.since = field.lifetime.since
            macro.summary = "`\(raw.content.libxl.structure)` has the field `\(field.name)`."
            macro.fields = [field.name]
            raw.content.libxl.macros.append(macro)
        }
        raw.content.libxl.macros.sort {
            ($0.lifetime.since?.description.count ?? 0, $0.lifetime.since?.minor ?? 0, $0.name)
                < ($1.lifetime.since?.description.count ?? 0, $1.lifetime.since?.minor ?? 0, $1.name)
        }
    }

    private func result() -> LoadedSchema {
        let checker = RuleContext(raw: raw, collector: collector, sources: sources)
        if !raw.documents.isEmpty { Rules.all.forEach { $0.check(checker) } }
        let schema = collector.hasErrors ? nil : BlkifSchema(validated: raw.content)
        return LoadedSchema(schema: schema, findings: collector.sorted, sources: sources)
    }
}
