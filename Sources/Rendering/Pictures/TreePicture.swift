import BlkifSchema

/// The folders of a device in xenstore, with one queue and with several.
enum TreePicture {
    private static let column = 420.0

    static func svg(_ schema: BlkifSchema) -> String {
        var picture = Picture(
            title: "The xenstore tree of a device",
            description:
                "The folders of the frontend and the backend with their nodes; with several queues, ring and "
                + "event channel of each are in a folder of its own below that of the frontend.")
        for (index, hasQueues) in [false, true].enumerated() {
            let x = 10 + Double(index) * column
            var y = 24.0
            picture.text(hasQueues ? "Two queues" : "One queue", x: x, y: y, style: "title")
            for side in [Side.frontend, .backend] {
                y += 16
                let lines = lines(side, hasQueues, schema)
                picture.box(
                    side.rawValue, x: x, y: y, width: column - 30,
                    height: Double(lines.count) * Picture.line + 12)
                for line in lines {
                    y += Picture.line
                    picture.text(line.text, x: x + 10, y: y, style: line.style)
                }
                y += 12
            }
        }
        return picture.svg
    }

    private static func lines(
        _ side: Side, _ hasQueues: Bool, _ schema: BlkifSchema
    ) -> [(text: String, style: String)] {
        let folder =
            side == .frontend ? "/local/domain/1/device/vbd/51712" : "/local/domain/0/backend/vbd/1/51712"
        let nodes = schema.nodes.filter {
            $0.side == side && $0.isDocumented || $0.side == side && $0.isMentioned
        }
        let own = nodes.filter { $0.lifetime.removed == nil && $0.lifetime.deprecated == nil }
        var names: [String] = []
        for node in own where !node.name.hasPrefix("queue-") {
            let isOfRing = ["ring-ref", "ring-ref%u", "event-channel"].contains(node.name)
            if isOfRing && (hasQueues || node.name.contains("%")) { continue }
            if node.name.hasPrefix("multi-queue-num"), !hasQueues { continue }
            names.append(node.name.replacing("%u", with: "0"))
        }
        var result: [(String, String)] = [(folder, "title")] + names.map { ("  " + $0, "") }
        if side == .frontend, hasQueues {
            for queue in 0..<2 {
                result.append(("  queue-\(queue)", "title"))
                let inner = own.filter { $0.name.hasPrefix("queue-%u/") && !$0.name.hasSuffix("%u") }
                result += inner.map { ("    " + $0.name.dropFirst("queue-%u/".count), "") }
            }
        }
        return result
    }
}
