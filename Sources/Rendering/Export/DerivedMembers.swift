import BlkifSchema
import Diagnostics

/// A record of which JSON says more than its fields, or says it otherwise.
protocol DerivedMembers: Sendable {
    /// Writes the members, which take the place of those of the same names.
    func derive(_ json: inout RecordJSON)
}

extension RecordJSON {
    /// The types of such records: to ask each type would be a search of all conformances of the program.
    static let derivers: [any DerivedMembers.Type] = [
        Section.self, DiskSection.self, DiskSyntax.self, DeviceNumbers.self, Node.self, Constant.self,
        DiskParameter.self, Structure.self, Ring.self, Use.self, Contradiction.self,
        ImplementationEvidence.self,
    ]
}

extension Section: DerivedMembers {
    /// The nodes stand in a list of their own.
    func derive(_ json: inout RecordJSON) { json.member("nodes", nodes.map(\.name)) }
}

extension DiskSection: DerivedMembers {
    /// The parameters stand in a list of their own.
    func derive(_ json: inout RecordJSON) { json.member("parameters", parameters.map(\.name)) }
}

extension DiskSyntax: DerivedMembers {
    /// All topics stand together.
    func derive(_ json: inout RecordJSON) { json.omit("topics") }
}

extension DeviceNumbers: DerivedMembers {
    /// All topics stand together.
    func derive(_ json: inout RecordJSON) { json.omit("topics") }
}

extension Node: DerivedMembers {
    /// When it was documented, and since when it is in use, of all nodes in the same members.
    func derive(_ json: inout RecordJSON) {
        json.member("notation", valuesText)
        let documented = isDocumented ? lifetime.since : nil
        json.member("documentedSince", .optional(documented?.description))
        json.member("usedSince", .optional(lifetime.first?.description))
    }
}

extension DerivedMembers where Self: Statement {
    /// Programs need not compare revisions to find from which version on a statement holds.
    func derive(_ json: inout RecordJSON) { json.member("since", .optional(evidence.firstVersion)) }
}

extension Use: DerivedMembers {}
extension Contradiction: DerivedMembers {}
extension ImplementationEvidence: DerivedMembers {}

extension Constant: DerivedMembers {
    func derive(_ json: inout RecordJSON) { json.member("literal", literal) }
}

extension DiskParameter: DerivedMembers {
    func derive(_ json: inout RecordJSON) {
        json.member("heading", headingText)
        json.member("supported", .optional(supportedText(in: json.schema)))
        json.member("keywords", keywords)
        guard let integers = json.schema.content.integers(of: self) else { return }
        json.member("minimum", .integer(Int(integers.range.lowerBound)))
        json.member("maximum", .integer(Int(integers.range.upperBound)))
        json.member("unit", .optional(integers.unit))
    }
}

extension Structure: DerivedMembers {
    func derive(_ json: inout RecordJSON) {
        let layouts = Layouts(json.schema) { json.schema.layouts.layout(of: self, in: $0) }
        let sizes = layouts.byABI.map { ($0.abi, JSONValue.integer($0.layout.size)) }
        json.member("sizes", .sorted(Dictionary(sizes) { first, _ in first }))
        json.member("fields") { layouts.write(fields, to: &$0) }
    }
}

extension Ring: DerivedMembers {
    func derive(_ json: inout RecordJSON) {
        let layouts = Layouts(json.schema) { json.schema.layouts.header(of: self, in: $0) }
        json.member("header") { layouts.write(header, to: &$0) }
    }
}

/// The layouts of a structure by ABI, in the order of the schema.
private struct Layouts {
    let byABI: [(abi: String, layout: StructureLayout)]

    init(_ schema: BlkifSchema, _ layout: (ABI) -> StructureLayout?) {
        byABI = schema.abis.compactMap { abi in layout(abi).map { (abi.name, $0) } }
    }

    /// Writes fields with the offset of each in each ABI.
    func write(_ fields: [StructureField], to json: inout RecordJSON) {
        json.array(fields) { json, field in
            let offsets = byABI.compactMap { abi, layout in
                layout.places.first { $0.field == field.name }.map { (abi, JSONValue.integer($0.offset)) }
            }
            json.item(field, with: ("offsets", .sorted(Dictionary(offsets) { first, _ in first })))
        }
    }
}
