package import BlkifKeys
package import Diagnostics

/// The first stage of a ring: its header and entries, read from its bytes. Text and JSON are made of it.
///
/// What an entry holds follows from the counters alone: the last requests that have no response yet, and before
/// them the responses that no newer request has overwritten.
package struct RingDump: Sendable {
    /// Where the entries lie.
    package let layout: RingLayout
    /// The number of pages.
    package let pages: Int
    /// The counters.
    package let header: RingHeader
    /// The entries that were ever used, in the order of their counters.
    package let slots: [RingSlot]
    /// What operations and statuses are called.
    let names: RingNames
    /// What breaks the protocol in the counters.
    package let problems: [RingProblem]
    /// The rules that findings cite.
    package var rules = RingRules()

    /// How many pages so many bytes are.
    ///
    /// - Throws: A finding when they are no ring.
    package static func pages(byteCount: Int) throws(RingProblem) -> Int {
        let pages = byteCount / RingLayout.pageSize
        guard byteCount % RingLayout.pageSize == 0, pages & (pages - 1) == 0, pages > 0 else {
            throw RingProblem(
                "ring-size", field: nil,
                "\(byteCount) bytes are no ring: expected 1, 2, 4, 8, … pages of \(RingLayout.pageSize) bytes"
            )
        }
        return pages
    }

    /// Reads a ring.
    ///
    /// - Parameters:
    ///   - bytes: All pages of the ring, in order.
    ///   - abi: The ABI of the frontend.
    ///   - names: What operations and statuses are called.
    /// - Throws: A problem when the bytes are no ring.
    package init(_ bytes: [UInt8], abi: WireABI, names: RingNames = RingNames()) throws(RingProblem) {
        self.names = names
        pages = try RingDump.pages(byteCount: bytes.count)
        do {
            let span = bytes.span.bytes
            layout = try RingLayout(byteCount: bytes.count, abi: abi)
            header = try RingHeader(from: span)
            let counters = RingDump.counters(header, entries: UInt32(layout.entries))
            problems = counters.problems
            var slots: [RingSlot] = []
            for distance in 0..<counters.count {
                let counter = counters.first &+ distance
                let isAnswered = distance < counters.answered
                slots.append(
                    try RingSlot(span, counter: counter, isAnswered: isAnswered, layout: layout, names))
            }
            self.slots = slots
        } catch {
            throw RingProblem("ring-size", field: nil, "\(bytes.count) bytes are no ring")
        }
    }

    private struct Counters {
        /// The counter of the first entry that is shown.
        var first: UInt32
        /// How many entries are shown.
        var count: UInt32
        /// How many of these hold responses; they come first.
        var answered: UInt32
        var problems: [RingProblem] = []
    }

    private static func counters(_ header: RingHeader, entries: UInt32) -> Counters {
        let waiting = header.reqProd &- header.rspProd
        guard waiting <= entries else {
            let problem = RingProblem(
                "ring-counters", field: "req_prod",
                "req_prod \(header.reqProd) and rsp_prod \(header.rspProd) leave \(waiting) requests without a "
                    + "response, more than the \(entries) entries; every entry is shown as a request")
            return Counters(
                first: header.reqProd &- entries, count: entries, answered: 0, problems: [problem])
        }
        // A counter that is smaller than the number of waiting requests has wrapped round.
        let used = header.reqProd < waiting ? entries : min(header.reqProd, entries)
        return Counters(first: header.reqProd &- used, count: used, answered: used - waiting)
    }

    /// How many requests have no response, by the counters.
    package var waiting: UInt32 { header.reqProd &- header.rspProd }

    /// Whether nothing breaks the protocol.
    package var isSound: Bool { problems.isEmpty && slots.allSatisfy(\.problems.isEmpty) }

    /// All problems as findings, in the order of the entries, with the rules that they break.
    package var findings: [Finding] {
        problems.map { finding($0, "") }
            + slots.flatMap { slot in
                slot.problems.map { finding($0, "entry \(slot.entry) at byte \(slot.offset): ") }
            }
    }

    private func finding(_ problem: RingProblem, _ place: String) -> Finding {
        Finding(
            problem.id, place + problem.message, severity: problem.severity,
            notes: rules.broken(by: problem).map { .init("rule \($0.id): \($0.text)") })
    }
}
