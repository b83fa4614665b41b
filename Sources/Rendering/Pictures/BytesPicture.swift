import BlkifSchema

/// The bytes of structures in each ABI that lays them out differently, in rows as wide as the structure is aligned.
struct BytesPicture {
    /// The width of a byte.
    private static let byte = 88.0
    /// The height of a row.
    private static let row = 28.0
    /// Where the bytes begin; their offsets are left of it.
    private static let left = 44.0
    /// The rows that a longer field is shown with.
    private static let mostRows = 2

    private var picture: Picture
    private var y = 24.0

    /// - Parameter structures: What it shows.
    static func picture(_ structures: [Structure], _ index: RenderIndex) -> Picture {
        let shown = structures.map { ($0.name, LayoutContext.all(of: $0, index: index)) }
            .filter { !$0.1.isEmpty }
        let title =
            shown.count == 1
            ? "The bytes of struct \(shown[0].0)" : "The bytes of requests and responses"
        var drawing = BytesPicture(
            picture: Picture(title: title, description: shown.map(words).joined(separator: " ")))
        for (name, layouts) in shown { drawing.draw(name, layouts) }
        return drawing.picture
    }

    /// The same for those who do not see it.
    private static func words(_ name: String, _ layouts: [LayoutContext]) -> String {
        layouts.map { layout in
            let fields = layout.members.map { "\($0.place.offset) \($0.label)" }.joined(separator: ", ")
            return "struct \(name) in \(layout.names), \(layout.layout.size) bytes: \(fields)."
        }.joined(separator: " ")
    }

    private mutating func draw(_ name: String, _ layouts: [LayoutContext]) {
        picture.text("struct \(name)", x: 10, y: y, style: "title")
        y += 8
        for layout in layouts {
            picture.text("\(layout.names): \(layout.layout.size) bytes", x: 10, y: y + 14, style: "faint")
            y += 22
            draw(layout)
            y += 12
        }
        y += 24
    }

    private mutating func draw(_ layout: LayoutContext) {
        let width = max(4, layout.layout.alignment)
        for member in layout.members {
            for piece in BytesPicture.pieces(member.place, width) {
                draw(member, piece, width)
                let end = piece.offset + piece.size
                if end % width == 0 || end == layout.layout.size {
                    y += Double(BytesPicture.rows(piece, width)) * BytesPicture.row
                }
            }
        }
    }

    private mutating func draw(_ member: MemberContext, _ piece: (offset: Int, size: Int), _ width: Int) {
        let column = piece.offset % width
        let x = BytesPicture.left + Double(column) * BytesPicture.byte
        let rows = BytesPicture.rows(piece, width)
        if column == 0 {
            picture.text(
                String(piece.offset), x: BytesPicture.left - 6, y: y + 18, style: "faint", anchor: "end")
        }
        let boxWidth = Double(min(piece.size, width)) * BytesPicture.byte
        picture.box(
            member.field == nil ? "padding" : "frontend", x: x, y: y, width: boxWidth,
            height: Double(rows) * BytesPicture.row)
        let room = Int((boxWidth - 4) / Picture.letter)
        let label = member.label
        picture.text(
            label.count <= room ? label : label.prefix(room - 1) + "…", x: x + boxWidth / 2, y: y + 18,
            style: member.field == nil ? "faint" : "", anchor: "middle")
        if rows > 1 {
            picture.text(
                "\(piece.size) bytes", x: x + boxWidth / 2, y: y + 18 + BytesPicture.row, style: "faint",
                anchor: "middle")
        }
    }

    /// The parts of a field that are in one row, or fill several.
    private static func pieces(
        _ place: StructureLayout.Place, _ width: Int
    ) -> [(offset: Int, size: Int)] {
        var result: [(offset: Int, size: Int)] = []
        var offset = place.offset
        let end = place.offset + place.size
        while offset < end {
            let room = width - offset % width
            let rest = end - offset
            let size = room < width || rest < width ? min(room, rest) : rest - rest % width
            result.append((offset, size))
            offset += size
        }
        return result
    }

    private static func rows(_ piece: (offset: Int, size: Int), _ width: Int) -> Int {
        min(mostRows, max(1, piece.size / width))
    }
}
