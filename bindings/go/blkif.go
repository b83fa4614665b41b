// Code generated from Schema/ and Templates/ by swift run gen-docs. DO NOT EDIT.

// SPDX-License-Identifier: MIT

// Package blkif has the names, codes and structures of Xen's block protocol.
// This describes Xen 4.0 to 4.23.
//
// A split block device: a frontend in the guest sends requests through a shared ring to a backend
// in another domain, and both sides find each other and agree on parameters in xenstore.
//
// The structures of the ring are read and written in a [Layout]: a
// frontend names its own in the node protocol.
package blkif

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"strconv"
)

// Names of nodes in the backend's directory.
const (
	// BackendMode: Says whether the guest may write to the disk.
	//
	// Type: enumeration. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: The backend cannot tell what it may allow. It should refuse the device; taking it as
	// read-only is the only safe guess.
	//
	//   - r: The guest may only read. The storage may be shared with other read-only users.
	//   - w: The guest may read and write. The storage should have no other user.
	BackendMode = "mode"
	// BackendParams: Describes the storage to the hotplug script.
	//
	// Type: string. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: There is nothing to attach. Hotplug scripts stop with an error.
	BackendParams = "params"
	// BackendPhysicalDevice: Names the block device to open by its major and minor number.
	//
	// Type: device. Written by a hotplug script. Since Xen 4.6.
	//
	// If absent: No script has run yet. The backend waits until the node appears.
	BackendPhysicalDevice = "physical-device"
	// BackendPhysicalDevicePath: Names the block device or image file to open by its path.
	//
	// Type: path. Written by a hotplug script. Since Xen 4.7.
	//
	// If absent: A backend that depends on it waits; a toolstack has no way to open the disk locally.
	BackendPhysicalDevicePath = "physical-device-path"
	// BackendType: Says what kind of object holds the disk's contents.
	//
	// Type: enumeration. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: The Linux script treats it as an unknown kind and looks at the object.
	//
	//   - file: A regular file. The script attaches it to a loop device, or the backend opens it.
	//   - phy: A block device of the backend domain.
	//   - tap: An image that a tapdisk process serves.
	BackendType = "type"
	// BackendDirectIOSafe: Permits the backend to use O_DIRECT despite a bug in the lifetime of network pages.
	//
	// Type: boolean. Default: 0. Written by the toolstack. Since Xen 4.5.
	//
	// If absent: The storage may be affected; a backend with the workaround keeps it in place.
	BackendDirectIOSafe = "direct-io-safe"
	// BackendFeatureBarrier: Says that the backend processes barrier requests.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: The backend does not support barriers.
	BackendFeatureBarrier = "feature-barrier"
	// BackendFeatureFlushCache: Says that the backend processes requests to flush the cache of the storage.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: The backend does not support flush requests.
	BackendFeatureFlushCache = "feature-flush-cache"
	// BackendFeatureDiscard: Says that the backend processes discard requests.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: The backend does not support discard requests.
	BackendFeatureDiscard = "feature-discard"
	// BackendFeaturePersistent: Says that the backend may hold grants mapped from one request to the next.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.3.
	//
	// If absent: The backend maps and unmaps the grants of each request.
	BackendFeaturePersistent = "feature-persistent"
	// BackendFeatureMaxIndirectSegments: Says how many segments an indirect request may have.
	//
	// Type: uint32, in segments. Default: 0. Written by the backend. Since Xen 4.4.
	//
	// If absent: The backend does not know indirect requests.
	BackendFeatureMaxIndirectSegments = "feature-max-indirect-segments"
	// BackendFeatureTrim: Said whether trim requests were likely to succeed.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.1.
	//
	// If absent: The backend did not know trim requests.
	BackendFeatureTrim = "feature-trim"
	// BackendMaxRingPageOrder: Gives the largest ring that the backend can map, as a power of two of pages.
	//
	// Type: uint32, in log2 of machine pages. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: Rings have one page, unless the other scheme allows more.
	BackendMaxRingPageOrder = "max-ring-page-order"
	// BackendMaxRingPages: Gives the largest ring that the backend can map, as a number of pages.
	//
	// Type: uint32, in machine pages. Default: 1. Written by the backend. Since Xen 4.2.
	//
	// If absent: Rings have one page, unless the other scheme allows more.
	//
	// Deprecated: use max-ring-page-order instead.
	BackendMaxRingPages = "max-ring-pages"
	// BackendMultiQueueMaxQueues: Says how many rings the backend serves for one disk.
	//
	// Type: uint32, in queues. Minimum: 1. Default: 1. Written by the backend. Since Xen 4.7.
	//
	// If absent: The backend serves one queue.
	BackendMultiQueueMaxQueues = "multi-queue-max-queues"
	// BackendDiscardEnable: Tells the backend whether it may offer discard.
	//
	// Type: boolean. Default: 1. Written by the toolstack. Since Xen 4.5.
	//
	// If absent: The backend offers discard if the storage supports it.
	BackendDiscardEnable = "discard-enable"
	// BackendDiscardAlignment: Gives the offset of the first discard extent of the disk.
	//
	// Type: uint32, in bytes. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: The first extent begins with the disk.
	BackendDiscardAlignment = "discard-alignment"
	// BackendDiscardGranularity: Gives the size of the extents that the storage can discard.
	//
	// Type: uint32, in bytes. Default: <\"sector-size\">. Written by the backend. Since Xen 4.2.
	//
	// If absent: Every sector can be discarded on its own.
	BackendDiscardGranularity = "discard-granularity"
	// BackendDiscardSecure: Says that the backend can destroy discarded data.
	//
	// Type: boolean. Default: 0. Written by the backend. Since Xen 4.2.
	//
	// If absent: Discarded data may remain readable on the storage.
	BackendDiscardSecure = "discard-secure"
	// BackendInfo: Describes the medium by a set of flags.
	//
	// Type: bitmap. Written by the backend. Since Xen 4.2.
	//
	// If absent: There is no default. Most frontends refuse to connect.
	BackendInfo = "info"
	// BackendSectorSize: Gives the logical block size of the disk.
	//
	// Type: uint32, in bytes. Minimum: 512. Written by the backend. Since Xen 4.2.
	//
	// If absent: There is no default. Most frontends refuse to connect.
	BackendSectorSize = "sector-size"
	// BackendPhysicalSectorSize: Gives the block size that the storage uses internally.
	//
	// Type: uint32, in bytes. Default: <\"sector-size\">. Written by the backend. Since Xen 4.3.
	//
	// If absent: Physical and logical blocks have the same size.
	BackendPhysicalSectorSize = "physical-sector-size"
	// BackendSectors: Gives the size of the disk.
	//
	// Type: uint64, in 512-byte sectors. Written by the backend. Since Xen 4.2.
	//
	// If absent: There is no default. Most frontends refuse to connect.
	BackendSectors = "sectors"
	// BackendFrontend: Holds the path of the frontend's directory.
	//
	// Type: path. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The directory does not describe a device.
	BackendFrontend = "frontend"
	// BackendFrontendID: Holds the number of the guest domain.
	//
	// Type: uint32. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The backend cannot map anything and refuses the device.
	BackendFrontendID = "frontend-id"
	// BackendState: Holds the backend's state in the connection.
	//
	// Type: enumeration. Written by the backend. Since Xen 4.0.
	//
	// If absent: The state is unknown; for a watcher the device is gone.
	//
	//   - 1: XenbusStateInitialising: the directory exists, the backend has not started.
	//   - 2: XenbusStateInitWait: the backend has started, published what it can do and waits.
	//   - 3: XenbusStateInitialised: the backend carries on without waiting for the frontend.
	//   - 4: XenbusStateConnected: the ring is mapped and the disk can be used.
	//   - 5: XenbusStateClosing: the connection is being taken down.
	//   - 6: XenbusStateClosed: the backend no longer uses the ring.
	BackendState = "state"
	// BackendOnline: Says whether the device is meant to stay.
	//
	// Type: boolean. Default: 0. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The device is not meant to stay.
	BackendOnline = "online"
	// BackendRemovable: Says whether the toolstack regards the disk as removable.
	//
	// Type: boolean. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: Not known. libxl refuses a disk without the node when it reads its own copy.
	BackendRemovable = "removable"
	// BackendBootable: Says whether the guest may boot from the disk.
	//
	// Type: boolean. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: Not known; nothing depends on it.
	BackendBootable = "bootable"
	// BackendDev: Holds the name of the virtual disk as the configuration gives it.
	//
	// Type: string. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: Readers that need a name for the disk have none. QEMU and OpenBSD refuse the device;
	// Linux's backend connects and then serves no request.
	BackendDev = "dev"
	// BackendScript: Holds the path of the hotplug script.
	//
	// Type: path. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: No script is run; the backend opens the storage itself.
	BackendScript = "script"
	// BackendDeviceType: Tells the backend what kind of drive the guest sees.
	//
	// Type: enumeration. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: A backend has to read the frontend's directory instead. QEMU refuses the device.
	//
	//   - disk: A fixed disk.
	//   - cdrom: A CD-ROM drive, whose medium the toolstack can change.
	BackendDeviceType = "device-type"
	// BackendSpecification: Says which protocol the disk speaks.
	//
	// Type: enumeration. Default: xen. Written by the toolstack. Since Xen 4.17.
	//
	// If absent: The disk speaks the Xen protocol.
	//
	//   - xen: The protocol that this document describes.
	//   - virtio: A virtio block device. The nodes of this protocol are not used.
	BackendSpecification = "specification"
	// BackendTransport: Says how a virtio disk appears to the guest.
	//
	// Type: enumeration. Written by the toolstack. Since Xen 4.17.
	//
	// If absent: The disk is not a virtio disk.
	//
	//   - mmio: Registers in the guest's memory map.
	BackendTransport = "transport"
	// BackendBase: Holds the address of a virtio disk's registers.
	//
	// Type: uint64, in bytes. Written by the toolstack. Since Xen 4.17.
	//
	// If absent: The disk is not a virtio disk.
	BackendBase = "base"
	// BackendIrq: Holds the interrupt of a virtio disk.
	//
	// Type: uint32. Written by the toolstack. Since Xen 4.17.
	//
	// If absent: The disk is not a virtio disk.
	BackendIrq = "irq"
	// BackendGrantUsage: Says whether a virtio disk is given grants or guest addresses.
	//
	// Type: boolean. Written by the toolstack. Since Xen 4.19.
	//
	// If absent: The disk is not a virtio disk, or the toolstack does not know the choice.
	BackendGrantUsage = "grant_usage"
	// BackendColoHost: Holds the address of the host to which a COLO disk is replicated.
	//
	// Type: string. Written by the toolstack. Since Xen 4.7.
	//
	// If absent: The disk is not replicated.
	BackendColoHost = "colo-host"
	// BackendColoPort: Holds the port of the NBD server on the second host.
	//
	// Type: integer. Written by the toolstack. Since Xen 4.7.
	//
	// If absent: The disk is not replicated.
	BackendColoPort = "colo-port"
	// BackendColoExport: Holds the name under which the second host exports the disk.
	//
	// Type: string. Written by the toolstack. Since Xen 4.7.
	//
	// If absent: The disk is not replicated.
	BackendColoExport = "colo-export"
	// BackendActiveDisk: Holds the path of the image that takes the second guest's own writes.
	//
	// Type: path. Written by the toolstack. Since Xen 4.7.
	//
	// If absent: The disk is not replicated.
	BackendActiveDisk = "active-disk"
	// BackendHiddenDisk: Holds the path of the image that keeps what the first guest overwrites.
	//
	// Type: path. Written by the toolstack. Since Xen 4.7.
	//
	// If absent: The disk is not replicated.
	BackendHiddenDisk = "hidden-disk"
	// BackendTapdiskParams: Held the settings with which the tapdisk process was started.
	//
	// Type: string. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: No tapdisk of that kind belongs to the disk.
	BackendTapdiskParams = "tapdisk-params"
	// BackendUUID: Held the identifier that xend gave to the disk.
	//
	// Type: string. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The disk was made without an identifier.
	BackendUUID = "uuid"
	// BackendDomain: Held the name of the guest.
	//
	// Type: string. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The toolstack is not xend.
	BackendDomain = "domain"
	// BackendHotplugStatus: Says how the hotplug script ended.
	//
	// Type: enumeration. Written by a hotplug script. Since Xen 4.0.
	//
	// If absent: The script has not ended yet, or there is none.
	//
	//   - connected: The storage is attached.
	//   - error: The script failed.
	//   - busy: The storage is in use in a way that does not fit, so it was not attached.
	BackendHotplugStatus = "hotplug-status"
	// BackendHotplugError: Says in words why the hotplug script failed.
	//
	// Type: string. Written by a hotplug script. Since Xen 4.0.
	//
	// If absent: No script has failed.
	BackendHotplugError = "hotplug-error"
	// BackendNode: Names the loop device that stands for an image file.
	//
	// Type: path. Written by a hotplug script. Since Xen 4.0.
	//
	// If absent: The disk is not an image file, or the script has not run.
	BackendNode = "node"
	// BackendVnd: Names the vnd device that stands for an image file.
	//
	// Type: path. Written by a hotplug script. Since Xen 4.0.
	//
	// If absent: The disk is not an image file, or the script has not run.
	BackendVnd = "vnd"
	// BackendPid: Holds the process number of the tapdisk.
	//
	// Type: uint32. Written by a hotplug script. Since Xen 4.19.
	//
	// If absent: No tapdisk serves the disk.
	BackendPid = "pid"
	// BackendMinor: Holds the number by which the tapdisk is controlled.
	//
	// Type: uint32. Written by a hotplug script. Since Xen 4.19.
	//
	// If absent: No tapdisk serves the disk.
	BackendMinor = "minor"
	// BackendKthreadPid: Holds the process or thread that serves the disk.
	//
	// Type: integer. Written by the backend.
	//
	// If absent: The backend does not say who does its work.
	BackendKthreadPid = "kthread-pid"
	// BackendPollingDuration: Says how long the backend looks for further requests before it sleeps.
	//
	// Type: uint32, in microseconds. Default: 0. Written by the toolstack.
	//
	// If absent: The backend does not poll.
	BackendPollingDuration = "polling-duration"
	// BackendPollingIdleThreshold: Says how idle the processors must be for the backend to poll.
	//
	// Type: uint32, in percent. Maximum: 100. Default: 0. Written by the toolstack.
	//
	// If absent: The backend may always poll.
	BackendPollingIdleThreshold = "polling-idle-threshold"
	// BackendQemuParams: Holds what a backend in QEMU needs to open the disk.
	//
	// Type: string. Written by the toolstack.
	//
	// If absent: The disk can be opened by its path.
	BackendQemuParams = "qemu-params"
	// BackendShutdownRequest: Asks the backend to finish with the disk.
	//
	// Type: enumeration. Written by the toolstack.
	//
	// If absent: The disk stays.
	//
	//   - normal: Close the connection in order. The guest may refuse.
	//   - force: Close the connection whatever the guest does.
	BackendShutdownRequest = "shutdown-request"
	// BackendShutdownDone: Says that the backend has finished with the disk.
	//
	// Type: string. Written by the backend.
	//
	// If absent: The backend may still write to the storage.
	BackendShutdownDone = "shutdown-done"
	// BackendPause: Asks the backend to stop using the storage for a while.
	//
	// Type: string. Written by the toolstack.
	//
	// If absent: The backend works.
	BackendPause = "pause"
	// BackendPauseToken: Identifies one request to pause.
	//
	// Type: string. Written by the toolstack.
	//
	// If absent: The request has no identifier.
	BackendPauseToken = "pause-token"
	// BackendPauseDone: Says that the backend has stopped using the storage.
	//
	// Type: string. Written by the backend.
	//
	// If absent: The backend may still use the storage.
	BackendPauseDone = "pause-done"
	// BackendTapdiskError: Says in words why the tapdisk could not open the image.
	//
	// Type: string. Written by the backend.
	//
	// If absent: No error has been reported.
	BackendTapdiskError = "tapdisk-error"
	// BackendBackendKind: Says which backend serves the disk.
	//
	// Type: enumeration. Written by the toolstack.
	//
	// If absent: The disk was not made by xenopsd.
	//
	//   - vbd: A backend in the kernel of its domain.
	//   - qdisk: QEMU.
	//   - vbd3: A tapdisk, which tapback connects.
	//   - tap: A tapdisk, which the first blktap driver connects.
	//   - tap2: A tapdisk, which xend attaches by the second blktap driver.
	//   - virtio_disk: A program that serves virtio disks.
	BackendBackendKind = "backend-kind"
	// BackendMediaReqSup: Says that the backend answers requests to eject a CD.
	//
	// Type: boolean. Default: 0. Written by the backend.
	//
	// If absent: The frontend must not ask.
	BackendMediaReqSup = "media-req-sup"
	// BackendDynamicDevicePath: Names the device that a script made for the disk.
	//
	// Type: path. Written by a hotplug script.
	//
	// If absent: The backend opens the configured path.
	BackendDynamicDevicePath = "dynamic-device-path"
	// BackendInstance: Holds the number of the backend driver's instance.
	//
	// Type: uint32. Written by the backend.
	//
	// If absent: The backend runs on another system.
	BackendInstance = "instance"
	// BackendMaxRequests: Limits the requests that an old FreeBSD frontend has in flight at one time.
	//
	// Type: uint32, in requests. Minimum: 1. Written by the backend.
	//
	// If absent: As many requests as the ring has entries.
	BackendMaxRequests = "max-requests"
	// BackendMaxRequestSegments: Limits the segments that an old FreeBSD frontend puts into one request.
	//
	// Type: uint32, in segments. Minimum: 1. Maximum: 255. Written by the backend.
	//
	// If absent: As many segments as fit one entry of the ring.
	BackendMaxRequestSegments = "max-request-segments"
	// BackendMaxRequestSize: Limits the data that an old FreeBSD frontend moves with one request.
	//
	// Type: uint32, in bytes. Written by the backend.
	//
	// If absent: One page for each segment that fits one entry of the ring.
	BackendMaxRequestSize = "max-request-size"
	// BackendMediaPresent: Says whether there is a medium in a CD-ROM drive.
	//
	// Type: boolean. Written by the backend.
	//
	// If absent: The medium cannot be changed in this way.
	BackendMediaPresent = "media-present"
)

