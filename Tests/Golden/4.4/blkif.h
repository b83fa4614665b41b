/* SPDX-License-Identifier: MIT */
/******************************************************************************
 * blkif.h
 *
 * The Xen block protocol (blkif): Xen 4.4.
 *
 * For use beside the other public headers of Xen, in place of the file of this
 * name there. Integer types such as uint8_t must be defined before.
 *
 * Generated from Schema/ and Templates/; do not edit. To make it again:
 *     swift run gen-docs --as-of 4.4 --output FOLDER
 */

#ifndef __XEN_PUBLIC_IO_BLKIF_H__
#define __XEN_PUBLIC_IO_BLKIF_H__

#include "ring.h"
#include "../grant_table.h"

/*
 * CONTENTS, in this order and under these titles
 *
 *   The parts of a block device
 *   Where the nodes are
 *   How values are encoded
 *   Absent nodes and defaults
 *   What PRIVATE and DEPRECATED mean
 *   Notifications and hold-off
 *   Who can write what, and whom to trust
 *   Backend XenBus Nodes
 *     Backend Device Identification
 *     Features
 *     Request Transport Parameters
 *     Backend Device Properties
 *   Frontend XenBus Nodes
 *     Request Transport Parameters
 *     Features
 *     Virtual Device Properties
 *   Notes
 *   STATES
 *     Startup
 *     The frontend closes
 *     Connecting again
 *     The toolstack removes the device
 *     States that may be left out
 *     Rings of several pages
 *     Nodes of an earlier driver
 *     What to check on the ring
 *     Grants of a finished request
 *     Events without work
 *     Suspend, resume and migration
 *     A directory that disappears
 *     Requests in flight when the disk goes
 *     Emulated disks of HVM guests
 *     A disk that changes size
 *     Where implementations leave the sequence
 *   TYPES
 *   REQUEST CODES
 *     BLKIF_OP_READ
 *     BLKIF_OP_WRITE
 *     BLKIF_OP_WRITE_BARRIER
 *     BLKIF_OP_FLUSH_DISKCACHE
 *     BLKIF_OP_RESERVED_1
 *     BLKIF_OP_DISCARD
 *     BLKIF_OP_INDIRECT
 *   STATUS CODES
 *   LIMITS
 *   Device attributes
 *   Discard flags
 *   STRUCTURES
 *     blkif_request_segment
 *     blkif_request
 *     blkif_request_discard
 *     blkif_request_indirect
 *     blkif_response
 */

