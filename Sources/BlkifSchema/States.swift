/// A state of the xenbus connection. Source: `xen/include/public/io/xenbus.h`.
public struct XenbusState: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The number in the `state` node, 0 … 8.
    public package(set) var value = 0
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it means together with each state of the frontend, when it is the backend's.
    public package(set) var pairs: [StatePair] = []
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<XenbusState>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "name", &name, .name(.identifier).variable, "the name, such as `XenbusStateConnected`")
        try coder.field("value", &value, .plain.required.variable, "the number in the `state` node")
        try coder.about(&self)
        try coder.field(
            "pairs", &pairs, .plain,
            "what it means, as the backend's state, with each state that the frontend can be in meanwhile")
    }
}

/// What a state of the backend and one of the frontend mean together.
public struct StatePair: Sendable, Hashable, Part {
    /// The state of the frontend.
    public package(set) var frontend = ""
    /// What is going on, as one sentence of CommonMark.
    public package(set) var meaning = ""
    /// What is wrong if it lasts, as one paragraph of CommonMark; empty when it may last.
    public package(set) var trouble = ""
    /// What to do then, as one paragraph of CommonMark.
    public package(set) var remedy = ""
    /// After how many seconds it counts as lasting.
    public package(set) var patience: Int?

    package init() {}

    package static var partName: StaticString { "state-pair" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("frontend", &frontend, .reference(.state).required, "the state of the frontend")
        try coder.field("meaning", &meaning, .inlineProse.required, "what is going on")
        try coder.field(
            "trouble", &trouble, .inlineProse, "what is wrong if it lasts; none when it may last")
        try coder.field("remedy", &remedy, .inlineProse, "what to do then")
        try coder.field(
            "patience", &patience, .number(1...3600), "after how many seconds it counts as lasting")
    }
}

/// A part of a connection's life, such as its start.
public struct Phase: Sendable, Hashable, PlacedRecord {
    /// The unique name.
    public package(set) var id = ""
    /// The heading.
    public package(set) var title = ""
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// What happens, in order.
    public package(set) var steps: [Step] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { id }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a unique name")
        try coder.field("title", &title, .line.required, "the heading")
        try coder.field("introduction", &introduction, .prose, "the text before the steps")
        try coder.field("steps", &steps, .items(.step).required, "what happens, in order")
    }

    /// What one side does while it is in a state.
    public struct Step: Sendable, Hashable, PlacedRecord {
        /// The unique name.
        public package(set) var id = ""
        /// `toolstack`, `backend` or `frontend`.
        public package(set) var actor = Writer.toolstack
        /// The state of the actor meanwhile.
        public package(set) var state: String?
        /// The state of the other side for which it waits first.
        public package(set) var waitsFor: String?
        /// What it does, each one paragraph of CommonMark.
        public package(set) var actions: [String] = []
        /// What it reads: the ids of sections, for all their nodes, and nodes as `backend/NAME` or `frontend/NAME`.
        public package(set) var reads: [String] = []
        /// What it publishes: the ids of sections, for the nodes that are its own to write, and nodes.
        public package(set) var publishes: [String] = []
        /// The state that it then enters.
        public package(set) var next: String?
        /// Where the schema has it.
        public package(set) var origin = Origin.blank

        package init() {}

        /// The side for which it waits. A toolstack waits for backends only: the frontend can come later, or never.
        package var awaitedSide: Side { actor == .backend ? .frontend : .backend }

        package var ownName: String { id }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("side", &actor, .plain.required, "who acts")
            try coder.field("id", &id, .name(.keyword), "a unique name")
            try coder.field("state", &state, .reference(.state), "the state of this side meanwhile")
            try coder.field(
                "waits-for", &waitsFor, .reference(.state),
                "the state of the other side that it waits for first")
            try coder.field("actions", &actions, .inlineProse.required, "what it does")
            try coder.field(
                "reads", &reads, .reference(.sectionOrNode),
                "what it reads: ids of sections, for all their nodes, and nodes with their side")
            try coder.field(
                "publishes", &publishes, .reference(.sectionOrNode),
                "what it publishes: ids of sections, for the nodes that it writes, and nodes with their side")
            try coder.field("next", &next, .reference(.state), "the state that this side then enters")
        }
    }
}
