import BlkifSchema
import Foundation
import SchemaComparison
import TestSupport
import Testing

/// Whatever value of the schema is another one, the comparison names the thing and the key.
///
/// One value in twenty is tried; `EVERY_VALUE=1` tries all, and `EVERY_VALUE=7` one in seven.
@Suite struct EveryValueTests {
    private static let stride =
        ProcessInfo.processInfo.environment["EVERY_VALUE"].flatMap(Int.init) ?? 20

    /// How many values are changed at once, each far from the others.
    private static let together = 8

    @Test(arguments: 0..<8) func aChangedValueIsNamed(part: Int) throws {
        let old = try RealSchema.schema()
        let count = ValueMutation.count(old.content)
        #expect(count > 5000)
        let distance = count / Self.together
        for first in Swift.stride(from: part * Self.stride, to: distance, by: 8 * Self.stride) {
            var content = old.content
            var places: [(record: String, keys: [String])] = []
            // A change does not move the values before it.
            for target in (0..<Self.together).map({ first + $0 * distance }).reversed() {
                let changed = try #require(ValueMutation.schema(content, changing: target))
                #expect(changed.content != content, "\(changed.record) \(changed.keys)")
                content = changed.content
                places.append((changed.record, changed.keys))
            }
            let changes = SchemaComparison.compare(old, BlkifSchema(validated: content))
            for (record, keys) in places {
                #expect(
                    changes.contains { Self.names($0, record, keys) },
                    "\(record) \(keys): \(changes.map(\.clause))")
            }
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
