// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.

/// The name of a node in the backend's xenstore directory.
public struct BackendNode: RawRepresentable, Equatable, Sendable {
    /// The path below the directory.
    public let rawValue: String

    /// Makes a name of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// The name of a node in the frontend's xenstore directory.
public struct FrontendNode: RawRepresentable, Equatable, Sendable {
    /// The path below the directory.
    public let rawValue: String

    /// Makes a name of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

// MARK: Backend: Backend Device Identification (PRIVATE)

extension BackendNode {
    /// `mode`: Says whether the guest may write to the disk.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    public static let mode = BackendNode(rawValue: "mode")

    /// `params`: Describes the storage to the hotplug script.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.2.
    public static let params = BackendNode(rawValue: "params")

    /// `physical-device`: Names the block device to open by its major and minor number.
    ///
    /// Type: device. Written by a hotplug script. Since Xen 4.6.
    public static let physicalDevice = BackendNode(rawValue: "physical-device")

    /// `physical-device-path`: Names the block device or image file to open by its path.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.7.
    public static let physicalDevicePath = BackendNode(rawValue: "physical-device-path")

    /// `type`: Says what kind of object holds the disk's contents.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    public static let type = BackendNode(rawValue: "type")

    /// `direct-io-safe`: Permits the backend to use `O_DIRECT` despite a bug in the lifetime of network pages.
    ///
    /// Type: boolean. Written by the toolstack. Default: `0`. Since Xen 4.5.
    public static let directIoSafe = BackendNode(rawValue: "direct-io-safe")
}

// MARK: Backend: Features

extension BackendNode {
    /// `feature-barrier`: Says that the backend processes barrier requests.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let featureBarrier = BackendNode(rawValue: "feature-barrier")

    /// `feature-flush-cache`: Says that the backend processes requests to flush the cache of the storage.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let featureFlushCache = BackendNode(rawValue: "feature-flush-cache")

    /// `feature-discard`: Says that the backend processes discard requests.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let featureDiscard = BackendNode(rawValue: "feature-discard")

    /// `feature-persistent`: Says that the backend may hold grants mapped from one request to the next.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.3.
    public static let featurePersistent = BackendNode(rawValue: "feature-persistent")

    /// `feature-max-indirect-segments`: Says how many segments an indirect request may have.
    ///
    /// Type: uint32, in segments. Written by the backend. Default: `0`. Since Xen 4.4.
    public static let featureMaxIndirectSegments = BackendNode(rawValue: "feature-max-indirect-segments")

    /// `feature-trim`: Said whether trim requests were likely to succeed.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.1.
    public static let featureTrim = BackendNode(rawValue: "feature-trim")
}

// MARK: Backend: Request Transport Parameters

extension BackendNode {
    /// `max-ring-page-order`: Gives the largest ring that the backend can map, as a power of two of pages.
    ///
    /// Type: uint32, in log2 of machine pages. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let maxRingPageOrder = BackendNode(rawValue: "max-ring-page-order")

    /// `max-ring-pages`: Gives the largest ring that the backend can map, as a number of pages.
    ///
    /// Type: uint32, in machine pages. Written by the backend. Default: `1`. Since Xen 4.2. Deprecated in favour of `max-ring-page-order`.
    public static let maxRingPages = BackendNode(rawValue: "max-ring-pages")

    /// `multi-queue-max-queues`: Says how many rings the backend serves for one disk.
    ///
    /// Type: uint32, in queues. Written by the backend. Default: `1`. Since Xen 4.7.
    public static let multiQueueMaxQueues = BackendNode(rawValue: "multi-queue-max-queues")
}

// MARK: Backend: Backend Device Properties

extension BackendNode {
    /// `discard-enable`: Tells the backend whether it may offer discard.
    ///
    /// Type: boolean. Written by the toolstack. Default: `1`. Since Xen 4.5.
    public static let discardEnable = BackendNode(rawValue: "discard-enable")

    /// `discard-alignment`: Gives the offset of the first discard extent of the disk.
    ///
    /// Type: uint32, in bytes. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let discardAlignment = BackendNode(rawValue: "discard-alignment")

    /// `discard-granularity`: Gives the size of the extents that the storage can discard.
    ///
    /// Type: uint32, in bytes. Written by the backend. Default: `<"sector-size">`. Since Xen 4.2.
    public static let discardGranularity = BackendNode(rawValue: "discard-granularity")

    /// `discard-secure`: Says that the backend can destroy discarded data.
    ///
    /// Type: boolean. Written by the backend. Default: `0`. Since Xen 4.2.
    public static let discardSecure = BackendNode(rawValue: "discard-secure")