// Names of nodes in the frontend's directory.
const (
	// FrontendEventChannel: Gives the number of the event channel through which both sides announce new ring entries.
	//
	// Type: uint32. Written by the frontend. Since Xen 4.2.
	//
	// If absent: With a single ring the backend cannot connect, and treats it as an error of the
	// frontend; with several rings the node has to be absent.
	FrontendEventChannel = "event-channel"
	// FrontendRingRef: Gives the grant reference of the only page of a ring that is one page in size.
	//
	// Type: uint32. Written by the frontend. Since Xen 4.2.
	//
	// If absent: There are several rings, or the ring has several pages, as frontend/ring-page-order
	// or frontend/num-ring-pages says; if neither is the case, the backend cannot connect.
	FrontendRingRef = "ring-ref"
	// FrontendProtocol: Names the binary layout of the entries on the ring.
	//
	// Type: enumeration. Default: XEN_IO_PROTO_ABI_NATIVE. Written by the frontend. Since Xen 4.2.
	//
	// If absent: The entries have the layout that is native to the backend.
	//
	//   - x86_32-abi: The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are aligned to
	//     4 bytes.
	//   - x86_64-abi: The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are aligned to
	//     8 bytes.
	//   - arm-abi: The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which 64-bit
	//     fields are aligned to 8 bytes.
	FrontendProtocol = "protocol"
	// FrontendRingPageOrder: Gives the size of the frontend's ring, as a power of two of pages.
	//
	// Type: uint32, in binary logarithm of machine pages. Maximum: MAX(ffs(max-ring-pages) - 1, max-ring-page-order). Default: 0. Written by the frontend. Since Xen 4.2.
	//
	// If absent: The ring has one page, unless frontend/num-ring-pages says otherwise to a backend
	// that knows it.
	FrontendRingPageOrder = "ring-page-order"
	// FrontendNumRingPages: Gives the size of the frontend's ring, as a number of pages.
	//
	// Type: uint32, in machine pages. Minimum: 1. Maximum: MAX(max-ring-pages, (0x1 << max-ring-page-order)). Default: 1. Written by the frontend. Since Xen 4.2.
	//
	// If absent: The ring has the size that frontend/ring-page-order says.
	//
	// Deprecated: use ring-page-order instead.
	FrontendNumRingPages = "num-ring-pages"
	// FrontendMultiQueueNumQueues: Says how many rings the frontend uses.
	//
	// Type: uint32, in queues. Minimum: 1. Default: 1. Written by the frontend. Since Xen 4.7.
	//
	// If absent: There is one ring, described in the top directory.
	FrontendMultiQueueNumQueues = "multi-queue-num-queues"
	// FrontendFeaturePersistent: Says that the frontend uses the same grants again, so that the backend can keep them mapped.
	//
	// Type: boolean. Default: 0. Written by the frontend. Since Xen 4.3.
	//
	// If absent: The frontend does not promise to use a grant again, and the backend should not keep
	// it.
	FrontendFeaturePersistent = "feature-persistent"
	// FrontendFeatureLargeSectorSize: Said that the frontend counts sectors in units of the sector size, which is withdrawn.
	//
	// Type: boolean. Default: 0. Written by the frontend. Since Xen 4.13.
	//
	// If absent: The normal case.
	//
	// Deprecated: new code must not use it.
	FrontendFeatureLargeSectorSize = "feature-large-sector-size"
	// FrontendTrusted: Says whether the frontend may trust its backend.
	//
	// Type: boolean. Default: 1. Written by the toolstack. Since Xen 4.17.
	//
	// If absent: The backend is trusted.
	FrontendTrusted = "trusted"
	// FrontendDeviceType: Says what kind of drive the guest sees.
	//
	// Type: enumeration. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: Most readers then assume disk, and some report an error; a toolstack should always
	// write the node.
	//
	//   - disk: A hard disk.
	//   - cdrom: A drive for CDs or DVDs; read-only, and its medium may be absent or change.
	//   - floppy: A floppy disk drive.
	FrontendDeviceType = "device-type"
	// FrontendVirtualDevice: Gives the number that says which disk and partition the device is to the guest.
	//
	// Type: uint32. Written by the toolstack. Since Xen 4.2.
	//
	// If absent: The number is in frontend/virtual-device-ext; if that is absent too, the frontend
	// cannot use the device.
	FrontendVirtualDevice = "virtual-device"
	// FrontendBackend: Holds the path of the backend's directory.
	//
	// Type: path. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
	FrontendBackend = "backend"
	// FrontendBackendID: Holds the number of the domain in which the backend runs.
	//
	// Type: uint32. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
	FrontendBackendID = "backend-id"
	// FrontendState: Holds the frontend's state in the connection.
	//
	// Type: enumeration. Written by the frontend. Since Xen 4.0.
	//
	// If absent: The device does not exist, or is gone; a backend that was connected treats it as the
	// end of the connection.
	//
	//   - 0: XenbusStateUnknown; not a state to enter.
	//   - 1: XenbusStateInitialising; starting.
	//   - 2: XenbusStateInitWait; not a state that a frontend of this protocol needs.
	//   - 3: XenbusStateInitialised; the ring and its parameters are ready for the backend.
	//   - 4: XenbusStateConnected; in use.
	//   - 5: XenbusStateClosing; the frontend wants to end the connection.
	//   - 6: XenbusStateClosed; the frontend does not use the ring any more.
	//   - 7: XenbusStateReconfiguring; not used by disks.
	//   - 8: XenbusStateReconfigured; not used by disks.
	FrontendState = "state"
	// FrontendEject: Lets the guest's side ask the toolstack to eject a CD.
	//
	// Type: enumeration. Written by the frontend. Since Xen 4.0.
	//
	// If absent: There is no request.
	//
	//   - : There is no request.
	//   - eject: The guest wants the medium taken out of the drive.
	FrontendEject = "eject"
	// FrontendVirtualDeviceExt: Gives the number of the virtual device, if it is in the extended form.
	//
	// Type: uint32. Minimum: 268435456. Written by the toolstack. Since Xen 4.0.
	//
	// If absent: The number is in the ordinary node.
	FrontendVirtualDeviceExt = "virtual-device-ext"
	// FrontendEjected: Says that the Windows frontend has begun to eject the device, and will not use it again.
	//
	// Type: boolean. Default: 0. Written by the frontend.
	//
	// If absent: The device has not been ejected.
	FrontendEjected = "ejected"
	// FrontendError: Says in words why the Windows frontend could not remove a device.
	//
	// Type: string. Written by the frontend.
	//
	// If absent: No removal has failed.
	FrontendError = "error"
	// FrontendTargetID: Gives the number of the SCSI target that Windows sees as the disk.
	//
	// Type: uint32. Written by the frontend.
	//
	// If absent: Nothing is known.
	FrontendTargetID = "target-id"
	// FrontendFeatureSurpriseRemove: Says that the Windows frontend survives the removal of a disk without notice.
	//
	// Type: boolean. Default: 0. Written by the frontend.
	//
	// If absent: Nothing is known.
	FrontendFeatureSurpriseRemove = "feature-surprise-remove"
	// FrontendFeatureOnlineResize: Says that the Windows frontend notices when a disk changes its size while in use.
	//
	// Type: boolean. Default: 0. Written by the frontend.
	//
	// If absent: Nothing is known.
	FrontendFeatureOnlineResize = "feature-online-resize"
	// FrontendMediaReq: Asks for something to be done with the medium in a CD drive of an illumos guest.
	//
	// Type: enumeration. Written by the frontend.
	//
	// If absent: There is no request.
	//
	//   - none: There is no request, or the last one has been carried out.
	//   - lock: The medium is in use; it must not be changed from outside.
	//   - eject: The backend should disconnect, close the medium, and then set the value to none.
	FrontendMediaReq = "media-req"
	// FrontendMaxRequests: Gives the largest number of requests that an old FreeBSD frontend has in flight at one time.
	//
	// Type: uint32, in requests. Minimum: 1. Written by the frontend.
	//
	// If absent: As many requests as the ring has entries.
	FrontendMaxRequests = "max-requests"
	// FrontendMaxRequestSegments: Gives the largest number of segments that an old FreeBSD frontend puts into one request.
	//
	// Type: uint32, in segments. Minimum: 1. Maximum: 255. Written by the frontend.
	//
	// If absent: As many segments as fit one entry of the ring.
	FrontendMaxRequestSegments = "max-request-segments"
	// FrontendMaxRequestSize: Gives the largest amount of data that an old FreeBSD frontend moves with one request.
	//
	// Type: uint32, in bytes. Written by the frontend.
	//
	// If absent: One page for each segment that fits one entry of the ring.
	FrontendMaxRequestSize = "max-request-size"
	// FrontendXIndex: Gives the running number of the disk in the krata toolstack.
	//
	// Type: uint32. Written by the toolstack.
	//
	// If absent: Nothing is known.
	FrontendXIndex = "x-index"
	// FrontendPhantomVbd: Holds the path of a helper device that xend created in domain 0 for the same image.
	//
	// Type: path. Written by the toolstack.
	//
	// If absent: There is no helper device.
	FrontendPhantomVbd = "phantom_vbd"
)

