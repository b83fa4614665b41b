package import BlkifSchema
package import Prose

/// Writes what `blkif.h` says of one thing, for the generated header and for patches of Xen's own: the lines of a comment,
/// without the asterisks before them.
package struct HeaderText: Sendable {
    private let texts: ProseStore

    package init(_ texts: ProseStore = ProseStore()) {
        self.texts = texts
    }

    /// The entry of a node: its name, its facts, its texts and the meanings of its values.
    package func entry(of node: Node) -> [String] {
        let facts = node.headerFacts.flatMap(fact)
        let values = node.values.flatMap { value in
            ["     \"\(value.value)\""] + prose(value.meaning, indentation: 9)
        }
        let parts =
            [[node.name] + facts] + paragraphs(node, indentation: 5) + (values.isEmpty ? [] : [values])
        return Array(parts.joined(separator: [""]))
    }

    /// What stands after a label, which goes on below where it begins.
    package func fact(_ fact: (label: String, value: String)) -> [String] {
        let start = "     " + fact.label
        let blanks = String(repeating: " ", count: start.count)
        guard let width = width(), start.count + fact.value.count > width else { return [start + fact.value] }
        return fact.value.wrapped(width - start.count).enumerated().map { ($0 == 0 ? start : blanks) + $1 }
    }

    /// The comment above a macro or a structure.
    ///
    /// - Parameter enablers: The nodes that make an operation usable.
    package func comment(on item: some SchemaItem, enabledBy enablers: [Node] = []) -> [String] {
        let references = enablers.map { ["See the node \"\($0.reference)\"."] }
        return Array((paragraphs(item, indentation: 0) + references).joined(separator: [""]))
    }

    /// The comment above a field of a structure, which stands further right.
    package func comment(on field: StructureField) -> [String] {
        prose(field.summary, indentation: 0, outside: 4) + (field.unit.map { ["Unit: \($0)."] } ?? [])
    }

    /// A numbered note: the number, and the text beside it. The first line stands right after the asterisk.
    package func note(_ number: Int, _ text: String) -> [String] {
        let marker = NumberedNote.marker(number)
        let lines = prose(text, indentation: marker.count)
        return ["\(marker) \(lines.first?.dropFirst(marker.count) ?? "")"]
            + lines.dropFirst().map { " " + $0 }
    }

    /// The summary and the description of an item.
    private func paragraphs(_ item: some SchemaItem, indentation: Int) -> [[String]] {
        [item.summary, item.description].filter { !$0.isEmpty }.map { prose($0, indentation: indentation) }
    }

    /// The columns beside the asterisk, which has a blank on either side.
    private func width(outside: Int = 0) -> Int? {
        Notation.cComment.width.map { $0 - outside - " * ".count }
    }

    /// - Parameter outside: The columns before the comment.
    private func prose(_ text: String, indentation: Int, outside: Int = 0) -> [String] {
        let blanks = String(repeating: " ", count: indentation)
        let layout = ProseLayout(prefix: blanks, column: indentation, width: width(outside: outside))
        let lines = blanks + String(decoding: texts.written(text, .cComment, layout), as: UTF8.self)
        return lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains { $0 != " " } ? String(line) : ""
        }
    }
}

extension NumberedNote {
    /// A number in parentheses, as wide as that of the last note.
    package static func marker(_ number: Int) -> String {
        let marker = "(\(number))"
        return String(repeating: " ", count: max(0, 4 - marker.count)) + marker
    }
}

extension Section {
    /// The heading with the mark of private sections, between hyphens.
    package var ruler: String {
        let title = " \(title)\(isPrivate ? " (PRIVATE)" : "") "
        let hyphens = max(6, 77 - title.count)
        return String(repeating: "-", count: hyphens / 2) + title
            + String(repeating: "-", count: hyphens - hyphens / 2)
    }
}

extension Structure {
    /// The declaration of a field in C, its name in the same column as the others'.
    ///
    /// - Parameter structures: The names of all structures.
    package func declaration(of field: StructureField, _ structures: Set<String>) -> String {
        let type = structures.contains(field.type) ? "struct \(field.type)" : field.type
        let width = fields.map(\.type.count).max() ?? 0
        return type + String(repeating: " ", count: max(1, width + 1 - type.count)) + field.name
            + (field.count.map { "[\($0)]" } ?? "") + ";"
    }
}

extension StructureField {
    /// The condition of the C preprocessor for the ABIs that have it; nil when all have.
    package func guardCondition(_ abis: [ABI]) -> String? {
        let guards = abis.filter { self.abis.contains($0.name) }.map(\.guardCondition)
        return guards.isEmpty ? nil : guards.joined(separator: " || ")
    }
}

extension ABI {
    /// Whether a C compiler builds for it.
    package var guardCondition: String {
        architectures.map { "defined(__\($0)__)" }.joined(separator: " || ")
    }
}
