import SystemPackage

/// A header that is put before compilers, and what they need for it.
struct PeerHeader: Sendable {
    let name: String
    /// What has to be included before it.
    let prelude: String
    /// What is there besides it, so that its names are not the header's.
    var surroundings: String { standsAlone ? "#include <stdint.h>\n" : prelude }

    /// Where its files are.
    let options: [String]
    /// Whether it does without the other headers of Xen.
    let standsAlone: Bool

    /// The header that Debian installs; compilers find it by themselves.
    static let installed = PeerHeader(name: "installed", options: [])

    /// The header of a folder that has the public headers of some Xen as `xen`.
    static func tree(_ name: String, in folder: FilePath) -> PeerHeader {
        PeerHeader(name: name, options: ["-isystem", folder.string])
    }

    init(name: String, options: [String], standsAlone: Bool = false) {
        self.name = name
        self.options = options
        self.standsAlone = standsAlone
        prelude =
            standsAlone
            ? ""
            : """
            #include <stdint.h>
            #include <xen/io/ring.h>
            #include <xen/grant_table.h>

            """
    }

    /// The lines that include it, and what goes with it: the standalone form has the names of ABIs in itself.
    func lines(for architecture: Architecture) -> String {
        let names = standsAlone || !architecture.isKnownToProtocols ? "" : "#include <xen/io/protocols.h>\n"
        return "#include <xen/io/blkif.h>\n" + names
    }

    /// An expression for the number of entries of a ring.
    func ringEntries(_ ring: String, bytes: Int) -> String {
        standsAlone
            ? "BLKIF_RING_ENTRIES(union \(ring)_sring_entry, \(bytes))"
            : "__CONST_RING_SIZE(\(ring), \(bytes))"
    }
}
