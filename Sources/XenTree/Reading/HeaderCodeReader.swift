/// Reads the macros and structures of a header.
struct HeaderCodeReader {
    private let lines: [Substring]
    private var conditions: [String?] = []
    /// The structure whose fields are being read, and how many conditions are open around it.
    private var open: (structure: HeaderFacts.Structure, depth: Int, line: Int)?
    private var statement = ""
    /// The number of the line that is being read, from 0.
    private var line = 0
    private(set) var macros: [HeaderFacts.Macro] = []
    private(set) var macroLines: [Int] = []
    private(set) var structures: [HeaderFacts.Structure] = []
    private(set) var structureLines: [Range<Int>] = []

    /// - Parameter lines: The header without its comments.
    init(_ lines: [Substring]) {
        self.lines = lines
    }

    mutating func read() {
        for index in lines.indices {
            line = index
            let text = normalised(lines[index])
            if text.first == "#" {
                readDirective(normalised(text.dropFirst()))
            } else {
                readStatements(text)
            }
        }
    }

    private mutating func readDirective(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 2)
        switch words.first {
        case "ifdef": conditions.append(words.count > 1 ? String(words[1]) : nil)
        case "if", "ifndef": conditions.append(nil)
        case "endif": _ = conditions.popLast()
        case "define" where words.count == 3 && !words[1].contains("("):
            macros.append(.init(name: String(words[1]), text: String(words[2])))
            macroLines.append(line)
        default: break
        }
    }

    private mutating func readStatements(_ text: String) {
        for character in text + " " {
            switch character {
            case "{":
                let words = statement.split(separator: " ")
                if words.count == 2, words[0] == "struct" {
                    open = (.init(name: String(words[1])), conditions.count, line)
                }
                statement = ""
            case "}":
                if let open {
                    structures.append(open.structure)
                    structureLines.append(open.line..<line + 1)
                }
                open = nil
                statement = ""
            case ";":
                readStatement(normalised(statement))
                statement = ""
            default: statement.append(character)
            }
        }
    }

    private mutating func readStatement(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        if words.count == 4, words[0] == "typedef", words[1] == "struct",
            let index = structures.firstIndex(where: { $0.name == words[2] })
        {
            structures[index].typedef = words[3]
            if structureLines[index].upperBound == line {
                structureLines[index] = structureLines[index].lowerBound..<line + 1
            }
        }
        guard open != nil, let first = words.first else { return }
        let typeLength = first == "struct" ? 2 : 1
        let type = words.prefix(typeLength).joined(separator: " ")
        let condition = conditions.dropFirst(open?.depth ?? 0).last ?? nil
        for declarator in words.dropFirst(typeLength).joined(separator: " ").split(separator: ",") {
            let parts = declarator.split { $0 == "[" || $0 == "]" }.map { normalised($0) }
            guard let name = parts.first else { continue }
            let count = parts.count > 1 ? parts[1] : nil
            open?.structure.fields.append(
                .init(type: type, name: name, count: count, condition: condition))
        }
    }
}
