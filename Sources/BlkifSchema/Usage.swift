/// That an implementation reads or writes something.
public struct Use: Sendable, Hashable {
    /// What it does with it.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// It uses the value.
        case reads
        /// It sets the value.
        case writes
        /// Both.
        case readsAndWrites = "reads and writes"
    }

    /// The implementation, such as `Linux blkback`.
    public package(set) var implementation: String
    /// What it does.
    public package(set) var action: Action
    /// The file and version that show it; nil when the fact comes from a dump of a running system.
    public package(set) var source: String?
    /// One paragraph of CommonMark; may be empty.
    public package(set) var note: String

    package init(implementation: String, action: Action, source: String?, note: String) {
        self.implementation = implementation
        self.action = action
        self.source = source
        self.note = note
    }
}

/// That an implementation differs from what the schema says.
public struct Contradiction: Sendable, Hashable {
    /// The implementation.
    public package(set) var implementation: String
    /// What it does instead, as one paragraph of CommonMark.
    public package(set) var behaviour: String
    /// The file and version that show it.
    public package(set) var source: String?

    package init(implementation: String, behaviour: String, source: String?) {
        self.implementation = implementation
        self.behaviour = behaviour
        self.source = source
    }
}
