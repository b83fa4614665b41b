import BlkifSchema
import Diagnostics
import DiskSpec
import Negotiating
import TestSupport
import Testing
import XenstoreDump

/// What is made up is what the rules find nothing wrong with, or just the one thing that is meant.
@Suite struct EmissionTests {
    private let schema: BlkifSchema
    private let facts: DeviceFacts

    init() throws {
        schema = try RealSchema.schema()
        facts = DeviceFacts(schema, all: schema)
    }

    private static let specifications = [
        "/dev/vg/guest,raw,xvda,rw", "/srv/a.img,raw,sdb,r", "/srv/a.qcow2,qcow2,xvdc,rw,discard",
        "/dev/sdb1,raw,xvdq,rw,no-discard,direct-io-safe",
        "backendtype=tap,format=vhd,vdev=hda,target=/srv/a.vhd",
        "/srv/cd.iso,raw,hdc,cdrom",
        "format=raw,vdev=xvda,access=rw,specification=virtio,target=/dev/vg/guest",
    ]

    /// The ids of what is found, without what is wrong with a state only if it lasts.
    private func ids(_ text: String, _ facts: DeviceFacts) -> [String] {
        var reader = StoreReader(facts.table, file: "store.txt", isRereadable: false)
        reader.read(Array(text.utf8).span)
        var devices = StoreDevices(reader.finish(), facts)
        var ids: [String] = []
        devices.forEach { _, found in ids += found.map(\.id.description) }
        return ids + devices.storeFindings.map(\.id.description)
    }

