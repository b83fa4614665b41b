import BlkifSchema

extension HeaderFacts {
    /// Reads the text of a header.
    package init(header text: String) {
        let parts = LiveText(text, .c)
        var reader = HeaderCommentReader(parts.live)
        reader.read()
        nodes = reader.nodes
        notes = reader.notes.map(\.number)
        noteTexts = reader.notes
        nodeLines = reader.nodeLines
        labelLines = reader.labelLines
        strayLines = reader.strayLines
        var code = HeaderCodeReader(parts.code)
        code.read()
        macros = code.macros
        structures = code.structures
        macroLines = code.macroLines
        structureLines = code.structureLines
    }
}

/// Reads the nodes and notes, which are all in comments.
private struct HeaderCommentReader {
    /// A line of a comment, without the asterisk before it.
    private struct Line {
        let text: String
        /// The column of the first letter after the asterisk.
        let indentation: Int
        let endsComment: Bool
    }

    private struct Attribute {
        let label: String
        var value: String
        var lines: Range<Int>
        /// Where values stand; a line that begins there or further right continues the value.
        let column: Int
    }

    private static let labels: Set<String> = [
        "values", "default value", "maximum value", "minimum value", "notes",
    ]
    private static let furtherLabels: Set<String> = ["unit", "constraint", "enables"]

    private let lines: [Line]
    private var side: Side?
    private var section = ""
    private var isPrivate = false
    private var isInNotes = false
    private(set) var nodes: [HeaderFacts.Node] = []
    private(set) var notes: [HeaderFacts.NoteText] = []
    private(set) var nodeLines: [Int] = []
    private(set) var labelLines: [[String: Range<Int>]] = []
    private(set) var strayLines: [Int] = []
    /// Where the labels of the last entry end.
    private var end = 0

    init(_ source: [Substring]) {
        lines = source.map { line in
            let star = line.firstIndex { $0 != " " && $0 != "/" }
            let hasStar = star.map { line[$0] == "*" } ?? false
            let content = hasStar ? line[(star ?? line.startIndex)...].dropFirst() : ""
            let indentation = content.prefix { $0 == " " }.count
            let isEnd = line.contains("*/")
            return Line(text: isEnd ? "" : normalised(content), indentation: indentation, endsComment: isEnd)
        }
    }

    mutating func read() {
        for index in lines.indices {
            let line = lines[index]
            if line.endsComment {
                isInNotes = false
                side = nil
            } else if let named = namedSide(line) {
                side = named
            } else if let title = rulerTitle(line) {
                isPrivate = title.hasSuffix("(PRIVATE)")
                section = normalised(isPrivate ? title.dropLast("(PRIVATE)".count) : title[...])
            } else if line.text == "Notes", isRule(after: index) {
                isInNotes = true
            } else if isInNotes {
                readNote(line, index)
            } else if side != nil, attribute(line, at: index) != nil {
                if index >= end { strayLines.append(index) }
            } else if let side, line.indentation == 1, !line.text.isEmpty, !line.text.contains(" ") {
                let (found, end) = attributes(after: index)
                guard !found.isEmpty else { continue }
                self.end = end
                let attributes = Dictionary(found.map { ($0.label, $0.value) }) { $1 }
                let isFurther = HeaderCommentReader.furtherLabels.contains
                nodeLines.append(index)
                labelLines.append(Dictionary(found.map { ($0.label, $0.lines) }) { $1 })
                nodes.append(
                    .init(
                        side: side, section: section, isPrivate: isPrivate, name: line.text,
                        attributes: attributes.filter { !isFurther($0.key) },
                        further: attributes.filter { isFurther($0.key) }))
            }
        }
    }

    private func namedSide(_ line: Line) -> Side? {
        Side.allCases.first { line.text.lowercased() == "\($0) xenbus nodes" }
    }

    private func rulerTitle(_ line: Line) -> String? {
        guard line.text.hasPrefix("--"), line.text.hasSuffix("--") else { return nil }
        let title = line.text.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
        let text = normalised(String(title))
        return text.isEmpty ? nil : text
    }

    private func isRule(after index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        return !lines[index + 1].text.isEmpty && lines[index + 1].text.allSatisfy { $0 == "-" }
    }

    private mutating func readNote(_ line: Line, _ index: Int) {
        if line.indentation <= 1, line.text.first == "(", let end = line.text.firstIndex(of: ")"),
            let number = Int(line.text[..<end].dropFirst())
        {
            let text = normalised(line.text[line.text.index(after: end)...])
            notes.append(.init(number: number, text: text, lines: index..<index + 1))
        } else if line.indentation > 1, !line.text.isEmpty, let last = notes.indices.last {
            notes[last].text += " " + line.text
            notes[last].lines = notes[last].lines.lowerBound..<index + 1
        }
    }

    /// The lines with labels directly below a name, and where they end.
    private func attributes(after index: Int) -> (found: [Attribute], end: Int) {
        var result: [Attribute] = []
        for place in lines.indices.dropFirst(index + 1) {
            let line = lines[place]
            if let attribute = attribute(line, at: place) {
                result.append(attribute)
            } else if let last = result.last, !line.text.isEmpty, line.indentation >= last.column {
                result[result.count - 1].value += " " + line.text
                result[result.count - 1].lines = last.lines.lowerBound..<place + 1
            } else {
                return (result, place)
            }
        }
        return (result, lines.count)
    }

    private func attribute(_ line: Line, at place: Int) -> Attribute? {
        guard line.indentation > 1, let colon = line.text.firstIndex(of: ":") else { return nil }
        let label = line.text[..<colon].lowercased()
        guard HeaderCommentReader.labels.union(HeaderCommentReader.furtherLabels).contains(label) else {
            return nil
        }
        let value = normalised(line.text[line.text.index(after: colon)...])
        return Attribute(
            label: label, value: value, lines: place..<place + 1, column: line.indentation + 16)
    }
}
