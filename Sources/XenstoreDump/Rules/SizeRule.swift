import BlkifSchema
import Diagnostics
import Negotiating

/// Both sides count the sectors of the disk alike, and mean the same by persistent grants.
enum SizeRule: DeviceRule {
    static func check(_ device: Device, _ list: inout FindingList) {
        guard device.backend.isThere, !device.isVirtio else { return }
        checkSectors(device, &list)
        checkPersistent(device, &list)
    }

    private static func checkSectors(_ device: Device, _ list: inout FindingList) {
        guard let node = device.node(.sectorSize), let size = device.integer(.sectorSize) else { return }
        if size > 512 {
            let isAsked = device.isSet(.largeSectors)
            let consent = isAsked ? "" : ", and the frontend has not said that it can deal with it"
            list.add(
                device.finding(
                    "large-sectors", .warning,
                    "sectors have \(size) bytes\(consent); drivers do not agree on what \(KnownNode.sectors.reference.name) and requests count then",
                    of: .backend, at: node,
                    remedy:
                        "serve the storage with sectors of 512 bytes, or use drivers on both sides that count alike; images made for 512 do not fit"
                ))
        }
        guard let sectors = device.integer(.sectors), size >= 512, let count = device.node(.sectors) else {
            return
        }
        let bytes = sectors.multipliedReportingOverflow(by: 512)
        for known in [KnownNode.sectorSize, .physicalSectorSize] {
            guard let unit = device.integer(known), unit > 0, !bytes.overflow,
                !bytes.partialValue.isMultiple(of: unit)
            else { continue }
            list.add(
                device.finding(
                    "uneven-size", .warning,
                    "\(sectors) units of 512 bytes are no whole number of \(known.reference.name) (\(unit) bytes)",
                    of: .backend, at: count,
                    remedy:
                        "see whether the backend counts sectors of another size, or the image has an odd length"
                ))
            break
        }
    }

    private static func checkPersistent(_ device: Device, _ list: inout FindingList) {
        guard device.isSet(.backendPersistent), device.integer(.frontendPersistent) == 0,
            let node = device.node(.frontendPersistent)
        else { return }
        list.add(
            device.finding(
                "persistent-refused", .warning,
                "the frontend refuses the persistent grants that the backend offers; some backends use them all the same",
                of: .frontend, at: node,
                remedy:
                    "see whether the backend's log says that it uses them; if so, switch them off there (xen_blkback.feature_persistent=0)"
            ))
    }
}
