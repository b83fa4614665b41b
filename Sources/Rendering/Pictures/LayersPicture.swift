import BlkifSchema

/// The layers from a domain configuration to the ring, each with the names by which it is known.
struct LayersPicture {
    private static let width = 720.0
    private static let gap = 26.0
    private static let height = 2 * Picture.line + 14
    /// The names that a box is shown with.
    private static let mostNames = 3

    /// A box of a layer.
    private struct Box {
        let style: String
        let title: String
        let says: String
        var target: Picture.Target?
        /// What is named below, in place of what it says.
        var names: [Picture.Name] = []
    }

    private var picture: Picture
    private var y = 10.0

    static func picture(_ schema: BlkifSchema) -> Picture {
        let layers = layers(schema)
        let words = layers.joined().map { "\($0.title): \($0.says)." }
        var drawing = LayersPicture(
            picture: Picture(
                title: "From the configuration to the ring", description: words.joined(separator: " "),
                isProportional: true))
        var above = 0
        for layer in layers {
            drawing.draw(layer, below: above)
            above = layer.count
        }
        return drawing.picture
    }

    private static func layers(_ schema: BlkifSchema) -> [[Box]] {
        func directory(_ side: Side, _ says: String) -> Box {
            let nodes = schema.nodes.filter {
                $0.side == side && $0.isOfProtocol && !$0.isIndexed && $0.nodeClass != .xenbus
            }
            return Box(
                style: side.rawValue, title: "xenstore, \(side.rawValue)'s directory", says: says,
                names: Picture.names(of: nodes))
        }
        func named(_ name: String) -> Picture.Name { (name, .name(name), nil) }
        return [
            [
                Box(
                    style: "toolstack", title: "Disk specification", says: schema.diskSyntax.configuration,
                    target: .part("disk"), names: [(schema.diskSyntax.configuration, nil, nil)])
            ],
            [
                Box(
                    style: "toolstack", title: "libxl", says: "writes both directories for the device",
                    target: .part("libxl"), names: [named(schema.libxl.structure)])
            ],
            [
                directory(.frontend, "what the frontend publishes"),
                directory(.backend, "the configuration, and what the backend publishes"),
            ],
            [
                Box(
                    style: "frontend", title: "Frontend", says: "driver in the guest",
                    target: .part("states")),
                Box(
                    style: "backend", title: "Backend", says: "driver or program that has the storage",
                    target: .part("states")),
            ],
            [
                Box(
                    style: "toolstack", title: "Ring and event channel",
                    says: "requests and responses in shared memory", target: .part("ring"),
                    names: schema.ring.map { [named($0.request), named($0.response)] } ?? [])
            ],
        ]
    }

    /// - Parameter above: The number of boxes in the layer above.
    private mutating func draw(_ boxes: [Box], below above: Int) {
        let width = LayersPicture.width(boxes.count)
        for (index, box) in boxes.enumerated() {
            draw(box, x: 10 + Double(index) * (width + LayersPicture.gap), width: width)
        }
        let columns = max(above, boxes.count)
        for column in 0..<(above == 0 ? 0 : columns) {
            let middle = 10 + (Double(column) + 0.5) * LayersPicture.width(columns)
            picture.arrow(
                downAt: middle + Double(column) * LayersPicture.gap, from: y - LayersPicture.gap, to: y,
                isDouble: above > 1)
        }
        y += LayersPicture.height + LayersPicture.gap
    }

    private mutating func draw(_ box: Box, x: Double, width: Double) {
        picture.box(box.style, x: x, y: y, width: width, height: LayersPicture.height)
        picture.text(box.title, x: x + 10, y: y + Picture.line + 2, style: "title", target: box.target)
        let below = y + 2 * Picture.line + 2
        if box.names.isEmpty { return picture.text(box.says, x: x + 10, y: below, style: "faint") }
        picture.names(
            box.names, most: LayersPicture.mostNames, x: x + 10, y: below, width: width - 20)
    }

    /// The width of each of several boxes beside each other.
    private static func width(_ count: Int) -> Double {
        (width - gap * Double(count - 1)) / Double(count)
    }
}
