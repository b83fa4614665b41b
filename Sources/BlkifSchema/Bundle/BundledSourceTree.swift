// The places of a source tree, as parts of a bundle.

extension SourceTree.Notation: BundledWord {
    package static var blank: Self { .c }
}

extension SourceTree.Surface: BundledWord {
    package static var blank: Self { .header }
}

extension SourceTree.File: Bundled {
    package static var blank: Self { Self(path: "", notation: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&path)
        try coder.code(&notation)
        try coder.code(&since)
        try coder.code(&removed)
        try coder.code(&isBuilt)
    }
}

extension SourceTree.Entry: Bundled {
    package static var blank: Self { Self(surface: .blank, summary: "", files: []) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&surface)
        try coder.code(&summary)
        try coder.code(&since)
        try coder.code(&files)
    }
}

extension SourceTree: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&releaseFile)
        try coder.code(&entries)
    }
}
