import Diagnostics

/// Puts a tree together from events, with a stack of its own.
struct NodeBuilder {
    enum Kind {
        case sequence
        case mapping
    }

    private struct Frame {
        let kind: Kind
        let location: SourceLocation
        var elements: [LocatedNode] = []
        var entries: [LocatedNode.Entry] = []
        /// The places of the keys; empty while they are few.
        var keys: [String: SourceLocation] = [:]
        var key: LocatedNode?

        /// So many keys are compared one by one.
        private static let few = 16

        func firstPlace(of text: String) -> SourceLocation? {
            keys.isEmpty ? entries.first { $0.key.text == text }?.key.location : keys[text]
        }

        mutating func remember(_ place: SourceLocation, of text: String) {
            if !keys.isEmpty {
                keys[text] = place
            } else if entries.count == Frame.few {
                for entry in entries {
                    keys[entry.key.text ?? ""] = keys[entry.key.text ?? ""] ?? entry.key.location
                }
                keys[text] = place
            }
        }
    }

    private(set) var root: LocatedNode?
    var isRefused = false
    private var frames: [Frame] = []
    private let collector: FindingCollector

    init(collector: FindingCollector) {
        self.collector = collector
    }

    var depth: Int { frames.count }

    /// Whether there is nothing, or only the mark that begins a document.
    var isEmpty: Bool {
        guard !isRefused else { return false }
        if case .scalar("", .plain)? = root?.value { return true }
        return root == nil
    }

    mutating func open(_ kind: Kind, at location: SourceLocation) {
        frames.append(Frame(kind: kind, location: location))
    }

    mutating func add(
        scalar text: String, _ style: LocatedNode.Style, at location: SourceLocation, lastLine: Int
    ) {
        add(LocatedNode(value: .scalar(text, style), location: location, lastLine: lastLine))
    }

    mutating func close(lastLine: Int) {
        guard let frame = frames.popLast() else { return }
        let value: LocatedNode.Value =
            frame.kind == .sequence ? .sequence(frame.elements) : .mapping(frame.entries)
        add(
            LocatedNode(
                value: value, location: frame.location, lastLine: max(frame.location.line, lastLine)))
    }

    private mutating func add(_ node: LocatedNode) {
        guard let index = frames.indices.last else {
            root = node
            return
        }
        switch frames[index].kind {
        case .sequence: frames[index].elements.append(node)
        case .mapping:
            if let key = frames[index].key {
                frames[index].key = nil
                frames[index].entries.append(LocatedNode.Entry(key: key, value: node))
            } else {
                check(key: node, inFrame: index)
                frames[index].key = node
            }
        }
    }

    private mutating func check(key: LocatedNode, inFrame index: Int) {
        guard let text = key.text else {
            isRefused = true
            collector.add(Finding("yaml-key", "a key must be a scalar, not \(key.kind)", at: key.location))
            return
        }
        if case .scalar("<<", .plain) = key.value {
            isRefused = true
            collector.add(
                Finding(
                    "yaml-merge-key", "a merge key is not part of the schema language", at: key.location,
                    remedy: "write the keys out"))
            return
        }
        guard let first = frames[index].firstPlace(of: text) else {
            frames[index].remember(key.location, of: text)
            return
        }
        collector.add(
            Finding(
                "duplicate-key", "the key \"\(text)\" appears twice", at: key.location,
                remedy: "remove one of the two", notes: [Finding.Note("first here", at: first)]))
    }
}
