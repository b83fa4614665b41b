import BlkifSchema

/// The directories of a device in xenstore: the frontend's with several queues and with one, and the backend's.
struct TreePicture {
    private static let column = 270.0
    private static let gap = 60.0
    private static let paths: [Side: String] = [
        .frontend: "/local/domain/1/device/vbd/51712", .backend: "/local/domain/0/backend/vbd/1/51712",
    ]

    /// A line of a directory.
    private struct Line {
        let text: String
        var style = "name"
        /// The directories that it is in.
        var depth = 0
        /// The node that it shows.
        var node: Node?
        var isLink = false
    }

    /// Where links leave and arrive.
    private struct Ends {
        var head: Double
        var link: Double?
    }

    private let schema: BlkifSchema
    private var picture: Picture

    static func picture(_ schema: BlkifSchema) -> Picture {
        var drawing = TreePicture(schema)
        drawing.draw()
        return drawing.picture
    }

    private init(_ schema: BlkifSchema) {
        self.schema = schema
        func names(_ side: Side, _ hasQueues: Bool) -> String {
            TreePicture.lines(side, hasQueues, schema).map { line in
                let notes = [
                    TreePicture.writer(line, side), line.node?.lifetime.first.map { "since Xen \($0)" },
                ].compactMap(\.self)
                return line.text + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
            }.joined(separator: ", ")
        }
        picture = Picture(
            title: "The xenstore tree of a device",
            description:
                "The directories of a device with their nodes, and who writes those that are not the side's own. "
                + "The frontend's with one queue: \(names(.frontend, false)). "
                + "The frontend's with two queues: \(names(.frontend, true)). "
                + "The backend's: \(names(.backend, false)). The node backend leads to the backend's directory, "
                + "and the node frontend to the frontend's.", isProportional: true)
    }

    private mutating func draw() {
        let pitch = TreePicture.column + TreePicture.gap
        _ = draw("Frontend, two queues", .frontend, true, x: 10)
        let single = draw("Frontend, one queue", .frontend, false, x: 10 + pitch)
        let backend = draw("Backend", .backend, false, x: 10 + 2 * pitch)
        let (edge, right) = (10 + pitch + TreePicture.column, 10 + 2 * pitch)
        if let link = single.link { picture.arrow(from: (edge, link), to: (right, backend.head)) }
        if let link = backend.link { picture.arrow(from: (right, link), to: (edge, single.head)) }
    }

    private mutating func draw(_ title: String, _ side: Side, _ hasQueues: Bool, x: Double) -> Ends {
        let lines = TreePicture.lines(side, hasQueues, schema)
        picture.text(title, x: x, y: 24, style: "title")
        let top = 36.0
        let height = Double(lines.count) * Picture.line + 12
        picture.box(side.rawValue, x: x, y: top, width: TreePicture.column, height: height)
        var ends = Ends(head: top + Picture.line - 4)
        for (index, line) in lines.enumerated() {
            let y = top + Double(index + 1) * Picture.line
            picture.text(
                line.text, x: x + 10 + Double(line.depth) * 2 * Picture.letter, y: y, style: line.style,
                target: line.node.map { .name($0.reference.description) }, lifetime: line.node?.lifetime)
            if let writer = TreePicture.writer(line, side) {
                picture.text(
                    writer, x: x + TreePicture.column - 10, y: y, style: "faint", anchor: "end",
                    lifetime: line.node?.lifetime)
            }
            if line.isLink { ends.link = y - 4 }
        }
        return ends
    }

    /// Who writes a node, unless its own side does.
    private static func writer(_ line: Line, _ side: Side) -> String? {
        line.node.flatMap { $0.writer.rawValue == side.rawValue ? nil : $0.writer.rawValue }
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
        var result = [Line(text: paths[side] ?? "", style: "title name")]
        result += own.map { node in
            let isLink = Side.allCases.contains { $0 != side && $0.rawValue == node.name }
            return Line(text: node.name, depth: 1, node: node, isLink: isLink)
        }
        guard let folder, hasQueues else { return result }
        for queue in 0..<2 {
            result.append(Line(text: folder.replacing("%u", with: "\(queue)"), style: "title name", depth: 1))
            result += inner.filter { !$0.contains("%") }.map { name in
                Line(text: name, depth: 2, node: nodes.first { $0.name == folder + "/" + name })
            }
        }
        return result
    }

    /// The folders that a name leads through.
    private static func outerFolders(of name: String) -> [String] {
        name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: "/") }.map { String(name[..<$0]) }
    }
}
