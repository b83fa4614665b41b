import BlkifSchema
import Diagnostics
import LocatedYAML

/// Looks names up among the declared ones, for ``References``.
struct Resolver {
    /// A set of names.
    enum Pool: Hashable {
        case target(ReferenceTarget)
        case siblings(Side)
        case nodeOfAnySide
        case sections
        /// The words of disk parameters, and the names of their groups.
        case keywords

        static let macro = target(.macro)
        static let libxlField = target(.libxlField)
        static let node = target(.node)
    }

    let context: RuleContext
    private let pools: [Pool: Set<String>]
    private let sides: [Origin: Side]

    init(_ context: RuleContext) {
        let content = context.content
        let nodes = context.nodes
        let features = content.operations.map(\.name) + content.bits.map(\.name)
        let structures = content.structures.map(\.name)
        let macros = features + content.statuses.map(\.name) + content.constants.map(\.name)
        let lists: [Pool: [String]] = [
            .node: nodes.map(\.reference.description), .nodeOfAnySide: nodes.map(\.name),
            .siblings(.backend): nodes.filter { $0.side == .backend }.map(\.name),
            .siblings(.frontend): nodes.filter { $0.side == .frontend }.map(\.name),
            .sections: content.sections.map(\.id), .macro: macros, .target(.feature): macros,
            .target(.integerType): LayoutCalculator.integerTypes,
            .target(.type): LayoutCalculator.integerTypes + content.types.map(\.name) + structures,
            .target(.anything): Array(context.names.names),
            .target(.codes): content.bitsets.map(\.id) + ["operations", "statuses"],
            .keywords: content.diskParameters.flatMap { $0.keywords + [$0.name] },
        ]
        self.context = context
        var pools = lists.mapValues(Set.init)
        for record in context.records { pools[.target(.item(record.kind)), default: []].insert(record.name) }
        self.pools = pools
        let states = nodes.flatMap { [$0] + $0.history.map(\.item) }
        sides = Dictionary(states.map { ($0.origin, $0.side) }) { first, _ in first }
    }

    /// Checks what the files mention.
    func check(_ reference: Mentions.Reference) {
        let name = reference.name
        switch reference.target {
        case .sibling:
            guard let side = sides[reference.origin] else { return }
            require(name, .siblings(side), as: "\(side.rawValue) node", at: reference.place)
        case .node where NodeReference(name) == nil: return
        case .implementation where context.content.implementations.isEmpty: return
        case .sectionOrNode where name.contains("/"): require(name, .node, at: reference.place)
        case .sectionOrNode: require(name, .sections, as: "section", at: reference.place)
        case .note:
            if let notes = pools[.target(.note)], !notes.contains(name) {
                context.report("unresolved-reference", "there is no note \(name)", at: reference.place)
            }
        default: require(name, .target(reference.target), at: reference.place)
        }
    }

    /// Reports a name that is not among the declared ones.
    func require(
        _ name: String?, _ pool: Pool, as kind: String? = nil, _ origin: Origin, _ path: PathStep...
    ) {
        guard context.isSound(origin) else { return }
        require(name, pool, as: kind, at: context.raw.place(origin, path))
    }

    func require(
        _ name: String?, _ pool: Pool, as kind: String? = nil,
        at place: @autoclosure () -> SourceLocation?
    ) {
        require(name, in: pools[pool] ?? [], kind ?? pool.noun, at: place())
    }

    func require(
        _ name: String?, in names: Set<String>, _ kind: String, at place: @autoclosure () -> SourceLocation?
    ) {
        guard let name, !names.contains(name), !context.doubtful.excuse(name, among: names) else { return }
        context.report(
            "unresolved-reference", "there is no \(kind) \"\(name)\"", at: place(),
            remedy: Suggestion.phrase(for: name, in: names))
    }

    /// What takes the place of a deprecated item is of its own kind; a node's without a side is of its side.
    func checkReplacements() {
        let records = context.records
        var names: [ItemKind: Set<String>] = [:]
        for record in records { names[record.kind.replacements, default: []].insert(record.name) }
        for record in records where context.isSound(record.origin) {
            for (origin, name) in record.replacements {
                let place = context.raw.place(origin, "deprecated", "replacement")
                switch record.kind {
                case .node where NodeReference(name) != nil: require(name, .node, at: place)
                case .node:
                    guard let side = sides[origin] else { continue }
                    require(name, .siblings(side), as: "\(side.rawValue) node", at: place)
                case .parameter: require(name, .keywords, at: place)
                default:
                    let kind = record.kind.replacements
                    require(name, in: names[kind] ?? [], kind.noun, at: place)
                }
            }
        }
    }
}

extension ItemKind {
    /// The kind of what can take its place: a bit is a macro like others.
    fileprivate var replacements: ItemKind { self == .bit ? .constant : self }
}

extension Resolver.Pool {
    /// What one of it is called in messages.
    fileprivate var noun: String {
        switch self {
        case .siblings, .nodeOfAnySide: "node"
        case .sections: "section"
        case .keywords: "disk parameter"
        case .target(let target):
            switch target {
            case .item(let kind): kind.noun
            case .sibling, .node, .sectionOrNode: "node"
            case .macro: "macro"
            case .feature: "operation or flag"
            case .type: "type"
            case .integerType: "integer type"
            case .codes: "bit set"
            case .anything: "name"
            }
        }
    }
}
