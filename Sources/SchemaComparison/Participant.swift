/// Who depends on the protocol.
package enum Participant: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The driver in the guest.
    case frontend
    /// The driver or program that serves the disk.
    case backend
    /// libxl and what calls it, other toolstacks, hotplug scripts, and people who write disk specifications.
    case toolstack

    /// The word for several of them.
    package var plural: String { rawValue + "s" }

    /// Orders frontends before backends before toolstacks.
    package static func < (left: Participant, right: Participant) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .frontend: 0
        case .backend: 1
        case .toolstack: 2
        }
    }

    /// `frontends and backends`
    package static func phrase(_ parties: some Collection<Participant>) -> String {
        let names = parties.sorted().map(\.plural)
        guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
