import BlkifSchema
import Diagnostics

/// Every libxl field is defined once, by one parameter or in `libxl.yaml`, with a type that exists.
enum FieldDefinitions: Rule {
    static let ids: [FindingID] = ["duplicate-field", "unknown-type"]

    private static let plainTypes = [
        "bool", "libxl_defbool", "string", "integer", "uint32", "uint64", "libxl_domid", "libxl_devid",
    ]

    /// The types that a field can have.
    static func types(_ libxl: Libxl) -> Set<String> { Set(plainTypes + libxl.enumerations.map(\.name)) }

    static func check(_ context: RuleContext) {
        let libxl = context.content.libxl
        let types = Self.types(libxl)
        var first: [String: LibxlField] = [:]
        for field in libxl.fields.sorted(by: { $0.origin.index < $1.origin.index })
        where context.isSound(field.origin) {
            if let earlier = first[field.name] {
                context.report(
                    "duplicate-field", "the libxl field \"\(field.name)\" is defined twice",
                    at: place(field, "field", context),
                    remedy: field.parameter == nil
                        ? "remove it here, or the type there"
                        : "leave the type out here: it is a reference then",
                    notes: [.init("first defined here", at: place(earlier, "field", context))])
            }
            first[field.name] = first[field.name] ?? field
            if !types.contains(field.type), context.raw.isWhole {
                context.report(
                    "unknown-type", "libxl has no type \"\(field.type)\"", at: place(field, "type", context),
                    remedy: Suggestion.phrase(for: field.type, in: types))
            }
        }
    }

    private static func place(_ field: LibxlField, _ key: PathStep, _ context: RuleContext) -> SourceLocation?
    {
        guard field.parameter == nil else { return context.raw.place(field.origin, "libxl", key) }
        if case .key("field") = key { return context.raw.place(field.origin, "name") }
        return context.raw.place(field.origin, key)
    }
}
