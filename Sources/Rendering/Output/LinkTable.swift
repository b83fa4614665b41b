import BlkifSchema

/// Where the documents describe the things that texts name.
struct LinkTable: Sendable {
    private let pages: OutputPages
    let names: NameIndex
    /// What each name stands for.
    let targets: [String: [Target]]

    /// A thing and where it is described.
    struct Target {
        let kind: ItemKind
        let part: String
        /// Nil when no output describes it.
        let page: String?
        let anchor: String
    }

    init(pages: OutputPages, names: NameIndex) {
        self.pages = pages
        self.names = names
        targets = Dictionary(
            uniqueKeysWithValues: names.names.map { name in
                let targets = names[name].map { thing in
                    let (part, anchor) = thing.target
                    let page = pages.page(describing: part, anchor)
                    return Target(kind: thing.kind, part: part, page: page, anchor: anchor)
                }
                return (name, targets)
            })
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
        let (goal, start) = (target.utf8, source.utf8)
        // The folders that both are in.
        var common = (goal: goal.startIndex, start: start.startIndex)
        var place = common
        while place.goal < goal.endIndex, place.start < start.endIndex, goal[place.goal] == start[place.start]
        {
            let isEnd = goal[place.goal] == slash
            place = (goal.index(after: place.goal), start.index(after: place.start))
            if isEnd { common = place }
        }
        let up = start[common.start...].count { $0 == slash }
        return String(repeating: "../", count: up) + target[common.goal...]
    }
}
