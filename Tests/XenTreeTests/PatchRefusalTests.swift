import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// A patch that has no place in a file is refused, and a tree that is none is not opened: with the words in
/// `Answers/refusals.txt`.
@Suite struct PatchRefusalTests {
    private typealias Case = (options: [String], overlay: Bool, path: String, text: String)

    private static let lexer = "tools/libs/util/libxlu_disk_l.l"
    private static let parser = "tools/libs/util/libxlu_disk.c"
    private static let context = "tools/libs/util/libxlu_disk_i.h"
    private static let idl = "tools/libs/light/libxl_types.idl"
    private static let writer = "tools/libs/light/libxl_disk.c"
    private static let types = "tools/golang/xenlight/types.gen.go"
    private static let helpers = "tools/golang/xenlight/helpers.gen.go"
    private static let manual = "docs/misc/xl-disk-configuration.txt"
    private static let header = "xen/include/public/io/blkif.h"

    private static let attach =
        "static void device_disk_add(x)\n{\n    flexarray_append_pair(front, \"other\", x);\n}\n"
    private static let defaults =
        "static int libxl__device_disk_setdefault(x)\n{\n    return 0;\n}\n\nstatic void device_disk_add(x)\n{\n"
        + "    flexarray_append_pair(back, \"mode\", x);\n}\n"
    private static let frontend =
        "/*\n * Frontend XenBus Nodes\n *\n *--- Features ---\n *\n * trusted\n *      Values: 0/1\n */\n"
    private static let strays =
        "/*\n * Backend XenBus Nodes\n *\n *--- Features ---\n *\n * feature-barrier\n *      Values: 0/1\n *\n"
        + " *      Values: 0/1\n *\n * feature-persistent\n *      Values: 0/1\n */\n"
    private static let mixed =
        "/*\n * Backend XenBus Nodes\n *\n *--- Features ---\n *\n * feature-barrier\n *      Values: 0/1\n *\n"
        + " * mode\n *      Values: \"r\"\n */\n"

    private static let cases: [Case] = [
        (["format"], false, idl, "libxl_device_disk = Struct(\"device_disk\", [\n    ])\n"),
        (
            ["direct-io-safe"], false, idl,
            "libxl_device_disk = Struct(\"device_disk\", [\n    (\"is_cdrom\", integer),\n    (\"is_cdrom\", integer),\n    ])\n"
        ),
        (["direct-io-safe"], false, "tools/include/libxl.h", "LIBXL_H\n"),
        (["direct-io-safe"], false, "tools/include/libxl.h", "* libxl ABI compatibility\nLIBXL_H\n"),
        (["direct-io-safe"], false, lexer, "%%\nalone,? { x=1; }\n%%\n"),
        (["backendtype"], false, lexer, "%%\nformat=[^,]*,? { x=1; }\n%%\n"),
        (["direct-io-safe"], true, parser, "int xlu_disk_parse(x)\n{\n    return 0;\n}\n"),
        (["direct-io-safe"], true, context, "typedef struct {\n    int other;\n} DiskParseContext;\n"),
        (["direct-io-safe"], true, context, "typedef struct {\n    char access_set;\n} DiskParseContext;\n"),
        (["discard"], false, "tools/xl/check-xl-disk-parse", "one 0 vdev=hda\n"),
        (["direct-io-safe"], false, types, "type DeviceDisk struct {\n}\n"),
        (["backendtype"], false, types, "type DeviceDisk struct {\nVdev string\n}\n"),
        (["direct-io-safe"], false, helpers, "\n"),
        (
            ["direct-io-safe"], false, helpers,
            "func (x *DeviceDisk) fromC(x) {\n return nil}\nfunc (x *DeviceDisk) toC(x) {\n return nil\n}\n"
        ),
        (["direct-io-safe"], false, writer, attach), (["discard"], false, writer, attach),
        (["discard"], false, writer, defaults),
        (["direct-io-safe"], false, manual, "other\n-----\n\nDescription: x\n"),
        (
            ["direct-io-safe"], false, manual,
            "script\n------\n\nDescription: x\n\nDescription: y\n\ndiscard\n-------\n"
        ),
        (["backend/feature-persistent"], false, header, frontend), (["note 3"], false, header, mixed),
        (["backend/feature-flush-cache"], false, header, strays),
        (["backend/feature-flush-cache"], false, header, mixed),
        (["BLKIF_OP_DISCARD", "blkif_response"], false, header, frontend),
        (["backend/sectors", "trusted"], false, header, "nothing\n"),
        (["trusted"], true, header, frontend),
        (["trustd", "VDISK_CDROMS", "xyz", "backend/hotplug-status"], false, header, frontend),
    ]

