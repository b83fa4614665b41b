import BlkifSchema
import Diagnostics

/// Names have the form that their notation asks for.
enum NameGrammar: Rule {
    static let ids: [FindingID] = ["bad-name"]

    static func check(_ context: RuleContext) {
        for record in context.records {
            guard let grammar = grammar(of: record) else { continue }
            for (origin, name) in misnamed(record) where context.isSound(origin) {
                context.report(
                    "bad-name", "\"\(name)\" is not \(grammar.noun)",
                    at: context.raw.place(origin, path(of: record, context)), remedy: grammar.remedy)
            }
        }
    }

    /// The names of a record, now and before, that break the rule.
    static func misnamed(_ record: ItemRecord) -> [(origin: Origin, name: String)] {
        guard let grammar = grammar(of: record) else { return [] }
        return record.allNames.filter { !grammar.allows($0.name) }
    }

    /// What names of one form are like.
    private struct Grammar {
        let allows: (String) -> Bool
        var noun = "a valid name"
        let remedy: String
    }

    private static func grammar(of record: ItemRecord) -> Grammar? {
        switch record.form {
        case .node:
            Grammar(
                allows: NameIndex.isNodeName,
                remedy:
                    "a node's name begins with a letter, and has lower-case letters, digits, %u and %s with single \"-\", \"_\" and \"/\" between"
            )
        case .macro:
            // The values of an enumeration are what C's names of them end with.
            record.kind == .enumerationValue
                ? nil
                : Grammar(
                    allows: { isIdentifier($0, uppercase: true) },
                    remedy: "a macro's name has capital letters, digits and \"_\", with no digit first")
        case .identifier:
            record.kind == .ring
                ? nil
                : Grammar(
                    allows: { isIdentifier($0, uppercase: false) },
                    remedy: "a C name has letters, digits and \"_\", with no digit first")
        case .keyword where record.kind == .parameter:
            Grammar(
                allows: isKeyword,
                remedy: "a keyword begins with a letter, and has lower-case letters, digits, \"-\" and \"_\"")
        case .keyword:
            Grammar(
                allows: isKeyword, noun: "an id",
                remedy: "an id begins with a letter, and has lower-case letters, digits, \"-\" and \"_\"")
        case .release, .number, .free: nil
        }
    }

    /// The keys that lead to the name: a parameter names its field and macro under `libxl`.
    private static func path(of record: ItemRecord, _ context: RuleContext) -> [PathStep] {
        if record.isDefinedElsewhere { return ["libxl", "field"] }
        if record.kind == .macro, context.raw.node(record.origin, "libxl") != nil {
            return ["libxl", "have"]
        }
        if record.kind == .macro, context.raw.node(record.origin, "have") != nil { return ["have"] }
        return record.namePath.map { .key($0.description) }
    }

    private static func isIdentifier(_ name: String, uppercase: Bool) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"):
                true
            case UInt8(ascii: "a")...UInt8(ascii: "z"): !uppercase
            default: false
            }
        }
    }

    private static func isKeyword(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }
}
