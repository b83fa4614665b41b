import BlkifSchema
import Diagnostics

/// Overlays on one word disturb neither each other nor the word's plain meaning.
enum Overlays: Rule {
    static let ids: [FindingID] = ["overlay-overlap", "overlay-magic", "overlay-zero"]

    static func check(_ context: RuleContext) {
        var seen: [Claim] = []
        // What a profile changes comes last, since it is to blame.
        let parameters = context.content.diskParameters
        let placed = parameters.filter { context.raw.place($0.origin) != nil }
        let unplaced = parameters.filter { context.raw.place($0.origin) == nil }
        for parameter in unplaced + placed where context.isSound(parameter.origin) {
            guard let overlay = parameter.libxl?.overlay else { continue }
            checkOne(overlay, parameter.origin, context)
            let word = context.content.libxl.fields.first { $0.name == overlay.word }
            if let word, ["bool", "libxl_defbool", "string"].contains(word.type) {
                context.report(
                    "overlay-magic",
                    "the field \"\(overlay.word)\" is a \(word.type) and cannot carry a flag",
                    at: place(parameter.origin, "word", context),
                    remedy: "expected a field that is an integer")
            }
            for other in seen where other.overlay.word == overlay.word {
                guard ~other.overlay.mask & ~overlay.mask != 0 else { continue }
                context.report(
                    "overlay-overlap", "the mask shares bits with another overlay of \"\(overlay.word)\"",
                    at: place(parameter.origin, "mask", context),
                    remedy: "shared bits: 0x\(String(~other.overlay.mask & ~overlay.mask, radix: 16))",
                    notes: [note(other, at: place(other.origin, "mask", context))])
            }
            seen.append(Claim(overlay: overlay, parameter: parameter.name, origin: parameter.origin))
        }
    }

    /// Bits that belong to a parameter.
    private struct Claim {
        let overlay: Overlay
        let parameter: String
        let origin: Origin
    }

    /// Whose the bits are; a profile can be loaded beside a schema without its files.
    private static func note(_ other: Claim, at place: SourceLocation?) -> Finding.Note {
        .init(place == nil ? "the other is that of \(other.parameter)" : "the other mask", at: place)
    }

    private static func checkOne(_ overlay: Overlay, _ origin: Origin, _ context: RuleContext) {
        if overlay.magic & overlay.mask != 0 {
            context.report(
                "overlay-magic", "the magic has bits that the mask keeps for others",
                at: place(origin, "magic", context),
                remedy: "0x\(String(overlay.magic & overlay.mask, radix: 16)) is outside the overlay")
        }
        if overlay.magic == 0 {
            context.report(
                "overlay-zero", "a magic of 0 cannot be told from an unset flag",
                at: place(origin, "magic", context), remedy: "use a bit that the mask clears")
        }
        if overlay.mask & 1 == 0 {
            context.report(
                "overlay-zero", "the mask clears bit 0, which says that the disk is writable",
                at: place(origin, "mask", context), remedy: "keep bit 0 in the mask")
        }
    }

    private static func place(_ origin: Origin, _ key: PathStep, _ context: RuleContext) -> SourceLocation? {
        context.raw.place(origin, "libxl", "overlay", key)
    }
}
