import BlkifSchema
import FileTree
import SystemPackage
import TestSupport
import XenTree

/// The facts of the headers of several releases, as `HeaderFacts` read them in Xen's repository.
///
/// The file has one fact per line, with tabs between the cells: the release, the kind, and
///
/// - `node`: side, section, `PRIVATE` or nothing, name, values, default value, maximum value, notes
/// - `note`: number
/// - `macro`: name, text
/// - `structure`: name, typedef
/// - `field`: structure, type, name, count, condition
struct RecordedFacts {
    /// The file is not as described.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private static let labels = ["values", "default value", "maximum value", "notes"]

    /// The facts by release.
    private(set) var facts: [String: HeaderFacts] = [:]

    /// Reads the file of this folder.
    init() throws {
        let path = PackageRoot.path.appending("Tests/PeerTests/Facts/header-facts.tsv")
        try self.init(String(decoding: try FileTree.readFile(path), as: UTF8.self))
    }

    init(_ text: String) throws {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > 2, add(kind: cells[1], Array(cells.dropFirst(2)), to: cells[0]) else {
                throw Malformed(description: "header-facts.tsv: not a fact: \(line)")
            }
        }
    }

    private mutating func add(kind: String, _ cells: [String], to release: String) -> Bool {
        func optional(_ cell: String) -> String? { cell.isEmpty ? nil : cell }
        var known = facts[release] ?? HeaderFacts()
        switch (kind, cells.count) {
        case ("node", 8):
            guard let side = Side(rawValue: cells[0]) else { return false }
            let attributes = zip(RecordedFacts.labels, cells[4...]).filter { !$0.1.isEmpty }
            known.nodes.append(
                .init(
                    side: side, section: cells[1], isPrivate: cells[2] == "PRIVATE", name: cells[3],
                    attributes: Dictionary(attributes) { first, _ in first }))
        case ("note", 1): known.notes += Int(cells[0]).map { [$0] } ?? []
        case ("macro", 2): known.macros.append(.init(name: cells[0], text: cells[1]))
        case ("structure", 2):
            known.structures.append(.init(name: cells[0], typedef: optional(cells[1])))
        case ("field", 5):
            guard let index = known.structures.firstIndex(where: { $0.name == cells[0] }) else {
                return false
            }
            known.structures[index].fields.append(
                .init(
                    type: cells[1], name: cells[2], count: optional(cells[3]), condition: optional(cells[4])))
        default: return false
        }
        facts[release] = known
        return true
    }

    /// The lines of the file for a header.
    static func lines(_ facts: HeaderFacts, release: String) -> String {
        var rows: [[String]] = facts.nodes.map { node in
            ["node", node.side.rawValue, node.section, node.isPrivate ? "PRIVATE" : "", node.name]
                + labels.map { node.attributes[$0] ?? "" }
        }
        rows += facts.notes.map { ["note", String($0)] }
        rows += facts.macros.map { ["macro", $0.name, $0.text] }
        for structure in facts.structures {
            rows.append(["structure", structure.name, structure.typedef ?? ""])
            rows += structure.fields.map { field in
                ["field", structure.name, field.type, field.name, field.count ?? "", field.condition ?? ""]
            }
        }
        return rows.map { release + "\t" + $0.joined(separator: "\t") + "\n" }.joined()
    }
}
