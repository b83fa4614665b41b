import BlkifSchema

/// Says of every disk parameter where a tree has it.
struct OptionTable {
    private let facts: TreeFacts
    private let nodes: NodeChecking

    init(_ facts: TreeFacts) {
        self.facts = facts
        nodes = NodeChecking(facts)
    }

    /// The rows in the order of the documents.
    func rows() -> [OptionRow] {
        facts.tree.all.diskParameters.filter { $0.kind != .prefix }.map(row)
    }

    private func row(_ parameter: DiskParameter) -> OptionRow {
        let released = facts.tree.schema.diskParameters.first { $0.name == parameter.name }
        // The view of a release without backports knows no overlays.
        let hasOverlay = facts.hasOverlay(parameter)
        let known = hasOverlay ? parameter : released ?? parameter.known(in: facts.tree.release)
        return row(known, isWanted: released != nil, hasOverlay: hasOverlay)
    }

    /// The row of one parameter.
    ///
    /// - Parameters:
    ///   - isWanted: Whether the tree ought to have it.
    ///   - hasOverlay: Whether its flag is in spare bits.
    func row(_ parameter: DiskParameter, isWanted: Bool, hasOverlay: Bool) -> OptionRow {
        let subject = Subject(parameter: parameter, hasOverlay: hasOverlay)
        var cells: [SourceTree.Surface: OptionRow.Cell] = [:]
        for surface in SourceTree.Surface.allCases {
            guard let text = facts.text(surface), var cell = cell(subject, surface) else { continue }
            cell.path = text.path
            cell.line = cell.line.map { $0 + 1 }
            cells[surface] = cell
        }
        let traces: [SourceTree.Surface] = [.lexer, .idl, .macros, .parser, .parseContext]
        let isExpected =
            isWanted || traces.contains { [.present, .differs].contains(cells[$0]?.state) }
        if !isExpected {
            for surface in cells.keys where cells[surface]?.state == .missing {
                cells[surface]?.state = .notApplicable
            }
        }
        return OptionRow(
            name: parameter.name, isExpected: isExpected, hasOverlay: subject.hasOverlay, cells: cells)
    }

    private struct Subject {
        let parameter: DiskParameter
        let hasOverlay: Bool

        var writes: [NodeWrite] {
            guard hasOverlay, let overlay = parameter.libxl?.overlay, !overlay.writes.isEmpty else {
                return parameter.writes
            }
            return overlay.writes
        }
    }

    private typealias Cell = OptionRow.Cell

    private func cell(_ subject: Subject, _ surface: SourceTree.Surface) -> Cell? {
        let parameter = subject.parameter
        switch surface {
        case .header: return facts.header == nil ? nil : header(subject)
        case .diskManual: return facts.manual.map { manual(parameter, $0) }
        case .vbdManual: return vbdManual(subject)
        case .lexer: return facts.rules == nil ? nil : lexer(subject)
        case .parser: return facts.parser.map { parser(subject, $0) }
        case .parseContext: return facts.members.map { context(subject, $0) }
        case .macros: return facts.macros.map { macros(subject, $0) }
        case .idl: return facts.idl.map { idl(subject, $0) }
        case .writer: return facts.writer.map { writer(subject, $0) }
        case .device, .goHelpers: return Cell(state: .notApplicable)
        case .parseCheck:
            // libxl's JSON shows no spare bits.
            return subject.hasOverlay ? Cell(state: .notApplicable) : facts.cases.map { check(parameter, $0) }
        case .go, .ocaml: return facts.bindings[surface].map { binding(subject, $0) }
        }
    }

    /// Joins what was found in several places: the first that is missing or differs counts.
    private func joined(_ cells: [Cell]) -> Cell {
        let place = cells.first { $0.line != nil }
        guard
            var worst = cells.first(where: { $0.state == .missing })
                ?? cells.first(where: { $0.state == .differs })
        else { return place ?? Cell(state: .notApplicable) }
        // A part of several that is missing makes the whole differ.
        if worst.state == .missing, cells.contains(where: { $0.state == .present }) { worst.state = .differs }
        worst.line = worst.line ?? place?.line
        return worst
    }

    private func cell(at line: Int?, else detail: String) -> Cell {
        line.map { Cell(state: .present, line: $0) } ?? Cell(state: .missing, detail: detail)
    }

    // MARK: Documents

