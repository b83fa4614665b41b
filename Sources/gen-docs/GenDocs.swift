import BlkifSchema
import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage

@main
struct GenDocs {
    static func main() throws {
        let files = try FileTree.read("Schema", suffix: ".yaml").map {
            SchemaFile(path: $0.path, bytes: $0.bytes)
        }
        let loaded = SchemaLoader.load(files, folder: "Schema")
        print(FindingReport(loaded.findings, tool: "gen-docs", sources: loaded.sources).rendered(as: .text))
        print(loaded.findings.count, loaded.schema?.nodes.count ?? -1)
    }
}
