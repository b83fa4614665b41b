import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A patch for a damaged tree goes where it goes in the whole one, or is refused.
@Suite struct DamagedTreeTests {
    /// A tree without an option, and where the patch for it goes.
    private struct Whole {
        let tree: MemoryTree
        let option: String
        /// The places for each file that changes.
        let places: [String: [Int]]
        let files: [(path: String, notation: SourceTree.Notation, isHeader: Bool, code: [Substring])]

        init(_ whole: MemoryTree, _ parameter: DiskParameter) throws {
            option = parameter.name
            tree = try whole.removing(parameter)
            let patch = TreePatch(try tree.open(), options: [option], overlay: false)
            try #require(patch.findings.isEmpty)
            places = Dictionary(
                uniqueKeysWithValues: patch.files.compactMap { file in
                    Insertions.places(file.old, file.new).map { (file.path, $0) }
                })
            let changed = Set(patch.files.map(\.path))
            files = try tree.open().texts.values.filter { changed.contains($0.path) }.map {
                // What is read in the header and in documents is in comments.
                let isHeader = $0.surface == HeaderSurface.name
                return ($0.path, $0.format, isHeader, isHeader ? $0.live : $0.code)
            }.sorted { $0.0 < $1.0 }
        }
    }

    private static func whole(_ option: String) throws -> Whole {
        let parameter = try #require(try RealSchema.schema().diskParameters.first { $0.name == option })
        return try Whole(SmallTree.make(), parameter)
    }

    /// Damages around the places where the patch goes, and some elsewhere.
    private static func damages(
        _ lines: [String], _ kind: Damage.Kind, near places: [Int], _ count: Int,
        _ generator: inout SeededGenerator
    ) -> [Damage] {
        (0..<count).map { _ in
            let near =
                generator.pick(places.isEmpty ? [0] : places) + Int.random(in: -6...4, using: &generator)
            let start = max(0, min(lines.count - 1, near))
            // Where all that could be a place is gone, another one is right.
            let length = generator.pick(kind == .deleted ? [1, 2, 3] : [1, 1, 2, 3, 8, 40, lines.count])
            return Damage(kind, start..<min(lines.count, start + length), of: lines)
        }
    }

    @Test(arguments: ["direct-io-safe", "discard"])
    func aPatchLandsWhereItDoesInTheWholeTreeOrIsRefused(option: String) throws {
        let whole = try DamagedTreeTests.whole(option)
        var generator = SeededGenerator(seed: 13)
        let rounds = Int(getenv("TREE_DAMAGES").map { String(cString: $0) } ?? "") ?? 2
        var counts = (refused: 0, same: 0)
        for file in whole.files {
            let lines = (whole.tree.files[file.path] ?? "").split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
            guard let places = whole.places[file.path] else { continue }
            let empty = Set(file.code.indices.filter { file.code[$0].trimmed.isEmpty })
            for kind in Damage.kinds(file.notation, isHeader: file.isHeader) {
                for damage in DamagedTreeTests.damages(lines, kind, near: places, rounds, &generator) {
                    let landed = try DamagedTreeTests.landing(damage, file.path, whole)
                    guard let landed else {
                        counts.refused += 1
                        continue
                    }
                    counts.same += 1
                    for place in landed {
                        let isSame = places.contains { damage.isSame(place, as: $0, empty: empty) }
                        #expect(isSame, "\(file.path): \(damage): \(option) went to \(place), not \(places)")
                    }
                }
            }
        }
        #expect(counts.refused > 20 && counts.same > 10, "\(counts)")
    }

    /// Where the patch goes in a file of a damaged tree; nil when it is refused.
    private static func landing(_ damage: Damage, _ path: String, _ whole: Whole) throws -> [Int]? {
        var tree = whole.tree
        tree.files[path] = damage.text
        guard let opened = try? tree.open() else { return nil }
        let patch = TreePatch(opened, options: [whole.option], overlay: false)
        guard patch.findings.isEmpty else {
            #expect(patch.findings.allSatisfy { $0.message.contains(path) || $0.location != nil })
            return nil
        }
        return patch.files.first { $0.path == path }.flatMap { Insertions.places($0.old, $0.new) } ?? []
    }

