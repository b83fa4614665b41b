import BlkifSchema

/// Writes the field of an option into the bindings for Go, as the program of Xen's build that makes them would.
enum BindingPatch {
    static func types(
        _ option: TreeOption, _ fields: [String: Int], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let field = option.field, fields[field.name] == nil else { return edits }
        guard let before = neighbour(field, option, { fields[$0] }) else {
            throw option.missingAnchor(text, "field beside which \(field.name) belongs")
        }
        edits.insert(["\(name(field.name)) \(type(field.type))"], before: before + 1)
        if let enumeration = option.enumeration, !text.text.contains("type \(name(enumeration.short)) int") {
            guard
                let last = text.code.lastIndex(where: { $0.hasPrefix("type Disk") && $0.hasSuffix(" int") }),
                let end = text.code[last...].firstIndex(of: ")")
            else { throw option.missingAnchor(text, "type of a disk's enumeration") }
            edits.insert(declaration(enumeration), before: end + 1)
        }
        return edits
    }

    private static func declaration(_ enumeration: LibxlEnumeration) -> [String] {
        let type = name(enumeration.short)
        let values = enumeration.values.compactMap { value -> String? in
            guard case .integer(let number, _) = value.value else { return nil }
            return "\(type)\(name(value.name.lowercased())) \(type) = \(number)"
        }
        return ["", "type \(type) int", "const("] + values + [")"]
    }

    static func helpers(_ option: TreeOption, _ text: TreeText) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let field = option.field else { return edits }
        for (function, lines) in [("fromC", fromC(field)), ("toC", toC(field))] {
            let start = "func (x *DeviceDisk) \(function)("
            let starts = text.code.indices.filter { text.code[$0].hasPrefix(start) }
            guard starts.count == 1, let first = starts.first,
                let end = text.code[first...].firstIndex(where: {
                    $0.trimmed == "return nil" || $0.trimmed == "return nil}"
                }), !text.code[(first + 1)..<end].contains(where: { $0.hasPrefix("func ") })
            else { throw option.missingAnchor(text, "single function \(function) of DeviceDisk with an end") }
            let body = text.code[first..<end]
            guard !body.contains(where: { $0.hasWord("xc.\(field.name)") }) else { continue }
            let statements = statements(body)
            guard let before = neighbour(field, option, { statements[$0] }) else {
                throw option.missingAnchor(text, "line beside which that of \(field.name) belongs")
            }
            edits.insert(lines, before: before)
        }
        return edits
    }

    /// The line after the statement on each field.
    private static func statements(_ body: ArraySlice<Substring>) -> [String: Int] {
        var result: [String: Int] = [:]
        for index in body.indices {
            guard let range = body[index].firstRange(of: "xc.") else { continue }
            let name = String(body[index][range.upperBound...].prefix { $0.isIdentifier })
            let isOpen = body[index].hasPrefix("if ") && body[index].hasSuffix("{")
            let end = isOpen ? body[index...].firstIndex { $0.hasPrefix("}") } ?? index : index
            result[name] = end + 1
        }
        return result
    }

    private static func neighbour(
        _ field: LibxlField, _ option: TreeOption, _ find: (String) -> Int?
    ) -> Int? {
        Neighbours.find(field.name, in: option.tree.all.libxl.fields.map(\.name), find).before
    }

    private static func name(_ field: String) -> String {
        field.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func type(_ type: String) -> String {
        switch type {
        case "bool", "string", "uint32", "uint64": type
        case "integer": "int"
        default: name(type.hasPrefix("libxl_") ? String(type.dropFirst("libxl_".count)) : type)
        }
    }

    private static func fromC(_ field: LibxlField) -> [String] {
        let (member, name) = ("xc.\(field.name)", name(field.name))
        switch field.type {
        case "string": return ["x.\(name) = C.GoString(\(member))"]
        case "libxl_defbool":
            return [
                "if err := x.\(name).fromC(&\(member));err != nil {",
                "return fmt.Errorf(\"converting field \(name): %v\", err)", "}",
            ]
        default: return ["x.\(name) = \(type(field.type))(\(member))"]
        }
    }

    private static func toC(_ field: LibxlField) -> [String] {
        let (member, name) = ("xc.\(field.name)", name(field.name))
        switch field.type {
        case "string": return ["if x.\(name) != \"\" {", "\(member) = C.CString(x.\(name))}"]
        case "libxl_defbool":
            return [
                "if err := x.\(name).toC(&\(member)); err != nil {",
                "return fmt.Errorf(\"converting field \(name): %v\", err)", "}",
            ]
        case "bool": return ["\(member) = C.bool(x.\(name))"]
        case "integer": return ["\(member) = C.int(x.\(name))"]
        case "uint32", "uint64": return ["\(member) = C.\(field.type)_t(x.\(name))"]
        default: return ["\(member) = C.\(field.type)(x.\(name))"]
        }
    }
}

extension LibxlEnumeration {
    /// The name without the library's.
    fileprivate var short: String { name.hasPrefix("libxl_") ? String(name.dropFirst("libxl_".count)) : name }
}
