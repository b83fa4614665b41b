package import BlkifSchema

/// The nodes that code computes with; what is true of them beyond that is the schema's to say.
package enum KnownNode: Int, CaseIterable, Sendable {
    case kind
    case backendState
    case frontendState
    case frontendLink
    case frontendID
    case backendLink
    case backendID
    case online
    case mode
    case deviceType
    case params
    case type
    case dev
    case script
    case specification
    case virtualDevice
    case extendedDevice
    case physicalDevice
    case physicalDevicePath
    case attachedNode
    case hotplugStatus
    case hotplugError
    case tapdiskError
    case frontendError
    case info
    case sectors
    case sectorSize
    case physicalSectorSize
    case discardEnable
    case discard
    case flush
    case barrier
    case indirect
    case backendPersistent
    case frontendPersistent
    case largeSectors
    case maxQueues
    case maxPageOrder
    case maxPages
    case queues
    case pageOrder
    case pages
    case ringRef
    case ringRefs
    case eventChannel
    case queue
    case ringProtocol

    /// The node of the schema.
    package var reference: NodeReference {
        switch self {
        case .kind: .backend("backend-kind")
        case .backendState: .backend("state")
        case .frontendState: .frontend("state")
        case .frontendLink: .backend("frontend")
        case .frontendID: .backend("frontend-id")
        case .backendLink: .frontend("backend")
        case .backendID: .frontend("backend-id")
        case .online: .backend("online")
        case .mode: .backend("mode")
        case .deviceType: .frontend("device-type")
        case .params: .backend("params")
        case .type: .backend("type")
        case .dev: .backend("dev")
        case .script: .backend("script")
        case .specification: .backend("specification")
        case .virtualDevice: .frontend("virtual-device")
        case .extendedDevice: .frontend("virtual-device-ext")
        case .physicalDevice: .backend("physical-device")
        case .physicalDevicePath: .backend("physical-device-path")
        case .attachedNode: .backend("node")
        case .hotplugStatus: .backend("hotplug-status")
        case .hotplugError: .backend("hotplug-error")
        case .tapdiskError: .backend("tapdisk-error")
        case .frontendError: .frontend("error")
        case .info: .backend("info")
        case .sectors: .backend("sectors")
        case .sectorSize: .backend("sector-size")
        case .physicalSectorSize: .backend("physical-sector-size")
        case .discardEnable: .backend("discard-enable")
        case .discard: .backend("feature-discard")
        case .flush: .backend("feature-flush-cache")
        case .barrier: .backend("feature-barrier")
        case .indirect: .backend("feature-max-indirect-segments")
        case .backendPersistent: .backend("feature-persistent")
        case .frontendPersistent: .frontend("feature-persistent")
        case .largeSectors: .frontend("feature-large-sector-size")
        case .maxQueues: .backend("multi-queue-max-queues")
        case .maxPageOrder: .backend("max-ring-page-order")
        case .maxPages: .backend("max-ring-pages")
        case .queues: .frontend("multi-queue-num-queues")
        case .pageOrder: .frontend("ring-page-order")
        case .pages: .frontend("num-ring-pages")
        case .ringRef: .frontend("ring-ref")
        case .ringRefs: .frontend("ring-ref%u")
        case .eventChannel: .frontend("event-channel")
        case .queue: .frontend("queue-%u")
        case .ringProtocol: .frontend("protocol")
        }
    }
}

extension NodeReference {
    fileprivate static func backend(_ name: String) -> Self { Self(side: .backend, name: name) }
    fileprivate static func frontend(_ name: String) -> Self { Self(side: .frontend, name: name) }
}
