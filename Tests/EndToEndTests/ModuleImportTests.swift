import FileTree
import SystemPackage
import TestSupport
import Testing

/// What each module imports is what the design allows it, so that imports go down the list of modules only.
@Suite struct ModuleImportTests {
    private static let allowed: [String: Set<String>] = [
        "BlkifKeys": [],
        "BlkifSchema": [],
        "BundledSchema": ["BlkifSchema"],
        "Diagnostics": [],
        "LocatedYAML": ["Diagnostics", "CYAML"],
        "Prose": ["CCmark"],
        "FileTree": ["SystemPackage"],
        "SchemaLoading": ["BlkifSchema", "Diagnostics", "LocatedYAML", "Prose"],
        // The last two come with the toolchain: outputs are rendered side by side.
        "Rendering": [
            "BlkifSchema", "Diagnostics", "LocatedYAML", "Prose", "Dispatch", "Synchronization",
        ],
        "SchemaComparison": ["BlkifSchema", "Diagnostics"],
        "DiskSpec": ["BlkifSchema", "Diagnostics"],
        "Explanation": ["BlkifSchema", "Diagnostics", "Prose"],
        "RingDump": ["BlkifKeys", "Diagnostics"],
        "XenTree": ["BlkifSchema", "Diagnostics", "Prose"],
        "CommandSupport": ["BlkifSchema", "Diagnostics", "FileTree", "ArgumentParser"],
        "blkif": [
            "ArgumentParser", "BlkifKeys", "BlkifSchema", "BundledSchema", "CommandSupport", "Diagnostics",
            "DiskSpec", "Explanation", "FileTree", "RingDump", "SystemPackage", "XenTree",
        ],
        "gen-docs": [
            "ArgumentParser", "BlkifSchema", "CommandSupport", "Diagnostics", "FileTree", "LocatedYAML",
            "Prose", "Rendering", "Dispatch", "Synchronization", "SchemaComparison", "SchemaLoading",
            "SystemPackage",
        ],
    ]

    /// The C library, which only the modules that talk to the system use, and what comes with the language.
    private static let systemLibraries: [String: Set<String>] = [
        "CommandSupport": ["Glibc", "Musl"], "blkif": ["Glibc", "Musl"], "FileTree": ["Glibc", "Musl"],
        "gen-docs": ["Glibc", "Musl"],
        "Prose": ["Synchronization"], "Rendering": ["Dispatch", "Synchronization"],
    ]

    /// Modules without Swift files.
    private static let foreign: Set<String> = ["CBlkif", "CCmark", "CYAML"]

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

    @Test func everyModuleImportsOnlyWhatItMay() throws {
        for (module, imports) in try ModuleImportTests.imports() {
            let allowed = try #require(
                ModuleImportTests.allowed[module], "\(module) has no line in the table")
            let system = ModuleImportTests.systemLibraries[module] ?? []
            let excess = imports.subtracting(allowed).subtracting(system)
            #expect(excess.isEmpty, "\(module) imports \(excess.sorted())")
        }
    }

    @Test func everyModuleIsInTheTable() throws {
        let folders = Set(
            try FileTree.paths(PackageRoot.path.appending("Sources")).map { $0.prefix { $0 != "/" } })
        let known = Set(ModuleImportTests.allowed.keys).union(ModuleImportTests.foreign)
        #expect(Set(folders.map(String.init)) == known)
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
