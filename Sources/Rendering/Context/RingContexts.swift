import BlkifSchema
import HeaderText

struct OperationContext: ItemContext {
    @Recorded var item: Operation
    let index: RenderIndex

    /// What the names of all operations begin with.
    static let prefix = "BLKIF_OP_"

    var anchor: String { RenderIndex.anchor("operation", item.name) }

    static let table = ContextTable<Self>.item(
        "operation",
        [
            .object("structure", "that structure; absent when it is set aside") { context in
                context.index.structure(context.item.request).map {
                    StructureContext(item: $0, index: context.index)
                }
            },
            .texts("enabledBy", "the nodes that make it usable") { context in
                context.index.enablers(of: context.item.name).map(\.reference.description)
            },
            .list("rules", "the rules about it") { $0.index.rules(about: $0.item.name) },
            .literal("headerComment", "the comment above it in blkif.h, beside the asterisks") { context in
                context.index.header.comment(
                    on: context.item, enabledBy: context.index.enablers(of: context.item.name)
                ).joined(separator: "\n")
            },
            .text("shortName", "its name without what all operations begin with") {
                $0.item.name.dropping(prefix: prefix)
            },
        ]
    ) { $0.$item }
}

extension String {
    /// The text without what it begins with.
    func dropping(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}

/// A constant, a status code, a bit or a value of an enumeration.
struct ConstantContext: ItemContext {
    @Recorded var item: Constant
    let group: String
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor(group, item.name) }

    static let table = ContextTable<Self>.item(
        "constant",
        [
            .verbatim("value", "the number or text") { context in
                if case .string(let text) = context.item.value { text } else { context.item.literal }
            },
            .verbatim("literal", "the value as C and Swift write it") { $0.item.literal },
            .flag("isText", "whether it is a text") { $0.item.integer == nil },
            .list("alternatives", "the ABIs that it can stand for") { context -> [AlternativeContext] in
                guard context.item.isNativeABI else { return [] }
                return context.index.currentABIs.map {
                    AlternativeContext(macro: context.item.name, abi: $0)
                }
            },
            .texts("enabledBy", "the nodes that make it usable") { context in
                context.index.enablers(of: context.item.name).map(\.reference.description)
            },
            .literal("headerComment", "the comment above it in blkif.h, beside the asterisks") { context in
                context.index.header.comment(on: context.item).joined(separator: "\n")
            },
            .text("shortName", "its name without what all of its group begin with") { context in
                ["BLKIF_RSP_", "BLKIF_", "VDISK_", "XEN_IO_PROTO_"].first { context.item.name.hasPrefix($0) }
                    .map { context.item.name.dropping(prefix: $0) } ?? context.item.name
            },
        ]
    ) { $0.$item }
}

/// What a macro stands for in a build for an ABI.
struct AlternativeContext: ContextObject {
    let macro: String
    let abi: ABI

    static let table = ContextTable<Self>(
        "alternative",
        [
            .text("macro", "the macro") { $0.macro },
            .text("constant", "what it stands for") { $0.abi.constant },
            .text("guard", "the condition of the C preprocessor") { $0.abi.guardCondition },
        ])
}

struct BitSetContext: ItemContext {
    @Recorded var item: BitSet
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("bits", item.id) }

    static let table = ContextTable<Self>.item(
        "bit set",
        [
            .list("bits", "the bits") { context in
                context.item.bits.map { ConstantContext(item: $0, group: "constant", index: context.index) }
            }
        ]
    ) { $0.$item }
}

struct ABIContext: ItemContext {
    @Recorded var item: ABI

    var anchor: String { RenderIndex.anchor("abi", item.name) }

    static let table = ContextTable<Self>.item(
        "ABI",
        [
            .text("architectures", "the architectures that use it natively") {
                $0.item.architectures.joined(separator: ", ")
            },
            .text("alignment", "the alignment of a 64-bit integer in bytes") {
                String($0.item.alignmentOfUInt64)
            },
            .text("guard", "the condition of the C preprocessor for it") { $0.item.guardCondition },
        ]
    ) { $0.$item }
}

struct TypeNameContext: ItemContext {
    @Recorded var item: TypeName

    var anchor: String { RenderIndex.anchor("type", item.name) }

    static let table = ContextTable<Self>.item(
        "type",
        [
            .flag("isReplaceable", "whether a program may define it otherwise") { $0.item.isReplaceable }
        ]
    ) { $0.$item }
}
