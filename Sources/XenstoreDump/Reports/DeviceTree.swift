import BlkifSchema
import Diagnostics

/// The nodes of a device as a person wants to read them: each with its meaning and its writer, defaults filled in.
package struct DeviceTree {
    private let device: Device

    package init(_ device: Device) {
        self.device = device
    }

    private struct Row {
        let name: String
        let value: String
        let writer: String
        let meaning: String
    }

    package func appendText(to output: inout [UInt8]) {
        output.append(text: VisibleText.escape(device.title) + "\n")
        for side in Side.allCases where device.side(side).isThere {
            output.append(text: "  \(side.rawValue) \(VisibleText.escape(device.directory(side) ?? ""))\n")
            let rows = rows(side)
            let names = rows.map(\.name.count).max() ?? 0
            let values = min(40, rows.map(\.value.count).max() ?? 0)
            for row in rows {
                let cells = [
                    padded(row.name, names), padded(row.value, values), padded(row.writer, 9), row.meaning,
                ]
                output.append(text: "    " + cells.joined(separator: "  ") + "\n")
            }
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// What is there, in its order, then what has a default.
    private func rows(_ side: Side) -> [Row] {
        let view = device.side(side)
        let state = device.state(of: side) ?? 0
        let found = view.found.map { node in
            let value = view.value(node).map { "\"\(VisibleText.escape($0))\"" } ?? "no value"
            guard let facts = device.facts.facts(node) else {
                return Row(
                    name: VisibleText.escape(view.name(node)), value: value, writer: "",
                    meaning: "not expected: the protocol does not have it")
            }
            var meaning = meaning(of: view.value(node), facts.node)
            if !facts.isInView { meaning += " Not expected: the release does not have it." }
            if facts.byState > state, state > 0 { meaning += " Not required yet." }
            return Row(
                name: view.name(node), value: value, writer: facts.node.writer.rawValue, meaning: meaning)
        }
        return found + defaults(side, view)
    }

    private func defaults(_ side: Side, _ view: SideView) -> [Row] {
        var rows: [Row] = []
        for (number, facts) in device.facts.nodes.enumerated() {
            let node = facts.node
            guard node.side == side, facts.isInView, node.nodeClass != .vendor, let text = node.defaultText,
                !view.has(number)
            else { continue }
            let value = device.effective(number).map { "\($0)" } ?? text
            rows.append(
                Row(
                    name: node.name, value: "(\(value))", writer: "default",
                    meaning: plain(node.absence.isEmpty ? node.summary : node.absence)))
        }
        return rows
    }

    /// What a node means, and what its value does.
    private func meaning(of value: String?, _ node: Node) -> String {
        let word = node.values.first { $0.value == value }
        return plain(node.summary) + (word.map { " " + plain($0.meaning) } ?? "")
    }

    private func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ").filter { $0 != "`" }
    }
}
