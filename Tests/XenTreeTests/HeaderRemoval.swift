import BlkifSchema
import TestSupport

@testable import XenTree

extension MemoryTree {
    /// The tree without something of its header.
    func removing(_ item: TreeItem, schema: BlkifSchema? = nil) throws -> MemoryTree {
        let facts = TreeFacts(try open(schema: schema))
        guard let header = facts.header, let text = facts.text(HeaderSurface.self) else { return self }
        let checking = NodeChecking(facts)
        let lines: [Int]
        switch item {
        case .option: lines = []
        case .node(let reference): lines = MemoryTree.header([reference], facts)
        case .note(let note):
            let number = checking.numbers[note]
            lines = header.noteTexts.first { $0.number == number }.map { Array($0.lines) } ?? []
        case .operation(let name), .constant(let name):
            let index = header.macros.firstIndex { $0.name == name }
            lines =
                index.map { MemoryTree.commented(header.macroLines[$0]..<header.macroLines[$0] + 1, text) }
                ?? []
        case .structure(let name):
            let index = header.structures.firstIndex { $0.name == name }
            lines = index.map { MemoryTree.commented(header.structureLines[$0], text) } ?? []
        }
        let gone = Set(lines)
        var result = self
        result.files[text.path] = text.lines.indices.filter { !gone.contains($0) }.map { text.lines[$0] }
            .joined(separator: "\n")
        return result
    }

    /// Lines with the comment above them and the empty line above that.
    private static func commented(_ lines: Range<Int>, _ text: TreeText) -> [Int] {
        let start = MacroReader.start(of: lines.lowerBound, in: text.live)
        let isBlank = start > 0 && text.lines[start - 1].isEmpty
        return Array((isBlank ? start - 1 : start)..<lines.upperBound)
    }
}
