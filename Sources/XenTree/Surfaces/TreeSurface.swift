import BlkifSchema
import Diagnostics

/// A place in a Xen tree where the protocol is written down: how its file is read, checked and patched.
///
/// Only the name and the reading are asked for. What else a surface does not say is so: it is no document, has no part in
/// options, belongs to libxl, and is never patched.
protocol TreeSurface: Sendable {
    /// What is read out of the file.
    associatedtype Facts: Sendable = TreeText

    /// The name that the schema has for it.
    static var name: SourceTree.Surface { get }

    /// Whether people read it, so that it may name no document that is not there.
    static var isDocument: Bool { get }

    /// Whether an option that is found here is one that the tree means to have.
    static var showsIntent: Bool { get }

    /// The part of the tree to which it belongs.
    static var component: PatchComponent { get }

    /// Reads the file.
    ///
    /// - Throws: When what every such file has is not in it.
    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> Facts

    /// How the file has an option.
    static func cell(_ option: TreeOption, _ facts: Facts) -> TreeRow.Cell

    /// The finding that reports what is wrong with an option; nil when a rule of its own does.
    static func finding(of fault: TreeRow.Fault) -> FaultFinding?

    /// What has to be written into the file so that it has an option.
    static func edits(
        _ option: TreeOption, _ facts: Facts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits
}

/// What a file does not have, or has in several places, in words: `entries of nodes`.
struct NotFound: Error {
    let what: String
    /// The lines, from 0, where it could be meant.
    var lines: [Int] = []

    /// The only one of what was found; nil when nothing was.
    ///
    /// - Throws: When there are several, of which nobody knows which counts.
    static func only<Found>(
        _ found: [Found], _ what: String, _ line: (Found) -> Int
    ) throws(NotFound) -> Found? {
        guard found.count > 1 else { return found.first }
        throw NotFound(what: what, lines: found.map(line))
    }
}

/// The finding that reports a fault.
struct FaultFinding {
    let id: FindingID
    let severity: Severity

    static func report(_ id: FindingID, as severity: Severity) -> FaultFinding {
        FaultFinding(id: id, severity: severity)
    }
}

extension TreeSurface {
    static var isDocument: Bool { false }

    static var showsIntent: Bool { false }

    static var component: PatchComponent { .libxl }

    static func cell(_ option: TreeOption, _ facts: Facts) -> TreeRow.Cell { .notApplicable }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? { .report("broken-chain", as: .error) }

    static func edits(
        _ option: TreeOption, _ facts: Facts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        LineEdits()
    }
}

extension TreeSurface where Facts == TreeText {
    static func read(_ text: TreeText, in tree: XenTree) -> TreeText { text }
}

/// The surfaces of a tree.
enum Surfaces {
    /// All of them, in the order of the names in ``SourceTree/Surface``.
    static let all: [any TreeSurface.Type] = [
        HeaderSurface.self,
        DiskManualSurface.self,
        VbdManualSurface.self,
        LexerSurface.self,
        MadeLexerSurface.self,
        ParserSurface.self,
        ParseContextSurface.self,
        MacroSurface.self,
        IDLSurface.self,
        WriterSurface.self,
        DeviceSurface.self,
        ParseCheckSurface.self,
        GoSurface.self,
        GoHelpersSurface.self,
        OCamlSurface.self,
    ]
}
