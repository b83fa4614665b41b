import BlkifKeys
import SystemPackage
import TestSupport
import Testing

/// The description for Kaitai Struct is sound, and reads rings as this package does.
@Suite struct KaitaiTests {
    @Test func ringsAreReadByTheDescription() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(
            try Views.view("current").text("bindings/kaitai/blkif_ring.ksy"), to: "blkif_ring.ksy")
        var random = SeededGenerator(seed: 17)
        for abi in WireABI.allCases {
            for pages in [1, 4] {
                let ring = try RandomRing.bytes(pages: pages, abi: abi, using: &random)
                try folder.write(ring, to: "ring")
                let output = try kaitai(["blkif_ring.ksy", "\(abi.name)", "ring"], in: folder)
                #expect(output == (try RequestLines.lines(of: ring, abi: abi)))
            }
        }
    }

    @Test func theDescriptionOfEveryViewIsSound() throws {
        for name in Views.sample + ["4.0"] {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let view = try Views.view(name)
            try folder.write(try view.text("bindings/kaitai/blkif_ring.ksy"), to: "blkif_ring.ksy")
            try folder.write([UInt8](repeating: 0, count: 4096), to: "ring")
            #expect(try kaitai(["blkif_ring.ksy", "x86_64-abi", "ring"], in: folder) == "", "\(name)")
        }
    }

    /// The interpreter is that of Debian, which has the package for YAML.
    private func kaitai(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
        let program = PackageRoot.path.appending("Tests/PeerTests/Programs/kaitai.py").string
        let output = try Tool("/usr/bin/python3", package: "python3 python3-yaml")
            .run([program] + arguments, in: folder.path)
        let isMissing = output.text.contains("No module named 'yaml'")
        try #require(!isMissing, "yaml is missing: apt-get install python3-yaml")
        return output.status == 0 ? output.text : "status \(output.status)\n\(output.text)"
    }
}
