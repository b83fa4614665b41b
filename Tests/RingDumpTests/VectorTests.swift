import BlkifKeys
import BlkifSchema
import Conformance
import Diagnostics
import Foundation
import RingDump
import SystemPackage
import TestSupport
import Testing

/// The vectors and made-up rings say what this program's own reader finds, which knows nothing of how they were made.
@Suite struct VectorTests {
    private struct File: Decodable {
        let format: Int
        let entries: [Entry]
        let counters: [Counters]
    }

    private struct Entry: Decodable {
        let name: String
        let structure: String
        let bytes: [String: String]
        let valid: Bool
        let finding: String?
        let rule: String?
    }

    private struct Counters: Decodable {
        let entries: Int
        let req_prod: UInt32
        let rsp_prod: UInt32
        let valid: Bool
        let finding: String?
    }

    private let schema: BlkifSchema
    private let file: File
    /// The numbers of the fields of each entry.
    private let fields: [NSDictionary]

    init() throws {
        schema = try RealSchema.schema()
        let bytes = VectorFile.ring.bytes(schema, mark: "")
        file = try JSONDecoder().decode(File.self, from: Data(bytes))
        let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        fields = try #require(object["entries"] as? [NSDictionary]).compactMap {
            $0["fields"] as? NSDictionary
        }
    }

    private func rules(_ problem: RingProblem) -> [String] {
        schema.rules.filter { rule in
            rule.finding == problem.id.description && (problem.subject.map(rule.subjects.contains) ?? true)
        }.map(\.id)
    }

    private static func bytes(_ text: String) -> [UInt8] {
        stride(from: 0, to: text.utf8.count, by: 2).compactMap { place in
            let start = text.index(text.startIndex, offsetBy: place)
            return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
        }
    }

    @Test(arguments: WireABI.allCases) func eachEntryIsReadAsTheVectorSays(_ abi: WireABI) throws {
        #expect(file.format == VectorFile.format)
        #expect(file.entries.count > 25 && fields.count == file.entries.count)
        for (entry, fields) in zip(file.entries, fields) {
            let bytes = VectorTests.bytes(try #require(entry.bytes["\(abi.name)"], "\(entry.name)"))
            let isResponse = entry.structure == schema.ring?.response
            var ring = [UInt8](repeating: 0, count: RingLayout.pageSize)
            ring.replaceSubrange(RingHeader.size..<RingHeader.size + bytes.count, with: bytes)
            do {
                var elements = ring.mutableSpan
                var span = elements.mutableBytes
                try RingHeader(reqProd: 1, rspProd: isResponse ? 1 : 0).write(to: &span)
            }
            let dump = try RingDump(ring, abi: abi)
            let problems = dump.slots.flatMap(\.problems)
            #expect(problems.map(\.id.description) == (entry.finding.map { [$0] } ?? []), "\(entry.name)")
            #expect(entry.valid == problems.isEmpty)
            if let rule = entry.rule, let problem = problems.first {
                #expect(rules(problem).contains(rule), "\(entry.name)")
            }
            let told = try #require(
                JSONSerialization.jsonObject(with: Data(dump.json.text().utf8)) as? NSDictionary)
            let slot = try #require((told["slots"] as? [NSDictionary])?.first)
            for (key, value) in fields {
                guard let number = value as? NSNumber, let key = key as? String else { continue }
                #expect(slot[key] as? NSNumber == number || dump.slots[0].isUnknown, "\(entry.name) \(key)")
            }
        }
    }

    @Test func countersAreJudgedAsTheVectorSays() throws {
        #expect(file.counters.contains { !$0.valid })
        for counters in file.counters {
            var ring = [UInt8](repeating: 0, count: RingLayout.pageSize)
            do {
                var elements = ring.mutableSpan
                var span = elements.mutableBytes
                try RingHeader(reqProd: counters.req_prod, rspProd: counters.rsp_prod).write(to: &span)
            }
            let dump = try RingDump(ring, abi: .x86_64)
            #expect(dump.layout.entries == counters.entries)
            #expect(dump.problems.map(\.id.description) == (counters.finding.map { [$0] } ?? []))
            #expect(counters.valid == dump.problems.isEmpty)
        }
    }

    // MARK: Rings

    private func abi(_ abi: WireABI) throws -> ABI {
        try #require(schema.abis.first { $0.name == "\(abi.name)" })
    }

    @Test(arguments: WireABI.allCases) func whatIsInFlightIsSound(_ abi: WireABI) throws {
        let make = RingEntries(schema)
        let texts = [
            "read", "read:8+3", "write:2048+88", "write-barrier", "barrier:8+8", "flush", "discard:4096+8",
            "indirect", "indirect:0+32768", "indirect-write:8+4096",
        ]
        for pages in [1, 2, 16] {
            var draft = RingDraft(pages: pages)
            draft.requests = try texts.enumerated().map { try make.request($1, number: $0) }
            draft.answered = try (0..<3).map {
                make.response(to: try make.request("indirect-write", number: $0))
            }
            let dump = try RingDump(draft.bytes(schema, try self.abi(abi)), abi: abi)
            #expect(dump.isSound && dump.waiting == UInt32(texts.count))
            #expect(dump.slots.count == texts.count + 3)
            #expect(dump.layout.entries == draft.entries(schema, try self.abi(abi)))
        }
    }

    @Test(arguments: [
        "", "reed", "read:x", "read:1+2+3", "read:0+89", "indirect:0+32769", "reserved-1", "read:-1", "read-",
        "indirect--write", "indirect-reed",
    ])
    func whatIsNoRequestIsRefused(_ text: String) {
        #expect(throws: RingEntries.Problem.self) { try RingEntries(schema).request(text, number: 0) }
    }

    @Test func eachFindingHasARingThatGivesJustIt() throws {
        let faults = RingFaults(schema)
        #expect(Set(faults.findings) == Set(RingProblem.kinds))
        for fault in faults.all {
            var names = RingNames()
            if let code = fault.laterOperation {
                names = RingNames(operations: [UInt8(code): "BLKIF_OP_LATER"], statuses: [:])
            }
            for abi in WireABI.allCases {
                let bytes = fault.draft.bytes(schema, try self.abi(abi))
                let problems: [RingProblem]
                do {
                    let dump = try RingDump(bytes, abi: abi, names: names)
                    problems = dump.problems + dump.slots.flatMap(\.problems)
                } catch {
                    problems = [error]
                }
                #expect(problems.map(\.id) == [fault.finding], "\(fault.title)")
                if let rule = fault.rule, let problem = problems.first {
                    #expect(rules(problem).contains(rule))
                }
            }
        }
    }

    @Test func theListOfKindsHasWhatTheSourcesReport() throws {
        var used: Set<String> = []
        for name in ["RequestCheck", "RingDump"] {
            let text = try PackageRoot.text("Sources/RingDump/\(name).swift")
            for match in text.matches(of: /RingProblem\(\s*"([a-z-]+)"/) {
                used.insert(String(match.output.1))
            }
        }
        #expect(used.sorted() == RingProblem.kinds.map(\.description).sorted())
    }
}

extension RingSlot {
    /// Whether its form is not known, so that not all of it is told.
    fileprivate var isUnknown: Bool { if case .unknown = content { true } else { false } }
}
