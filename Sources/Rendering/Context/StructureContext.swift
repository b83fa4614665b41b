import BlkifSchema
import HeaderText

struct StructureContext: ItemContext {
    @Recorded var item: Structure
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("structure", item.name) }

    static let table = ContextTable<Self>.item(
        "structure",
        [
            .text("shortName", "its name without the prefix that all have") {
                $0.index.shortName(of: $0.item.name)
            },
            .literal("headerComment", "the comment above it in blkif.h, beside the asterisks") { context in
                context.index.header.comment(on: context.item).joined(separator: "\n")
            },
            .flag("isUniform", "whether every ABI has the same layout for it") {
                $0.index.isUniform($0.item)
            },
            .text("copyFunction", "the C function that copies it; absent unless it is uniform") { context in
                context.index.isUniform(context.item)
                    ? context.index.copyFunction("copy", of: context.item, prefix: "") : nil
            },
            .flag("hasArrays", "whether a field is an array, or bytes of padding are somewhere") { context in
                context.item.fields.contains { $0.count != nil }
                    || LayoutContext.all(of: context.item, index: context.index).contains(where: \.hasPadding)
            },
            .list("operations", "the operations whose requests it carries") { context in
                context.index.schema.operations.filter { $0.request == context.item.name }
                    .map { ReferenceContext(name: $0.name, kind: .operation) }
            },
            .list("sizes", "its size in each ABI") { context in
                context.index.currentABIs.compactMap { abi in
                    context.index.layout(of: context.item.name, in: abi)
                        .map { SizeContext(abi: abi, size: $0.size) }
                }
            },
            .list("fields", "the fields in order") { context in
                StructureFieldContext.all(
                    of: context.item, layouts: context.index.layouts(of: context.item.name),
                    index: context.index)
            },
            .list("layouts", "the different layouts that the ABIs have for it") { context in
                LayoutContext.all(of: context.item, index: context.index)
            },
            .list("bytes", "its bytes in each ABI, for each release") { context in
                context.index.views.layoutSpans { BytesContext(context.item, $0) }.map { span in
                    span.variant { $0 }
                }
            },
            .list("rules", "the rules about it") { $0.index.rules(about: $0.item.name) },
        ]
    ) { $0.$item }
}

/// The size of a structure, or the offset of a field, in one ABI.
struct SizeContext: ContextObject {
    let abi: ABI
    let size: Int?

    static let table = ContextTable<Self>(
        "size",
        [
            .text("abi", "the name of the ABI") { $0.abi.name },
            .text("since", "the first release that has the ABI") { $0.abi.lifetime.since?.description },
            .text("bytes", "the number of bytes; absent when the ABI does not have the field") {
                $0.size.map(String.init)
            },
            .text("guard", "the condition of the C preprocessor for the ABI") { $0.abi.guardCondition },
        ])
}

struct StructureFieldContext: ItemContext {
    @Recorded var item: StructureField
    let structure: Structure
    let layouts: [String: StructureLayout]
    let index: RenderIndex

    /// The fields of a structure, in order.
    static func all(
        of structure: Structure, layouts: [String: StructureLayout], index: RenderIndex
    ) -> [StructureFieldContext] {
        structure.fields.map {
            StructureFieldContext(item: $0, structure: structure, layouts: layouts, index: index)
        }
    }

    var anchor: String { RenderIndex.anchor(of: item, in: structure) }

    private func place(in abi: ABI) -> StructureLayout.Place? {
        layouts[abi.name]?.places.first { $0.field == item.name }
    }

    static let table = ContextTable<Self>.item(
        "field",
        [
            .text("abis", "the ABIs that have it; absent means all") {
                $0.item.abis.isEmpty ? nil : $0.item.abis.joined(separator: ", ")
            },
            .text("guard", "the condition of the C preprocessor for the ABIs that have it") { context in
                context.item.guardCondition(context.index.currentABIs)
            },
            .text("declaration", "the declaration in C") { context in
                context.structure.declaration(of: context.item, context.index.structureNames)
            },
            .literal("headerComment", "the comment above it in blkif.h, beside the asterisks") { context in
                context.index.header.comment(on: context.item).joined(separator: "\n")
            },
            .text("copyFunction", "the C function that copies it; absent unless it is a uniform structure") {
                context in
                context.index.structure(context.item.type).flatMap {
                    context.index.isUniform($0) ? context.index.copyFunction("copy", of: $0, prefix: "") : nil
                }
            },
            .object("cell", "what a program has of it") {
                CellContext(field: $0.item, structure: $0.structure, index: $0.index)
            },
            .list("offsets", "its offset in each ABI") { context in
                context.index.currentABIs.map { SizeContext(abi: $0, size: context.place(in: $0)?.offset) }
            },
            .list("widths", "its size in each ABI") { context in
                context.index.currentABIs.map { SizeContext(abi: $0, size: context.place(in: $0)?.size) }
            },
        ]
    ) { $0.$item }
}
