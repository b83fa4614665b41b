// SPDX-License-Identifier: MIT
// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.

//! The Xen block protocol (blkif): Xen 4.0 to 4.23.
//!
//! A split block device: a frontend in the guest sends requests through a shared ring to a backend
//! in another domain, and both sides find each other and agree on parameters in xenstore.
//!
//! The names of nodes are in [`backend`] and [`frontend`], the words of disk specifications in [`disk`]. The structures
//! of the ring are in a module for each layout: a frontend names its own in the node `protocol`.

#![no_std]
#![deny(missing_docs)]

/// Names of nodes in the backend's directory.
pub mod backend {
    /// Says whether the guest may write to the disk.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: The backend cannot tell what it may allow. It should refuse the device; taking it
    /// as read-only is the only safe guess.
    ///
    /// - `r`: The guest may only read. The storage may be shared with other read-only users.
    /// - `w`: The guest may read and write. The storage should have no other user.
    pub const MODE: &str = "mode";

    /// Describes the storage to the hotplug script.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: There is nothing to attach. Hotplug scripts stop with an error.
    pub const PARAMS: &str = "params";

    /// Names the block device to open by its major and minor number.
    ///
    /// Type: device. Written by a hotplug script. Since Xen 4.6.
    ///
    /// If absent: No script has run yet. The backend waits until the node appears.
    pub const PHYSICAL_DEVICE: &str = "physical-device";

    /// Names the block device or image file to open by its path.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.7.
    ///
    /// If absent: A backend that depends on it waits; a toolstack has no way to open the disk
    /// locally.
    pub const PHYSICAL_DEVICE_PATH: &str = "physical-device-path";

    /// Says what kind of object holds the disk's contents.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: The Linux script treats it as an unknown kind and looks at the object.
    ///
    /// - `file`: A regular file. The script attaches it to a loop device, or the backend opens it.
    /// - `phy`: A block device of the backend domain.
    /// - `tap`: An image that a tapdisk process serves.
    pub const TYPE: &str = "type";

    /// Permits the backend to use `O_DIRECT` despite a bug in the lifetime of network pages.
    ///
    /// Type: boolean. Default: `0`. Written by the toolstack. Since Xen 4.5.
    ///
    /// If absent: The storage may be affected; a backend with the workaround keeps it in place.
    pub const DIRECT_IO_SAFE: &str = "direct-io-safe";

    /// Says that the backend processes barrier requests.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: The backend does not support barriers.
    pub const FEATURE_BARRIER: &str = "feature-barrier";

    /// Says that the backend processes requests to flush the cache of the storage.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: The backend does not support flush requests.
    pub const FEATURE_FLUSH_CACHE: &str = "feature-flush-cache";

    /// Says that the backend processes discard requests.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: The backend does not support discard requests.
    pub const FEATURE_DISCARD: &str = "feature-discard";

    /// Says that the backend may hold grants mapped from one request to the next.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.3.
    ///
    /// If absent: The backend maps and unmaps the grants of each request.
    pub const FEATURE_PERSISTENT: &str = "feature-persistent";

    /// Says how many segments an indirect request may have.
    ///
    /// Type: uint32, in segments. Default: `0`. Written by the backend. Since Xen 4.4.
    ///
    /// If absent: The backend does not know indirect requests.
    pub const FEATURE_MAX_INDIRECT_SEGMENTS: &str = "feature-max-indirect-segments";

    /// Said whether trim requests were likely to succeed.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.1.
    ///
    /// If absent: The backend did not know trim requests.
    pub const FEATURE_TRIM: &str = "feature-trim";

    /// Gives the largest ring that the backend can map, as a power of two of pages.
    ///
    /// Type: uint32, in log2 of machine pages. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: Rings have one page, unless the other scheme allows more.
    pub const MAX_RING_PAGE_ORDER: &str = "max-ring-page-order";

    /// Gives the largest ring that the backend can map, as a number of pages.
    ///
    /// Type: uint32, in machine pages. Default: `1`. Written by the backend. Since Xen 4.2. Deprecated in favour of `max-ring-page-order`.
    ///
    /// If absent: Rings have one page, unless the other scheme allows more.
    pub const MAX_RING_PAGES: &str = "max-ring-pages";

    /// Says how many rings the backend serves for one disk.
    ///
    /// Type: uint32, in queues. Minimum: `1`. Default: `1`. Written by the backend. Since Xen 4.7.
    ///
    /// If absent: The backend serves one queue.
    pub const MULTI_QUEUE_MAX_QUEUES: &str = "multi-queue-max-queues";

    /// Tells the backend whether it may offer discard.
    ///
    /// Type: boolean. Default: `1`. Written by the toolstack. Since Xen 4.5.
    ///
    /// If absent: The backend offers discard if the storage supports it.
    pub const DISCARD_ENABLE: &str = "discard-enable";

    /// Gives the offset of the first discard extent of the disk.
    ///
    /// Type: uint32, in bytes. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: The first extent begins with the disk.
    pub const DISCARD_ALIGNMENT: &str = "discard-alignment";

    /// Gives the size of the extents that the storage can discard.
    ///
    /// Type: uint32, in bytes. Default: `<"sector-size">`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: Every sector can be discarded on its own.
    pub const DISCARD_GRANULARITY: &str = "discard-granularity";

    /// Says that the backend can destroy discarded data.
    ///
    /// Type: boolean. Default: `0`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: Discarded data may remain readable on the storage.
    pub const DISCARD_SECURE: &str = "discard-secure";

    /// Describes the medium by a set of flags.
    ///
    /// Type: bitmap. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: There is no default. Most frontends refuse to connect.
    pub const INFO: &str = "info";

    /// Gives the logical block size of the disk.
    ///
    /// Type: uint32, in bytes. Minimum: `512`. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: There is no default. Most frontends refuse to connect.
    pub const SECTOR_SIZE: &str = "sector-size";

    /// Gives the block size that the storage uses internally.
    ///
    /// Type: uint32, in bytes. Default: `<"sector-size">`. Written by the backend. Since Xen 4.3.
    ///
    /// If absent: Physical and logical blocks have the same size.
    pub const PHYSICAL_SECTOR_SIZE: &str = "physical-sector-size";

    /// Gives the size of the disk.
    ///
    /// Type: uint64, in 512-byte sectors. Written by the backend. Since Xen 4.2.
    ///
    /// If absent: There is no default. Most frontends refuse to connect.
    pub const SECTORS: &str = "sectors";

    /// Holds the path of the frontend's directory.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The directory does not describe a device.
    pub const FRONTEND: &str = "frontend";

    /// Holds the number of the guest domain.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The backend cannot map anything and refuses the device.
    pub const FRONTEND_ID: &str = "frontend-id";

    /// Holds the backend's state in the connection.
    ///
    /// Type: enumeration. Written by the backend. Since Xen 4.0.
    ///
    /// If absent: The state is unknown; for a watcher the device is gone.
    ///
    /// - `1`: `XenbusStateInitialising`: the directory exists, the backend has not started.
    /// - `2`: `XenbusStateInitWait`: the backend has started, published what it can do and waits.
    /// - `3`: `XenbusStateInitialised`: the backend carries on without waiting for the frontend.
    /// - `4`: `XenbusStateConnected`: the ring is mapped and the disk can be used.
    /// - `5`: `XenbusStateClosing`: the connection is being taken down.
    /// - `6`: `XenbusStateClosed`: the backend no longer uses the ring.
    pub const STATE: &str = "state";

    /// Says whether the device is meant to stay.
    ///
    /// Type: boolean. Default: `0`. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The device is not meant to stay.
    pub const ONLINE: &str = "online";

    /// Says whether the toolstack regards the disk as removable.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: Not known. libxl refuses a disk without the node when it reads its own copy.
    pub const REMOVABLE: &str = "removable";

    /// Says whether the guest may boot from the disk.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: Not known; nothing depends on it.
    pub const BOOTABLE: &str = "bootable";

    /// Holds the name of the virtual disk as the configuration gives it.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: Readers that need a name for the disk have none. QEMU and OpenBSD refuse the
    /// device; Linux's backend connects and then serves no request.
    pub const DEV: &str = "dev";

    /// Holds the path of the hotplug script.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: No script is run; the backend opens the storage itself.
    pub const SCRIPT: &str = "script";

    /// Tells the backend what kind of drive the guest sees.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: A backend has to read the frontend's directory instead. QEMU refuses the device.
    ///
    /// - `disk`: A fixed disk.
    /// - `cdrom`: A CD-ROM drive, whose medium the toolstack can change.
    pub const DEVICE_TYPE: &str = "device-type";

