import BlkifSchema
import Diagnostics

/// An option in one of its two forms, and a tree in which it is looked for or into which it is written.
struct TreeOption {
    let facts: TreeFacts
    /// Compares entries of the tree's header with the schema.
    let checking: NodeChecking
    /// The parameter as the tree's release has it, or would have it.
    let parameter: DiskParameter
    /// Whether its flag is in spare bits.
    let hasOverlay: Bool

    /// - Parameter parameter: The option as all releases have it.
    init(_ parameter: DiskParameter, hasOverlay: Bool, _ facts: TreeFacts, _ checking: NodeChecking) {
        let released = facts.tree.schema.diskParameters.first { $0.name == parameter.name }
        // The view of a release without backports knows no overlays.
        self.parameter = hasOverlay ? parameter : released ?? parameter.known(in: facts.tree.release)
        self.hasOverlay = hasOverlay
        self.facts = facts
        self.checking = checking
    }

    /// What libxl writes for every disk, with no word that asks for it.
    init(writing writes: [NodeWrite], _ facts: TreeFacts, _ checking: NodeChecking) {
        var parameter = DiskParameter()
        parameter.name = writes.first?.node.description ?? ""
        parameter.writes = writes
        self.parameter = parameter
        hasOverlay = false
        self.facts = facts
        self.checking = checking
    }

    private init(_ other: TreeOption, _ facts: TreeFacts, _ checking: NodeChecking) {
        (parameter, hasOverlay) = (other.parameter, other.hasOverlay)
        (self.facts, self.checking) = (facts, checking)
    }

    /// The same option in another tree.
    func seen(in facts: TreeFacts, _ checking: NodeChecking) -> TreeOption {
        TreeOption(self, facts, checking)
    }

    var tree: XenTree { facts.tree }

    var overlay: Overlay? { hasOverlay ? parameter.libxl?.overlay : nil }

    /// The integers that it takes; nil when it takes none.
    var integers: TakenIntegers? { tree.all.content.integers(of: parameter) }

    /// What the manual says beyond the summary, in paragraphs of CommonMark.
    var description: String {
        [parameter.description, overlay.map { $0.restriction(of: parameter) } ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The words that the manual describes.
    var documentedWords: [String] {
        guard parameter.isDocumented else { return [] }
        guard let negation = parameter.negation, negation.isDocumented else { return [parameter.name] }
        return [parameter.name, negation.name]
    }

    /// What the option has libxl write.
    var writes: [NodeWrite] {
        guard let overlay, !overlay.writes.isEmpty else { return parameter.writes }
        return overlay.writes
    }

    /// The nodes that it has libxl write, each once.
    var nodes: [NodeReference] {
        var seen: Set<NodeReference> = []
        return writes.map(\.node).filter { seen.insert($0).inserted }
    }

    /// The field that it sets, as the structure has it; nil for what sets none of its own.
    var field: LibxlField? {
        guard !hasOverlay, let name = parameter.libxl?.field else { return nil }
        return tree.all.libxl.fields.first { $0.name == name }?.known(in: tree.release)
    }

    /// The enumeration of the field's type.
    var enumeration: LibxlEnumeration? {
        field.flatMap { field in tree.all.libxl.enumerations.first { $0.name == field.type } }
    }

    /// The fields that the option needs: its own, and those whose values its nodes have. In the order of the IDL.
    var fields: [LibxlField] {
        guard let field else { return [] }
        let names = writes.compactMap(\.written).flatMap(\.fields).map(\.name)
        return tree.all.libxl.fields.filter { $0.name == field.name || names.contains($0.name) }
            .map { $0.known(in: tree.release) }
    }

    /// The enumerations of those fields.
    var enumerations: [LibxlEnumeration] {
        let types = Set(fields.map(\.type))
        return tree.all.libxl.enumerations.filter { types.contains($0.name) }
    }

    /// The macro that announces the field of a parameter: its own, or one that came with it and announces others too.
    func announcement(of parameter: DiskParameter) -> String? {
        guard let link = parameter.libxl else { return nil }
        if let have = link.have { return have }
        let full = tree.all.diskParameters.first { $0.name == parameter.name }
        return tree.all.libxl.macros.first { macro in
            macro.fields.contains(link.field) && macro.lifetime.since == full?.lifetime.since
        }?.name
    }

    /// That there is no place for what a file lacks.
    func missingAnchor(_ text: TreeText, _ what: String) -> PatchProblem {
        PatchProblem(missing: what, for: parameter.name, in: text)
    }
}

/// Why a patch cannot be made.
struct PatchProblem: Error {
    let finding: Finding

    /// That there is no place for what a file lacks.
    init(missing what: String, for name: String, in text: TreeText) {
        finding = Finding(
            "missing-anchor", "\(name): \(text.path) has no \(what)", at: .start(of: text.path),
            remedy: "write this file by hand")
    }
}
