package import Diagnostics

/// What a disk costs its guest: grants and event channels.
package struct GrantBudget: Sendable {
    /// What a guest may grant, and for how many disks that has to do.
    package struct Guest: Sendable {
        package let frames: Int
        package let disks: Int

        package init(frames: Int, disks: Int) {
            self.frames = frames
            self.disks = disks
        }
    }

    /// The grants of a page of the grant table, whose entries have 8 bytes.
    private static let grantsOfFrame = 512
    /// The entries that the hypervisor and its tools keep for themselves.
    private static let reserved = 8

    let queues: Int
    /// The grants of the rings themselves.
    package let ringGrants: Int
    /// The grants of data, when all rings are full.
    package let dataGrants: Int
    /// Whether the grants of data stay until the disk is closed.
    package let isPersistent: Bool
    /// Whether all of it is known; else it is an upper bound.
    private let isExact: Bool
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
        ringGrants = queues.times(ringPages)
        dataGrants = queues.times(entries).times(segments.plus(pages))
    }

    package var eventChannels: Int { queues }
    package var grants: Int { ringGrants.plus(dataGrants) }
    /// The frames of the grant table that they fill.
    package var frames: Int { grants.filled(GrantBudget.grantsOfFrame) }
    /// For how many such disks the guest's grants do, when all are busy and nothing else needs any.
    package var disks: Int {
        max(0, guest.frames.times(GrantBudget.grantsOfFrame) - GrantBudget.reserved) / max(1, grants)
    }

    package var text: String {
        (isExact ? "" : "at most ") + "\(grants) grants: \(ringGrants) for rings, \(dataGrants) for data"
            + (isPersistent ? ", which stay until the disk is closed" : " while all rings are full")
            + "; \(eventChannels) event channel\(eventChannels > 1 ? "s" : "")"
            + "; \(frames) of \(guest.frames) grant frames; enough for \(disks) such disks"
    }

    package var json: JSONValue {
        .object([
            ("ring_grants", .integer(ringGrants)), ("data_grants", .integer(dataGrants)),
            ("persistent", .bool(isPersistent)), ("exact", .bool(isExact)),
            ("event_channels", .integer(eventChannels)),
            ("grant_frames", .integer(frames)), ("max_grant_frames", .integer(guest.frames)),
            ("disks", .integer(disks)),
        ])
    }

    /// What is wrong when the guest cannot grant as much.
    var findings: [Finding] {
        guard isExact, guest.disks > disks else { return [] }
        return [
            Finding(
                "grants-exceeded",
                "\(guest.disks) \(guest.disks > 1 ? "such disks" : "such disk") can need \(guest.disks.times(grants)) grants, and \(guest.frames) grant frames have \(guest.frames.times(GrantBudget.grantsOfFrame))",
                remedy:
                    "raise max_grant_frames of the guest and gnttab_max_frames of Xen, or use fewer queues, smaller rings or smaller requests"
            )
        ]
    }
}
