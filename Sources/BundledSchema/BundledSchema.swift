// Generated from Schema/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.
// swift-format-ignore-file

/// The whole schema, for programs that do not read YAML.
public enum BundledSchema {
    /// What ``load()`` reads: each text once, then a line for each part, with numbers in place of the texts.
    static let text: StaticString = #"""
blkif-bundle 4
\VS8
N The Xen block protocol (blkif)
g5 A split block device: a frontend in the guest sends requests through a shared ring to a backend in another domain, and both halves find each other and agree on parameters in xenstore.
; xenstore-ls
: device/vbd
8 uint32_t
8 uint64_t
9 req_event
9 rsp_event
A _AND_CHECK_NOTIFY
M RING_FINAL_CHECK_FOR_REQUESTS
N RING_FINAL_CHECK_FOR_RESPONSES
L LIBXL_DISK_BACKEND_UNTRUSTED
M libxl_device_disk_safe_remove
H libxl_device_disk_remove
I libxl_device_disk_destroy
D blkif_request_trim_t
8 overview
K The parts of a block device
RT1 A block device has two halves in two domains. The *frontend* runs in the guest that uses the
disk and shows it to the guest as an ordinary block device. The *backend* runs in the domain
that has access to the storage, usually domain 0 or a driver domain, and does the real I/O. A
*toolstack* in a control domain creates both halves, connects them to each other and removes
them again.

The halves talk over two channels:

- *xenstore*, a small hierarchical database that all domains share, carries everything that is
  decided once per connection: who the other half is, what the disk is, which features and
  ring sizes are in use. Each item is a *node*. Both halves publish a *state* there, and their
  changes of state drive the connection forward.
- *The ring*, memory that the frontend allocates and grants to the backend, carries the
  requests and responses. An *event channel* tells the other half that there is something new
  on the ring. The data itself is in further pages that the requests refer to by grant
  reference.

All that is fixed about a running connection is therefore visible in xenstore, and can be
inspected with `xenstore-ls`.
7 folders
C Where the nodes are
^a1 Each half has one folder in xenstore, and every node of this protocol is in one of the two.
FRONT and BACK are the domain numbers of the two halves and DEVID is the number of the virtual
device, in decimal:

    /local/domain/FRONT/device/vbd/DEVID          the frontend's folder
    /local/domain/BACK/backend/vbd/FRONT/DEVID    the backend's folder

A domain can leave out the prefix `/local/domain/N/` for its own nodes: xenstore completes a
relative path with the home folder of the domain that asks.

The word before the numbers tells which kind of backend is meant to serve the device. For a
backend in the kernel it is `vbd`; toolstacks use other words, such as `qdisk`, to choose a
backend in a user-space process. The frontend's folder is under `device/vbd` whatever backend
of this protocol serves it. A virtio disk, which does not use this protocol, has the word
virtio_disk in both paths. A driver must never build the path of the other half from the
numbers, but follow the links: `frontend/backend` holds the path of the backend's folder, and
`backend/frontend` that of the frontend's.

DEVID appears as the last part of both paths, and drivers use this part as the handle that
they put into requests. How it encodes a disk and a partition is the subject of
xen-vbd-interface(7).

libxl keeps a third folder, `/libxl/FRONT/device/vbd/DEVID`, to which no driver has access. It
holds the two links and a copy of what libxl wrote for the backend when it created the device,
so that the toolstack need not trust what drivers leave in their own folders. No driver reads
it.
7 example
@ A connected disk
ZY3 This is a disk of domain 1 that domain 0 serves from a logical volume, as `xenstore-ls -f`
shows it when both halves are connected. The toolstack, libxl, made it from the specification
`/dev/vg/guest,raw,xvda,w`. The drivers are those of Linux 6.1, domain 0 has four processors
and the guest, which is an HVM guest, has one. The frontend's folder:

    /local/domain/1/device/vbd/51712/backend = "/local/domain/0/backend/vbd/1/51712"
    /local/domain/1/device/vbd/51712/backend-id = "0"
    /local/domain/1/device/vbd/51712/state = "4"
    /local/domain/1/device/vbd/51712/virtual-device = "51712"
    /local/domain/1/device/vbd/51712/device-type = "disk"
    /local/domain/1/device/vbd/51712/trusted = "1"
    /local/domain/1/device/vbd/51712/ring-ref = "8"
    /local/domain/1/device/vbd/51712/event-channel = "15"
    /local/domain/1/device/vbd/51712/protocol = "x86_64-abi"
    /local/domain/1/device/vbd/51712/feature-persistent = "1"

The nodes up to `frontend/trusted` are the toolstack's, the others the driver's. The backend's
folder:

    /local/domain/0/backend/vbd/1/51712/frontend = "/local/domain/1/device/vbd/51712"
    /local/domain/0/backend/vbd/1/51712/params = "/dev/vg/guest"
    /local/domain/0/backend/vbd/1/51712/script = "/etc/xen/scripts/block"
    /local/domain/0/backend/vbd/1/51712/frontend-id = "1"
    /local/domain/0/backend/vbd/1/51712/online = "1"
    /local/domain/0/backend/vbd/1/51712/removable = "0"
    /local/domain/0/backend/vbd/1/51712/bootable = "1"
    /local/domain/0/backend/vbd/1/51712/state = "4"
    /local/domain/0/backend/vbd/1/51712/dev = "xvda"
    /local/domain/0/backend/vbd/1/51712/type = "phy"
    /local/domain/0/backend/vbd/1/51712/mode = "w"
    /local/domain/0/backend/vbd/1/51712/device-type = "disk"
    /local/domain/0/backend/vbd/1/51712/discard-enable = "1"
    /local/domain/0/backend/vbd/1/51712/specification = "xen"
    /local/domain/0/backend/vbd/1/51712/feature-max-indirect-segments = "256"
    /local/domain/0/backend/vbd/1/51712/multi-queue-max-queues = "4"
    /local/domain/0/backend/vbd/1/51712/max-ring-page-order = "4"
    /local/domain/0/backend/vbd/1/51712/physical-device = "fd:3"
    /local/domain/0/backend/vbd/1/51712/physical-device-path = "/dev/dm-3"
    /local/domain/0/backend/vbd/1/51712/hotplug-status = "connected"
    /local/domain/0/backend/vbd/1/51712/feature-flush-cache = "1"
    /local/domain/0/backend/vbd/1/51712/discard-granularity = "4096"
    /local/domain/0/backend/vbd/1/51712/discard-alignment = "0"
    /local/domain/0/backend/vbd/1/51712/discard-secure = "0"
    /local/domain/0/backend/vbd/1/51712/feature-discard = "1"
    /local/domain/0/backend/vbd/1/51712/feature-barrier = "1"
    /local/domain/0/backend/vbd/1/51712/feature-persistent = "1"
    /local/domain/0/backend/vbd/1/51712/sectors = "16777216"
    /local/domain/0/backend/vbd/1/51712/info = "0"
    /local/domain/0/backend/vbd/1/51712/sector-size = "512"
    /local/domain/0/backend/vbd/1/51712/physical-sector-size = "4096"

Here those up to `backend/specification` are the toolstack's, and the three from
`backend/physical-device` to `backend/hotplug-status` those of the hotplug script, which has
followed the link of the logical volume to the device that it stands for. The others are the
driver's: the three before the script's it wrote when it started, and those after it when it
connected.
8 encoding
F How values are encoded
nZ1 A value in xenstore is a string of bytes without a terminating zero. What the string means
depends on the type of the node:

- *Numbers* are in decimal digits, without sign, leading zeros or white space, unless the node
  says otherwise. The types `uint32_t` and `uint64_t` tell how much room a reader needs to
  hold every valid number; they do not tell how the number is stored. A reader must not put a
  `uint64_t` node into 32 bits.
- *Booleans* are the numbers `0` and `1`.
- *Bitmaps* are the decimal number that has the wanted bits set.
- *Enumerations* are one of the strings listed, compared byte by byte.
- *Strings and paths* are stored as they are.
- *Folders* have the empty string as their own value.

The header does not say what a reader does with a value that it cannot parse, and a writer
must not rely on either outcome. The drivers of Linux close the connection if it is one of the
nodes that they need, such as the grant of the ring or the size of the disk, and take the
default for most others, as if the node were absent; what follows the digits of a number is
ignored.
An empty string is not the same thing as an absent node.

Nodes that belong together should be written, and read, in one xenstore transaction, so that
the other side never sees half of them. At the least, all of them must be in place before the
change of state that announces them.
8 defaults
I Absent nodes and defaults
PG Most nodes are optional. While a node is absent, its default is in effect, exactly as if the
default had been written. This is what keeps old and new drivers compatible: a driver that has
never heard of a node does not write it, and the other side then reads the value that gives
the old behaviour.

It follows that

- a driver may leave out any node whose default suits it;
- a driver must work with a peer that writes only the nodes without default;
- a driver must ignore nodes that it does not know;
- a new optional node needs a default that means the behaviour before it was invented.

A node without default has to be present by the state that its entry names, and where a reader
cannot go on without the node, the entry says so.
7 markers
P1 What PRIVATE and DEPRECATED mean
iI Some sections of nodes are marked PRIVATE: their nodes are meant for the half in whose folder
they are, and for nobody else. The other half can usually read them, because it has access to
the whole folder, but it must not depend on them: their format may be specific to one backend
and can change without notice. Who *writes* them is another matter: the private nodes of the
backend mostly come from the toolstack and its hotplug scripts, as the backend's
configuration.

A node marked DEPRECATED exists only to work with older implementations. New code uses the
replacement, if one is named, and handles the deprecated node only where a peer has nothing
better.

Not every node is in Xen's header. Where an entry says that it is not, what is said about the
node was found in the sources of the implementations named with it.
= notifications
J Notifications and hold-off
[f1 Each ring has one event channel, which both halves use. An event carries no data: it only says
"look at the ring". Sending one is a hypercall and wakes the other domain, so that the ring
lets its reader say when it wants to be told. The shared header of the ring has two fields for
this:

- `req_event` is set by the backend: the frontend need only send an event when the request
  producer index moves past this value.
- `rsp_event` is set by the frontend: the backend need only send an event when the response
  producer index moves past this value.

The writer's side is: put the entries on the ring; with a write barrier between, publish the
new producer index; after a full barrier, read the reader's event index; send an event if that
index is among the entries just published. The macros of Xen's ring header whose names end in
`_AND_CHECK_NOTIFY` do these steps and return whether to send.

The reader's side is: consume entries until none is left; then, before it goes to sleep, set
the event index to one more than its consumer index; after a full barrier, look once more for
entries, because one may have arrived before the new event index was visible; only if there is
still none, sleep. The macros `RING_FINAL_CHECK_FOR_REQUESTS` and
`RING_FINAL_CHECK_FOR_RESPONSES` do this.

A reader that skips the last look loses events and hangs. A reader that never sets the event
index again gets one event and then no more, and depends on polling. A reader may set its
event index further ahead in order to be woken once for several entries, but must then be sure
that so many will come.

Both halves must also survive events without cause: an event can arrive when the ring is
empty, and one event can stand for any number of entries.
; permissions
U1 Who can write what, and whom to trust
ec1 xenstore gives each node an owner, who can always read and write it, and a list of further
permissions. libxl sets them so:

- the frontend's folder and its nodes belong to the guest, and the backend's domain can read
  them;
- the backend's folder and its nodes belong to the backend's domain, and the guest can read
  them;
- domain 0, and every other privileged domain, can read and write everything.

For the backend this means that *every* node in the frontend's folder is untrusted input,
including those that the toolstack wrote there: the guest owns them, and can change or remove
them at any time. This goes for `frontend/backend-id`, for the kind and number of the device
and for the parameters of the ring alike. A backend must check each number against its own
limits before it uses it, must read each node only once per connection, and must take
everything that decides about access, above all whether the disk is writable and where its
image is, from its own folder.

The same holds for the ring: the guest can write to the ring's memory at any time, so that a
backend has to copy a request to private memory before it checks it, and use only the copy.

For the frontend, the backend is traditionally part of the trusted base: it sees and can
change all data of the disk. A frontend that wants protection from a malicious backend has to
do the same in the other direction: check lengths, indexes and identifiers in responses, and
share only pages that hold nothing but the data of the request.

A node that the toolstack writes can be trusted only by the side in whose folder it is, and by
the toolstack only as far as it trusts that side.
: 2010-04-07
a3 The first release that this schema knows: four operations, up to 11 segments per request, and a ring of one page.
: 2011-03-25
b4 A trim operation is added, operation 4 is set aside for SLES, and the device numbers and the disk specifications are described for the first time.
: 2012-09-17
W4 The header describes the xenstore nodes and the state machine, rings may have several pages, trim becomes discard, and Arm gets an ABI.
: 2013-07-09
l3 Persistent grants and the physical sector size are added, a disk can have its backend in any domain, and Itanium is dropped.
: 2014-03-10
]3 Indirect requests carry more than 11 segments, and the node for the alignment of discards is spelt correctly.
: 2015-01-15
o2 The toolstack can permit direct I/O despite a known bug, and can forbid discard, for each disk.
: 2015-10-07
i3 The node with the numbers of the backing device is documented, and IDE disks of HVM guests can be emulated as AHCI disks.
: 2016-06-20
k3 A device may have several rings, the path of the backing device is a node of its own, and disks can be replicated for COLO.
: 2016-12-05
]2 The protocol stays as it was; the text on forbidding discard is put in order.
: 2017-06-27
g2 Disk images in QED format are accepted, and the documents on disks become manual pages.
: 2017-12-13
n1 Nothing changes in the protocol or in the disk specifications.
: 2018-07-09
: 2019-04-01
_2 Nothing changes in the protocol; the sources of the manual pages get new names.
: 2019-12-17
^4 A frontend can say that it copes with sectors larger than 512 bytes, and all sector numbers are counted in units of the announced sector size.
: 2020-07-23
: 2021-04-07
o2 The toolstack learns to remove a disk only when the guest agrees; the protocol stays as it was.
: 2021-12-01
: 2022-12-09
k2 A frontend can be told not to trust its backend, and the toolstack can set up virtio disks.
: 2023-11-16
[3 Nothing changes in the release; the later releases of its branch count sectors in units of 512 bytes again.
: 2024-07-30
S5 The use of grants by virtio disks can be chosen, and an empty CD-ROM drive can be served by the kernel's backend, from an empty file; the protocol stays as it was.
: 2025-03-04
_7 All sector numbers are counted in units of 512 bytes again, whatever the sector size of the device, and the frontend's node for large sectors is deprecated. The disc of a guest whose device model runs in a Linux stub domain can be changed.
: 2025-11-18
l5 The old device model, qemu-traditional, is gone, and with it the one program that asked the toolstack to eject a disc by a node; the protocol and the disk specifications stay as they were.
: 2026-07-29
[1 In development: nothing has changed so far.
< opensuse-4.4
^4 Xen 4.4 of openSUSE, with the disk options for direct I/O and discard brought back from 4.5, in a form that leaves the ABI of libxl as it was.
> direct-io-safe
7 discard
7 backend
F backend-identification
M Backend Device Identification
jA What the toolstack and its hotplug script tell the backend about the storage behind the disk:
where it is, how to open it and what the guest may do with it. The backend reads these nodes
while it is in `XenbusStateInitialising` or `XenbusStateInitWait`.

The section is private to the backend. A frontend must not depend on any of these nodes, even
where the permissions of the directory let it read them: their form is an agreement between one
toolstack, its scripts and its backends, and a frontend learns all that it needs from the
features and the device properties.
9 toolstack
4 mode
]1 Says whether the guest may write to the disk.
W= The access that the backend grants to the frontend. A backend that finds `"r"` opens the
storage read-only, sets `VDISK_READONLY` in `info` and fails every request that would change
data.

The node is the authority, not a hint: the check belongs in the backend, because a frontend
can send any request it likes. Hotplug scripts read it as well, to refuse storage that another
domain already uses in a way that does not fit.
; enumeration
1 r
^2 The guest may only read. The storage may be shared with other read-only users.
9 read only
1 w
T2 The guest may read and write. The storage should have no other user.
8 writable
f3 The backend cannot tell what it may allow. It should refuse the device; taking it as read-only
is the only safe guess.
G XenbusStateInitialising
6 writes
5 libxl
O Exactly one of the two letters.
< 4.23-dev-196
M tools/libs/light/libxl_disk.c
O flexarray_append(back, "mode");
@ reads and writes
4 xend
\2 Also writes `"w!"`, which asks the script to skip its check for other users.
5 4.4.0
U1 tools/python/xen/xend/server/blkif.py
d1 (dev, mode) = self.readBackend(devid, 'dev', 'mode')
7 xenopsd
: 26.17.0-29
J ocaml/xenopsd/xc/device.ml
Q1 ; ("mode", string_of_mode x.mode)
5 krata
8 0.0.24-5
R1 crates/xen/xenclient/src/tx/vbd.rs
P2 .add_backend_item("mode", if self.writable { "w" } else { "r" })
5 reads
= hotplug-linux
i1 Mandatory. Brought to one of `r`, `w` and `!` before use.
I tools/hotplug/Linux/block
o1 local m=$(xenstore_read_default "$base_path/$dom/$dev/mode" "")
= linux-blkback
: Mandatory.
7 6.1.176
R1 drivers/block/xen-blkback/xenbus.c
m1 be->mode = xenbus_read(XBT_NIL, dev->nodename, "mode", NULL);
> qemu-xen-block
5 7.2.0
D hw/block/xen-block.c
c1 const char *mode = qdict_get_try_str(opts, "mode");
= qemu-xen-disk
> qemu-xen 2.4.1
C hw/block/xen_disk.c
m1 blkdev->mode = xenstore_read_be_str(&blkdev->xendev, "mode");
? freebsd-blkback
4 12.1
M sys/dev/xen/blkback/blkback.c
M "mode", NULL, &xbb->dev_mode,
7 tapback
5 4.0.8
A tapback/backend.c
g1 mode = tapback_device_read(device, XBT_NULL, MODE_KEY);
; illumos-xdb
G delphix-os 483bdddb0e91
O usr/src/uts/common/xen/io/xdb.c
_1 if (xenbus_read_str(xsname, "mode", &str) != 0)
@ zephyr-toolstack
7 3.3.0-7
M xen-dom-mgmt/src/xen-dom-xs.c
e2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/mode", basepref, backendid, domid, vbd_id);
f2 Accepts and writes a third value, `"w!"`: writable, without the check for other users.
N mode = config.get('mode', 'r')
h2 Takes every string that has a `w` in it as writable and every other string as read-only.
d1 Takes every string that has a `w` in it as writable.
X2 Looks at the first character only, and takes an absent node as writable.
\2 Accepts exactly the two values and fails for anything else, `"w!"` included.
@ mode, MODE_KEY);
> netbsd-xbdback
R1 Looks at the first character only.
: 01e21280b6
Q1 sys/arch/xen/xen/xbdback_xenbus.c
C if (mode[0] == 'w')
T2 Takes `"r"` and `"ro"` as read-only and everything else as writable.
6 u-boot
^5 The frontend reads the node although it is private, and cannot start without it. The
portable source is `VDISK_READONLY` in `info`; this goes for the following frontends too.
> 2026.10-rc2-71
E drivers/xen/pvblock.c
f1 snprintf(path, sizeof(path), "%s/mode", dev->backend);
7 mini-os
i1 The frontend reads the node, and cannot start without it.
< 50cfef196566
: blkfront.c
7 rumprun
< b04d42225a12
K platform/xen/xen/blkfront.c
j1 bmk_snprintf(path, sizeof(path), "%s/mode", dev->backend);
A unikraft-blkfront
9 0.17.0-89
M drivers/xen/blk/blkfront_xs.c
b1 mode = xs_read(XBT_NIL, xendev->otherend, "mode");
5 halvm
L The frontend reads the node.
< 3ec1d7e4b6bc
P1 src/XenDevice/XenDevice/Disk.hsc
g1 readOnl <- readMode `fmap` xsRead xs (beDir ++ "/mode")
7 gnumach
< d5a5afa1544b
; xen/block.c
c1 c = hyp_store_read(0, 3, bd->backend, "/", "mode");
< mirage-blkif
i2 The frontend reads the node although it is private, and takes an absent one as read-only.
7 2.1.3-2
E lib/front/blkfront.ml
\1 backend_read (fun x -> x = "w") false "mode"
6 params
; description
\1 Describes the storage to the hotplug script.
bG Free text that a hotplug script can turn into something that the backend opens: for most
disks the path of a block device or an image file, for other storage whatever the script
for it understands, such as a target name or a URL. The backend may read it too, when no
script stands between it and the toolstack, as for a backend in a user process.

There is no common syntax. A toolstack that gives the format of an image with it puts the
name of the format and a colon in front of the path (`vhd:/images/guest.vhd`); a reader
must split at the first colon only, and only if it knows that its toolstack writes the
prefix.

