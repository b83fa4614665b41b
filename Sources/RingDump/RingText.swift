import BlkifKeys

extension RingDump {
    /// The ring for people: its counters, then a line for each entry and its segments below.
    package var text: String {
        var lines = [
            "\(layout.abi.name), \(RingDump.count(pages, "page")), \(layout.entries) entries of "
                + "\(layout.entrySize) bytes",
            "req_prod \(header.reqProd)  req_event \(header.reqEvent)  rsp_prod \(header.rspProd)  "
                + "rsp_event \(header.rspEvent)",
        ]
        lines.append(
            slots.isEmpty
                ? "no entry has been used"
                : "\(RingDump.count(Int(waiting), "request")) without a response")
        lines.append("")
        for slot in slots { lines += entryLines(slot) }
        if slots.isEmpty { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    private func entryLines(_ slot: RingSlot) -> [String] {
        let mark = slot.problems.isEmpty ? " " : "!"
        let place = "\(mark) entry \(RingDump.padded(slot.entry, 3))  counter \(slot.counter)  "
        let (head, rest) = description(of: slot.content)
        return [place + head] + rest.map { "      " + $0 }
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }

    private static func hexadecimal(_ number: UInt64) -> String { "0x" + String(number, radix: 16) }

    private func name(of operation: Operation) -> String {
        names.name(of: operation) ?? "operation \(operation.rawValue)"
    }

    /// What an entry holds, on one line, and its segments on further lines.
    private func description(of content: RingSlot.Content) -> (String, [String]) {
        switch content {
        case .request(.request(let request)): return description(of: request)
        case .unknown(let request):
            return ("\(name(of: request.operation))  id \(RingDump.hexadecimal(request.id))", [])
        case .request(.requestDiscard(let request)):
            let secure = request.flag.contains(.discardSecure) ? "  secure" : ""
            let text =
                "\(name(of: request.operation))  id \(RingDump.hexadecimal(request.id))  handle \(request.handle)  "
                + "sector \(request.sectorNumber), \(request.nrSectors) sectors\(secure)"
            return (text, [])
        case .request(.requestIndirect(let request)): return description(of: request)
        case .response(let response):
            let status = names.name(of: response.status) ?? "status \(response.status.rawValue)"
            return (
                "response \(status) to \(name(of: response.operation))  id \(RingDump.hexadecimal(response.id))",
                []
            )
        }
    }

    private func description(of request: Request) -> (String, [String]) {
        let text =
            "\(name(of: request.operation))  id \(RingDump.hexadecimal(request.id))  handle \(request.handle)  "
            + "sector \(request.sectorNumber), \(RingDump.count(Int(request.nrSegments), "segment"))"
        let segments = (0..<min(Int(request.nrSegments), request.seg.count)).map { index in
            let segment = request.seg[index]
            return
                "segment \(RingDump.padded(index, 2)): gref \(segment.gref), sectors \(segment.firstSect) to "
                + "\(segment.lastSect)"
        }
        return (text, segments)
    }

    private func description(of request: RequestIndirect) -> (String, [String]) {
        let text =
            "\(name(of: request.operation)) of \(name(of: request.indirectOp))  id \(RingDump.hexadecimal(request.id))  "
            + "handle \(request.handle)  sector \(request.sectorNumber), "
            + RingDump.count(Int(request.nrSegments), "segment")
        let pages = request.pages(in: layout.abi).map { "page \($0.index) of segments: gref \($0.gref)" }
        return (text, pages)
    }
}

extension RequestIndirect {
    /// The pages that hold its segments: as many as these take.
    func pages(in abi: WireABI) -> [(index: Int, gref: UInt32)] {
        let perPage = RequestCheck.segmentsPerPage(in: abi)
        let count = min((Int(nrSegments) + perPage - 1) / perPage, indirectGrefs.count)
        return (0..<count).map { ($0, indirectGrefs[$0]) }
    }
}
