/// A part of the model that coders can go through: see ``FieldCoder``.
package protocol Described: Sendable {
    /// The value that reading starts from: every field has what it means when the files do not give it.
    static var blank: Self { get }

    /// Whether it is a single text or number, of which a line can hold several.
    static var isSimple: Bool { get }

    /// Shows the value to a coder, which may replace it.
    mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure)
}

extension Described {
    package static var isSimple: Bool { false }
}

/// A choice among fixed words.
package protocol DescribedWord: Described, RawRepresentable, CaseIterable where RawValue == String {}

extension DescribedWord {
    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.word(&self)
    }
}

/// A mapping of the files, or a part of one. Its fields are listed once, in ``fields(_:)``.
package protocol Record: Described {
    /// Every field has what it means when the files do not give it.
    init()

    /// Shows every stored field to a coder, each with its key, role and meaning.
    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure)

    /// Passes on what its parts take from it, after all fields were read.
    mutating func complete()

    /// What contradicts itself in it, each with the key that is to blame.
    var contradictoryFields: [ContradictoryField] { get }

    /// The name by which everybody knows a record that it holds.
    func fullName(of name: String) -> String
}

/// A record that belongs to the one that holds it, as a value of an enumeration does.
package protocol Part: Record {
    /// What it is called in the description of the format, such as `node-value`.
    static var partName: StaticString { get }
    /// Of which implementation it is said, by its id, and what shows it; nil for what is said of none.
    var said: (implementation: String, evidence: Evidence)? { get }
}

/// A field of a record that cannot be right beside another one.
package struct ContradictoryField {
    /// The key of the field.
    package let key: StaticString
    /// The id of the finding.
    package let id: StaticString
    /// What is wrong, as one sentence without a full stop.
    package let message: String
}

extension Part {
    package var said: (implementation: String, evidence: Evidence)? { nil }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.record(&self)
    }
}

extension Record {
    package static var blank: Self { Self() }

    package mutating func complete() {}

    package var contradictoryFields: [ContradictoryField] { [] }

    package func fullName(of name: String) -> String { name }
}

/// A record with a place of its own in the files, by which rules find its keys.
package protocol PlacedRecord: Record {
    var origin: Origin { get set }
    /// The name among those of its kind in what holds it; empty for what has none.
    var ownName: String { get }
    /// What it is, as one sentence of CommonMark; empty for what has none.
    var ownSummary: String { get }
}

extension PlacedRecord where Self: SchemaItem {
    package var ownName: String { name }
    package var ownSummary: String { summary }
}

extension PlacedRecord {
    package var ownSummary: String { "" }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.placed(&self)
    }
}

/// An item that views of the schema can change: it has a lifetime and a history.
package protocol StoredItem: SchemaItem, PlacedRecord {
    var lifetime: Lifetime { get set }
    var history: [Variant<Self>] { get set }
    /// Whether another entry defines it.
    var isDefinedElsewhere: Bool { get }
    /// The side whose directory has it; nil for what is no node.
    var nodeSide: Side? { get }
    /// Whether texts can call it by its name.
    var isNamed: Bool { get }
    /// What texts can call it besides its name.
    var otherNames: [OtherName] { get }
    /// Drops what happened to it after a release.
    mutating func forget(after release: Release)
}

/// A name that an item has besides its own.
package struct OtherName: Sendable {
    /// The name.
    package let name: String
    /// The first release with it; nil when it is the item's.
    package var since: Release?
    /// What it means, as one sentence of CommonMark; empty when the item's summary says it.
    package var meaning = ""
}

extension StoredItem {
    package var isDefinedElsewhere: Bool { false }
    package var nodeSide: Side? { nil }
    package var isNamed: Bool { true }
    package var otherNames: [OtherName] { [] }

    package mutating func forget(after release: Release) { lifetime.forget(after: release) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.item(&self)
    }
}

/// A value that the files write in a form of its own, and that bundles write as the number of a case and its parts.
package protocol DescribedChoice: Described {
    /// Each case, with blank values, at the place that is its number.
    static var cases: [Self] { get }

    /// The place of this case in ``cases``.
    var number: Int { get }

    /// Codes what the case carries.
    mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure)
}

extension DescribedChoice {
    package static var blank: Self { cases[0] }

    /// Codes the case and what it carries.
    package mutating func codeParts<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var number = number
        try coder.choice(&number, of: Self.cases.count)
        if number != self.number { self = Self.cases[number] }
        try codeValues(&coder)
    }
}
