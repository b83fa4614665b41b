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

    /// An implementation by its id, with a version after `@` if not the newest.
    static func negotiator(_ name: String, _ side: Side, _ pairs: ImplementationPairs) throws -> Negotiator {
        do {
            return try Negotiator(name, side, pairs)
        } catch {
            throw Failure.status(error.finding(side), ExitStatus.findings)
        }
    }

    /// Sets what the options say.
    func set(_ frontend: inout Negotiator, _ backend: inout Negotiator) throws {
        for text in options {
            guard let option = NegotiatorOption(text) else {
                throw ValidationError("\"\(text)\" is no option. Expected one such as max_queues=2.")
            }
            if let finding = option.set(in: &frontend, &backend) {
                throw Failure.status(finding, ExitStatus.findings)
            }
        }
    }
}
