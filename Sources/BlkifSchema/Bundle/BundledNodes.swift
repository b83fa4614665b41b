// Nodes, as parts of a bundle.

extension Side: BundledWord {
    package static var blank: Self { .backend }
}

extension NodeType: BundledWord {
    package static var blank: Self { .string }
}

extension Writer: BundledWord {
    package static var blank: Self { .toolstack }
}

extension NodeClass: BundledWord {
    package static var blank: Self { .protocol }
}

extension NodeConstraint.Relation: BundledWord {
    package static var blank: Self { .atMost }
}

extension NodeReference: Bundled {
    package static var blank: Self { Self(side: .backend, name: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&side)
        try coder.code(&name)
    }
}

extension DefaultValue: BundledChoice {
    package static var blank: Self { .literal("") }
    package static var cases: [Self] { [.literal(""), .node(""), .constant("")] }

    package var number: Int {
        switch self {
        case .literal: 0
        case .node: 1
        case .constant: 2
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .literal(var value):
            try coder.code(&value)
            self = .literal(value)
        case .node(var name):
            try coder.code(&name)
            self = .node(name)
        case .constant(var name):
            try coder.code(&name)
            self = .constant(name)
        }
    }
}

extension Bound: Bundled {
    package static var blank: Self { Self(description: "", nodes: [], integer: nil) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&description)
        try coder.code(&nodes)
        try coder.code(&integer)
    }
}

extension NodeValue: Bundled {
    package static var blank: Self { Self(value: "", meaning: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&value)
        try coder.code(&meaning)
        try coder.code(&label)
        try coder.code(&since)
        try coder.code(&constant)
    }
}

extension NodeConstraint: Bundled {
    package static var blank: Self { Self(relation: .blank, node: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&relation)
        try coder.code(&node)
    }
}

extension Node: Bundled {
    package static var blank: Self {
        Self(name: "", side: .backend, section: "", writer: .toolstack, origin: .blank)
    }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&side)
        try coder.code(&section)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
        try coder.code(&type)
        try coder.code(&notation)
        try coder.code(&defaultValue)
        try coder.code(&minimum)
        try coder.code(&maximum)
        try coder.code(&unit)
        try coder.code(&values)
        try coder.code(&isOpen)
        try coder.code(&bits)
        try coder.code(&writer)
        try coder.code(&notes)
        try coder.code(&absence)
        try coder.code(&byState)
        try coder.code(&enables)
        try coder.code(&constraint)
        try coder.code(&isRequired)
        try coder.code(&isDocumented)
        try coder.code(&isMentioned)
        try coder.code(&nodeClass)
        try coder.code(&uses)
        try coder.code(&contradictions)
        try coder.code(&example)
    }
}

extension Section: Bundled {
    package static var blank: Self { Self(id: "", side: .backend, title: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&side)
        try coder.code(&title)
        try coder.code(&origin)
        try coder.code(&isPrivate)
        try coder.code(&isDocumented)
        try coder.code(&introduction)
        try coder.code(&nodes)
    }
}
