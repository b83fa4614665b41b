// What items of all kinds have, as parts of a bundle.

extension Release: Bundled {
    package static var blank: Self { Self(major: 0, minor: 0) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&major)
        try coder.code(&minor)
    }
}

extension Origin: Bundled {
    package static var blank: Self { Self(index: 0) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var distance = index &- coder.lastOrigin
        try coder.code(&distance)
        self = Origin(index: coder.lastOrigin &+ distance)
        coder.lastOrigin = index
    }
}

extension Deprecation: Bundled {
    package static var blank: Self { Self(since: nil, replacement: nil, reason: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&since)
        try coder.code(&replacement)
        try coder.code(&reason)
    }
}

extension Lifetime: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&since)
        try coder.code(&removed)
        try coder.code(&backported)
        try coder.code(&deprecated)
    }
}

extension Variant: Bundled where Item: Bundled {
    package static var blank: Self { Self(before: .blank, change: "", keys: [], item: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&before)
        try coder.code(&change)
        try coder.code(&keys)
        try coder.code(&item)
    }
}

extension Topic: Bundled {
    package static var blank: Self { Self(id: "", title: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&title)
        try coder.code(&origin)
        try coder.code(&lifetime)
        try coder.code(&text)
        try coder.code(&history)
    }
}

extension NumberedNote: Bundled {
    package static var blank: Self { Self(number: 0, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&number)
        try coder.code(&origin)
        try coder.code(&lifetime)
        try coder.code(&text)
        try coder.code(&history)
    }
}

extension Use.Action: BundledWord {
    package static var blank: Self { .reads }
}

extension Use: Bundled {
    package static var blank: Self { Self(implementation: "", action: .reads, source: nil, note: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&implementation)
        try coder.code(&action)
        try coder.code(&source)
        try coder.code(&note)
    }
}

extension Contradiction: Bundled {
    package static var blank: Self { Self(implementation: "", behaviour: "", source: nil) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&implementation)
        try coder.code(&behaviour)
        try coder.code(&source)
    }
}
