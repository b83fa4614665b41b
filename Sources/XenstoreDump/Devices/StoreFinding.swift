import BlkifSchema
package import Diagnostics

/// A numbered rule of the protocol, as far as findings cite it.
package final class CitedRule: Sendable, Hashable {
    package let id: String
    /// What it says, in one line of plain text.
    package let text: String
    /// The names of what it is about.
    let subjects: [String]

    init(id: String, text: String, subjects: [String]) {
        self.id = id
        self.text = text
        self.subjects = subjects
    }

    package static func == (left: CitedRule, right: CitedRule) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Something that is wrong with a device, or with a store.
package struct StoreFinding: Sendable, Hashable {
    package let id: FindingID
    package let severity: Severity
    /// What is wrong, in one sentence without a full stop.
    package let message: String
    /// The directory that it is about, and the name of the node in it; many findings share a directory.
    private let directory: [UInt8]
    private let name: String
    /// What to do next.
    package let remedy: String?
    /// The name by which `blkif explain` tells more.
    package let explained: String?
    /// The rule of the protocol that is broken; nil where none is numbered.
    package let rule: CitedRule?
    /// Where in the text; nil where there is no place for it.
    package let line: Int?

    init(
        _ id: FindingID, _ severity: Severity, _ message: String, path: String, remedy: String? = nil,
        explained: String? = nil, rule: CitedRule? = nil, line: Int? = nil
    ) {
        self.init(
            id, severity, message, directory: Array(path.utf8), name: "", remedy: remedy,
            explained: explained,
            rule: rule, line: line)
    }

    fileprivate init(
        _ id: FindingID, _ severity: Severity, _ message: String, directory: [UInt8], name: String,
        remedy: String?, explained: String?, rule: CitedRule?, line: Int?
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.directory = directory
        self.name = name
        self.remedy = remedy
        self.explained = explained
        self.rule = rule
        self.line = line
    }

    /// The node that it is about, or the directory.
    package var path: String {
        name.isEmpty
            ? String(decoding: directory, as: UTF8.self)
            : "\(String(decoding: directory, as: UTF8.self))/\(name)"
    }

    /// All kinds of findings, each before those that can follow from it. Reports have this order.
    package static let causes: [FindingID] = [
        // The text.
        "unreadable-entry", "odd-device",
        // Whether there are two sides.
        "dead-guest", "no-backend", "no-frontend", "links-differ", "second-backend",
        // The storage.
        "attach-failed", "udev-disabled", "attach-pending", "wrong-storage", "shared-storage",
        // What is published.
        "misspelt-name", "wrong-side", "bad-value", "unlisted-value", "out-of-bounds", "relation-broken",
        "missing-required", "ring-incomplete", "device-number", "page-order-zero", "stale-nodes",
        "newer-node",
        "guest-writable", "unreadable-node",
        // What came of it.
        "driver-error", "uneven-size", "large-sectors", "persistent-refused", "closed-early",
        "state-conflict",
        "state-lasts", "size-changed",
        // What was to be.
        "not-as-specified",
    ]

    private static let ranks = Dictionary(
        uniqueKeysWithValues: causes.enumerated().map { ($1, $0) })

    /// Whether it comes before another in a report.
    static func precedes(_ left: StoreFinding, _ right: StoreFinding) -> Bool {
        let (first, second) = (ranks[left.id] ?? 0, ranks[right.id] ?? 0)
        return first != second ? first < second : (left.line ?? 0) < (right.line ?? 0)
    }
}

/// Gathers what is wrong with a device.
struct FindingList {
    private(set) var findings: [StoreFinding] = []

    var isEmpty: Bool { findings.isEmpty }

    mutating func removeAll() { findings.removeAll(keepingCapacity: true) }

    mutating func add(_ finding: StoreFinding) { findings.append(finding) }

    func includes(_ id: FindingID) -> Bool { findings.contains { $0.id == id } }

    /// Orders them: what causes others comes first.
    mutating func sort() {
        if findings.count > 1 { findings.sort(by: StoreFinding.precedes) }
    }
}

extension String {
    /// A value in a sentence.
    var orEmpty: String { isEmpty ? "empty" : self }
}

extension Device {
    /// A finding about a node that is there.
    func finding(
        _ id: FindingID, _ severity: Severity, _ message: String, of side: Side, at node: SideView.Found,
        remedy: String? = nil, explained: String? = nil
    ) -> StoreFinding {
        let view = self.side(side)
        let explained = explained ?? facts.facts(node)?.explained
        return StoreFinding(
            id, severity, message, directory: known(side), name: view.name(node), remedy: remedy,
            explained: explained, rule: facts.rule(id, about: explained), line: node.line)
    }

    /// A finding about a node that is not there, or about the directory.
    func finding(
        _ id: FindingID, _ severity: Severity, _ message: String, of side: Side, name: String = "",
        remedy: String? = nil, explained: String? = nil, rule: CitedRule? = nil
    ) -> StoreFinding {
        StoreFinding(
            id, severity, message, directory: known(side), name: name, remedy: remedy, explained: explained,
            rule: rule ?? facts.rule(id, about: explained),
            line: self.side(side).found.first?.line ?? self.side(side.opposite).found.first?.line)
    }

    /// The directory of a side; where its path is not known, whose it is.
    private func known(_ side: Side) -> [UInt8] {
        let path = path(side)
        return path.isEmpty ? Array("\(side.rawValue) of \(number)".utf8) : path
    }

    /// The value in effect: that of the node, or its default.
    func effective(_ number: Int, depth: Int = 0) -> UInt64? {
        let node = facts.nodes[number].node
        let view = side(node.side)
        if view.has(number) { return view.integer(number) }
        switch node.defaultValue {
        case .literal(let text): return UInt64(text) ?? (text == "true" ? 1 : text == "false" ? 0 : nil)
        case .node(let name):
            guard depth < 4, let other = facts.table.number(name, of: node.side) else { return nil }
            return effective(other, depth: depth + 1)
        case .constant, nil: return nil
        }
    }
}
