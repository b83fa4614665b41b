import BlkifSchema

/// Decides whether a changed bound allows more or less.
struct BoundDirection {
    let rule: BreakRule

    init(_ old: Bound?, _ oldType: NodeType, _ new: Bound?, _ newType: NodeType, isMaximum: Bool) {
        if let before = BoundDirection.value(old, oldType, isMaximum),
            let after = BoundDirection.value(new, newType, isMaximum)
        {
            rule = BoundDirection.rule(before, after, isMaximum)
        } else if old == nil {
            // An expression bounds what only the type bounded: it allows less, or the same.
            rule = isMaximum ? NodeRules.maximumLowered : NodeRules.minimumRaised
        } else if new == nil {
            rule = isMaximum ? NodeRules.maximumRaised : NodeRules.minimumLowered
        } else {
            rule = NodeRules.boundChanged
        }
    }

    private static func rule(_ old: Int128, _ new: Int128, _ isMaximum: Bool) -> BreakRule {
        if old == new { return NodeRules.boundRestated }
        if isMaximum { return new < old ? NodeRules.maximumLowered : NodeRules.maximumRaised }
        return new > old ? NodeRules.minimumRaised : NodeRules.minimumLowered
    }

    /// The number in effect: the bound's, or without one the type's; nil for an expression over nodes.
    private static func value(_ bound: Bound?, _ type: NodeType, _ isMaximum: Bool) -> Int128? {
        guard let bound else { return type.range.map { isMaximum ? $0.upperBound : $0.lowerBound } }
        return bound.integer
    }
}
