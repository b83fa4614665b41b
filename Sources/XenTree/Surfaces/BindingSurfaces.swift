import BlkifSchema
import Diagnostics

/// The structure of a disk in another language, which the IDL gives.
protocol BindingSurface: TreeSurface where Facts == [String: Int] {
    /// The fields by their names in the IDL, with the lines where they are; nil when there is no structure.
    static func fields(_ lines: [Substring]) throws(NotFound) -> [String: Int]?
}

extension BindingSurface {
    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [String: Int] {
        guard let fields = try fields(text.code) else { throw NotFound(what: "structure of a disk") }
        return fields
    }

    static func cell(_ option: TreeOption, _ fields: [String: Int]) -> TreeRow.Cell {
        guard !option.hasOverlay, let field = option.parameter.libxl?.field else { return .notApplicable }
        return .found(at: fields[field], else: "no field for \(field)")
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? { .report("stale-binding", as: .error) }
}

/// The structure in Go.
enum GoSurface: BindingSurface {
    static let name = SourceTree.Surface(name: "go")
    static let component = PatchComponent.generated

    static func fields(_ lines: [Substring]) throws(NotFound) -> [String: Int]? {
        try BindingReader.goFields(lines)
    }

    static func edits(
        _ option: TreeOption, _ fields: [String: Int], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        try BindingPatch.types(option, fields, text)
    }
}

/// The conversion of the structure between C and Go.
enum GoHelpersSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "go-helpers")
    static let component = PatchComponent.generated

    static func edits(
        _ option: TreeOption, _ facts: TreeText, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        try BindingPatch.helpers(option, text)
    }
}

/// The structure in OCaml, which is there only after Xen was built.
enum OCamlSurface: BindingSurface {
    static let name = SourceTree.Surface(name: "ocaml")
    static let component = PatchComponent.generated

    static func fields(_ lines: [Substring]) throws(NotFound) -> [String: Int]? {
        try BindingReader.ocamlFields(lines)
    }
}