    /// Says which protocol the disk speaks.
    ///
    /// Type: enumeration. Default: `xen`. Written by the toolstack. Since Xen 4.17.
    ///
    /// If absent: The disk speaks the Xen protocol.
    ///
    /// - `xen`: The protocol that this document describes.
    /// - `virtio`: A virtio block device. The nodes of this protocol are not used.
    pub const SPECIFICATION: &str = "specification";

    /// Says how a virtio disk appears to the guest.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.17.
    ///
    /// If absent: The disk is not a virtio disk.
    ///
    /// - `mmio`: Registers in the guest's memory map.
    pub const TRANSPORT: &str = "transport";

    /// Holds the address of a virtio disk's registers.
    ///
    /// Type: uint64, in bytes. Written by the toolstack. Since Xen 4.17.
    ///
    /// If absent: The disk is not a virtio disk.
    pub const BASE: &str = "base";

    /// Holds the interrupt of a virtio disk.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.17.
    ///
    /// If absent: The disk is not a virtio disk.
    pub const IRQ: &str = "irq";

    /// Says whether a virtio disk is given grants or guest addresses.
    ///
    /// Type: boolean. Written by the toolstack. Since Xen 4.19.
    ///
    /// If absent: The disk is not a virtio disk, or the toolstack does not know the choice.
    pub const GRANT_USAGE: &str = "grant_usage";

    /// Holds the address of the host to which a COLO disk is replicated.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.7.
    ///
    /// If absent: The disk is not replicated.
    pub const COLO_HOST: &str = "colo-host";

    /// Holds the port of the NBD server on the second host.
    ///
    /// Type: integer. Written by the toolstack. Since Xen 4.7.
    ///
    /// If absent: The disk is not replicated.
    pub const COLO_PORT: &str = "colo-port";

    /// Holds the name under which the second host exports the disk.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.7.
    ///
    /// If absent: The disk is not replicated.
    pub const COLO_EXPORT: &str = "colo-export";

    /// Holds the path of the image that takes the second guest's own writes.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.7.
    ///
    /// If absent: The disk is not replicated.
    pub const ACTIVE_DISK: &str = "active-disk";

    /// Holds the path of the image that keeps what the first guest overwrites.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.7.
    ///
    /// If absent: The disk is not replicated.
    pub const HIDDEN_DISK: &str = "hidden-disk";

    /// Held the settings with which the tapdisk process was started.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: No tapdisk of that kind belongs to the disk.
    pub const TAPDISK_PARAMS: &str = "tapdisk-params";

    /// Held the identifier that xend gave to the disk.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The disk was made without an identifier.
    pub const UUID: &str = "uuid";

    /// Held the name of the guest.
    ///
    /// Type: string. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The toolstack is not xend.
    pub const DOMAIN: &str = "domain";

    /// Says how the hotplug script ended.
    ///
    /// Type: enumeration. Written by a hotplug script. Since Xen 4.0.
    ///
    /// If absent: The script has not ended yet, or there is none.
    ///
    /// - `connected`: The storage is attached.
    /// - `error`: The script failed.
    /// - `busy`: The storage is in use in a way that does not fit, so it was not attached.
    pub const HOTPLUG_STATUS: &str = "hotplug-status";

    /// Says in words why the hotplug script failed.
    ///
    /// Type: string. Written by a hotplug script. Since Xen 4.0.
    ///
    /// If absent: No script has failed.
    pub const HOTPLUG_ERROR: &str = "hotplug-error";

    /// Names the loop device that stands for an image file.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.0.
    ///
    /// If absent: The disk is not an image file, or the script has not run.
    pub const NODE: &str = "node";

    /// Names the vnd device that stands for an image file.
    ///
    /// Type: path. Written by a hotplug script. Since Xen 4.0.
    ///
    /// If absent: The disk is not an image file, or the script has not run.
    pub const VND: &str = "vnd";

    /// Holds the process number of the tapdisk.
    ///
    /// Type: uint32. Written by a hotplug script. Since Xen 4.19.
    ///
    /// If absent: No tapdisk serves the disk.
    pub const PID: &str = "pid";

    /// Holds the number by which the tapdisk is controlled.
    ///
    /// Type: uint32. Written by a hotplug script. Since Xen 4.19.
    ///
    /// If absent: No tapdisk serves the disk.
    pub const MINOR: &str = "minor";

    /// Holds the process or thread that serves the disk.
    ///
    /// Type: integer. Written by the backend.
    ///
    /// If absent: The backend does not say who does its work.
    pub const KTHREAD_PID: &str = "kthread-pid";

    /// Holds the thread that serves one queue.
    ///
    /// Type: integer. Written by the backend.
    ///
    /// If absent: The backend does not say who does its work, or has only one thread.
    ///
    /// Writes the name with its varying parts.
    pub fn queue_n_kthread_pid(
        to: &mut impl core::fmt::Write,
        index: u32,
    ) -> core::fmt::Result {
        to.write_str("queue-")?;
        write!(to, "{}", index)?;
        to.write_str("/kthread-pid")?;
        Ok(())
    }

    /// Holds what the storage manager of XenServer tells about the disk.
    ///
    /// Type: string. Written by the toolstack.
    ///
    /// If absent: The storage layer has nothing to say.
    ///
    /// Writes the name with its varying parts.
    pub fn sm_data_n(
        to: &mut impl core::fmt::Write,
        index: &str,
    ) -> core::fmt::Result {
        to.write_str("sm-data/")?;
        to.write_str(index)?;
        Ok(())
    }

    /// Says how long the backend looks for further requests before it sleeps.
    ///
    /// Type: uint32, in microseconds. Default: `0`. Written by the toolstack.
    ///
    /// If absent: The backend does not poll.
    pub const POLLING_DURATION: &str = "polling-duration";

    /// Says how idle the processors must be for the backend to poll.
    ///
    /// Type: uint32, in percent. Maximum: `100`. Default: `0`. Written by the toolstack.
    ///
    /// If absent: The backend may always poll.
    pub const POLLING_IDLE_THRESHOLD: &str = "polling-idle-threshold";

    /// Holds what a backend in QEMU needs to open the disk.
    ///
    /// Type: string. Written by the toolstack.
    ///
    /// If absent: The disk can be opened by its path.
    pub const QEMU_PARAMS: &str = "qemu-params";

    /// Asks the backend to finish with the disk.
    ///
    /// Type: enumeration. Written by the toolstack.
    ///
    /// If absent: The disk stays.
    ///
    /// - `normal`: Close the connection in order. The guest may refuse.
    /// - `force`: Close the connection whatever the guest does.
    pub const SHUTDOWN_REQUEST: &str = "shutdown-request";

    /// Says that the backend has finished with the disk.
    ///
    /// Type: string. Written by the backend.
    ///
    /// If absent: The backend may still write to the storage.
    pub const SHUTDOWN_DONE: &str = "shutdown-done";

    /// Asks the backend to stop using the storage for a while.
    ///
    /// Type: string. Written by the toolstack.
    ///
    /// If absent: The backend works.
    pub const PAUSE: &str = "pause";

    /// Identifies one request to pause.
    ///
    /// Type: string. Written by the toolstack.
    ///
    /// If absent: The request has no identifier.
    pub const PAUSE_TOKEN: &str = "pause-token";

    /// Says that the backend has stopped using the storage.
    ///
    /// Type: string. Written by the backend.
    ///
    /// If absent: The backend may still use the storage.
    pub const PAUSE_DONE: &str = "pause-done";

    /// Says in words why the tapdisk could not open the image.
    ///
    /// Type: string. Written by the backend.
    ///
    /// If absent: No error has been reported.
    pub const TAPDISK_ERROR: &str = "tapdisk-error";

    /// Says which backend serves the disk.
    ///
    /// Type: enumeration. Written by the toolstack.
    ///
    /// If absent: The disk was not made by xenopsd.
    ///
    /// - `vbd`: A backend in the kernel of its domain.
    /// - `qdisk`: QEMU.
    /// - `vbd3`: A tapdisk, which tapback connects.
    /// - `tap`: A tapdisk, which the first blktap driver connects.
    /// - `tap2`: A tapdisk, which xend attaches by the second blktap driver.
    /// - `virtio_disk`: A program that serves virtio disks.
    pub const BACKEND_KIND: &str = "backend-kind";

    /// Says that the backend answers requests to eject a CD.
    ///
    /// Type: boolean. Default: `0`. Written by the backend.
    ///
    /// If absent: The frontend must not ask.
    pub const MEDIA_REQ_SUP: &str = "media-req-sup";