    private static func told(_ finding: Finding) -> String {
        let place = finding.location.map { "\($0.file):\($0.line):\($0.column) " } ?? ""
        return "  \(place)\(finding.severity.rawValue) \(finding.message) [\(finding.id)] "
            + "\(finding.remedy ?? "-")\(finding.notes.map { " (\($0.message))" }.joined())\n"
    }

    private func refused(_ test: Case) throws -> String {
        var tree = try SmallTree.make()
        for parameter in try RealSchema.schema().diskParameters where test.options.contains(parameter.name) {
            tree = try tree.removing(parameter)
        }
        tree.files[test.path] = test.text
        let patch = TreePatch(try tree.open(), options: test.options, overlay: test.overlay)
        #expect(patch.files.isEmpty)
        let options = test.options.joined(separator: ", ") + (test.overlay ? ", overlay" : "")
        return "== \(options): \(test.path)\n\(test.text)--\n" + patch.findings.map(Self.told).joined()
    }

    // MARK: Trees

    private static let makefiles = [
        "", "export XEN_VERSION = 4\n", "XEN_VERSION = 4\nXEN_SUBVERSION = x\n",
        "XEN_VERSION = 4\nXEN_SUBVERSION = 1\n", "XEN_VERSION = 3\nXEN_SUBVERSION = 99\n",
        "XEN_VERSION = 4\nXEN_SUBVERSION = 2\n", "XEN_VERSION = 5\nXEN_SUBVERSION = 0\n",
    ]

    private func opened(_ tree: MemoryTree, release: Release? = nil) throws -> String {
        do {
            return try tree.open(release: release).findings.filter { $0.id != "missing-surface" }
                .map(Self.told).joined()
        } catch let refusal as XenTree.Refusal {
            switch refusal {
            case .missing(let findings): return "missing\n" + findings.map(Self.told).joined()
            case .unusable(let findings): return "unusable\n" + findings.map(Self.told).joined()
            }
        }
    }

    @Test func eachRefusalHasItsWords() throws {
        var answers = try Self.cases.map(refused)
        var tree = MemoryTree(files: [Self.header: Self.frontend])
        answers.append("== no Makefile\n" + (try opened(tree)) + (try opened(tree, release: Release(4, 17))))
        for makefile in Self.makefiles {
            tree.files["xen/Makefile"] = makefile
            answers.append("== \(makefile)" + (try opened(tree)))
        }
        tree.files["xen/Makefile"] = "XEN_VERSION := 4\nXEN_SUBVERSION ?= 17\n"
        for release in [Release(4, 1), Release(4, 2), Release(4, 99), Release(3, 99)] {
            answers.append("== as \(release)\n" + (try opened(tree, release: release)))
        }
        tree.bytes[Self.idl] = Array("a\nb".utf8) + [0, 0xff]
        tree.bytes[Self.writer] = Array("ä\né\n".utf8) + [0xff]
        tree.files[Self.lexer] = String(repeating: "x", count: 2 << 20)
        tree.unreadable = [Self.manual]
        answers.append("== files that are no text\n" + (try opened(tree)))
        tree.files = ["xen/Makefile": "XEN_VERSION = 4\nXEN_SUBVERSION = 17\n"]
        (tree.bytes, tree.unreadable) = ([:], [])
        answers.append("== nothing else\n" + (try opened(tree)))
        try Golden.expect(
            answers.joined(separator: "\n"),
            matches: PackageRoot.path.appending("Tests/XenTreeTests/Answers/refusals.txt"))
    }
}
