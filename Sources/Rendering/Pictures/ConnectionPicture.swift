import BlkifSchema
import Prose

/// A part of the connection's life: what each side does in which state, what it waits for, reads and publishes.
struct ConnectionPicture {
    private static let column = 330.0
    private let schema: BlkifSchema
    private let phase: Phase
    private let texts: ProseStore
    private var picture: Picture
    private var y = 50.0
    /// Where the last step that entered a state ends, by side and state.
    private var entered: [String: Exit] = [:]

    /// Where arrows leave a step.
    private struct Exit {
        let side: (x: Double, y: Double)
        let middle: Double
        let bottom: Double
    }

    static func svg(_ schema: BlkifSchema, _ phase: Phase, _ texts: ProseStore) -> String {
        var drawing = ConnectionPicture(schema, phase, texts)
        drawing.draw()
        return drawing.picture.svg
    }

    private init(_ schema: BlkifSchema, _ phase: Phase, _ texts: ProseStore) {
        self.schema = schema
        self.phase = phase
        self.texts = texts
        let words = phase.steps.map { ConnectionPicture.words($0, schema, texts) }
        picture = Picture(title: phase.title, description: words.joined(separator: " "))
    }

    /// A step for those who do not see the picture.
    private static func words(_ step: Phase.Step, _ schema: BlkifSchema, _ texts: ProseStore) -> String {
        var parts = ["The \(step.actor.rawValue)" + (step.state.map { " in \($0)" } ?? "")]
        if let awaited = step.waitsFor { parts.append("Waits until the other side is in \(awaited)") }
        parts += step.actions.map { withoutPeriod(texts.plainLine($0)) }
        let read = names(step.reads, schema)
        if !read.isEmpty { parts.append("Reads " + read) }
        let published = names(step.publishes, by: step.actor, schema)
        if !published.isEmpty { parts.append("Publishes " + published) }
        if let next = step.next { parts.append("Enters \(next)") }
        return parts[0] + ": " + parts.dropFirst().joined(separator: ". ") + "."
    }

    private mutating func draw() {
        picture.text("Frontend", x: 10, y: 24, style: "title")
        picture.text("Backend", x: 10 + ConnectionPicture.column + 60, y: 24, style: "title")
        for step in phase.steps { draw(step) }
    }

    private mutating func draw(_ step: Phase.Step) {
        let isBackend = step.actor == .backend
        let isAcross = step.actor == .toolstack || step.actor == .hotplug
        let x = isBackend ? 10 + ConnectionPicture.column + 60 : 10.0
        let width = isAcross ? 2 * ConnectionPicture.column + 60 : ConnectionPicture.column
        let lines = lines(step, Int((width - 24) / Picture.letter))
        let height = Double(lines.count) * Picture.line + 12
        picture.box(step.actor.rawValue, x: x, y: y, width: width, height: height)
        for (index, line) in lines.enumerated() {
            picture.text(line.text, x: x + 10, y: y + 18 + Double(index) * Picture.line, style: line.style)
        }
        if let awaited = step.waitsFor,
            let start = entered["\(isBackend ? "frontend" : "backend") \(awaited)"]
        {
            if isAcross {
                picture.arrow(downAt: start.middle, from: start.bottom, to: y)
            } else {
                picture.arrow(from: start.side, to: (isBackend ? x : x + width, y + 14))
            }
        }
        if let next = step.next {
            let end = Exit(
                side: (isBackend ? x : x + width, y + height - 12), middle: x + width / 2, bottom: y + height)
            for side in isAcross ? ["frontend", "backend"] : [step.actor.rawValue] {
                entered["\(side) \(next)"] = end
            }
        }
        y += height + 14
    }

    private func lines(_ step: Phase.Step, _ letters: Int) -> [(text: String, style: String)] {
        var result: [(String, String)] = [(step.state ?? "The \(step.actor.rawValue)", "title")]
        func add(_ text: String, _ style: String = "") {
            for (index, line) in text.wrapped(letters).enumerated() {
                result.append(((index == 0 ? "" : "  ") + line, style))
            }
        }
        if let awaited = step.waitsFor { add("waits for \(awaited)") }
        for action in step.actions { add("- " + texts.plainLine(action)) }
        let read = ConnectionPicture.names(step.reads, schema)
        if !read.isEmpty { add("reads: \(read)", "faint") }
        let published = ConnectionPicture.names(step.publishes, by: step.actor, schema)
        if !published.isEmpty { add("publishes: \(published)", "faint") }
        if let next = step.next { add("enters \(next)", "title") }
        return result
    }

    private static func withoutPeriod(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// The protocol's nodes in sections, and single nodes; of a section that has none, its title.
    ///
    /// - Parameter actor: Who writes those of the sections; nil for whoever does.
    private static func names(_ targets: [String], by actor: Writer? = nil, _ schema: BlkifSchema) -> String {
        targets.flatMap { target in
            if let node = NodeReference(target) { return [node.name] }
            guard let section = schema.sections.first(where: { $0.id == target }) else { return [] }
            let nodes = section.nodes.filter { node in
                node.isOfProtocol && !node.name.contains("/") && (actor == nil || actor == node.writer)
            }
            return nodes.isEmpty ? [section.title] : nodes.map(\.name)
        }.joined(separator: ", ")
    }
}