    /// Names the device that a script made for the disk.
    ///
    /// Type: path. Written by a hotplug script.
    ///
    /// If absent: The backend opens the configured path.
    pub const DYNAMIC_DEVICE_PATH: &str = "dynamic-device-path";

    /// Holds the number of the backend driver's instance.
    ///
    /// Type: uint32. Written by the backend.
    ///
    /// If absent: The backend runs on another system.
    pub const INSTANCE: &str = "instance";

    /// Limits the requests that an old FreeBSD frontend has in flight at one time.
    ///
    /// Type: uint32, in requests. Minimum: `1`. Written by the backend.
    ///
    /// If absent: As many requests as the ring has entries.
    pub const MAX_REQUESTS: &str = "max-requests";

    /// Limits the segments that an old FreeBSD frontend puts into one request.
    ///
    /// Type: uint32, in segments. Minimum: `1`. Maximum: `255`. Written by the backend.
    ///
    /// If absent: As many segments as fit one entry of the ring.
    pub const MAX_REQUEST_SEGMENTS: &str = "max-request-segments";

    /// Limits the data that an old FreeBSD frontend moves with one request.
    ///
    /// Type: uint32, in bytes. Written by the backend.
    ///
    /// If absent: One page for each segment that fits one entry of the ring.
    pub const MAX_REQUEST_SIZE: &str = "max-request-size";

    /// Says whether there is a medium in a CD-ROM drive.
    ///
    /// Type: boolean. Written by the backend.
    ///
    /// If absent: The medium cannot be changed in this way.
    pub const MEDIA_PRESENT: &str = "media-present";

}

/// Names of nodes in the frontend's directory.
pub mod frontend {
    /// Gives the number of the event channel through which both sides announce new ring entries.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    ///
    /// If absent: With a single ring the backend cannot connect, and treats it as an error of the
    /// frontend; with several rings the node has to be absent.
    pub const EVENT_CHANNEL: &str = "event-channel";

    /// Gives the grant reference of the only page of a ring that is one page in size.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    ///
    /// If absent: There are several rings, or the ring has several pages, as
    /// `frontend/ring-page-order` or `frontend/num-ring-pages` says; if neither is the case, the
    /// backend cannot connect.
    pub const RING_REF: &str = "ring-ref";

    /// Gives the grant reference of one page of a ring that has several pages.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.2.
    ///
    /// If absent: The ring has one page, and `frontend/ring-ref` describes it.
    ///
    /// Writes the name with its varying parts.
    pub fn ring_ref_n(
        to: &mut impl core::fmt::Write,
        index: u32,
    ) -> core::fmt::Result {
        to.write_str("ring-ref")?;
        write!(to, "{}", index)?;
        Ok(())
    }

    /// Names the binary layout of the entries on the ring.
    ///
    /// Type: enumeration. Default: `XEN_IO_PROTO_ABI_NATIVE`. Written by the frontend. Since Xen 4.2.
    ///
    /// If absent: The entries have the layout that is native to the backend.
    ///
    /// - `x86_32-abi`: The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are aligned
    ///   to 4 bytes.
    /// - `x86_64-abi`: The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are aligned
    ///   to 8 bytes.
    /// - `arm-abi`: The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which 64-bit
    ///   fields are aligned to 8 bytes.
    pub const PROTOCOL: &str = "protocol";

    /// Gives the size of the frontend's ring, as a power of two of pages.
    ///
    /// Type: uint32, in binary logarithm of machine pages. Maximum: `MAX(ffs(max-ring-pages) - 1, max-ring-page-order)`. Default: `0`. Written by the frontend. Since Xen 4.2.
    ///
    /// If absent: The ring has one page, unless `frontend/num-ring-pages` says otherwise to a
    /// backend that knows it.
    pub const RING_PAGE_ORDER: &str = "ring-page-order";

    /// Gives the size of the frontend's ring, as a number of pages.
    ///
    /// Type: uint32, in machine pages. Minimum: `1`. Maximum: `MAX(max-ring-pages, (0x1 << max-ring-page-order))`. Default: `1`. Written by the frontend. Since Xen 4.2. Deprecated in favour of `ring-page-order`.
    ///
    /// If absent: The ring has the size that `frontend/ring-page-order` says.
    pub const NUM_RING_PAGES: &str = "num-ring-pages";

    /// Says how many rings the frontend uses.
    ///
    /// Type: uint32, in queues. Minimum: `1`. Default: `1`. Written by the frontend. Since Xen 4.7.
    ///
    /// If absent: There is one ring, described in the top directory.
    pub const MULTI_QUEUE_NUM_QUEUES: &str = "multi-queue-num-queues";

    /// Holds the nodes of one ring, if the frontend uses several.
    ///
    /// Type: directory. Written by the frontend. Since Xen 4.7.
    ///
    /// If absent: There is one ring, described in the top directory.
    ///
    /// Writes the name with its varying parts.
    pub fn queue_n(
        to: &mut impl core::fmt::Write,
        index: u32,
    ) -> core::fmt::Result {
        to.write_str("queue-")?;
        write!(to, "{}", index)?;
        Ok(())
    }

    /// Gives the grant reference of the only page of this queue's ring.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    ///
    /// If absent: The rings have several pages, or there is a single ring.
    ///
    /// Writes the name with its varying parts.
    pub fn queue_n_ring_ref(
        to: &mut impl core::fmt::Write,
        index: u32,
    ) -> core::fmt::Result {
        to.write_str("queue-")?;
        write!(to, "{}", index)?;
        to.write_str("/ring-ref")?;
        Ok(())
    }

    /// Gives the grant reference of one page of this queue's ring, if the rings have several pages.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    ///
    /// If absent: The rings have one page each, or there is a single ring.
    ///
    /// Writes the name with its varying parts.
    pub fn queue_n_ring_ref_n(
        to: &mut impl core::fmt::Write,
        index: u32,
        inner: u32,
    ) -> core::fmt::Result {
        to.write_str("queue-")?;
        write!(to, "{}", index)?;
        to.write_str("/ring-ref")?;
        write!(to, "{}", inner)?;
        Ok(())
    }

    /// Gives the number of the event channel of this queue's ring.
    ///
    /// Type: uint32. Written by the frontend. Since Xen 4.7.
    ///
    /// If absent: There is a single ring; with several, the backend cannot connect.
    ///
    /// Writes the name with its varying parts.
    pub fn queue_n_event_channel(
        to: &mut impl core::fmt::Write,
        index: u32,
    ) -> core::fmt::Result {
        to.write_str("queue-")?;
        write!(to, "{}", index)?;
        to.write_str("/event-channel")?;
        Ok(())
    }

    /// Says that the frontend uses the same grants again, so that the backend can keep them mapped.
    ///
    /// Type: boolean. Default: `0`. Written by the frontend. Since Xen 4.3.
    ///
    /// If absent: The frontend does not promise to use a grant again, and the backend should not
    /// keep it.
    pub const FEATURE_PERSISTENT: &str = "feature-persistent";

    /// Said that the frontend counts sectors in units of the sector size, which is withdrawn.
    ///
    /// Type: boolean. Default: `0`. Written by the frontend. Since Xen 4.13. Deprecated.
    ///
    /// If absent: The normal case.
    pub const FEATURE_LARGE_SECTOR_SIZE: &str = "feature-large-sector-size";

    /// Says whether the frontend may trust its backend.
    ///
    /// Type: boolean. Default: `1`. Written by the toolstack. Since Xen 4.17.
    ///
    /// If absent: The backend is trusted.
    pub const TRUSTED: &str = "trusted";

    /// Says what kind of drive the guest sees.
    ///
    /// Type: enumeration. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: Most readers then assume `disk`, and some report an error; a toolstack should
    /// always write the node.
    ///
    /// - `disk`: A hard disk.
    /// - `cdrom`: A drive for CDs or DVDs; read-only, and its medium may be absent or change.
    /// - `floppy`: A floppy disk drive.
    pub const DEVICE_TYPE: &str = "device-type";

    /// Gives the number that says which disk and partition the device is to the guest.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.2.
    ///
    /// If absent: The number is in `frontend/virtual-device-ext`; if that is absent too, the
    /// frontend cannot use the device.
    pub const VIRTUAL_DEVICE: &str = "virtual-device";

    /// Holds the path of the backend's directory.
    ///
    /// Type: path. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
    pub const BACKEND: &str = "backend";

    /// Holds the number of the domain in which the backend runs.
    ///
    /// Type: uint32. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
    pub const BACKEND_ID: &str = "backend-id";

