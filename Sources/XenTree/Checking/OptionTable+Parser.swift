import BlkifSchema

/// Where libxlutil and the check of its parser have an option.
extension OptionTable {
    func lexer(_ subject: Subject) -> Cell {
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

    func parser(_ subject: Subject, _ parser: ParserFacts) -> Cell {
        guard subject.hasOverlay, let overlay = subject.parameter.libxl?.overlay else {
            return Cell(state: .notApplicable)
        }
        let applied = parser.overlays.first { $0.have == overlay.have }
        return cell(at: applied?.line, else: "\(overlay.have)_MAGIC is not put into \(overlay.word)")
    }

    func context(_ subject: Subject, _ members: [String: Int]) -> Cell {
        guard subject.hasOverlay, let overlay = subject.parameter.libxl?.overlay else {
            return Cell(state: .notApplicable)
        }
        let applied = facts.parser?.overlays.first { $0.have == overlay.have }
        let member = applied?.member ?? OverlayNames.member(subject.parameter)
        return cell(at: members[member], else: "no member \(member)")
    }

    func check(_ parameter: DiskParameter, _ cases: [CheckCase]) -> Cell {
        guard parameter.isChecked else { return Cell(state: .notApplicable) }
        let found = cases.first { !$0.words.isDisjoint(with: parameter.keywords) }
        return cell(at: found?.line, else: "no case with \(parameter.name)")
    }
}
