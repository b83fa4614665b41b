import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of a whole file, whose first key tells what it holds.
extension SchemaLoader {
    /// The kinds of file that `protocol.yaml` can list.
    private static let kinds = DocumentKind.allCases.filter { $0 != .protocol && $0 != .profile }

    mutating func decode(_ node: LocatedNode) {
        guard var reader = FieldReader(node, origin: context.register(node), context: context) else { return }
        let keys = reader.entries.compactMap(\.key.text)
        guard let kind = SchemaLoader.kinds.first(where: { keys.contains($0.rawValue) }) else {
            reportUnknown(reader)
            return
        }
        if kind.isSingle, let first = raw.documents.first(where: { $0.kind == kind })?.root {
            reader.report(
                "duplicate-document", "a second file holds \"\(kind.rawValue)\"", at: node.location,
                remedy: "put all of it into one file", notes: [Finding.Note("first here", at: first.location)]
            )
            return
        }
        read(kind, with: &reader)
    }

    /// Reads the fields of one kind of file.
    mutating func read(_ kind: DocumentKind, with reader: inout FieldReader) {
        raw.documents.append((kind, reader.mapping))
        reader.document = kind
        raw.content.fields(&reader)
        reader.finish()
    }

    private func reportUnknown(_ reader: FieldReader) {
        let words = SchemaLoader.kinds.map(\.rawValue)
        let slips = reader.entries.lazy.compactMap { entry in
            entry.key.text.flatMap { Suggestion.phrase(for: $0, in: words) }
                .map { (place: entry.key.location, phrase: $0) }
        }
        let slip = slips.first
        reader.report(
            "unknown-document", "no key tells what this file holds",
            at: slip?.place ?? reader.mapping.location,
            remedy: slip?.phrase ?? "expected one of \(words.joined(separator: ", "))")
        context.reportUnread()
    }
}
