import BlkifSchema

/// What libxl's code does with the nodes of a disk.
struct WriterFacts: Sendable {
    /// That a node is put into the list of those to write.
    struct Write: Sendable {
        let side: Side
        let node: String
        /// The value, as C has it.
        let value: String
        /// The lines of the calls.
        let lines: Range<Int>
    }

    /// A flag that is tested in spare bits of a word.
    struct Test: Sendable {
        /// The stem of the macros' names.
        let have: String
        let line: Int
    }

    /// The nodes in the order in which they are written.
    var writes: [Write] = []
    /// The fields that get a default, with the lines where they do.
    var defaults: [String: Int] = [:]
    /// The tests of spare bits.
    var tests: [Test] = []
    /// The keys that are read below a device's folder.
    var reads: [(node: String, line: Int)] = []
    /// The lines of the function that attaches a disk; nil when there is none.
    var attach: Range<Int>?
    /// The lines of the function that sets defaults; nil when there is none.
    var setDefault: Range<Int>?
}

/// Reads the functions of `libxl_disk.c`, or of `libxl.c` before it was split.
enum WriterReader {
    static func facts(_ text: TreeText) throws(NotFound) -> WriterFacts {
        var facts = WriterFacts()
        facts.attach = try text.function("device_disk_add")
        facts.setDefault = try text.function("libxl__device_disk_setdefault")
        if let lines = facts.attach { try readAttach(text, lines, &facts) }
        if let lines = facts.setDefault { facts.defaults = defaults(text, lines) }
        facts.reads = reads(text)
        return facts
    }

    /// The keys below a device's folder that functions about disks name. Older trees have all devices in one file.
    private static func reads(_ text: TreeText) -> [(node: String, line: Int)] {
        var isDisk = false
        return text.code.enumerated().compactMap { index, line in
            if let first = line.first, first.isLetter, line.contains("("), !line.hasSuffix(";") {
                isDisk = line.contains("disk") || line.contains("cdrom")
            }
            // The call begins in the line of its key or shortly before.
            let call = text.code[max(0, index - 2)...index]
            guard isDisk, line.contains("%s/"), call.contains(where: { $0.lowercased().contains("read") }),
                let name = line.between("\"%s/", "\"")
            else { return nil }
            return name.contains("%") || name.contains("/") || name.isEmpty ? nil : (String(name), index)
        }
    }

    /// The fields of a disk for which a function calls `libxl_defbool_setdefault`.
    static func defaults(_ text: TreeText, _ lines: Range<Int>) -> [String: Int] {
        var result: [String: Int] = [:]
        let code = CText(text.code[lines])
        for (index, line) in code.lines.enumerated() {
            guard let field = line.between("libxl_defbool_setdefault(&disk->", ",") else { continue }
            result[String(field)] = lines.lowerBound + index
        }
        return result
    }

    private static func readAttach(
        _ text: TreeText, _ lines: Range<Int>, _ facts: inout WriterFacts
    ) throws(NotFound) {
        let code = CText(text.code[lines])
        // The key of a node whose value the next call appends.
        var key: (side: Side, name: String, line: Int)?
        var index = 0
        while index < code.lines.count {
            let line = code.lines[index]
            if let have = line.between("~", "_MASK"),
                line.contains("_MAGIC") || code.statement(at: index).text.contains("_MAGIC")
            {
                facts.tests.append(.init(have: String(have.trimmed), line: lines.lowerBound + index))
            }
            guard let range = line.firstRange(of: "flexarray_append") else {
                index += 1
                continue
            }
            let (statement, end) = code.statement(at: index)
            let isPair = line[range.upperBound...].hasPrefix("_pair")
            if let arguments = arguments(statement), let side = side(arguments.first) {
                if isPair, arguments.count == 3, let name = arguments[1].quoted {
                    facts.writes.append(
                        .init(
                            side: side, node: name, value: arguments[2],
                            lines: lines.lowerBound + index..<lines.lowerBound + end + 1))
                } else if !isPair, arguments.count == 2 {
                    if let open = key {
                        guard open.side == side else { throw lonely(open.name, open.line) }
                        facts.writes.append(
                            .init(
                                side: side, node: open.name, value: arguments[1],
                                lines: open.line..<lines.lowerBound + end + 1))
                        key = nil
                    } else if let name = arguments[1].quoted {
                        key = (side, name, lines.lowerBound + index)
                    } else {
                        throw lonely(arguments[1], lines.lowerBound + index)
                    }
                }
            }
            index = end + 1
        }
        if let key { throw lonely(key.name, key.line) }
    }

    /// A key without a value, or a value without a key: what follows is paired wrongly.
    private static func lonely(_ text: String, _ line: Int) -> NotFound {
        NotFound(what: "partner of \(text) in the pairs of nodes and values", lines: [line])
    }

    private static func arguments(_ statement: String) -> [String]? {
        guard let start = statement.firstRange(of: "flexarray_append"),
            let open = statement[start.upperBound...].firstIndex(of: "("),
            let close = statement.lastIndex(of: ")"), open < close
        else { return nil }
        return CText.arguments(statement[statement.index(after: open)..<close])
    }

    private static func side(_ array: String?) -> Side? {
        switch array {
        case "back": .backend
        case "front": .frontend
        default: nil
        }
    }
}
