import BlkifSchema
import Diagnostics

/// Requests and responses with their bytes in each ABI, and counters of rings.
struct RingVectors {
    private let schema: BlkifSchema
    private let make: RingEntries
    private let faults: RingFaults
    private let writer: StructureBytes

    init(_ schema: BlkifSchema) {
        self.schema = schema
        make = RingEntries(schema)
        faults = RingFaults(schema)
        writer = StructureBytes(schema)
    }

    /// Sound requests: of each form one as small as can be and one with numbers that need all their bytes.
    private var requests: [(title: String, entry: RingEntry)] {
        let texts = make.words.flatMap { word in
            switch word {
            case "indirect": [word, "indirect-write:18446744073709547520+4096"]
            case let word where word.hasPrefix("flush"): [word]
            default: [word, "\(word):1099511629824+88"]
            }
        }
        return texts.enumerated().compactMap { place, text in
            guard var entry = try? make.request(text, number: place + 1) else { return nil }
            if text.contains(":") {
                entry["id"] = .unsigned(0x0123_4567_89ab_cdef)
                entry["handle"] = .integer(51712)
            }
            return (text, entry)
        }
    }

    /// One object for each request or response.
    var entries: [JSONValue] {
        let sound = requests.map { vector($0.title, $0.entry, nil) }
        let responses = schema.statuses.compactMap { status -> JSONValue? in
            guard let code = status.integer, let read = requests.first?.entry else { return nil }
            return vector("response \(status.name)", make.response(to: read, status: code), nil)
        }
        return sound + responses
            + faults.all.filter { $0.laterOperation == nil }.compactMap { fault in
                fault.entry.map { vector(fault.title, $0, fault) }
            }
    }

    private func vector(_ title: String, _ entry: RingEntry, _ fault: RingFault?) -> JSONValue {
        let bytes = schema.abis.compactMap { abi -> (key: String, value: JSONValue)? in
            writer.bytes(entry.fields, as: entry.structure, in: abi).map { bytes in
                (abi.name, .string(bytes.hexadecimal))
            }
        }
        return .object([
            ("name", .string(title)), ("structure", .string(entry.structure)),
            ("fields", .object(entry.fields)), ("bytes", .object(bytes)), ("valid", .bool(fault == nil)),
            ("finding", .optional(fault?.finding.description)), ("rule", .optional(fault?.rule)),
        ])
    }

    /// Producer counters of rings of one page.
    var counters: [JSONValue] {
        let entries = schema.abis.first.map { RingDraft().entries(schema, $0) } ?? 0
        let sound: [(Int, Int)] = [
            (0, 0), (1, 0), (entries, 0), (entries + 1, 1), (7, 7), (2, Int(UInt32.max)),
            (Int(UInt32.max), Int(UInt32.max)),
        ]
        let unsound = [
            (entries + 1, 0, "request-producer"), (3, 4, "response-producer"), (0, 1, "response-producer"),
        ]
        func vector(_ requests: Int, _ responses: Int, _ rule: String?) -> JSONValue {
            .object([
                ("entries", .integer(entries)), ("req_prod", .integer(requests)),
                ("rsp_prod", .integer(responses)), ("valid", .bool(rule == nil)),
                (
                    "finding", .optional(rule.flatMap { id in schema.rules.first { $0.id == id }?.finding })
                ), ("rule", .optional(rule)),
            ])
        }
        return sound.map { vector($0.0, $0.1, nil) } + unsound.map { vector($0.0, $0.1, $0.2) }
    }
}

extension [UInt8] {
    /// Two digits for each byte.
    package var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
