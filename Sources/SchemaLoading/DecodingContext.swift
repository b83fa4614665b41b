import BlkifSchema
import Diagnostics
import LocatedYAML

/// What all readers of one load share: the findings and the places of items.
final class DecodingContext {
    let collector: FindingCollector
    private(set) var items: [LocatedNode] = []
    private(set) var damaged: Set<Origin> = []
    /// Whether every declared name was read, so that a name that is nowhere is indeed missing.
    private(set) var isWhole = true

    init(collector: FindingCollector) {
        self.collector = collector
    }

    func register(_ node: LocatedNode) -> Origin {
        items.append(node)
        return Origin(index: items.count - 1)
    }

    func damage(_ origin: Origin) {
        damaged.insert(origin)
    }

    /// Something that may declare names could not be read: what refers to them is not to blame.
    func lose() {
        isWhole = false
    }
}
