import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of a whole file, whose first key tells what it holds.
extension SchemaLoader {
    /// The keys of which each file has one.
    private static let kinds = [
        "section", "notes", "operations", "constants", "structures", "states", "disk-section", "disk-syntax",
        "libxl", "device-numbers", "source-tree", "releases",
    ]
    /// Those of which there is one file.
    private static let singleKinds: Set = [
        "structures", "disk-syntax", "libxl", "device-numbers", "source-tree",
    ]

    mutating func decode(_ node: LocatedNode) {
        let reader = MappingReader(node, context: context)
        guard let entries = node.entries else { return }
        guard let kind = SchemaLoader.kinds.first(where: reader.has) else {
            let slips = entries.lazy.compactMap { entry in
                entry.key.text.flatMap { Suggestion.phrase(for: $0, in: SchemaLoader.kinds) }
                    .map { (place: entry.key.location, phrase: $0) }
            }
            let slip = slips.first
            reader.report(
                "unknown-document", "no key tells what this file holds", at: slip?.place ?? node.location,
                remedy: slip?.phrase ?? "expected one of \(SchemaLoader.kinds.joined(separator: ", "))")
            context.lose()
            return
        }
        if SchemaLoader.singleKinds.contains(kind),
            let first = raw.documents.first(where: { $0.kind == kind })?.root
        {
            reader.report(
                "duplicate-document", "a second file holds \"\(kind)\"", at: node.location,
                remedy: "put all of it into one file", notes: [Finding.Note("first here", at: first.location)]
            )
            return
        }
        raw.documents.append((kind, node))
        decode(kind, with: reader)
        reader.finish()
    }

    private mutating func decode(_ kind: String, with reader: MappingReader) {
        switch kind {
        case "section": raw.content.sections += reader.section().map { [$0] } ?? []
        case "notes": raw.content.notes += reader.numberedNotes()
        case "operations":
            raw.content.operations += reader.operations()
            raw.content.statuses += reader.codes("statuses")
        case "constants":
            raw.content.constants += reader.constants()
            raw.content.bitsets += reader.bitsets()
            raw.content.abis += reader.abis()
        case "structures":
            raw.content.types += reader.typeNames()
            raw.content.structures += reader.structures()
            raw.content.ring = reader.ring() ?? raw.content.ring
        case "states":
            raw.content.states += reader.states()
            raw.content.phases += reader.phases()
            raw.content.stateTopics += reader.topics()
        case "disk-section": raw.content.diskSections += reader.diskSection().map { [$0] } ?? []
        case "disk-syntax": raw.content.diskSyntax = reader.diskSyntax() ?? raw.content.diskSyntax
        case "libxl":
            let document = reader.libxlDocument()
            raw.content.libxl = document.libxl
            fieldOrder = document.order
        case "device-numbers": raw.content.deviceNumbers = reader.deviceNumbers() ?? raw.content.deviceNumbers
        case "source-tree": raw.content.sourceTree = reader.sourceTree() ?? raw.content.sourceTree
        default:
            raw.content.releases += reader.releaseInfos()
            raw.content.profiles += reader.profiles()
        }
    }
}
