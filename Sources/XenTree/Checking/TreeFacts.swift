import BlkifSchema
import Diagnostics

/// Everything that the files of a tree say of the protocol; the stage after ``XenTree``.
struct TreeFacts: Sendable {
    let tree: XenTree
    /// The files in which nothing was found that should be there.
    private(set) var findings: [Finding] = []
    /// What was read, each under the name of its surface.
    private var facts: [SourceTree.Surface: any Sendable] = [:]

    init(_ tree: XenTree) {
        self.tree = tree
        for surface in Surfaces.all { read(surface) }
    }

    private mutating func read<Surface: TreeSurface>(_ surface: Surface.Type) {
        guard let text = text(surface) else { return }
        if let open = text.open {
            return report("\(text.path) has a \(open.what) that never ends", text, [open.line])
        }
        do throws(NotFound) {
            facts[surface.name] = try surface.read(text, in: tree)
        } catch {
            let count = error.lines.count
            let what =
                count > 1 ? "\(count) places for one \(error.what)" : "no \(error.what) that can be read"
            report("\(text.path) has \(what)", text, error.lines)
        }
    }

    private mutating func report(_ message: String, _ text: TreeText, _ lines: [Int]) {
        let places = lines.map { text.location($0) }
        findings.append(
            Finding(
                "unknown-format", message, at: places.first ?? .start(of: text.path),
                remedy: "expected \(text.format.rawValue) as in Xen \(tree.release)",
                notes: places.dropFirst().map { Finding.Note("here too", at: $0) }))
    }

    /// What a surface says; nil when its file is not there or not understood.
    subscript<Surface: TreeSurface>(surface: Surface.Type) -> Surface.Facts? {
        facts[surface.name] as? Surface.Facts
    }

    /// The file of a surface; nil when it is not there.
    func text(_ surface: (some TreeSurface).Type) -> TreeText? { tree.texts[surface.name] }

    /// Whether a flag has the form that keeps libxl's ABI here, or is to have it.
    func hasOverlay(_ parameter: DiskParameter) -> Bool {
        guard let overlay = parameter.libxl?.overlay else { return false }
        return tree.profile?.carriesInOverlay(parameter.name) == true
            || macros?.contains { $0.name == overlay.have + "_MAGIC" } == true
            || parser?.overlays.contains { $0.have == overlay.have } == true
    }
}
