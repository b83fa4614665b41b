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
    /// Why it cannot be made; then there are no files.
    package let findings: [Finding]
    private let options: [DiskParameter]
    private let hasOverlay: Bool

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
            } else if let field = parameter.libxl?.field {
                result += "  \(field)  in libxl_device_disk\n"
            }
            var seen: Set<NodeReference> = []
            for write in parameter.writes where seen.insert(write.node).inserted {
                result += "  \(write.node)  in xenstore\n"
            }
            result += "\n"
        }
        result += "The lexer in C has to be made again from its source with flex.\n\n---\n"
        return result
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
