import BlkifSchema
package import Diagnostics
import Negotiating

/// What the two sides have settled on, as far as a store shows it.
package struct Negotiation: Sendable, Hashable {
    package let ringProtocol: String?
    package let ringPages: Int
    package let queues: Int
    /// The most segments of a request.
    package let segments: Int
    /// The bytes of the largest request.
    package let requestBytes: Int
    package let isPersistent: Bool
    package let hasFlush: Bool
    package let hasBarrier: Bool
    package let hasDiscard: Bool
    package let sectorSize: UInt64?
    /// The requests that can be on one ring at a time.
    package let entries: Int?

    /// - Returns: Nil as long as the frontend has not published a ring, or a side is not known, or only in part.
    package init?(_ device: Device) {
        guard !device.isVirtio, device.backend.isThere, device.frontend.isThere,
            let state = device.frontendState, (3...4).contains(state),
            device.hasMost(of: .backend), device.hasMost(of: .frontend)
        else { return nil }
        ringProtocol = device.value(.ringProtocol)
        ringPages = Negotiation.ringPages(device)
        queues = Int(clamping: max(1, device.integer(.queues) ?? 1))
        segments = max(device.facts.negotiation.directSegments, Int(clamping: device.integer(.indirect) ?? 0))
        requestBytes = segments.times(device.facts.negotiation.pageSize)
        isPersistent = device.isSet(.backendPersistent) && device.isSet(.frontendPersistent)
        hasFlush = device.isSet(.flush)
        hasBarrier = device.isSet(.barrier)
        hasDiscard = device.isSet(.discard) && device.integer(.discardEnable) != 0
        sectorSize = device.integer(.sectorSize)
        entries = device.facts.negotiation.entries(pages: ringPages, ringProtocol)
    }

    /// The pages of each ring, by whichever node tells it.
    static func ringPages(_ device: Device) -> Int {
        if let order = device.integer(.pageOrder) { return order < 16 ? 1 << order : 1 }
        return Int(clamping: max(1, device.integer(.pages) ?? 1))
    }

    /// In words.
    package var text: String {
        var parts = [ringProtocol ?? "protocol of the backend's machine"]
        let size = ringPages > 1 ? "\(ringPages) pages" : "1 page"
        parts.append(
            "\(queues > 1 ? "\(queues) queues" : "1 queue") of \(size)"
                + (entries.map { ", \($0) requests" } ?? ""))
        parts.append("up to \(segments) segments, \(requestBytes / 1024) KiB a request")
        if let sectorSize { parts.append("sectors of \(sectorSize) bytes") }
        parts.append(isPersistent ? "persistent grants" : "no persistent grants")
        parts.append(hasFlush ? "flush" : hasBarrier ? "barrier" : "no flush")
        parts.append(hasDiscard ? "discard" : "no discard")
        return parts.joined(separator: "; ")
    }

    package var json: JSONValue {
        .object([
            ("protocol", .optional(ringProtocol)), ("ring_pages", .integer(ringPages)),
            ("queues", .integer(queues)),
            ("entries", .optional(entries)), ("segments", .integer(segments)),
            ("request_bytes", .integer(requestBytes)),
            ("persistent_grants", .bool(isPersistent)), ("flush", .bool(hasFlush)),
            ("barrier", .bool(hasBarrier)),
            ("discard", .bool(hasDiscard)), ("sector_size", sectorSize.map(JSONValue.unsigned) ?? .null),
        ])
    }
}
