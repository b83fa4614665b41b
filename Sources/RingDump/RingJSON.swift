package import BlkifKeys
package import Diagnostics

extension RingProblem {
    /// What programs see of bytes that are no ring.
    package func json(abi: WireABI) -> JSONValue {
        .object([
            ("abi", .string(abi.name.description)), ("findings", .array([json(nil, RingRules())])),
        ])
    }

    fileprivate func json(_ slot: RingSlot?, _ rules: RingRules) -> JSONValue {
        let broken = rules.broken(by: self).map { JSONValue.string($0.id) }
        return .object(
            [
                ("id", .string(id.description)), ("severity", .string(severity.rawValue)),
                ("message", .string(message)), ("field", .optional(field)),
                ("entry", .optional(slot?.entry)), ("counter", .optional(slot.map { Int($0.counter) })),
                ("offset", .optional(slot?.offset)),
            ] + (broken.isEmpty ? [] : [("rules", .array(broken))]))
    }
}

extension RingDump {
    /// The ring for programs: one object, whose members have the names of the protocol.
    package var json: JSONValue {
        .object([
            ("abi", .string(layout.abi.name.description)), ("pages", .integer(pages)),
            ("entries", .integer(layout.entries)), ("entry_size", .integer(layout.entrySize)),
            (
                "header",
                .object([
                    ("req_prod", .integer(Int(header.reqProd))),
                    ("req_event", .integer(Int(header.reqEvent))),
                    ("rsp_prod", .integer(Int(header.rspProd))),
                    ("rsp_event", .integer(Int(header.rspEvent))),
                ])
            ),
            ("slots", .array(slots.map { json(of: $0) })),
            (
                "findings",
                .array(
                    problems.map { $0.json(nil, rules) }
                        + slots.flatMap { slot in slot.problems.map { $0.json(slot, rules) } })
            ),
        ])
    }

    private func json(of slot: RingSlot) -> JSONValue {
        let kind: String
        let fields: [(key: String, value: JSONValue)]
        switch slot.content {
        case .request(.request(let request)): (kind, fields) = ("request", self.fields(of: request))
        case .request(.requestDiscard(let request)):
            (kind, fields) = ("request", self.fields(of: request))
        case .request(.requestIndirect(let request)):
            (kind, fields) = ("request", self.fields(of: request))
        case .unknown(let request): (kind, fields) = ("unknown", self.fields(of: request))
        case .response(let response): (kind, fields) = ("response", self.fields(of: response))
        }
        let place: [(key: String, value: JSONValue)] = [
            ("entry", .integer(slot.entry)), ("counter", .integer(Int(slot.counter))),
            ("offset", .integer(slot.offset)), ("kind", .string(kind)),
        ]
        return .object(place + fields)
    }

    private func code(_ key: String, _ operation: Operation) -> [(key: String, value: JSONValue)] {
        [
            (key, .integer(Int(operation.rawValue))),
            ("\(key)_name", .optional(names.name(of: operation))),
        ]
    }

    private func fields(of request: Request) -> [(key: String, value: JSONValue)] {
        let segments = (0..<min(Int(request.nrSegments), request.seg.count)).map { index in
            let segment = request.seg[index]
            return JSONValue.object([
                ("gref", .integer(Int(segment.gref))), ("first_sect", .integer(Int(segment.firstSect))),
                ("last_sect", .integer(Int(segment.lastSect))),
            ])
        }
        return code("operation", request.operation) + [
            ("nr_segments", .integer(Int(request.nrSegments))), ("handle", .integer(Int(request.handle))),
            ("id", .unsigned(request.id)), ("sector_number", .unsigned(request.sectorNumber)),
            ("seg", .array(segments)),
        ]
    }

    private func fields(of request: RequestDiscard) -> [(key: String, value: JSONValue)] {
        code("operation", request.operation) + [
            ("flag", .integer(Int(request.flag.rawValue))), ("handle", .integer(Int(request.handle))),
            ("id", .unsigned(request.id)), ("sector_number", .unsigned(request.sectorNumber)),
            ("nr_sectors", .unsigned(request.nrSectors)),
        ]
    }

    private func fields(
        of request: RequestIndirect
    ) -> [(key: String, value: JSONValue)] {
        code("operation", request.operation) + code("indirect_op", request.indirectOp) + [
            ("nr_segments", .integer(Int(request.nrSegments))), ("id", .unsigned(request.id)),
            ("sector_number", .unsigned(request.sectorNumber)), ("handle", .integer(Int(request.handle))),
            ("indirect_grefs", .array(request.pages(in: layout.abi).map { .integer(Int($0.gref)) })),
        ]
    }

    private func fields(of response: Response) -> [(key: String, value: JSONValue)] {
        [("id", .unsigned(response.id))] + code("operation", response.operation) + [
            ("status", .integer(Int(response.status.rawValue))),
            ("status_name", .optional(names.name(of: response.status))),
        ]
    }
}
