import BlkifSchema
import Diagnostics

/// All names of the schema with the pages that describe them, as a script: a page that is opened from a disk can load
/// scripts, but no data.
enum SearchIndex {
    static func file(_ schema: BlkifSchema, _ links: LinkTable, from source: String) -> [UInt8] {
        var seen: Set<String> = []
        let rows = links.names.names.sorted().flatMap { name in
            links.names[name].compactMap { thing -> JSONValue? in
                guard let place = links.place(of: thing) else { return nil }
                let address = LinkTable.relative(place.page, from: source) + "#" + place.anchor
                // A node has its name with and without its side.
                guard !name.contains("/"), seen.insert("\(name) \(address)").inserted else { return nil }
                return .array([.string(name), .string(word(thing.kind)), .string(address)])
            }
        }
        let notes = schema.notes.compactMap { note -> JSONValue? in
            guard let page = links.page(ofNote: note.number) else { return nil }
            let address = LinkTable.relative(page, from: source) + "#note-\(note.number)"
            return .array([.string("note \(note.number)"), .string("note"), .string(address)])
        }
        return Array("const blkifIndex = \(JSONValue.array(rows + notes).text(indented: false));\n".utf8)
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
