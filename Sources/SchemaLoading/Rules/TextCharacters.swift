import BlkifSchema
import Diagnostics
import LocatedYAML
import Prose

/// No text writes as an entity, such as `&shy;`, a character that it may not have.
enum TextCharacters: Rule {
    static let ids: [FindingID] = ["control-character", "foreign-letter"]

    static func check(_ context: RuleContext) {
        for mention in context.raw.mentions.texts {
            // What stands in a text as it is was seen when its file was read.
            guard let text = mention.node.text, text.utf8.contains(UInt8(ascii: "&")),
                SuspectText.all(in: text).isEmpty
            else { continue }
            for suspect in SuspectText.all(in: context.texts.document(text).visibleText) {
                let place = mention.node.location
                if suspect.isHidden {
                    context.report(
                        "control-character", "an entity stands for \(suspect.subject)", at: place,
                        remedy: "remove it")
                } else {
                    context.report(
                        "foreign-letter", suspect.subject, at: place, remedy: "use letters of one script")
                }
            }
        }
    }
}
