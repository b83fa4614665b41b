extension DiskParameter {
    /// A way in which a specification can have a parameter.
    package enum Form: Sendable, Hashable {
        /// As a part without a name, which its place tells.
        case byPlace
        /// As `name=value`.
        case withValue
        /// As a word alone.
        case alone
        /// As a prefix of the target, in the old syntax.
        case asPrefix
    }

    /// The ways in which a specification can have it.
    package var forms: [Form] { kind.forms }

    /// Whether a specification can have it in a form.
    package func isWritten(_ form: Form) -> Bool { forms.contains(form) }

    /// Whether its name stands in specifications. Of a group of prefixes, the values do, and the name is a heading only.
    package var isNamed: Bool { !isWritten(.asPrefix) }

    /// The values of a group of prefixes, the word that takes a flag back, and the macros of an overlay.
    package var otherNames: [OtherName] {
        var names: [OtherName] = []
        if !isNamed { names += values.map { OtherName(name: $0.name, since: $0.since, meaning: $0.meaning) } }
        if let negation {
            names.append(OtherName(name: negation.name, since: negation.since, meaning: negation.summary))
        }
        return names + (libxl?.overlay?.macros.map { OtherName(name: $0) } ?? [])
    }

    /// Whether it stands for another parameter and value.
    package var isAlias: Bool { kind == .alias }
}

extension DiskParameter.Kind {
    /// The ways in which a specification can have parameters of this kind.
    package var forms: [DiskParameter.Form] {
        switch self {
        case .positional: [.byPlace, .withValue]
        case .keyword: [.withValue]
        case .flag, .alias: [.alone]
        case .prefix: [.asPrefix]
        }
    }
}