    /// Holds the frontend's state in the connection.
    ///
    /// Type: enumeration. Written by the frontend. Since Xen 4.0.
    ///
    /// If absent: The device does not exist, or is gone; a backend that was connected treats it as
    /// the end of the connection.
    ///
    /// - `0`: `XenbusStateUnknown`; not a state to enter.
    /// - `1`: `XenbusStateInitialising`; starting.
    /// - `2`: `XenbusStateInitWait`; not a state that a frontend of this protocol needs.
    /// - `3`: `XenbusStateInitialised`; the ring and its parameters are ready for the backend.
    /// - `4`: `XenbusStateConnected`; in use.
    /// - `5`: `XenbusStateClosing`; the frontend wants to end the connection.
    /// - `6`: `XenbusStateClosed`; the frontend does not use the ring any more.
    /// - `7`: `XenbusStateReconfiguring`; not used by disks.
    /// - `8`: `XenbusStateReconfigured`; not used by disks.
    pub const STATE: &str = "state";

    /// Lets the guest's side ask the toolstack to eject a CD.
    ///
    /// Type: enumeration. Written by the frontend. Since Xen 4.0.
    ///
    /// If absent: There is no request.
    ///
    /// - : There is no request.
    /// - `eject`: The guest wants the medium taken out of the drive.
    pub const EJECT: &str = "eject";

    /// Gives the number of the virtual device, if it is in the extended form.
    ///
    /// Type: uint32. Minimum: `268435456`. Written by the toolstack. Since Xen 4.0.
    ///
    /// If absent: The number is in the ordinary node.
    pub const VIRTUAL_DEVICE_EXT: &str = "virtual-device-ext";

    /// Says that the Windows frontend has begun to eject the device, and will not use it again.
    ///
    /// Type: boolean. Default: `0`. Written by the frontend.
    ///
    /// If absent: The device has not been ejected.
    pub const EJECTED: &str = "ejected";

    /// Says in words why the Windows frontend could not remove a device.
    ///
    /// Type: string. Written by the frontend.
    ///
    /// If absent: No removal has failed.
    pub const ERROR: &str = "error";

    /// Gives the number of the SCSI target that Windows sees as the disk.
    ///
    /// Type: uint32. Written by the frontend.
    ///
    /// If absent: Nothing is known.
    pub const TARGET_ID: &str = "target-id";

    /// Says that the Windows frontend survives the removal of a disk without notice.
    ///
    /// Type: boolean. Default: `0`. Written by the frontend.
    ///
    /// If absent: Nothing is known.
    pub const FEATURE_SURPRISE_REMOVE: &str = "feature-surprise-remove";

    /// Says that the Windows frontend notices when a disk changes its size while in use.
    ///
    /// Type: boolean. Default: `0`. Written by the frontend.
    ///
    /// If absent: Nothing is known.
    pub const FEATURE_ONLINE_RESIZE: &str = "feature-online-resize";

    /// Asks for something to be done with the medium in a CD drive of an illumos guest.
    ///
    /// Type: enumeration. Written by the frontend.
    ///
    /// If absent: There is no request.
    ///
    /// - `none`: There is no request, or the last one has been carried out.
    /// - `lock`: The medium is in use; it must not be changed from outside.
    /// - `eject`: The backend should disconnect, close the medium, and then set the value to `none`.
    pub const MEDIA_REQ: &str = "media-req";

    /// Gives the largest number of requests that an old FreeBSD frontend has in flight at one time.
    ///
    /// Type: uint32, in requests. Minimum: `1`. Written by the frontend.
    ///
    /// If absent: As many requests as the ring has entries.
    pub const MAX_REQUESTS: &str = "max-requests";

    /// Gives the largest number of segments that an old FreeBSD frontend puts into one request.
    ///
    /// Type: uint32, in segments. Minimum: `1`. Maximum: `255`. Written by the frontend.
    ///
    /// If absent: As many segments as fit one entry of the ring.
    pub const MAX_REQUEST_SEGMENTS: &str = "max-request-segments";

    /// Gives the largest amount of data that an old FreeBSD frontend moves with one request.
    ///
    /// Type: uint32, in bytes. Written by the frontend.
    ///
    /// If absent: One page for each segment that fits one entry of the ring.
    pub const MAX_REQUEST_SIZE: &str = "max-request-size";

    /// Gives the running number of the disk in the krata toolstack.
    ///
    /// Type: uint32. Written by the toolstack.
    ///
    /// If absent: Nothing is known.
    pub const X_INDEX: &str = "x-index";

    /// Holds the path of a helper device that xend created in domain 0 for the same image.
    ///
    /// Type: path. Written by the toolstack.
    ///
    /// If absent: There is no helper device.
    pub const PHANTOM_VBD: &str = "phantom_vbd";

}

/// Words of xl's disk specifications, without an equals sign.
pub mod disk {
    /// The block device or image file that holds the contents of the disk.
    pub const TARGET: &str = "target";

    /// The format of the image file.
    pub const FORMAT: &str = "format";

    /// The disk's name and number as the guest sees them.
    pub const VDEV: &str = "vdev";

    /// Whether the guest may write to the disk.
    pub const ACCESS: &str = "access";

    /// What kind of device the guest sees.
    pub const DEVTYPE: &str = "devtype";

    /// A shorter way to write `devtype=cdrom`.
    pub const CDROM: &str = "cdrom";

    /// The domain whose backend serves the disk.
    pub const BACKEND: &str = "backend";

    /// Which program or driver serves the disk.
    pub const BACKENDTYPE: &str = "backendtype";

    /// A program in the backend domain that turns the target into a block device.
    pub const SCRIPT: &str = "script";

    /// Permits direct I/O to the storage although network storage may make it unsafe.
    pub const DIRECT_IO_SAFE: &str = "direct-io-safe";

    /// Whether the backend should let the guest discard sectors.
    pub const DISCARD: &str = "discard";

    /// The opposite of [`DISCARD`].
    pub const NO_DISCARD: &str = "no-discard";

    /// Whether the frontend should trust the backend.
    pub const TRUSTED: &str = "trusted";

    /// The opposite of [`TRUSTED`].
    pub const UNTRUSTED: &str = "untrusted";

    /// The protocol between the guest and the backend.
    pub const SPECIFICATION: &str = "specification";

    /// Whether a virtio backend reaches the guest's memory through grants.
    pub const GRANT_USAGE: &str = "grant_usage";

    /// Replicates the disk to a second host for COLO.
    pub const COLO: &str = "colo";

    /// The opposite of [`COLO`].
    pub const NO_COLO: &str = "no-colo";

    /// The address of the secondary host.
    pub const COLO_HOST: &str = "colo-host";

    /// The TCP port of the NBD server on the secondary host.
    pub const COLO_PORT: &str = "colo-port";

    /// The name under which the secondary's NBD server exports the disk.
    pub const COLO_EXPORT: &str = "colo-export";

    /// The image on the secondary host that collects the secondary guest's own writes.
    pub const ACTIVE_DISK: &str = "active-disk";

    /// The image on the secondary host that keeps what the primary has overwritten.
    pub const HIDDEN_DISK: &str = "hidden-disk";

    /// The format of the image, as a prefix.
    pub const FORMAT_PREFIX: &[&str] = &[
        "raw:",
        "qcow:",
        "qcow2:",
        "vhd:",
    ];

    /// The script that turns the target into a block device, as a prefix.
    pub const SCRIPT_PREFIX: &[&str] = &[
        "iscsi:",
        "nbd:",
        "enbd:",
        "drbd:",
    ];

    /// A prefix that is read and has no effect.
    pub const IGNORED_PREFIX: &[&str] = &[
        "tapdisk:",
        "tap:",
        "tap2:",
        "aio:",
        "ioemu:",
        "file:",
        "phy:",
    ];

}

/// The greatest number of segments in a request that is wholly in the ring. Counted in segments.
pub const MAX_SEGMENTS_PER_REQUEST: usize = 11;

/// The greatest number of pages with segments that an indirect request names. Counted in pages.
pub const MAX_INDIRECT_PAGES_PER_REQUEST: usize = 8;

/// The name of the ABI of 32-bit x86.
pub const ABI_X86_32: &str = "x86_32-abi";

/// The name of the ABI of 64-bit x86.
pub const ABI_X86_64: &str = "x86_64-abi";

/// The name of the ABI of Itanium.
pub const ABI_IA64: &str = "ia64-abi";

/// The name of the ABI of Arm.
pub const ABI_ARM: &str = "arm-abi";

/// The code of a request. Others than those that are named here are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Operation(pub u8);

impl Operation {
    /// Reads consecutive sectors of the virtual disk into frames of the frontend.
    pub const READ: Self = Self(0);

    /// Writes the contents of frames of the frontend to consecutive sectors of the disk.
    pub const WRITE: Self = Self(1);

