import BlkifSchema
package import Diagnostics

/// What has to be written into a tree so that it has some things; the last stage of a patch.
package struct TreePatch: Sendable {
    /// A file before and after.
    package struct File: Sendable {
        /// The path below the root of the tree.
        package let path: String
        package let old: String
        package let new: String
        let component: PatchComponent

        /// The difference, as `git` and `patch` read it.
        var diff: String {
            "diff --git a/\(path) b/\(path)\n"
                + UnifiedDiff.between(old, new, oldName: "a/\(path)", newName: "b/\(path)", isEscaped: false)
        }
    }

    /// The files that change, in the order of their paths.
    package let files: [File]
    /// The same files in the order in which they are written, so that another run completes what one that was cut short has
    /// begun: an option is new, and gets a case in the script that checks, as long as the lexer does not have it.
    package let filesToWrite: [File]
    /// Why it cannot be made; then there are no files.
    package let findings: [Finding]
    /// What is worth knowing of it.
    package let notes: [Finding]
    let message: PatchMessage

    /// Makes a patch.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - names: Of disk parameters, nodes, notes, operations, constants and structures, in any order.
    ///   - overlay: Whether flags go into spare bits, which keeps libxl's ABI.
    package init(_ tree: XenTree, options names: [String], overlay: Bool) {
        let items = TreeItems(tree.all)
        let found = names.map { (name: $0, items: items.items(named: $0)) }
        let wanted = items.items.filter { item in found.contains { $0.items.contains(item) } }
        var adding = TreeAdding(tree, items, overlay: overlay)
        var findings = TreePatch.unknown(found.filter(\.items.isEmpty).map(\.name), items)
        findings += adding.refused(wanted)
        let changed = wanted.filter(adding.changes)
        let new = wanted.filter { !changed.contains($0) }
        if findings.isEmpty { findings = adding.add(items.closure(new) + changed) }
        self.findings = findings
        files = findings.isEmpty ? TreePatch.changes(tree, adding.tree) : []
        let source = tree.texts[LexerSurface.name]?.path
        filesToWrite = files.filter { $0.path != source } + files.filter { $0.path == source }
        notes = files.isEmpty ? [] : new.compactMap { TreePatch.backport($0, items, tree.release) }
        message = PatchMessage(
            items: items, wanted: wanted, added: adding.added, changed: Set(changed),
            overlays: adding.overlays, tree: tree, notes: notes)
    }

    private static func unknown(_ names: [String], _ items: TreeItems) -> [Finding] {
        names.map { name in
            Finding(
                "unknown-option", "the schema has no option, node, note, macro or structure \"\(name)\"",
                remedy: Suggestion.phrase(for: name, in: items.names) ?? "blkif explain --names lists all")
        }
    }

    /// That something came after the tree's release.
    private static func backport(_ item: TreeItem, _ items: TreeItems, _ release: Release) -> Finding? {
        guard let since = items.about(item).since, since > release else { return nil }
        return Finding(
            "newer-option", "\(item.name) came in Xen \(since), and the tree is Xen \(release)",
            severity: .warning, remedy: "the patch is a backport")
    }

    private static func changes(_ old: XenTree, _ new: XenTree) -> [File] {
        Surfaces.all.compactMap { surface in
            guard let text = new.texts[surface.name], let before = old.texts[surface.name],
                before.text != text.text
            else { return nil }
            return File(path: text.path, old: before.text, new: text.text, component: surface.component)
        }.sorted { $0.path < $1.path }
    }

    /// The difference, with a subject and a description before it; empty when nothing changes.
    package var text: String {
        guard !files.isEmpty else { return "" }
        let subject = message.subject(files.allSatisfy { $0.component == .header } ? .header : .libxl)
        let remarks = message.remarks(files)
        return "Subject: [PATCH] \(subject)\n\n" + (message.body + remarks).joined(separator: "\n\n")
            + "\n\n---\n" + files.map(\.diff).joined()
    }
}