/*
 * The parts of a block device
 * ---------------------------
 *
 * A block device has two sides in two domains. The frontend runs in the guest
 * that uses the disk and shows it to the guest as an ordinary block device.
 * The backend runs in the domain that has access to the storage, usually
 * domain 0 or a driver domain, and does the real I/O. A toolstack in a control
 * domain creates both sides, connects them to each other and removes them
 * again.
 *
 * The sides communicate in two ways:
 *
 * - xenstore, a small hierarchical database that all domains share, carries
 *   everything that is decided once per connection: who the other side is,
 *   what the disk is, which features and ring sizes are in use. Each item is a
 *   node. Both sides publish a state there, and their changes of state drive
 *   the connection forward.
 * - The ring, memory that the frontend allocates and grants to the backend,
 *   carries the requests and responses. An event channel tells the other side
 *   that there is something new on the ring. The data itself is in further
 *   pages that the requests refer to by grant reference.
 *
 * Everything that is fixed about a running connection is therefore visible in
 * xenstore, and can be inspected with xenstore-ls.
 *
 * Where the nodes are
 * -------------------
 *
 * Each side has one directory in xenstore, and every node of this protocol is
 * in one of the two. FRONT and BACK are the domain numbers of the two sides
 * and DEVID is the number of the virtual device, in decimal:
 *
 *     /local/domain/FRONT/device/vbd/DEVID          the frontend's directory
 *     /local/domain/BACK/backend/vbd/FRONT/DEVID    the backend's directory
 *
 * A domain can leave out the prefix /local/domain/N/ for its own nodes:
 * xenstore completes a relative path with the home directory of the domain
 * that asks.
 *
 * The part of the backend's path before the numbers says which kind of backend
 * is meant to serve the device. For a backend in the kernel it is vbd;
 * toolstacks use other words, such as qdisk, to choose a backend in a
 * user-space process. The frontend's directory is under device/vbd whatever
 * backend of this protocol serves it. A virtio disk, which does not use this
 * protocol, has the word virtio_disk in both paths. A driver must not build
 * the path of the other side from the numbers; it has to follow the links:
 * frontend/backend holds the path of the backend's directory, and
 * backend/frontend that of the frontend's.
 *
 * DEVID appears as the last part of both paths, and drivers use this part as
 * the handle that they put into requests. How it encodes a disk and a
 * partition is the subject of xen-vbd-interface(7).
 *
 * libxl keeps a third directory, /libxl/FRONT/device/vbd/DEVID, to which no
 * driver has access. It holds the two links and a copy of what libxl wrote for
 * the backend when it created the device, so that the toolstack need not trust
 * what drivers leave in their own directories. No driver reads it.
 *
 * How values are encoded
 * ----------------------
 *
 * A value in xenstore is a string of bytes without a terminating zero. What
 * the string means depends on the type of the node:
 *
 * - Numbers are in decimal digits, without sign, leading zeros or white space,
 *   unless the node says otherwise. The types uint32_t and uint64_t say how
 *   much room a reader needs to hold every valid number; they do not say how
 *   the number is stored. A reader must not put a uint64_t node into 32 bits.
 * - Booleans are the numbers 0 and 1.
 * - Bitmaps are the decimal number that has the wanted bits set.
 * - Enumerations are one of the strings listed, compared byte by byte.
 * - Strings and paths are stored as they are.
 * - Directories have the empty string as their own value.
 *
 * The header does not say what a reader does with a value that it cannot
 * parse, and a writer must not rely on any outcome. The drivers of Linux close
 * the connection if it is one of the nodes that they need, such as the grant
 * of the ring or the size of the disk, and take the default for most others,
 * as if the node were absent; they ignore anything that follows the digits of
 * a number. An empty string is not the same thing as an absent node.
 *
 * Nodes that belong together should be written, and read, in one xenstore
 * transaction, so that the other side never sees only some of them. At the
 * least, all of them must be in place before the change of state that
 * announces them.
 *
 * Absent nodes and defaults
 * -------------------------
 *
 * Most nodes are optional. While a node is absent, its default is in effect,
 * exactly as if the default had been written. This is what keeps old and new
 * drivers compatible: a driver that has never heard of a node does not write
 * it, and the other side then reads the value that gives the old behaviour.
 *
 * It follows that
 *
 * - a driver may leave out any node whose default suits it;
 * - a driver must work with a peer that writes only the nodes that have no
 *   default;
 * - a driver must ignore nodes that it does not know;
 * - a new optional node needs a default that means what happened before the
 *   node was invented.
 *
 * A node that has no default must be present by the state that its entry
 * names. Where a reader cannot continue without the node, the entry says so.
 *
 * What PRIVATE and DEPRECATED mean
 * --------------------------------
 *
 * Some sections of nodes are marked PRIVATE: their nodes are meant only for
 * the side in whose directory they are. The other side can usually read them,
 * because it has access to the whole directory, but it must not depend on
 * them: their format may be specific to one backend and can change without
 * notice. Who writes them is another matter: the private nodes of the backend
 * mostly come from the toolstack and its hotplug scripts, as the backend's
 * configuration.
 *
 * A node marked DEPRECATED exists only to work with older implementations. New
 * code uses the replacement, if one is named, and handles the deprecated node
 * only where a peer has nothing better.
 *
 * Not every node is in Xen's header. Where an entry says that it is not, what
 * is said about the node was found in the sources of the implementations named
 * with it.
 *
 * Notifications and hold-off
 * --------------------------
 *
 * Each ring has one event channel, which both sides use. An event carries no
 * data: it only says "look at the ring". Sending one is a hypercall and wakes
 * the other domain, so the ring lets its reader say when it wants to be told.
 * The shared header of the ring has two fields for this:
 *
 * - req_event is set by the backend: the frontend need only send an event when
 *   the request producer index reaches or passes this value.
 * - rsp_event is set by the frontend: the backend need only send an event when
 *   the response producer index reaches or passes this value.
 *
 * The writer puts the entries on the ring; publishes the new producer index,
 * after a write barrier; reads the reader's event index, after a full barrier;
 * and sends an event if the producer index has just reached or passed that
 * value. The macros of Xen's ring header whose names end in _AND_CHECK_NOTIFY
 * do these steps and return whether to send.
 *
 * The reader consumes entries until none is left. Before it goes to sleep, it
 * sets the event index to one more than its consumer index. After a full
 * barrier it looks once more for entries, because one may have arrived before
 * the new event index was visible, and sleeps only if there is still none. The
 * macros RING_FINAL_CHECK_FOR_REQUESTS and RING_FINAL_CHECK_FOR_RESPONSES do
 * this.
 *
 * A reader that does not look that one more time can miss an entry and wait
 * for ever. A reader that does not move its event index gets a single event
 * and has to poll from then on. A reader may set its event index further ahead
 * in order to be woken once for several entries, but must then be sure that so
 * many will come.
 *
 * Both sides must also cope with events without cause: an event can arrive
 * when the ring is empty, and one event can stand for any number of entries.
 *
 * Who can write what, and whom to trust
 * -------------------------------------
 *
 * xenstore gives each node an owner, who can always read and write it, and a
 * list of further permissions. libxl sets them as follows:
 *
 * - the frontend's directory and its nodes belong to the guest, and the
 *   backend's domain can read them;
 * - the backend's directory and its nodes belong to the backend's domain, and
 *   the guest can read them;
 * - domain 0, and every other privileged domain, can read and write
 *   everything.
 *
 * For the backend this means that every node in the frontend's directory is
 * untrusted input, including those that the toolstack wrote there: the guest
 * owns them, and can change or remove them at any time. This goes for
 * frontend/backend-id, for the kind and number of the device and for the
 * parameters of the ring alike. A backend must check each number against its
 * own limits before it uses it, must read each node only once per connection,
 * and must take everything that decides about access, above all whether the
 * disk is writable and where its image is, from its own directory.
 *
 * The same holds for the ring: the guest can write to the ring's memory at any
 * time, so a backend has to copy a request to private memory before it checks
 * it, and use only the copy.
 *
 * For the frontend, the backend is traditionally part of the trusted base: it
 * sees and can change all data of the disk. A frontend that wants protection
 * from a malicious backend has to do the same in the other direction: check
 * lengths, indexes and identifiers in responses, and share only pages that
 * hold nothing but the data of the request.
 *
 * A node that the toolstack writes can be trusted only by the side in whose
 * directory it is, and by the toolstack only as far as it trusts that side.
 *
 *****************************************************************************
 *                            Backend XenBus Nodes
 *****************************************************************************
 *
 *------------------ Backend Device Identification (PRIVATE) ------------------
 *
 * What the toolstack and its hotplug script tell the backend about the storage
 * behind the disk: where it is, how to open it and what the guest may do with
 * it. The backend reads these nodes while it is in XenbusStateInitialising or
 * XenbusStateInitWait.
 *
 * The section is private to the backend. A frontend must not depend on any of
 * these nodes, even where the permissions of the directory let it read them:
 * their form is an agreement between one toolstack, its scripts and its
 * backends, and a frontend learns all that it needs from the features and the
 * device properties.
 *
 * mode
 *      Values:         "r" (read only), "w" (writable)
 *
 *      Says whether the guest may write to the disk.
 *
 *      The access that the backend grants to the frontend. A backend that
 *      finds "r" opens the storage read-only, sets VDISK_READONLY in info and
 *      fails every request that would change data.
 *
 *      The node is the authority, not a hint: the check belongs in the
 *      backend, because a frontend can send any request it likes. Hotplug
 *      scripts read it as well, to refuse storage that another domain already
 *      uses in a way that does not fit.
 *
 *      "r"
 *          The guest may only read. The storage may be shared with other
 *          read-only users.
 *      "w"
 *          The guest may read and write. The storage should have no other
 *          user.
 *
 * params
 *      Values:         string
 *
 *      Describes the storage to the backend driver.
 *
 *      Free text from which the backend driver can open the storage: typically
 *      the path of the block device or of the file that holds the disk's
 *      contents. There is no common syntax, and what is allowed depends on the
 *      backend.
 *
 * type
 *      Values:         "file", "phy", "tap"
 *
 *      Says what kind of object holds the disk's contents.
 *
 *      Chooses the hotplug script and the way to open the storage. It is about
 *      the backend side only and says nothing to the guest: neither the format
 *      of an image nor whether the disk is a CD-ROM drive follows from it.
 *
 *      Toolstacks use the node for the kind of backend rather than for the
 *      kind of object, and with more words than these three, so a reader must
 *      accept words that it does not know and fall back to looking at the
 *      object itself.
 *
 *      "file"
 *          A regular file. The script attaches it to a loop device, or the
 *          backend opens it.
 *      "phy"
 *          A block device of the backend domain.
 *      "tap"
 *          An image that a tapdisk process serves.
 *
 *--------------------------------- Features ----------------------------------
 *
 * What the backend can do beyond reading and writing. It publishes these nodes
 * before it enters XenbusStateInitWait; the frontend reads them afterwards and
 * uses only what it finds. A feature that is absent, or 0, must not be used.
 *
 * Some backends cannot tell what the storage supports until they have opened
 * it and publish their features together with the device properties. A
 * frontend that has seen XenbusStateConnected has seen all of them, so that is
 * the safe moment to read the features that only decide about requests.
 *
 * feature-barrier
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Enables:        BLKIF_OP_WRITE_BARRIER
 *
 *      Says that the backend processes barrier requests.
 *
 *      1 says that BLKIF_OP_WRITE_BARRIER is worth trying: the backend knows
 *      the operation and the storage is believed to honour it. It does not
 *      promise success. The backend may answer any such request with
 *      BLKIF_RSP_EOPNOTSUPP, for instance because it learns from the first one
 *      that the storage refuses; the frontend then has to stop using barriers
 *      and to order its writes itself, by waiting for them.
 *
 *      A backend that answers so may also change the node to 0, but a
 *      connected frontend does not look at it again.
 *
 * feature-flush-cache
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Enables:        BLKIF_OP_FLUSH_DISKCACHE
 *
 *      Says that the backend processes requests to flush the cache of the
 *      storage.
 *
 *      1 says that BLKIF_OP_FLUSH_DISKCACHE is worth trying: the backend knows
 *      the operation and hands it on to the storage. As with every optional
 *      operation the answer may still be BLKIF_RSP_EOPNOTSUPP at any time, and
 *      the frontend must cope with that.
 *
 *      Without the feature a frontend has no means to force written data out
 *      of a volatile cache, other than a barrier if the backend offers it. It
 *      should then tell its operating system that the disk has no cache that
 *      could be flushed.
 *
 * feature-discard
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Enables:        BLKIF_OP_DISCARD
 *
 *      Says that the backend processes discard requests.
 *
 *      1 says that BLKIF_OP_DISCARD is worth trying: the guest can tell the
 *      storage which sectors it no longer needs. The answer may still be
 *      BLKIF_RSP_EOPNOTSUPP at any time, after which the frontend should stop
 *      sending such requests. Because discarding is advice about contents that
 *      nobody wants, a failure loses nothing.
 *
 *      discard-granularity and the node of the discard alignment say how much
 *      can be discarded at once, and from which offset; a backend that sets
 *      this feature should publish both. discard-secure says whether the
 *      request may ask for the data to be destroyed.
 *
 * feature-persistent
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Notes:          7
 *
 *      Says that the backend may hold grants mapped from one request to the
 *      next.
 *
 *      Mapping and unmapping a guest page for every request is expensive,
 *      above all because unmapping must flush translation caches on every
 *      processor. 1 says that the backend can map a page once and keep the
 *      mapping for later requests that use the same grant. It pays off if the
 *      frontend reuses a fixed set of grants, which the frontend announces
 *      with frontend/feature-persistent, and copies its data into and out of
 *      these pages.
 *
 *      For the backend:
 *
 *      - It should keep grants mapped only if the frontend announces the
 *        feature. A frontend that does not reuse its grants fills the
 *        backend's table with pages that never come back; the backend then
 *        reaches its limit and has to unmap as before.
 *      - How many grants it keeps is its own choice. The number of ring
 *        entries times the number of pages of the largest request is enough
 *        for everything in flight. The pages of a request are its segments (up
 *        to BLKIF_MAX_SEGMENTS_PER_REQUEST or, with indirect requests, as many
 *        as the frontend uses) and the pages that hold indirect segments.
 *        Linux's backend keeps up to 1056 for each ring: for each of 32
 *        entries, 32 segments and one page that holds them.
 *      - If it keeps fewer, it should give up the least recently used ones
 *        first. If the frontend in turn reuses the grant that it released
 *        last, a small set stays in constant use.
 *      - It may keep more or fewer as memory allows, without telling the
 *        frontend, at a cost in speed.
 *
 *      The ring protocol does not change: a request looks the same whether or
 *      not its grants are mapped already, so the two sides need not agree.
 *
 *----------------------- Request Transport Parameters ------------------------
 *
 * How large the shared rings may be and how many of them the backend can
 * serve. The backend publishes its limits before it enters
 * XenbusStateInitWait; the frontend then chooses values within them and
 * publishes its choice with the grants of the rings. A frontend that does not
 * wait for that state has to use the defaults, one ring of one page.
 *
 * max-ring-page-order
 *      Values:         <uint32_t>
 *      Default Value:  0
 *      Unit:           log2 of machine pages
 *      Notes:          1, 3
 *
 *      Gives the largest ring that the backend can map, as a power of two of
 *      pages.
 *
 *      The ring may have any number of pages that is a power of two, up to 2
 *      to the power of this number: 0 allows one page, 1 two, 2 four pages,
 *      and so on. A page is a page of the machine (4096 bytes). More pages
 *      mean more requests in flight.
 *
 *      The same limit can be given as a number of pages, in max-ring-pages. A
 *      backend that wants to reach every frontend publishes both, and they
 *      must describe the same size. A frontend that finds only one of them
 *      uses that one.
 *
 * max-ring-pages
 *      Values:         <uint32_t>
 *      Default Value:  1
 *      Unit:           machine pages
 *      Notes:          DEPRECATED, 2, 3
 *
 *      Gives the largest ring that the backend can map, as a number of pages.
 *
 *      The largest number of machine pages in a ring; it must be a power of
 *      two. It is one of two ways to say the same thing, and equals 1 shifted
 *      left by max-ring-page-order if both are published.
 *
 *------------------------- Backend Device Properties -------------------------
 *
 * What the disk is like: its size, its block sizes, what kind of medium it is
 * and how it discards. The backend publishes these nodes when it has opened
 * the storage and mapped the ring, before it enters XenbusStateConnected; the
 * frontend reads them after that and then creates the disk in its operating
 * system.
 *
 * discard-alignment
 *      Values:         <uint32_t>
 *      Default Value:  0
 *      Unit:           bytes
 *      Notes:          4, 5
 *
 *      Gives the offset of the first discard extent of the disk.
 *
 *      Storage that allocates in extents can release only whole extents. The
 *      node gives the distance in bytes from the start of the virtual disk to
 *      the first boundary of such an extent; the others follow at multiples of
 *      discard-granularity. It is not 0 if the disk is a partition, or another
 *      part of a device, that begins in the middle of an extent.
 *
 *      A frontend should align its discard requests to these boundaries. What
 *      lies before the first or after the last full extent of a request is
 *      usually not released.
 *
 * discard-granularity
 *      Values:         <uint32_t>
 *      Default Value:  <"sector-size">
 *      Unit:           bytes
 *      Notes:          4
 *
 *      Gives the size of the extents that the storage can discard.
 *
 *      The size in bytes of the smallest piece that the storage can release on
 *      its own. Thinly provisioned storage often allocates in pieces that are
 *      much larger than a sector; a discard releases only the pieces that it
 *      covers completely. Pieces begin at the discard alignment and follow
 *      each other without gaps.
 *
 *      A backend that offers discard should publish both nodes even if it can
 *      discard single sectors.
 *
 * discard-secure
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Notes:          10
 *      Enables:        BLKIF_DISCARD_SECURE
 *
 *      Says that the backend can destroy discarded data.
 *
 *      1 says that a BLKIF_OP_DISCARD request may carry the flag
 *      BLKIF_DISCARD_SECURE. The backend answers such a request only when no
 *      copy of the data can be recovered from the storage, so it can take much
 *      longer than a plain discard, which only releases the space.
 *
 *      Without this node the flag must not be set; a backend that finds it all
 *      the same ignores it. The node means nothing unless feature-discard is
 *      1.
 *
 * info
 *      Values:         <uint32_t> (bitmap)
 *
 *      Describes the medium by a set of flags.
 *
 *      The sum of the flags that apply: VDISK_CDROM for a CD-ROM drive,
 *      VDISK_REMOVABLE for a medium that can be removed, VDISK_READONLY if
 *      every write will fail. A disk without any of these properties has 0.
 *      The number is decimal like all others.
 *
 *      A reader ignores flags that it does not know.
 *
 * sector-size
 *      Values:         <uint32_t>
 *      Minimum Value:  512
 *      Unit:           bytes
 *
 *      Gives the logical sector size of the disk.
 *
 *      The number of bytes in a logical sector of the disk, which is the unit
 *      of sectors. What the storage uses internally is in
 *      physical-sector-size.
 *
 *      Sector numbers in requests always count 512 bytes. A request must
 *      nevertheless begin and end at the boundary of a real sector.
 *
 * physical-sector-size
 *      Values:         <uint32_t>
 *      Unit:           bytes
 *      Constraint:     a multiple of backend/sector-size
 *
 *      Gives the block size that the storage uses internally.
 *
 *      The number of bytes in a physical sector of the storage, which can be
 *      larger than the sector that the disk shows to the guest. A frontend
 *      should pass the number on to its operating system, which can align
 *      partitions and file systems to it.
 *
 * sectors
 *      Values:         <uint64_t>
 *      Unit:           logical sectors
 *
 *      Gives the size of the disk.
 *
 *      The capacity of the disk in logical sectors, which have sector-size
 *      bytes.
 *
 *      The header contradicts itself: its entry for the node says what is
 *      written here, while its comment on the segments of a request says that
 *      the node counts 512 bytes.
 *
 *      The backend may change the node while it is connected, if the storage
 *      has been resized. It then writes its own state again, so that the
 *      frontend's watch fires, and the frontend reads the new size.
 *
 *****************************************************************************
 *                            Frontend XenBus Nodes
 *****************************************************************************
 *
 *----------------------- Request Transport Parameters ------------------------
 *
 * What the backend needs in order to reach the frontend's ring: the memory,
 * the event channel, the size and the layout. The frontend allocates all of
 * it, writes these nodes, and only then enters the state
 * XenbusStateInitialised. From then on the nodes are fixed: to change one, the
 * connection has to be closed and opened again.
 *
 * event-channel
 *      Values:         <uint32_t>
 *
 *      Gives the number of the event channel through which both sides announce
 *      new ring entries.
 *
 *      The frontend allocates an unbound event channel that its backend's
 *      domain (frontend/backend-id) may bind, and writes the port number that
 *      this channel has in the frontend's domain. The backend binds the
 *      channel and gets a port number of its own for it.
 *
 *      This one channel serves both directions of the ring: the frontend
 *      signals new requests on it and the backend new responses.
 *
 * ring-ref
 *      Values:         <uint32_t>
 *      Notes:          6
 *
 *      Gives the grant reference of the only page of a ring that is one page
 *      in size.
 *
 *      The frontend grants its backend's domain read and write access to the
 *      page and writes the grant reference here. The backend maps the page and
 *      initialises its side of the ring.
 *
 *      The node is for rings of a single page. A ring of several pages uses
 *      frontend/ring-ref%u instead, one node for each page.
 *
 * ring-ref%u
 *      Values:         <uint32_t>
 *      Notes:          6
 *
 *      Gives the grant reference of one page of a ring that has several pages.
 *
 *      There is one node for each page of the ring: %u is the number of the
 *      page, in decimal and counted from zero. All numbers from 0 to one less
 *      than the number of pages have to be there. The pages need not be
 *      adjacent in the frontend's physical memory; in the ring they follow
 *      each other in the order of their numbers.
 *
 *      The number of pages is in frontend/ring-page-order and
 *      frontend/num-ring-pages.
 *
 *      A ring of one page uses frontend/ring-ref instead of these nodes.
 *
 * protocol
 *      Values:         string (XEN_IO_PROTO_ABI_*)
 *      Default Value:  XEN_IO_PROTO_ABI_NATIVE
 *
 *      Names the binary layout of the entries on the ring.
 *
 *      Requests and responses are C structures, and the rules of an
 *      architecture decide how the compiler lays them out: the structures are
 *      the same, but offsets and sizes differ between 32-bit x86 and the
 *      others. The frontend names its layout here, and the backend has to read
 *      requests and write responses in that layout, whatever its own is. In
 *      this way a 64-bit backend can serve a 32-bit guest.
 *
 *      The layout does not change while the connection lasts. The bytes of the
 *      data itself are never converted.
 *
 *      A frontend should always write the node. The default is the layout that
 *      is native to the backend, which is the wrong one for a 32-bit guest of
 *      a 64-bit backend; a frontend that relies on the default works only by
 *      luck.
 *
 *      A backend that does not know the value must refuse the connection
 *      rather than guess: with the wrong layout it would read sector numbers
 *      from the wrong bytes, and destroy data.
 *
 *      "x86_32-abi"
 *          The ring entries have the layout of 32-bit x86 code, in which
 *          64-bit fields are aligned to 4 bytes.
 *      "x86_64-abi"
 *          The ring entries have the layout of 64-bit x86 code, in which
 *          64-bit fields are aligned to 8 bytes.
 *      "arm-abi"
 *          The ring entries have the layout of Arm code, 32-bit and 64-bit
 *          alike, in which 64-bit fields are aligned to 8 bytes.
 *
 * ring-page-order
 *      Values:         <uint32_t>
 *      Default Value:  0
 *      Maximum Value:  MAX(ffs(max-ring-pages) - 1, max-ring-page-order)
 *      Unit:           binary logarithm of machine pages
 *      Notes:          1, 3
 *
 *      Gives the size of the frontend's ring, as a power of two of pages.
 *
 *      The ring has two to the power of this number of pages: 0 is one page, 1
 *      is two pages, 2 is four pages, and so on. A page has 4096 bytes on
 *      every architecture.
 *
 *      The number must not be greater than the backend supports, according to
 *      backend/max-ring-page-order or backend/max-ring-pages.
 *
 *      With more than one page the grant references are in
 *      frontend/ring-ref%u. With one page they are in frontend/ring-ref, and a
 *      frontend should then not write frontend/ring-page-order at all:
 *      backends do not agree on where to look when the node is present with
 *      the value 0.
 *
 *      An older scheme gives the size as a number of pages in
 *      frontend/num-ring-pages. To work with every backend, a frontend that
 *      uses more than one page should write both nodes, with values that
 *      agree.
 *
 * num-ring-pages
 *      Values:         <uint32_t>
 *      Default Value:  1
 *      Minimum Value:  1
 *      Maximum Value:  MAX(max-ring-pages, (0x1 << max-ring-page-order))
 *      Unit:           machine pages
 *      Notes:          DEPRECATED, 2, 3
 *
 *      Gives the size of the frontend's ring, as a number of pages.
 *
 *      The number of pages of 4096 bytes that the ring has. It must be a power
 *      of two, and not greater than the backend supports, according to
 *      backend/max-ring-pages or backend/max-ring-page-order.
 *
 *      The node is there for backends that know only this one of the two
 *      schemes for rings of several pages. A frontend that writes it writes
 *      frontend/ring-page-order as well, with the binary logarithm of the same
 *      number.
 *
 *--------------------------------- Features ----------------------------------
 *
 * What the frontend can do, and how far it should trust the backend.
 *
 * feature-persistent
 *      Values:         0/1 (boolean)
 *      Default Value:  0
 *      Notes:          7, 8, 9
 *
 *      Says that the frontend uses the same grants again, so that the backend
 *      can keep them mapped.
 *
 *      Mapping a grant and, above all, unmapping it is expensive for the
 *      backend, because an unmap flushes the translation caches of all
 *      processors that may hold the mapping. With persistent grants, announced
 *      by the value 1, the frontend sets aside a pool of pages, grants each of
 *      them once, and copies the data of every request to or from pages of
 *      this pool. The backend maps a page when it first sees the grant
 *      reference and then keeps it.
 *
 *      The frontend has to grant all pages of the pool with write access, even
 *      for requests that only need the backend to read, because the mapping
 *      that the backend keeps will serve later requests of the other kind.
 *      While the connection lasts, it may end a grant only if it can cope with
 *      the backend still having the page mapped.
 *
 *      The pool is limited. A frontend that needs more pages at once than its
 *      pool has may use ordinary grants for the rest. A backend that honours
 *      this node will try to keep those mapped too, at a cost in speed, so the
 *      pool should hold as many pages as can be in use at once. Without
 *      indirect requests that is the number of entries of the ring times
 *      BLKIF_MAX_SEGMENTS_PER_REQUEST. With them it is the number of entries
 *      times the sum of the segments of the largest request and the pages that
 *      hold its segments: Linux, which uses 32 segments unless told otherwise,
 *      sets aside 33 pages for each entry.
 *
 *      The backend may keep fewer mappings than that and drop those that it
 *      has not used for longest. The frontend should therefore take pages from
 *      its pool last in, first out: the pages used most recently are the most
 *      likely to be still mapped.
 *
 *      The pages that hold the segments of an indirect request belong to the
 *      pool too, and have to be granted for writing like the others, since a
 *      backend may map them in the same way.
 *
 *      Nothing on the ring is different: a frontend can use a pool with a
 *      backend that does not support the feature (backend/feature-persistent),
 *      and then only loses the time for the copies.
 *
 *------------------------- Virtual Device Properties -------------------------
 *
 * How the guest should present the disk. The toolstack writes these nodes when
 * it creates the device, and the frontend reads them before any others.
 *
 * device-type
 *      Values:         "disk", "cdrom", "floppy", etc.
 *
 *      Says what kind of drive the guest sees.
 *
 *      The kind of device that the frontend should present the disk as. It
 *      does not change anything on the ring. The list is open; in practice
 *      only disk and cdrom are in use.
 *
 *      In fully virtualised guests a CD drive usually exists a second time, as
 *      an emulated drive, and frontends leave the paravirtual one alone.
 *
 *      The backend can read the node to tell the frontend in backend/info that
 *      it is a CD, but must treat it like everything in the frontend's
 *      directory: the guest can change it.
 *
 *      "disk"
 *          A hard disk.
 *      "cdrom"
 *          A drive for CDs or DVDs; read-only, and its medium may be absent or
 *          change.
 *      "floppy"
 *          A floppy disk drive.
 *
 * virtual-device
 *      Values:         <uint32_t>
 *
 *      Gives the number that says which disk and partition the device is to
 *      the guest.
 *
 *      The number encodes the kind of disk name, the number of the disk and
 *      the number of the partition, by the rules of xen-vbd-interface(7);
 *      51712 is the whole disk xvda. The guest's system decides which of its
 *      own names it gives to the device, but it should at least keep the order
 *      of the disks.
 *
 *      The toolstack uses the same number as the last part of the paths of
 *      both directories. Even so, a driver should read it from this node.
 *
 *      Numbers of 268435456 (two to the power of 28) or more are in the
 *      extended form, which older guests do not understand. Some toolstacks
 *      write those to frontend/virtual-device-ext in place of this node.
 *
 * Notes
 * -----
 * (1) This way to describe rings of several pages, as a power of two, comes
 *     from the PV drivers of Citrix XenServer.
 * (2) This way to describe rings of several pages, as a number of pages, was
 *     first seen in distributions of Red Hat, one of which runs on part of
 *     Amazon's EC2.
 * (3) Rings of several pages were invented twice, by Citrix and by Red Hat and
 *     Amazon, independently and with different nodes. To work with every peer,
 *     a driver publishes the nodes of both schemes and gives the same size in
 *     each, converted to its unit.
 * (4) Storage that can discard often does so in extents that are larger than a
 *     logical block. discard-granularity gives their size, the discard
 *     alignment the offset of the first. A backend that supports discard
 *     should publish both, even if it can discard single blocks, because a
 *     frontend may treat one without the other as a mistake. A frontend that
 *     finds neither assumes offset 0 and extents of one sector.
 * (5) The offset is needed because a virtual disk can be a part of a larger
 *     device that begins or ends in the middle of a discard extent.
 * (6) A ring of one page has its grant in ring-ref. A ring of several pages
 *     has no such node; its grants are in ring-ref%u, counted from 0.
 * (7) With persistent grants the data of every request has to be copied into
 *     or out of the pages that stay mapped. The copying costs less than the
 *     unmapping that it avoids.
 * (8) The frontend must grant every page for writing, even one that only holds
 *     data to be written to the disk: a later request may use the same grant
 *     to read into it. The pages that hold the segments of indirect requests
 *     are no exception, since Linux's backend maps them in the same way.
 * (9) The Linux frontend sets no explicit limit on the number of grants that
 *     it keeps. The way it works limits them: without indirect requests to the
 *     number of ring entries times BLKIF_MAX_SEGMENTS_PER_REQUEST, with them
 *     to the number of ring entries times the sum of the segments of the
 *     largest request and the pages that hold these segments.
 *(10) A backend may publish discard-secure, and sets it to 1 if the storage
 *     supports secure discard.
 *
 */

