import BlkifSchema

/// A field of a structure as Swift has it.
struct SwiftFieldContext: ContextObject {
    let field: StructureField
    /// What the field belongs to.
    let structure: Structure
    let index: RenderIndex

    /// The integer as it lies in memory; nil for a structure.
    private var integer: String? {
        index.calculator.integerType(of: field).map { type in
            let bits = type.filter(\.isNumber)
            return (type.hasPrefix("u") ? "UInt" : "Int") + bits
        }
    }

    /// The type that gives the integer a meaning.
    private var codes: String? {
        switch field.codes {
        case .operations: "Operation"
        case .statuses: "Status"
        case .bits(let id): SwiftNames.typeName(id)
        case nil: nil
        }
    }

    /// The operation of a structure that carries no other.
    private var onlyOperation: String? {
        let operations = index.schema.operations.filter { $0.request == structure.name }
        guard case .operations = field.codes, operations.count == 1,
            structure.fields.first?.name == field.name
        else { return nil }
        return "." + SwiftNames.identifier(operations[0].name, dropping: OperationContext.prefix)
    }

    /// What an element is until somebody sets it.
    private var initial: String {
        if let codes { return onlyOperation ?? "\(codes)(rawValue: 0)" }
        return integer == nil ? "\(element)()" : "0"
    }

    private var element: String {
        codes ?? integer ?? SwiftNames.typeName(index.shortName(of: field.type))
    }

    static let table = ContextTable<Self>(
        "Swift field",
        [
            .text("name", "its identifier") { SwiftNames.identifier($0.field.name) },
            .prose("summary", "one sentence") { $0.field.summary },
            .text("unit", "the unit of the number") { $0.field.unit },
            .text("type", "its type") { context in
                context.field.count == nil
                    ? context.element
                    : "InlineArray<\(context.index.count(of: context.field)), \(context.element)>"
            },
            .text("element", "its type, or that of an element of an array") { $0.element },
            .text("initial", "what it is until somebody sets it") { context in
                context.field.count == nil ? context.initial : ".init(repeating: \(context.initial))"
            },
            .text("integer", "the integer as it lies in memory; absent for a structure") { $0.integer },
            .flag("isCode", "whether its type gives a meaning to the integer") { $0.codes != nil },
            .text("count", "the number of elements of an array") { context in
                context.field.count == nil ? nil : String(context.index.count(of: context.field))
            },
        ])
}
