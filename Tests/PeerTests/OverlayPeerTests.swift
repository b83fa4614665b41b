import BlkifSchema
import DiskSpec
import SystemPackage
import TestSupport
import Testing

/// The macros of the generated header and the Swift type set and find the same flags in the same words.
@Suite struct OverlayPeerTests {
    private static func program(_ overlays: [Overlay], _ words: [UInt32]) -> String {
        var lines: [String] = []
        for word in words {
            for overlay in overlays {
                let (magic, mask) = ("\(overlay.have)_MAGIC", "\(overlay.have)_MASK")
                lines.append("word = \(word)u;")
                lines.append("printf(\"%d \", (word & ~\(mask)) == \(magic));")
                lines.append("if (word != 0) word = (word & \(mask)) | \(magic);")
                lines.append("printf(\"%u %d\\n\", word, (word & ~\(mask)) == \(magic));")
            }
        }
        return
            "#include <stdio.h>\n#include \"libxl_device_disk.h\"\n\nint main(void)\n{\n    unsigned int word;\n\n"
            + lines.map { "    \($0)\n" }.joined() + "    return 0;\n}\n"
    }

    @Test func cAndSwiftAgreeOnAllWords() throws {
        let view = try Views.view("opensuse-4.4")
        let overlays = view.schema.diskParameters.compactMap { $0.libxl?.carrier }
        #expect(overlays.count == 2)
        var random = SeededGenerator(seed: 8)
        let words =
            [0, 1, 2, 0x601, 0x6001, 0x6601, UInt32.max]
            + (0..<300).map { _ in UInt32(truncatingIfNeeded: random.next()) }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(try view.text("docs/include/libxl_device_disk.h"), to: "libxl_device_disk.h")
        try folder.write(OverlayPeerTests.program(overlays, words), to: "words.c")
        let compiled = try Tool("gcc", package: "gcc").run(
            ["-std=c99", "-Wall", "-Wextra", "-Werror", "-o", "words", "words.c"], in: folder.path)
        #expect(compiled.status == 0, "\(compiled.text)")
        let printed = try Tool(folder.path.appending("words").string, package: "gcc").run([])
        let expected = words.flatMap { number in
            overlays.map { overlay in
                var word = OverlayWord(rawValue: number)
                let had = word.has(overlay) ? 1 : 0
                word.set(overlay)
                return "\(had) \(word.rawValue) \(word.has(overlay) ? 1 : 0)"
            }
        }
        #expect(printed.text.split(separator: "\n").map(String.init) == expected)
    }
}