    /// `info`: Describes the medium by a set of flags.
    ///
    /// Type: bitmap. Written by the backend. Since Xen 4.2.
    public static let info = BackendNode(rawValue: "info")

    /// `sector-size`: Gives the logical block size of the disk.
    ///
    /// Type: uint32, in bytes. Written by the backend. Since Xen 4.2.
    public static let sectorSize = BackendNode(rawValue: "sector-size")

    /// `physical-sector-size`: Gives the block size that the storage uses internally.
    ///
    /// Type: uint32, in bytes. Written by the backend. Default: `<"sector-size">`. Since Xen 4.3.
    public static let physicalSectorSize = BackendNode(rawValue: "physical-sector-size")

    /// `sectors`: Gives the size of the disk.
    ///
    /// Type: uint64, in 512-byte sectors. Written by the backend. Since Xen 4.2.
    public static let sectors = BackendNode(rawValue: "sectors")
}

// MARK: Backend: XenBus Nodes

extension BackendNode {
    /// `frontend`: Holds the path of the frontend's directory.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.0.
    public static let frontend = BackendNode(rawValue: "frontend")

    /// `frontend-id`: Holds the number of the guest domain.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.0.
    public static let frontendId = BackendNode(rawValue: "frontend-id")

    /// `state`: Holds the backend's state in the connection.
    ///
    /// Type: enumeration. Written by the backend. Since Xen 4.0.
    public static let state = BackendNode(rawValue: "state")

    /// `online`: Says whether the device is meant to stay.
    ///
    /// Type: boolean. Written by the toolstack. Default: `0`. Since Xen 4.0.
    public static let online = BackendNode(rawValue: "online")
}

// MARK: Backend: Toolstack Nodes (PRIVATE)

extension BackendNode {
    /// `removable`: Says whether the toolstack regards the disk as removable.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.0.
    public static let removable = BackendNode(rawValue: "removable")

    /// `bootable`: Says whether the guest may boot from the disk.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.0.
    public static let bootable = BackendNode(rawValue: "bootable")

    /// `dev`: Holds the name of the virtual disk as the configuration gives it.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    public static let dev = BackendNode(rawValue: "dev")

    /// `script`: Holds the path of the hotplug script.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.2.
    public static let script = BackendNode(rawValue: "script")

    /// `device-type`: Tells the backend what kind of drive the guest sees.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    public static let deviceType = BackendNode(rawValue: "device-type")

    /// `specification`: Says which protocol the disk speaks.
    ///
    /// Type: enumeration. Written by the toolstack. Default: `xen`. Since Xen 4.17.
    public static let specification = BackendNode(rawValue: "specification")

    /// `transport`: Says how a virtio disk appears to the guest.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.17.
    public static let transport = BackendNode(rawValue: "transport")

    /// `base`: Holds the address of a virtio disk's registers.
    ///
    /// Type: uint64, in bytes. Written by the toolstack. Since Xen 4.17.
    public static let base = BackendNode(rawValue: "base")

    /// `irq`: Holds the interrupt of a virtio disk.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.17.
    public static let irq = BackendNode(rawValue: "irq")

    /// `grant_usage`: Says whether a virtio disk is given grants or guest addresses.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.19.
    public static let grantUsage = BackendNode(rawValue: "grant_usage")

    /// `colo-host`: Holds the address of the host to which a COLO disk is replicated.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.7.
    public static let coloHost = BackendNode(rawValue: "colo-host")

    /// `colo-port`: Holds the port of the NBD server on the second host.
    ///
    /// Type: integer. Written by the toolstack. Since Xen 4.7.
    public static let coloPort = BackendNode(rawValue: "colo-port")

    /// `colo-export`: Holds the name under which the second host exports the disk.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.7.
    public static let coloExport = BackendNode(rawValue: "colo-export")

    /// `active-disk`: Holds the path of the image that takes the second guest's own writes.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.7.
    public static let activeDisk = BackendNode(rawValue: "active-disk")

    /// `hidden-disk`: Holds the path of the image that keeps what the first guest overwrites.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.7.
    public static let hiddenDisk = BackendNode(rawValue: "hidden-disk")

    /// `tapdisk-params`: Held the settings with which the tapdisk process was started.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    public static let tapdiskParams = BackendNode(rawValue: "tapdisk-params")

    /// `uuid`: Held the identifier that xend gave to the disk.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    public static let uuid = BackendNode(rawValue: "uuid")

