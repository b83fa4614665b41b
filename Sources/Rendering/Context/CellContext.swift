import BlkifSchema

/// What a program has of a field of a structure: an integer, which may have a meaning, a structure, or an array of one.
struct CellContext: ContextObject {
    let field: StructureField
    /// What the field belongs to.
    let structure: Structure
    let index: RenderIndex

    /// The integer as it lies in memory; nil for a structure.
    private var integer: String? {
        index.calculator.integerType(of: field).map { type in
            (type.hasPrefix("u") ? "uint" : "int") + type.filter(\.isNumber)
        }
    }

    /// What gives the integer a meaning.
    private var codes: String? {
        switch field.codes {
        case .operations: "operation"
        case .statuses: "status"
        case .bits(let id): id
        case nil: nil
        }
    }

    /// The operation of a structure that carries no other.
    private var operation: String? {
        let operations = index.schema.operations.filter { $0.request == structure.name }
        guard case .operations = field.codes, operations.count == 1,
            structure.fields.first?.name == field.name
        else { return nil }
        return operations[0].name.dropping(prefix: OperationContext.prefix)
    }

    static let table = ContextTable<Self>(
        "cell",
        [
            .text("name", "its name") { $0.field.name },
            .prose("summary", "one sentence") { $0.field.summary },
            .text("unit", "the unit of the number") { $0.field.unit },
            .text("element", "the name of its type, or that of an element of an array") { context in
                context.codes ?? context.integer ?? context.index.shortName(of: context.field.type)
            },
            .text("integer", "the integer as it lies in memory, as in uint8; absent for a structure") {
                $0.integer
            },
            .text("bits", "the bits of that integer") { $0.integer?.filter(\.isNumber) },
            .flag("isCode", "whether its type gives a meaning to the integer") { $0.codes != nil },
            .text("operation", "the only operation that it can have, without what all begin with") {
                $0.operation
            },
            .text("count", "the number of elements of an array") { context in
                context.field.count == nil ? nil : String(context.index.count(of: context.field))
            },
        ])
}
