import BlkifSchema
import Prose

/// The layers from a domain configuration to the ring, with the names that each of them has.
struct LayersPicture {
    private static let width = 720.0
    private static let gap = 22.0
    /// The lines of names that a box has at most.
    private static let mostLines = 3

    /// A box of a layer.
    private struct Box {
        let style: String
        let title: String
        let says: String
        var names: [String] = []
    }

    private var picture: Picture
    private var y = 10.0

    static func svg(_ schema: BlkifSchema) -> String {
        let layers = layers(schema)
        let words = layers.map { layer in
            layer.map { box in
                box.title + ": " + box.says
                    + (box.names.isEmpty ? "" : " (\(box.names.joined(separator: ", ")))") + "."
            }.joined(separator: " ")
        }
        var drawing = LayersPicture(
            picture: Picture(
                title: "From the configuration to the ring", description: words.joined(separator: " ")))
        var above = 0
        for layer in layers {
            drawing.draw(layer, below: above)
            above = layer.count
        }
        return drawing.picture.svg
    }

    private static func layers(_ schema: BlkifSchema) -> [[Box]] {
        func folder(_ side: Side) -> Box {
            let nodes = schema.nodes.filter { $0.side == side && $0.isOfProtocol && !$0.isIndexed }
            return Box(
                style: side.rawValue, title: "xenstore, \(side.rawValue)'s directory",
                says: side == .frontend
                    ? "what the frontend publishes" : "configuration, and what the backend publishes",
                names: nodes.map(\.name))
        }
        let parameters = schema.diskParameters.filter(\.isNamed)
        return [
            [
                Box(
                    style: "toolstack", title: "Domain configuration",
                    says: schema.diskSyntax.configuration)
            ],
            [
                Box(
                    style: "toolstack", title: "libxlutil", says: "parses the disk specification",
                    names: parameters.map(\.name))
            ],
            [
                Box(
                    style: "toolstack", title: "libxl", says: "attaches a \(schema.libxl.structure)",
                    names: schema.libxl.fields.filter { $0.lifetime.removed == nil }.map(\.name))
            ],
            [folder(.frontend), folder(.backend)],
            [
                Box(style: "frontend", title: "Frontend", says: "driver in the guest"),
                Box(style: "backend", title: "Backend", says: "driver or program that has the storage"),
            ],
            [
                Box(
                    style: "toolstack", title: "Ring and event channel",
                    says: "requests and responses in shared memory", names: schema.operations.map(\.name))
            ],
        ]
    }

    /// - Parameter above: The number of boxes in the layer above.
    private mutating func draw(_ boxes: [Box], below above: Int) {
        let width = LayersPicture.width(boxes.count)
        let letters = Int((width - 20) / Picture.letter)
        let texts = boxes.map { LayersPicture.lines($0, letters) }
        let height = Double(texts.map(\.count).max() ?? 0) * Picture.line + 12
        for (index, box) in boxes.enumerated() {
            let x = 10 + Double(index) * (width + LayersPicture.gap)
            picture.box(box.style, x: x, y: y, width: width, height: height)
            for (line, text) in texts[index].enumerated() {
                let style = line == 0 ? "title" : line == 1 ? "" : "faint"
                picture.text(text, x: x + 10, y: y + Double(line + 1) * Picture.line, style: style)
            }
        }
        let columns = max(above, boxes.count)
        for column in 0..<(above == 0 ? 0 : columns) {
            let middle = 10 + (Double(column) + 0.5) * LayersPicture.width(columns)
            picture.arrow(
                downAt: middle + Double(column) * LayersPicture.gap, from: y - LayersPicture.gap, to: y,
                isDouble: above > 1)
        }
        y += height + LayersPicture.gap
    }

    /// The width of each of several boxes beside each other.
    private static func width(_ count: Int) -> Double {
        (width - gap * Double(count - 1)) / Double(count)
    }

    private static func lines(_ box: Box, _ letters: Int) -> [String] {
        var names = box.names.joined(separator: ", ").wrapped(letters)
        if names.count > mostLines {
            names = Array(names.prefix(mostLines))
            names[mostLines - 1] += " …"
        }
        return [box.title, box.says] + names
    }
}
