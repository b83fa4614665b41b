import BlkifSchema
import Prose
import TestSupport
import Testing

/// Each field of the schema is shown to readers everywhere, or stands in the list of exceptions with its reason.
@Suite struct FieldCoverageTests {
    @Test func everyTextIsShownOrExcepted() throws {
        let schema = try RealSchema.schema()
        let fields = FieldChange.fields(schema).texts
        #expect(fields.count > 100)
        let changed = FieldChange.schema(schema, .texts)
        for surface in Surface.allCases {
            let excepted = FieldExceptions.fields(surface, of: fields)
            let pages = try surface.pages(changed, ProseStore())
            let marked = try pages.names.map { String(decoding: try pages.page($0), as: UTF8.self) }.joined()
            for field in fields {
                #expect(
                    marked.contains(FieldChange.mark(field)) != excepted.contains(field),
                    "\(field) in \(surface)")
            }
        }
    }

    @Test func everyOtherFieldIsShownOrExcepted() throws {
        let schema = try RealSchema.schema()
        let fields = FieldChange.fields(schema).others
        #expect(fields.count > 50)
        let written = ProseStore()
        var surfaces = try Surface.allCases.map { try PlainSurface($0, fields, schema, written) }
        for field in fields {
            let changed = FieldChange.schema(schema, .these([field]))
            for index in surfaces.indices where !surfaces[index].excepted.contains(field) {
                #expect(
                    try surfaces[index].shows(changed), "\(field) is not shown in \(surfaces[index].surface)")
            }
        }
        for index in surfaces.indices {
            let hidden = surfaces[index].excepted
            guard try surfaces[index].shows(FieldChange.schema(schema, .these(hidden))) else { continue }
            let shown = try hidden.filter {
                try surfaces[index].shows(FieldChange.schema(schema, .these([$0])))
            }
            Issue.record("excepted, and shown in \(surfaces[index].surface): \(shown.sorted())")
        }
    }
}

/// A surface as it is without any change.
private struct PlainSurface {
    let surface: Surface
    let excepted: Set<FieldChange.Field>
    private let plain: [String: [UInt8]]
    private let written: ProseStore
    /// The page that showed a field comes first: it is likely to show the next one too.
    private var order: [String]

    init(_ surface: Surface, _ fields: [FieldChange.Field], _ schema: BlkifSchema, _ written: ProseStore)
        throws
    {
        let pages = try surface.pages(schema, written)
        self.surface = surface
        self.written = written
        excepted = FieldExceptions.fields(surface, of: fields)
        order = pages.names
        plain = try Dictionary(uniqueKeysWithValues: pages.names.map { ($0, try pages.page($0)) })
    }

    /// Whether another schema gives other pages.
    mutating func shows(_ changed: BlkifSchema) throws -> Bool {
        let pages = try surface.pages(changed, written)
        if Set(pages.names) != Set(order) { return true }
        guard let place = try order.firstIndex(where: { try pages.page($0) != plain[$0] }) else {
            return false
        }
        order.insert(order.remove(at: place), at: 0)
        return true
    }
}
