// What the language has, as parts of a bundle.

extension String: Bundled {
    package static var blank: String { "" }
    package static var startsLine: Bool { false }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(text: &self)
    }
}

extension Bundled where Self: FixedWidthInteger {
    package static var blank: Self { 0 }
    package static var startsLine: Bool { false }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(number: &self)
    }
}

extension Int: Bundled {}
extension UInt32: Bundled {}
extension UInt64: Bundled {}

extension Bool: Bundled {
    package static var blank: Bool { false }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var choice = self ? 1 : 0
        try coder.code(choice: &choice, of: 2)
        self = choice == 1
    }
}

extension Optional: Bundled where Wrapped: Bundled {
    package static var blank: Wrapped? { nil }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var choice = self == nil ? 0 : 1
        try coder.code(choice: &choice, of: 2)
        guard choice == 1 else {
            self = nil
            return
        }
        var value = self ?? Wrapped.blank
        try value.code(&coder)
        self = value
    }
}

extension Array: Bundled where Element: Bundled {
    package static var blank: [Element] { [] }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var count = count
        try coder.startList(count: &count)
        if Coder.isReading {
            self = []
            // Damaged bytes could ask for far more than there is.
            reserveCapacity(Swift.min(count, 256))
        }
        for index in 0..<count {
            var element = Coder.isReading ? .blank : self[index]
            if Element.startsLine { try coder.breakLine() }
            try element.code(&coder)
            if Coder.isReading { append(element) }
        }
        coder.endList()
    }
}

extension Dictionary: Bundled where Key == String, Value: Bundled {
    package static var blank: [String: Value] { [:] }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var keys = keys.sorted()
        try coder.code(&keys)
        var result: [String: Value] = [:]
        for key in keys {
            var value = self[key] ?? Value.blank
            try value.code(&coder)
            result[key] = value
        }
        self = result
    }
}