    /// A write that no other write of its ring may cross, in either direction.
    pub const WRITE_BARRIER: Self = Self(2);

    /// Makes the backing device write its volatile cache to stable storage.
    pub const FLUSH_DISKCACHE: Self = Self(3);

    /// Reserved for packets of device-specific commands, which SLES kernels send.
    pub const RESERVED_1: Self = Self(4);

    /// Tells the backing device that the contents of a range of sectors are no longer needed.
    pub const DISCARD: Self = Self(5);

    /// A read or write whose segments are in pages of their own, outside the ring.
    pub const INDIRECT: Self = Self(6);

    /// The name that the protocol has for it.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::READ => Some("BLKIF_OP_READ"),
            Self::WRITE => Some("BLKIF_OP_WRITE"),
            Self::WRITE_BARRIER => Some("BLKIF_OP_WRITE_BARRIER"),
            Self::FLUSH_DISKCACHE => Some("BLKIF_OP_FLUSH_DISKCACHE"),
            Self::RESERVED_1 => Some("BLKIF_OP_RESERVED_1"),
            Self::DISCARD => Some("BLKIF_OP_DISCARD"),
            Self::INDIRECT => Some("BLKIF_OP_INDIRECT"),
            _ => None,
        }
    }
}

/// The outcome of a request. Others than those that are named here are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Status(pub i16);

impl Status {
    /// The backend does not support the operation, and has done nothing.
    pub const EOPNOTSUPP: Self = Self(-2);

    /// The operation failed, for a reason that is not given.
    pub const ERROR: Self = Self(-1);

    /// The operation was completed, in full.
    pub const OKAY: Self = Self(0);

    /// The name that the protocol has for it.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::EOPNOTSUPP => Some("BLKIF_RSP_EOPNOTSUPP"),
            Self::ERROR => Some("BLKIF_RSP_ERROR"),
            Self::OKAY => Some("BLKIF_RSP_OKAY"),
            _ => None,
        }
    }
}

/// The state of one side of the connection, the number in its node `state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct XenbusState(pub u32);

impl XenbusState {
    /// No state is known, usually because the node is absent or cannot be read.
    pub const UNKNOWN: Self = Self(0);

    /// The side has been created and is starting.
    pub const INITIALISING: Self = Self(1);

    /// The side has finished what it can do alone and waits for its peer or a hotplug script.
    pub const INIT_WAIT: Self = Self(2);

    /// The side has published everything that its peer needs, and waits for the connection.
    pub const INITIALISED: Self = Self(3);

    /// The side is connected.
    pub const CONNECTED: Self = Self(4);

    /// The side wants to end the connection, because of an error or a removal.
    pub const CLOSING: Self = Self(5);

    /// The side does not use the ring and the event channel any more.
    pub const CLOSED: Self = Self(6);

    /// The device is being reconfigured; block devices do not use it.
    pub const RECONFIGURING: Self = Self(7);

    /// The reconfiguration is done; block devices do not use it.
    pub const RECONFIGURED: Self = Self(8);

}

/// What kind of device the backing store is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Vdisk(pub u32);

impl Vdisk {
    /// The device is an optical drive.
    pub const CDROM: Self = Self(0x1);

    /// The medium can be changed while the device is in use.
    pub const REMOVABLE: Self = Self(0x2);

    /// The device is read-only.
    pub const READONLY: Self = Self(0x4);

    /// Whether all bits of another are set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::ops::BitOr for Vdisk {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The flags of a discard request, in the field `flag` of `blkif_request_discard`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct DiscardFlags(pub u8);

impl DiscardFlags {
    /// Asks that all copies of the discarded data be made unrecoverable.
    pub const DISCARD_SECURE: Self = Self(0x1);

    /// Whether all bits of another are set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl core::ops::BitOr for DiscardFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Integers in bytes, the least byte first.
#[allow(dead_code)]
mod bytes {
    pub const fn get_u64(bytes: &[u8], at: usize) -> u64 {
        get_u32(bytes, at) as u64 | (get_u32(bytes, at + 4) as u64) << 32
    }

    pub const fn get_u32(bytes: &[u8], at: usize) -> u32 {
        get_u16(bytes, at) as u32 | (get_u16(bytes, at + 2) as u32) << 16
    }

    pub const fn get_u16(bytes: &[u8], at: usize) -> u16 {
        get_u8(bytes, at) as u16 | (get_u8(bytes, at + 1) as u16) << 8
    }

    pub const fn get_u8(bytes: &[u8], at: usize) -> u8 {
        bytes[at]
    }

    pub const fn get_i64(bytes: &[u8], at: usize) -> i64 {
        get_u64(bytes, at) as i64
    }

    pub const fn get_i32(bytes: &[u8], at: usize) -> i32 {
        get_u32(bytes, at) as i32
    }

    pub const fn get_i16(bytes: &[u8], at: usize) -> i16 {
        get_u16(bytes, at) as i16
    }

    pub const fn get_i8(bytes: &[u8], at: usize) -> i8 {
        get_u8(bytes, at) as i8
    }

    /// Bytes that are their own offsets, up to 255.
    pub const fn counting<const N: usize>() -> [u8; N] {
        let mut bytes = [0; N];
        let mut index = 0;
        while index < N {
            bytes[index] = index as u8;
            index += 1;
        }
        bytes
    }
}

/// The bytes of a page of a ring.
pub const PAGE_SIZE: usize = 4096;

/// The bytes before the first entry of a ring.
pub const RING_HEADER_SIZE: usize = 64;

/// The counters with which a ring begins, the same in every layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(C)]
pub struct RingHeader {
    /// How many requests the frontend has put in.
    pub req_prod: u32,
    /// The value of `req_prod` at which the backend asks for a notification.
    pub req_event: u32,
    /// How many responses the backend has put in.
    pub rsp_prod: u32,
    /// The value of `rsp_prod` at which the frontend asks for a notification.
    pub rsp_event: u32,
}

impl RingHeader {
    /// Reads the counters at the start of a ring; `None` when there are too few bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        if bytes.len() < RING_HEADER_SIZE {
            return None;
        }
        Some(Self {
            req_prod: bytes::get_u32(bytes, 0),
            req_event: bytes::get_u32(bytes, 4),
            rsp_prod: bytes::get_u32(bytes, 8),
            rsp_event: bytes::get_u32(bytes, 12),
        })
    }
}

#[allow(unsafe_code)]
const _: () = {
    // Safety: every pattern of bytes is a value of it.
    let probe: RingHeader = unsafe { core::mem::transmute(bytes::counting::<16>()) };
    assert!(probe.req_prod.to_ne_bytes()[0] == 0);
    assert!(probe.req_event.to_ne_bytes()[0] == 4);
    assert!(probe.rsp_prod.to_ne_bytes()[0] == 8);
    assert!(probe.rsp_event.to_ne_bytes()[0] == 12);
};

/// The structures of the ring as `x86_32-abi` has them. The layout that compilers for 32-bit x86 give the
/// structures.
pub mod x86_32 {
    use super::bytes;
    #[allow(unused_imports)]
    use super::*;

    /// The bytes of an entry of the ring.
    pub const ENTRY_SIZE: usize = 108;

    /// The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
    pub const fn ring_entries(byte_count: usize) -> usize {
        if byte_count < RING_HEADER_SIZE + ENTRY_SIZE {
            return 0;
        }
        let slots = (byte_count - RING_HEADER_SIZE) / ENTRY_SIZE;
        1 << (usize::BITS - 1 - slots.leading_zeros())
    }

    /// The bytes before the entry for a value of a counter, in a ring of so many entries.
    pub const fn entry_offset(entries: usize, counter: u32) -> usize {
        RING_HEADER_SIZE + (counter as usize & (entries - 1)) * ENTRY_SIZE
    }

