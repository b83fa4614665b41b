import BlkifSchema
import TestSupport
import XenTree

/// One thing of a header that can be compared: what it is and its properties.
private struct HeaderItem {
    let subject: String
    /// The list in which its place counts; nil when order means nothing.
    let group: String?
    var properties: [(name: String, value: String)]
}

/// That two headers state different things.
struct HeaderDifference: Hashable, CustomStringConvertible {
    /// What stands for a thing that one of the two does not have.
    static let absent = "(none)"

    let subject: String
    let ours: String
    let theirs: String

    /// As it is written in the lists of known differences, before the reason.
    var description: String { "\(subject) | \(ours) | \(theirs)" }
}

/// Compares what two headers state, thing by thing.
enum HeaderComparison {
    static func differences(ours: HeaderFacts, theirs: HeaderFacts) -> [HeaderDifference] {
        let ours = items(ours)
        let theirs = items(theirs)
        let known = Dictionary(theirs.map { ($0.subject, $0) }) { first, _ in first }
        let common = Set(ours.map(\.subject)).intersection(known.keys)
        let ourPlaces = places(ours, in: common)
        let theirPlaces = places(theirs, in: common)
        var result: [HeaderDifference] = []
        for item in ours {
            guard let other = known[item.subject] else {
                result.append(.init(subject: item.subject, ours: "present", theirs: HeaderDifference.absent))
                continue
            }
            result += properties(of: item, and: other)
            let (here, there) = (ourPlaces[item.subject], theirPlaces[item.subject])
            if let here, let there, here != there {
                result.append(.init(subject: "\(item.subject) place", ours: here, theirs: there))
            }
        }
        for item in theirs where !common.contains(item.subject) {
            result.append(.init(subject: item.subject, ours: HeaderDifference.absent, theirs: "present"))
        }
        return result
    }

    private static func properties(of ours: HeaderItem, and theirs: HeaderItem) -> [HeaderDifference] {
        let left = Dictionary(ours.properties) { first, _ in first }
        let right = Dictionary(theirs.properties) { first, _ in first }
        return Set(left.keys).union(right.keys).sorted().compactMap { name in
            guard left[name].map(withoutSpaces) != right[name].map(withoutSpaces) else { return nil }
            return HeaderDifference(
                subject: "\(ours.subject) \(name)", ours: left[name] ?? HeaderDifference.absent,
                theirs: right[name] ?? HeaderDifference.absent)
        }
    }

    /// White space is no fact: the headers write `MAX(a, b)` and `MAX(a,b)`.
    private static func withoutSpaces(_ text: String) -> String { text.filter { $0 != " " } }

    /// What stands before each thing, among those that both have: one missing thing is one difference.
    private static func places(_ items: [HeaderItem], in common: Set<String>) -> [String: String] {
        var last: [String: String] = [:]
        var result: [String: String] = [:]
        for item in items where common.contains(item.subject) {
            guard let group = item.group else { continue }
            result[item.subject] = last[group].map { "after \($0)" } ?? "first"
            last[group] = item.subject
        }
        return result
    }

    private static func items(_ facts: HeaderFacts) -> [HeaderItem] {
        let nodes = facts.nodes.map { node in
            HeaderItem(
                subject: "\(node.side)/\(node.name)", group: node.side.rawValue,
                properties: [("section", node.section + (node.isPrivate ? " (PRIVATE)" : ""))]
                    + node.attributes.map { ($0.key, $0.value) })
        }
        let notes = facts.notes.map { HeaderItem(subject: "note \($0)", group: "notes", properties: []) }
        let macros = facts.macros.map { macro in
            let number = macro.number.map { [("number", String($0))] } ?? []
            return HeaderItem(subject: macro.name, group: nil, properties: [("text", macro.text)] + number)
        }
        let structures = facts.structures.flatMap { structure in
            [
                HeaderItem(
                    subject: structure.name, group: nil,
                    properties: structure.typedef.map { [("typedef", $0)] } ?? [])
            ]
                + structure.fields.map { field in
                    HeaderItem(
                        subject: "\(structure.name).\(field.name)", group: structure.name,
                        properties: [("type", field.type)]
                            + (field.count.map { [("count", $0)] } ?? [])
                            + (field.condition.map { [("condition", $0)] } ?? []))
                }
        }
        return nodes + notes + macros + structures
    }
}
