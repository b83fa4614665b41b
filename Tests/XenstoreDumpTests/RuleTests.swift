import BlkifSchema
import Diagnostics
import FileTree
import SystemPackage
import TestSupport
import Testing
import XenstoreDump

/// Each thing that can be wrong is found, and nothing else.
@Suite struct RuleTests {
    private let store = SampleStore()

    private func ids(_ store: SampleStore) throws -> [String] {
        let reading = try Reading(store)
        return reading.ids.first ?? []
    }

    // MARK: Values

    @Test(arguments: [
        ("online", "yes", "bad-value"), ("sectors", "-1", "bad-value"), ("sectors", "", "bad-value"),
        ("frontend-id", "4294967296", "bad-value"), ("mode", "rw", "unlisted-value"),
        ("physical-device", "loop0", "bad-value"), ("physical-device", "7:", "bad-value"),
        ("sector-size", "256", "out-of-bounds"), ("info", "cdrom", "bad-value"),
        ("physical-sector-size", "700", "relation-broken"), ("state", "four", "unlisted-value"),
        ("state", "", "unlisted-value"), ("state", "9", "unlisted-value"),
    ])
    func valuesOfTheBackendAreJudged(name: String, value: String, id: String) throws {
        #expect(try ids(store.with(.backend, name, value)).contains(id))
    }

    @Test(arguments: [
        ("ring-page-order", "5", "relation-broken"), ("multi-queue-num-queues", "5", "relation-broken"),
        ("multi-queue-num-queues", "0", "out-of-bounds"), ("protocol", "x86_64", "unlisted-value"),
        ("virtual-device", "51728", "device-number"), ("state", "four", "unlisted-value"),
        ("ring-ref", "8a", "bad-value"),
    ])
    func valuesOfTheFrontendAreJudged(name: String, value: String, id: String) throws {
        #expect(try ids(store.with(.frontend, name, value)).contains(id))
    }

