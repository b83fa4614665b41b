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
struct ReleaseFilter {
    let release: Release
    private let profile: String?
    private let overlays: Set<String>
    private let parameters: Set<String>
    private let nodes: Set<NodeReference>
    private let macros: Set<String>

    init(release: Release, profile: Profile? = nil, in content: ProtocolContent = ProtocolContent()) {
        let carries = profile?.carries ?? []
        self.release = release
        self.profile = profile?.name
        parameters = Set(carries.map(\.parameter))
        overlays = Set(carries.filter(\.usesOverlay).map(\.parameter))
        let carried = content.diskParameters.filter { [parameters] in parameters.contains($0.name) }
        nodes = Set(carried.flatMap { $0.writes.map(\.node) + ($0.libxl?.overlay?.writes.map(\.node) ?? []) })
        macros = Set(
            carried.filter { [overlays] in !overlays.contains($0.name) }.compactMap { $0.libxl?.have })
    }

    func apply(to content: ProtocolContent) -> ProtocolContent {
        var result = content
        result.releases = content.releases.filter { $0.release <= release }
        result.profiles = content.profiles.filter { $0.name == profile }
        result.topics = present(content.topics)
        result.notes = present(content.notes)
        result.operations = present(content.operations)
        result.statuses = present(content.statuses)
        result.constants = present(content.constants)
        result.abis = present(content.abis)
        result.types = present(content.types)
        result.states = present(content.states)
        result.stateTopics = present(content.stateTopics)
        result.bitsets = bitsets(content.bitsets)
        result.structures = structures(
            content.structures, abis: Set(result.abis.map(\.name)), bitsets: Set(result.bitsets.map(\.id)))
        result.ring = content.ring?.asOf(release)
        if let ring = result.ring { result.ring?.header = present(ring.header) }
        let names = structureNames(content.structures)
        for index in result.operations.indices {
            result.operations[index].request = result.operations[index].request.flatMap { names[$0] }
        }
        let known = KnownNames(
            bitsets: Set(result.bitsets.map(\.id)),
            features: Set(result.operations.map(\.name) + result.bitsets.flatMap(\.bits).map(\.name)),
            notes: Set(result.notes.map(\.number)))
        result.sections = sections(content.sections, known: known)
        result.deviceNumbers.schemes = present(content.deviceNumbers.schemes)
        result.deviceNumbers.topics = present(content.deviceNumbers.topics)
        result.sourceTree = sourceTree(content.sourceTree)
        result.diskSyntax.topics = present(content.diskSyntax.topics)
        let present = Set(result.nodes.map(\.reference))
        result.diskSections = diskSections(content.diskSections, nodes: present)
        result.libxl = libxl(content.libxl, nodes: present)
        let available = Set(result.sections.map(\.id) + present.map(\.description))
        for phase in result.phases.indices {
            for step in result.phases[phase].steps.indices {
                result.phases[phase].steps[step].reads.removeAll { !available.contains($0) }
                result.phases[phase].steps[step].publishes.removeAll { !available.contains($0) }
            }
        }
        return result
    }

    private struct KnownNames {
        let bitsets: Set<String>
        let features: Set<String>
        let notes: Set<Int>
    }

    private func present<Item: StoredItem>(_ items: [Item]) -> [Item] {
        items.compactMap { $0.asOf(release) }
    }

    private func contains(since: Release?, removed: Release? = nil) -> Bool {
        (since.map { $0 <= release } ?? true) && (removed.map { release < $0 } ?? true)
    }

    private func sourceTree(_ tree: SourceTree) -> SourceTree {
        var tree = tree
        for index in tree.entries.indices {
            if let since = tree.entries[index].since, since > release { tree.entries[index].since = nil }
            tree.entries[index].files = tree.entries[index].files.filter { $0.belongs(to: release) }.map {
                file in
                var file = file
                if let removed = file.removed, removed > release { file.removed = nil }
                return file
            }
        }
        tree.entries.removeAll { $0.files.isEmpty }
        return tree
    }

