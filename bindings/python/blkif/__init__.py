# SPDX-License-Identifier: MIT
# Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
"""A split block device: a frontend in the guest sends requests through a shared ring to a backend
in another domain, and both sides find each other and agree on parameters in xenstore.

This describes Xen 4.0 to 4.23. The structures of the ring are in a module for each layout: ``x86_32``, ``x86_64``, ``arm``.
A frontend names its own in the node ``protocol``.
"""

from __future__ import annotations

import ctypes
import enum
from typing import Final


class Backend:
    """Names of nodes in the backend's directory."""

    MODE: Final = "mode"
    """Says whether the guest may write to the disk.

    Type: enumeration. Written by the toolstack. Since Xen 4.2.

    If absent: The backend cannot tell what it may allow. It should refuse the device; taking it as
    read-only is the only safe guess.

    - ``r``: The guest may only read. The storage may be shared with other read-only users.
    - ``w``: The guest may read and write. The storage should have no other user.
    """

    PARAMS: Final = "params"
    """Describes the storage to the hotplug script.

    Type: string. Written by the toolstack. Since Xen 4.2.

    If absent: There is nothing to attach. Hotplug scripts stop with an error.
    """

    PHYSICAL_DEVICE: Final = "physical-device"
    """Names the block device to open by its major and minor number.

    Type: device. Written by a hotplug script. Since Xen 4.6.

    If absent: No script has run yet. The backend waits until the node appears.
    """

    PHYSICAL_DEVICE_PATH: Final = "physical-device-path"
    """Names the block device or image file to open by its path.

    Type: path. Written by a hotplug script. Since Xen 4.7.

    If absent: A backend that depends on it waits; a toolstack has no way to open the disk locally.
    """

    TYPE: Final = "type"
    """Says what kind of object holds the disk's contents.

    Type: enumeration. Written by the toolstack. Since Xen 4.2.

    If absent: The Linux script treats it as an unknown kind and looks at the object.

    - ``file``: A regular file. The script attaches it to a loop device, or the backend opens it.
    - ``phy``: A block device of the backend domain.
    - ``tap``: An image that a tapdisk process serves.
    """

    DIRECT_IO_SAFE: Final = "direct-io-safe"
    """Permits the backend to use ``O_DIRECT`` despite a bug in the lifetime of network pages.

    Type: boolean. Default: ``0``. Written by the toolstack. Since Xen 4.5.

    If absent: The storage may be affected; a backend with the workaround keeps it in place.
    """

    FEATURE_BARRIER: Final = "feature-barrier"
    """Says that the backend processes barrier requests.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: The backend does not support barriers.
    """

    FEATURE_FLUSH_CACHE: Final = "feature-flush-cache"
    """Says that the backend processes requests to flush the cache of the storage.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: The backend does not support flush requests.
    """

    FEATURE_DISCARD: Final = "feature-discard"
    """Says that the backend processes discard requests.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: The backend does not support discard requests.
    """

    FEATURE_PERSISTENT: Final = "feature-persistent"
    """Says that the backend may hold grants mapped from one request to the next.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.3.

    If absent: The backend maps and unmaps the grants of each request.
    """

    FEATURE_MAX_INDIRECT_SEGMENTS: Final = "feature-max-indirect-segments"
    """Says how many segments an indirect request may have.

    Type: uint32, in segments. Default: ``0``. Written by the backend. Since Xen 4.4.

    If absent: The backend does not know indirect requests.
    """

    FEATURE_TRIM: Final = "feature-trim"
    """Said whether trim requests were likely to succeed.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.1.

    If absent: The backend did not know trim requests.
    """

    MAX_RING_PAGE_ORDER: Final = "max-ring-page-order"
    """Gives the largest ring that the backend can map, as a power of two of pages.

    Type: uint32, in log2 of machine pages. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: Rings have one page, unless the other scheme allows more.
    """

    MAX_RING_PAGES: Final = "max-ring-pages"
    """Gives the largest ring that the backend can map, as a number of pages.

    Type: uint32, in machine pages. Default: ``1``. Written by the backend. Since Xen 4.2. Deprecated in favour of ``max-ring-page-order``.

    If absent: Rings have one page, unless the other scheme allows more.
    """

    MULTI_QUEUE_MAX_QUEUES: Final = "multi-queue-max-queues"
    """Says how many rings the backend serves for one disk.

    Type: uint32, in queues. Minimum: ``1``. Default: ``1``. Written by the backend. Since Xen 4.7.

    If absent: The backend serves one queue.
    """

    DISCARD_ENABLE: Final = "discard-enable"
    """Tells the backend whether it may offer discard.

    Type: boolean. Default: ``1``. Written by the toolstack. Since Xen 4.5.

    If absent: The backend offers discard if the storage supports it.
    """

    DISCARD_ALIGNMENT: Final = "discard-alignment"
    """Gives the offset of the first discard extent of the disk.

    Type: uint32, in bytes. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: The first extent begins with the disk.
    """

    DISCARD_GRANULARITY: Final = "discard-granularity"
    """Gives the size of the extents that the storage can discard.

    Type: uint32, in bytes. Default: ``<\"sector-size\">``. Written by the backend. Since Xen 4.2.

    If absent: Every sector can be discarded on its own.
    """

    DISCARD_SECURE: Final = "discard-secure"
    """Says that the backend can destroy discarded data.

    Type: boolean. Default: ``0``. Written by the backend. Since Xen 4.2.

    If absent: Discarded data may remain readable on the storage.
    """

    INFO: Final = "info"
    """Describes the medium by a set of flags.

    Type: bitmap. Written by the backend. Since Xen 4.2.

    If absent: There is no default. Most frontends refuse to connect.
    """

    SECTOR_SIZE: Final = "sector-size"
    """Gives the logical block size of the disk.

    Type: uint32, in bytes. Minimum: ``512``. Written by the backend. Since Xen 4.2.

    If absent: There is no default. Most frontends refuse to connect.
    """

    PHYSICAL_SECTOR_SIZE: Final = "physical-sector-size"
    """Gives the block size that the storage uses internally.

    Type: uint32, in bytes. Default: ``<\"sector-size\">``. Written by the backend. Since Xen 4.3.

    If absent: Physical and logical blocks have the same size.
    """

    SECTORS: Final = "sectors"
    """Gives the size of the disk.

    Type: uint64, in 512-byte sectors. Written by the backend. Since Xen 4.2.

    If absent: There is no default. Most frontends refuse to connect.
    """

    FRONTEND: Final = "frontend"
    """Holds the path of the frontend's directory.

    Type: path. Written by the toolstack. Since Xen 4.0.

    If absent: The directory does not describe a device.
    """

    FRONTEND_ID: Final = "frontend-id"
    """Holds the number of the guest domain.

    Type: uint32. Written by the toolstack. Since Xen 4.0.

    If absent: The backend cannot map anything and refuses the device.
    """

    STATE: Final = "state"
    """Holds the backend's state in the connection.

    Type: enumeration. Written by the backend. Since Xen 4.0.

    If absent: The state is unknown; for a watcher the device is gone.

    - ``1``: ``XenbusStateInitialising``: the directory exists, the backend has not started.
    - ``2``: ``XenbusStateInitWait``: the backend has started, published what it can do and waits.
    - ``3``: ``XenbusStateInitialised``: the backend carries on without waiting for the frontend.
    - ``4``: ``XenbusStateConnected``: the ring is mapped and the disk can be used.
    - ``5``: ``XenbusStateClosing``: the connection is being taken down.
    - ``6``: ``XenbusStateClosed``: the backend no longer uses the ring.
    """

    ONLINE: Final = "online"
    """Says whether the device is meant to stay.

    Type: boolean. Default: ``0``. Written by the toolstack. Since Xen 4.0.

    If absent: The device is not meant to stay.
    """

    REMOVABLE: Final = "removable"
    """Says whether the toolstack regards the disk as removable.

    Type: boolean. Written by the toolstack. Since Xen 4.0.

    If absent: Not known. libxl refuses a disk without the node when it reads its own copy.
    """

    BOOTABLE: Final = "bootable"
    """Says whether the guest may boot from the disk.

    Type: boolean. Written by the toolstack. Since Xen 4.0.

    If absent: Not known; nothing depends on it.
    """

    DEV: Final = "dev"
    """Holds the name of the virtual disk as the configuration gives it.

    Type: string. Written by the toolstack. Since Xen 4.0.

    If absent: Readers that need a name for the disk have none. QEMU and OpenBSD refuse the device;
    Linux's backend connects and then serves no request.
    """

    SCRIPT: Final = "script"
    """Holds the path of the hotplug script.

    Type: path. Written by the toolstack. Since Xen 4.2.

    If absent: No script is run; the backend opens the storage itself.
    """

    DEVICE_TYPE: Final = "device-type"
    """Tells the backend what kind of drive the guest sees.

    Type: enumeration. Written by the toolstack. Since Xen 4.2.

    If absent: A backend has to read the frontend's directory instead. QEMU refuses the device.

    - ``disk``: A fixed disk.
    - ``cdrom``: A CD-ROM drive, whose medium the toolstack can change.
    """

    SPECIFICATION: Final = "specification"
    """Says which protocol the disk speaks.

    Type: enumeration. Default: ``xen``. Written by the toolstack. Since Xen 4.17.

    If absent: The disk speaks the Xen protocol.

    - ``xen``: The protocol that this document describes.
    - ``virtio``: A virtio block device. The nodes of this protocol are not used.
    """

    TRANSPORT: Final = "transport"
    """Says how a virtio disk appears to the guest.

    Type: enumeration. Written by the toolstack. Since Xen 4.17.

    If absent: The disk is not a virtio disk.

    - ``mmio``: Registers in the guest's memory map.
    """

    BASE: Final = "base"
    """Holds the address of a virtio disk's registers.

    Type: uint64, in bytes. Written by the toolstack. Since Xen 4.17.

    If absent: The disk is not a virtio disk.
    """

    IRQ: Final = "irq"
    """Holds the interrupt of a virtio disk.

    Type: uint32. Written by the toolstack. Since Xen 4.17.

    If absent: The disk is not a virtio disk.
    """

    GRANT_USAGE: Final = "grant_usage"
    """Says whether a virtio disk is given grants or guest addresses.

    Type: boolean. Written by the toolstack. Since Xen 4.19.

    If absent: The disk is not a virtio disk, or the toolstack does not know the choice.
    """

    COLO_HOST: Final = "colo-host"
    """Holds the address of the host to which a COLO disk is replicated.

    Type: string. Written by the toolstack. Since Xen 4.7.

    If absent: The disk is not replicated.
    """

    COLO_PORT: Final = "colo-port"
    """Holds the port of the NBD server on the second host.

    Type: integer. Written by the toolstack. Since Xen 4.7.

    If absent: The disk is not replicated.
    """

    COLO_EXPORT: Final = "colo-export"
    """Holds the name under which the second host exports the disk.

    Type: string. Written by the toolstack. Since Xen 4.7.

    If absent: The disk is not replicated.
    """

    ACTIVE_DISK: Final = "active-disk"
    """Holds the path of the image that takes the second guest's own writes.

    Type: path. Written by the toolstack. Since Xen 4.7.

    If absent: The disk is not replicated.
    """

    HIDDEN_DISK: Final = "hidden-disk"
    """Holds the path of the image that keeps what the first guest overwrites.

    Type: path. Written by the toolstack. Since Xen 4.7.

    If absent: The disk is not replicated.
    """

    TAPDISK_PARAMS: Final = "tapdisk-params"
    """Held the settings with which the tapdisk process was started.

    Type: string. Written by the toolstack. Since Xen 4.0.

    If absent: No tapdisk of that kind belongs to the disk.
    """

    UUID: Final = "uuid"
    """Held the identifier that xend gave to the disk.

    Type: string. Written by the toolstack. Since Xen 4.0.

    If absent: The disk was made without an identifier.
    """

    DOMAIN: Final = "domain"
    """Held the name of the guest.

    Type: string. Written by the toolstack. Since Xen 4.0.

    If absent: The toolstack is not xend.
    """

    HOTPLUG_STATUS: Final = "hotplug-status"
    """Says how the hotplug script ended.

    Type: enumeration. Written by a hotplug script. Since Xen 4.0.

    If absent: The script has not ended yet, or there is none.

    - ``connected``: The storage is attached.
    - ``error``: The script failed.
    - ``busy``: The storage is in use in a way that does not fit, so it was not attached.
    """

    HOTPLUG_ERROR: Final = "hotplug-error"
    """Says in words why the hotplug script failed.

    Type: string. Written by a hotplug script. Since Xen 4.0.

    If absent: No script has failed.
    """

    NODE: Final = "node"
    """Names the loop device that stands for an image file.

    Type: path. Written by a hotplug script. Since Xen 4.0.

    If absent: The disk is not an image file, or the script has not run.
    """

    VND: Final = "vnd"
    """Names the vnd device that stands for an image file.

    Type: path. Written by a hotplug script. Since Xen 4.0.

    If absent: The disk is not an image file, or the script has not run.
    """

    PID: Final = "pid"
    """Holds the process number of the tapdisk.

    Type: uint32. Written by a hotplug script. Since Xen 4.19.

    If absent: No tapdisk serves the disk.
    """

    MINOR: Final = "minor"
    """Holds the number by which the tapdisk is controlled.

    Type: uint32. Written by a hotplug script. Since Xen 4.19.

    If absent: No tapdisk serves the disk.
    """

    KTHREAD_PID: Final = "kthread-pid"
    """Holds the process or thread that serves the disk.

    Type: integer. Written by the backend.

    If absent: The backend does not say who does its work.
    """

    @staticmethod
    def queue_n_kthread_pid(index: int) -> str:
        """Holds the thread that serves one queue.

        Type: integer. Written by the backend.

        If absent: The backend does not say who does its work, or has only one thread.
        """
        return "queue-" + str(index) + "/kthread-pid"

    @staticmethod
    def sm_data_n(index: str) -> str:
        """Holds what the storage manager of XenServer tells about the disk.

        Type: string. Written by the toolstack.

        If absent: The storage layer has nothing to say.
        """
        return "sm-data/" + index

    POLLING_DURATION: Final = "polling-duration"
    """Says how long the backend looks for further requests before it sleeps.

    Type: uint32, in microseconds. Default: ``0``. Written by the toolstack.

    If absent: The backend does not poll.
    """

    POLLING_IDLE_THRESHOLD: Final = "polling-idle-threshold"
    """Says how idle the processors must be for the backend to poll.

    Type: uint32, in percent. Maximum: ``100``. Default: ``0``. Written by the toolstack.

    If absent: The backend may always poll.
    """

    QEMU_PARAMS: Final = "qemu-params"
    """Holds what a backend in QEMU needs to open the disk.

    Type: string. Written by the toolstack.

    If absent: The disk can be opened by its path.
    """

    SHUTDOWN_REQUEST: Final = "shutdown-request"
    """Asks the backend to finish with the disk.

    Type: enumeration. Written by the toolstack.

    If absent: The disk stays.

    - ``normal``: Close the connection in order. The guest may refuse.
    - ``force``: Close the connection whatever the guest does.
    """

    SHUTDOWN_DONE: Final = "shutdown-done"
    """Says that the backend has finished with the disk.

    Type: string. Written by the backend.

    If absent: The backend may still write to the storage.
    """

    PAUSE: Final = "pause"
    """Asks the backend to stop using the storage for a while.

    Type: string. Written by the toolstack.

    If absent: The backend works.
    """

    PAUSE_TOKEN: Final = "pause-token"
    """Identifies one request to pause.

    Type: string. Written by the toolstack.

    If absent: The request has no identifier.
    """

    PAUSE_DONE: Final = "pause-done"
    """Says that the backend has stopped using the storage.

    Type: string. Written by the backend.

    If absent: The backend may still use the storage.
    """

    TAPDISK_ERROR: Final = "tapdisk-error"
    """Says in words why the tapdisk could not open the image.

    Type: string. Written by the backend.

    If absent: No error has been reported.
    """

    BACKEND_KIND: Final = "backend-kind"
    """Says which backend serves the disk.

    Type: enumeration. Written by the toolstack.

    If absent: The disk was not made by xenopsd.

    - ``vbd``: A backend in the kernel of its domain.
    - ``qdisk``: QEMU.
    - ``vbd3``: A tapdisk, which tapback connects.
    - ``tap``: A tapdisk, which the first blktap driver connects.
    - ``tap2``: A tapdisk, which xend attaches by the second blktap driver.
    - ``virtio_disk``: A program that serves virtio disks.
    """

    MEDIA_REQ_SUP: Final = "media-req-sup"
    """Says that the backend answers requests to eject a CD.

    Type: boolean. Default: ``0``. Written by the backend.

    If absent: The frontend must not ask.
    """

    DYNAMIC_DEVICE_PATH: Final = "dynamic-device-path"
    """Names the device that a script made for the disk.

    Type: path. Written by a hotplug script.

    If absent: The backend opens the configured path.
    """

    INSTANCE: Final = "instance"
    """Holds the number of the backend driver's instance.

    Type: uint32. Written by the backend.

    If absent: The backend runs on another system.
    """

    MAX_REQUESTS: Final = "max-requests"
    """Limits the requests that an old FreeBSD frontend has in flight at one time.

    Type: uint32, in requests. Minimum: ``1``. Written by the backend.

    If absent: As many requests as the ring has entries.
    """

    MAX_REQUEST_SEGMENTS: Final = "max-request-segments"
    """Limits the segments that an old FreeBSD frontend puts into one request.

    Type: uint32, in segments. Minimum: ``1``. Maximum: ``255``. Written by the backend.

    If absent: As many segments as fit one entry of the ring.
    """

    MAX_REQUEST_SIZE: Final = "max-request-size"
    """Limits the data that an old FreeBSD frontend moves with one request.

    Type: uint32, in bytes. Written by the backend.

    If absent: One page for each segment that fits one entry of the ring.
    """

    MEDIA_PRESENT: Final = "media-present"
    """Says whether there is a medium in a CD-ROM drive.

    Type: boolean. Written by the backend.

    If absent: The medium cannot be changed in this way.
    """


