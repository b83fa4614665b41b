import BlkifSchema
import HeaderText

/// Writes macros and structures.
extension HeaderPatch {
    /// A macro with the comment above it.
    private struct Definition {
        let name: String
        let literal: String
        let comment: [String]
    }

    /// Macros that stand together, with the title above them where they have one.
    private struct Group {
        var title: String?
        let definitions: [Definition]
    }

    func macro(_ name: String) throws(PatchProblem) -> LineEdits {
        let groups = groups
        guard let group = groups.first(where: { group in group.definitions.contains { $0.name == name } }),
            let definition = group.definitions.first(where: { $0.name == name })
        else { return LineEdits() }
        let lines = Dictionary(grouping: zip(header.macros, header.macroLines)) { $0.0.name }
        // The first of a new group comes after what all groups have before it.
        let isFirst = !group.definitions.contains { $0.name != name && lines[$0.name] != nil }
        let order = (isFirst ? groups.flatMap(\.definitions) : group.definitions).map(\.name)
        let neighbours = try Neighbours.find(name, in: order, of: name, text) { name in
            (lines[name] ?? []).map(\.1)
        }
        let neighbour = neighbours.before ?? neighbours.after
        let code =
            ["/*"] + beside(" * ", definition.comment)
            + [" */", line(definition, beside: neighbour.map { text.code[$0] })]
        let title = isFirst ? group.title.flatMap(endOfComment) : nil
        return try insertion(
            of: .constant(name), code, after: title ?? neighbours.before.map { $0 + 1 },
            before: neighbours.after)
    }

    /// Another value in the line that defines a macro.
    func value(_ name: String) -> LineEdits {
        var edits = LineEdits()
        guard let definition = groups.flatMap(\.definitions).first(where: { $0.name == name }),
            let index = header.macros.firstIndex(where: { $0.name == name })
        else { return edits }
        let place = header.macroLines[index]
        let line = text.lines[place]
        guard let end = line.firstRange(of: name)?.upperBound,
            let value = line[end...].firstRange(of: header.macros[index].text)
        else { return edits }
        edits.replace(place, with: line[..<value.lowerBound] + definition.literal + line[value.upperBound...])
        return edits
    }

    /// The line after the comment that begins with a title.
    private func endOfComment(_ title: String) -> Int? {
        text.live.firstIndex { $0.hasPrefix(" * \(title):") }.flatMap { start in
            text.live[start...].firstIndex { $0.contains("*/") }.map { $0 + 1 }
        }
    }

    /// All macros, group by group.
    private var groups: [Group] {
        let release = facts.tree.release
        let operations = facts.tree.all.operations.map { $0.known(in: release) }.map { operation in
            Definition(
                name: operation.name, literal: String(operation.value),
                comment: writer.comment(on: operation, enabledBy: enablers(of: operation)))
        }
        let others = items.constantGroups.map { group in
            Group(
                title: group.title,
                definitions: group.constants.map { $0.known(in: release) }.map {
                    Definition(name: $0.name, literal: $0.literal, comment: writer.comment(on: $0))
                })
        }
        return [Group(definitions: operations)] + others
    }

    private func enablers(of operation: Operation) -> [Node] {
        facts.tree.all.nodes.filter { $0.enables == operation.name }
            .compactMap { checking.node($0.reference) }
    }

    /// The line that defines a macro, its value in the same column as a neighbour's that is set off.
    private func line(_ definition: Definition, beside neighbour: Substring?) -> String {
        let start = "#define \(definition.name) "
        guard let neighbour, let name = neighbour.split(separator: " ").dropFirst().first else {
            return start + definition.literal
        }
        let blanks = neighbour[name.endIndex...].prefix { $0 == " " }
        let column = neighbour[..<blanks.endIndex].count
        return (blanks.count > 1 ? start.padded(to: column) : start) + definition.literal
    }

    // MARK: Structures

    func structure(_ name: String) throws(PatchProblem) -> LineEdits {
        guard let structure = items.structure(name, facts.tree) else { return LineEdits() }
        let places = Dictionary(grouping: zip(header.structures, header.structureLines)) { $0.0.name }
        let order = facts.tree.all.structures.map { $0.known(in: facts.tree.release).name }
        let neighbours = try Neighbours.find(name, in: order, of: name, text) { name in
            (places[name] ?? []).map(\.1)
        }
        let names = Set(facts.tree.all.structures.map(\.name))
        let fields = structure.fields.flatMap { field in
            let guardCondition = field.guardCondition(facts.tree.all.abis)
            return ["    /*"] + beside("     * ", writer.comment(on: field)) + ["     */"]
                + (guardCondition.map { ["#if \($0)"] } ?? [])
                + ["    " + structure.declaration(of: field, names)]
                + (guardCondition == nil ? [] : ["#endif"])
        }
        let code =
            ["/*"] + beside(" * ", writer.comment(on: structure)) + [" */", "struct \(name) {"] + fields
            + ["};"] + (structure.typedef.map { ["typedef struct \(name) \($0);"] } ?? [])
        return try insertion(
            of: .structure(name), code, after: neighbours.before?.upperBound,
            before: neighbours.after?.lowerBound)
    }

    // MARK: Places

    /// Code with an empty line on the side of its neighbour.
    private func insertion(
        of item: TreeItem, _ code: [String], after: Int?, before: Int?
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        if let after {
            edits.insert([""] + code, before: after)
        } else if let before {
            edits.insert(code + [""], before: MacroReader.start(of: before, in: text.live))
        } else {
            throw missingAnchor(item, "macro or structure beside which it belongs")
        }
        return edits
    }
}