// BackendQueueNKthreadPid returns the name of a node.
//
// Holds the thread that serves one queue.
//
// Type: integer. Written by the backend.
//
// If absent: The backend does not say who does its work, or has only one thread.
func BackendQueueNKthreadPid(index uint32) string {
	return "queue-" + strconv.FormatUint(uint64(index), 10) + "/kthread-pid"
}

// BackendSmDataN returns the name of a node.
//
// Holds what the storage manager of XenServer tells about the disk.
//
// Type: string. Written by the toolstack.
//
// If absent: The storage layer has nothing to say.
func BackendSmDataN(index string) string {
	return "sm-data/" + index
}

// FrontendRingRefN returns the name of a node.
//
// Gives the grant reference of one page of a ring that has several pages.
//
// Type: uint32. Written by the frontend. Since Xen 4.2.
//
// If absent: The ring has one page, and frontend/ring-ref describes it.
func FrontendRingRefN(index uint32) string {
	return "ring-ref" + strconv.FormatUint(uint64(index), 10)
}

// FrontendQueueN returns the name of a node.
//
// Holds the nodes of one ring, if the frontend uses several.
//
// Type: directory. Written by the frontend. Since Xen 4.7.
//
// If absent: There is one ring, described in the top directory.
func FrontendQueueN(index uint32) string {
	return "queue-" + strconv.FormatUint(uint64(index), 10)
}

