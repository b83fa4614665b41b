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
        sources = files.compactMap { file in
            // Outputs end their lines as the renderer does, whatever editor wrote the template.
            TextDecoding.decode(file.bytes, path: prefix + file.path, collector: collector)?.withPlainLineEnds
        }
        let made = OutputPlan.make(sources, folder: folder, manifest: manifest, collector: collector)
        plan = collector.hasErrors ? nil : made
        findings = collector.sorted
    }
}