/*
 * STATES
 *
 * XenbusStateUnknown (0)
 *      No state is known, usually because the node is absent or cannot be
 *      read.
 *
 * XenbusStateInitialising (1)
 *      The side has been created and is starting.
 *
 * XenbusStateInitWait (2)
 *      The side has finished what it can do alone and waits for its peer or a
 *      hotplug script.
 *
 * XenbusStateInitialised (3)
 *      The side has published everything that its peer needs, and waits for
 *      the connection.
 *
 * XenbusStateConnected (4)
 *      The side is connected.
 *
 * XenbusStateClosing (5)
 *      The side wants to end the connection, because of an error or a removal.
 *
 * XenbusStateClosed (6)
 *      The side does not use the ring and the event channel any more.
 *
 * XenbusStateReconfiguring (7)
 *      The device is being reconfigured; block devices do not use it.
 *
 * XenbusStateReconfigured (8)
 *      The reconfiguration is done; block devices do not use it.
 *
 *****************************************************************************
 * Startup
 *****************************************************************************
 *
 * Each side announces with its state how far it has come, and watches the
 * state of the other. Each side waits for the other at certain points, shown
 * below. Apart from these, the two sides run at the same time, and nothing
 * orders their steps.
 *
 * The rule that makes this safe is the same in every step: first publish the
 * nodes, then change the state; first see the state of the other side, then
 * read its nodes.
 *
 * Frontend                           Backend
 * =================================  =================================
 *
 * Toolstack
 *  o Chooses the number of the virtual device and the domain and kind
 *    of the backend.
 *  o Creates both directories in one xenstore transaction, with the
 *    permissions that give each to its own domain and let the other
 *    domain read it.
 *  o Links the two directories to each other, and writes the
 *    configuration of the disk.
 *  o Writes the state XenbusStateInitialising into both.
 *
 * XenbusStateInitialising            XenbusStateInitialising
 *  o Reads who the backend is, and    o Reads how the storage is to be
 *    what kind of drive the guest       found and with what access.
 *    is to see.                       o If it needs no hotplug script,
 *  o Creates its own record of the      opens the storage and checks
 *    device, not yet visible to the     that it can serve the disk as
 *    guest's users.                     configured.
 *  o Waits for the backend.           o Publishes its optional
 *                                       features and the largest ring
 *                                       that it supports.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateInitWait
 *
 * Toolstack
 *  o Waits until the backend is in XenbusStateInitWait.
 *  o For a backend that serves block devices, runs the hotplug script,
 *    which turns the image into a block device and writes the device's
 *    number or path into the backend's directory.
 *  o For a backend that opens images itself there is nothing to do.
 *
 *  o Waits until the backend is in
 *    XenbusStateInitWait.
 *  o Reads the features and limits
 *    of the backend.
 *  o Decides on the features to use
 *    and on the size of the ring.
 *  o Allocates and initialises the
 *    ring, and grants its pages to
 *    the backend's domain.
 *  o Allocates an event channel for
 *    the backend's domain.
 *  o Publishes the parameters that
 *    hold for this connection.
 *             |
 *             |
 *             V
 * XenbusStateInitialised
 *
 *                                     o Waits until the frontend is in
 *                                       XenbusStateInitialised.
 *                                     o Reads the frontend's
 *                                       parameters, and checks them
 *                                       against its own limits.
 *                                     o Waits until the hotplug script
 *                                       is done, if it needs one.
 *                                     o Maps the ring and binds the
 *                                       event channel.
 *                                     o Publishes the size and the
 *                                       other properties of the disk.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateConnected
 *
 *  o Waits until the backend is in
 *    XenbusStateConnected.
 *  o Reads the properties of the
 *    disk.
 *  o Makes the disk available in
 *    the guest.
 *             |
 *             |
 *             V
 * XenbusStateConnected
 *
 *****************************************************************************
 * The frontend closes
 *****************************************************************************
 *
 * A frontend ends a connection when its driver is unloaded, when a boot loader
 * hands the disk over to the system that it has loaded, when the guest shuts
 * down in an orderly way, or after an error. The device itself stays, and can
 * be connected again.
 *
 * Frontend                           Backend
 * =================================  =================================
 *
 * XenbusStateConnected
 *  o Puts no more requests on the
 *    ring.
 *  o Waits for the responses to
 *    those that are there, and
 *    flushes the disk if it has to.
 *             |
 *             |
 *             V
 * XenbusStateClosing
 *
 *                                    XenbusStateConnected
 *                                     o Waits until the frontend is in
 *                                       XenbusStateClosing.
 *                                     o Finishes the requests that are
 *                                       on the ring.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateClosing
 *
 *  o Waits until the backend is in
 *    XenbusStateClosing.
 *  o Stops using the ring; it must
 *    not free the pages before the
 *    backend has unmapped them.
 *             |
 *             |
 *             V
 * XenbusStateClosed
 *
 *                                     o Waits until the frontend is in
 *                                       XenbusStateClosed.
 *                                     o Unmaps the ring and all pages
 *                                       of the guest, and closes the
 *                                       event channel.
 *                                     o If the device is not online
 *                                       any more, lets go of the
 *                                       storage and forgets the
 *                                       device; otherwise keeps it for
 *                                       the next connection.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateClosed
 *
 *  o Waits until the backend is in
 *    XenbusStateClosed.
 *  o Ends the grants, and frees the
 *    ring and the event channel.
 *  o May remove the nodes that it
 *    wrote for the connection, so
 *    that nobody reads old ones.
 *
 *****************************************************************************
 * Connecting again
 *****************************************************************************
 *
 * From XenbusStateClosed the frontend can start again, as long as the
 * toolstack has not marked the device as going offline. This is how the system
 * in a guest takes over a disk that its boot loader used before.
 *
 * A guest that has been saved and restored, or moved to another host, finds
 * new directories, made by the toolstack, with both sides in
 * XenbusStateInitialising. It reads its links again and goes through the
 * startup once more; requests that had no response when the guest was
 * suspended are built anew for the new ring.
 *
 * If the suspend was cancelled, as it is after a checkpoint or a migration
 * that failed, nothing has changed: directories, ring, grants and event
 * channel are the old ones, and both sides are still connected. The hypercall
 * with which the guest suspends says whether it was cancelled, and the
 * frontend must not connect again in that case.
 *
 * Frontend                           Backend
 * =================================  =================================
 *
 * XenbusStateClosed
 *  o Waits until the backend is in
 *    XenbusStateClosed.
 *  o Starts over.
 *             |
 *             |
 *             V
 * XenbusStateInitialising
 *
 *                                    XenbusStateClosed
 *                                     o Waits until the frontend is in
 *                                       XenbusStateInitialising.
 *                                     o Checks that the device is
 *                                       still online.
 *                                     o Makes sure that its features
 *                                       and limits are published.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateInitWait
 *
 *****************************************************************************
 * The toolstack removes the device
 *****************************************************************************
 *
 * The toolstack takes a disk away from a running guest, or cleans up after a
 * guest that has ended. It asks the backend by writing the backend's state,
 * and the backend's state in turn asks the frontend.
 *
 * A guest can refuse, or may be dead. libxl waits ten seconds for the backend
 * to be in XenbusStateClosed. What it does then depends on what was called:
 *
 * - libxl_device_disk_safe_remove, which is what xl block-detach calls, fails.
 *   The device stays as the attempt has left it: the backend is offline and in
 *   XenbusStateClosing, and the frontend in the state that it had.
 * - libxl_device_disk_remove continues by force.
 * - libxl_device_disk_destroy, which is what xl block-detach --force calls,
 *   and the removal of a guest with all its devices use force from the start.
 *
 * With force, libxl removes the frontend's directory in the same transaction
 * in which it asks the backend, so that the backend need not wait for anybody.
 * It then waits at most ten seconds more, and cleans up whatever the backend
 * does.
 *
 * If the backend is QEMU and the guest is paused, shut down or dying, libxl
 * does not ask. It waits for two seconds, and writes XenbusStateClosed for the
 * backend itself.
 *
 * The safe call and the option have existed since 4.15. Until 4.14, xl
 * block-detach called libxl_device_disk_remove, so that the disk of a guest
 * that did not answer was taken away.
 *
 * Frontend                           Backend
 * =================================  =================================
 *
 * Toolstack
 *  o Marks the device as offline in the backend's directory.
 *  o In the same transaction, writes the state XenbusStateClosing for
 *    the backend, unless it is in XenbusStateClosed already.
 *
 * XenbusStateConnected
 *  o Waits until the backend is in
 *    XenbusStateClosing.
 *  o Takes the disk away from the
 *    guest's users, or refuses if
 *    it is in use.
 *  o Waits for the responses to the
 *    requests that are on the ring.
 *  o Some frontends enter
 *    XenbusStateClosing for the
 *    time that this takes.
 *             |
 *             |
 *             V
 * XenbusStateClosed
 *
 *                                    XenbusStateClosing
 *                                     o Waits until the frontend is in
 *                                       XenbusStateClosed.
 *                                     o Unmaps the ring and all pages
 *                                       of the guest, and closes the
 *                                       event channel.
 *                                     o Closes the storage and, since
 *                                       the device is offline, forgets
 *                                       the device.
 *                                                |
 *                                                |
 *                                                V
 *                                    XenbusStateClosed
 *
 * Toolstack
 *  o Waits until the backend is in XenbusStateClosed.
 *  o Runs the hotplug script again, which undoes what it did.
 *  o Removes both directories and its own records.
 *
 * States that may be left out
 * ---------------------------
 *
 * The sequence has two waits: the frontend waits for the backend's features
 * and limits, and the backend waits for the frontend's parameters. A driver
 * that negotiates nothing can leave out one of them:
 *
 * - A frontend can enter XenbusStateInitialised at once, before the backend is
 *   in XenbusStateInitWait. Nothing can have been negotiated then: the ring
 *   has one page, there is one queue, and of the nodes that depend on a limit
 *   of the backend the frontend may publish default values only.
 * - A backend can go from XenbusStateInitialising to XenbusStateInitialised,
 *   without XenbusStateInitWait and without waiting for the frontend. The same
 *   holds here for the limits that the backend publishes.
 *
 * Every other driver has to cope with a peer that does so. It must not insist
 * on seeing a certain state, but take each state of the peer to include those
 * before it: whatever work of an earlier step has not been done yet is done
 * when the later state is seen. A frontend that first sees its backend in
 * XenbusStateInitialised or XenbusStateConnected still has to publish its ring
 * before it can connect; a backend that first sees its frontend in
 * XenbusStateConnected treats this like XenbusStateInitialised.
 *
 * The same care covers a peer that did enter all states, but so fast that the
 * reader saw only the last.
 *
 * Rings of several pages
 * ----------------------
 *
 * A ring of one page has 32 entries. A larger ring lets the frontend have more
 * requests in flight. Its size is a power of two, both in pages and in
 * entries.
 *
 * The backend publishes the largest ring that it supports in
 * backend/max-ring-page-order and, for old frontends, in
 * backend/max-ring-pages. The frontend chooses a size up to that and publishes
 * it in frontend/ring-page-order and, for old backends, in
 * frontend/num-ring-pages. The first of each pair is a binary logarithm, the
 * second a number of pages; where both are present they have to agree.
 * Implementations differ in what they do if the two disagree.
 *
 * With more than one page there is no frontend/ring-ref; each page has a
 * frontend/ring-ref%u. A frontend with a ring of four pages writes:
 *
 *     /local/domain/1/device/vbd/51712/ring-page-order = "2"
 *     /local/domain/1/device/vbd/51712/num-ring-pages = "4"
 *     /local/domain/1/device/vbd/51712/ring-ref0 = "8"
 *     /local/domain/1/device/vbd/51712/ring-ref1 = "9"
 *     /local/domain/1/device/vbd/51712/ring-ref2 = "10"
 *     /local/domain/1/device/vbd/51712/ring-ref3 = "11"
 *     /local/domain/1/device/vbd/51712/event-channel = "5"
 *     /local/domain/1/device/vbd/51712/protocol = "x86_64-abi"
 *
 * The pages form one area in the order of their numbers. The header of the
 * ring is at the start of the first page only, and an entry may cross from one
 * page to the next, so both sides have to map the pages side by side.
 *
 * With a ring of one page, write frontend/ring-ref and neither of the two
 * sizes: backends look in different places when the size is present and says
 * one page.
 *
 * Nodes of an earlier driver
 * --------------------------
 *
 * The frontend's directory outlives the driver that wrote to it. A boot loader
 * hands the disk over to the system that it has loaded, and a guest can load
 * another driver. The new driver overwrites most nodes, but a node that it
 * does not write keeps the value of the earlier driver, and the backend reads
 * that.
 *
 * An old frontend/ring-page-order does harm in this way: the backend looks for
 * frontend/ring-ref%u while the new driver has written frontend/ring-ref. It
 * fails to connect, or it maps pages that the guest has long used for
 * something else.
 *
 * A frontend should therefore remove what it does not use before it enters
 * XenbusStateInitialised: with a ring of one page frontend/ring-page-order,
 * frontend/num-ring-pages and each frontend/ring-ref%u, with a larger ring
 * frontend/ring-ref, and the nodes of features that it does not have.
 *
 * The best place for this is the transaction in which it writes the nodes of
 * the new connection. A driver that closes should remove the nodes that it
 * wrote.
 *
 * What to check on the ring
 * -------------------------
 *
 * The other side can write to the ring's pages at any time, whatever the
 * protocol says. So each side keeps its own indexes in private memory, takes
 * nothing but the producer index of the other side from the header, copies an
 * entry once, and checks the copy.
 *
 * The backend checks:
 *
 * - When it attaches, that req_prod is not further ahead of rsp_prod than the
 *   ring has entries. Linux refuses to connect otherwise.
 * - Where to begin. Linux begins at the value of rsp_prod that it finds, so
 *   that it can attach to a ring that has been in use. QEMU and NetBSD begin
 *   at 0 whatever they find there. A frontend therefore has to hand over a
 *   fresh ring, and a backend that is restarted beneath a connected frontend
 *   has to begin at rsp_prod.
 * - Each time that it reads req_prod, that the value is not further ahead of
 *   its own responses than the ring has entries. If it is, Linux stops serving
 *   the ring; it answers nothing and waits for the frontend to close. QEMU
 *   does not check the index, but takes at most as many requests at once as
 *   the ring has entries.
 * - In each request, that the number of segments is within the limit that it
 *   has offered, that first_sect is not greater than last_sect, that last_sect
 *   lies within the frame, that the sectors lie on the disk and are aligned to
 *   its blocks, and that the request does not change a read-only disk. A
 *   request that fails a check is answered with BLKIF_RSP_ERROR.
 * - That it knows the operation. A request with an unknown operation is
 *   answered with its own id and operation and BLKIF_RSP_EOPNOTSUPP; id is
 *   taken from where blkif_request has it. Linux and blktap do so. QEMU
 *   answers with BLKIF_RSP_ERROR.
 *
 * The frontend checks:
 *
 * - Each time that it reads rsp_prod, that there are not more responses than
 *   requests.
 * - In each response, that id belongs to a request that is outstanding, that
 *   it is answered for the first time, and that operation is that of the
 *   request.
 *
 * If a check fails, Linux disables the disk: it puts no more requests on the
 * ring, ignores all events, and leaves the requests of the guest waiting until
 * the device is removed. Windows looks the id up among its requests, and
 * ignores a response with another one.
 *
 * A frontend that trusts its backend may do less, but an id out of range must
 * never be used as an index. FreeBSD, OSv and NetBSD use it as an index
 * without a check, and illumos, Mini-OS, rumprun, U-Boot, Unikraft and gnumach
 * as an address: they are at the mercy of their backend.
 *
 * Grants of a finished request
 * ----------------------------
 *
 * When the frontend has the response to a request, it takes the pages of the
 * request back and uses them for something else. The backend must therefore
 * have unmapped the grants, or have copied the data, before it puts the
 * response on the ring. The one exception is a frontend that has announced
 * frontend/feature-persistent to a backend that has announced
 * backend/feature-persistent.
 *
 * The frontend ends each grant when the response has come, and must check
 * whether that has succeeded. If the backend still has the page mapped, the
 * page must not be used again: the backend could read what the guest puts
 * there, or overwrite it. Linux disables the disk in this case, unless
 * persistent grants are in use. NetBSD's driver of 2014 handles no further
 * responses until the page is free. Its driver of 2023 takes the page back
 * unchecked, except in a kernel for debugging, which stops.
 *
 * Events without work
 * -------------------
 *
 * An event costs some time in the domain that receives it, whether or not
 * there is work. A domain that sends events without end can keep the
 * processors of another one busy. Linux therefore keeps the event channel of
 * each driver masked until the driver says that it has dealt with the event,
 * and if the driver found no entry on the ring, it unmasks the channel only
 * after a delay, which grows with the number of such events.
 *
 * It follows for the sender that an event without an entry is worse than
 * useless: it delays the next one. Send one when the other side has asked for
 * it, and only after the new producer index is visible. It follows for the
 * receiver that its interrupt handler should do no more than wake whoever does
 * the work, and that a handler must not loop for as long as the other side
 * adds entries.
 *
 * Suspend, resume and migration
 * -----------------------------
 *
 * Before a guest is suspended, its frontend either waits until all requests
 * have been answered, as FreeBSD (which refuses the suspend after 30 seconds)
 * and NetBSD do, or remembers the requests that have not, as Linux does.
 * Nothing is done to the ring, because the suspend may yet be cancelled.
 *
 * After a resume that was not cancelled, everything of the old connection is
 * gone: the ring, the event channel and all grants. The frontend reads
 * frontend/backend and frontend/backend-id again, and goes through the
 * startup. Linux, SUSE and NetBSD publish their new ring at once, without
 * waiting for XenbusStateInitWait. A backend has to cope with that. A frontend
 * that does so may not find the limits of the backend yet, and then uses the
 * defaults: one ring, of one page.
 *
 * The new backend can offer less than the old one: a smaller ring, fewer
 * queues, fewer segments in a request or no indirect requests at all, no
 * flushes, barriers or discards. The frontend reads all features and
 * properties again when the backend is in XenbusStateConnected, and only then
 * sends again what it has remembered. It must not copy old requests to the new
 * ring as they are: the grants are new, and a request that is too large for
 * the new limits has to be split. Linux hands the data of reads and writes
 * back to its block layer, which divides them again.
 *
 * A request without a response may or may not have been carried out. Since
 * requests that overlap have no order anyway, a write may be sent again, but
 * before any newer write to the same sectors.
 *
 * A directory that disappears
 * ---------------------------
 *
 * A toolstack that uses force removes a directory while the driver is
 * connected. The state in it then reads as XenbusStateUnknown.
 *
 * - A backend that finds its frontend's state gone treats it as the end of the
 *   device. It stops taking requests, finishes those that it has taken, unmaps
 *   everything and closes the storage. Linux then forgets the device, QEMU
 *   enters XenbusStateClosed, and blktap removes its own directory.
 * - A frontend whose own directory is gone removes the disk. It must not write
 *   there any more, because a write creates the directory again. Linux looks
 *   for its state in the same transaction before it changes it.
 * - A frontend whose backend's directory is gone has nobody to answer it.
 *   Linux does not react, and its requests wait until its own directory is
 *   removed too.
 *
 * Requests in flight when the disk goes
 * -------------------------------------
 *
 * A frontend that closes in order waits for the responses to all its requests
 * before it enters XenbusStateClosed. Even so, a backend has to expect
 * requests in flight when it sees that state, or sees that the frontend is
 * gone: the storage is still working on them, and they still use the guest's
 * pages. It must wait for them before it unmaps the pages and enters
 * XenbusStateClosed itself. Linux stops taking requests first, and leaves the
 * ring and the pages mapped while the storage is still at work, but enters
 * XenbusStateClosed all the same. It does not connect such a ring again: a new
 * connection fails until the old requests are done.
 *
 * Requests that the backend has not taken from the ring are not carried out. A
 * frontend whose ring is gone must report each request without a response as
 * failed, whether it was taken or not.
 *
 * Emulated disks of HVM guests
 * ----------------------------
 *
 * In an HVM guest a disk can exist twice, as an emulated one and as a device
 * of this protocol, with the same storage behind both. The guest must use only
 * one of the two, so its PV drivers ask the device model to take the emulated
 * disks away, before the system looks for its disks. This is the unplug
 * protocol. It uses two I/O ports of the Xen platform device:
 *
 * 1. Read two bytes from port 0x10. If they are not 0x49d2 there is no such
 *    device, and the PV drivers must leave all disks alone.
 * 2. Read one byte from port 0x12, the version. If it is 0, continue with step
 *    5.
 * 3. Write the number of the product, two bytes, to port 0x12, and the number
 *    of its build, four bytes, to port 0x10. The numbers of products are in
 *    xen/include/public/hvm/pvdrivers.h.
 * 4. Read two bytes from port 0x10 again. If they are 0xd249 now, the host has
 *    excluded this driver, and it must not load.
 * 5. Write two bytes to port 0x10 that say what is to disappear: 1 for all IDE
 *    and SCSI disks, 2 for all network cards, 4 for all IDE disks but the
 *    first, 8 for all NVMe disks, or a sum of these.
 *
 * In step 5 the 1 includes what 4 stands for. Linux knows version 1 only, and
 * unplugs nothing with another.
 *
 * CD-ROM drives stay. That is why frontends in HVM guests leave CD-ROM drives
 * to the emulation. If nothing was unplugged, because the device or the
 * configuration forbids it, Linux uses no PV disks, or, where it was told that
 * it need not unplug, only those whose number is that of a Xen virtual disk.
 *
 * PV and PVH guests have no emulated disks, and no unplug protocol.
 *
 * A disk that changes size
 * ------------------------
 *
 * There is no special state for a disk that has grown. The backend writes the
 * new size and then writes its state, XenbusStateConnected, once more. The
 * value does not change, but the write fires the frontend's watch.
 *
 * A frontend that sees XenbusStateConnected again while it is connected reads
 * the size again, and tells its guest if it is different. The frontends of
 * Linux, SUSE and GPLPV do so. That of Windows watches the size itself, and
 * those of FreeBSD and NetBSD ignore the repetition. A frontend must at least
 * not treat it as an error. A comment in Linux's frontend says that a
 * toolstack may write the state again for the same purpose.
 *
 * Where implementations leave the sequence
 * ----------------------------------------
 *
 * A driver has to work with peers that do not keep to the sequence. The known
 * cases are:
 *
 * - The frontends of U-Boot, Mini-OS, OVMF, Mirage, LING, rumprun and Unikraft
 *   enter XenbusStateConnected right after they have published the ring,
 *   without waiting for XenbusStateInitWait and without entering
 *   XenbusStateInitialised. They then wait for the backend to be connected. A
 *   backend that connects only upon XenbusStateInitialised never serves them.
 * - The frontends of SUSE, illumos, NetBSD, OpenBSD, GRUB, gnumach, GPLPV,
 *   HaLVM and Plan 9 do not wait for XenbusStateInitWait before they publish
 *   the ring and enter XenbusStateInitialised.
 * - The frontend of GRUB then waits only while the backend is in
 *   XenbusStateInitWait, and takes the disk in any other state, even if the
 *   backend has not begun. That of Nanos uses a disk only if the backend is in
 *   XenbusStateInitWait at the moment when it looks.
 * - The backend of Linux enters XenbusStateInitWait before it has opened the
 *   storage, because the hotplug script only runs then. It publishes nearly
 *   all of its features together with the properties of the disk, just before
 *   XenbusStateConnected. So a frontend has to read features again, or for the
 *   first time, when the backend is connected; a feature that the frontend
 *   itself must announce earlier has to be announced without knowing the
 *   backend's.
 * - The backend of QEMU publishes features, limits and the properties of the
 *   disk all at once, when it has opened the image, and connects as soon as
 *   the frontend is in XenbusStateInitialised or XenbusStateConnected. QEMU
 *   7.2 does so before it enters XenbusStateInitWait; QEMU 10.0 enters that
 *   state first and publishes directly after it, so that a frontend that is
 *   very quick can read too early, and then uses the defaults.
 * - The backend of NetBSD publishes the properties and enters
 *   XenbusStateConnected as soon as the hotplug script is done, whether or not
 *   the frontend has published its ring. It connects the ring when it sees the
 *   frontend in XenbusStateInitialised or XenbusStateConnected. A frontend
 *   that waits for exactly XenbusStateInitWait can hang.
 * - The backend of blktap enters XenbusStateInitWait only when the hotplug
 *   script is done and the frontend is in XenbusStateInitialising.
 * - The frontend of Linux 6.1 goes from XenbusStateConnected to
 *   XenbusStateClosed without entering XenbusStateClosing, and takes the disk
 *   away even if it is in use. Older kernels enter XenbusStateClosing while
 *   the disk is in use, and close when its last user is gone. After an error,
 *   all of them enter XenbusStateClosing.
 * - The frontend of FreeBSD stays connected while its backend is in
 *   XenbusStateClosing and the disk is open; it closes when the last user is
 *   gone.
 * - The frontend of Windows first closes every connection that it finds, so
 *   that a device that the boot loader has left connected starts from
 *   XenbusStateClosed.
 *
 */