class Frontend:
    """Names of nodes in the frontend's directory."""

    EVENT_CHANNEL: Final = "event-channel"
    """Gives the number of the event channel through which both sides announce new ring entries.

    Type: uint32. Written by the frontend. Since Xen 4.2.

    If absent: With a single ring the backend cannot connect, and treats it as an error of the
    frontend; with several rings the node has to be absent.
    """

    RING_REF: Final = "ring-ref"
    """Gives the grant reference of the only page of a ring that is one page in size.

    Type: uint32. Written by the frontend. Since Xen 4.2.

    If absent: There are several rings, or the ring has several pages, as
    ``frontend/ring-page-order`` or ``frontend/num-ring-pages`` says; if neither is the case, the
    backend cannot connect.
    """

    @staticmethod
    def ring_ref_n(index: int) -> str:
        """Gives the grant reference of one page of a ring that has several pages.

        Type: uint32. Written by the frontend. Since Xen 4.2.

        If absent: The ring has one page, and ``frontend/ring-ref`` describes it.
        """
        return "ring-ref" + str(index)

    PROTOCOL: Final = "protocol"
    """Names the binary layout of the entries on the ring.

    Type: enumeration. Default: ``XEN_IO_PROTO_ABI_NATIVE``. Written by the frontend. Since Xen 4.2.

    If absent: The entries have the layout that is native to the backend.

    - ``x86_32-abi``: The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are aligned to 4
      bytes.
    - ``x86_64-abi``: The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are aligned to 8
      bytes.
    - ``arm-abi``: The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which 64-bit
      fields are aligned to 8 bytes.
    """

    RING_PAGE_ORDER: Final = "ring-page-order"
    """Gives the size of the frontend's ring, as a power of two of pages.

    Type: uint32, in binary logarithm of machine pages. Maximum: ``MAX(ffs(max-ring-pages) - 1, max-ring-page-order)``. Default: ``0``. Written by the frontend. Since Xen 4.2.

    If absent: The ring has one page, unless ``frontend/num-ring-pages`` says otherwise to a backend
    that knows it.
    """

    NUM_RING_PAGES: Final = "num-ring-pages"
    """Gives the size of the frontend's ring, as a number of pages.

    Type: uint32, in machine pages. Minimum: ``1``. Maximum: ``MAX(max-ring-pages, (0x1 << max-ring-page-order))``. Default: ``1``. Written by the frontend. Since Xen 4.2. Deprecated in favour of ``ring-page-order``.

    If absent: The ring has the size that ``frontend/ring-page-order`` says.
    """

    MULTI_QUEUE_NUM_QUEUES: Final = "multi-queue-num-queues"
    """Says how many rings the frontend uses.

    Type: uint32, in queues. Minimum: ``1``. Default: ``1``. Written by the frontend. Since Xen 4.7.

    If absent: There is one ring, described in the top directory.
    """

    @staticmethod
    def queue_n(index: int) -> str:
        """Holds the nodes of one ring, if the frontend uses several.

        Type: directory. Written by the frontend. Since Xen 4.7.

        If absent: There is one ring, described in the top directory.
        """
        return "queue-" + str(index)

    @staticmethod
    def queue_n_ring_ref(index: int) -> str:
        """Gives the grant reference of the only page of this queue's ring.

        Type: uint32. Written by the frontend. Since Xen 4.7.

        If absent: The rings have several pages, or there is a single ring.
        """
        return "queue-" + str(index) + "/ring-ref"

    @staticmethod
    def queue_n_ring_ref_n(index: int, inner: int) -> str:
        """Gives the grant reference of one page of this queue's ring, if the rings have several
        pages.

        Type: uint32. Written by the frontend. Since Xen 4.7.

        If absent: The rings have one page each, or there is a single ring.
        """
        return "queue-" + str(index) + "/ring-ref" + str(inner)

    @staticmethod
    def queue_n_event_channel(index: int) -> str:
        """Gives the number of the event channel of this queue's ring.

        Type: uint32. Written by the frontend. Since Xen 4.7.

        If absent: There is a single ring; with several, the backend cannot connect.
        """
        return "queue-" + str(index) + "/event-channel"

    FEATURE_PERSISTENT: Final = "feature-persistent"
    """Says that the frontend uses the same grants again, so that the backend can keep them mapped.

    Type: boolean. Default: ``0``. Written by the frontend. Since Xen 4.3.

    If absent: The frontend does not promise to use a grant again, and the backend should not keep
    it.
    """

    FEATURE_LARGE_SECTOR_SIZE: Final = "feature-large-sector-size"
    """Said that the frontend counts sectors in units of the sector size, which is withdrawn.

    Type: boolean. Default: ``0``. Written by the frontend. Since Xen 4.13. Deprecated.

    If absent: The normal case.
    """

    TRUSTED: Final = "trusted"
    """Says whether the frontend may trust its backend.

    Type: boolean. Default: ``1``. Written by the toolstack. Since Xen 4.17.

    If absent: The backend is trusted.
    """

    DEVICE_TYPE: Final = "device-type"
    """Says what kind of drive the guest sees.

    Type: enumeration. Written by the toolstack. Since Xen 4.2.

    If absent: Most readers then assume ``disk``, and some report an error; a toolstack should
    always write the node.

    - ``disk``: A hard disk.
    - ``cdrom``: A drive for CDs or DVDs; read-only, and its medium may be absent or change.
    - ``floppy``: A floppy disk drive.
    """

    VIRTUAL_DEVICE: Final = "virtual-device"
    """Gives the number that says which disk and partition the device is to the guest.

    Type: uint32. Written by the toolstack. Since Xen 4.2.

    If absent: The number is in ``frontend/virtual-device-ext``; if that is absent too, the frontend
    cannot use the device.
    """

    BACKEND: Final = "backend"
    """Holds the path of the backend's directory.

    Type: path. Written by the toolstack. Since Xen 4.0.

    If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
    """

    BACKEND_ID: Final = "backend-id"
    """Holds the number of the domain in which the backend runs.

    Type: uint32. Written by the toolstack. Since Xen 4.0.

    If absent: The device is not set up yet, or is being removed; the frontend cannot use it.
    """

    STATE: Final = "state"
    """Holds the frontend's state in the connection.

    Type: enumeration. Written by the frontend. Since Xen 4.0.

    If absent: The device does not exist, or is gone; a backend that was connected treats it as the
    end of the connection.

    - ``0``: ``XenbusStateUnknown``; not a state to enter.
    - ``1``: ``XenbusStateInitialising``; starting.
    - ``2``: ``XenbusStateInitWait``; not a state that a frontend of this protocol needs.
    - ``3``: ``XenbusStateInitialised``; the ring and its parameters are ready for the backend.
    - ``4``: ``XenbusStateConnected``; in use.
    - ``5``: ``XenbusStateClosing``; the frontend wants to end the connection.
    - ``6``: ``XenbusStateClosed``; the frontend does not use the ring any more.
    - ``7``: ``XenbusStateReconfiguring``; not used by disks.
    - ``8``: ``XenbusStateReconfigured``; not used by disks.
    """

    EJECT: Final = "eject"
    """Lets the guest's side ask the toolstack to eject a CD.

    Type: enumeration. Written by the frontend. Since Xen 4.0.

    If absent: There is no request.

    - : There is no request.
    - ``eject``: The guest wants the medium taken out of the drive.
    """

    VIRTUAL_DEVICE_EXT: Final = "virtual-device-ext"
    """Gives the number of the virtual device, if it is in the extended form.

    Type: uint32. Minimum: ``268435456``. Written by the toolstack. Since Xen 4.0.

    If absent: The number is in the ordinary node.
    """

    EJECTED: Final = "ejected"
    """Says that the Windows frontend has begun to eject the device, and will not use it again.

    Type: boolean. Default: ``0``. Written by the frontend.

    If absent: The device has not been ejected.
    """

    ERROR: Final = "error"
    """Says in words why the Windows frontend could not remove a device.

    Type: string. Written by the frontend.

    If absent: No removal has failed.
    """

    TARGET_ID: Final = "target-id"
    """Gives the number of the SCSI target that Windows sees as the disk.

    Type: uint32. Written by the frontend.

    If absent: Nothing is known.
    """

    FEATURE_SURPRISE_REMOVE: Final = "feature-surprise-remove"
    """Says that the Windows frontend survives the removal of a disk without notice.

    Type: boolean. Default: ``0``. Written by the frontend.

    If absent: Nothing is known.
    """

    FEATURE_ONLINE_RESIZE: Final = "feature-online-resize"
    """Says that the Windows frontend notices when a disk changes its size while in use.

    Type: boolean. Default: ``0``. Written by the frontend.

    If absent: Nothing is known.
    """

    MEDIA_REQ: Final = "media-req"
    """Asks for something to be done with the medium in a CD drive of an illumos guest.

    Type: enumeration. Written by the frontend.

    If absent: There is no request.

    - ``none``: There is no request, or the last one has been carried out.
    - ``lock``: The medium is in use; it must not be changed from outside.
    - ``eject``: The backend should disconnect, close the medium, and then set the value to ``none``.
    """

    MAX_REQUESTS: Final = "max-requests"
    """Gives the largest number of requests that an old FreeBSD frontend has in flight at one time.

    Type: uint32, in requests. Minimum: ``1``. Written by the frontend.

    If absent: As many requests as the ring has entries.
    """

    MAX_REQUEST_SEGMENTS: Final = "max-request-segments"
    """Gives the largest number of segments that an old FreeBSD frontend puts into one request.

    Type: uint32, in segments. Minimum: ``1``. Maximum: ``255``. Written by the frontend.

    If absent: As many segments as fit one entry of the ring.
    """

    MAX_REQUEST_SIZE: Final = "max-request-size"
    """Gives the largest amount of data that an old FreeBSD frontend moves with one request.

    Type: uint32, in bytes. Written by the frontend.

    If absent: One page for each segment that fits one entry of the ring.
    """

    X_INDEX: Final = "x-index"
    """Gives the running number of the disk in the krata toolstack.

    Type: uint32. Written by the toolstack.

    If absent: Nothing is known.
    """

    PHANTOM_VBD: Final = "phantom_vbd"
    """Holds the path of a helper device that xend created in domain 0 for the same image.

    Type: path. Written by the toolstack.

    If absent: There is no helper device.
    """


