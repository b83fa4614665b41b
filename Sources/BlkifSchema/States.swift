/// A state of the xenbus connection. Source: `xen/include/public/io/xenbus.h`.
public struct XenbusState: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The number in the `state` node, 0 … 8.
    public package(set) var value: Int
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<XenbusState>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, value: Int, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

/// A part of a connection's life, such as its start.
public struct Phase: Sendable, Hashable {
    /// The unique name.
    public package(set) var id: String
    /// The heading.
    public package(set) var title: String
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// What happens, in order.
    public package(set) var steps: [Step] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(id: String, title: String, origin: Origin) {
        self.id = id
        self.title = title
        self.origin = origin
    }

    /// What one side does while it is in a state.
    public struct Step: Sendable, Hashable {
        /// The unique name.
        public package(set) var id: String
        /// `toolstack`, `backend` or `frontend`.
        public package(set) var actor: Writer
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
        public package(set) var origin: Origin

        package init(id: String, actor: Writer, origin: Origin) {
            self.id = id
            self.actor = actor
            self.origin = origin
        }
    }
}
