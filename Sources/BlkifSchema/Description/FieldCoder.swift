/// Goes over the model: each type shows it every field once, with the key, the role and the meaning.
///
/// Coders write and read bundles, read the files, write JSON and the description of the format, gather what a schema
/// refers to, and compare. None of them knows which fields there are.
package protocol FieldCoder {
    /// What can go wrong; `Never` for most.
    associatedtype Failure: Error

    /// A field of the record that is gone over.
    ///
    /// - Parameters:
    ///   - key: Its name in the files.
    ///   - value: Its value, which the coder may replace.
    ///   - role: What kind of field it is.
    ///   - meaning: What it means, as one line of CommonMark without a full stop at its end.
    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) throws(Failure)

    /// Whether to go over the fields that the files keep in a mapping of their own under a key.
    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool

    /// Ends the group that was entered.
    mutating func leaveGroup()

    /// Whether to go over the fields that one kind of file holds.
    mutating func enters(_ kind: DocumentKind) -> Bool

    /// Records of which a kind of file holds one each.
    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value])
        throws(Failure)

    /// A list of texts that the files have and the model keeps no field for.
    mutating func fileOnly(_ key: StaticString, _ role: Role, _ meaning: StaticString) throws(Failure)

    mutating func text(_ value: inout String) throws(Failure)
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) throws(Failure)
    mutating func flag(_ value: inout Bool) throws(Failure)
    mutating func word<Word: DescribedWord>(_ value: inout Word) throws(Failure)
    /// One of a number of cases, from 0.
    mutating func choice(_ value: inout Int, of count: Int) throws(Failure)
    mutating func optional<Value: Described>(_ value: inout Value?) throws(Failure)
    mutating func list<Value: Described>(_ values: inout [Value]) throws(Failure)
    /// Numbers by the names of ABIs.
    mutating func sizes(_ value: inout [String: Int]) throws(Failure)
    mutating func record<Value: Part>(_ value: inout Value) throws(Failure)
    mutating func placed<Value: PlacedRecord>(_ value: inout Value) throws(Failure)
    mutating func item<Item: StoredItem>(_ value: inout Item) throws(Failure)
    mutating func origin(_ value: inout Origin) throws(Failure)
    /// What an item was before a release.
    mutating func variant<Item: StoredItem>(_ value: inout Variant<Item>) throws(Failure)

    // Values that the files write in a form of their own.
    mutating func release(_ value: inout Release) throws(Failure)
    mutating func reference(_ value: inout NodeReference) throws(Failure)
    mutating func bound(_ value: inout Bound) throws(Failure)
    mutating func constraint(_ value: inout NodeConstraint) throws(Failure)
    mutating func defaultValue(_ value: inout DefaultValue) throws(Failure)
    mutating func mandatory(_ value: inout DiskParameter.Mandatory) throws(Failure)
    mutating func condition(_ value: inout NodeWrite.Condition) throws(Failure)
    mutating func constantValue(_ value: inout Constant.Value) throws(Failure)
    mutating func codes(_ value: inout StructureField.Codes) throws(Failure)
}

/// What a coder does that looks at nothing: it goes through all parts.
extension FieldCoder {
    package mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) throws(Failure) {
        try value.code(&self)
    }

    package mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool { true }

    package mutating func leaveGroup() {}

    package mutating func enters(_ kind: DocumentKind) -> Bool { kind != .profile }

    package mutating func documents<Value: PlacedRecord>(
        _ kind: DocumentKind, _ values: inout [Value]
    ) throws(Failure) {
        try list(&values)
    }

    package mutating func fileOnly(_ key: StaticString, _ role: Role, _ meaning: StaticString) {}

    package mutating func text(_ value: inout String) {}
    package mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {}
    package mutating func flag(_ value: inout Bool) {}
    package mutating func word<Word: DescribedWord>(_ value: inout Word) {}
    package mutating func choice(_ value: inout Int, of count: Int) {}

    package mutating func optional<Value: Described>(_ value: inout Value?) throws(Failure) {
        try value?.code(&self)
    }

    package mutating func list<Value: Described>(_ values: inout [Value]) throws(Failure) {
        for index in 0..<values.count { try values[index].code(&self) }
    }

    package mutating func sizes(_ value: inout [String: Int]) {}

    package mutating func record<Value: Part>(_ value: inout Value) throws(Failure) {
        try value.fields(&self)
    }

    package mutating func placed<Value: PlacedRecord>(_ value: inout Value) throws(Failure) {
        try value.fields(&self)
    }

    package mutating func item<Item: StoredItem>(_ value: inout Item) throws(Failure) {
        try placed(&value)
    }

    package mutating func origin(_ value: inout Origin) {}
    package mutating func variant<Item: StoredItem>(_ value: inout Variant<Item>) {}

    package mutating func release(_ value: inout Release) throws(Failure) {
        try number(&value.major)
        try number(&value.minor)
    }

    package mutating func reference(_ value: inout NodeReference) throws(Failure) {
        try word(&value.side)
        try text(&value.name)
    }

    package mutating func bound(_ value: inout Bound) throws(Failure) {
        try text(&value.description)
        try value.nodes.code(&self)
    }

    package mutating func constraint(_ value: inout NodeConstraint) throws(Failure) {
        try word(&value.relation)
        try reference(&value.node)
    }

    package mutating func defaultValue(_ value: inout DefaultValue) throws(Failure) {
        try value.codeParts(&self)
    }

    package mutating func mandatory(_ value: inout DiskParameter.Mandatory) throws(Failure) {
        try value.codeParts(&self)
    }

    package mutating func condition(_ value: inout NodeWrite.Condition) throws(Failure) {
        try value.codeParts(&self)
    }

    package mutating func constantValue(_ value: inout Constant.Value) throws(Failure) {
        try value.codeParts(&self)
    }

    package mutating func codes(_ value: inout StructureField.Codes) throws(Failure) {
        try value.codeParts(&self)
    }
}
