import BlkifSchema

/// Writes the rules for an option's words into the lexer.
extension LexerSurface {
    static func edits(
        _ option: TreeOption, _ rules: [LexerRule], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        let words = LexerWord.words(of: option.parameter)
        let missing = words.filter { option.facts.rule($0.text)?.kind != $0.kind }
        guard !missing.isEmpty else { return edits }
        let lines = missing.compactMap { rule($0, option) }
        guard lines.count == missing.count, let line = place(option, words, rules, text) else {
            throw option.missingAnchor(text, "rule beside which that of \(option.parameter.name) belongs")
        }
        let names = lines.map { $0.prefix { $0 != " " && $0 != "\t" }.count }
        let column = names.max() ?? 0
        edits.insert(
            lines.flatMap { line in
                let name = String(line.prefix { $0 != " " })
                return CLine.wrapped(name.padded(to: column) + line.dropFirst(name.count))
            }, before: line)
        if let helper = helper(option, text) {
            guard let end = placeOfHelper(option, text) else {
                throw option.missingAnchor(text, "function that reads a value")
            }
            edits.insert(helper, before: end)
        }
        return edits
    }

    /// The line before which new rules go.
    private static func place(
        _ option: TreeOption, _ words: [LexerWord], _ rules: [LexerRule], _ text: TreeText
    ) -> Int? {
        func lines(of parameter: DiskParameter) -> [Int] {
            let texts = Set(LexerWord.words(of: parameter).map(\.text))
            return rules.filter { !texts.isDisjoint(with: $0.words) }.map(\.line)
        }
        if let last = lines(of: option.parameter).max() { return end(of: last, text) }
        let parameters = option.tree.all.diskParameters.filter(\.isNamed)
        let neighbours = Neighbours.find(option.parameter.name, in: parameters.map(\.name)) { name in
            parameters.first { $0.name == name }.flatMap { parameter -> (first: Int, last: Int)? in
                let all = lines(of: parameter)
                return all.min().flatMap { first in all.max().map { (first, $0) } }
            }
        }
        // `target` reads the rest of the line, and stands apart from the others.
        if let before = neighbours.before, !text.lines[before.last].hasPrefix("target=") {
            return end(of: before.last, text)
        }
        return neighbours.after?.first
    }

    /// The line after a rule, with all lines of its action.
    private static func end(of line: Int, _ text: TreeText) -> Int {
        var depth = 0
        var end = line
        repeat {
            depth += CText.depth(text.code[end], open: "{", close: "}")
            end += 1
        } while depth > 0 && end < text.lines.count
        return end
    }

    // MARK: Rules

    private static func rule(_ word: LexerWord, _ option: TreeOption) -> String? {
        switch word.kind {
        case .flag: return flag(word, option).map { "\(word.text),? { \($0) }" }
        case .keyword:
            guard let field = option.field else { return nil }
            if option.parameter.name == "target" {
                return "target=.* { STRIP(','); SAVESTRING(\"target\", \(field.name), FROMEQUALS); }"
            }
            let action =
                field.type == "string"
                ? "SAVESTRING(\"\(word.text)\", \(field.name), FROMEQUALS);"
                : "\(helperName(option.parameter))(DPC, FROMEQUALS);"
            return "\(word.text)=[^,]*,? { STRIP(','); \(action) }"
        case .prefix: return nil
        }
    }

    private static func flag(_ word: LexerWord, _ option: TreeOption) -> String? {
        if let overlay = option.overlay {
            let isCarried = word.text == (overlay.flag ?? option.parameter.name)
            return "DPC->\(OverlayNames.member(option.parameter)) = \(isCarried ? 1 : 0);"
        }
        let parameter = option.parameter
        guard !parameter.isAlias else {
            let words = parameter.aliasOf?.split(separator: "=").map(String.init) ?? []
            guard words.count == 2,
                let field = option.tree.all.diskParameters.first(where: { $0.name == words[0] })
            else { return nil }
            let value = field.values.first { $0.name == words[1] }?.sets
            return value.flatMap { value in field.libxl.map { "DPC->disk->\($0.field) = \(value);" } }
        }
        guard let field = option.field, let value = word.value else { return nil }
        return field.type == "libxl_defbool"
            ? "libxl_defbool_set(&DPC->disk->\(field.name), \(value));"
            : "DPC->disk->\(field.name) = \(value ? 1 : 0);"
    }

    // MARK: Helpers

    /// A function that reads the values of a keyword, unless the lexer has it.
    private static func helper(_ option: TreeOption, _ text: TreeText) -> [String]? {
        let parameter = option.parameter
        let name = helperName(parameter)
        guard parameter.isWritten(.withValue), !parameter.isExact,
            let field = option.field,
            field.type != "string", LexerWord.words(of: parameter).contains(where: { $0.kind == .keyword }),
            !text.code.contains(where: { $0.contains("static void \(name)(") })
        else { return nil }
        let unknown = "xlu__disk_err(dpc,str,\"unknown value for \(parameter.name)\");"
        let start = [
            "/* Sets ->\(field.name) from the string. */",
            "static void \(name)(DiskParseContext *dpc, const char *str) {",
        ]
        if let integers = option.integers {
            return start + IntegerCode(integers, parameter.name, field.name).lines + ["}", ""]
        }
        var values = parameter.values.compactMap { value in value.sets.map { (value.name, $0) } }
        if let empty = parameter.emptySets { values.insert(("", empty), at: 0) }
        let cases = values.enumerated().flatMap { index, value in
            let set =
                option.enumeration.map { enumeration in
                    "DSET(dpc,\(field.name),\(stem(enumeration)),str,\(value.1));"
                } ?? "dpc->disk->\(field.name) = \(value.1);"
            return CLine.branch(
                "    \(index == 0 ? "if" : "else if") (!strcmp(str,\(CLine.literal(value.0))))", set)
        }
        return start + cases + CLine.branch("    else", unknown) + ["}", ""]
    }

    /// `SPECIFICATION` of `LIBXL_DISK_SPECIFICATION_`.
    private static func stem(_ enumeration: LibxlEnumeration) -> String {
        let prefix = enumeration.prefix
        let start = "LIBXL_DISK_"
        return String(prefix.hasPrefix(start) ? prefix.dropFirst(start.count).dropLast() : prefix.dropLast())
    }

    /// Before the function of the next keyword that has one, or after all of them.
    private static func placeOfHelper(_ option: TreeOption, _ text: TreeText) -> Int? {
        let parameters = option.tree.all.diskParameters.filter { $0.forms == [.withValue] }
        let next = Neighbours.find(option.parameter.name, in: parameters.map(\.name)) { name -> Int? in
            guard let parameter = parameters.first(where: { $0.name == name }),
                let line = text.code.firstIndex(where: {
                    $0.contains("static void \(helperName(parameter))(")
                })
            else { return nil }
            return line > 0 && text.lines[line - 1].hasPrefix("/*") ? line - 1 : line
        }.after
        if let next { return next }
        guard let last = text.code.lastIndex(where: { $0.hasPrefix("static void set") }),
            let brace = text.code[last...].firstIndex(of: "}")
        else { return nil }
        return text.lines.dropFirst(brace + 1).first?.isEmpty == true ? brace + 2 : brace + 1
    }
}
