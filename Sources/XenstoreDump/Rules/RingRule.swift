import BlkifSchema
import Diagnostics
import Negotiating

/// What the frontend publishes of its rings is whole and nothing is left of another way.
enum RingRule: DeviceRule {
    /// From this state on a frontend's rings are there.
    static let published = 3

    static func check(_ device: Device, _ list: inout FindingList) {
        guard device.frontend.isThere, !device.isVirtio, let state = device.frontendState else { return }
        if (published..<RequiredRule.closing).contains(state) {
            checkRings(device, &list)
        } else if state == 1 {
            checkFresh(device, &list)
        }
    }

    /// Names in the directory of the frontend.
    private struct Names {
        private let names: Set<String>

        init(_ view: SideView) {
            var names: Set<String> = []
            for node in view.found { names.insert(view.name(node)) }
            self.names = names
        }

        func has(_ name: String) -> Bool { names.contains(name) }
    }

    private static func checkRings(_ device: Device, _ list: inout FindingList) {
        let names = Names(device.frontend)
        let queues = Int(clamping: device.integer(.queues) ?? 1)
        let pages = Negotiation.ringPages(device)
        let (ref, channel) = (KnownNode.ringRef.reference.name, KnownNode.eventChannel.reference.name)
        let order = device.node(.pageOrder)
        for queue in 0..<min(max(queues, 1), 64) {
            let directory =
                queues > 1 || names.has("queue-0") || names.has("queue-0/\(ref)") ? "queue-\(queue)/" : ""
            let isWhole = pages > 1 || !names.has(directory + ref)
            let refs =
                isWhole && (pages > 1 || order != nil) ? (0..<min(pages, 64)).map { "\(ref)\($0)" } : [ref]
            let missing = ([channel] + refs).map { directory + $0 }.filter { !names.has($0) }
            // An excerpt has none of them.
            guard !missing.isEmpty else { continue }
            if missing.count == refs.count + 1, queue == 0, !names.has(KnownNode.ringProtocol.reference.name)
            {
                return
            }
            let first = missing[0].hasSuffix(channel) ? KnownNode.eventChannel : .ringRef
            list.add(
                device.finding(
                    "ring-incomplete", .error,
                    "\(missing.joined(separator: ", ")) \(missing.count > 1 ? "are" : "is") missing, without which the backend cannot connect",
                    of: .frontend, name: missing[0], remedy: "see what the guest's kernel says of the disk",
                    explained: first.reference.description))
        }
        checkOrder(order, names, device, &list)
        checkLeft(queues, pages, device, &list)
    }

    /// Backends do not look in the same place when the order says one page.
    private static func checkOrder(
        _ order: SideView.Found?, _ names: Names, _ device: Device, _ list: inout FindingList
    ) {
        let ref = KnownNode.ringRef.reference.name
        guard let order, device.integer(.pageOrder) == 0, names.has(ref), !names.has(ref + "0") else {
            return
        }
        list.add(
            device.finding(
                "page-order-zero", .warning,
                "\(KnownNode.pageOrder.reference.name) is 0, with which some backends look for \(ref)0 and not for \(ref)",
                of: .frontend, at: order,
                remedy: "a frontend with a ring of one page should not write the node"))
    }

    /// Nodes of rings that the frontend does not have now.
    private static func checkLeft(_ queues: Int, _ pages: Int, _ device: Device, _ list: inout FindingList) {
        let view = device.frontend
        let ref = KnownNode.ringRef.reference.name
        let left = view.found.filter { node in
            guard node.number >= 0 else { return false }
            let (name, pattern) = (view.name(node), device.facts.nodes[Int(node.number)].node.name)
            let numbers = name.split { !$0.isNumber }.compactMap { Int($0) }
            if pattern.hasPrefix("queue-%u") {
                guard let queue = numbers.first else { return false }
                if queue >= max(queues, 1) { return true }
                return numbers.count > 1 && numbers[1] >= pages
            }
            if pattern == KnownNode.ringRefs.reference.name {
                return queues > 1 || (numbers.first ?? 0) >= pages
            }
            return queues > 1 && (name == ref || name == KnownNode.eventChannel.reference.name)
        }
        guard let first = left.first else { return }
        let names = left.prefix(4).map(view.name).joined(separator: ", ") + (left.count > 4 ? ", …" : "")
        let rings =
            "\(max(queues, 1)) \(queues > 1 ? "queues" : "queue") of \(pages) \(pages > 1 ? "pages" : "page")"
        list.add(
            device.finding(
                "stale-nodes", .warning,
                "\(names) \(left.count > 1 ? "do" : "does") not belong to \(rings), and may be left from an earlier driver",
                of: .frontend, at: first,
                remedy: "a frontend should remove what it has not written for this connection"))
    }

    /// Rings that are there before the frontend has begun.
    private static func checkFresh(_ device: Device, _ list: inout FindingList) {
        let numbers = [KnownNode.ringRef, .ringRefs, .eventChannel].map(device.facts.number)
        let view = device.frontend
        let left = view.found.filter { node in
            numbers.contains(Int(node.number)) && !(node.value?.isEmpty ?? true)
        }
        guard let first = left.first else { return }
        let names = left.prefix(4).map(view.name).joined(separator: ", ")
        list.add(
            device.finding(
                "stale-nodes", .warning,
                "\(names) \(left.count > 1 ? "are" : "is") there before the frontend has begun, and left from an earlier driver",
                of: .frontend, at: first, remedy: "a frontend should remove what it wrote when it closes"))
    }
}