// FrontendQueueNRingRef returns the name of a node.
//
// Gives the grant reference of the only page of this queue's ring.
//
// Type: uint32. Written by the frontend. Since Xen 4.7.
//
// If absent: The rings have several pages, or there is a single ring.
func FrontendQueueNRingRef(index uint32) string {
	return "queue-" + strconv.FormatUint(uint64(index), 10) + "/ring-ref"
}

// FrontendQueueNRingRefN returns the name of a node.
//
// Gives the grant reference of one page of this queue's ring, if the rings have several pages.
//
// Type: uint32. Written by the frontend. Since Xen 4.7.
//
// If absent: The rings have one page each, or there is a single ring.
func FrontendQueueNRingRefN(index uint32, inner uint32) string {
	return "queue-" + strconv.FormatUint(uint64(index), 10) + "/ring-ref" + strconv.FormatUint(uint64(inner), 10)
}

// FrontendQueueNEventChannel returns the name of a node.
//
// Gives the number of the event channel of this queue's ring.
//
// Type: uint32. Written by the frontend. Since Xen 4.7.
//
// If absent: There is a single ring; with several, the backend cannot connect.
func FrontendQueueNEventChannel(index uint32) string {
	return "queue-" + strconv.FormatUint(uint64(index), 10) + "/event-channel"
}

