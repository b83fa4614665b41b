import BlkifSchema
import FileTree
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// What a patch for each option adds to Debian's tree, from which the option was taken out: in C, Go, pod, shell and IDL.
@Suite struct PatchTextTests {
    private func patch(_ parameter: DiskParameter, overlay: Bool) throws -> TreePatch {
        let removed = try MemoryTree.debian().removing(parameter)
        let patch = TreePatch(try removed.open(), options: [parameter.name], overlay: overlay)
        #expect(patch.findings == [], "\(parameter.name)")
        return patch
    }

    /// The lines that are added, under the line of the old file before which they go. What stands around them is Xen's.
    private func additions(_ patch: TreePatch) -> String {
        patch.files.map { file in
            var result = "\(file.path)\n"
            for hunk in file.diff.split(separator: "\n@@ ").dropFirst() {
                let lines = hunk.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
                var line = hunk.dropFirst().prefix { $0 != "," }.compactMap(\.wholeNumberValue).reduce(0) {
                    $0 * 10 + $1
                }
                var isAdding = false
                for text in lines {
                    if text.first == "+" {
                        if !isAdding { result += "@ \(line)\n" }
                        result += text + "\n"
                    } else if text.first == "-" {
                        result += "- \(line)\n"
                    }
                    isAdding = text.first == "+"
                    if text.first != "+" { line += 1 }
                }
            }
            return result
        }.joined(separator: "\n")
    }

    private static let options: [String] = {
        let all = (try? RealSchema.schema().diskParameters) ?? []
        return all.filter { $0.isNamed && $0.lifetime.contains(Release(4, 17)) }.map(\.name)
    }()

    private func parameter(_ name: String) throws -> DiskParameter {
        try #require(try RealSchema.schema().diskParameters.first { $0.name == name })
    }

    @Test func thereAreOptions() { #expect(Self.options.count > 15) }

    @Test(arguments: options) func whatIsAddedIsTheReviewedTextAndCompiles(name: String) throws {
        let parameter = try parameter(name)
        for overlay in parameter.libxl?.overlay == nil ? [false] : [false, true] {
            let patch = try patch(parameter, overlay: overlay)
            let file = name + (overlay ? "-overlay" : "") + ".txt"
            try Golden.expect(
                additions(patch), matches: PackageRoot.path.appending("Tests/Golden/tree-patches/\(file)"))
            try expectCompiling(patch, name)
        }
    }

    /// The manual has an entry where it had it: in its own section, whatever is before it in the schema.
    @Test(arguments: ["devtype", "access", "cdrom"]) func anEntryOfTheManualStaysInItsSection(name: String)
        throws
    {
        let parameter = try parameter(name)
        let whole = TreeFacts(try MemoryTree.debian().open())
        let patched = TreeFacts(
            try MemoryTree.debian().removing(parameter).applying(patch(parameter, overlay: false)).open())
        let entries = [whole, patched].map { facts in facts.manual?.first { $0.names.contains(name) } }
        #expect(entries[0]?.section == entries[1]?.section)
        #expect(entries[1] != nil)
    }

    /// The C that libxl gets, in a function with what surrounds it there, is what the compiler takes without a warning.
    private func expectCompiling(_ patch: TreePatch, _ name: String) throws {
        func added(_ path: String) -> [Substring] {
            let diff = patch.files.first { $0.path.hasSuffix(path) }?.diff ?? ""
            return diff.split(separator: "\n")
                .filter { $0.first == "+" && !$0.hasPrefix("+++ ") }.map { $0.dropFirst() }
        }
        let statements = added("libxl_disk.c")
        guard !statements.isEmpty else { return }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let start = try FileTree.readFile(PackageRoot.path.appending("Tests/XenTreeTests/Programs/attach.h"))
        let macros = added("libxl.h").filter { $0.hasPrefix("#define") }
        let code =
            [String(decoding: start, as: UTF8.self)[...]] + macros + ["void attach(ATTACH_PARAMETERS)", "{"]
            + statements + ["}", ""]
        try folder.write(code.joined(separator: "\n"), to: "attach.c")
        let gcc = try Tool("gcc", package: "gcc libxen-dev").run(
            ["-fsyntax-only", "-Wall", "-Wextra", "-Wformat=2", "-Wno-unused", "-Werror", "attach.c"],
            in: folder.path)
        #expect(gcc.status == 0, "\(name): \(gcc.text)")
    }
}
