import BlkifSchema

/// Where the documents describe the things that texts name.
struct LinkTable: Sendable {
    private let pages: OutputPages
    let names: NameIndex

    init(pages: OutputPages, names: NameIndex) {
        self.pages = pages
        self.names = names
    }

    /// The address of what a word names, seen from an output; nil when it names nothing described.
    ///
    /// A name that several things share leads to the one of the asked kind, else to the one on the same page,
    /// else to one of the parts that the output is about, else to the first.
    func address(
        of word: String, as kind: NamedThing.Kind?, from source: String, about parts: [String]
    ) -> String? {
        if let number = LinkTable.note(word) { return address(ofNote: number, from: source) }
        let things = names[word]
        let wanted = kind.map { kind in things.filter { $0.kind == kind } } ?? []
        let near = things.filter { parts.contains($0.target.part) }
        let targets = (wanted.isEmpty ? near + things : wanted).compactMap(place)
        guard let target = targets.first(where: { $0.page == source }) ?? targets.first else { return nil }
        return LinkTable.address(target.page, target.anchor, from: source)
    }

    /// The address of a numbered note; nil when no output has the notes.
    func address(ofNote number: Int, from source: String) -> String? {
        let anchor = "note-\(number)"
        return page(describing: "notes", anchor).map { LinkTable.address($0, anchor, from: source) }
    }

    /// The address of an anchor in an output.
    static func address(_ page: String, _ anchor: String, from source: String) -> String {
        relative(page, from: source) + "#" + anchor
    }

    /// The number in `note 3`.
    private static func note(_ word: String) -> Int? {
        word.hasPrefix("note ") ? Int(word.dropFirst("note ".count)) : nil
    }

    /// The output that describes a thing and its anchor there; nil when none does.
    func place(of thing: NamedThing) -> (page: String, anchor: String)? {
        let (part, anchor) = thing.target
        return pages.page(describing: part, anchor).map { ($0, anchor) }
    }

    /// The output that describes what has an anchor in a part of the schema; nil when none does.
    func page(describing part: String, _ anchor: String) -> String? {
        pages.page(describing: part, anchor)
    }

    /// The output that describes a part of the schema as a whole; nil when none does.
    func page(describing part: String) -> String? { pages.page(describing: part) }

    /// The path from one document to another; empty for the document itself.
    static func relative(_ target: String, from source: String) -> String {
        if target == source { return "" }
        let slash = UInt8(ascii: "/")
        let targetParts = target.utf8.split(separator: slash).map { Substring($0) }
        let folder = source.utf8.split(separator: slash).map { Substring($0) }.dropLast()
        let common = zip(targetParts.dropLast(), folder).prefix { $0 == $1 }.count
        let up = Array(repeating: Substring(".."), count: folder.count - common)
        return (up + targetParts.dropFirst(common)).joined(separator: "/")
    }
}
