import BlkifSchema

/// What the parser keeps while it reads a disk.
enum ParseContextSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "parse-context")
    static let component = PatchComponent.parser
    static let showsIntent = true

    /// The members by their names, with the lines where they are declared.
    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [String: Int] {
        let members = try ParserReader.members(text)
        guard !members.isEmpty else { throw NotFound(what: "DiskParseContext") }
        return members
    }

    static func cell(_ option: TreeOption, _ members: [String: Int]) -> TreeRow.Cell {
        guard let overlay = option.overlay else { return .notApplicable }
        let applied = option.facts.parser?.overlays.first { $0.have == overlay.have }
        let member = applied?.member ?? OverlayNames.member(option.parameter)
        return .found(at: members[member], else: "no member \(member)")
    }
}
