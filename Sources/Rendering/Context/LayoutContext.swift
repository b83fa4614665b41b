import BlkifSchema

/// A layout of a structure and the ABIs that have it.
struct LayoutContext: ContextObject {
    let abis: [ABI]
    let layout: StructureLayout
    let structure: Structure
    let index: RenderIndex
    /// The fields and the padding between them.
    let members: [MemberContext]

    private init(abis: [ABI], layout: StructureLayout, structure: Structure, index: RenderIndex) {
        self.abis = abis
        self.layout = layout
        self.structure = structure
        self.index = index
        members = MemberContext.all(of: structure, layout: layout, prefix: nil, index: index)
    }

    /// The layouts of a structure that differ, in the order of the ABIs.
    static func all(of structure: Structure, index: RenderIndex) -> [LayoutContext] {
        var result: [(abis: [ABI], layout: StructureLayout)] = []
        for abi in index.currentABIs {
            guard let layout = index.layout(of: structure.name, in: abi) else { continue }
            if let same = result.firstIndex(where: { $0.layout == layout }) {
                result[same].abis.append(abi)
            } else {
                result.append(([abi], layout))
            }
        }
        return result.map {
            LayoutContext(abis: $0.abis, layout: $0.layout, structure: structure, index: index)
        }
    }

    /// The names of the ABIs, for people.
    var names: String { abis.map(\.name).joined(separator: ", ") }

    /// Whether bytes are in no field.
    var hasPadding: Bool { members.contains { $0.field == nil } }

    static let table = ContextTable<Self>(
        "layout",
        [
            .texts("abis", "the names of the ABIs") { $0.abis.map(\.name) },
            .texts("prefixes", "the names of the ABIs as parts of identifiers") { $0.abis.map(\.prefix) },
            .text("size", "the size in bytes") { String($0.layout.size) },
            .text("alignment", "the alignment in bytes") { String($0.layout.alignment) },
            .list("members", "the fields and the padding between them, in order") { $0.members },
            .list("missing", "the fields that these ABIs do not have") { context in
                let places = Set(context.layout.places.map(\.field))
                return context.structure.fields.filter { !places.contains($0.name) }
                    .map { CellContext(field: $0, structure: context.structure, index: context.index) }
            },
            .literal("diagram", "a picture of its bytes") { context in
                let blocks = context.members.map { member in
                    LayoutDiagram.Block(
                        label: member.label, offset: member.place.offset, size: member.place.size)
                }
                return LayoutDiagram(blocks, size: context.layout.size).text
            },
        ])
}

/// A field in its place, or padding.
struct MemberContext: ContextObject {
    let place: StructureLayout.Place
    /// The field; nil for padding.
    let field: StructureField?
    let structure: Structure
    /// The prefix of an ABI whose structures are meant; nil for those of the program's own.
    let prefix: String?
    let index: RenderIndex

    /// The fields of a layout and the padding between them and at the end.
    static func all(
        of structure: Structure, layout: StructureLayout, prefix: String?, index: RenderIndex
    ) -> [MemberContext] {
        var result: [MemberContext] = []
        var end = 0
        var gaps = 0
        func close(_ offset: Int) {
            guard offset > end else { return }
            let place = StructureLayout.Place(field: "padding\(gaps)", offset: end, size: offset - end)
            result.append(
                MemberContext(place: place, field: nil, structure: structure, prefix: prefix, index: index))
            gaps += 1
        }
        for place in layout.places {
            guard let field = structure.fields.first(where: { $0.name == place.field }) else { continue }
            close(place.offset)
            result.append(
                MemberContext(place: place, field: field, structure: structure, prefix: prefix, index: index))
            end = place.offset + place.size
        }
        close(layout.size)
        return result
    }

    /// What a picture calls it.
    var label: String {
        guard let field else { return "(padding)" }
        return field.name + (field.count == nil ? "" : "[\(index.count(of: field))]")
    }

    /// The structure that the field consists of.
    private var part: Structure? {
        index.structure(field?.type)
    }

    /// The function that copies a structure of the field.
    private func function(_ verb: String) -> String? {
        guard let part, let prefix else { return nil }
        return index.copyFunction(verb, of: part, prefix: prefix)
    }

    static let table = ContextTable<Self>(
        "member",
        [
            .text("name", "its name") { $0.place.field },
            .text("offset", "bytes from the start of the structure") { String($0.place.offset) },
            .text("bytes", "the bytes that it takes") { String($0.place.size) },
            .flag("isPadding", "whether it is padding") { $0.field == nil },
            .flag("isCommon", "whether every ABI has it") { $0.field?.abis.isEmpty ?? false },
            .text("declaration", "the declaration in C") { context in
                guard let field = context.field else {
                    return "uint8_t \(context.place.field)[\(context.place.size)];"
                }
                let type = context.index.cType(of: field, prefix: context.prefix)
                return "\(type) \(field.name)" + (field.count.map { "[\($0)]" } ?? "") + ";"
            },
            .text("count", "the number of elements of an array") { context in
                context.field == nil ? String(context.place.size) : context.field?.count
            },
            .text("stride", "the bytes from one element of an array to the next") { context in
                let count = context.field.map(context.index.count) ?? context.place.size
                return String(context.place.size / max(1, count))
            },
            .text("getter", "the C function that reads the structure that it is") { $0.function("get") },
            .text("putter", "the C function that writes the structure that it is") { $0.function("put") },
            .object("cell", "what a program has of it; absent for padding") { context in
                context.field.map {
                    CellContext(field: $0, structure: context.structure, index: context.index)
                }
            },
        ])
}
