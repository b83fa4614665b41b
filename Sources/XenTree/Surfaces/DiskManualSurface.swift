import BlkifSchema
import Diagnostics

/// The manual of disk specifications.
enum DiskManualSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "disk-manual")
    static let isDocument = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> [ManualEntry] {
        let entries = try ManualReader.entries(text)
        guard !entries.isEmpty else { throw NotFound(what: "entries of parameters") }
        return entries
    }

    static func cell(_ option: TreeOption, _ entries: [ManualEntry]) -> TreeRow.Cell {
        .joining(
            option.documentedWords.map { word in
                guard let entry = entries.first(where: { $0.names.contains(word) }) else {
                    return .absent("no entry for \(word)")
                }
                return .comparing(
                    ManualChecking.differences(option.parameter, option.integers, entry),
                    at: entry.lines.lowerBound)
            })
    }

    /// ``KeywordRule`` reports the words that have no entry.
    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
        switch fault {
        case .absent: nil
        case .different: .report("manual-differs", as: .error)
        }
    }
}

extension TreeFacts {
    var manual: [ManualEntry]? { self[DiskManualSurface.self] }
}