/*
 * TYPES
 */

/*
 * The number of a virtual device, as requests carry it.
 *
 * It is a macro, which a program may define differently before it includes the
 * header. 16 bits hold only numbers below 65536. For a device number of 1 <<
 * 28 or more, frontends send the lowest 16 bits.
 */
#ifndef blkif_vdev_t
#define blkif_vdev_t uint16_t
#endif

/*
 * The number of a sector, counted from the start of the virtual disk.
 *
 * It is a macro. The first sector of the disk is 0, even where the disk is a
 * partition of something larger on the backend's side.
 */
#define blkif_sector_t uint64_t

/*
 * REQUEST CODES
 */

/*
 * Reads consecutive sectors of the virtual disk into frames of the frontend.
 *
 * The transfer starts at sector_number. Segments are filled in the order in
 * which they are listed in the request: the first segment receives the first
 * sectors, and each further segment continues where the one before it ended.
 * The length of the transfer is the sum of the lengths of the segments; no
 * field holds it.
 *
 * The backend stores into the granted frames, so each grant must allow write
 * access. The contents of the frames are defined only when the response has
 * the status BLKIF_RSP_OKAY.
 *
 * Every backend implements this operation. Reads and writes that are in flight
 * together may be executed and completed in any order.
 */
#define BLKIF_OP_READ 0

