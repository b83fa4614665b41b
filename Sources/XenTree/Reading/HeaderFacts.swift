package import BlkifSchema

/// What a `blkif.h` states, without its sentences: the form in which the schema and a header are compared.
package struct HeaderFacts: Sendable, Hashable {
    /// A node with an entry of its own.
    package struct Node: Sendable, Hashable {
        package var side: Side
        /// The title of its section, without `(PRIVATE)`.
        package var section: String
        package var isPrivate: Bool
        package var name: String
        /// What stands after each label, such as `values` and `default value`; the labels are in lower case
        /// because the real headers spell one of them in two ways.
        package var attributes: [String: String]
        /// What stands after labels that Xen's own header does not have: `unit`, `constraint`, `enables`.
        package var further: [String: String]

        package init(
            side: Side, section: String, isPrivate: Bool, name: String, attributes: [String: String],
            further: [String: String] = [:]
        ) {
            self.further = further
            self.side = side
            self.section = section
            self.isPrivate = isPrivate
            self.name = name
            self.attributes = attributes
        }

        /// What stands after a label in lower case, be it one of Xen's own or not.
        subscript(label: String) -> String? { attributes[label] ?? further[label] }

        /// What stands after `Values:`.
        package var values: String? { attributes["values"] }
        /// What stands after `Default Value:`.
        package var defaultValue: String? { attributes["default value"] }
        /// What stands after `Maximum Value:`.
        package var maximum: String? { attributes["maximum value"] }
        /// The parts of what stands after `Notes:`: `DEPRECATED` and numbers.
        package var notes: [String] {
            attributes["notes"].map { $0.split(separator: ",").map { normalised($0) } } ?? []
        }
    }

    /// A `#define` with a value and without parameters.
    package struct Macro: Sendable, Hashable {
        package var name: String
        package var text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }

        /// The value, when the text is an integer or a shift of two.
        package var number: Int? { HeaderFacts.number(text) }
    }

    /// A field of a structure.
    package struct Field: Sendable, Hashable {
        package var type: String
        package var name: String
        /// The number of elements of an array, as it is written.
        package var count: String?
        /// The macro that must be defined for the field to exist.
        package var condition: String?

        package init(type: String, name: String, count: String?, condition: String?) {
            self.type = type
            self.name = name
            self.count = count
            self.condition = condition
        }
    }

    /// A structure.
    package struct Structure: Sendable, Hashable {
        package var name: String
        package var typedef: String?
        package var fields: [Field]

        package init(name: String, typedef: String? = nil, fields: [Field] = []) {
            self.name = name
            self.typedef = typedef
            self.fields = fields
        }
    }

    /// The nodes in document order.
    package var nodes: [Node] = []
    /// The numbers of the notes, in document order.
    package var notes: [Int] = []
    package var macros: [Macro] = []
    package var structures: [Structure] = []
    /// The lines, from 0, with the names of the nodes; empty when the facts are not those of a file.
    var nodeLines: [Int] = []
    /// The lines of each label below those names, by the label in lower case.
    var labelLines: [[String: Range<Int>]] = []
    /// The lines with labels such as `Values:` that belong to no name.
    var strayLines: [Int] = []
    /// What the notes say, and where.
    var noteTexts: [NoteText] = []
    /// The lines, from 0, that define the macros.
    var macroLines: [Int] = []
    /// The lines of the structures, each with its `typedef`.
    var structureLines: [Range<Int>] = []

    /// A numbered note where it stands.
    struct NoteText: Sendable {
        let number: Int
        /// The text in one line.
        var text: String
        /// Its lines, from 0, without blank ones at its end.
        var lines: Range<Int>
    }

    package init() {}

    /// Whether two state the same, wherever it stands.
    package static func == (left: HeaderFacts, right: HeaderFacts) -> Bool {
        (left.nodes, left.notes, left.macros, left.structures)
            == (right.nodes, right.notes, right.macros, right.structures)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(nodes)
        hasher.combine(macros)
    }

    /// Reads `11`, `-1`, `0x4`, `11U` and `(1<<0)`.
    static func number(_ text: String) -> Int? {
        var text = text.filter { $0 != " " }[...]
        while text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
        if let shift = text.firstRange(of: "<<") {
            guard let left = number(String(text[..<shift.lowerBound])),
                let right = number(String(text[shift.upperBound...]))
            else { return nil }
            return left << right
        }
        while text.last == "U" || text.last == "L" { text = text.dropLast() }
        if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
        return Int(text)
    }
}

/// A text with every run of white space made one space and none at its ends.
package func normalised(_ text: some StringProtocol) -> String {
    text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
}
