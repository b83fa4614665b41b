import BlkifSchema

/// Writes a case for an option into `check-xl-disk-parse`.
extension ParseCheckSurface {
    private static let disk = "/dev/vg/guest-volume"

    static func edits(
        _ option: TreeOption, _ cases: [CheckCase], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let field = option.overlay?.word ?? option.field?.name, let idl = option.facts.idl,
            !option.parameter.isAlias
        else { return edits }
        let blocks = blocks(text)
        guard let model = blocks.first(where: { isModel($0, cases, option, text) }),
            let end = text.code.lastIndex(where: { $0 == "complete" })
        else { throw option.missingAnchor(text, "case with \(disk), and end") }
        var order = idl.fields.map(\.name)
        if !order.contains(field) {
            let all = option.tree.all.libxl.fields.map(\.name)
            let before = Neighbours.find(field, in: all) { name in order.firstIndex(of: name) }.before
            order.insert(field, at: before.map { $0 + 1 } ?? 0)
        }
        // Before libxl left out what has its default, every disk showed every field.
        let isComplete = text.lines[model].contains { $0.contains("\"is_cdrom\": 0") }
        let unset = unset(option)
        if isComplete, let unset {
            for block in blocks where !text.lines[block].contains(where: { $0.contains("\"\(field)\"") }) {
                insert(field, unset, order, text, block, &edits)
            }
        }
        // Xen has options without a case: only those that are new, or have one there, get one.
        let isNew = LexerWord.words(of: option.parameter).contains { option.facts.rule($0.text) == nil }
        let isTested = cases.contains { !$0.words.isDisjoint(with: option.parameter.keywords) }
        guard !isTested, isNew || option.parameter.isChecked else { return edits }
        let place = laterCase(option, cases, text) ?? end
        for word in samples(option) {
            var lines = text.lines[model].map { String($0) }
            if isComplete || word.value != unset { set(field, word.value, order, &lines) }
            edits.insert(
                ["expected <<END"] + lines + ["END", "one 0 \(word.text) vdev=hda target=\(disk)", ""],
                before: place)
        }
        if let refused = refused(option) {
            edits.insert(
                ["expected </dev/null", "one $e \(refused) vdev=hda target=\(disk)", ""], before: place)
        }
        return edits
    }

    /// Whether a block is what a plain disk without any option gives.
    private static func isModel(
        _ block: Range<Int>, _ cases: [CheckCase], _ option: TreeOption, _ text: TreeText
    ) -> Bool {
        let options = option.tree.all.diskParameters.filter { !$0.isWritten(.byPlace) }.flatMap(\.keywords)
        guard let first = cases.first(where: { $0.line >= block.upperBound }) else { return false }
        return first.words.isDisjoint(with: options)
            && text.lines[block].contains { $0.contains("\"\(disk)\"") }
    }

    /// The start of the first case that is about a later option alone.
    private static func laterCase(_ option: TreeOption, _ cases: [CheckCase], _ text: TreeText) -> Int? {
        let parameters = option.tree.all.diskParameters.filter {
            $0.isNamed && !$0.isWritten(.byPlace)
        }
        guard let index = parameters.firstIndex(where: { $0.name == option.parameter.name }) else {
            return nil
        }
        let later = Set(parameters[(index + 1)...].flatMap(\.keywords))
        let others = Set(parameters[...index].flatMap(\.keywords))
        let first = cases.first { !$0.words.isDisjoint(with: later) && $0.words.isDisjoint(with: others) }
        guard let first, var start = text.code[..<first.line].lastIndex(where: { $0.hasPrefix("expected ") })
        else { return nil }
        while start > 0, text.lines[start - 1].hasPrefix("#") { start -= 1 }
        return start
    }

    /// The lines between the marks of each expected disk.
    private static func blocks(_ text: TreeText) -> [Range<Int>] {
        text.code.indices.filter { text.code[$0].hasPrefix("expected <<") }.compactMap { start in
            let mark = text.lines[start].dropFirst("expected <<".count)
            guard let end = text.lines[start...].firstIndex(where: { $0 == mark }) else { return nil }
            return start + 1..<end
        }
    }

