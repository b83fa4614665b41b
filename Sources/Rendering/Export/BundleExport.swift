import BlkifSchema
import Prose

/// The whole schema in a Swift file, for programs that do not read YAML.
enum BundleExport {
    /// The file; its module has the code that makes a schema of the text.
    static func file(_ root: RootContext) -> [UInt8] {
        let literal = RawLiteral(BundleFormat.bytes(of: root.index.schema))
        let start = """
            // \(Notation.swift.escape(root.mark))
            // This describes \(Notation.swift.escape(root.viewText)).
            // swift-format-ignore-file

            /// The whole schema, for programs that do not read YAML.
            public enum BundledSchema {
                /// What ``load()`` reads: a line for each part, or more if its texts have them.
                static let text: StaticString = \(literal.start)

            """
        return Array(start.utf8) + literal.bytes + Array("\n\(literal.end)\n}\n".utf8)
    }
}
