import ArgumentParser
import CommandSupport

/// Makes every document and constant from the schema.
@main
struct GenDocs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gen-docs",
        abstract: "Makes the documents of the block protocol from its schema.",
        discussion: """
            EXAMPLES
              gen-docs                                # write what has changed
              gen-docs check                          # what is stale, and why
              gen-docs site                           # the website
              gen-docs --only docs/misc               # one folder
              gen-docs --as-of 4.4 --output /tmp/4.4  # as Xen 4.4 had it
              gen-docs --profile opensuse-4.4 --output /tmp/suse
              gen-docs --profile-file my-4.17.yaml --output /tmp/my-4.17
              gen-docs compare --from 4.4 --to opensuse-4.4
              gen-docs compare old/Schema Schema      # what breaks whom

            EXIT STATUS
              0   clean
              1   findings: something is stale, or a change breaks someone
              2   the schema or a template is invalid; nothing was written
              64  wrong usage
              66  an input is missing or empty
              73  an output cannot be created
              74  an input or output error

            FILES
              Schema/protocol.yaml      begins the schema, and marks the root
              Templates/manifest.yaml   the outputs, and their templates
              Templates/site.yaml       the pages of the website
              docs/generated-files.txt  what the last run made
              .build/site               the website, unless --output is given

            \(Program.environment)
            """,
        version: Program.version,
        subcommands: [
            Generate.self, Check.self, SiteCommand.self, List.self, Context.self, Compare.self,
            EvidenceCommand.self,
        ],
        defaultSubcommand: Generate.self)

    static func main() { Program.run(Self.self, Array(CommandLine.arguments.dropFirst())) }
}
