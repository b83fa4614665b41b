// What the language has, as parts of the model.

extension String: Described {
    package static var blank: String { "" }
    package static var isSimple: Bool { true }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.text(&self)
    }
}

extension Described where Self: FixedWidthInteger {
    package static var blank: Self { 0 }
    package static var isSimple: Bool { true }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.number(&self)
    }
}

extension Int: Described {}
extension UInt32: Described {}
extension UInt64: Described {}

extension Bool: Described {
    package static var blank: Bool { false }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.flag(&self)
    }
}

extension Optional: Described where Wrapped: Described {
    package static var blank: Wrapped? { nil }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.optional(&self)
    }
}

extension Array: Described where Element: Described {
    package static var blank: [Element] { [] }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.list(&self)
    }
}

extension [String: Int]: Described {
    package static var blank: [String: Int] { [:] }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.sizes(&self)
    }
}
