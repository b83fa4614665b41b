import BlkifSchema
import Diagnostics

/// Names have the form that their notation asks for.
enum NameGrammar: Rule {
    static let ids: [FindingID] = ["bad-name"]

    static func check(_ context: RuleContext) {
        let content = context.content
        for node in context.allStates(content.nodes) where !NameIndex.isNodeName(node.name) {
            report(
                node, "a node's name has lower-case letters, digits, \"-\", \"_\", \"/\", %u and %s", context)
        }
        let macros: [any SchemaItem] =
            context.allStates(content.operations) + context.allStates(content.statuses)
            + context.allStates(content.constants + content.bits) + context.allStates(content.libxl.macros)
        for macro in macros where !isIdentifier(macro.name, uppercase: true) {
            report(macro, "a macro's name has capital letters, digits and \"_\"", context)
        }
        let identifiers: [any SchemaItem] =
            context.allStates(content.structures) + context.allStates(content.types)
            + context.allStates(content.structureFields) + context.allStates(content.states)
            + context.allStates(content.libxl.fields) + context.allStates(content.libxl.enumerations)
        for item in identifiers where !isIdentifier(item.name, uppercase: false) {
            report(item, "a C name has letters, digits and \"_\"", context)
        }
        for parameter in context.allStates(content.diskParameters) where !isKeyword(parameter.name) {
            report(parameter, "a keyword has lower-case letters, digits, \"-\" and \"_\"", context)
        }
        ids(content, context)
    }

    private static func ids(_ content: ProtocolContent, _ context: RuleContext) {
        let topics =
            content.topics + content.stateTopics + content.diskSyntax.topics + content.deviceNumbers.topics
        var all = topics.map { ($0.id, $0.origin, ["id"]) }
        all += content.sections.map { ($0.id, $0.origin, ["section", "id"]) }
        all += content.diskSections.map { ($0.id, $0.origin, ["disk-section", "id"]) }
        all += content.bitsets.map { ($0.id, $0.origin, ["id"]) }
        for (id, origin, path) in all where context.isSound(origin) && !isKeyword(id) {
            let place =
                path.count == 2
                ? context.raw.place(origin, .key(path[0]), .key(path[1]))
                : context.raw.place(origin, .key(path[0]))
            context.report(
                "bad-name", "\"\(id)\" is not an id", at: place,
                remedy: "an id has lower-case letters, digits and \"-\"")
        }
    }

    /// The key that gives an item its name: a parameter names its field and macro under `libxl`.
    private static func path(of item: any SchemaItem, _ context: RuleContext) -> [PathStep] {
        if let field = item as? LibxlField, field.parameter != nil { return ["libxl", "field"] }
        if item is LibxlMacro, context.raw.node(item.origin, "libxl") != nil { return ["libxl", "have"] }
        if item is LibxlMacro, context.raw.node(item.origin, "have") != nil { return ["have"] }
        return ["name"]
    }

    private static func report(_ item: any SchemaItem, _ remedy: String, _ context: RuleContext) {
        guard context.isSound(item.origin) else { return }
        context.report(
            "bad-name", "\"\(item.name)\" is not a valid name",
            at: context.raw.place(item.origin, path(of: item, context)),
            remedy: remedy)
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
