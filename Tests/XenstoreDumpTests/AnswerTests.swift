import BlkifSchema
import Diagnostics
import FileTree
import Negotiating
import SystemPackage
import TestSupport
import Testing
import XenstoreDump

/// Whole answers about stores and pairs of drivers, each kind in a file of `Answers/`.
@Suite struct AnswerTests {
    private let schema: BlkifSchema
    private let facts: DeviceFacts
    private let store = SampleStore()

    init() throws {
        schema = try RealSchema.schema()
        facts = DeviceFacts(schema, all: schema)
    }

    private func expect(_ answers: [(question: String, answer: String)], _ name: String) throws {
        let text = answers.map { "== \($0.question)\n\($0.answer)" }.joined(separator: "\n")
        try Golden.expect(
            text, matches: PackageRoot.path.appending("Tests/XenstoreDumpTests/Answers/\(name).txt"))
    }

    /// Findings as reports have them, with the lines of the store.
    private func report(_ findings: some Sequence<StoreFinding>) -> String {
        var folded = FoldedFindings()
        folded.add(Array(findings))
        let told = folded.findings { finding in
            finding.line.map { SourceLocation(file: "store.txt", line: $0, column: 1) }
        }
        return FindingReport(told, tool: "test", sources: []).rendered(as: .text)
    }

    private func report(_ text: String) throws -> String {
        let reading = try Reading(text)
        return reading.texts.joined() + report(Array(reading.findings.joined()) + reading.storeFindings)
    }

    // MARK: Stores

    @Test func whatIsSaidOfEachFault() throws {
        let stores = try FaultyStores(schema)
        let answers = try FaultyStore.findings.map { id in
            let faulty = try #require(try stores.store(id), "\(id)")
            let found = try FoundIDs.findings(in: faulty.text, faulty.arguments, schema)
            return ("\(id) \(faulty.arguments.joined(separator: " "))", report(found))
        }
        try expect(answers, "faults")
    }

    @Test func whatIsSaidAtEachMoment() throws {
        let emitter = try EmissionRequest(schema).emitter(facts, all: schema)
        let answers = try ConnectionMoments(schema).pairs.map { moment in
            let reading = try Reading(emitter.store(at: moment).text(.permissions))
            return (
                moment.text,
                reading.texts.joined() + reading.objects.joined() + report(reading.findings.joined())
            )
        }
        try expect(answers, "moments")
    }

    /// Two changes of a connected disk that mean something else together than each alone: what only one of them brings up
    /// is gone, or something new is found.
    @Test func whatTwoChangesMeanTogether() throws {
        let nodes =
            store.backend.map { (Side.backend, $0.name) } + store.frontend.map { (Side.frontend, $0.name) }
        let changes = nodes.flatMap { side, name in
            [("no \(side.rawValue)/\(name)", { (store: SampleStore) in store.without(side, name) })]
                + ["0", "1"].map { value in
                    ("\(side.rawValue)/\(name) = \(value)", { $0.with(side, name, value) })
                }
        }
        let alone = try changes.map { try ids(Reading($0.1(store))) }
        var lines: [String] = []
        for (first, change) in changes.enumerated() {
            let changed = change.1(store)
            for second in changes.indices.dropFirst(first + 1) where first / 3 != second / 3 {
                let found = try ids(Reading(changes[second].1(changed)))
                let expected = (alone[first] + alone[second]).sorted()
                guard found != expected else { continue }
                let (gone, new) = (expected.without(found), found.without(expected))
                lines.append(
                    ([change.0 + ", " + changes[second].0 + ":"] + gone.map { "-" + $0 }
                        + new.map { "+" + $0 })
                        .joined(separator: " "))
            }
        }
        try expect([("against each alone", lines.map { $0 + "\n" }.joined())], "interactions")
    }

    private func ids(_ reading: Reading) -> [String] { reading.ids.joined().sorted() }

    /// One node of a connected disk has another value, or is not there.
    @Test func whatIsSaidOfEachChange() throws {
        let values = ["", "0", "5", "yes", "4294967296"]
        let nodes =
            store.backend.map { (Side.backend, $0.name) } + store.frontend.map { (Side.frontend, $0.name) }
        let answers = try nodes.map { side, name in
            let changed =
                [("is missing", store.without(side, name))]
                + values.map { ("= \"\($0)\"", store.with(side, name, $0)) }
            let told = try changed.map { change, store in
                let reading = try Reading(store)
                return "\(change)\n" + report(Array(reading.findings.joined()) + reading.storeFindings)
            }
            return ("\(side.rawValue)/\(name)", told.joined())
        }
        try expect(answers, "changes")
    }

