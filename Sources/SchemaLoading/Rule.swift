package import BlkifSchema
package import Diagnostics
import LocatedYAML
package import Prose
import Synchronization

/// A check of the whole schema; one rule is one file.
package protocol Rule: Sendable {
    /// The ids of the findings that it can give.
    static var ids: [FindingID] { get }
    /// Reports everything that breaks the rule.
    static func check(_ context: RuleContext)
}

/// All rules, in no order that matters: findings are sorted by place.
package enum Rules {
    package static let all: [any Rule.Type] = [
        UniqueNames.self, NameGrammar.self, References.self, NodeValues.self, ReleaseOrder.self,
        Deprecations.self, UnusedEntries.self, UniqueCodes.self, Overlays.self, Layouts.self, Rings.self,
        TextNames.self, TextCharacters.self, Documentation.self, DeviceExamples.self, ParameterExamples.self,
        FieldDefinitions.self, EvidenceRule.self, MessagePatterns.self, TakenValues.self, EarlyWrites.self,
        Summaries.self, Profiles.self, Dates.self,
    ]
}

/// What a rule sees: the decoded schema, the places of its keys and where findings go.
package struct RuleContext: Sendable {
    package let raw: RawSchema
    package let collector: FindingCollector
    package let names: NameIndex
    /// The names that the profile of a file has; nil for the files of a schema.
    let profileNames: NameIndex?
    /// All nodes in document order.
    package let nodes: [Node]
    /// Every record with a place of its own.
    package let records: [ItemRecord]
    /// Names that are findings already.
    package let doubtful: DoubtfulNames
    /// The releases that are listed.
    package let releases: Set<Release>
    /// The texts that the run has met so far.
    package let texts: ProseStore
    private let sources: [String: SourceFile]
    private let indexes = LineIndexes()

    /// The line indexes that findings have asked for.
    private final class LineIndexes: Sendable {
        let byPath = Mutex<[String: LineIndex]>([:])
    }

    package init(raw: RawSchema, collector: FindingCollector, sources: [SourceFile], texts: ProseStore) {
        self.raw = raw
        self.texts = texts
        self.collector = collector
        nodes = raw.content.nodes
        records = raw.content.records
        names = NameIndex(raw.content, records: records)
        profileNames = raw.profile.map { NameIndex(BlkifSchema(validated: raw.content).profile($0).content) }
        doubtful = DoubtfulNames(records)
        releases = Set(raw.content.releases.map(\.release))
        self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    }

    package var content: ProtocolContent { raw.content }

    /// The lines of a file.
    func lines(_ path: String) -> LineIndex? {
        indexes.byPath.withLock { known in
            known[path] = known[path] ?? sources[path].map { LineIndex($0.text) }
            return known[path]
        }
    }

    /// Whether a rule may judge an item: everything in it could be decoded.
    package func isSound(_ origin: Origin) -> Bool { !raw.damaged.contains(origin) }

    package func report(
        _ id: FindingID, _ message: String, severity: Severity = .error, at location: SourceLocation?,
        remedy: String? = nil, notes: [Finding.Note] = []
    ) {
        collector.add(
            Finding(id, message, severity: severity, at: location, remedy: remedy, notes: notes))
    }

    /// The items as they are and as they were in earlier releases.
    package func allStates<Item: SchemaItem>(_ items: [Item]) -> [Item] {
        var states: [Item] = []
        for item in items {
            if isSound(item.origin) { states.append(item) }
            for variant in item.history where isSound(variant.item.origin) { states.append(variant.item) }
        }
        return states
    }
}
