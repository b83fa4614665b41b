import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// A patch gives a tree what it lacks of an option, and nothing else.
@Suite struct TreePatchTests {
    /// What a check says of an option.
    private func states(_ name: String, in tree: MemoryTree) throws -> [String: TreeRow.State] {
        let row = TreeCheck(try tree.open()).options.first { $0.name == name }
        return Dictionary(uniqueKeysWithValues: (row?.cells ?? [:]).map { ($0.key.rawValue, $0.value.state) })
    }

    private func messages(_ tree: MemoryTree) throws -> Set<String> {
        Set(TreeCheck(try tree.open()).findings.map(\.finding.message))
    }

    private func patched(_ tree: MemoryTree, _ options: [String], overlay: Bool = false) throws -> MemoryTree
    {
        let patch = TreePatch(try tree.open(), options: options, overlay: overlay)
        #expect(patch.findings == [], "\(patch.findings.map(\.message))")
        return tree.applying(patch)
    }

    private func parameters() throws -> [DiskParameter] {
        try RealSchema.schema().diskParameters.filter(\.isNamed)
    }

    @Test func whatIsThereGivesAnEmptyPatch() throws {
        let tree = try SmallTree.make().open()
        for parameter in try parameters() {
            let patch = TreePatch(tree, options: [parameter.name], overlay: false)
            #expect(patch.files.map(\.path) == [], "\(parameter.name)")
            #expect(patch.text.isEmpty)
        }
    }

    /// Each option is removed by hand, from a small tree and from Debian's, and the patch brings its facts back.
    @Test(arguments: [false, true]) func whatIsRemovedComesBack(isDebian: Bool) throws {
        let whole = isDebian ? try MemoryTree.debian() : try SmallTree.make()
        let known = try messages(whole)
        let rows = TreeCheck(try whole.open()).options.filter(\.isExpected)
        #expect(rows.count >= 19)
        for parameter in try parameters() where rows.contains(where: { $0.name == parameter.name }) {
            let removed = try whole.removing(parameter)
            let old = try states(parameter.name, in: whole)
            let without = try states(parameter.name, in: removed)
            #expect(without != old, "\(parameter.name) was not removed")
            let again = try patched(removed, [parameter.name])
            let restored = try states(parameter.name, in: again)
            #expect(restored == old, "\(parameter.name)")
            // The small tree has the generated header, with which the patch shares its notation.
            let header = "xen/include/public/io/blkif.h"
            #expect(isDebian || again.files[header] == whole.files[header], "\(parameter.name)")
            // A program writes the bindings, and the patch writes what it would.
            for (path, text) in whole.files where isDebian && path.hasPrefix("tools/golang/") {
                #expect(again.files[path] == text, "\(parameter.name), \(path)")
            }
            let news = try messages(again).subtracting(known)
            #expect(news == [], "\(parameter.name)")
            let more = TreePatch(try again.open(), options: [parameter.name], overlay: false)
            #expect(more.files.isEmpty)
        }
    }

    /// The bindings lose one option after the other, the last first, and each comes back behind those that are left.
    @Test func whatIsLastComesBackAtTheEnd() throws {
        func bindings(_ tree: MemoryTree) -> [String: String] {
            tree.files.filter { $0.key.hasPrefix("tools/golang/") }
        }
        var tree = try MemoryTree.debian()
        // The empty line that Xen's generator has before the end of a function holds nothing up.
        let helpers = "tools/golang/xenlight/helpers.gen.go"
        tree.files[helpers] = tree.files[helpers]?.replacing("\n\n return nil", with: "\n return nil")
        let fields = try RealSchema.schema().content.libxl.fields.map(\.name)
        let options = try parameters().filter { parameter in
            guard let field = parameter.libxl?.field else { return false }
            return bindings(tree).values.contains { $0.contains("xc.\(field)") }
        }
        let order = options.sorted {
            (fields.firstIndex(of: $0.libxl?.field ?? "") ?? 0)
                > (fields.firstIndex(of: $1.libxl?.field ?? "") ?? 0)
        }
        var count = 0
        // The first one has nothing left beside which it belongs.
        for parameter in order.dropLast() {
            let removed = try tree.removing(parameter)
            // A field of two options stays.
            guard bindings(removed) != bindings(tree) else { continue }
            #expect(try bindings(patched(removed, [parameter.name])) == bindings(tree), "\(parameter.name)")
            tree = removed
            count += 1
        }
        #expect(count > 8)
    }

    @Test(arguments: [false, true]) func theOrderOfOptionsDoesNotMatter(overlay: Bool) throws {
        var tree = try SmallTree.make()
        let names = ["direct-io-safe", "discard"]
        for parameter in try parameters() where names.contains(parameter.name) {
            tree = try tree.removing(parameter)
        }
        let both = try patched(tree, names, overlay: overlay)
        let forth = try patched(patched(tree, [names[0]], overlay: overlay), [names[1]], overlay: overlay)
        let back = try patched(patched(tree, [names[1]], overlay: overlay), [names[0]], overlay: overlay)
        for (path, text) in both.files {
            #expect(forth.files[path] == text, "\(path)")
            #expect(back.files[path] == text, "\(path)")
        }
        #expect(both.files != tree.files)
    }

