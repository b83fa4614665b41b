/// Something of the schema that a text can name.
package struct NamedThing: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case node(Side)
        case operation
        case status
        case constant
        case structure
        case type
        case state
        case abi
        case parameter
        case field
        case macro
        case enumeration
        case libxlStructure
        case scheme
    }

    package let kind: Kind
    /// The name that the text uses, perhaps an older one.
    package let name: String
    /// The name of the entry that describes it.
    package let entry: String
    /// The first release in which it had this name; nil when it is not tied to releases.
    package let since: Release?

    package init(_ node: Node) {
        self.init(kind: .node(node.side), name: node.name, entry: node.name, since: node.lifetime.since)
    }

    fileprivate init(kind: Kind, name: String, entry: String, since: Release?) {
        self.kind = kind
        self.name = name
        self.entry = entry
        self.since = since
    }
}

/// Everything that has a name, for links, suggestions and the check of names in texts.
package struct NameIndex: Sendable {
    private var things: [String: [NamedThing]] = [:]

    package init(_ content: ProtocolContent) {
        for node in content.nodes {
            add(node, .node(node.side))
            add(node, .node(node.side), prefix: node.side.rawValue + "/")
        }
        content.operations.forEach { add($0, .operation) }
        content.statuses.forEach { add($0, .status) }
        (content.constants + content.bits).forEach { add($0, .constant) }
        content.structures.forEach { structure in
            add(structure, .structure)
            if let typedef = structure.typedef {
                add(name: typedef, .structure, entry: structure.name, since: structure.lifetime.since)
            }
        }
        content.types.forEach { add($0, .type) }
        content.states.forEach { add($0, .state) }
        content.abis.forEach { add($0, .abi) }
        for parameter in content.diskParameters {
            let since = parameter.lifetime.since
            if parameter.isNamed { add(parameter, .parameter) }
            for value in parameter.values where !parameter.isNamed {
                add(name: value.name, .parameter, entry: parameter.name, since: value.since ?? since)
            }
            if let negation = parameter.negation {
                add(name: negation.name, .parameter, entry: parameter.name, since: negation.since ?? since)
            }
            if let overlay = parameter.libxl?.overlay {
                for suffix in ["", "_MAGIC", "_MASK"] {
                    add(name: overlay.have + suffix, .parameter, entry: parameter.name, since: since)
                }
            }
        }
        content.deviceNumbers.schemes.forEach { add($0, .scheme) }
        addLibxl(content.libxl)
    }

    private mutating func addLibxl(_ libxl: Libxl) {
        libxl.fields.forEach { add($0, .field) }
        libxl.macros.forEach { add($0, .macro) }
        add(name: libxl.structure, .libxlStructure, entry: libxl.structure, since: nil)
        for enumeration in libxl.enumerations {
            add(enumeration, .enumeration)
            for value in enumeration.values {
                add(
                    name: enumeration.prefix + value.name, .enumeration, entry: enumeration.name,
                    since: value.lifetime.since ?? enumeration.lifetime.since)
            }
        }
    }

    private mutating func add<Item: SchemaItem>(_ item: Item, _ kind: NamedThing.Kind, prefix: String = "") {
        let renames = item.history.filter { $0.item.name != item.name }
        let since = renames.first?.before ?? item.lifetime.since
        add(name: prefix + item.name, kind, entry: item.name, since: since)
        for rename in renames {
            add(name: prefix + rename.item.name, kind, entry: item.name, since: item.lifetime.since)
        }
    }

    private mutating func add(name: String, _ kind: NamedThing.Kind, entry: String, since: Release?) {
        guard !name.isEmpty else { return }
        things[name, default: []].append(NamedThing(kind: kind, name: name, entry: entry, since: since))
    }

    /// What a name stands for; several things can share one.
    package subscript(name: String) -> [NamedThing] { things[name] ?? [] }

    /// All names, for suggestions.
    package var names: some Sequence<String> { things.keys }

    private static let prefixes = [
        "BLKIF_", "LIBXL_", "VDISK_", "XEN_IO_", "XenbusState", "blkif_", "libxl_",
    ]

    /// Whether a word has the form of the protocol's names, so that it should be one of them.
    package static func looksLikeName(_ word: String) -> Bool {
        if prefixes.contains(where: { word.utf8.starts(with: $0.utf8) }) {
            return word.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
        }
        if let reference = NodeReference(word) { return isNodeName(reference.name) }
        return word.contains("-") && isNodeName(word) && !word.contains("/")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Lower-case words joined by `-`, `_` or `/`, with `%u` and `%s` for parts that vary.
    package static func isNodeName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            return false
        }
        var isSeparated = false
        var bytes = name.utf8[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                isSeparated = false
            case UInt8(ascii: "%"):
                guard let kind = bytes.popFirst(), kind == UInt8(ascii: "u") || kind == UInt8(ascii: "s")
                else {
                    return false
                }
                isSeparated = false
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
                if isSeparated { return false }
                isSeparated = true
            default: return false
            }
        }
        return !isSeparated
    }
}
