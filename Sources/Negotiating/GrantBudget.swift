package import Diagnostics

/// What a disk costs its guest: grants and event channels. The products have 64 bits, also where an integer has 32.
package struct GrantBudget: Sendable {
    /// What a guest may grant, and for how many disks that has to do.
    package struct Guest: Sendable {
        let frames: Int64
        let disks: Int64

        package init(frames: Int, disks: Int) {
            self.frames = Int64(frames)
            self.disks = Int64(disks)
        }
    }

    /// The grants of a page of the grant table, whose entries have 8 bytes.
    private static let grantsOfFrame: Int64 = 512
    /// The entries that the hypervisor and its tools keep for themselves.
    private static let reserved: Int64 = 8

    package let queues: Int
    /// The grants of the rings themselves.
    package let ringGrants: Int64
    /// The grants of data, when all rings are full.
    package let dataGrants: Int64
    /// Whether the grants of data stay until the disk is closed.
    package let isPersistent: Bool
    /// Whether all of it is known; else it is an upper bound.
    let isExact: Bool
    private let guest: Guest

    /// - Parameter segmentsPerPage: The segments in a page of an indirect request; nil when there are no such requests.
    init(
        ringPages: Int, queues: Int, entries: Int, segments: Int, segmentsPerPage: Int?, isPersistent: Bool,
        isExact: Bool, _ guest: Guest
    ) {
        self.queues = queues
        self.isPersistent = isPersistent
        self.isExact = isExact
        self.guest = guest
        let pages = segmentsPerPage.map(segments.filled) ?? 0
        ringGrants = Int64(queues).times(Int64(ringPages))
        dataGrants = Int64(queues).times(Int64(entries)).times(Int64(segments).plus(Int64(pages)))
    }

    package var eventChannels: Int { queues }
    package var grants: Int64 { ringGrants.plus(dataGrants) }
    /// The frames of the grant table that they fill.
    package var frames: Int64 { grants.filled(GrantBudget.grantsOfFrame) }
    /// For how many such disks the guest's grants do, when all are busy and nothing else needs any.
    package var disks: Int64 {
        max(0, guest.frames.times(GrantBudget.grantsOfFrame) - GrantBudget.reserved) / max(1, grants)
    }

    package var text: String {
        (isExact ? "" : "at most ") + "\(grants) grants: \(ringGrants) for rings, \(dataGrants) for data"
            + (isPersistent ? ", which stay until the disk is closed" : " while all rings are full")
            + "; \(eventChannels) event channel\(eventChannels > 1 ? "s" : "")"
            + "; \(frames) of \(guest.frames) grant frames; enough for \(disks) such disks"
    }

    package var json: JSONValue {
        func count(_ number: Int64) -> JSONValue { .unsigned(UInt64(number)) }
        return .object([
            ("ring_grants", count(ringGrants)), ("data_grants", count(dataGrants)),
            ("persistent", .bool(isPersistent)), ("exact", .bool(isExact)),
            ("event_channels", .integer(eventChannels)),
            ("grant_frames", count(frames)), ("max_grant_frames", count(guest.frames)),
            ("disks", count(disks)),
        ])
    }

    /// What is wrong when the guest cannot grant as much.
    var findings: [Finding] {
        guard guest.disks > disks else { return [] }
        let need = (isExact ? "" : "up to ") + "\(guest.disks.times(grants))"
        return [
            Finding(
                "grants-exceeded",
                "\(guest.disks) \(guest.disks > 1 ? "such disks" : "such disk") can need \(need) grants, and \(guest.frames) grant frames have \(guest.frames.times(GrantBudget.grantsOfFrame))",
                severity: isExact ? .error : .warning,
                remedy:
                    "raise max_grant_frames of the guest and gnttab_max_frames of Xen, or use fewer queues, smaller rings or smaller requests"
            )
        ]
    }
}