class Disk:
    """Words of xl's disk specifications, without an equals sign."""

    TARGET: Final = "target"
    """The block device or image file that holds the contents of the disk."""

    FORMAT: Final = "format"
    """The format of the image file."""

    VDEV: Final = "vdev"
    """The disk's name and number as the guest sees them."""

    ACCESS: Final = "access"
    """Whether the guest may write to the disk."""

    DEVTYPE: Final = "devtype"
    """What kind of device the guest sees."""

    CDROM: Final = "cdrom"
    """A shorter way to write ``devtype=cdrom``."""

    BACKEND: Final = "backend"
    """The domain whose backend serves the disk."""

    BACKENDTYPE: Final = "backendtype"
    """Which program or driver serves the disk."""

    SCRIPT: Final = "script"
    """A program in the backend domain that turns the target into a block device."""

    DIRECT_IO_SAFE: Final = "direct-io-safe"
    """Permits direct I/O to the storage although network storage may make it unsafe."""

    DISCARD: Final = "discard"
    """Whether the backend should let the guest discard sectors."""

    NO_DISCARD: Final = "no-discard"
    """The opposite of ``discard``."""

    TRUSTED: Final = "trusted"
    """Whether the frontend should trust the backend."""

    UNTRUSTED: Final = "untrusted"
    """The opposite of ``trusted``."""

    SPECIFICATION: Final = "specification"
    """The protocol between the guest and the backend."""

    GRANT_USAGE: Final = "grant_usage"
    """Whether a virtio backend reaches the guest's memory through grants."""

    COLO: Final = "colo"
    """Replicates the disk to a second host for COLO."""

    NO_COLO: Final = "no-colo"
    """The opposite of ``colo``."""

    COLO_HOST: Final = "colo-host"
    """The address of the secondary host."""

    COLO_PORT: Final = "colo-port"
    """The TCP port of the NBD server on the secondary host."""

    COLO_EXPORT: Final = "colo-export"
    """The name under which the secondary's NBD server exports the disk."""

    ACTIVE_DISK: Final = "active-disk"
    """The image on the secondary host that collects the secondary guest's own writes."""

    HIDDEN_DISK: Final = "hidden-disk"
    """The image on the secondary host that keeps what the primary has overwritten."""

    FORMAT_PREFIX: Final = ("raw:", "qcow:", "qcow2:", "vhd:", )
    """The format of the image, as a prefix."""

    SCRIPT_PREFIX: Final = ("iscsi:", "nbd:", "enbd:", "drbd:", )
    """The script that turns the target into a block device, as a prefix."""

    IGNORED_PREFIX: Final = ("tapdisk:", "tap:", "tap2:", "aio:", "ioemu:", "file:", "phy:", )
    """A prefix that is read and has no effect."""


