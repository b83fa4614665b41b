/// A coder that goes over items at whatever depth, and over nothing else, and knows of which kind they are.
package protocol ItemCoder: FieldCoder {
    /// The kind of the items that are gone over.
    var kind: ItemKind { get set }
}

extension ItemCoder {
    package mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) throws(Failure) {
        try enter(&value, role)
    }

    /// Goes over a field that items can be in.
    package mutating func enter<Value: Described>(_ value: inout Value, _ role: Role) throws(Failure) {
        let outer = kind
        defer { kind = outer }
        switch role.form {
        case .items(let kind): self.kind = kind
        case .plain where !Value.isSimple: break
        default: return
        }
        try value.code(&self)
    }
}