    @Test func whatIsSaidOfEachProblem() throws {
        let answers = try ProblemTableTests.Problem.all().filter { $0.way == "store" }.map {
            ("\($0)", try report($0.text))
        }
        try expect(answers, "problems")
    }

    @Test func whatATreeShows() throws {
        let stores = [
            ("connected", store), ("early", store.unattached.fresh.withStates(2, 1)),
            ("odd", store.with(.backend, "ring-ref", "8").with(.frontend, "feature-made-up", "\u{1b}[1m")),
        ]
        let answers = stores.flatMap { name, store in
            [Release(4, 17), Release(4, 4)].map { release in
                let facts = DeviceFacts(schema.asOf(release), all: schema)
                var reader = StoreReader(facts.table, file: "store.txt", isRereadable: false)
                reader.read(Array(store.text.utf8).span)
                var devices = StoreDevices(reader.finish(), facts)
                var output: [UInt8] = []
                devices.forEach { device, _ in DeviceTree(device).appendText(to: &output) }
                return ("\(name), \(release)", String(decoding: output, as: UTF8.self))
            }
        }
        try expect(answers, "trees")
    }

    /// What is told while a disk is attached, changes its size, and is removed too early.
    @Test func whatIsToldWhileTimePasses() throws {
        let stores = [
            store.unattached.fresh.withStates(2, 1), store.unattached.fresh.withStates(2, 1),
            store.withStates(4, 4), store.with(.backend, "sectors", "41943040"),
            store.with(.backend, "online", "0").withStates(5, 4),
            store.changed { ($0.backend, $0.frontend) = ([], []) },
        ]
        var watch = StoreWatch(facts)
        let filter = try DeviceFilter(device: nil, domain: nil, schema)
        let answers = stores.enumerated().map { number, store in
            var reader = StoreReader(facts.table, file: "store.txt", isRereadable: false)
            reader.read(Array(store.text.utf8).span)
            let events = watch.update(reader.finish(), at: Double(number * 6), filter)
            let told = events.map { event in
                "\(event.title): \(event.change ?? "-")\n" + report(event.findings)
                    + String(decoding: event.json, as: UTF8.self)
            }
            return ("\(number * 6) s", told.joined())
        }
        try expect(answers, "watch")
    }

    // MARK: Pairs of drivers

    @Test func whatEachPairEndsWith() throws {
        let pairs = ImplementationPairs(schema)
        let all =
            pairs.frontends.map { ($0.id, "linux-blkback") }
            + pairs.backends.map { ("linux-blkfront", $0.id) }
        let answers = try all.map { frontend, backend in
            let settlement = Settlement(
                try Negotiator(frontend, .frontend, pairs), try Negotiator(backend, .backend, pairs),
                facts.negotiation, GrantBudget.Guest(frames: 32, disks: 40))
            let findings = FindingReport(settlement.findings, tool: "test", sources: []).rendered(as: .text)
            return ("\(frontend) \(backend)", SettlementReport(settlement).text(width: 100) + findings)
        }
        try expect(answers, "pairs")
    }

    @Test func whatAMigrationChanges() throws {
        let pairs = ImplementationPairs(schema)
        func settle(_ backend: String) throws -> Settlement {
            Settlement(
                try Negotiator("linux-blkfront", .frontend, pairs), try Negotiator(backend, .backend, pairs),
                facts.negotiation, GrantBudget.Guest(frames: 32, disks: 40))
        }
        let before = try settle("linux-blkback")
        let answers = try ["linux-blkback", "tapback"].map { backend in
            let report = SettlementReport(before, next: try settle(backend))
            return (backend, report.text(width: 80) + report.json.text(indented: true) + "\n")
        }
        try expect(answers, "migrations")
    }
}

extension [String] {
    /// The elements, but for as many of each as another list has.
    fileprivate func without(_ others: [String]) -> [String] {
        var left = others
        return filter { element in
            guard let place = left.firstIndex(of: element) else { return true }
            left.remove(at: place)
            return false
        }
    }
}