// DiskTarget is a word of xl's disk specifications. The block device or image file that holds the
// contents of the disk.
const DiskTarget = "target"

// DiskFormat is a word of xl's disk specifications. The format of the image file.
const DiskFormat = "format"

// DiskVdev is a word of xl's disk specifications. The disk's name and number as the guest sees them.
const DiskVdev = "vdev"

// DiskAccess is a word of xl's disk specifications. Whether the guest may write to the disk.
const DiskAccess = "access"

// DiskDevtype is a word of xl's disk specifications. What kind of device the guest sees.
const DiskDevtype = "devtype"

// DiskCdrom is a word of xl's disk specifications. A shorter way to write devtype=cdrom.
const DiskCdrom = "cdrom"

// DiskBackend is a word of xl's disk specifications. The domain whose backend serves the disk.
const DiskBackend = "backend"

// DiskBackendtype is a word of xl's disk specifications. Which program or driver serves the disk.
const DiskBackendtype = "backendtype"

// DiskScript is a word of xl's disk specifications. A program in the backend domain that turns the target
// into a block device.
const DiskScript = "script"

// DiskDirectIOSafe is a word of xl's disk specifications. Permits direct I/O to the storage although network
// storage may make it unsafe.
const DiskDirectIOSafe = "direct-io-safe"

// DiskDiscard is a word of xl's disk specifications. Whether the backend should let the guest discard
// sectors.
const DiskDiscard = "discard"

// DiskNoDiscard is the opposite of [DiskDiscard].
const DiskNoDiscard = "no-discard"

// DiskTrusted is a word of xl's disk specifications. Whether the frontend should trust the backend.
const DiskTrusted = "trusted"

// DiskUntrusted is the opposite of [DiskTrusted].
const DiskUntrusted = "untrusted"

// DiskSpecification is a word of xl's disk specifications. The protocol between the guest and the backend.
const DiskSpecification = "specification"

// DiskGrantUsage is a word of xl's disk specifications. Whether a virtio backend reaches the guest's memory
// through grants.
const DiskGrantUsage = "grant_usage"

// DiskColo is a word of xl's disk specifications. Replicates the disk to a second host for COLO.
const DiskColo = "colo"

// DiskNoColo is the opposite of [DiskColo].
const DiskNoColo = "no-colo"

// DiskColoHost is a word of xl's disk specifications. The address of the secondary host.
const DiskColoHost = "colo-host"

// DiskColoPort is a word of xl's disk specifications. The TCP port of the NBD server on the secondary host.
const DiskColoPort = "colo-port"

// DiskColoExport is a word of xl's disk specifications. The name under which the secondary's NBD server
// exports the disk.
const DiskColoExport = "colo-export"

// DiskActiveDisk is a word of xl's disk specifications. The image on the secondary host that collects the
// secondary guest's own writes.
const DiskActiveDisk = "active-disk"

// DiskHiddenDisk is a word of xl's disk specifications. The image on the secondary host that keeps what the
// primary has overwritten.
const DiskHiddenDisk = "hidden-disk"

// DiskFormatPrefix is a word of xl's disk specifications. The format of the image, as a prefix.
var DiskFormatPrefix = []string{
	"raw:",
	"qcow:",
	"qcow2:",
	"vhd:",
}

// DiskScriptPrefix is a word of xl's disk specifications. The script that turns the target into a block device,
// as a prefix.
var DiskScriptPrefix = []string{
	"iscsi:",
	"nbd:",
	"enbd:",
	"drbd:",
}

// DiskIgnoredPrefix is a word of xl's disk specifications. A prefix that is read and has no effect.
var DiskIgnoredPrefix = []string{
	"tapdisk:",
	"tap:",
	"tap2:",
	"aio:",
	"ioemu:",
	"file:",
	"phy:",
}

// Limits and names of the protocol.
const (
	// MaxSegmentsPerRequest: The greatest number of segments in a request that is wholly in the ring. Counted in segments.
	MaxSegmentsPerRequest = 11
	// MaxIndirectPagesPerRequest: The greatest number of pages with segments that an indirect request names. Counted in pages.
	MaxIndirectPagesPerRequest = 8
	// ABIX86_32: The name of the ABI of 32-bit x86.
	ABIX86_32 = "x86_32-abi"
	// ABIX86_64: The name of the ABI of 64-bit x86.
	ABIX86_64 = "x86_64-abi"
	// ABIIa64: The name of the ABI of Itanium.
	ABIIa64 = "ia64-abi"
	// ABIArm: The name of the ABI of Arm.
	ABIArm = "arm-abi"
)