/*
 * Writes the contents of frames of the frontend to consecutive sectors of the
 * disk.
 *
 * The transfer starts at sector_number and takes the segments in the order in
 * which they are listed in the request, as BLKIF_OP_READ does. The backend
 * only reads data from the frames, so a grant for reading is enough. The
 * frontend must leave the frames unchanged until it has the response.
 *
 * Every backend that exports a writable disk implements this operation. On a
 * read-only disk it fails.
 *
 * BLKIF_RSP_OKAY says that the backing device has accepted the data. The data
 * may still be in a volatile cache of that device; BLKIF_OP_FLUSH_DISKCACHE
 * moves it to stable storage. Writes that are in flight together may be
 * executed in any order, even when they overlap; a frontend that needs an
 * order waits for the response of the first before it issues the second, or
 * puts a BLKIF_OP_WRITE_BARRIER between them.
 */
#define BLKIF_OP_WRITE 1

/*
 * A write that no other write of its ring may cross, in either direction.
 *
 * The request has the form and the effect of BLKIF_OP_WRITE, and orders all
 * writes on its ring around itself:
 *
 * - each write that the frontend put on the ring before the barrier is
 *   complete before the barrier is executed;
 * - no write that the frontend puts on the ring after the barrier is executed
 *   before the barrier is complete.
 *
 * The frontend need not wait for responses in between: the order of the
 * requests on the ring decides. Reads are not ordered. Writes that reach the
 * backend through another ring are not ordered either: Linux's backend waits
 * only for those of the barrier's own ring.
 *
 * The header speaks of order alone, but a barrier that only sets an order
 * loses data. Frontends that find barriers but no flushes use a barrier as a
 * flush: Linux, OpenBSD and FreeBSD (seen in 12.1) send one without data, with
 * nr_segments 0, when their guest asks for a flush, and Linux sends a write
 * that must reach stable storage as a barrier with data. A backend that
 * announces barriers therefore has to
 *
 * - accept a barrier without segments;
 * - bring the data of all writes before the barrier onto stable storage before
 *   it executes the barrier;
 * - bring the barrier's own data onto stable storage before it answers.
 *
 * Linux's backend does the first two: it waits until the writes of the ring
 * are complete, flushes the cache of the device, and then writes. It does not
 * flush again after the barrier's own data. FreeBSD's backend keeps the order,
 * and fails a barrier without segments.
 *
 * The operation is optional. A backend that implements it announces so with
 * feature-barrier; a frontend must not use it without that node. The node is a
 * forecast, not a promise: a backend may answer any barrier with
 * BLKIF_RSP_EOPNOTSUPP, for example because it only then learns that the
 * device under it cannot do it. In that case the request has had no effect at
 * all, and the frontend falls back to waiting for outstanding writes itself.
 *
 * See the node "backend/feature-barrier".
 */
