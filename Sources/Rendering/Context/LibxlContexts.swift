import BlkifSchema

struct LibxlContext: ContextObject {
    let index: RenderIndex

    private var libxl: Libxl { index.schema.libxl }

    /// The nodes of the list in its order, and then those that only parameters name.
    private var attach: [WriteContext] {
        let listed = Set(libxl.attach.map(\.node))
        let others = index.schema.diskParameters.flatMap { parameter in
            parameter.writes.filter { !listed.contains($0.node) }
                .map { WriteContext(write: $0, source: parameter) }
        }
        return libxl.attach.flatMap(writes) + others
    }

    private func writes(_ write: NodeWrite) -> [WriteContext] {
        let setters = index.setters(of: write.node)
        return write.value == nil && !setters.isEmpty
            ? setters.map { WriteContext(write: $0.write, source: $0.parameter) }
            : [WriteContext(write: write, source: nil)]
    }

    static let table = ContextTable<Self>(
        "libxl",
        [
            .text("structure", "the name of the structure") { $0.libxl.structure },
            .text("anchor", "the part of an address by which links find the structure") {
                RenderIndex.anchor("structure", $0.libxl.structure)
            },
            .prose("summary", "one sentence") { $0.libxl.summary },
            .list("fields", "the fields in the order of the IDL") { context in
                context.libxl.fields.map { LibxlFieldContext(item: $0, index: context.index) }
            },
            .list("enumerations", "the enumerations") { context in
                context.libxl.enumerations.map { LibxlEnumerationContext(item: $0, index: context.index) }
            },
            .list("macros", "the LIBXL_HAVE macros, oldest first") { context in
                context.libxl.macros.map { LibxlMacroContext(item: $0) }
            },
            .list("overlays", "the flags that an integer field carries") { context in
                context.index.schema.diskParameters.compactMap { parameter in
                    parameter.libxl?.overlay.map { OverlayContext(overlay: $0, parameter: parameter) }
                }
            },
            .list("activeOverlays", "those that take the place of a field in this profile") { context in
                context.index.schema.diskParameters.compactMap { parameter -> OverlayContext? in
                    guard let link = parameter.libxl, let overlay = link.overlay, link.field == overlay.word,
                        context.index.schema.view != .current
                    else { return nil }
                    return OverlayContext(overlay: overlay, parameter: parameter)
                }
            },
            .list("attach", "the nodes that libxl writes, in its order") { context in
                context.attach
            },
        ])
}

struct LibxlFieldContext: ItemContext {
    @Recorded var item: LibxlField
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("field", item.name) }

    static let table = ContextTable<Self>.item(
        "libxl field",
        [
            .list("setBy", "the disk parameters that set it") { context in
                context.index.parameters(setting: context.item.name).flatMap(\.keywords).map {
                    ReferenceContext(name: $0, kind: .parameter)
                }
            }
        ]
    ) { $0.$item }
}

/// A name and what kind of thing it names.
struct ReferenceContext: ContextObject {
    let name: String
    let kind: ItemKind?

    static let table = ContextTable<Self>(
        "reference", [.linked("name", "the name") { ($0.name, $0.kind) }])
}

struct LibxlEnumerationContext: ItemContext {
    @Recorded var item: LibxlEnumeration
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("enumeration", item.name) }

    static let table = ContextTable<Self>.item(
        "libxl enumeration",
        [
            .list("values", "the values") { context in
                context.item.values.map {
                    ConstantContext(item: $0, group: context.item.name, index: context.index)
                }
            }
        ]
    ) { $0.$item }
}

struct LibxlMacroContext: ItemContext {
    @Recorded var item: LibxlMacro

    var anchor: String { RenderIndex.anchor("macro", item.name) }

    static let table = ContextTable<Self>.item("libxl macro", []) { $0.$item }
}