    /// `domain`: Held the name of the guest.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    public static let domain = BackendNode(rawValue: "domain")
}

// MARK: Backend: Hotplug Nodes (PRIVATE)

extension BackendNode {
    /// `hotplug-status`: Says how the hotplug script ended.
    ///
    /// Type: enumeration. Written by a hotplug script. Since Xen 4.0.
    public static let hotplugStatus = BackendNode(rawValue: "hotplug-status")

    /// `hotplug-error`: Says in words why the hotplug script failed.
    ///
    /// Type: string. Written by a hotplug script. Since Xen 4.0.
    public static let hotplugError = BackendNode(rawValue: "hotplug-error")

    /// `node`: Names the loop device that stands for an image file.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.0.
    public static let node = BackendNode(rawValue: "node")

    /// `vnd`: Names the vnd device that stands for an image file.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.0.
    public static let vnd = BackendNode(rawValue: "vnd")

    /// `pid`: Holds the process number of the tapdisk.
    ///
    /// Type: uint32. Written by a hotplug script. Since Xen 4.19.
    public static let pid = BackendNode(rawValue: "pid")

    /// `minor`: Holds the number by which the tapdisk is controlled.
    ///
    /// Type: uint32. Written by a hotplug script. Since Xen 4.19.
    public static let minor = BackendNode(rawValue: "minor")
}

// MARK: Backend: Nodes of Other Vendors (PRIVATE)

extension BackendNode {
    /// `kthread-pid`: Holds the process or thread that serves the disk.
    ///
    /// Type: integer. Written by the backend.
    public static let kthreadPid = BackendNode(rawValue: "kthread-pid")

    /// `queue-%u/kthread-pid`: Holds the thread that serves one queue.
    ///
    /// Type: integer. Written by the backend.
    public static func queueKthreadPid(index: UInt32) -> BackendNode {
        BackendNode(rawValue: "queue-" + String(index) + "/kthread-pid")
    }

    /// `sm-data/%s`: Holds what the storage manager of XenServer tells about the disk.
    ///
    /// Type: string. Written by the toolstack.
    public static func smData(index: String) -> BackendNode {
        BackendNode(rawValue: "sm-data/" + String(index))
    }

    /// `polling-duration`: Says how long the backend looks for further requests before it sleeps.
    ///
    /// Type: uint32, in microseconds. Written by the toolstack. Default: `0`.
    public static let pollingDuration = BackendNode(rawValue: "polling-duration")

    /// `polling-idle-threshold`: Says how idle the processors must be for the backend to poll.
    ///
    /// Type: uint32, in percent. Written by the toolstack. Default: `0`.
    public static let pollingIdleThreshold = BackendNode(rawValue: "polling-idle-threshold")

    /// `qemu-params`: Holds what a backend in QEMU needs to open the disk.
    ///
    /// Type: string. Written by the toolstack.
    public static let qemuParams = BackendNode(rawValue: "qemu-params")

    /// `shutdown-request`: Asks the backend to finish with the disk.
    ///
    /// Type: enumeration. Written by the toolstack.
    public static let shutdownRequest = BackendNode(rawValue: "shutdown-request")

    /// `shutdown-done`: Says that the backend has finished with the disk.
    ///
    /// Type: string. Written by the backend.
    public static let shutdownDone = BackendNode(rawValue: "shutdown-done")

    /// `pause`: Asks the backend to stop using the storage for a while.
    ///
    /// Type: string. Written by the toolstack.
    public static let pause = BackendNode(rawValue: "pause")

    /// `pause-token`: Identifies one request to pause.
    ///
    /// Type: string. Written by the toolstack.
    public static let pauseToken = BackendNode(rawValue: "pause-token")

    /// `pause-done`: Says that the backend has stopped using the storage.
    ///
    /// Type: string. Written by the backend.
    public static let pauseDone = BackendNode(rawValue: "pause-done")

    /// `tapdisk-error`: Says in words why the tapdisk could not open the image.
    ///
    /// Type: string. Written by the backend.
    public static let tapdiskError = BackendNode(rawValue: "tapdisk-error")

    /// `backend-kind`: Says which backend serves the disk.
    ///
    /// Type: enumeration. Written by the toolstack.
    public static let backendKind = BackendNode(rawValue: "backend-kind")

    /// `media-req-sup`: Says that the backend answers requests to eject a CD.
    ///
    /// Type: boolean. Written by the backend. Default: `0`.
    public static let mediaReqSup = BackendNode(rawValue: "media-req-sup")

    /// `dynamic-device-path`: Names the device that a script made for the disk.
    ///
    /// Type: path. Written by a hotplug script.
    public static let dynamicDevicePath = BackendNode(rawValue: "dynamic-device-path")

