package import BlkifSchema
package import Diagnostics

/// What stands in an entry of a ring, by the names of the protocol.
package struct RingEntry: Sendable {
    /// The structure.
    package let structure: String
    package var fields: [(key: String, value: JSONValue)]

    package init(_ structure: String, _ fields: [(key: String, value: JSONValue)]) {
        self.structure = structure
        self.fields = fields
    }

    package subscript(key: String) -> JSONValue? {
        get { fields.first { $0.key == key }?.value }
        set {
            fields.removeAll { $0.key == key }
            if let newValue { fields.append((key, newValue)) }
        }
    }
}

/// Makes requests and responses out of what people call them.
package struct RingEntries: Sendable {
    /// Why a text is no request.
    package enum Problem: Error {
        case operation(String, known: [String])
        case form(String)
        /// There are more sectors than a request of the operation can have.
        case tooLong(String, most: Int)
    }

    private let operations: [Operation]
    private let response: String
    /// The most segments of a request, and of an indirect one.
    let directSegments: Int
    var indirectSegments: Int { indirectPages * segmentsOfPage }
    private let indirectPages: Int
    private let sectorsOfPage: Int
    private let segmentsOfPage: Int

    package init(_ schema: BlkifSchema) {
        operations = schema.operations
        response = schema.ring?.response ?? ""
        func constant(_ name: String) -> Int {
            schema.constants.first { $0.name == name }?.integer ?? 0
        }
        directSegments = constant("BLKIF_MAX_SEGMENTS_PER_REQUEST")
        indirectPages = constant("BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST")
        let page = schema.ring?.pageSize ?? 4096
        sectorsOfPage = page / Use.Unit.sectorSize
        let segment = schema.structures.first { $0.name == "blkif_request_segment" }
        segmentsOfPage = page / max(1, segment?.sizes.values.max() ?? 8)
    }

    /// The words for operations: `read`, `flush-diskcache` and so on.
    package var words: [String] { operations.filter { !$0.isReserved }.map(RingEntries.word) }

    private static func word(_ operation: Operation) -> String {
        operation.name.split(separator: "_").dropFirst(2).joined(separator: "-").lowercased()
    }

    func operation(_ word: String) -> Operation? {
        operations.first { RingEntries.word($0) == word }
            ?? operations.first { RingEntries.word($0).hasPrefix(word) && !word.isEmpty }
            ?? operations.first { RingEntries.word($0).hasSuffix("-" + word) }
    }

    /// Reads `OPERATION[:SECTOR[+COUNT]]`, such as `read:2048+8`; `indirect-write` carries a write.
    ///
    /// - Parameter number: The number of the request, which becomes its id and that of its grants.
    package func request(_ text: String, number: Int) throws(Problem) -> RingEntry {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let range = parts.count > 1 ? parts[1].split(separator: "+", omittingEmptySubsequences: false) : []
        let numbers = range.map { UInt64($0) }
        guard numbers.count <= 2, !numbers.contains(nil) else { throw .form(text) }
        let sector = numbers.first?.flatMap(\.self) ?? 0
        var words = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let carried = parts[0].hasPrefix("indirect-") ? words.removeLast() : nil
        guard let operation = operation(carried == nil ? parts[0] : words.joined(separator: "-")),
            let structure = operation.request
        else { throw .operation(parts[0], known: self.words) }
        return try request(
            operation, structure, carried, sector: sector, count: numbers.count > 1 ? numbers[1] : nil,
            number, text)
    }

    private func request(
        _ operation: Operation, _ structure: String, _ carried: String?, sector: UInt64, count: UInt64?,
        _ number: Int, _ text: String
    ) throws(Problem) -> RingEntry {
        var entry = RingEntry(
            structure, [("operation", .integer(operation.value)), ("id", .integer(number))])
        let grant = 100 + number * (directSegments + 1)
        switch RingEntries.word(operation) {
        case "indirect":
            guard let inner = self.operation(carried ?? "read") else { throw .form(text) }
            let count = Int(clamping: count ?? UInt64(16 * sectorsOfPage))
            let segments = (count + sectorsOfPage - 1) / sectorsOfPage
            guard segments <= indirectSegments else {
                throw .tooLong(text, most: indirectSegments * sectorsOfPage)
            }
            let pages = (segments + segmentsOfPage - 1) / segmentsOfPage
            entry.fields += [
                ("indirect_op", .integer(inner.value)), ("nr_segments", .integer(segments)),
                ("sector_number", .unsigned(sector)),
                ("indirect_grefs", .array((0..<pages).map { .integer(grant + $0) })),
            ]
        case "discard":
            entry.fields += [
                ("sector_number", .unsigned(sector)),
                ("nr_sectors", .unsigned(count ?? UInt64(sectorsOfPage))),
            ]
        case let word:
            // A flush, and a barrier that stands for one, have no data.
            let usual = word == "read" || word == "write" ? sectorsOfPage : 0
            let count = Int(clamping: count ?? UInt64(usual))
            let segments = (count + sectorsOfPage - 1) / sectorsOfPage
            guard segments <= directSegments else {
                throw .tooLong(text, most: directSegments * sectorsOfPage)
            }
            entry.fields += [
                ("nr_segments", .integer(segments)), ("sector_number", .unsigned(sector)),
                ("seg", .array((0..<segments).map { segment($0, of: count, grant) })),
            ]
        }
        return entry
    }

    /// One page of a transfer: the whole page but for the last one.
    private func segment(_ index: Int, of count: Int, _ grant: Int) -> JSONValue {
        let last = min(count - index * sectorsOfPage, sectorsOfPage) - 1
        return .object([
            ("gref", .integer(grant + index)), ("first_sect", .integer(0)), ("last_sect", .integer(last)),
        ])
    }

    /// The response that a request gets, which has the operation that an indirect request carries.
    package func response(to request: RingEntry, status: Int = 0) -> RingEntry {
        RingEntry(
            response,
            [
                ("id", request["id"] ?? .integer(0)),
                ("operation", request["indirect_op"] ?? request["operation"] ?? .integer(0)),
                ("status", .integer(status)),
            ])
    }
}
