import BlkifSchema

/// A run of bytes of one of the words of a specification, or a text that the grammar itself has.
package struct DiskText: Sendable, Hashable, BitwiseCopyable {
    /// The number of the word; -1 for a text of the grammar.
    let word: Int32
    /// The first byte, or the number of the text of the grammar.
    let start: Int32
    /// The byte after the last one.
    let end: Int32

    var isEmpty: Bool { word >= 0 && start == end }

    init(word: Int, _ range: Range<Int>) {
        self.word = Int32(truncatingIfNeeded: word)
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    /// A text of the grammar.
    init(constant: Int) {
        word = -1
        start = Int32(truncatingIfNeeded: constant)
        end = 0
    }
}

/// What a field of the device holds.
package enum DiskValue: Sendable, Hashable, BitwiseCopyable {
    /// Nothing: what libxl's initialiser leaves there, unless the parser sets it for every disk.
    case unset
    /// A text.
    case text(DiskText)
    /// An integer.
    case integer(Int64)
    /// A truth value.
    case flag(Bool)
    /// The number of a value of the field's enumeration.
    case choice(Int)

    /// Whether nothing is there; a comparison of values would look at what they hold.
    @inline(__always)
    var isUnset: Bool { if case .unset = self { true } else { false } }
}

/// A field of the device and the type of what it holds.
package struct DiskField: Sendable {
    /// The types, by what the parser can do with them.
    package enum Kind: Sendable, Hashable {
        case text
        case integer
        /// A `bool`: it is false when nobody sets it.
        case plainFlag
        /// A `libxl_defbool`: nobody may have set it.
        case flag
        /// The number of an enumeration in ``DiskGrammar/enumerations``.
        case choice(Int)
    }

    /// The name in libxl.
    package let name: String
    /// The type.
    package let kind: Kind

    init(_ field: LibxlField, _ enumerations: [DiskChoices]) {
        name = field.name
        kind =
            switch field.type {
            case "string": .text
            case "bool": .plainFlag
            case "libxl_defbool": .flag
            default: enumerations.firstIndex { $0.name == field.type }.map(Kind.choice) ?? .integer
            }
    }
}

/// An enumeration of libxl: the names of its numbers.
package struct DiskChoices: Sendable {
    /// The name of the type.
    package let name: String
    /// The names without their prefix, with their numbers.
    package let values: [(name: String, number: Int)]
    /// The names as libxl's texts have them.
    private let words: [String]

    init(_ enumeration: LibxlEnumeration) {
        name = enumeration.name
        values = enumeration.values.compactMap { value in value.integer.map { (value.name, $0) } }
        words = values.map { $0.name.asciiLowercased }
    }

    /// The name of a number, as libxl's texts have it.
    func word(_ number: Int) -> String? {
        values.firstIndex { $0.number == number }.map { words[$0] }
    }

    /// The number of a name, as libxl's texts have it.
    func number(_ word: String) -> Int? {
        words.firstIndex(of: word).map { values[$0].number }
    }
}
