import BlkifSchema
import Prose

/// The bytes of every structure that a request can have, in each ABI.
enum BytesPicture {
    /// The width of a byte.
    private static let byte = 9.0
    /// A field that is longer is cut.
    private static let longest = 24

    static func svg(_ schema: BlkifSchema) -> String {
        let index = RenderIndex(schema)
        let structures = schema.structures.filter { !$0.sizes.isEmpty }
        let words = structures.map { structure in
            "struct \(structure.name): "
                + structure.sizes.sorted { $0.key < $1.key }
                .map { "\($0.value) bytes in \($0.key)" }.joined(separator: ", ")
        }
        var picture = Picture(
            title: "The bytes of requests and responses", description: words.joined(separator: ". "))
        var y = 24.0
        for structure in structures {
            picture.text("struct \(structure.name)", x: 10, y: y, style: "title")
            y += 10
            for layout in LayoutContext.all(of: structure, index: index) {
                let names = layout.abis.map(\.name).joined(separator: ", ")
                picture.text("\(names): \(layout.layout.size) bytes", x: 10, y: y + 14, style: "faint")
                y += 20
                draw(structure, layout.layout, at: y, in: &picture)
                y += 56
                let fields = layout.layout.places.map { "\($0.offset) \($0.field)" }.joined(separator: ", ")
                for line in fields.wrapped(90) {
                    picture.text(line, x: 10, y: y, style: "faint")
                    y += Picture.line
                }
            }
            y += 18
        }
        return picture.svg
    }

    private static func draw(
        _ structure: Structure, _ layout: StructureLayout, at y: Double, in picture: inout Picture
    ) {
        var x = 10.0
        var end = 0
        func draw(_ style: String, _ label: String, _ size: Int, _ offset: Int) {
            let width = Double(min(size, longest)) * byte
            picture.box(style, x: x, y: y, width: width, height: 24)
            let room = Int((width - 4) / Picture.letter)
            let text = label.count <= room ? label : String(label.prefix(max(0, room)))
            if !text.isEmpty { picture.text(text, x: x + 3, y: y + 16) }
            picture.text(String(offset), x: x, y: y + 38, style: "faint")
            x += width
        }
        for place in layout.places {
            if place.offset > end { draw("padding", "", place.offset - end, end) }
            draw("frontend", place.field, place.size, place.offset)
            end = place.offset + place.size
        }
        if layout.size > end { draw("padding", "", layout.size - end, end) }
    }
}
