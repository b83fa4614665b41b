import BlkifSchema
import Diagnostics

/// A profile carries what its release lacks, in a form that it can have, and nothing that is of no use alone.
enum Profiles: Rule {
    static let ids: [FindingID] = [
        "carries-nothing", "unresolved-reference", "carried-already", "carried-alone",
    ]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        for profile in context.content.profiles where context.releases.contains(profile.release) {
            ProfileCheck(profile, context).report()
        }
    }
}

/// What is wrong with one profile.
private struct ProfileCheck {
    let profile: Profile
    let context: RuleContext
    private let nodes: [NodeReference: Node]
    private let parameters: [String: DiskParameter]

    init(_ profile: Profile, _ context: RuleContext) {
        self.profile = profile
        self.context = context
        nodes = Dictionary(context.nodes.map { ($0.reference, $0) }) { first, _ in first }
        parameters = Dictionary(context.content.diskParameters.map { ($0.name, $0) }) { first, _ in first }
    }

    func report() {
        for (index, carried) in profile.carries.enumerated() {
            if carried.subject.isEmpty {
                report(
                    "carries-nothing", "the entry names nothing that is carried", index,
                    remedy: "add parameter: …, node: … or note: …")
            }
            if let name = carried.parameter, let parameter = parameters[name] {
                check(parameter, inOverlay: carried.usesOverlay, index)
            }
            if let node = carried.node.flatMap({ nodes[$0] }) { check(node, index) }
            if let number = carried.note, let note = note(number) {
                refuse(carried.subject, note.lifetime, index)
            }
        }
    }

    // MARK: One entry

    private func check(_ parameter: DiskParameter, inOverlay: Bool, _ index: Int) {
        guard context.isSound(parameter.origin) else { return }
        if inOverlay, parameter.libxl?.overlay == nil {
            return report(
                "unresolved-reference", "the parameter \"\(parameter.name)\" has no overlay", index, "overlay"
            )
        }
        refuse(
            parameter.name, parameter.lifetime, index,
            why: inOverlay ? ": spare bits would take the place of its field" : "")
    }

    private func check(_ node: Node, _ index: Int) {
        guard context.isSound(node.origin) else { return }
        refuse(node.reference.description, node.lifetime, index)
        for number in node.notes where note(number).map({ !has($0) }) ?? false {
            report(
                "carried-alone",
                "\(node.reference) refers to note \(number), which Xen \(profile.release) does not have",
                index,
                "node", remedy: "carry it too: {note: \(number)}")
        }
        for other in context.content.counterparts(needing: node) where !has(other) {
            report(
                "carried-alone",
                "\(node.reference) is negotiated with \(other.reference), which Xen \(profile.release) does not have",
                index, "node", remedy: "carry it too: {node: \(other.reference)}")
        }
    }

    /// What the release has already is not carried.
    private func refuse(_ name: String, _ lifetime: Lifetime, _ index: Int, why: String = "") {
        guard lifetime.contains(profile.release), lifetime.addedBy == nil else { return }
        report(
            "carried-already", "Xen \(profile.release) has \(name) already\(why)", index,
            remedy: "leave it out")
    }

    // MARK: What the profile has

    private func note(_ number: Int) -> NumberedNote? {
        context.content.notes.first { $0.number == number }
    }

    private func has(_ note: NumberedNote) -> Bool {
        note.lifetime.contains(profile.release) || profile.carries.contains { $0.note == note.number }
            || brought.contains { $0.notes.contains(note.number) }
    }

    private func has(_ node: Node) -> Bool {
        node.lifetime.contains(profile.release) || profile.carries.contains { $0.node == node.reference }
            || brought.contains { $0.reference == node.reference }
    }

    /// The nodes that come along with parameters.
    private var brought: [Node] {
        profile.carries.compactMap { $0.parameter.flatMap { parameters[$0] } }
            .flatMap(context.content.nodes(broughtBy:))
    }

    private func report(
        _ id: FindingID, _ message: String, _ index: Int, _ key: PathStep? = nil,
        remedy: String? = nil
    ) {
        let path: [PathStep] = ["carries", .index(index)] + (key.map { [$0] } ?? [])
        context.report(id, message, at: context.raw.place(profile.origin, path), remedy: remedy)
    }
}