// Operation is the code of a request. Others than those that are named here are possible.
type Operation uint8

// The codes of requests.
const (
	// OpRead: Reads consecutive sectors of the virtual disk into frames of the frontend.
	OpRead Operation = 0
	// OpWrite: Writes the contents of frames of the frontend to consecutive sectors of the disk.
	OpWrite Operation = 1
	// OpWriteBarrier: A write that no other write of its ring may cross, in either direction.
	OpWriteBarrier Operation = 2
	// OpFlushDiskcache: Makes the backing device write its volatile cache to stable storage.
	OpFlushDiskcache Operation = 3
	// OpReserved1: Reserved for packets of device-specific commands, which SLES kernels send.
	OpReserved1 Operation = 4
	// OpDiscard: Tells the backing device that the contents of a range of sectors are no longer needed.
	OpDiscard Operation = 5
	// OpIndirect: A read or write whose segments are in pages of their own, outside the ring.
	OpIndirect Operation = 6
)

// String returns the name that the protocol has for it, or its number.
func (operation Operation) String() string {
	switch operation {
	case OpRead:
		return "BLKIF_OP_READ"
	case OpWrite:
		return "BLKIF_OP_WRITE"
	case OpWriteBarrier:
		return "BLKIF_OP_WRITE_BARRIER"
	case OpFlushDiskcache:
		return "BLKIF_OP_FLUSH_DISKCACHE"
	case OpReserved1:
		return "BLKIF_OP_RESERVED_1"
	case OpDiscard:
		return "BLKIF_OP_DISCARD"
	case OpIndirect:
		return "BLKIF_OP_INDIRECT"
	}
	return strconv.Itoa(int(operation))
}

// Status is the outcome of a request. Others than those that are named here are possible.
type Status int16

// The outcomes of requests.
const (
	// StatusEopnotsupp: The backend does not support the operation, and has done nothing.
	StatusEopnotsupp Status = -2
	// StatusError: The operation failed, for a reason that is not given.
	StatusError Status = -1
	// StatusOkay: The operation was completed, in full.
	StatusOkay Status = 0
)

// String returns the name that the protocol has for it, or its number.
func (status Status) String() string {
	switch status {
	case StatusEopnotsupp:
		return "BLKIF_RSP_EOPNOTSUPP"
	case StatusError:
		return "BLKIF_RSP_ERROR"
	case StatusOkay:
		return "BLKIF_RSP_OKAY"
	}
	return strconv.Itoa(int(status))
}

// XenbusState is the state of one side of the connection, the number in its node state.
type XenbusState uint32

// The states of a side.
const (
	// StateUnknown: No state is known, usually because the node is absent or cannot be read.
	StateUnknown XenbusState = 0
	// StateInitialising: The side has been created and is starting.
	StateInitialising XenbusState = 1
	// StateInitWait: The side has finished what it can do alone and waits for its peer or a hotplug script.
	StateInitWait XenbusState = 2
	// StateInitialised: The side has published everything that its peer needs, and waits for the connection.
	StateInitialised XenbusState = 3
	// StateConnected: The side is connected.
	StateConnected XenbusState = 4
	// StateClosing: The side wants to end the connection, because of an error or a removal.
	StateClosing XenbusState = 5
	// StateClosed: The side does not use the ring and the event channel any more.
	StateClosed XenbusState = 6
	// StateReconfiguring: The device is being reconfigured; block devices do not use it.
	StateReconfiguring XenbusState = 7
	// StateReconfigured: The reconfiguration is done; block devices do not use it.
	StateReconfigured XenbusState = 8
)

// Vdisk: What kind of device the backing store is.
type Vdisk uint32

// The bits of [Vdisk].
const (
	// VdiskCdrom: The device is an optical drive.
	VdiskCdrom Vdisk = 0x1
	// VdiskRemovable: The medium can be changed while the device is in use.
	VdiskRemovable Vdisk = 0x2
	// VdiskReadonly: The device is read-only.
	VdiskReadonly Vdisk = 0x4
)

// DiscardFlags: The flags of a discard request, in the field flag of blkif_request_discard.
type DiscardFlags uint8

// The bits of [DiscardFlags].
const (
	// DiscardFlagsDiscardSecure: Asks that all copies of the discarded data be made unrecoverable.
	DiscardFlagsDiscardSecure DiscardFlags = 0x1
)

// Layout is the layout that the compiler of a machine gives the structures: an ABI.
type Layout int

// The layouts that a frontend can have.
const (
	// LayoutX86_32: The layout that compilers for 32-bit x86 give the structures.
	LayoutX86_32 Layout = iota
	// LayoutX86_64: The layout that compilers for 64-bit x86 give the structures.
	LayoutX86_64
	// LayoutArm: The layout that compilers for Arm give the structures.
	LayoutArm
)

// String returns the name that the node protocol has for it.
func (layout Layout) String() string {
	switch layout {
	case LayoutX86_32:
		return "x86_32-abi"
	case LayoutX86_64:
		return "x86_64-abi"
	case LayoutArm:
		return "arm-abi"
	}
	return strconv.Itoa(int(layout))
}

// ErrShort says that there are fewer bytes than a structure takes.
var ErrShort = errors.New("blkif: too few bytes")

// ErrOperation says that no request has the operation, or that it is reserved.
var ErrOperation = errors.New("blkif: unknown operation")

// ErrLayout says that there is no such layout.
var ErrLayout = errors.New("blkif: unknown layout")

func getUint8(b []byte) uint8   { return b[0] }
func getUint16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func getUint32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func getUint64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
func getInt8(b []byte) int8     { return int8(getUint8(b)) }
func getInt16(b []byte) int16   { return int16(getUint16(b)) }
func getInt32(b []byte) int32   { return int32(getUint32(b)) }
func getInt64(b []byte) int64   { return int64(getUint64(b)) }

func putUint8(b []byte, v uint8)   { b[0] = v }
func putUint16(b []byte, v uint16) { binary.LittleEndian.PutUint16(b, v) }
func putUint32(b []byte, v uint32) { binary.LittleEndian.PutUint32(b, v) }
func putUint64(b []byte, v uint64) { binary.LittleEndian.PutUint64(b, v) }
func putInt8(b []byte, v int8)     { putUint8(b, uint8(v)) }
func putInt16(b []byte, v int16)   { putUint16(b, uint16(v)) }
func putInt32(b []byte, v int32)   { putUint32(b, uint32(v)) }
func putInt64(b []byte, v int64)   { putUint64(b, uint64(v)) }

