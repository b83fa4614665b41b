import BlkifSchema
import HeaderText

/// An ABI with the structures as they pass through a ring of that ABI, whatever a program is compiled for.
struct WireABIContext: ContextObject {
    let abi: ABI
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "wire ABI",
        [
            .text("abi", "its name") { $0.abi.name },
            .text("prefix", "its name as a part of identifiers") { $0.abi.prefix },
            .prose("summary", "one sentence") { $0.abi.summary },
            .text("guard", "the condition of the C preprocessor for it") { $0.abi.guardCondition },
            .list("structures", "the structures") { context in
                context.index.schema.structures.compactMap { structure in
                    context.index.layout(of: structure.name, in: context.abi).map {
                        WireStructureContext(
                            structure: structure, layout: $0, abi: context.abi, index: context.index)
                    }
                }
            },
            .list("forms", "the structures that requests can have") { context in
                FormContext.all(in: context.index, prefix: context.abi.prefix)
            },
            .text("wireRequest", "the structure of the ring's requests in C") { context in
                context.wireName(context.index.schema.ring?.request)
            },
            .text("wireResponse", "the structure of the ring's responses in C") { context in
                context.wireName(context.index.schema.ring?.response)
            },
            .text("entrySize", "the bytes of an entry of the ring") {
                $0.ringSize.map { String($0.entrySize) }
            },
            .text("entries", "the entries of a ring of one page") { $0.ringSize.map { String($0.entries) } },
        ])

    private func wireName(_ structure: String?) -> String? {
        index.structure(structure).map { index.wireName(of: $0, prefix: abi.prefix) }
    }

    private var ringSize: RingSize? {
        index.schema.ring.flatMap { index.calculator.size(of: $0, pages: 1, in: abi) }
    }
}

/// A structure in one ABI.
struct WireStructureContext: ContextObject {
    let structure: Structure
    let layout: StructureLayout
    let abi: ABI
    let index: RenderIndex
    private let members: [MemberContext]

    init(structure: Structure, layout: StructureLayout, abi: ABI, index: RenderIndex) {
        self.structure = structure
        self.layout = layout
        self.abi = abi
        self.index = index
        members = MemberContext.all(of: structure, layout: layout, prefix: abi.prefix, index: index)
    }

    static let table = ContextTable<Self>(
        "wire structure",
        [
            .text("wireName", "the name of the structure in C") {
                $0.index.wireName(of: $0.structure, prefix: $0.abi.prefix)
            },
            .text("native", "the name of the structure of the program's own ABI") { $0.structure.name },
            .prose("summary", "one sentence") { $0.structure.summary },
            .flag("isPacked", "whether other ABIs align it to more bytes") { context in
                context.index.layouts(of: context.structure.name).values
                    .contains { $0.alignment > context.layout.alignment }
            },
            .text("shortName", "its name without the prefix that all have") {
                $0.index.shortName(of: $0.structure.name)
            },
            .flag("isUniform", "whether every ABI has the same layout for it") {
                $0.index.isUniform($0.structure)
            },
            .text("getter", "the C function that reads it") {
                $0.index.copyFunction("get", of: $0.structure, prefix: $0.abi.prefix)
            },
            .text("putter", "the C function that writes it") {
                $0.index.copyFunction("put", of: $0.structure, prefix: $0.abi.prefix)
            },
            .text("size", "the size in bytes") { String($0.layout.size) },
            .text("alignment", "the alignment in bytes") { String($0.layout.alignment) },
            .flag("hasArrays", "whether bytes or elements are copied one after the other") { context in
                context.members.contains { $0.field == nil || $0.field?.count != nil }
            },
            .flag("hasCommonArrays", "whether a field that every ABI has is an array") { context in
                context.structure.fields.contains { $0.abis.isEmpty && $0.count != nil }
            },
            .list("members", "the fields and the padding between them, in order") { $0.members },
        ])
}

/// A structure that a request can have.
struct FormContext: ContextObject {
    let structure: Structure
    let operations: [Operation]
    /// The prefix of the ABI whose structures are meant; nil for those of the program's own.
    let prefix: String?
    let index: RenderIndex

