/// Views of the schema as an older release or a profile had the protocol.
extension BlkifSchema {
    /// The protocol as a release had it, without everything newer.
    public func asOf(_ release: Release) -> BlkifSchema { facts(asOf: release).withKnownSubjects }

    /// The protocol as a profile has it: its release and what it carries beyond.
    public func profile(_ profile: Profile) -> BlkifSchema { facts(of: profile).withKnownSubjects }

    /// As ``asOf(_:)``, but rules and messages can be about what the release does not have: decisions need neither.
    package func facts(asOf release: Release) -> BlkifSchema {
        BlkifSchema(validated: ReleaseFilter(release: release).apply(to: content), view: .release(release))
    }

    /// As ``profile(_:)``, but rules and messages can be about what the profile does not have.
    package func facts(of profile: Profile) -> BlkifSchema {
        let filter = ReleaseFilter(release: profile.release, profile: profile, in: content)
        return BlkifSchema(
            validated: filter.apply(to: content), view: .profile(profile.name, profile.release))
    }

    /// The schema without rules and messages about what it does not have.
    private var withKnownSubjects: BlkifSchema {
        var result = content
        let names = NameIndex(result)
        for index in result.rules.indices {
            result.rules[index].subjects.removeAll { names[$0].isEmpty }
        }
        // What a message is about stands in its explanation, too.
        result.messages.removeAll { !$0.subjects.allSatisfy { !names[$0].isEmpty } }
        return BlkifSchema(validated: result, view: view)
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
    private struct Name: Hashable {
        let kind: ItemKind
        let name: String
        /// The side of a node.
        var side: Side?

        init(_ kind: ItemKind, _ name: String) {
            self.kind = kind
            self.name = name
        }

        init(_ node: NodeReference) {
            self.init(.node, node.name)
            side = node.side
        }

        init(note number: Int) { self.init(.note, NumberedNote.name(number)) }

        init(_ item: some StoredItem, _ kind: ItemKind) {
            self.init(kind, item.name)
            side = item.nodeSide
        }
    }

    init(release: Release, profile: Profile? = nil, in content: ProtocolContent = ProtocolContent()) {
        let carries = profile?.carries ?? []
        let overlays = Set(carries.filter { $0.usesOverlay }.compactMap { $0.parameter })
        self.release = release
        self.profile = profile
        self.overlays = overlays
        let names = Set(carries.compactMap { $0.parameter })
        var carried = Set(carries.compactMap { $0.node.map { Name($0) } ?? $0.note.map { Name(note: $0) } })
        var replaced: Set<Name> = []
        for parameter in content.diskParameters where names.contains(parameter.name) {
            carried.insert(Name(.parameter, parameter.name))
            for node in content.nodes(broughtBy: parameter) {
                carried.insert(Name(node.reference))
                carried.formUnion(node.notes.map { Name(note: $0) })
            }
            let fields = content.libxl.fields.filter { $0.parameter == parameter.name }.map {
                Name(.libxlField, $0.name)
            }
            let own = fields + (parameter.libxl?.have.map { [Name(.macro, $0)] } ?? [])
            if overlays.contains(parameter.name) { replaced.formUnion(own) } else { carried.formUnion(own) }
        }
        self.carried = carried
        self.replaced = replaced.subtracting(carried)
    }

    func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item? {
        if !replaced.isEmpty, replaced.contains(Name(item, kind)) { return nil }
        guard isCarried(item, kind) else { return item.asOf(release) }
        var kept = item.known(in: release)
        if !item.lifetime.contains(release) { kept.lifetime.addedBy = profile?.name }
        return kept
    }

    private func isCarried(_ item: some StoredItem, _ kind: ItemKind) -> Bool {
        !carried.isEmpty && carried.contains(Name(item, kind))
    }

    func apply(to content: ProtocolContent) -> ProtocolContent {
        var result = content.filtered(self)
        result.releases.removeAll { $0.release > release }
        result.profiles.removeAll { $0.name != profile?.name }
        result.bitsets.removeAll { $0.bits.isEmpty }
        removeReferences(in: &result, structures: structureNames(content.structures))
        removeNodeReferences(in: &result)
        restrictSourceTree(&result.sourceTree)
        let nodes = Set(result.nodes.map { $0.reference })
        for section in result.diskSections.indices {
            for index in result.diskSections[section].parameters.indices {
                restrict(&result.diskSections[section].parameters[index], nodes: nodes)
            }
        }
        result.diskSections.removeAll { $0.parameters.isEmpty }
        restrict(&result.libxl, nodes: nodes)
        return result
    }

    private func contains(since: Release?, removed: Release? = nil) -> Bool {
        (since.map { $0 <= release } ?? true) && (removed.map { release < $0 } ?? true)
    }

    /// The name that the release has for each structure of today.
    private func structureNames(_ structures: [Structure]) -> [String: String] {
        structures.reduce(into: [:]) { names, structure in
            if let earlier = structure.asOf(release) { names[structure.name] = earlier.name }
        }
    }

    /// Drops references of the ring to what the release does not have.
    private func removeReferences(in content: inout ProtocolContent, structures: [String: String]) {
        let abis = Set(content.abis.map { $0.name })
        let bitsets = Set(content.bitsets.map { $0.id })
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
        let bitsets = Set(content.bitsets.map { $0.id })
        let features = Set(content.operations.map { $0.name } + content.bits.map { $0.name })
        let notes = Set(content.notes.map { $0.number })
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
        let present = Set(content.sections.map { $0.id } + content.nodes.map { $0.reference.description })
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
        let isCarried = isCarried(parameter, .parameter)
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
        let fields = Set(libxl.fields.map { $0.name })
        for index in libxl.macros.indices { libxl.macros[index].fields.removeAll { !fields.contains($0) } }
        // A release without the structure did not have libxl's way to attach a disk either.
        libxl.attach.removeAll {
            fields.isEmpty || !nodes.contains($0.node) || !contains(since: $0.since, removed: $0.removed)
        }
        for index in libxl.attach.indices { libxl.attach[index].forget(after: release) }
    }
}
