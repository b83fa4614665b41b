import BlkifSchema
import Diagnostics
import LocatedYAML

/// What all readers of one load share: the findings, the places of items, and what rules ask for by its role.
final class DecodingContext {
    let collector: FindingCollector
    private(set) var items: [LocatedNode] = []
    private(set) var damaged: Set<Origin> = []
    /// Whether every declared name was read, so that a name that is nowhere is indeed missing.
    private(set) var isWhole = true
    var mentions = Mentions()

    /// - Parameter items: What was registered before.
    init(collector: FindingCollector, items: [LocatedNode] = []) {
        self.collector = collector
        self.items = items
    }

    func register(_ node: LocatedNode) -> Origin {
        items.append(node)
        return Origin(index: items.count - 1)
    }

    func damage(_ origin: Origin) {
        damaged.insert(origin)
    }

    /// Something that may declare names could not be read: what refers to them is not to blame.
    func reportUnread() {
        isWhole = false
    }
}

/// What the files mention, in the order in which it was read.
package struct Mentions: Sendable {
    /// A text in CommonMark.
    struct Text: Sendable {
        let node: LocatedNode
        /// The text as the model has it.
        let text: String
        let isInline: Bool
        let isSummary: Bool
        /// The release in which it first shows.
        let since: Release?
    }

    /// The name of another entry.
    struct Reference: Sendable {
        let name: String
        let target: ReferenceTarget
        let place: SourceLocation
        /// The item that refers to it.
        let origin: Origin
    }

    var texts: [Text] = []
    var references: [Reference] = []
    /// Every release but those that are declared.
    var releases: [(release: Release, place: SourceLocation)] = []
}
