import Prose
import TestSupport

/// Random trees of what prose may have.
struct RandomDocument {
    var generator: SeededGenerator
    var hasCode = true

    mutating func next() -> ProseDocument {
        ProseDocument(blocks: blocks(depth: 0, isTight: false))
    }

    /// Random CommonMark: lines of marks and words.
    mutating func source() -> String {
        let marks = [
            "", "", "", "- ", "  ", "    ", "1. ", "3) ", "> ", "* ", "+ ", "```\n", "\t", "  - ", "   ",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1...9, using: &generator) {
            text += generator.pick(marks) + generator.pick(marks)
            text += generator.chance(30) ? NastyText.random(&generator) : words()
            text += generator.pick(["\n", "\n", "\n\n", "\\\n", "  \n"])
        }
        return text
    }

    private mutating func words() -> String {
        let words = [
            "a", "some words", "*b*", "**c d**", "`e`", "`` f` ``", "[g](h)", "<http://i.j>", "(*k*)",
            "*`l`*",
            "&#32;", "**[m](n \"\")**", "[*o*](p)", "&amp;lt;", "\\*", "-", "+", "2.", "_q_",
        ]
        return (0..<Int.random(in: 1...6, using: &generator)).map { _ in generator.pick(words) }
            .joined(separator: generator.chance(85) ? " " : "")
    }

    private mutating func blocks(depth: Int, isTight: Bool) -> [ProseDocument.Block] {
        // Without empty lines only a list or code can follow a paragraph, and only code what has one inside.
        if isTight {
            return generator.chance(50) || depth > 3
                ? [.paragraph(inlines())]
                : [.paragraph(inlines()), generator.chance(50) ? code() : tightList(depth)]
        }
        return (0..<Int.random(in: 1...(depth > 0 ? 2 : 4), using: &generator)).map { _ in
            switch Int.random(in: 0..<(depth > 2 ? 4 : 7), using: &generator) {
            case 0...2: .paragraph(inlines())
            case 3: code()
            case 4: .quote(blocks(depth: depth + 1, isTight: false))
            case 5: tightList(depth)
            default: looseList(depth)
            }
        }
    }

    private mutating func code() -> ProseDocument.Block {
        guard hasCode else { return .paragraph(inlines()) }
        let lines = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            generator.pick(["", "  "]) + NastyText.random(&generator).visible
        }
        return ProseDocument(blocks: [.code((lines + ["end"]).joined(separator: "\n"))]).normalized.blocks[0]
    }

    private mutating func tightList(_ depth: Int) -> ProseDocument.Block {
        let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            blocks(depth: depth + 1, isTight: true)
        }
        // In the middle of a paragraph only a list that starts with 1 is one.
        return .list(start: generator.pick([nil, 1]), isTight: true, items: items)
    }

    private mutating func looseList(_ depth: Int) -> ProseDocument.Block {
        let items = (0..<generator.pick([2, 2, 3, 12])).map { _ in
            depth > 0 ? [ProseDocument.Block.paragraph(inlines())] : blocks(depth: depth + 1, isTight: false)
        }
        return .list(start: generator.pick([nil, 0, 1, 7, 98]), isTight: false, items: items)
    }

    private mutating func inlines() -> [ProseDocument.Inline] {
        var result: [ProseDocument.Inline] = []
        for index in 0..<Int.random(in: 1...5, using: &generator) {
            if index > 0 { result.append(generator.pick([.softBreak, .hardBreak, .text(" "), .text(", ")])) }
            result.append(inline(isPlain: false))
        }
        return result
    }

    private mutating func inline(isPlain: Bool) -> ProseDocument.Inline {
        switch Int.random(in: 0..<(isPlain ? 6 : 9), using: &generator) {
        case 0...3: text()
        case 4, 5: .code(NastyText.random(&generator).visible)
        case 6: .emphasis([inline(isPlain: true)])
        case 7: .strong([inline(isPlain: true), .text(" "), inline(isPlain: true)])
        default:
            .link(
                generator.pick(["http://a.b/c?d&lt;", "#x", "a b", "x:y", "(", "\\", "<>", "mailto:a@b"]),
                [.code("[l]"), text(), .code("l`")])
        }
    }

    private mutating func text() -> ProseDocument.Inline {
        let text = NastyText.random(&generator).visible.split(separator: "\u{a0}").joined().joined
        return .text(text.isEmpty ? "x" : text)
    }
}