MAX_SEGMENTS_PER_REQUEST: Final = 11
"""The greatest number of segments in a request that is wholly in the ring. Counted in segments."""

MAX_INDIRECT_PAGES_PER_REQUEST: Final = 8
"""The greatest number of pages with segments that an indirect request names. Counted in pages."""

ABI_X86_32: Final = "x86_32-abi"
"""The name of the ABI of 32-bit x86."""

ABI_X86_64: Final = "x86_64-abi"
"""The name of the ABI of 64-bit x86."""

ABI_IA64: Final = "ia64-abi"
"""The name of the ABI of Itanium."""

ABI_ARM: Final = "arm-abi"
"""The name of the ABI of Arm."""


class Operation(enum.IntEnum):
    """The code of a request. Others than those that are named here are possible."""

    READ = 0
    """Reads consecutive sectors of the virtual disk into frames of the frontend."""

    WRITE = 1
    """Writes the contents of frames of the frontend to consecutive sectors of the disk."""

    WRITE_BARRIER = 2
    """A write that no other write of its ring may cross, in either direction."""

    FLUSH_DISKCACHE = 3
    """Makes the backing device write its volatile cache to stable storage."""

    RESERVED_1 = 4
    """Reserved for packets of device-specific commands, which SLES kernels send."""

    DISCARD = 5
    """Tells the backing device that the contents of a range of sectors are no longer needed."""

    INDIRECT = 6
    """A read or write whose segments are in pages of their own, outside the ring."""


