import BlkifSchema
import Diagnostics

/// The rules that read the words of a disk specification.
enum LexerSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "lexer")
    static let component = PatchComponent.parser
    static let showsIntent = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [LexerRule] {
        let rules = try LexerReader.rules(text)
        guard !rules.isEmpty else { throw NotFound(what: "rules for words") }
        return rules
    }

    static func cell(_ option: TreeOption, _ rules: [LexerRule]) -> TreeRow.Cell {
        .joining(
            LexerWord.words(of: option.parameter).map { word in
                guard let rule = option.facts.rule(word.text), rule.kind == word.kind else {
                    return .absent("no rule for \(word.text)")
                }
                if let fault = unbounded(word, option) { return .different(fault, at: rule.line) }
                guard let expected = word.value, let value = rule.flagValue, value != expected,
                    // An overlay may carry the other word of a pair.
                    option.overlay?.flag == nil
                else { return .present(at: rule.line) }
                return .different("\(word.text) sets \(value)", at: rule.line)
            })
    }

    /// What the function that reads a keyword does not look at; nil when there is nothing to look at.
    private static func unbounded(_ word: LexerWord, _ option: TreeOption) -> String? {
        guard word.kind == .keyword, let integers = option.integers, !integers.isLenient,
            let text = option.facts.text(LexerSurface.self),
            let lines = try? text.function(helperName(option.parameter))
        else { return nil }
        let code = text.lines[lines].joined(separator: " ")
        let (low, high) = (integers.range.lowerBound, integers.range.upperBound)
        let isBounded = code.contains("> \(high)") && (low == 0 || code.contains("< \(low)"))
        return isBounded ? nil : "\(word.text) is read without its bounds, \(low) and \(high)"
    }

    /// The function that reads the values of a keyword: `setbackendtype` for `backendtype`.
    static func helperName(_ parameter: DiskParameter) -> String {
        "set" + parameter.name.filter { $0 != "-" && $0 != "_" }
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
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
