import BlkifSchema
import Diagnostics

/// The lexer, the manual and the schema know the same words.
enum KeywordRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        guard let rules = facts.rules, let lexer = facts.text(LexerSurface.self) else { return [] }
        var result: [TreeFinding] = []
        let words = rules.filter { $0.kind != .prefix }.flatMap { rule in
            rule.words.map { (word: $0, rule: rule) }
        }
        let known = Dictionary(
            facts.tree.all.diskParameters.flatMap { parameter in
                parameter.keywords.map { ($0, parameter.name) }
            }
        ) { first, _ in first }
        let documented = facts.manual.map { Set($0.flatMap(\.names)) }
        var seen: Set<String> = []
        for (word, rule) in words {
            let name = String(word.prefix { $0 != "=" })
            guard seen.insert(name).inserted else { continue }
            if known[name] == nil {
                result.append(
                    .init(
                        Finding(
                            "unknown-keyword",
                            "the lexer accepts \"\(name)\", which the schema does not know",
                            at: lexer.location(rule.line, of: name),
                            remedy: Suggestion.phrase(for: name, in: Array(known.keys))), option: name))
            }
            if let documented, !documented.contains(name) {
                result.append(
                    .init(
                        Finding(
                            "undocumented-keyword",
                            "the lexer accepts \"\(name)\", and \(facts.text(DiskManualSurface.self)?.path ?? "") has no entry",
                            at: lexer.location(rule.line, of: name)), option: known[name] ?? name))
            }
        }
        return result + unaccepted(facts, accepted: seen, known) + aboutPrefixes(facts, rules) + stale(facts)
    }

    /// The lexer in C that a tree carries, when it was not made again from the rules.
    private static func stale(_ facts: TreeFacts) -> [TreeFinding] {
        guard let rules = facts.text(LexerSurface.self), let made = facts.text(MadeLexerSurface.self) else {
            return []
        }
        let (ours, theirs) = (LexerReader.count(rules), LexerReader.countMade(made))
        guard ours != theirs else { return [] }
        return [
            TreeFinding(
                Finding(
                    "stale-lexer", "\(made.path) has \(theirs) rules, and \(rules.path) has \(ours)",
                    severity: .warning, at: .start(of: made.path),
                    remedy: "make it again with flex, or the words of the newer rules are not accepted"))
        ]
    }

    /// Entries of the manual for words that the lexer does not accept.
    private static func unaccepted(
        _ facts: TreeFacts, accepted: Set<String>, _ known: [String: String]
    ) -> [TreeFinding] {
        guard let manual = facts.manual, let text = facts.text(DiskManualSurface.self) else { return [] }
        // An entry whose values end with colons is about prefixes of the old syntax.
        let entries = manual.filter { entry in
            entry.labels["supported values"]?.split(separator: " ").first?.contains(":") != true
        }
        return entries.flatMap { entry in
            entry.names.filter { !accepted.contains($0) }.map { name in
                TreeFinding(
                    Finding(
                        "unaccepted-keyword",
                        "the manual describes \"\(name)\", and \(facts.text(LexerSurface.self)?.path ?? "") has no rule for it",
                        at: text.location(entry.lines.lowerBound, of: name)), option: known[name] ?? name)
            }
        }
    }

    private static func aboutPrefixes(_ facts: TreeFacts, _ rules: [LexerRule]) -> [TreeFinding] {
        guard let lexer = facts.text(LexerSurface.self) else { return [] }
        let parameters = facts.tree.schema.diskParameters.filter { $0.isWritten(.asPrefix) }
        let theirs = Dictionary(
            rules.filter { $0.kind == .prefix }.flatMap { rule in rule.words.map { ($0, rule.line) } }
        ) { first, _ in first }
        let ours = Dictionary(
            parameters.flatMap { parameter in
                parameter.keywords.map { (String($0.prefix { $0 != ":" }), parameter.name) }
            }
        ) { first, _ in first }
        let missing = ours.keys.filter { theirs[$0] == nil }.sorted().map { word in
            TreeFinding(
                Finding(
                    "missing-prefix", "the lexer has no rule for the prefix \"\(word):\"",
                    at: lexer.location(LexerReader.section(lexer)?.lowerBound ?? 0)), option: ours[word])
        }
        let unknown = theirs.filter { ours[$0.key] == nil }.map { word, line in
            TreeFinding(
                Finding(
                    "unknown-prefix-rule",
                    "the lexer accepts the prefix \"\(word):\", which the schema does not know",
                    at: lexer.location(line, of: word)), option: word)
        }
        return missing + unknown
    }
}
