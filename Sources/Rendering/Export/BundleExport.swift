import BlkifSchema
import Diagnostics
import Prose

/// The whole schema for programs that do not read YAML.
enum BundleExport {
    /// A script with the text, for the module that the playground of a website loads.
    static func script(_ root: RootContext) -> [UInt8] {
        let text = String(decoding: BundleFormat.bytes(of: root.index.schema), as: UTF8.self)
        return Array("globalThis.blkifSchema = ".utf8) + JSONValue.string(text).bytes() + Array(";\n".utf8)
    }

    /// The Swift file; its module has the code that makes a schema of the text.
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
