import Diagnostics
import SchemaLoading
import Testing

/// A file that cannot be checked in as text, and the report that it gets.
struct MemoryInput: Sendable, CustomTestStringConvertible {
    let name: String
    /// The file of the small schema that it replaces.
    var path = "extra.yaml"
    let bytes: [UInt8]
    let report: String

    var testDescription: String { name }

    func files() throws -> [SchemaFile] {
        try Corpus.base(with: [path: bytes])
    }

    private static let head = """
        section:
          id: extra-nodes
          side: frontend
          title: A section that nothing refers to
        nodes:
          - name: extra
            type: string
            writer: frontend
            summary: A node that nothing refers to.

        """

    /// A text after the head of a file with one node; its first line is line 10.
    static func after(_ text: String) -> [UInt8] {
        Array((head + text).utf8)
    }

    static let all = encodings + nesting + sizes

    private static let encodings = [
        MemoryInput(
            name: "Latin-1", bytes: after("    unit: caf") + [0xe9] + after(""),
            report: """
                Schema/extra.yaml:10:14: error: the file is not UTF-8 text [not-utf8]
                    save it as UTF-8

                """),
        MemoryInput(
            name: "a character cut off at the end", bytes: after("    unit: 512 ") + [0xe2, 0x82],
            report: """
                Schema/extra.yaml:10:15: error: the file is not UTF-8 text [not-utf8]
                    save it as UTF-8

                """),
        MemoryInput(
            name: "a surrogate", bytes: after("    unit: ") + [0xed, 0xa0, 0x80],
            report: """
                Schema/extra.yaml:10:11: error: the file is not UTF-8 text [not-utf8]
                    save it as UTF-8

                """),
        MemoryInput(
            name: "UTF-16", bytes: [0xff, 0xfe, 0x61, 0x00],
            report: """
                Schema/extra.yaml:1:1: error: the file is not UTF-8 text [not-utf8]
                    save it as UTF-8

                """),
        MemoryInput(
            name: "random bytes", path: "protocol.yaml", bytes: [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01],
            report: """
                Schema/protocol.yaml:1:1: error: the control character U+007F is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "NUL", bytes: after("    unit: a\0b\n"),
            report: """
                Schema/extra.yaml:10:12: error: the control character U+0000 is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "escape sequence", bytes: after("    # \u{1b}[2J\n"),
            report: """
                Schema/extra.yaml:10:7: error: the control character U+001B is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "carriage return alone", bytes: after("    unit: a\rb\n"),
            report: """
                Schema/extra.yaml:10:12: error: the control character U+000D is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "line separator", bytes: after("    # é\u{2028}type: uint32\n"),
            report: """
                Schema/extra.yaml:10:8: error: the control character U+2028 is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "reversed text", bytes: after("    # \u{202e}\n"),
            report: """
                Schema/extra.yaml:10:7: error: the control character U+202E is not text [control-byte]
                    remove it

                """),
        MemoryInput(
            name: "second byte order mark", bytes: after("    # \u{feff}\n"),
            report: """
                Schema/extra.yaml:10:7: error: the control character U+FEFF is not text [control-byte]
                    remove it

                """),
        MemoryInput(name: "byte order mark", bytes: [0xef, 0xbb, 0xbf] + after(""), report: ""),
        MemoryInput(
            name: "byte order mark before a mistake",
            bytes: [0xef, 0xbb, 0xbf] + Array("sectoin: x\n".utf8),
            report: """
                Schema/extra.yaml:1:1: error: no key tells what this file holds [unknown-document]
                    1 | sectoin: x
                      | ^^^^^^^ did you mean "section"?

                """),
        MemoryInput(
            name: "lines that end like those of Windows", bytes: after("    colour: réd\n    size: 1\n").crlf,
            report: """
                Schema/extra.yaml:10:5: error: unknown key "colour" [unknown-key]
                   10 |     colour: réd
                      |     ^^^^^^ \(nodeKeys)
                Schema/extra.yaml:11:5: error: unknown key "size" [unknown-key]
                   11 |     size: 1
                      |     ^^^^ \(nodeKeys)

                """),
    ]

    private static let nodeKeys = """
        known keys: absence, backported, bits, by-state, class, constraint, contradictions, default, \
        deprecated, description, documented, enables, example, maximum, mentioned, minimum, name, notation, \
        notes, open, removed, required, since, summary, type, unit, used-by, used-since, values, writer
        """
}

extension [UInt8] {
    /// The lines with the ends that Windows gives them.
    fileprivate var crlf: [UInt8] {
        flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
    }
}
