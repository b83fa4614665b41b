import BlkifSchema

/// A word for which the lexer has a rule of its own.
struct LexerWord {
    /// The word; with its value when the two are one word.
    let text: String
    let kind: LexerRule.Kind
    /// What it sets a flag to; nil when it sets none.
    let value: Bool?

    /// The words of a parameter.
    static func words(of parameter: DiskParameter) -> [LexerWord] {
        if parameter.isWritten(.alone) {
            let word = LexerWord(text: parameter.name, kind: .flag, value: parameter.isAlias ? nil : true)
            return [word]
                + (parameter.negation.map { [LexerWord(text: $0.name, kind: .flag, value: false)] } ?? [])
        }
        guard parameter.isWritten(.withValue) else { return [] }
        guard parameter.isExact || parameter.name == "devtype" else {
            return [LexerWord(text: parameter.name, kind: .keyword, value: nil)]
        }
        return parameter.values.map {
            LexerWord(
                text: "\(parameter.name)=\($0.name)", kind: .flag,
                value: $0.sets.flatMap { ["true": true, "1": true, "false": false, "0": false][$0] })
        }
    }
}

/// The names that the form with spare bits needs.
enum OverlayNames {
    /// The member of the parse context, by the word that sets it: `direct-io-safe` is `direct_io_safe`, `no-discard` is
    /// `disable_discard`.
    static func member(_ parameter: DiskParameter) -> String {
        let flag = parameter.libxl?.overlay?.flag ?? parameter.name
        let word =
            flag == parameter.negation?.name && flag == "no-\(parameter.name)"
            ? "disable-\(parameter.name)" : flag
        return word.replacing("-", with: "_")
    }
}
