(* SPDX-License-Identifier: MIT *)
(* Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit. *)

(** A split block device: a frontend in the guest sends requests through a shared ring to
    a backend in another domain, and both sides find each other and agree on parameters in
    xenstore.

    This describes Xen 4.0 to 4.23. The structures of the ring are read and written in a {!type:layout}: a frontend names its own
    in the node [protocol]. Integers of 32 bits are an [int], so the machine must have 64 bits. *)

(** {1 Names of nodes} *)

(** The backend's directory. *)
module Backend : sig
  val mode : string
  (** [mode]: Says whether the guest may write to the disk.

      Type: enumeration. Written by the toolstack. Since Xen 4.2.

      If absent: The backend cannot tell what it may allow. It should refuse the device;
                 taking it as read-only is the only safe guess.

      {ul
      {- [r]: The guest may only read. The storage may be shared with other read-only users. }
      {- [w]: The guest may read and write. The storage should have no other user. }
      }
  *)

  val params : string
  (** [params]: Describes the storage to the hotplug script.

      Type: string. Written by the toolstack. Since Xen 4.2.

      If absent: There is nothing to attach. Hotplug scripts stop with an error.
  *)

  val physical_device : string
  (** [physical-device]: Names the block device to open by its major and minor number.

      Type: device. Written by a hotplug script. Since Xen 4.6.

      If absent: No script has run yet. The backend waits until the node appears.
  *)

  val physical_device_path : string
  (** [physical-device-path]: Names the block device or image file to open by its path.

      Type: path. Written by a hotplug script. Since Xen 4.7.

      If absent: A backend that depends on it waits; a toolstack has no way to open the
                 disk locally.
  *)

  val type_ : string
  (** [type]: Says what kind of object holds the disk's contents.

      Type: enumeration. Written by the toolstack. Since Xen 4.2.

      If absent: The Linux script treats it as an unknown kind and looks at the object.

      {ul
      {- [file]: A regular file. The script attaches it to a loop device, or the backend opens
           it. }
      {- [phy]: A block device of the backend domain. }
      {- [tap]: An image that a tapdisk process serves. }
      }
  *)

  val direct_io_safe : string
  (** [direct-io-safe]: Permits the backend to use [O_DIRECT] despite a bug in the lifetime of network
        pages.

      Type: boolean. Default: [0]. Written by the toolstack. Since Xen 4.5.

      If absent: The storage may be affected; a backend with the workaround keeps it in
                 place.
  *)

  val feature_barrier : string
  (** [feature-barrier]: Says that the backend processes barrier requests.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: The backend does not support barriers.
  *)

  val feature_flush_cache : string
  (** [feature-flush-cache]: Says that the backend processes requests to flush the cache of the storage.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: The backend does not support flush requests.
  *)

  val feature_discard : string
  (** [feature-discard]: Says that the backend processes discard requests.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: The backend does not support discard requests.
  *)

  val feature_persistent : string
  (** [feature-persistent]: Says that the backend may hold grants mapped from one request to the next.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.3.

      If absent: The backend maps and unmaps the grants of each request.
  *)

  val feature_max_indirect_segments : string
  (** [feature-max-indirect-segments]: Says how many segments an indirect request may have.

      Type: uint32, in segments. Default: [0]. Written by the backend. Since Xen 4.4.

      If absent: The backend does not know indirect requests.
  *)

  val feature_trim : string
  (** [feature-trim]: Said whether trim requests were likely to succeed.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.1.

      If absent: The backend did not know trim requests.
  *)

  val max_ring_page_order : string
  (** [max-ring-page-order]: Gives the largest ring that the backend can map, as a power of two of pages.

      Type: uint32, in log2 of machine pages. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: Rings have one page, unless the other scheme allows more.
  *)

  val max_ring_pages : string
  (** [max-ring-pages]: Gives the largest ring that the backend can map, as a number of pages.

      Type: uint32, in machine pages. Default: [1]. Written by the backend. Since Xen 4.2. Deprecated in favour of [max-ring-page-order].

      If absent: Rings have one page, unless the other scheme allows more.
  *)

  val multi_queue_max_queues : string
  (** [multi-queue-max-queues]: Says how many rings the backend serves for one disk.

      Type: uint32, in queues. Minimum: [1]. Default: [1]. Written by the backend. Since Xen 4.7.

      If absent: The backend serves one queue.
  *)

  val discard_enable : string
  (** [discard-enable]: Tells the backend whether it may offer discard.

      Type: boolean. Default: [1]. Written by the toolstack. Since Xen 4.5.

      If absent: The backend offers discard if the storage supports it.
  *)

  val discard_alignment : string
  (** [discard-alignment]: Gives the offset of the first discard extent of the disk.

      Type: uint32, in bytes. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: The first extent begins with the disk.
  *)

  val discard_granularity : string
  (** [discard-granularity]: Gives the size of the extents that the storage can discard.

      Type: uint32, in bytes. Default: [<”sector-size”>]. Written by the backend. Since Xen 4.2.

      If absent: Every sector can be discarded on its own.
  *)

  val discard_secure : string
  (** [discard-secure]: Says that the backend can destroy discarded data.

      Type: boolean. Default: [0]. Written by the backend. Since Xen 4.2.

      If absent: Discarded data may remain readable on the storage.
  *)

  val info : string
  (** [info]: Describes the medium by a set of flags.

      Type: bitmap. Written by the backend. Since Xen 4.2.

      If absent: There is no default. Most frontends refuse to connect.
  *)

  val sector_size : string
  (** [sector-size]: Gives the logical block size of the disk.

      Type: uint32, in bytes. Minimum: [512]. Written by the backend. Since Xen 4.2.

      If absent: There is no default. Most frontends refuse to connect.
  *)

  val physical_sector_size : string
  (** [physical-sector-size]: Gives the block size that the storage uses internally.

      Type: uint32, in bytes. Default: [<”sector-size”>]. Written by the backend. Since Xen 4.3.

      If absent: Physical and logical blocks have the same size.
  *)

  val sectors : string
  (** [sectors]: Gives the size of the disk.

      Type: uint64, in 512-byte sectors. Written by the backend. Since Xen 4.2.

      If absent: There is no default. Most frontends refuse to connect.
  *)

  val frontend : string
  (** [frontend]: Holds the path of the frontend's directory.

      Type: path. Written by the toolstack. Since Xen 4.0.

      If absent: The directory does not describe a device.
  *)

  val frontend_id : string
  (** [frontend-id]: Holds the number of the guest domain.

      Type: uint32. Written by the toolstack. Since Xen 4.0.

      If absent: The backend cannot map anything and refuses the device.
  *)

  val state : string
  (** [state]: Holds the backend's state in the connection.

      Type: enumeration. Written by the backend. Since Xen 4.0.

      If absent: The state is unknown; for a watcher the device is gone.

      {ul
      {- [1]: [XenbusStateInitialising]: the directory exists, the backend has not started. }
      {- [2]: [XenbusStateInitWait]: the backend has started, published what it can do and
           waits. }
      {- [3]: [XenbusStateInitialised]: the backend carries on without waiting for the
           frontend. }
      {- [4]: [XenbusStateConnected]: the ring is mapped and the disk can be used. }
      {- [5]: [XenbusStateClosing]: the connection is being taken down. }
      {- [6]: [XenbusStateClosed]: the backend no longer uses the ring. }
      }
  *)

  val online : string
  (** [online]: Says whether the device is meant to stay.

      Type: boolean. Default: [0]. Written by the toolstack. Since Xen 4.0.

      If absent: The device is not meant to stay.
  *)

  val removable : string
  (** [removable]: Says whether the toolstack regards the disk as removable.

      Type: boolean. Written by the toolstack. Since Xen 4.0.

      If absent: Not known. libxl refuses a disk without the node when it reads its own
                 copy.
  *)

  val bootable : string
  (** [bootable]: Says whether the guest may boot from the disk.

      Type: boolean. Written by the toolstack. Since Xen 4.0.

      If absent: Not known; nothing depends on it.
  *)

  val dev : string
  (** [dev]: Holds the name of the virtual disk as the configuration gives it.

      Type: string. Written by the toolstack. Since Xen 4.0.

      If absent: Readers that need a name for the disk have none. QEMU and OpenBSD refuse
                 the device; Linux's backend connects and then serves no request.
  *)

  val script : string
  (** [script]: Holds the path of the hotplug script.

      Type: path. Written by the toolstack. Since Xen 4.2.

      If absent: No script is run; the backend opens the storage itself.
  *)

  val device_type : string
  (** [device-type]: Tells the backend what kind of drive the guest sees.

      Type: enumeration. Written by the toolstack. Since Xen 4.2.

      If absent: A backend has to read the frontend's directory instead. QEMU refuses the
                 device.

      {ul
      {- [disk]: A fixed disk. }
      {- [cdrom]: A CD-ROM drive, whose medium the toolstack can change. }
      }
  *)

  val specification : string
  (** [specification]: Says which protocol the disk speaks.

      Type: enumeration. Default: [xen]. Written by the toolstack. Since Xen 4.17.

      If absent: The disk speaks the Xen protocol.

      {ul
      {- [xen]: The protocol that this document describes. }
      {- [virtio]: A virtio block device. The nodes of this protocol are not used. }
      }
  *)

  val transport : string
  (** [transport]: Says how a virtio disk appears to the guest.

      Type: enumeration. Written by the toolstack. Since Xen 4.17.

      If absent: The disk is not a virtio disk.

      {ul
      {- [mmio]: Registers in the guest's memory map. }
      }
  *)

  val base : string
  (** [base]: Holds the address of a virtio disk's registers.

      Type: uint64, in bytes. Written by the toolstack. Since Xen 4.17.

      If absent: The disk is not a virtio disk.
  *)

  val irq : string
  (** [irq]: Holds the interrupt of a virtio disk.

      Type: uint32. Written by the toolstack. Since Xen 4.17.

      If absent: The disk is not a virtio disk.
  *)

  val grant_usage : string
  (** [grant_usage]: Says whether a virtio disk is given grants or guest addresses.

      Type: boolean. Written by the toolstack. Since Xen 4.19.

      If absent: The disk is not a virtio disk, or the toolstack does not know the choice.
  *)

  val colo_host : string
  (** [colo-host]: Holds the address of the host to which a COLO disk is replicated.

      Type: string. Written by the toolstack. Since Xen 4.7.

      If absent: The disk is not replicated.
  *)

  val colo_port : string
  (** [colo-port]: Holds the port of the NBD server on the second host.

      Type: integer. Written by the toolstack. Since Xen 4.7.

      If absent: The disk is not replicated.
  *)

  val colo_export : string
  (** [colo-export]: Holds the name under which the second host exports the disk.

      Type: string. Written by the toolstack. Since Xen 4.7.

      If absent: The disk is not replicated.
  *)

  val active_disk : string
  (** [active-disk]: Holds the path of the image that takes the second guest's own writes.

      Type: path. Written by the toolstack. Since Xen 4.7.

      If absent: The disk is not replicated.
  *)

  val hidden_disk : string
  (** [hidden-disk]: Holds the path of the image that keeps what the first guest overwrites.

      Type: path. Written by the toolstack. Since Xen 4.7.

      If absent: The disk is not replicated.
  *)

  val tapdisk_params : string
  (** [tapdisk-params]: Held the settings with which the tapdisk process was started.

      Type: string. Written by the toolstack. Since Xen 4.0.

      If absent: No tapdisk of that kind belongs to the disk.
  *)

  val uuid : string
  (** [uuid]: Held the identifier that xend gave to the disk.

      Type: string. Written by the toolstack. Since Xen 4.0.

      If absent: The disk was made without an identifier.
  *)

  val domain : string
  (** [domain]: Held the name of the guest.

      Type: string. Written by the toolstack. Since Xen 4.0.

      If absent: The toolstack is not xend.
  *)

  val hotplug_status : string
  (** [hotplug-status]: Says how the hotplug script ended.

      Type: enumeration. Written by a hotplug script. Since Xen 4.0.

      If absent: The script has not ended yet, or there is none.

      {ul
      {- [connected]: The storage is attached. }
      {- [error]: The script failed. }
      {- [busy]: The storage is in use in a way that does not fit, so it was not attached. }
      }
  *)

  val hotplug_error : string
  (** [hotplug-error]: Says in words why the hotplug script failed.

      Type: string. Written by a hotplug script. Since Xen 4.0.

      If absent: No script has failed.
  *)

  val node : string
  (** [node]: Names the loop device that stands for an image file.

      Type: path. Written by a hotplug script. Since Xen 4.0.

      If absent: The disk is not an image file, or the script has not run.
  *)

  val vnd : string
  (** [vnd]: Names the vnd device that stands for an image file.

      Type: path. Written by a hotplug script. Since Xen 4.0.

      If absent: The disk is not an image file, or the script has not run.
  *)

  val pid : string
  (** [pid]: Holds the process number of the tapdisk.

      Type: uint32. Written by a hotplug script. Since Xen 4.19.

      If absent: No tapdisk serves the disk.
  *)

  val minor : string
  (** [minor]: Holds the number by which the tapdisk is controlled.

      Type: uint32. Written by a hotplug script. Since Xen 4.19.

      If absent: No tapdisk serves the disk.
  *)

  val kthread_pid : string
  (** [kthread-pid]: Holds the process or thread that serves the disk.

      Type: integer. Written by the backend.

      If absent: The backend does not say who does its work.
  *)

  val queue_n_kthread_pid : int -> string
  (** [queue-%u/kthread-pid]: Holds the thread that serves one queue.

      Type: integer. Written by the backend.

      If absent: The backend does not say who does its work, or has only one thread.
  *)

  val sm_data_n : string -> string
  (** [sm-data/%s]: Holds what the storage manager of XenServer tells about the disk.

      Type: string. Written by the toolstack.

      If absent: The storage layer has nothing to say.
  *)

  val polling_duration : string
  (** [polling-duration]: Says how long the backend looks for further requests before it sleeps.

      Type: uint32, in microseconds. Default: [0]. Written by the toolstack.

      If absent: The backend does not poll.
  *)

  val polling_idle_threshold : string
  (** [polling-idle-threshold]: Says how idle the processors must be for the backend to poll.

      Type: uint32, in percent. Maximum: [100]. Default: [0]. Written by the toolstack.

      If absent: The backend may always poll.
  *)

  val qemu_params : string
  (** [qemu-params]: Holds what a backend in QEMU needs to open the disk.

      Type: string. Written by the toolstack.

      If absent: The disk can be opened by its path.
  *)

  val shutdown_request : string
  (** [shutdown-request]: Asks the backend to finish with the disk.

      Type: enumeration. Written by the toolstack.

      If absent: The disk stays.

      {ul
      {- [normal]: Close the connection in order. The guest may refuse. }
      {- [force]: Close the connection whatever the guest does. }
      }
  *)

  val shutdown_done : string
  (** [shutdown-done]: Says that the backend has finished with the disk.

      Type: string. Written by the backend.

      If absent: The backend may still write to the storage.
  *)

  val pause : string
  (** [pause]: Asks the backend to stop using the storage for a while.

      Type: string. Written by the toolstack.

      If absent: The backend works.
  *)

  val pause_token : string
  (** [pause-token]: Identifies one request to pause.

      Type: string. Written by the toolstack.

      If absent: The request has no identifier.
  *)

  val pause_done : string
  (** [pause-done]: Says that the backend has stopped using the storage.

      Type: string. Written by the backend.

      If absent: The backend may still use the storage.
  *)

  val tapdisk_error : string
  (** [tapdisk-error]: Says in words why the tapdisk could not open the image.

      Type: string. Written by the backend.

      If absent: No error has been reported.
  *)

  val backend_kind : string
  (** [backend-kind]: Says which backend serves the disk.

      Type: enumeration. Written by the toolstack.

      If absent: The disk was not made by xenopsd.

      {ul
      {- [vbd]: A backend in the kernel of its domain. }
      {- [qdisk]: QEMU. }
      {- [vbd3]: A tapdisk, which tapback connects. }
      {- [tap]: A tapdisk, which the first blktap driver connects. }
      {- [tap2]: A tapdisk, which xend attaches by the second blktap driver. }
      {- [virtio_disk]: A program that serves virtio disks. }
      }
  *)

  val media_req_sup : string
  (** [media-req-sup]: Says that the backend answers requests to eject a CD.

      Type: boolean. Default: [0]. Written by the backend.

      If absent: The frontend must not ask.
  *)

  val dynamic_device_path : string
  (** [dynamic-device-path]: Names the device that a script made for the disk.

      Type: path. Written by a hotplug script.

      If absent: The backend opens the configured path.
  *)

  val instance : string
  (** [instance]: Holds the number of the backend driver's instance.

      Type: uint32. Written by the backend.

      If absent: The backend runs on another system.
  *)

  val max_requests : string
  (** [max-requests]: Limits the requests that an old FreeBSD frontend has in flight at one time.

      Type: uint32, in requests. Minimum: [1]. Written by the backend.

      If absent: As many requests as the ring has entries.
  *)

  val max_request_segments : string
  (** [max-request-segments]: Limits the segments that an old FreeBSD frontend puts into one request.

      Type: uint32, in segments. Minimum: [1]. Maximum: [255]. Written by the backend.

      If absent: As many segments as fit one entry of the ring.
  *)

  val max_request_size : string
  (** [max-request-size]: Limits the data that an old FreeBSD frontend moves with one request.

      Type: uint32, in bytes. Written by the backend.

      If absent: One page for each segment that fits one entry of the ring.
  *)

  val media_present : string
  (** [media-present]: Says whether there is a medium in a CD-ROM drive.

      Type: boolean. Written by the backend.

      If absent: The medium cannot be changed in this way.
  *)

end

(** The frontend's directory. *)
module Frontend : sig
  val event_channel : string
  (** [event-channel]: Gives the number of the event channel through which both sides announce new ring
        entries.

      Type: uint32. Written by the frontend. Since Xen 4.2.

      If absent: With a single ring the backend cannot connect, and treats it as an error
                 of the frontend; with several rings the node has to be absent.
  *)

  val ring_ref : string
  (** [ring-ref]: Gives the grant reference of the only page of a ring that is one page in size.

      Type: uint32. Written by the frontend. Since Xen 4.2.

      If absent: There are several rings, or the ring has several pages, as
                 [frontend/ring-page-order] or [frontend/num-ring-pages] says; if neither
                 is the case, the backend cannot connect.
  *)

  val ring_ref_n : int -> string
  (** [ring-ref%u]: Gives the grant reference of one page of a ring that has several pages.

      Type: uint32. Written by the frontend. Since Xen 4.2.

      If absent: The ring has one page, and [frontend/ring-ref] describes it.
  *)

  val protocol : string
  (** [protocol]: Names the binary layout of the entries on the ring.

      Type: enumeration. Default: [XEN_IO_PROTO_ABI_NATIVE]. Written by the frontend. Since Xen 4.2.

      If absent: The entries have the layout that is native to the backend.

      {ul
      {- [x86_32-abi]: The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are
           aligned to 4 bytes. }
      {- [x86_64-abi]: The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are
           aligned to 8 bytes. }
      {- [arm-abi]: The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which
           64-bit fields are aligned to 8 bytes. }
      }
  *)

  val ring_page_order : string
  (** [ring-page-order]: Gives the size of the frontend's ring, as a power of two of pages.

      Type: uint32, in binary logarithm of machine pages. Maximum: [MAX(ffs(max-ring-pages) - 1, max-ring-page-order)]. Default: [0]. Written by the frontend. Since Xen 4.2.

      If absent: The ring has one page, unless [frontend/num-ring-pages] says otherwise to
                 a backend that knows it.
  *)

  val num_ring_pages : string
  (** [num-ring-pages]: Gives the size of the frontend's ring, as a number of pages.

      Type: uint32, in machine pages. Minimum: [1]. Maximum: [MAX(max-ring-pages, (0x1 << max-ring-page-order))]. Default: [1]. Written by the frontend. Since Xen 4.2. Deprecated in favour of [ring-page-order].

      If absent: The ring has the size that [frontend/ring-page-order] says.
  *)

  val multi_queue_num_queues : string
  (** [multi-queue-num-queues]: Says how many rings the frontend uses.

      Type: uint32, in queues. Minimum: [1]. Default: [1]. Written by the frontend. Since Xen 4.7.

      If absent: There is one ring, described in the top directory.
  *)

  val queue_n : int -> string
  (** [queue-%u]: Holds the nodes of one ring, if the frontend uses several.

      Type: directory. Written by the frontend. Since Xen 4.7.

      If absent: There is one ring, described in the top directory.
  *)

  val queue_n_ring_ref : int -> string
  (** [queue-%u/ring-ref]: Gives the grant reference of the only page of this queue's ring.

      Type: uint32. Written by the frontend. Since Xen 4.7.

      If absent: The rings have several pages, or there is a single ring.
  *)

  val queue_n_ring_ref_n : int -> int -> string
  (** [queue-%u/ring-ref%u]: Gives the grant reference of one page of this queue's ring, if the rings have
        several pages.

      Type: uint32. Written by the frontend. Since Xen 4.7.

      If absent: The rings have one page each, or there is a single ring.
  *)

  val queue_n_event_channel : int -> string
  (** [queue-%u/event-channel]: Gives the number of the event channel of this queue's ring.

      Type: uint32. Written by the frontend. Since Xen 4.7.

      If absent: There is a single ring; with several, the backend cannot connect.
  *)

  val feature_persistent : string
  (** [feature-persistent]: Says that the frontend uses the same grants again, so that the backend can keep
        them mapped.

      Type: boolean. Default: [0]. Written by the frontend. Since Xen 4.3.

      If absent: The frontend does not promise to use a grant again, and the backend
                 should not keep it.
  *)

  val feature_large_sector_size : string
  (** [feature-large-sector-size]: Said that the frontend counts sectors in units of the sector size, which is
        withdrawn.

      Type: boolean. Default: [0]. Written by the frontend. Since Xen 4.13. Deprecated.

      If absent: The normal case.
  *)

  val trusted : string
  (** [trusted]: Says whether the frontend may trust its backend.

      Type: boolean. Default: [1]. Written by the toolstack. Since Xen 4.17.

      If absent: The backend is trusted.
  *)

  val device_type : string
  (** [device-type]: Says what kind of drive the guest sees.

      Type: enumeration. Written by the toolstack. Since Xen 4.2.

      If absent: Most readers then assume [disk], and some report an error; a toolstack
                 should always write the node.

      {ul
      {- [disk]: A hard disk. }
      {- [cdrom]: A drive for CDs or DVDs; read-only, and its medium may be absent or change. }
      {- [floppy]: A floppy disk drive. }
      }
  *)

  val virtual_device : string
  (** [virtual-device]: Gives the number that says which disk and partition the device is to the guest.

      Type: uint32. Written by the toolstack. Since Xen 4.2.

      If absent: The number is in [frontend/virtual-device-ext]; if that is absent too,
                 the frontend cannot use the device.
  *)

  val backend : string
  (** [backend]: Holds the path of the backend's directory.

      Type: path. Written by the toolstack. Since Xen 4.0.

      If absent: The device is not set up yet, or is being removed; the frontend cannot
                 use it.
  *)

  val backend_id : string
  (** [backend-id]: Holds the number of the domain in which the backend runs.

      Type: uint32. Written by the toolstack. Since Xen 4.0.

      If absent: The device is not set up yet, or is being removed; the frontend cannot
                 use it.
  *)

  val state : string
  (** [state]: Holds the frontend's state in the connection.

      Type: enumeration. Written by the frontend. Since Xen 4.0.

      If absent: The device does not exist, or is gone; a backend that was connected
                 treats it as the end of the connection.

      {ul
      {- [0]: [XenbusStateUnknown]; not a state to enter. }
      {- [1]: [XenbusStateInitialising]; starting. }
      {- [2]: [XenbusStateInitWait]; not a state that a frontend of this protocol needs. }
      {- [3]: [XenbusStateInitialised]; the ring and its parameters are ready for the
           backend. }
      {- [4]: [XenbusStateConnected]; in use. }
      {- [5]: [XenbusStateClosing]; the frontend wants to end the connection. }
      {- [6]: [XenbusStateClosed]; the frontend does not use the ring any more. }
      {- [7]: [XenbusStateReconfiguring]; not used by disks. }
      {- [8]: [XenbusStateReconfigured]; not used by disks. }
      }
  *)

  val eject : string
  (** [eject]: Lets the guest's side ask the toolstack to eject a CD.

      Type: enumeration. Written by the frontend. Since Xen 4.0.

      If absent: There is no request.

      {ul
      {- []: There is no request. }
      {- [eject]: The guest wants the medium taken out of the drive. }
      }
  *)

  val virtual_device_ext : string
  (** [virtual-device-ext]: Gives the number of the virtual device, if it is in the extended form.

      Type: uint32. Minimum: [268435456]. Written by the toolstack. Since Xen 4.0.

      If absent: The number is in the ordinary node.
  *)

  val ejected : string
  (** [ejected]: Says that the Windows frontend has begun to eject the device, and will not use it
        again.

      Type: boolean. Default: [0]. Written by the frontend.

      If absent: The device has not been ejected.
  *)

  val error : string
  (** [error]: Says in words why the Windows frontend could not remove a device.

      Type: string. Written by the frontend.

      If absent: No removal has failed.
  *)

  val target_id : string
  (** [target-id]: Gives the number of the SCSI target that Windows sees as the disk.

      Type: uint32. Written by the frontend.

      If absent: Nothing is known.
  *)

  val feature_surprise_remove : string
  (** [feature-surprise-remove]: Says that the Windows frontend survives the removal of a disk without notice.

      Type: boolean. Default: [0]. Written by the frontend.

      If absent: Nothing is known.
  *)

  val feature_online_resize : string
  (** [feature-online-resize]: Says that the Windows frontend notices when a disk changes its size while in use.

      Type: boolean. Default: [0]. Written by the frontend.

      If absent: Nothing is known.
  *)

  val media_req : string
  (** [media-req]: Asks for something to be done with the medium in a CD drive of an illumos guest.

      Type: enumeration. Written by the frontend.

      If absent: There is no request.

      {ul
      {- [none]: There is no request, or the last one has been carried out. }
      {- [lock]: The medium is in use; it must not be changed from outside. }
      {- [eject]: The backend should disconnect, close the medium, and then set the value to
           [none]. }
      }
  *)

  val max_requests : string
  (** [max-requests]: Gives the largest number of requests that an old FreeBSD frontend has in flight at
        one time.

      Type: uint32, in requests. Minimum: [1]. Written by the frontend.

      If absent: As many requests as the ring has entries.
  *)

  val max_request_segments : string
  (** [max-request-segments]: Gives the largest number of segments that an old FreeBSD frontend puts into one
        request.

      Type: uint32, in segments. Minimum: [1]. Maximum: [255]. Written by the frontend.

      If absent: As many segments as fit one entry of the ring.
  *)

  val max_request_size : string
  (** [max-request-size]: Gives the largest amount of data that an old FreeBSD frontend moves with one
        request.

      Type: uint32, in bytes. Written by the frontend.

      If absent: One page for each segment that fits one entry of the ring.
  *)

  val x_index : string
  (** [x-index]: Gives the running number of the disk in the krata toolstack.

      Type: uint32. Written by the toolstack.

      If absent: Nothing is known.
  *)

  val phantom_vbd : string
  (** [phantom_vbd]: Holds the path of a helper device that xend created in domain 0 for the same
        image.

      Type: path. Written by the toolstack.

      If absent: There is no helper device.
  *)

end

(** {1 Disk specifications} *)

(** Words of xl's disk specifications, without an equals sign. *)
module Disk : sig
  val target : string
  (** The block device or image file that holds the contents of the disk. *)

  val format : string
  (** The format of the image file. *)

  val vdev : string
  (** The disk's name and number as the guest sees them. *)

  val access : string
  (** Whether the guest may write to the disk. *)

  val devtype : string
  (** What kind of device the guest sees. *)

  val cdrom : string
  (** A shorter way to write [devtype=cdrom]. *)

  val backend : string
  (** The domain whose backend serves the disk. *)

  val backendtype : string
  (** Which program or driver serves the disk. *)

  val script : string
  (** A program in the backend domain that turns the target into a block device. *)

  val direct_io_safe : string
  (** Permits direct I/O to the storage although network storage may make it unsafe. *)

  val discard : string
  (** Whether the backend should let the guest discard sectors. *)

  val no_discard : string
  (** The opposite of {!discard}. *)

  val trusted : string
  (** Whether the frontend should trust the backend. *)

  val untrusted : string
  (** The opposite of {!trusted}. *)

  val specification : string
  (** The protocol between the guest and the backend. *)

  val grant_usage : string
  (** Whether a virtio backend reaches the guest's memory through grants. *)

  val colo : string
  (** Replicates the disk to a second host for COLO. *)

  val no_colo : string
  (** The opposite of {!colo}. *)

  val colo_host : string
  (** The address of the secondary host. *)

  val colo_port : string
  (** The TCP port of the NBD server on the secondary host. *)

  val colo_export : string
  (** The name under which the secondary's NBD server exports the disk. *)

  val active_disk : string
  (** The image on the secondary host that collects the secondary guest's own writes. *)

  val hidden_disk : string
  (** The image on the secondary host that keeps what the primary has overwritten. *)

  val format_prefix : string list
  (** The format of the image, as a prefix. *)

  val script_prefix : string list
  (** The script that turns the target into a block device, as a prefix. *)

  val ignored_prefix : string list
  (** A prefix that is read and has no effect. *)

end

(** {1 Codes} *)

(** Limits and names of the protocol. *)
module Constant : sig
  val max_segments_per_request : int
  (** The greatest number of segments in a request that is wholly in the ring. Counted in segments. *)

  val max_indirect_pages_per_request : int
  (** The greatest number of pages with segments that an indirect request names. Counted in pages. *)

  val abi_x86_32 : string
  (** The name of the ABI of 32-bit x86. *)

  val abi_x86_64 : string
  (** The name of the ABI of 64-bit x86. *)

  val abi_ia64 : string
  (** The name of the ABI of Itanium. *)

  val abi_arm : string
  (** The name of the ABI of Arm. *)

end

(** The code of a request. Others than those that are named here are possible. *)
module Operation : sig
  type t = int

  val read : t
  (** Reads consecutive sectors of the virtual disk into frames of the frontend. *)

  val write : t
  (** Writes the contents of frames of the frontend to consecutive sectors of the disk. *)

  val write_barrier : t
  (** A write that no other write of its ring may cross, in either direction. *)

  val flush_diskcache : t
  (** Makes the backing device write its volatile cache to stable storage. *)

  val reserved_1 : t
  (** Reserved for packets of device-specific commands, which SLES kernels send. *)

  val discard : t
  (** Tells the backing device that the contents of a range of sectors are no longer
      needed. *)

  val indirect : t
  (** A read or write whose segments are in pages of their own, outside the ring. *)

  val name : t -> string option
  (** The name that the protocol has for it. *)
end

(** The outcome of a request. Others than those that are named here are possible. *)
module Status : sig
  type t = int

  val eopnotsupp : t
  (** The backend does not support the operation, and has done nothing. *)

  val error : t
  (** The operation failed, for a reason that is not given. *)

  val okay : t
  (** The operation was completed, in full. *)

  val name : t -> string option
  (** The name that the protocol has for it. *)
end

(** The state of one side of the connection, the number in its node [state]. *)
module State : sig
  type t = int

  val unknown : t
  (** No state is known, usually because the node is absent or cannot be read. *)

  val initialising : t
  (** The side has been created and is starting. *)

  val init_wait : t
  (** The side has finished what it can do alone and waits for its peer or a hotplug
      script. *)

  val initialised : t
  (** The side has published everything that its peer needs, and waits for the connection. *)

  val connected : t
  (** The side is connected. *)

  val closing : t
  (** The side wants to end the connection, because of an error or a removal. *)

  val closed : t
  (** The side does not use the ring and the event channel any more. *)

  val reconfiguring : t
  (** The device is being reconfigured; block devices do not use it. *)

  val reconfigured : t
  (** The reconfiguration is done; block devices do not use it. *)

end

(** What kind of device the backing store is. *)
module Vdisk : sig
  type t = int

  val cdrom : t
  (** The device is an optical drive. *)

  val removable : t
  (** The medium can be changed while the device is in use. *)

  val readonly : t
  (** The device is read-only. *)

end

(** The flags of a discard request, in the field [flag] of [blkif_request_discard]. *)
module Discard_flags : sig
  type t = int

  val discard_secure : t
  (** Asks that all copies of the discarded data be made unrecoverable. *)

end

(** {1 The ring} *)

(** The layout that the compiler of a machine gives the structures. *)
type layout =
  | X86_32  (** The layout that compilers for 32-bit x86 give the structures. *)
  | X86_64  (** The layout that compilers for 64-bit x86 give the structures. *)
  | Arm  (** The layout that compilers for Arm give the structures. *)

val layout_name : layout -> string
(** The name that the node [protocol] has for it. *)

(** The part of a transfer that is in one frame. This is [blkif_request_segment]. *)
module Request_segment : sig
  type t = {
    gref : int;
        (** The grant of the frame that holds the data. *)
    first_sect : int;
        (** The first sector of the frame that belongs to the segment. Unit: 512-byte sectors. *)
    last_sect : int;
        (** The last sector of the frame that belongs to the segment. Unit: 512-byte sectors. *)
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end

(** An entry of the ring that asks for an operation. This is [blkif_request]. *)
module Request : sig
  type t = {
    operation : int;
        (** The code of the operation. *)
    nr_segments : int;
        (** How many entries of [seg] are used. *)
    handle : int;
        (** The virtual device that the request is for; it has a meaning only in reads and
            writes. *)
    id : int64;
        (** A value that the frontend chooses and that comes back in the response. *)
    sector_number : int64;
        (** The sector of the disk at which a read or write begins. Unit: 512-byte sectors. *)
    seg : Request_segment.t array;
        (** The segments of the transfer, in the order of the sectors on the disk. *)
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end

(** An entry of the ring that asks for a discard. This is [blkif_request_discard]. *)
module Request_discard : sig
  type t = {
    operation : int;
        (** Always [BLKIF_OP_DISCARD]. *)
    flag : int;
        (** Either [BLKIF_DISCARD_SECURE] or 0. *)
    handle : int;
        (** The virtual device that the request is for, as in [blkif_request]. *)
    id : int64;
        (** A value that the frontend chooses and that comes back in the response. *)
    sector_number : int64;
        (** The first sector of the range. Unit: 512-byte sectors. *)
    nr_sectors : int64;
        (** The number of sectors of the range. Unit: 512-byte sectors. *)
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end

(** An entry of the ring that asks for a read or write with segments outside the ring. This is [blkif_request_indirect]. *)
module Request_indirect : sig
  type t = {
    operation : int;
        (** Always [BLKIF_OP_INDIRECT]. *)
    indirect_op : int;
        (** The operation to carry out, [BLKIF_OP_READ] or [BLKIF_OP_WRITE]. *)
    nr_segments : int;
        (** The number of segments in all pages together. *)
    id : int64;
        (** A value that the frontend chooses and that comes back in the response. *)
    sector_number : int64;
        (** The sector of the disk at which the read or write begins. Unit: 512-byte sectors. *)
    handle : int;
        (** The virtual device that the request is for, as in [blkif_request]. *)
    indirect_grefs : int array;
        (** The grants of the pages that hold the segments. *)
    pad : int64;
        (** Not used; it makes the structure as long as it is in the other ABIs. *)
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end

(** An entry of the ring that says how a request ended. This is [blkif_response]. *)
module Response : sig
  type t = {
    id : int64;
        (** The value of [id] in the request. *)
    operation : int;
        (** The operation that the request asked for. *)
    status : int;
        (** The code of the outcome. *)
  }

  val size : layout -> int
  (** The bytes that it takes. *)

  val get : layout -> bytes -> int -> t
  (** Reads it at an offset.
      @raise Invalid_argument when it does not lie within the bytes. *)

  val put : layout -> bytes -> int -> t -> unit
  (** Writes it at an offset, and 0 into the padding within it.
      @raise Invalid_argument
        when it would not lie within the bytes, or an array has another length; nothing is written then. *)
end

(** A request of any form: the operation tells which. *)
type request =
  | Request of Request.t
  | Request_discard of Request_discard.t
  | Request_indirect of Request_indirect.t

val get_request : layout -> bytes -> int -> request option
(** Reads the request of an entry at an offset; [None] when its operation is not known.
    @raise Invalid_argument when it does not lie within the bytes. *)

(** Where the entries of a ring lie. *)
module Ring : sig
  type header = {
    req_prod : int;  (** How many requests the frontend has put in. *)
    req_event : int;  (** The value of [req_prod] at which the backend asks for a notification. *)
    rsp_prod : int;  (** How many responses the backend has put in. *)
    rsp_event : int;  (** The value of [rsp_prod] at which the frontend asks for a notification. *)
  }
  (** The counters with which a ring begins, the same in every layout. *)

  val page_size : int
  (** The bytes of a page. *)

  val header_size : int
  (** The bytes before the first entry. *)

  val get_header : bytes -> header
  (** Reads the counters at the start of a ring.
      @raise Invalid_argument when there are too few bytes. *)

  val entry_size : layout -> int
  (** The bytes of an entry. *)

  val entries : layout -> int -> int
  (** The entries of a ring whose pages have so many bytes: a power of two, or 0 when not even one fits. *)

  val offset : layout -> entries:int -> int -> int
  (** The bytes before the entry for a value of a counter. *)
end