    /// `instance`: Holds the number of the backend driver's instance.
    ///
    /// Type: uint32. Written by the backend.
    public static let instance = BackendNode(rawValue: "instance")

    /// `max-requests`: Limits the requests that an old FreeBSD frontend has in flight at one time.
    ///
    /// Type: uint32, in requests. Written by the backend.
    public static let maxRequests = BackendNode(rawValue: "max-requests")

    /// `max-request-segments`: Limits the segments that an old FreeBSD frontend puts into one request.
    ///
    /// Type: uint32, in segments. Written by the backend.
    public static let maxRequestSegments = BackendNode(rawValue: "max-request-segments")

    /// `max-request-size`: Limits the data that an old FreeBSD frontend moves with one request.
    ///
    /// Type: uint32, in bytes. Written by the backend.
    public static let maxRequestSize = BackendNode(rawValue: "max-request-size")

    /// `media-present`: Says whether there is a medium in a CD-ROM drive.
    ///
    /// Type: boolean. Written by the backend.
    public static let mediaPresent = BackendNode(rawValue: "media-present")
}

// MARK: Frontend: Request Transport Parameters

extension FrontendNode {
    /// `event-channel`: Gives the number of the event channel through which both sides announce new ring entries.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    public static let eventChannel = FrontendNode(rawValue: "event-channel")

    /// `ring-ref`: Gives the grant reference of the only page of a ring that is one page in size.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    public static let ringRef = FrontendNode(rawValue: "ring-ref")

    /// `ring-ref%u`: Gives the grant reference of one page of a ring that has several pages.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    public static func ringRef(index: UInt32) -> FrontendNode {
        FrontendNode(rawValue: "ring-ref" + String(index))
    }

    /// `protocol`: Names the binary layout of the entries on the ring.
    ///
    /// Type: enumeration. Written by the frontend. Default: `XEN_IO_PROTO_ABI_NATIVE`. Since Xen 4.2.
    public static let `protocol` = FrontendNode(rawValue: "protocol")

    /// `ring-page-order`: Gives the size of the frontend's ring, as a power of two of pages.
    ///
    /// Type: uint32, in binary logarithm of machine pages. Written by the frontend. Default: `0`. Since Xen 4.2.
    public static let ringPageOrder = FrontendNode(rawValue: "ring-page-order")

    /// `num-ring-pages`: Gives the size of the frontend's ring, as a number of pages.
    ///
    /// Type: uint32, in machine pages. Written by the frontend. Default: `1`. Since Xen 4.2. Deprecated in favour of `ring-page-order`.
    public static let numRingPages = FrontendNode(rawValue: "num-ring-pages")

    /// `multi-queue-num-queues`: Says how many rings the frontend uses.
    ///
    /// Type: uint32, in queues. Written by the frontend. Default: `1`. Since Xen 4.7.
    public static let multiQueueNumQueues = FrontendNode(rawValue: "multi-queue-num-queues")

    /// `queue-%u`: Holds the nodes of one ring, if the frontend uses several.
    ///
    /// Type: directory. Written by the frontend. Since Xen 4.7.
    public static func queue(index: UInt32) -> FrontendNode {
        FrontendNode(rawValue: "queue-" + String(index))
    }

    /// `queue-%u/ring-ref`: Gives the grant reference of the only page of this queue's ring.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    public static func queueRingRef(index: UInt32) -> FrontendNode {
        FrontendNode(rawValue: "queue-" + String(index) + "/ring-ref")
    }

    /// `queue-%u/ring-ref%u`: Gives the grant reference of one page of this queue's ring, if the rings have several
    ///   pages.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    public static func queueRingRef(index: UInt32, inner: UInt32) -> FrontendNode {
        FrontendNode(rawValue: "queue-" + String(index) + "/ring-ref" + String(inner))
    }

    /// `queue-%u/event-channel`: Gives the number of the event channel of this queue's ring.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    public static func queueEventChannel(index: UInt32) -> FrontendNode {
        FrontendNode(rawValue: "queue-" + String(index) + "/event-channel")
    }
}

// MARK: Frontend: Features

extension FrontendNode {
    /// `feature-persistent`: Says that the frontend uses the same grants again, so that the backend can keep them
    ///   mapped.
    ///
    /// Type: boolean. Written by the frontend. Default: `0`. Since Xen 4.3.
    public static let featurePersistent = FrontendNode(rawValue: "feature-persistent")

