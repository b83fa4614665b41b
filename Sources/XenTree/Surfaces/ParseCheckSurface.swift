import BlkifSchema
import Diagnostics

/// The script that compares what disk specifications give with what they should.
enum ParseCheckSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "parse-check")
    static let component = PatchComponent.parser

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [CheckCase] {
        let cases = CheckReader.cases(text)
        guard !cases.isEmpty else { throw NotFound(what: "cases") }
        return cases
    }

    static func cell(_ option: TreeOption, _ cases: [CheckCase]) -> TreeRow.Cell {
        let found = cases.first { !$0.words.isDisjoint(with: option.parameter.keywords) }
        // Backports exist that have none.
        guard option.parameter.isChecked, !option.hasOverlay || found != nil else { return .notApplicable }
        return .found(at: found?.line, else: "no case with \(option.parameter.name)")
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
        .report("untested-option", as: .warning)
    }
}
