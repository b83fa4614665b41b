import BlkifSchema
import FileTree
import SystemPackage
import TestSupport

@testable import XenTree

/// A tree that has what the schema has, in files that are as short as they can be. The documents and the header are the
/// generated ones.
enum SmallTree {
    static func make() throws -> MemoryTree {
        let schema = try RealSchema.schema()
        func generated(_ path: String) throws -> String {
            String(decoding: try FileTree.readFile(PackageRoot.path.appending(path)), as: UTF8.self)
        }
        return MemoryTree(files: [
            "xen/Makefile": "export XEN_VERSION       = 4\nexport XEN_SUBVERSION    = 23\n",
            "xen/include/public/io/blkif.h": try generated("docs/include/xen/io/blkif.h"),
            "docs/misc/xl-disk-configuration.txt": try generated("docs/misc/xl-disk-configuration.txt"),
            "docs/misc/vbd-interface.txt": try generated("docs/misc/vbd-interface.txt"),
            "tools/libs/util/libxlu_disk_l.l": lexer(schema),
            "tools/libs/util/libxlu_disk_l.c": madeLexer(lexer(schema)),
            "tools/libs/util/libxlu_disk.c": parser, "tools/libs/util/libxlu_disk_i.h": context,
            "tools/include/libxl.h": macros(schema), "tools/libs/light/libxl_types.idl": idl(schema),
            "tools/libs/light/libxl_disk.c": writer(schema), "tools/libs/light/libxl_device.c": device,
            "tools/xl/check-xl-disk-parse": check, "tools/golang/xenlight/types.gen.go": goTypes(schema),
            "tools/golang/xenlight/helpers.gen.go": goHelpers(schema),
        ])
    }

