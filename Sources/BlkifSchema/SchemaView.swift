/// Views of the schema as an older release or a profile had the protocol.
extension BlkifSchema {
    /// The protocol as a release had it, without everything newer.
    public func asOf(_ release: Release) -> BlkifSchema {
        BlkifSchema(validated: ReleaseFilter(release: release).apply(to: content), view: .release(release))
    }

    /// The protocol as a profile has it: its release and what it carries beyond.
    public func profile(_ profile: Profile) -> BlkifSchema {
        let filter = ReleaseFilter(release: profile.release, profile: profile, in: content)
        return BlkifSchema(
            validated: filter.apply(to: content), view: .profile(profile.name, profile.release))
    }
}

/// Removes from a schema what a release does not have.
private struct ReleaseFilter: ItemFilter {
    private let release: Release
    private let profile: Profile?
    /// What the profile carries beyond its release.
    private let carried: Set<Name>
    private let overlays: Set<String>
    /// The fields and macros in whose place it has spare bits.
    private let replaced: Set<Name>

    /// An item that a profile can have otherwise than its release.
    private enum Name: Hashable {
        case parameter(String)
        case node(NodeReference)
        case field(String)
        case macro(String)
        case note(Int)
    }

    init(release: Release, profile: Profile? = nil, in content: ProtocolContent = ProtocolContent()) {
        let carries = profile?.carries ?? []
        let overlays = Set(carries.filter(\.usesOverlay).compactMap(\.parameter))
        self.release = release
        self.profile = profile
        self.overlays = overlays
        let names = Set(carries.compactMap(\.parameter))
        var carried = Set(carries.compactMap { $0.node.map(Name.node) ?? $0.note.map(Name.note) })
        var replaced: Set<Name> = []
        for parameter in content.diskParameters where names.contains(parameter.name) {
            carried.insert(.parameter(parameter.name))
            for node in content.nodes(broughtBy: parameter) {
                carried.insert(.node(node.reference))
                carried.formUnion(node.notes.map(Name.note))
            }
            let fields = content.libxl.fields.filter { $0.parameter == parameter.name }.map {
                Name.field($0.name)
            }
            let own = fields + (parameter.libxl?.have.map { [.macro($0)] } ?? [])
            if overlays.contains(parameter.name) { replaced.formUnion(own) } else { carried.formUnion(own) }
        }
        self.carried = carried
        self.replaced = replaced.subtracting(carried)
    }

    func kept<Item: StoredItem>(_ item: Item) -> Item? {
        if let name = name(of: item), replaced.contains(name) { return nil }
        guard isCarried(item) else { return item.asOf(release) }
        var kept = item.known(in: release)
        if !item.lifetime.contains(release) { kept.lifetime.addedBy = profile?.name }
        return kept
    }

    private func isCarried(_ item: some StoredItem) -> Bool { name(of: item).map(carried.contains) ?? false }

    private func name(of item: some StoredItem) -> Name? {
        guard profile != nil else { return nil }
        return switch item {
        case let node as Node: .node(node.reference)
        case let parameter as DiskParameter: .parameter(parameter.name)
        case let field as LibxlField: .field(field.name)
        case let macro as LibxlMacro: .macro(macro.name)
        case let note as NumberedNote: .note(note.number)
        default: nil
        }
    }

    func apply(to content: ProtocolContent) -> ProtocolContent {
        var result = content.filtered(self)
        result.releases.removeAll { $0.release > release }
        result.profiles.removeAll { $0.name != profile?.name }
        result.bitsets.removeAll { $0.bits.isEmpty }
        removeReferences(in: &result, structures: structureNames(content.structures))
        removeNodeReferences(in: &result)
        restrictSourceTree(&result.sourceTree)
        let nodes = Set(result.nodes.map(\.reference))
        for section in result.diskSections.indices {
            for index in result.diskSections[section].parameters.indices {
                restrict(&result.diskSections[section].parameters[index], nodes: nodes)
            }
        }
        result.diskSections.removeAll { $0.parameters.isEmpty }
        restrict(&result.libxl, nodes: nodes)
        let names = NameIndex(result)
        for index in result.rules.indices {
            result.rules[index].subjects.removeAll { names[$0].isEmpty }
        }
        // What a message is about stands in its explanation, too.
        result.messages.removeAll { !$0.subjects.allSatisfy { !names[$0].isEmpty } }
        return result
    }

