import BlkifSchema
import Diagnostics
import LocatedYAML

/// Looks names up in sets of declared ones, for ``References``.
struct Resolver {
    let context: RuleContext
    let nodes: Set<String>
    /// The names of the nodes of each side, and of both.
    let names: [Side?: Set<String>]
    let macros: Set<String>
    let states: Set<String>
    let structures: Set<String>
    let types: Set<String>
    let abis: Set<String>
    let sections: Set<String>
    let bitsets: Set<String>
    let fields: Set<String>
    let parameters: Set<String>
    let notes: Set<Int>

    init(_ context: RuleContext) {
        let content = context.content
        self.context = context
        nodes = Set(content.nodes.map(\.reference.description))
        let all = content.nodes
        names = [
            .backend: Set(all.filter { $0.side == .backend }.map(\.name)),
            .frontend: Set(all.filter { $0.side == .frontend }.map(\.name)),
            nil: Set(all.map(\.name)),
        ]
        macros = Set(
            content.operations.map(\.name) + content.statuses.map(\.name) + content.constants.map(\.name)
                + content.bits.map(\.name))
        states = Set(content.states.map(\.name))
        structures = Set(content.structures.map(\.name))
        types = Set(
            LayoutCalculator.integerTypes + content.types.map(\.name) + content.structures.map(\.name))
        abis = Set(content.abis.map(\.name))
        sections = Set(content.sections.map(\.id))
        bitsets = Set(content.bitsets.map(\.id))
        fields = Set(content.libxl.fields.map(\.name))
        parameters = Set(content.diskParameters.flatMap(\.keywords) + content.diskParameters.map(\.name))
        notes = Set(content.notes.map(\.number))
    }

    /// Reports a name that is not among the declared ones.
    func require(
        _ name: String?, in names: Set<String>, _ kind: String, _ origin: Origin, _ path: PathStep...
    ) {
        guard context.isSound(origin) else { return }
        require(name, in: names, kind, at: context.raw.place(origin, path))
    }

    func require(
        _ name: String?, in names: Set<String>, _ kind: String, at place: @autoclosure () -> SourceLocation?
    ) {
        guard let name, !names.contains(name) else { return }
        context.report(
            "unresolved-reference", "there is no \(kind) \"\(name)\"", at: place(),
            remedy: Suggestion.phrase(for: name, in: names))
    }

    /// What takes the place of a deprecated item is of its own kind.
    func checkReplacements(_ items: [some SchemaItem], _ kind: String) {
        let names = Set(items.map(\.name))
        for item in context.allStates(items) {
            let name = item.lifetime.deprecated?.replacement
            require(name, in: names, kind, item.origin, "deprecated", "replacement")
        }
    }
}
