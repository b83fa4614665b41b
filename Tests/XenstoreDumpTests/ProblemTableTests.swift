import BlkifSchema
import Diagnostics
import Explanation
import FileTree
import Negotiating
import SystemPackage
import TestSupport
import Testing
import XenstoreDump

/// What people have reported is answered by its cause.
@Suite struct ProblemTableTests {
    /// An entry of `Problems.txt`.
    struct Problem: Sendable, CustomStringConvertible {
        let number: String
        let way: String
        let id: String
        let text: String

        var description: String { "\(number) \(way) \(id)" }

        static func all() throws -> [Problem] {
            let bytes = try FileTree.readFile(
                PackageRoot.path.appending("Tests/XenstoreDumpTests/Problems.txt"))
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n== ").dropFirst().map { entry in
                let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
                let words = lines[0].split(separator: " ").map(String.init)
                return Problem(
                    number: words[0], way: words[1], id: words[2],
                    text: lines.dropFirst().joined(separator: "\n"))
            }
        }
    }

    /// The reports that a store, a message, the numbers of a pair, or time can answer.
    @Test func eachReportHasAnEntry() throws {
        let numbers = Set(try Problem.all().compactMap { Int($0.number) })
        #expect(numbers == Set(Array(1...14) + [16, 19, 20, 22, 23, 27, 28, 29, 31, 32, 33]))
    }

    @Test(arguments: try Problem.all()) func theFirstFindingIsTheCause(_ problem: Problem) throws {
        let found: String? =
            switch problem.way {
            case "store": try Reading(problem.text).findings.compactMap(\.first).first?.id.description
            case "explain": try message(problem.text)
            case "negotiate": try negotiation(problem.text).findings.first?.id.description
            case "watch": try events(problem.text).flatMap(\.findings).last?.id.description
            default: problem.way
            }
        #expect(found ?? "-" == problem.id)
    }

    private func message(_ line: String) throws -> String? {
        let schema = try RealSchema.schema()
        let json = try #require(LogReading.occurrence(in: line, schema)).json.text(indented: false)
        return json.firstMatch(of: /"name":"([a-z0-9-]+)"/).map { String($0.output.1) }
    }

    /// Two implementations, and what is set.
    private func negotiation(_ line: String) throws -> Settlement {
        let schema = try RealSchema.schema()
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        var frontend = try Negotiator(words[0], .frontend, ImplementationPairs(schema))
        var backend = try Negotiator(words[1], .backend, ImplementationPairs(schema))
        var (frames, disks) = (64, 1)
        for option in words.dropFirst(2) {
            let parts = option.split(separator: "=").map(String.init)
            let number = try #require(Int(parts[1]))
            switch parts[0] {
            case "frames": frames = number
            case "disks": disks = number
            case let name where name.hasPrefix("backend/"):
                let isKnown = backend.set(String(name.dropFirst("backend/".count)), to: number)
                #expect(isKnown, "\(name)")
            case let name:
                let areKnown = [frontend.set(name, to: number), backend.set(name, to: number)]
                #expect(areKnown.contains(true), "\(name)")
            }
        }
        return Settlement(
            frontend, backend, NegotiationFacts(schema, all: schema),
            GrantBudget.Guest(frames: frames, disks: disks))
    }

    private func events(_ text: String) throws -> [StoreWatch.Event] {
        let schema = try RealSchema.schema()
        let facts = DeviceFacts(schema, all: schema)
        var reader = StoreReader(facts.table, file: "stores.txt", isRereadable: false, keepsSnapshots: true)
        reader.read(Array(text.utf8).span)
        let snapshots = reader.takeSnapshots()
        let last = reader.finish()
        let filter = try DeviceFilter(device: nil, domain: nil, schema)
        var watch = StoreWatch(facts)
        return (snapshots + [last]).enumerated().flatMap { watch.update($1, at: Double($0), filter) }
    }
}
