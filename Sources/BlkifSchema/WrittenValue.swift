/// The value of a node that a toolstack writes: a text with words in braces, which stand for what is known only when a
/// disk is attached.
package struct WrittenValue: Sendable, Hashable {
    /// What a word in braces stands for when it is no libxl field.
    package enum Word: String, Sendable, CaseIterable {
        /// The number of the guest's domain.
        case domid
        /// The number of the device.
        case devid
        /// The target.
        case target
        /// The directory of the frontend.
        case frontend
        /// The directory of the backend.
        case backend
        /// The folder of block scripts.
        case scripts
        /// The native protocol of the guest.
        case `protocol`
        /// The major number of the block device, in hexadecimal; only the host knows it.
        case major
        /// The minor number of the block device, in hexadecimal; only the host knows it.
        case minor
        /// The number of blktap's device; only the host knows it.
        case tapdisk
    }

    /// A piece of the value.
    package enum Part: Sendable, Hashable {
        /// What stands there as it is.
        case text(String)
        /// A word that is no field.
        case word(Word)
        /// The value of a libxl field, by its name.
        case field(String)
    }

    /// The pieces, in their order.
    package let parts: [Part]

    /// Reads a text of the schema. A brace without its counterpart stands for itself.
    package init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let close = rest.firstIndex(of: "}") {
            let next = rest.index(after: close)
            if let open = rest[..<close].lastIndex(of: "{") {
                if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
                let name = String(rest[rest.index(after: open)..<close])
                parts.append(Word(rawValue: name).map(Part.word) ?? .field(name))
            } else {
                parts.append(.text(String(rest[..<next])))
            }
            rest = rest[next...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The names of the fields, each with the characters before it in the schema's text.
    package var fields: [(name: String, offset: Int)] {
        var result: [(name: String, offset: Int)] = []
        var offset = 0
        for part in parts {
            switch part {
            case .text(let text): offset += text.count
            case .word(let word): offset += word.rawValue.count + 2
            case .field(let name):
                result.append((name, offset + 1))
                offset += name.count + 2
            }
        }
        return result
    }
}

extension NodeWrite {
    /// What a condition can ask about besides a libxl field.
    package enum Circumstance: String, Sendable, CaseIterable {
        /// The kind of the guest.
        case guest
        /// What is at the target.
        case target
    }

    /// The value with its words told apart; nil in a list that only orders.
    package var written: WrittenValue? { value.map(WrittenValue.init) }
}

extension LibxlLink {
    /// What libxl takes for an unset `libxl_defbool`.
    package enum Fallback: Sendable, Hashable {
        /// Always the same.
        case constant(Bool)
        /// Whether a field, by its name, is not 0.
        case field(String)

        package init(_ text: String) {
            self = Bool(text).map(Fallback.constant) ?? .field(text)
        }
    }

    /// The fallback with its two forms told apart.
    package var unsetMeans: Fallback? { fallback.map(Fallback.init) }
}
