package import BlkifSchema
package import Diagnostics

/// The sides of a negotiation as somebody names them, and all that is wrong with the names and numbers.
package struct NamedNegotiators {
    private let pairs: ImplementationPairs
    package private(set) var findings: [Finding] = []

    package init(_ pairs: ImplementationPairs) {
        self.pairs = pairs
    }

    /// The side of a name.
    ///
    /// - Returns: Nil when there is none, which ``findings`` then tells.
    package mutating func negotiator(_ name: String, _ side: Side) -> Negotiator? {
        do throws(Negotiator.Problem) {
            return try Negotiator(name, side, pairs)
        } catch {
            findings.append(error.finding(side))
            return nil
        }
    }

    /// Sets what the options say.
    package mutating func set(
        _ options: [NegotiatorOption], in frontend: inout Negotiator, _ backend: inout Negotiator
    ) {
        for option in options {
            if let finding = option.misfit(pairs.nodes) ?? option.set(in: &frontend, &backend) {
                findings.append(finding)
            }
        }
    }
}
