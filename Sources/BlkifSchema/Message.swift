/// A message of a program about block devices: what it means, and what to do.
public struct Message: StoredItem {
    /// The unique id.
    public package(set) var id = ""
    /// The text as it is printed, with `{KIND LABEL}` for each part that varies.
    public package(set) var pattern = ""
    /// Who prints it, and where.
    public package(set) var sources: [ImplementationEvidence] = []
    /// What has happened, as one paragraph of CommonMark.
    public package(set) var cause = ""
    /// What to do then, as one paragraph of CommonMark.
    public package(set) var remedy = ""
    /// The nodes, states, parameters and other names that it is about.
    public package(set) var subjects: [String] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Message>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    /// The id.
    public var name: String { id }
    /// What has happened, as one paragraph of CommonMark.
    public var summary: String { cause }
    /// What to do then, as one paragraph of CommonMark.
    public var description: String { remedy }

    /// The pattern is found by searches, too.
    package var otherNames: [OtherName] { [OtherName(name: pattern)] }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a unique name")
        try coder.field(
            "pattern", &pattern, .verbatim.required,
            "the text as it is printed, with `{KIND LABEL}` for each part that varies")
        try coder.life(of: &self)
        try coder.field("sources", &sources, .plain.required, "who prints it, and where")
        try coder.field("cause", &cause, .inlineProse.required, "what has happened")
        try coder.field("remedy", &remedy, .inlineProse.required, "what to do then")
        try coder.field(
            "subjects", &subjects, .reference(.anything).required, "the names of what it is about")
    }
}

/// A number by which systems tell why something failed.
public struct SystemError: Sendable, Hashable, Part {
    /// The number, as Linux and xenstore have it.
    public package(set) var number = 0
    /// The macro, such as `ENOENT`.
    public package(set) var name = ""
    /// What the C library prints for it.
    public package(set) var text = ""
    /// What it usually means for a block device, as one paragraph of CommonMark.
    public package(set) var meaning = ""

    package init() {}

    package static var partName: StaticString { "system-error" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("number", &number, .number(1...4095).required, "the number, as Linux has it")
        try coder.field("name", &name, .verbatim.required, "the macro, such as `ENOENT`")
        try coder.field("text", &text, .verbatim.required, "what the C library prints for it")
        try coder.field("meaning", &meaning, .inlineProse.required, "what it means for a block device")
    }
}

/// The parts of a message's pattern.
package struct MessagePattern: Sendable {
    /// What a part that varies is, which tells where it ends and how it is explained.
    package enum Kind: String, Sendable, CaseIterable {
        /// Anything, up to what follows.
        case text
        /// Anything without white space.
        case word
        /// A decimal number.
        case number
        /// A hexadecimal number.
        case hexadecimal
        /// The number or name of an error of the system.
        case errno
        /// What the C library prints for such an error.
        case reason
        /// A state of the connection, whoever is in it.
        case state
        case frontendState = "frontend-state"
        case backendState = "backend-state"
        /// A path in xenstore, or another name of a device that has its numbers.
        case device
        /// A virtual device, by its number or name.
        case vdev
        /// A number of pages of a ring.
        case pages
        /// A power of two that is such a number.
        case order = "page-order"
        /// The number of an operation.
        case operation
        /// A number of sectors of 512 bytes.
        case sectors
    }

    /// A piece of the text, or a part that varies.
    package enum Part: Sendable, Equatable {
        case literal([UInt8])
        case value(Kind, label: String)
    }

    /// Why a text is no pattern.
    package enum Problem: Error, Equatable {
        /// A brace without its counterpart.
        case brace
        /// No kind of value has this name.
        case kind(String)
        /// Two values follow each other, so that none knows where the first ends.
        case adjacent
        /// No whole word in it, by which lines could be looked up.
        case noWord
    }

    package let parts: [Part]

    package init(_ text: String) throws(Problem) {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            guard first == "{" else {
                let literal = rest.prefix { $0 != "{" && $0 != "}" }
                guard !literal.isEmpty else { throw .brace }
                parts.append(.literal(Array(literal.utf8)))
                rest = rest[literal.endIndex...]
                continue
            }
            guard let end = rest.firstIndex(of: "}") else { throw .brace }
            let words = rest[rest.index(after: rest.startIndex)..<end].split(separator: " ", maxSplits: 1)
            guard let kind = words.first.flatMap({ Kind(rawValue: String($0)) }) else {
                throw .kind(words.first.map(String.init) ?? "")
            }
            if case .value = parts.last { throw .adjacent }
            let label =
                words.count > 1
                ? String(words[1]) : kind.rawValue.split(separator: "-").joined(separator: " ")
            parts.append(.value(kind, label: label))
            rest = rest[rest.index(after: end)...]
        }
        self.parts = parts
        if keyword.isEmpty { throw .noWord }
    }

    /// The longest word that stands whole in every text of this form; empty when there is none.
    package var keyword: [UInt8] {
        var best: ArraySlice<UInt8> = []
        for (place, part) in parts.enumerated() {
            guard case .literal(let bytes) = part else { continue }
            for word in bytes.split(whereSeparator: { !MessagePattern.isWordByte($0) }) {
                let touches =
                    word.startIndex == 0 && place > 0
                    || word.endIndex == bytes.count && place < parts.count - 1
                if !touches, word.count > best.count { best = word }
            }
        }
        return Array(best)
    }

    /// Whether a byte belongs to the words by which lines are looked up.
    package static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
