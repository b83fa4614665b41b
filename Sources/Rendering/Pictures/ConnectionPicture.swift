import BlkifSchema
import Prose

/// A part of the connection's life: what each side does in which state, what it waits for, reads and publishes.
struct ConnectionPicture {
    private static let column = 330.0
    private static let letters = 40

    private let schema: BlkifSchema
    private let phase: Phase
    private var picture: Picture
    private var y = 50.0
    /// Where the last step that entered a state ends, by side and state.
    private var entered: [String: (x: Double, y: Double)] = [:]

    static func svg(_ schema: BlkifSchema, _ phase: Phase) -> String {
        var drawing = ConnectionPicture(schema, phase)
        drawing.draw()
        return drawing.picture.svg
    }

    private init(_ schema: BlkifSchema, _ phase: Phase) {
        self.schema = schema
        self.phase = phase
        let words = phase.steps.map { step in
            "The \(step.actor.rawValue)" + (step.state.map { " in \($0)" } ?? "")
                + (step.waitsFor.map { " waits until the other side is in \($0)" } ?? "")
                + (step.next.map { ", and enters \($0)" } ?? "") + "."
        }
        picture = Picture(title: phase.title, description: words.joined(separator: " "))
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
        let lines = lines(step, isAcross ? ConnectionPicture.letters * 2 : ConnectionPicture.letters)
        let height = Double(lines.count) * Picture.line + 12
        picture.box(step.actor.rawValue, x: x, y: y, width: width, height: height)
        for (index, line) in lines.enumerated() {
            picture.text(line.text, x: x + 10, y: y + 18 + Double(index) * Picture.line, style: line.style)
        }
        if let awaited = step.waitsFor,
            let start = entered["\(isBackend ? "frontend" : "backend") \(awaited)"]
        {
            picture.arrow(from: start, to: (isBackend ? x : x + width, y + 14))
        }
        if let next = step.next {
            let end = (x: isBackend ? x : x + width, y: y + height - 12)
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
        for action in step.actions {
            add(
                "- "
                    + ProseWriter(notation: .text).write(ProseDocument.parse(action)).replacing(
                        "\n", with: " "))
        }
        if !step.reads.isEmpty { add("reads: \(titles(step.reads))", "faint") }
        if !step.publishes.isEmpty { add("publishes: \(titles(step.publishes))", "faint") }
        if let next = step.next { add("enters \(next)", "title") }
        return result
    }

    private func titles(_ ids: [String]) -> String {
        ids.compactMap { id in schema.sections.first { $0.id == id }?.title }.joined(separator: ", ")
    }
}
