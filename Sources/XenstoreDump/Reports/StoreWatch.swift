import BlkifSchema
import Diagnostics
import Negotiating

/// Compares stores that follow each other in time.
package struct StoreWatch {
    /// Something to be told.
    package struct Event {
        /// How reports call the device.
        package let title: String
        /// What has changed, in words; nil when nothing has but the time.
        package let change: String?
        /// What is wrong that was not before.
        package let findings: [StoreFinding]
        /// The device in JSON, with all that is wrong with it; empty when it has gone as it should.
        package let json: [UInt8]
    }

    private struct State {
        let title: String
        let directory: String
        let backend: Int?
        let frontend: Int?
        let sectors: UInt64?
        let isBackendThere: Bool
        /// Since when the states are these.
        var since: Double
        /// What was told.
        var told: Set<StoreFinding>
        var isLateTold = false
        let pair: DeviceFacts.Pair?
        let object: [UInt8]

        /// The JSON of the device with one finding more at the end of its list.
        func json(adding finding: StoreFinding) -> [UInt8] {
            var text = object
            // The object ends with its findings: `…]}` and a line break.
            let hasOthers = text.dropLast(3).last != UInt8(ascii: "[")
            text.removeLast(3)
            if hasOthers { text.append(UInt8(ascii: ",")) }
            DeviceReport.append(finding, to: &text)
            text.append(contentsOf: "]}\n".utf8)
            return text
        }
    }

    private let facts: DeviceFacts
    private var states: [UInt64: State] = [:]
    private var order: [UInt64] = []

    package init(_ facts: DeviceFacts) {
        self.facts = facts
    }

    /// Takes the next store.
    ///
    /// - Parameter time: When it was so, in seconds from any beginning.
    package mutating func update(_ store: Store, at time: Double, _ filter: DeviceFilter) -> [Event] {
        var events: [Event] = []
        var seen: Set<UInt64> = []
        var devices = StoreDevices(store, facts)
        var (states, order) = (states, order)
        devices.forEach { device, findings in
            guard filter.contains(device) else { return }
            let key = UInt64(device.domain) << 32 | UInt64(device.number)
            seen.insert(key)
            if states[key] == nil { order.append(key) }
            events += StoreWatch.compare(device, findings, &states[key], at: time)
        }
        for key in order where !seen.contains(key) {
            guard let state = states.removeValue(forKey: key) else { continue }
            events.append(gone(state))
        }
        order.removeAll { states[$0] == nil }
        (self.states, self.order) = (states, order)
        return events + late(at: time)
    }

    /// What has lasted too long by now.
    package mutating func late(at time: Double) -> [Event] {
        var events: [Event] = []
        for key in order {
            guard let state = states[key], !state.isLateTold, let pair = state.pair,
                let trouble = pair.trouble,
                let patience = pair.patience, time - state.since >= Double(patience)
            else { continue }
            states[key]?.isLateTold = true
            let (backend, frontend) = (state.backend ?? 0, state.frontend ?? 0)
            let finding = StoreFinding(
                "state-lasts", .error,
                "backend \(backend), frontend \(frontend) for \(patience) s: \(trouble)",
                path: state.directory + "/state", remedy: pair.remedy, explained: pair.backend)
            events.append(
                Event(title: state.title, change: nil, findings: [finding], json: state.json(adding: finding))
            )
        }
        return events
    }

    private static func compare(
        _ device: Device, _ findings: [StoreFinding], _ state: inout State?, at time: Double
    ) -> [Event] {
        let before = state
        var findings = findings
        if let before, let old = before.sectors, let new = device.integer(.sectors), old != new,
            before.backend == 4
        {
            findings.append(
                device.finding(
                    "size-changed", .warning, "sectors was \(old) and is \(new) while the disk is connected",
                    of: .backend,
                    name: KnownNode.sectors.reference.name,
                    remedy:
                        "the guest notices only if the backend writes its state again and the frontend then looks",
                    explained: "backend/sectors"))
        }
        let (backend, frontend) = (device.backendState, device.frontendState)
        // What may pass by itself is told when it has lasted.
        let lasting = findings.filter { $0.id != "state-lasts" || device.pair?.patience == nil }
        var json: [UInt8] = []
        DeviceReport(device, lasting).appendJSON(to: &json)
        let isSame = before?.backend == backend && before?.frontend == frontend && before != nil
        var next = State(
            title: device.title, directory: device.directory(.backend) ?? "", backend: backend,
            frontend: frontend,
            sectors: device.integer(.sectors), isBackendThere: device.backend.isThere,
            since: isSame ? before?.since ?? time : time, told: before?.told ?? [], pair: device.lastingPair,
            object: json)
        next.isLateTold = isSame && before?.isLateTold ?? false
        let new = lasting.filter { !next.told.contains($0.withoutLine) }
        next.told = Set(lasting.map(\.withoutLine))
        state = next
        guard !isSame || !new.isEmpty else { return [] }
        return [
            Event(
                title: device.title, change: isSame ? nil : change(before, device), findings: new, json: json)
        ]
    }

    private static func change(_ before: State?, _ device: Device) -> String {
        func word(_ state: Int?) -> String { state.map(String.init) ?? "none" }
        func step(_ side: String, _ old: Int??, _ new: Int?) -> String {
            guard let old, old != new else { return "\(side) \(word(new))" }
            return "\(side) \(word(old)) → \(word(new))"
        }
        let steps = [
            step("backend", before.map(\.backend), device.backendState),
            step("frontend", before.map(\.frontend), device.frontendState),
        ].joined(separator: ", ")
        return device.pair.map { "\(steps): \($0.meaning)" } ?? steps
    }

    /// A device that is not there any more.
    private func gone(_ state: State) -> Event {
        var findings: [StoreFinding] = []
        let isOver = state.frontend.map { $0 == 6 || $0 < 3 } ?? true
        if !isOver {
            let states =
                "backend \(state.backend.map(String.init) ?? "none"), frontend \(state.frontend.map(String.init) ?? "none")"
            findings.append(
                StoreFinding(
                    "closed-early", .error,
                    "the device was removed in \(states), before the frontend had closed",
                    path: state.directory,
                    remedy: "a toolstack has to wait until both sides are closed; see why it did not",
                    explained: KnownNode.online.reference.description,
                    rule: facts.rule("closed-early", about: KnownNode.online.reference.description)))
        }
        return Event(
            title: state.title, change: "gone", findings: findings,
            json: findings.first.map(state.json(adding:)) ?? [])
    }
}

extension StoreFinding {
    /// The finding without its place in the text, which differs from store to store.
    fileprivate var withoutLine: StoreFinding {
        StoreFinding(id, severity, message, path: path, remedy: remedy, explained: explained, rule: rule)
    }
}