    // MARK: What is dead

    @Test(arguments: [
        (
            "tools/libs/light/libxl_types.idl", "libxl_device_disk = Struct",
            "\"\"\"\nlibxl_device_disk = Struct(\"device_disk\", [\n    (\"vdev\", string),\n    ])\n\"\"\"\n"
        ),
        (
            "tools/libs/util/libxlu_disk.c", "int xlu_disk_parse",
            "#if 0\nint xlu_disk_parse(XLU_Config *cfg)\n{\n}\n#endif\n"
        ),
        (
            "tools/libs/util/libxlu_disk.c", "int xlu_disk_parse",
            "/*\nint xlu_disk_parse(XLU_Config *cfg)\n{\n}\n*/\n"
        ),
        (
            "tools/libs/light/libxl_disk.c", "static void device_disk_add",
            "#if 0\nstatic void device_disk_add(void)\n{\n    flexarray_append_pair(back, \"mode\", x);\n}\n#endif\n"
        ),
        (
            "tools/golang/xenlight/types.gen.go", "type DeviceDisk struct",
            "/*\ntype DeviceDisk struct {\nVdev string\n}\n*/\n"
        ),
    ])
    func whatIsDeadIsNoPlace(path: String, place: String, dead: String) throws {
        for option in ["direct-io-safe", "discard", "trusted"] {
            let whole = try DamagedTreeTests.whole(option)
            var tree = whole.tree
            let text = try #require(tree.files[path])
            tree.files[path] = text.replacing(place, with: dead + place)
            #expect(tree.files[path] != text)
            let plain = TreePatch(try whole.tree.open(), options: [option], overlay: false)
            let patch = TreePatch(try tree.open(), options: [option], overlay: false)
            #expect(patch.findings == [])
            let expected = plain.files.first { $0.path == path }?.new.replacing(place, with: dead + place)
            #expect(patch.files.first { $0.path == path }?.new == expected)
        }
    }

    @Test(arguments: [
        ("tools/libs/light/libxl_types.idl", "libxl_device_disk = Struct"),
        ("tools/libs/light/libxl_disk.c", "static void device_disk_add"),
        ("tools/golang/xenlight/types.gen.go", "type DeviceDisk struct"),
    ])
    func whatIsThereTwiceIsRefusedWithBothPlaces(path: String, start: String) throws {
        let whole = try DamagedTreeTests.whole("direct-io-safe")
        var tree = whole.tree
        let text = try #require(tree.files[path])
        let range = try #require(text.firstRange(of: start))
        let end = try #require(
            text[range.lowerBound...].firstRange(of: start.hasPrefix("libxl") ? "])\n" : "\n}\n"))
        let part = String(text[range.lowerBound..<end.upperBound])
        tree.files[path] = text.replacing(part, with: part + "\n" + part)
        let patch = TreePatch(try tree.open(), options: ["direct-io-safe"], overlay: false)
        let finding = try #require(patch.findings.first)
        #expect(patch.files.isEmpty)
        #expect(finding.message.contains("2 places for one"))
        #expect(finding.location?.file == path && finding.notes.count == 1)
    }

    @Test(arguments: [
        ("tools/libs/util/libxlu_disk_l.l", "/* open\n", "comment"),
        ("xen/include/public/io/blkif.h", "#if 0\n", "condition"),
        ("tools/libs/light/libxl_types.idl", "\"\"\"\n", "text in quotes"),
        ("tools/golang/xenlight/types.gen.go", "/*\n", "comment"),
        ("docs/misc/vbd-interface.txt", "<!--\n", "comment"),
    ])
    func whatNeverEndsIsToldWhereItBegins(path: String, mark: String, what: String) throws {
        var tree = try SmallTree.make()
        tree.files[path] = "\n" + mark + (tree.files[path] ?? "")
        let patch = TreePatch(try tree.open(), options: ["discard"], overlay: false)
        let finding = try #require(patch.findings.first)
        #expect(
            finding.id == "unknown-format" && finding.message.contains(what)
                && finding.message.contains("never ends"))
        #expect(finding.location?.line == 2 && finding.location?.file == path)
    }
}
