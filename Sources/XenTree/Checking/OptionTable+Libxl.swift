import BlkifSchema

/// Where libxl and its bindings have an option.
extension OptionTable {
    func macros(_ subject: Subject, _ macros: [MacroFact]) -> Cell {
        guard let link = subject.parameter.libxl else { return Cell(state: .notApplicable) }
        let expected: [(String, UInt32)]
        if subject.hasOverlay, let overlay = link.overlay {
            expected = [(overlay.have + "_MAGIC", overlay.magic), (overlay.have + "_MASK", overlay.mask)]
        } else {
            expected = link.have.map { [($0, UInt32(1))] } ?? []
        }
        return joined(
            expected.map { name, value in
                guard let found = macros.first(where: { $0.name == name }) else {
                    return Cell(state: .missing, detail: "no macro \(name)")
                }
                let isEqual = found.value.isEmpty || HeaderFacts.number(found.value) == Int(value)
                return Cell(
                    state: isEqual ? .present : .differs, line: found.line,
                    detail: isEqual ? "" : "\(name) is \(found.value), not \(value)")
            })
    }

    func idl(_ subject: Subject, _ idl: IDLFacts) -> Cell {
        guard !subject.hasOverlay, let link = subject.parameter.libxl,
            let field = facts.tree.all.libxl.fields.first(where: { $0.name == link.field })
        else { return Cell(state: .notApplicable) }
        let known = field.known(in: facts.tree.release)
        guard let found = idl.fields.first(where: { $0.name == field.name }) else {
            return Cell(state: .missing, detail: "no field \(field.name)")
        }
        let isEqual = found.type == known.type
        return Cell(
            state: isEqual ? .present : .differs, line: found.line,
            detail: isEqual ? "" : "\(field.name) is of type \(found.type), not \(known.type)")
    }

    func writer(_ subject: Subject, _ writer: WriterFacts) -> Cell {
        var seen: Set<NodeReference> = []
        var cells = subject.writes.filter { seen.insert($0.node).inserted }.map { write -> Cell in
            let found = writer.writes.first { $0.side == write.node.side && $0.node == write.node.name }
            return cell(at: found?.lines.lowerBound, else: "\(write.node) is not written")
        }
        guard !cells.isEmpty else { return Cell(state: .notApplicable) }
        if subject.hasOverlay, let overlay = subject.parameter.libxl?.overlay {
            let test = writer.tests.first { $0.have == overlay.have }
            cells.append(cell(at: test?.line, else: "\(overlay.have)_MAGIC is not tested"))
        } else if let missing = missingDefault(subject.parameter, writer) {
            cells.append(Cell(state: .missing, detail: missing))
        }
        return joined(cells)
    }

    /// libxl must not ask for a `libxl_defbool` that has no default.
    private func missingDefault(_ parameter: DiskParameter, _ writer: WriterFacts) -> String? {
        guard let field = parameter.libxl?.field,
            facts.idl?.fields.contains(where: { $0.name == field && $0.type == "libxl_defbool" }) == true,
            writer.defaults[field] == nil, facts.parser?.defaults[field] == nil,
            let text = facts.text(.writer), let lines = writer.attach,
            text.lines[lines].contains(where: { $0.contains("libxl_defbool_val(disk->\(field))") })
        else { return nil }
        return "\(field) gets no default before it is asked for"
    }

    func binding(_ subject: Subject, _ fields: [String: Int]) -> Cell {
        guard !subject.hasOverlay, let field = subject.parameter.libxl?.field else {
            return Cell(state: .notApplicable)
        }
        return cell(at: fields[field], else: "no field for \(field)")
    }
}
