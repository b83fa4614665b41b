import BlkifSchema
package import Diagnostics

/// What has to be written into a tree so that it has some options.
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

    private typealias Step = (SourceTree.Surface, (PatchTarget) throws(PatchProblem) -> LineEdits)

    /// Makes a patch.
    ///
    /// - Parameters:
    ///   - tree: The tree.
    ///   - options: The names of disk parameters, in any order.
    ///   - overlay: Whether flags go into spare bits, which keeps libxl's ABI.
    package init(_ tree: XenTree, options names: [String], overlay: Bool) {
        let all = tree.all.diskParameters.filter { $0.kind != .prefix }
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
        // The view of a release without backports knows no overlays.
        let released = tree.schema.diskParameters.first { $0.name == parameter.name }
        let known = hasOverlay ? parameter : released ?? parameter.known(in: tree.release)
        let target = PatchTarget(facts: facts, parameter: known, hasOverlay: hasOverlay)
        let row = OptionTable(facts).row(known, isWanted: true, hasOverlay: hasOverlay)
        var findings = (tree.findings + facts.findings).filter { $0.severity == .error }
        var edits: [(SourceTree.Surface, LineEdits)] = []
        for (surface, step) in steps {
            do {
                let edit = try step(target)
                if !edit.isEmpty { edits.append((surface, edit)) }
            } catch {
                findings.append(error.finding)
            }
        }
        if findings.isEmpty {
            // The reference is needed by options that have entries in the header.
            if row.cells[.vbdManual]?.state == .missing {
                edits.append((.vbdManual, ManualPatch.reference(target)))
            }
            for (surface, edit) in edits { tree = tree.applying(edit, to: surface) }
        }
        return findings
    }

    private static var steps: [Step] {
        [
            (.header, HeaderPatch.edits), (.diskManual, ManualPatch.edits), (.lexer, LexerPatch.edits),
            (.parser, OverlayPatch.parser), (.parseContext, OverlayPatch.context),
            (.macros, LibxlPatch.macros),
            (.idl, LibxlPatch.idl), (.writer, WriterPatch.edits), (.parseCheck, CheckPatch.edits),
            (.go, BindingPatch.types), (.goHelpers, BindingPatch.helpers),
        ]
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

extension XenTree {
    /// The tree with a file changed.
    func applying(_ edits: LineEdits, to surface: SourceTree.Surface) -> XenTree {
        guard let text = texts[surface] else { return self }
        let ending = text.hasCarriageReturns ? "\r\n" : "\n"
        return replacing(TreeText(text, text: edits.applied(to: text.lines).joined(separator: ending)))
    }
}
