import CYAML
import Diagnostics

/// What libyaml says about a text that is not YAML, told at the place that is to be mended.
struct SyntaxError {
    private let problem: String
    private let context: String
    private let place: SourceLocation
    private let contextPlace: SourceLocation
    private let character: Unicode.Scalar?
    private let quoted: SourceLocation?

    /// - Parameter quoted: The start of a text in quotes that takes several lines and ends in a line.
    init(_ parser: yaml_parser_t, in source: SourceFile, quoted: (start: SourceLocation, lastLine: Int)?) {
        problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
        context = parser.context.map { String(cString: $0) } ?? ""
        place = SyntaxError.place(parser.problem_mark, in: source)
        contextPlace = SyntaxError.place(parser.context_mark, in: source)
        self.quoted = quoted?.lastLine == place.line ? quoted?.start : nil
        character = source.line(place.line)?.unicodeScalars.dropFirst(place.column - 1).first
    }

    private static func place(_ mark: yaml_mark_t, in source: SourceFile) -> SourceLocation {
        SourceLocation(file: source.path, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    var finding: Finding {
        if let quoted {
            return Finding(
                "yaml-syntax",
                "the text in quotes that begins here goes on for \(place.line - quoted.line) lines",
                at: quoted, remedy: "close the quotes",
                notes: [Finding.Note("after the next quotes this cannot be read", at: place)])
        }
        if character == "\t" {
            return Finding("yaml-tab", "a tab cannot indent YAML", at: place, remedy: "use spaces")
        }
        // libyaml notices these only where it gives up, which can be the end of the file.
        switch (problem, context) {
        case ("could not find expected ':'", "while scanning a simple key"):
            return Finding(
                "yaml-syntax", "a \":\" is missing", at: contextPlace, remedy: "expected KEY: VALUE")
        case ("found unexpected end of stream", "while scanning a quoted scalar"):
            return Finding(
                "yaml-syntax", "the quoted text has no end", at: contextPlace, remedy: "close the quotes")
        default: break
        }
        let start = context.isEmpty || contextPlace.line == place.line ? nil : contextPlace
        return Finding(
            "yaml-syntax", problem, at: place, remedy: remedy,
            notes: start.map { [Finding.Note(context, at: $0)] } ?? [])
    }

    private var remedy: String? {
        switch problem {
        case "mapping values are not allowed in this context":
            "quote a text that has \": \" in it, and indent all keys of a mapping alike"
        case "found character that cannot start any token": "put the text in quotes"
        case "found unknown escape character": "write \\\\ for a backslash, or use single quotes"
        case "did not find expected key", "did not find expected '-' indicator":
            "indent it like the entries before it"
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            "close the bracket before this"
        case "did not find expected node content": "a value is missing before this, or a bracket is open"
        default: nil
        }
    }
}
