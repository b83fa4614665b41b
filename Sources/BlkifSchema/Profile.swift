/// A release with backports and with what a vendor changes.
public struct Profile: Sendable, Hashable, PlacedRecord {
    /// Something that the profile has beyond its release: a parameter, a node alone, or a note.
    public struct Carried: Sendable, Hashable, Part {
        /// The name of the disk parameter.
        public package(set) var parameter: String?
        /// The node.
        public package(set) var node: NodeReference?
        /// The number of the note.
        public package(set) var note: Int?
        /// Whether libxl carries it in an overlay and has no field for it.
        public package(set) var usesOverlay = false

        package init() {}

        /// What it is called in messages; empty when it names nothing.
        package var subject: String {
            parameter ?? node?.description ?? note.map { NumberedNote.name($0) } ?? ""
        }

        /// The names that it has, by their keys.
        package var names: [String: String] {
            ["parameter": parameter, "node": node?.description, "note": note.map(String.init)]
                .compactMapValues { $0 }
        }

        package static var partName: StaticString { "carried" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field(
                "parameter", &parameter, .reference(.parameter),
                "a disk parameter, which brings along the nodes that it writes, with their notes and counterparts"
            )
            try coder.field("node", &node, .reference(.node), "a node alone, without a parameter")
            try coder.field("note", &note, .reference(.note), "a note to which such a node refers")
            try coder.field(
                "overlay", &usesOverlay, .plain,
                "its overlay takes the place of the libxl field of the parameter; default false")
        }

        package var contradictoryFields: [ContradictoryField] {
            var result: [ContradictoryField] = []
            func conflict(_ key: StaticString, beside other: StaticString) {
                result.append(
                    ContradictoryField(
                        key: key, id: "unexpected-key",
                        message: "\"\(key)\" and \"\(other)\" are entries of their own"))
            }
            if parameter != nil, node != nil { conflict("node", beside: "parameter") }
            if note != nil, parameter != nil || node != nil {
                conflict("note", beside: parameter == nil ? "node" : "parameter")
            }
            if usesOverlay, parameter == nil {
                result.append(
                    ContradictoryField(
                        key: "overlay", id: "unexpected-key", message: "only a parameter can be in an overlay"
                    ))
            }
            return result
        }
    }

    /// An entry that is otherwise than in the release.
    public struct Change: Sendable, Hashable, Part {
        /// The name of the entry.
        public package(set) var subject = ""
        /// The keys whose values are others.
        public package(set) var keys: [String] = []

        package init() {}

        package static var partName: StaticString { "profile-change" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("subject", &subject, .derived, "the name of the entry")
            try coder.field("keys", &keys, .derived, "the keys whose values are others")
        }
    }

    /// The unique name.
    public package(set) var name = ""
    /// The release that it is based on.
    public package(set) var release = Release.blank
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// What it has beyond its release.
    public package(set) var carries: [Carried] = []
    /// What it has otherwise than its release; empty for the profiles of a schema.
    public package(set) var changes: [Change] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { name }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.free), "a unique name")
        try coder.field("release", &release, .plain.essential, "the release that it is based on")
        try coder.field("summary", &summary, .inlineProse.required, "one sentence")
        try coder.field("carries", &carries, .plain, "what it has beyond its release")
        try coder.field("changes", &changes, .derived, "what it has otherwise than its release")
    }

    /// Whether it carries a parameter in spare bits.
    package func carriesInOverlay(_ parameter: String) -> Bool {
        carries.contains { $0.usesOverlay && $0.parameter == parameter }
    }
}

extension ProtocolContent {
    /// The nodes with which a node is negotiated: that of its name on the other side, and those of a constraint.
    package func counterparts(of node: Node) -> [Node] {
        let other = NodeReference(side: node.side.opposite, name: node.name)
        return nodes.filter {
            $0.reference == other || $0.reference == node.constraint?.node
                || $0.constraint?.node == node.reference
        }
    }

    /// The nodes that a parameter has libxl write, in either form, and those with which they are negotiated: what came with
    /// it and comes along when it is carried back.
    package func nodes(broughtBy parameter: DiskParameter) -> [Node] {
        let writes = Set((parameter.writes + (parameter.libxl?.overlay?.writes ?? [])).map { $0.node })
        let written = nodes.filter { writes.contains($0.reference) }
        return written + written.flatMap { counterparts(needing: $0) }
    }

    /// The counterparts of a node that came with it or before.
    package func counterparts(needing node: Node) -> [Node] {
        counterparts(of: node).filter { other in
            guard let came = other.lifetime.first else { return true }
            return node.lifetime.first.map { came <= $0 } ?? true
        }
    }
}
