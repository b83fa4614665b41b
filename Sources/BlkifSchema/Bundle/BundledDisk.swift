// Disk specifications, as parts of a bundle.

extension DiskParameter.Kind: BundledWord {
    package static var blank: Self { .positional }
}

extension DiskParameter.Value: Bundled {
    package static var blank: Self { Self(name: "", meaning: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&meaning)
        try coder.code(&sets)
        try coder.code(&since)
        try coder.code(&isDocumented)
    }
}

extension DiskParameter.Negation: Bundled {
    package static var blank: Self { Self(name: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&since)
        try coder.code(&isDocumented)
        try coder.code(&summary)
    }
}

extension DiskParameter.Mandatory: BundledChoice {
    package static var blank: Self { .unstated }
    package static var cases: [Self] { [.unstated, .no, .yes, .sometimes("")] }

    package var number: Int {
        switch self {
        case .unstated: 0
        case .no: 1
        case .yes: 2
        case .sometimes: 3
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .unstated, .no, .yes: break
        case .sometimes(var condition):
            try coder.code(&condition)
            self = .sometimes(condition)
        }
    }
}

extension DiskParameter: Bundled {
    package static var blank: Self {
        Self(name: "", kind: .positional, section: "", origin: .blank)
    }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&kind)
        try coder.code(&section)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
        try coder.code(&placeholder)
        try coder.code(&heading)
        try coder.code(&values)
        try coder.code(&isOpen)
        try coder.code(&supported)
        try coder.code(&emptySets)
        try coder.code(&isExact)
        try coder.code(&isChecked)
        try coder.code(&deprecatedValues)
        try coder.code(&mandatory)
        try coder.code(&defaultText)
        try coder.code(&specialSyntax)
        try coder.code(&example)
        try coder.code(&aliasOf)
        try coder.code(&negation)
        try coder.code(&isDocumented)
        try coder.code(&libxl)
        try coder.code(&writes)
        try coder.code(&uses)
        try coder.code(&contradictions)
    }
}

extension DiskSection: Bundled {
    package static var blank: Self { Self(id: "", title: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&title)
        try coder.code(&origin)
        try coder.code(&introduction)
        try coder.code(&parameters)
    }
}

extension DiskSyntax.Specification: Bundled {
    package static var blank: Self { Self(text: "", isDeprecated: false) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&text)
        try coder.code(&isDeprecated)
    }
}

extension DiskSyntax.Example: Bundled {
    package static var blank: Self { Self(title: "", specifications: [], configuration: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&title)
        try coder.code(&specifications)
        try coder.code(&configuration)
    }
}

extension DiskSyntax: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&configuration)
        try coder.code(&form)
        try coder.code(&oldForm)
        try coder.code(&emptyForm)
        try coder.code(&examples)
        try coder.code(&topics)
    }
}
