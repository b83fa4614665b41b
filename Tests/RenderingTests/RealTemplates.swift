import Diagnostics
import FileTree
import Rendering
import SystemPackage
import TestSupport

/// The templates of this package.
enum RealTemplates {
    /// The templates have findings.
    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    static func files() throws -> [SourceFile] {
        try FileTree.read(PackageRoot.path.appending("Templates"), suffix: "").map {
            SourceFile(path: "Templates/" + $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// The plan, made once for all tests.
    static func plan() throws -> OutputPlan {
        try made.get()
    }

    private static let made = Result {
        let files = try RealTemplates.files()
        let collector = FindingCollector()
        guard let plan = OutputPlan.make(files, folder: "Templates", collector: collector),
            collector.findings.isEmpty
        else {
            let report = FindingReport(collector.sorted, tool: "test", sources: files)
            throw Broken(description: report.rendered(as: .text))
        }
        return plan
    }
}
