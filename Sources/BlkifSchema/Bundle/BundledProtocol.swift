// The whole protocol, as parts of a bundle.

extension ReleaseInfo: Bundled {
    package static var blank: Self {
        Self(release: .blank, date: nil, summary: "", origin: .blank)
    }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&release)
        try coder.code(&date)
        try coder.code(&summary)
        try coder.code(&origin)
    }
}

extension Profile.Carried: Bundled {
    package static var blank: Self { Self(parameter: "", usesOverlay: false) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&parameter)
        try coder.code(&usesOverlay)
    }
}

extension Profile: Bundled {
    package static var blank: Self { Self(name: "", release: .blank, summary: "", origin: .blank) }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&name)
        try coder.code(&release)
        try coder.code(&summary)
        try coder.code(&carries)
        try coder.code(&origin)
    }
}

extension ProtocolContent: Bundled {
    package static var blank: Self { Self() }

    package mutating func code<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&version)
        try coder.code(&title)
        try coder.code(&summary)
        try coder.code(&topics)
        try coder.code(&vocabulary)
        try coder.code(&releases)
        try coder.code(&profiles)
        try coder.code(&sections)
        try coder.code(&notes)
        try coder.code(&operations)
        try coder.code(&statuses)
        try coder.code(&constants)
        try coder.code(&bitsets)
        try coder.code(&abis)
        try coder.code(&types)
        try coder.code(&structures)
        try coder.code(&ring)
        try coder.code(&states)
        try coder.code(&phases)
        try coder.code(&stateTopics)
        try coder.code(&diskSyntax)
        try coder.code(&diskSections)
        try coder.code(&libxl)
        try coder.code(&deviceNumbers)
        try coder.code(&sourceTree)
    }
}

extension BlkifSchema.View: BundledChoice {
    package static var blank: Self { .current }
    package static var cases: [Self] { [.current, .release(.blank), .profile("", .blank)] }

    package var number: Int {
        switch self {
        case .current: 0
        case .release: 1
        case .profile: 2
        }
    }

    package mutating func codeValues<Coder: BundleCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .current: break
        case .release(var release):
            try coder.code(&release)
            self = .release(release)
        case .profile(var name, var release):
            try coder.code(&name)
            try coder.code(&release)
            self = .profile(name, release)
        }
    }
}
