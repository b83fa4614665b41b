package import BlkifSchema

/// Finds what changed between two schemas for those who depend on them.
package enum SchemaComparison {
    /// Every difference, in the order of reports: by kind of thing, name and property.
    package static func compare(_ old: BlkifSchema, _ new: BlkifSchema) -> [SchemaChange] {
        guard old.content != new.content else { return [] }
        let schemas = ComparedSchemas(old, new)
        var list = ChangeList()
        NodeComparison.compare(schemas, into: &list)
        CodeComparison.compare(schemas, into: &list)
        BitComparison.compare(schemas, into: &list)
        LayoutComparison.compare(schemas, into: &list)
        ConnectionComparison.compare(schemas, into: &list)
        DiskComparison.compare(schemas, into: &list)
        OverlayComparison.compare(schemas, into: &list)
        WriteComparison.compare(schemas, into: &list)
        LibxlComparison.compare(schemas, into: &list)
        DeviceNumberComparison.compare(schemas, into: &list)
        DocumentationComparison.compare(schemas, into: &list)
        RestComparison(old, new, schemas, list).compare(into: &list)
        return list.changes.sorted()
    }
}