    /// The part of a transfer that is in one frame.
    ///
    /// This is `blkif_request_segment`, 8 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestSegment {
        /// The grant of the frame that holds the data.
        pub gref: u32,
        /// The first sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub first_sect: u8,
        /// The last sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub last_sect: u8,
        /// Padding.
        pub padding0: [u8; 2],
    }

    impl RequestSegment {
        /// The bytes that it takes.
        pub const SIZE: usize = 8;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 8], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 8]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                gref: bytes::get_u32(bytes, at + 0),
                first_sect: bytes::get_u8(bytes, at + 4),
                last_sect: bytes::get_u8(bytes, at + 5),
                padding0: [0; 2],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 8] {
            let mut bytes = [0; 8];
            let part = self.gref.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.first_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.last_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[5 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestSegment {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestSegment>() == 8);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestSegment = unsafe { core::mem::transmute(bytes::counting::<8>()) };
        assert!(probe.gref.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.first_sect.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.last_sect.to_ne_bytes()[0] == 5usize as u8);
    };

    /// An entry of the ring that asks for an operation.
    ///
    /// This is `blkif_request`, 108 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C, packed(4))]
    pub struct Request {
        /// The code of the operation.
        pub operation: Operation,
        /// How many entries of `seg` are used.
        pub nr_segments: u8,
        /// The virtual device that the request is for; it has a meaning only in reads and writes.
        pub handle: u16,
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which a read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The segments of the transfer, in the order of the sectors on the disk.
        pub seg: [RequestSegment; 11],
    }

    impl Request {
        /// The bytes that it takes.
        pub const SIZE: usize = 108;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 108], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 108]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut seg = [RequestSegment::ZERO; 11];
            let mut index = 0;
            while index < 11 {
                seg[index] = RequestSegment::read(bytes, at + 20 + index * 8);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                nr_segments: bytes::get_u8(bytes, at + 1),
                handle: bytes::get_u16(bytes, at + 2),
                id: bytes::get_u64(bytes, at + 4),
                sector_number: bytes::get_u64(bytes, at + 12),
                seg,
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 108] {
            let mut bytes = [0; 108];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[12 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 11 {
                let part = self.seg[element].to_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[20 + element * 8 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            bytes
        }
    }

    impl Default for Request {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Request>() == 108);
        // Safety: every pattern of bytes is a value of it.
        let probe: Request = unsafe { core::mem::transmute(bytes::counting::<108>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 12usize as u8);
        assert!(probe.seg[0].to_bytes()[0] == 20usize as u8);
    };

    /// An entry of the ring that asks for a discard.
    ///
    /// This is `blkif_request_discard`, 28 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C, packed(4))]
    pub struct RequestDiscard {
        /// Always `BLKIF_OP_DISCARD`.
        pub operation: Operation,
        /// Either `BLKIF_DISCARD_SECURE` or 0.
        pub flag: DiscardFlags,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The first sector of the range. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The number of sectors of the range. Unit: 512-byte sectors.
        pub nr_sectors: u64,
    }

    impl RequestDiscard {
        /// The bytes that it takes.
        pub const SIZE: usize = 28;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 28], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 28]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                flag: DiscardFlags(bytes::get_u8(bytes, at + 1)),
                handle: bytes::get_u16(bytes, at + 2),
                id: bytes::get_u64(bytes, at + 4),
                sector_number: bytes::get_u64(bytes, at + 12),
                nr_sectors: bytes::get_u64(bytes, at + 20),
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 28] {
            let mut bytes = [0; 28];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.flag.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[12 + index] = part[index];
                index += 1;
            }
            let part = self.nr_sectors.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[20 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestDiscard {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestDiscard>() == 28);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestDiscard = unsafe { core::mem::transmute(bytes::counting::<28>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.flag.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 12usize as u8);
        assert!(probe.nr_sectors.to_ne_bytes()[0] == 20usize as u8);
    };

    /// An entry of the ring that asks for a read or write with segments outside the ring.
    ///
    /// This is `blkif_request_indirect`, 64 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C, packed(4))]
    pub struct RequestIndirect {
        /// Always `BLKIF_OP_INDIRECT`.
        pub operation: Operation,
        /// The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.
        pub indirect_op: Operation,
        /// The number of segments in all pages together.
        pub nr_segments: u16,
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which the read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// Padding.
        pub padding0: [u8; 2],
        /// The grants of the pages that hold the segments.
        pub indirect_grefs: [u32; 8],
        /// Not used; it makes the structure as long as it is in the other ABIs.
        pub pad: u64,
    }

    impl RequestIndirect {
        /// The bytes that it takes.
        pub const SIZE: usize = 64;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 64], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 64]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut indirect_grefs = [0; 8];
            let mut index = 0;
            while index < 8 {
                indirect_grefs[index] = bytes::get_u32(bytes, at + 24 + index * 4);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                indirect_op: Operation(bytes::get_u8(bytes, at + 1)),
                nr_segments: bytes::get_u16(bytes, at + 2),
                id: bytes::get_u64(bytes, at + 4),
                sector_number: bytes::get_u64(bytes, at + 12),
                handle: bytes::get_u16(bytes, at + 20),
                padding0: [0; 2],
                indirect_grefs,
                pad: bytes::get_u64(bytes, at + 56),
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 64] {
            let mut bytes = [0; 64];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.indirect_op.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[12 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[20 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 8 {
                let part = self.indirect_grefs[element].to_le_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[24 + element * 4 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            let part = self.pad.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[56 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestIndirect {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestIndirect>() == 64);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestIndirect = unsafe { core::mem::transmute(bytes::counting::<64>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.indirect_op.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 12usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 20usize as u8);
        assert!(probe.indirect_grefs[0].to_ne_bytes()[0] == 24usize as u8);
        assert!(probe.pad.to_ne_bytes()[0] == 56usize as u8);
    };

    /// An entry of the ring that says how a request ended.
    ///
    /// This is `blkif_response`, 12 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C, packed(4))]
    pub struct Response {
        /// The value of `id` in the request.
        pub id: u64,
        /// The operation that the request asked for.
        pub operation: Operation,
        /// Padding.
        pub padding0: [u8; 1],
        /// The code of the outcome.
        pub status: Status,
    }

    impl Response {
        /// The bytes that it takes.
        pub const SIZE: usize = 12;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 12], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 12]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                id: bytes::get_u64(bytes, at + 0),
                operation: Operation(bytes::get_u8(bytes, at + 8)),
                padding0: [0; 1],
                status: Status(bytes::get_i16(bytes, at + 10)),
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 12] {
            let mut bytes = [0; 12];
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.status.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[10 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for Response {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Response>() == 12);
        // Safety: every pattern of bytes is a value of it.
        let probe: Response = unsafe { core::mem::transmute(bytes::counting::<12>()) };
        assert!(probe.id.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.operation.0.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.status.0.to_ne_bytes()[0] == 10usize as u8);
    };

    /// A request of any form: the operation tells which.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AnyRequest {
        /// An entry of the ring that asks for an operation.
        Request(Request),
        /// An entry of the ring that asks for a discard.
        RequestDiscard(RequestDiscard),
        /// An entry of the ring that asks for a read or write with segments outside the ring.
        RequestIndirect(RequestIndirect),
    }

    impl AnyRequest {
        /// Reads the request of an entry; `None` when its operation is not known, or the slice is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            match Operation(*bytes.first()?) {
                Operation::READ | Operation::WRITE | Operation::WRITE_BARRIER | Operation::FLUSH_DISKCACHE => {
                    Request::from_slice(bytes).map(Self::Request)
                }
                Operation::DISCARD => {
                    RequestDiscard::from_slice(bytes).map(Self::RequestDiscard)
                }
                Operation::INDIRECT => {
                    RequestIndirect::from_slice(bytes).map(Self::RequestIndirect)
                }
                _ => None,
            }
        }
    }
}

/// The structures of the ring as `x86_64-abi` has them. The layout that compilers for 64-bit x86 give the
/// structures.
pub mod x86_64 {
    use super::bytes;
    #[allow(unused_imports)]
    use super::*;

    /// The bytes of an entry of the ring.
    pub const ENTRY_SIZE: usize = 112;

    /// The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
    pub const fn ring_entries(byte_count: usize) -> usize {
        if byte_count < RING_HEADER_SIZE + ENTRY_SIZE {
            return 0;
        }
        let slots = (byte_count - RING_HEADER_SIZE) / ENTRY_SIZE;
        1 << (usize::BITS - 1 - slots.leading_zeros())
    }

    /// The bytes before the entry for a value of a counter, in a ring of so many entries.
    pub const fn entry_offset(entries: usize, counter: u32) -> usize {
        RING_HEADER_SIZE + (counter as usize & (entries - 1)) * ENTRY_SIZE
    }

    /// The part of a transfer that is in one frame.
    ///
    /// This is `blkif_request_segment`, 8 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestSegment {
        /// The grant of the frame that holds the data.
        pub gref: u32,
        /// The first sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub first_sect: u8,
        /// The last sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub last_sect: u8,
        /// Padding.
        pub padding0: [u8; 2],
    }

    impl RequestSegment {
        /// The bytes that it takes.
        pub const SIZE: usize = 8;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 8], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 8]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                gref: bytes::get_u32(bytes, at + 0),
                first_sect: bytes::get_u8(bytes, at + 4),
                last_sect: bytes::get_u8(bytes, at + 5),
                padding0: [0; 2],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 8] {
            let mut bytes = [0; 8];
            let part = self.gref.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.first_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.last_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[5 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestSegment {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestSegment>() == 8);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestSegment = unsafe { core::mem::transmute(bytes::counting::<8>()) };
        assert!(probe.gref.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.first_sect.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.last_sect.to_ne_bytes()[0] == 5usize as u8);
    };

    /// An entry of the ring that asks for an operation.
    ///
    /// This is `blkif_request`, 112 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct Request {
        /// The code of the operation.
        pub operation: Operation,
        /// How many entries of `seg` are used.
        pub nr_segments: u8,
        /// The virtual device that the request is for; it has a meaning only in reads and writes.
        pub handle: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which a read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The segments of the transfer, in the order of the sectors on the disk.
        pub seg: [RequestSegment; 11],
    }

    impl Request {
        /// The bytes that it takes.
        pub const SIZE: usize = 112;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 112], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 112]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut seg = [RequestSegment::ZERO; 11];
            let mut index = 0;
            while index < 11 {
                seg[index] = RequestSegment::read(bytes, at + 24 + index * 8);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                nr_segments: bytes::get_u8(bytes, at + 1),
                handle: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                seg,
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 112] {
            let mut bytes = [0; 112];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 11 {
                let part = self.seg[element].to_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[24 + element * 8 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            bytes
        }
    }

    impl Default for Request {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Request>() == 112);
        // Safety: every pattern of bytes is a value of it.
        let probe: Request = unsafe { core::mem::transmute(bytes::counting::<112>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.seg[0].to_bytes()[0] == 24usize as u8);
    };

    /// An entry of the ring that asks for a discard.
    ///
    /// This is `blkif_request_discard`, 32 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestDiscard {
        /// Always `BLKIF_OP_DISCARD`.
        pub operation: Operation,
        /// Either `BLKIF_DISCARD_SECURE` or 0.
        pub flag: DiscardFlags,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The first sector of the range. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The number of sectors of the range. Unit: 512-byte sectors.
        pub nr_sectors: u64,
    }

    impl RequestDiscard {
        /// The bytes that it takes.
        pub const SIZE: usize = 32;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 32], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 32]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                flag: DiscardFlags(bytes::get_u8(bytes, at + 1)),
                handle: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                nr_sectors: bytes::get_u64(bytes, at + 24),
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 32] {
            let mut bytes = [0; 32];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.flag.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let part = self.nr_sectors.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[24 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestDiscard {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestDiscard>() == 32);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestDiscard = unsafe { core::mem::transmute(bytes::counting::<32>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.flag.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.nr_sectors.to_ne_bytes()[0] == 24usize as u8);
    };

    /// An entry of the ring that asks for a read or write with segments outside the ring.
    ///
    /// This is `blkif_request_indirect`, 64 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestIndirect {
        /// Always `BLKIF_OP_INDIRECT`.
        pub operation: Operation,
        /// The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.
        pub indirect_op: Operation,
        /// The number of segments in all pages together.
        pub nr_segments: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which the read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// Padding.
        pub padding1: [u8; 2],
        /// The grants of the pages that hold the segments.
        pub indirect_grefs: [u32; 8],
        /// Padding.
        pub padding2: [u8; 4],
    }

    impl RequestIndirect {
        /// The bytes that it takes.
        pub const SIZE: usize = 64;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 64], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 64]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut indirect_grefs = [0; 8];
            let mut index = 0;
            while index < 8 {
                indirect_grefs[index] = bytes::get_u32(bytes, at + 28 + index * 4);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                indirect_op: Operation(bytes::get_u8(bytes, at + 1)),
                nr_segments: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                handle: bytes::get_u16(bytes, at + 24),
                padding1: [0; 2],
                indirect_grefs,
                padding2: [0; 4],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 64] {
            let mut bytes = [0; 64];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.indirect_op.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[24 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 8 {
                let part = self.indirect_grefs[element].to_le_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[28 + element * 4 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            bytes
        }
    }

    impl Default for RequestIndirect {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestIndirect>() == 64);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestIndirect = unsafe { core::mem::transmute(bytes::counting::<64>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.indirect_op.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 24usize as u8);
        assert!(probe.indirect_grefs[0].to_ne_bytes()[0] == 28usize as u8);
    };

    /// An entry of the ring that says how a request ended.
    ///
    /// This is `blkif_response`, 16 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct Response {
        /// The value of `id` in the request.
        pub id: u64,
        /// The operation that the request asked for.
        pub operation: Operation,
        /// Padding.
        pub padding0: [u8; 1],
        /// The code of the outcome.
        pub status: Status,
        /// Padding.
        pub padding1: [u8; 4],
    }

    impl Response {
        /// The bytes that it takes.
        pub const SIZE: usize = 16;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 16], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 16]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                id: bytes::get_u64(bytes, at + 0),
                operation: Operation(bytes::get_u8(bytes, at + 8)),
                padding0: [0; 1],
                status: Status(bytes::get_i16(bytes, at + 10)),
                padding1: [0; 4],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 16] {
            let mut bytes = [0; 16];
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.status.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[10 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for Response {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Response>() == 16);
        // Safety: every pattern of bytes is a value of it.
        let probe: Response = unsafe { core::mem::transmute(bytes::counting::<16>()) };
        assert!(probe.id.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.operation.0.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.status.0.to_ne_bytes()[0] == 10usize as u8);
    };

    /// A request of any form: the operation tells which.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AnyRequest {
        /// An entry of the ring that asks for an operation.
        Request(Request),
        /// An entry of the ring that asks for a discard.
        RequestDiscard(RequestDiscard),
        /// An entry of the ring that asks for a read or write with segments outside the ring.
        RequestIndirect(RequestIndirect),
    }

    impl AnyRequest {
        /// Reads the request of an entry; `None` when its operation is not known, or the slice is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            match Operation(*bytes.first()?) {
                Operation::READ | Operation::WRITE | Operation::WRITE_BARRIER | Operation::FLUSH_DISKCACHE => {
                    Request::from_slice(bytes).map(Self::Request)
                }
                Operation::DISCARD => {
                    RequestDiscard::from_slice(bytes).map(Self::RequestDiscard)
                }
                Operation::INDIRECT => {
                    RequestIndirect::from_slice(bytes).map(Self::RequestIndirect)
                }
                _ => None,
            }
        }
    }
}

