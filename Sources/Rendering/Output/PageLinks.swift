import BlkifSchema

/// The addresses to which one output links.
final class PageLinks {
    private let table: LinkTable
    /// The path of the output.
    private let page: String
    /// The parts of the schema that it is about.
    private let parts: [String]
    /// The paths from it to other outputs.
    private var paths: [String: String] = [:]

    init(_ table: LinkTable, page: String, parts: [String]) {
        self.table = table
        self.page = page
        self.parts = parts
    }

    /// The address of what a word names; nil when it names nothing described.
    ///
    /// A name that several things share leads to the one of the asked kind, else to the one on the same page,
    /// else to one of the parts that the output is about, else to the first.
    func address(of word: String, as kind: ItemKind?) -> String? {
        guard let things = table.targets[word] else {
            return PageLinks.note(word).flatMap { table.address(ofNote: $0, from: page) }
        }
        var candidates = things
        if things.count > 1 {
            let wanted = things.filter { $0.kind == kind }
            candidates = wanted.isEmpty ? things.filter { parts.contains($0.part) } + things : wanted
        }
        guard
            let target = candidates.first(where: { $0.page == page })
                ?? candidates.first(where: { $0.page != nil }),
            let goal = target.page
        else { return nil }
        return path(to: goal) + "#" + target.anchor
    }

    /// The address of the output that describes a part of the schema as a whole; nil when none does.
    func address(ofPart part: String) -> String? { table.page(describing: part).map(path) }

    private func path(to goal: String) -> String {
        if let known = paths[goal] { return known }
        let path = LinkTable.relative(goal, from: page)
        paths[goal] = path
        return path
    }

    /// The number in `note 3`.
    private static func note(_ word: String) -> Int? {
        word.hasPrefix("note ") ? Int(word.dropFirst("note ".count)) : nil
    }
}
