// libxl's side, as parts of a bundle.

extension LibxlLink: Bundled {
    package static var blank: Self { Self(field: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&field)
        try coder.code(&type)
        try coder.code(&have)
        try coder.code(&fallback)
        try coder.code(&since)
        try coder.code(&defaultText)
        try coder.code(&overlay)
    }
}

extension Overlay: Bundled {
    package static var blank: Self { Self(word: "", magic: 0, mask: 0, have: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&word)
        try coder.code(&magic)
        try coder.code(&mask)
        try coder.code(&have)
        try coder.code(&flag)
        try coder.code(&isAssigned)
        try coder.code(&writes)
    }
}

extension NodeWrite.FieldCondition: Bundled {
    package static var blank: Self { Self(field: "", values: []) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&field)
        try coder.code(&values)
    }
}

extension NodeWrite.Condition: BundledChoice {
    package static var blank: Self { .unstated }
    package static var cases: [Self] { [.unstated, .always, .set, .holds(false), .fields([])] }

    package var number: Int {
        switch self {
        case .unstated: 0
        case .always: 1
        case .set: 2
        case .holds: 3
        case .fields: 4
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .unstated, .always, .set: break
        case .holds(var value):
            try coder.code(&value)
            self = .holds(value)
        case .fields(var conditions):
            try coder.code(&conditions)
            self = .fields(conditions)
        }
    }
}

extension NodeWrite: Bundled {
    package static var blank: Self { Self(node: .blank, value: nil, condition: .unstated) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&node)
        try coder.code(&value)
        try coder.code(&condition)
        try coder.code(&since)
        try coder.code(&removed)
    }
}

extension LibxlField: Bundled {
    package static var blank: Self { Self(name: "", type: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&type)
        try coder.code(&have)
        try coder.code(&defaultText)
        try coder.code(&isInternal)
        try coder.code(&parameter)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension LibxlEnumeration: Bundled {
    package static var blank: Self { Self(name: "", prefix: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&prefix)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
        try coder.code(&values)
    }
}

extension LibxlMacro: Bundled {
    package static var blank: Self { Self(name: "", value: 0, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&value)
        try coder.code(&fields)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension Libxl: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&structure)
        try coder.code(&summary)
        try coder.code(&fields)
        try coder.code(&enumerations)
        try coder.code(&macros)
        try coder.code(&attach)
    }
}
