import BlkifSchema
import Diagnostics
import Explanation
import Foundation
import Rendering
import SchemaComparison
import SchemaLoading
import XenTree

// What the programs would say, without the packages that their commands need: each answer is a file of `answers`.

/// The files below a folder.
func files(_ folder: String, suffix: String = "") -> [(path: String, bytes: [UInt8])] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(suffix) }.compactMap { path in
        var isFolder: ObjCBool = false
        FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        guard !isFolder.boolValue else { return nil }
        return FileManager.default.contents(atPath: "\(folder)/\(path)").map { (path, Array($0)) }
    }
}

func answer(_ bytes: some Sequence<UInt8>, _ path: String) throws {
    let url = URL(fileURLWithPath: "answers/\(path)")
    try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
}

func report(_ findings: [Finding], _ sources: [SourceFile]) -> String {
    FindingReport(findings, tool: "", sources: sources).rendered(as: .text)
}

func load(_ files: [(path: String, bytes: [UInt8])]) -> LoadedSchema {
    SchemaLoader.load(files.map { SchemaFile(path: $0.path, bytes: $0.bytes) }, folder: "Schema")
}

func schema(_ folder: String) -> BlkifSchema {
    let loaded = load(files(folder, suffix: ".yaml"))
    guard let schema = loaded.schema else {
        print(report(loaded.findings, loaded.sources))
        exit(2)
    }
    return schema
}

/// A source tree in a folder.
struct Folder: TreeContents {
    let path: String

    func bytes(at name: String) throws(TreeProblem) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
}

// gen-docs
let new = schema("Schema")
let collector = FindingCollector()
let templates = files("Templates").map {
    SourceFile(path: "Templates/\($0.path)", text: String(decoding: $0.bytes, as: UTF8.self))
}
let guide = "docs/guide/schema-format.md"
let page = SourceFile(
    path: guide, text: String(decoding: FileManager.default.contents(atPath: guide) ?? Data(), as: UTF8.self))
guard let plan = OutputPlan.make(templates, folder: "Templates", collector: collector) else {
    print(report(collector.sorted, templates))
    exit(2)
}
var outputs = plan.outputs(of: new)
outputs.pages[guide] = MarkedRegions.filled(page, collector: collector)
for file in outputs.render() { try answer(file.bytes, file.path) }

// gen-docs compare, blkif explain
try answer(ComparisonReport(SchemaComparison.compare(schema("before/Schema"), new)).text.utf8, "compare")
let explanations = Explainer(new).explanations(of: "backend/direct-io-safe")
try answer(explanations.map { $0.text(width: 80) }.joined(separator: "\n").utf8, "explain")

// The report of a bad schema, which differs from a small one in some files.
let changed = files("Tests/SchemaLoadingTests/Corpus/cases/release-dates", suffix: ".yaml")
let kept = files("Tests/SchemaLoadingTests/Corpus/base", suffix: ".yaml").filter { file in
    !changed.contains { $0.path == file.path }
}
let bad = load(kept + changed)
try answer(report(bad.findings, bad.sources).utf8, "rule")

// blkif tree
let tree = try XenTree(Folder(path: "xen"), root: "xen", release: nil, schema: new)
let check = TreeCheck(tree)
let patch = TreePatch(tree, options: ["discard"], overlay: false)
let texts = [
    TreeReport(check, check.findings).text, report(check.findings.map(\.finding), tree.sources), patch.text,
]
try answer(texts.joined(separator: "\n").utf8, "tree")
