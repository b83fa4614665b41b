import Diagnostics

/// Whom a change on the ring breaks: a table.
///
/// Requests are written by frontends and read by backends, responses the other way round; states are written and
/// read by all.
enum RingRules {
    // Operations and flags.
    static let announcedAdded = BreakRule(
        "announced-code-added", .nobody,
        "{writers} must not use it before {readers} that know it have announced it")
    static let unannouncedAdded = BreakRule(
        "code-added", .readers, "{readers} that exist do not know it, and nothing tells that they do not")
    static let codeReused = BreakRule(
        "code-reused", .everyone, "old and new software take the same number for different things")
    static let reservedAdded = BreakRule(
        "reserved-code-added", .nobody, "nobody may use it")
    static let announcedRemoved = BreakRule(
        "announced-code-removed", .nobody, "{readers} do not announce it now, so that {writers} do without")
    static let unannouncedRemoved = BreakRule(
        "code-removed", .writers, "{writers} that exist use it without asking, and nobody has to know it now")
    static let reservedRemoved = BreakRule("reserved-code-removed", .nobody, "nobody was allowed to use it")
    static let codeChanged = BreakRule(
        "code-changed", .everyone, "old and new software use different numbers for the same thing")
    static let codeRenamed = BreakRule(
        "code-renamed", .nobody, "the number is the same; only sources that take in the new header change")
    static let announcementLost = BreakRule(
        "announcement-lost", .readers,
        "{writers} may use it without asking now, and {readers} that exist need not know it")
    static let announcementGained = BreakRule(
        "announcement-gained", .writers,
        "{writers} that exist use it without asking, and {readers} need not know it now")
    static let announcementMoved = BreakRule(
        "announcement-moved", .nobody, "to each side the node of the other is absent, and it is not used")
    static let requestChanged = BreakRule(
        "request-changed", .everyone, "old and new software take the same bytes for different things")

    // Constants and sets of bits.
    static let constantAdded = BreakRule("constant-added", .nobody, "nobody uses it yet")
    static let constantRemoved = BreakRule(
        "constant-removed", .everyone, "software that uses it has no value for it now")
    static let constantChanged = BreakRule(
        "constant-changed", .everyone, "old and new software use different values for the same thing")
    static let bitMoved = BreakRule(
        "bit-moved", .everyone, "old and new software look for it in different words")
    static let wordChanged = BreakRule(
        "word-changed", .everyone, "old and new software look for the bits in words of different types")

    // ABIs.
    static let abiAdded = BreakRule(
        "abi-added", .readers, "{readers} that exist refuse {writers} that use it")
    static let abiRemoved = BreakRule(
        "abi-removed", .writers, "{readers} need not know what {writers} that exist use")
    static let alignmentChanged = BreakRule(
        "alignment-changed", .everyone, "old and new software put fields at different places")
    static let macroChanged = BreakRule(
        "macro-changed", .nobody, "what it stands for is the same")
    static let architectureAdded = BreakRule(
        "architecture-added", .nobody, "{readers} follow the name of the ABI, not the architecture")
    static let architectureRemoved = BreakRule(
        "architecture-removed", .writers, "{writers} of that architecture use it")

    // Layout.
    static let structureAdded = BreakRule("structure-added", .nobody, "nobody uses it yet")
    static let structureRemoved = BreakRule(
        "structure-removed", .everyone, "software that exists still exchanges it")
    static let structureRenamed = BreakRule(
        "structure-renamed", .nobody,
        "the bytes are the same; only sources that take in the new header change")
    static let layoutChanged = BreakRule(
        "layout-changed", .everyone, "old and new software look for the same data at different places")
    static let fieldAdded = BreakRule(
        "field-added", .writers, "{writers} that exist leave its bytes undefined")
    static let fieldMoves = BreakRule(
        "field-inserted", .everyone, "it takes bytes that meant something else, or moves other fields")
    static let fieldRemoved = BreakRule(
        "field-removed", .everyone,
        "{readers} that exist read what is not there now, and what {writers} that exist put there is ignored")
    static let fieldRenamed = BreakRule(
        "field-renamed", .nobody, "the bytes are the same; only sources that take in the new header change")
    static let typeChanged = BreakRule(
        "field-type-changed", .everyone, "old and new software take the same bytes for different values")
    static let typeRestated = BreakRule(
        "field-type-restated", .nobody, "both names stand for the same type")
    static let typeAdded = BreakRule("type-added", .nobody, "nobody uses it yet")
    static let typeRemoved = BreakRule(
        "type-removed", .nobody, "fields that had it are compared by what it stood for")
    static let ringChanged = BreakRule(
        "ring-changed", .everyone, "old and new software find different entries in the same memory")
    static let ringRenamed = BreakRule(
        "ring-renamed", .nobody, "the memory is the same; only sources that take in the new header change")

    // The connection.
    static let stateAdded = BreakRule(
        "state-added", .everyone, "software that exists does not know it and can meet it")
    static let stateRemoved = BreakRule(
        "state-removed", .everyone, "software that exists waits for it or enters it")
    static let stepAdded = BreakRule(
        "step-added", .writers, "{writers} that exist do not take it")
    static let stepRemoved = BreakRule(
        "step-removed", .readers, "{readers} that exist wait for {writers} to take it")
    static let stepChanged = BreakRule(
        "step-changed", .everyone, "one side can wait for what the other does at another time")
}
