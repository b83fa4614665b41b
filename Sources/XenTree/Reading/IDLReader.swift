import BlkifSchema

/// What libxl's IDL says of disks.
struct IDLFacts: Sendable {
    /// A field of the structure.
    struct Field: Sendable {
        let name: String
        let type: String
        /// A line, from 0.
        let line: Int
    }

    /// An enumeration.
    struct Enumeration: Sendable {
        let name: String
        let line: Int
        var values: [(name: String, number: Int, line: Int)] = []
    }

    /// The fields in their order.
    var fields: [Field] = []
    /// The enumerations that have to do with disks.
    var enumerations: [Enumeration] = []
    /// The lines of the structure, from its first to the bracket that ends it; nil when there is none.
    var lines: Range<Int>?
}

/// Reads `libxl_types.idl`.
enum IDLReader {
    static func facts(_ text: TreeText, structure: String) throws(NotFound) -> IDLFacts {
        var facts = IDLFacts()
        var found: [Range<Int>] = []
        let lines = text.code
        for index in lines.indices where lines[index].hasPrefix("libxl_") && lines[index].contains("=") {
            let name = String(lines[index].prefix { $0.isIdentifier })
            if name == structure, lines[index].contains("Struct(") {
                // What begins at the margin is the next declaration.
                let end = lines[(index + 1)...].firstIndex {
                    $0.trimmed.hasPrefix("])") || $0.first ?? " " != " "
                }
                guard let end, lines[end].trimmed.hasPrefix("])") else {
                    throw NotFound(what: "end of the structure \(structure)", lines: [index])
                }
                found.append(index..<end + 1)
            } else if name.hasPrefix("libxl_disk_"), lines[index].contains("Enumeration(") {
                facts.enumerations.append(enumeration(name, lines, from: index))
            }
        }
        facts.lines = try NotFound.only(found, "structure \(structure)") { $0.lowerBound }
        facts.fields = facts.lines?.dropLast().compactMap { field(lines[$0], $0) } ?? []
        return facts
    }

    private static func field(_ line: Substring, _ index: Int) -> IDLFacts.Field? {
        guard let parts = parts(line), let name = parts.first?.quoted else { return nil }
        return IDLFacts.Field(name: name, type: parts.count > 1 ? parts[1] : "", line: index)
    }

    private static func enumeration(_ name: String, _ lines: [Substring], from start: Int)
        -> IDLFacts.Enumeration
    {
        var result = IDLFacts.Enumeration(name: name, line: start)
        for index in start..<lines.count {
            if index > start, lines[index].first ?? " " != " " { break }
            if let parts = parts(lines[index]), parts.count > 1, let number = Int(parts[0]),
                let value = parts[1].quoted
            {
                result.values.append((value, number, index))
            }
            if lines[index].contains("])") { break }
        }
        return result
    }

    /// The members of the innermost brackets of a line that is no comment.
    private static func parts(_ line: Substring) -> [String]? {
        let code = line.trimmed
        guard code.first != "#", let open = code.lastIndex(of: "("),
            let close = code[open...].firstIndex(of: ")")
        else { return nil }
        return CText.arguments(code[code.index(after: open)..<close])
    }
}

extension String {
    /// What stands between quotation marks that enclose the whole; nil when they do not.
    var quoted: String? {
        count > 1 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : nil
    }
}
