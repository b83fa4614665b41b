import BlkifSchema
import Prose

/// The ring as a circle: what is in its entries, and the indices between them.
struct RingPicture {
    private static let centre = (x: 300.0, y: 175.0)
    private static let radius = 130.0

    /// Entries that are alike, from one eighth of the ring to another, the first at the top.
    private struct Stretch {
        let style: String
        let eighths: Range<Int>
        let says: String
    }

    /// An index between two stretches.
    private struct Index {
        let name: String
        let says: String
        let eighth: Int
    }

    private static let stretches = [
        Stretch(
            style: "backend", eighths: 1..<3, says: "answered: the frontend has not taken the response yet"),
        Stretch(
            style: "busy", eighths: 3..<5,
            says: "in flight: the backend has taken the request and works on it"),
        Stretch(style: "frontend", eighths: 5..<7, says: "asked: the backend has not taken the request yet"),
        Stretch(style: "box", eighths: 7..<9, says: "free: for the frontend's next requests"),
    ]
    private static let indices = [
        Index(name: "rsp_cons", says: "only the frontend knows it", eighth: 1),
        Index(name: "rsp_prod", says: "the backend moves it", eighth: 3),
        Index(name: "req_cons", says: "only the backend knows it", eighth: 5),
        Index(name: "req_prod", says: "the frontend moves it", eighth: 7),
    ]

    static func picture(_ ring: Ring, _ texts: ProseStore) -> Picture {
        let count = ring.entries
        let events = ring.headerStructure.fields.filter { $0.name.hasSuffix("_event") }
        let words =
            indices.map { "\($0.name): \($0.says)." }
            + stretches.map { "\($0.says)." } + events.map { "\($0.name): \(texts.plainLine($0.summary))" }
        var picture = Picture(
            title: "The ring and its indices", description: words.joined(separator: " "), isProportional: true
        )
        for stretch in stretches {
            picture.pieces(
                "entry \(stretch.style)", centre: centre, radius: radius, of: count,
                from: stretch.eighths.lowerBound * count / 8, stretch.eighths.count * count / 8)
        }
        picture.text("\(count) entries", x: centre.x, y: centre.y - 4, style: "title", anchor: "middle")
        picture.text("in a ring of one page", x: centre.x, y: centre.y + 14, style: "faint", anchor: "middle")
        for index in indices { draw(index, &picture) }
        drawLegend(events, texts, &picture)
        return picture
    }

    private static func draw(_ index: Index, _ picture: inout Picture) {
        // All are at the diagonals, where both distances from the centre are the same.
        let right = index.eighth < 4
        let low = (3...5).contains(index.eighth)
        let reach = 0.7071
        func point(_ radius: Double) -> (x: Double, y: Double) {
            (
                centre.x + (right ? radius : -radius) * reach, centre.y + (low ? radius : -radius) * reach
            )
        }
        picture.line(from: point(radius - 26), to: point(radius + 34))
        let end = point(radius + 40)
        let anchor = right ? "start" : "end"
        picture.text(index.name, x: end.x, y: end.y - 2, style: "title name", anchor: anchor)
        picture.text(
            index.says, x: end.x, y: end.y + 15, style: "faint",
            anchor: anchor)
    }

    private static func drawLegend(
        _ events: [StructureField], _ texts: ProseStore, _ picture: inout Picture
    ) {
        let x = 650.0
        var y = 40.0
        for stretch in stretches {
            picture.box("key \(stretch.style)", x: x, y: y - 12, width: 16, height: 16)
            for line in stretch.says.wrapped(38) {
                picture.text(line, x: x + 26, y: y)
                y += Picture.line
            }
            y += 8
        }
        y += 10
        for field in events {
            picture.text(field.name, x: x, y: y, style: "title name")
            for line in texts.plainLine(field.summary).wrapped(42) {
                y += Picture.line
                picture.text(line, x: x, y: y, style: "faint")
            }
            y += Picture.line + 8
        }
    }
}
