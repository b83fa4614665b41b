import BlkifSchema
import Foundation
import SchemaComparison
import TestSupport
import Testing

/// Whatever value of the schema is another one, the comparison names the thing and the key.
///
/// One value in forty is tried; `EVERY_VALUE=1` tries all, and `EVERY_VALUE=7` one in seven.
@Suite struct EveryValueTests {
    private static let stride =
        ProcessInfo.processInfo.environment["EVERY_VALUE"].flatMap(Int.init) ?? 40

    @Test(arguments: 0..<8) func aChangedValueIsNamed(part: Int) throws {
        let old = try RealSchema.schema()
        let count = ValueMutation.count(old.content)
        #expect(count > 5000)
        for target in Swift.stride(from: part * Self.stride, to: count, by: 8 * Self.stride) {
            let changed = try #require(ValueMutation.schema(old.content, changing: target))
            let new = BlkifSchema(validated: changed.content)
            #expect(new.content != old.content, "\(changed.record) \(changed.keys)")
            let changes = SchemaComparison.compare(old, new)
            let isNamed = changes.contains { Self.names($0, changed.record, changed.keys) }
            #expect(
                isNamed, "\(changed.record) \(changed.keys): \(changes.map(\.clause))")
        }
    }

    /// Whether a change tells of a key of a record, or of something by the name that one of its keys gives.
    private static func names(_ change: SchemaChange, _ record: String, _ keys: [String]) -> Bool {
        let isAbout =
            record.isEmpty || change.subject.name.contains(record) || change.old?.contains(record) == true
        let told =
            change.what.keys
            + (change.kind == .reworded ? (change.new ?? "").components(separatedBy: ", ") : [])
        if isAbout, change.what == .presence || change.kind == .renamed || keys.contains(where: told.contains)
        {
            return true
        }
        if isAbout, change.what == .values || change.what == .value, keys.contains("values") { return true }
        // Libxl's fields, macros, overlays and the writes of nodes are things of their own.
        let own: [ChangeSubject.Kind: [String]] = [
            .item(.libxlField): ["libxl", "fields"], .item(.macro): ["have"], .overlay: ["overlay", "flag"],
            .write: ["writes", "attach"], .item(.operation): ["enables"], .item(.bit): ["enables"],
            .item(.field): ["header", "fields"],
        ]
        return keys.contains { own[change.subject.kind]?.contains($0) ?? false }
    }
}