// RequestSegment is struct blkif_request_segment. The part of a transfer that is in one frame.
type RequestSegment struct {
	// The grant of the frame that holds the data.
	Gref uint32
	// The first sector of the frame that belongs to the segment. Unit: 512-byte sectors.
	FirstSect uint8
	// The last sector of the frame that belongs to the segment. Unit: 512-byte sectors.
	LastSect uint8
}

// SizeRequestSegment returns the bytes that it takes in a layout; 0 for one that is not known.
func SizeRequestSegment(layout Layout) int {
	switch layout {
	case LayoutX86_32, LayoutX86_64, LayoutArm:
		return 8
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *RequestSegment) Get(b []byte, layout Layout) error {
	switch size := SizeRequestSegment(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *RequestSegment) Put(b []byte, layout Layout) error {
	switch size := SizeRequestSegment(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *RequestSegment) get(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32, LayoutX86_64, LayoutArm:
		s.Gref = getUint32(b[0:])
		s.FirstSect = getUint8(b[4:])
		s.LastSect = getUint8(b[5:])
	}
}

func (s *RequestSegment) put(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32, LayoutX86_64, LayoutArm:
		putUint32(b[0:], s.Gref)
		putUint8(b[4:], s.FirstSect)
		putUint8(b[5:], s.LastSect)
		copy(b[6:], make([]byte, 2))
	}
}

// Request is struct blkif_request. An entry of the ring that asks for an operation.
type Request struct {
	// The code of the operation.
	Operation Operation
	// How many entries of seg are used.
	NrSegments uint8
	// The virtual device that the request is for; it has a meaning only in reads and writes.
	Handle uint16
	// A value that the frontend chooses and that comes back in the response.
	ID uint64
	// The sector of the disk at which a read or write begins. Unit: 512-byte sectors.
	SectorNumber uint64
	// The segments of the transfer, in the order of the sectors on the disk.
	Seg [11]RequestSegment
}

// SizeRequest returns the bytes that it takes in a layout; 0 for one that is not known.
func SizeRequest(layout Layout) int {
	switch layout {
	case LayoutX86_32:
		return 108
	case LayoutX86_64, LayoutArm:
		return 112
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *Request) Get(b []byte, layout Layout) error {
	switch size := SizeRequest(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *Request) Put(b []byte, layout Layout) error {
	switch size := SizeRequest(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *Request) get(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		s.Operation = Operation(getUint8(b[0:]))
		s.NrSegments = getUint8(b[1:])
		s.Handle = getUint16(b[2:])
		s.ID = getUint64(b[4:])
		s.SectorNumber = getUint64(b[12:])
		for i := range s.Seg {
			s.Seg[i].get(b[20+i*8:], layout)
		}
	case LayoutX86_64, LayoutArm:
		s.Operation = Operation(getUint8(b[0:]))
		s.NrSegments = getUint8(b[1:])
		s.Handle = getUint16(b[2:])
		s.ID = getUint64(b[8:])
		s.SectorNumber = getUint64(b[16:])
		for i := range s.Seg {
			s.Seg[i].get(b[24+i*8:], layout)
		}
	}
}

func (s *Request) put(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], s.NrSegments)
		putUint16(b[2:], s.Handle)
		putUint64(b[4:], s.ID)
		putUint64(b[12:], s.SectorNumber)
		for i := range s.Seg {
			s.Seg[i].put(b[20+i*8:], layout)
		}
	case LayoutX86_64, LayoutArm:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], s.NrSegments)
		putUint16(b[2:], s.Handle)
		copy(b[4:], make([]byte, 4))
		putUint64(b[8:], s.ID)
		putUint64(b[16:], s.SectorNumber)
		for i := range s.Seg {
			s.Seg[i].put(b[24+i*8:], layout)
		}
	}
}

// RequestDiscard is struct blkif_request_discard. An entry of the ring that asks for a discard.
type RequestDiscard struct {
	// Always BLKIF_OP_DISCARD.
	Operation Operation
	// Either BLKIF_DISCARD_SECURE or 0.
	Flag DiscardFlags
	// The virtual device that the request is for, as in blkif_request.
	Handle uint16
	// A value that the frontend chooses and that comes back in the response.
	ID uint64
	// The first sector of the range. Unit: 512-byte sectors.
	SectorNumber uint64
	// The number of sectors of the range. Unit: 512-byte sectors.
	NrSectors uint64
}

// SizeRequestDiscard returns the bytes that it takes in a layout; 0 for one that is not known.
func SizeRequestDiscard(layout Layout) int {
	switch layout {
	case LayoutX86_32:
		return 28
	case LayoutX86_64, LayoutArm:
		return 32
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *RequestDiscard) Get(b []byte, layout Layout) error {
	switch size := SizeRequestDiscard(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *RequestDiscard) Put(b []byte, layout Layout) error {
	switch size := SizeRequestDiscard(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *RequestDiscard) get(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		s.Operation = Operation(getUint8(b[0:]))
		s.Flag = DiscardFlags(getUint8(b[1:]))
		s.Handle = getUint16(b[2:])
		s.ID = getUint64(b[4:])
		s.SectorNumber = getUint64(b[12:])
		s.NrSectors = getUint64(b[20:])
	case LayoutX86_64, LayoutArm:
		s.Operation = Operation(getUint8(b[0:]))
		s.Flag = DiscardFlags(getUint8(b[1:]))
		s.Handle = getUint16(b[2:])
		s.ID = getUint64(b[8:])
		s.SectorNumber = getUint64(b[16:])
		s.NrSectors = getUint64(b[24:])
	}
}

func (s *RequestDiscard) put(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], uint8(s.Flag))
		putUint16(b[2:], s.Handle)
		putUint64(b[4:], s.ID)
		putUint64(b[12:], s.SectorNumber)
		putUint64(b[20:], s.NrSectors)
	case LayoutX86_64, LayoutArm:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], uint8(s.Flag))
		putUint16(b[2:], s.Handle)
		copy(b[4:], make([]byte, 4))
		putUint64(b[8:], s.ID)
		putUint64(b[16:], s.SectorNumber)
		putUint64(b[24:], s.NrSectors)
	}
}

// RequestIndirect is struct blkif_request_indirect. An entry of the ring that asks for a read or write with segments outside the ring.
type RequestIndirect struct {
	// Always BLKIF_OP_INDIRECT.
	Operation Operation
	// The operation to carry out, BLKIF_OP_READ or BLKIF_OP_WRITE.
	IndirectOp Operation
	// The number of segments in all pages together.
	NrSegments uint16
	// A value that the frontend chooses and that comes back in the response.
	ID uint64
	// The sector of the disk at which the read or write begins. Unit: 512-byte sectors.
	SectorNumber uint64
	// The virtual device that the request is for, as in blkif_request.
	Handle uint16
	// The grants of the pages that hold the segments.
	IndirectGrefs [8]uint32
	// Not used; it makes the structure as long as it is in the other ABIs.
	Pad uint64
}

