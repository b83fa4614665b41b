/// A part of the schema that can be written into a bundle and read back.
package protocol Bundled: Sendable {
    /// The value that reading starts from.
    static var blank: Self { get }

    /// Whether each element of a list starts a line, so that a change of one stays on its line.
    static var startsLine: Bool { get }

    /// Writes every part, or replaces every part by what is read. Each stored property of the type must be here.
    mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure)
}

extension Bundled {
    package static var startsLine: Bool { true }
}

/// A choice among fixed words.
package protocol BundledWord: Bundled, RawRepresentable where RawValue == String {}

extension BundledWord {
    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(word: &self)
    }
}

/// A choice among cases of which some carry values.
package protocol BundledChoice: Bundled {
    /// Each case, with blank values, at the place that is its number.
    static var cases: [Self] { get }

    /// The place of this case in ``cases``.
    var number: Int { get }

    /// Codes what the case carries.
    mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure)
}

extension BundledChoice {
    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var number = number
        try coder.code(choice: &number, of: Self.cases.count)
        if Coder.isReading { self = Self.cases[number] }
        try codeValues(&coder)
    }
}
