import Prose

/// A template that has been checked against the context: its steps in order, with every name resolved.
///
/// What differs in length lies in tables of its own, so that a step is a few numbers.
struct CompiledTemplate: Sendable {
    /// Where a value is found: in which of the open sections, and at which places of the objects from there on.
    struct Slot: Sendable {
        /// The section, counted from the outermost.
        let scope: Int
        /// Where in ``places`` the place of each name in the table of its object is; empty for the section's own value.
        let path: Range<Int>
    }

    /// How a value is put into its place.
    enum Insertion: Sendable {
        /// A text that can begin a line.
        case start
        /// A text of Markdown within a line.
        case inner
        /// A text after an asterisk in a comment of C, which a slash would end.
        case afterAsterisk
        /// A text as code; a bar ends the cell of a table.
        case code(isTableCell: Bool)
        /// A name as an identifier of the language.
        case identifier(IdentifierRules, IdentifierRules.Form)
        /// Prose or a literal, in one of ``layouts``.
        case block(layout: Int)
    }

    /// What a section for some elements of a list asks of their places.
    enum Position: String, Sendable {
        case first = "first()"
        case last = "last()"
        case even = "even()"
        case odd = "odd()"
    }

    enum Step: Sendable {
        /// A piece of ``text``.
        case text(Range<Int>)
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

    private(set) var steps: [Step] = []
    private(set) var text: [UInt8] = []
    private(set) var places: [Int] = []
    private(set) var layouts: [ProseLayout] = []
}

// How a compiler makes it.
extension CompiledTemplate {
    mutating func append(_ step: Step) { steps.append(step) }

    mutating func append(text new: [UInt8]) {
        let start = text.count
        text += new
        if case .text(let before)? = steps.last, before.upperBound == start {
            steps[steps.count - 1] = .text(before.lowerBound..<text.count)
        } else {
            steps.append(.text(start..<text.count))
        }
    }

    mutating func slot(_ scope: Int, _ path: [Int]) -> Slot {
        places += path
        return Slot(scope: scope, path: places.count - path.count..<places.count)
    }

    mutating func block(_ layout: ProseLayout) -> Insertion {
        layouts.append(layout)
        return .block(layout: layouts.count - 1)
    }

    /// Closes the section that a step began.
    mutating func close(_ start: Int) {
        switch steps[start] {
        case .section(let slot, let isInverted, _):
            steps[start] = .section(slot, isInverted: isInverted, end: steps.count)
        case .position(let position, let isInverted, _):
            steps[start] = .position(position, isInverted: isInverted, end: steps.count)
        case .text, .insert, .number, .end: break
        }
        steps.append(.end)
    }
}

extension CompiledTemplate {
    /// Drops the lines on which only one tag of a section stands.
    mutating func dropLinesOfLoneTags() {
        let all = steps
        for index in all.indices where all[index].isTag {
            guard let blanks = blanks(before: index, in: all), let rest = restOfLine(after: index, in: all)
            else { continue }
            if index > 0, case .text(let piece) = steps[index - 1] {
                steps[index - 1] = .text(piece.dropLast(blanks))
            }
            if index + 1 < steps.count, case .text(let piece) = steps[index + 1] {
                steps[index + 1] = .text(piece.dropFirst(rest))
            }
        }
    }

    /// The number of blanks between the start of the line and a tag; nil when more stands there.
    private func blanks(before index: Int, in steps: [Step]) -> Int? {
        guard index > 0 else { return 0 }
        guard case .text(let piece) = steps[index - 1] else { return nil }
        let count = text[piece].reversed().prefix(while: CompiledTemplate.isBlank).count
        let isAtStart =
            count == piece.count ? index == 1 : text[piece.upperBound - count - 1] == UInt8(ascii: "\n")
        return isAtStart ? count : nil
    }

    /// The length of the blanks and the line break that follow a tag; nil when more stands there.
    private func restOfLine(after index: Int, in steps: [Step]) -> Int? {
        guard index + 1 < steps.count else { return 0 }
        guard case .text(let piece) = steps[index + 1] else { return nil }
        let count = text[piece].prefix(while: CompiledTemplate.isBlank).count
        for lineBreak in ["\n", "\r\n"] where text[piece].dropFirst(count).starts(with: lineBreak.utf8) {
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