    @Test func whatToolstacksReallyWriteIsNoFault() throws {
        for type in ["file", "phy", "tap", "qdisk", "drbd"] {
            let other = store.with(.backend, "type", type).with(.backend, "hotplug-status", "online")
            #expect(try ids(other) == [], "\(type)")
        }
        #expect(try ids(store.with(.backend, "sm-data/scsi/0x12/0x80", "AIAAEg==")) == [])
        #expect(try ids(store.with(.backend, "uuid", "x").with(.frontend, "made-up-by-us", "x")) == [])
        #expect(
            try ids(store.with(.backend, "physical-device", "5635").without(.backend, "physical-device-path"))
                == [])
        let unnamed = store.withStates(2, 1).without(.backend, "physical-device")
            .without(.backend, "physical-device-path").with(.backend, "hotplug-status", "connected")
        #expect(try !ids(unnamed).contains("attach-pending"), "the script has come to its end")
        let early = store.withStates(2, 1).fresh.with(.frontend, "event-channel", "")
        #expect(try !ids(early).contains("bad-value"))
    }

    @Test func everyStateOfTheSchemaIsOne() throws {
        let states = try RealSchema.schema().states.map(\.value)
        #expect(states.count > 6)
        for state in states {
            #expect(try !ids(store.withStates(state, state)).contains("unlisted-value"), "\(state)")
        }
    }

    @Test func namesAreJudged() throws {
        let misspelt = store.without(.backend, "sector-size").with(.backend, "sector_size", "512")
        #expect(try ids(misspelt) == ["misspelt-name", "missing-required"])
        #expect(try ids(store.with(.backend, "ring-ref", "8")) == ["wrong-side"])
    }

    @Test func missingNodesAreTold() throws {
        for name in ["sectors", "info", "sector-size", "mode", "frontend-id", "frontend"] {
            #expect(try ids(store.without(.backend, name)) == ["missing-required"], "\(name)")
        }
        #expect(try ids(store.without(.frontend, "backend-id")) == ["missing-required"])
        // What a state does not ask for yet may be missing.
        #expect(try !ids(store.withStates(2, 3).without(.backend, "sectors")).contains("missing-required"))
    }

    /// A release asks for no node that came after it.
    @Test(arguments: [("backend", Side.backend), ("frontend", .frontend)])
    func aNodeMayBeMissingBeforeItsRelease(folder: String, side: Side) throws {
        let schema = try RealSchema.schema { path, text in
            guard path == "\(folder)/features.yaml" else { return }
            text += """
                  - name: stop-idle
                    since: "4.23"
                    summary: Says that the motor of the disk may stop.
                    type: boolean
                    required: true
                    writer: \(folder)

                """
        }
        #expect(try Reading(store.text, in: schema).ids == [["missing-required"]])
        #expect(try Reading(store.text, asOf: Release(4, 22), in: schema).ids == [[]])
        let newer = try Reading(store.with(side, "stop-idle", "1").text, in: schema)
        #expect(newer.ids == [[]])
    }

    @Test func nodesOfLaterReleasesAreTold() throws {
        let reading = try Reading(store.text, asOf: Release(4, 4))
        #expect(reading.ids.first?.contains("newer-node") == true)
    }

    // MARK: Links

    @Test func linksMeet() throws {
        let wrong = store.with(.backend, "frontend", "/local/domain/8/device/vbd/51712")
        #expect(try ids(wrong) == ["links-differ", "links-differ"])
        #expect(try ids(store.with(.frontend, "backend-id", "3")) == ["links-differ"])
        #expect(
            try ids(store.with(.frontend, "backend", "/local/domain/0/backend/qdisk/7/51712")).first
                == "links-differ")
    }

    @Test func aSideThatIsNowhereIsTold() throws {
        #expect(try ids(store.changed { $0.frontend = [] }) == ["no-frontend"])
        #expect(try ids(store.changed { $0.backend = [] }) == ["no-backend"])
        // Where the text is only of one side nothing is known.
        #expect(try ids(store.changed { ($0.frontend, $0.isWhole) = ([], false) }) == [])
        #expect(try ids(store.changed { ($0.backend, $0.isWhole) = ([], false) }) == [])
    }

    @Test func whatAGuestHasLeftIsTold() throws {
        let text = store.changed { $0.frontend = [] }.text
        let gone = text.split(separator: "\n").filter { !$0.contains("/local/domain/7/name") }
        #expect(try Reading(gone.joined(separator: "\n")).ids == [["dead-guest"]])
    }

    @Test func aSecondBackendIsTold() throws {
        let other = store.changed { $0.kind = "qdisk" }
        let reading = try Reading(
            store.text
                + other.changed { $0.frontend = [] }.text.split(separator: "\n").filter {
                    $0.contains("qdisk")
                }.joined(separator: "\n"))
        #expect(reading.ids == [["second-backend"]])
        #expect(reading.findings[0][0].path == "/local/domain/0/backend/qdisk/7/51712")
    }

    // MARK: Rings

    @Test func ringsAreWhole() throws {
        #expect(try ids(store.without(.frontend, "event-channel")) == ["ring-incomplete"])
        let pages = store.without(.frontend, "ring-ref").with(.frontend, "ring-page-order", "2")
        let four = (0..<4).reduce(pages) { $0.with(.frontend, "ring-ref\($1)", "\(8 + $1)") }
        #expect(try ids(four) == [])
        #expect(try ids(four.without(.frontend, "ring-ref3")) == ["ring-incomplete"])
        #expect(try ids(four.with(.frontend, "ring-ref4", "12")) == ["stale-nodes"])
        #expect(try Reading(four).texts[0].contains("1 queue of 4 pages, 128 requests"))
    }

    @Test func queuesAreWhole() throws {
        var queues = store.without(.frontend, "ring-ref", "event-channel").with(
            .frontend, "multi-queue-num-queues", "2")
        for queue in 0..<2 {
            queues = queues.with(.frontend, "queue-\(queue)", "").with(
                .frontend, "queue-\(queue)/ring-ref", "8"
            )
            .with(.frontend, "queue-\(queue)/event-channel", "9")
        }
        #expect(try ids(queues) == [])
        #expect(try ids(queues.without(.frontend, "queue-1/event-channel")) == ["ring-incomplete"])
        #expect(try ids(queues.with(.frontend, "ring-ref", "8")) == ["stale-nodes"])
        #expect(try ids(queues.with(.frontend, "queue-2/ring-ref", "8")) == ["stale-nodes"])
    }

    @Test func findingsCiteTheRuleThatIsBroken() throws {
        func rules(_ store: SampleStore) throws -> [String?] {
            try Reading(store).findings.joined().map { $0.rule?.id }
        }
        #expect(try rules(store.with(.frontend, "multi-queue-num-queues", "5")).first == "queues-bounded")
        #expect(try rules(store.with(.backend, "physical-sector-size", "700")).first == .some(nil))
        let reading = try Reading(store.without(.backend, "info"))
        #expect(reading.objects.first?.contains(#""rule":"properties-first""#) == true)
    }

    @Test func anOrderOfZeroIsTold() throws {
        #expect(try ids(store.with(.frontend, "ring-page-order", "0")) == ["page-order-zero"])
    }

    @Test func whatAnEarlierDriverHasLeftIsTold() throws {
        #expect(try ids(store.withStates(2, 1)) == ["stale-nodes", "state-lasts"])
    }

    // MARK: Storage

    @Test func theStorageIsTheOneThatWasMeant() throws {
        #expect(try ids(store.with(.backend, "physical-device-path", "/dev/vg/other")) == ["wrong-storage"])
        let loop = store.with(.backend, "params", "/srv/a.img").with(.backend, "type", "file")
            .with(.backend, "node", "/dev/loop3").with(.backend, "physical-device-path", "/dev/loop3")
        #expect(try ids(loop.with(.backend, "physical-device", "7:3")) == [])
        #expect(try ids(loop.with(.backend, "physical-device", "7:4")) == ["wrong-storage"])
        let disk = store.with(.backend, "params", "/dev/sdb1").with(
            .backend, "physical-device-path", "/dev/sdb1")
        #expect(try ids(disk.with(.backend, "physical-device", "8:11")) == [])
        #expect(try ids(disk.with(.backend, "physical-device", "8:21")) == ["wrong-storage"])
    }

    @Test func aDriveWithoutAMediumWaitsForOne() throws {
        let drive = store.withStates(1, 1).fresh.unattached.with(.frontend, "device-type", "cdrom")
        #expect(try ids(drive.with(.backend, "params", "")) == [])
        #expect(try ids(drive.withStates(2, 1).with(.backend, "params", "")) == [])
        #expect(try ids(drive) == ["state-lasts"])
        #expect(
            try ids(drive.with(.backend, "params", "").with(.frontend, "device-type", "disk")) == [
                "state-lasts"
            ])
        #expect(try ids(drive.withStates(5, 4).with(.backend, "params", "")).contains("state-lasts"))
    }

    @Test func manyBackendsOfADeviceAreTold() throws {
        let others = (1...3).map { "/local/domain/\($0)/backend/vbd/7/51712/state = \"1\"" }
        let crowded = store.changed { $0.others = others }
        #expect(try ids(crowded) == ["second-backend", "second-backend", "second-backend"])
    }

    @Test func storageWithTwoWritersIsTold() throws {
        let other = store.changed { ($0.domain, $0.isWhole) = (8, false) }
            .with(.backend, "frontend", "/local/domain/8/device/vbd/51712").with(.backend, "frontend-id", "8")
            .with(.frontend, "backend", "/local/domain/0/backend/vbd/8/51712")
        let reading = try Reading(store.text + other.text)
        #expect(reading.ids == [[], []])
        #expect(reading.storeFindings.map(\.id.description) == ["shared-storage"])
        // A guest and its stub domain are one.
        let stub = try Reading(store.text + "/local/domain/8/target = \"7\"\n" + other.text)
        #expect(stub.storeFindings == [])
        let readers = store.with(.backend, "mode", "r").text + other.with(.backend, "mode", "r").text
        #expect(try Reading(readers).storeFindings == [])
    }

    // MARK: Permissions

    @Test func whoMayWriteIsJudged() throws {
        func lines(_ backend: String, _ frontend: String) -> String {
            store.nodes.map { node in
                let permissions = node.path.hasPrefix(store.backendPath) ? backend : frontend
                return "\(node.path) = \"\(node.value)\"   (\(permissions))\n"
            }.joined()
        }
        #expect(try Reading(lines("n0,r7", "n7,r0")).ids == [[]])
        #expect(try Reading(lines("n0,b7", "n7,r0")).ids == [["guest-writable"]])
        #expect(try Reading(lines("n7,r0", "n7,r0")).ids == [["guest-writable"]])
        #expect(try Reading(lines("n0", "n7,r0")).ids == [["unreadable-node"]])
        #expect(try Reading(lines("r0", "n7")).ids == [[]])
    }

    // MARK: The catalogue

    @Test func eachKindIsInTheListOfCausesOnceAndIsReported() throws {
        var used: Set<String> = []
        for file in try FileTree.read(PackageRoot.path.appending("Sources/XenstoreDump"), suffix: ".swift")
        where !file.path.hasSuffix("/StoreFinding.swift") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for match in text.matches(
                of: /(?:StoreFinding|finding|report)\(\s*(?:[^"()]*,\s*)?"([a-z]+(?:-[a-z]+)+)",/)
            {
                used.insert(String(match.output.1))
            }
        }
        let known = StoreFinding.causes.map(\.description)
        #expect(Set(known).count == known.count)
        #expect(used.symmetricDifference(known).sorted() == [])
    }
}