    /// Sees that nothing is wrong with a store, but that a state that must not last does.
    private func expectCoherence(_ request: EmissionRequest, at moments: [ConnectionMoment]) throws {
        let emitter = try request.emitter(facts, all: schema)
        let isVirtio = request.specification.contains("virtio")
        for moment in moments {
            let text = emitter.store(at: moment).text(.permissions)
            let expected = facts.mayLast(moment) || isVirtio ? [] : ["state-lasts"]
            let (frontend, backend) = (request.frontend.title, request.backend.title)
            #expect(
                ids(text, facts) == expected,
                "\(request.specification) \(frontend) \(backend) \(moment.text)\n\(text)")
        }
    }

    @Test(arguments: specifications) func everyDiskIsCoherentAtEveryMoment(_ specification: String) throws {
        let moments = ConnectionMoments(schema).pairs
        #expect(moments.count > 20)
        try expectCoherence(EmissionRequest(schema, specification), at: moments)
    }

    @Test func everyPairOfDriversIsCoherentInEveryState() throws {
        let pairs = ImplementationPairs(schema)
        let moments = try (1...6).map { try ConnectionMoments(schema).moment("\($0)") }
        #expect(pairs.frontends.count > 10 && pairs.backends.count > 5)
        var coherent: Set<String> = []
        for frontend in pairs.frontends {
            for backend in pairs.backends {
                for specification in EmissionTests.specifications.prefix(3) {
                    var request = EmissionRequest(schema, specification)
                    request.frontend = try Negotiator(frontend.id, .frontend, pairs)
                    request.backend = try Negotiator(backend.id, .backend, pairs)
                    do {
                        try expectCoherence(request, at: moments)
                        coherent.insert(backend.id)
                    } catch EmissionRequest.Refusal.otherKind(let implementation, let kind) {
                        #expect(implementation.id == backend.id && backend.kind != kind)
                    }
                }
            }
        }
        // libxl makes no directories for the first blktap, and virtio disks have another specification.
        let refused = pairs.backends.filter { !coherent.contains($0.id) }.compactMap(\.kind)
        #expect(Set(refused).isSubset(of: ["tap", "virtio_disk"]))
    }

    @Test(arguments: [
        ("qemu-xen-block", "", "qdisk"), ("tapback", "", "vbd3"), ("linux-blkback", "", "vbd"),
        ("qemu-xen-block", ",backendtype=qdisk", "qdisk"), ("mirage-blkif", ",backendtype=qdisk", "qdisk"),
        ("qemu-xen-block", ",backendtype=phy", nil), ("linux-blkback", ",backendtype=qdisk", nil),
        ("blktap1", "", nil),
    ])
    func theBackendIsOfTheKindOfItsDirectory(backend: String, words: String, kind: String?) throws {
        var request = EmissionRequest(schema, EmissionRequest.example + words)
        request.backend = try Negotiator(backend, .backend, ImplementationPairs(schema))
        guard let kind else {
            #expect(throws: EmissionRequest.Refusal.self) { try request.emitter(facts, all: schema) }
            return
        }
        let store = try request.emitter(facts, all: schema).store(
            at: ConnectionMoment(backend: 4, frontend: 4))
        let text = store.text(.paths)
        #expect(text.contains("/local/domain/0/backend/\(kind)/1/51712/state = \"4\"\n"))
        #expect(
            text.contains("/local/domain/1/device/vbd/51712/backend = \"/local/domain/0/backend/\(kind)/"))
    }

    @Test func everyFormIsReadAsTheSame() throws {
        let emitter = try EmissionRequest(schema).emitter(facts, all: schema)
        let store = emitter.store(at: try ConnectionMoments(schema).moment("4"))
        let objects = try [StoreFormat.list, .paths, .permissions].map { try Reading(store.text($0)).objects }
        #expect(objects[0].count == 1)
        #expect(objects[0] == objects[1] && objects[1] == objects[2])
        let commands = store.text(.commands)
        #expect(commands.contains("xenstore-chmod /local/domain/1/device/vbd/51712 n1 r0\n"))
        #expect(commands.hasSuffix("/local/domain/1/device/vbd/51712/state 4\n"))
        #expect(!commands.contains("/local/domain/1/name"))
        #expect(store.text(.json).contains("\"path\": \"/local/domain/0/backend/vbd/1/51712/sectors\""))
    }

    @Test(arguments: [
        ("1", "1/1"), ("2", "2/1"), ("3", "2/3"), ("4", "4/4"), ("5", "5/5"), ("6", "6/6"),
        ("startup", "4/4"),
        ("frontend-allocates", "2/3"), ("frontend-drains", "4/5"), ("toolstack-requests", "5/4"),
        ("reconnection", "2/1"), ("XenbusStateConnected", "4/4"), ("4/3", "4/3"),
    ])
    func momentsHaveNames(name: String, states: String) throws {
        #expect(try ConnectionMoments(schema).moment(name).text == states)
    }

    @Test(arguments: ["", "0", "7", "9", "1/5", "4/", "start", "toolstack-cleans-up"])
    func whatIsNoMomentIsRefused(name: String) {
        #expect(throws: ConnectionMoments.Unknown.self) { try ConnectionMoments(schema).moment(name) }
    }

    @Test func numbersAreThoseOfTheNegotiation() throws {
        var request = EmissionRequest(schema)
        request.frontend = try Negotiator("linux-blkfront", .frontend, ImplementationPairs(schema))
        request.backend = try Negotiator("linux-blkback", .backend, ImplementationPairs(schema))
        for (name, number) in [("max_ring_page_order", 2), ("max_queues", 2)] {
            let isKnown = request.frontend.set(name, to: number)
            #expect(isKnown)
        }
        let emitter = try request.emitter(facts, all: schema)
        let text = emitter.store(at: ConnectionMoment(backend: 4, frontend: 4)).text(.paths)
        #expect(text.contains("/ring-page-order = \"2\"\n"))
        #expect(text.contains("/queue-1/ring-ref3 = \"15\"\n"))
        // A frontend that does not wait for the limits has to do with the defaults.
        let early = emitter.store(at: ConnectionMoment(backend: 1, frontend: 3)).text(.paths)
        #expect(early.contains("/ring-ref = \"8\"\n") && !early.contains("queue"))
        #expect(try Reading(text).texts[0].contains("2 queues of 4 pages"))
    }

    @Test func anEmptyDriveHasNoStorage() throws {
        let emitter = try EmissionRequest(schema, ",,xvdc,cdrom").emitter(facts, all: schema)
        #expect(!emitter.hasStorage)
        let text = emitter.store(at: ConnectionMoment(backend: 2, frontend: 1)).text(.paths)
        #expect(!text.contains("physical-device") && !text.contains("hotplug-status"))
        #expect(ids(text, facts) == [])
        let limits = [(2, 2, true), (1, 1, true), (2, 3, false), (3, 1, false)]
        for (backend, frontend, isSo) in limits {
            #expect(ConnectionMoment(backend: backend, frontend: frontend).needsNoStorage == isSo)
        }
    }

    @Test func aStoreOfAnOlderReleaseHasNothingNewer() throws {
        let older = schema.asOf(Release(4, 4))
        let facts = DeviceFacts(older, all: schema)
        let emitter = try EmissionRequest(older).emitter(facts, all: schema)
        for moment in ConnectionMoments(older).pairs {
            let found = ids(emitter.store(at: moment).text(.permissions), facts)
            #expect(found.filter { $0 != "state-lasts" } == [], "\(moment.text)")
        }
    }

    @Test func aSpecificationThatIsWrongIsRefused() throws {
        for wrong in [
            "/dev/vg/guest,raw,xvda,rw,qcow3", "format=qcow2,backendtype=phy,vdev=xvda,target=/a",
            "x,raw,xvda,rw,backend=driver",
        ] {
            #expect(throws: EmissionRequest.Refusal.self, "\(wrong)") {
                try EmissionRequest(schema, wrong).emitter(facts, all: schema)
            }
        }
        var request = EmissionRequest(schema, "/dev/vg/guest,raw,xvda,rw,backend=driver")
        request.context.backendDomain = 3
        let text = try request.emitter(facts, all: schema).store(
            at: ConnectionMoment(backend: 4, frontend: 4)
        )
        .text(.permissions)
        #expect(text.contains("/local/domain/3/backend/vbd/1/51712/state = \"4\"   (n3,r1)\n"))
        #expect(ids(text, facts) == [])
    }

    /// A store without any disk replaces the one before it, so that who follows it sees that the last disk has gone.
    @Test func aStoreWithoutADiskIsAStoreOfItsOwn() throws {
        let emitter = try EmissionRequest(schema).emitter(facts, all: schema)
        for (states, expected) in [((4, 4), ["closed-early"]), ((6, 6), [])] {
            let store = emitter.store(at: ConnectionMoment(backend: states.0, frontend: states.1))
            let text = store.text(.paths)
            let bare = text.split(separator: "\n").filter { !$0.contains("/vbd") }.joined(separator: "\n")
            let found = try FoundIDs.all(in: text + bare, ["--watch"], schema)
            #expect(found.filter { $0 != "state-lasts" } == expected)
        }
    }

    // MARK: Faults

    @Test(arguments: FaultyStore.findings) func eachFindingHasAStoreThatGivesJustIt(_ id: FindingID) throws {
        let faulty = try #require(try FaultyStores(schema).store(id))
        #expect(
            try FoundIDs.all(in: faulty.text, faulty.arguments, schema) == [id.description], "\(faulty.text)")
    }
}