    private static func lexer(_ schema: BlkifSchema) -> String {
        var lines = [
            "%{", "static void setformat(DiskParseContext *dpc, const char *str) {", "}", "", "%}", "%%", "",
        ]
        for parameter in schema.diskParameters where parameter.name != "target" && parameter.isNamed {
            for word in LexerWord.words(of: parameter) {
                let field = parameter.libxl?.field ?? "is_cdrom"
                lines.append(
                    word.kind == .keyword
                        ? "\(word.text)=[^,]*,? { SAVESTRING(\"\(word.text)\", \(field), FROMEQUALS); }"
                        : "\(word.text),? { DPC->disk->\(field) = \(word.value == false ? 0 : 1); }")
            }
        }
        lines.append("target=.* { SAVESTRING(\"target\", pdev_path, FROMEQUALS); }")
        for prefix in schema.diskParameters.filter({ $0.isWritten(.asPrefix) }).flatMap(\.keywords) {
            lines.append("\(prefix)/.* { DPC->had_depr_prefix=1; }")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As much of a lexer in C as there are rules.
    private static func madeLexer(_ rules: String) -> String {
        let count = rules.split(separator: "\n").count { $0.contains("DPC->") || $0.contains("SAVESTRING") }
        return String(repeating: "YY_RULE_SETUP\n", count: count + 1)
    }

    private static let parser = """
        int xlu_disk_parse(XLU_Config *cfg, int nspecs, const char *const *specs,
                           libxl_device_disk *disk) {
            if (disk->format == LIBXL_DISK_FORMAT_UNKNOWN) {
                disk->format = LIBXL_DISK_FORMAT_RAW;
            }
            if (disk->is_cdrom) {
                disk->readwrite = 0;
            }
            return 0;
        }

        """

    private static let context = """
        typedef struct {
            int access_set, had_depr_prefix;
        } DiskParseContext;

        """

    private static func macros(_ schema: BlkifSchema) -> String {
        // In the order of the options, as a patch puts them.
        let fields = schema.diskParameters.compactMap { $0.libxl?.field }
        let names = fields.flatMap { field in
            schema.libxl.macros.filter { $0.fields.contains(field) }.map(\.name)
        }
        var seen: Set<String> = []
        let lines = (names + schema.libxl.macros.map(\.name)).filter { seen.insert($0).inserted }.map {
            "/*\n * \($0)\n */\n#define \($0) 1\n"
        }
        return "#ifndef LIBXL_H\n\n" + lines.joined(separator: "\n")
            + "\n/*\n * libxl ABI compatibility\n */\n"
    }

    private static func idl(_ schema: BlkifSchema) -> String {
        var lines: [String] = []
        for enumeration in schema.libxl.enumerations {
            lines.append("\(enumeration.name) = Enumeration(\"\(enumeration.name.dropFirst(6))\", [")
            for value in enumeration.values {
                if case .integer(let number, _) = value.value {
                    lines.append("    (\(number), \"\(value.name)\"),")
                }
            }
            lines += ["    ])", ""]
        }
        lines.append("libxl_device_disk = Struct(\"device_disk\", [")
        lines += fields(schema).map { "    (\"\($0.name)\", \($0.type))," }
        return lines.joined(separator: "\n") + "\n    ])\n"
    }

    private static func fields(_ schema: BlkifSchema) -> [LibxlField] {
        schema.libxl.fields.filter { $0.lifetime.removed == nil }
    }

    private static func writer(_ schema: BlkifSchema) -> String {
        let defaults = fields(schema).filter { $0.type == "libxl_defbool" }.map {
            "    libxl_defbool_setdefault(&disk->\($0.name), false);\n"
        }
        let removed = schema.libxl.attach.filter { $0.removed != nil }.map(\.node)
        let nodes = schema.writtenNodes.filter {
            !removed.contains($0) && !["frontend", "backend", "tapdisk-params"].contains($0.name)
        }
        let writes = nodes.map { node in
            let array = node.side == .backend ? "back" : "front"
            return "        flexarray_append_pair(\(array), \"\(node.name)\", disk->vdev);\n"
        }
        return """
            static int libxl__device_disk_setdefault(libxl__gc *gc, libxl_device_disk *disk)
            {
                int rc;

            \(defaults.joined())
                rc = libxl__resolve_domid(gc, disk->backend_domname, &disk->backend_domid);
                if (rc < 0) return rc;
                return 0;
            }

            static void device_disk_add(libxl__egc *egc, libxl_device_disk *disk)
            {
                for (;;) {
                    front = flexarray_make(gc, 16, 1);
            \(writes.joined())        break;
                }
            }

            """
    }

    private static let device = """
        void libxl__device_generic_add(libxl__gc *gc)
        {
            xs_write(gc, GCSPRINTF("%s/frontend", back), front);
            xs_write(gc, GCSPRINTF("%s/backend", front), back);
        }

        """

    private static let check = """
        expected <<END
        disk: {
            "pdev_path": "/dev/vg/guest-volume",
            "vdev": "hda",
            "format": "raw",
            "readwrite": 1
        }

        END
        one 0 /dev/vg/guest-volume,,hda
        one 0 devtype=cdrom,,,hdc
        one 0 discard vdev=hda target=/dev/vg/guest-volume
        one 0 trusted vdev=hda target=/dev/vg/guest-volume

        complete

        """

    private static func goTypes(_ schema: BlkifSchema) -> String {
        let enumerations = schema.libxl.enumerations.map {
            "type \(name($0.name.dropFirst(6))) int\nconst(\n)\n\n"
        }
        let fields = fields(schema).map { "\(name($0.name[...])) int\n" }
        return enumerations.joined() + "type DeviceDisk struct {\n" + fields.joined() + "}\n"
    }

    private static func goHelpers(_ schema: BlkifSchema) -> String {
        let names = fields(schema).map { (name($0.name[...]), $0.name) }
        return "func (x *DeviceDisk) fromC(xc *C.libxl_device_disk) error {\n"
            + names.map { "x.\($0) = int(xc.\($1))\n" }.joined() + "\n return nil}\n\n"
            + "func (x *DeviceDisk) toC(xc *C.libxl_device_disk) (err error){\n"
            + names.map { "xc.\($1) = C.int(x.\($0))\n" }.joined() + "\n return nil\n }\n"
    }

    private static func name(_ words: some StringProtocol) -> String {
        words.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
