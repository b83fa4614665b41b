import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// A patch gives the header what it lacks: nodes, notes, macros and structures, and what they need.
@Suite struct HeaderPatchTests {
    private static let path = "xen/include/public/io/blkif.h"

    private func header(_ tree: MemoryTree) throws -> HeaderFacts {
        HeaderFacts(header: try #require(tree.files[Self.path]))
    }

    private func patched(
        _ tree: MemoryTree, _ names: [String], schema: BlkifSchema? = nil
    ) throws -> MemoryTree {
        let patch = TreePatch(try tree.open(schema: schema), options: names, overlay: false)
        #expect(patch.findings == [], "\(patch.findings.map(\.message))")
        return tree.applying(patch)
    }

    /// Each thing is taken out by hand and comes back: into the generated header byte for byte, with which a patch shares
    /// its writer, and into Debian's with what it states.
    @Test(arguments: [false, true]) func whatIsRemovedComesBack(isDebian: Bool) throws {
        // The header is enough for what stands in it.
        let all = isDebian ? try MemoryTree.debian() : try SmallTree.make()
        let whole = MemoryTree(files: all.files.filter { ["xen/Makefile", Self.path].contains($0.key) })
        let check = TreeCheck(try whole.open())
        let rows = check.rows.filter { row in
            row.item.kind != .options && row.cell(HeaderSurface.self)?.state == .present
        }
        #expect(Set(rows.map(\.item.kind)).count == 5 && rows.count > 55)
        let known = Set(check.findings.map(\.finding.message))
        for row in rows {
            let removed = try whole.removing(row.item)
            #expect(removed.files[Self.path] != whole.files[Self.path], "\(row.name) was not removed")
            let again = try patched(removed, [row.name])
            if isDebian {
                let after = TreeCheck(try again.open())
                let news = Set(after.findings.map(\.finding.message)).subtracting(known)
                #expect(news == [], "\(row.name)")
                #expect(try header(again).macros.count == header(whole).macros.count)
            } else {
                #expect(again.files == whole.files, "\(row.name)")
            }
            #expect(TreePatch(try again.open(), options: [row.name], overlay: false).files.isEmpty)
        }
    }

    @Test func whatIsMissingIsFoundWithItsKind() throws {
        let whole = try SmallTree.make()
        let items: [(TreeItem, FindingID)] = [
            (.node(NodeReference(side: .backend, name: "sectors")), "missing-node"),
            (.note(5), "missing-note"),
            (.operation("BLKIF_OP_DISCARD"), "missing-constant"),
            (.constant("VDISK_CDROM"), "missing-constant"),
            (.structure("blkif_response"), "missing-structure"),
        ]
        for (item, id) in items {
            let check = TreeCheck(try whole.removing(item).open())
            #expect(check.findings.contains { $0.finding.id == id }, "\(item.name)")
            #expect(check.rows.first { $0.item == item }?.cell(HeaderSurface.self)?.state == .missing)
        }
    }

    // MARK: What comes along

    @Test(arguments: [false, true]) func anOptionBringsItsNotesAndCounterparts(isDebian: Bool) throws {
        let whole = isDebian ? try MemoryTree.debian() : try SmallTree.make()
        let schema = try WorkedSchema.schema()
        let before = try header(whole)
        let after = try header(patched(whole, ["max-inflight"], schema: schema))
        let added = after.nodes.filter { $0.name == "max-inflight" }
        #expect(added.map(\.side) == [.backend, .frontend])
        // Xen 4.17 has eleven notes, and master twelve.
        let number = (before.notes.last ?? 0) + 1
        #expect(after.notes == before.notes + [number])
        #expect(added.map(\.notes) == [[String(number)], [String(number)]])
        #expect(added[1].further["constraint"] == "at most the value of backend/max-inflight")
        #expect(after.macros == before.macros)
    }

    @Test func anOperationBringsItsNodeItsStructureAndWhatThatCounts() throws {
        let schema = try WorkedSchema.schema()
        let tree = try patched(.debian(), ["BLKIF_OP_ZERO"], schema: schema)
        let after = try header(tree)
        #expect(after.macros.contains { $0.name == "BLKIF_OP_ZERO" && $0.number == 7 })
        #expect(after.macros.contains { $0.name == "BLKIF_MAX_ZERO_EXTENTS" && $0.number == 4 })
        let structure = try #require(after.structures.first { $0.name == "blkif_request_zero" })
        #expect(structure.typedef == "blkif_request_zero_t")
        #expect(structure.fields.last?.count == "BLKIF_MAX_ZERO_EXTENTS")
        #expect(after.nodes.contains { $0.name == "feature-zero" })
        // An empty line stands on either side of it.
        let text = try #require(tree.files[Self.path])
        #expect(text.contains(";\n\n/*\n * A request to set a part of the disk to zero.\n"))
        #expect(text.contains("typedef struct blkif_request_zero blkif_request_zero_t;\n\nstruct blkif_"))
    }

    @Test func valuesStandInTheColumnOfTheFile() throws {
        let tree = try patched(.debian(), ["BLKIF_OP_ZERO"], schema: try WorkedSchema.schema())
        #expect(tree.files[Self.path]?.contains("\n#define BLKIF_OP_ZERO              7\n") == true)
    }

    @Test func theSecondRunKnowsTheNoteByItsOtherNumber() throws {
        let schema = try WorkedSchema.schema()
        let tree = try patched(.debian(), WorkedSchema.names, schema: schema)
        let more = TreePatch(try tree.open(schema: schema), options: WorkedSchema.names, overlay: false)
        #expect(more.findings == [] && more.files.isEmpty)
        // Somebody words it otherwise: the entries that refer to it still tell which it is.
        var reworded = tree
        reworded.files[Self.path] = tree.files[Self.path]?.replacing(
            "Both sides count", with: "Each side counts")
        #expect(reworded.files[Self.path] != tree.files[Self.path])
        #expect(
            TreePatch(try reworded.open(schema: schema), options: WorkedSchema.names, overlay: false).files
                .isEmpty)
        let check = TreeCheck(try reworded.open(schema: schema))
        #expect(!check.findings.contains { $0.finding.message.contains("max-inflight") })
    }