#define BLKIF_OP_WRITE_BARRIER 2

/*
 * Makes the backing device write its volatile cache to stable storage.
 *
 * When the response has the status BLKIF_RSP_OKAY, all data of writes whose
 * responses the frontend had received before it issued the flush survives a
 * loss of power.
 *
 * A flush sets no order. For a write that is still in flight when the flush is
 * issued there is no promise, and later writes need not wait for the flush. A
 * frontend that must have certain data on stable storage waits for the
 * responses of those writes, then issues the flush, then waits for its
 * response. BLKIF_OP_WRITE_BARRIER spares it these waits.
 *
 * Frontends send a flush without data: nr_segments is 0, and sector_number has
 * no meaning. The header does not say what a flush with segments means. The
 * backends of Linux and QEMU treat the segments as a write that follows the
 * flush, and answer when both are done; the data written in this way is not
 * flushed.
 *
 * The operation is optional. A backend that implements it announces so with
 * feature-flush-cache; a frontend must not use it without that node. Even so,
 * the backend may answer any flush with BLKIF_RSP_EOPNOTSUPP.
 *
 * See the node "backend/feature-flush-cache".
 */
#define BLKIF_OP_FLUSH_DISKCACHE 3

/*
 * Reserved for packets of device-specific commands, which SLES kernels send.
 *
 * The value belongs to an extension of SUSE Linux Enterprise Server, in which
 * the request itself contains a command packet for the device. The form of
 * that request is not part of this protocol. Other frontends must not send the
 * value, and no new operation may take it.
 */
