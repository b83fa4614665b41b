import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of operations, constants, structures and states.
extension MappingReader {
    func operations() -> [Operation] {
        items("operations", required: true, history: \Operation.history) { reader in
            var operation = Operation(
                name: reader.name(), value: reader.integer("value", required: true) ?? 0,
                origin: reader.origin)
            operation.request = reader.optionalText("request")
            operation.isReserved = reader.boolean("reserved", default: false)
            operation.lifetime = reader.lifetime()
            operation.summary = reader.prose("summary", required: true)
            operation.description = reader.prose("description")
            return operation
        }
    }

    func bitsets() -> [BitSet] {
        items("bitsets", required: true, history: \BitSet.history) { reader in
            var bitset = BitSet(
                id: reader.name("id"), title: reader.text("title"),
                type: reader.word("type", among: ["uint8", "uint32"]),
                origin: reader.origin)
            bitset.lifetime = reader.lifetime()
            bitset.summary = reader.prose("summary", required: true)
            bitset.description = reader.prose("description")
            bitset.bits = reader.codes("bits")
            return bitset
        }
    }

    func abis() -> [ABI] {
        items("abis", required: true, history: \ABI.history) { reader in
            var abi = ABI(name: reader.name(), constant: reader.text("constant"), origin: reader.origin)
            abi.architectures = reader.texts("architectures", required: true)
            abi.alignmentOfUInt64 = reader.integer("uint64-alignment", required: true) ?? 8
            abi.lifetime = reader.lifetime()
            abi.summary = reader.prose("summary", required: true)
            abi.description = reader.prose("description")
            return abi
        }
    }

    func typeNames() -> [TypeName] {
        items("types", history: \TypeName.history) { reader in
            var type = TypeName(name: reader.name(), type: reader.text("type"), origin: reader.origin)
            type.header = reader.optionalText("header")
            type.isReplaceable = reader.boolean("replaceable", default: false)
            type.lifetime = reader.lifetime()
            type.summary = reader.prose("summary", required: true)
            type.description = reader.prose("description")
            return type
        }
    }

    func structures() -> [Structure] {
        items("structures", required: true, history: \Structure.history) { reader in
            var structure = Structure(name: reader.name(), origin: reader.origin)
            structure.typedef = reader.optionalText("typedef")
            structure.lifetime = reader.lifetime()
            structure.summary = reader.prose("summary", required: true)
            structure.description = reader.prose("description")
            structure.sizes = reader.sizes()
            structure.fields = reader.items("fields", required: true, history: \StructureField.history) {
                $0.structureField()
            }
            return structure
        }
    }

    private func structureField() -> StructureField {
        var field = StructureField(name: name(), type: text("type"), origin: origin)
        field.count = optionalText("count")
        field.unit = optionalText("unit")
        field.codes = optionalText("codes").map(StructureField.Codes.init)
        field.abis = texts("abis")
        field.lifetime = lifetime()
        field.summary = prose("summary", required: true)
        field.description = prose("description")
        return field
    }

    private func sizes() -> [String: Int] {
        guard let node = value("sizes", required: true) else { return [:] }
        guard let entries = node.entries else {
            report("type-mismatch", "\"sizes\" must be a mapping, not \(node.kind)", at: node.location)
            return [:]
        }
        var sizes: [String: Int] = [:]
        for entry in entries {
            guard let abi = entry.key.text else { continue }
            guard let size = entry.value.text.flatMap(MappingReader.integer) else {
                report("type-mismatch", "a size must be an integer", at: entry.value.location)
                continue
            }
            sizes[abi] = size
        }
        return sizes
    }

    func ring() -> Ring? {
        item("ring", required: true, history: \Ring.history) { reader in
            var ring = Ring(
                name: reader.name(), request: reader.text("request"), response: reader.text("response"),
                headerSize: reader.integer("header-size", in: 1...65_536),
                pageSize: reader.integer("page-size", in: 1...65_536),
                entries: reader.integer("entries", required: true) ?? 0,
                origin: reader.origin)
            ring.header = reader.items("header", history: \StructureField.history) {
                $0.structureField()
            }
            ring.lifetime = reader.lifetime()
            ring.summary = reader.prose("summary", required: true)
            ring.description = reader.prose("description")
            return ring
        }
    }

    func states() -> [XenbusState] {
        items("states", required: true, history: \XenbusState.history) { reader in
            var state = XenbusState(
                name: reader.name(), value: reader.integer("value", required: true) ?? 0,
                origin: reader.origin)
            state.lifetime = reader.lifetime()
            state.summary = reader.prose("summary", required: true)
            state.description = reader.prose("description")
            return state
        }
    }

    func phases() -> [Phase] {
        elements("phases", required: true).compactMap { node in
            let reader = MappingReader(node, context: context)
            guard node.entries != nil else { return nil }
            defer { reader.finish() }
            var phase = Phase(id: reader.name("id"), title: reader.text("title"), origin: reader.origin)
            phase.introduction = reader.prose("introduction")
            phase.steps = reader.elements("steps", required: true).compactMap { node in
                let reader = MappingReader(node, context: context)
                guard node.entries != nil else { return nil }
                defer { reader.finish() }
                return reader.step()
            }
            return phase
        }
    }

    private func step() -> Phase.Step {
        let actor = word("side", as: Writer.self, required: true)
        var step = Phase.Step(id: name("id"), actor: actor ?? .toolstack, origin: origin)
        step.state = optionalText("state")
        step.waitsFor = optionalText("waits-for")
        step.actions = texts("actions", required: true)
        step.reads = texts("reads")
        step.publishes = texts("publishes")
        step.next = optionalText("next")
        return step
    }
}

extension StructureField.Codes {
    /// Reads the value of `codes`: a list of the schema, or the id of a bit set.
    fileprivate init(_ text: String) {
        self =
            switch text {
            case "operations": .operations
            case "statuses": .statuses
            default: .bits(text)
            }
    }
}