    /// How libxl's JSON shows the option's own field when nobody has set it.
    private static func unset(_ option: TreeOption) -> String? {
        guard let field = option.field else { return nil }
        return switch field.type {
        case "bool": "false"
        case "libxl_defbool": "\"<default>\""
        case "string": "null"
        case "integer", "uint32", "uint64", "libxl_domid", "libxl_devid": "0"
        default: "\"\(option.enumeration?.values.first { $0.integer == 0 }?.name.lowercased() ?? "unknown")\""
        }
    }

    /// Words of the option with what the JSON shows then.
    private static func samples(_ option: TreeOption) -> [(text: String, value: String)] {
        let parameter = option.parameter
        if let overlay = option.overlay { return samples(parameter, overlay) }
        guard let field = option.field else { return [] }
        func shown(_ value: String) -> String {
            switch field.type {
            case "libxl_defbool": "\"\(value == "true" ? "True" : "False")\""
            case "bool", "integer", "uint32", "uint64": value
            default: "\"\(value.lowercased())\""
            }
        }
        if parameter.isWritten(.withValue) {
            let values = parameter.values.compactMap { value in
                value.sets.map { ("\(parameter.name)=\(value.name)", shown($0)) }
            }
            if !values.isEmpty { return Array(values.prefix(2)) }
            guard let integers = option.integers else {
                return field.type == "string" ? [("\(parameter.name)=example", "\"example\"")] : []
            }
            let greatest = integers.range.upperBound
            return [("\(parameter.name)=\(integers.literal(greatest))", String(greatest))]
        }
        guard parameter.isWritten(.alone) else { return [] }
        return [(parameter.name, shown("true"))]
            + (parameter.negation.map { [($0.name, shown("false"))] } ?? [])
    }

    /// A word that the lexer must refuse, where it did not look at such words before.
    private static func refused(_ option: TreeOption) -> String? {
        guard let integers = option.integers, !integers.isLenient else { return nil }
        let greatest = integers.range.upperBound
        return "\(option.parameter.name)=\(greatest < .max ? integers.literal(greatest + 1) : "none")"
    }

    /// Words of an option in spare bits with what the word that carries them is then, on a disk that can be written.
    private static func samples(
        _ parameter: DiskParameter, _ overlay: Overlay
    ) -> [(text: String, value: String)] {
        let flag = overlay.flag ?? parameter.name
        return LexerWord.words(of: parameter).map { word in
            (word.text, String(word.text == flag ? 1 & overlay.mask | overlay.magic : 1))
        }
    }

    /// Sets a member of an object whose members are a line each.
    private static func set(_ name: String, _ value: String, _ order: [String], _ lines: inout [String]) {
        if let line = lines.firstIndex(where: { $0.contains("\"\(name)\":") }) {
            let comma = lines[line].hasSuffix(",") ? "," : ""
            lines[line] = "    \"\(name)\": \(value)\(comma)"
            return
        }
        guard let line = place(of: name, order, lines) else { return }
        let isLast = !lines[line].hasSuffix(",")
        if isLast { lines[line] += "," }
        lines.insert("    \"\(name)\": \(value)\(isLast ? "" : ",")", at: line + 1)
    }

    private static func insert(
        _ name: String, _ value: String, _ order: [String], _ text: TreeText, _ block: Range<Int>,
        _ edits: inout LineEdits
    ) {
        let lines = text.lines[block].map { String($0) }
        guard let place = place(of: name, order, lines) else { return }
        let isLast = !lines[place].hasSuffix(",")
        if isLast { edits.replace(block.lowerBound + place, with: lines[place] + ",") }
        edits.insert(["    \"\(name)\": \(value)\(isLast ? "" : ",")"], before: block.lowerBound + place + 1)
    }

    /// The line of the last member that comes before one.
    private static func place(of name: String, _ order: [String], _ lines: [String]) -> Int? {
        let index = order.firstIndex(of: name) ?? order.count
        let before = Set(order[..<index])
        return lines.lastIndex { line in
            line.between("\"", "\":").map { before.contains(String($0)) } ?? false
        }
    }
}
