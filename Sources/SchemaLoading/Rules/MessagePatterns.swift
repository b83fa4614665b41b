import BlkifSchema
import Diagnostics

/// A pattern can be read, and is no other message's.
enum MessagePatterns: Rule {
    static let ids: [FindingID] = ["bad-pattern"]

    static func check(_ context: RuleContext) {
        var seen: [String: Message] = [:]
        for message in context.content.messages where context.isSound(message.origin) {
            let place = context.raw.place(message.origin, "pattern")
            do {
                _ = try MessagePattern(message.pattern)
            } catch {
                let (reason, remedy) = text(error)
                context.report("bad-pattern", reason, at: place, remedy: remedy)
            }
            if let other = seen.updateValue(message, forKey: message.pattern) {
                context.report("bad-pattern", "the message \"\(other.id)\" has this pattern too", at: place)
            }
        }
    }

    private static func text(_ problem: MessagePattern.Problem) -> (String, remedy: String?) {
        switch problem {
        case .brace: ("a brace in this pattern has no counterpart", "a value is {KIND} or {KIND LABEL}")
        case .kind(let name):
            (
                "no kind of value is named \"\(name)\"",
                Suggestion.phrase(for: name, in: MessagePattern.Kind.allCases.map(\.rawValue))
                    ?? "known: " + MessagePattern.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            )
        case .adjacent: ("two values in this pattern have nothing between them", nil)
        case .noWord:
            ("this pattern has no whole word by which lines could be looked up", nil)
        }
    }
}
