import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import XenstoreDump

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
    static func negotiator(_ name: String, _ side: Side, _ schema: BlkifSchema) throws -> Negotiator {
        do {
            return try Negotiator(name, side, schema)
        } catch {
            throw Failure.status(finding(error, side), ExitStatus.findings)
        }
    }

    private static func finding(_ problem: Negotiator.Problem, _ side: Side) -> Finding {
        switch problem {
        case .implementation(let name, let known):
            Finding(
                "unknown-implementation", "no \(side.rawValue) is known as \"\(name)\"",
                remedy: Suggestion.phrase(for: name, in: known)
                    ?? "blkif negotiate --implementations \(side.rawValue) lists all")
        case .version(let version, let name, let known):
            Finding(
                "unknown-version", "\"\(version)\" is no version of \(name)",
                remedy: known.isEmpty ? nil : "read were \(known.joined(separator: ", "))")
        }
    }

    /// Sets what the options say.
    func set(_ frontend: inout Negotiator, _ backend: inout Negotiator) throws {
        for option in options {
            let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(parts[1]), (0...1_000_000).contains(number) else {
                throw ValidationError("\"\(option)\" is no option. Expected one such as max_queues=2.")
            }
            let path = parts[0].split(separator: "/", maxSplits: 1).map(String.init)
            let side = path.count > 1 ? Side(rawValue: path[0]) : nil
            let name = side == nil ? parts[0] : path[1]
            let front = side != .backend && frontend.set(name, to: number)
            let back = side != .frontend && backend.set(name, to: number)
            guard !front, !back else { continue }
            let known = Set(frontend.settings + backend.settings).sorted()
            throw Failure.status(
                Finding(
                    "unknown-setting", "neither side has a setting or node \"\(name)\" that is known",
                    remedy: Suggestion.phrase(for: name, in: known)
                        ?? "known are \(known.joined(separator: ", "))"),
                ExitStatus.findings)
        }
    }
}
