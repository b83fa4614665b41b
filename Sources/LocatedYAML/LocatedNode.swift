package import Diagnostics

/// A YAML value that knows its place.
package struct LocatedNode: Sendable {
    /// How a scalar is written.
    package enum Style: Sendable {
        case plain
        case quoted
        case literal
        case folded
    }

    /// A key of a mapping and its value.
    package struct Entry: Sendable {
        package let key: LocatedNode
        package let value: LocatedNode

        package init(key: LocatedNode, value: LocatedNode) {
            self.key = key
            self.value = value
        }
    }

    package enum Value: Sendable {
        case scalar(String, Style)
        case sequence([LocatedNode])
        case mapping([Entry])
    }

    package let value: Value
    package let location: SourceLocation
    /// The last line that the value takes.
    package let lastLine: Int

    package init(value: Value, location: SourceLocation, lastLine: Int) {
        self.value = value
        self.location = location
        self.lastLine = lastLine
    }

    /// The text of a scalar.
    package var text: String? {
        if case .scalar(let text, _) = value { text } else { nil }
    }

    /// The place of a part of a scalar that has no escapes; that of the whole when it takes several lines.
    package func place(ofCharacter offset: Int, length: Int = 1) -> SourceLocation {
        guard lastLine == location.line else { return location }
        let quote = if case .scalar(_, .quoted) = value { 1 } else { 0 }
        return SourceLocation(
            file: location.file, line: location.line, column: location.column + quote + offset, length: length
        )
    }

    /// The entries of a mapping.
    package var entries: [Entry]? {
        if case .mapping(let entries) = value { entries } else { nil }
    }

    /// The elements of a sequence.
    package var elements: [LocatedNode]? {
        if case .sequence(let elements) = value { elements } else { nil }
    }

    /// The value of a key of a mapping.
    package subscript(key: String) -> LocatedNode? {
        entries?.first { $0.key.text == key }?.value
    }

    /// What kind of value it is, for messages.
    package var kind: String {
        switch value {
        case .scalar: "a scalar"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
