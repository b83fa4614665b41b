/// Something of the schema that a text can name.
package struct NamedThing: Sendable {
    /// Its kind, which has a place in documents.
    package let kind: ItemKind
    /// The side of a node; nil for other kinds.
    package let side: Side?
    /// The name that the text uses, perhaps an older one.
    package let name: String
    /// The name of the entry that describes it.
    package let entry: String
    /// The first release in which it had this name; nil when it is not tied to releases.
    package let since: Release?
    /// What it means, as one sentence of CommonMark.
    package let meaning: String

    /// What messages and documents call one of its kind.
    package var noun: String { side.map { "\($0.rawValue) node" } ?? kind.noun }
}

/// Everything that has a name, for links, suggestions and the check of names in texts.
package struct NameIndex: Sendable {
    private var things: [String: [NamedThing]] = [:]

    package init(_ content: ProtocolContent) {
        self.init(content, records: content.records)
    }

    /// - Parameter records: The records of the content, where they are at hand.
    package init(_ content: ProtocolContent, records: [ItemRecord]) {
        for record in records where record.kind.place != nil { add(record) }
        let libxl = content.libxl
        add(
            NamedThing(
                kind: .libxlStructure, side: nil, name: libxl.structure, entry: libxl.structure, since: nil,
                meaning: libxl.summary))
    }

    private mutating func add(_ record: ItemRecord) {
        let since = record.lifetime?.first
        func thing(_ name: String, since: Release?, meaning: String = "") -> NamedThing {
            NamedThing(
                kind: record.kind, side: record.side, name: name, entry: record.name, since: since,
                meaning: meaning.isEmpty ? record.summary : meaning)
        }
        if record.isNamed {
            let renames = record.earlier.filter { $0.name != record.name }
            for prefix in [""] + (record.side.map { [$0.rawValue + "/"] } ?? []) {
                add(thing(prefix + record.name, since: renames.first?.before ?? since))
                for rename in renames { add(thing(prefix + rename.name, since: since)) }
            }
        }
        for other in record.otherNames {
            add(thing(other.name, since: other.since ?? since, meaning: other.meaning))
        }
    }

    private mutating func add(_ thing: NamedThing) {
        guard !thing.name.isEmpty else { return }
        things[thing.name, default: []].append(thing)
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
        if prefixes.contains(where: word.hasPrefix) {
            return word.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
        }
        if let reference = NodeReference(word) { return isNodeName(reference.name) }
        return word.utf8.contains(UInt8(ascii: "-")) && !word.utf8.contains(UInt8(ascii: "/"))
            && isNodeName(word)
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
        var iterator = name.utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                isSeparated = false
            case UInt8(ascii: "%"):
                guard let kind = iterator.next(), kind == UInt8(ascii: "u") || kind == UInt8(ascii: "s")
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