For a removable medium the toolstack changes the node while the device is connected. An
empty string then stands for an empty drive.
6 string
o1 There is nothing to attach. Hotplug scripts stop with an error.
P5 The plain path for block devices that the kernel serves; format, colon and path for disks
served by QEMU or tapdisk; rewritten when a CD is inserted or ejected.
Q1 flexarray_append(back, "params");
= 'params', '')
n1 let back_delta = [("type", _type); ("params", pathtowrite)] in
X1 p=$(xenstore_read "$XENBUS_PATH/params")
R1 Mandatory; format, colon and path.
M tools/hotplug/Linux/block-tap
k1 f=$(xenstore_read_default "$base_path/$dom/$dev/params" "")
? hotplug-freebsd
D Handed on as a path.
K tools/hotplug/FreeBSD/block
V1 params=$(xenstore-read "$path/params")
> hotplug-netbsd
Q1 A block device or a regular file.
J tools/hotplug/NetBSD/block
X1 xparams=$(xenstore-read "$xpath/params")
m3 Mandatory. The format `"aio"` means a raw image and `"vhd"` the format that QEMU calls
vpc; without a colon the image is raw.
g1 const char *params = qdict_get_try_str(opts, "params");
Q2 blkdev->params = xenstore_read_be_str(&blkdev->xendev, "params");
O Watched for a change of medium.
c1 if (xenbus_read_str(xsname, "params", &str) != 0) {
g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/params", basepref, backendid, domid, vbd_id);
W3 Two forms in one node: a plain path, or a format, a colon and a path, depending on the
kind of backend.
< xenserver-sm
^2 Writes the address of an NBD server socket for storage that a tapdisk exports.
o3 Takes a text that is no path, such as one that begins with `rbd:`, for a format and a name
and leaves it to QEMU's block layer.
a4 Refuses every text that names no file or block device of its domain, since it asks for the
kind of the file first; `rbd:` and `nbd:` do not work.
b2 Writes no such node; it names the block device in the nodes of the hotplug script.
4 ovmf
P3 The frontend reads the node although it is private, to find out whether a CD-ROM drive is
empty.
7 2022.11
P1 OvmfPkg/XenPvBlkDxe/BlockFront.c
a2 Status = XenBusIo->XsBackendRead (XenBusIo, XST_NIL, "params", (VOID **)&Params);
l2 The frontend reads the node although it is private, to find a disk by the name of its
image.
X2 Xs.(immediate xs (fun h -> read h (Printf.sprintf "%s/params" backend)))
P2 The frontend reads the node although it is private, to print it.
e1 c = hyp_store_read(0, 3, bd->backend, "/", "params");
C /dev/vg0/guest-disk
\4 The node is now described as input of the hotplug script, which hands a block device to
the backend; before, as input of the backend itself.
7 summary
\1 Describes the storage to the backend driver.
j6 Free text from which the backend driver can open the storage: typically the path of the
block device or of the file that holds the disk's contents. There is no common syntax, and
what is allowed depends on the backend.
ZM Free text that a hotplug script can turn into something that the backend opens: for most disks
the path of a block device or an image file, for other storage whatever the script for it
understands, such as a target name or a URL. The backend may read it too, when no script
stands between it and the toolstack, as for a backend in a user process.

There is no common syntax. A toolstack that gives the format of an image with it puts the name
of the format and a colon in front of the path (`vhd:/images/guest.vhd`); a reader must split
at the first colon only, and only if it knows that its toolstack writes the prefix.

For a removable medium the toolstack changes the node while the device is connected. An empty
string then stands for an empty drive. Since 4.19 libxl does not leave the node empty for a
drive of the kernel's backend in domain 0, but names an empty file that it makes for the
purpose, so that the backend can connect.
7 hotplug
? physical-device
X1 Note 11 says which systems use the node.
5 notes
m1 Names the block device to open by its major and minor number.
m@ The block device of the backend domain's kernel that holds the disk's contents. The
hotplug script finds or makes the device, for instance by attaching a file to a loop
device, and writes the node; its appearance is what a kernel backend waits for before it
opens the device.

On Linux both numbers are hexadecimal without a prefix, as an exception to the rule that
numbers in xenstore are decimal: `fd:1a` is major 253, minor 26. Once the node is written
it must not change; a backend need not support another device on the same connection.
6 device
P2 No script has run yet. The backend waits until the node appears.
D XenbusStateConnected
k5 Up to this release, in hexadecimal, for a block device of the toolstack's own domain that is served by the kernel and has no script of the user's choice. Later the script alone writes it.
5 4.6.0
C tools/libxl/libxl.c
^1 flexarray_append_pair(back, "physical-device",
W1 Hexadecimal, by the function write_dev.
S1 tools/hotplug/Linux/block-common.sh
c1 xenstore_write "$XENBUS_PATH/physical-device" "$mm"
j3 If it is already there, the script has run and does nothing. Those of other disks are read
to find storage that is in use.
T2 d=$(xenstore_read_default "$base_path/$dom/$dev/physical-device" "")
f1 xenstore-write $xpath/physical-device $physical_device
`1 Hexadecimal. Watched; a later change is refused.
V2 err = xenbus_scanf(XBT_NIL, dev->nodename, "physical-device", "%x:%x",
i1 Hexadecimal. The device must be one of the blktap driver.
h1 s = tapback_device_read(device, XBT_NULL, PHYS_DEV_KEY);
d1 For disks whose parameters hold a path and a number.
T1 ("physical-device", physical_device)
< 004230ae4876
B drivers/blktap2.py
V1 if self.has_xs_key("physical-device"):
k1 Hexadecimal, two digits at least, written by the toolstack.
B "physical-device",
c2 Writes one decimal number that combines major and minor, as `stat -f %r` prints it.
P1 Reads one decimal device number.
j1 xenbus_read_ul(NULL, xbusd->xbusd_path, "physical-device",
7 blktap1
m1 Reads the node, although note 11 names Linux and NetBSD only.
`1 Ignores the node and waits for the path instead.
A "physical-device"
5 fd:1a
V2 `blkif.h` describes the node, which block scripts have always written.
: documented
5 class
hB The block device of the backend domain's kernel that holds the disk's contents. The hotplug
script finds or makes the device, for instance by attaching a file to a loop device, and
writes the node; its appearance is what a kernel backend waits for before it opens the device.

On Linux both numbers are hexadecimal without a prefix, as an exception to the rule that
numbers in xenstore are decimal: `fd:1a` is major 253, minor 26. Once the node is written it
must not change; a backend need not support another device on the same connection.

The path of the same device is in `physical-device-path`.
D physical-device-path
i1 Names the block device or image file to open by its path.
g? The absolute path, in the backend domain, of what holds the disk's contents. The hotplug
script writes it together with `physical-device`, or alone on systems without major and minor
numbers. On Linux and NetBSD it is the path of a block device; on FreeBSD, whose backend can
use a file directly, it may also be that of a regular file.

A toolstack reads it when it needs to reach the contents itself, for example to start a boot
loader or to give the disk to an emulator before the guest's drivers run.
4 path
d2 A backend that depends on it waits; a toolstack has no way to open the disk locally.
g1 xenstore_write "$XENBUS_PATH/physical-device-path" "$1"
T3 For tapback the socket of the tapdisk's NBD server; the device numbers are then left out
on purpose.
i1 xenstore_write "$XENBUS_PATH/physical-device-path" "$dev"
E The text of `params`.
a1 xenstore-write $path/physical-device-path $params
_2 For disks with a script of their own and for tapdisk, to open the disk locally.
P2 pdpath = libxl__sprintf(gc, "%s/physical-device-path", be_path);
F Mandatory and watched.
X2 watch_path = xs_join(xenbus_get_node(xbb->dev), "physical-device-path");
Y2 Process id and minor number of the tapdisk, taken from the socket's name.
m1 s = tapback_device_read(device, XBT_NULL, PHYS_DEV_PATH_KEY);
`1 ; ("physical-device-path", physical_device_path)
m1 .add_backend_item("physical-device-path", &block_device.path)
U2 The value can be a socket, neither a block device nor a regular file.
H Does not write the node.
4 type
c1 Says what kind of object holds the disk's contents.
a= Chooses the hotplug script and the way to open the storage. It is about the backend side only
and says nothing to the guest: neither the format of an image nor whether the disk is a CD-ROM
drive follows from it.

Toolstacks use the node for the kind of backend rather than for the kind of object, and with
more words than these three, so a reader must accept words that it does not know and fall back
to looking at the object itself.
D "file", "phy", "tap"
4 file
a2 A regular file. The script attaches it to a loop device, or the backend opens it.
3 phy
U1 A block device of the backend domain.
3 tap
W1 An image that a tapdisk process serves.
V2 The Linux script treats it as an unknown kind and looks at the object.
[1 Rewritten when a CD is inserted or ejected.
O flexarray_append(back, "type");
S1 To tell the kinds of backend apart.
O tools/libs/light/libxl_device.c
U1 GCSPRINTF("%s/%s", be_path, "type"));
`1 The word before the colon of the disk's address.
I 'type', new_back['type'],
K Writes `"file"` or `"phy"`.
? Always `"phy"`.
P1 .add_backend_item("type", "phy")
P2 Used only for storage that is neither a block device nor a file.
h1 t=$(xenstore_read_default "$XENBUS_PATH/type" 'MISSING')
m1 blkdev->type = xenstore_read_be_str(&blkdev->xendev, "type");
a1 Mandatory; `"file"` is attached to a lofi device.
i1 if ((err = xenbus_read_str(xsname, "type", &str)) != 0) {
e2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/type", basepref, backendid, domid, vbd_id);
j2 Writes the kind of backend, so also words that this list does not have, such as `"qdisk"`.
g1 Writes any word for which a script of that name exists.
? 'type'   : typ,
; openbsd-xbf
Q2 The frontend reads the node, mandatorily, although it is private.
: 097a0154dc
@ sys/dev/pv/xbf.c
> prop = "type";
e2 Permits the backend to use `O_DIRECT` despite a bug in the lifetime of network pages.
k_1 Says that the storage behind this disk is not affected by a bug of the backend domain's
kernel, so that the backend may open it with `O_DIRECT` where it would otherwise avoid that.

The bug is about the lifetime of memory pages. With direct I/O the guest's own pages, lent to
the backend by grants, are handed to the layer below the file. If that layer is the network
(an image on NFS, a device over iSCSI), some kernels' network code expects such a page to live
longer than it does: the backend answers the guest and gives the page back while the network
code still refers to it. The next access crashes the backend domain. The report is at
<https://lists.xen.org/archives/html/xen-devel/2012-12/msg01154.html>.

A backend in a user process therefore works around the bug: it goes through the page cache,
which copies the data, and pays for it in speed and in memory. Local storage does not need
this. Since the backend cannot find out what is beneath a path, the person who configures the
disk states it with this node.

The rules are:

- `1` is a permission, not an order. The backend decides whether it uses direct I/O.
- The node must not serve to choose a way of caching. Whoever wants one needs another option.
- A backend that has no such workaround, as one that submits block requests in the kernel, or
  that runs where the bug is fixed, ignores the node.
- A backend that does not know the node keeps its workaround, so the effect is not guaranteed.
- For storage that the network carries the node must be absent or `0`.
7 boolean
1 0
]2 The storage may be affected; a backend with the workaround keeps it in place.
\2 Writes `1` when the disk's option is given and otherwise no node, never `0`.
Y1 flexarray_append(back, "direct-io-safe");
^2 With `1` it opens the image uncached and submits with native asynchronous I/O.
W2 const char *direct_io_safe = qdict_get_try_str(opts, "direct-io-safe");
D As the later driver.
W2 directiosafe = xenstore_read_be_str(&blkdev->xendev, "direct-io-safe");
P2 Wrote `1` for every disk; the version in xen-api no longer does.
W1 xc/device.ml, older versions of xenopsd
U2 Tests only whether the node exists, so that `0` counts as permission.
3 4.0
3 4.1
1 1
@ backend-features
8 Features
^@ What the backend can do beyond reading and writing. It publishes these nodes before it enters
`XenbusStateInitWait`; the frontend reads them afterwards and uses only what it finds. A feature
that is absent, or `0`, must not be used.

Some backends cannot tell what the storage supports until they have opened it and publish their
features together with the device properties. A frontend that has seen `XenbusStateConnected`
has seen all of them, so that is the safe moment to read the features that only decide about
requests.
? feature-barrier
a1 Says that the backend processes barrier requests.
Q@ `1` says that `BLKIF_OP_WRITE_BARRIER` is worth trying: the backend knows the operation and
the storage is believed to honour it. It does not promise success. The backend may answer any
such request with `BLKIF_RSP_EOPNOTSUPP`, for instance because it learns from the first one
that the storage refuses; the frontend then has to stop using barriers and to order its writes
itself, by waiting for them.

A backend that answers so may also change the node to `0`, but a connected frontend does not
look at it again.
V1 The backend does not support barriers.
C XenbusStateInitWait
F BLKIF_OP_WRITE_BARRIER
^1 Follows the flush support of the block device.
j1 err = xenbus_printf(xbt, dev->nodename, "feature-barrier",
; Always `1`.
H "feature-barrier", "1");
B tapback/frontend.c
V2 if ((err = tapback_device_printf(device, xst, "feature-barrier", true,
V1 `1`, unless the node is there already.
h1 (err = xenbus_printf(xbt, xsname, XBP_FB, "%d", 1)))) ||
> linux-blkfront
L drivers/block/xen-blkfront.c
X2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-barrier", 0)) {
@ freebsd-blkfront
O sys/dev/xen/blkfront/blkfront.c
Z1 "feature-barrier", "%d", &feature_barrier,
I prop = "feature-barrier";
> windows-xenvbd
< ec2dfdc05cc6
E src/xenvbd/frontend.c
j2 Frontend->DiskInfo.Barrier      = (__ReadValue32(Frontend, "feature-barrier", 0, NULL) == 
b1 snprintf(path, sizeof(path), "%s/feature-barrier",
Q2 snprintf(path, sizeof(path), "%s/feature-barrier", dev->backend);
m1 XenBusReadUint64 (XenBusIo, "feature-barrier", TRUE, &Value);
g1 canBarrier <- testFeature (beDir ++ "/feature-barrier")
l1 err = xs_scanf(XBT_NIL, xendev->otherend, "feature-barrier",
U2 bmk_snprintf(path, sizeof(path), "%s/feature-barrier", dev->backend);
^2 Publishes it together with the device properties, after `XenbusStateInitWait`.
; illumos-xdf
V2 Takes the existence of the node as support, so that `0` counts as `1`.
O usr/src/uts/common/xen/io/xdf.c
P2 if (!(vdp->xdf_feature_barrier = xenbus_exists(oename, XBP_FB)))
C feature-flush-cache
[2 Says that the backend processes requests to flush the cache of the storage.
R? `1` says that `BLKIF_OP_FLUSH_DISKCACHE` is worth trying: the backend knows the operation and
hands it on to the storage. As with every optional operation the answer may still be
`BLKIF_RSP_EOPNOTSUPP` at any time, and the frontend must cope with that.

Without the feature a frontend has no means to force written data out of a volatile cache,
other than a barrier if the backend offers it. It should then tell its operating system that
the disk has no cache that could be flushed.
\1 The backend does not support flush requests.
H BLKIF_OP_FLUSH_DISKCACHE
n1 err = xenbus_printf(xbt, dev->nodename, "feature-flush-cache",
R2 xen_device_backend_printf(xendev, "feature-flush-cache", "%u", 1);
Q2 xenstore_write_be_int(&blkdev->xendev, "feature-flush-cache", 1);
L "feature-flush-cache", "1");
V2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-flush-cache",
\1 "feature-flush-cache", "%d", &feature_flush,
M prop = "feature-flush-cache";
j2 Frontend->DiskInfo.FlushCache   = (__ReadValue32(Frontend, "feature-flush-cache", 0, NULL)
: netbsd-xbd
`1 sys/arch/xen/xen/xbd_xenbus.c, NetBSD 01298e0dd1
f1 snprintf(path, sizeof(path), "%s/feature-flush-cache",
U2 snprintf(path, sizeof(path), "%s/feature-flush-cache", dev->backend);
Q2 XenBusReadUint64 (XenBusIo, "feature-flush-cache", TRUE, &Value);
k1 canFlush   <- testFeature (beDir ++ "/feature-flush-cache")
P2 err = xs_scanf(XBT_NIL, xendev->otherend, "feature-flush-cache",
l1 xenbus_printf(xbt, xbusd->xbusd_path, "feature-flush-cache",
b1 Publishes no such node, only the one for barriers.
? feature-discard
a1 Says that the backend processes discard requests.
YB `1` says that `BLKIF_OP_DISCARD` is worth trying: the guest can tell the storage which sectors
it no longer needs. The answer may still be `BLKIF_RSP_EOPNOTSUPP` at any time, after which
the frontend should stop sending such requests. Because discarding is advice about contents
that nobody wants, a failure loses nothing.

What can be discarded at once, and from which offset on, is in `discard-granularity` and in the
node of the discard alignment; a backend that sets this feature should publish both. Whether the request
may ask for the data to be destroyed is in `discard-secure`.
^1 The backend does not support discard requests.
@ BLKIF_OP_DISCARD
e2 `0` if the device cannot discard; no node at all if the toolstack turned discard off.
j1 err = xenbus_printf(xbt, dev->nodename, "feature-discard",
f1 `1`, only if the image is opened with discard support.
n1 xen_device_backend_printf(xendev, "feature-discard", "%u", 1);
m1 xenstore_write_be_int(&blkdev->xendev, "feature-discard", 1);
V2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-discard", 0))
j2 Frontend->DiskInfo.Discard      = (__ReadValue32(Frontend, "feature-discard", 0, NULL) == 
g1 canDiscard <- testFeature (beDir ++ "/feature-discard")
P2 Publishes the feature without the granularity and the alignment.
B feature-persistent
Z2 Says that the backend may hold grants mapped from one request to the next.
\W1 Mapping and unmapping a guest page for every request is expensive, above all because
unmapping must flush translation caches on every processor. `1` says that the backend can
map a page once and keep the mapping for later requests that use the same grant. It pays
off if the frontend reuses a fixed set of grants, which the frontend announces with
`frontend/feature-persistent`, and copies its data into and out of these pages.

For the backend:

- It should keep grants mapped only if the frontend announces the feature. A frontend that
  does not reuse its grants fills the backend's table with pages that never come back; the
  backend then reaches its limit and has to unmap as before.
- How many grants it keeps is its own choice. Enough for everything in flight is the
  number of ring entries times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.
- If it keeps fewer it should give up the least recently used ones first. Together with a
  frontend that takes the grant it released last, this keeps a small set in constant use.
- It may keep more or fewer as memory allows, without telling the frontend, at the price
  of speed.

The ring protocol does not change: a request looks the same whether or not its grants are
mapped already, so the two sides need not agree.
g1 The backend maps and unmaps the grants of each request.
e1 `1`, unless a module parameter turns the feature off.
S2 err = xenbus_printf(xbt, dev->nodename, "feature-persistent", "%u",
P2 xenstore_write_be_int(&blkdev->xendev, "feature-persistent", 1);
I "feature-persistent", 0);
j2 Frontend->Features.Persistent   = (__ReadValue32(Frontend, "feature-persistent", 0, NULL) 
b1 Mandatory where persistent grants are compiled in.
R2 err = xenbus_printf(xbt, nodename, "feature-persistent", "%u", 1);
S`1 Mapping and unmapping a guest page for every request is expensive, above all because unmapping
must flush translation caches on every processor. `1` says that the backend can map a page
once and keep the mapping for later requests that use the same grant. It pays off if the
frontend reuses a fixed set of grants, which the frontend announces with
`frontend/feature-persistent`, and copies its data into and out of these pages.

For the backend:

- It should keep grants mapped only if the frontend announces the feature. A frontend that
  does not reuse its grants fills the backend's table with pages that never come back; the
  backend then reaches its limit and has to unmap as before.
- How many grants it keeps is its own choice. Enough for everything in flight is the number of
  ring entries times the number of pages of the largest request: its segments, which are
  `BLKIF_MAX_SEGMENTS_PER_REQUEST` or, with indirect requests, as many as the frontend uses,
  and the pages that hold indirect segments. Linux's backend keeps up to 1056 for each ring,
  which is 32 entries times 32 segments and one such page.
- If it keeps fewer it should give up the least recently used ones first. Together with a
  frontend that takes the grant it released last, this keeps a small set in constant use.
- It may keep more or fewer as memory allows, without telling the frontend, at the price of
  speed.

The ring protocol does not change: a request looks the same whether or not its grants are
mapped already, so the two sides need not agree.
M feature-max-indirect-segments
d1 Says how many segments an indirect request may have.
iJ A number above 0 says that the backend accepts `BLKIF_OP_INDIRECT`, and that one such request
may have at most this many segments, in place of the `BLKIF_MAX_SEGMENTS_PER_REQUEST` that fit
in a plain request. The frontend chooses any number up to that, anew for each request. A
number that is not above `BLKIF_MAX_SEGMENTS_PER_REQUEST` is of no use.

The segments stand in pages of their own, and the request carries the grants of these pages,
of which there are at most `BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST`. A page of 4096 bytes holds
512 segments of 8 bytes, so the largest number that makes sense is 4096. The number of pages
of a request is its number of segments divided by 512, rounded up.

A backend that does not know the operation must not create the node. The header describes the
node with the operation and has no entry for it among the nodes.
6 uint32
8 segments
\1 The backend does not know indirect requests.
A BLKIF_OP_INDIRECT
8 protocol
; Always 256.
V1 "feature-max-indirect-segments", "%u",
O 256; not written when set to 0.
D lib/core/blkproto.ml
l1 let _max_indirect_segments = "feature-max-indirect-segments"
\2 Uses at most 32 unless told otherwise, and none if the number is 11 or less.
T1 "feature-max-indirect-segments", 0);
\1 "feature-max-indirect-segments", "%" PRIu32,
R1 Uses at most one page of segments.
j2 Frontend->Features.Indirect     =  __ReadValue32(Frontend, "feature-max-indirect-segments"
= Publishes 16.
3 256
< feature-trim
b1 Said whether trim requests were likely to succeed.
o9 The first form of discarding. The existence of the node said that the backend knew operation
code 5, then called trim; the value said whether it was worth while to send such requests.
With either value the answer could be `BLKIF_RSP_EOPNOTSUPP`.

Xen 4.2 gave the operation and the feature other names; the code stayed.
W1 The backend did not know trim requests.
A backend-transport
L Request Transport Parameters
f: How large the shared rings may be and how many of them the backend can serve. The backend
publishes its limits before it enters `XenbusStateInitWait`; the frontend then chooses values
within them and publishes its choice with the grants of the rings. A frontend that does not wait
for that state has to use the defaults, one ring of one page.
C max-ring-page-order
\2 Gives the largest ring that the backend can map, as a power of two of pages.
c> The ring may have any number of pages that is a power of two, up to 2 to the power of this
number: `0` allows one page, `1` two, `2` four pages, and so on. A page is a page of the
machine (4096 bytes). More pages mean more requests in flight.

The same limit can be given as a number of pages, in `max-ring-pages`. A backend that wants to
reach every frontend publishes both, and they must describe the same size. A frontend that
finds only one of them uses that one.
E log2 of machine pages
i1 Rings have one page, unless the other scheme allows more.
[1 4 unless a module parameter says otherwise.
X2 err = xenbus_printf(XBT_NIL, dev->nodename, "max-ring-page-order", "%u",
X3 4 unless a property says otherwise; later versions omit it where they cannot map several
grants at once.
n1 xen_device_backend_printf(xendev, "max-ring-page-order", "%u",
b1 "max-ring-page-order", "%u", max_ring_page_order);
; A constant.
T2 err = tapback_device_printf(device, XBT_NULL, "max-ring-page-order",
Z2 Goes by its own limit too, which is 0 unless a module parameter raises it.
J "max-ring-page-order", 0);
X1 "max-ring-page-order", NULL, "%" PRIu32,
T1 sys/dev/pv/xbf.c, OpenBSD 097a0154dc
? Uses at most 2.
b1 backend_read int_of_string 0 "max-ring-page-order"
F src/xenvbd/blockring.c
f2 status = FrontendStoreReadBackend(BlockRing->Frontend, "max-ring-page-order", &Value);
b1 If both nodes are there, the number of pages wins.
W1 If both nodes are there, this one wins.
1 4
> max-ring-pages
e2 One limit needs one node; this one only serves to reach frontends that know no other.
V2 Gives the largest ring that the backend can map, as a number of pages.
S8 The largest number of machine pages in a ring; it must be a power of two. It is one of two
ways to say the same, and equals 1 shifted left by `max-ring-page-order` if both are
published.

New code needs the node only to reach frontends that know nothing else.
= machine pages
I Wins over the other node.
S1 "max-ring-pages", NULL, "%" PRIu32,
R1 Used if the other node is missing.
i1 Does not publish the node, although note 3 asks for both.
2 16
F multi-queue-max-queues
d1 Says how many rings the backend serves for one disk.
UB With several queues each processor of the guest can have a ring and an event channel of its
own, so that processors do not contend for one. The node gives the largest number of queues
that the backend supports for this disk; the frontend chooses a number from 1 up to it and
writes that to `multi-queue-num-queues`.

A frontend that wants a single queue need not know this node: one queue looks the same as in
the time before there were several. Every queue has the same number of pages.

The header describes several queues in a section of their own and has no entry for the node.
6 queues
M The backend serves one queue.
R2 The number of processors unless a module parameter says otherwise.
c1 "multi-queue-max-queues", "%u", xenblk_max_queues);
]2 Uses at most 4, and no more than there are processors, unless told otherwise.
M "multi-queue-max-queues", 1);
S2 err = xs_scanf(XBT_NIL, xendev->otherend, "multi-queue-max-queues",
Q2 The toolstack writes the node, as `4`, before the backend starts.
R2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/multi-queue-max-queues",
[1 The frontend cannot start without the node.
B backend-properties
I Backend Device Properties
e9 What the disk is like: its size, its block sizes, what kind of medium it is and how it discards.
The backend publishes these nodes when it has opened the storage and mapped the ring, before it
enters `XenbusStateConnected`; the frontend reads them after that and then creates the disk in
its operating system.
> discard-enable
_1 Tells the backend whether it may offer discard.
aB A choice of whoever configures the disk. `0` forbids discard: the backend does not publish
`feature-discard`, or publishes it as `0`, and refuses the requests. `1` asks the backend to
offer discard; it can do so only if the storage supports it, so the node never creates an
ability that is not there.

The usual reason to forbid it is an image file that was allocated in full on purpose: a
discard would punch holes in it, and later writes would fragment it.

Though it stands among the device properties, the node goes from the toolstack to the backend
and is there before the backend starts.
f1 The backend offers discard if the storage supports it.
S2 Always; `1` for writable disks unless the configuration forbids it.
]1 flexarray_append_pair(back, "discard-enable",
a1 .add_backend_item("discard-enable", self.discard)
`1 A value that is no number counts as the default.
n1 if (!xenbus_read_unsigned(dev->nodename, "discard-enable", 1))
W2 const char *discard_enable = qdict_get_try_str(opts, "discard-enable");
\2 if (xenstore_read_be_int(&blkdev->xendev, "discard-enable", &enable) == 0) {
j1 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/discard-enable",
L Takes an absent node as `0`.
]1 Writes `true` or `false` instead of a number.
[2 The frontend reads the node from the backend's directory, with default `1`.
C xcp-ng 583bd7fee4cc
C src/xenvbd/driver.c
[1 { "discard-enable", FeatureDiscardEnable },
A discard-alignment
W2 The name loses a spelling mistake. Drivers always used the correct one.
4 name
@ discard-aligment
i1 Gives the offset of the first discard extent of the disk.
l? Storage that allocates in extents can release only whole extents. The node gives the distance
in bytes from the start of the virtual disk to the first boundary of such an extent; the
others follow at multiples of `discard-granularity`. It is not 0 if the disk is a partition,
or another part of a device, that begins in the middle of an extent.

A frontend should align its discard requests to these boundaries. What lies before the first
and behind the last full extent of a request is usually not released.
5 bytes
V1 The first extent begins with the disk.
J "discard-alignment", "%u",
9 Always 0.
P2 xen_device_backend_printf(xendev, "discard-alignment", "%u", 0);
H "discard-alignment", 0);
j2 Frontend->DiskInfo.DiscardAlignment = __ReadValue32(Frontend, "discard-alignment", 0, NULL
\1 Publishes discard support without this node.
C discard-granularity
k1 Gives the size of the extents that the storage can discard.
S> The size in bytes of the smallest piece that the storage can release on its own. Thinly
provisioned storage often allocates in pieces that are much larger than a sector; a discard of
less than one such piece, or across its boundary, has no effect on what it does not cover in
full. Pieces begin at the discard alignment and follow each other without gaps.

A backend that offers discard should publish both nodes even if it can discard single sectors.
; sector-size
Y1 Every sector can be discarded on its own.
O Only if the device can discard.
L "discard-granularity", "%u",
a1 Only if the image is opened with discard support.
n1 xen_device_backend_printf(xendev, "discard-granularity", "%u",
F "discard-granularity",
j2 Frontend->DiskInfo.DiscardGranularity = __ReadValue32(Frontend, "discard-granularity", 0, 
a2 Takes the physical block size, not the sector size, when the node is absent or 0.
4 4096
> discard-secure
Z1 Note 10 says when a backend sets the node.
a1 Says that the backend can destroy discarded data.
j< `1` says that a `BLKIF_OP_DISCARD` request may carry the flag `BLKIF_DISCARD_SECURE`. The
backend answers such a request only when no copy of the data can be recovered from the
storage, so it can take much longer than a plain discard, which only releases the space.

Without this the flag must not be set; a backend that finds it nevertheless ignores it. The
node means nothing unless `feature-discard` is `1`.
b1 Discarded data may remain readable on the storage.
D BLKIF_DISCARD_SECURE
G "discard-secure", "%d",
n1 Only if the device can discard, together with the granularity.
o1 !!xenbus_read_unsigned(info->xbdev->otherend, "discard-secure",
j2 Frontend->DiskInfo.DiscardSecure= (__ReadValue32(Frontend, "discard-secure", 0, NULL) == 1
4 info
W1 Describes the medium by a set of flags.
W9 The sum of the flags that apply: `VDISK_CDROM` for a CD-ROM drive, `VDISK_REMOVABLE` for a
medium that can be removed, `VDISK_READONLY` if every write will fail. A disk without any of
these properties has `0`. The number is decimal like all others.

A reader ignores flags that it does not know.
6 bitmap
5 vdisk
f1 There is no default. Most frontends refuse to connect.
e1 err = xenbus_printf(xbt, dev->nodename, "info", "%u",
P2 xen_device_backend_printf(xendev, "info", "%u", blockdev->info);
e1 xenstore_write_be_int(&blkdev->xendev, "info", info);
> leaf = "info";
Q2 if ((err = tapback_device_printf(device, xst, "info", true, "%u",
l1 (err = xenbus_printf(xbt, xsname, XBP_INFO, "%u", dinfo)) ||
B let _info = "info"
P1 "info", "%u", &info->vdisk_info,
E "info", "%u", &binfo,
D Watched for changes.
Q2 Frontend->DiskInfo.DiskInfo     = __ReadValue32(Frontend, "info",
f1 snprintf(path, sizeof(path), "%s/info", dev->backend);
k1 Status = XenBusReadUint64 (XenBusIo, "info", TRUE, &Value);
g1 i = hyp_store_read_int(0, 3, bd->backend, "/", "info");
c1 xenbus_printf(xbt, xbusd->xbusd_path, "info", "%u",
V2 Publishes it before `XenbusStateInitWait`, together with its features.
[3 A size above 512 no longer depends on the frontend's consent, and the node is no longer a
unit of anything.
Y1 Gives the logical block size of the disk.
m< The smallest number of bytes that the disk can read or write. It is a power of two and at
least 512. It is the unit of `sectors` and, for a frontend that has announced
`feature-large-sector-size`, of the sector numbers in requests.

Some frontends count every sector as 512 bytes, whatever this node says. A backend must
therefore publish 512 here, unless the frontend has given that feature a value other than
0.
3 512
W1 Logical block size of the block device.
m1 err = xenbus_printf(xbt, dev->nodename, "sector-size", "%lu",
C Logical block size.
f1 xen_device_backend_printf(xendev, "sector-size", "%u",
; Always 512.
X2 xenstore_write_be_int(&blkdev->xendev, "sector-size", blkdev->file_blk);
E leaf = "sector-size";
R2 if ((err = tapback_device_printf(device, xst, "sector-size", true,
g1 Always 512 in early versions, later that of the device.
S2 (err = xenbus_printf(xbt, xsname, XBP_SECTOR_SIZE, "%u", ssize)) ||
P1 let _sector_size = "sector-size"
S1 "sector-size", "%lu", &sector_size,
H Mandatory; 0 is refused.
E prop = "sector-size";
Z1 backend_read int_of_string 0 "sector-size"
X2 Frontend->DiskInfo.SectorSize   = __ReadValue32(Frontend, "sector-size",
m1 snprintf(path, sizeof(path), "%s/sector-size", dev->backend);
R2 Status = XenBusReadUint64 (XenBusIo, "sector-size", TRUE, &Value);
4 grub
W1 Must be a power of two of at least 512.
4 2.06
L grub-core/disk/xen/xendisk.c
W2 grub_snprintf (fdir, sizeof (fdir), "%s/sector-size", vd->backend_dir);
n1 secSize <- read     `fmap` xsRead xs (beDir ++ "/sector-size")
n1 i = hyp_store_read_int(0, 3, bd->backend, "/", "sector-size");
h1 err = xs_scanf(XBT_NIL, xendev->otherend, "sector-size",
Q2 bmk_snprintf(path, sizeof(path), "%s/sector-size", dev->backend);
d1 sys/arch/xen/xen/xbdback_xenbus.c, NetBSD 01e21280b6
o5 Refuses to serve a disk with a larger size to a frontend that has not announced that it
can deal with it, seen in 7.2, 10.0 and 10.2. A change of 2024 that would turn this round
was proposed.
6 10.2.2
J Takes an absent node as 0.
W4 The size must be a power of two of at least 512, and must be 512 for frontends that have
not announced that they can deal with another.
Z1 Gives the logical sector size of the disk.
V8 The number of bytes in a logical sector of the disk, the unit of `sectors`. What the
storage does inside is in `physical-sector-size`.

Sector numbers in requests always count 512 bytes. A request must nevertheless begin and
end at the boundary of a real sector.
]2 The size is that of a logical sector; the physical one has a node of its own.
Y1 Gives the native sector size of the disk.
V6 The number of bytes in a sector of the storage, the unit of `sectors`.

Sector numbers in requests always count 512 bytes. A request must nevertheless begin and
end at the boundary of a real sector.
_F The smallest number of bytes that the disk can read or write. It is a power of two and at
least 512; other values than 512 and 4096 are rare.

Its only use is for the length and the alignment of requests: the place of a request on the
disk and the length of each of its segments must be multiples of it. It is no unit. The sector
numbers of requests, the sector numbers in their segments and `sectors` all count 512 bytes. A
disk of 4096-byte blocks therefore differs from any other only in this node and, if the
backend publishes it, in `physical-sector-size`.

Earlier releases defined this differently, and drivers from that time disagree about the units
if the size is not 512. A size of 512 works with all of them.
D physical-sector-size
Y2 The node gets a default and must be a whole multiple of the logical size.
7 default
b1 Gives the block size that the storage uses inside.
_7 The number of bytes in a physical sector of the storage, which can be larger than the
sector that the disk shows to the guest. A frontend should pass the number on to its
operating system, which can align partitions and file systems to it.
_1 Physical and logical blocks have the same size.
; multiple-of
X1 Physical block size of the block device.
U2 err = xenbus_printf(xbt, dev->nodename, "physical-sector-size", "%u",
G "physical-sector-size",
c1 Ignored unless it is greater than the logical size.
a1 "physical-sector-size", "%lu", &phys_sector_size,
C 0 counts as absent.
c2 Frontend->DiskInfo.PhysSectorSize = __ReadValue32(Frontend, "physical-sector-size",
l> The number of bytes that the storage writes at once. Requests may be smaller, down to
`sector-size`, but the storage then reads, changes and writes back a whole physical block, so
a frontend should pass the number on to its operating system, which can align partitions and
file systems to it.

It is a whole multiple of `sector-size`, and the whole disk is a whole number of physical
blocks. A disk that offers 512-byte sectors on 4096-byte blocks has 512 there and 4096 here.
7 sectors
R2 The unit is 512 bytes for every disk, as Linux had always counted.
4 unit
K Gives the size of the disk.
j: The capacity of the disk in units of `sector-size` bytes. In bytes it must be divisible by
`physical-sector-size`, where the backend publishes that.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.
6 uint64
L sectors of sector-size bytes
C Units of 512 bytes.
j1 err = xenbus_printf(xbt, dev->nodename, "sectors", "%llu",
Q2 xen_device_backend_printf(xendev, "sectors", "%"PRIi64, sectors);
b1 Units of 512 bytes, which is also its sector size.
c1 xenstore_write_be_int64(&blkdev->xendev, "sectors",
A leaf = "sectors";
V2 if ((err = tapback_device_printf(device, xst, "sectors", true, "%llu",
T1 XBP_SECTORS, "%"PRIu64, sectors)) ||
H let _sectors = "sectors"
S2 Mandatory; units of 512 bytes. Read again when the disk is resized.
L "sectors", "%Lu", &sectors);
K "sectors", "%lu", &sectors,
A prop = "sectors";
S2 grub_snprintf (fdir, sizeof (fdir), "%s/sectors", vd->backend_dir);
\1 backend_read Int64.of_string (-1L) "sectors"
T2 Frontend->DiskInfo.SectorCount  = __ReadValue64(Frontend, "sectors",
i1 snprintf(path, sizeof(path), "%s/sectors", dev->backend);
_2 Status = XenBusReadUint64 (XenBusIo, "sectors", TRUE, &Dev->MediaInfo.Sectors);
j1 numSecs <- read     `fmap` xsRead xs (beDir ++ "/sectors")
j1 i = hyp_store_read_int(0, 3, bd->backend, "/", "sectors");
d1 err = xs_scanf(XBT_NIL, xendev->otherend, "sectors",
m1 bmk_snprintf(path, sizeof(path), "%s/sectors", dev->backend);
`1 xenbus_printf(xbt, xbusd->xbusd_path, "sectors",
h2 Counts 512 bytes, also in the time when the header counted blocks of the published size.
b1 Counts logical blocks, seen in 7.2, 10.0 and 10.2.
g2 Counts blocks of the size that it publishes; versions that always publish 512 excepted.
e1 ((err = xenbus_rm(xbt, xsname, XBP_SECTORS)) != 0) ||
\1 Counts blocks of the size that it publishes.
T1 Counts blocks of the published size.
j1 Counts blocks of the published size, also in its requests.
G sc->sc_disk_size = res;
i2 Counts blocks of the published size. NetBSD's own backend always publishes a size of 512.
: 01298e0dd1
M sys/arch/xen/xen/xbd_xenbus.c
f1 sc->sc_sectors * (uint64_t)sc->sc_secsize / DEV_BSIZE;
Z2 Counts blocks of the published size, but sectors of requests as 512 bytes.
8 20971520
X3 The capacity must be a whole multiple of the physical block size, and the contradicting
comment is gone.
d= The capacity of the disk in logical sectors, which have `sector-size` bytes.

The header contradicts itself: its entry for the node says what stands here, while its
comment on the segments of a request says that the node counts 512 bytes.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.
? logical sectors
T2 The unit is the logical sector size; before, the native sector size.
Z? The capacity of the disk in sectors of the storage, which have `sector-size` bytes.

The header contradicts itself: its entry for the node says what stands here, while its
comment on the segments of a request says that the node counts 512 bytes, as it did before
there were entries for nodes.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.
> native sectors
dA The capacity of the disk in units of 512 bytes, whatever the block sizes are. In bytes it must
be divisible by `sector-size` and, where the backend publishes it, by `physical-sector-size`.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend reads
the new size.

The unit had other definitions in earlier releases, and drivers from that time count
differently if `sector-size` is not 512. A backend cannot find out how the frontend counts.
@ 512-byte sectors
> backend-xenbus
< XenBus Nodes
[7 Nodes that every kind of device has in its backend's directory. They tie the two directories of
a device together and carry the state machine; nothing in them is particular to disks, so the
header of the block protocol leaves them out.
8 frontend
[1 Holds the path of the frontend's directory.
]> The absolute path of the directory in xenstore where the frontend of this device has its
nodes. The backend reads the frontend's nodes there and watches its state. Together with
`frontend-id` it makes the link from the backend to the frontend; the frontend's directory has
the link in the other direction.

The toolstack makes both directories and both links in one transaction. The path is the
toolstack's word; what the backend finds behind it is the guest's.
Y1 The directory does not describe a device.
6 xenbus
X2 rc = libxl__xs_write_checked(gc, t, GCSPRINTF("%s/frontend",libxl_path),
]1 tools/python/xen/xend/server/DevController.py
G 'frontend' : frontpath,
L "frontend", t.frontend_path;
T1 When QEMU itself creates the device.
@ hw/xen/xen-bus.c
c1 xen_device_backend_printf(xendev, "frontend", "%s",
Y1 drivers/xen/xenbus/xenbus_probe_backend.c
L "frontend", NULL, &frontend,
A FRONTEND_KEY))) {
P1 frontend = self.read("frontend")
P1 /local/domain/7/device/vbd/51712
; frontend-id
U1 Holds the number of the guest domain.
Y6 The domain that the frontend runs in, in decimal. The backend needs it to map the guest's
grants and to bind the event channel. It must agree with the domain number in the path of the
directory itself.
g1 The backend cannot map anything and refuses the device.
V1 flexarray_append(back, "frontend-id");
Y1 'frontend-id' : "%i" % self.vm.getDomid()
S1 ("frontend-id", sprintf "%u" domid)
^1 "frontend-id", string_of_int t.frontend_domid;
f1 xen_device_backend_printf(xendev, "frontend-id", "%u",
S2 err = xenbus_gather(XBT_NIL, nodename, "frontend-id", "%i", &domid,
b1 To tell whether storage is used by the same guest.
g1 FRONTEND_ID=$(xenstore_read "$XENBUS_PATH/frontend-id")
j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/frontend-id", basepref, backendid, domid, vbd_id
1 7
5 state
\1 Holds the backend's state in the connection.
b; The number of the state that the backend has reached. The toolstack creates the node with `1`;
from then on only the backend changes it, with one exception: to remove a device the toolstack
sets `online` to `0` and this node to `5`. The frontend and the toolstack watch it.

Everything that the backend has to publish for a state must be in xenstore before the state
is.
]2 `XenbusStateInitialising`: the directory exists, the backend has not started.
1 2
c2 `XenbusStateInitWait`: the backend has started, published what it can do and waits.
1 3
_2 `XenbusStateInitialised`: the backend goes on without waiting for the frontend.
T2 `XenbusStateConnected`: the ring is mapped and the disk can be used.
1 5
i1 `XenbusStateClosing`: the connection is being taken down.
1 6
i1 `XenbusStateClosed`: the backend no longer uses the ring.
g1 The state is unknown; for a watcher the device is gone.
@ The first value.
P1 flexarray_append(back, "state");
`2 Waits for `2` before it runs the script, and for `6` when it removes the device.
V2 rc = libxl__xs_read_checked(gc, XBT_NULL, GCSPRINTF("%s/state", path),
l1 self.writeBackend(dev, 'state', str(xenbusState['Closing']))
Z2 ; ("state", string_of_int (Xenbus_utils.int_of Xenbus_utils.Initialising))
N .add_backend_item("state", 1);
R1 drivers/xen/xenbus/xenbus_client.c
n1 err = xenbus_printf(xbt, dev->nodename, "state", "%d", state);
S2 `2` once the image is open, `4` when the frontend is in `3` or `4`.
o1 xs_node_printf(xenbus->xsh, tid, xendev->backend_path, "state",
T2 err = -tapback_device_printf(device, XBT_NULL, "state", false, "%u",
\1 An image file is attached only in state `2`.
T2 xenbus_state=$(xenstore_read_default "$XENBUS_PATH/state" 'unknown')
U2 Publishes its nodes and connects earlier than the state diagram says.
n1 error = xenbus_switch_state(xbusd, NULL, XenbusStateInitWait);
\2 Does not wait for `2` where QEMU serves the disk, as it runs no script then.
b1 char *state_path = GCSPRINTF("%s/state", be_path);
6 online
Y1 Says whether the device is meant to stay.
X? `1` from the creation of the device on. As long as it is `1`, a connection that is closed may
be opened again, for instance because the guest loads another driver: the backend keeps its
directory and returns to waiting. `0` announces that the device is being removed; a backend
whose frontend closes then releases everything and does not come back.

The toolstack sets the node to `0` before it asks the backend to close. Hotplug scripts that
watch for the end of a device use it as well.
P1 The device is not meant to stay.
Q1 flexarray_append(back, "online");
T2 `0` on removal; read where a driver domain watches its own backends.
W2 rc = libxl__xs_read_checked(gc, XBT_NULL, GCSPRINTF("%s/online", path),
U1 self.writeBackend(dev, 'online', "0")
A ; ("online", "1")
N .add_backend_item("online", 1)
> "online", "1";
j1 return !!xenbus_read_unsigned(dev->nodename, "online", 0);
U2 if (xen_device_backend_scanf(xendev, "online", "%u", &online) != 1) {
T1 `0` if the storage cannot be opened.
? "online", "0");
C "online", &Buffer);
g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/online", basepref, backendid, domid, vbd_id);
`2 The frontend reads the node from the backend's directory, as a number of base 2.
R2 The backend writes the node when it fails, not only the toolstack.
A backend-toolstack
? Toolstack Nodes
m9 Nodes that toolstacks write into the backend's directory and the header does not mention. Some
are read by backends, a few by frontends; others only serve a toolstack as its own memory. libxl
copies all of them to a directory of its own below `/libxl`, which the backend cannot change,
and reads them back from there.
9 removable
n1 Says whether the toolstack takes the disk for a removable one.
V< Toolstacks mean different things by it. libxl writes `1` for CD-ROM drives, whose medium can
be changed, and `0` for all other disks. xenopsd writes `1` for disks that its user may detach
from the running guest.

Neither value decides anything for libxl: it detaches a disk with `0` like any other. A
backend must not make `VDISK_REMOVABLE` of the node, since that flag is about the medium.
\2 Not known. libxl refuses a disk without the node when it reads its own copy.
_1 `1` for CD-ROM drives only. Reads its own copy.
R1 (gc, "%s/removable", libxl_path));
Q1 `1` if the disk may be unplugged.
? ; ( "removable"
^1 .add_backend_bool("removable", self.removable)
^1 "removable", if t.removable then "1" else "0";
W2 `1` makes the disk a removable one for the operating system; default 0.
g2 Frontend->Caps.Removable        = (__ReadValue32(Frontend, "removable", 0, NULL) == 1);
j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/removable", basepref, backendid, domid, vbd_id);
i1 The frontend reads the node from the backend's directory.
l1 isRemov <- readRemv `fmap` xsRead xs (beDir ++ "/removable")
8 bootable
^1 Says whether the guest may boot from the disk.
[4 A mark from the time when a guest could boot only from a disk that its configuration named.
Today every disk has it and nothing acts on it.
Q1 Not known; nothing depends on it.
S1 flexarray_append(back, "bootable");
R1 Only if the configuration says so.
C 'uuid', 'bootable')
\1 .add_backend_bool("bootable", self.bootable)
i2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/bootable", basepref, backendid, domid, vbd_id);
3 dev
Q2 Holds the name of the virtual disk as the configuration gives it.
\8 The text from which the toolstack derived the number of the virtual device, for example
`xvda`. It need not be the canonical name of that number, nor the name that the guest gives to
the disk. A program that needs the number must take it from the frontend's directory.
Y4 Readers that need a name for the disk have none. QEMU and OpenBSD refuse the device; Linux's
backend connects and then serves no request.
C Reads its own copy.
c1 GCSPRINTF("%s/dev", libxl_path), &configured_vdev);
X1 ; ("dev", to_linux_device device_number)
O .add_backend_item("dev", &vdev)
h5 Mandatory, for the name of its thread. It is read when the backend is in
`XenbusStateConnected` already; without it no thread is started, and every request of the
guest waits for ever.
k1 devpath = xenbus_read(XBT_NIL, dev->nodename, "dev", NULL);
V1 vdev = qdict_get_try_str(opts, "dev");
k1 blkdev->dev = xenstore_read_be_str(&blkdev->xendev, "dev");
= prop = "dev";
d2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/dev", basepref, backendid, domid, vbd_id);
R2 The name may have a directory in front of it, such as `/dev/xvdd`.
K dev = config.get('dev', '')
[2 The frontend reads the node from the backend's directory; it can be absent.
]1 grub_snprintf (fdir, sizeof (fdir), "%s/dev",
M xsRead xs (backend ++ "/dev")
4 xvda
6 script
U1 Holds the path of the hotplug script.
S: The absolute path, in the backend domain, of the program that attaches and detaches the
storage. The toolstack of the backend domain runs it: when the backend has reached
`XenbusStateInitWait`, and again after the device is gone. Because it runs with all
privileges, nobody but the toolstack may be able to write this node.
g1 No script is run; the backend opens the storage itself.
i3 Only for disks that the kernel or tapdisk serves. A name without a directory means one in
the directory of Xen's scripts.
^1 flexarray_append_pair(back, "script", script);
N tools/libs/light/libxl_linux.c
; "script"));
g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/script", basepref, backendid, domid, vbd_id);
F /etc/xen/scripts/block
; device-type
f1 Says to the backend what kind of drive the guest sees.
e7 The same value as `frontend/device-type`, repeated where the backend can trust it: the guest
can change its own directory but not this one. A backend that needs to know whether the drive
can be empty or can change its medium should read it here.
4 disk
= A fixed disk.
5 cdrom
f1 A CD-ROM drive, whose medium the toolstack can change.
`2 A backend has to read the frontend's directory instead. QEMU refuses the device.
]1 Reads its own copy, where it must be present.
V1 flexarray_append(back, "device-type");
@ Always `"disk"`.
X1 .add_backend_item("device-type", "disk")
e1 device_type = qdict_get_try_str(opts, "device-type");
W2 blkdev->devtype = xenstore_read_be_str(&blkdev->xendev, "device-type");
j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/device-type", basepref, backendid, domid, vbd_id
= specification
T1 Says which protocol the disk speaks.
Z6 Tells a disk of this protocol from one of the virtio standard, for which the toolstack uses
the same kind of directory. A driver of this protocol has nothing to do with a disk whose
value is `"virtio"`.
3 xen
Z1 The protocol that this document describes.
6 virtio
o1 A virtio block device. The nodes of this protocol are not used.
Q1 The disk speaks the Xen protocol.
S1 Always written; reads its own copy.
X1 flexarray_append(back, "specification");
? Always `"xen"`.
Y1 .add_backend_item("specification", "xen")
9 transport
\1 Says how a virtio disk appears to the guest.
W3 The transport of the virtio standard that the disk uses. Written only if `specification` is
`"virtio"`.
4 mmio
T1 Registers in the guest's memory map.
K The disk is no virtio disk.
T1 flexarray_append(back, "transport");
4 base
_1 Holds the address of a virtio disk's registers.
V5 The address in the guest's physical memory where the registers of the disk begin, in decimal.
The toolstack chooses it. Written only if `specification` is `"virtio"`.
V2 flexarray_append_pair(back, "base", GCSPRINTF("%"PRIu64, disk->base));
8 33554432
3 irq
U1 Holds the interrupt of a virtio disk.
^4 The number of the guest's interrupt that the disk raises, in decimal. The toolstack chooses
it. Written only if `specification` is `"virtio"`.
o1 flexarray_append_pair(back, "irq", GCSPRINTF("%u", disk->irq));
2 33
; grant_usage
n1 Says whether a virtio disk is given grants or guest addresses.
U: `1` says that the addresses in the disk's requests are grants, so that the backend maps only
what it was lent; `0` says that they are addresses in the guest's memory, so that the backend
needs access to all of it. Written only if `specification` is `"virtio"`. The name has an
underscore, unlike those of all the other nodes.
V2 The disk is no virtio disk, or the toolstack does not know the choice.
T3 Unless configured, `1` if the backend runs in another domain than the toolstack. Reads its
own copy.
Z1 flexarray_append_pair(back, "grant_usage",
9 colo-host
Q2 Holds the address of the host to which a COLO disk is replicated.
[8 COLO keeps a second copy of a running guest on another host, its disks included. This is the
address of that host. Written only for disks that QEMU serves and for which replication is
enabled, together with `colo-port`, `colo-export`, `active-disk` and `hidden-disk`.
K The disk is not replicated.
T1 flexarray_append(back, "colo-host");
9 192.0.2.7
9 colo-port
d1 Holds the port of the NBD server on the second host.
m3 The TCP port at `colo-host` on which the second host takes the writes of the first, by the
protocol of network block devices.
7 integer
T1 flexarray_append(back, "colo-port");
4 9999
; colo-export
l1 Holds the name under which the second host exports the disk.
]3 The NBD server at `colo-host` can serve several disks; this is the name of the one that
belongs to this disk.
V1 flexarray_append(back, "colo-export");
5 disk0
; active-disk
U2 Holds the path of the image that takes the second guest's own writes.
\5 Used on the second host only. Between two checkpoints the second guest writes to this image,
so that its writes can be thrown away when the two guests are made equal again.
V1 flexarray_append(back, "active-disk");
H /var/lib/colo/active.img
; hidden-disk
W2 Holds the path of the image that keeps what the first guest overwrites.
h6 Used on the second host only. Before a write of the first guest changes the second host's copy
of the disk, the old contents go to this image, because the second guest still has to see them
until the next checkpoint.
V1 flexarray_append(back, "hidden-disk");
H /var/lib/colo/hidden.img
> tapdisk-params
_1 Kept what the tapdisk process was started with.
l9 For an image served by the second version of blktap the toolstack started a tapdisk, which
made a block device, and gave that device to the kernel backend. The format and the path of
the image were kept in this node, separated by a colon, so that the process could be found
again and ended when the disk was removed.
\1 No tapdisk of that kind belongs to the disk.
6 4.12.0
H tools/libxl/libxl_disk.c
Y1 flexarray_append(back, "tapdisk-params");
E vhd:/images/guest.vhd
4 uuid
_1 Held the identifier that xend gave to the disk.
g3 An identifier by which xend found a disk again in its interface to management tools. It had no
meaning for the drivers.
X1 The disk was made without an identifier.
T1 6f3f6f1e-7a62-4c1b-9d0e-3a6a5f9d2f11
6 domain
K Held the name of the guest.
g4 The name of the domain that the frontend runs in, written by xend for every device so that a
person who looked at xenstore could tell the guests apart.
J The toolstack is not xend.
M 'domain' : self.vm.getName(),
6 guest1
? backend-hotplug
= Hotplug Nodes
o6 What hotplug scripts leave in the backend's directory: the result of their work for the
toolstack and the backend, and notes for themselves, by which the script that detaches the
storage finds what its earlier run attached.
> hotplug-status
R1 Says how the hotplug script ended.
g5 Written last, when all other nodes of the script are in place, so that a watcher of this one
node knows that the storage is attached. After a failure the reason is in `hotplug-error`.
9 connected
H The storage is attached.
5 error
B The script failed.
4 busy
Y2 The storage is in use in a way that does not fit, so it was not attached.
_1 The script has not ended yet, or there is none.
L `"connected"` and `"error"`.
\1 tools/hotplug/Linux/xen-hotplug-common.sh.in
f1 xenstore_write "$XENBUS_PATH/hotplug-status" connected
9 `"busy"`.
R1 "$XENBUS_PATH/hotplug-status" busy
^1 xenstore-write $xpath/hotplug-status connected
Q1 `"connected"`, as no script runs.
Q2 xen_device_backend_printf(xendev, "hotplug-status", "connected");
]1 `"connected"` and `"error"`, from the kernel.
O "hotplug-status", "connected");
M Removed when the device goes.
^1 upstream_path = self.xs_path("hotplug-status")
d1 statusPath = phantomPath + '/' + HOTPLUG_STATUS_NODE
G Only whether it exists.
K ocaml/xenopsd/xc/hotplug.ml
Z2 sprintf "/local/domain/%d/backend/%s/%d/%d/hotplug-status" x.backend.domid
Z1 Does not start before it is `"connected"`.
[2 hotplug_status = tapback_device_read(device, XBT_NULL, HOTPLUG_STATUS_KEY);
k1 The kernel backend writes the node, in place of the script.
B Writes `"online"`.
V1 let _hotplug_status = "hotplug-status"
b1 Treats every value but `"connected"` as a mistake.
= hotplug-error
\1 Says in words why the hotplug script failed.
Q5 A message for the person who attaches the disk. The toolstack shows it when the script has
failed. Scripts write it before `hotplug-status`, or in the same step.
E No script has failed.
c1 _xenstore_write "$XENBUS_PATH/hotplug-error" "$*" \
I $xpath/hotplug-error "$@"
R1 "hotplug-error", fmt, ap_hotplug);
X1 GCSPRINTF("%s/hotplug-error", be_path));
e1 err = xstransact.Read(statusPath, HOTPLUG_ERROR_NODE)
Y2 sprintf "/local/domain/%d/backend/%s/%d/%d/hotplug-error" x.backend.domid
Q1 /images/guest.img does not exist.
4 node
d1 Names the loop device that stands for an image file.
\4 The path of the block device that the script attached an image file to. The script reads it
when the disk is removed, to release the device.
e1 The disk is no image file, or the script has not run.
]1 xenstore_write "$XENBUS_PATH/node" "$loopdev"
n1 The backend driver attaches the file itself, to a lofi device.
k1 (void) xenbus_printf(XBT_NULL, xsname, "node", "%s", path);
b1 The backend writes the node, in place of a script.
`1 ((err = xenbus_rm(xbt, xsname, "node")) != 0) ||
: /dev/loop0
3 vnd
c1 Names the vnd device that stands for an image file.
h5 What the loop device is on Linux, on NetBSD: the path of the pseudo-disk that the script
attached an image file to. The script reads it when the disk is removed, to release the
device.
^1 vnd=$(xenstore-read "$xpath/vnd" || echo none)
: /dev/vnd0d
3 pid
X1 Holds the process number of the tapdisk.
c4 The process that serves the image. The script that started it ends it by this number and
`minor` when the last disk that uses the image is removed.
K No tapdisk serves the disk.
X1 xenstore_write "$XENBUS_PATH/pid" "$pid"
4 4711
5 minor
d1 Holds the number by which the tapdisk is controlled.
h6 The minor number that was given to the image when the tapdisk attached it. With a kernel that
has the blktap driver it is the minor number of the block device; otherwise it only tells the
images of one process apart.
\1 xenstore_write "$XENBUS_PATH/minor" "$minor"
> backend-vendor
F Nodes of Other Vendors
^6 Nodes that come from products other than the Xen sources. They belong to no release of Xen. A
driver meets them in the directories of such a product and should leave them alone, unless it is
written for it.
; kthread-pid
a1 Holds the process or thread that serves the disk.
d6 The number, in the backend domain, of what does the work for this disk: the tapdisk process,
or the thread of a modified kernel backend. Toolstacks use it to set priorities and to find
the statistics of the disk.
[1 The backend does not say who does its work.
6 vendor
S1 The tapdisk, or 0 if there is none.
Y2 err = tapback_device_printf(device, XBT_NULL, "kthread-pid", false, "%d",
: libxenstat
J Only for disks of tapback.
O tools/libs/stat/xenstat_linux.c
j2 if (asprintf(&path, "/local/domain/0/backend/vbd3/%u/%u/kthread-pid", domid, vbd.dev) < 0)
D To set the priority.
Q1 ocaml/xenopsd/xc/device_common.ml
T1 if List.mem "kthread-pid" paths then
; rrdp-iostat
]1 ocaml/xcp-rrdd/bin/rrdp-iostat/rrdp_iostat.ml
o1 Printf.sprintf "/local/domain/0/backend/vbd3/%d/%d/kthread-pid"
D queue-%u/kthread-pid
W1 Holds the thread that serves one queue.
i2 Takes the place of `kthread-pid` where a backend has a thread for each of several queues.
S2 The backend does not say who does its work, or has only one thread.
Y1 If there is no number for the whole disk.
S2 Its existence in the first queue means that the backend is running.
]1 return self.has_xs_key('queue-0/kthread-pid')
4 4712
: sm-data/%s
Q2 Holds what the storage manager of XenServer tells about the disk.
m9 A folder for pairs of a name and a text that the storage layer hands on to whoever needs them:
among them the identifier of the disk image, the kind of backend to use, and the pages that
the disk shall return to SCSI inquiries of the guest, in base64. The names can have further
folders, as in sm-data/scsi/0x12/0x83.
U1 The storage layer has nothing to say.
U1 ocaml/xenopsd/xc/xenops_server_xen.ml
j1 List.map (fun (k, v) -> ("sm-data/" ^ k, v)) xenstore_data
L The identifier of the image.
^1 self._vdi_uuid = self.read("sm-data/vdi-uuid")
e1 xs.Xs.read (Printf.sprintf "%s/sm-data/vdi-uuid" vbd)
P2 The inquiry pages 0x80 and 0x83 and the identifier of the image.
G src/xenvbd/pdoinquiry.c
X2 if (!__ReadPage(Frontend, &Inquiry->Page80, "sm-data/scsi/0x12/0x80")) {
j1 The frontend reads the nodes from the backend's directory.
T1 5fc1ab67-1d35-4e0f-a6d5-b3a4d4fdb2ea
@ polling-duration
V2 Says how long the backend looks for further requests before it sleeps.
[5 A backend that polls the ring instead of waiting for an event answers sooner and uses more of
the processor. This is the time after the last request during which it polls.
< microseconds
J The backend does not poll.
4 xapi
G 8000 unless configured.
I ocaml/xapi/xapi_xenops.ml
f1 (other_config_keys Xapi_globs.vbd_polling_duration_key
[2 polling_duration = tapback_device_read(device, XBT_NULL, POLLING_DURATION);
4 8000
F polling-idle-threshold
m1 Says how idle the processors must be for the backend to poll.
f4 The share of idle processor time in the backend domain below which polling is not worth its
price. Has no effect unless `polling-duration` is above 0.
3 100
7 percent
L The backend may always poll.
E 50 unless configured.
l1 (other_config_keys Xapi_globs.vbd_polling_idle_threshold_key
g2 polling_idle_threshold = tapback_device_read(device, XBT_NULL, POLLING_IDLE_THRESHOLD);
2 50
; qemu-params
d1 Holds what a backend in QEMU needs to open the disk.
f7 For storage that the kernel cannot open the storage layer gives a text that only the backend
in a user process understands. Two words are a path and the number of a block device, which
the toolstack also writes to the nodes of the hotplug script.
S1 The disk can be opened by its path.
j1 (uri, [("qemu-params", xendisk.Storage_interface.params)])
H /dev/sm/backend/disk 0:0
@ shutdown-request
Y1 Asks the backend to finish with the disk.
Y8 How XenServer's toolstack removes a disk where the backend domain announces that it supports
it: the backend finishes what it has begun, writes everything to the storage and answers with
`shutdown-done`. With `"normal"` the toolstack has set `online` to `0` before.
6 normal
d1 Close the connection in order. The guest may refuse.
5 force
]1 Close the connection whatever the guest does.
? The disk stays.
l1 sprintf "%s/shutdown-request" (backend_path_of_device ~xs x)
S2 With the node the disk counts as present until the answer is there.
Z1 return self.has_xs_key("shutdown-request")
= shutdown-done
a1 Says that the backend has finished with the disk.
l3 The answer to `shutdown-request`. Only the existence of the node counts. The storage can be
released as soon as it is there.
[1 The backend may still write to the storage.
l1 debug "Device.Vbd.shutdown_common: shutdown-done appeared" ;
W1 return self.has_xs_key("shutdown-done")
5 pause
g1 Asks the backend to stop using the storage for a while.
m5 Lets the storage layer change the image beneath a running guest. Only the existence of the
node counts: requests wait in the ring until it is removed. The backend answers with
`pause-done`.
B The backend works.
Z1 The present version only defines the path.
a1 sprintf "%s/pause" (backend_path_of_device ~xs x)
X1 args = ["pause", "-p", pid, "-m", minor]
; pause-token
P1 Identifies one request to pause.
[1 A text that accompanies a request to pause.
N The request has no identifier.
g1 sprintf "%s/pause-token" (backend_path_of_device ~xs x)
: pause-done
d1 Says that the backend has stopped using the storage.
F The answer to `pause`.
V1 The backend may still use the storage.
f1 sprintf "%s/pause-done" (backend_path_of_device ~xs x)
= tapdisk-error
g1 Says in words why the tapdisk could not open the image.
g2 A message for the toolstack, which gives up waiting for the disk when the node appears.
K No error has been reported.
[1 sprintf "%s/backend/%s/%d/%d/tapdisk-error"
I No such file or directory
< backend-kind
S1 Says which backend serves the disk.
i: The name of the folder for backends of one kind, such as `"vbd"`, `"vbd3"` or `"qdisk"`. The
node is not in the directory of the device: xenopsd keeps it in a private tree of its own,
below its record of the virtual machine, to find the backend's directory again. The storage
layer can choose the kind by a pair of the same name in `sm-data/%s`.
3 vbd
V1 A backend in the kernel of its domain.
5 qdisk
5 QEMU.
4 vbd3
R1 A tapdisk, which tapback connects.
b1 A tapdisk, which the first blktap driver connects.
4 tap2
k1 A tapdisk, which xend attaches by the second blktap driver.
; virtio_disk
S1 A program that serves virtio disks.
Q1 The disk was not made by xenopsd.
D In its private tree.
e1 (("backend-kind", string_of_kind device.backend.kind)
U1 Among the pairs of the storage layer.
]2 try Device_common.vbd_kind_of_string (List.assoc "backend-kind" backend_keys)
= media-req-sup
e1 Says that the backend answers requests to eject a CD.
U4 `1` tells the frontend that it may ask, by a node in its own directory, to have the medium
locked or ejected. Only for CD-ROM drives.
J The frontend must not ask.
N Always `1` for a CD-ROM drive.
U2 if (xenbus_printf(XBT_NULL, xsname, XBP_MEDIA_REQ_SUP, "%d", 1) != 0)
C dynamic-device-path
a1 Names the device that a script made for the disk.
o5 On Solaris and illumos a script can make a device for storage that has none, such as an iSCSI
target, and write its path here. The backend then opens this path in place of the configured
one.
V1 The backend opens the configured path.
k1 err = xenbus_read_str(xsname, "dynamic-device-path", &str);
A /dev/dsk/c0t0d0p0
8 instance
b1 Holds the number of the backend driver's instance.
m3 The number by which the kernel of Solaris or illumos knows this backend device. It serves to
find the statistics of the disk.
S1 The backend runs on another system.
Q2 (err = xenbus_printf(xbt, xsname, "instance", "%d", instance)) ||
B frontend-transport
R: What the backend needs in order to reach the frontend's ring: the memory, the event channel, the
size and the layout. The frontend allocates all of it, writes these nodes, and only then enters
the state `XenbusStateInitialised`. They are fixed from then on: to change one, the connection
has to be closed and opened again.
= event-channel
7 absence
`2 Number of the event channel through which both halves announce new ring entries.
j; The frontend allocates an unbound event channel that its backend's domain
(`frontend/backend-id`) may bind, and writes the port number that this channel has in the
frontend's domain. The backend binds the channel and gets a port number of its own for it.

The one channel serves both directions of the ring: the frontend signals new requests on
it and the backend new responses.
V2 The backend cannot connect, and treats it as an error of the frontend.
F XenbusStateInitialised
T2 err = xenbus_printf(xbt, dir, "event-channel", "%u", rinfo->evtchn);
U1 A missing or malformed node is fatal.
g1 err = xenbus_scanf(XBT_NIL, dir, "event-channel", "%u",
l1 if (xen_device_frontend_scanf(xendev, "event-channel", "%u",
K "writing %s/event-channel",
R1 "event-channel", NULL, "%" PRIu32,
O "event-channel", &revtchn, 10);
G prop = "event-channel";
`1 XBP_EVENT_CHAN, "%u", vdp->xdf_evtchn)) != 0) ||
A src/xenvbd/ring.c
@ "event-channel",
W2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, EVENT_CHANNEL,
X2 Only to report it in the information about a disk; −1 if it is absent.
[2 val = libxl__xs_read(gc, XBT_NULL, GCSPRINTF("%s/event-channel", fe_path));
W2 err = xenbus_printf(xbt, nodename, "event-channel", "%u", dev->evtchn);
T1 "event-channel", "%u", dev->evtchn);
X2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/event-channel", dir);
^2 xsWrite xs (feDir++"/event-channel") (show (fromPort (frbGetPort ring)::Word))
c2 c = hyp_store_write(t, port_name, 5, VBD_PATH, "/", vbds[n], "/", "event-channel");
h3 Creates the node with an empty value before the frontend starts, so that a reader can find a value that is not a number.
_2 sprintf(lbuffer, "%s/%d/device/vbd/%d/event-channel", basepref, domid, vbd_id);
1 9
VB The frontend allocates an unbound event channel that its backend's domain
(`frontend/backend-id`) may bind, and writes the port number that this channel has in the
frontend's domain. The backend binds the channel and gets a port number of its own for it.

The one channel serves both directions of a ring: the frontend signals new requests on it and
the backend new responses.

The frontend writes this node in the top folder if it uses one ring. If it uses several, each
ring has its own channel, in `frontend/queue-%u/event-channel`, and the node in the top folder
must not exist.
W4 With a single ring the backend cannot connect, and treats it as an error of the frontend; with several rings the node has to be absent.
8 ring-ref
T2 Grant reference of the only page of a ring that is one page in size.
a9 The frontend grants its backend's domain read and write access to the page and writes the
grant reference here. The backend maps the page and initialises its half of the ring.

The node is for rings of a single page. A ring of several pages uses
`frontend/ring-ref%u` in its place, one node for each page.
S4 The ring has several pages, as told by `frontend/ring-page-order` or `frontend/num-ring-pages`; if not, the backend cannot connect.
G For a ring of one page.
T2 err = xenbus_printf(xbt, dir, "ring-ref", "%u", rinfo->ring_ref[0]);
_1 Only when `frontend/ring-page-order` is absent.
f1 snprintf(ring_ref_name, RINGREF_NAME_LEN, "ring-ref");
g1 if (xen_device_frontend_scanf(xendev, "ring-ref", "%u",
e1 Mandatory; this backend knows rings of one page only.
a2 if (xenstore_read_fe_int(&blkdev->xendev, "ring-ref", &blkdev->ring_ref) == -1) {
W1 "ring-ref", "%u", sc->xbd_ring_ref[0]);
O Whenever the ring has one page.
G "ring-ref", "%" PRIu32,
m1 Mandatory; the version examined knows rings of one page only.
K "ring-ref", &ring_ref, 10);
Y1 snprintf(pbuf, sizeof(pbuf), "ring-ref");
S1 XBP_RING_REF, "%u", gref)) != 0) ||
; "ring-ref",
R2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, RING_REF,
V2 val = libxl__xs_read(gc, XBT_NULL, GCSPRINTF("%s/ring-ref", fe_path));
T2 err = xenbus_printf(xbt, nodename, "ring-ref", "%u", dev->ring_ref);
c1 err = xenbus_printf(xbt, nodename, "ring-ref","%u",
S2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/ring-ref", dir);
V2 xsWrite xs (feDir ++ "/ring-ref") (show (unGrantRef (frbGetRef ring)))
^2 c = hyp_store_write(t, port_name, 5, VBD_PATH, "/", vbds[n], "/", "ring-ref");
T5 When `frontend/ring-page-order` is present with the value 0, it ignores this node and asks for page 0 of `frontend/ring-ref%u`, although the ring has only one page.
1 8
l= The frontend grants its backend's domain read and write access to the page and writes the
grant reference here. The backend maps the page and initialises its half of the ring.

The node is for rings of a single page. A ring of several pages uses `frontend/ring-ref%u` in
its place, one node for each page.

If the frontend uses several rings, then this node in the top folder must not exist; each ring
has its own, `frontend/queue-%u/ring-ref`.
S5 There are several rings, or the ring has several pages, as told by `frontend/ring-page-order` or `frontend/num-ring-pages`; if neither, the backend cannot connect.
: ring-ref%u
m1 Grant reference of one page of a ring that has several pages.
W> There is one node for each page of the ring: `%u` is the number of the page, in decimal and
counted from zero. All numbers from 0 to one less than the number of pages have to be there.
The pages need not be adjacent in the frontend's physical memory; their order in the ring is
that of their numbers.

The number of pages is in `frontend/ring-page-order` and `frontend/num-ring-pages`.

A ring of one page uses `frontend/ring-ref` in place of these nodes.
l1 The ring has one page, and `frontend/ring-ref` describes it.
G For more than one page.
k1 snprintf(ring_ref_name, RINGREF_NAME_LEN, "ring-ref%u", i);
V2 Whenever `frontend/ring-page-order` is present, even with the value 0.
c1 const char *key = g_strdup_printf("ring-ref%u", i);
A "ring-ref%u", i);
H "ring-ref%u", ring_idx);
^1 snprintf(pbuf, sizeof(pbuf), "ring-ref%u", i);
= "ring-ref%u",
e3 It also uses page 0 of these nodes for a ring of one page, if `frontend/ring-page-order` is present with the value 0.
2 10
]2 The ABI string of Itanium is gone, and that of Arm applies to 64-bit Arm too.
6 values
]1 The binary layout of the entries on the ring.
^K Requests and responses are C structures, and the rules of an architecture decide how the
compiler lays them out: the structures are the same, but offsets and sizes differ between
32-bit x86 and the others. The frontend names its layout here, and the backend has to read
requests and write responses in that layout, whatever its own is. So can a 64-bit backend
serve a 32-bit guest.

The layout does not change while the connection lasts. The bytes of the data itself are never
converted.

A frontend should always write the node. The default is the layout that is native to the
*backend*, which is not the right one for a 32-bit guest of a 64-bit backend; a frontend that
relies on the default works by luck.

A backend that does not know the value must refuse the connection, not guess: with the wrong
layout it would read sector numbers from the wrong bytes, and destroy data.
K string (XEN_IO_PROTO_ABI_*)
G XEN_IO_PROTO_ABI_NATIVE
: x86_32-abi
S3 The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are aligned to 4 bytes.
G XEN_IO_PROTO_ABI_X86_32
: x86_64-abi
S3 The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are aligned to 8 bytes.
G XEN_IO_PROTO_ABI_X86_64
8 ia64-abi
a1 The ring entries have the layout of Itanium code.
7 arm-abi
d1 The ring entries have the layout of 32-bit Arm code.
D XEN_IO_PROTO_ABI_ARM
j1 The entries have the layout that is native to the backend.
^4 For PV guests only, with the guest's native ABI, because frontends before Linux 2.6.26 left it to the toolstack. Newer frontends overwrite it.
T1 flexarray_append(front, "protocol");
P2 If the guest's native ABI is known or the configuration has one.
k1 frontDetails.update({'protocol' : self.vm.native_protocol})
J Always its own native ABI.
i1 err = xenbus_printf(xbt, dev->nodename, "protocol", "%s",
K An unknown string is fatal.
f1 err = xenbus_scanf(XBT_NIL, dev->otherend, "protocol",
h1 if (xen_device_frontend_scanf(xendev, "protocol", "%ms",
F "writing %s/protocol",
Q1 "protocol", "%63s", protocol_abi,
[1 With an unknown string it does not connect.
a1 aprint_error("xbd domain %d: unknown proto %s\n",
j1 xs_setprop(sc->sc_parent, sc->sc_node, prop, "x86_64-abi",
f1 XBP_PROTOCOL, "%s", XEN_IO_PROTO_ABI_NATIVE)) != 0) ||
; "protocol",
d1 err = xenbus_printf(xbt, nodename, "protocol", "%s",
[1 "protocol", "%s", XEN_IO_PROTO_ABI_NATIVE);
S2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/protocol", dir);
b1 The toolstack writes `x86_64-abi` for every guest.
\1 .add_frontend_item("protocol", "x86_64-abi")
N An unknown string is an error.
Y2 if (!(proto_str = tapback_device_read_otherend(device, XBT_NULL, PROTO)))
i1 An absent node means `x86_32-abi`, not the native layout.
c1 An unknown string silently means the native layout.
h3 QEMU 10.0 takes an absent node on x86 for `x86_32-abi`, not for the native layout. QEMU 7.2 takes it for the native one.
7 10.0.13
c1 str = xen_device_frontend_read(xendev, "protocol");
T3 Its backend takes an absent node as an error and refuses `arm-abi`, but accepts the string `native`.
J let _protocol = "protocol"
S1 The frontend never writes the node.
e3 The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which 64-bit fields are aligned to 8 bytes.
? ring-page-order
]2 Size of the ring that the frontend has allocated, as a power of two of pages.
SH The ring has two to the power of this number of pages: 0 is one page, 1 is two pages, 2 is
four pages, and so on. A page has 4096 bytes on every architecture.

The number must not be greater than what the backend supports, according to
`backend/max-ring-page-order` or `backend/max-ring-pages`.

With more than one page the grant references are in `frontend/ring-ref%u`. With one page they
are in `frontend/ring-ref`, and a frontend should then not write `frontend/ring-page-order` at
all: backends do not agree on where to look when the node is present with the value 0.

An older scheme gives the size as a number of pages in `frontend/num-ring-pages`. To work with
every backend, a frontend that uses more than one page should write both nodes, with values
that agree.
a1 MAX(ffs(max-ring-pages) - 1, max-ring-page-order)
Q1 binary logarithm of machine pages
R3 The ring has one page, unless `frontend/num-ring-pages` says otherwise to a backend that knows it.
f3 For more than one page. Its limit is a module parameter whose default is 0, so that a stock Linux guest uses one page.
P2 err = xenbus_printf(xbt, dev->nodename, "ring-page-order", "%u",
M More than its limit is fatal.
S2 err = xenbus_scanf(XBT_NIL, dev->otherend, "ring-page-order", "%u",
P1 More than its limit is an error.
n1 if (xen_device_frontend_scanf(xendev, "ring-page-order", "%u",
P2 For more than one page, together with `frontend/num-ring-pages`.
H "ring-page-order", "%u",
N "ring-page-order", NULL, "%u",
I prop = "ring-page-order";
B "ring-page-order",
M Without a check of its range.
Y2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, RING_PAGE_ORDER,
X3 The value 0 makes it look for page 0 of `frontend/ring-ref%u`, where only `frontend/ring-ref` should be.
m1 It writes this node only, not also `frontend/num-ring-pages`.
> num-ring-pages
]2 It says the same as `frontend/ring-page-order`, which implementations prefer.
W2 Size of the ring that the frontend has allocated, as a number of pages.
h< The number of pages of 4096 bytes that the ring has. It must be a power of two, and not more
than what the backend supports, according to `backend/max-ring-pages` or
`backend/max-ring-page-order`.

It is there for backends that know only this one of the two schemes for rings of several
pages. A frontend that writes it writes `frontend/ring-page-order` as well, with the binary
logarithm of the same number.
a1 MAX(max-ring-pages, (0x1 << max-ring-page-order))
l1 The ring has the size that `frontend/ring-page-order` tells.
Q2 For more than one page, together with `frontend/ring-page-order`.
F "num-ring-pages","%u",
H prop = "num-ring-pages";
R2 Does not read this node; it knows `frontend/ring-page-order` only.
F multi-queue-num-queues
[1 The number of rings that the frontend uses.
_N A backend that can serve several rings for one disk says how many in
`backend/multi-queue-max-queues`. The frontend decides how many of them it wants, at least one
and at most that number, and writes its choice here. Each ring, or *queue*, is complete in
itself: it has its own pages, its own event channel and its own requests, and requests on
different queues have no order among each other.

With two queues or more, the grant references and the event channel of each queue are in a
folder of its own, `frontend/queue-%u`, and must not be in the top folder. With one queue
everything is in the top folder, exactly as without this feature, so that a backend need not
know whether the frontend has heard of queues at all; the node itself is then best left out.

The parameters that describe all queues alike, such as `frontend/ring-page-order` and
`frontend/protocol`, stay in the top folder and exist once.

A backend must refuse 0 and every number greater than it offered.
_1 There is one ring, described in the top folder.
7 at-most
H For more than one queue.
W2 err = xenbus_printf(xbt, dev->nodename, "multi-queue-num-queues", "%u",
U1 0, or more than it offered, is fatal.
I "multi-queue-num-queues",
K Always, also for one queue.
h4 The information that it reports about a disk has one event channel and one grant reference, read from the top folder; with several queues both are −1.
@ %s/event-channel
[3 Does not connect to a backend that leaves out `backend/multi-queue-max-queues`, instead of using one queue.
8 queue-%u
V2 Folder that holds the nodes of one ring, if the frontend uses several.
e: `%u` is the number of the queue, in decimal and counted from zero. There is one folder for
each number from 0 to one less than `frontend/multi-queue-num-queues`. The folder has an empty
value of its own.

In the folder are `frontend/queue-%u/event-channel` and either `frontend/queue-%u/ring-ref`
or the nodes `frontend/queue-%u/ring-ref%u`.
9 directory
j1 snprintf(path, pathsize, "%s/queue-%u", dev->nodename, i);
n1 snprintf(xspath, xspathsize, "%s/queue-%u", dev->otherend, i);
> "%s/queue-%u",
j1 err = asprintf(&node_ring_ref, "queue-%"PRIu16"/ring-ref",
A queue-%u/ring-ref
f1 Grant reference of the only page of this queue's ring.
]7 It means for one queue what `frontend/ring-ref` means for a frontend with a single ring: the
page is shared with the backend for reading and writing. It is there if the rings have one
page each; `frontend/ring-page-order` is then absent.
h1 The rings have several pages, or there is a single ring.
C queue-%u/ring-ref%u
b2 Grant reference of one page of this queue's ring, if the rings have several pages.
T6 The first `%u` is the number of the queue and the second that of the page; both count from
zero. All queues have the same number of pages, which `frontend/ring-page-order` in the top
folder tells.
h1 The rings have one page each, or there is a single ring.
_1 Whenever `frontend/ring-page-order` is present.
F queue-%u/event-channel
a1 Number of the event channel of this queue's ring.
P6 It means for one queue what `frontend/event-channel` means for a frontend with a single ring.
Each queue has a channel of its own, so that the guest can handle each on a different virtual
CPU.
Q2 There is a single ring; with several, the backend cannot connect.
H A missing node is fatal.
m1 err = asprintf(&node_evtchn, "queue-%"PRIu16"/event-channel",
A frontend-features
R2 What the frontend can do, and how far it should trust the backend.
l2 The frontend uses the same grants again and again, so that the backend can keep them mapped.
Z`1 Mapping a grant and, above all, unmapping it is expensive for the backend, because an
unmap flushes the translation caches of all processors that may hold the mapping. With
*persistent grants*, announced by the value 1, the frontend sets aside a pool of pages,
grants each of them once, and copies the data of every request to or from pages of this
pool. The backend maps a page when it first sees the grant reference and then keeps it.

The frontend has to grant all pages of the pool with write access, even for requests that
only need the backend to read, because the mapping that the backend keeps will serve later
requests of the other kind. It must not end a grant while the connection lasts without
being ready to find that the backend still has the page mapped.

The pool is limited. A frontend that needs more pages at once than its pool has may use
ordinary grants for the rest; a backend that honours this node will try to keep those
mapped too, at a cost in speed, so that the pool should hold as many pages as can be in
use at once: the number of entries of the ring times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.

The backend may keep fewer mappings than that and drop those that it has not used for
longest. The frontend should therefore take pages from its pool last in, first out: the
pages used most recently are the most likely to be mapped still.

Nothing on the ring is different: a frontend can use a pool with a backend that does not
support the feature (`backend/feature-persistent`), and then only loses the time for the
copies.
g2 The frontend does not promise to use a grant again, and the backend should not keep it.
_2 Always written; the value is that of a module parameter, which is 1 by default.
m1 xenbus_read_unsigned(dev->otherend, "feature-persistent", 0);
Y2 if (xenstore_read_fe_int(&blkdev->xendev, "feature-persistent", &pers)) {
^2 Anything but 0 and 1 is an error; for 1 it logs that it has no support for it.
> FEAT_PERSIST);
]1 Only where persistent grants are compiled in.
^m1 Mapping a grant and, above all, unmapping it is expensive for the backend, because an unmap
flushes the translation caches of all processors that may hold the mapping. With *persistent
grants*, announced by the value 1, the frontend sets aside a pool of pages, grants each of
them once, and copies the data of every request to or from pages of this pool. The backend
maps a page when it first sees the grant reference and then keeps it.

The frontend has to grant all pages of the pool with write access, even for requests that only
need the backend to read, because the mapping that the backend keeps will serve later requests
of the other kind. It must not end a grant while the connection lasts without being ready to
find that the backend still has the page mapped.

The pool is limited. A frontend that needs more pages at once than its pool has may use
ordinary grants for the rest; a backend that honours this node will try to keep those mapped
too, at a cost in speed, so that the pool should hold as many pages as can be in use at once.
Without indirect requests that is the number of entries of the ring times
`BLKIF_MAX_SEGMENTS_PER_REQUEST`. With them it is the number of entries times the segments of
the largest request and the pages that hold its segments: Linux, which uses 32 segments unless
told otherwise, sets aside 33 pages for each entry.

The backend may keep fewer mappings than that and drop those that it has not used for longest.
The frontend should therefore take pages from its pool last in, first out: the pages used most
recently are the most likely to be mapped still.

The pages in which an indirect request has its segments belong to the pool too, and have to be
granted for writing like the others, since a backend may map them in the same way.

Nothing on the ring is different: a frontend can use a pool with a backend that does not
support the feature (`backend/feature-persistent`), and then only loses the time for the
copies.
I feature-large-sector-size
\4 It changed the unit of existing fields in a way that nearly no driver followed. Frontends must not write it and backends must not act on it.
b3 The node is deprecated, and quantities in sectors are in units of 512 bytes, whatever the sector size of the disk.
: deprecated
R2 The frontend counts sectors in units of the backend's sector size.
f= Some frontends have the sector size of 512 bytes built in. They would compute wrong
positions on a disk whose `backend/sector-size` is larger. A frontend that handles every
sector size correctly says so with the value 1: it gives and understands all quantities
that are counted in sectors in units of `backend/sector-size`, in xenstore and on the
ring.

Toward a frontend that does not say so, the backend has to use a sector size of 512.
b1 The frontend needs a `backend/sector-size` of 512.
n1 Always 1, also in versions made after the node was deprecated.
L "feature-large-sector-size",
n1 Only matters if the logical block size of the disk is not 512.
X2 if (xen_device_frontend_scanf(xendev, "feature-large-sector-size", "%u",
m3 Refuses to connect a disk whose logical block size is not 512 if the frontend does *not* write 1, seen in 7.2, 10.0 and 10.2.
a5 Would refuse to connect a disk whose logical block size is not 512 if the frontend *does* write 1, because the frontend then counts in the wrong unit. The change is not in 10.2.
g1 Still writes 1, and counts in units of the sector size.
a2 A withdrawn promise of the frontend to count sectors in units of the sector size.
ZE The node was invented for disks whose `backend/sector-size` is not 512. With the value 1, all
quantities counted in sectors, in xenstore and on the ring, were to be in units of that size
in place of 512 bytes; without it, the backend was not to offer such a disk at all.

Only the disk backend of QEMU and the frontend for Windows ever did so. All others had long
served disks with larger sectors while they counted in 512 bytes, and went on. The meaning was
therefore withdrawn: quantities in sectors are always in units of 512 bytes, and this node has
no effect.

A frontend must not write it. A backend must not look at it: neither refuse a disk because of
it, nor change a unit.
7 Normal.
7 trusted
[1 Whether the frontend may trust its backend.
iJ A backend sees the pages that a frontend grants, whole: if a buffer fills only part of a page,
the backend can also read, or for a read request change, the rest of that page, in which the
guest may have something quite different. The value 0 asks the frontend to prevent such
things, for example by using bounce buffers that hold nothing but the data of the request, and
to check more strictly what the backend says on the ring and in xenstore.

This costs speed, and the frontend need not be able to do it. The node is a hint from the
administrator to the guest; it gives no guarantee to either side. A frontend may protect
itself without being told to.

The node is in the frontend's folder, where the guest can change it; what it changes is only
its own protection. The backend's domain can read but not write it, unless it is privileged,
as domain 0 is.
G The backend is trusted.
a4 Always. In the last point releases of Xen 4.13 to 4.16, libxl writes it too, with a value from an environment variable in place of a disk option.
S1 flexarray_append(front, "trusted");
[1 .add_frontend_bool("trusted", self.trusted)
i1 For 0 it uses bounce buffers (Xen Security Advisory 403).
c1 !xenbus_read_unsigned(dev->nodename, "trusted", 1);
m1 Never writes the node, so that the backend counts as trusted.
_2 Never writes the node for a disk that it creates, so that it counts as trusted.
G frontend-virtual-device
I Virtual Device Properties
a4 As what the guest should present the disk. The toolstack writes these nodes when it creates the
device, and the frontend reads them first of all.
W1 The kind of device that the guest sees.
l> The kind of device as which the frontend should present the disk. It does not change anything
on the ring. The list is open; in practice only `disk` and `cdrom` are in use.

In fully virtualised guests a CD drive usually exists a second time, as an emulated drive, and
frontends leave the paravirtual one alone.

The backend can read the node to tell the frontend in `backend/info` that it is a CD, but must
treat it like all of the frontend's folder: the guest can change it.
< A hard disk.
[2 A drive for CDs or DVDs; read-only, and its medium may be absent or change.
6 floppy
D A floppy disk drive.
o2 Treated as `disk` by most readers, and as an error by some; a toolstack should always write it.
J Always; `disk` or `cdrom`.
d2 The text after the colon in the name of the virtual device; `disk` if there is none.
b1 dev_type = self.readFrontend(devid, 'device-type')
> Always `disk`.
g1 xen_device_frontend_printf(xendev, "device-type", "%s",
j2 In fully virtualised guests, where it ignores the device if the value starts with `cdrom`.
P2 type = xenbus_read(XBT_NIL, dev->nodename, "device-type", &len);
\1 Optional; for `cdrom` it sets `VDISK_CDROM`.
W2 device_type = xenbus_read(XBT_NIL, dev->otherend, "device-type", NULL);
h1 In fully virtualised guests, where it ignores CD drives.
V1 "device-type", NULL, (void **) &type);
9 Optional.
T1 "device-type", NULL, &xbb->dev_type,
E prop = "device-type";
e1 if (xenbus_read_str(xsname, XBP_DEV_TYPE, &str) != 0)
Q2 Ignores the device if the node is absent or, by default, `cdrom`.
@ src/xenvbd/fdo.c
]2 Status = STORE(Read, Fdo->Store, NULL, FrontendPath, "device-type", &Buffer);
Z2 XenBusIo->XsRead (XenBusIo, XST_NIL, "device-type", (VOID **)&DeviceType);
`1 Mandatory; only `disk` and `cdrom` are accepted.
? "device-type");
n1 The backend itself writes the node into the frontend's folder.
> virtual-device
U2 Number that says which disk and partition the device is to the guest.
fC The number encodes the kind of disk name, the number of the disk and the number of the
partition, by the rules of xen-vbd-interface(7); `51712` is the whole disk `xvda`.
The guest's system decides which of its own names it gives to the device; it should keep the
order of the disks at least.

The toolstack uses the same number as the last part of the paths of both folders. A driver
should nevertheless read it from this node.

Numbers of 268435456 (two to the power of 28) or more are in the extended form, which older
guests do not understand. Some toolstacks write those to `frontend/virtual-device-ext` in
place of this node.
Z3 The number is in `frontend/virtual-device-ext`; if that is absent too, the frontend cannot use the device.
R1 Always, also for extended numbers.
Z1 flexarray_append(front, "virtual-device");
L For numbers below 268435456.
N tools/python/xen/util/blkif.py
J devname = 'virtual-device'
H For its first six disks.
e1 ((202 << 8) | (idx as u64 * 16u64), "virtual-device")
k1 xen_device_frontend_printf(xendev, "virtual-device", "%lu",
_1 Accepts octal and hexadecimal notation as well.
R1 "virtual-device", "%i", &vdevice);
^1 "virtual-device", NULL, "%" PRIu32, &vdevice);
H prop = "virtual-device";
Q2 hndle   <- read     `fmap` xsRead xs (feDir ++ "/virtual-device")
\2 i = hyp_store_read_int(0, 5, VBD_PATH, "/", vbds[n], "/", "virtual-device");
`2 sprintf(lbuffer, "%s/%d/device/vbd/%d/virtual-device", basepref, domid, vbd_id);
5 51712
? frontend-xenbus
O Frontend Device Links and State
c4 These nodes belong to xenbus, the convention that all paravirtual devices share, and so
`blkif.h` does not list them. No device works without them.
M Path of the backend's folder.
m@ The absolute path, in xenstore, of the folder in which the backend publishes its half of the
device. The frontend finds everything about its backend below this path and must not build the
path in another way: neither the domain nor the kind of backend is known otherwise.

The frontend reads the node anew each time it starts to connect, because the backend can be
another one after the guest has been resumed or moved.

A toolstack must not believe this node, since the guest can change it; libxl keeps a copy
where the guest has no access.
^2 The device is not set up yet, or is being removed; the frontend cannot use it.
W2 rc = libxl__xs_write_checked(gc, t, GCSPRINTF("%s/backend",libxl_path),
E 'backend' : backpath,
c1 xen_device_frontend_printf(xendev, "backend", "%s",
R1 crates/xen/xenclient/src/tx/mod.rs
R2 .write_string(format!("{}/backend", frontend_path), &backend_path)
< linux-xenbus
Z1 drivers/xen/xenbus/xenbus_probe_frontend.c
U2 return xenbus_read_otherend_details(xendev, "backend-id", "backend");
C "backend", &Value);
e1 snprintf(path, sizeof(path), "%s/backend", nodename);
R2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/backend", dir);
S1 /local/domain/0/backend/vbd/1/51712
: backend-id
_1 Number of the domain in which the backend runs.
\7 The frontend grants its pages to this domain and lets it bind the event channel. The number
must be that of the domain in `frontend/backend`.

Like the path, it can change while a guest is suspended, and has to be read again afterwards.
V1 flexarray_append(front, "backend-id");
N 'backend-id' : "%i" % backdom,
f1 xen_device_frontend_printf(xendev, "backend-id", "%u",
X1 format!("{}/backend-id", frontend_path),
F "backend-id", &Value);
l1 char path[ARRAY_SIZE(nodename) + strlen("/backend-id") + 1];
h1 char path[strlen(nodename) + strlen("/backend-id") + 1];
R2 Status = XenBusReadUint64 (XenBusIo, "backend-id", FALSE, &Value);
U2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/backend-id", dir);
c1 The state of the frontend's half of the connection.
h@ The toolstack creates the node with the state `XenbusStateInitialising`. From then on only the
frontend writes it. The backend watches the node, and each change tells it that the frontend
has finished a step: all nodes that the frontend publishes in the step are in place before the
node changes.

A reader may miss intermediate states, since a watch only says that *something* changed, and
so must act on what it finds and on what has been done already, not on transitions. It must
also be ready for the same state to be written again.
[1 `XenbusStateUnknown`; not a state to enter.
7 Unknown
T1 `XenbusStateInitialising`; starting.
< Initialising
Z2 `XenbusStateInitWait`; not a state that a frontend of this protocol needs.
8 InitWait
`2 `XenbusStateInitialised`; the ring and its parameters are ready for the backend.
; Initialised
O `XenbusStateConnected`; in use.
9 Connected
o1 `XenbusStateClosing`; the frontend wants to end the connection.
7 Closing
Q2 `XenbusStateClosed`; the frontend does not use the ring any more.
6 Closed
^1 `XenbusStateReconfiguring`; not used by disks.
= Reconfiguring
]1 `XenbusStateReconfigured`; not used by disks.
< Reconfigured
[3 The device does not exist, or is gone; a backend that was connected treats it as the end of the connection.
S2 Writes 1 at creation; reads it only for information about the disk.
E Writes 1 at creation.
U2 Only if the node exists, so that a removed folder does not come back.
Q1 drivers/xen/xenbus/xenbus_probe.c
Q1 "%s/%s", dev->otherend, "state");
k1 An absent or malformed node counts as `XenbusStateUnknown`.
T2 if (xen_device_frontend_scanf(xendev, "state", "%u", &state) != 1) {
f1 xenbus_set_state(sc->xbd_dev, XenbusStateInitialised);
e1 XEN_STATE_INITIALIZED, strlen(XEN_STATE_INITIALIZED))
d1 DPRINTF(DDI_DBG, ("xdf@%s: state change %d -> %d\n",
B "state", &Buffer);
c1 Removes the backend's folder when the node is gone.
P2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/state", dir);
R3 It publishes the ring and enters `XenbusStateConnected` at once, without `XenbusStateInitialised`.
c1 snprintf(path, sizeof(path), "%s/state", nodename);
l1 Status = XenBusReadUint64 (XenBusIo, "state", TRUE, &Value);
[1 "state", Device_state.(to_string Connected)
B frontend-toolstack
L Frontend Nodes of Toolstacks
_2 Nodes in the frontend's folder that toolstacks use and `blkif.h` does not have.
5 eject
f1 Lets the guest's side ask the toolstack to eject a CD.
QD For CD drives only. libxl watches the node if its caller wants to know of ejected media. When
the value becomes `eject`, libxl sets it back to the empty string as its acknowledgement,
reports the event, and describes the drive as empty from then on.

The request does not come from the paravirtual frontend proper but from the emulation of the
drive, when that runs in a stub domain and has only the frontend's folder to write to. If
there is such a stub domain, the node is in its folder, not in the guest's.

Only qemu-traditional has ever made the request. Xen 4.21 cannot use this device model any
more; its libxl still watches the node.
D There is no request.
b1 The guest wants the medium taken out of the drive.
M Writes the empty string only.
V1 if (!value || strcmp(value,  "eject"))
@ qemu-traditional
A In a stub domain.
V1 qemu-traditional, version not recorded
B virtual-device-ext
P2 The number of the virtual device, if it is in the extended form.
S< It takes the place of the ordinary node of the virtual device's number when the number is
268435456 (two to the power of 28) or more. Guests that do not know the extended form then
find no number and leave the device alone, where otherwise they would take the number for one
of another kind of disk.

A frontend should look for the ordinary node first and for this one if that is absent.
9 268435456
S1 The number is in the ordinary node.
\1 For `xvdq` and all later disks of that kind.
N devname = 'virtual-device-ext'
P1 For all but its first six disks.
l1 ((1u64 << 28u64) + (idx as u64) * 256, "virtual-device-ext")
Q1 When the ordinary node is absent.
P2 err = xenbus_scanf(XBT_NIL, dev->nodename, "virtual-device-ext",
b1 "virtual-device-ext", NULL, "%" PRIu32, &vdevice);
R2 Never writes it; extended numbers go to the ordinary node as well.
f1 Does not read it, and fails without the ordinary node.
9 268439552
? frontend-vendor
P1 Frontend Nodes of Single Vendors
e4 Nodes that one implementation has added for its own purposes. Other implementations should
ignore them, and must not use the names for anything else.
7 ejected
`2 The Windows frontend has started to eject the device, and will not use it again.
T7 The driver writes 1 when it begins to eject a device, for example because the toolstack is
removing it. When it looks for devices it passes over those whose node is not 0, so that a
device that is about to go does not come back.
P1 The device has not been ejected.
@ src/xenvbd/pdo.c
j1 FrontendStoreWriteFrontend(Pdo->Frontend, "ejected", "1");
\2 Message of the Windows frontend that says why a device could not be removed.
Z8 A text for people, written when the guest refuses to give up the disk because something still
has it open. A toolstack can show it.

Do not confuse it with the folder `error` at the top of a domain's own part of xenstore, into
which Linux drivers write their errors.
F No removal has failed.
j2 FrontendStoreWriteFrontend(Pdo->Frontend, "error", "Unplug failed due to open handle(s)!")
9 target-id
i1 Number of the SCSI target as which Windows sees the disk.
a4 The Windows frontend presents its disks as targets of one SCSI adapter. The node lets the host
tell which target belongs to which virtual device.
W1 "target-id", "%u", Frontend->TargetId);
G feature-surprise-remove
S2 The Windows frontend survives the removal of a disk without notice.
V4 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may be taken away while the guest runs.
A Nothing is known.
9 Always 1.
P1 "feature-surprise-remove", "1");
E feature-online-resize
_2 The Windows frontend notices a change of the size of a disk while it is in use.
j5 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may grow while the guest runs. Other frontends handle such a change too, without saying so.
N "feature-online-resize", "1");
9 media-req
n1 Request of an illumos frontend about the medium in a CD drive.
R8 For CD drives, between an illumos frontend and an illumos backend that has announced in
`backend/media-req-sup` that it handles such requests. Both halves write the node: the
frontend makes a request, and the backend resets it when it has ejected the medium.
4 none
j1 There is no request, or the last one has been carried out.
4 lock
j1 The medium is in use; it must not be changed from outside.
b2 The backend should disconnect, close the medium, and then set the value to `none`.
d1 (xenbus_read_str(xsname, XBP_MEDIA_REQ, &str) != 0))
g1 (xenbus_read_str(oename, XBP_MEDIA_REQ, &str2) != 0) ||
< max-requests
Y2 The most requests that an old FreeBSD frontend has in flight at one time.
h7 Part of an extension in which one request could take several entries of the ring. It was in
FreeBSD only, on both sides, and was given up in 2013 for the way in which all systems now
make requests larger. No current driver reads or writes the node.
8 requests
Y1 As many requests as the ring has entries.
3 9.3
W1 "max-requests","%u", sc->max_requests);
K "max-requests", NULL, "%u",
2 32
D max-request-segments
U2 The most segments that an old FreeBSD frontend puts into one request.
\3 Part of the same withdrawn extension as `frontend/max-requests`. No current driver reads or
writes the node.
3 255
^1 As many segments as fit one entry of the ring.
g1 "max-request-segments","%u", sc->max_request_segments);
S1 "max-request-segments", NULL, "%u",
2 11
@ max-request-size
R2 The most data that an old FreeBSD frontend moves with one request.
j1 One page for each segment that fits one entry of the ring.
_1 "max-request-size","%u", sc->max_request_size);
O "max-request-size", NULL, "%u",
5 45056
7 x-index
f1 The running number of the disk in the krata toolstack.
`5 krata numbers the disks of a guest from zero and keeps the number here; it computes the number
of the virtual device and the device name from it. It has no meaning for drivers.
S1 .add_frontend_item("x-index", idx);
; phantom_vbd
Y2 Path of a helper device that xend created in domain 0 for the same image.
S> With the old blktap driver, xend attached the image to domain 0 as a second device, a
*phantom*, so that the emulated disks and the boot loader could use it. The node holds the
path of the backend's folder of that device; xend uses it to wait for the phantom and to
remove it together with the real device.

The guest can change the node, and with it what the host opens. The reader in
qemu-traditional was therefore switched off. Do not use the node.
J There is no helper device.
O xend was part of Xen up to 4.4.
`1 tools/python/xen/xend/server/BlktapController.py
k1 front['phantom_vbd'] = '/local/domain/0/backend/tap/0/%s' \
h1 Disabled, because the node is under the guest's control.
: xenstore.c
S1 /local/domain/0/backend/tap/0/51713
^3 This way to describe rings of several pages, as a power of two, comes from the PV drivers of
Citrix XenServer.
i4 This way to describe rings of several pages, as a number of pages, was first seen in
distributions of Red Hat, one of which runs on part of Amazon's EC2.
f7 Citrix on one side, Red Hat and Amazon on the other invented rings of several pages
independently, with different nodes. To work with every peer, a driver publishes the nodes of
both schemes and gives the same size in each, converted to its unit.
d< Storage that can discard often does so in extents that are larger than a logical block.
`discard-granularity` gives their size, the discard alignment the offset of the first. A
backend that supports discard should publish both, even if it can discard single blocks,
because a frontend may take one without the other for a mistake. A frontend that finds neither
assumes offset 0 and extents of one sector.
S4 The offset is needed because a virtual disk can be a part of a larger device that begins or
ends in the middle of a discard extent.
Y4 A ring of one page has its grant in `ring-ref`. A ring of several pages has no such node; its
grants are in `ring-ref%u`, counted from 0.
V5 With persistent grants the data of every request has to be copied into or out of the pages
that stay mapped. The copying costs less than the unmapping that it avoids.
4 text
P5 The frontend must grant every page for writing, also one that only holds data to be
written to the disk: a later request may use the same grant to read into it.
i8 The frontend must grant every page for writing, also one that only holds data to be written to
the disk: a later request may use the same grant to read into it. The pages that hold the
segments of indirect requests are no exception, since Linux's backend maps them in the same
way.
c5 The Linux frontend sets no explicit limit on the number of grants that it keeps. The way
it works bounds them by the number of ring entries times
`BLKIF_MAX_SEGMENTS_PER_REQUEST`.
X: The Linux frontend sets no explicit limit on the number of grants that it keeps. The way it
works bounds them: without indirect requests by the number of ring entries times
`BLKIF_MAX_SEGMENTS_PER_REQUEST`, with them by the number of ring entries times the segments
of the largest request and the pages that hold these segments.
R3 A backend may publish `discard-secure`, and sets it to `1` if the storage supports secure
discard.
T1 Only Linux and NetBSD use this node.
`7 Perhaps nothing but QEMU's backend and the Windows frontend ever implemented this node. Others
supported a `sector-size` above 512 before it was introduced. A frontend should not publish
it, and a backend should not base any decision on it.
= BLKIF_OP_READ
= blkif_request
Z2 Reads consecutive sectors of the virtual disk into frames of the frontend.
YC The transfer starts at `sector_number`. Segments are filled in the order in which they stand
in the request: the first segment receives the first sectors, and each further segment goes
on where the one before it ended. The length of the transfer is the sum of the lengths of the
segments; no field holds it.

The backend stores into the granted frames, so each grant must allow write access. The
contents of the frames are defined only when the response has the status `BLKIF_RSP_OKAY`.

Every backend implements this operation. Reads and writes that are in flight together may
be executed and completed in any order.
> BLKIF_OP_WRITE
a2 Writes the contents of frames of the frontend to consecutive sectors of the disk.
SI The transfer starts at `sector_number` and takes the segments in the order in which they
stand in the request, as `BLKIF_OP_READ` does. The backend only fetches data from the frames;
a grant for reading is enough. The frontend must leave the frames unchanged until it has the
response.

Every backend that exports a writable disk implements this operation. On a read-only disk it
fails.

`BLKIF_RSP_OKAY` says that the backing device has accepted the data. The data may still be in
a volatile cache of that device; `BLKIF_OP_FLUSH_DISKCACHE` moves it to stable storage. Writes
that are in flight together may be executed in any order, also when they overlap; a frontend
that needs an order waits for the response of the first before it issues the second, or puts
a `BLKIF_OP_WRITE_BARRIER` between them.
k2 The header says what a barrier guarantees, and has an entry for the node that announces it.
W2 A write that no other write of its ring may cross, in either direction.
RV1 The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes of the
disk around itself:

- each write that the frontend put on the ring before the barrier is complete before the
  barrier is executed;
- no write that the frontend puts on the ring after the barrier is executed before the
  barrier is complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered.

The header speaks of order alone, but a barrier that only orders loses data, because
frontends that find barriers and no flushes use a barrier as a flush. A backend that
announces barriers therefore has to bring the data of all writes before the barrier, and
of the barrier itself, onto stable storage before it answers.

The operation is optional. A backend that knows it creates the node feature-barrier, and
one that does not must not create it. The value 1 says that barriers are worth trying, and
0 that they are likely to fail. In each case the backend may answer any barrier with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it. The request has then had no
effect at all, and the frontend falls back to waiting for outstanding writes itself.
Wk1 The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes on its ring
around itself:

- each write that the frontend put on the ring before the barrier is complete before the
  barrier is executed;
- no write that the frontend puts on the ring after the barrier is executed before the barrier
  is complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered. Writes that reach the backend by another ring are not ordered
either: Linux's backend waits for those of the barrier's own ring only.

The header speaks of order alone, but a barrier that only orders loses data. Frontends that
find barriers and no flushes use a barrier as a flush: Linux, OpenBSD and FreeBSD (seen in 12.1)
send one without data, with `nr_segments` 0, when their guest asks for a flush, and Linux
sends a write that must reach stable storage as a barrier with data. A backend that announces
barriers therefore has to

- accept a barrier without segments;
- bring the data of all writes before the barrier onto stable storage before it executes the
  barrier;
- bring the barrier's own data onto stable storage before it answers.

Linux's backend does the first two: it waits until the writes of the ring are complete, flushes
the cache of the device, and then writes. It does not flush again after the barrier's own data.
FreeBSD's backend orders, and fails a barrier without segments.

The operation is optional. A backend that implements it announces so with `feature-barrier`;
a frontend must not use it without that node. The node is a forecast and not a promise: a
backend may answer any barrier with `BLKIF_RSP_EOPNOTSUPP`, for example because it learns only
then that the device under it cannot do it. The request has then had no effect at all, and
the frontend falls back to waiting for outstanding writes itself.
\5 The header says that `BLKIF_OP_FLUSH_DISKCACHE` is about volatile caches, where it said non-volatile by mistake, and has an entry for the node that announces the operation.
\2 Makes the backing device empty its volatile write cache onto stable storage.
eQ1 When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power. The header of
this release speaks of non-volatile caches; it means volatile ones.

A flush orders nothing. For a write that is still in flight when the flush is issued there
is no promise, and later writes need not wait for the flush. A frontend that must have
certain data on stable storage waits for the responses of those writes, then issues the
flush, then waits for its response. `BLKIF_OP_WRITE_BARRIER` spares it these waits.

Frontends send a flush without data: `nr_segments` is 0, and `sector_number` has no
meaning. The header does not say what a flush with segments means.

The operation is optional. A backend that knows it creates the node feature-flush-cache,
and one that does not must not create it. The value 1 says that flushes are worth trying,
and 0 that they are likely to fail. In each case the backend may answer any flush with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it.
fP1 When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power.

A flush orders nothing. For a write that is still in flight when the flush is issued there is
no promise, and later writes need not wait for the flush. A frontend that must have certain
data on stable storage waits for the responses of those writes, then issues the flush, then
waits for its response. `BLKIF_OP_WRITE_BARRIER` spares it these waits.

Frontends send a flush without data: `nr_segments` is 0, and `sector_number` has no meaning.
The header does not say what a flush with segments means. The backends of Linux and QEMU take
the segments as a write that follows the flush, and answer when both are done; the data that
was written so is not flushed.

The operation is optional. A backend that implements it announces so with
`feature-flush-cache`; a frontend must not use it without that node. The backend may
nevertheless answer any flush with `BLKIF_RSP_EOPNOTSUPP`.
C BLKIF_OP_RESERVED_1
Z2 Reserved for packets of device-specific commands, which SLES kernels send.
Y8 The value belongs to an extension of SUSE Linux Enterprise Server, in which the request itself
contains a command packet for the device. The form of that request is no part of this
protocol. Other frontends must not send the value, and no new operation may take it.
E blkif_request_discard
Z4 Operation 5 is named `BLKIF_OP_DISCARD`; it was `BLKIF_OP_TRIM`. It gained the flag `BLKIF_DISCARD_SECURE`, in the byte that was reserved.
= BLKIF_OP_TRIM
n1 Tells the backing device that it may erase a range of sectors.
\@ The range begins at `sector_number` and has `nr_sectors` sectors. The request carries no
data and no segments. A device that can trim marks the range to be erased.

The operation is optional. A backend that implements it announces so with the node
feature-trim, whose value 1 says that the operation is worth trying and 0 that it is
likely to fail. A backend that does not know the operation must not create the node. In
each case the backend may answer with `BLKIF_RSP_EOPNOTSUPP`, and it does so if the device
cannot trim.
d2 Tells the backing device that the contents of a range of sectors are needed no more.
ZV1 The range begins at `sector_number` and has `nr_sectors` sectors. The request carries no data
and no segments. From the moment at which the frontend issues it, the device may drop the
contents of the range, now, later or never. What a later read of the range returns, until it
is written again, is not defined: the old data, zeros or anything else. To a disk this is what
TRIM is in ATA and UNMAP in SCSI.

Devices discard in extents that can be larger than a sector. `discard-granularity` is the size
of such an extent; the discard alignment is the offset of the first one. Parts of the range
that do not cover a whole extent may be left as they are.

With `BLKIF_DISCARD_SECURE` in `flag` the request is no hint but an order: the backend answers
with success only after every copy of the data that the device holds, in whatever place, has
been made unrecoverable. A backend accepts the flag only if it has announced `discard-secure`;
otherwise the flag has no effect, and the request is an ordinary discard.

The operation is optional. A backend that implements it announces so with `feature-discard`;
a frontend must not use it without that node. The backend may nevertheless answer any discard
with `BLKIF_RSP_EOPNOTSUPP`.
F blkif_request_indirect
]2 A read or write whose segments stand in pages of their own, outside the ring.
ka1 An entry of the ring has room for `BLKIF_MAX_SEGMENTS_PER_REQUEST` segments. An indirect
request has room for more: it names up to `BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST` pages, and
these pages are packed with an array of `blkif_request_segment`.

- `indirect_op` is the operation that is meant, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`; no other
  operation has an indirect form.
- `nr_segments` is the number of segments in all pages together. It must not be greater than
  the number that the backend has announced.
- `indirect_grefs` holds one grant reference per page, in the order in which the
  segments are to be taken. The backend only reads these pages, and the frontend leaves them
  unchanged until it has the response. If the frontend uses persistent grants, it grants them
  for writing nevertheless, because the backend may map every page in one way.

One page holds `PAGE_SIZE / sizeof(struct blkif_request_segment)` segments: 4096 / 8 = 512 in
every ABI. The number of pages is therefore `nr_segments` / 512, rounded up; all pages but the
last are full, and the remaining entries of `indirect_grefs` are not used. With 8 pages a
request cannot have more than 4096 segments. For example, 513 segments take two pages, with
512 in the first and one in the second.

The operation is optional. A backend that implements it announces the greatest number of
segments in `feature-max-indirect-segments`; a backend that does not know the operation must
not create that node, and a frontend must not use the operation without it. A frontend may
send indirect and direct requests in any mixture.
D BLKIF_RSP_EOPNOTSUPP
Q2 The backend does not support the operation, and has done nothing.
U@ A backend may answer any optional operation with this status at any time, even if it has
announced the operation in xenstore and has executed it before: what the device under it can
do may turn out late or change. The frontend then stops using the operation and does without
it; it must not take the answer for an error of the disk.

Plain reads and writes are not optional. The comment at the definition in the header names
barriers as the only case; what it says at the other optional operations includes these too.
? BLKIF_RSP_ERROR
e1 The operation failed, for a reason that is not given.
f7 The frontend reports it as a general input/output error (EIO). Any part of the data may have
been transferred. A request that the backend finds malformed, one that runs over the end of
the disk and a write to a read-only disk end in the same way.
> BLKIF_RSP_OKAY
U1 The operation was completed, in full.
`2 There is no partial success: this status stands for all segments of the request.
N BLKIF_MAX_SEGMENTS_PER_REQUEST
Z2 The greatest number of segments in a request that lies wholly in the ring.
b8 With 11 segments, 32 entries and the header of the ring still fit into one page of 4096 bytes.
A twelfth segment would have fitted only if the indexes of the ring lay in another page. A
request moves up to 11 frames of 4096 bytes, which is 44 KiB or 88 sectors of 512 bytes.
T1 BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST
5 pages
Z2 The greatest number of pages with segments that an indirect request names.
m8 Each page of 4096 bytes holds 512 segments, so that a request of type `BLKIF_OP_INDIRECT` is
limited to 4096 segments (16 MiB), and further by what the backend announces in
`feature-max-indirect-segments`. With 8 grant references `blkif_request_indirect` is 64 bytes
long in every ABI.
> io/protocols.h
R1 The name of the ABI of 32-bit x86.
R1 The name of the ABI of 64-bit x86.
E XEN_IO_PROTO_ABI_IA64
O The name of the ABI of Itanium.
K The name of the ABI of Arm.
]2 `XEN_IO_PROTO_ABI_NATIVE` is defined for 64-bit Arm, and for Itanium no more.
Z2 The name of the ABI for which the program that uses the macro is compiled.
UA The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined,
`XEN_IO_PROTO_ABI_IA64` where `__ia64__` is defined, and `XEN_IO_PROTO_ABI_ARM` where
`__arm__` is defined; on every other architecture the compilation stops. The value given
here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts
by "native": a 32-bit guest under a 64-bit backend must say which ABI it uses.
d1 `XEN_IO_PROTO_ABI_NATIVE` is defined for 32-bit Arm.
b? The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined, and
`XEN_IO_PROTO_ABI_IA64` where `__ia64__` is defined; on every other architecture the
compilation stops. The value given here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts
by "native": a 32-bit guest under a 64-bit backend must say which ABI it uses.
Q@ The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined, and
`XEN_IO_PROTO_ABI_ARM` where `__arm__` or `__aarch64__` is defined; on every other
architecture the compilation stops. The value given here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts by
"native": a 32-bit guest under a 64-bit backend must say which ABI it uses.
A Device attributes
Y1 What kind of device the backing store is.
`6 The backend publishes the sum of the bits that apply, as one decimal number. 0 is an ordinary
disk that is fixed and writable. All other bits are unused and are 0; a reader ignores bits
that it does not know.
; VDISK_CDROM
O The device is an optical drive.
P6 The frontend presents a CD or DVD drive to its operating system, with the sector size that
the backend announces. The bit says nothing about the other two: the backend sets them as
they apply.
? VDISK_REMOVABLE
e1 The medium can be changed while the device is in use.
> VDISK_READONLY
M The device cannot be written.
^3 The frontend presents a write-protected device. Writes that it sends nevertheless fail
with `BLKIF_RSP_ERROR`.
= discard-flags
= Discard flags
5 uint8
_2 The flags of a discard request, in the field `flag` of `blkif_request_discard`.
X1 All other bits are unused and must be 0.
Q2 Asks that all copies of the discarded data be made unrecoverable.
[: The response comes only after the device has destroyed the data. The flag works only with
a backend that has announced `discard-secure`; without that node, or if its value is 0,
the backend ignores the flag and treats the request as an ordinary discard. A frontend
that depends on the erasure must therefore look at the node first.
4 i386
m1 The layout that compilers for 32-bit x86 give the structures.
c9 64-bit integers are aligned to 4 bytes. In all other ABIs they are aligned to 8. The fields
after the first 64-bit field are therefore 4 bytes nearer to the start, the request is 108
bytes long in place of 112, and the response 12 in place of 16. A backend that serves guests
of both kinds has to translate.
6 x86_64
m1 The layout that compilers for 64-bit x86 give the structures.
4 ia64
j1 The layout that compilers for Itanium give the structures.
W1 It is the same as that of `x86_64-abi`.
3 arm
7 aarch64
X1 `arm-abi` is also the ABI of 64-bit Arm.
f1 The layout that compilers for Arm give the structures.
e3 It is defined for 32-bit Arm. 64-bit integers are aligned to 8 bytes. The layout is the
same as that of `x86_64-abi`.
f6 32-bit and 64-bit Arm share this ABI, since both align 64-bit integers to 8 bytes: a guest and
a backend of different width understand each other without translation. The layout is the same
as that of `x86_64-abi`.
; grant_ref_t
= grant_table.h
_2 A grant reference, by which a domain lets another one access one of its frames.
i2 `grant_table.h` defines it. It is an index into the grant table of the frontend's domain.
< blkif_vdev_t
8 uint16_t
e1 The number of a virtual device, as requests carry it.
[6 It is a macro, which a program may define otherwise before it includes the header. 16 bits
hold only the numbers below 65536. Of a device number from `1 << 28` upwards, frontends send
the lowest 16 bits.
> blkif_sector_t
S2 The number of a sector, counted from the start of the virtual disk.
T4 It is a macro. The first sector of the disk is 0, also where the disk is a partition of
something larger on the side of the backend.
E blkif_request_segment
e5 `first_sect` and `last_sect` are counted in units of 512 bytes, whatever the sector size of the device. The branches of 4.18 and 4.19 have this text too, after their first releases.
\1 A part of a transfer that lies in one frame.
Z; A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included.

The sectors have the size that `sector-size` gives. It may differ from 512 bytes only if
the frontend has announced `feature-large-sector-size`. Not all implementations follow
this rule: many count 512 bytes in each case.

Two bytes of padding end the structure.
4 gref
[1 The grant of the frame that holds the data.
: first_sect
7 uint8_t
j1 The first sector of the frame that belongs to the segment.
9 last_sect
i1 The last sector of the frame that belongs to the segment.
j3 `first_sect` and `last_sect` are counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.
o? A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here. The start and the length of a segment must be multiples
of the sector size that the disk really has, which is in `physical-sector-size`.

Two bytes of padding end the structure.
\3 Segments are aligned to `physical-sector-size`, which is new; until then they were aligned to `sector-size`.
`@ A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here. The start and the length of a segment must be multiples
of the sector size that the disk really has, which the backend publishes in its node
sector-size.

Two bytes of padding end the structure.
XC A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here, whatever `sector-size` says. That node decides only which
values are allowed: the start of each segment in its frame and its length must be multiples of
`sector-size`. With a `sector-size` of 4096, `first_sect` is always 0 and `last_sect` 7.

Two bytes of padding end the structure.
? blkif_request_t
W5 `sector_number` is counted in units of 512 bytes, whatever the sector size of the device. The branches of 4.18 and 4.19 have this text too, after their first releases.
`1 An entry of the ring that asks for an operation.
S; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of `sector-size`, which may differ from 512 bytes only
if the frontend has announced `feature-large-sector-size`.
9 operation
J The code of the operation.
; nr_segments
S1 How many entries of `seg` are used.
j5 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data: a flush, or a barrier that serves as one. A backend must check it before it
uses `seg`.
6 handle
\2 The virtual device that is meant; it has a meaning only in reads and writes.
f9 Frontends put the last part of the path of their directory here, as far as it fits into
the field. An extended number does not fit into 16 bits: for `xvdq`, 268439552, Linux
sends 4096. A connection serves one device, so that the backend knows the device without
this field, and must not decide anything by it.
2 id
S2 A value of the frontend's choice, which comes back in the response.
^4 The frontend finds the request again by it: responses can come in any order. The backend
neither reads anything into the value nor changes it.
= sector_number
g1 The sector of the disk at which a read or write begins.
3 seg
V2 The segments of the transfer, in the order of the sectors on the disk.
\3 `sector_number` is counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.
Z; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of 512 bytes. It must denote a multiple of the sector
size that the disk really has, which is in `physical-sector-size`.
k; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of 512 bytes. It must denote a multiple of the sector
size that the disk really has, which the backend publishes in its node sector-size.
`E All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and flushes,
and the largest of all.

`sector_number` is counted in units of 512 bytes, whatever `sector-size` says, but it must
denote a multiple of `sector-size` bytes.

Older implementations do not agree on this where `sector-size` is greater than 512. Linux
(both sides) and Mini-OS count `sector_number` in 512 bytes; FreeBSD (both sides), the QEMU
backend and the Windows frontend counted it in units of `sector-size`. In the segments, QEMU
and Windows counted units of `sector-size` too, and the others 512 bytes.
G blkif_request_discard_t
\7 The sectors of a discard are counted in units of 512 bytes, whatever the sector size of the device, and their start is aligned to `discard-granularity`. The branches of 4.18 and 4.19 count in these units too, after their first releases.
]1 An entry of the ring that asks for a discard.
^< The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of
sectors and no segments. The fields up to `sector_number` lie where they lie in
`blkif_request`, and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of `sector-size`, which may differ
from 512 bytes only if the frontend has announced `feature-large-sector-size`.
G Always `BLKIF_OP_TRIM`.
J Always `BLKIF_OP_DISCARD`.
4 flag
8 reserved
9 Not used.
S1 Either `BLKIF_DISCARD_SECURE` or 0.
h1 The virtual device that is meant, as in `blkif_request`.
N The first sector of the range.
: nr_sectors
S1 The number of sectors of the range.
f3 The sectors of a discard are counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.
[: The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of
sectors and no segments. The fields up to `sector_number` lie where they lie in
`blkif_request`, and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, as they are in reads
and writes.
n3 The structure of a discard is named `blkif_request_discard`; it was `blkif_request_trim`, and its type `blkif_request_trim_t`.
7 typedef
B blkif_request_trim
j1 An entry of the ring that asks to trim a range of sectors.
X: The entry has this form when `operation` is `BLKIF_OP_TRIM`. It names one range of sectors
and no segments. The fields up to `sector_number` lie where they lie in `blkif_request`,
and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, as they are in reads
and writes.
^< The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of sectors
and no segments. The fields up to `sector_number` lie where they lie in `blkif_request`, and
the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, whatever `sector-size`
says, but the range must begin at a multiple of `discard-granularity` bytes.
H blkif_request_indirect_t
i5 The sector of an indirect request is counted in units of 512 bytes, whatever the sector size of the device. The branches of 4.18 and 4.19 have this text too, after their first releases.
b2 An entry of the ring that asks for a read or write with segments outside the ring.
`C The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments stand in the
pages of `indirect_grefs`, as an array of `blkif_request_segment` that runs on from page
to page. Only `operation`, `id` and `sector_number` lie where they lie in `blkif_request`:
`handle` comes later, and the number of segments takes its place.

`sector_number` is counted in units of `sector-size`, which may differ from 512 bytes only
if the frontend has announced `feature-large-sector-size`.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end sees to
that; elsewhere the compiler pads 60 bytes to 64.
K Always `BLKIF_OP_INDIRECT`.
; indirect_op
Q2 The operation that is meant, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.
]1 The number of segments in all pages together.
k1 It is at most the value of `feature-max-indirect-segments`.
i1 The sector of the disk at which the read or write begins.
> indirect_grefs
_1 The grants of the pages that hold the segments.
g2 As many entries are used as it takes pages to hold `nr_segments` segments, 512 in each.
3 pad
T2 Not used; it makes the structure as long as it is in the other ABIs.
n3 The sector of an indirect request is counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.
hB The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments stand in the
pages of `indirect_grefs`, as an array of `blkif_request_segment` that runs on from page
to page. Only `operation`, `id` and `sector_number` lie where they lie in `blkif_request`:
`handle` comes later, and the number of segments takes its place.

`sector_number` is counted in units of 512 bytes, as it is in direct requests, and must be
aligned to `physical-sector-size`.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end sees to
that; elsewhere the compiler pads 60 bytes to 64.
oB The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments stand in the
pages of `indirect_grefs`, as an array of `blkif_request_segment` that runs on from page to
page. Only `operation`, `id` and `sector_number` lie where they lie in `blkif_request`:
`handle` comes later, and the number of segments takes its place.

`sector_number` is counted in units of 512 bytes, whatever `sector-size` says, but it must
denote a multiple of `sector-size` bytes.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end sees to that;
elsewhere the compiler pads 60 bytes to 64.
> blkif_response
@ blkif_response_t
d1 An entry of the ring that tells how a request ended.
d8 Each request gets exactly one response. Responses may come in another order than the requests:
`id` tells to which request a response belongs, and not the place in the ring.

A frontend that does not trust its backend checks that `id` belongs to a request that is
outstanding.
Q1 The value of `id` in the request.
X1 The value of `operation` in the request.
h1 The backend copies it, so that the frontend can compare.
Y1 The operation that the request asked for.
T? It is the value of `operation` in the request, with one exception. The response to an
indirect request has the value of `indirect_op` here, so `BLKIF_OP_READ` or
`BLKIF_OP_WRITE`, and never `BLKIF_OP_INDIRECT`.

The header does not mention the exception, but a backend must follow it, also for a
request that it refuses. Linux's backend answers in this way, and the frontend of Linux
6.1 compares: if the field holds anything else, it stops using the disk until the device
is removed.
6 status
7 int16_t
H The code of the outcome.
5 blkif
8 req_prod
Z1 How many requests the frontend has put in.
U2 The value of `req_prod` at which the backend asks for a notification.
8 rsp_prod
9 responses
Z1 How many responses the backend has put in.
V2 The value of `rsp_prod` at which the frontend asks for a notification.
T1 A ring may consist of several pages.
S2 The memory through which the two sides pass requests and responses.
]P1 The frontend allocates the ring, which is one page, initialises it and grants it to the
backend. It begins with a header of 64 bytes, which is the same in every ABI: four counters, and 48
bytes that the block protocol does not use and that start as 0.

The four counters are 32-bit integers that only grow, and wrap round at the end of their
range. At the start `req_prod` and `rsp_prod` are 0, and `req_event` and `rsp_event` are 1.

Entries follow the header. An entry is as large as the larger of a request and a response,
that is 108 bytes in `x86_32-abi` and 112 bytes in the other ABIs. As many entries are used
as fit into the page, rounded down to a power of two, which is 32 in every ABI; the entry of
a counter value is then its remainder by 32.

A response takes the entry of a request that the backend has read before. Hence the frontend
must not have more requests outstanding than there are entries. Each side completes an entry
in memory before it moves its counter, and reads a counter of the other side before the
entry.
dU1 The frontend allocates the ring, initialises it and grants it to the backend. It begins with a
header of 64 bytes, which is the same in every ABI: four counters, and 48 bytes that the block
protocol does not use and that start as 0.

The four counters are 32-bit integers that only grow, and wrap round at the end of their range.
At the start `req_prod` and `rsp_prod` are 0, and `req_event` and `rsp_event` are 1.

Entries follow the header. An entry is as large as the larger of a request and a response, that
is 108 bytes in `x86_32-abi` and 112 bytes in the other ABIs. As many entries are used as fit
into the ring, rounded down to a power of two; the entry of a counter value is then its
remainder by that number. A page of 4096 bytes has 32 entries in every ABI. Rings of several
pages are one piece: 2, 4, 8 and 16 pages have 64, 128, 256 and 512 entries, and the header
stands only at the start of the first page.

A response takes the entry of a request that the backend has read before. Hence the frontend
must not have more requests outstanding than there are entries. Each side completes an entry in
memory before it moves its counter, and reads a counter of the other side before the entry.
B XenbusStateUnknown
X2 No state is known, usually because the node is absent or cannot be read.
P5 No driver enters this state. A reader takes it for the state of the other half when that
half's `state` node is gone, and so treats it as the end of the device.
Z1 The half has been created and is starting.
Y4 The toolstack creates both halves in this state. A frontend also goes back to it from
`XenbusStateClosed` when it wants to connect again.
f1 Both sides have been created, and no driver has begun.
U3 No backend has taken the device up: its driver or program is not there, or could not use the storage.
m3 In the backend's domain, see whether the backend runs (a module such as xen-blkback, QEMU, or tapdisk) and what its log says.
T2 The frontend has published its ring without waiting for the backend.
A XenbusStateClosed
g1 The frontend has closed, and the backend has not begun.
c2 No backend has taken the device up, and the frontend does not wait for it any more.
]2 See why the backend does not begin, then detach the disk and attach it again.
f2 The half has finished what it can do alone and waits for its peer or a hotplug script.
T5 A state of the backend: its features and the limits of the ring are published, and it waits
for the frontend's parameters. Frontends of this protocol do not use it.
a1 The backend has begun and waits for the frontend.
R3 The frontend has not come: the guest has no driver for the disk, is paused, or has not got so far.
X4 See whether the guest runs, and whether its kernel has a block frontend (on Linux the module xen-blkfront) and what it says of the disk.
V2 The frontend's ring is there, and the backend has not connected to it.
f3 The backend does not connect: the storage is not attached yet, or the backend refuses what the frontend has published.
^2 See the log of the hotplug script and that of the backend's kernel or program.
k3 The frontend's ring is there, and the backend has not connected to it; this frontend does not wait with its state for that.
c5 The backend does not connect: the storage is not attached yet, the backend refuses what the frontend has published, or it waits for the frontend to be in `XenbusStateInitialised`.
B XenbusStateClosing
g1 The frontend gives up before the backend has connected.
k1 The frontend has given up before the backend has connected.
Z2 See what the guest's kernel says of the disk, and the node with its error.
U2 The frontend has closed, and the backend waits for it to begin again.
f1 The frontend has given up, or its driver was unloaded.
T2 See what the guest's kernel says of the disk; load its driver again.
d2 The half has published everything that its peer needs, and waits for the connection.
S5 A state of the frontend: the ring exists and its parameters are published. A backend enters it
only if it takes the shortcut that leaves out `XenbusStateInitWait`.
Z2 The backend is ready without knowing the frontend, which has not come yet.
k2 See whether the guest runs, whether it has a block frontend and what that says of the disk.
_1 Both sides have published what the other needs.
Y2 Neither side connects, although both have published what the other needs.
_1 See the log of the backend's kernel or program.
k1 The frontend is ready, and the backend is about to connect.
m1 The backend does not connect, although the frontend is ready.
i1 The frontend has closed before the backend has connected.
]1 See what the guest's kernel says of the disk.
F The half is connected.
Z5 For the backend: the ring is mapped and the properties of the disk are published. For the
frontend: the guest can use the disk. Requests flow once both are in this state.
m1 The backend is ready, and the frontend begins or begins anew.
W4 The frontend has not come, or has begun anew without the backend's noticing; some backends are in this state before any frontend comes.
Z2 The backend is connected, and the frontend is about to take the disk over.
\4 The frontend does not take the disk over: it cannot read or does not accept its properties, or did not notice that the backend is connected.
i1 Both sides are connected, and the guest can use the disk.
X2 The frontend ends the connection, and the backend finishes its requests.
[2 The backend does not follow the frontend; requests may hang in the storage.
`2 See the log of the backend's kernel or program, and whether the storage answers.
V2 The frontend has closed, and the backend is about to release its ring.
k2 The frontend has given up and the backend has not noticed, or requests hang in the storage.
n2 See what the guest's kernel says of the disk, then the log of the backend's kernel or program.
W2 The half wants to end the connection, because of an error or a removal.
f2 Requests that are on the ring are still finished; the frontend puts no new ones there.
P2 The disk is to go, and no frontend has come that could close it.
m2 Nobody answers the request to close, since the guest has no driver for the disk or is paused.
`2 Detach the disk by force (`xl block-detach -f`, or the toolstack's word for it).
i1 The backend gives up a connection that had not been made.
i1 The backend has failed, and the frontend does not follow.
U2 See the log of the backend's kernel or program, then detach the disk.
^2 The backend wants to end the connection, and the frontend still uses the disk.
l2 The guest does not give the disk up: it is mounted or open there, or the guest does not run.
k3 Unmount the disk in the guest and close what has it open; the detachment then goes on by itself. By force it can lose data.
N Both sides end the connection.
d1 Requests that are on the ring do not come to an end.
e1 The frontend has closed, and the backend is about to.
\2 The backend does not let go of the device; requests may hang in the storage.
`2 The half has given up the ring, the event channel and everything else it shared.
U7 For the backend: nothing of the frontend's memory is mapped any more. For the frontend: it
does not use the ring any more. It is not the end of the device by itself: a device that is
still online can be connected again from here.
T2 The frontend begins anew, and the backend has to go back to waiting.
h2 The backend does not begin anew: the device is being removed, or the backend has failed.
T1 Detach the disk and attach it again.
n1 The backend has closed, and the frontend does not know it yet.
T2 The backend has failed or was closed, and the frontend waits for it.
Y3 The backend was closed under a frontend that uses the disk; whatever the guest asks of it fails or hangs.
W3 See the log of the backend's kernel or program; release the disk in the guest, then detach it by force.
e1 The backend has closed, and the frontend is about to.
U1 The frontend does not finish closing.
P2 See whether the guest runs and what its kernel says of the disk.
G The connection is over.
a3 Nobody has removed the device since; a guest that shuts down, or one whose driver was unloaded, leaves it so too.
i2 If the guest still runs, detach the disk, so that the toolstack removes both directories.
H XenbusStateReconfiguring
n1 The device is being reconfigured; block devices do not use it.
c3 The state exists for other kinds of devices, such as the PCI bus. Block drivers ignore it, or
take it for an error.
G XenbusStateReconfigured
i1 The reconfiguration is done; block devices do not use it.
^1 The counterpart of `XenbusStateReconfiguring`.
7 startup
7 Startup
n: Each half announces with its state how far it has come, and watches the state of the other.
Between the two waits of the sequence the halves run at the same time and in no given order.

The rule that makes this safe is the same in every step: first publish the nodes, then change
the state; first see the state of the other half, then read its nodes.
A toolstack-creates
`2 Chooses the number of the virtual device and the domain and kind of the backend.
Y4 Creates both folders in one xenstore transaction, with the permissions that give each to its own domain and let the other domain read it.
^2 Links the two folders to each other, and writes the configuration of the disk.
e1 Writes the state `XenbusStateInitialising` into both.
F backend/discard-enable
@ frontend/trusted
@ backend-prepares
j1 Reads how the storage is to be found and with what access.
k1 Opens the storage and checks that it can serve the request.
V2 Publishes its optional features and the largest ring that it supports.
A frontend-prepares
S2 Reads who the backend is, and as what the guest is to see the disk.
[2 Creates its own record of the device, not yet visible to the guest's users.
F Waits for the backend.
@ hotplug-attaches
]5 For a backend that serves block devices, runs the hotplug script, which turns the image into a block device and writes the device's number or path into the backend's folder.
n1 For a backend that opens images itself there is nothing to do.
G backend/physical-device
L backend/physical-device-path
B frontend-allocates
]1 Reads the features and limits of the backend.
k1 Decides on the features to use and on the size of the ring.
a2 Allocates and initialises the ring, and grants its pages to the backend's domain.
d1 Allocates an event channel for the backend's domain.
g1 Publishes the parameters that hold for this connection.
@ backend-connects
X2 Reads the frontend's parameters, and checks them against its own limits.
h1 Waits until the hotplug script is done, if it needs one.
Z1 Maps the ring and binds the event channel.
h1 Publishes the size and the other properties of the disk.
A frontend-connects
Q1 Reads the properties of the disk.
V1 Makes the disk available in the guest.
7 closing
C The frontend closes
g7 A frontend ends a connection when its driver is unloaded, when a boot loader hands the disk
over to the system that it has loaded, when the guest shuts down in an orderly way, or after
an error. The device itself stays, and can be connected again.
? frontend-drains
R1 Puts no more requests on the ring.
c2 Waits for the responses to those that are there, and flushes the disk if it has to.
? backend-follows
[1 Finishes the requests that are on the ring.
A frontend-releases
f2 Stops using the ring; it must not free the pages before the backend has unmapped them.
@ backend-releases
Y2 Unmaps the ring and all pages of the guest, and closes the event channel.
P4 If the device is not online any more, lets go of the storage and forgets the device; otherwise keeps it for the next connection.
> frontend-frees
j1 Ends the grants, and frees the ring and the event channel.
e2 May remove the nodes that it wrote for the connection, so that nobody reads old ones.
< reconnection
@ Connecting again
aJ From `XenbusStateClosed` the frontend can start again, as long as the toolstack has not marked
the device as going offline: so the system in a guest takes over a disk that its boot loader
used before.

A guest that has been saved and restored, or moved to another host, finds new folders, made by
the toolstack, with both halves in `XenbusStateInitialising`. It reads its links again and
goes through the startup once more; requests that had no response when the guest was suspended
are put on the new ring again.

If the suspend was cancelled, as it is after a checkpoint or a migration that failed, nothing
has changed: directories, ring, grants and event channel are the old ones, and both sides are
still connected. The hypercall by which the guest suspends returns whether it was cancelled,
and the frontend must not connect again in that case.
A frontend-restarts
< Starts over.
@ backend-restarts
W1 Checks that the device is still online.
f1 Makes sure that its features and limits are published.
> backend/online
7 removal
P1 The toolstack removes the device
oT1 The toolstack takes a disk away from a running guest, or cleans up after a guest that has
ended. It asks the backend, by writing the backend's state, and the backend's state asks the
frontend.

A guest can refuse, or may be dead. libxl waits ten seconds for the backend to be in
`XenbusStateClosed`. What it does then depends on what was called:

- `libxl_device_disk_safe_remove`, which is what `xl block-detach` calls, fails. The device
  stays as the attempt has left it: the backend is offline and in `XenbusStateClosing`, and
  the frontend in the state that it had.
- `libxl_device_disk_remove` goes on by force.
- `libxl_device_disk_destroy`, which is what `xl block-detach --force` calls, and the removal
  of a guest with all its devices use force from the start.

With force, libxl removes the frontend's directory in the same transaction in which it asks the
backend, so that the backend need not wait for anybody. It waits ten seconds more at most, and
then cleans up whatever the backend does.

The safe call and the option exist since 4.15. Until 4.14, `xl block-detach` called
`libxl_device_disk_remove`, so that the disk of a guest that did not answer was taken away.
B toolstack-requests
d1 Marks the device as offline in the backend's folder.
l3 In the same transaction, writes the state `XenbusStateClosing` for the backend, unless it is in `XenbusStateClosed` already.
= backend/state
A frontend-gives-up
W2 Takes the disk away from the guest's users, or refuses if it is in use.
m1 Waits for the responses to the requests that are on the ring.
W2 Some frontends enter `XenbusStateClosing` for the time that this takes.
@ backend-finishes
Y2 Closes the storage, and, since the device is offline, forgets the device.
C toolstack-cleans-up
h1 Runs the hotplug script again, which undoes what it did.
Y1 Removes both folders and its own records.
9 shortcuts
K States that may be left out
aY1 The sequence has two waits: the frontend waits for the backend's features and limits, and the
backend waits for the frontend's parameters. A driver that negotiates nothing can do without
one of them:

- A frontend can enter `XenbusStateInitialised` at once, before the backend is in
  `XenbusStateInitWait`. All parameters of the ring then have their default values: the ring
  has one page, and whatever the frontend publishes has to be the default.
- A backend can go from `XenbusStateInitialising` to `XenbusStateInitialised`, without
  `XenbusStateInitWait` and without waiting for the frontend. Here too the default values
  hold, and whatever limits the backend publishes have to be the default.

Every other driver has to cope with a peer that does so. It must not insist on seeing a
certain state, but take each state of the peer to include those before it: whatever work of an
earlier step has not been done yet is done when the later state is seen. A frontend that first
sees its backend in `XenbusStateInitialised` or `XenbusStateConnected` still has to publish
its ring before it can connect; a backend that first sees its frontend in
`XenbusStateConnected` treats this like `XenbusStateInitialised`.

The same care covers the case of a peer that did enter all states, but so fast that the reader
found only the last.
@ multi-page-rings
F Rings of several pages
la1 A ring of one page has 32 entries. A larger ring lets the frontend have more requests in
flight. Its size is a power of two, both in pages and in entries.

The backend publishes the largest ring that it supports in `backend/max-ring-page-order` and,
for old frontends, in `backend/max-ring-pages`. The frontend chooses a size up to that and
publishes it in `frontend/ring-page-order` and, for old backends, in
`frontend/num-ring-pages`. The first of each pair is a binary logarithm, the second a number
of pages; where both are present they have to agree. Implementations that find them to differ
do not treat it alike.

With more than one page there is no `frontend/ring-ref`; each page has a
`frontend/ring-ref%u`. A frontend with a ring of four pages writes:

    /local/domain/1/device/vbd/51712/ring-page-order = "2"
    /local/domain/1/device/vbd/51712/num-ring-pages = "4"
    /local/domain/1/device/vbd/51712/ring-ref0 = "8"
    /local/domain/1/device/vbd/51712/ring-ref1 = "9"
    /local/domain/1/device/vbd/51712/ring-ref2 = "10"
    /local/domain/1/device/vbd/51712/ring-ref3 = "11"
    /local/domain/1/device/vbd/51712/event-channel = "5"
    /local/domain/1/device/vbd/51712/protocol = "x86_64-abi"

The pages form one area in the order of their numbers. The header of the ring is at the start
of the first page only, and an entry may cross from one page to the next, so that both halves
have to map the pages side by side.

With a ring of one page, write `frontend/ring-ref` and neither of the two sizes: backends look
in different places when the size is present and says one page.
> several-queues
> Several queues
i[2 A single ring is a bottleneck for fast storage: all processors of the guest have to share it.
With several rings, or *queues*, each can be used without regard to the others.

The backend publishes the number of queues that it supports in
`backend/multi-queue-max-queues`. If the frontend wants two or more, it writes their number to
`frontend/multi-queue-num-queues`, and for each queue a folder `frontend/queue-%u` with the
nodes that describe one ring. The queues are numbered from zero without gaps. The nodes
`frontend/ring-ref`, `frontend/ring-ref%u` and `frontend/event-channel` must not be in the top
folder then.

A frontend with two queues writes:

    /local/domain/1/device/vbd/51712/multi-queue-num-queues = "2"
    /local/domain/1/device/vbd/51712/queue-0 = ""
    /local/domain/1/device/vbd/51712/queue-0/ring-ref = "8"
    /local/domain/1/device/vbd/51712/queue-0/event-channel = "5"
    /local/domain/1/device/vbd/51712/queue-1 = ""
    /local/domain/1/device/vbd/51712/queue-1/ring-ref = "9"
    /local/domain/1/device/vbd/51712/queue-1/event-channel = "6"
    /local/domain/1/device/vbd/51712/protocol = "x86_64-abi"

The rings of the queues can have several pages. All have the same size, which is published
once, in the top folder. Two queues with rings of two pages:

    /local/domain/1/device/vbd/51712/multi-queue-num-queues = "2"
    /local/domain/1/device/vbd/51712/ring-page-order = "1"
    /local/domain/1/device/vbd/51712/queue-0 = ""
    /local/domain/1/device/vbd/51712/queue-0/ring-ref0 = "8"
    /local/domain/1/device/vbd/51712/queue-0/ring-ref1 = "9"
    /local/domain/1/device/vbd/51712/queue-0/event-channel = "5"
    /local/domain/1/device/vbd/51712/queue-1 = ""
    /local/domain/1/device/vbd/51712/queue-1/ring-ref0 = "10"
    /local/domain/1/device/vbd/51712/queue-1/ring-ref1 = "11"
    /local/domain/1/device/vbd/51712/queue-1/event-channel = "6"
    /local/domain/1/device/vbd/51712/protocol = "x86_64-abi"

With one queue, the frontend writes the nodes of the ring to the top folder, exactly as if it
did not know about queues. A backend then has nothing to tell apart.

Requests on different queues are not ordered against each other, not even by a barrier: that
orders the writes of its own queue. A flush concerns the whole disk and is sent on any one
queue; a frontend that needs certain writes to be covered by it waits for their responses
first, whatever queues they are on.
; stale-nodes
J Nodes of an earlier driver
TO The frontend's directory outlives the driver that wrote to it. A boot loader hands the
disk over to the system that it has loaded, and a guest can load another driver. The new
driver writes most nodes anew, but a node that it does not write keeps the value of the
earlier driver, and the backend reads that.

An old `frontend/ring-page-order` does harm in this way: the backend looks for
`frontend/ring-ref%u` while the new driver has written `frontend/ring-ref`. It fails to
connect, or it maps pages that the guest has long used for something else.

Before a frontend enters `XenbusStateInitialised`, it must therefore remove what it does
not use: with a ring of one page `frontend/ring-page-order`, `frontend/num-ring-pages` and
each `frontend/ring-ref%u`, with a larger ring `frontend/ring-ref`, and the nodes of
features that it does not have.

It does so best in the transaction in which it writes the nodes of the new connection. A
driver that closes should remove the nodes that it wrote.
W[1 The frontend's directory outlives the driver that wrote to it. A boot loader hands the disk
over to the system that it has loaded, and a guest can load another driver. The new driver
writes most nodes anew, but a node that it does not write keeps the value of the earlier
driver, and the backend reads that.

Two nodes do harm in this way. With an old `frontend/ring-page-order`, the backend looks for
`frontend/ring-ref%u` while the new driver has written `frontend/ring-ref`. With an old
`frontend/multi-queue-num-queues`, it looks for the directories `frontend/queue-%u`. In both
cases it fails to connect, or it maps pages that the guest has long used for something else.

Before a frontend enters `XenbusStateInitialised`, it must therefore remove what it does not
use:

- with a ring of one page `frontend/ring-page-order`, `frontend/num-ring-pages` and each
  `frontend/ring-ref%u`, with a larger ring `frontend/ring-ref`;
- with one queue `frontend/multi-queue-num-queues` and each `frontend/queue-%u`, with several
  queues `frontend/event-channel` and the grants of the ring in the top directory;
- the nodes of features that it does not have.

It does so best in the transaction in which it writes the nodes of the new connection. A
driver that closes should remove the nodes that it wrote. OVMF and U-Boot remove those of
their ring; Linux removes nothing in either case.
; ring-checks
I What to check on the ring
[T2 The other side can write to the ring's pages at any time, whatever it should do. So each side
keeps its own indices in private memory, takes nothing but the producer index of the other
side from the header, copies an entry once, and checks the copy.

The backend checks:

- When it attaches, that `req_prod` is not further ahead of `rsp_prod` than the ring has
  entries. Linux refuses to connect otherwise.
- Where to begin. Linux begins at the value of `rsp_prod` that it finds, so that it can attach
  to a ring that has been in use. QEMU and NetBSD begin at 0 whatever stands there. A frontend
  therefore has to hand over a fresh ring, and a backend that is restarted beneath a connected
  frontend has to begin at `rsp_prod`.
- Each time that it reads `req_prod`, that the value is not further ahead of its own responses
  than the ring has entries. If it is, Linux serves the ring no more; it answers nothing and
  waits for the frontend to close. QEMU does not check the index, but takes no more requests
  at once than the ring has entries.
- In each request, that the number of segments is one that it has offered, that `first_sect`
  is not greater than `last_sect`, that `last_sect` lies within the frame, that the sectors
  lie on the disk and are aligned to its blocks, and that a read-only disk is only read. A
  request that fails a check is answered with `BLKIF_RSP_ERROR`.
- That it knows the operation. A request with another one is answered with its `id`, its
  `operation` and `BLKIF_RSP_EOPNOTSUPP`; the `id` lies where it does in `blkif_request`.
  Linux and blktap do so. QEMU answers with `BLKIF_RSP_ERROR`.

The frontend checks:

- Each time that it reads `rsp_prod`, that there are not more responses than requests.
- In each response, that `id` belongs to a request that is outstanding, that it is answered
  for the first time, and that `operation` is that of the request.

If a check fails, Linux disables the disk: it puts no more requests on the ring, ignores all
events, and leaves the requests of the guest waiting until the device is removed. A frontend
that trusts its backend may do with less, but an `id` out of range must never be used as an
index.
6 grants
P1 Grants of a request that is done
T? When the frontend has the response to a request, it takes the pages of the request back
and uses them for something else. The backend must therefore have unmapped the grants, or
have copied the data, *before* it puts the response on the ring.

The frontend ends each grant when the response has come, and must look whether that has
succeeded. If the backend still has the page mapped, the page must not be used again: the
backend could read what the guest puts there, or overwrite it.
jG When the frontend has the response to a request, it takes the pages of the request back and
uses them for something else. The backend must therefore have unmapped the grants, or have
copied the data, *before* it puts the response on the ring. The one exception is a frontend
that has announced `frontend/feature-persistent` to a backend that has announced
`backend/feature-persistent`.

The frontend ends each grant when the response has come, and must look whether that has
succeeded. If the backend still has the page mapped, the page must not be used again: the
backend could read what the guest puts there, or overwrite it. Linux disables the disk in this
case, unless persistent grants are in use. NetBSD handles no further responses until the page
is free.
< event-storms
C Events without work
QI An event costs the domain that gets it some time, whether or not there is work. A domain that
sends events without end can keep the processors of another one busy. Linux therefore keeps
the event channel of each driver masked until the driver says that it has dealt with the
event, and if the driver found no entry on the ring, it unmasks the channel only after a
delay, which grows with the number of such events.

For the sender it follows that an event without an entry is not only useless: it makes the
next one late. Send one when the other side has asked for it, and only after the new producer
index is visible. For the receiver it follows that its interrupt handler should do no more than
wake whoever does the work, and that a handler must not loop for as long as the other side
adds entries.
6 resume
M Suspend, resume and migration
X_1 Before a guest is suspended, its frontend either waits until all requests have been answered,
as FreeBSD (which refuses the suspend after 30 seconds) and NetBSD do, or remembers the
requests that have not, as Linux does. Nothing is done to the ring, because the suspend may
yet be cancelled.

After a resume that was not cancelled, everything of the old connection is gone: the ring, the
event channel and all grants. The frontend reads `frontend/backend` and `frontend/backend-id`
again, and goes through the startup. Linux and NetBSD publish their new ring at once, without
waiting for `XenbusStateInitWait`. A backend has to cope with that, and a frontend that does
so can find the limits of the backend missing and then has the defaults: one ring, of one
page.

The new backend can offer less than the old one: a smaller ring, fewer queues, fewer segments
in a request or no indirect requests at all, no flushes, barriers or discards. The frontend
reads all features and properties again when the backend is in `XenbusStateConnected`, and
only then sends again what it has remembered. It must not copy old requests to the new ring as
they are: the grants are new, and a request that is too large for the new limits has to be
split. Linux hands the data of reads and writes back to its block layer, which cuts them
anew.

A request without a response may have been carried out or not. Since requests that overlap
have no order anyway, a write may be sent again, but before any newer write to the same
sectors.
D vanished-directories
K A directory that disappears
SI A toolstack that uses force removes a directory while the driver is connected. The `state` in
it then reads as `XenbusStateUnknown`.

- A backend that finds its frontend's state gone treats it as the end of the device. It stops
  taking requests, finishes those that it has taken, unmaps everything and closes the storage.
  Linux then forgets the device, QEMU enters `XenbusStateClosed`, and blktap removes its own
  directory.
- A frontend whose own directory is gone removes the disk. It must not write there any more,
  because a write creates the directory again. Linux looks for its `state` in the same
  transaction before it changes it.
- A frontend whose backend's directory is gone has nobody to answer it. Linux takes no notice,
  and its requests wait until its own directory is removed too.
B requests-in-flight
U1 Requests in flight when the disk goes
jG A frontend that closes in order waits for the responses to all its requests before it enters
`XenbusStateClosed`. A backend nevertheless has to expect requests in flight when it sees that
state, or sees the frontend gone: they are in the hands of the storage and still use the
guest's pages. It must wait for them before it unmaps the pages and enters `XenbusStateClosed`
itself. Linux stops taking requests first, and leaves the ring mapped while the storage is
still at work. It does not connect such a ring again: a new connection fails until the old
requests are done.

Requests that the backend has not taken from the ring are not carried out. A frontend whose
ring is gone must report each request without a response as failed, whether it was taken or
not.
6 unplug
L Emulated disks of HVM guests
X]1 In an HVM guest a disk can be there twice, as an emulated one and as a device of this
protocol, with the same storage behind both. The guest must use only one of the two, so its
PV drivers ask the device model to take the emulated disks away, before the system looks for
its disks. This is the unplug protocol. It uses two I/O ports of the Xen platform device:

1. Read two bytes from port 0x10. If they are not 0x49d2 there is no such device, and the PV
   drivers must leave all disks alone.
2. Read one byte from port 0x12, the version. If it is 0, go on with step 5.
3. Write the number of the product, two bytes, to port 0x12, and the number of its build, four
   bytes, to port 0x10. The numbers of products are in `xen/include/public/hvm/pvdrivers.h`.
4. Read two bytes from port 0x10 again. If they are 0xd249 now, the host has excluded this
   driver, and it must not load.
5. Write two bytes to port 0x10 that say what is to disappear: 1 for all IDE and SCSI disks, 2
   for all network cards, 4 for all IDE disks but the first, 8 for all NVMe disks, or a sum of
   these.

CD-ROM drives stay. That is why frontends in HVM guests leave CD-ROM drives to the emulation.
If nothing was unplugged, because the device or the configuration forbids it, Linux uses no PV
disks, or, where it was told that it need not unplug, only those whose number is that of a Xen
virtual disk.

PV and PVH guests have no emulated disks, and no unplug protocol.
< size-changes
H A disk that changes size
c? There is no state of its own for a disk that has grown. The backend writes the new size and
then writes its state, `XenbusStateConnected`, once more. The value does not change, but the
write fires the frontend's watch.

A frontend that sees `XenbusStateConnected` again while it is connected reads the size again,
and tells its guest if it is different. Toolstacks can do the same by writing the backend's
state. A frontend that does not know this must at least not take the repetition for an error.
: deviations
X1 Where implementations leave the sequence
Ub2 A driver has to work with peers that do not keep to the sequence. These are known:

- The frontends of U-Boot, mini-os, OVMF and Mirage enter `XenbusStateConnected` right
  after they have published the ring, without waiting for `XenbusStateInitWait` and without
  entering `XenbusStateInitialised`. They then wait for the backend to be connected. A backend
  that connects only upon `XenbusStateInitialised` never serves them.
- The frontends of illumos, NetBSD, OpenBSD, GRUB and gnumach do not wait for `XenbusStateInitWait`
  before they publish the ring and enter `XenbusStateInitialised`.
- The backend of Linux enters `XenbusStateInitWait` before it has opened the storage, because
  the hotplug script only runs then. It publishes nearly all of its features together with the
  properties of the disk, just before `XenbusStateConnected`. So a frontend has to read
  features again, or for the first time, when the backend is connected; a feature that the
  frontend itself must announce earlier has to be announced without knowing the backend's.
- The backend of QEMU publishes features, limits and the properties of the disk all at once,
  when it has opened the image, and connects as soon as the frontend is in
  `XenbusStateInitialised` or `XenbusStateConnected`. QEMU 7.2 does so before it enters
  `XenbusStateInitWait`; QEMU 10.0 enters that state first and publishes directly after it, so
  that a frontend that is very quick can read too early, and then uses the defaults.
- The backend of NetBSD publishes the properties and enters `XenbusStateConnected` as soon as
  the hotplug script is done, whether or not the frontend has published its ring. It connects
  the ring when it sees the frontend in `XenbusStateInitialised` or `XenbusStateConnected`. A
  frontend that waits for exactly `XenbusStateInitWait` can hang.
- The backend of blktap enters `XenbusStateInitWait` only when the hotplug script is done
  *and* the frontend is in `XenbusStateInitialising`.
- The frontend of Linux 6.1 goes from `XenbusStateConnected` to `XenbusStateClosed` without
  entering `XenbusStateClosing`, and takes the disk away even if it is in use. Older kernels
  enter `XenbusStateClosing` while the disk is in use, and close when its last user is gone.
  After an error, all of them enter `XenbusStateClosing`.
- The frontend of FreeBSD stays connected while its backend is in `XenbusStateClosing` and the
  disk is open; it closes when the last user is gone.
- The frontend of Windows first closes every connection that it finds, so that a device that
  the boot loader has left connected starts from `XenbusStateClosed`.
: positional
E Positional parameters
e2 These four can be given by their place alone, in this order, or by name in any order.
6 target
S2 The block device or image file that holds the contents of the disk.
i< Usually an absolute path in the domain that runs the backend: of a block device such as a
logical volume or a partition, or of an image file.

With `script`, the text need not be a path. It is handed to the script, which alone knows what
it means: a server and a volume, for instance.

For a path that does not begin with a slash, `/dev/` is to be put in front of it. Do not count
on it: write the whole path.
a1 any path, or any text that the script understands
4 None
j2 None. Every disk needs a target, except that a CD-ROM drive without one is an empty drive.
QB Given by name, as `target=…`, the target is all of the rest of the specification, with commas,
equals signs and blanks, those at the end included. It therefore has to come last. It may be
given in this way even if the target's place among the positional parameters was left empty.

This is the only way to write a target that has a comma or an equals sign in it, or that
begins with a word and a colon which could be taken for a prefix.

Do not give a bare word of letters, digits, hyphens and underscores as a positional target. A
later release may have a flag of that name.
I /dev/vg/guest,raw,xvda,rw
9 pdev_path
]1 Unset. Only a CD-ROM drive may be without it.
; {pdev_path}
: standalone
: aio:(null)
6 format
5 empty
? aio:{pdev_path}
3 raw
@ qcow:{pdev_path}
4 qcow
A qcow2:{pdev_path}
5 qcow2
? vhd:{pdev_path}
3 vhd
? qed:{pdev_path}
3 qed
Q1 /dev/xen/blktap-2/tapdev{tapdisk}
? {major}:{minor}
< block-device
= backend_domid
k6 Does not put `/dev/` in front of a relative path. When the backend is in domain 0 and there is no script, it looks for the path as it stands, from the folder in which `xl` runs, and refuses the disk if nothing is there.
U1 if (stat(disk->pdev_path, &a.stab)) {
j3 The standard block script does add `/dev/`, but since 4.6 only after it has found a block device at the path as it stands.
D dev=$(expand_dev $p)
M The format of the image file.
j? A block device holds the disk's sectors as they are, so its format is `raw`. An image file can
have any of the formats, but not every backend can open each; see `backendtype`.

State the format of an image. A format other than the real one is not detected: the guest
would see the image's own headers as its disk. It must never be guessed from the contents
either, because a guest that can write to a raw image could then pass it off as another format
and have the backend open files of the guest's choice.
i2 The sectors of the disk one after another, without a header. Always so for block devices.
3 RAW
a1 The first version of QEMU's copy-on-write format.
4 QCOW
V3 The second version of QEMU's copy-on-write format, with snapshots, backing files and growth on demand.
5 QCOW2
U1 Microsoft's Virtual Hard Disk format.
3 VHD
i1 QEMU Enhanced Disk, another copy-on-write format of QEMU.
3 QED
f3 No medium. The parser chooses it by itself for a CD-ROM drive without a target; libxl refuses it for any other device.
5 EMPTY
5 `raw`
U1 /srv/images/guest.qcow2,qcow2,xvda,rw
A libxl_disk_format
\4 There is none: the parser puts `raw` in before it hands the disk to libxl. A program that fills in the structure itself must set the format.
4 vdev
b1 The disk's name and number as the guest sees them.
\B The name decides the device number that the guest is told and, in a fully virtualised guest,
whether and where an emulated disk appears as well. The manual
xen-vbd-interface(7) lists all forms: names of Xen virtual disks (`xvda`, `xvdb1`), of emulated IDE and SCSI disks
(`hda`, `sda`), disk and partition numbers (`d0p1`), and plain numbers.

Some documents call it the guest drive designation.

Two disks of a guest must not have the same number, even under two names.

The guest may choose another name for the device. Guests should find their disks by label or
UUID, not by this name.
Y2 `xvd[x]`, `hd[x]`, `sd[x]` and the other forms of a virtual device number
N None. Every disk must have it.
Z1 vdev=xvdb, access=rw, target=/dev/vg/guest
H Unset. It must be given.
6 {vdev}
7 {devid}
9 libxlutil
h3 Takes any text, also an empty one. A name that stands for no device is refused only later, when libxl attaches the disk.
O tools/libs/util/libxlu_disk_l.l
Q1 SAVESTRING("vdev", vdev, yytext);
6 access
e5 libxl refuses a read-only disk only where it would be on an emulated IDE or AHCI controller of QEMU; before, it refused every read-only disk of a guest that QEMU emulates disks for.
X1 Whether the guest may write to the disk.
f< The backend enforces it, whatever the guest tries. Give several guests the same storage
only if all of them have it read-only, or if they share a file system that is made for
that.

A CD-ROM drive is read-only even if the specification says otherwise.

A fully virtualised guest whose device model is that of QEMU itself cannot have a
read-only disk, whatever its vdev: libxl refuses to start such a guest.
2 ro
: Read-only.
2 rw
F Readable and writable.
h1 `ro`, `r` (read-only); `rw`, `w` (readable and writable)
L `rw`; for a CD-ROM drive `r`
T1 /srv/images/base.qcow2,qcow2,xvdb,ro
9 readwrite
c5 libxl refuses to start a fully virtualised guest with a read-only disk, because QEMU would offer it as a writable one. So do 4.5.2, 4.4.4 and the later releases of these branches.
Z= The backend enforces it, whatever the guest tries. Give several guests the same storage
only if all of them have it read-only, or if they share a file system that is made for
that.

A CD-ROM drive is read-only even if the specification says otherwise.

In a fully virtualised guest, QEMU offers a read-only disk as a writable one through its
emulated controllers. Releases from 4.5.2 and 4.4.4 on refuse to start such a guest.
c> The backend enforces it, whatever the guest tries. Give several guests the same storage only
if all of them have it read-only, or if they share a file system that is made for that.

A CD-ROM drive is read-only even if the specification says otherwise.

In a fully virtualised guest, QEMU cannot offer a read-only disk through its emulated IDE and
AHCI controllers: libxl refuses to start such a guest. Choose an emulated SCSI disk or one
that is paravirtualised only.
: parameters
J Other parameters and flags
g4 These have no place of their own and are always written by name. A specification may have them
in any order, before or after the positional parameters.
7 keyword
7 devtype
S1 What kind of device the guest sees.
h4 Without it, the device is an ordinary disk. A CD-ROM drive is removable and read-only, may be
empty, and can be given another disc while the guest runs.
? A CD-ROM drive.
A An ordinary disk.
U1 /root/image.iso,raw,hdc,devtype=cdrom
8 is_cdrom
g2 Refuses an empty value, although an empty value stands for the default everywhere else.
b1 xlu__disk_err(DPC,yytext,"unknown value for type")
5 alias
W1 A shorter way to write `devtype=cdrom`.
= devtype=cdrom
J /root/image.iso,,hdc,cdrom
Y1 The domain whose backend serves the disk.
V? The name of the domain, or its number: a value of digits only is always taken for a number.
Without it, the backend runs in domain 0.

Any other domain must be a *driver domain*: one that has access to the storage, a block
backend, and the tools that set up its side of the device. How to set up a driver domain is not
described here. The target is then a path in that domain. libxl cannot look at the target there, so that a wrong one is noticed only when the
backend fails to open it.
; domain-name
S1 the name of a domain, or its number
Y1 /dev/vg/guest,raw,xvda,rw,backend=storage
? backend_domname
]2 Unset. The backend is in the domain that `backend_domid` names, 0 unless set.
l2 Takes an empty value for the name of a domain, which it does not find, and refuses the disk.
N tools/libs/light/libxl_utils.c
H if (i > 0 && alldigit) {
; backendtype
f3 Backend `tap` is back, this time with tapback. A CD-ROM drive in a fully virtualised guest can be served by `phy` too.
X1 Which program or driver serves the disk.
gI Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `standalone`. State it to get another one, or an error instead
of a silent choice. The choice does not affect what the guest sees of the disk, unless it
also changes the protocol.

- `phy` serves block devices and image files, both in the format `raw` only, and whatever
  a script makes a block device of.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `standalone` serves block devices and image files in the format `raw`, without a script,
  and only to guests that use virtio; the other two serve guests that use the Xen
  protocol.

The value `tap` is still read, but libxl refuses the disk.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.
< backend-type
R3 The block backend in the kernel of the backend domain, which passes requests on to a block device.
3 PHY
b2 The block backend in QEMU, a process in the backend domain that reads image files.
5 QDISK
n2 A backend that neither libxl nor the kernel starts. It learns all that it needs from xenstore.
: STANDALONE
h1 A backend that libxl no longer has. It refuses the disk.
3 TAP
g1 libxl chooses the first backend that can serve the disk
[1 /dev/vg/guest,raw,xvda,rw,backendtype=qdisk
B libxl_disk_backend
Z1 The first backend that can serve the disk.
O "unknown value for backendtype"
m2 New backend `standalone`. The choice of backend may now decide which protocol the guest uses.
Y@ Leave it out: libxl then takes `phy` if it can serve the disk, else `qdisk`. State it to
get the other one, or an error instead of a silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and whatever
  a script makes a block device of.
- `qdisk` opens every format, block devices and files alike, but runs no script.

The value `tap` is still read, but libxl refuses the disk.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.
c1 Support for blktap2, the backend `tap`, is removed.
mF Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and whatever
  a script makes a block device of.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process makes a block device
  of the image, which is then exported as with `phy`.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.
Q3 The block backend of blktap2, a process per image that gives the kernel's backend a block device.
X2 A CD-ROM drive in a fully virtualised guest is always served by `qdisk`.
aD Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and whatever
  a script makes a block device of.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process makes a block device
  of the image, which is then exported as with `phy`.
d2 On Linux too, `phy` serves image files in the format `raw`, by way of a loop device.
SE Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices in the format `raw`, and whatever a script makes a block
  device of. Outside Linux it serves image files as well.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process makes a block device
  of the image, which is then exported as with `phy`.
O libxl prefers `qdisk` to `tap`.
PD Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `tap`, `qdisk`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices in the format `raw`, and whatever a script makes a block
  device of. Outside Linux it serves image files as well.
- `tap` serves `raw` and `vhd`, and needs the kernel module and the tools of blktap2. It
  runs no script. Its process makes a block device of the image, which is then exported as
  with `phy`.
- `qdisk` opens every format, block devices and files alike, but runs no script.
_L Leave it out: libxl then takes the first backend that can serve the disk, trying them in the
order `phy`, `qdisk`, `tap`, `standalone`. State it to get another one, or an error instead of
a silent choice. The choice does not affect what the guest sees of the disk, unless it also
changes the protocol.

- `phy` serves block devices and image files, both in the format `raw` only, and whatever a
  script makes a block device of. An empty CD-ROM drive is fine too.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, and needs blktap's tapback to run.
- `standalone` serves block devices and image files in the format `raw`, without a script, and
  only to guests that use virtio; the other three serve guests that use the Xen protocol.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` and `phy` are possible, and
`qdisk` is the default.
Z4 The block backend in the kernel of the backend domain, which passes requests on to a block device. An image file gets a loop device first.
n2 The block backend of blktap, a process per disk in the backend domain. Block scripts start it.
Z2 A program in the backend domain that turns the target into a block device.
XL With it, the target is whatever the script understands, not a path of the host. libxl runs the
script when the disk is attached and again when it is detached; the script finds the target in
`backend/params`, makes a block device of it, and tells the backend which one it is.

A name without a slash is looked up in Xen's directory of scripts, which is `/etc/xen/scripts`
unless Xen was built with another; an absolute path is taken as it is. Do not use a name with
a slash that is not at its start: by Xen's manual it is a path of its own, but libxl looks it
up like a name. By custom the name of such a program
is "block", a hyphen and a word for the kind of storage. Nothing is added to the name that is
given: it is `script=block-drbd`, not `script=drbd`.

Disks with a script are served by the backend `phy`, since `qdisk` runs none. Without
`script`, disks of `phy` use the standard script, `block`.
b1 vdev=xvda, access=rw, script=block-drbd, target=r0
S1 The standard script of the backend.
8 {script}
? {scripts}/block
C {scripts}/block-tap
\4 Looks at the first character only, where the manual speaks of any slash: a path such as `site/san` is looked up below the folder of scripts.
Q1 tools/libs/light/libxl_internal.c
]1 if (s[0] == '/') return libxl__strdup(gc, s);
c3 Takes an empty value for a script: the path is that of the directory of scripts, and only `phy` can serve the disk.
U1 if (a->disk->script) goto bad_script;
^2 Permits direct I/O to the storage although network storage may make it unsafe.
YU1 Some kernels of backend domains have a bug in the lifetime of pages. The guest lends the
backend a page for as long as a request lasts. If the storage is reached through the network,
the network code of the kernel may still use the page after the request is done and the guest
has it back. `O_DIRECT`, which sends the guest's own pages down to the storage, can then crash
the backend domain. The bug was analysed on the xen-devel list in [December
2012](https://lists.xenproject.org/archives/html/xen-devel/2012-12/msg01154.html).

libxl therefore makes `qdisk` open the storage without `O_DIRECT`. That is safe everywhere,
but every byte is copied once more, through the page cache of the backend domain, and with
many busy disks that is slow.

Set the flag for storage that is *not* reached through the network, such as a local disk,
partition or logical volume, to have the speed back. Do not set it for images on NFS, for
iSCSI, or for any other storage behind the network, unless the kernel is known to be free of
the bug.

The flag is a permission, not an order. It matters to `qdisk` only, an old QEMU does not know
it, and once the bug is gone everywhere it may come to have no effect.
? absent, present
R1 absent (direct I/O may be avoided)
X1 /dev/vg/guest,raw,xvda,rw,direct-io-safe
> direct_io_safe
4 bool
U1 LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE
[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE
n1 Whether the backend should offer the guest to discard sectors.
XC With discard, known as TRIM or UNMAP on real disks, a guest can tell that it no longer needs
the contents of some sectors. A backend with an image file then frees the space by punching a
hole into the file.

Backends offer it by themselves wherever the storage can do it, so that `no-discard` is the
half of the pair that changes something. Use it for image files that were fully allocated on
purpose: holes in them would be filled again piece by piece, and the file would become
fragmented.

The setting is a request. A backend may not know it, and one whose storage cannot discard will
not offer it in either case.
: no-discard
V1 Asks the backend not to offer discard.
G `discard`, `no-discard`
\1 `discard`; for a read-only disk `no-discard`
T1 /dev/vg/guest,raw,xvda,rw,no-discard
> discard_enable
= libxl_defbool
[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE
d1 True for a writable disk, false for a read-only one.
\1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_DISABLE
: xen-manual
d2 Gives `discard` as the default of every disk. libxl sets it off for a read-only one.
W1 docs/man/xl-disk-configuration.5.pod.in
P1 =item B<discard> / B<no-discard>
^1 Whether the frontend should trust the backend.
PI A trusted backend may see whatever is on a page that the guest grants to it, not only the
bytes of the request. With `untrusted`, the guest is told not to rely on the backend: its
frontend should do all it can to keep the backend from reading data that is no part of a
request, and from disturbing the guest with malformed answers. That costs time, because data
is copied through pages that hold nothing else.

It is advice to the frontend, which may ignore it. Linux follows it. A guest that does not
trust its backend must not rely on the setting alone, as it comes from the same side as the
backend.

The last maintenance releases of the branches 4.13 to 4.16 have no such parameter. They set
all disks untrusted if `LIBXL_DISK_BACKEND_UNTRUSTED` is in the environment with a value other
than `0`.
9 untrusted
h1 Advises the frontend to protect itself from the backend.
F `trusted`, `untrusted`
9 `trusted`
S1 /dev/vg/guest,raw,xvda,rw,untrusted
G LIBXL_HAVE_DISK_TRUSTED
4 true
5 True.
f4 The lexer that these releases ship ready-made was not made again from its source. Built with it, libxlutil takes both words for positional parameters.
6 4.17.0
O tools/libs/util/libxlu_disk_l.c
4 4.17
4 4.19
_1 The protocol between the guest and the backend.
g> With `virtio` the device is none of the Xen protocol. The guest sees a virtio block device and
needs the driver for that (virtio-blk), and the only possible backend type is `standalone`,
which libxl then chooses by itself. The transport is always MMIO; on Arm, libxl picks the
address and the interrupt. Such a disk cannot be added to a running guest.

A virtio disk needs a vdev as every disk does, because libxl names the device by it. The guest
does not get to see it.
S2 The Xen block protocol, which the rest of this reference describes.
3 XEN
`1 Virtio, with a virtio block driver in the guest.
6 VIRTIO
5 `xen`
^1 /dev/vg/guest,raw,xvda,rw,specification=virtio
H libxl_disk_specification
? {specification}
; {transport}
6 {base}
5 {irq}
Q1 "unknown value for specification"
S2 Whether a virtio backend reaches the guest's memory through grants.
Y8 With grants, the guest decides page by page what the backend may touch. Without them, the
backend must be able to map any page of the guest, which only a privileged domain can.

It has a meaning with `specification=virtio` only. The Xen protocol always uses grants.
f1 The guest grants each page that the backend is to use.
c1 The backend maps the guest's memory without grants.
5 false
o1 `1` if the backend is in a domain other than domain 0, else `0`
l1 /dev/vg/guest,raw,xvda,rw,specification=virtio,grant_usage=1
K LIBXL_HAVE_DISK_GRANT_USAGE
m2 For a virtio disk, true if the backend is in a domain other than the toolstack's, else false.
? grant_usage=1,?
4 colo
? COLO parameters
h8 COLO runs a guest on two hosts at once, so that the second can take over when the first fails.
The disk of such a guest is kept equal on both hosts by QEMU's block replication, and these
parameters set that up. They are not stable: a later Xen may change their names and meanings.
^1 Replicates the disk to a second host for COLO.
d@ COLO (coarse-grained lock-stepping) runs a copy of the guest, the *secondary*, on another
host, and compares what the two send. The disk of the *primary* is replicated to the secondary
over NBD, by [QEMU's block replication](https://wiki.qemu.org/Features/BlockReplication).

Only the backend `qdisk` can do it, and the five parameters that follow must all be given,
with values that are not empty. Neither the parser nor the attachment checks that: a disk that
lacks one of them is attached, and fails when replication is to begin.
7 no-colo
[1 The default, a disk that is not replicated.
o4 /srv/images/primary.img,raw,xvda,rw,colo,colo-host=192.0.2.7,colo-port=9000,colo-export=disk0,active-disk=/srv/colo/active.img,hidden-disk=/srv/colo/hidden.img
; colo_enable
6 False.
R1 The address of the secondary host.
f2 The NBD server of the secondary listens there, and the primary sends its writes to it.
7 address
D when COLO is enabled
l1 /srv/images/primary.img,raw,xvda,rw,colo,colo-host=192.0.2.7
9 colo_host
6 (null)
; {colo_host}
e1 The TCP port of the NBD server on the secondary host.
P1 A decimal number greater than 0.
4 port
= a port number
g1 /srv/images/primary.img,raw,xvda,rw,colo,colo-port=9000
9 colo_port
; {colo_port}
c4 Reads the digits at the start and ignores whatever follows them. It refuses 0 and an empty value, but not a negative number or one that is no port.
E int port = atoi(str);
Q2 The name under which the secondary's NBD server exports the disk.
o2 Each disk of a guest needs a name of its own. QEMU also uses it as the identifier of the
drive.
6 export
j1 /srv/images/primary.img,raw,xvda,rw,colo,colo-export=disk0
; colo_export
= {colo_export}
_2 The image on the secondary host that collects the secondary guest's own writes.
V3 A qcow2 image. What it holds is dropped whenever the two guests are brought into the same
state again.
Y2 /srv/images/primary.img,raw,xvda,rw,colo,active-disk=/srv/colo/active.img
; active_disk
= {active_disk}
\2 The image on the secondary host that keeps what the primary has overwritten.
m7 A qcow2 image. Before a write of the primary changes a part of the replica, the old contents
of that part are saved here, so that the secondary guest goes on seeing its own state of the
disk until the next time that both are brought into the same state.
Y2 /srv/images/primary.img,raw,xvda,rw,colo,hidden-disk=/srv/colo/hidden.img
; hidden_disk
= {hidden_disk}
Y1 Deprecated parameters, prefixes and forms
U; xend and early versions of xl wrote a disk with prefixes in front of the target. The parser
still reads them, in any number and order, as in `tap:aio:qcow2:/srv/a.img,xvda,w`. A
specification with a prefix has no place for a format: the part after the target is vdev.

Do not use them in new configurations. A later release may warn about them or drop them.
6 prefix
= format-prefix
U1 The format is a parameter of its own.
U1 The format of the image, as a prefix.
V5 Has the same meaning as the parameter `format`. Give one of the two: they are an error
together unless they agree. xend and early versions of libxl needed the prefix.
9 <format>:
4 raw:
I The same as `format=raw`.
5 qcow:
J The same as `format=qcow`.
6 qcow2:
K The same as `format=qcow2`.
4 vhd:
I The same as `format=vhd`.
T1 qcow2:/srv/images/guest.qcow2,xvda,w
= script-prefix
e1 The script is a parameter of its own, and can be any.
P2 The script that makes a block device of the target, as a prefix.
c6 Has the same meaning as the parameter `script` with "block-" in front of the word. xend and
early versions of libxl needed the prefix. The script itself need not be there: Xen does not
come with all of the four.
9 <script>:
6 iscsi:
Q1 The same as `script=block-iscsi`.
; block-iscsi
4 nbd:
O The same as `script=block-nbd`.
9 block-nbd
5 enbd:
P1 The same as `script=block-enbd`.
: block-enbd
5 drbd:
P1 The same as `script=block-drbd`.
: block-drbd
> drbd:r0,xvda,w
> ignored-prefix
T2 libxl chooses the backend by itself, or takes the one that is named.
X1 A prefix that is read and has no effect.
k9 Such prefixes once named the backend, or the way in which it should open the target, and some
of them could only be used together, as in `tap:aio:`. Which of them had an effect depended on
the toolstack and its version.

They now change nothing but the syntax: as after every prefix, there is no place for a format.
D <deprecated-prefix>:
8 tapdisk:
j1 No effect. It used to say how the backend opens the image.
4 tap:
m1 No effect. It used to choose the backend of the first blktap.
5 tap2:
d1 No effect. It used to choose the backend of blktap2.
4 aio:
6 ioemu:
5 file:
k1 No effect. It used to say that the target is an image file.
4 phy:
l1 No effect. It used to say that the target is a block device.
X1 tap:qcow2:/srv/images/guest.qcow2,xvda,w
V1 disk = [ 'DISKSPEC', 'DISKSPEC', … ]
Q4 [<key>=<value>, | <flag>,]…
  [<target>[, <format>[, <vdev>[, <access>]]]],
  [<key>=<value>, | <flag>,]…
  [target=<target>]
f1 [<prefix>:]…[<target>],<vdev>[:<devtype>][,<access>]
L ,<vdev>:<devtype>[,<access>]
I /dev/vg/guest-volume,,hda
O /dev/vg/guest-volume,raw,hda,rw
l1 format=raw, vdev=hda, access=rw, target=/dev/vg/guest-volume
M vdev=hda,/dev/vg/guest-volume
N raw:/dev/vg/guest-volume,hda,w
N phy:/dev/vg/guest-volume,hda,w
Q1 A writable disk on a block device
V1 disk = [ '/dev/vg/guest-volume,,hda' ]
K /root/image.iso,,hdc,,cdrom
V2 format=raw, vdev=hdc, access=ro, devtype=cdrom, target=/root/image.iso
P1 raw:/root/image.iso,hdc:cdrom,ro
R1 A CD-ROM drive with an image in it
T2 disk = [ '/dev/vg/guest-volume,,hda', '/root/image.iso,,hdc,cdrom' ]
< ,,hdc,,cdrom
; ,,hdc,cdrom
F cdrom,vdev=hdc,target=
< ,hdc:cdrom,r
M A CD-ROM drive without a disc
I disk = [ ',,hdc,,cdrom' ]
S1 /srv/images/base.qcow2,qcow2,xvdb,r
P2 vdev=xvdb, access=r, format=qcow2, target=/srv/images/base.qcow2
S1 qcow2:/srv/images/base.qcow2,xvdb,r
W1 tap:qcow2:/srv/images/base.qcow2,xvdb,r
Q1 A read-only disk in a qcow2 image
P1 r0,raw,xvda,rw,script=block-drbd
R1 A disk that a block script sets up
^1 vdev=xvda, target=/srv/images/size=20,thin.img
U2 format=raw, vdev=xvda, access=rw, target=/srv/images/size=20,thin.img
b1 An image whose path has a comma and an equals sign
: assignment
K How a specification is read
XB A specification is a list with commas. Each of its parts is one of three things:

- `key=value` sets the parameter of that name;
- a word that is a known flag sets that flag;
- anything else without an equals sign is positional. It fills the first of target, format,
  vdev and access that has no value yet.

A positional parameter that was given by name is therefore skipped:
`format=qcow2,/srv/a.img,xvda` needs no empty place for the format. The access mode is the
exception, see below.

Names and flags, and the values that this reference lists, are case-sensitive and
lower-case.
4 once
C Each parameter once
QB Give each parameter at most one time, by its place or by its name. How strictly that is
checked depends on the parameter:

- A second value for target, vdev, script or another text is refused, even if it is the same
  text. Only an empty text can be replaced.
- A second format or backendtype is refused if it differs from the first.
- Flags and `access=` may be repeated, and the last one wins. A positional access mode that
  comes after `access=` replaces it as well, so that `access=ro,/dev/x,raw,xvda,rw` is a
  writable disk.

No specification should rely on any of this.
< empty-values
< Empty values
aQ1 An empty value, as in `format=` or between two commas, stands for the default, just as a
parameter that is not there. Trailing parameters need no commas.

There are exceptions:

- The parser refuses the empty value of a parameter that takes one of a few words, or a
  number. `devtype=` and `backendtype=` are of this kind; the entries of later parameters say
  so. For `format=` and `access=` the empty value is the default.
- `format=` counts as given, so that no later part is taken for the format.
- `script=` counts as a script too. Its path is that of the directory of scripts, which cannot
  be run, and only the backend `phy` comes into question for the disk.
- `backend=` counts as the name of a domain, and no domain has it, so that the disk is
  refused when it is attached.
- An empty vdev, given by its place, counts as given, so that the next part is taken for the
  access mode, and the disk is refused when it is attached.
- An empty target is a missing target for a CD-ROM drive only. For any other disk the parser
  lets it pass, and the attachment fails.
; white-space
; White space
_9 Spaces, tabs and line breaks before a parameter are skipped. White space *after* one is part
of it: `/dev/x,raw ,xvda` asks for a format of the name `raw` and a space, which does not
exist, and a blank behind a flag turns the flag into a positional parameter. Put blanks
after commas, never before them.
B special-characters
[1 Commas, equals signs and colons in a target
UI A positional target ends at the first comma and cannot have an equals sign in it. Colons are
taken as they stand unless the text before the first of them looks like a prefix of the old
syntax:

- After one of the known prefixes, everything that follows is read in the old syntax, which
  has no place for a format. `file:/root/a.iso,,hdc` is an error for that reason.
- Any other word of lower-case letters and digits is refused as an unknown prefix if after
  the colon comes something else than a lower-case letter or a digit, or nothing:
  `rbd:/pool/image` is an error, `rbd:pool/image` is not.

A target that has such characters belongs at the end of the specification, as `target=…`.
There nothing is special except that one comma at the very end is dropped, and that a line
break ends the target.
< future-names
G Names in later releases
T< A word that means nothing today may be a parameter or a flag in a later release. Safe from
that is every word that

- could be a vdev,
- does not begin with an ASCII letter, or
- has a character in it that is not an ASCII letter or digit, a hyphen or an underscore,
  such as a slash or a dot.

A target that is not safe, such as the bare name of a volume, should be given with
`target=`.
= CD-ROM drives
b2 The disc of a guest whose device model runs in a Linux stub domain can be changed.
l= A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target: without one the drive is empty,
and a format that was given does not count. `xl cd-insert` and `xl cd-eject` change the
disc while the guest runs.

Where the backend is `phy` in domain 0, libxl gives the empty drive an empty file as its
target, since the block protocol knows no disk without a medium.
l2 The empty CD-ROM drive of backend `phy` gets an empty file, so that its backend can connect.
Q9 A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target: without one the drive is empty,
and a format that was given does not count. `xl cd-insert` and `xl cd-eject` change the
disc while the guest runs.
VB A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target: without one the drive is empty, and a
format that was given does not count. `xl cd-insert` and `xl cd-eject` change the disc while
the guest runs.

Where the backend is `phy` in domain 0, libxl gives the empty drive an empty file as its
target, since the block protocol knows no disk without a medium. Where the device model runs
in a Linux stub domain, libxl changes the disc by detaching the stub domain's disk and
attaching another one.
: old-syntax
> The old syntax
d1 Only for configurations written for xend and xl 4.1.
a? xend and xl up to 4.1 used specifications with prefixes. They are still accepted, so that
old configurations keep working, but may one day cause a warning and later be dropped. Do
not write new ones.

The format, the script and the backend are prefixes of the target. A specification with any
prefix has no place for a format, so vdev is the second part. The device type follows vdev
after a colon: `cdrom`, or `disk`, which is also the default. Named parameters and flags
work in this syntax too.
; empty-drive
P1 An empty drive in the old syntax
_5 If the target is empty and the second part is a vdev with a device type, the second part is
not read as a format. xend wrote an empty CD-ROM drive in this way: `,hdc:cdrom,r`.
A libxl_device_disk
T2 One disk of a guest, in the form in which programs hand it to libxl.
; libxl_domid
P1 The domain can be given by name.
g1 The number of the domain whose backend serves the disk.
d2 It is 0, for domain 0, unless set. No disk specification can set it, only a program.
_2 The type is the one that libxl has for domain numbers; it was a plain `uint32`.
X2 A plain 32-bit number. No disk specification can set it, only a program.
j3 It is 0, for domain 0, unless set. If `backend_domname` is set as well, libxl looks up that
name and puts the number here.
5 domid
[1 The number of the guest that gets the disk.
k2 Functions that take a disk also take the guest's number as an argument; the two must agree.
; unpluggable
b1 Whether the medium can be removed from the device.
_2 It is 1 for a CD-ROM drive and 0 for a disk, and goes into `backend/removable`.
i7 The parser sets it to 1 for a CD-ROM drive, and no specification can set it otherwise. A
device with it may be without a target. Any value other than 0 counts as 1. It goes into
`backend/removable`, and has no part in whether a disk can be detached.
o1 The access mode has a parameter of its own and may be left out.
Y1 0 is read-only, any other value writable.
a8 0 is read-only, any other value writable. The parser begins with 1, changes it as `access`
says, and sets it to 0 for every CD-ROM drive.

Programs use 0 and 1 only. Some distributions keep the ABI of their libxl by carrying further
flags in the spare values of this field.
a1 The disk specification has parameters with names.
U1 Whether the device is a CD-ROM drive.
j1 Set to 1 by `:cdrom` after the name of the virtual device.
c2 Set to 1 by `devtype=cdrom`, by the flag `cdrom` and by `:cdrom` in the old syntax.
D libxl_disk_transport
T1 How a virtio disk reaches the guest.
`2 Must be unset unless the disk is a virtio disk, for which libxl sets it to MMIO.
O The interrupt of a virtio disk.
U2 libxl assigns it when it creates the guest. Programs must not set it.
h1 The guest physical address of a virtio disk's registers.
C colo_restore_enable
d1 Whether this host runs the secondary of a COLO pair.
W6 libxl sets it for every disk when it creates or restores a guest, and makes the drive of the
device model in the form that the primary or the secondary needs. What a program put there is
overwritten.
B LIBXL_DISK_FORMAT_
\1 The names of the constants begin with LIBXL.
G The format of an image.
c2 The names of the constants do not begin with LIBXL yet; their numbers are the same.
7 UNKNOWN
S1 Not set. A disk must have a format.
W1 QEMU's copy-on-write format, version 1.
W1 QEMU's copy-on-write format, version 2.
B Virtual Hard Disk.
M The bare sectors of the disk.
F An empty CD-ROM drive.
C QEMU Enhanced Disk.
C LIBXL_DISK_BACKEND_
C What serves a disk.
G Not set. libxl chooses.
X1 The kernel's backend, on a block device.
F The backend of blktap.
D The backend in QEMU.
V2 A backend that relies on xenstore alone and that libxl does not start.
I LIBXL_DISK_SPECIFICATION_
Z1 The protocol between a guest and its disk.
V1 Not set. libxl takes the Xen protocol.
G The Xen block protocol.
F A virtio block device.
E LIBXL_DISK_TRANSPORT_
T1 How a virtio disk reaches its guest.
8 Not set.
4 MMIO
Q1 LIBXL_HAVE_DEVICE_BACKEND_DOMNAME
[2 Every device structure that has `backend_domid` also has `backend_domname`.
Z3 If the name is set, libxl looks it up when it uses the device, and the number that was set
does not count.
c1 `libxl_device_disk` has the field `direct_io_safe`.
c1 `libxl_device_disk` has the field `discard_enable`.
O LIBXL_HAVE_COLO_USERSPACE_PROXY
Y2 COLO can compare network packets in QEMU, without a module in the kernel.
b2 It announces no field of a disk, but COLO needs a disk that is replicated as well.
> LIBXL_HAVE_QED
d2 Disks can have the QED format, for paravirtualised and for fully virtualised guests.
K LIBXL_HAVE_DISK_SAFE_REMOVE
V2 There is a function that removes a disk only if the guest gives it up.
e4 `libxl_device_disk_safe_remove` fails if the guest does not let go of the disk, where
`libxl_device_disk_remove` would remove it by force in the end.
T1 LIBXL_HAVE_DEVICE_DISK_SPECIFICATION
Q2 A disk has the fields that choose the protocol and its transport.
\1 `libxl_device_disk` has the field `trusted`.
`1 `libxl_device_disk` has the field `grant_usage`.
: {frontend}
7 {domid}
; {removable}
9 {backend}
? {backend_domid}
: {protocol}
5 guest
2 pv
P4 How the type, the number and the partition of a virtual disk are packed into the one integer by which xenstore names the device.
3 xvd
@ Xen virtual disk
P1 202 << 8 | disk << 4 | partition
a2 The usual numbers of Xen virtual disks, for the first 16 disks and 15 partitions.
< xvd-extended
J Xen virtual disk, extended
O 1 << 28 | disk << 8 | partition
W2 The numbers of Xen virtual disks whose disk or partition is 16 or more.
X8 This scheme is used only where the scheme `xvd` has too few bits. It could express the disks
and partitions of that scheme too, but such numbers are never given out. The disk counts
from 0 here as there: the first number in use for a whole disk is that of disk 16.
2 sd
9 SCSI disk
N 8 << 8 | disk << 4 | partition
f1 The numbers of disks that are to look like SCSI disks.
2 hd
8 IDE disk
N 3 << 8 | disk << 6 | partition
f1 The numbers of the two disks on the first IDE channel.
< hd-secondary
H IDE disk, second channel
U1 22 << 8 | (disk - 2) << 6 | partition
g1 The numbers of the two disks on the second IDE channel.
e1 No scheme gives out these numbers; they are reserved.
Q5 Numbers that old software made of the Linux major and minor number of SCSI disks from the 17th and of IDE disks from the fifth lie here; the others are reserved.
g1 Kept for schemes of the future, from `2 << 28` upwards.
2 d0
4 d0p0
N Xen virtual disk 0, as a whole
4 d0p1
5 xvda1
O Xen virtual disk 0, partition 1
5 d0p15
6 xvda15
k1 Xen virtual disk 0, the last partition of the usual numbers
5 d0p16
6 xvda16
U2 Xen virtual disk 0, the first partition that needs an extended number
4 d1p0
4 xvdb
N Xen virtual disk 1, as a whole
4 d1p2
5 xvdb2
O Xen virtual disk 1, partition 2
4 d4p0
4 xvde
o1 Xen virtual disk 4, the first whose letter no IDE disk can have
5 d15p0
4 xvdp
a1 Xen virtual disk 15, the last with a usual number
6 d15p15
6 xvdp15
Q1 The greatest of the usual numbers
5 d16p0
4 xvdq
f1 Xen virtual disk 16, the first with an extended number
5 d25p0
4 xvdz
]1 Xen virtual disk 25, the last with one letter
5 d26p0
5 xvdaa
_1 Xen virtual disk 26, the first with two letters
7 d536p37
7 xvdtq37
R1 Xen virtual disk 536, partition 37
< d1048575p255
; xvdbgqcv255
R2 The greatest extended number, the last disk and its last partition
3 sda
G SCSI disk 0, as a whole
4 sdb3
H SCSI disk 1, partition 3
5 sdp15
n1 SCSI disk 15, partition 15, the greatest number of a SCSI disk
3 hda
F IDE disk 0, as a whole
5 hda63
N IDE disk 0, its last partition
3 hdb
F IDE disk 1, as a whole
3 hdc
g1 IDE disk 2, the first of the second channel, as a whole
4 hdc2
G IDE disk 2, partition 2
3 hdd
P1 IDE disk 3, the last, as a whole
5 hdd63
l1 IDE disk 3, partition 63, the greatest number of an IDE disk
7 devices
F The devices of a guest
_? Every block device that a guest gets is a Xen virtual block device, VBD for short, which the
guest drives through the block protocol. In an HVM guest the device can in addition appear
as a disk of an emulated controller.

Three properties describe which disk a VBD is: its nominal type, its disk number and its
partition number. They are all that the interface determines. By what name the guest calls
the device, and whether it has major and minor numbers and which, is the affair of the
guest.
9 disk-type
A Nominal disk type
]2 The disks of type `hd` of an HVM guest can be emulated by an AHCI controller.
V8 The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`.
`; The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`. Since Xen 4.6 it stands for an AHCI disk
  instead in an HVM guest whose configuration has `hdtype=ahci`.
: hvm-and-pv
H HVM guests and PV guests
oG An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or
SCSI controller, and as a VBD. Both are paths to one and the same backing storage, and
the guest may rely on that; it must take care not to use the two as if they were two
disks. A VBD that is a partition is not available through an emulated controller,
whatever its type.

For disks of type `xvd` no emulation is promised. Where the device model is that of QEMU
itself, libxl nevertheless emulates the disks 0 to 3 of this type as IDE disks. A guest
must therefore expect `xvda` to `xvdd` there too, and a configuration must not contain,
say, both `hda` and `xvda`.

A PV guest sees a VBD and nothing else. The type is then no more than advice on how the
guest may name the device.
[@ An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or
SCSI controller, and as a VBD. Both are paths to one and the same backing storage, and
the guest may rely on that; it must take care not to use the two as if they were two
disks. A VBD that is a partition is not available through an emulated controller,
whatever its type. For disks of type `xvd` no emulation is promised.

A PV guest sees a VBD and nothing else. The type is then no more than advice on how the
guest may name the device.
]N An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or SCSI
controller, and as a VBD. Both are paths to one and the same backing storage, and the guest
may rely on that; it must take care not to use the two as if they were two disks. With
`hdtype=ahci`, since Xen 4.6, the disks of type `hd` are attached to an emulated ICH9
controller in AHCI mode and not to an IDE controller. A VBD that is a partition is not available through an
emulated controller, whatever its type.

For disks of type `xvd` no emulation is promised. Where the device model is that of QEMU
itself, libxl nevertheless emulates the disks 0 to 3 of this type as IDE disks, or 0 to 5 as
AHCI disks (IDE since Xen 4.2, AHCI since 4.6). A guest must therefore expect `xvda` to `xvdd` there too, and a configuration
must not contain, say, both `hda` and `xvda`.

A PV guest sees a VBD and nothing else. The type is then no more than advice on how the
guest may name the device.
; disk-number
; Disk number
k5 The disk number tells the disks of one type apart. It is an integer that is not negative; by
convention a guest's first disk has the number 0. The numbers in use need not be without
gaps.
@ partition-number
@ Partition number
fE The partition number is an integer that is not negative. By convention 0 means the whole
disk, and every other number one partition of it. For each disk there are two ways, and they
should not be mixed:

- Only partition 0 is provided. The guest treats it like the whole disk of a real machine:
  it expects or creates a disk label, or a table of partitions, on it.
- Only partitions other than 0 are provided. The host manages the storage, and each VBD is
  to the guest what a partition, a slice or a logical volume is: it expects a file system or
  similar on it, or creates one. There is no device for the disk as a whole.

HVM guests do not get partitions through the emulated controllers.
D configuration-syntax
L Names in configuration files
SJ The configuration of a guest names a virtual device in one of these ways:

- by disk and partition number: `d`, the disk number, `p`, the partition number, as in
  `d1p2`. The result is always a Xen virtual disk. Each number may be decimal, hexadecimal
  with `0x` or octal with a leading `0`.
- by letters: `xvd`, `sd` or `hd`, then the disk in lower-case letters, then, unless the
  whole disk is meant, the partition in decimal digits without a leading zero. `a` is disk
  0, `z` disk 25, `aa` disk 26, `ab` disk 27 and so on: each combination of letters is used,
  shorter ones first.

The description of the form with `d` allows to omit `p` and the partition number for a whole
disk, as in `d0`. The toolstack libxl does not accept that: write `d0p0` or `xvda`. The
older toolstack, xend, does not accept the form with `d` at all.
= plain-numbers
= Plain numbers
\= In place of a name a configuration may contain the device number itself, in decimal,
hexadecimal with `0x` or octal with a leading `0`: `51712`, `0xca00` and `0145000` all mean
`xvda`. This serves guests that are older than the schemes described here, and expect other
numbers.

Such a number goes to xenstore without a check against the schemes, after conversion to
plain decimal digits. libxl accepts numbers up to 2147483647.
D Choice of the number
VM Xenstore holds the device number as a decimal integer without leading zeros. The schemes do
not overlap: the number alone tells type, disk and partition.

A Xen virtual disk gets a number of the scheme `xvd` if both the disk and the partition are
at most 15. If one of the two is greater, it gets a number of the scheme `xvd-extended`, up
to disk 1048575, which is `(1 << 20) - 1`, and partition 255. SCSI disks after the 16th, IDE
disks after the fourth and partitions beyond the limits of the type have no number.

To decode a number, find the scheme in whose range it lies. From the scheme `xvd-extended`,
for example, `(number >> 8) & 0xfffff` is the disk and `number & 0xff` the partition.

Xend and a few other toolstacks write a number of the scheme `xvd-extended` to the node
`virtual-device-ext` of the frontend and leave out the usual node; libxl always writes the
usual one. A guest that supports the scheme looks for both.
@ supported-subset
K What guests have to support
l7 A guest may support any selection of the schemes, with two restrictions:

- A guest that supports `xvd-extended` must also support `xvd`.
- PV drivers for HVM guests must support at least one of the schemes `hd` and `sd`; the
  recommended one is `hd`.
D deprecated-encodings
H Deprecated Linux numbers
X= Some software has made or understood numbers that follow the device numbers of Linux, for
SCSI disks and partitions after number 15, and for IDE disks after number 3 and their
partitions after number 63. These devices and their numbers are deprecated. All numbers
below `1 << 28` that belong to no scheme are either such numbers, and deprecated, or have
never had a meaning, and are reserved; new software must not use them.
? unknown-numbers
? Unknown numbers
m: A guest should check that a number is valid before it acts on it: that it belongs to a
scheme, and that the disk and partition are within the limits of the scheme. It should
ignore a device whose number it does not understand, and go on with the others. This holds
in particular for numbers from `2 << 28` upwards, which new schemes may use one day.
< linux-guests
@ Old Linux guests
W= Very old Linux guests, both PV and HVM with PV drivers, take the number for a Linux device
number: `major << 8 | minor`. They can thereby occupy the names and numbers of the real IDE
and SCSI drivers, so that `hda1` in the configuration becomes `/dev/hda1` in the guest. Some
old configurations depend on this with high numbers of SCSI and IDE disks, which are
deprecated. Newer versions of Linux do not behave in this way.
8 linux-pv
? Linux PV guests
f3 Give a Linux PV guest disks of type `xvd` only. Its drivers give the devices the same names
as the configuration does.
9 linux-hvm
@ Linux HVM guests
eC Give a Linux HVM guest with PV drivers as few disks of type `hd` as it needs, and make all
others `xvd` disks, beginning with `xvde`. Present-day drivers show a disk of type `hd`
under the `xvd` name with the same letter: `hda` is also `/dev/xvda`. The letters `a` to `d`
of `xvd` are therefore best left to the IDE disks.

Some broken PV drivers make the Linux device number out of the lowest 8 bits of the number
and drop the rest. Disks that differ only in the upper bits then collide, which can crash
the guest: `hda` (768) and `hdc` (5632) do, and so do `hda` and `xvda` (51712). With such a
guest, avoid these combinations.
= other-options
R1 Other frontend and backend options
Z5 The device number is only one of the things that are agreed on through xenstore. All other
nodes of frontend and backend are described in `xen/include/public/io/blkif.h`.
< xen/Makefile
6 header
`2 The public header with the nodes in its comments, the macros and the structures.
M xen/include/public/io/blkif.h
1 c
; disk-manual
R1 The manual of disk specifications.
3 pod
T1 docs/man/xl-disk-configuration.5.pod
T1 docs/man/xl-disk-configuration.pod.5
S1 docs/misc/xl-disk-configuration.txt
: vbd-manual
b2 The manual of virtual block devices and their numbers, which refers to the header.
S1 docs/man/xen-vbd-interface.7.pandoc
U1 docs/man/xen-vbd-interface.markdown.7
K docs/misc/vbd-interface.txt
5 lexer
f1 The rules that read the words of a disk specification.
4 flex
K tools/libxl/libxlu_disk_l.l
: made-lexer
^1 The lexer in C, which flex makes of the rules.
K tools/libxl/libxlu_disk_l.c
6 parser
a1 What is done with a disk when all words are read.
M tools/libs/util/libxlu_disk.c
I tools/libxl/libxlu_disk.c
= parse-context
\1 What the parser keeps while it reads a disk.
O tools/libs/util/libxlu_disk_i.h
K tools/libxl/libxlu_disk_i.h
6 macros
i1 libxl's header with the macros that announce what it has.
E tools/include/libxl.h
C tools/libxl/libxl.h
3 idl
T2 The fields of libxl's structures and the values of its enumerations.
P1 tools/libs/light/libxl_types.idl
K tools/libxl/libxl_types.idl
6 writer
j1 libxl's code that attaches a disk and so writes its nodes.
d2 libxl's code for all kinds of devices, which writes the links between the two sides.
J tools/libxl/libxl_device.c
; parse-check
]2 The script that compares what disk specifications give with what they should.
L tools/xl/check-xl-disk-parse
5 shell
O tools/libxl/check-xl-disk-parse
2 go
Y1 The structure in Go, which the IDL gives.
R1 tools/golang/xenlight/types.gen.go
: go-helpers
V2 The conversion of the structure between C and Go, which the IDL gives.
T1 tools/golang/xenlight/helpers.gen.go
5 ocaml
n1 The structure in OCaml, which the IDL gives when Xen is built.
O tools/ocaml/libs/xl/xenlight.ml
i1 Xen's library for toolstacks, which `xl` and libvirt use.
R1 https://github.com/xen-project/xen
o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}
= LGPL-2.1-only
< c447b7308b13
: 2026-08-20
< b24ad7ba911a
< 997d6248a9ae
2 xl
Q1 Xen's command for administrators.
c1 The library with the parser of disk specifications.
< 11560248ffda
: 2022-12-08
< Xen's manual
6 manual
K `xl-disk-configuration(5)`.
< GPL-2.0-only
K Xen's toolstack before 4.5.
< 816e8d88db5b
_1 The toolstack of XAPI, in XenServer and XCP-ng.
W1 https://github.com/xapi-project/xen-api
T2 https://github.com/xapi-project/xen-api/blob/{commit}/{path}#L{line}
< e2ee48d6883e
: 2026-08-21
^1 The management server of XenServer and XCP-ng.
< XenServer SM
\1 The storage manager of XenServer and XCP-ng.
R1 https://github.com/xapi-project/sm
o1 https://github.com/xapi-project/sm/blob/{commit}/{path}#L{line}
D A toolstack in Rust.
R1 https://github.com/edera-dev/krata
o1 https://github.com/edera-dev/krata/blob/{commit}/{path}#L{line}
< a58bb3b0fb2a
: 2025-07-03
@ Zephyr toolstack
[1 A small toolstack for a domain 0 of Zephyr.
[1 https://github.com/xen-troops/zephyr-xenlib
X2 https://github.com/xen-troops/zephyr-xenlib/blob/{commit}/{path}#L{line}
: Apache-2.0
< 64649b48d3dd
: 2026-06-18
C Xen hotplug (Linux)
W1 The scripts that Xen installs on Linux.
D Xen hotplug (NetBSD)
X1 The scripts that Xen installs on NetBSD.
E Xen hotplug (FreeBSD)
Y1 The scripts that Xen installs on FreeBSD.
A Linux xen-blkback
K The block backend of Linux.
P2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git
o2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/{path}?h={commit}#n{line}
8 v6.1.176
> QEMU xen-block
g1 The backend of QEMU since 4.0, which libxl calls qdisk.
L https://github.com/qemu/qemu
i1 https://github.com/qemu/qemu/blob/{commit}/{path}#L{line}
@ GPL-2.0-or-later
6 v7.2.0
7 v10.2.2
8 v10.0.13
= QEMU xen_disk
O The backend of QEMU before 4.0.
< 62b3d206425c
: 2016-05-09
N Xen's own old version of QEMU.
j1 https://xenbits.xen.org/gitweb/?p=qemu-xen-traditional.git
> blktap tapback
a1 The backend of blktap 3, in XenServer and XCP-ng.
V1 https://github.com/xapi-project/blktap
S2 https://github.com/xapi-project/blktap/blob/{commit}/{path}#L{line}
< BSD-3-Clause
< 79774319a75a
: 2026-02-04
F blktap (first version)
M The backend of Xen 3 and 4.0.
? FreeBSD blkback
M The block backend of FreeBSD.
V1 https://github.com/freebsd/freebsd-src
S2 https://github.com/freebsd/freebsd-src/blob/{commit}/{path}#L{line}
< BSD-2-Clause
> release/12.1.0
= release/9.3.0
> NetBSD xbdback
L The block backend of NetBSD.
M https://github.com/NetBSD/src
j1 https://github.com/NetBSD/src/blob/{commit}/{path}#L{line}
< 01e21280b664
; illumos xdb
M The block backend of illumos.
U1 https://github.com/delphix/delphix-os
R2 https://github.com/delphix/delphix-os/blob/{commit}/{path}#L{line}
8 CDDL-1.0
< 483bdddb0e91
: 2019-11-08
@ mirage-block-xen
b1 Both sides of the protocol in OCaml, for MirageOS.
Z1 https://github.com/mirage/mirage-block-xen
W2 https://github.com/mirage/mirage-block-xen/blob/{commit}/{path}#L{line}
3 ISC
< 07ed0c74713b
: 2025-03-06
B Linux xen-blkfront
L The block frontend of Linux.
< Linux xenbus
_1 The bus of Linux on which both its drivers are.
@ FreeBSD blkfront
N The block frontend of FreeBSD.
: NetBSD xbd
M The block frontend of NetBSD.
< 01298e0dd111
; OpenBSD xbf
N The block frontend of OpenBSD.
N https://github.com/openbsd/src
k1 https://github.com/openbsd/src/blob/{commit}/{path}#L{line}
< 097a0154dc04
; illumos xdf
N The block frontend of illumos.
> Windows xenvbd
]1 The block frontend of the Windows PV drivers.
W1 https://github.com/xenserver/win-xenvbd
T2 https://github.com/xenserver/win-xenvbd/blob/{commit}/{path}#L{line}
< 583bd7fee4cc
: 2025-11-13
A Unikraft blkfront
O The block frontend of Unikraft.
T1 https://github.com/unikraft/unikraft
Q2 https://github.com/unikraft/unikraft/blob/{commit}/{path}#L{line}
< eaf6fda1d420
: 2024-10-14
@ Mini-OS blkfront
R2 The block frontend of Mini-OS, which stub domains and PV-GRUB use.
P1 https://github.com/sysml/mini-os
m1 https://github.com/sysml/mini-os/blob/{commit}/{path}#L{line}
: 2022-09-28
@ rumprun blkfront
N The block frontend of rumprun.
U1 https://github.com/rumpkernel/rumprun
R2 https://github.com/rumpkernel/rumprun/blob/{commit}/{path}#L{line}
O The block frontend of GNU Mach.
R1 https://github.com/llp-dev/gnumach
o1 https://github.com/llp-dev/gnumach/blob/{commit}/{path}#L{line}
: 2026-04-06
5 HaLVM
n1 The block frontend of the Haskell Lightweight Virtual Machine.
R1 https://github.com/GaloisInc/HaLVM
o1 https://github.com/GaloisInc/HaLVM/blob/{commit}/{path}#L{line}
: 2018-12-06
5 nanos
5 Nanos
D The unikernel Nanos.
P1 https://github.com/nanovms/nanos
m1 https://github.com/nanovms/nanos/blob/{commit}/{path}#L{line}
> U-Boot pvblock
8 firmware
M The block frontend of U-Boot.
P1 https://github.com/u-boot/u-boot
m1 https://github.com/u-boot/u-boot/blob/{commit}/{path}#L{line}
< 6073c36b2c8d
4 OVMF
e1 The block frontend of OVMF, UEFI firmware for guests.
Q1 https://github.com/tianocore/edk2
n1 https://github.com/tianocore/edk2/blob/{commit}/{path}#L{line}
C BSD-2-Clause-Patent
A edk2-stable202211
< GRUB xendisk
K The block frontend of GRUB.
Y1 https://git.savannah.gnu.org/git/grub.git
Y2 https://git.savannah.gnu.org/cgit/grub.git/tree/{path}?h={commit}#n{line}
@ GPL-3.0-or-later
9 grub-2.06
7 monitor
`1 The statistics of disks in XenServer and XCP-ng.
L Xen's library of statistics.
A LGPL-2.1-or-later
A operation-offered
4 must
a2 It sends an operation only if the backend has published the node that enables it.
K It asks for the node first.
A operation-unknown
? implementations
]3 It answers an operation that it does not know, with `BLKIF_RSP_EOPNOTSUPP` or `BLKIF_RSP_ERROR`, and goes on.
A unknown-operation
S1 drivers/block/xen-blkback/blkback.c
d1 make_response(ring, req->u.other.id, req->operation,
N hw/block/dataplane/xen-block.c
V2 error_report("error: unknown operation (%d)", request->req.operation);
= response-once
i1 It answers each request once, with the id of the request.
Y1 It takes a second answer for a violation.
^1 if (rinfo->shadow[id].status != REQ_WAITING) {
; response-id
n1 The id of a response is that of a request that is outstanding.
S1 It disables the disk on another id.
P1 if (id >= BLK_RING_SIZE(info)) {
B response-operation
i3 The operation of a response is that of the request; for an indirect request it is the operation that the request carries.
^1 It answers with the operation that is carried.
]1 req->u.indirect.indirect_op : req->operation;
O It disables the disk otherwise.
K if (bret.operation != op) {
A response-producer
c2 Its producer index of responses never runs ahead of the requests that it has taken.
= ring-counters
d1 if (RING_RESPONSE_PROD_OVERFLOW(&rinfo->ring, rp)) {
@ request-producer
T3 Its producer index of requests is never ahead of the responses by more than the entries of the ring.
L It stops the ring otherwise.
i1 if (RING_REQUEST_PROD_OVERFLOW(&blk_rings->common, rp)) {
P1 It refuses to connect otherwise.
O if (req_prod - rsp_prod > size)
? segments-direct
P2 A request has at most `BLKIF_MAX_SEGMENTS_PER_REQUEST` segments.
= segment-count
A segments-indirect
^2 An indirect request has at most as many segments as the backend has published.
U1 backend/feature-max-indirect-segments
@ indirect-carries
^1 An indirect request carries a read or a write.
B indirect-operation
= segment-order
c2 The first sector of a segment is not behind its last, and both are within the page.
< sector-range
C read-only-respected
\2 It sends no writes to a disk whose node `info` has the bit `VDISK_READONLY`.
< backend/info
= write-refused
e2 It refuses a write to a disk that was attached read-only, whatever the frontend does.
< backend/mode
? barrier-durable
n4 A barrier is more than an order: what was written before it is on stable storage when it is answered, since frontends send empty barriers in place of flushes.
G backend/feature-barrier
k1 With barriers and no flushes, it sends flushes as barriers.
]1 if (info->feature_flush && info->feature_fua)
L It flushes before the write.
O operation_flags = REQ_PREFLUSH;
k1 A flush becomes a barrier where the backend has no flushes.
Z1 cm->cm_operation = BLKIF_OP_WRITE_BARRIER;
= barrier-empty
V1 It accepts a barrier without segments.
f1 unlikely(nseg == 0 && operation_flags != REQ_PREFLUSH)
U1 It knows that backends may refuse it.
\1 rinfo->shadow[id].req.u.rw.nr_segments == 0)
= barrier-scope
9 inference
T2 It does not rely on a barrier to order the requests of other queues.
O frontend/multi-queue-num-queues
V1 It waits for the requests of one ring.
T1 xen_blk_drain_io(pending_req->ring);
> flush-segments
6 should
V2 A flush has no segments; backends treat one with segments differently.
T1 With segments it goes on as a write.
P1 if (!request->req.nr_segments) {
e1 Without segments it is an empty request with a flush.
X1 BUG_ON(operation_flags != REQ_PREFLUSH);
? discard-offered
m3 It sends a discard only if the backend has published `feature-discard`, and asks for a secure one only with `discard-secure`.
G backend/feature-discard
F backend/discard-secure
> queues-bounded
l1 It uses at most as many queues as the backend has published.
N backend/multi-queue-max-queues
< ring-bounded
j1 Its ring is at most as large as the backend has published.
H frontend/ring-page-order
K backend/max-ring-page-order
? protocol-stated
P3 It writes `protocol`, so that a backend of another word size lays the structures out as it does.
A frontend/protocol
@ properties-first
`2 It publishes the properties of the disk before it enters `XenbusStateConnected`.
? backend/sectors
C backend/sector-size
? transport-first
b2 It publishes its ring and event channel before it enters `XenbusStateInitialised`.
A frontend/ring-ref
F frontend/event-channel
C initialised-skipped
o2 It connects to a frontend that goes to `XenbusStateConnected` without `XenbusStateInitialised`.
k1 err = xenbus_switch_state(xbt, path, XenbusStateConnected);
[2 Status = XenBusIo->SetState (XenBusIo, &Transaction, XenbusStateConnected);
= stale-removed
k3 It removes what an earlier driver left that it does not use itself, such as `ring-page-order` and `multi-queue-num-queues`.
d1 A `ring-page-order` makes it look for several pages.
H blkif->multi_ref = true;
T1 It removes its nodes when it closes.
c1 XenBusIo->XsRemove (XenBusIo, XST_NIL, "ring-ref");
? grants-unmapped
f2 Without persistent grants it has unmapped the pages of a request before it answers it.
J backend/feature-persistent
K frontend/feature-persistent
a1 gnttab_unmap_refs_async(&req->gnttab_unmap_data);
_1 pr_alert("backed has not unmapped grant: %u\n",
< attach-index
m3 It takes up a ring at the responses that it finds there, not at 0, so that it can be started anew under a connected frontend.
]1 rsp_prod = READ_ONCE(sring_common->rsp_prod);
? It begins at 0.
R2 BACK_RING_INIT(&dataplane->rings.native, sring_native, ring_size);
> handle-ignored
S3 It does not rely on the handle of a request: it has 16 bits, and extended device numbers have more.
G frontend/virtual-device
G It cuts the number off.
V2 info->handle = simple_strtoul(strrchr(dev->nodename, '/')+1, NULL, 0);
; dev-written
@ It writes `dev`.
; backend/dev
T1 Without it, its thread never starts.
8 vanished
]2 It closes when the directory of the frontend goes away while it is connected.
H case XenbusStateUnknown:
> online-removal
W3 To remove a disk it sets `online` to 0 and the state of the backend to `XenbusStateClosing`, and waits.
@ hotplug-reported
V3 It writes `hotplug-status` when the disk is there, and `hotplug-error` with the reason when it is not.
F backend/hotplug-status
E backend/hotplug-error
0211>111111111111118
211000001
211000001
21118R100001
211000001
211000001
211000001
211000001
211000001H
480111
282111
284111
286111
288111
28:111
28<111
28>111
28@111
28B111
28D111
28F113
28H111
28J111
28L117
28N111
28P1115
28R1111
28T1111
28V1111
28X1111
28Z1111
28\111=
28^1011
218812
11
11>
21111116
211771840000111000002
111100
111100000111001100=
11111111`L11000000
11111111P811000000
=1011111V\111000000
61011111V611000000
1111G111T811000000
77016161T816000000
61111111n]111000000
71011111T]111000000
61<11111Tc111000000
71011111fR711000000
61<11111ZY111000000
71711111jY311000000
c11011111R;11000000>
R211R21R21b411000000
\111\11\11n]11\1000000
P111Q11Q11fR71Q1000000
`111a11a11T]11a1000000
U111U11U11RB11000000
111111011000000
Y111Y11Y11jY31Y1000000
1111111f=11000000
1111111bA16000000
1611111l:11000000
1611111V=11000000
1111111X711000000
1;11111^B11000000
1111111\:110000001d4
2o41o4o41840002
8V101126666184000011100000000011n4000100=
k2n411S41n41VH11000000
n4m201l21l21`811000000
<m401m41m41Zb111000000
a3b4a31A1c41T?11000000
77117111^611000000
770161<1T?1<000000
66016161T?16000000
61117111N11000000
71117111^111000000
7j311j31j31R]111000000
7Z5Y11Z51Z51la111000000
7g311g31g31Vj111000000
j1o401o41o41P8110000008
Y211M1Y21VH1Y2000000
110000000000
H11H1H1la11H000000
S111S11S11R]11S1000000
V711W71W7001W300000
1111111h;11000000
i311i31i31h=11000000
S411S41S41nB1100000011
8>121l32l3Fl3l3184000011l3000000000l31l3000100=
h1d1l31d11d11VH1d1000000
l3l301l31l31`81l3000000
<l301l31l31Zb11l3000000
^2[3d21A1\31T?1\3000000
77l3171l31^61l3000000
770161<1T?1<000000
66016161T?16000000
6l3l3171l31N1l3000000
7l3l3171l31^11l3000000
7j2l31j21j21R]11j2000000
7U3Y11U31U31la11U3000000
7l3l31l31l31Vj11l3000000
j1l301l31l31P81l30000008
Y2l31M1Y21VH1Y2000000
l3l30000000000
Hl31H1H1la11H000000
S1l31S11S11R]11S1000000
l3l31l31l3001W300000
l3l31l31l31h;1l3000000
l3l31l31l31h=1l3000000
l3l31l31l31nB1l30000001l3`71e3000000000e31e3000100=
a1]1e31]11]11VH1]1000000
e3e301e31e31`81e3000000
<e301e31e31Zb11e3000000
W2T3]21A1U31T?1U3000000
77e3171e31^61e3000000
770161<1T?1<000000
66016161T?16000000
6e3e3171e31N1e3000000
7e3e3171e31^11e3000000
7c2e31c21c21R]11c2000000
7n2Y11n21n21la11n2000000
7e3e31e31e31Vj11e3000000
j1e301e31e31P81e30000008
Y2e31M1Y21VH1Y2000000
e3e30000000000
He31H1H1la11H000000
S1e31S11S11R]11S1000000
e3e31e31e3001e300000
e3e31e31e31h;1e3000000
e3e31e31e31h=1e3000000
e3e31e31e31nB1e30000001e3
211]7]71800002
8>12c712888818000001110000000001110001009
l1h1111111Rl411000000
7U311n1111Z411000000
^271171\31Z711000000
=V30161U31V511000000
<g>11g>1g>1b\111000000
7^>11^>1^>1fI11000000
Bh411i41i41P]111000000
7l2011111PR411000000
6e211e21e21Z6110000005
R111S11S11V51S1000000
T?11T?1T?011000000
160000000000
S111S11S11fI1S1000000
o?11o?1o?00110000011
8<12112h2h2h2h21800000h2h2h2000000000h21h2000001:9
[1i2i21i21i21Rl41i2000000
7c2i21\11i21Z41i2000000
X27i2171i21Z71i2000000
=h10161g11V51g1000000
<i2i21i21i21b\11i2000000
7g1i21g11g11fI1g1000000
Bi2i21i21i21P]11i2000000
7i201i21i21PR41i2000000
6i2i21i21i21Z61i20000005
R1i21S11S11V51S1000000
i2d21i21i201i2000000
i260000000000
S1i21S11S11fI1S1000000
i2i21i21i2001i2000001i2b21b2000000001Fb21b20001009
S1a2a21a21a21Rl41a2000000
7[2a21T11a21Z41a2000000
P27a2171a21Z71a2000000
=`10161_11V51_1000000
<a2a21a21a21b\11a2000000
7_1a21_11_11fI1_1000000
Ba2a21a21a21P]11a2000000
7a201a21a21PR41a2000000
6a2a21a21a21Z61a20000005
R1a21S11S11V51S1000000
a2\21a21a201a2000000
a260000000000
S1a21S11S11fI1S1000000
a2a21a21a2001a2000001a2
2m41V5V518>000011100000000011e20001008
W1Y201Q11^21\411000000
661171[;1b=11000000
7Q;1171Q;1V111000000
Y2V31171U:1T[311000000
7X111X11X11\[711000000
7c111c11c11XC11000000
Ie201d21d21R]111000000
6_201^21^21T6110000002
X111L1X11b=1X1000000
c21161c2001o1000001U:
2aA1R2R2184000011_J1100003
11000
11000
1100010011T>0001009
Q1h111H1h11\L11000000
b17117111T811000000
Z>Z>11[>1[>1^811000000
Ch111i11i11Zb11\>000000
7i111j11j11l511000000
Ik111I1_51R?11000000
7i<`=1i<1i<1Zc111000000
7`=11`=1`=1dU211000000
I`=01`=1`=1f:110000003
_111G1e11\L1e1000000
^111^11^11l411000000
1111110110000001[2
2f2[Mf2f218:00001110101000000011`20001004
P1L11L1L1jL11000000
\1U>11U>1U>1V]111000000
7h111h11h11jc111000000
C`21000001100001
@100000001111011
2T1110116
25137184000011Z1010Z100000001111100100>
Io711o71o71\V111000000
7a511a51a51bY711000000
7a501`5111`B11000000
6Q311Q31Q31Ti211000000
f1101G111n]411000000
6101F111j^211000000
6m201l21l2011000000
61011111Vk111000000
6ZL01YL1YL1n?11000000
6ZL01YL1YL1fD11000000
6d@01c@1c@1ZE11000000
6UL01TL1TL1l611000000
6_L01^L1^L1h<11000000
6iL01hL1hL1T=110000002
Y211c11Y21\V11Y2000000
111m1111l_3110000001T3
2n213P3184000011P3010P3000000011P31100100?
_2HP31H1H1lR111000000
7k3P31Z41Z41T@11000000
7Z471Z41Z41^e111000000
7\371g21\31RZ711000000
d1Q301H1Q31`^411000000
6Q301;1Q31V_211000000
6Q301Q31Q3011000000
6Q301Q31Q31Xk111000000
61000000110000
4T301T31T31V@11000000
6T301T31T31lD11000000
6T301T31T31lE11000000
6T301T31T31n611000000
6T301T31T31X<11000000
g1U<g11U<1U<0110000002
^2U31g11^21lR11^2000000
V511W51W5001R3000001U3
2S313U3184000011U3010U3000000011U311001006
MH11H1H1dU111000000
7U311U31U31h?11000000
7U371U31U31Ra111000000
d1o201B1o21l^411000000
6e201e21e21Zk111000000
6S201S21S21P7110000002
Q1h11@1Q11dU11Q1000000
J11J1J1Ra11J0000001h1
2f113h11860001
8801lE24636186000011m1010m10000001>11m10001005
`1L11L1L1fh111000000
7Mn21M1M1`e111000000
\1f101<1f11X_411000000
6f101f11f11Pb111000000
6R411S41S41b=110000001
Lg11A1L1fh11L0000001b1Y11Y1010Y10000001>Y11Y10001005
S1>Y11>1>1fh11>000000
7Y1Y11Y11Y11`e11Y1000000
OY101<1Y11X_41Y1000000
6Y101Y11Y11Pb11Y1000000
6Y1Y11Y11Y11b=1Y10000001
LY11A1L1fh11L0000001Y1
2c213e21880000111010]10011000011^1110001116
Z1E11E1E1lX111000000
7eI11eI111P811000000
V1`111=1a11b_411000000
7\701\71\71b_211000000
6B11B1B1P81B000000
7l101l11l11na1110000001
`61000000000011
2a113c118218400011o2010c1000000010000011`1001n1
2:110113
25137184000011R2010@001100022611R20001009
j1P211d11P21XZ111000000
7b611b61b61V@11000000
7`901j11_91dZ711000000
6e711e71ZB1l?11000000
j1[211H1[21h_311000000
7[201B1[21hV211000000
6f9000000110000
4^211^21cL1P711000000
7^201^2111T@110000002
C11D1D1hV21D000000
C1000001D000011
2S213U21840011841X21011W2010c20011000246W21W20001002
LH11H1H1PW211000000
7I1000001I00004
`211i11`2001K00000
_261_21_2001600000
^261D1_2001600000
^261^21^200160000011
2[113]118>000011[1010[112011011000011\1000011S43
R3T111T11T11^Y111000000
]1R31171R31Rg311000000
7a;XC1b;1b;1n4110000002
QC11RC1RC1d<11000000
;11;1;1n41;0000001g2
2Y1110118
2lB17718:000011^5010^1000000011lB0001006
\1lB11lB1lB1PM11000000
7iD01hD1hD1P611000000
[1g111a11g11lS111000000
7k201j21j21X]111000000
6l801k81k81h`111000000
Ff101e11e11V<110000003
?11@1@1X]11@000000
O11P11P11P61P1000000
l4111111n;110000001c1
2i113k11840001
8811125137184000011_3010o6001100028:11dI0001004
W1g101f11f11dT111000000
6X111X11X11n?11000000
g1b301<1a31dV411000000
6Y101T61a81^k1110000001
P211Q21Q2001Z1000001OS1S1S10105001S100028:S11S10001004
NS101H1S11dT11S1000000
6S1S11S11S11n?1S1000000
NS101<1S11dV41S1000000
6S101S11S11^k11S10000001
S1S11S11S1001S1000001O
2W213Y2184000011W10111001W10001811W10001004
R1W111M1X11VT111000000
7X111X11X11j?11000000
S1X101<1X11^V411000000
6X101X11X11`k1110000002
:11;1;1^V41;000000
]1]11]11]1001Z10000011
2[113]11840001
8811XU125737184000011k5010k1000000011b111001003
]1c101M1b11VU111000001
X1T10171S11hV411000000
6]101]11]11\k11100000001EIII01050000001DI1I1I001003
II01C1I1VU11I00000I
DI0171I1hV41I000000
6I01I1I1\k11I00000001E
2c113e11840000111000000011011M001100@
LL01F1L1hi111000000
6U301T31T31Z@11000000
6f201e21e21be111000000
6R:01Q:1Q:1h\611000000
6R:01Q:1RD1fC11000000
6XI01[G1WI1Vi211000000
6U<01T<1a>1V911000000
d1i1a91U11j11Zc411000000
7_;71L1_;1\]211000000
7P211Q21Q21XV111000000
7ZF0000001ZF0000
4ZF01ZF1ZF1T?11000000
6QA01PA1PA1VC16000000
6ZF01ZF1ZF1lB11000000
6kY101jY11jY11TB11000000
_1f?01TF1TF0110000001
W211X21X21be11X20000001d:
2P3R63R31840003
8X111YD25737184000011^6001101P@01^60000Y31Y3001100F
MY311V21Z31Xj111000000
7Z311[31[31h@11000000
7U111U11U11\k111000000
7\301a21\31V]611000000
6\301\31\31nB11000000
6\311]31]31Xi211000000
7]301]31]31R911000000
Y2]3W31X11]31\c411000000
7]311M1]31^]217000000
7k>01jI1jI011000000
6G01G1V@1X:11000000
6g3g31g31g31\V111000000
7g30000001g30000
4g301g31g31h?11000000
6g301g31g31dC16000000
6g301g31g31nC11000000
61111111`611000000
7TH01TH1TH1T711000000
6R401R41R41bA11000000
6a>01`>1`>1j;11000000
6^M01^M1^M1n<11000000
^2\4T3000001100002
]31111]31VJ1]3000000
P211Q21Q21X:1Q20000001R4
8J12Rf1]42[4]43]4184000011]4001<01P@01]40000]41]4001100F
N]4]41V31]41Xj11]4000000
7Q1]41]41Q11h@1Q1000000
7]4Z11]41]41\k11]4000000
7]401a31]41V]61]4000000
6]401]41]41nB1]4000000
6]4]41]41]41Xi21]4000000
7h101g11]41R91]4000000
Z2]4]41X11]41\c41W4000000
7]4]41M1]41^]217000000
7]401]41]401]4000000
6G01G1]21X:1]2000000
6]4]41]41]41\V11]4000000
7]40000001]40000
4]401]41]41h?1X4000000
6]401]41]41dC16000000
6]401]41]41nC1]4000000
6]4]41]41]41`61]4000000
7]401]41]41T71]4000000
6]401]41]41bA1]4000000
6]401]41]41j;1]4000000
6]401]41]41n<1]4000000
^2]4T3000001]400002
]3]41]41]31VJ1]3000000
P2]41Q21Q21X:1Q20000001R4
8612]4]42[4]43]4184000011]4001<01P@01]40000]41]4001100F
N]4]41V31]41Xj11]4000000
7Q1]41]41Q11h@1Q1000000
7]4Z11]41]41\k11]4000000
7]401a31]41V]61]4000000
6]401]41]41nB1]4000000
6]4]41]41]41Xi21]4000000
7h101g11]41R91]4000000
Z2]4]41X11]41\c41W4000000
7]4]41M1]41^]217000000
7]401]41]401]4000000
6G01G1]21X:1]2000000
6]4]41]41]41\V11]4000000
7]40000001]40000
4]401]41]41h?1X4000000
6]401]41]41dC16000000
6]401]41]41nC1]4000000
6]4]41]41]41`61]4000000
7]401]41]41T71]4000000
6]401]41]41bA1]4000000
6]401]41]41j;1]4000000
6]401]41]41n<1]4000000
^2]4T3000001]400002
]3]41]41]31VJ1]3000000
P2]41Q21Q21X:1Q20000001R4n<1V4001501P@01V40000V41V4001100F
GV4V41o21V41Xj11V4000000
7JV41V41J1h@1J000000
7V4S11V41V41\k11V4000000
7V401Z31V41V]61V4000000
6V401V41V41nB1V4000000
6V4V41V41V41Xi21V4000000
7a101`11V41R91V4000000
S2V4V41X11V41\c41P4000000
7V4V41M1V41^]217000000
7V401V41V401V4000000
6G01G1V21X:1V2000000
6V4V41V41V41\V11V4000000
7V40000001V40000
4V401V41V41h?1Q4000000
6V401V41V41dC16000000
6V401V41V41nC1V4000000
6V4V41V41V41`61V4000000
7V401V41V41T71V4000000
6V401V41V41bA1V4000000
6V401V41V41j;1V4000000
6V401V41V41n<1V4000000
^2V4T3000001V400002
]3V41V41]31VJ1]3000000
P2V41Q21Q21X:1Q20000001R4
2]813_81860001
8J12e8126838186000011a400001`4000011`4011:Q901004
T1c411\31c41hj111000000
_1b30161a31Zd411000000
6a311a31a31`^211000000
7W311W31W31`V11100000001dGR11R1011M001S10000S11S101S1S1701004
S1S1S11N1S11hj11S1000000
HS10161S11Zd41S1000000
6S1S11S11S11`^21S1000000
7S1S11S11S11`V11S100000001S1
2K13X21840003
8X1121`22683818400001110000110000n61]1001100F
Z1Z111U11Z11Vi111000000
7b301m61a31l:11000000
6m611m61m61^k111000000
7m601_11m61Z\611000000
6m601m61m61ZC11000000
6m601l61l61\i211000000
6W401V41l61T911000000
n1Y211V11Z21da411000000
7Z2R71L1Z21Z]211000000
7l601l61l6011000000
6o5g11o51o51P611000000
7M01M1R51T:11000000
6j2R71j21j21dV111000000
7R70000001R70000
4R701R71R71Z?11000000
6R701R71R71\C16000000
6R701R71R71dC11000000
6l601l61l61V711000000
6l601l61l61XA11000000
6l601l61l61\;11000000
6l601l61l61f<11000000
^2l6S31UH1UH011000000<
c311^21c31Vi11c3000000
c26161c21da41c2000000
g311X71h31nB1h3000000
W311X31X31nf111000000
[211\21X31T91X3000000
Q311Q31Q31Z]21Q3000000
P4;161Q41Z\61Q4000000
U311V31V3011000000
d211111011000000
o2E1o21o21dV11o2000000
f211g21g21\C1g2000000
P3;1Q31Q31Z?1600000011
8J12n5n52l5n53n51840000n51n50000110000n51n5001100F
a2\2X41W21\21Vi11\2000000
7X201n51W21l:1W2000000
6n5l21n51n51^k11n5000000
7o101n11n11Z\61n1000000
6n501n51n51ZC1n5000000
6h201g21g21\i21n5000000
6h201g21g21T91g2000000
k3\3n51V11\31da41\3000000
7n2n51L1n21Z]21n2000000
7j201i21i201n5000000
6n5g11n51n51P61n5000000
7M01M1n51T:1n5000000
6P3n51P31P31dV11P3000000
7[30000001n50000
4o201n21n21Z?1n2000000
6Y301X31X31\C16000000
6n501n51n51dC1n5000000
6n501n51n51V71n5000000
6n501n51n51XA1n5000000
6n501n51n51\;1n5000000
6n501n51n51f<1n5000000
^2n5S31n51n501n5000000<
c3i51^21c31Vi11c3000000
c26161c21da41c2000000
g3n51n51h31nB1h3000000
W3n51X31X31nf11n5000000
[2d51\21X31T91X3000000
Q3P51Q31Q31Z]21Q3000000
P4;161Q41Z\61Q4000000
U3n51V31V301n5000000
d2n51n51n501n5000000
o2E1o21o21dV11o2000000
f2n51g21g21\C1g2000000
P3;1Q31Q31Z?160000001n5
8612n5n52l5n53n51840000n51n50000110000n51n5001100F
a2\2X41W21\21Vi11\2000000
7X201n51W21l:1W2000000
6n5l21n51n51^k11n5000000
7o101n11n11Z\61n1000000
6n501n51n51ZC1n5000000
6h201g21g21\i21n5000000
6h201g21g21T91g2000000
k3\3n51V11\31da41\3000000
7n2n51L1n21Z]21n2000000
7j201i21i201n5000000
6n5g11n51n51P61n5000000
7M01M1n51T:1n5000000
6P3n51P31P31dV11P3000000
7[30000001n50000
4o201n21n21Z?1n2000000
6Y301X31X31\C16000000
6n501n51n51dC1n5000000
6n501n51n51V71n5000000
6n501n51n51XA1n5000000
6n501n51n51\;1n5000000
6n501n51n51f<1n5000000
^2n5S31n51n501n5000000<
c3i51^21c31Vi11c3000000
c26161c21da41c2000000
g3n51n51h31nB1h3000000
W3n51X31X31nf11n5000000
[2d51\21X31T91X3000000
Q3P51Q31Q31Z]21Q3000000
P4;161Q41Z\61Q4000000
U3n51V31V301n5000000
d2n51n51n501n5000000
o2E1o21o21dV11o2000000
f2n51g21g21\C1g2000000
P3;1Q31Q31Z?160000001n5g51g50000110000g51g5001100F
Z2U2Q41P21U21Vi11U2000000
7Q201g51P21l:1P2000000
6g5e21g51g51^k11g5000000
7h101g11g11Z\61g1000000
6g501g51g51ZC1g5000000
6a201`21`21\i21g5000000
6a201`21`21T91`2000000
d3U3g51V11U31da41U3000000
7g2g51L1g21Z]21g2000000
7c201b21b201g5000000
6g5g11g51g51P61g5000000
7M01M1g51T:1g5000000
6i2g51i21i21dV11i2000000
7T30000001g50000
4h201g21g21Z?1g2000000
6R301Q31Q31\C16000000
6g501g51g51dC1g5000000
6g501g51g51V71g5000000
6g501g51g51XA1g5000000
6g501g51g51\;1g5000000
6g501g51g51f<1g5000000
^2g5S31g51g501g5000000<
c3b51^21c31Vi11c3000000
c26161c21da41c2000000
g3g51g51h31nB1h3000000
W3g51X31X31nf11g5000000
[2]51\21X31T91X3000000
Q3i41Q31Q31Z]21Q3000000
P4;161Q41Z\61Q4000000
U3g51V31V301g5000000
d2g51g51g501g5000000
o2E1o21o21dV11o2000000
f2g51g21g21\C1g2000000
P3;1Q31Q31Z?160000001g5
2_;110014
2oe1177180000011`]200000000011ne100100117
b2oe101ne11R[21T<11000000
6eY201dY2111j711000000
6S201R21R21X511000000
6b211Y6111lb211000000
\3R3Y51m2111h411000000
7T671U61ih11nR111000000
7m_201m_21m_21XR411000000011
2b11b1b1180000011]J00000000011b1001001b19
S1b101b11_g11dK11000000
6b101b11b11l711000000
6SZ201a\21a\21\[111000000
6g101g11g11Z511000000
6g1g11g11g11Pc211000000
[1g1a11g11g11f411000000
7l\211R11l\21X@11000000
77717171X@17000000
IQh101Qh11Qh11h811000000011
2k113m1180000011l^2000006
jg11000
11000
11000
[_11000
11000
1100010011Y2001001Y29
MY211S11Z21TL11000000
l^271171Q41l]311000000
=`2=1a21a21Z>11000000
7a271b21b21hf111000000
7\i171\i11\i11b611000000
7]201\2111l>11000000
Nh211h21h21j411000000
<X401W41[:1f311000000
a2a211Y11a21ZB110000002
n711n71n7011000000
c111;1c11^m1110000001X2
2b41f2f2180000011_e1010kd1000000011[2000001[2;
R1CWT21C1[21hK11000000
^171171I1X^311000000
=[201Z21Z21X>11000000
6Z201Y21Y21ff111000000
6Y201X21X21f511000000
6o401o41o41\511000000
m1]201]21h41`>11000000
P1]201\21\21`X111000000
@l811l81l81di611000000
Ac8Y51c81c81VO11000000
=m401m41m41V9110000002
;11;1;1VO1;000000
F11F1F1di61F0000001o4
2`211101B
2f2177180000011f200000000011e2000001:6
`1_211_21e21P[111000000
U1Z211[21[21d[111000000
7[201[21[21h511000000
6[201[21[21^511000000
k1a111a11a11la111000000
<k101k11k11b9110000002
;11;1;1la11;000000
R=61S=1S=1Z7110000001T4
2^11g1g1180000011g100000000011g1000001:4
Kg1[41g11g11PL11000000
m1U411V41Sd21h911000000
=g101g11g11j511000000
6\101\11\11n91100000001l2
2I1R1R1180000011iT300000000011R1000001:9
LR111R11R11R711000000
7R101Q11Q11P81Ua3000000
Lm201l21l21R\111000000
6V101V11V11`611000000
g2Q511R51`>1h311000000
7R5g41S51\>1hg111000000
7SB71SB1SB1`c111000000
7o=71o=1o=011000000
Nn101n11n11Z:110000004
\111]11]11R311000000
@Y3000001dU20000
`A11`A1`A1fB11000000
a391a31a31j51100000011
2W21`2`2184000011n=00000000011`2000001:3
S1`211`21`21`H11000000
_17016111Z711000000
<^101^11^11\811000000011
2C1LL184000011\;000002
11000
1100010011P1000001>5
Y3J11K1P11dL11000000
KU311V31V31n511000000
V1P3d21P31P31Th111000000
7P301o21o21fc111000000
B\101\11\11j;1100000001T1
2O1\1\118R1000011\101010002
21000
1100000011]1000001?2
]1]111]11]11VM11000000
L]111]11]11R61100000001D
2?1MM18R1000011M000001
1100010011J000001<1
JJd51J1J1\M1100000001<
291DD18R1000011aG00001]Z10000C1C000001;1
CCC1C1C1`M11000000011
291CC18R1000011d@000000000B1B000001:1
BBB1B1B1bM11000000011
291BB18V1000011Y800000000011B000001:1
BB11B1B1dM1100000001i7
291BB18>000011i700000000011B000001:1
BBS11B1B1\J11000000011
291BB18>0000111000000000B1B000001:1
BBB1B1B1`J11000000011
291BB18>000011S1000000000B1B000001:1
BBB1B1B1dJ11000000011
291BB18>000011m6000000000B1B000001:1
BBB1B1B1hJ11000000011
291BB18>000011B000000000B1B000001:1
BBB1B1B1lJ11000000011
291BB18018J00011d100000000011B000001:1
BB011111dE11000000011
281AA18018:00011A00000000011A000001:1
A]901\91\91h91h;000000011
281AA18018:00011A00000000011A000001:1
^6A01A1]@1fP111000000011
2?111016
2oT3177180000011a6000003
11000
11000
1100010011cM000001@9
K_B11\2111^211000000
771171]U31Z211000000
7QT3=171QT31X511000000
7P911P91QA1Tc211000000
7\@11\@1\@1dV711000000
7cG11dG1dG1VS411000000
\9o101o11o11fQ111000000
6V=11W=111f411000000
7SD11TD1ZH1bW1110000003
M11M1M1dV71M000000
W@11X@1X@1j;11000000
@11@1@1bW11@0000001^2
2W21f2f2180000011Z300000000011`2000001:7
b1Z201S21_21n111000000
66016161n116000000
6^20161]21P111000000
6[101Z11Z11Ri611000000
e1n401;1_D1Zd211000000
6U201U21U21PR111000000
6U201T21T21Z511000000011
2V11_1_1180000011Y600000000011_1000001:3
X5Z101K1[F1lD11000000
66016161lD16000000
Z1jM11jM1jM1VX2110000001
6116161Rg11100000011
2H1Q1Q1180000011Q1000000000Q11Q1000001:1
LU201L1U21h111000000011
281AA18V1000011o:00000000011A000001:1
A\101A1VY31n<11000000011
281AA18V1000011A000000000A1A000001:1
AA01A1A1P=1100000001fC
2?11101@
251370000011`:0000000001000000114
Z2c411c41c41fE11000000
Z3111K111hP111000000
7`311a3111^:11000000
71016111hN1100000001f1
2P113R10000011R100000000010000001R12
@F11A1F1^:1F000000
7j611j61j61\\411000000011
2j81GG0000011j500000000010000001G4
h1G01F111hG11000000
FF11F1F1b[411000000
7a171=1b11`511000000
7gF11gF111`L110000001
6116161`L1600000011
2W11W1W10000011b3010Z30011000010000001Y12
Y1111N111dY111000000
NV301U31U31bZ111000000011
2H1HH0000011H010H01101T311000010000001I2
II11I1I1TZ111000000
II01I1I1lZ111000000011
2I1II0000011f200000000010000001F1
Ff201E1f21^D11000000011
2@1@@0000011c;000002
11000
1100000010000001D3
DD01D1n31d;11000000
X16117171d;17000000
7_3b:1_31_31P\41100000001H
2N13P10000011_100000000010000001L3
AG01F1WH1RP111000000
66016161RP116000000
6K01J1J1V\411000000010
2h11II0000011I00000000010000001I2
d1D11E1_11l;11000000
EE01E1E1PI11000000010
2E1EE0000011E00000000010000001E1
EEE1E1E1T<11000000010
2>13@0000011@00000000010000001@1
N@@1@1@1\<11000000010
2>13@0000011@00000000010000001@1
@@01?1X;1X711000000011
2^11@@0000011i3000006
11000
11000
11000
Yb31000
11000
1100010010000001L2
c9L11M1R31j911000000
R171171k41lB1100000001G
2Q113S10000011WE010R6000000010000001H1
a2k;11k;1k;1`Q21100000001WE
2b:1BB0000011k;00000000010000001A1
R1A01@1@1\]211000000011
2>13@0000011R700000000010000001@1
P1@01@1@1^i21100000001bU1
2ZY11[T3011;
251371840001
8>02Xe1125737184000011J000000000111000100B
Jk[101`M1j[11V]311000000
^1fM1171fM1ll111000000
7hAgJ1hA1gJ1n611000000
Bh[101b?1g[11P[211000000
<g?<171h?1fn511000000
7TU171TU11TU1011000000
BbM01PN1PN011000000
6m_301Q21l_31PT311000000
6^:01do2111ZT411000000
FS9F1T91TV11\:11000000
7c@11P=1QF1Pc111000000
Be\10000001X_10000
4Y\101X\11X\11b:11000000
6c\101b\11b\11\>11000000
6X_101X_11X_11f?1O000000
6lN01kN1kN1nE11000000
6lN01kN1kN1b611000000
6]_101]_11]_11f?110000001
nL11oL1oL1d?1100000011Z31Z300000000011Z3000100B
AZ301T31Z31V]31Z3000000
h1Z3Z3171Z31ll11Z3000000
7Z3T21Z31Z31n61Z3000000
BZ301T31Z31P[21Z3000000
<Z3<171Z31fn51Z3000000
7Z371Z31Z301Z3000000
BZ301Z31Z301Z3000000
6Z301Z31Z31PT31Z3000000
6Z301Z31Z31ZT41\2000000
FZ3F1Z31Z31\:1Z3000000
7Z3Z31Z31Z31Pc11Z3000000
BZ30000001Z30000
4Z301Z31Z31b:1Z3000000
6Z301Z31Z31\>1Z3000000
6Z301Z31Z31f?1O000000
6Z301Z31Z31nE1Z3000000
6Z301Z31Z31b61Z3000000
6Z301Z31Z31f?1Z30000001
Z3Z31Z31Z31d?1Z30000001Z3
2e613g61840001
8>02m6m625737184000011d3000000001<11d3000100C
Kd311_31e31P\311000000
S2e31171e31Xn111000000
7e371e31e31R511000000
7dQ111eQ11eQ11dk111000000
Ik3I1f31l31h`111000000
=l31171l31`Q611000000
7l311l31l3011000000
Cl3C1m31m3011000000
7m301m31m31lS311000000
6m3<1n31n31TU411000000
Hn3N1n31n31f911000000
7n3n31n31n31Tc111000000
Cn30000001n30000
4n301n31n31X:11000000
6n301n31n31n=11000000
6n301n31n31l>1O000000
6n301n31n31bE11000000
6n301n31n31`611000000
6n301n31n31T?110000002
R311R31R31Xn11R3000000
Q361Q31Q31R51Q300000011i31i3000000001<11i3000100C
Fi3T21B1i31P\31i3000000
n1Hc3171H1Xn11H000000
7I71I1I1R51I000000
7i3i31i31i31dk11i3000000
Ii3I1c31i31h`11i3000000
=i3l2171i31`Q61i3000000
7i3i31i31i301i3000000
Ci3C1i31i301i3000000
7i301i31i31lS31i3000000
6i3<1i31i31TU41k2000000
Hi3N1i31i31f91i3000000
7i3i31i31i31Tc11i3000000
Ci30000001i30000
4i301i31i31X:1i3000000
6i301i31i31n=1i3000000
6i301i31i31l>1O000000
6i301i31i31bE1i3000000
6i301i31i31`61i3000000
6i301i31i31T?1i30000002
R3d31R31R31Xn11R3000000
Q361Q31Q31R51Q30000001i3
2c713e7184000011m3000000001<11m30001008
Jm311F1m31b\311000000
R2L1171L1Rn117000000
7M71M1M1l511000000
Cg3C1a31g31`a111000000
=g37171g31dR611000000
=a371a31a3011000000
7\371\31\31nU411000000
C\371\31\31f91\30000002
Z111Z11Z11Rn11Z1000000
Y161Y11Y11l51Y100000011
2S2Za33U21840001
8611125737184000011fC111210004
110011
110011
11000
11001100011h2000100B
d1c411c41c41ZO11000000
mCTP111UP11UP11`P111000000
=T311e11T31lc311000000
P2k11171k11nR211000000
7l101k11k11\711000000
BS301l21R31b[211000000
;R3A171R31dS611000000
7h611h61h6011000000
BX301W31W3011000000
6g601g61g61TT311000000
6\301[31[31nX511000000
6W601W61W61l:11000000
6W601W61W61h>11000000
6W601W61W61`@1@000000
6W601W61W61ZF11000000
6n\111n\11n\11h711000000
`1U411U41U41P;11000000
=Z70000001Z700006
9119191P;19000000
]211^21^21\71^2000000
6111161T?11000000
kT111kT11kT11d:11000000
T711U71U7001^400000
^761_71_70016000001Y4b4b4b41b412b40003
b4b4001b4
:b4001b4
`41001`4000`41`4000100B
c1`4`41`41`41ZO1`4000000
`4`4`41`41`41`P11`4000000
=`4`41Z41`41lc31`4000000
[2`4P4171`41nR21`4000000
7o101S21n11\71S2000000
B`401Z41`41b[21`4000000
;`4A171`41dS61`4000000
7`4`41`41`401`4000000
B`401`41`401`4000000
6`401`41`41TT31`4000000
6`401`41`41nX51Q4000000
6`401`41`41l:1`4000000
6`401`41`41h>1`4000000
6`401`41`41`@1@000000
6`401`41`41ZF1`4000000
6`4`41`41`41h71`4000000
`1X4`41X41X41P;1X4000000
=`40000001`400006
9`419191P;19000000
]2`41^21^21\71^2000000
6`41`4161T?1`4000000
`4`41`41`41d:1`4000000
`4[41`41`4001[400000
`461`41`40016000001W4
2S913U9184000011_;010hK0112Zk3al301100022611^40001008
a1R411l31R41Va311000000
m1R41171R41fU211000000
7a111f11a11h411000000
CS411n31T41TZ211000000
=T4C171T41\P611000000
=n3=1o31o3011000000
7j3^;1k31k31XX511000000
Ci211i21i21\7110000004
Z111Z11Z11fU21Z1000000
Y161Y11Y11h41Y1000000
j111;1j11Va31j1000000
K61SU11Vo31fD1K0000001_R2
2b213d21840011841g21011f2010TN12011112g2g201Ro300024611g20001002
c1U211o11U21`Y211000000
7o171o11o10110000004
c111Y11c1001Q100000
c161c11c1001600000
d261F1d2001600000
W261W21W20016000001fQ2
2a113c118>000011a1010`11201101To3000011^1011XOao30011g44
\1_211W11_21Xb311000000
T3]11171]11bT211000000
=f211`31`31bW517000000
7[[201[[21[[21h9160000002
[911[91[91Pc111000000
:11;1;1h91;0000001U3
2a113c118>0000111000000000`11`1000011]14
K]101V11\11Zc311000000
\1\10161[11`W211000000
;[101Z11Z11\e311000000
6Q101P11P11R@1100000000
2M13O18>000011a200000000011O000011O4
@O01J1O1Zc31O000000
OOjE171P11`W21P1000000
<P101P11P11\e31P1000000
6P101P11P11R@1P100000001TC
2O13Q118>000011Q100000000011Q1000011Q13
AQ101K1Q11Zc31Q1000000
Q1Q11171Q11`W21Q1000000
<Q101Q11Q11\e31Q100000001kA
2J13L18>000011L00000000011L000011L4
AL01F1L1Zc31L000000
LL1171L1`W21L000000
<L01L1L1\e31L000000
6l101l11l11`@1100000001iL
2O1gd40113
25h\4371860001
8801mL24636186000011aU1010j90000003>@B11[10001005
JZ111U11[11Zd31jZ4000000
[1[10161Z11RT211000000
6nH01mH1mH1Rl111000000
6f611f61f61X<11000000
Gg<11h<1h<1b=1e[400000001c6T11T1010T10000003>@BT11T10001005
>T1T11O1T11Zd31T1000000
JT10161T11RT21T1000000
6T101T11T11Rl11T1000000
6T1T11T11T11X<1T1000000
GT1T11T11T11b=1T100000001T1
2Y213[218J00118X1011
8X115_b3c2_O1UP42:<3<18J000011c1010c1000000011c10001002
Md311e31ZV21b_211000000
Y1[911[91[91P4110000003
611^b2161f;16000000
6116161f;16000000
F11F1F1b_21F0000001O11S101050000001H11S10001002
S1>S11>1>1b_21>000000
S1IS11S11I1P41I0000003
6S11N161f;16000000
6S116161f;16000000
FS11F1F1b_21F0000001O
2`[11Y2Y218R1000011W1010l2000000011_k10001003
W1f911f91f91\N11000000
7e@01d@1d@1f711000000
\1V411Q41V41b_3110000004
ZC11ZC1_l1001O00000
d[161d[11j[1001600000
a111k11lj1001600000
_S1;1_S11_S10016000001Y1
2_1110112
2e1UU277184000011nD000003
RT21000
UU21000
1100010011j1000100=
d1j111j11j11dL1VU2000000
iD`111`11`11R811000000
=P211Q21Q21n51\U2000000
7b101a11Q31b@11000000
V2V211V21V21^k311000000
7[61171\61^^111000000
7i>11T>1i>1di211000000
7Z>1171Z>1ZR711000000
7o>TW11o>1o>011000000
7kD71lD1lD1nP311000000
7V411Y@111\N11000000
7cD01cD1cD1T;11000000
6Z711Z71Wd11ZX1110000001
j111k11k11b@1k10000001j2
2R31R3R3184000011l:00000000011l2000100;
Z2l211l21l21TN11000000
7l211l2111V111000000
7l211l21l21P711000000
7S101R11R11^@11000000
]1l211f21l21`i311000000
7f201_21e21fk211000000
6_2Y21_21_2011000000
7oE0000001oE0000
4WE01VE1VE1\711000000
6aE01`E1`E1P911000000
T1[501Z51Z51j>110000001
X1Z21Y11Y11^@1Y100000011
2X2110013
2^2XA77180000011o`100000000011^2001001Xc29
J_201^21cn11\<11000000
6^201]21PJ1f711000000
6P1`g21P11c61`c211000000
7c201b2111RA11000000
d11R21]2111P<11000000
7Z401Y41^81`D11000000
6UI01UI1UI1h<11000000
6\;01[;1[;1f@16000000
6PI01PI1PI1\B11000000011
2k11k1k1180000011X4000000000k11k1001001k1:
[1k101k11X41lM11000000
6k101k11k11h711000000
6k1k11k11k11dc211000000
7k101k11k11ZA11000000
V1k1k11k11k11P<1k1000000
7k101k11k11nC11000000
6k101k11k11\811000000
6k101k11k11\:11000000
6]601]61]61f<11000000
6P201P21P21fC1100000001l:
2n1gi23P2180000011X9000009
911100
g911100
YD11100
[d111100
QF11100
ni211100
oi211100
dj211100
mB1110000010001001j2=
g9j211k21k21TL1Uj2000000
`2k211l21l21Z>1oi2000000
7f271g21R71b61ii2000000
7m611g21ji21l>1ji2000000
S2h9016111T911000000
6]311]31]31Pe111000000
BX701X71X71l[211000000
6X701W71W7011000000
6e901d91d91Pk211000000
c1a301a31a31jF11000000
K^911^91g@1f31dj2000000
Ag70000001g70000
4[301[31[31nF110000004
n311o31o31Z;11000000
n361o31o31T?16000000
n361o31o31T711000000
jM61jM1dT31l8110000001[3
2m3110012
25137180000011S4000002
01000
8100000040000001]62
i1[311[31[31P211000000
a1110000011000001?
2=1HH180000011i6001101PPPPP800000011j6000001;4
Ak311k31l:1^211000000
7k311k31k31X711000000
f2k311f31g:1fi311000000
7`371a31a31lk2110000002
^111^11^1001W100000
e311f31f301l:00000011
2]111001;
251370000011WA010\6000000010000001ej11
X2P401P4111TY51100000001a6
2?X\23A0000011em100000000010000001@1
k1@01@1@1nP51100000000
2=13?0000011a200000000001YC000001?1
??01?1m41lg11100000001V1
2>13@0000011^10109000000011B000001B1
BB11C1C1Vh11100000001`1
2A13C0000011C010C0000000C1C000001C1
CCC1C1C1`h11100000001C
2A13C0000011k4000003
11000
11000
`41000000n40000001G2
g2k601k61k61dY211000000
6`m10161`m11\k11100000001C
2I13K0000011^2001S1011011000011^1000001H2
^1]40111\41V]111000000
b4gA0161fA1XS611000000011
2F13H0000011H001H0111101o71_T5000011I000001I2
II01D1I1h]111000000
II0161I1`S611000000011
2G13I000001II00001gf2000011G000001G2
GG01B1G1Z^111000000
GG0161G1hS611000000011
2i61GG0000011G00000000001Q7000001E1
Ek601j61j61j71100000001i3
2@1@@0000011T@00000000011A000001A2
U3a711a7111`611000000
V1W8100000110000011<
4218400001
2418400001
2618400001
2818400001
2:18400001
2<18400001
2>18600001
2@1860001
880112@186000011
2B1860001
880142B186000011
2D18800001
2F18>00001
2H18X1000017
410110180000011
212150180000011
2Qb541501800001
8411RK25415018000001131
2\_561701800001
8411;25615018000001131
21801182000011
2e\5:1101820001
8413do4kK@21:17018200001111
2`X5<1101880000113
20301000180000011
20101000180000011
200010001800000117
40F011c400180000011
20@011100188000011
21[]1Z]10110180000010
21VY1[]10150180000010
21na11015018018600010
21a]1`]10150184000010
21=m]101511800002
8611a121660161180000011
8411821880181180000081312
2ok41d41800000113
20211000180000011
20411000180000010
20811000180000011
21111840000111
2021Zm40001840000114
2i1i1118180000011
2R1j111@180000010
2j1j111@18018600011
2k1k1211@1840001
8611a1277277@184000011313
41og6110180000011
21101180000011
21Wh6001800000115
2101800003
8X111I@401800000114LX1b1^1@@@@3
21I00000000010
21101je30000002
8X101jk325501^W4000000010
8J01626601:00000006020
2160160000002
8X101:25501?000000010
8J01626601:00000006020
8J11Y12Y101800000Y114Y1Y1Y1Y1@@@@3
2Y1Y1000000000Y10
2P1B01B0000002
8X101F25501K0000000S10
8J01626601:00000006020
2P160160000002
8X101:25501?0000000S10
8J01626601:00000006020
8611Y12Y101800000Y114Y1Y1Y1Y1@@@@3
2Y1Y1000000000Y10
2P1B01B0000002
8X101F25501K0000000S10
8J01626601:00000006020
2P160160000002
8X101:25501?0000000S10
8J01626601:00000006020V114V1V1V1V1@@@@3
k1V1V1000000000V10
2M?01?0000002
8X101C25501H0000000P10
8J01626601:00000006020
2M60160000002
8X101:25501?0000000P10
8J01626601:00000006020
b1Y9111800003
8X111`2B5151800000114\1\1\1\1P7P7h6P76
21B001000000010
21401h8000000011
21l500000000011
21k500000000011
21P601R10000002
8X101V125501[1000000010
8J01626601:00000006020
21g31d90000000010
8J11]12]11]11800000]114]1]1]1]1P7P7h6P76
2]1Z10010000000]10
2]1401]10000000]1]1
2]1]1000000000]1]1
2]1]1000000000]1]1
2T1T101T10000002
8X101X125501]10000000W10
8J01626601:00000006020
2]1]11]100000000]10
8601\12\11\11800000\114\1\1\1\1P7P7h6P76
2\1Y10010000000\10
2\1401\10000000\1\1
2\1\1000000000\1\1
2\1\1000000000\1\1
2S1S101S10000002
8X101W125501\10000000V10
8J01626601:00000006020
2\1\11\100000000\10Y114Y1Y1Y1Y1P7P7h6P76
S2Y1V10010000000Y10
2Y1401Y10000000Y1Y1
2Y1Y1000000000Y1Y1
2Y1Y1000000000Y1Y1
2P1P101P10000002
8X101T125501Y10000000S10
8J01626601:00000006020
2Y1Y11Y100000000Y10
h1W>111820003
8X111g2J5151820000114_1_1_1_1P2P2h1P26
2_1\10010000001
8401h>24400100000001010
2150012b<000001
8402Q?:216001260000001010
2h1h100000000010
2g1g1000000000g10
2]1]101]10000002
8X101a125501f1000000010
8J01626601:00000006020
21B0160000002
8X101:25501?000000010
8J01626601:00000006020
8J11n12n11n11820000n114n1n1n1n1P2P2h1P26
2k1b10010000001
8401e12440010000000n10n10
2n150012i1000001
8402n1:2n1600126000000n10n10
2n1n1000000000n10
2n1T1000000000n10
2e1e101W10000002
8X101[125501`10000000h10
8J01626601:00000006020
2e1B0160000002
8X101:25501?0000000h10
8J01626601:00000006020
8414[11\1Q2211]V71820000114Q2Q2Q2Q2P2P2h1P26
2n1e10010000001
8401=2440010000000Q20Q20
2Q250012l1000001
8402G:2Q2600126000000Q20Q20
2Q2Q2000000000Q20
2Q2W1000000000Q20
2h1h101Z10000002
8X101^125501c10000000k10
8J01626601:00000006020
2h1B0160000002
8X101:25501?0000000k10
8J01626601:00000006020j314j1j1j1j1P2P2h1P26
S3g1^10010000001
8401a12440010000000j10j10
2j150012e1000001
8402j1:2j1600126000000j10j10
2j1j1000000000j10
2j1P1000000000j10
2a1a101S10000002
8X101W125501\10000000d10
8J01626601:00000006020
2a1B0160000002
8X101:25501?0000000d10
8J01626601:00000006020
`2fE111880002
8X111i3F5151880000113P2o1o1P4P4P48
2l1c1001000000010
214001000000010
2V9jB01V9000000011
2f1L000000000f10
2]1]101O0000002
8X101S125501X1000000010
8J01626601:00000006020
2Z2Z2000000000Z20
21\?1bF0000000011
21J0001Y10000010
8J11b12b11b11880000b113b1:b1P4P4P48
2b1_10010000000b10
2b140010000000b10
2b1b101b10000000b1b1
2b1I000000000b10
2Y1Y101Y10000002
8X101]125501b10000000\10
8J01626601:00000006020
2b1b1000000000b10
2b1b11b100000000b1b1
2b1J0001Y100000b10^113^16^1P4P4P48
m1^1[10010000000^10
2^140010000000^10
2^1^101^10000000^1^1
2^1E000000000^10
2U1U101U10000002
8X101Y125501^10000000X10
8J01626601:00000006020
2^1^1000000000^10
2^1^11^100000000^1^1
2^1J0001Y100000^10
^11111800000114`1]69a1P1P1HP13
2V1=00000000010
2d1a10010000001
8802W6\325500100000001111
211001100000010121b?KP4PP8P24
21jG01QP1000000010
2i_75015000000010
215011000000010
2P`750150000000101800001
8411O2FFFP4PP8P24
2F:01B0000000F0
2F50150000000F0
2F501B0000000F0
2F50150000000F0180000011319
41000000110
2gN200000114
41111D
RP11551D
mZ35551D
11111D
2PP6400000115
D1111D
D1111D
D1151D
11111D
H1111D
2A600000114
H1H11D
81111D
H1151D
D1D11D
29800000115
D11D1D
D11<1D
<1000
Y11111D
F1111D
29:00000115
F1111D
F1111D
F1111D
@11H1D
H1151D
25<00000115
H1111D
H11H1D
H5111D
H1111D
D1111l1
21>00000110
21@000001104
21117
2XS11004111108ae6gV4oe31oe1j_1R[111\1
2ic1114031114@@@@2fX6hT61b4
2RT111>031112HJ00
2U1101<2112ED3[`3110
2C11C1<5111112OO2YR2Tl11e2
2^111>15411115<<LLL1_j41P3
2N11?1521119015
21115
2<1170211001]3
2Q111715110013
2=1141211001e3
2=116152110014
2>11412211000
21112
2:11912111l201_2
2H11715211112`2`21[2
21114
2Y310021102<10
2K11g11\13111001I
2L118152c110014
2F1014211000=
211000001
21118400001
21118>00001
2111840001
8>01jW1244184000011
211000001
21100001
8601;2440000011
211000001
211000001
211000001
211000001
211000001
211000001
2110000014
J1114
241318400001100000000011110111111111d_100182110?
\2nY71141
41hl600
361641
41118R10
361143
41V]3
111
E10018B
691142
419
921:00
691142
419
91100
581142
418
81100
581142
418
81100
581142
418
81118B0
581U142
41^^3
81U118V10
581F42
418
81F18V10
581141
418018J
3XP41D42
416
=1D018J
581D42
418
81D018J
5UY71144
41h2
Y311
jX410
11^]1018>
8;1;42
41B
818018>02
Sd111Sd11^m11VM11000000
Zi31161Vk31d@11000000
2n3O3184000011006
Y111101
k211101
g211101
[111101
_211118B1
^31110001A000001b401101111K1100182110000
2M13184000011000000000111=0110111191m4001821102
i1X]411100
c7lQ21110001
111f1111PB11000000
2F131840002
8>11eA2463184000011004
111]201
So741401
111la101
cj7414010120000111Z10110111110000002
X1io71<3100
441E300000
8<11P12NP131840000P11004
P1M1M01
<41401
P1M1L01
E4140101200001P11P101P101P111P10000002
MM1<3100
441E300000K1004
KH1H01
741401
KH1G01
@4140101200001K1K01K01K11K0000002
HH1<3100
441E300000
2111:
21161840000111502
PX211H01
\U211R10000010001J100111110000004
FbX21<3100
441<3000
l34173100
4417300001
o311o31o31\<11000000
21;Q11840000100000000110000001110000
2W1F71860000111100000000110100111111k4000110001
_611G111b711000000
2A1A1840006
8V112f3]S327771840000111104
]711101
h811101
U:11118R11
\7111000000000011101111Z111001821105
4PZ71D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361^g341
41;18V1001
b2b21l11b21l711000000
8R111i12h1h1h11840000h111h104
Kh11h101
Q1h11h101
Jh11h118R11
Hh11h1000000000011h101h111N1h1001821h105
4T11D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361h141
41;18V1001
h1h11h11h11l71h1000000
8J12h1`32i1i1i11840000i111i103
Li11i101
C11c101
U1l11l1010000000011f101f111L1f1001821f105
4R11A41
41300
361@41
41300
361941
41J018J
361d141
41318R10
361f141
41;18V1001
f1f11f11f11l71f1000000
8>11f12e1e1e11840000e111e103
Ke11e101
Be11e101
T1e11e1010000000011e101e111K1e1001821e105
4Q11A41
41300
361@41
41300
361941
41J018J
361c141
41318R10
361e141
41;18V1001
e1e11e11e11l71e1000000
8<11e12e1e1e11840000e111e103
Ke11e101
Be11e101
T1e11e1010000000011e101e111K1e1001821e105
4Q11A41
41300
361@41
41300
361941
41J018J
361c141
41318R10
361e141
41;18V1001
e1e11e11e11l71e1000000
8811e12e1e1e11840000e111e103
Ke11e101
Be11e101
T1e11e1010000000011e101e111K1e1001821e105
4Q11A41
41300
361@41
41300
361941
41J018J
361c141
41318R10
361e141
41;18V1001
e1e11e11e11l71e1000000`111`104
F11`101
L]11]101
ET81T818R11
C11f1010000000011c101c111I1c1001821c105
4O1D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361c141
41;18V1001
c1c11c11c11l71c1000000
2U3dBU3184000011150000000000000111131U<0001104
B511200
441142
41T1
51000
431742
41N
510018J
431142
417
51018V1002
j<11U1111Z@11000000
61161]C1hF11000000
2\Z1\c7Z118:00001100000000011011101111111110001Z?P`1oWlooo310001
K>1l>20000
2AUa8A18:000011000000101118:1111011101111111111C01113PPHooSnoo311=11
FcQ71^?2002
441I3100
4417300001
111a1111TD11000000
2Q1^h2Q118R1000011000000101118R11111011101111:1Q1111101102
l?71K3100
441K300001
d311111001E0011110
2f3ll4M18R10000111502
Wl411101
kl4111010000000011101111:110001504
f1511100
4dl41141
61@00
6Vl41141
61600
6ik41141
6160001
[1n41U21n41Z811000000
2Y1bk4Y118V10000111iX202
j111P201
j1111010010000011101111>1Y2111iG01102
N71@42
N1N
51B00
841D42
818
51F0001
W1W11W11W11n=11000000
21116
2^35218>000011000000001118>0100000111111T101D0110000
2f1fl4=18>0000111100000000003100111111d6000002
V1;1143
41f7
D1]1
:1000
691142
419
9190000
2Jnl4J18>00001111000000001103K00111111ba4000001
@<1142
41C
C1C0001
P211P21P21d811000000
2HTm4H18>0000111100000000003G00111111a1000002
D;1a143
41G
G1G
:1000
691142
419
9190000
2J\m4J18>0000111gX200000000003J00111111J000002
?;1J43
41B
B1B
:1000
691142
419
9190000
2Jdm4J18>0000111J00000000003J00111111J000002
?;1J43
41B
B1B
:1000
691142
419
9190000
2iS3113
21161840011841gK10110114
111RL01
111bL00
111bL01
111bL01000000000001111C000000000
2G1G1840011841\:10110114
111101
111101
111101
111101000000000001111C000000000
2G1G1840011841S?10110117
11001
11000
11001
17001
13001
11001
1100100000000000111000011116
6
10
10
10
10
11
1111
5
VI0
10
PJ0
10
1111
4
10
10
10
1111
5
SK0
10
10
11
1110
3
]=0
10
k1110
2
10
10109
i21118400001
21118400001
21118400001
21118400001
21118400001
21118400001
2fJ11840002
8X111YU125518400001
8V1116266184000011
2111840011840101
211184001184050111K
Z2e911820002
8611[B2551820000110000
841172771820000710000310000
217182184000110000
i1dKk51860000kK001eK01b5
AkT161820000hU1001`U101dR1
4hP161820000PQ1001iP1015
@<WA1820000jA001XA01[4
AV5^Q11820000XR1001_Q1015
P1e4@1840000_@001Z@015
\11Q9182184000110000
2Za551840000510000
2e>51820001
8411e12551820000[O10000310000
2TN71820001
8411;2551820000110000310000
c1P@P@18:0000W@01Q@001n?
2c?X;18:0000l?01d?1c?01Q@
4R<i=18R10000V>001j=015
`1g=118R10000110000
2a=h]218R10000110010
2j=kY518R10000150010
]1R8H18>0000V<001o;01k8
`11618>0000110010
]1c;W218>0000S<00001d;
2V;`118>0000^;00001V;
2[:918>0000k:00001\:
2f9518>0000V:00001g9
2Q9518>0000a900001R9
An?I18R10000`@01X@1W@016
4d=718V10000b>01V>1U>0164
f1[311820001
8411`2@551820000117
20001000184000010
2020S9000184000010
2040R9000184000010
2060Q9000184000010
2080\9000184000010
20:0`U1000184000010
20<0eU100018B000010A07
K000@0001840000@0
2020@0001840000@0
2040@0001840000@0
2060@0001840000@0
2080@0001840000@0
20:0@0001840000@0
20<0@00018B0000@0
Be411820001
84V11V1<5518200001V15
2000G000184000010
2020bF000184000010
2040[F000184000010
2060cF000184000010
2080bF00018R1000010=05
C000<0001840000<0
2020<0001840000<0
2040<0001840000<0
2060<0001840000<0
2080<00018R10000<0
>l3118R10000103
2000>00018R1000010
2020PB00018R1000010
2040oA00018R1000010
2P4118R10000102
2000:00018R1000010
2020100018R10000Y^509
2121860000111e6
S4i4218:0000101n4
2g4218:0000101l4
V41218B0000110
11218B0000101Y6
41218N0000110
21218R10000102n4n4
W4c3218R10000101c3
4`3218V10000101`3Q1
P7kC11100
4XZ10000
3fZ10000
3j60000
3mY100018>
3i40000
3g40000
3e40000
3c40000
3a40000
3bo511100
4Tk51]B100
4Y711100
4of517100
4\T314100
4mX10000
3eH0000
3nU10000
3RU10000
3n60000
3RF0000
3j10000
3k10000
3b60000
3h60000
3k10000
j1411100
4WW311100
4P11P1100
4iY10000
3L0000
3]20000
3]f31141
111186015
X40N1131PPU38N182000010
20nooo11161PPPPP@@n?182000011
20N1131PP48N182000010
2021131P`1<n3182000010
2461161PP;<n31820000106
`>0n_11
3Ph1no33
3P`4no:3
3PX;noT31
3P`U3noooo?5
eS2PPPPPP1nooooo71H
2311Yf5PPU31
2211RPU31
2211nPU31
2211PQPPP@1
2211PQU31
2211TQU31
2211PTU31
2211P_U31
2211n_U31
2211PPXPP@1
2211P`\PP@1
2211PP]PP@1
2211ZR\XP@1
2211nooooO1
211PP41
211VQ41
211n_41
211P`11
211nc11
211Pd11
211PP;1
211TP;1
211PT;1
211nW;1?
21118200001
2111820001
8<11\>255182000011
2111820002
8<01824418200001
84015255182000011
21118200001
21118200001
21118200001
21118200001
2V_9118200001
21118200001
21118200001
21118200001
21118200001
21118200001
21118200001
2110000011?
1101
11000
1104
SL118N00
1318H18N0
1318B18H0
1h1018B0
1118:3
1518H00
1318B18H0
13018B0
1102
\G118N00
13018N0
1102
QLM18N00
13018N0
1102
1518N00
13018N0
1102
1518N00
13018N0
1102
1518N00
13018N0
1102
1418N00
13018N0
1103
gV3;18N00
cc5318B18N0
ci83018B0
li8102
aO518N00
13018N0
1102
1118N00
13018N0
1101
1418L00
1101
1518L00
1101
14001Y1
6ZP12Ti11111113
fI1111
hj8110
ld5110
212?1?1?1?0
2VJ281818182
F1F1F
mN1111
2lO111>1>111
>1>1>
2[R32H1;1;01
_R3110
2Si32911111P11
Xi31111
2^Z52;1;1;1;1
;1;1;
2gW51;11111;1
mW5120
2PT32:11111`11
VT31111
2fd31;1111111
ld31111
2ff11Y=1j11j101
S21S21S2
2Xa51:1:1:01
:1:1:
2Xk81:1:1:01
:1:1:
2g_31a<11111`11
X\3110
2k_31:1111113
P`3110
Zm3110
\\4110
2YP41>1>1>1G1
_P41111
2iU32;11000
2m_3161111111
R`31111
2Rn81;1i11i100
2cW3171111112
g]3110
kW3110
2k_41<11111<1
P`4110
2\Z31:1111111
bZ31111
2_`31;1111111
d`31111
2P_31P?1n21n21X21
n21n20
2ie31:1:1:1:1
:1:0
2bY31:1k11k11`12
k11k10
k11k10
2\b31<1k11k11<1
_c6110
2f_31:11111a11
k_3110
2d\31:1T21T21T21
T21T21T2
2d]31;11111M2
i]3120
bQ41111
2lV41=11111n31
RW41111
2bc31;111101
fc31211
2gf61:111101
lf6120
2mk32911111e51
Sl31211
2\l31;11111V11
bl31211
211;11111g70
2Se31111111L1
Xe3111S7
2Se31;1111111
Xe3110
2je31:1111111
Pf3110
2ie5211g91g91]91
g91g91g9
2og52;1`61`6111
Y81Y81W1P1
41g11V?184000014V\3m[3e[3Z[301
e511W51dd31n]41fm8000000
21S6?10000012a[3_[3112
o801=111^o111000000
j801d8111^:11000000
21AAO0000012_`2a`201
M11A1M1ZQ311000000
21==M0000011=01
<11<1<1PQ311000000
21<<<188000013<be2e102
X111>1Y11X[211000000
C1161C1RR311000000
21CCC0000011C111
==1=1=1ho211000000
21d2==0000011e11=2
N11=1N1^T211000000
61161eT41d?11000000
21BBW20000012B]P3110
21999188000012g11190
219991880000149o1X`3U`3110
21;;;0000011WQ3110
218881840000131[]3A00
21W29k11840000121800
218880000012e4103
^211m11^21`a111000000
R21161W21j\211000000
o911j91ac31jH11000000
21GGG0000011G02
A01@1@1b]211000000
J1161J1\U311000000
21e1@118>000012@101
A11=1B1da211000000
21=1=0000011U602
b511c51c51l911000000
A11A1A1Pd211000000
21AMa2184000014d611e_300
21:::18>000012U1101
F01E1V41bT21Pe4000000
21<<<1860000121100
218\18184000011100
21]2>718400001411d3e]200
21@::18400001311T`200
21B9n20000012?803
o901i91Po31\;11000000
_;01Y;1on31V?15000000
m901g91nn31RA11000000
21L[1f218>000012b1n102
m111n11n11TV211000000
A11B1B1RG11000000
21U1U1U11860000121102
B01A1R31P]111000000
S4Y7161S41fk211000000
21AR1A0000011e702
@01;1P11V=11000000
k311k31k31Pa111000000
21@@a1184000012W7101
L11B1L1jl311000000
21SD\1L0000011101
L11<1M1h31]e6000000
21HH<0000011^`202
<01;1;1ld111000000
W101V11YY41\C15000000
21JJa3184000013_a2_a2Ua200
21XD9G1840000121100
"""#
}
