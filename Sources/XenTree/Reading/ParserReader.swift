/// What libxlutil does around its lexer.
struct ParserFacts: Sendable {
    /// A flag that is put into spare bits of a word.
    struct Overlay: Sendable {
        /// The member of the parse context that says whether it is set.
        let member: String
        /// The word.
        let word: String
        /// The stem of the macros' names.
        let have: String
        /// A line, from 0.
        let line: Int
    }

    /// The overlays in the order in which they are applied.
    var overlays: [Overlay] = []
    /// The fields that get a default here, with the lines where they do.
    var defaults: [String: Int] = [:]
    /// The lines of the function that parses; nil when there is none.
    var parse: Range<Int>?
}

/// Reads `libxlu_disk.c` and `libxlu_disk_i.h`.
enum ParserReader {
    static func facts(_ text: TreeText) throws(NotFound) -> ParserFacts {
        var facts = ParserFacts()
        facts.parse = try text.function("xlu_disk_parse")
        guard let lines = facts.parse else { return facts }
        facts.defaults = WriterReader.defaults(text, lines)
        let code = CText(text.code[lines])
        var condition = ""
        for index in code.lines.indices {
            let line = code.lines[index].trimmed
            if line.hasPrefix("if "), line.contains("dpc.") { condition = code.statement(at: index).text }
            guard line.contains("disk->"), line.contains("=") else { continue }
            let statement = code.statement(at: index).text
            // Either `word = (word & MASK) | MAGIC` or `word |= MAGIC`.
            let names = statement.split { !$0.isIdentifier }
            guard statement.contains("|"), let magic = names.first(where: { $0.hasSuffix("_MAGIC") }),
                let word = statement.between("disk->", "=")?.prefix(while: \.isIdentifier), !word.isEmpty
            else { continue }
            let members = condition.split { !$0.isIdentifier && $0 != "." }.filter { $0.hasPrefix("dpc.") }
            guard let member = members.first else { continue }
            facts.overlays.append(
                .init(
                    member: String(member.dropFirst("dpc.".count)), word: String(word),
                    have: String(magic.dropLast("_MAGIC".count)), line: lines.lowerBound + index))
        }
        return facts
    }

    /// The members of the parse context, with the lines where they are declared.
    static func members(_ text: TreeText) throws(NotFound) -> [String: Int] {
        let ends = text.code.indices.filter { text.code[$0].contains("DiskParseContext;") }
        guard let end = try NotFound.only(ends, "DiskParseContext", { $0 }),
            let start = text.code[..<end].lastIndex(where: { $0.contains("struct") && $0.contains("{") })
        else { return [:] }
        var result: [String: Int] = [:]
        for index in start + 1..<end {
            let declaration = text.code[index].trimmed
            guard declaration.hasSuffix(";") else { continue }
            for part in declaration.dropLast().split(separator: ",") {
                guard let name = part.split(whereSeparator: { !$0.isIdentifier }).last else { continue }
                result[String(name)] = index
            }
        }
        return result
    }
}
