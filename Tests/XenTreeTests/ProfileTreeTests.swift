import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// A tree with a profile is judged by what the profile carries, and gets it in the form that it has there.
@Suite struct ProfileTreeTests {
    /// Xen 4.17 with an option in spare bits, another one in a field, and a node that nothing in libxl writes.
    private static func profile(_ release: Release = Release(4, 17)) -> Profile {
        var profile = Profile()
        (profile.name, profile.release) = ("own-4.17", release)
        var (flag, number, node) = (Profile.Carried(), Profile.Carried(), Profile.Carried())
        (flag.parameter, flag.usesOverlay, number.parameter) = ("stop-idle", true, "max-inflight")
        node.node = NodeReference(side: .backend, name: "feature-zero")
        profile.carries = [flag, number, node]
        return profile
    }

    private static func open(
        _ tree: MemoryTree, _ profile: Profile? = profile()
    ) throws -> XenTree {
        try tree.open(schema: try schema(), profile: profile)
    }

    /// The schema with spare bits for the flag.
    private static func schema() throws -> BlkifSchema {
        var content = try WorkedSchema.schema().content
        var overlay = Overlay()
        (overlay.word, overlay.magic, overlay.mask) = ("readwrite", 0x0060_0000, 0xff0f_ffff)
        overlay.have = "LIBXL_HAVE_LIBXL_DEVICE_DISK_STOP_IDLE"
        for section in content.diskSections.indices {
            for index in content.diskSections[section].parameters.indices
            where content.diskSections[section].parameters[index].name == "stop-idle" {
                content.diskSections[section].parameters[index].libxl?.overlay = overlay
            }
        }
        return BlkifSchema(validated: content)
    }

    private func missing(_ tree: XenTree) -> Set<String> {
        Set(TreeCheck(tree).findings.filter { $0.finding.id == "missing-option" }.compactMap(\.option))
    }

    @Test func theCheckExpectsWhatTheProfileCarries() throws {
        let tree = try MemoryTree.debian()
        #expect(missing(try Self.open(tree)) == ["stop-idle", "max-inflight"])
        #expect(missing(try Self.open(tree, nil)) == [])
    }