    private func header(_ subject: Subject) -> Cell {
        var seen: Set<NodeReference> = []
        let cells = subject.writes.filter { seen.insert($0.node).inserted }.compactMap { write -> Cell? in
            guard let node = nodes.documented(write.node) else { return nil }
            guard let found = nodes.entry(of: node) else {
                return Cell(state: .missing, detail: "no entry for \(node.reference)")
            }
            let differences = nodes.differences(node, found.node)
            return Cell(
                state: differences.isEmpty ? .present : .differs, line: found.line,
                detail: differences.joined(separator: "; "))
        }
        return joined(cells)
    }

    private func manual(_ parameter: DiskParameter, _ entries: [ManualEntry]) -> Cell {
        guard parameter.isDocumented else { return Cell(state: .notApplicable) }
        var words = [parameter.name]
        if let negation = parameter.negation, negation.isDocumented { words.append(negation.name) }
        return joined(
            words.map { word in
                guard let entry = entries.first(where: { $0.names.contains(word) }) else {
                    return Cell(state: .missing, detail: "no entry for \(word)")
                }
                let differences = ManualChecking.differences(parameter, entry)
                return Cell(
                    state: differences.isEmpty ? .present : .differs, line: entry.lines.lowerBound,
                    detail: differences.joined(separator: "; "))
            })
    }

    private func vbdManual(_ subject: Subject) -> Cell {
        let since = facts.tree.all.sourceTree.entries.first { $0.surface == .vbdManual }?.since
        let parameter = facts.tree.all.diskParameters.first { $0.name == subject.parameter.name }
        guard let since, let first = parameter?.lifetime.since, first >= since,
            subject.writes.contains(where: { nodes.documented($0.node) != nil })
        else { return Cell(state: .notApplicable) }
        return cell(at: facts.vbdReference, else: "no reference to the header")
    }

    // MARK: libxlutil

    private func lexer(_ subject: Subject) -> Cell {
        joined(
            LexerWord.words(of: subject.parameter).map { word in
                guard let rule = facts.rule(word.text), rule.kind == word.kind else {
                    return Cell(state: .missing, detail: "no rule for \(word.text)")
                }
                let expected = word.value
                guard let expected, let value = rule.flagValue, value != expected else {
                    return Cell(state: .present, line: rule.line)
                }
                // An overlay may carry the other half of a pair.
                if subject.hasOverlay, subject.parameter.libxl?.overlay?.flag != nil {
                    return Cell(state: .present, line: rule.line)
                }
                return Cell(state: .differs, line: rule.line, detail: "\(word.text) sets \(value)")
            })
    }

    private func parser(_ subject: Subject, _ parser: ParserFacts) -> Cell {
        guard subject.hasOverlay, let overlay = subject.parameter.libxl?.overlay else {
            return Cell(state: .notApplicable)
        }
        let applied = parser.overlays.first { $0.have == overlay.have }
        return cell(at: applied?.line, else: "\(overlay.have)_MAGIC is not put into \(overlay.word)")
    }

    private func context(_ subject: Subject, _ members: [String: Int]) -> Cell {
        guard subject.hasOverlay, let overlay = subject.parameter.libxl?.overlay else {
            return Cell(state: .notApplicable)
        }
        let applied = facts.parser?.overlays.first { $0.have == overlay.have }
        let member = applied?.member ?? OverlayNames.member(subject.parameter)
        return cell(at: members[member], else: "no member \(member)")
    }

    private func check(_ parameter: DiskParameter, _ cases: [CheckCase]) -> Cell {
        guard parameter.isChecked else { return Cell(state: .notApplicable) }
        let found = cases.first { !$0.words.isDisjoint(with: parameter.keywords) }
        return cell(at: found?.line, else: "no case with \(parameter.name)")
    }

    // MARK: libxl

    private func macros(_ subject: Subject, _ macros: [MacroFact]) -> Cell {
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

    private func idl(_ subject: Subject, _ idl: IDLFacts) -> Cell {
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

    private func writer(_ subject: Subject, _ writer: WriterFacts) -> Cell {
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

    private func binding(_ subject: Subject, _ fields: [String: Int]) -> Cell {
        guard !subject.hasOverlay, let field = subject.parameter.libxl?.field else {
            return Cell(state: .notApplicable)
        }
        return cell(at: fields[field], else: "no field for \(field)")
    }
}
