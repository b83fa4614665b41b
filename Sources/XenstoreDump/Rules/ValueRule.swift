import BlkifSchema
import Diagnostics

/// Each node has a name that its side knows and a value that its type allows.
enum ValueRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        check(device.backend, device, &list)
        check(device.frontend, device, &list)
    }

    private static func check(_ view: SideView, _ device: Device, _ list: inout FindingList) {
        for place in view.odd {
            let node = view.found[place]
            guard let facts = device.facts.facts(node) else {
                checkName(node, view, device, &list)
                continue
            }
            if !facts.isInView { checkRelease(node, facts, device, &list) }
            if !isFine(node, facts, view), !view.isCut(node), !isNotYet(node, facts, view, device) {
                report(node, facts, view, device, &list)
            }
            if facts.isRelated { checkRelation(node, facts, view, device, &list) }
        }
    }

    // MARK: Names

    private static func checkName(
        _ node: SideView.Found, _ view: SideView, _ device: Device, _ list: inout FindingList
    ) {
        let side = view.side
        let name = view.name(node)
        // What another side has below a directory is looked for by its own name only.
        if device.facts.table.number(name, of: side.opposite) != nil {
            list.add(
                device.finding(
                    "wrong-side", .warning,
                    "\(name) is a node of the \(side.opposite), and the \(side) has it",
                    of: side, at: node,
                    remedy: "nobody looks for it here; the \(side.opposite) has to have it"))
        } else if let meant = device.facts.nearest(to: name, side), !isThere(meant, view, device) {
            list.add(
                device.finding(
                    "misspelt-name", .warning, "the protocol has no \(name), but \(meant)", of: side,
                    at: node,
                    remedy: "whoever wrote \(name) should write \(meant)"))
        }
    }

    private static func isThere(_ name: String, _ view: SideView, _ device: Device) -> Bool {
        device.facts.table.number(name, of: view.side).map(view.has) ?? true
    }

    private static func checkRelease(
        _ node: SideView.Found, _ facts: DeviceFacts.Facts, _ device: Device, _ list: inout FindingList
    ) {
        let release = device.facts.schema.view.release.map { "Xen \($0)" } ?? "this release"
        let since = facts.node.lifetime.first.map { "; it came in \($0)" } ?? ""
        list.add(
            device.finding(
                "newer-node", .warning, "\(release) does not know \(facts.node.name)\(since)",
                of: facts.node.side,
                at: node, remedy: "do not rely on its being read"))
    }

    // MARK: Values

    /// Whether the other side need not look at a value yet: some toolstacks make nodes empty.
    private static func isNotYet(
        _ node: SideView.Found, _ facts: DeviceFacts.Facts, _ view: SideView, _ device: Device
    ) -> Bool {
        (node.value?.isEmpty ?? true) && (device.state(of: view.side) ?? 0) < facts.byState
    }

    private static func isFine(
        _ node: SideView.Found, _ facts: DeviceFacts.Facts, _ view: SideView
    ) -> Bool {
        guard let range = node.value else {
            return facts.node.type == .directory || facts.node.type == .string
        }
        switch facts.node.type {
        case .string, .path, .directory: return true
        case .boolean:
            return range.count == 1
                && (view.text[range.lowerBound] == UInt8(ascii: "0")
                    || view.text[range.lowerBound] == UInt8(ascii: "1"))
        case .uint32, .bitmap:
            guard let number = view.integer(node), number <= UInt32.max else { return false }
            return number >= facts.minimum ?? 0 && number <= facts.maximum ?? .max
        case .uint64:
            guard let number = view.integer(node) else { return false }
            return number >= facts.minimum ?? 0 && number <= facts.maximum ?? .max
        case .integer: return Int32(String(decoding: view.text[range], as: UTF8.self)) != nil
        case .enumeration:
            return facts.words.isEmpty || facts.words.contains { view.has($0, at: range) }
        case .device: return isDevice(view.text[range])
        }
    }

    /// Two numbers of base 16, or the one number of systems that have one.
    private static func isDevice(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return !parts[0].isEmpty && parts[0].allSatisfy(\.isDigit)
        case 2: return parts.allSatisfy { !$0.isEmpty && $0.count <= 8 && $0.allSatisfy(\.isHexDigit) }
        default: return false
        }
    }

    private static func report(
        _ node: SideView.Found, _ facts: DeviceFacts.Facts, _ view: SideView, _ device: Device,
        _ list: inout FindingList
    ) {
        let (name, writer) = (view.name(node), facts.node.writer.rawValue)
        guard let value = view.value(node) else {
            return list.add(
                device.finding(
                    "bad-value", .error, "\(name) has no value that could be read", of: view.side, at: node,
                    remedy: "see who may read it, and what the \(writer) wrote"))
        }
        let remedy = "expected \(expected(facts)); see what the \(writer) wrote"
        if facts.node.type == .enumeration {
            list.add(
                device.finding(
                    "unlisted-value", .error, "\(name) is \"\(value)\", which the protocol does not have",
                    of: view.side,
                    at: node, remedy: remedy))
        } else if facts.minimum ?? facts.maximum != nil, view.integer(node) != nil {
            list.add(
                device.finding(
                    "out-of-bounds", .error, "\(name) is \(value), which is out of its bounds", of: view.side,
                    at: node, remedy: remedy))
        } else {
            list.add(
                device.finding(
                    "bad-value", .error, "\(name) is \"\(value)\", which is no \(facts.node.type.words)",
                    of: view.side, at: node, remedy: remedy))
        }
    }

    private static func expected(_ facts: DeviceFacts.Facts) -> String {
        if !facts.words.isEmpty {
            return facts.words.map { "\"\(String(decoding: $0, as: UTF8.self))\"" }.joined(separator: ", ")
        }
        let bounds = [facts.minimum.map { "at least \($0)" }, facts.maximum.map { "at most \($0)" }]
            .compactMap(\.self)
        return ([facts.node.type.words] + bounds).joined(separator: ", ")
    }

    // MARK: Relations

    private static func checkRelation(
        _ node: SideView.Found, _ facts: DeviceFacts.Facts, _ view: SideView, _ device: Device,
        _ list: inout FindingList
    ) {
        guard let value = view.integer(node) else { return }
        if let number = facts.counterpart, let constraint = facts.node.constraint,
            isKnown([number], device), let other = device.effective(number)
        {
            let holds =
                switch constraint.relation {
                case .atMost: value <= other
                case .atLeast: value >= other
                case .equals: value == other
                case .multipleOf: other > 0 && value.isMultiple(of: other)
                }
            if !holds {
                report(
                    node, value, "\(constraint.relation.phrase) \(constraint.node), which is \(other)", view,
                    device, &list)
            }
        }
        let bounds = [(facts.maximumExpression, true), (facts.minimumExpression, false)]
        for (bound, isMaximum) in bounds {
            guard let bound, isKnown(bound.nodes, device), let limit = bound.value({ device.effective($0) }),
                let number = Int64(exactly: value), isMaximum ? number > limit : number < limit
            else { continue }
            let names = bound.nodes.map { device.facts.nodes[$0].node.reference.description }
            let phrase =
                "at \(isMaximum ? "most" : "least") \(limit), as \(names.joined(separator: " and ")) allow"
            report(node, value, phrase, view, device, &list)
        }
    }

    /// Whether the sides of nodes are there, so that what is not there is absent.
    private static func isKnown(_ nodes: [Int], _ device: Device) -> Bool {
        nodes.allSatisfy { device.side(device.facts.nodes[$0].node.side).isThere }
    }

    private static func report(
        _ node: SideView.Found, _ value: UInt64, _ phrase: String, _ view: SideView,
        _ device: Device,
        _ list: inout FindingList
    ) {
        list.add(
            device.finding(
                "relation-broken", .error, "\(view.name(node)) is \(value), and must be \(phrase)",
                of: view.side, at: node,
                remedy: "the other side refuses it; see the settings of the \(view.side)'s driver"))
    }
}

extension NodeType {
    /// What its values are, in words.
    var words: String {
        switch self {
        case .boolean: "0 or 1"
        case .uint32, .bitmap: "number of 32 bits"
        case .uint64: "number of 64 bits"
        case .integer: "number of 32 bits with a sign"
        case .string: "text"
        case .enumeration: "word"
        case .path: "path"
        case .device: "MAJOR:MINOR"
        case .directory: "directory"
        }
    }
}
