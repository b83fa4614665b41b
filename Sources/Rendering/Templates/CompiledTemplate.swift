import Prose

/// A template that has been checked against the context: its steps in order, with every name resolved.
struct CompiledTemplate: Sendable {
    /// Where a value is found: in which of the open sections, and at which places of the objects from there on.
    struct Slot: Sendable {
        /// The section, counted from the outermost.
        let scope: Int
        /// The place of each name in the table of its object; empty for the section's own value.
        let path: [Int]
    }

    /// How a value is put into its place.
    enum Insertion: Sendable {
        /// A text that can begin a line.
        case start
        /// A text of Markdown within a line.
        case inner
        /// A text after an asterisk in a comment of C, which a slash would end.
        case afterAsterisk
        /// A text as code.
        case code(ProseLayout)
        /// A name as an identifier of the language.
        case identifier(IdentifierRules, IdentifierRules.Form)
        /// Prose or a literal.
        case block(ProseLayout)
    }

    /// What a section for some elements of a list asks of their places.
    enum Position: String, Sendable {
        case first = "first()"
        case last = "last()"
        case even = "even()"
        case odd = "odd()"
    }

    enum Step: Sendable {
        case text([UInt8])
        case insert(Slot, Insertion)
        /// Inserts the number of the element.
        case number
        /// Begins a section, which ends before the step `end`.
        case section(Slot, isInverted: Bool, end: Int)
        /// Begins a section for some elements.
        case position(Position, isInverted: Bool, end: Int)
        /// Ends the innermost section.
        case end
    }

    let steps: [Step]
}

extension CompiledTemplate {
    /// The template without the lines on which only one tag of a section stands.
    init(droppingLinesOfLoneTags steps: [Step]) {
        var kept = steps
        for index in steps.indices where steps[index].isTag {
            guard let blanks = CompiledTemplate.blanks(before: index, in: steps),
                let rest = CompiledTemplate.restOfLine(after: index, in: steps)
            else { continue }
            if case .text(let text)? = index > 0 ? kept[index - 1] : nil {
                kept[index - 1] = .text(text.dropLast(blanks))
            }
            if case .text(let text)? = index + 1 < kept.count ? kept[index + 1] : nil {
                kept[index + 1] = .text(Array(text.dropFirst(rest)))
            }
        }
        self.init(steps: kept)
    }

    /// The number of blanks between the start of the line and a tag; nil when more stands there.
    private static func blanks(before index: Int, in steps: [Step]) -> Int? {
        guard index > 0 else { return 0 }
        guard case .text(let text) = steps[index - 1] else { return nil }
        let count = text.reversed().prefix(while: isBlank).count
        let isAtStart = count == text.count ? index == 1 : text[text.count - count - 1] == UInt8(ascii: "\n")
        return isAtStart ? count : nil
    }

    /// The length of the blanks and the line break that follow a tag; nil when more stands there.
    private static func restOfLine(after index: Int, in steps: [Step]) -> Int? {
        guard index + 1 < steps.count else { return 0 }
        guard case .text(let text) = steps[index + 1] else { return nil }
        let count = text.prefix(while: isBlank).count
        for lineBreak in ["\n", "\r\n"] where text[count...].starts(with: lineBreak.utf8) {
            return count + lineBreak.utf8.count
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}

extension CompiledTemplate.Step {
    /// Whether it comes from a tag that opens or closes a section.
    fileprivate var isTag: Bool {
        switch self {
        case .section, .position, .end: true
        case .text, .insert, .number: false
        }
    }
}
