import BlkifSchema
import Diagnostics
import Negotiating

/// How each finding about a store comes about.
struct StoreFault: Sendable {
    typealias Refusal = EmissionRequest.Refusal

    /// The states of the disk into which it is put.
    var moment: @Sendable (StoreDraft) -> ConnectionMoment
    /// Puts it into a store, or makes stores that follow.
    var change: @Sendable (inout [EmittedStore], StoreDraft) throws(Refusal) -> Void = { _, _ in }
    /// Puts it into the text.
    var edit: @Sendable (String) -> String = { $0 }
    var arguments: [String] = []
    /// The node that tells which numbered rule is broken.
    var subject: KnownNode?
    /// Whether it shows when an older release is asked for.
    var isOfOlderRelease = false

    /// One that is a change of a store.
    init(
        at backend: Int = 4, _ frontend: Int = 4, about subject: KnownNode? = nil,
        _ change: @escaping @Sendable (inout EmittedStore) -> Void = { _ in }
    ) {
        moment = { _ in ConnectionMoment(backend: backend, frontend: frontend) }
        self.change = { stores, _ in change(&stores[0]) }
        self.subject = subject
    }

    /// One that needs more than the store.
    init(
        about subject: KnownNode? = nil, arguments: [String] = [],
        with change: @escaping @Sendable (inout [EmittedStore], StoreDraft) throws(Refusal) -> Void
    ) {
        self.init(about: subject)
        self.arguments = arguments
        self.change = change
    }

    /// One that is in a listing of the backend's directory, while its script has not ended.
    static func unattached(
        about subject: KnownNode? = nil, _ change: @escaping @Sendable (inout EmittedStore) -> Void = { _ in }
    ) -> Self {
        Self(at: 2, 1, about: subject) { store in
            store.frontend = nil
            store.others = []
            store.domains = []
            store.isWhole = false
            store.remove(.physicalDevice, .physicalDevicePath, .hotplugStatus)
            change(&store)
        }
    }
}

/// All faults, by what is found.
enum StoreFaults {
    static let all: [FindingID: StoreFault] = text.merging(sides) { $1 }.merging(storage) { $1 }
        .merging(nodes) { $1 }.merging(outcome) { $1 }

    private static let text: [FindingID: StoreFault] = [
        "unreadable-entry": cut,
        "odd-device": StoreFault { store in
            store.others.append(
                .init(path: "/local/domain/0/backend/vbd/1/xvda", permissions: "n0,r1", nodes: []))
        },
    ]

    /// The value of a node has no end.
    private static let cut: StoreFault = {
        var fault = StoreFault()
        fault.edit = { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { line in
                let isMeant = line.contains("/backend/vbd/1/51712/\(KnownNode.dev.reference.name) ")
                let end = isMeant ? line.lastIndex(of: "\"") : nil
                return end.map { line[..<$0] } ?? line
            }.joined(separator: "\n")
        }
        return fault
    }()

    private static let sides: [FindingID: StoreFault] = [
        "dead-guest": StoreFault(about: .frontendLink) { store in
            store.frontend = nil
            store.domains.removeAll { $0.path == "/local/domain/1" }
        },
        "no-backend": StoreFault { $0.backend = nil },
        "no-frontend": StoreFault { $0.frontend = nil },
        "links-differ": StoreFault(about: .backendID) { $0.set(.backendID, "3") },
        "second-backend": StoreFault { store in
            guard var other = store.backend else { return }
            other.path = "/local/domain/0/backend/qdisk/1/51712"
            store.others.append(other)
        },
    ]

    private static let storage: [FindingID: StoreFault] = [
        "attach-failed": .unattached { $0.set(.hotplugStatus, "error") },
        "attach-pending": .unattached(about: .hotplugStatus),
        "udev-disabled": .unattached { store in
            store.remove(.script)
            store.domains = [
                .init(path: "/local/domain/0/libxl", permissions: "n0", nodes: [("disable_udev", "1")])
            ]
        },
        "wrong-storage": StoreFault { $0.set(.physicalDevicePath, "/dev/vg/other") },
        "shared-storage": StoreFault { stores, draft throws(EmissionRequest.Refusal) in
            let other = try draft.store(
                EmissionRequest.example, at: ConnectionMoment(backend: 4, frontend: 4), domain: 2)
            stores[0].others += other.devices
            stores[0].domains += other.domains
        },
    ]

