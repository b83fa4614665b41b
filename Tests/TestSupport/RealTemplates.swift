package import Diagnostics
import FileTree
package import Rendering
import SystemPackage

/// The templates of this package.
package enum RealTemplates {
    /// The templates have findings.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    package static func files() throws -> [SourceFile] {
        try FileTree.read(PackageRoot.path.appending("Templates"), suffix: "").map {
            SourceFile(path: "Templates/" + $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// The plan of what is checked in, made once for all tests.
    package static func plan() throws -> OutputPlan { try main.get() }

    /// The plan of the website, made once for all tests.
    package static func sitePlan() throws -> OutputPlan { try site.get() }

    private static let main = Result { try make(OutputPlan.mainManifest) }
    private static let site = Result { try make("site.yaml") }

    private static func make(_ manifest: String) throws -> OutputPlan {
        let files = try files()
        let collector = FindingCollector()
        guard
            let plan = OutputPlan.make(files, folder: "Templates", manifest: manifest, collector: collector),
            collector.findings.isEmpty
        else {
            let report = FindingReport(collector.sorted, tool: "test", sources: files)
            throw Broken(description: report.rendered(as: .text))
        }
        return plan
    }
}
