/// What kind of field a field of the model is: how the files write it, and what else holds of it.
package struct Role: Sendable {
    /// How the files write the value.
    package enum Form: Sendable, Hashable {
        /// As its type says: a flag, number, word, release, mapping, or a list of these.
        case plain
        /// A text of one line.
        case line
        /// A text of one line that names nothing, even where it is spelt like a name.
        case verbatim
        /// A text that is kept as it is, with its line breaks.
        case literal
        /// CommonMark.
        case prose
        /// One paragraph of CommonMark.
        case inlineProse
        /// The name by which other entries refer to this one.
        case name(NameForm)
        /// The name of another entry.
        case reference(ReferenceTarget)
        /// A path below the root of a source tree.
        case path
        /// A whole number within bounds.
        case number(ClosedRange<Int>)
        /// Items of one kind.
        case items(ItemKind)
        /// What the item was in earlier releases.
        case history
        /// Changes of other entries, each with the name of the entry and the keys that it changes.
        case changes
        /// Not at all: the place of the record gives it.
        case derived
    }

    /// Whether the files must give it.
    package enum Requirement: Sendable, Hashable {
        /// It may be left out.
        case optional
        /// It must be there, unless the list of its record only orders what others declare.
        case unlessOrdering
        /// It must be there, and may be empty.
        case present
        /// It must be there.
        case required
        /// It must be there, and the record is nothing without it.
        case essential
    }

    package var form: Form
    package var requirement = Requirement.optional
    /// Whether `history` may say what it was in earlier releases.
    package var isVariable = false
    /// Whether code has the text, so that it must be ASCII. Names and references always are.
    package var isCode = false
    /// Whether the list says of its records only in which order they come.
    package var isOrdering = false
    /// The kind of item that alone has the field, where kinds share a type.
    package var kind: ItemKind?
    /// The member of JSON exports, where it is not the key with capitals in place of its hyphens.
    package var exportName: StaticString?

    private init(_ form: Form) {
        self.form = form
    }

    package static var plain: Role { Role(.plain) }
    package static var line: Role { Role(.line) }
    package static var verbatim: Role { Role(.verbatim) }
    package static var literal: Role { Role(.literal) }
    package static var prose: Role { Role(.prose) }
    package static var inlineProse: Role { Role(.inlineProse) }
    package static var path: Role { Role(.path) }
    package static var history: Role { Role(.history) }
    package static var changes: Role { Role(.changes) }
    package static var derived: Role { Role(.derived) }
    package static func name(_ form: NameForm) -> Role { Role(.name(form)).required }
    package static func reference(_ target: ReferenceTarget) -> Role { Role(.reference(target)) }
    package static func number(_ range: ClosedRange<Int>) -> Role { Role(.number(range)) }
    package static func items(_ kind: ItemKind) -> Role { Role(.items(kind)) }

    package var present: Role { with { $0.requirement = .present } }
    package var required: Role { with { $0.requirement = .required } }
    package var essential: Role { with { $0.requirement = .essential } }
    package var requiredUnlessOrdering: Role { with { $0.requirement = .unlessOrdering } }
    package var variable: Role { with { $0.isVariable = true } }
    package var code: Role { with { $0.isCode = true } }
    package var ordering: Role { with { $0.isOrdering = true } }
    package func only(_ kind: ItemKind) -> Role { with { $0.kind = kind } }
    package func exported(as name: StaticString) -> Role { with { $0.exportName = name } }

    private func with(_ change: (inout Role) -> Void) -> Role {
        var role = self
        change(&role)
        return role
    }

    /// Whether it is CommonMark.
    package var isProse: Bool { form == .prose || form == .inlineProse }

    /// Whether the text must be ASCII.
    package var isASCII: Bool {
        switch form {
        case .name, .reference, .path: true
        default: isCode
        }
    }

    /// Whether the files have it.
    package var isInFiles: Bool { form != .derived }
}

/// The grammar of a name.
package enum NameForm: Sendable, Hashable {
    /// A node: lower-case words, `%u` and `%s` for parts that vary, `/` between directories.
    case node
    /// A macro of C.
    case macro
    /// An identifier of C.
    case identifier
    /// A keyword or id: lower-case letters, digits, `-` and `_`.
    case keyword
    /// A release of Xen.
    case release
    /// A number.
    case number
    /// Any text of one line.
    case free
}

/// What a reference names.
package enum ReferenceTarget: Sendable, Hashable {
    /// An item of one kind.
    case item(ItemKind)
    /// A node of the side of the entry.
    case sibling
    /// A node, as `backend/NAME` or `frontend/NAME`.
    case node
    /// A section of nodes, or a node.
    case sectionOrNode
    /// An operation, status code, bit or other macro of the header.
    case macro
    /// An operation or a bit that a node can make usable.
    case feature
    /// An integer type, a name of one, or a structure.
    case type
    /// An integer type of C.
    case integerType
    /// A list of codes, or a bit set.
    case codes
    /// Anything that has a name in texts.
    case anything

    package static let note = item(.note)
    package static let state = item(.state)
    package static let structure = item(.structure)
    package static let abi = item(.abi)
    package static let bitSet = item(.bitSet)
    package static let libxlField = item(.libxlField)
    package static let parameter = item(.parameter)
    package static let implementation = item(.implementation)
}
