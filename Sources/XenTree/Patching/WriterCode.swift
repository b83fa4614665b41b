import BlkifSchema

/// Makes the C that writes a node.
struct WriterCode {
    private let option: TreeOption
    private let text: TreeText

    init(_ option: TreeOption, _ text: TreeText) {
        self.option = option
        self.text = text
    }

    /// The statements; nil when a condition or a value has no counterpart in C.
    func lines(_ node: NodeReference, _ writes: [NodeWrite], indentation: String) -> [String]? {
        let array = node.side == .backend ? "back" : "front"
        func call(_ value: String) -> String {
            "flexarray_append_pair(\(array), \"\(node.name)\", \(value));"
        }
        if writes.count == 2, case .holds(true) = writes[0].condition,
            case .holds(false) = writes[1].condition,
            let truth = truth(nil), let first = value(writes[0].written),
            let second = value(writes[1].written)
        {
            return CLine.wrapped(indentation + call("\(truth) ? \(first) : \(second)"))
        }
        var branches: [(condition: String, call: String)] = []
        for write in writes {
            guard let value = value(write.written), let condition = condition(write.condition) else {
                return nil
            }
            branches.append((condition, call(value)))
            // What always holds ends the alternatives.
            if condition.isEmpty { break }
        }
        return statement(branches, indentation)
    }

    /// Alternatives, of which the last may have no condition.
    private func statement(_ branches: [(condition: String, call: String)], _ indentation: String) -> [String]
    {
        if branches.count == 1, branches[0].condition.isEmpty {
            return CLine.wrapped(indentation + branches[0].call)
        }
        let hasBraces = CLine.hasBraces(text)
        let (open, close) = hasBraces ? (" {", "} ") : ("", "")
        let parts = branches.enumerated().flatMap { index, branch in
            let start = indentation + (index > 0 ? close + "else" : "")
            let test = branch.condition.isEmpty ? "" : (index > 0 ? " " : "") + "if (\(branch.condition))"
            return CLine.wrapped(start + test + open) + CLine.wrapped("\(indentation)    \(branch.call)")
        }
        return parts + (hasBraces ? [indentation + "}"] : [])
    }

    // MARK: Conditions

    private func condition(_ condition: NodeWrite.Condition) -> String? {
        switch condition {
        case .unstated, .always: return ""
        case .set: return truth(nil)
        case .holds(let value): return truth(nil).map { value ? $0 : "!\($0)" }
        case .fields(let conditions):
            let parts = conditions.map(part)
            let known = parts.compactMap { $0 }
            return known.count == parts.count ? known.joined(separator: " && ") : nil
        }
    }

    private func part(_ condition: NodeWrite.FieldCondition) -> String? {
        switch NodeWrite.Circumstance(rawValue: condition.field) {
        case .guest: return guest(condition.values)
        case .target: return nil
        case nil: break
        }
        guard let field = option.tree.all.libxl.fields.first(where: { $0.name == condition.field }) else {
            return nil
        }
        let enumeration = option.tree.all.libxl.enumerations.first { $0.name == field.type }
        let tests = condition.values.compactMap { value -> String? in
            if let enumeration {
                return enumeration.values.first { $0.name.lowercased() == value }.map {
                    "disk->\(field.name) == \(enumeration.prefix)\($0.name)"
                }
            }
            if value.isEmpty { return "!disk->\(field.name)" }
            if value == "true" { return truth(field) }
            return value == "false" ? truth(field).map { "!\($0)" } : nil
        }
        guard tests.count == condition.values.count else { return nil }
        return tests.count == 1 ? tests[0] : "(\(tests.joined(separator: " || ")))"
    }

    /// Whether the guest is of one of some kinds. Before Xen 4.10 libxl knew no PVH.
    private func guest(_ kinds: [String]) -> String? {
        let hasPVH = option.facts.text(IDLSurface.self)?.live.contains { $0.contains("\"PVH\"") } ?? false
        let tests = kinds.filter { $0 != "pvh" || hasPVH }.map {
            "type == LIBXL_DOMAIN_TYPE_\($0.uppercased())"
        }
        return tests.isEmpty ? nil : tests.count == 1 ? tests[0] : "(\(tests.joined(separator: " || ")))"
    }

    /// Whether a field is true; of the option's own field when none is given.
    private func truth(_ field: LibxlField?) -> String? {
        if field == nil, let overlay = option.overlay {
            return "(disk->\(overlay.word) & ~\(overlay.have)_MASK) == \(overlay.have)_MAGIC"
        }
        guard let field = field ?? option.field else { return nil }
        return field.type == "libxl_defbool"
            ? "libxl_defbool_val(disk->\(field.name))" : "disk->\(field.name)"
    }

    // MARK: Values

    /// The value as an expression: a literal, a field, or a text that is put together.
    private func value(_ value: WrittenValue?) -> String? {
        guard let value else { return nil }
        var plain = ""
        var format = ""
        var arguments: [Argument] = []
        for part in value.parts {
            if case .text(let text) = part {
                plain += text
                format += text.replacing("%", with: "%%")
                continue
            }
            guard let argument = argument(part) else { return nil }
            format += argument.conversion
            arguments.append(argument)
        }
        guard !arguments.isEmpty else { return CLine.literal(plain) }
        if value.parts.count == 1, format == "%s" { return arguments[0].expression }
        let call = text.text.contains("GCSPRINTF(") ? "GCSPRINTF(" : "libxl__sprintf(gc, "
        let values = arguments.map(\.expression).joined(separator: ", ")
        return "\(call)\(CLine.literal(format)), \(values))"
    }

    private typealias Argument = (conversion: String, expression: String)

    /// What `printf` is given for a part; nil when it has no counterpart in C.
    private func argument(_ part: WrittenValue.Part) -> Argument? {
        switch part {
        case .word(.domid): return ("%d", "domid")
        case .word(.devid): return ("%d", "device->devid")
        case .word(.target): return ("%s", "disk->pdev_path")
        case .word(.scripts):
            let function = text.text.contains("libxl__xen_script_dir_path") ? "libxl__" : "libxl_"
            return ("%s", function + "xen_script_dir_path()")
        case .field(let name): return field(name)
        case .word(.frontend), .word(.backend), .word(.protocol), .word(.major), .word(.minor),
            .word(.tapdisk),
            .text:
            return nil
        }
    }

    private func field(_ name: String) -> Argument? {
        guard let field = option.tree.all.libxl.fields.first(where: { $0.name == name }) else { return nil }
        switch field.type {
        case "string": return ("%s", "disk->\(name)")
        case "uint32": return ("%u", "disk->\(name)")
        case "uint64": return ("%llu", "(unsigned long long)disk->\(name)")
        case "integer", "libxl_domid", "libxl_devid": return ("%d", "disk->\(name)")
        case "bool": return ("%d", "disk->\(name) ? 1 : 0")
        case "libxl_defbool": return ("%d", "libxl_defbool_val(disk->\(name)) ? 1 : 0")
        default: return ("%s", "(char *)\(field.type)_to_string(disk->\(name))")
        }
    }
}
