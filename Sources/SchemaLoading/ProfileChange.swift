import BlkifSchema
import Diagnostics
import LocatedYAML

/// A change that a profile makes to an entry of the schema.
struct ProfileChange {
    /// What a change does, by the key of the file that lists it.
    enum Kind: String, CaseIterable {
        /// It adds to the lists of the entry.
        case addition = "adds"
        /// It gives keys of the entry other values.
        case override = "overrides"

        /// The key that names the entry.
        fileprivate var subjectKey: String { self == .addition ? "to" : "of" }
    }

    let kind: Kind
    /// The name of the entry, and where it stands.
    let subject: String
    let place: SourceLocation
    /// The keys with their values.
    let entries: [LocatedNode.Entry]
    let node: LocatedNode

    /// The changes of a file, in its order; what is no change is reported.
    static func all(of root: LocatedNode, _ collector: FindingCollector) -> [ProfileChange] {
        Kind.allCases.flatMap { kind -> [ProfileChange] in
            guard let list = root[kind.rawValue] else { return [] }
            guard let elements = list.elements else {
                collector.add(
                    Finding(
                        "type-mismatch", "\"\(kind.rawValue)\" must be a list, not \(list.kind)",
                        at: list.location))
                return []
            }
            return elements.compactMap { ProfileChange(kind, $0, collector) }
        }
    }

    private init?(_ kind: Kind, _ node: LocatedNode, _ collector: FindingCollector) {
        guard let entries = node.entries else {
            collector.add(
                Finding("type-mismatch", "expected a mapping, found \(node.kind)", at: node.location))
            return nil
        }
        guard let subject = node[kind.subjectKey], let name = subject.text else {
            collector.add(
                Finding(
                    "missing-key", "the key \"\(kind.subjectKey)\" is missing", at: node.location,
                    remedy: "add \(kind.subjectKey): and the name of the entry"))
            return nil
        }
        let rest = entries.filter { $0.key.text != kind.subjectKey }
        guard !rest.isEmpty else {
            collector.add(
                Finding("no-effect", "nothing is changed of \(name)", at: subject.location))
            return nil
        }
        (self.kind, self.subject, place, self.entries, self.node) =
            (kind, name, subject.location, rest, node)
    }

    /// The mapping without the name of the entry, or with one key only.
    func mapping(_ entries: [LocatedNode.Entry]) -> LocatedNode {
        LocatedNode(value: .mapping(entries), location: node.location, lastLine: node.lastLine)
    }
}

/// Makes one change to the record that has a place in the schema.
struct ProfileChangeCoder: ItemCoder {
    typealias Failure = Never

    let change: ProfileChange
    /// The record.
    let target: Origin
    let context: DecodingContext
    /// The release of the profile; nil when it cannot be read.
    let release: Release?
    var kind = ItemKind.section
    /// The keys that have other values now.
    private(set) var keys: [String] = []
    /// The place of the record with the change.
    private(set) var changed: Origin?

    init(_ change: ProfileChange, of target: Origin, in release: Release?, _ context: DecodingContext) {
        (self.change, self.target, self.release, self.context) = (change, target, release, context)
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        guard value.origin == target, changed == nil else { return value.fields(&self) }
        apply(to: &value, since: nil)
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        guard value.origin == target, changed == nil, !value.isDefinedElsewhere else {
            return value.fields(&self)
        }
        let since = value.lifetime.first
        // The profile has the item as its release had it.
        guard let index = release.flatMap({ release in value.history.lastIndex { release < $0.before } })
        else {
            return apply(to: &value, since: since)
        }
        apply(to: &value.history[index].item, since: since)
    }

    private mutating func apply<Value: PlacedRecord>(to value: inout Value, since: Release?) {
        let base = context.items[target.index]
        let all = change.mapping(change.entries)
        let origin = context.register(
            base.overriding(with: all, keys: change.entries.compactMap(\.key.text), without: [])
                .moved(to: change.node))
        for entry in change.entries {
            guard var reader = FieldReader(change.mapping([entry]), origin: origin, context: context) else {
                continue
            }
            (reader.kind, reader.since, reader.change) = (kind, since, change.kind)
            let before = value
            let count = context.collector.findings.count
            value.fields(&reader)
            reader.finish()
            guard context.collector.findings.count == count else { continue }
            if isSame(before, value) {
                context.collector.add(
                    Finding(
                        "no-effect", "\(change.subject) has this \(entry.key.text ?? "") already",
                        at: entry.key.location, remedy: "leave it out"))
            } else {
                keys.append(entry.key.text ?? "")
            }
        }
        value.origin = origin
        value.complete()
        changed = origin
    }

    private func isSame(_ first: some Sendable, _ second: some Sendable) -> Bool {
        guard let first = first as? AnyHashable, let second = second as? AnyHashable else { return false }
        return first == second
    }
}

extension LocatedNode {
    /// The same value at the place of another one.
    fileprivate func moved(to other: LocatedNode) -> LocatedNode {
        LocatedNode(value: value, location: other.location, lastLine: other.lastLine)
    }
}
