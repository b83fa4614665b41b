// Virtual device numbers, as parts of a bundle.

extension DeviceNumbers.Reserved.Status: BundledWord {
    package static var blank: Self { .reserved }
}

extension DeviceNumbers.Reserved: Bundled {
    package static var blank: Self { Self(first: 0, last: 0, status: .reserved, meaning: "") }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&first)
        try coder.code(&last)
        try coder.code(&status)
        try coder.code(&meaning)
    }
}

extension DeviceNumbers.Example: Bundled {
    package static var blank: Self { Self(names: [], number: 0, meaning: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&names)
        try coder.code(&number)
        try coder.code(&meaning)
        try coder.code(&origin)
    }
}

extension DeviceScheme: Bundled {
    package static var blank: Self {
        Self(
            name: "", title: "", prefix: "", formula: "", base: 0, diskShift: 0, disks: 0...0,
            lastPartition: 0, origin: .blank)
    }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&title)
        try coder.code(&prefix)
        try coder.code(&formula)
        try coder.code(&base)
        try coder.code(&diskShift)
        try coder.code(&firstDisk)
        try coder.code(&lastDisk)
        try coder.code(&lastPartition)
        try coder.code(&lifetime, &summary, &description, &history, &origin)
    }
}

extension DeviceNumbers: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&summary)
        try coder.code(&schemes)
        try coder.code(&ranges)
        try coder.code(&examples)
        try coder.code(&topics)
    }
}
