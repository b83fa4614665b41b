import BlkifSchema

/// Where the documents describe the things that texts name.
struct LinkTable: Sendable {
    /// The output that describes each part of the schema.
    private let pages: [String: String]
    private let names: NameIndex

    init(entries: [ManifestEntry], names: NameIndex) {
        var pages: [String: String] = [:]
        for entry in entries {
            for part in entry.describes where pages[part] == nil { pages[part] = entry.output }
        }
        self.pages = pages
        self.names = names
    }

    /// The address of what a word names, seen from an output; nil when it names nothing described.
    ///
    /// A name that several things share leads to the one of the asked kind, else to the one on the same page,
    /// else to the first.
    func address(of word: String, as kind: NamedThing.Kind?, from entry: ManifestEntry) -> String? {
        let things = names[word]
        let wanted = kind.map { kind in things.filter { $0.kind == kind } } ?? []
        let targets = (wanted.isEmpty ? things : wanted).compactMap {
            thing -> (page: String, anchor: String)? in
            pages[thing.target.part].map { ($0, thing.target.anchor) }
        }
        guard let target = targets.first(where: { $0.page == entry.output }) ?? targets.first else {
            return nil
        }
        return LinkTable.relative(target.page, from: entry.output) + "#" + target.anchor
    }

    /// The path from one document to another; empty for the document itself.
    static func relative(_ target: String, from source: String) -> String {
        if target == source { return "" }
        let targetParts = target.split(separator: "/")
        let folder = source.split(separator: "/").dropLast()
        let common = zip(targetParts.dropLast(), folder).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: folder.count - common)
        return (up + targetParts.dropFirst(common).map(String.init)).joined(separator: "/")
    }
}
