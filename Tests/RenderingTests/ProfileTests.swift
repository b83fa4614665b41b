import BlkifSchema
import Rendering
import TestSupport
import XenTree
import Testing

/// Xen 4.4 and the distribution that backported `direct-io-safe` to it without a change of libxl's ABI.
@Suite struct ProfileTests {
    private static let header = "docs/include/xen/io/blkif.h"
    private static let libxl = "docs/include/libxl_device_disk.h"

    @Test func directIOSafeIsNowhereInTheReleaseBeforeIt() throws {
        for (path, text) in try Views.view("4.4").outputs {
            let words = Words.of(text.lowercased())
            #expect(
                !words.contains { $0.contains("direct-io-safe") || $0.contains("direct_io_safe") }, "\(path)")
            #expect(!text.contains("directIoSafe"), "\(path)")
        }
    }

    @Test(arguments: [
        header, "docs/misc/xl-disk-configuration.txt", "docs/reference/blkif.json",
        "docs/reference/backend-nodes.md", "docs/reference/disk-specification.md",
        "docs/reference/options.md",
        "Sources/BlkifKeys/Nodes.swift", "Sources/BlkifKeys/DiskParameters.swift",
    ])
    func theBackportIsInEveryDocumentOfTheProfile(_ path: String) throws {
        #expect(Words.of(try Views.view("opensuse-4.4").text(path)).contains("direct-io-safe"))
    }

    @Test(arguments: [("Nodes", "BackendNode"), ("DiskParameters", "DiskParameter")])
    func theSwiftConstantsHaveTheBackport(file: String, type: String) throws {
        let text = try Views.view("opensuse-4.4").text("Sources/BlkifKeys/\(file).swift")
        #expect(text.contains("static let directIoSafe = \(type)(rawValue: \"direct-io-safe\")"))
    }

    @Test func theHeaderCommentDescribesTheBackport() throws {
        let facts = HeaderFacts(header: try Views.view("opensuse-4.4").text(ProfileTests.header))
        let node = try #require(facts.nodes.first { $0.name == "direct-io-safe" })
        #expect(node.side == .backend)
        #expect(node.values == "0/1 (boolean)")
        #expect(node.defaultValue == "0")
    }

    @Test func theOverlaysAreMacrosWithTheValuesOfTheBackport() throws {
        let text = try Views.view("opensuse-4.4").text(ProfileTests.libxl)
        let macros = Dictionary(HeaderFacts(header: text).macros.map { ($0.name, $0.text) }) { $1 }
        #expect(macros["LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MAGIC"] == "0x00000600U")
        #expect(macros["LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE_MASK"] == "0xfffff0ffU")
        #expect(macros["LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_DISABLE_MAGIC"] == "0x00006000U")
        #expect(macros["LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_DISABLE_MASK"] == "0xffff0fffU")
        #expect(!macros.keys.contains("LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE"))
    }

    /// The values for discard are this project's, and every document that shows them says so.
    @Test func valuesOfThisProjectAreMarked() throws {
        let view = try Views.view("opensuse-4.4")
        let header = try view.text(ProfileTests.libxl)
        let parts = header.split(
            separator: "#define LIBXL_HAVE_LIBXL_DEVICE_DISK_D", omittingEmptySubsequences: false)
        let before = try #require(parts.firstIndex { $0.hasPrefix("ISCARD_DISABLE_MAGIC") })
        #expect(parts[before - 1].contains("assigned by this project"))
        let safe = try #require(parts.firstIndex { $0.hasPrefix("IRECT_IO_SAFE_MAGIC") })
        #expect(!parts[safe - 1].contains("assigned by this project"))
        for path in ["docs/reference/libxl.md", "docs/reference/options.md"] {
            let lines = try view.text(path).split(separator: "\n\n").filter { $0.contains("0x00006000") }
            #expect(!lines.isEmpty, "\(path)")
            let shown = try view.text(path)
            #expect(shown.contains("assigned by this project"), "\(path)")
        }
        let json = try view.text("docs/reference/blkif.json")
        #expect(json.contains("\"assigned\": true"))
    }

    @Test(arguments: ["current", "4.4", "4.5"]) func onlyTheProfileHasOverlayMacros(_ name: String) throws {
        let text = try Views.view(name).text(ProfileTests.libxl)
        #expect(!text.contains("_MAGIC") && !text.contains("_MASK"))
    }
}
