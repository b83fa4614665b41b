// The connection's states, as parts of a bundle.

extension XenbusState: Bundled {
    package static var blank: Self { Self(name: "", value: 0, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&value)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension Phase.Step: Bundled {
    package static var blank: Self { Self(id: "", actor: .toolstack, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&actor)
        try coder.code(&origin)
        try coder.code(&state)
        try coder.code(&waitsFor)
        try coder.code(&actions)
        try coder.code(&reads)
        try coder.code(&publishes)
        try coder.code(&next)
    }
}

extension Phase: Bundled {
    package static var blank: Self { Self(id: "", title: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&title)
        try coder.code(&origin)
        try coder.code(&introduction)
        try coder.code(&steps)
    }
}