    @Test func aNoteOfTheTreesOwnKeepsItsNumber() throws {
        var tree = try SmallTree.make()
        let last = try #require(try header(tree).noteTexts.last)
        var lines = (tree.files[Self.path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        lines.insert(" *(13) Something that only this tree says.", at: last.lines.upperBound)
        tree.files[Self.path] = lines.joined(separator: "\n")
            .replacing(
                " * sectors\n *      Values:         <uint64_t>\n *      Unit:           512-byte sectors\n",
                with:
                    " * sectors\n *      Values:         <uint64_t>\n *      Unit:           512-byte sectors\n *      Notes:          13\n"
            )
        let after = try header(patched(tree, ["max-inflight"], schema: try WorkedSchema.schema()))
        #expect(after.notes == Array(1...14))
        #expect(after.nodes.filter { $0.name == "max-inflight" }.map(\.notes) == [["14"], ["14"]])
    }

    @Test func aReferenceToANoteThatIsNotThereIsFound() throws {
        var tree = try SmallTree.make()
        let old = " * discard-granularity\n *      Values:         <uint32_t>\n"
        var text = try #require(tree.files[Self.path])
        let place = try #require(text.firstRange(of: old))
        let notes = try #require(text[place.upperBound...].firstRange(of: "Notes:          4"))
        text.replaceSubrange(notes, with: "Notes:          4, 31")
        tree.files[Self.path] = text
        let findings = TreeCheck(try tree.open()).findings.filter { $0.finding.id == "missing-note" }
        #expect(
            findings.map(\.finding.message) == [
                "backend/discard-granularity refers to note 31, which is not there"
            ])
        #expect(findings.first?.finding.location?.length == 2)
        #expect(findings.first?.option == "backend/discard-granularity")
    }

    // MARK: Headings

    /// Until 4.8 the frontend's features stood among its transport parameters.
    @Test func aNodeStandsUnderItsOwnHeading() throws {
        var tree = try SmallTree.make()
        let trusted = TreeItem.node(NodeReference(side: .frontend, name: "trusted"))
        tree = try tree.removing(trusted)
        let lines = try #require(tree.files[Self.path]).split(
            separator: "\n", omittingEmptySubsequences: false)
        let side = try #require(lines.lastIndex { $0.contains("Frontend XenBus Nodes") })
        let heading = try #require(lines[side...].firstIndex { $0.contains("--- Features ---") })
        let first = try #require(lines[heading...].firstIndex { $0 == " * feature-persistent" })
        tree.files[Self.path] = (lines[..<heading] + lines[first...]).joined(separator: "\n")
        let names = ["feature-persistent", "trusted", "device-type"]
        func sections(_ tree: MemoryTree) throws -> [String: String] {
            let nodes = try header(tree).nodes.filter { $0.side == .frontend && names.contains($0.name) }
            return Dictionary(uniqueKeysWithValues: nodes.map { ($0.name, $0.section) })
        }
        let before = try sections(tree)
        #expect(
            before == [
                "feature-persistent": "Request Transport Parameters",
                "device-type": "Virtual Device Properties",
            ])
        let after = try sections(patched(tree, ["frontend/trusted"]))
        #expect(after == before.merging(["trusted": "Features"]) { first, _ in first })
    }

    @Test func aNewerNodeUnderAnotherHeadingIsFound() throws {
        let schema = try WorkedSchema.schema()
        var tree = try patched(.debian(), ["max-inflight"], schema: schema)
        let text = try #require(tree.files[Self.path])
        let place = try #require(text.ranges(of: " * max-inflight\n").last).lowerBound
        let heading = " *----------------------- Request Transport Parameters -----------------------\n *\n"
        tree.files[Self.path] = text[..<place] + heading + text[place...]
        let messages = TreeCheck(try tree.open(schema: schema)).findings.map(\.finding.message)
        #expect(
            messages.contains(
                "frontend/max-inflight: it stands under Request Transport Parameters, where the schema has Features"
            ))
    }

    // MARK: Names

    @Test(arguments: [
        ("backend/sectors", ["backend/sectors"]), ("sectors", ["backend/sectors"]),
        ("feature-persistent", ["backend/feature-persistent", "frontend/feature-persistent"]),
        ("trusted", ["trusted"]), ("frontend/trusted", ["frontend/trusted"]), ("note 3", ["note 3"]),
        ("note/3", ["note 3"]), ("VDISK_CDROM", ["VDISK_CDROM"]), ("BLKIF_RSP_OKAY", ["BLKIF_RSP_OKAY"]),
        ("blkif_response_t", ["blkif_response"]), ("struct blkif_response", ["blkif_response"]),
        ("no-discard", ["discard"]), ("nothing", []),
    ])
    func namesAreThoseThatPeopleUse(name: String, items: [String]) throws {
        #expect(TreeItems(try RealSchema.schema()).items(named: name).map(\.name) == items)
    }

    @Test func whatHasNoPlaceInATreeIsRefused() throws {
        let tree = try SmallTree.make().open()
        let patch = TreePatch(tree, options: ["backend/hotplug-status"], overlay: false)
        #expect(patch.findings.map(\.id) == ["no-place"])
    }

    @Test func whatLibxlWritesForEveryDiskIsWritten() throws {
        let whole = try SmallTree.make()
        var tree = whole
        let path = "tools/libs/light/libxl_disk.c"
        let line = "        flexarray_append_pair(back, \"online\", disk->vdev);\n"
        #expect(tree.files[path]?.contains(line) == true)
        tree.files[path] = tree.files[path]?.replacing(line, with: "")
        let again = try patched(tree, ["backend/online"])
        #expect(
            again.files[path]
                == whole.files[path]?.replacing(line, with: line.replacing("disk->vdev", with: "\"1\"")))
    }

    /// A folder with nothing but the header is enough for what stands in it alone.
    @Test func theHeaderAloneIsEnough() throws {
        let whole = try SmallTree.make()
        let small = MemoryTree(files: whole.files.filter { ["xen/Makefile", Self.path].contains($0.key) })
        let removed = try small.removing(.node(NodeReference(side: .frontend, name: "trusted")))
        #expect(try patched(removed, ["frontend/trusted"]).files == small.files)
        #expect(
            TreePatch(try removed.open(), options: ["trusted"], overlay: false).findings.map(\.id).contains(
                "missing-surface"))
    }
}
