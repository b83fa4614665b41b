import BlkifSchema

/// A part of the connection's life as two lanes: the states of each side, the nodes that it publishes, and which state
/// the other side waits for. What a step does is in words beside the picture.
struct ConnectionPicture {
    private static let column = 330.0
    private static let gap = 130.0
    private static let margin = 10.0
    /// The nodes that a step is shown with.
    private static let mostNodes = 4

    private let schema: BlkifSchema
    private var picture: Picture
    /// Where the next box of each lane can begin.
    private var bottom: [Side: Double] = [.frontend: 40, .backend: 40]
    /// Where the last step that entered a state ends, by side and state.
    private var entered: [String: Exit] = [:]

    /// Where arrows leave a step.
    private struct Exit {
        let side: (x: Double, y: Double)
        let bottom: (x: Double, y: Double)
    }

    static func picture(_ schema: BlkifSchema, _ phase: Phase) -> Picture {
        let words = phase.steps.map { ConnectionPicture.words($0, schema) }
        var drawing = ConnectionPicture(
            schema: schema,
            picture: Picture(
                title: phase.title, description: words.joined(separator: " "), isProportional: true))
        drawing.picture.text("Frontend", x: margin, y: 24, style: "title")
        drawing.picture.text("Backend", x: left(.backend), y: 24, style: "title")
        for step in phase.steps { drawing.draw(step) }
        return drawing.picture
    }

    /// A step for those who do not see the picture.
    private static func words(_ step: Phase.Step, _ schema: BlkifSchema) -> String {
        var parts = ["The \(step.actor.rawValue)" + (step.state.map { " in \($0)" } ?? "")]
        if let awaited = step.waitsFor {
            parts.append("Waits until the \(step.awaitedSide.rawValue) is in \(awaited)")
        }
        let published = Picture.names(of: nodes(step.publishes, by: step.actor, schema)).map(\.text)
        if !published.isEmpty {
            parts.append(
                "Publishes " + published.prefix(mostNodes).joined(separator: ", ")
                    + (published.count > mostNodes ? " and others" : ""))
        }
        if let next = step.next { parts.append("Enters \(next)") }
        return parts[0] + ": " + parts.dropFirst().joined(separator: ". ") + "."
    }

    private static func left(_ side: Side) -> Double { side == .frontend ? margin : margin + column + gap }

    /// The lanes over which a step goes: what belongs to neither side begins in both, and goes on beside the backend.
    private static func lanes(_ step: Phase.Step) -> [Side] {
        switch step.actor {
        case .frontend: [.frontend]
        case .backend: [.backend]
        case .toolstack, .hotplug: step.waitsFor == nil ? [.frontend, .backend] : [.backend]
        }
    }

    private mutating func draw(_ step: Phase.Step) {
        let lanes = ConnectionPicture.lanes(step)
        let isAcross = lanes.count > 1
        let isSide = step.actor == .frontend || step.actor == .backend
        let awaited = step.waitsFor.flatMap { entered["\(isSide ? lanes[0].opposite : lanes[0]) \($0)"] }
        let nodes = ConnectionPicture.nodes(step.publishes, by: step.actor, schema)
        let height = (nodes.isEmpty ? 1 : 2) * Picture.line + 12
        let free = lanes.compactMap { bottom[$0] }.max() ?? 0
        let y = max(free, awaited.map { isSide ? $0.side.y - 4 : $0.bottom.y + 14 } ?? 0)
        let x = ConnectionPicture.left(lanes[0])
        let width = isAcross ? 2 * ConnectionPicture.column + ConnectionPicture.gap : ConnectionPicture.column
        picture.box(step.actor.rawValue, x: x, y: y, width: width, height: height)
        picture.text(
            title(of: step), x: x + 10, y: y + 18, style: "title",
            target: (step.next ?? step.state).map(Picture.Target.name))
        picture.names(
            Picture.names(of: nodes), most: ConnectionPicture.mostNodes, x: x + 10, y: y + 18 + Picture.line,
            width: width - 20)
        if let awaited {
            if isSide {
                drawArrow(awaited, step, to: (step.actor == .backend ? x : x + width, y + 14))
            } else {
                picture.arrow(downAt: awaited.bottom.x, from: awaited.bottom.y, to: y)
            }
        }
        for side in lanes {
            bottom[side] = y + height + 16
            guard let next = step.next else { continue }
            let edge = side == .frontend ? x + width : x
            entered["\(side) \(next)"] = Exit(
                side: (edge, y + height - 10), bottom: (x + width / 2, y + height))
        }
    }

    private mutating func drawArrow(_ start: Exit, _ step: Phase.Step, to end: (x: Double, y: Double)) {
        picture.arrow(from: start.side, to: end)
        picture.text(
            step.waitsFor.map(StateContext.shortName) ?? "", x: (start.side.x + end.x) / 2,
            y: (start.side.y + end.y) / 2 - 7, style: "faint halo", anchor: "middle")
    }

    private func title(of step: Phase.Step) -> String {
        let state = step.state.map(StateContext.shortName)
        let next = step.next.map(StateContext.shortName)
        switch (state, next) {
        case (let state?, let next?): return "\(state) → \(next)"
        case (let state?, nil): return state
        case (nil, let next?): return "Toolstack: both sides → \(next)"
        case (nil, nil): return "Toolstack"
        }
    }

    /// The protocol's nodes in sections, and single nodes.
    ///
    /// - Parameter actor: Who writes those of the sections; nil for whoever does.
    private static func nodes(_ targets: [String], by actor: Writer? = nil, _ schema: BlkifSchema) -> [Node] {
        targets.flatMap { target -> [Node] in
            if let reference = NodeReference(target) {
                return schema.nodes.filter { $0.reference == reference }
            }
            let section = schema.sections.first { $0.id == target }
            return (section?.nodes ?? []).filter { node in
                node.isOfProtocol && !node.name.contains("/") && (actor == nil || actor == node.writer)
            }
        }
    }
}
