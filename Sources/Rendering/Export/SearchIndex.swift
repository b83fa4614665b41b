import BlkifSchema
import Diagnostics
import Prose

/// All names of the schema with the pages that describe them and what they mean, as a script: a page that is opened from
/// a disk can load scripts, but no data.
struct SearchIndex {
    private let schema: BlkifSchema
    private let links: LinkTable
    private let source: String

    static func file(_ schema: BlkifSchema, _ links: LinkTable, from source: String) -> [UInt8] {
        let index = SearchIndex(schema: schema, links: links, source: source)
        let rows = JSONValue.array(index.names() + index.fields() + index.values() + index.notes())
        return Array("const blkifIndex = \(rows.text(indented: false));\n".utf8)
    }

    private func names() -> [JSONValue] {
        let meanings = NameMeanings(schema.content)
        let sides = Side.allCases.map { $0.rawValue + "/" }
        var seen: Set<String> = []
        return links.names.names.sorted().flatMap { name in
            links.names[name].compactMap { thing -> JSONValue? in
                // A node has its name with and without its side.
                guard !sides.contains(where: name.hasPrefix), let address = address(of: thing),
                    seen.insert("\(name) \(address)").inserted
                else { return nil }
                return row(name, SearchIndex.word(thing.kind), address, meanings[thing])
            }
        }
    }

    private func fields() -> [JSONValue] {
        schema.structures.flatMap { structure in
            structure.fields.compactMap { field in
                let anchor = RenderIndex.anchor(of: field, in: structure)
                return links.page(describing: "ring", anchor).map { page in
                    let address = LinkTable.relative(page, from: source) + "#" + anchor
                    return row(field.name, "field of \(structure.name)", address, field.summary)
                }
            }
        }
    }

    /// The values of disk parameters; prefixes are names already.
    private func values() -> [JSONValue] {
        schema.diskParameters.filter { $0.kind != .prefix }.flatMap { parameter in
            links.names[parameter.name].first { $0.kind == .parameter }.flatMap(address).map { address in
                parameter.values.map { row($0.name, "value of \(parameter.name)", address, $0.meaning) }
            } ?? []
        }
    }

    private func notes() -> [JSONValue] {
        schema.notes.compactMap { note in
            links.page(ofNote: note.number).map { page in
                let address = LinkTable.relative(page, from: source) + "#note-\(note.number)"
                return row("note \(note.number)", "note", address, note.text)
            }
        }
    }

    private func address(of thing: NamedThing) -> String? {
        links.place(of: thing).map { LinkTable.relative($0.page, from: source) + "#" + $0.anchor }
    }

    /// - Parameter text: CommonMark.
    private func row(_ name: String, _ kind: String, _ address: String, _ text: String) -> JSONValue {
        let plain = ProseWriter(notation: .text).write(ProseDocument.parse(text)).replacing("\n", with: " ")
        return .array([.string(name), .string(kind), .string(address), .string(plain)])
    }

    private static func word(_ kind: NamedThing.Kind) -> String {
        switch kind {
        case .node(let side): "\(side.rawValue) node"
        case .operation: "operation"
        case .status: "status"
        case .constant: "macro"
        case .structure: "structure"
        case .type: "type"
        case .state: "state"
        case .abi: "ABI"
        case .parameter: "disk specification"
        case .field: "libxl field"
        case .macro: "libxl macro"
        case .enumeration: "libxl enumeration"
        case .libxlStructure: "libxl structure"
        case .scheme: "device numbers"
        }
    }
}
