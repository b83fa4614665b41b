import BlkifSchema

/// What a header must answer according to the schema.
struct SchemaAnswers {
    let schema: BlkifSchema
    let header: PeerHeader
    let architecture: Architecture

    init(_ schema: BlkifSchema, header: PeerHeader, architecture: Architecture) {
        self.schema = schema
        self.header = header
        self.architecture = architecture
    }

    /// The ABI of the architecture. RISC-V has no name in the protocol; its compilers lay structures out as
    /// those of all 64-bit architectures do.
    private var abi: ABI? {
        let name = architecture == .riscv64 ? Architecture.aarch64.rawValue : architecture.rawValue
        return schema.abis.first { $0.architectures.contains(name) }
    }

    /// The questions that the schema can answer, with the answers.
    var answers: [(question: Question, value: String)] {
        guard let abi else { return [] }
        let structures = schema.structures.flatMap { structure -> [(Question, String)] in
            guard structure.sizes[abi.name] != nil, let layout = schema.layout(of: structure.name, in: abi)
            else { return [] }
            let type = "struct \(structure.name)"
            let names = [type] + [structure.typedef].compactMap(\.self)
            return names.flatMap {
                [(.size(of: $0), "\(layout.size)"), (.alignment(of: $0), "\(layout.alignment)")]
            }
                + fields(structure.fields, layout, of: type)
        }
        return macros + types + structures + ring(abi)
    }

    private var macros: [(Question, String)] {
        let operations = schema.operations.flatMap { number($0.name, $0.value) }
        let present = (schema.statuses + schema.constants + schema.bits).filter { $0.lifetime.removed == nil }
        let constants = present.flatMap { constant in
            switch constant.value {
            case .integer(let value, _): number(constant.name, value)
            case .string(let text): self.text(constant, text)
            }
        }
        return operations + constants
    }

    /// All numbers of the protocol are written as plain ones, whose type is `int`.
    private func number(_ macro: String, _ value: Int) -> [(Question, String)] {
        Array(zip(Question.number(macro), ["\(value)", "4", "1"]))
    }

    /// Names of ABIs are in a header that ours includes, not in ours, unless it stands alone. The schema's value
    /// of the native ABI's name is that of one of the architectures.
    private func text(_ constant: Constant, _ text: String) -> [(Question, String)] {
        let isThere =
            header.standsAlone
            ? !constant.isNativeABI || architecture.isKnownToProtocols
            : architecture.isKnownToProtocols
        guard isThere else { return [] }
        let value = constant.isNativeABI ? abi?.name ?? "" : text
        return [(.text(of: constant.name), "\"\(value)\"")]
    }

    private var types: [(Question, String)] {
        schema.types.flatMap { type -> [(Question, String)] in
            guard let integer = CInteger(type.type) else { return [] }
            let text = type.header == nil ? [(Question.text(of: type.name), type.type)] : []
            return text + [(.size(of: type.name), "\(integer.size)"), (.isSigned(type.name), integer.sign)]
        }
    }

    private func fields(
        _ fields: [StructureField], _ layout: StructureLayout, of type: String
    ) -> [(Question, String)] {
        layout.places.flatMap { place -> [(Question, String)] in
            let field = fields.first { $0.name == place.field }
            let integer = field.flatMap(schema.layouts.integerType).flatMap(CInteger.init)
            let dimensions = field?.count == nil ? 0 : 1
            return [
                (.offset(of: place.field, in: type), "\(place.offset)"),
                (.size(of: place.field, in: type), "\(place.size)"),
            ]
                + (integer.map { [(.isSigned(place.field, dimensions: dimensions, in: type), $0.sign)] } ?? [])
        }
    }

    private func ring(_ abi: ABI) -> [(Question, String)] {
        guard let ring = schema.ring, let size = schema.layouts.size(of: ring, pages: 1, in: abi),
            let header = schema.layouts.header(of: ring, in: abi)
        else { return [] }
        let shared = "struct \(ring.name)_sring"
        let entry = "union \(ring.name)_sring_entry"
        let pages = [1, 2, 4, 8, 16].map { pages in
            let size = schema.layouts.size(of: ring, pages: pages, in: abi)
            let question = Question.entries(ring.name, bytes: pages * ring.pageSize, in: self.header)
            return (question, "\(size?.entries ?? 0)")
        }
        return fields(ring.header, header, of: shared) + pages + [
            (.size(of: entry), "\(size.entrySize)"), (.offset(of: "req", in: entry), "0"),
            (.offset(of: "rsp", in: entry), "0"),
            (.offset(of: "ring", in: shared), "\(ring.headerSize)"),
            (.size(of: "ring", in: shared), "\(size.entrySize)"),
        ]
    }
}

/// A C integer type by its name, such as `uint16_t`.
private struct CInteger {
    let size: Int
    /// 1 when it has negative numbers.
    let sign: String

    init?(_ name: String) {
        guard let bits = Int(name.filter(\.isNumber)) else { return nil }
        size = bits / 8
        sign = name.hasPrefix("u") ? "0" : "1"
    }
}
