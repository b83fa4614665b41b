import Diagnostics

/// The words for what makes xl refuse a configuration.
enum XlErrors {
    private static let python = "xl reads no Python: write each value out"

    /// What a token is called.
    static func description(_ kind: XlToken.Kind, _ text: String) -> String {
        switch kind {
        case .name: "the word \"\(text)\""
        case .number: "the number \(text)"
        case .text: "a text"
        case .comma: "a comma"
        case .open: "an opening bracket"
        case .close: "a closing bracket"
        case .assign, .add: "\(text)"
        case .semicolon: "a semicolon"
        case .newline: "the end of the line"
        case .end: "the end of the file"
        case .bad: "\"\(text)\""
        }
    }

    // MARK: Tokens

    static func fault(_ fault: XlToken.Fault, _ bytes: ArraySlice<UInt8>, at place: SourceLocation) -> Finding
    {
        switch fault {
        case .character: character(bytes, at: place)
        case .unclosedQuote:
            Finding(
                "config-quote", "the text has no second quote in its line", at: place,
                remedy: "close it with \(String(decoding: bytes.prefix(1), as: UTF8.self))")
        case .unendedComment:
            Finding(
                "config-comment", "the file ends within a comment", at: place,
                remedy: "xl wants an end of line after it")
        case .carriageReturn:
            Finding(
                "config-line-end", "a carriage return before the end of the line", at: place,
                remedy: "save the file with line feeds alone")
        }
    }

    private static func character(_ bytes: ArraySlice<UInt8>, at place: SourceLocation) -> Finding {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let first = text.unicodeScalars.first else {
            return Finding("config-character", "nothing can begin so", at: place)
        }
        let remedy =
            switch first {
            case "+", "-", ".", "(", ")", ":": python
            case "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", "`": "texts stand between ' or \""
            case "A"..."Z": "names are in lower case; texts stand between quotes"
            case "/" where text.hasPrefix("//"): "comments begin with #"
            default: "texts stand between quotes"
            }
        return Finding("config-character", "nothing can begin with \"\(first)\"", at: place, remedy: remedy)
    }

    static func stray(at place: SourceLocation) -> Finding {
        Finding(
            "config-character", "xl passes over this last byte of the file", severity: .warning, at: place,
            remedy: "remove it; with an end of line after it, it would be an error")
    }

    static func newer(_ what: String, _ feature: XlDialect.Feature, at place: SourceLocation) -> Finding {
        Finding(
            "config-newer-syntax", "this release does not know \(what)", at: place,
            remedy: "Xen has it from \(feature.since) on")
    }

    // MARK: Settings

    static func statement(_ what: String, at place: SourceLocation) -> Finding {
        Finding(
            "config-syntax", "a setting cannot begin with \(what)", at: place, remedy: "expected NAME = VALUE"
        )
    }

    static func sign(_ what: String, name: String, at place: SourceLocation) -> Finding {
        let words = ["import", "from", "def", "if", "for", "print", "class", "while", "try", "return"]
        return Finding(
            "config-syntax", "\(what) stands where = belongs", at: place,
            remedy: words.contains(name) ? python : "expected \(name) = VALUE")
    }

    static func value(_ what: String, _ kind: XlToken.Kind, at place: SourceLocation) -> Finding {
        let remedy =
            switch kind {
            case .name: "write it in quotes"
            case .newline: "the value begins in the line of its name"
            default: "expected a text in quotes, a number or a list"
            }
        return Finding("config-syntax", "\(what) stands where the value belongs", at: place, remedy: remedy)
    }

    static func end(_ what: String, at place: SourceLocation) -> Finding {
        Finding(
            "config-syntax", "\(what) stands after the value", at: place,
            remedy: "begin a new line, or put a semicolon between")
    }

    static func addition(_ setting: XlSetting, to earlier: XlSetting.Value) -> Finding {
        let (ours, theirs) = setting.value.isList ? ("a list", "a text") : ("a text", "a list")
        return Finding(
            "config-addition", "\(ours) cannot be added to \(theirs)", at: setting.value.location,
            remedy: setting.value.isList ? "write a text" : "write [ … ]",
            notes: [.init("\(theirs) until now", at: earlier.location)])
    }

    // MARK: Lists

    static func bracket(at place: SourceLocation, before next: SourceLocation) -> Finding {
        Finding(
            "config-bracket", "the list is not closed", at: place,
            remedy: "expected ] after its last element",
            notes: [.init("it should be closed before this", at: next)])
    }

    static func depth(at place: SourceLocation) -> Finding {
        Finding("config-syntax", "lists are nested more deeply than xl can read", at: place)
    }

    static func missingComma(_ what: String, at place: SourceLocation) -> Finding {
        Finding("config-syntax", "a comma is missing before \(what)", at: place, remedy: "expected , or ]")
    }

    static func inList(_ what: String, _ kind: XlToken.Kind, at place: SourceLocation) -> Finding {
        let remedy =
            switch kind {
            case .name: "write it in quotes"
            case .comma: "remove it"
            case .semicolon: "write a comma"
            default: "expected a text in quotes, a number or a list"
            }
        let message = kind == .comma ? "no element stands before this comma" : "\(what) stands in a list"
        return Finding("config-syntax", message, at: place, remedy: remedy)
    }

    static func tooMany(after place: SourceLocation?) -> Finding {
        Finding("config-syntax", "after so many errors, the rest is not read", at: place)
    }
}
