import FileTree
import SystemPackage
import TestSupport
import Testing

/// Each module imports what the table in `docs/guide/architecture.md` says, so that imports go up that table only.
@Suite struct ModuleImportTests {
    private let table: [(module: String, imports: [String])]

    init() throws {
        let rows = try GuidePage("docs/guide/architecture.md").section("Modules")?.tableRows ?? []
        table = rows.map { row in
            let names = row.map { cell in cell.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
            return (names[0].first ?? "", names[names.count - 1])
        }
    }

    /// The imports of each module's files.
    private static func imports() throws -> [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        for file in try FileTree.read(PackageRoot.path.appending("Sources"), suffix: ".swift") {
            let module = String(file.path.prefix { $0 != "/" })
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                    words[..<place].allSatisfy({ ["public", "package", "internal", "private"].contains($0) })
                else { continue }
                result[module, default: []].insert(
                    words[words.count - 1].split(separator: ".").first.map(String.init) ?? "")
            }
            if result[module] == nil { result[module] = [] }
        }
        return result
    }

    @Test func everyModuleIsInTheTableAndNoOther() throws {
        let folders = try FileTree.paths(PackageRoot.path.appending("Sources")).map {
            $0.prefix { $0 != "/" }
        }
        #expect(table.map(\.module).sorted() == Set(folders.map(String.init)).sorted())
    }

    @Test func everyModuleImportsWhatTheTableSaysAndNoOther() throws {
        let imports = try ModuleImportTests.imports()
        for (module, expected) in table {
            #expect(imports[module, default: []].sorted() == expected.sorted(), "\(module)")
        }
    }

    @Test func importsGoUpTheTable() {
        let modules = table.map(\.module)
        for (place, row) in table.enumerated() {
            let below = Set(row.imports).intersection(modules[place...])
            #expect(below.isEmpty, "\(row.module) imports \(below.sorted())")
        }
    }

    @Test(arguments: [("CYAML", "LocatedYAML"), ("CCmark", "Prose")])
    func oneModuleImportsEachLibrary(library: String, owner: String) throws {
        let importers = try ModuleImportTests.imports().filter { $0.value.contains(library) }
        #expect(Array(importers.keys) == [owner])
    }

    /// The modules that a program embeds need no library, not even Foundation.
    @Test func nothingImportsFoundation() throws {
        for (module, imports) in try ModuleImportTests.imports() {
            #expect(!imports.contains { $0.hasPrefix("Foundation") }, "\(module) imports Foundation")
        }
    }
}
