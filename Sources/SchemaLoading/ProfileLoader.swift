import BlkifSchema
import Diagnostics
import Dispatch
import LocatedYAML
package import Prose

/// Reads a profile that has a file of its own, beside the schema that it is about.
///
/// The file is decoded and checked as the files of the schema are: what comes of it is the schema with the profile, and with
/// what the profile changes.
package struct ProfileLoader {
    private let base: LoadedSchema
    private let collector = FindingCollector()
    private let context: DecodingContext
    private var content: ProtocolContent
    /// How many items were there before.
    private let known: Int
    /// The items that were there and are changed.
    private var changed: Set<Origin> = []

    /// Loads a profile in memory.
    ///
    /// - Parameters:
    ///   - file: The file, with its path as shown to the reader.
    ///   - base: The schema, which must have no error.
    ///   - texts: Takes the texts as they are parsed.
    package static func load(
        _ file: SchemaFile, on base: LoadedSchema, texts: ProseStore = ProseStore()
    ) -> LoadedSchema {
        let collector = FindingCollector()
        let source = TextDecoding.decode(file.bytes, path: file.path, collector: collector)
        let root = source.flatMap { YAMLParser.parse($0, collector: collector) }
        let sources = base.sources + (source.map { [$0] } ?? [])
        guard let root, let schema = base.schema, collector.findings.isEmpty else {
            return LoadedSchema(schema: nil, findings: collector.sorted, sources: sources, raw: RawSchema())
        }
        var loader = ProfileLoader(base, schema.content, root)
        loader.read(root)
        return loader.result(root, sources, texts)
    }

    private init(_ base: LoadedSchema, _ content: ProtocolContent, _ root: LocatedNode) {
        self.base = base
        self.content = content
        var items = base.raw.items
        if items.isEmpty {
            // A schema without its files has places all the same, which tell its items apart.
            let last = content.records.map(\.origin.index).max() ?? 0
            let empty = LocatedNode(value: .mapping([]), location: root.location, lastLine: root.lastLine)
            items = Array(repeating: empty, count: last + 1)
        }
        known = items.count
        context = DecodingContext(collector: collector, items: items)
    }

    private mutating func read(_ root: LocatedNode) {
        guard var reader = FieldReader(root, origin: context.register(root), context: context) else { return }
        reader.document = .profile
        content.fields(&reader)
        reader.finish()
        let order = content.unmergeFields()
        for change in ProfileChange.all(of: root, collector) { apply(change) }
        content.mergeFields(order: order)
        mark()
    }

    // MARK: Changes

    private mutating func apply(_ change: ProfileChange) {
        if let kind = DocumentKind(rawValue: change.subject), kind != .profile, change.kind == .addition {
            return add(change, to: kind)
        }
        let records = content.records.filter { !$0.isDefinedElsewhere && $0.origin.index > 0 }
        let found = records.filter { $0.changeNames.contains(change.subject) }
        guard found.count == 1, let record = found.first else {
            return report(change, found, among: records)
        }
        var coder = ProfileChangeCoder(
            change, of: record.origin, in: content.profiles.last?.release, context)
        coder.record(&content)
        if let origin = coder.changed { changed.insert(origin) }
        // What is added to a section is told as itself.
        guard record.lifetime != nil, !coder.keys.isEmpty, !content.profiles.isEmpty else { return }
        var told = Profile.Change()
        (told.subject, told.keys) = (change.subject, coder.keys)
        content.profiles[content.profiles.count - 1].changes.append(told)
    }

    /// Adds to the lists that stand at the top of a kind of file, or one file more.
    private mutating func add(_ change: ProfileChange, to kind: DocumentKind) {
        let mapping = change.mapping(change.entries)
        guard var reader = FieldReader(mapping, origin: context.register(mapping), context: context) else {
            return
        }
        reader.document = kind
        if kind != .section, kind != .diskSection { reader.change = .addition }
        content.fields(&reader)
        reader.finish()
    }

    private func report(_ change: ProfileChange, _ found: [ItemRecord], among records: [ItemRecord]) {
        guard found.isEmpty else {
            return collector.add(
                Finding(
                    "ambiguous-name", "\"\(change.subject)\" is the name of \(found.count) entries",
                    at: change.place,
                    remedy: "say which: \(found.compactMap(\.changeNames.last).joined(separator: ", "))"))
        }
        collector.add(
            Finding(
                "unresolved-reference", "the schema has no entry \"\(change.subject)\"", at: change.place,
                remedy: Suggestion.phrase(for: change.subject, in: records.flatMap(\.changeNames))))
    }

    /// Says of each item that the profile adds that it does.
    private mutating func mark() {
        guard let name = content.profiles.last?.name else { return }
        content = content.filtered(Marking(profile: name, first: known, changed: changed))
        for record in content.records where record.origin.index >= known && !changed.contains(record.origin) {
            guard record.lifetime?.since != nil, !record.isDefinedElsewhere else { continue }
            collector.add(
                Finding(
                    "unexpected-key", "no release has what a profile adds",
                    at: raw.place(record.origin, "since"), remedy: "leave since out"))
        }
    }

    private struct Marking: ItemFilter {
        let profile: String
        let first: Int
        let changed: Set<Origin>

        func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
            guard item.origin.index >= first, !changed.contains(item.origin) else { return item }
            var item = item
            item.lifetime.addedBy = profile
            return item
        }
    }

    // MARK: The end

    private var raw: RawSchema {
        var raw = RawSchema()
        raw.content = content
        raw.items = context.items
        raw.unplaced = base.raw.items.isEmpty ? known : 0
        raw.damaged = context.damaged
        raw.mentions = context.mentions
        raw.isWhole = context.isWhole
        raw.profile = content.profiles.last.flatMap { profile in
            profile.origin.index < known || context.damaged.contains(profile.origin) ? nil : profile
        }
        return raw
    }

    private func result(
        _ root: LocatedNode, _ sources: [SourceFile], _ texts: ProseStore
    ) -> LoadedSchema {
        let raw = raw
        let checker = RuleContext(raw: raw, collector: collector, sources: sources, texts: texts)
        DispatchQueue.concurrentPerform(iterations: Rules.all.count) { Rules.all[$0].check(checker) }
        let old = Set(base.findings)
        let changes = changed.compactMap { raw.items.indices.contains($0.index) ? raw.items[$0.index] : nil }
        let findings = collector.sorted.filter { !old.contains($0) }.map { finding in
            let change = changes.first { $0.entries?.contains { $0.value.has(finding.location) } ?? false }
            return finding.blaming(change?.location ?? root.location)
        }
        let schema = collector.hasErrors ? nil : BlkifSchema(validated: content)
        return LoadedSchema(schema: schema, findings: findings, sources: sources, raw: raw)
    }
}

extension ItemRecord {
    /// What a profile can call it: by its name, and with its kind before that.
    fileprivate var changeNames: [String] {
        let full = side.map { "\($0.rawValue)/\(name)" } ?? name
        return name.isEmpty ? [] : [full, "\(kind.noun) \(full)"]
    }
}

extension LocatedNode {
    /// Whether a place is in the value.
    fileprivate func has(_ place: SourceLocation?) -> Bool {
        place.map { $0.file == location.file && (location.line...lastLine).contains($0.line) } ?? false
    }
}

extension Finding {
    /// The finding with a place in a profile, if it has none there: what it finds in the schema is there because of the profile.
    fileprivate func blaming(_ profile: SourceLocation) -> Finding {
        if location?.file == profile.file { return self }
        let note = location.map { _ in Note("it is wrong with this profile", at: profile) }
        return Finding(
            id, message, severity: severity, at: location ?? profile, remedy: remedy,
            notes: notes + (note.map { [$0] } ?? []))
    }
}
