import BlkifSchema
import Prose

/// Writes the fields and enumerations that an option needs into the IDL.
extension IDLSurface {
    static func edits(
        _ option: TreeOption, _ idl: IDLFacts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let structure = idl.lines else { return edits }
        let order = option.tree.all.libxl.fields.map(\.name)
        for field in option.fields where !idl.fields.contains(where: { $0.name == field.name }) {
            let neighbours = try Neighbours.find(field.name, in: order, of: option.parameter.name, text) {
                name in
                idl.fields.filter { $0.name == name }.map(\.line)
            }
            let place = neighbours.before ?? structure.lowerBound
            edits.insert(["    (\"\(field.name)\", \(field.type)),"], before: place + 1)
            if let ended = ended(text.lines[place]) { edits.replace(place, with: ended) }
        }
        for enumeration in option.enumerations
        where !idl.enumerations.contains(where: { $0.name == enumeration.name }) {
            guard let last = idl.enumerations.last?.line,
                let end = text.code[last...].firstIndex(where: { $0.contains("])") })
            else { throw option.missingAnchor(text, "enumeration of disks") }
            edits.insert(declaration(enumeration.known(in: option.tree.release)), before: end + 1)
        }
        return edits
    }

    /// The line of a field with the comma that it needs before another one; nil when it has it.
    private static func ended(_ line: Substring) -> String? {
        let field = line.prefix { $0 != "#" }.trimmedEnd
        return field.hasSuffix(")") ? field + "," + line.dropFirst(field.count) : nil
    }

    private static func declaration(_ enumeration: LibxlEnumeration) -> [String] {
        let name = enumeration.name.dropFirst("libxl_".count)
        let values = enumeration.values.compactMap { value -> String? in
            if case .integer(let number, _) = value.value {
                "    (\(number), \"\(value.name)\"),"
            } else {
                nil
            }
        }
        return ["", "\(enumeration.name) = Enumeration(\"\(name)\", ["] + values + ["    ])"]
    }
}

/// Writes the macros that announce what an option adds to libxl.
extension MacroSurface {
    static func edits(
        _ option: TreeOption, _ macros: [MacroFact], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        let stems = option.tree.all.diskParameters.compactMap { parameter in
            option.hasOverlay ? parameter.libxl?.overlay?.have : option.announcement(of: parameter)
        }
        let suffixes = option.hasOverlay ? ["_MAGIC", "_MASK"] : [""]
        guard let stem = option.hasOverlay ? option.overlay?.have : option.announcement(of: option.parameter)
        else { return edits }
        let missing = suffixes.filter { suffix in !macros.contains { $0.name == stem + suffix } }
        guard !missing.isEmpty else { return edits }
        let whole = missing.count == suffixes.count
        let lines =
            (whole ? comment(option, stem, width: 74) : [])
            + missing.map { definition(stem + $0, $0, option) }
        if !whole, let other = macros.first(where: { $0.name.hasPrefix(stem + "_M") }) {
            edits.insert(lines, before: missing == ["_MASK"] ? other.line + 1 : other.line)
            return edits
        }
        let neighbours = try Neighbours.find(stem, in: stems, of: option.parameter.name, text) { stem in
            let found = macros.filter { macro in suffixes.contains { macro.name == stem + $0 } }
            // Each macro of a stem is there once; what is there twice has two places.
            let isSingle = found.count == Set(found.map(\.name)).count
            return found.first.flatMap { first in found.last.map { (first.lines.lowerBound, $0.line + 1) } }
                .map { isSingle ? [$0] : [$0, $0] } ?? []
        }
        if let before = neighbours.before {
            edits.insert([""] + lines, before: before.1)
        } else if let after = neighbours.after {
            edits.insert(lines + [""], before: after.0)
        } else if let anchor = text.live.firstIndex(where: { $0.trimmed == "* libxl ABI compatibility" }),
            anchor > 0
        {
            edits.insert(lines + [""], before: anchor - 1)
        } else {
            throw option.missingAnchor(text, "comment on libxl's ABI, before which the macros are")
        }
        return edits
    }

    private static func definition(_ name: String, _ suffix: String, _ option: TreeOption) -> String {
        let overlay = option.overlay
        let value = suffix == "_MAGIC" ? overlay?.magic : suffix == "_MASK" ? overlay?.mask : nil
        return "#define \(name) \(value.map { $0.hexadecimal + "U" } ?? "1")"
    }

    private static func comment(_ option: TreeOption, _ stem: String, width: Int) -> [String] {
        let structure = option.tree.all.libxl.structure
        guard let overlay = option.overlay else {
            let type = option.field?.type ?? ""
            let words =
                "If this is defined, \(structure) has the field \(option.parameter.libxl?.field ?? "") of type \(type)."
            return ["/*"] + words.wrapped(width).map { " * " + $0 } + [" */"]
        }
        let flag = overlay.flag ?? option.parameter.name
        let words =
            "The field \(overlay.word) of \(structure) carries the option \(flag) too. Its values mean:"
        return ["/*"] + words.wrapped(width).map { " * " + $0 }
            + [
                " *   0      the disk is read-only; the option is not set",
                " *   1      the disk is writable; the option is not set",
                " *   MAGIC  the disk is writable; the option is set",
                " * Test it with (\(overlay.word) & ~MASK) == MAGIC, and set it on a writable disk",
                " * with (\(overlay.word) & MASK) | MAGIC, where both are the macros below.", " */",
            ]
    }
}