    /// `feature-large-sector-size`: Said that the frontend counts sectors in units of the sector size, which is withdrawn.
    ///
    /// Type: boolean. Written by the frontend. Default: `0`. Since Xen 4.13. Deprecated.
    public static let featureLargeSectorSize = FrontendNode(rawValue: "feature-large-sector-size")

    /// `trusted`: Says whether the frontend may trust its backend.
    ///
    /// Type: boolean. Written by the toolstack. Default: `1`. Since Xen 4.17.
    public static let trusted = FrontendNode(rawValue: "trusted")
}

// MARK: Frontend: Virtual Device Properties

extension FrontendNode {
    /// `device-type`: Says what kind of drive the guest sees.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    public static let deviceType = FrontendNode(rawValue: "device-type")

    /// `virtual-device`: Gives the number that says which disk and partition the device is to the guest.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.2.
    public static let virtualDevice = FrontendNode(rawValue: "virtual-device")
}

// MARK: Frontend: Frontend Device Links and State

extension FrontendNode {
    /// `backend`: Holds the path of the backend's directory.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.0.
    public static let backend = FrontendNode(rawValue: "backend")

    /// `backend-id`: Holds the number of the domain in which the backend runs.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.0.
    public static let backendId = FrontendNode(rawValue: "backend-id")

    /// `state`: Holds the frontend's state in the connection.
    ///
    /// Type: enumeration. Written by the frontend. Since Xen 4.0.
    public static let state = FrontendNode(rawValue: "state")
}

// MARK: Frontend: Frontend Nodes of Toolstacks

extension FrontendNode {
    /// `eject`: Lets the guest's side ask the toolstack to eject a CD.
    ///
    /// Type: enumeration. Written by the frontend. Since Xen 4.0.
    public static let eject = FrontendNode(rawValue: "eject")

    /// `virtual-device-ext`: Gives the number of the virtual device, if it is in the extended form.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.0.
    public static let virtualDeviceExt = FrontendNode(rawValue: "virtual-device-ext")
}

// MARK: Frontend: Frontend Nodes of Single Vendors

extension FrontendNode {
    /// `ejected`: Says that the Windows frontend has begun to eject the device, and will not use it again.
    ///
    /// Type: boolean. Written by the frontend. Default: `0`.
    public static let ejected = FrontendNode(rawValue: "ejected")

    /// `error`: Says in words why the Windows frontend could not remove a device.
    ///
    /// Type: string. Written by the frontend.
    public static let error = FrontendNode(rawValue: "error")

    /// `target-id`: Gives the number of the SCSI target that Windows sees as the disk.
    ///
    /// Type: uint32. Written by the frontend.
    public static let targetId = FrontendNode(rawValue: "target-id")

    /// `feature-surprise-remove`: Says that the Windows frontend survives the removal of a disk without notice.
    ///
    /// Type: boolean. Written by the frontend. Default: `0`.
    public static let featureSurpriseRemove = FrontendNode(rawValue: "feature-surprise-remove")

    /// `feature-online-resize`: Says that the Windows frontend notices when a disk changes its size while in use.
    ///
    /// Type: boolean. Written by the frontend. Default: `0`.
    public static let featureOnlineResize = FrontendNode(rawValue: "feature-online-resize")

    /// `media-req`: Asks for something to be done with the medium in a CD drive of an illumos guest.
    ///
    /// Type: enumeration. Written by the frontend.
    public static let mediaReq = FrontendNode(rawValue: "media-req")

    /// `max-requests`: Gives the largest number of requests that an old FreeBSD frontend has in flight at one
    ///   time.
    ///
    /// Type: uint32, in requests. Written by the frontend.
    public static let maxRequests = FrontendNode(rawValue: "max-requests")

    /// `max-request-segments`: Gives the largest number of segments that an old FreeBSD frontend puts into one request.
    ///
    /// Type: uint32, in segments. Written by the frontend.
    public static let maxRequestSegments = FrontendNode(rawValue: "max-request-segments")

    /// `max-request-size`: Gives the largest amount of data that an old FreeBSD frontend moves with one request.
    ///
    /// Type: uint32, in bytes. Written by the frontend.
    public static let maxRequestSize = FrontendNode(rawValue: "max-request-size")

    /// `x-index`: Gives the running number of the disk in the krata toolstack.
    ///
    /// Type: uint32. Written by the toolstack.
    public static let xIndex = FrontendNode(rawValue: "x-index")

    /// `phantom_vbd`: Holds the path of a helper device that xend created in domain 0 for the same image.
    ///
    /// Type: path. Written by the toolstack.
    public static let phantomVbd = FrontendNode(rawValue: "phantom_vbd")
}