class Status(enum.IntEnum):
    """The outcome of a request. Others than those that are named here are possible."""

    EOPNOTSUPP = -2
    """The backend does not support the operation, and has done nothing."""

    ERROR = -1
    """The operation failed, for a reason that is not given."""

    OKAY = 0
    """The operation was completed, in full."""


class XenbusState(enum.IntEnum):
    """The state of one side of the connection, the number in its node ``state``."""

    UNKNOWN = 0
    """No state is known, usually because the node is absent or cannot be read."""

    INITIALISING = 1
    """The side has been created and is starting."""

    INIT_WAIT = 2
    """The side has finished what it can do alone and waits for its peer or a hotplug script."""

    INITIALISED = 3
    """The side has published everything that its peer needs, and waits for the connection."""

    CONNECTED = 4
    """The side is connected."""

    CLOSING = 5
    """The side wants to end the connection, because of an error or a removal."""

    CLOSED = 6
    """The side does not use the ring and the event channel any more."""

    RECONFIGURING = 7
    """The device is being reconfigured; block devices do not use it."""

    RECONFIGURED = 8
    """The reconfiguration is done; block devices do not use it."""


class Vdisk(enum.IntFlag):
    """What kind of device the backing store is."""

    CDROM = 0x1
    """The device is an optical drive."""

    REMOVABLE = 0x2
    """The medium can be changed while the device is in use."""

    READONLY = 0x4
    """The device is read-only."""


class DiscardFlags(enum.IntFlag):
    """The flags of a discard request, in the field ``flag`` of ``blkif_request_discard``."""

    DISCARD_SECURE = 0x1
    """Asks that all copies of the discarded data be made unrecoverable."""


PAGE_SIZE: Final = 4096
"""The bytes of a page of a ring."""

RING_HEADER_SIZE: Final = 64
"""The bytes before the first entry of a ring."""


class RingHeader(ctypes.LittleEndianStructure):
    """The counters with which a ring begins, the same in every layout."""

    _fields_ = [
        ("req_prod", ctypes.c_uint32),
        ("req_event", ctypes.c_uint32),
        ("rsp_prod", ctypes.c_uint32),
        ("rsp_event", ctypes.c_uint32),
    ]

    req_prod: int
    """How many requests the frontend has put in."""
    req_event: int
    """The value of ``req_prod`` at which the backend asks for a notification."""
    rsp_prod: int
    """How many responses the backend has put in."""
    rsp_event: int
    """The value of ``rsp_prod`` at which the frontend asks for a notification."""