    /// The structures of requests; that of the ring's entries first.
    static func all(in index: RenderIndex, prefix: String? = nil) -> [FormContext] {
        let schema = index.schema
        guard let ring = schema.ring else { return [] }
        let byName = Dictionary(grouping: schema.operations.filter { $0.request != nil }) { $0.request ?? "" }
        let forms = schema.structures.filter { $0.name == ring.request || byName[$0.name] != nil }
        return (forms.filter { $0.name == ring.request } + forms.filter { $0.name != ring.request }).map {
            FormContext(structure: $0, operations: byName[$0.name] ?? [], prefix: prefix, index: index)
        }
    }

    private func function(_ verb: String) -> String? {
        prefix.map { index.copyFunction(verb, of: structure, prefix: $0) }
    }

    static let table = ContextTable<Self>(
        "form",
        [
            .text("name", "the name of the structure") { $0.structure.name },
            .text("wireName", "the name of the structure in C, in the ABI that is meant") { context in
                context.prefix.map { context.index.wireName(of: context.structure, prefix: $0) }
                    ?? context.structure.name
            },
            .text("getter", "the C function that reads it") { $0.function("get") },
            .text("putter", "the C function that writes it") { $0.function("put") },
            .text("shortName", "its name without the prefix that all have") {
                $0.index.shortName(of: $0.structure.name)
            },
            .prose("summary", "one sentence") { $0.structure.summary },
            .flag("isDefault", "whether the entries of the ring are declared so") {
                $0.index.schema.ring?.request == $0.structure.name
            },
            .list("operations", "the operations that it carries") { context in
                context.operations.map { OperationContext(item: $0, index: context.index) }
            },
        ])
}

struct RingContext: ItemContext {
    @Recorded var item: Ring
    let index: RenderIndex

    var anchor: String { "ring" }

    private var headerLayouts: [String: StructureLayout] {
        let calculator = index.calculator
        return Dictionary(
            index.currentABIs.compactMap { abi in
                calculator.header(of: item, in: abi).map { (abi.name, $0) }
            }
        ) { first, _ in first }
    }

    /// The bytes of the header's fields; the same in every ABI as long as none has 64 bits.
    private var headerFieldSize: Int { headerLayouts.values.map(\.size).max() ?? 0 }

    static let table = ContextTable<Self>.item(
        "ring",
        [
            .text("requestShortName", "the structure of a request, without the prefix that all have") {
                $0.index.shortName(of: $0.item.request)
            },
            .text("responseShortName", "the structure of a response, without the prefix that all have") {
                $0.index.shortName(of: $0.item.response)
            },
            .list("header", "the fields of the header") { context in
                StructureFieldContext.all(
                    of: context.item.headerStructure, layouts: context.headerLayouts, index: context.index)
            },
            .text("headerFieldSize", "the bytes that the fields of the header take") {
                String($0.headerFieldSize)
            },
            .text("reserved", "the bytes of the header after its fields; absent when there are none") {
                let rest = $0.item.headerSize - $0.headerFieldSize
                return rest > 0 ? String(rest) : nil
            },
            .list("sizes", "rings of 1 to 16 pages") { context in
                [1, 2, 4, 8, 16].map { RingSizeContext(pages: $0, ring: context.item, index: context.index) }
            },
        ]
    ) { $0.$item }
}

/// How many entries a ring of some pages has.
struct RingSizeContext: ContextObject {
    let pages: Int
    let ring: Ring
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "ring size",
        [
            .text("pages", "the number of pages") { String($0.pages) },
            .text("bytes", "the number of bytes") { String($0.pages * $0.ring.pageSize) },
            .list("entries", "the number of entries in each ABI") { context in
                context.index.currentABIs.map { abi in
                    SizeContext(
                        abi: abi,
                        size: context.index.calculator.size(
                            of: context.ring, pages: context.pages, in: abi)?
                            .entries)
                }
            },
        ])
}

extension ABI {
    /// `x86_32-abi` as `x86_32`.
    var prefix: String {
        let short = name.hasSuffix("-abi") ? String(name.dropLast("-abi".count)) : name
        return String(short.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
