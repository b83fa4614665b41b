import BlkifSchema
import Diagnostics
import Negotiating
import TestSupport
import Testing

@testable import XenstoreDump

/// What two drivers end with in a store is what is said of them.
@Suite struct StoreNegotiationTests {
    private let facts: DeviceFacts
    private let pairs: ImplementationPairs

    init() throws {
        let schema = try RealSchema.schema()
        facts = DeviceFacts(schema, all: schema)
        pairs = ImplementationPairs(schema)
    }

    /// What real drivers have settled on is what their implementations are said to.
    @Test(arguments: try SystemRecording.all()) func aRunningXenAgrees(_ recording: SystemRecording) throws {
        let backends = ["vbd": "linux-blkback@6.1.176", "qdisk": "qemu-xen-block@7.2.0"]
        for step in recording.steps {
            try Connected.all(in: step.store, facts) { disk in
                let backend = try #require(backends[disk.kind])
                let said = Settlement(
                    try Negotiator("linux-blkfront@6.1.176", .frontend, pairs),
                    try Negotiator(backend, .backend, pairs), facts.negotiation,
                    GrantBudget.Guest(frames: 64, disks: 1))
                for term in said.terms {
                    guard let real = disk.negotiated[term.key], term.value != .null else { continue }
                    let name = "\(recording.name) \(step.name) \(term.key)"
                    if case .integer(let most) = term.value, term.text.hasPrefix("at most"),
                        case .integer(let number) = real
                    {
                        #expect(number <= most, "\(name)")
                    } else if term.key != "segments", term.key != "request_bytes", term.key != "protocol" {
                        #expect(real == term.value, "\(name)")
                    }
                }
            }
        }
    }

    /// The two sides of a store end with what the report of the store tells.
    @Test(arguments: try SystemRecording.all()) func aStoreTellsTheSame(_ recording: SystemRecording) throws {
        for step in recording.steps {
            try Connected.all(in: step.store, facts) { disk in
                let told = Settlement(
                    disk.sides.frontend, disk.sides.backend, facts.negotiation,
                    GrantBudget.Guest(frames: 64, disks: 1))
                for term in told.terms {
                    let real = try #require(disk.negotiated[term.key], "\(term.key)")
                    #expect(real == term.value, "\(recording.name) \(step.name) \(term.key)")
                }
                let writes = [disk.sides.frontend, disk.sides.backend].flatMap(\.writes.keys)
                #expect(Set(writes) == disk.nodes, "\(recording.name) \(step.name)")
            }
        }
    }

    /// What a backend would serve is not what a frontend needs of which only a store tells.
    @Test func aBoundOfAFrontendThatIsNotNamedIsNoFinding() throws {
        let recording = try #require(SystemRecording.all().first { $0.name == "queues" })
        var count = 0
        for step in recording.steps {
            try Connected.all(in: step.store, facts) { disk in
                let guest = GrantBudget.Guest(frames: 1, disks: 1)
                let told = Settlement(disk.sides.frontend, disk.sides.backend, facts.negotiation, guest)
                #expect(told.findings.isEmpty && told.budget.text.hasPrefix("at most "), "\(step.name)")
                let named = try Negotiator("linux-blkfront@6.1.176", .frontend, pairs)
                let certain = Settlement(named, disk.sides.backend, facts.negotiation, guest)
                #expect(certain.findings.map(\.id) == ["grants-exceeded"], "\(step.name)")
                count += 1
            }
        }
        #expect(count > 0)
    }

    /// A store can hold any number where a count is meant.
    @Test(arguments: ["9223372036854775807", "4611686018427387904", "-9223372036854775808", "1000000000000"])
    func noNumberIsTooLarge(_ number: String) throws {
        let recording = try #require(SystemRecording.all().first { $0.name == "queues" })
        let store = try #require(recording.steps.first { $0.store.contains("multi-queue-num-queues") }).store
        let hostile = store.replacing(/(queues|segments|size|sectors|order) = "[0-9]+"/) {
            "\($0.output.1) = \"\(number)\""
        }
        var count = 0
        try Connected.all(in: hostile, facts) { disk in
            let settled = Settlement(
                disk.sides.frontend, disk.sides.backend, facts.negotiation,
                GrantBudget.Guest(frames: 64, disks: .max))
            #expect(settled.budget.grants >= 0 && settled.budget.disks <= 64 * 512)
            for term in settled.terms {
                #expect(disk.negotiated[term.key] == term.value, "\(term.key)")
            }
            count += SettlementReport(settled).text(width: 80).isEmpty ? 0 : 1
        }
        #expect(count == 1)
    }
}

/// A disk of a recording that is connected.
private struct Connected {
    let kind: String
    let sides: (frontend: Negotiator, backend: Negotiator)
    let negotiated: [String: JSONValue]
    /// The nodes of the protocol that it has.
    let nodes: Set<NodeReference>

    static func all(in store: String, _ facts: DeviceFacts, _ body: (Connected) throws -> Void) throws {
        var reader = StoreReader(facts.table, file: "store.txt", isRereadable: false)
        reader.read(Array(store.utf8).span)
        var devices = StoreDevices(reader.finish(), facts)
        var found: [Connected] = []
        devices.forEach { device, _ in
            guard let negotiation = Negotiation(device), case .object(let members) = negotiation.json,
                let sides = Settlement.sides(device), let kind = device.kind
            else { return }
            let nodes = facts.nodes.indices.filter { device.side(facts.nodes[$0].node.side).has($0) }
            found.append(
                Connected(
                    kind: kind, sides: sides,
                    negotiated: Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first },
                    nodes: Set(nodes.map { facts.nodes[$0].node.reference })))
        }
        for disk in found { try body(disk) }
    }
}
