/// The checked schema as one text, which programs carry that must not read YAML.
///
/// A line with the version of the format, and the records, each on a line of its own unless its texts have more. Numbers are
/// ``BundleDigits``. A text is its length, a space and its bytes where a record uses it first.
package enum BundleFormat {
    /// The version of the format, which increases when values are written otherwise. Which values there are is no part
    /// of it: a program reads the bundle that was made for its own model.
    static let format: UInt64 = 5

    private static let mark = "blkif-bundle "

    /// Writes a schema, or the view of one.
    package static func bytes(of schema: BlkifSchema) -> [UInt8] {
        var writer = BundleWriter()
        var (view, content) = (schema.view, schema.content)
        writer.view(&view)
        writer.record(&content)
        var result = Array(mark.utf8)
        BundleDigits.append(format, to: &result)
        result.append(UInt8(ascii: "\n"))
        return result + writer.records
    }

    /// Reads what ``bytes(of:)`` has written, from a program's own text.
    package static func schema(from text: StaticString) throws(BundleError) -> BlkifSchema {
        guard text.hasPointerRepresentation else { throw .damaged(at: 0) }
        return try schema(from: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Reads what ``bytes(of:)`` has written.
    package static func schema(from bytes: UnsafeBufferPointer<UInt8>) throws(BundleError) -> BlkifSchema {
        var cursor = BundleCursor(bytes)
        for character in mark.unicodeScalars { try cursor.skip(character) }
        let format = try cursor.number()
        guard format == self.format else { throw .format(format) }
        try cursor.skip("\n")
        var reader = BundleReader(cursor)
        var (view, content) = (BlkifSchema.View.blank, ProtocolContent.blank)
        try reader.view(&view)
        try reader.record(&content)
        try reader.finish()
        return BlkifSchema(validated: content, view: view)
    }
}
