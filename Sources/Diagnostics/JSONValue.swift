/// A JSON document whose text is the same on every run and machine: objects keep the order given.
package indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number of 64 bits, which may be greater than ``integer(_:)`` holds.
    case unsigned(UInt64)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    package static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    package static func optional(_ number: Int?) -> JSONValue {
        number.map(JSONValue.integer) ?? .null
    }

    /// An object with its members in the order of their names.
    package static func sorted(_ members: [String: JSONValue]) -> JSONValue {
        .object(members.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
    }

    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.text() == right.text()
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text())
    }

    /// The document as text, indented by two spaces a level, or on one line.
    package func text(indented: Bool = true) -> String {
        String(decoding: bytes(indented: indented), as: UTF8.self)
    }

    /// The document in UTF-8, indented by two spaces a level, or on one line.
    package func bytes(indented: Bool = true) -> [UInt8] {
        var output: [UInt8] = []
        write(to: &output, level: indented ? 0 : nil)
        return output
    }

    /// Appends the document to UTF-8, on one line.
    package func append(to output: inout [UInt8]) {
        write(to: &output, level: nil)
    }

    private func write(to output: inout [UInt8], level: Int?) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .unsigned(let value): output.append(contentsOf: String(value).utf8)
        case .string(let value): JSONValue.write(string: value, to: &output)
        case .array(let elements):
            JSONValue.write(elements, between: ("[", "]"), to: &output, level: level) {
                element, output, level in
                element.write(to: &output, level: level)
            }
        case .object(let members):
            JSONValue.write(members, between: ("{", "}"), to: &output, level: level) {
                member, output, level in
                JSONValue.write(string: member.key, to: &output)
                output.append(contentsOf: (level == nil ? ":" : ": ").utf8)
                member.value.write(to: &output, level: level)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between brackets: (String, String), to output: inout [UInt8], level: Int?,
        element: (Element, inout [UInt8], Int?) -> Void
    ) {
        output.append(contentsOf: brackets.0.utf8)
        for (index, value) in elements.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            lineBreak(level.map { $0 + 1 }, to: &output)
            element(value, &output, level.map { $0 + 1 })
        }
        if !elements.isEmpty { lineBreak(level, to: &output) }
        output.append(contentsOf: brackets.1.utf8)
    }

    private static func lineBreak(_ level: Int?, to output: inout [UInt8]) {
        guard let level else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
    }

    private static func write(string: String, to output: inout [UInt8]) {
        output.append(quoted: string.utf8.span)
    }

    /// The text as it stands between the quotes of a JSON string. What no reader can see is escaped too, as
    /// a report may end on a terminal.
    package static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        output.append(json: text)
        return String(decoding: output, as: UTF8.self)
    }
}
