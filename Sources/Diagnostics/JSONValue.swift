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

    /// Appends the document to UTF-8.
    ///
    /// - Parameter level: How deep it is indented; nil for one line.
    package func write(to output: inout [UInt8], level: Int?) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(decimal: value)
        case .unsigned(let value): output.append(contentsOf: String(value).utf8)
        case .string(let value): JSONValue.write(string: value, to: &output)
        case .array(let elements):
            let inner = level.map { $0 + 1 }
            output.append(UInt8(ascii: "["))
            for index in elements.indices {
                JSONValue.separate(isFirst: index == 0, inner, in: &output)
                elements[index].write(to: &output, level: inner)
            }
            if !elements.isEmpty { JSONValue.breakLine(level, in: &output) }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            let inner = level.map { $0 + 1 }
            output.append(UInt8(ascii: "{"))
            for index in members.indices {
                JSONValue.separate(isFirst: index == 0, inner, in: &output)
                JSONValue.write(string: members[index].key, to: &output)
                output.append(UInt8(ascii: ":"))
                if level != nil { output.append(UInt8(ascii: " ")) }
                members[index].value.write(to: &output, level: inner)
            }
            if !members.isEmpty { JSONValue.breakLine(level, in: &output) }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func separate(isFirst: Bool, _ level: Int?, in output: inout [UInt8]) {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        breakLine(level, in: &output)
    }

    private static let indentation = [UInt8](repeating: UInt8(ascii: " "), count: 64)

    /// Begins a line of a document that is indented.
    package static func breakLine(_ level: Int?, in output: inout [UInt8]) {
        guard var rest = level.map({ $0 * 2 }) else { return }
        output.append(UInt8(ascii: "\n"))
        while rest > 0 {
            output.append(contentsOf: indentation.prefix(rest))
            rest -= indentation.count
        }
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
