package import BlkifSchema
package import Diagnostics

/// Another number for a setting or node of either side, or of the one before the slash: `[side/]name=number`.
package struct NegotiatorOption {
    private let side: Side?
    private let name: String
    private let number: Int

    /// - Returns: Nil for a text of another form.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard parts.count == 2, let number = Int(Substring(parts[1])), (0...1_000_000).contains(number) else {
            return nil
        }
        let path = parts[0].split(separator: UInt8(ascii: "/"), maxSplits: 1)
        side = path.count > 1 ? Side(rawValue: String(decoding: path[0], as: UTF8.self)) : nil
        name = String(decoding: side == nil ? parts[0] : path[1], as: UTF8.self)
        self.number = number
    }

    /// What is wrong when a node of that name, or one that the setting changes, cannot have the number.
    func misfit(_ nodes: [Node]) -> Finding? {
        for node in nodes {
            let isNode = node.name == name && (side == nil || node.side == side)
            guard isNode || node.uses.contains(where: { $0.setting == name && $0.settingMaximum == nil })
            else { continue }
            let least = isNode ? node.least : 0
            let most = NegotiatorOption.maximum(node) ?? (isNode ? node.greatest : nil) ?? .max
            guard number < least || number > most else { continue }
            return Finding(
                "out-of-bounds", "\(isNode ? "\(node.reference)" : name) cannot be \(number)",
                remedy: most == .max ? "expected at least \(least)" : "expected \(least) to \(most)")
        }
        return nil
    }

    /// The greatest number that a node can have, or a setting that changes it; nil when that is the node's alone to say.
    private static func maximum(_ node: Node) -> Int? {
        switch node.reference {
        case KnownNode.maxPageOrder.reference, KnownNode.pageOrder.reference:
            RingSize.maximumPages.trailingZeroBitCount
        case KnownNode.maxPages.reference, KnownNode.pages.reference: RingSize.maximumPages
        default: node.type == .boolean ? 1 : nil
        }
    }

    /// Sets it in those that know it.
    ///
    /// - Returns: What is wrong when none does.
    package func set(in frontend: inout Negotiator, _ backend: inout Negotiator) -> Finding? {
        let isOfFrontend = side != .backend && frontend.set(name, to: number)
        let isOfBackend = side != .frontend && backend.set(name, to: number)
        guard !isOfFrontend, !isOfBackend else { return nil }
        let known = Set(frontend.settings + backend.settings).sorted()
        return Finding(
            "unknown-setting", "neither side has a setting or node \"\(name)\" that is known",
            remedy: Suggestion.phrase(for: name, in: Set(frontend.names + backend.names).sorted())
                ?? "known are \(known.joined(separator: ", "))")
    }
}

extension Negotiator.Problem {
    /// What is said of it.
    package func finding(_ side: Side) -> Finding {
        switch self {
        case .side(let name):
            Finding(
                "unknown-implementation", "\(name) is a \(side.opposite), and here a \(side) is meant",
                remedy: "the frontend comes first, then the backend")
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
}
