extension Notation {
    /// OCaml: documentation comments, in which the compiler looks for strings and comments, and the inside of
    /// string literals.
    package static let ocaml = Notation(
        "ocaml", width: 90,
        identifiers: IdentifierRules(
            styles: [.member: .lowerSnake, .option: .capitalSnake, .module: .capitalSnake],
            integers: [
                "uint8": "int", "uint16": "int", "uint32": "int", "uint64": "int64",
                "int8": "int", "int16": "int", "int32": "int", "int64": "int64",
            ],
            reserved: [
                "and", "as", "asr", "assert", "begin", "class", "constraint", "do", "done", "downto", "else",
                "end", "exception", "external", "false", "for", "fun", "function", "functor", "if", "in",
                "include", "inherit", "initializer", "land", "lazy", "let", "lor", "lsl", "lsr", "lxor",
                "match", "method", "mod", "module", "mutable", "new", "nonrec", "object", "of", "open", "or",
                "private", "rec", "sig", "struct", "then", "to", "true", "try", "type", "val", "virtual",
                "when", "while", "with",
            ]),
        prose: ProseStyle(
            escape: { OCamlComment.write($0, to: &$1) },
            blocks: { OCamlWriter(writer: $0).write($1, to: &$2) },
            code: { _, text, _, output in
                output.append("[")
                OCamlComment.write(text, to: &output)
                output.append("]")
            },
            emphasis: ("{e ", "}"), strong: ("{b ", "}"), link: writeOCamlLink, hasEmptyLines: false),
        escape: ocamlText)

    /// What could begin a string, a comment or a mark of one as a number, which is the same in both places.
    private static let ocamlText: Escape = { text, output in
        for scalar in PlainText.oneLine(text).unicodeScalars {
            switch scalar {
            case "\\", "\"", "{", "}", "[", "]", "@", "*":
                output += "\\\(String(repeating: "0", count: scalar.value < 100 ? 1 : 0))\(scalar.value)".utf8
            case _ where StringLiteral.isHidden(scalar):
                output += "\\u{\(StringLiteral.hex(scalar, digits: 1))}".utf8
            default: output += String(scalar).utf8
            }
        }
    }

    @Sendable private static func writeOCamlLink(
        _ writer: inout InlineWriter, _ url: String, _ inner: [ProseDocument.Inline]
    ) {
        writer.words.append(whole: { $0 += "{{:\(OCamlComment.address(url))} ".utf8 })
        writer.write(inner, isLinked: true)
        writer.words.append("}")
    }
}

/// The inside of documentation comments of OCaml.
///
/// ocamldoc reads marks in braces and brackets, a few elements of HTML, and commands with `@`, also within code; the
/// compiler looks for strings and comments in it.
enum OCamlComment {
    /// Appends a text or code.
    static func write(_ text: String, to output: inout [UInt8]) {
        var rest = Array(PlainText.clean(text).utf8)[...]
        while let byte = rest.popFirst() {
            let next = rest.first
            switch byte {
            // A plain quote begins a string.
            case UInt8(ascii: "\""):
                let begins = output.last.map { " \n([{".utf8.contains($0) } ?? true
                output += (begins ? "“" : "”").utf8
            case UInt8(ascii: "*"):
                separate(if: output.last == UInt8(ascii: "("), in: &output)
                output.append(byte)
                separate(if: next == nil || next == UInt8(ascii: ")"), in: &output)
            // It would take the meaning of what comes next.
            case UInt8(ascii: "\\"):
                output.append(byte)
                separate(if: next.map { "[]{}@\\".utf8.contains($0) } ?? true, in: &output)
            // With a name it would begin an element.
            case UInt8(ascii: "<"):
                output.append(byte)
                separate(if: next.map { $0 > 0x40 || $0 == UInt8(ascii: "/") } ?? true, in: &output)
            // With the end of a mark it would end another.
            case UInt8(ascii: "%"):
                output.append(byte)
                separate(if: next == nil, in: &output)
            // At the start of a line a blank after it would make it the mark of an item.
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                let beginsWord = output.last.map { " \n".utf8.contains($0) } ?? true
                output.append(byte)
                guard beginsWord, next == nil || next == UInt8(ascii: " ") else { continue }
                output += "\u{a0}".utf8
                rest = rest.dropFirst()
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "@"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case UInt8(ascii: "{"):
                output.append("\\{")
                // With small letters and a bar it would begin a string.
                separate(if: next != UInt8(ascii: " "), in: &output)
            default: output.append(byte)
            }
        }
    }

    private static func separate(if isNeeded: Bool, in output: inout [UInt8]) {
        if isNeeded { output.append(UInt8(ascii: " ")) }
    }

    /// An address with what would mean something here as the numbers of its bytes.
    static func address(_ url: String) -> String {
        var result = ""
        for byte in url.utf8 {
            let isSpecial = byte <= 0x20 || byte >= 0x7f || "\"{}[]*\\@|".utf8.contains(byte)
            let scalar = Unicode.Scalar(byte)
            if isSpecial {
                result += "%" + StringLiteral.hex(scalar, digits: 2)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
