// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.

/// What the schema describes that the programs were built with.
enum SchemaVersion {
    /// A text of several lines stays a text when two branches are merged.
    static let text = """
        Xen 4.0 to 4.23, newest release 4.22
        """
}
