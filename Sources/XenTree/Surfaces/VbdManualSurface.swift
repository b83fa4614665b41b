import BlkifSchema
import Diagnostics

/// The manual of virtual block devices, which refers to the header for all further nodes.
enum VbdManualSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "vbd-manual")
    static let isDocument = true

    static func cell(_ option: TreeOption, _ text: TreeText) -> TreeRow.Cell {
        let all = option.tree.all
        let since = all.sourceTree.entries.first { $0.surface == name }?.since
        let parameter = all.diskParameters.first { $0.name == option.parameter.name }
        guard let since, let first = parameter?.lifetime.since, first >= since,
            option.nodes.contains(where: { option.checking.documented($0) != nil })
        else { return .notApplicable }
        let reference = text.live.firstIndex { $0.contains("xen/include/public/io/blkif.h") }
        return .found(at: reference, else: "no reference to the header")
    }

    static func finding(of fault: TreeRow.Fault) -> FaultFinding? {
        .report("missing-reference", as: .warning)
    }

    static func edits(
        _ option: TreeOption, _ facts: TreeText, _ text: TreeText
    ) -> LineEdits {
        var edits = LineEdits()
        guard cell(option, facts).state == .missing else { return edits }
        let end = (text.lines.lastIndex { !$0.trimmed.isEmpty } ?? -1) + 1
        let title = "Other options of frontends and backends"
        edits.insert(
            [
                "", "", title, String(repeating: "-", count: title.count), "",
                "All further xenstore nodes of a virtual block device are described in",
                "xen/include/public/io/blkif.h.",
            ], before: end)
        return edits
    }
}
