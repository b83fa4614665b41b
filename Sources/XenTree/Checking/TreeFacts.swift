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
        do throws(NotFound) {
            facts[surface.name] = try surface.read(text, in: tree)
        } catch {
            findings.append(
                Finding(
                    "unknown-format", "\(text.path) has no \(error.what) that can be read",
                    at: .start(of: text.path),
                    remedy: "expected \(text.format.rawValue) as in Xen \(tree.release)"))
        }
    }

    /// What a surface says; nil when its file is not there or not understood.
    subscript<Surface: TreeSurface>(surface: Surface.Type) -> Surface.Facts? {
        facts[surface.name] as? Surface.Facts
    }

    /// The file of a surface; nil when it is not there.
    func text(_ surface: (some TreeSurface).Type) -> TreeText? { tree.texts[surface.name] }

    /// Whether a flag has the form that keeps libxl's ABI here.
    func hasOverlay(_ parameter: DiskParameter) -> Bool {
        guard let overlay = parameter.libxl?.overlay else { return false }
        return macros?.contains { $0.name == overlay.have + "_MAGIC" } == true
            || parser?.overlays.contains { $0.have == overlay.have } == true
    }
}