    private static let nodes: [FindingID: StoreFault] = [
        "misspelt-name": StoreFault { store in
            store.remove(.flush)
            store.backend?.set("feature-flush-cahce", "1")
        },
        "wrong-side": StoreFault { $0.backend?.set(KnownNode.ringRef.reference.name, "8") },
        "bad-value": StoreFault { $0.set(.online, "yes") },
        "unlisted-value": StoreFault { $0.set(.mode, "rw") },
        "out-of-bounds": StoreFault { $0.set(.sectorSize, "256") },
        // The frontend's ring is larger than the backend takes.
        "relation-broken": StoreFault(about: .pageOrder) { store in
            store.set(.maxPageOrder, "0")
            store.set(.pageOrder, "1")
            store.remove(.ringRef)
            for page in 0...1 {
                store.frontend?.set("\(KnownNode.ringRef.reference.name)\(page)", "\(8 + page)")
            }
        },
        "missing-required": StoreFault(about: .info) { $0.backend?.remove("info") },
        "ring-incomplete": StoreFault(about: .eventChannel) { $0.remove(.eventChannel) },
        "device-number": StoreFault(about: .virtualDevice) { $0.set(.virtualDevice, "51728") },
        "page-order-zero": StoreFault(about: .pageOrder) { $0.set(.pageOrder, "0") },
        "stale-nodes": StoreFault(about: .ringRefs) { $0.frontend?.set("ring-ref1", "10") },
        "newer-node": newer,
        "guest-writable": StoreFault(about: .backendState) { $0.backend?.permissions = "n0,b1" },
        "unreadable-node": StoreFault(about: .backendState) { $0.backend?.permissions = "n0" },
    ]

    /// The node that came last to the backend's directory, with the release in which it did.
    static func newest(_ schema: BlkifSchema) -> (node: Node, since: Release)? {
        let candidates = schema.nodes.filter {
            $0.side == .backend && !$0.name.contains("%") && $0.example != nil
        }
        return candidates.compactMap { node in node.lifetime.first.map { (node, $0) } }.max { $0.1 < $1.1 }
    }

    private static let newer: StoreFault = {
        var fault = StoreFault { stores, draft throws(EmissionRequest.Refusal) in
            guard let node = newest(draft.all)?.node else { return }
            stores[0].backend?.set(node.name, node.example ?? "")
        }
        fault.isOfOlderRelease = true
        return fault
    }()

    private static let outcome: [FindingID: StoreFault] = [
        "driver-error": StoreFault { store in
            store.others.append(
                .init(
                    path: "/local/domain/1/error/device/vbd/51712", permissions: "n1,r0",
                    nodes: [("error", "16 xlvbd_add at /local/domain/0/backend/vbd/1/51712")]))
        },
        "uneven-size": StoreFault { store in
            store.set(.sectors, "20971521")
            store.set(.physicalSectorSize, "4096")
        },
        "large-sectors": StoreFault { store in
            store.set(.sectorSize, "4096")
            store.set(.physicalSectorSize, "4096")
        },
        "persistent-refused": StoreFault { store in
            store.set(.backendPersistent, "1")
            store.set(.frontendPersistent, "0")
        },
        // The first of two disks goes while it is in use.
        "closed-early": StoreFault(about: .online, arguments: ["--watch"]) {
            stores, draft throws(EmissionRequest.Refusal) in
            let other = try draft.store(
                "/dev/vg/data,raw,xvdb,rw", at: ConnectionMoment(backend: 4, frontend: 4))
            stores[0].others += other.devices
            stores.append(other)
        },
        "size-changed": StoreFault(arguments: ["--watch"]) { stores, _ throws(EmissionRequest.Refusal) in
            var larger = stores[0]
            larger.set(.sectors, "41943040")
            stores.append(larger)
        },
        "state-conflict": conflict,
        "state-lasts": StoreFault(at: 2, 1),
        "not-as-specified": StoreFault(arguments: ["--expect", EmissionRequest.example]) {
            stores, _ throws(EmissionRequest.Refusal) in
            stores[0].set(.mode, "r")
        },
    ]

    /// The first two states that are never together.
    private static let conflict: StoreFault = {
        var fault = StoreFault()
        fault.moment = { draft in
            let states = 1...6
            let all = states.flatMap { backend in
                states.map { ConnectionMoment(backend: backend, frontend: $0) }
            }
            return all.first { draft.facts.pair($0.backend, $0.frontend) == nil }
                ?? ConnectionMoment(backend: 4, frontend: 4)
        }
        return fault
    }()
}
