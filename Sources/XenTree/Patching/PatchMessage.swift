import BlkifSchema
import Diagnostics
import Prose

/// The words that go with a patch, made from the schema.
struct PatchMessage: Sendable {
    /// The columns of a commit message.
    static let width = 75

    let items: TreeItems
    /// What was asked for.
    let wanted: [TreeItem]
    /// What the tree did not have.
    let added: [TreeItem]
    /// What the tree had, and its profile has otherwise.
    let changed: Set<TreeItem>
    /// The options that go into spare bits.
    let overlays: Set<String>
    let tree: XenTree
    let notes: [Finding]

    private var options: [DiskParameter] {
        items.all.diskParameters.filter { wanted.contains(.option($0.name)) }
    }

    // MARK: Subjects

    /// What a patch of a component does, in one line.
    func subject(_ component: PatchComponent) -> String {
        let options = options.map(\.name)
        let words = "the disk option\(options.count > 1 ? "s" : "") "
        let start = component.subject + ": "
        switch component {
        case .header:
            // The notes belong to what refers to them.
            let named = TreeItem.Kind.allCases.filter { $0 != .options && $0 != .notes }.flatMap { kind in
                added.filter { $0.kind == kind }
            }
            let isChange = !named.isEmpty && named.allSatisfy(changed.contains)
            return PatchMessage.list(
                start + (isChange ? "change " : "add "), named.isEmpty ? ["notes"] : named.map(\.name))
        case .libxl where options.isEmpty: return PatchMessage.list(start + "write ", added.map(\.name))
        case .libxl: return PatchMessage.list(start + "add " + words, options)
        case .parser: return PatchMessage.list(start + "accept " + words, options)
        case .generated: return PatchMessage.list(start + "regenerate for " + words, options)
        }
    }

    /// As many names as a subject has room for.
    static func list(_ start: String, _ names: [String]) -> String {
        let whole = start + names.joined(separator: ", ")
        guard whole.count > 65, names.count > 1 else { return whole }
        return start + "\(names[0]) and \(names.count - 1) more"
    }

    // MARK: Descriptions

    /// The paragraphs about everything.
    var body: [String] { options.flatMap(about) + headerItems(added.isEmpty ? wanted : added) }

    /// The paragraphs of a component's patch.
    func body(_ component: PatchComponent, _ files: [TreePatch.File]) -> [String] {
        switch component {
        case .header: headerItems(added)
        case .libxl: options.isEmpty ? headerItems(added) : options.flatMap(about)
        case .parser: options.flatMap(aboutWords)
        case .generated:
            [
                PatchMessage.wrapped(
                    "These files follow from \(tree.texts[IDLSurface.name]?.path ?? "the IDL"): they are what the tree's own generator makes of the fields that this series adds."
                )
            ]
        }
    }

    /// Why, what and for whom: an option from its word to its nodes.
    private func about(_ parameter: DiskParameter) -> [String] {
        var list = parameter.keywords.map { ($0, "in a disk specification") }
        var compatibility: [String] = []
        let overlay = overlays.contains(parameter.name) ? parameter.libxl?.overlay : nil
        if let overlay {
            list.append(
                ("\(overlay.have)_MAGIC", "in \(overlay.word) of \(tree.all.libxl.structure)"))
            compatibility = ["The structure keeps its size, so that libxl's ABI stays as it is."]
        } else if let field = parameter.libxl?.field {
            list.append((field, "in \(tree.all.libxl.structure)"))
            if let have = parameter.libxl?.have { compatibility = ["\(have) announces the field."] }
        }
        var seen: Set<NodeReference> = []
        list += parameter.writes.filter { seen.insert($0.node).inserted }.map {
            ($0.node.description, "in xenstore")
        }
        compatibility.append("Disk specifications without the option mean what they meant before.")
        let restriction = overlay?.restriction(of: parameter)
        return [PatchMessage.prose("`\(parameter.name)`: \(parameter.summary)")]
            + (parameter.description.isEmpty ? [] : [PatchMessage.prose(parameter.description)])
            + [PatchMessage.table(list)]
            + (restriction.map { ["  " + $0.replacing("`", with: "")] } ?? [])
            + [PatchMessage.wrapped(compatibility.joined(separator: " "))]
    }

    private func aboutWords(_ parameter: DiskParameter) -> [String] {
        var text =
            "The parser of disk specifications accepts \(parameter.keywords.joined(separator: " and "))"
        text +=
            overlays.contains(parameter.name)
            ? " and sets the spare bits." : parameter.libxl.map { " and sets \($0.field)." } ?? "."
        if let integers = tree.all.content.integers(of: parameter), !integers.isLenient {
            text += " It takes an integer \(integers.bounds) and refuses everything else."
        }
        let values = parameter.values.map(\.name)
        if !values.isEmpty { text += " It takes \(values.joined(separator: ", "))." }
        return [PatchMessage.wrapped(text)]
    }

    /// What each thing of the header is, and what it means for drivers of before.
    private func headerItems(_ all: [TreeItem]) -> [String] {
        let named = all.filter { $0.kind != .options && $0.kind != .notes }.map { item -> String in
            var text = "`\(item.name)`: \(items.about(item).summary)"
            if changed.contains(item) {
                let keys = Set(tree.changes(of: item)).sorted().joined(separator: ", ")
                text += " \(tree.profile?.name ?? "") changes its \(keys)."
            } else if case .node(let reference) = item,
                let node = items.all.nodes.first(where: { $0.reference == reference })
            {
                text += " " + node.compatibility
            }
            return PatchMessage.prose(text)
        }
        return named
            + (all.contains { $0.kind == .notes } ? ["The notes are those to which entries refer."] : [])
    }

    /// What a reader of the patch has to know beside it.
    func remarks(_ files: [TreePatch.File]) -> [String] {
        var result = notes.map { $0.message + "." }
        let source = tree.texts[LexerSurface.name]?.path
        if let source, let made = tree.texts[MadeLexerSurface.name]?.path,
            files.contains(where: { $0.path == source })
        {
            result.append(
                """
                flex makes \(made)
                of \(source).
                make has it do so if the source is the newer of the two files: touch it
                once the patch is applied.
                """)
        }
        return result
    }

    // MARK: Texts

    static func wrapped(_ text: String) -> String { text.wrapped(width).joined(separator: "\n") }

    /// CommonMark as plain text.
    private static func prose(_ text: String) -> String {
        ProseWriter(notation: .text, layout: ProseLayout(width: width)).write(ProseDocument.parse(text))
    }

    private static func table(_ rows: [(String, String)]) -> String {
        rows.map { "  \($0.0)  \($0.1)" }.joined(separator: "\n")
    }
}

extension Node {
    /// What it means for drivers of before, as CommonMark.
    fileprivate var compatibility: String {
        let others =
            isRequired
            ? "The other side cannot work without it."
            : "Drivers that do not know the node ignore it."
        return others + (absence.isEmpty ? "" : " Without it: \(absence)")
    }
}
