import ArgumentParser
import CommandSupport

/// Answers questions about the block protocol.
@main
struct Blkif: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blkif",
        abstract: "Reads and explains what the Xen block protocol is made of.",
        discussion: """
            EXAMPLES
              blkif disk /dev/vg/guest,raw,xvda,rw  # what Xen makes of it
              blkif explain direct-io-safe          # a name, in every layer
              blkif vdev xvda1 51728                # device numbers and names
              blkif tree check ~/src/xen            # where its files disagree
              blkif ring page.bin --abi x86_64-abi  # what a ring page holds
              blkif ring - --abi x86_32-abi --json <page.bin
              xenstore-ls -fp | blkif xenstore      # what is wrong with disks
              blkif negotiate linux-blkfront tapback  # what two drivers end with
              blkif emit phy:/dev/vg/guest,xvda,w   # a store to test with
              blkif explain spin-down --schema Schema  # in an edited schema

            EXIT STATUS
              0   clean
              1   findings: an input is wrong, or a name is not known
              2   the schema that was named is invalid
              64  wrong usage
              66  an input is missing or empty
              73  an output cannot be created
              74  an input or output error

            \(Program.environment)
              \(SchemaOption.environmentVariable)  a folder with a schema, as --schema
            """,
        version: Program.version,
        subcommands: [
            Disk.self, Vdev.self, Explain.self, Ring.self, Xenstore.self, Negotiate.self, Emit.self,
            Tree.self,
        ])

    @OptionGroup var schema: SchemaOption

    /// The program gets here before the subcommand is read.
    func validate() { schema.setEnvironment() }

    static func main() {
        Program.run(Self.self, ArgumentRun.joined(Array(CommandLine.arguments.dropFirst())))
    }
}