    @Test func thePatchWritesEachOptionInItsForm() throws {
        let tree = try MemoryTree.debian()
        let opened = try Self.open(tree)
        #expect(opened.carried == ["stop-idle", "max-inflight", "backend/feature-zero"])
        let patch = TreePatch(opened, options: opened.carried, overlay: false)
        #expect(patch.findings.isEmpty)
        let patched = tree.applying(patch)
        let macros = try #require(patched.files["tools/include/libxl.h"])
        #expect(macros.contains("LIBXL_HAVE_LIBXL_DEVICE_DISK_STOP_IDLE_MAGIC"))
        #expect(!macros.contains("LIBXL_HAVE_DEVICE_DISK_STOP_IDLE"))
        let idl = try #require(patched.files["tools/libs/light/libxl_types.idl"])
        #expect(idl.contains("(\"max_inflight\"") && !idl.contains("stop_idle"))
        let header = try #require(patched.files["xen/include/public/io/blkif.h"])
        for name in ["stop-idle", "max-inflight", "feature-zero"] { #expect(header.contains(" * \(name)\n")) }
        #expect(patch.text.contains("and sets the spare bits") || patch.text.contains("_MAGIC"))
        let after = try Self.open(patched)
        #expect(missing(after) == [])
        #expect(TreePatch(after, options: after.carried, overlay: false).files.isEmpty)
    }

    /// The schema as a profile file changes it: a node and a macro that the header has.
    private static func changed() throws -> (schema: BlkifSchema, profile: Profile) {
        var content = try RealSchema.schema().content
        var profile = Profile()
        (profile.name, profile.release) = ("own-4.17", Release(4, 17))
        for section in content.sections.indices {
            for index in content.sections[section].nodes.indices
            where content.sections[section].nodes[index].reference.description == order {
                content.sections[section].nodes[index].maximum = Bound(description: "3", nodes: [])
                content.sections[section].nodes[index].unit = "powers of 2"
            }
        }
        for index in content.constants.indices where content.constants[index].name == macro {
            content.constants[index].value = .integer(4, isHexadecimal: false)
        }
        profile.changes = [(order, ["maximum", "unit"]), ("constant \(macro)", ["value"])].map {
            var change = Profile.Change()
            (change.subject, change.keys) = $0
            return change
        }
        return (BlkifSchema(validated: content), profile)
    }

    private static let order = "backend/max-ring-page-order"
    private static let macro = "BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST"

    @Test func whatAProfileChangesOfTheHeaderIsChangedThereAndNothingElse() throws {
        let (schema, profile) = try Self.changed()
        func open(_ tree: MemoryTree) throws -> XenTree { try tree.open(schema: schema, profile: profile) }
        func different(_ tree: XenTree) -> [String] {
            TreeCheck(tree).findings.filter { $0.finding.id.description.hasSuffix("-differs") }
                .map { "\($0.finding.message): \($0.finding.remedy ?? "")" }
        }
        let tree = try MemoryTree.debian()
        let opened = try open(tree)
        #expect(opened.carried == [Self.macro, Self.order])
        #expect(
            Set(different(opened)) == [
                "\(Self.order): Maximum Value is not stated, where the schema has 3: blkif tree patch DIR",
                "\(Self.macro) is 8, where the schema has 4: blkif tree patch DIR",
            ])
        let patch = TreePatch(opened, options: opened.carried, overlay: false)
        #expect(patch.findings.isEmpty && patch.files.map(\.path) == ["xen/include/public/io/blkif.h"])
        let changes = patch.text.split(separator: "\n").filter { $0.contains(/^[-+][^-+]/) }
        #expect(
            changes == [
                "+ *      Maximum Value:  3", "+ *      Unit:           powers of 2",
                "-#define \(Self.macro) 8",
                "+#define \(Self.macro) 4",
            ])
        #expect(patch.text.hasPrefix("Subject: [PATCH] public/io/blkif.h: change \(Self.order) and 1 more\n"))
        #expect(patch.text.contains("own-4.17 changes its maximum, unit.\n"))
        let after = try open(tree.applying(patch))
        #expect(different(after).isEmpty)
        #expect(TreePatch(after, options: after.carried, overlay: false).files.isEmpty)
    }

    @Test func aTreeOfAnotherReleaseIsToldFrom() throws {
        let tree = try Self.open(try MemoryTree.debian(), Self.profile(Release(4, 16)))
        #expect(tree.findings.contains { $0.id == "other-release" })
        #expect(tree.release == Release(4, 16))
        #expect(try !Self.open(try MemoryTree.debian()).findings.contains { $0.id == "other-release" })
    }

    /// What the tree's own tools make of a patched one takes the options, and writes the nodes of either form.
    @Test(arguments: RealTree.all) func thePatchedTreeParsesAndWrites(source: RealTree) throws {
        let tree = try source.files()
        // What the profile carries came in 4.23.
        let release = min(try tree.open().release, Release(4, 22))
        let opened = try Self.open(tree, Self.profile(release))
        let patch = TreePatch(opened, options: opened.carried, overlay: false)
        #expect(patch.findings.isEmpty)
        let program = try TreeProgram(
            tree.applying(patch), of: source, fields: ["readwrite", "max_inflight"], running: patch)
        defer { program.remove() }
        #expect(!program.types.contains("stop_idle"))
        let answers = try program.answers(
            to: ["stop-idle", "access=ro,stop-idle", "max-inflight=7,stop-idle", "max-inflight=1025"].map {
                "vdev=xvda,\($0),target=/a"
            })
        #expect(
            answers == [
                "accepted vdev=xvda,stop-idle,target=/a readwrite=6291457 max_inflight=0 backend/stop-idle=1",
                "accepted vdev=xvda,access=ro,stop-idle,target=/a readwrite=0 max_inflight=0",
                "accepted vdev=xvda,max-inflight=7,stop-idle,target=/a readwrite=6291457 max_inflight=7 "
                    + "backend/stop-idle=1 backend/max-inflight=7",
                "refused vdev=xvda,max-inflight=1025,target=/a",
            ])
    }
}
