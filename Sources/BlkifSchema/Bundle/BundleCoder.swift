/// Writes a schema into a bundle or reads it from one: ``BundleWriter`` or ``BundleReader``.
///
/// A bundle has the values of all fields in the order of their description, and nothing of the description. What is
/// written of a record depends on nothing outside of it, so that a new one changes no line but its own.
protocol BundleCoder: FieldCoder {
    /// The texts that a record has used so far.
    associatedtype Uses: Sendable
    var uses: Uses { get set }
    static var noUses: Uses { get }
    /// Whether the next record is what the one around it was in an earlier release; it then shares the texts of that.
    var isEarlier: Bool { get set }
    /// The place of the last item. Places are coded as distances, so that a new item does not change all others.
    var lastOrigin: Int { get set }
}

extension BundleCoder {
    mutating func placed<Value: PlacedRecord>(_ value: inout Value) throws(Failure) {
        let outer = isEarlier ? nil : uses
        isEarlier = false
        if outer != nil { uses = Self.noUses }
        try origin(&value.origin)
        try value.fields(&self)
        if let outer { uses = outer }
    }

    mutating func origin(_ value: inout Origin) throws(Failure) {
        var distance = value.index &- lastOrigin
        try number(&distance)
        value = Origin(index: lastOrigin &+ distance)
        lastOrigin = value.index
    }

    mutating func variant<Item: StoredItem>(_ value: inout Variant<Item>) throws(Failure) {
        try release(&value.before)
        try text(&value.change)
        try value.keys.code(&self)
        isEarlier = true
        try value.item.code(&self)
    }

    mutating func flag(_ value: inout Bool) throws(Failure) {
        var choice = value ? 1 : 0
        try self.choice(&choice, of: 2)
        value = choice == 1
    }

    mutating func optional<Value: Described>(_ value: inout Value?) throws(Failure) {
        var choice = value == nil ? 0 : 1
        try self.choice(&choice, of: 2)
        guard choice == 1 else {
            value = nil
            return
        }
        var some: Value = value ?? Value.blank
        try some.code(&self)
        value = some
    }

    mutating func sizes(_ value: inout [String: Int]) throws(Failure) {
        var keys = value.keys.sorted()
        try keys.code(&self)
        var result: [String: Int] = [:]
        for key in keys {
            var size = value[key] ?? 0
            try number(&size)
            result[key] = size
        }
        value = result
    }

    /// The release or profile as which a schema is seen.
    mutating func view(_ value: inout BlkifSchema.View) throws(Failure) {
        try value.codeParts(&self)
    }
}

extension BlkifSchema.View: DescribedChoice {
    package static var cases: [Self] { [.current, .release(.blank), .profile("", .blank)] }

    package var number: Int {
        switch self {
        case .current: 0
        case .release: 1
        case .profile: 2
        }
    }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try codeParts(&coder)
    }

    package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .current: break
        case .release(var release):
            try coder.release(&release)
            self = .release(release)
        case .profile(var name, var release):
            try coder.text(&name)
            try coder.release(&release)
            self = .profile(name, release)
        }
    }
}
