import ArgumentParser

/// Answers questions about the block protocol.
@main
struct Blkif: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blkif",
        abstract: "Reads and explains what the Xen block protocol is made of.",
        discussion: """
            EXAMPLES
              blkif disk /dev/vg/guest,raw,xvda,rw         what Xen makes of a disk specification
              blkif explain direct-io-safe                 what a name means, in every layer
              blkif vdev xvda1 51728                       numbers of virtual devices, and names
              blkif tree check ~/src/xen                   where the files of a Xen tree disagree
              blkif ring page.bin --abi x86_64-abi         what a ring page holds
              blkif ring - --abi x86_32-abi --json <page.bin

            EXIT STATUS
              0   clean
              1   findings: the input breaks the protocol
              64  wrong usage
              66  an input is missing or empty
              74  an input or output error
            """,
        version: "1.0.0",
        subcommands: [Disk.self, Vdev.self, Explain.self, Ring.self, Tree.self])
}
