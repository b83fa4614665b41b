import BlkifSchema
import Diagnostics

/// The rules that read the words of a disk specification.
enum LexerSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "lexer")
    static let showsIntent = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [LexerRule] {
        let rules = try LexerReader.rules(text)
        guard !rules.isEmpty else { throw NotFound(what: "rules for words") }
        return rules
    }

    static func cell(_ option: TreeOption, _ rules: [LexerRule]) -> OptionRow.Cell {
        .joining(
            LexerWord.words(of: option.parameter).map { word in
                guard let rule = option.facts.rule(word.text), rule.kind == word.kind else {
                    return .absent("no rule for \(word.text)")
                }
                guard let expected = word.value, let value = rule.flagValue, value != expected,
                    // An overlay may carry the other word of a pair.
                    option.overlay?.flag == nil
                else { return .present(at: rule.line) }
                return .different("\(word.text) sets \(value)", at: rule.line)
            })
    }

    static func finding(of fault: OptionRow.Fault) -> FaultFinding? {
        switch fault {
        case .absent: .report("broken-chain", as: .error)
        case .different: .report("keyword-differs", as: .error)
        }
    }
}

/// The lexer in C, which flex makes of the rules.
enum MadeLexerSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "made-lexer")
}

extension TreeFacts {
    var rules: [LexerRule]? { self[LexerSurface.self] }

    /// The rule of the lexer for a word.
    func rule(_ word: String) -> LexerRule? { rules?.first { $0.words.contains(word) } }
}
