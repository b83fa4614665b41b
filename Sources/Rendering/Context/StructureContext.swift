import BlkifSchema

struct StructureContext: ItemContext {
    let item: Structure
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("structure", item.name) }

    private var currentABIs: [ABI] { index.schema.abis.filter { $0.lifetime.removed == nil } }

    static let table = ContextTable<Self>.item(
        "structure",
        [
            .text("typedef", "the name of its typedef") { $0.item.typedef },
            .list("sizes", "its size in each ABI") { context in
                context.currentABIs.compactMap { abi in
                    context.index.layout(of: context.item.name, in: abi)
                        .map { SizeContext(abi: abi, size: $0.size) }
                }
            },
            .list("fields", "the fields in order") { context in
                let width = context.item.fields.map(\.type.count).max() ?? 0
                return context.item.fields.map { field in
                    StructureFieldContext(
                        item: field, structure: context.item, typeWidth: width, index: context.index,
                        abis: context.currentABIs)
                }
            },
        ])
}

/// The size of a structure, or the offset of a field, in one ABI.
struct SizeContext: ContextObject {
    let abi: ABI
    let size: Int?

    static let table = ContextTable<Self>(
        "size",
        [
            .text("abi", "the name of the ABI") { $0.abi.name },
            .text("bytes", "the number of bytes; absent when the ABI does not have the field") {
                $0.size.map(String.init)
            },
            .text("guard", "the condition of the C preprocessor for the ABI") { $0.abi.guardCondition },
        ])
}

struct StructureFieldContext: ItemContext {
    let item: StructureField
    let structure: Structure
    let typeWidth: Int
    let index: RenderIndex
    let abis: [ABI]

    var anchor: String { RenderIndex.anchor("structure", "\(structure.name)-\(item.name)") }

    private var isStructure: Bool { index.schema.structures.contains { $0.name == item.type } }

    private func place(in abi: ABI) -> StructureLayout.Place? {
        index.layout(of: structure.name, in: abi)?.places.first { $0.field == item.name }
    }

    static let table = ContextTable<Self>.item(
        "field",
        [
            .text("type", "its type") { $0.item.type },
            .text("count", "the number of elements of an array") { $0.item.count },
            .text("unit", "the unit of the number") { $0.item.unit },
            .text("abis", "the ABIs that have it; absent means all") {
                $0.item.abis.isEmpty ? nil : $0.item.abis.joined(separator: ", ")
            },
            .text("guard", "the condition of the C preprocessor for the ABIs that have it") { context in
                let guards = context.abis.filter { context.item.abis.contains($0.name) }.map(\.guardCondition)
                return guards.isEmpty ? nil : guards.joined(separator: " || ")
            },
            .text("declaration", "the declaration in C") { context in
                let type = (context.isStructure ? "struct " : "") + context.item.type
                let padding = String(repeating: " ", count: max(1, context.typeWidth + 1 - type.count))
                return type + padding + context.item.name + (context.item.count.map { "[\($0)]" } ?? "") + ";"
            },
            .list("offsets", "its offset in each ABI") { context in
                context.abis.map { SizeContext(abi: $0, size: context.place(in: $0)?.offset) }
            },
            .list("widths", "its size in each ABI") { context in
                context.abis.map { SizeContext(abi: $0, size: context.place(in: $0)?.size) }
            },
        ])
}
