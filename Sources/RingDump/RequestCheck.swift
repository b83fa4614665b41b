import BlkifKeys
import Diagnostics

/// What the protocol asks of requests and responses beyond their form.
enum RequestCheck {
    /// The bytes of a sector in requests, whatever the sector size of the disk.
    static let sectorSize = 512

    /// The number of the last sector of a frame.
    static let lastSector = RingLayout.pageSize / sectorSize - 1

    /// What the protocol calls segments.
    private static let segment = "blkif_request_segment"

    static func problems(of request: Request) -> [RingProblem] {
        let isTransfer = request.operation == .read || request.operation == .write
        let count = Int(request.nrSegments)
        let most = Constants.maxSegmentsPerRequest
        var problems: [RingProblem] = []
        if count > most {
            problems.append(
                RingProblem(
                    "segment-count", field: "nr_segments", about: "BLKIF_MAX_SEGMENTS_PER_REQUEST",
                    "nr_segments is \(count); a request has at most \(most) segments"))
        } else if count == 0, isTransfer {
            problems.append(
                RingProblem(
                    "segment-count", field: "nr_segments", about: request.operation.name?.description,
                    "nr_segments is 0; a read or write has at least 1")
            )
        } else if count > 0, request.operation == .flushDiskcache {
            problems.append(
                RingProblem(
                    "segment-count", severity: .warning, field: "nr_segments",
                    about: request.operation.name?.description,
                    "nr_segments is \(count); a flush carries no segments"))
        }
        var sectors: UInt64 = 0
        for index in 0..<min(count, most) {
            let segment = request.seg[index]
            if let problem = problem(of: segment, index) { problems.append(problem) }
            if segment.lastSect >= segment.firstSect {
                sectors += UInt64(segment.lastSect - segment.firstSect) + 1
            }
        }
        problems += overflow(request.sectorNumber, sectors)
        return problems
    }

    private static func problem(of segment: RequestSegment, _ index: Int) -> RingProblem? {
        if segment.firstSect > segment.lastSect {
            return RingProblem(
                "sector-range", field: "seg[\(index)]", about: RequestCheck.segment,
                "segment \(index) ends at sector \(segment.lastSect), before its first sector \(segment.firstSect)"
            )
        }
        guard segment.lastSect > lastSector else { return nil }
        return RingProblem(
            "sector-range", field: "seg[\(index)].last_sect", about: RequestCheck.segment,
            "segment \(index) ends at sector \(segment.lastSect); a frame ends with sector \(lastSector)")
    }

    /// The range of sectors ends within 64 bits.
    private static func overflow(_ first: UInt64, _ count: UInt64) -> [RingProblem] {
        guard count > 0, first.addingReportingOverflow(count - 1).overflow else { return [] }
        return [
            RingProblem(
                "sector-overflow", field: "sector_number",
                "\(count) sectors from sector \(first) on run over the end of all numbers")
        ]
    }

    static func problems(of request: RequestDiscard) -> [RingProblem] {
        var problems: [RingProblem] = []
        let unknown = request.flag.subtracting(.discardSecure).rawValue
        if unknown != 0 {
            problems.append(
                RingProblem(
                    "unknown-flag", field: "flag",
                    "flag has the bits 0x\(String(unknown, radix: 16)), which have no meaning"))
        }
        if request.nrSectors == 0 {
            problems.append(
                RingProblem(
                    "sector-range", severity: .warning, field: "nr_sectors",
                    about: request.operation.name?.description,
                    "nr_sectors is 0; the request discards nothing"))
        }
        return problems + overflow(request.sectorNumber, request.nrSectors)
    }

    static func problems(
        of request: RequestIndirect, in abi: WireABI, _ names: RingNames
    ) -> [RingProblem] {
        var problems: [RingProblem] = []
        if request.indirectOp == .indirect {
            problems.append(
                RingProblem(
                    "nested-indirect", field: "indirect_op",
                    "indirect_op is itself BLKIF_OP_INDIRECT; expected BLKIF_OP_READ or BLKIF_OP_WRITE"))
        } else if request.indirectOp != .read, request.indirectOp != .write {
            let name = names.name(of: request.indirectOp).map { " (\($0))" } ?? ""
            problems.append(
                RingProblem(
                    "indirect-operation", field: "indirect_op",
                    "indirect_op is \(request.indirectOp.rawValue)\(name); expected BLKIF_OP_READ or BLKIF_OP_WRITE"
                ))
        }
        let most = Constants.maxIndirectPagesPerRequest * segmentsPerPage(in: abi)
        let count = Int(request.nrSegments)
        if count == 0 || count > most {
            problems.append(
                RingProblem(
                    "segment-count", field: "nr_segments", about: "blkif_request_indirect",
                    "nr_segments is \(count); an indirect request has 1 to \(most) segments"))
        }
        return problems
    }

    /// The segments in a page of an indirect request.
    static func segmentsPerPage(in abi: WireABI) -> Int {
        RingLayout.pageSize / RequestSegment.size(in: abi)
    }

    /// What is to be said of a request whose form this program does not know.
    static func problem(of operation: Operation, _ names: RingNames) -> RingProblem {
        guard let name = names.name(of: operation) else {
            return RingProblem(
                "unknown-operation", field: "operation", about: "blkif_request",
                "there is no operation \(operation.rawValue)")
        }
        guard operation.name != nil else {
            return RingProblem(
                "unknown-form", severity: .warning, field: "operation",
                "this program does not know the form of the operation \(operation.rawValue) (\(name))")
        }
        return RingProblem(
            "reserved-operation", field: "operation",
            "the operation \(operation.rawValue) (\(name)) is reserved, its form is not known")
    }

    static func problems(of response: Response, _ names: RingNames) -> [RingProblem] {
        var problems: [RingProblem] = []
        if names.name(of: response.operation) == nil {
            problems.append(
                RingProblem(
                    "unknown-operation", field: "operation", about: "blkif_response",
                    "the response is to operation \(response.operation.rawValue), which does not exist"))
        }
        if names.name(of: response.status) == nil {
            problems.append(
                RingProblem(
                    "unknown-status", field: "status", "there is no status \(response.status.rawValue)"))
        }
        return problems
    }
}
