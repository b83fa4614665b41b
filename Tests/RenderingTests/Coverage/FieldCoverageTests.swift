import BlkifSchema
import Prose
import TestSupport
import Testing

/// Each field of the schema is shown to readers everywhere, or stands in the list of exceptions with its reason.
@Suite struct FieldCoverageTests {
    @Test(arguments: Surface.allCases) func everyFieldIsShownOrExcepted(surface: Surface) throws {
        let schema = try RealSchema.schema()
        let written = ProseStore()
        func texts(_ target: FieldChange.Target) throws -> [[UInt8]] {
            try surface.texts(FieldChange.schema(schema, target), written)
        }
        let fields = FieldChange.fields(schema)
        #expect(fields.texts.count > 100 && fields.others.count > 50)
        let excepted = FieldExceptions.fields(surface, of: fields.texts + fields.others)

        let marked = try texts(.texts).map { String(decoding: $0, as: UTF8.self) }.joined()
        for field in fields.texts {
            #expect(marked.contains(FieldChange.mark(field)) != excepted.contains(field), "\(field)")
        }
        let plain = try texts(.these([]))
        for field in fields.others where !excepted.contains(field) {
            #expect(try texts(.these([field])) != plain, "\(field) is not shown")
        }
        let hidden = excepted.intersection(fields.others)
        if try texts(.these(hidden)) != plain {
            let shown = try hidden.filter { try texts(.these([$0])) != plain }
            Issue.record("excepted, and shown: \(shown.sorted())")
        }
    }
}
