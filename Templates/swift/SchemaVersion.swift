// Generated from {{origin}} by {{regenerate}}. Do not edit.
// This describes {{view}}.

/// What the schema describes that the programs were built with.
enum SchemaVersion {
    /// A text of several lines stays a text when two branches are merged.
    static let text = """
        {{view}}, newest release {{newest}}
        """
}