// SizeRequestIndirect returns the bytes that it takes in a layout; 0 for one that is not known.
func SizeRequestIndirect(layout Layout) int {
	switch layout {
	case LayoutX86_32:
		return 64
	case LayoutX86_64, LayoutArm:
		return 64
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *RequestIndirect) Get(b []byte, layout Layout) error {
	switch size := SizeRequestIndirect(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *RequestIndirect) Put(b []byte, layout Layout) error {
	switch size := SizeRequestIndirect(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *RequestIndirect) get(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		s.Operation = Operation(getUint8(b[0:]))
		s.IndirectOp = Operation(getUint8(b[1:]))
		s.NrSegments = getUint16(b[2:])
		s.ID = getUint64(b[4:])
		s.SectorNumber = getUint64(b[12:])
		s.Handle = getUint16(b[20:])
		for i := range s.IndirectGrefs {
			s.IndirectGrefs[i] = getUint32(b[24+i*4:])
		}
		s.Pad = getUint64(b[56:])
	case LayoutX86_64, LayoutArm:
		s.Operation = Operation(getUint8(b[0:]))
		s.IndirectOp = Operation(getUint8(b[1:]))
		s.NrSegments = getUint16(b[2:])
		s.ID = getUint64(b[8:])
		s.SectorNumber = getUint64(b[16:])
		s.Handle = getUint16(b[24:])
		for i := range s.IndirectGrefs {
			s.IndirectGrefs[i] = getUint32(b[28+i*4:])
		}
		s.Pad = 0
	}
}

func (s *RequestIndirect) put(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], uint8(s.IndirectOp))
		putUint16(b[2:], s.NrSegments)
		putUint64(b[4:], s.ID)
		putUint64(b[12:], s.SectorNumber)
		putUint16(b[20:], s.Handle)
		copy(b[22:], make([]byte, 2))
		for i := range s.IndirectGrefs {
			putUint32(b[24+i*4:], s.IndirectGrefs[i])
		}
		putUint64(b[56:], s.Pad)
	case LayoutX86_64, LayoutArm:
		putUint8(b[0:], uint8(s.Operation))
		putUint8(b[1:], uint8(s.IndirectOp))
		putUint16(b[2:], s.NrSegments)
		copy(b[4:], make([]byte, 4))
		putUint64(b[8:], s.ID)
		putUint64(b[16:], s.SectorNumber)
		putUint16(b[24:], s.Handle)
		copy(b[26:], make([]byte, 2))
		for i := range s.IndirectGrefs {
			putUint32(b[28+i*4:], s.IndirectGrefs[i])
		}
		copy(b[60:], make([]byte, 4))
	}
}

// Response is struct blkif_response. An entry of the ring that says how a request ended.
type Response struct {
	// The value of id in the request.
	ID uint64
	// The operation that the request asked for.
	Operation Operation
	// The code of the outcome.
	Status Status
}

// SizeResponse returns the bytes that it takes in a layout; 0 for one that is not known.
func SizeResponse(layout Layout) int {
	switch layout {
	case LayoutX86_32:
		return 12
	case LayoutX86_64, LayoutArm:
		return 16
	}
	return 0
}

// Get reads it from the start of bytes.
func (s *Response) Get(b []byte, layout Layout) error {
	switch size := SizeResponse(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.get(b, layout)
	return nil
}

// Put writes it to the start of bytes, and 0 into the padding within it.
func (s *Response) Put(b []byte, layout Layout) error {
	switch size := SizeResponse(layout); {
	case size == 0:
		return ErrLayout
	case len(b) < size:
		return ErrShort
	}
	s.put(b, layout)
	return nil
}

func (s *Response) get(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		s.ID = getUint64(b[0:])
		s.Operation = Operation(getUint8(b[8:]))
		s.Status = Status(getInt16(b[10:]))
	case LayoutX86_64, LayoutArm:
		s.ID = getUint64(b[0:])
		s.Operation = Operation(getUint8(b[8:]))
		s.Status = Status(getInt16(b[10:]))
	}
}

func (s *Response) put(b []byte, layout Layout) {
	switch layout {
	case LayoutX86_32:
		putUint64(b[0:], s.ID)
		putUint8(b[8:], uint8(s.Operation))
		copy(b[9:], make([]byte, 1))
		putInt16(b[10:], int16(s.Status))
	case LayoutX86_64, LayoutArm:
		putUint64(b[0:], s.ID)
		putUint8(b[8:], uint8(s.Operation))
		copy(b[9:], make([]byte, 1))
		putInt16(b[10:], int16(s.Status))
		copy(b[12:], make([]byte, 4))
	}
}

// Where the entries of a ring lie.
const (
	// PageSize is the bytes of a page of a ring.
	PageSize = 4096
	// RingHeaderSize is the bytes before the first entry.
	RingHeaderSize = 64
)

// RingHeader has the counters with which a ring begins, the same in every layout.
type RingHeader struct {
	// How many requests the frontend has put in.
	ReqProd uint32
	// The value of req_prod at which the backend asks for a notification.
	ReqEvent uint32
	// How many responses the backend has put in.
	RspProd uint32
	// The value of rsp_prod at which the frontend asks for a notification.
	RspEvent uint32
}

// Get reads the counters at the start of a ring.
func (s *RingHeader) Get(b []byte) error {
	if len(b) < RingHeaderSize {
		return ErrShort
	}
	s.ReqProd = getUint32(b[0:])
	s.ReqEvent = getUint32(b[4:])
	s.RspProd = getUint32(b[8:])
	s.RspEvent = getUint32(b[12:])
	return nil
}

// EntrySize returns the bytes of an entry of a ring; 0 for a layout that is not known.
func EntrySize(layout Layout) int {
	switch layout {
	case LayoutX86_32:
		return 108
	case LayoutX86_64:
		return 112
	case LayoutArm:
		return 112
	}
	return 0
}

// RingEntries returns the entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
func RingEntries(byteCount int, layout Layout) int {
	size := EntrySize(layout)
	if size == 0 || byteCount < RingHeaderSize+size {
		return 0
	}
	slots := uint((byteCount - RingHeaderSize) / size)
	return 1 << (bits.Len(slots) - 1)
}

// EntryOffset returns the bytes before the entry for a value of a counter, in a ring of so many entries.
func EntryOffset(entries int, counter uint32, layout Layout) int {
	return RingHeaderSize + (int(counter)&(entries-1))*EntrySize(layout)
}

// GetRequest reads the request of an entry: a pointer to the structure that its operation has.
func GetRequest(b []byte, layout Layout) (any, error) {
	if len(b) == 0 {
		return nil, ErrShort
	}
	switch Operation(b[0]) {
	case OpRead, OpWrite, OpWriteBarrier, OpFlushDiskcache:
		request := new(Request)
		return request, request.Get(b, layout)
	case OpDiscard:
		request := new(RequestDiscard)
		return request, request.Get(b, layout)
	case OpIndirect:
		request := new(RequestIndirect)
		return request, request.Get(b, layout)
	}
	return nil, ErrOperation
}
