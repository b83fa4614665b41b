import Diagnostics

/// Rules that hold for every kind of thing.
enum CommonRules {
    static let deprecated = BreakRule(
        "deprecated", .nobody, "it still works, and new code must not use it")
    static let deprecationWithdrawn = BreakRule(
        "deprecation-withdrawn", .nobody, "it may be used again")
    static let reworded = BreakRule(
        "documentation-changed", .nobody, "only the documentation says something else")
    static let documentationAdded = BreakRule(
        "documentation-added", .nobody, "it is documentation only")
    static let documentationRemoved = BreakRule(
        "documentation-removed", .nobody, "it was documentation only")
    static let unitChanged = BreakRule(
        "unit-changed", .everyone, "old and new software take the same number for different quantities")
    static let unitStated = BreakRule(
        "unit-stated", .nobody, "a unit that is stated on one side only documents the number")
}
