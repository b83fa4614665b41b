import BlkifSchema

/// Parts that the schema could have and the real one does not.
enum RareParts {
    static let content: ProtocolContent = {
        var content = ProtocolContent()
        content.version = -2
        content.statuses = [
            Constant(name: "LEAST", value: .integer(.min, isHexadecimal: true), origin: origin)
        ]
        content.notes = [earlier(NumberedNote(number: .max, origin: origin), \.history)]
        content.types = [earlier(TypeName(name: "type", type: "uint8_t", origin: origin), \.history)]
        content.bitsets = [
            earlier(BitSet(id: "bits", title: "Bits", type: "uint8", origin: origin), \.history)
        ]
        content.structures = [Structure(name: "empty", origin: origin), structure]
        var state = XenbusState(name: "State", value: 9, origin: origin)
        state.lifetime = lifetime
        content.states = [earlier(state, \.history)]
        content.deviceNumbers.schemes = [earlier(scheme, \.history)]
        content.libxl.macros = [earlier(LibxlMacro(name: "HAVE", value: -1, origin: origin), \.history)]
        content.sections = [section]
        content.diskSections = [diskSection]
        return content
    }()

    /// Later than what comes after it, as no loaded schema has it.
    private static let origin = Origin(index: 1 << 40)

    private static let lifetime: Lifetime = {
        var lifetime = Lifetime()
        lifetime.backported = [Release(major: 4, minor: 1), Release(major: 0, minor: 0)]
        lifetime.deprecated = Deprecation(since: nil, replacement: nil, reason: "")
        return lifetime
    }()

    private static func earlier<Item: StoredItem>(
        _ item: Item, _ history: WritableKeyPath<Item, [Variant<Item>]>
    ) -> Item {
        var result = item
        let change = Variant(before: Release(major: 4, minor: 9), change: "", keys: ["name", ""], item: item)
        result[keyPath: history] = [change, change]
        return result
    }

    private static let structure: Structure = {
        var field = StructureField(name: "field", type: "type", origin: Origin(index: -1))
        field.lifetime = lifetime
        var structure = Structure(name: "structure", origin: origin)
        structure.fields = [field]
        structure.sizes = ["é": 1, "e\u{301}f": 2, "": 3]
        return structure
    }()

    private static let scheme = DeviceScheme(
        name: "scheme", title: "", prefix: "", formula: "", base: -1, diskShift: 0, disks: 1...2,
        lastPartition: 0, origin: Origin(index: 0))

    private static let section: Section = {
        var value = NodeValue(value: "", meaning: "")
        value.since = Release(major: 9999, minor: 9999)
        var node = Node(
            name: "node", side: .frontend, section: "section", writer: .hotplug, origin: Origin(index: 3))
        node.values = [value]
        node.maximum = Bound(description: "", nodes: [], integer: .max)
        var section = Section(id: "section", side: .frontend, title: "", origin: origin)
        section.nodes = [node]
        return section
    }()

    private static let diskSection: DiskSection = {
        var overlay = Overlay(word: "", magic: .max, mask: 0, have: "")
        overlay.writes = [NodeWrite(node: .blank, value: "", condition: .fields([]))]
        var parameter = DiskParameter(name: "x", kind: .alias, section: "", origin: origin)
        parameter.isDocumented = false
        parameter.isOpen = true
        parameter.mandatory = .yes
        parameter.uses = [Use(implementation: "x", action: .readsAndWrites, source: "", note: "")]
        parameter.libxl = LibxlLink(field: "")
        parameter.libxl?.overlay = overlay
        var section = DiskSection(id: "", title: "", origin: Origin(index: 2))
        section.parameters = [parameter]
        return section
    }()
}
