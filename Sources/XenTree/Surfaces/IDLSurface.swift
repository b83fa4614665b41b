import BlkifSchema
import Diagnostics

/// The fields of libxl's structures and the values of its enumerations.
enum IDLSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "idl")
    static let showsIntent = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> IDLFacts {
        let structure = tree.all.libxl.structure
        let facts = try IDLReader.facts(text, structure: structure)
        guard facts.lines != nil else { throw NotFound(what: "structure \(structure)") }
        return facts
    }

    static func cell(_ option: TreeOption, _ idl: IDLFacts) -> TreeRow.Cell {
        guard let field = option.field else { return .notApplicable }
        guard let found = idl.fields.first(where: { $0.name == field.name }) else {
            return .absent("no field \(field.name)")
        }
        return found.type == field.type
            ? .present(at: found.line)
            : .different("\(field.name) is of type \(found.type), not \(field.type)", at: found.line)
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
        switch fault {
        case .absent: .report("broken-chain", as: .error)
        case .different: .report("field-differs", as: .error)
        }
    }
}

extension TreeFacts {
    var idl: IDLFacts? { self[IDLSurface.self] }
}
