import BlkifSchema
import Diagnostics

/// libxl's header with the macros that announce what it has.
enum MacroSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "macros")
    static let showsIntent = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [MacroFact] {
        guard text.text.contains("LIBXL_H") else { throw NotFound(what: "guard of libxl's header") }
        return MacroReader.macros(text)
    }

    static func cell(_ option: TreeOption, _ macros: [MacroFact]) -> TreeRow.Cell {
        let expected: [(String, UInt32)]
        if let overlay = option.overlay {
            expected = [(overlay.have + "_MAGIC", overlay.magic), (overlay.have + "_MASK", overlay.mask)]
        } else {
            expected = option.parameter.libxl?.have.map { [($0, UInt32(1))] } ?? []
        }
        return .joining(
            expected.map { name, value in
                guard let found = macros.first(where: { $0.name == name }) else {
                    return .absent("no macro \(name)")
                }
                return found.value.isEmpty || HeaderFacts.number(found.value) == Int(value)
                    ? .present(at: found.line)
                    : .different("\(name) is \(found.value), not \(value)", at: found.line)
            })
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
        switch fault {
        case .absent: .report("missing-macro", as: .error)
        case .different: .report("macro-differs", as: .error)
        }
    }
}

extension TreeFacts {
    var macros: [MacroFact]? { self[MacroSurface.self] }
}
