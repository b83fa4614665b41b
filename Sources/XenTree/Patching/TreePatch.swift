import BlkifSchema
package import Diagnostics

/// What has to be written into a tree so that it has some options; the last stage of a patch.
package struct TreePatch: Sendable {
    /// A file before and after.
    package struct File: Sendable {
        /// The path below the root of the tree.
        package let path: String
        package let old: String
        package let new: String
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
    private let options: [DiskParameter]
    private let hasOverlay: Bool
    /// The source of the lexer, and what flex makes of it; nil when the tree has only one of them.
    private let lexer: (source: String, made: String)?

    /// Makes a patch.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - options: The names of disk parameters, in any order.
    ///   - overlay: Whether flags go into spare bits, which keeps libxl's ABI.
    package init(_ tree: XenTree, options names: [String], overlay: Bool) {
        let all = tree.all.diskParameters.filter(\.isNamed)
        hasOverlay = overlay
        options = all.filter { parameter in names.contains { parameter.keywords.contains($0) } }
        var findings = TreePatch.unknown(names, all) + (overlay ? TreePatch.withoutOverlay(options) : [])
        var current = tree
        if findings.isEmpty {
            for parameter in options {
                findings += TreePatch.add(parameter, overlay: overlay, to: &current)
            }
        }
        self.findings = findings
        files = findings.isEmpty ? TreePatch.changes(tree, current) : []
        let source = tree.texts[LexerSurface.name]?.path
        filesToWrite = files.filter { $0.path != source } + files.filter { $0.path == source }
        notes = files.isEmpty ? [] : options.compactMap { TreePatch.backport($0, tree.release) }
        lexer = source.flatMap { source in tree.texts[MadeLexerSurface.name].map { (source, $0.path) } }
    }

    private static func unknown(_ names: [String], _ all: [DiskParameter]) -> [Finding] {
        let words = all.flatMap(\.keywords)
        return names.filter { !words.contains($0) }.map { name in
            Finding(
                "unknown-option", "the schema has no option \"\(name)\"",
                remedy: Suggestion.phrase(for: name, in: words) ?? "blkif explain --names lists all")
        }
    }

    private static func withoutOverlay(_ options: [DiskParameter]) -> [Finding] {
        options.filter { $0.libxl?.overlay == nil }.map { parameter in
            Finding(
                "no-overlay", "the schema gives \(parameter.name) no spare bits",
                remedy: "leave --overlay out, or assign bits in the schema")
        }
    }

    /// That the option came after the tree's release.
    private static func backport(_ parameter: DiskParameter, _ release: Release) -> Finding? {
        guard let since = parameter.lifetime.since, since > release else { return nil }
        return Finding(
            "newer-option", "\(parameter.name) came in Xen \(since), and the tree is Xen \(release)",
            severity: .warning, remedy: "the patch is a backport")
    }

    /// - Returns: Why the option cannot be added.
    private static func add(_ parameter: DiskParameter, overlay: Bool, to tree: inout XenTree) -> [Finding] {
        let facts = TreeFacts(tree)
        let hasOverlay = parameter.libxl?.overlay != nil && (overlay || facts.hasOverlay(parameter))
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
        if findings.isEmpty { findings = TreePatch.ineffective(option, in: changed) }
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

    private static func changes(_ old: XenTree, _ new: XenTree) -> [File] {
        new.texts.values.compactMap { text in
            guard let before = old.texts[text.surface], before.text != text.text else { return nil }
            return File(path: text.path, old: before.text, new: text.text)
        }.sorted { $0.path < $1.path }
    }

    // MARK: As a mail

    /// The difference, with a subject and a description before it; empty when nothing changes.
    package var text: String {
        guard !files.isEmpty else { return "" }
        let diffs = files.map { file in
            UnifiedDiff.between(
                file.old, file.new, oldName: "a/\(file.path)", newName: "b/\(file.path)", isEscaped: false)
        }
        return message + diffs.joined()
    }

    /// A subject line and a description of the change.
    private var message: String {
        let names = options.map(\.name)
        let list = names.joined(separator: ", ")
        var result = "Subject: [PATCH] libxl: add the disk option\(names.count > 1 ? "s" : "") \(list)\n\n"
        for parameter in options {
            result += "\(parameter.name): \(parameter.summary)\n"
            for word in parameter.keywords { result += "  \(word)  in a disk specification\n" }
            if hasOverlay, let overlay = parameter.libxl?.overlay {
                result +=
                    "  \(overlay.have)_MAGIC in \(overlay.word) of libxl_device_disk; the ABI stays as it is\n"
                result += "  \(overlay.restriction(of: parameter).replacing("`", with: ""))\n"
            } else if let field = parameter.libxl?.field {
                result += "  \(field)  in libxl_device_disk\n"
            }
            var seen: Set<NodeReference> = []
            for write in parameter.writes where seen.insert(write.node).inserted {
                result += "  \(write.node)  in xenstore\n"
            }
            result += "\n"
        }
        for note in notes { result += "\(note.message).\n\n" }
        if let lexer, files.contains(where: { $0.path == lexer.source }) {
            result += """
                flex makes \(lexer.made)
                of \(lexer.source).
                make has it do so if the source is the newer of the two files: touch it
                once the patch is applied.


                """
        }
        return result + "---\n"
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
        let edits = try edits(option, facts, text)
        guard !edits.isEmpty else { return tree }
        let ending = text.hasCarriageReturns ? "\r\n" : "\n"
        return tree.replacing(TreeText(text, text: edits.applied(to: text.lines).joined(separator: ending)))
    }
}
