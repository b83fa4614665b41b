import BlkifSchema

/// Names and layouts of the ring's structures.
extension RenderIndex {
    /// The ABIs of today; a ring of one that was removed is not met any more.
    var currentABIs: [ABI] { RenderIndex.currentABIs(schema) }

    static func currentABIs(_ schema: BlkifSchema) -> [ABI] {
        schema.abis.filter { $0.lifetime.removed == nil }
    }

    /// What the names of structures begin with: the name of the ring.
    var prefix: String { schema.ring.map { $0.name + "_" } ?? "" }

    func shortName(of structure: String) -> String {
        structure.hasPrefix(prefix) ? String(structure.dropFirst(prefix.count)) : structure
    }

    /// The names of the structures that have the same fields in the same places in all ABIs.
    static func uniform(
        _ structures: [String: Structure], _ layouts: [String: [String: StructureLayout]], abis: [ABI]
    ) -> Set<String> {
        func isUniform(_ structure: Structure) -> Bool {
            Set(abis.compactMap { layouts[structure.name]?[$0.name] }).count == 1
                && structure.fields.allSatisfy { structures[$0.type].map(isUniform) ?? true }
        }
        return Set(structures.values.filter(isUniform).map(\.name))
    }

    /// The name of a structure as an ABI has it: its own, unless the ABIs differ.
    func wireName(of structure: Structure, prefix abi: String) -> String {
        isUniform(structure) ? structure.name : "\(prefix)\(abi)_\(shortName(of: structure.name))"
    }

    /// The C function that copies a structure between an ABI's layout and the program's own.
    func copyFunction(_ verb: String, of structure: Structure, prefix abi: String) -> String {
        let name = shortName(of: structure.name)
        return isUniform(structure) ? "\(prefix)copy_\(name)" : "\(prefix)\(abi)_\(verb)_\(name)"
    }

    /// The type of a field in C.
    ///
    /// - Parameter abi: The prefix of the ABI whose structures are meant; nil for those of the program's own.
    func cType(of field: StructureField, prefix abi: String? = nil) -> String {
        guard let structure = structure(field.type) else {
            return field.type
        }
        return "struct " + (abi.map { wireName(of: structure, prefix: $0) } ?? structure.name)
    }

    /// The number of elements of a field, 1 unless it is an array.
    func count(of field: StructureField) -> Int { calculator.count(of: field) ?? 1 }
}