    private func bitsets(_ bitsets: [BitSet]) -> [BitSet] {
        present(bitsets).compactMap { bitset in
            var bitset = bitset
            bitset.bits = present(bitset.bits)
            return bitset.bits.isEmpty ? nil : bitset
        }
    }

    private func structures(
        _ structures: [Structure], abis: Set<String>, bitsets: Set<String>
    ) -> [Structure] {
        present(structures).map { structure in
            var structure = structure
            structure.fields = present(structure.fields).map { field in
                guard case .bits(let id) = field.codes, !bitsets.contains(id) else { return field }
                var field = field
                field.codes = nil
                return field
            }
            structure.sizes = structure.sizes.filter { abis.contains($0.key) }
            return structure
        }
    }

    /// The name that the release has for each structure of today.
    private func structureNames(_ structures: [Structure]) -> [String: String] {
        Dictionary(
            structures.compactMap { structure in structure.asOf(release).map { (structure.name, $0.name) } }
        ) { $1 }
    }

    private func sections(_ sections: [Section], known: KnownNames) -> [Section] {
        sections.compactMap { section in
            var section = section
            section.nodes = section.nodes.compactMap { node(in: $0, known: known) }
            return section.nodes.isEmpty ? nil : section
        }
    }

    private func node(in node: Node, known: KnownNames) -> Node? {
        let isCarried = nodes.contains(node.reference)
        guard var result = isCarried ? node.known(in: release) : node.asOf(release) else { return nil }
        result.values.removeAll { !contains(since: $0.since) }
        result.notes.removeAll { !known.notes.contains($0) }
        if let enables = result.enables, !known.features.contains(enables) { result.enables = nil }
        if let bits = result.bits, !known.bitsets.contains(bits) { result.bits = nil }
        return result
    }

    private func diskSections(_ sections: [DiskSection], nodes: Set<NodeReference>) -> [DiskSection] {
        sections.compactMap { section in
            var section = section
            section.parameters = section.parameters.compactMap { parameter($0, nodes: nodes) }
            return section.parameters.isEmpty ? nil : section
        }
    }

    private func parameter(_ parameter: DiskParameter, nodes: Set<NodeReference>) -> DiskParameter? {
        let isCarried = parameters.contains(parameter.name)
        guard var result = isCarried ? parameter.known(in: release) : parameter.asOf(release) else {
            return nil
        }
        let usesOverlay = overlays.contains(parameter.name)
        result.values.removeAll { !contains(since: $0.since) }
        if !isCarried, let negation = result.negation, !contains(since: negation.since) {
            result.negation = nil
        }
        if usesOverlay, let overlay = result.libxl?.overlay {
            result.libxl?.type = nil
            result.libxl?.have = nil
            result.libxl?.field = overlay.word
            if !overlay.writes.isEmpty { result.writes = overlay.writes }
        } else {
            result.libxl?.overlay = nil
            result.writes.removeAll { !isCarried && !contains(since: $0.since, removed: $0.removed) }
        }
        for index in result.writes.indices { result.writes[index].forget(after: release) }
        result.writes.removeAll { !nodes.contains($0.node) }
        return result
    }

    private func libxl(_ libxl: Libxl, nodes: Set<NodeReference>) -> Libxl {
        var result = libxl
        result.fields = libxl.fields.compactMap { field in
            guard let parameter = field.parameter, parameters.contains(parameter) else {
                return field.asOf(release)
            }
            return overlays.contains(parameter) ? field.asOf(release) : field.known(in: release)
        }
        let fields = Set(result.fields.map(\.name))
        result.enumerations = present(libxl.enumerations).map { enumeration in
            var enumeration = enumeration
            enumeration.values = present(enumeration.values)
            return enumeration
        }
        result.macros = libxl.macros.compactMap {
            macros.contains($0.name) ? $0.known(in: release) : $0.asOf(release)
        }
        for index in result.macros.indices { result.macros[index].fields.removeAll { !fields.contains($0) } }
        // A release without the structure did not have libxl's way to attach a disk either.
        result.attach.removeAll {
            fields.isEmpty || !nodes.contains($0.node) || !contains(since: $0.since, removed: $0.removed)
        }
        for index in result.attach.indices { result.attach[index].forget(after: release) }
        return result
    }
}
