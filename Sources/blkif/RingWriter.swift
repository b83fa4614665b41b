import ArgumentParser
import BlkifKeys
import BlkifSchema
import CommandSupport
import Conformance
import Diagnostics

/// Reads requests as people name them.
struct RingRequests {
    let make: RingEntries

    init(_ schema: BlkifSchema) {
        make = RingEntries(schema)
    }

    /// Requests, or numbers of reads.
    ///
    /// - Parameter count: How many requests stand before them.
    func read(_ texts: [String], after count: Int) throws -> [RingEntry] {
        var entries: [RingEntry] = []
        for text in texts {
            let reads = Int(text).map { number in (0..<max(0, min(number, 65_536))).map { "read:\($0 * 8)" } }
            for request in reads ?? [text] {
                do {
                    entries.append(try make.request(request, number: count + entries.count))
                } catch {
                    throw RingRequests.status(error)
                }
            }
        }
        return entries
    }

    private static func status(_ problem: RingEntries.Problem) -> ExitCode {
        let finding =
            switch problem {
            case .operation(let word, let known):
                Finding(
                    "unknown-request", "there is no request \"\(word)\"",
                    remedy: Suggestion.phrase(for: word, in: known)
                        ?? "known are \(known.joined(separator: ", "))")
            case .form(let text):
                Finding(
                    "unknown-request", "\"\(text)\" is no request", remedy: "expected one such as read:2048+8"
                )
            case .tooLong(let text, let most):
                Finding(
                    "unknown-request", "\"\(text)\" has more sectors than such a request can have",
                    remedy: "expected at most \(most); indirect requests are larger than others")
            }
        return Failure.status(finding, ExitStatus.findings)
    }
}

/// Prints the memory of a ring.
struct RingWriter {
    private let schema: BlkifSchema
    private let abi: ABI?
    private let isText: Bool

    init(_ schema: BlkifSchema, _ abi: WireABI, isText: Bool) {
        self.schema = schema
        self.abi = schema.abis.first { $0.name == abi.name.description }
        self.isText = isText
    }

    func entries(_ draft: RingDraft) -> Int { abi.map { draft.entries(schema, $0) } ?? 0 }

    func write(_ draft: RingDraft) {
        let bytes = abi.map { draft.bytes(schema, $0) } ?? []
        guard isText else { return Terminal.output(bytes.span) }
        var rest = bytes[...]
        while !rest.isEmpty {
            Terminal.output(Array(rest.prefix(32)).hexadecimal + "\n")
            rest = rest.dropFirst(32)
        }
    }
}
