import BlkifSchema

/// A picture as some releases had it.
struct PictureContext: ContextObject {
    let picture: Picture

    static let table = ContextTable<Self>("picture", [.picture("picture", "it") { $0.picture }])
}

/// The bytes of a structure as some releases had them.
struct BytesContext: ContextObject, Equatable {
    let picture: Picture
    let layouts: [LayoutContext]

    static let table = ContextTable<Self>(
        "bytes",
        [
            .picture("picture", "its bytes in each ABI") { $0.picture },
            .list("layouts", "the different layouts that the ABIs have for it") { $0.layouts },
        ])

    init?(_ structure: Structure, _ index: RenderIndex) {
        let names = structure.names
        guard let known = index.schema.structures.first(where: { names.contains($0.name) }) else {
            return nil
        }
        picture = BytesPicture.picture([known], index)
        layouts = LayoutContext.all(of: known, index: index)
    }

    /// The picture shows all that the layouts have.
    static func == (left: Self, right: Self) -> Bool { left.picture == right.picture }
}
