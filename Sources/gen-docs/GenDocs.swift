import ArgumentParser

/// Makes every document and constant from the schema.
@main
struct GenDocs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gen-docs",
        abstract: "Makes every document and constant of the block protocol from its schema.",
        discussion: """
            EXAMPLES
              gen-docs                                 write what has changed
              gen-docs check                           say what is stale, and how to mend it
              gen-docs site                            the website, in .build/site
              gen-docs --only docs/misc                write the legacy documents only
              gen-docs --as-of 4.4 --output /tmp/4.4   the documents as Xen 4.4 had them
              gen-docs --profile opensuse-4.4 --output /tmp/suse
              gen-docs compare old/Schema Schema       what breaks whom

            EXIT STATUS
              0   clean
              1   findings: something is stale, or a change breaks someone
              2   the schema or a template is invalid; nothing was written
              64  wrong usage
              66  an input is missing or empty
              73  an output cannot be created
              74  an input or output error
            """,
        version: "1.0.0",
        subcommands: [Generate.self, Check.self, SiteCommand.self, List.self, Context.self, Compare.self],
        defaultSubcommand: Generate.self)
}
