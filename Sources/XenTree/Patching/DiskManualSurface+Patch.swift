import BlkifSchema
import Prose

/// Writes the entry of an option into the manual of disk specifications.
extension DiskManualSurface {
    private static let width = 72
    /// Where the values of labels begin in a manual in text.
    private static let column = 23

    static func edits(
        _ option: TreeOption, _ entries: [ManualEntry], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        let words = option.documentedWords
        guard !words.isEmpty else { return edits }
        let present = entries.first { !Set($0.names).isDisjoint(with: words) }
        if let present {
            return completing(present, words.filter { !present.names.contains($0) }, text)
        }
        let neighbours = try neighbours(option, entries, text)
        let lines = text.format == .pod ? pod(option, words) : plain(option, words)
        if let before = neighbours.before {
            guard !swallows(before, text) else {
                throw option.missingAnchor(
                    text, "end of the entry for \(before.names.joined(separator: ", "))")
            }
            edits.insert(["", ""] + lines, before: end(of: before, text))
        } else if let after = neighbours.after {
            edits.insert(lines + ["", ""], before: after.lines.lowerBound)
        } else {
            throw option.missingAnchor(
                text, "entry beside which that of \(option.parameter.name) belongs")
        }
        return edits
    }

    /// The nearest entries of the option's own section of the manual, or of any when that has none.
    private static func neighbours(
        _ option: TreeOption, _ entries: [ManualEntry], _ text: TreeText
    ) throws(PatchProblem) -> (before: ManualEntry?, after: ManualEntry?) {
        let name = option.parameter.name
        let sections = option.tree.all.diskSections.map { $0.parameters.map(\.name) }
        for order in sections.filter({ $0.contains(name) }) + [Array(sections.joined())] {
            let found = try Neighbours.find(name, in: order, of: name, text) { name in
                let all = entries.filter { $0.names.contains(name) }
                // What is deprecated has another entry in a section of its own.
                return all.filter { $0.section == all.first?.section }
            }
            if found.before != nil || found.after != nil { return found }
        }
        return (nil, nil)
    }

    /// Whether another entry without its heading seems to be in an entry.
    private static func swallows(_ entry: ManualEntry, _ text: TreeText) -> Bool {
        let marks = ["Description:", "=item Description"]
        return text.live[entry.lines].count { marks.contains(where: $0.hasPrefix) } > 1
    }

    /// The line after the last one of an entry that is not blank.
    private static func end(of entry: ManualEntry, _ text: TreeText) -> Int {
        let last = text.lines[entry.lines].lastIndex { !$0.trimmed.isEmpty }
        return last.map { $0 + 1 } ?? entry.lines.upperBound
    }

    /// Names the words that a heading lacks.
    private static func completing(_ entry: ManualEntry, _ words: [String], _ text: TreeText) -> LineEdits {
        var edits = LineEdits()
        guard !words.isEmpty else { return edits }
        let line = entry.lines.lowerBound
        let marked = words.map { text.format == .pod ? "B<\($0)>" : $0 }
        edits.replace(line, with: ([String(text.lines[line])] + marked).joined(separator: " / "))
        return edits
    }

    // MARK: The facts

    private static func facts(_ option: TreeOption, _ words: [String]) -> [(label: String, value: String)] {
        let parameter = option.parameter
        let values = parameter.values.filter(\.isDocumented).map(\.name).joined(separator: ", ")
        let supported = parameter.supported ?? option.integers?.phrase ?? (values.isEmpty ? nil : values)
        let mandatory: String? =
            switch parameter.mandatory {
            case .unstated: nil
            case .no: "No"
            case .yes: "Yes"
            case .sometimes(let when): "Yes, " + when
            }
        let summary = parameter.summary.last == "." ? String(parameter.summary.dropLast()) : parameter.summary
        let all: [(String, String?)] = [
            ("Description", summary), ("Supported values", supported),
            ("Deprecated values", parameter.deprecatedValues),
            ("Mandatory", mandatory), ("Default value", parameter.defaultText),
        ]
        return all.compactMap { label, value in value.map { (label, $0) } }
    }

    // MARK: Notations

    private static func plain(_ option: TreeOption, _ words: [String]) -> [String] {
        let parameter = option.parameter
        let value = parameter.placeholder.map { parameter.forms == [.withValue] ? "=<\($0)>" : "" } ?? ""
        let heading = words.joined(separator: " / ") + value
        var result = [heading, String(repeating: "-", count: max(3, heading.count)), ""]
        for (label, value) in facts(option, words) {
            let layout = ProseLayout(
                prefix: String(repeating: " ", count: column), column: column, width: width)
            result += lines("\(label):".padded(to: column), value, .text, layout)
        }
        guard !option.description.isEmpty else { return result }
        return result + [""] + lines("", option.description, .text, ProseLayout(width: width))
    }

    private static func pod(_ option: TreeOption, _ words: [String]) -> [String] {
        let parameter = option.parameter
        let value =
            parameter.placeholder.map { parameter.forms == [.withValue] ? "=I<\($0.uppercased())>" : "" }
            ?? ""
        var result = [
            "=item " + words.map { "B<\($0)>" }.joined(separator: " / ") + value, "", "=over 4", "",
        ]
        for (label, value) in facts(option, words) {
            result += ["=item \(label)", ""] + lines("", value, .pod, ProseLayout(width: width)) + [""]
        }
        result.append("=back")
        guard !option.description.isEmpty else { return result }
        return result + [""] + lines("", option.description, .pod, ProseLayout(width: width))
    }

    private static func lines(_ start: String, _ prose: String, _ notation: Notation, _ layout: ProseLayout)
        -> [String]
    {
        let text = ProseWriter(notation: notation, layout: layout).write(ProseDocument.parse(prose))
        return (start + text).split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0.trimmedEnd)
        }
    }
}
