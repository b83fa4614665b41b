import BlkifSchema
import Diagnostics

/// Adds one thing after the other to a tree.
struct TreeAdding {
    private(set) var tree: XenTree {
        didSet {
            changes += 1
            facts = TreeFacts(tree)
            header = HeaderPatch(facts)
        }
    }
    /// How often the tree was changed.
    private var changes = 0
    private var facts: TreeFacts
    private var header: HeaderPatch?
    /// What the tree did not have.
    private(set) var added: [TreeItem] = []
    private let items: TreeItems
    private let overlay: Bool
    /// The options that were written into spare bits.
    private(set) var overlays: Set<String> = []

    init(_ tree: XenTree, _ items: TreeItems, overlay: Bool) {
        self.tree = tree
        facts = TreeFacts(tree)
        header = HeaderPatch(facts)
        self.items = items
        self.overlay = overlay
    }

    private func parameter(_ name: String) -> DiskParameter? {
        items.all.diskParameters.first { $0.name == name }
    }

    /// What cannot be added as it was asked for.
    func refused(_ wanted: [TreeItem]) -> [Finding] {
        let checking = NodeChecking(facts)
        return wanted.compactMap { item in
            switch item {
            case .option(let name) where overlay && parameter(name)?.libxl?.overlay == nil:
                return Finding(
                    "no-overlay", "the schema gives \(name) no spare bits",
                    remedy: "leave --overlay out, or assign bits in the schema")
            case .node(let reference)
            where checking.documented(reference) == nil && writes(of: reference).isEmpty:
                return Finding(
                    "no-place",
                    "\(reference) has no place in a tree: blkif.h has no entry for it, and libxl does not write it",
                    remedy: "documented: true in the schema gives it an entry")
            case .option, .node, .note, .operation, .constant, .structure: return nil
            }
        }
    }

    /// - Returns: Why something cannot be added.
    mutating func add(_ wanted: [TreeItem]) -> [Finding] {
        var findings: [Finding] = []
        for item in wanted {
            let count = changes
            let found =
                switch item {
                case .option(let name): parameter(name).map { add($0) } ?? []
                case .node(let reference): addToHeader(item) + add(writes(of: reference), item)
                case .note, .operation, .constant, .structure: addToHeader(item)
                }
            // A file that cannot be read is told once.
            findings += found.filter { !findings.contains($0) }
            if changes > count { added.append(item) }
        }
        return findings
    }

    // MARK: The header

    /// Whether something is there, and the profile of the tree has it otherwise than its release.
    func changes(_ item: TreeItem) -> Bool {
        !tree.changes(of: item).isEmpty && header?.has(item) == true
    }

    private mutating func addToHeader(_ item: TreeItem) -> [Finding] {
        guard let patch = header else {
            let files = tree.all.sourceTree.entries.first { $0.surface == HeaderSurface.name }?.files ?? []
            return (tree.findings + facts.findings).filter { finding in
                files.contains { $0.path == finding.location?.file }
            }
        }
        do throws(PatchProblem) {
            if let changed = try patch.adding(item) { tree = changed }
            return []
        } catch {
            return [error.finding]
        }
    }

    // MARK: libxl

    /// What libxl writes of a node for every disk.
    private func writes(of node: NodeReference) -> [NodeWrite] {
        tree.all.libxl.attach.filter { $0.node == node && $0.condition != .unstated && $0.removed == nil }
    }

    private mutating func add(_ writes: [NodeWrite], _ item: TreeItem) -> [Finding] {
        guard !writes.isEmpty, let writer = facts.writer, let text = facts.text(WriterSurface.self),
            WriteRule.unwritten(facts, writer).contains(where: { node in writes.contains { $0.node == node } }
            )
        else { return [] }
        let option = TreeOption(writing: writes, facts, NodeChecking(facts))
        do throws(PatchProblem) {
            tree = tree.replacing(text.applying(try WriterSurface.edits(option, writer, text)))
            return []
        } catch {
            return [error.finding]
        }
    }

    private mutating func add(_ parameter: DiskParameter) -> [Finding] {
        let hasOverlay = parameter.libxl?.overlay != nil && (overlay || facts.hasOverlay(parameter))
        if hasOverlay { overlays.insert(parameter.name) }
        let option = TreeOption(parameter, hasOverlay: hasOverlay, facts, NodeChecking(facts))
        var findings = (tree.findings + facts.findings).filter { $0.severity == .error }
        var changed = tree
        for surface in Surfaces.all {
            do throws(PatchProblem) {
                changed = try surface.adding(option, to: changed)
            } catch {
                findings.append(error.finding)
            }
        }
        // What a surface does not have to change stays the same text.
        let isChanged = changed.texts.contains { $0.value.text != tree.texts[$0.key]?.text }
        guard findings.isEmpty, isChanged else { return findings }
        findings = TreeAdding.ineffective(option, in: changed)
        if findings.isEmpty { tree = changed }
        return findings
    }

    /// What was written and does not count where it stands.
    private static func ineffective(_ option: TreeOption, in changed: XenTree) -> [Finding] {
        let facts = TreeFacts(changed)
        let after = option.seen(in: facts, NodeChecking(facts))
        return facts.findings.filter { $0.severity == .error }
            + Surfaces.all.compactMap { $0.ineffective(option, after) }
    }
}

extension TreeSurface {
    /// That a file which was changed still lacks the option.
    fileprivate static func ineffective(_ before: TreeOption, _ after: TreeOption) -> Finding? {
        guard let text = before.facts.text(Self.self), let changed = after.facts.text(Self.self),
            text.text != changed.text, let facts = after.facts[Self.self],
            cell(after, facts).state == .missing
        else { return nil }
        return before.missingAnchor(text, "place where \(before.parameter.name) would count").finding
    }

    /// The tree with the option in the file; as it is when the file has it, is not there or is not understood.
    fileprivate static func adding(_ option: TreeOption, to tree: XenTree) throws(PatchProblem) -> XenTree {
        guard let text = option.facts.text(Self.self), let facts = option.facts[Self.self] else {
            return tree
        }
        return tree.replacing(text.applying(try edits(option, facts, text)))
    }
}