#define BLKIF_OP_RESERVED_1 4

/*
 * Tells the backing device that the contents of a range of sectors are no
 * longer needed.
 *
 * The range begins at sector_number and has nr_sectors sectors. The request
 * carries no data and no segments. From the moment the frontend issues it, the
 * device may drop the contents of the range at any time, or keep them. Until
 * the range is written again, a read of it may return the old data, zeros or
 * anything else. This is what TRIM is in ATA and UNMAP in SCSI.
 *
 * Devices discard in extents that can be larger than a sector.
 * discard-granularity is the size of such an extent; the discard alignment is
 * the offset of the first one. Parts of the range that do not cover a whole
 * extent may be left as they are.
 *
 * With BLKIF_DISCARD_SECURE in flag the request is not a hint but an order:
 * the backend answers with success only after every copy of the data that the
 * device holds, in whatever place, has been made unrecoverable. A backend
 * accepts the flag only if it has announced discard-secure; otherwise the flag
 * has no effect, and the request is an ordinary discard.
 *
 * The operation is optional. A backend that implements it announces so with
 * feature-discard; a frontend must not use it without that node. Even so, the
 * backend may answer any discard with BLKIF_RSP_EOPNOTSUPP.
 *
 * See the node "backend/feature-discard".
 */
#define BLKIF_OP_DISCARD 5

/*
 * A read or write whose segments are in pages of their own, outside the ring.
 *
 * An entry of the ring has room for BLKIF_MAX_SEGMENTS_PER_REQUEST segments.
 * An indirect request has room for more: it names up to
 * BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST pages, and these pages are packed with
 * an array of blkif_request_segment.
 *
 * - indirect_op is the operation that is meant, BLKIF_OP_READ or
 *   BLKIF_OP_WRITE; no other operation has an indirect form.
 * - nr_segments is the number of segments in all pages together. It must not
 *   be greater than the number that the backend has announced.
 * - indirect_grefs holds one grant reference per page, in the order in which
 *   the segments are to be taken. The backend only reads these pages, and the
 *   frontend leaves them unchanged until it has the response. If the frontend
 *   uses persistent grants, it still grants them for writing, because the
 *   backend may map every page in the same way.
 *
 * One page holds PAGE_SIZE / sizeof(struct blkif_request_segment) segments:
 * 4096 / 8 = 512 in every ABI. The number of pages is therefore nr_segments /
 * 512, rounded up; all pages but the last are full, and the remaining entries
 * of indirect_grefs are not used. With 8 pages a request cannot have more than
 * 4096 segments. For example, 513 segments take two pages, with 512 in the
 * first and one in the second.
 *
 * The operation is optional. A backend that implements it announces the
 * greatest number of segments in feature-max-indirect-segments; a backend that
 * does not know the operation must not create that node, and a frontend must
 * not use the operation without it. A frontend may send indirect and direct
 * requests in any mixture.
 *
 * See the node "backend/feature-max-indirect-segments".
 */
#define BLKIF_OP_INDIRECT 6

/*
 * STATUS CODES
 */

/*
 * The backend does not support the operation, and has done nothing.
 *
 * A backend may answer any optional operation with this status at any time,
 * even if it has announced the operation in xenstore and has executed it
 * before: what the device under it can do may become known late, or change.
 * The frontend then stops using the operation and does without it; it must not
 * treat the answer as an error of the disk.
 *
 * Plain reads and writes are not optional. The comment at the definition in
 * the header names barriers as the only case, but its text on the other
 * optional operations includes these too.
 */
