import BlkifSchema
import Diagnostics
import LocatedYAML

/// What all readers of one load share: the findings and the places of items.
final class DecodingContext {
    let collector: FindingCollector
    private(set) var items: [LocatedNode] = []
    private(set) var damaged: Set<Origin> = []

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
}
