// The ring and what passes through it, as parts of a bundle.

extension Operation: Bundled {
    package static var blank: Self { Self(name: "", value: 0, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&value)
        try coder.code(&request)
        try coder.code(&isReserved)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension Constant.Value: BundledChoice {
    package static var blank: Self { .integer(0, isHexadecimal: false) }
    package static var cases: [Self] { [.integer(0, isHexadecimal: false), .string("")] }

    package var number: Int {
        switch self {
        case .integer: 0
        case .string: 1
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .integer(var number, isHexadecimal: var isHexadecimal):
            try coder.code(&number)
            try coder.code(&isHexadecimal)
            self = .integer(number, isHexadecimal: isHexadecimal)
        case .string(var text):
            try coder.code(&text)
            self = .string(text)
        }
    }
}

extension Constant: Bundled {
    package static var blank: Self { Self(name: "", value: .blank, origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var (name, value) = (name, value)
        try coder.code(&name)
        try coder.code(&value)
        // A value that is constant can only be replaced with the whole.
        if Coder.isReading { self = Constant(name: name, value: value, origin: origin) }
        try coder.code(&unit)
        try coder.code(&header)
        try coder.code(&isNativeABI)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension BitSet: Bundled {
    package static var blank: Self { Self(id: "", title: "", type: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&id)
        try coder.code(&title)
        try coder.code(&type)
        try coder.code(&bits)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension ABI: Bundled {
    package static var blank: Self { Self(name: "", constant: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&constant)
        try coder.code(&architectures)
        try coder.code(&alignmentOfUInt64)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension TypeName: Bundled {
    package static var blank: Self { Self(name: "", type: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&type)
        try coder.code(&header)
        try coder.code(&isReplaceable)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension StructureField.Codes: BundledChoice {
    package static var blank: Self { .operations }
    package static var cases: [Self] { [.operations, .statuses, .bits("")] }

    package var number: Int {
        switch self {
        case .operations: 0
        case .statuses: 1
        case .bits: 2
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .operations, .statuses: break
        case .bits(var id):
            try coder.code(&id)
            self = .bits(id)
        }
    }
}

extension StructureField: Bundled {
    package static var blank: Self { Self(name: "", type: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&type)
        try coder.code(&count)
        try coder.code(&unit)
        try coder.code(&codes)
        try coder.code(&abis)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension Structure: Bundled {
    package static var blank: Self { Self(name: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&typedef)
        try coder.code(&sizes)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
        try coder.code(&fields)
    }
}

extension Ring: Bundled {
    package static var blank: Self {
        Self(
            name: "", request: "", response: "", headerSize: 0, pageSize: 0, entries: 0, origin: .blank)
    }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&request)
        try coder.code(&response)
        try coder.code(&header)
        try coder.code(&headerSize)
        try coder.code(&pageSize)
        try coder.code(&entries)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}
