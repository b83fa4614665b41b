import BlkifSchema

/// Keeps what no release has removed.
///
/// A schema that is not seen as an older release still has entries for what releases removed. To those who depend
/// on the protocol such a thing is gone, as if its entry had been deleted.
struct PresentItems: ItemFilter {
    func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
        // The layout of a structure counts every field that the schema has, so that fields stay.
        item.lifetime.removed == nil || kind == .field ? item : nil
    }

    /// The parts of a schema that are in effect.
    static func content(of schema: BlkifSchema) -> ProtocolContent {
        guard schema.view == .current else { return schema.content }
        var result = schema.content.filtered(PresentItems())
        for section in result.diskSections.indices {
            for index in result.diskSections[section].parameters.indices {
                result.diskSections[section].parameters[index].writes.removeAll { $0.removed != nil }
                result.diskSections[section].parameters[index].libxl?.overlay?.writes.removeAll {
                    $0.removed != nil
                }
            }
        }
        result.libxl.attach.removeAll { $0.removed != nil }
        return result
    }
}