/// The structures of the ring as `arm-abi` has them. The layout that compilers for Arm give the
/// structures.
pub mod arm {
    use super::bytes;
    #[allow(unused_imports)]
    use super::*;

    /// The bytes of an entry of the ring.
    pub const ENTRY_SIZE: usize = 112;

    /// The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits.
    pub const fn ring_entries(byte_count: usize) -> usize {
        if byte_count < RING_HEADER_SIZE + ENTRY_SIZE {
            return 0;
        }
        let slots = (byte_count - RING_HEADER_SIZE) / ENTRY_SIZE;
        1 << (usize::BITS - 1 - slots.leading_zeros())
    }

    /// The bytes before the entry for a value of a counter, in a ring of so many entries.
    pub const fn entry_offset(entries: usize, counter: u32) -> usize {
        RING_HEADER_SIZE + (counter as usize & (entries - 1)) * ENTRY_SIZE
    }

    /// The part of a transfer that is in one frame.
    ///
    /// This is `blkif_request_segment`, 8 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestSegment {
        /// The grant of the frame that holds the data.
        pub gref: u32,
        /// The first sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub first_sect: u8,
        /// The last sector of the frame that belongs to the segment. Unit: 512-byte sectors.
        pub last_sect: u8,
        /// Padding.
        pub padding0: [u8; 2],
    }

    impl RequestSegment {
        /// The bytes that it takes.
        pub const SIZE: usize = 8;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 8], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 8]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                gref: bytes::get_u32(bytes, at + 0),
                first_sect: bytes::get_u8(bytes, at + 4),
                last_sect: bytes::get_u8(bytes, at + 5),
                padding0: [0; 2],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 8] {
            let mut bytes = [0; 8];
            let part = self.gref.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.first_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[4 + index] = part[index];
                index += 1;
            }
            let part = self.last_sect.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[5 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestSegment {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestSegment>() == 8);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestSegment = unsafe { core::mem::transmute(bytes::counting::<8>()) };
        assert!(probe.gref.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.first_sect.to_ne_bytes()[0] == 4usize as u8);
        assert!(probe.last_sect.to_ne_bytes()[0] == 5usize as u8);
    };

    /// An entry of the ring that asks for an operation.
    ///
    /// This is `blkif_request`, 112 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct Request {
        /// The code of the operation.
        pub operation: Operation,
        /// How many entries of `seg` are used.
        pub nr_segments: u8,
        /// The virtual device that the request is for; it has a meaning only in reads and writes.
        pub handle: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which a read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The segments of the transfer, in the order of the sectors on the disk.
        pub seg: [RequestSegment; 11],
    }

    impl Request {
        /// The bytes that it takes.
        pub const SIZE: usize = 112;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 112], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 112]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut seg = [RequestSegment::ZERO; 11];
            let mut index = 0;
            while index < 11 {
                seg[index] = RequestSegment::read(bytes, at + 24 + index * 8);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                nr_segments: bytes::get_u8(bytes, at + 1),
                handle: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                seg,
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 112] {
            let mut bytes = [0; 112];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 11 {
                let part = self.seg[element].to_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[24 + element * 8 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            bytes
        }
    }

    impl Default for Request {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Request>() == 112);
        // Safety: every pattern of bytes is a value of it.
        let probe: Request = unsafe { core::mem::transmute(bytes::counting::<112>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.seg[0].to_bytes()[0] == 24usize as u8);
    };

    /// An entry of the ring that asks for a discard.
    ///
    /// This is `blkif_request_discard`, 32 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestDiscard {
        /// Always `BLKIF_OP_DISCARD`.
        pub operation: Operation,
        /// Either `BLKIF_DISCARD_SECURE` or 0.
        pub flag: DiscardFlags,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The first sector of the range. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The number of sectors of the range. Unit: 512-byte sectors.
        pub nr_sectors: u64,
    }

    impl RequestDiscard {
        /// The bytes that it takes.
        pub const SIZE: usize = 32;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 32], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 32]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                flag: DiscardFlags(bytes::get_u8(bytes, at + 1)),
                handle: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                nr_sectors: bytes::get_u64(bytes, at + 24),
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 32] {
            let mut bytes = [0; 32];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.flag.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let part = self.nr_sectors.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[24 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for RequestDiscard {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestDiscard>() == 32);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestDiscard = unsafe { core::mem::transmute(bytes::counting::<32>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.flag.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.nr_sectors.to_ne_bytes()[0] == 24usize as u8);
    };

    /// An entry of the ring that asks for a read or write with segments outside the ring.
    ///
    /// This is `blkif_request_indirect`, 64 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct RequestIndirect {
        /// Always `BLKIF_OP_INDIRECT`.
        pub operation: Operation,
        /// The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.
        pub indirect_op: Operation,
        /// The number of segments in all pages together.
        pub nr_segments: u16,
        /// Padding.
        pub padding0: [u8; 4],
        /// A value that the frontend chooses and that comes back in the response.
        pub id: u64,
        /// The sector of the disk at which the read or write begins. Unit: 512-byte sectors.
        pub sector_number: u64,
        /// The virtual device that the request is for, as in `blkif_request`.
        pub handle: u16,
        /// Padding.
        pub padding1: [u8; 2],
        /// The grants of the pages that hold the segments.
        pub indirect_grefs: [u32; 8],
        /// Padding.
        pub padding2: [u8; 4],
    }

    impl RequestIndirect {
        /// The bytes that it takes.
        pub const SIZE: usize = 64;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 64], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 64]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            let mut indirect_grefs = [0; 8];
            let mut index = 0;
            while index < 8 {
                indirect_grefs[index] = bytes::get_u32(bytes, at + 28 + index * 4);
                index += 1;
            }
            Self {
                operation: Operation(bytes::get_u8(bytes, at + 0)),
                indirect_op: Operation(bytes::get_u8(bytes, at + 1)),
                nr_segments: bytes::get_u16(bytes, at + 2),
                padding0: [0; 4],
                id: bytes::get_u64(bytes, at + 8),
                sector_number: bytes::get_u64(bytes, at + 16),
                handle: bytes::get_u16(bytes, at + 24),
                padding1: [0; 2],
                indirect_grefs,
                padding2: [0; 4],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 64] {
            let mut bytes = [0; 64];
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.indirect_op.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[1 + index] = part[index];
                index += 1;
            }
            let part = self.nr_segments.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[2 + index] = part[index];
                index += 1;
            }
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.sector_number.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[16 + index] = part[index];
                index += 1;
            }
            let part = self.handle.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[24 + index] = part[index];
                index += 1;
            }
            let mut element = 0;
            while element < 8 {
                let part = self.indirect_grefs[element].to_le_bytes();
                let mut index = 0;
                while index < part.len() {
                    bytes[28 + element * 4 + index] = part[index];
                    index += 1;
                }
                element += 1;
            }
            bytes
        }
    }

    impl Default for RequestIndirect {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<RequestIndirect>() == 64);
        // Safety: every pattern of bytes is a value of it.
        let probe: RequestIndirect = unsafe { core::mem::transmute(bytes::counting::<64>()) };
        assert!(probe.operation.0.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.indirect_op.0.to_ne_bytes()[0] == 1usize as u8);
        assert!(probe.nr_segments.to_ne_bytes()[0] == 2usize as u8);
        assert!(probe.id.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.sector_number.to_ne_bytes()[0] == 16usize as u8);
        assert!(probe.handle.to_ne_bytes()[0] == 24usize as u8);
        assert!(probe.indirect_grefs[0].to_ne_bytes()[0] == 28usize as u8);
    };

    /// An entry of the ring that says how a request ended.
    ///
    /// This is `blkif_response`, 16 bytes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(C)]
    pub struct Response {
        /// The value of `id` in the request.
        pub id: u64,
        /// The operation that the request asked for.
        pub operation: Operation,
        /// Padding.
        pub padding0: [u8; 1],
        /// The code of the outcome.
        pub status: Status,
        /// Padding.
        pub padding1: [u8; 4],
    }

    impl Response {
        /// The bytes that it takes.
        pub const SIZE: usize = 16;

        /// All bytes 0.
        pub const ZERO: Self = Self::read(&[0; 16], 0);

        /// Reads it from bytes.
        pub const fn from_bytes(bytes: &[u8; 16]) -> Self {
            Self::read(bytes, 0)
        }

        /// Reads it from the start of a slice; `None` when that is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            if bytes.len() < Self::SIZE {
                return None;
            }
            Some(Self::read(bytes, 0))
        }

        const fn read(bytes: &[u8], at: usize) -> Self {
            Self {
                id: bytes::get_u64(bytes, at + 0),
                operation: Operation(bytes::get_u8(bytes, at + 8)),
                padding0: [0; 1],
                status: Status(bytes::get_i16(bytes, at + 10)),
                padding1: [0; 4],
            }
        }

        /// Its bytes, those of the padding 0.
        pub const fn to_bytes(self) -> [u8; 16] {
            let mut bytes = [0; 16];
            let part = self.id.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[0 + index] = part[index];
                index += 1;
            }
            let part = self.operation.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[8 + index] = part[index];
                index += 1;
            }
            let part = self.status.0.to_le_bytes();
            let mut index = 0;
            while index < part.len() {
                bytes[10 + index] = part[index];
                index += 1;
            }
            bytes
        }
    }

    impl Default for Response {
        fn default() -> Self {
            Self::ZERO
        }
    }

    #[allow(unsafe_code)]
    const _: () = {
        assert!(core::mem::size_of::<Response>() == 16);
        // Safety: every pattern of bytes is a value of it.
        let probe: Response = unsafe { core::mem::transmute(bytes::counting::<16>()) };
        assert!(probe.id.to_ne_bytes()[0] == 0usize as u8);
        assert!(probe.operation.0.to_ne_bytes()[0] == 8usize as u8);
        assert!(probe.status.0.to_ne_bytes()[0] == 10usize as u8);
    };

    /// A request of any form: the operation tells which.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AnyRequest {
        /// An entry of the ring that asks for an operation.
        Request(Request),
        /// An entry of the ring that asks for a discard.
        RequestDiscard(RequestDiscard),
        /// An entry of the ring that asks for a read or write with segments outside the ring.
        RequestIndirect(RequestIndirect),
    }

    impl AnyRequest {
        /// Reads the request of an entry; `None` when its operation is not known, or the slice is too short.
        pub fn from_slice(bytes: &[u8]) -> Option<Self> {
            match Operation(*bytes.first()?) {
                Operation::READ | Operation::WRITE | Operation::WRITE_BARRIER | Operation::FLUSH_DISKCACHE => {
                    Request::from_slice(bytes).map(Self::Request)
                }
                Operation::DISCARD => {
                    RequestDiscard::from_slice(bytes).map(Self::RequestDiscard)
                }
                Operation::INDIRECT => {
                    RequestIndirect::from_slice(bytes).map(Self::RequestIndirect)
                }
                _ => None,
            }
        }
    }
}
