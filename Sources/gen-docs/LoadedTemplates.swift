import Diagnostics
import FileTree
import LocatedYAML
import Rendering

/// What came of loading the templates folder.
struct LoadedTemplates: Sendable {
    /// The plan; nil when there is an error among the findings.
    let plan: OutputPlan?
    let findings: [Finding]
    /// The files as text, for reports.
    let sources: [SourceFile]

    /// - Parameters:
    ///   - folder: The folder as shown to the reader.
    ///   - manifest: The name of the manifest in it.
    init(_ files: [FileTree.Entry], folder: String, manifest: String) {
        let collector = FindingCollector()
        let prefix = folder.isEmpty ? "" : folder + "/"
        // A file that is no text is empty to what follows, and not missing.
        sources = files.map { file in
            let path = prefix + file.path
            // Outputs end their lines as the renderer does, whatever editor wrote the template.
            return TextDecoding.decode(file.bytes, path: path, collector: collector)?.withPlainLineEnds
                ?? SourceFile(path: path, text: "")
        }
        collector.add(contentsOf: sources.flatMap(MergeConflict.findings))
        guard
            sources.contains(where: { $0.path == prefix + manifest && !$0.text.isEmpty })
                || !collector.hasErrors
        else {
            plan = nil
            findings = collector.sorted
            return
        }
        let made = OutputPlan.make(sources, folder: folder, manifest: manifest, collector: collector)
        plan = collector.hasErrors ? nil : made
        findings = collector.sorted
    }
}
