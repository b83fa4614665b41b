import BlkifSchema
import Prose
import TestSupport
import Testing

/// Each field of the schema is shown to readers everywhere, or stands in the list of exceptions with its reason.
@Suite struct FieldCoverageTests {
    @Test func everyFieldIsShownOrExcepted() throws {
        let schema = try RealSchema.schema()
        let fields = FieldChange.fields(schema)
        let texts = ProseStore()
        let plain = try Surface.texts(schema, texts)
        let marked = try Surface.texts(FieldChange.schema(schema, .allTexts), texts)
        var shown: [Surface: Set<String>] = [:]
        for surface in Surface.allCases {
            let text = (marked[surface] ?? []).map { String(decoding: $0, as: UTF8.self) }.joined()
            shown[surface] = Set(fields.texts.filter { text.contains(FieldChange.mark($0)) })
        }
        for field in fields.others {
            let changed = try Surface.texts(FieldChange.schema(schema, .one(field)), texts)
            for surface in Surface.allCases where changed[surface] != plain[surface] {
                shown[surface, default: []].insert(field)
            }
        }
        #expect(fields.texts.count > 100 && fields.others.count > 50)
        for surface in Surface.allCases {
            let hidden = Set(fields.texts + fields.others).subtracting(shown[surface] ?? [])
            let excepted = FieldExceptions.fields(surface, of: fields.texts + fields.others)
            #expect(hidden.subtracting(excepted).sorted() == [], "not shown by \(surface.rawValue)")
            #expect(excepted.subtracting(hidden).sorted() == [], "excepted, and shown by \(surface.rawValue)")
        }
    }
}
