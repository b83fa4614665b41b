import BlkifSchema
import Diagnostics
import Negotiating

/// Says what two implementations settle on, as one release has the protocol.
struct NegotiationQuestion {
    private let facts: NegotiationFacts
    private let pairs: ImplementationPairs

    init(_ schema: BlkifSchema, all: BlkifSchema) {
        facts = NegotiationFacts(schema, all: all)
        pairs = ImplementationPairs(schema)
    }

    /// What the command prints, as the member `report`, or what is wrong with the question, as `findings`; and the settings that
    /// each side has. Nil for what the command does not take.
    ///
    /// - Parameter text: The two sides and options of the command, each on a line: its name, a space and its value.
    func answer(_ text: String) -> JSONValue? {
        guard let options = Options(text, facts.schema) else { return nil }
        var named = NamedNegotiators(pairs)
        let sides = (
            named.negotiator(options.frontend, .frontend), named.negotiator(options.backend, .backend)
        )
        let other = options.next.flatMap { named.negotiator($0, .backend) }
        var members: [(key: String, value: JSONValue)] = []
        if case (var frontend?, var backend?) = sides {
            members.append(("settings", NegotiationQuestion.settings([frontend, backend])))
            frontend.ringProtocol = options.abi
            named.set(options.settings, in: &frontend, &backend)
            if named.findings.isEmpty {
                let guest = GrantBudget.Guest(frames: options.frames, disks: options.disks)
                let next = other.map { Settlement(frontend, $0, facts, guest) }
                let report = SettlementReport(Settlement(frontend, backend, facts, guest), next: next)
                members.append(("report", report.json))
            }
        }
        return .object(members + [("findings", .array(named.findings.map { $0.json }))])
    }

    private static func settings(_ sides: [Negotiator]) -> JSONValue {
        .object(sides.map { ($0.side.rawValue, .array($0.settings.map { .string($0) })) })
    }

    /// What the command is given.
    private struct Options {
        var frontend = ""
        var backend = ""
        var settings: [NegotiatorOption] = []
        var disks = 1
        var frames = 64
        var abi: String?
        var next: String?

        /// Nil for a text that has others, or values that the command does not take.
        init?(_ text: String, _ schema: BlkifSchema) {
            for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
                let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1).map {
                    String(decoding: $0, as: UTF8.self)
                }
                guard words.count == 2 else { return nil }
                let (name, value) = (words[0], words[1])
                switch name {
                case "frontend": frontend = value
                case "backend": backend = value
                case "option":
                    guard let option = NegotiatorOption(value) else { return nil }
                    settings.append(option)
                case "disks", "grant-frames":
                    guard let number = Int(value), number > 0 else { return nil }
                    if name == "disks" { disks = number } else { frames = number }
                case "abi":
                    guard
                        schema.content.abis.contains(where: { $0.name == value && $0.lifetime.removed == nil }
                        )
                    else { return nil }
                    abi = value
                case "then": next = value
                default: return nil
                }
            }
            guard disks <= 100_000, frames <= 1_000_000 else { return nil }
        }
    }
}