    private func contains(since: Release?, removed: Release? = nil) -> Bool {
        (since.map { $0 <= release } ?? true) && (removed.map { release < $0 } ?? true)
    }

    /// The name that the release has for each structure of today.
    private func structureNames(_ structures: [Structure]) -> [String: String] {
        Dictionary(
            structures.compactMap { structure in structure.asOf(release).map { (structure.name, $0.name) } }
        ) { $1 }
    }

    /// Drops references of the ring to what the release does not have.
    private func removeReferences(in content: inout ProtocolContent, structures: [String: String]) {
        let abis = Set(content.abis.map(\.name))
        let bitsets = Set(content.bitsets.map(\.id))
        for index in content.structures.indices {
            content.structures[index].sizes = content.structures[index].sizes.filter { abis.contains($0.key) }
            for field in content.structures[index].fields.indices {
                guard case .bits(let id) = content.structures[index].fields[field].codes,
                    !bitsets.contains(id)
                else { continue }
                content.structures[index].fields[field].codes = nil
            }
        }
        for index in content.operations.indices {
            content.operations[index].request = content.operations[index].request.flatMap { structures[$0] }
        }
    }

    /// Drops references of nodes, and to nodes, to what the release does not have.
    private func removeNodeReferences(in content: inout ProtocolContent) {
        let bitsets = Set(content.bitsets.map(\.id))
        let features = Set(content.operations.map(\.name) + content.bits.map(\.name))
        let notes = Set(content.notes.map(\.number))
        for section in content.sections.indices {
            for index in content.sections[section].nodes.indices {
                var node = content.sections[section].nodes[index]
                node.values.removeAll { !contains(since: $0.since) }
                node.notes.removeAll { !notes.contains($0) }
                if let enables = node.enables, !features.contains(enables) { node.enables = nil }
                if let bits = node.bits, !bitsets.contains(bits) { node.bits = nil }
                content.sections[section].nodes[index] = node
            }
        }
        content.sections.removeAll { $0.nodes.isEmpty }
        let present = Set(content.sections.map(\.id) + content.nodes.map(\.reference.description))
        for phase in content.phases.indices {
            for step in content.phases[phase].steps.indices {
                content.phases[phase].steps[step].reads.removeAll { !present.contains($0) }
                content.phases[phase].steps[step].publishes.removeAll { !present.contains($0) }
            }
        }
    }

    private func restrictSourceTree(_ tree: inout SourceTree) {
        for index in tree.entries.indices {
            if let since = tree.entries[index].since, since > release { tree.entries[index].since = nil }
            tree.entries[index].files.removeAll { !$0.belongs(to: release) }
            for file in tree.entries[index].files.indices {
                guard let removed = tree.entries[index].files[file].removed, removed > release else {
                    continue
                }
                tree.entries[index].files[file].removed = nil
            }
        }
        tree.entries.removeAll { $0.files.isEmpty }
    }

    private func restrict(_ parameter: inout DiskParameter, nodes: Set<NodeReference>) {
        let isCarried = isCarried(parameter)
        parameter.values.removeAll { !contains(since: $0.since) }
        if !isCarried, let negation = parameter.negation, !contains(since: negation.since) {
            parameter.negation = nil
        }
        if overlays.contains(parameter.name), let overlay = parameter.libxl?.overlay {
            parameter.libxl?.type = nil
            parameter.libxl?.have = nil
            parameter.libxl?.field = overlay.word
            if !overlay.writes.isEmpty { parameter.writes = overlay.writes }
        } else {
            parameter.libxl?.overlay = nil
            parameter.writes.removeAll { !isCarried && !contains(since: $0.since, removed: $0.removed) }
        }
        for index in parameter.writes.indices { parameter.writes[index].forget(after: release) }
        parameter.writes.removeAll { !nodes.contains($0.node) }
    }

    private func restrict(_ libxl: inout Libxl, nodes: Set<NodeReference>) {
        let fields = Set(libxl.fields.map(\.name))
        for index in libxl.macros.indices { libxl.macros[index].fields.removeAll { !fields.contains($0) } }
        // A release without the structure did not have libxl's way to attach a disk either.
        libxl.attach.removeAll {
            fields.isEmpty || !nodes.contains($0.node) || !contains(since: $0.since, removed: $0.removed)
        }
        for index in libxl.attach.indices { libxl.attach[index].forget(after: release) }
    }
}
