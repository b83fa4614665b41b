/// The fields that a surface does not show, each with its reason. A mapping stands for all of its fields.
enum FieldExceptions {
    private struct Exception {
        /// Why; for the reader of this list.
        let reason: String
        let surfaces: [Surface]
        let names: [String]

        init(_ reason: String, _ surfaces: [Surface], _ names: [String]) {
            self.reason = reason
            self.surfaces = surfaces
            self.names = names
        }
    }

    /// All but the site, whose comparison of releases shows every value that a release changed.
    private static let pages: [Surface] = [.reference, .manual, .explain]

    private static let exceptions: [Exception] = [
        .init(
            "It is for programs: blkif.json has it, and gen-docs and blkif tree act on it.",
            Surface.allCases,
            ["schema.schema", "schema.vocabulary", "source-tree", "tree-file", "tree-surface"]),
        .init("It is a name inside of the schema.", Surface.allCases, ["step.id"]),
        .init("It is a name inside of the schema.", pages, ["bit set.id"]),
        .init(
            "Loading makes a field of libxl of it, and that is shown.",
            Surface.allCases, ["libxl-link.have", "libxl-link.type", "libxl-link.since"]),
        .init(
            "It says what the parser does; blkif disk shows that.", Surface.allCases,
            ["libxl-link.fallback"]),
        .init("It says what the parser does; blkif disk shows that.", pages, ["parameter-value.sets"]),
        .init(
            "It says what the parser does; blkif disk shows that.", [.reference, .site, .manual],
            [
                "disk parameter.checked", "disk parameter.empty-sets", "disk parameter.exact",
                "disk parameter.lenient",
            ]),
        .init(
            "The sizes that its fields give are shown, and are the same.", Surface.allCases,
            ["structure.sizes"]),
        .init(
            "Its parts have their own release.", Surface.allCases, ["negation.since"]),
        .init("Its parts have their own release.", pages, ["bit set.since", "ring.since"]),
        .init(
            "The bits or codes that it names are shown.", Surface.allCases,
            ["bit set.type", "field.codes", "field.abis"]),
        .init("The bits that it names are shown.", [.reference, .site, .manual], ["node.bits"]),
        .init(
            "The value is shown, and stands in the header with its macro.", pages,
            ["node-value.constant"]),
        .init(
            "No entry has one.", Surface.allCases,
            ["libxl enumeration.description", "libxl value.description"]),
        .init(
            "No entry has one.", [.reference, .manual], ["macro.description", "type.description"]),
        .init(
            "No entry has one.", Surface.allCases,
            ["contradiction.partial", "implementation-evidence.partial"]),
        .init(
            "The header that stands alone acts on it.", [.reference, .site, .manual],
            ["constant.header", "constant.native-abi", "constant.unit", "type.header", "type.replaceable"]),
        .init("The macros stand with the fields.", [.reference, .site, .manual], ["macro.fields"]),
        .init("The names of the devices show it.", [.reference, .manual], ["device scheme.prefix"]),
        .init(
            "The view that is rendered is named instead.", [.reference], ["profile.release", "topic.since"]),
        .init(
            "The page of the ABI's structures shows what follows from it.", [.site],
            ["ABI.architectures", "ABI.constant"]),
        .init(
            "The reference has it; the page of a parameter or node tells what follows from it.", [.site],
            [
                "disk parameter.deprecated-values", "libxl field.internal", "libxl-link.default",
                "overlay.flag", "overlay.have",
            ]),
        .init(
            "It is for programs: the behaviour tells it in words.", Surface.allCases,
            ["contradiction.action"]),
        .init(
            "The address of a line and its quote are for programs; the line is cited.", Surface.allCases,
            [
                "implementation.address", "use.quote", "use.absent", "use.unquoted", "contradiction.quote",
                "contradiction.absent", "contradiction.unquoted", "implementation-evidence.quote",
                "implementation-evidence.absent",
                "implementation-evidence.unquoted",
            ]),
        .init(
            "It says when blkif disk tells the contradiction.", Surface.allCases,
            ["contradiction.values", "contradiction.unless"]),
        .init("Manual pages leave it to the reference.", [.manual], manualOnly),
        .init("It is asked for by no name.", [.explain], unnamed),
        .init("What it belongs to is told in one sentence.", [.explain], partly),
    ]

    /// Manual pages describe the protocol and the specifications as they are now.
    private static let manualOnly = [
        "ABI.architectures", "ABI.constant", "ABI.removed", "ABI.since", "bit set.description",
        "bit set.summary",
        "bit.since", "carried", "constant.removed", "constant.since",
        "contradiction.line", "contradiction.path", "contradiction.revision",
        "contradiction.source",
        "implementation", "revision", "rule.advisories", "rule.finding", "rule.origin", "rule.protects",
        "rule.subjects", "rule.since", "advisory", "message", "system-error",
        "implementation-evidence",
        "deprecation.reason", "device number.meaning", "device scheme.description",
        "device scheme.since", "device scheme.title", "disk parameter.alias-of", "disk parameter.example",
        "disk parameter.kind", "disk section.id", "disk section.title", "disk-example.configuration",
        "libxl enumeration.name", "libxl enumeration.prefix", "libxl enumeration.since",
        "libxl enumeration.summary",
        "libxl field", "libxl value.name", "libxl value.since", "libxl value.summary", "libxl value.value",
        "libxl-link.default", "libxl-link.field", "libxl.structure", "libxl.summary", "macro.name",
        "macro.since",
        "macro.summary", "macro.value", "negation.summary", "node.class", "node.example", "node.removed",
        "note.since", "operation.reserved", "operation.since", "overlay", "parameter-value.since", "phase.id",
        "profile", "release.date", "release.summary", "ring.name", "ring.request", "ring.response",
        "schema.title",
        "section.documented", "section.id", "status.since", "step.publishes", "step.reads",
        "structure.since", "structure.typedef", "topic.id", "topic.since", "type.since", "use", "write",
    ]

    /// `blkif explain` answers to names.
    private static let unnamed = [
        "bit set.description", "bit set.summary", "bit set.title", "carried", "device number",
        "device-numbers", "disk section", "disk-example", "disk-specification", "disk-syntax", "note",
        "number-range", "phase", "profile", "release", "ring.description", "ring.entries", "ring.header-size",
        "ring.name", "ring.page-size", "ring.request", "ring.response", "ring.summary", "schema.summary",
        "schema.title", "section", "step", "system-error", "topic",
    ]

    /// What `blkif explain` says shorter than the reference.
    private static let partly = [
        "use.unit", "use.least", "use.limit", "use.setting", "use.setting-minimum", "use.setting-maximum",
        "use.bound",
        "deprecation.reason", "disk parameter.documented", "disk parameter.heading",
        "disk parameter.placeholder", "field.count", "field.description", "field.type", "libxl value.since",
        "libxl-link.default", "negation.documented", "overlay", "parameter-value.documented",
        "parameter-value.since", "write.removed", "write.since",
    ]

    /// Those of the fields that are excepted.
    static func fields(_ surface: Surface, of fields: [String]) -> Set<String> {
        let names = exceptions.filter { $0.surfaces.contains(surface) }.flatMap(\.names)
        return Set(fields.filter { field in names.contains { field == $0 || field.hasPrefix($0 + ".") } })
    }
}
