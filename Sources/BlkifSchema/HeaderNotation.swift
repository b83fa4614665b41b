/// The notation in which `blkif.h` shows the facts of a node.
extension Node {
    /// The lines below the name in an entry of `blkif.h`: each fact after its label, which ends where all values begin.
    ///
    /// The header of Xen itself has neither a minimum, nor a unit, nor what comes after the notes.
    package var headerFacts: [(label: String, value: String)] {
        let facts: [(label: String, value: String?)] = [
            ("Values:         ", valuesText), ("Default Value:  ", defaultText),
            ("Minimum Value:  ", minimum?.description), ("Maximum Value:  ", maximum?.description),
            ("Unit:           ", unit),
            ("Notes:          ", notesText), ("Constraint:     ", constraint?.phrase),
            ("Enables:        ", enables),
        ]
        return facts.compactMap { label, value in value.map { (label, $0) } }
    }

    /// What stands after `Values:`.
    package var valuesText: String {
        if let notation { return notation }
        switch type {
        case .boolean: return "0/1 (boolean)"
        case .uint32: return "<uint32_t>"
        case .uint64: return "<uint64_t>"
        case .integer: return "<int32_t>"
        case .bitmap: return "<uint32_t> (bitmap)"
        case .string: return "string"
        case .path: return "path string"
        case .device: return "\"MAJOR:MINOR\""
        case .directory: return "directory"
        case .enumeration:
            let words = values.map { value in
                "\"\(value.value)\"" + (value.label.map { " (\($0))" } ?? "")
            }
            return words.joined(separator: ", ") + (isOpen ? ", etc." : "")
        }
    }

    /// What stands after `Default Value:`.
    package var defaultText: String? {
        switch defaultValue {
        case .literal(let text): text
        case .node(let name): "<\"\(name)\">"
        case .constant(let name): name
        case nil: nil
        }
    }

    /// What stands after `Notes:`.
    package var notesText: String? {
        let words = (lifetime.deprecated == nil ? [] : ["DEPRECATED"]) + notes.map(String.init)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension NodeConstraint {
    /// The relation and the other node, as in `at most the value of backend/max-ring-pages`.
    package var phrase: String { "\(relation.phrase) \(node)" }
}

extension NodeConstraint.Relation {
    /// The relation in words.
    package var phrase: String {
        switch self {
        case .atMost: "at most the value of"
        case .atLeast: "at least the value of"
        case .equals: "equal to"
        case .multipleOf: "a multiple of"
        }
    }
}

extension Constant {
    /// The value as C writes it.
    package var literal: String {
        switch value {
        case .integer(let number, true): "0x" + String(number, radix: 16)
        case .integer(let number, false): String(number)
        case .string(let text): "\"" + text.utf8.map(Constant.escaped).joined() + "\""
        }
    }

    /// A byte of a text in C: what C, its trigraphs or a comment around it could take for something else as an
    /// escape sequence.
    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "?"):
            return "\\" + String(UnicodeScalar(byte))
        case UInt8(ascii: "*"), 0..<0x20, 0x7f...:
            let digits = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
        default: return String(UnicodeScalar(byte))
        }
    }
}
