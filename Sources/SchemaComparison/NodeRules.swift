import BlkifSchema
import Diagnostics

/// Whom a change of a node breaks: a table. Writers store the node, readers use it.
enum NodeRules {
    // Coming and going.
    static let required = BreakRule(
        "required-node-added", .writers,
        "{readers} cannot work without it, and {writers} that exist do not write it")
    static let optional = BreakRule(
        "node-added", .nobody, "{readers} that do not know it ignore it, and it may be absent")
    static let neededGone = BreakRule(
        "needed-node-removed", .readers,
        "{readers} that exist have no value to fall back on when they do not find it")
    static let neededSettingGone = BreakRule(
        "needed-setting-removed", .everyone,
        "who reads it has no value to fall back on, and who writes it relies on its effect")
    static let settingGone = BreakRule(
        "setting-removed", .writers,
        "{writers} that exist write it to change what its default would do, and nobody acts on it now")
    static let gone = BreakRule(
        "node-removed", .nobody, "{readers} that exist take its absence for the default")

    // The value.
    static let typeNarrowed = BreakRule(
        "type-narrowed", .writers, "{writers} that exist may write what the new type does not allow")
    static let typeWidened = BreakRule(
        "type-widened", .readers, "{readers} that exist can meet what the old type did not allow")
    static let typeChanged = BreakRule(
        "type-changed", .everyone, "the old and the new type do not understand each other's texts")
    static let typeRestated = BreakRule(
        "type-restated", .nobody, "both types allow the same texts")
    static let defaultChanged = BreakRule(
        "default-changed", .everyone,
        "{writers} that leave it out and {readers} that do not find it mean another value now")
    static let defaultAdded = BreakRule(
        "default-added", .readers,
        "{writers} may rely on the default now, and {readers} that exist know none")
    static let defaultRemoved = BreakRule(
        "default-removed", .writers, "{writers} that exist leave it out and rely on the default")
    static let defaultStated = BreakRule(
        "default-stated", .nobody, "what its absence means is described in the same words as before")
    static let defaultRestated = BreakRule(
        "default-restated", .nobody, "the value in effect is the same")
    static let minimumRaised = BreakRule(
        "minimum-raised", .writers, "{writers} that exist may write less, which is not allowed now")
    static let minimumLowered = BreakRule(
        "minimum-lowered", .readers, "{readers} that exist rely on the old bound and can meet less now")
    static let maximumLowered = BreakRule(
        "maximum-lowered", .writers, "{writers} that exist may write more, which is not allowed now")
    static let maximumRaised = BreakRule(
        "maximum-raised", .readers, "{readers} that exist rely on the old bound and can meet more now")
    static let boundChanged = BreakRule(
        "bound-changed", .everyone,
        "whether it allows more or less depends on other nodes, so that either side can be surprised")
    static let boundRestated = BreakRule("bound-restated", .nobody, "it allows the same numbers")
    static let valueAdded = BreakRule(
        "value-added", .readers, "{readers} that exist do not know the value, and were told of all")
    static let valueAddedToOpen = BreakRule(
        "value-added-to-open", .nobody, "{readers} had to expect further values")
    static let valueRemoved = BreakRule(
        "value-removed", .writers, "{writers} that exist may write it, and nobody has to know it now")
    static let opened = BreakRule(
        "enumeration-opened", .readers, "{readers} that exist rely on the list being complete")
    static let closed = BreakRule(
        "enumeration-closed", .writers, "{writers} that exist may write values that are not listed")
    static let bitsChanged = BreakRule(
        "bits-changed", .everyone, "old and new software take the same bits for different things")

    // The circumstances.
    static let writerChanged = BreakRule(
        "writer-changed", .writers, "{writers} that exist write it or leave it to others, which is wrong now")
    static let writerLessTrusted = BreakRule(
        "writer-less-trusted", .everyone,
        "another party writes it now, and {readers} that exist trust its value more than they may")
    static let requiredNow = BreakRule(
        "node-required", .writers, "{writers} that exist may leave it out, and {readers} need it now")
    static let requiredNoMore = BreakRule(
        "node-not-required", .readers, "{readers} that exist cannot work when it is left out")
    static let deadlineEarlier = BreakRule(
        "deadline-earlier", .writers, "{writers} that exist may publish it too late")
    static let deadlineLater = BreakRule(
        "deadline-later", .readers, "{readers} that exist may look for it too early")
    static let constraintAdded = BreakRule(
        "constraint-added", .writers, "{writers} that exist may break the relation")
    static let constraintRemoved = BreakRule(
        "constraint-removed", .readers, "{readers} that exist rely on the relation")
    static let constraintChanged = BreakRule(
        "constraint-changed", .everyone, "each side holds to another relation")
    static let announcesNow = BreakRule(
        "announcement-added", .nobody, "{readers} that exist do not look at it for this")
    static let announcesNoMore = BreakRule(
        "announcement-changed", .readers, "{readers} that exist take it for leave to use the old one")
    static let madePrivate = BreakRule(
        "node-made-private", .readers, "{readers} that exist look at it, and are not meant to see it now")
    static let madePublic = BreakRule("node-made-public", .nobody, "who read it still can")

    /// A node under another name is to each side as if the old one were removed and the new one added.
    static func renamed(_ removal: BreakRule, isRequired: Bool) -> BreakRule {
        let breaks = removal.breaks.union(isRequired ? .writers : .nobody)
        let reason =
            breaks == .nobody
            ? "to each side the name of the other is absent, which means the default"
            : "neither side finds what the other writes under the other name"
        return BreakRule(breaks == .nobody ? "node-renamed" : "needed-node-renamed", breaks, reason)
    }

    /// The rule for a node that is gone.
    ///
    /// What a backend advertises is an offer: who does not look, does not use it. What the others write is a
    /// setting that they rely on, unless it is a flag that is off by default: that is an offer too.
    static func removal(of node: Node) -> BreakRule {
        let isNeeded = node.isRequired || node.defaultValue == nil
        let isOffer =
            node.writer == .backend || (node.type == .boolean && node.defaultValue == .literal("0"))
        if isNeeded { return isOffer ? neededGone : neededSettingGone }
        return isOffer ? gone : settingGone
    }
}
