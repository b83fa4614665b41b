import BlkifSchema
import Prose

/// A part of the connection's life as a picture of two columns, one for each side, from top to bottom.
///
/// Steps that do not wait for each other stand side by side. What the toolstack does stands across both columns.
struct StateDiagram {
    private static let column = 33
    private static let gap = 2

    private let phase: Phase
    private let texts: ProseStore
    private var lines: [String] = []
    /// The state under which each column has been drawn so far.
    private var states: [Writer: String] = [:]

    private init(_ phase: Phase, _ texts: ProseStore) {
        self.phase = phase
        self.texts = texts
    }

    static func text(_ phase: Phase, _ texts: ProseStore) -> String {
        var diagram = StateDiagram(phase, texts)
        diagram.draw()
        return diagram.lines.joined(separator: "\n")
    }

    private mutating func draw() {
        let rule = String(repeating: "=", count: StateDiagram.column)
        add(["Frontend", rule], ["Backend", rule])
        var left: Phase.Step?
        var right: Phase.Step?
        for step in phase.steps {
            let isTaken = step.actor == .frontend ? left != nil : right != nil
            if step.actor == .toolstack || isTaken || step.waitsFor != nil {
                flush(&left, &right)
            }
            switch step.actor {
            case .frontend: left = step
            case .backend: right = step
            case .toolstack, .hotplug: addAcross(step)
            }
        }
        flush(&left, &right)
    }

    private mutating func flush(_ left: inout Phase.Step?, _ right: inout Phase.Step?) {
        guard left != nil || right != nil else { return }
        add(left.map { block($0) } ?? [], right.map { block($0) } ?? [])
        left = nil
        right = nil
    }

    /// The lines of a step in its column.
    private mutating func block(_ step: Phase.Step) -> [String] {
        var block: [String] = []
        if let state = step.state, states[step.actor] != state { block.append(state) }
        if let awaited = step.waitsFor {
            block += item(
                "Waits until the \(step.awaitedSide.rawValue) is in \(awaited).", StateDiagram.column)
        }
        for action in step.actions { block += item(action, StateDiagram.column) }
        states[step.actor] = step.state ?? states[step.actor]
        if let next = step.next {
            let middle = String(repeating: " ", count: 12)
            block += [middle + "|", middle + "|", middle + "V", next]
            states[step.actor] = next
        }
        return block
    }

    private mutating func addAcross(_ step: Phase.Step) {
        let width = 2 * StateDiagram.column + StateDiagram.gap
        let wait = step.waitsFor.map { ["Waits until the \(step.awaitedSide.rawValue) is in \($0)."] } ?? []
        lines.append("")
        lines.append("Toolstack")
        for action in wait + step.actions { lines += item(action, width) }
    }

    private mutating func add(_ left: [String], _ right: [String]) {
        if !lines.isEmpty { lines.append("") }
        for index in 0..<max(left.count, right.count) {
            let first = index < left.count ? left[index] : ""
            guard index < right.count, !right[index].isEmpty else {
                lines.append(first)
                continue
            }
            let padding = max(0, StateDiagram.column + StateDiagram.gap - first.count)
            lines.append(first + String(repeating: " ", count: padding) + right[index])
        }
    }

    /// A paragraph of CommonMark as a list item of plain text.
    private func item(_ text: String, _ width: Int) -> [String] {
        let layout = ProseLayout(prefix: "   ", column: 3, width: width)
        let written = String(decoding: texts.written(text, .text, layout), as: UTF8.self)
        return (" o " + written).split(separator: "\n").map(String.init)
    }
}
