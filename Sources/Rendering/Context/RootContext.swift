package import BlkifSchema
package import Prose

/// The root of the render context: everything that a template can name at its top.
package struct RootContext: ContextObject {
    package let index: RenderIndex
    private let events: ReleaseEvents
    private let allSections: [SectionContext]

    /// Whether it is seen as a profile that has a file of its own.
    private let hasProfileFile: Bool

    package init(_ schema: BlkifSchema, texts: ProseStore = ProseStore(), hasProfileFile: Bool = false) {
        self.hasProfileFile = hasProfileFile
        index = RenderIndex(schema, texts: texts)
        events = ReleaseEvents(schema.content)
        allSections = schema.sections.map { [index] in SectionContext(section: $0, index: index) }
    }

    private var schema: BlkifSchema { index.schema }

    private func sections(_ side: Side, documented: Bool? = nil) -> [SectionContext] {
        allSections.filter { context in
            context.section.side == side && (documented == nil || context.section.isDocumented == documented)
        }
    }

    package static let table = ContextTable<RootContext>(
        "root", own + ContextTable.itemLists(besides: Set(own.map(\.field.name))))

    private static var own: [ContextTable<Self>.Entry] {
        about + nodes + ring + connection + toolstack + evidence + releases
    }

    private static let about: [ContextTable<Self>.Entry] = [
        .text("title", "the title of the protocol") { $0.schema.title },
        .prose("summary", "one sentence") { $0.schema.summary },
        .text("view", "which Xen the documents describe") { $0.viewText },
        .flag("isCurrent", "whether they describe all releases up to the newest") {
            $0.schema.view == .current
        },
        .text("newest", "the newest release that is out") { root in
            root.schema.releases.last { $0.date != nil }?.release.description
        },
        .text("newestDate", "the day of the newest release that is out, as in July 29, 2026") { root in
            root.schema.releases.compactMap(\.date).max().flatMap(ReleaseContext.words)
        },
        .text("oldest", "the oldest release") { $0.schema.releases.first?.release.description },
        .text("origin", "what a generated file was made from") { _ in "Schema/ and Templates/" },
        .text("regenerate", "the command that makes it again") { $0.command },
        .list("topics", "introductory texts") { $0.schema.topics.map(TopicContext.init) },
    ]

    /// Which Xen the documents describe.
    var viewText: String {
        switch schema.view {
        case .current:
            "Xen \(schema.releases.first?.release.description ?? "?") to \(schema.releases.last?.release.description ?? "?")"
        case .release(let release): "Xen \(release)"
        case .profile(let name, let release): "the profile \(name) (Xen \(release) with backports)"
        }
    }

    /// What a file that no template makes says of itself.
    var mark: String { "Generated from Schema/ by \(command). Do not edit." }

    /// The command that makes the outputs again.
    var command: String {
        switch schema.view {
        case .current: "swift run gen-docs"
        case .release(let release): "swift run gen-docs --as-of \(release) --output FOLDER"
        case .profile(let name, _):
            "swift run gen-docs --profile \(name)\(hasProfileFile ? " --profile-file FILE" : "") --output FOLDER"
        }
    }

    private static let nodes: [ContextTable<Self>.Entry] = [
        .list("backendSections", "the sections of backend nodes") { $0.sections(.backend) },
        .list("frontendSections", "the sections of frontend nodes") { $0.sections(.frontend) },
        .list("sections", "all sections of nodes") { $0.sections(.backend) + $0.sections(.frontend) },
        .list("documentedBackendSections", "those that blkif.h has") {
            $0.sections(.backend, documented: true)
        },
        .list("documentedFrontendSections", "those that blkif.h has") {
            $0.sections(.frontend, documented: true)
        },
        .flag("hasDocumentedNodes", "whether blkif.h documents any node") { context in
            context.schema.nodes.contains(where: \.isDocumented)
        },
        .list("notes", "the numbered notes") { context in
            context.schema.notes.map { NoteContext(item: $0, index: context.index) }
        },
        .list("contradictions", "where implementations differ from the schema") {
            $0.index.contradictions
        },
    ]

    private static let evidence: [ContextTable<Self>.Entry] = [
        .list("rules", "who has to do what") { context in
            context.schema.rules.map { RuleContext(item: $0, index: context.index) }
        },
        .list("ruleGroups", "the same, for each who has to") { RuleGroupContext.all(in: $0.index) },
        .list("differences", "where implementations differ from the schema, by section") {
            DifferenceGroupContext.all(in: $0.index)
        },
        .list("messages", "what programs say of block devices") { context in
            context.schema.messages.map { MessageContext(item: $0, index: context.index) }
        },
        .list("messagePrograms", "the same, for each program that prints them") {
            MessageProgramContext.all(in: $0.index)
        },
        .list("errors", "the errors of the system that messages have") { context in
            context.schema.errors.map { ErrorContext(error: $0) }
        },
        .list("implementations", "the implementations of which statements speak") { context in
            ImplementationContext.all(in: context.index)
        },
        .list("support", "who uses which node, a table for each role") { context in
            SupportTableContext.all(in: context.index)
        },
        .list("unitTables", "how frontends and backends count, a table for each node") { context in
            PairTableContext.units(context.index.pairs)
        },
        .list("limitTables", "the numbers with which frontends and backends end, a table for each node") {
            PairTableContext.limits($0.index.pairs)
        },
        .list("ownership", "who does not write what another reads, and the reverse, for each pair") {
            OwnershipContext.all($0.index.pairs)
        },
        .object("openNodes", "what none writes or reads") { OwnershipContext($0.index.pairs) },
        .list("security", "the security checklist of each side") {
            SecurityChecklistContext.all(in: $0.index)
        },
        .list("advisories", "published advisories about breaches of rules") { context in
            context.schema.advisories.map { AdvisoryContext($0, context.index) }
        },
    ]

    private static let ring: [ContextTable<Self>.Entry] = [
        .list("operations", "the request codes") { context in
            context.schema.operations.map { OperationContext(item: $0, index: context.index) }
        },
        .list("statuses", "the status codes") { context in
            context.schema.statuses.map { ConstantContext(item: $0, group: "status", index: context.index) }
        },
        .list("constants", "other macros") { context in
            context.schema.constants.map {
                ConstantContext(item: $0, group: "constant", index: context.index)
            }
        },
        .list("bitsets", "sets of bits") { context in
            context.schema.bitsets.map { BitSetContext(item: $0, index: context.index) }
        },
        .list("abis", "the ABIs") { $0.schema.abis.map(ABIContext.init) },
        .list("types", "names of integer types") { $0.schema.types.map(TypeNameContext.init) },
        .list("structures", "the structures") { context in
            context.schema.structures.map { StructureContext(item: $0, index: context.index) }
        },
        .list("wireABIs", "the ABIs with the structures as each lays them out") { context in
            context.index.currentABIs.map { WireABIContext(abi: $0, index: context.index) }
        },
        .list("forms", "the structures that requests can have") { FormContext.all(in: $0.index) },
        .object("ring", "the ring") { context in
            context.schema.ring.map { RingContext(item: $0, index: context.index) }
        },
    ]

    private static let connection: [ContextTable<Self>.Entry] = [
        .list("states", "the states of the connection") { context in
            context.schema.states.map { StateContext(item: $0, index: context.index) }
        },
        .list("layersPictures", "the layers from a domain configuration to the ring, for each release") {
            $0.index.views.pictures(LayersPicture.picture)
        },
        .list("treePictures", "the directories of a device with their nodes, for each release") {
            $0.index.views.pictures(TreePicture.picture)
        },
        .list("statesPictures", "the states as a graph, for each release") {
            $0.index.views.pictures(StatesPicture.picture)
        },
        .list("ringPictures", "the ring and its indices, for each release") { context in
            context.index.views.pictures { view in
                view.ring.map { RingPicture.picture($0, context.index.texts) }
            }
        },
        .list("phases", "the connection's life") { context in
            context.schema.phases.map { PhaseContext(phase: $0, index: context.index) }
        },
        .list("stateTopics", "texts about the connection") { $0.schema.stateTopics.map(TopicContext.init) },
        .object("deviceNumbers", "virtual device numbers") {
            DeviceNumbersContext(numbers: $0.schema.deviceNumbers)
        },
    ]

    private static let toolstack: [ContextTable<Self>.Entry] = [
        .object("diskSyntax", "the grammar of a disk specification") {
            DiskSyntaxContext(syntax: $0.schema.diskSyntax)
        },
        .list("diskSections", "the disk parameters by section") { context in
            context.schema.diskSections.map { DiskSectionContext(section: $0, index: context.index) }
        },
        .list("diskParameters", "all disk parameters") { context in
            context.schema.diskParameters.map { DiskParameterContext(item: $0, index: context.index) }
        },
        .list("chains", "the disk parameters that lead to a libxl field or a node") { context in
            context.schema.diskParameters.filter { parameter in
                let meant = context.index.meaning(of: parameter)
                return meant.libxl != nil || !meant.writes.isEmpty
            }
            .map { DiskParameterContext(item: $0, index: context.index) }
        },
        .object("libxl", "libxl's side") { LibxlContext(index: $0.index) },
    ]

    private static let releases: [ContextTable<Self>.Entry] = [
        .list("releases", "the releases, oldest first") { context in
            context.schema.releases.map { ReleaseContext(info: $0, events: context.events) }
        },
        .list("newestFirst", "the releases, newest first") { context in
            context.schema.releases.reversed().map { ReleaseContext(info: $0, events: context.events) }
        },
        .shared("compared", "what releases differ in") { $0.events.compared },
        .list("profiles", "releases with backports") { context in
            context.schema.profiles.map { ProfileContext(profile: $0, events: context.events) }
        },
    ]
}
