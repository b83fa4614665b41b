/// Writes a schema into a bundle or reads it from one: ``BundleWriter`` or ``BundleReader``.
///
/// Both go through the same function of each type, which lists the parts of the type once.
package protocol BundleCoder {
    /// What can go wrong; nothing can while writing.
    associatedtype Failure: Error

    /// Whether values are replaced by what is read.
    static var isReading: Bool { get }

    /// The place of the last item. Places are coded as distances, so that a new item does not change all others.
    var lastOrigin: Int { get set }

    /// Codes an integer of any kind.
    mutating func code<Number: FixedWidthInteger>(number: inout Number) throws(Failure)

    /// Codes a number below a small count, such as that of a case.
    mutating func code(choice: inout Int, of count: Int) throws(Failure)

    /// Codes a text.
    mutating func code(text: inout String) throws(Failure)

    /// Codes one of fixed words.
    mutating func code<Word: BundledWord>(word: inout Word) throws(Failure)

    /// Codes the number of elements before those of a list.
    mutating func startList(count: inout Int) throws(Failure)

    /// Codes the break before an element that starts a line.
    mutating func breakLine() throws(Failure)

    /// Ends the list that was started last.
    mutating func endList()
}

extension BundleCoder {
    /// Codes a part.
    package mutating func code<Value: Bundled>(_ value: inout Value) throws(Failure) {
        try value.code(&self)
    }

    /// Codes the parts that all items have.
    mutating func code<Item: Bundled>(
        _ lifetime: inout Lifetime, _ summary: inout String, _ description: inout String,
        _ history: inout [Variant<Item>], _ origin: inout Origin
    ) throws(Failure) {
        try code(&origin)
        try code(&lifetime)
        try code(&summary)
        try code(&description)
        try code(&history)
    }
}
