/// A notation in which documents are written, and the way to put any text into it literally.
///
/// Each is one object, has a file in `Notations` with all that is special about it, and a place in ``allCases``.
package final class Notation: Sendable {
    /// Appends a text.
    typealias Escape = @Sendable (String, inout [UInt8]) -> Void
    /// Changes what was appended from a place on.
    typealias Change = @Sendable (inout [UInt8], Int) -> Void

    /// The word for it in manifests.
    package let name: String
    /// The column after which prose is wrapped unless the manifest says otherwise; nil for no wrapping.
    package let width: Int?
    /// What the lines of a comment begin with; of several that fit, the first is meant.
    package let leaders: [String]
    /// Whether further lines of a text stand below the marks of lists and quotations before it, and not below its start.
    package let hangsBelowMarks: Bool
    /// How names become identifiers; nil for a notation that is no language.
    package let identifiers: IdentifierRules?
    let prose: ProseStyle
    private let inner: Escape
    private let start: Change?

    /// - Parameters:
    ///   - inner: Appends a text such that it means itself and nothing else, where it does not begin a line.
    ///   - start: Makes a text that was appended mean itself also at the start of a line.
    init(
        _ name: String, width: Int? = nil, leaders: [String] = [], hangsBelowMarks: Bool = false,
        identifiers: IdentifierRules? = nil, prose: ProseStyle, escape inner: @escaping Escape,
        atStart start: Change? = nil
    ) {
        self.name = name
        self.width = width
        self.leaders = leaders
        self.hangsBelowMarks = hangsBelowMarks
        self.identifiers = identifiers
        self.prose = prose
        self.inner = inner
        self.start = start
    }

    /// Whether a code span can be a link to what it names.
    package var hasLinks: Bool { self == .markdown || self == .html }

    /// The text such that it means itself in this notation and nothing else, also at the start of a line.
    ///
    /// Line breaks and tabs become spaces: a text inserted into a line stays in it. String literals
    /// keep control characters as escapes; elsewhere they become U+FFFD.
    package func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        escape(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the escaped text.
    package func escape(_ text: String, to output: inout [UInt8]) {
        let place = output.count
        inner(text, &output)
        start?(&output, place)
    }

    /// Appends a text of Markdown within a line: what only matters at the start of one is left alone.
    package func escapeWithinLine(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        MarkdownEscape.inner(PlainText.clean(text), after: UInt8(ascii: "x"), to: &output)
        MarkdownEscape.joinSpaces(in: &output, from: start)
    }
}

extension Notation: CaseIterable {
    /// All notations.
    package static let allCases: [Notation] = [
        .markdown,
        .text,
        .cComment,
        .swift,
        .rust,
        .go,
        .ocaml,
        .python,
        .roff,
        .html,
        .pod,
        .rst,
        .pandoc,
        .json,
        .kaitai,
    ]

    /// The notation for which manifests have a word.
    package static func named(_ name: String) -> Notation? { allCases.first { $0.name == name } }
}

extension Notation: Hashable, CustomStringConvertible {
    package static func == (left: Notation, right: Notation) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    package var description: String { name }
}

extension [UInt8] {
    /// The bytes, which are nowhere else afterwards, so that appending to them copies nothing.
    mutating func taken() -> [UInt8] {
        var result: [UInt8] = []
        swap(&self, &result)
        return result
    }

    /// Appends a text as it is.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a text with another in place of each byte that has one.
    mutating func append(_ text: String, replacing replacement: (UInt8) -> StaticString?) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            for index in bytes.indices {
                guard let other = replacement(bytes[index]) else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
                append(other)
                copied = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
    }
}
