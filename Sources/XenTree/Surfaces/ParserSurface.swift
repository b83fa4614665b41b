import BlkifSchema

/// What libxlutil does with a disk when all words are read.
enum ParserSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "parser")
    static let component = PatchComponent.parser
    static let showsIntent = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> ParserFacts {
        let facts = try ParserReader.facts(text)
        guard facts.parse != nil else { throw NotFound(what: "function xlu_disk_parse") }
        return facts
    }

    static func cell(_ option: TreeOption, _ parser: ParserFacts) -> TreeRow.Cell {
        guard let overlay = option.overlay else { return .notApplicable }
        let applied = parser.overlays.first { $0.have == overlay.have }
        return .found(at: applied?.line, else: "\(overlay.have)_MAGIC is not put into \(overlay.word)")
    }
}

extension TreeFacts {
    var parser: ParserFacts? { self[ParserSurface.self] }
}
