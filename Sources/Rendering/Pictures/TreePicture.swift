import BlkifSchema

/// The folders of a device in xenstore: the frontend's with one queue and with several, and the backend's.
struct TreePicture {
    private static let column = 370.0
    private static let gap = 70.0
    private static let paths: [Side: String] = [
        .frontend: "/local/domain/1/device/vbd/51712", .backend: "/local/domain/0/backend/vbd/1/51712",
    ]

    /// A line of a folder.
    private struct Line {
        let text: String
        var style = ""
        var writer = ""
        var isLink = false
    }

    /// Where links leave and arrive.
    private struct Ends {
        var head: Double
        var link: Double?
        var bottom: Double
    }

    private let schema: BlkifSchema
    private var picture: Picture

    static func svg(_ schema: BlkifSchema) -> String {
        var drawing = TreePicture(schema)
        drawing.draw()
        return drawing.picture.svg
    }

    private init(_ schema: BlkifSchema) {
        self.schema = schema
        func names(_ side: Side, _ hasQueues: Bool) -> String {
            TreePicture.lines(side, hasQueues, schema).map { line in
                line.text.drop { $0 == " " } + (line.writer.isEmpty ? "" : " (\(line.writer))")
            }.joined(separator: ", ")
        }
        picture = Picture(
            title: "The xenstore tree of a device",
            description:
                "The directories of a device with their nodes and who writes them. "
                + "The frontend's with one queue: \(names(.frontend, false)). "
                + "The frontend's with two queues: \(names(.frontend, true)). "
                + "The backend's: \(names(.backend, false)). The node backend leads to the backend's directory, "
                + "and the node frontend to the frontend's.")
    }

    private mutating func draw() {
        let right = 10 + TreePicture.column + TreePicture.gap
        let single = draw("Frontend, one queue", .frontend, false, x: 10, y: 24)
        _ = draw("Frontend, two queues", .frontend, true, x: 10, y: single.bottom + 34)
        let backend = draw("Backend", .backend, false, x: right, y: 24)
        let edge = 10 + TreePicture.column
        if let link = single.link { picture.arrow(from: (edge, link), to: (right, backend.head)) }
        if let link = backend.link { picture.arrow(from: (right, link), to: (edge, single.head)) }
    }

    private mutating func draw(
        _ title: String, _ side: Side, _ hasQueues: Bool, x: Double, y: Double
    ) -> Ends {
        let lines = TreePicture.lines(side, hasQueues, schema)
        picture.text(title, x: x, y: y, style: "title")
        let top = y + 12
        let height = Double(lines.count) * Picture.line + 12
        picture.box(side.rawValue, x: x, y: top, width: TreePicture.column, height: height)
        var ends = Ends(head: top + Picture.line - 4, bottom: top + height)
        for (index, line) in lines.enumerated() {
            let y = top + Double(index + 1) * Picture.line
            picture.text(line.text, x: x + 10, y: y, style: line.style)
            picture.text(line.writer, x: x + TreePicture.column - 10, y: y, style: "faint", anchor: "end")
            if line.isLink { ends.link = y - 4 }
        }
        return ends
    }

    /// The directory of a side and its nodes, without those of toolstacks, scripts and vendors. Where a node is once in
    /// each of several directories, as the ring of a queue is, it is in them in place of the side's own.
    private static func lines(_ side: Side, _ hasQueues: Bool, _ schema: BlkifSchema) -> [Line] {
        let nodes = schema.nodes.filter { $0.side == side && $0.isOfProtocol }
        let folders = Set(nodes.flatMap { outerFolders(of: $0.name) })
        let folder = nodes.first { folders.contains($0.name) }?.name
        let inner = nodes.map(\.name).compactMap { name in
            folder.flatMap { name.hasPrefix($0 + "/") ? String(name.dropFirst($0.count + 1)) : nil }
        }
        let moved = Set(hasQueues ? inner : [])
        // The unit of a node that has the number of the folders is theirs.
        let unit = folder?.replacing("-%u", with: "s")
        let own = nodes.filter { node in
            if node.isIndexed { return false }
            if let unit, node.unit == unit { return hasQueues }
            return !moved.contains(node.name)
        }
        var result = [Line(text: paths[side] ?? "", style: "title")]
        result += own.map { node in
            let isLink = Side.allCases.contains { $0 != side && $0.rawValue == node.name }
            return Line(text: "  " + node.name, writer: node.writer.rawValue, isLink: isLink)
        }
        guard let folder, hasQueues else { return result }
        for queue in 0..<2 {
            result.append(Line(text: "  " + folder.replacing("%u", with: "\(queue)"), style: "title"))
            result += inner.filter { !$0.contains("%") }.map {
                Line(text: "    " + $0, writer: side.rawValue)
            }
        }
        return result
    }

    /// The folders that a name leads through.
    private static func outerFolders(of name: String) -> [String] {
        name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: "/") }.map { String(name[..<$0]) }
    }
}