    @Test func anOverlayNeedsNoField() throws {
        var tree = try SmallTree.make()
        let parameter = try #require(try parameters().first { $0.name == "direct-io-safe" })
        tree = try tree.removing(parameter)
        let patch = TreePatch(try tree.open(), options: ["direct-io-safe"], overlay: true)
        #expect(patch.findings == [])
        #expect(
            Set(patch.files.map(\.path)) == [
                "docs/misc/xl-disk-configuration.txt", "tools/include/libxl.h",
                "tools/libs/light/libxl_disk.c",
                "tools/libs/util/libxlu_disk.c", "tools/libs/util/libxlu_disk_i.h",
                "tools/libs/util/libxlu_disk_l.l", "tools/xl/check-xl-disk-parse",
                "xen/include/public/io/blkif.h",
            ])
        // 1 is a disk that can be written; the flag's bits are 0x600.
        #expect(patch.files.first { $0.path.hasSuffix("parse") }?.new.contains("\"readwrite\": 1537") == true)
        let sentence = "direct-io-safe has no effect on a read-only disk."
        #expect(patch.text.contains("  \(sentence)\n"))
        #expect(patch.files.first { $0.path.hasSuffix(".txt") }?.new.contains("\n\(sentence)\n") == true)
        let states = try states("direct-io-safe", in: tree.applying(patch))
        #expect(states["parser"] == .present)
        #expect(states["parse-context"] == .present)
        #expect(states["idl"] == .notApplicable)
        #expect(!states.values.contains(.missing) && !states.values.contains(.differs))
    }

    @Test func whatIsThereInPartIsCompleted() throws {
        var tree = try SmallTree.make()
        let path = "tools/libs/util/libxlu_disk_l.l"
        let lines = tree.files[path]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        tree.files[path] = lines.filter { !$0.hasPrefix("no-discard") }.joined(separator: "\n")
        let patch = TreePatch(try tree.open(), options: ["discard"], overlay: false)
        #expect(patch.files.map(\.path) == [path])
        #expect(
            patch.files.first?.new.contains(
                "no-discard,? { libxl_defbool_set(&DPC->disk->discard_enable, false); }") == true)
    }

    /// The last field of a structure needs no comma, until another one follows.
    @Test(arguments: ["", "  # of a vendor"]) func aFieldFollowsOneWithoutAComma(comment: String) throws {
        var tree = try SmallTree.make()
        let path = "tools/libs/light/libxl_types.idl"
        let parameter = try #require(try parameters().first { $0.name == "direct-io-safe" })
        tree = try tree.removing(parameter)
        let order = try RealSchema.schema().libxl.fields.map(\.name)
        let index = try #require(order.firstIndex(of: "direct_io_safe"))
        let old = try #require(tree.files[path])
        let line = try #require(old.split(separator: "\n").first { $0.contains("\"\(order[index - 1])\"") })
        tree.files[path] = old.replacing(line, with: line.dropLast() + comment)
        let text = try #require(try patched(tree, ["direct-io-safe"]).files[path])
        #expect(text.contains("\(line)\(comment)\n    (\"direct_io_safe\", bool),\n"))
    }

    @Test func aMissingPlaceStopsEverything() throws {
        var tree = try SmallTree.make()
        let parameter = try #require(try parameters().first { $0.name == "trusted" })
        tree = try tree.removing(parameter)
        let path = "tools/libs/light/libxl_disk.c"
        tree.files[path] = tree.files[path]?.replacing("libxl__device_disk_setdefault", with: "other")
        let patch = TreePatch(try tree.open(), options: ["trusted"], overlay: false)
        #expect(patch.files.isEmpty)
        #expect(patch.findings.map(\.id) == ["missing-anchor"])
        #expect(patch.findings.first?.location?.file == path)
    }

    @Test func anOptionThatIsNewerThanTheTreeIsABackport() throws {
        let patch = TreePatch(try MemoryTree.debian().open(), options: ["specification"], overlay: false)
        #expect(patch.notes.isEmpty)
        let newer = try #require(
            try parameters().first { parameter in
                parameter.lifetime.since.map { $0 > (Release("4.17") ?? $0) } ?? false
            })
        let backport = TreePatch(try MemoryTree.debian().open(), options: [newer.name], overlay: false)
        #expect(backport.notes.map(\.id) == ["newer-option"])
        #expect(backport.text.contains("\(newer.name) came in Xen"))
    }

    @Test func anUnknownOptionGetsASuggestion() throws {
        let tree = try SmallTree.make().open()
        let unknown = TreePatch(tree, options: ["direct-io-save"], overlay: false).findings
        #expect(unknown.map(\.id) == ["unknown-option"])
        #expect(unknown.first?.remedy == "did you mean \"direct-io-safe\"?")
        #expect(TreePatch(tree, options: ["trusted"], overlay: true).findings.map(\.id) == ["no-overlay"])
    }
}
