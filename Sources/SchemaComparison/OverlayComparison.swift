import BlkifSchema

/// Compares the overlays by which libxl carries flags without a change of its ABI.
enum OverlayComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = overlays(schemas.old)
        let new = overlays(schemas.new)
        for name in Set(old.keys).union(new.keys).sorted() {
            let subject = ChangeSubject(.overlay, name)
            switch (old[name], new[name]) {
            case (let before?, let after?): compare(before, after, subject, into: &list)
            case (nil, _?): list.add(.added, subject, rule: DiskRules.overlayAdded)
            default: list.add(.removed, subject, rule: DiskRules.overlayRemoved, audience: .toolstack)
            }
        }
    }

    /// The overlays by the keyword that sets each.
    private static func overlays(_ content: ProtocolContent) -> [String: Overlay] {
        let found = content.diskParameters.compactMap { parameter in
            parameter.libxl?.overlay.map { ($0.flag ?? parameter.name, $0) }
        }
        return Dictionary(found) { first, _ in first }
    }

    private static func compare(
        _ old: Overlay, _ new: Overlay, _ subject: ChangeSubject, into list: inout ChangeList
    ) {
        let properties: [(ChangedProperty, String, String, BreakRule)] = [
            (.word, old.word, new.word, DiskRules.overlayChanged),
            (.magic, old.magic.hexadecimal, new.magic.hexadecimal, DiskRules.overlayChanged),
            (.mask, old.mask.hexadecimal, new.mask.hexadecimal, DiskRules.overlayChanged),
            (.macro, old.have, new.have, DiskRules.overlayMacro),
        ]
        for (what, before, after, rule) in properties {
            list.compare(before, after, what, of: subject, audience: .toolstack, rule: rule)
        }
    }
}