#define BLKIF_RSP_EOPNOTSUPP -2

/*
 * The operation failed, for a reason that is not given.
 *
 * The frontend reports it as a general input/output error (EIO). Any part of
 * the data may have been transferred. A malformed request, a request that
 * reaches beyond the end of the disk and a write to a read-only disk all end
 * in this way.
 */
#define BLKIF_RSP_ERROR -1

/*
 * The operation was completed, in full.
 *
 * There is no partial success: this status stands for all segments of the
 * request.
 */
#define BLKIF_RSP_OKAY 0

/*
 * LIMITS
 */

/*
 * The greatest number of segments in a request that is wholly in the ring.
 *
 * With 11 segments, 32 entries and the header of the ring fit into one page of
 * 4096 bytes. The comment in Xen's header says that a twelfth segment would
 * have needed the indexes of the ring in another page. By the sizes given here
 * it would have fitted: with 12 segments an entry has 116 or 120 bytes, and 32
 * entries end at byte 3904 at the latest. Nothing can change the number now. A
 * request moves up to 11 frames of 4096 bytes, which is 44 KiB or 88 sectors
 * of 512 bytes.
 */
#define BLKIF_MAX_SEGMENTS_PER_REQUEST 11

/*
 * The greatest number of pages with segments that an indirect request names.
 *
 * Each page of 4096 bytes holds 512 segments, so a request of type
 * BLKIF_OP_INDIRECT is limited to 4096 segments (16 MiB), and further by what
 * the backend announces in feature-max-indirect-segments. With 8 grant
 * references blkif_request_indirect is 64 bytes long in every ABI.
 */
#define BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST 8

/*
 * Device attributes: What kind of device the backing store is.
 *
 * The backend publishes the sum of the bits that apply, as one decimal number.
 * 0 is an ordinary disk that is fixed and writable. All other bits are unused
 * and are 0; a reader ignores bits that it does not know.
 */

/*
 * The device is an optical drive.
 *
 * The frontend presents a CD or DVD drive to its operating system, with the
 * sector size that the backend announces. The bit says nothing about the other
 * two bits: the backend sets them as they apply.
 */
#define VDISK_CDROM 0x1

/*
 * The medium can be changed while the device is in use.
 */
#define VDISK_REMOVABLE 0x2

/*
 * The device is read-only.
 *
 * The frontend presents a write-protected device. If it sends writes all the
 * same, they fail with BLKIF_RSP_ERROR.
 */
#define VDISK_READONLY 0x4

/*
 * Discard flags: The flags of a discard request, in the field flag of
 *   blkif_request_discard.
 *
 * All other bits are unused and must be 0.
 */

/*
 * Asks that all copies of the discarded data be made unrecoverable.
 *
 * The response comes only after the device has destroyed the data. The flag
 * works only with a backend that has announced discard-secure; without that
 * node, or if its value is 0, the backend ignores the flag and treats the
 * request as an ordinary discard. A frontend that depends on the erasure must
 * therefore look at the node first.
 */
#define BLKIF_DISCARD_SECURE 0x1

/*
 * STRUCTURES
 */

/*
 * The part of a transfer that is in one frame.
 *
 * A segment is a run of sectors in a granted frame: from first_sect to
 * last_sect, both included, so that it is (last_sect - first_sect + 1) * 512
 * bytes long and begins at byte first_sect * 512 of the frame. A frame of 4096
 * bytes has the sectors 0 to 7, and first_sect is at most last_sect.
 *
 * Sectors are 512 bytes long here. The start and the length of a segment must
 * be multiples of the real sector size of the disk, which is in
 * physical-sector-size.
 *
 * Two bytes of padding end the structure.
 */
struct blkif_request_segment {
    /*
     * The grant of the frame that holds the data.
     */
    grant_ref_t gref;
    /*
     * The first sector of the frame that belongs to the segment.
     * Unit: 512-byte sectors.
     */
    uint8_t     first_sect;
    /*
     * The last sector of the frame that belongs to the segment.
     * Unit: 512-byte sectors.
     */
    uint8_t     last_sect;
};

/*
 * An entry of the ring that asks for an operation.
 *
 * All requests begin in this way: the first byte is the operation, and it
 * decides which structure the entry holds. This structure is the form for
 * reads, writes, barriers and flushes, and the largest of all.
 *
 * sector_number is counted in units of 512 bytes. It must denote a multiple of
 * the real sector size of the disk, which is in physical-sector-size.
 */
struct blkif_request {
    /*
     * The code of the operation.
     */
    uint8_t               operation;
    /*
     * How many entries of seg are used.
     */
    uint8_t               nr_segments;
    /*
     * The virtual device that the request is for; it has a meaning only in
     * reads and writes.
     */
    blkif_vdev_t          handle;
    /*
     * A value that the frontend chooses and that comes back in the response.
     */
    uint64_t              id;
    /*
     * The sector of the disk at which a read or write begins.
     * Unit: 512-byte sectors.
     */
    blkif_sector_t        sector_number;
    /*
     * The segments of the transfer, in the order of the sectors on the disk.
     */
    struct blkif_request_segment seg[BLKIF_MAX_SEGMENTS_PER_REQUEST];
};
typedef struct blkif_request blkif_request_t;

/*
 * An entry of the ring that asks for a discard.
 *
 * The entry has this form when operation is BLKIF_OP_DISCARD. It names one
 * range of sectors and no segments. The fields up to sector_number are where
 * they are in blkif_request, and the structure is not longer than that one.
 *
 * sector_number and nr_sectors are counted in units of 512 bytes, as they are
 * in reads and writes.
 */
struct blkif_request_discard {
    /*
     * Always BLKIF_OP_DISCARD.
     */
    uint8_t        operation;
    /*
     * Either BLKIF_DISCARD_SECURE or 0.
     */
    uint8_t        flag;
    /*
     * The virtual device that the request is for, as in blkif_request.
     */
    blkif_vdev_t   handle;
    /*
     * A value that the frontend chooses and that comes back in the response.
     */
    uint64_t       id;
    /*
     * The first sector of the range.
     * Unit: 512-byte sectors.
     */
    blkif_sector_t sector_number;
    /*
     * The number of sectors of the range.
     * Unit: 512-byte sectors.
     */
    uint64_t       nr_sectors;
};
typedef struct blkif_request_discard blkif_request_discard_t;

/*
 * An entry of the ring that asks for a read or write with segments outside the
 * ring.
 *
 * The entry has this form when operation is BLKIF_OP_INDIRECT. The segments
 * are in the pages of indirect_grefs, as an array of blkif_request_segment
 * that continues from page to page. Only operation, id and sector_number are
 * where they are in blkif_request: handle comes later, and the number of
 * segments takes its place.
 *
 * sector_number is counted in units of 512 bytes, as it is in direct requests,
 * and must be aligned to physical-sector-size.
 *
 * The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the
 * end ensures that; elsewhere the compiler pads 60 bytes to 64.
 */
struct blkif_request_indirect {
    /*
     * Always BLKIF_OP_INDIRECT.
     */
    uint8_t        operation;
    /*
     * The operation to carry out, BLKIF_OP_READ or BLKIF_OP_WRITE.
     */
    uint8_t        indirect_op;
    /*
     * The number of segments in all pages together.
     */
    uint16_t       nr_segments;
    /*
     * A value that the frontend chooses and that comes back in the response.
     */
    uint64_t       id;
    /*
     * The sector of the disk at which the read or write begins.
     * Unit: 512-byte sectors.
     */
    blkif_sector_t sector_number;
    /*
     * The virtual device that the request is for, as in blkif_request.
     */
    blkif_vdev_t   handle;
    /*
     * The grants of the pages that hold the segments.
     */
    grant_ref_t    indirect_grefs[BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST];
    /*
     * Not used; it makes the structure as long as it is in the other ABIs.
     */
#if defined(__i386__)
    uint64_t       pad;
#endif
};
typedef struct blkif_request_indirect blkif_request_indirect_t;

/*
 * An entry of the ring that says how a request ended.
 *
 * Each request gets exactly one response. Responses may come in a different
 * order from the requests: id says which request a response belongs to, not
 * the place in the ring.
 *
 * A frontend that does not trust its backend checks that id belongs to an
 * outstanding request.
 */
struct blkif_response {
    /*
     * The value of id in the request.
     */
    uint64_t id;
    /*
     * The operation that the request asked for.
     */
    uint8_t  operation;
    /*
     * The code of the outcome.
     */
    int16_t  status;
};
typedef struct blkif_response blkif_response_t;

/*
 * The memory through which the two sides pass requests and responses.
 *
 * The frontend allocates the ring, initialises it and grants it to the
 * backend. It begins with a header of 64 bytes, which is the same in every
 * ABI: four counters, and 48 bytes that the block protocol does not use and
 * that start as 0.
 *
 * The four counters are 32-bit integers that only grow, and wrap around at the
 * end of their range. At the start req_prod and rsp_prod are 0, and req_event
 * and rsp_event are 1.
 *
 * Entries follow the header. An entry is as large as the larger of a request
 * and a response, that is 108 bytes in x86_32-abi and 112 bytes in the other
 * ABIs. As many entries are used as fit into the ring, rounded down to a power
 * of two. The entry of a counter value is its remainder when divided by that
 * number. A page of 4096 bytes has 32 entries in every ABI. Rings of several
 * pages are one piece: 2, 4, 8 and 16 pages have 64, 128, 256 and 512 entries,
 * and the header is only at the start of the first page.
 *
 * A response takes the entry of a request that the backend has read before.
 * The frontend must therefore never have more requests outstanding than there
 * are entries. Each side completes an entry in memory before it moves its
 * counter, and reads a counter of the other side before the entry.
 */
DEFINE_RING_TYPES(blkif, struct blkif_request, struct blkif_response);

#endif /* __XEN_PUBLIC_IO_BLKIF_H__ */
