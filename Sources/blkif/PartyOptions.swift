import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import Negotiating

/// The drivers of the two sides of a disk, as commands take them.
struct PartyOptions: ParsableArguments {
    /// What the shell asks for the names of one side.
    static let frontends = CompletionKind.shellCommand("blkif negotiate --implementations frontend")
    static let backends = CompletionKind.shellCommand("blkif negotiate --implementations backend")

    @Option(
        name: .customLong("option"),
        help: ArgumentHelp(
            "A setting or node of either side, or of the one before the slash, with its number.",
            valueName: "[side/]name=number"))
    var options: [String] = []

    /// The options, read.
    func parsed() throws -> [NegotiatorOption] {
        try options.map { text in
            guard let option = NegotiatorOption(text) else {
                throw ValidationError("\"\(text)\" is no option. Expected one such as max_queues=2.")
            }
            return option
        }
    }
}

extension NamedNegotiators {
    /// Ends the program when something is wrong.
    func check() throws {
        guard !findings.isEmpty else { return }
        Terminal.report(findings)
        throw ExitStatus.findings
    }
}
