/// The fields that a surface does not show, each with its reason. A mapping stands for all of its fields.
enum FieldExceptions {
    private struct Exception {
        let names: [String]
        let surfaces: [Surface]
        /// Why; for the reader of this list.
        let reason: String
    }

    private static let exceptions: [Exception] = [
    ]

    /// Those of the fields that are excepted.
    static func fields(_ surface: Surface, of fields: [String]) -> Set<String> {
        let names = exceptions.filter { $0.surfaces.contains(surface) }.flatMap(\.names)
        return Set(fields.filter { field in names.contains { field == $0 || field.hasPrefix($0 + ".") } })
    }
}
