import Diagnostics

/// Whom a change of disk specifications, libxl, device numbers or what the toolstack writes breaks: a table.
///
/// Specifications and libxl's structures are written by users of the toolstack, and read by the toolstack that
/// comes with the new schema.
enum DiskRules {
    // Parameters.
    static let parameterAdded = BreakRule(
        "parameter-added", .nobody, "specifications that exist do not use it")
    static let mandatoryAdded = BreakRule(
        "mandatory-parameter-added", .writers, "specifications that exist do not have it")
    static let parameterRemoved = BreakRule(
        "parameter-removed", .writers, "specifications that use it are refused")
    static let parameterKept = BreakRule(
        "parameter-replaced", .nobody, "another parameter still accepts the word")
    static let parameterRenamed = BreakRule(
        "parameter-renamed", .writers, "specifications that use the old name are refused")
    static let kindNarrowed = BreakRule(
        "kind-changed", .writers, "specifications that write it in the old way are refused")
    static let kindWidened = BreakRule(
        "kind-widened", .nobody, "what was accepted still is")
    static let moved = BreakRule(
        "position-changed", .writers, "specifications that give it by its place give something else now")
    static let mandatoryNow = BreakRule(
        "mandatory-now", .writers, "specifications that exist may leave it out")
    static let mandatoryLess = BreakRule(
        "mandatory-no-more", .nobody, "specifications that have it are still accepted")
    static let defaultChanged = BreakRule(
        "parameter-default-changed", .writers, "specifications that leave it out mean something else now")
    static let defaultStated = BreakRule(
        "parameter-default-stated", .nobody, "a default that is stated on one side only documents it")
    static let meaningChanged = BreakRule(
        "meaning-changed", .writers, "specifications that use it mean something else now")
    static let keywordAdded = BreakRule(
        "keyword-added", .nobody, "specifications that exist do not use it")
    static let valueAdded = BreakRule(
        "parameter-value-added", .nobody, "specifications that exist do not use it")
    static let valueRemoved = BreakRule(
        "parameter-value-removed", .writers, "specifications that use it are refused")
    static let valueUnlisted = BreakRule(
        "parameter-value-unlisted", .nobody, "values that are not listed are accepted too")
    static let closed = BreakRule(
        "parameter-closed", .writers, "specifications with values that are not listed are refused")
    static let opened = BreakRule(
        "parameter-opened", .nobody, "what was accepted still is")
    static let fieldRedirected = BreakRule(
        "parameter-field-changed", .nobody, "the specification is the same; the toolstack stores it elsewhere"
    )

    // Overlays.
    static let overlayAdded = BreakRule(
        "overlay-added", .nobody, "applications find out by its macros")
    static let overlayRemoved = BreakRule(
        "overlay-removed", .writers, "applications that exist set bits that nobody looks at now")
    static let overlayChanged = BreakRule(
        "overlay-changed", .writers, "applications that exist set bits that mean something else now")
    static let overlayMacro = BreakRule(
        "overlay-macro-changed", .writers, "applications that test the macro take the flag for missing")

    // libxl.
    static let fieldAnnounced = BreakRule(
        "libxl-field-added", .nobody, "applications find out by its LIBXL_HAVE macro")
    static let fieldUnannounced = BreakRule(
        "libxl-field-unannounced", .nobody,
        "nothing that exists sets it, but no LIBXL_HAVE macro lets applications find out about it")
    static let internalField = BreakRule(
        "libxl-internal-field", .nobody, "applications must not set it")
    static let fieldRemoved = BreakRule(
        "libxl-field-removed", .writers, "applications that set it can no longer be built")
    static let fieldRenamed = BreakRule(
        "libxl-field-renamed", .writers, "applications that use the old name can no longer be built")
    static let fieldRetyped = BreakRule(
        "libxl-field-retyped", .writers, "applications store values of the old type in it")
    static let fieldHidden = BreakRule(
        "libxl-field-hidden", .writers, "applications that exist set it, and must not now")
    static let fieldOpened = BreakRule(
        "libxl-field-opened", .nobody, "applications that exist leave it alone")
    static let fieldDefault = BreakRule(
        "libxl-default-changed", .writers, "applications that leave it unset get something else now")
    static let orderChanged = BreakRule(
        "libxl-order-changed", .nobody, "libxl keeps its API between releases and not its ABI")
    static let enumerationAdded = BreakRule(
        "libxl-enumeration-added", .nobody, "applications that exist do not use it")
    static let enumerationRemoved = BreakRule(
        "libxl-enumeration-removed", .writers, "applications that use it can no longer be built")
    static let numberChanged = BreakRule(
        "libxl-number-changed", .writers, "applications that exist were built with the old number")
    static let nameChanged = BreakRule(
        "libxl-name-changed", .writers, "applications that use the old name can no longer be built")
    static let macroAdded = BreakRule("libxl-macro-added", .nobody, "no application tests it yet")
    static let macroRemoved = BreakRule(
        "libxl-macro-removed", .writers, "applications that test it take what it announced for missing")
    static let macroChanged = BreakRule(
        "libxl-macro-changed", .writers, "applications that compare its value decide otherwise")

    // What the toolstack writes, and device numbers.
    static let writeAdded = BreakRule("write-added", .nobody, "{readers} had to expect the node")
    static let writeRemoved = BreakRule(
        "write-removed", .nobody, "{readers} take its absence for the default")
    static let neededWriteRemoved = BreakRule(
        "needed-write-removed", .readers, "{readers} have no value to fall back on when they do not find it")
    static let writeChanged = BreakRule(
        "write-changed", .nobody, "the node's own entry says which values its readers have to know")
    static let schemeAdded = BreakRule(
        "scheme-added", .readers, "{readers} that exist cannot take its numbers apart")
    static let schemeRemoved = BreakRule(
        "scheme-removed", .writers, "{writers} that exist use its numbers")
    static let schemeChanged = BreakRule(
        "scheme-changed", .everyone, "old and new software use different numbers for the same disk")
    static let schemeWidened = BreakRule(
        "scheme-widened", .readers, "{readers} that exist can meet numbers that they do not expect")
    static let schemeNarrowed = BreakRule(
        "scheme-narrowed", .writers, "{writers} that exist may use numbers that are gone")
    static let schemePrefix = BreakRule(
        "scheme-prefix-changed", .writers, "disks that are named by the old letters are refused")
}
