// Generated from Schema/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.
// swift-format-ignore-file

/// The whole schema, for programs that do not read YAML.
public enum BundledSchema {
    /// What ``load()`` reads: each text once, then a line for each part, with numbers in place of the texts.
    static let text: StaticString = #"""
blkif-bundle 4
mUU6
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
[^1 Each half has one folder in xenstore, and every node of this protocol is in one of the two.
FRONT and BACK are the domain numbers of the two halves and DEVID is the number of the virtual
device, in decimal:

    /local/domain/FRONT/device/vbd/DEVID          the frontend's folder
    /local/domain/BACK/backend/vbd/FRONT/DEVID    the backend's folder

A domain can leave out the prefix `/local/domain/N/` for its own nodes: xenstore completes a
relative path with the home folder of the domain that asks.

The word before the numbers tells which kind of backend is meant to serve the device. For a
backend in the kernel it is `vbd`; toolstacks use other words, such as `qdisk`, to choose a
backend in a user-space process. The frontend's folder is under `device/vbd` whatever the
backend is. A driver must therefore never build the path of the other half from the numbers,
but follow the links: `frontend/backend` holds the path of the backend's folder, and
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
ge2 This is a disk of domain 1 that domain 0 serves from a logical volume, as `xenstore-ls -f`
shows it when both halves are connected. The toolstack made it from the specification
`/dev/vg/guest,raw,xvda,w`. The frontend's folder:

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
    /local/domain/0/backend/vbd/1/51712/physical-device = "fd:3"
    /local/domain/0/backend/vbd/1/51712/hotplug-status = "connected"
    /local/domain/0/backend/vbd/1/51712/feature-flush-cache = "1"
    /local/domain/0/backend/vbd/1/51712/feature-discard = "1"
    /local/domain/0/backend/vbd/1/51712/discard-granularity = "4096"
    /local/domain/0/backend/vbd/1/51712/discard-alignment = "0"
    /local/domain/0/backend/vbd/1/51712/feature-persistent = "1"
    /local/domain/0/backend/vbd/1/51712/feature-max-indirect-segments = "256"
    /local/domain/0/backend/vbd/1/51712/max-ring-page-order = "4"
    /local/domain/0/backend/vbd/1/51712/sectors = "16777216"
    /local/domain/0/backend/vbd/1/51712/info = "0"
    /local/domain/0/backend/vbd/1/51712/sector-size = "512"
    /local/domain/0/backend/vbd/1/51712/physical-sector-size = "4096"

Here those up to `backend/specification` are the toolstack's, the next two those of the hotplug
script, and the rest the driver's.
8 encoding
F How values are encoded
TS1 A value in xenstore is a string of bytes without a terminating zero. What the string means
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

A reader should treat a value that it cannot parse as an error of the other side and close the
connection, not as the default. An empty string is not the same thing as an absent node.

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
^2 The use of grants by virtio disks can be chosen; the protocol stays as it was.
: 2025-03-04
l4 All sector numbers are counted in units of 512 bytes again, whatever the sector size of the device, and the frontend's node for large sectors is deprecated.
: 2025-11-18
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
_1 tools/libs/light/libxl_disk.c, Xen c447b7308b13
O Exactly one of the two letters.
@ reads and writes
4 xend
e1 tools/python/xen/xend/server/blkif.py, Xen stable-4.4
\2 Also writes `"w!"`, which asks the script to skip its check for other users.
7 xenopsd
^1 ocaml/xenopsd/xc/device.ml, xen-api e2ee48d688
5 krata
a1 crates/xen/xenclient/src/tx/vbd.rs, krata a58bb3b
5 reads
C Xen hotplug (Linux)
[1 tools/hotplug/Linux/block, Xen c447b7308b13
i1 Mandatory. Brought to one of `r`, `w` and `!` before use.
_1 tools/hotplug/Linux/block-tap, Xen c447b7308b13
A Linux xen-blkback
a1 drivers/block/xen-blkback/xenbus.c, Linux 6.1.192
: Mandatory.
F QEMU xen-block (qdisk)
N hw/block/xen-block.c, QEMU 7.2
E QEMU xen_disk.c (2.x)
R1 hw/block/xen_disk.c, QEMU 05bec7eb
? FreeBSD blkback
a1 sys/dev/xen/blkback/blkback.c, FreeBSD 0279031f35
> blktap tapback
V1 tapback/backend.c, blktap 79774319a75a
; illumos xdb
j1 usr/src/uts/common/xen/io/xdb.c, illumos-gate 2952f70a6a70
f2 Accepts and writes a third value, `"w!"`: writable, without the check for other users.
h2 Takes every string that has a `w` in it as writable and every other string as read-only.
d1 Takes every string that has a `w` in it as writable.
X2 Looks at the first character only, and takes an absent node as writable.
\2 Accepts exactly the two values and fails for anything else, `"w!"` included.
> NetBSD xbdback
R1 Looks at the first character only.
T2 Takes `"r"` and `"ro"` as read-only and everything else as writable.
b1 U-Boot, mini-os, rumprun, Unikraft, HaLVM, gnumach
Z4 These frontends read the node although it is private; Unikraft cannot start without it.
The portable source is `VDISK_READONLY` in `info`.
@ mirage-block-xen
i2 The frontend reads the node although it is private, and takes an absent one as read-only.
_1 lib/front/blkfront.ml, mirage-block-xen 07ed0c7
6 params
\4 The node is now described as input of the hotplug script, which hands a block device to
the backend; before, as input of the backend itself.
7 summary
; description
\1 Describes the storage to the backend driver.
j6 Free text from which the backend driver can open the storage: typically the path of the
block device or of the file that holds the disk's contents. There is no common syntax, and
what is allowed depends on the backend.
6 string
o1 There is nothing to attach. Hotplug scripts stop with an error.
P5 The plain path for block devices that the kernel serves; format, colon and path for disks
served by QEMU or tapdisk; rewritten when a CD is inserted or ejected.
R1 Mandatory; format, colon and path.
a1 tools/hotplug/Linux/block-iscsi, Xen c447b7308b13
a1 tools/hotplug/Linux/block-dummy, Xen c447b7308b13
E Xen hotplug (FreeBSD)
]1 tools/hotplug/FreeBSD/block, Xen c447b7308b13
D Handed on as a path.
D Xen hotplug (NetBSD)
\1 tools/hotplug/NetBSD/block, Xen c447b7308b13
Q1 A block device or a regular file.
m3 Mandatory. The format `"aio"` means a raw image and `"vhd"` the format that QEMU calls
vpc; without a colon the image is raw.
O Watched for a change of medium.
W3 Two forms in one node: a plain path, or a format, a colon and a path, depending on the
kind of backend.
9 XenServer
^2 Writes the address of an NBD server socket for storage that a tapdisk exports.
4 QEMU
_2 Accepts texts that are no path, such as those that begin with `rbd:` or `nbd:`.
b2 Writes no such node; it names the block device in the nodes of the hotplug script.
E OVMF, mirage, gnumach
e1 These frontends read the node although it is private.
C /dev/vg0/guest-disk
\1 Describes the storage to the hotplug script.
bG Free text that a hotplug script can turn into something that the backend opens: for most disks
the path of a block device or an image file, for other storage whatever the script for it
understands, such as a target name or a URL. The backend may read it too, when no script
stands between it and the toolstack, as for a backend in a user process.

There is no common syntax. A toolstack that gives the format of an image with it puts the name
of the format and a colon in front of the path (`vhd:/images/guest.vhd`); a reader must split
at the first colon only, and only if it knows that its toolstack writes the prefix.

For a removable medium the toolstack changes the node while the device is connected. An empty
string then stands for an empty drive.
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
L tools/libxl/libxl.c, Xen 4.6
k5 Up to this release, in hexadecimal, for a block device of the toolstack's own domain that is served by the kernel and has no script of the user's choice. Later the script alone writes it.
e1 tools/hotplug/Linux/block-common.sh, Xen c447b7308b13
W1 Hexadecimal, by the function write_dev.
j3 If it is already there, the script has run and does nothing. Those of other disks are read
to find storage that is in use.
`1 Hexadecimal. Watched; a later change is refused.
i1 Hexadecimal. The device must be one of the blktap driver.
d1 For disks whose parameters hold a path and a number.
< XenServer SM
S1 drivers/blktap2.py, sm 004230ae4876
k1 Hexadecimal, two digits at least, written by the toolstack.
c2 Writes one decimal number that combines major and minor, as `stat -f %r` prints it.
P1 Reads one decimal device number.
F blktap (first version)
m1 Reads the node, although note 11 names Linux and NetBSD only.
`1 Ignores the node and waits for the path instead.
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
T3 For tapback the socket of the tapdisk's NBD server; the device numbers are then left out
on purpose.
E The text of `params`.
_2 For disks with a script of their own and for tapdisk, to open the disk locally.
F Mandatory and watched.
Y2 Process id and minor number of the tapdisk, taken from the socket's name.
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
a1 tools/libs/light/libxl_device.c, Xen c447b7308b13
S1 To tell the kinds of backend apart.
`1 The word before the colon of the disk's address.
K Writes `"file"` or `"phy"`.
? Always `"phy"`.
P2 Used only for storage that is neither a block device nor a file.
a1 Mandatory; `"file"` is attached to a lofi device.
j2 Writes the kind of backend, so also words that this list does not have, such as `"qdisk"`.
g1 Writes any word for which a script of that name exists.
; OpenBSD xbf
Q2 The frontend reads the node, mandatorily, although it is private.
T1 sys/dev/pv/xbf.c, OpenBSD 097a0154dc
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
^2 With `1` it opens the image uncached and submits with native asynchronous I/O.
D As the later driver.
W1 xc/device.ml, older versions of xenopsd
P2 Wrote `1` for every disk; the version in xen-api no longer does.
D QEMU xen-block (4.0)
U2 Tests only whether the node exists, so that `0` counts as permission.
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
; Always `1`.
W1 tapback/frontend.c, blktap 79774319a75a
V1 `1`, unless the node is there already.
B Linux xen-blkfront
[1 drivers/block/xen-blkfront.c, Linux 6.1.192
@ FreeBSD blkfront
c1 sys/dev/xen/blkfront/blkfront.c, FreeBSD c5699a8de9
> Windows xenvbd
Y1 src/xenvbd/frontend.c, win-xenvbd ec2dfdc
^2 Publishes it together with the device properties, after `XenbusStateInitWait`.
; illumos xdf
V2 Takes the existence of the node as support, so that `0` counts as `1`.
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
f1 `1`, only if the image is opened with discard support.
P2 Publishes the feature without the granularity and the alignment.
B feature-persistent
Z2 Says that the backend may hold grants mapped from one request to the next.
\W1 Mapping and unmapping a guest page for every request is expensive, above all because unmapping
must flush translation caches on every processor. `1` says that the backend can map a page
once and keep the mapping for later requests that use the same grant. It pays off if the
frontend reuses a fixed set of grants, which the frontend announces with
`frontend/feature-persistent`, and copies its data into and out of these pages.

For the backend:

- It should keep grants mapped only if the frontend announces the feature. A frontend that
  does not reuse its grants fills the backend's table with pages that never come back; the
  backend then reaches its limit and has to unmap as before.
- How many grants it keeps is its own choice. Enough for everything in flight is the number of
  ring entries times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.
- If it keeps fewer it should give up the least recently used ones first. Together with a
  frontend that takes the grant it released last, this keeps a small set in constant use.
- It may keep more or fewer as memory allows, without telling the frontend, at the price of
  speed.

The ring protocol does not change: a request looks the same whether or not its grants are
mapped already, so the two sides need not agree.
g1 The backend maps and unmaps the grants of each request.
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
V2 lib/core/blkproto.ml and lib/back/blkback.ml, mirage-block-xen 07ed0c7
O 256; not written when set to 0.
\2 Uses at most 32 unless told otherwise, and none if the number is 11 or less.
R1 Uses at most one page of segments.
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
X3 4 unless a property says otherwise; later versions omit it where they cannot map several
grants at once.
; A constant.
Z2 Goes by its own limit too, which is 0 unless a module parameter raises it.
? Uses at most 2.
Z1 src/xenvbd/blockring.c, win-xenvbd ec2dfdc
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
R1 Used if the other node is missing.
P1 Linux, QEMU, FreeBSD and tapback
Y2 None of these backends publishes the node, although note 3 asks for both.
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
]2 Uses at most 4, and no more than there are processors, unless told otherwise.
6 Zephyr
Q2 The toolstack writes the node, as `4`, before the backend starts.
8 Unikraft
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
`1 A value that is no number counts as the default.
L Takes an absent node as `0`.
]1 Writes `true` or `false` instead of a number.
[2 The frontend reads the node from the backend's directory, with default `1`.
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
9 Always 0.
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
a1 Only if the image is opened with discard support.
a2 Takes the physical block size, not the sector size, when the node is absent or 0.
d2 Some builds publish `feature-discard` and `discard-secure` as `0` without this node.
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
4 info
W1 Describes the medium by a set of flags.
W9 The sum of the flags that apply: `VDISK_CDROM` for a CD-ROM drive, `VDISK_REMOVABLE` for a
medium that can be removed, `VDISK_READONLY` if every write will fail. A disk without any of
these properties has `0`. The number is decimal like all others.

A reader ignores flags that it does not know.
6 bitmap
5 vdisk
f1 There is no default. Most frontends refuse to connect.
D Watched for changes.
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
C Logical block size.
; Always 512.
g1 Always 512 in early versions, later that of the device.
H Mandatory; 0 is refused.
O QEMU xen-block (9.1 and before)
d4 Refuses to serve a disk with a larger size to a frontend that has not announced that it
can deal with it; later versions refuse a frontend that has.
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
C 0 counts as absent.
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
b1 Units of 512 bytes, which is also its sector size.
S2 Mandatory; units of 512 bytes. Read again when the disk is resized.
S1 Counts 512 bytes, in every release.
F Counts logical blocks.
g2 Counts blocks of the size that it publishes; versions that always publish 512 excepted.
\1 Counts blocks of the size that it publishes.
Q1 Windows, NetBSD, FreeBSD and GRUB
c1 These frontends count blocks of the published size.
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
m1 tools/python/xen/xend/server/DevController.py, Xen stable-4.4
J hw/xen/xen-bus.c, QEMU 7.2
T1 When QEMU itself creates the device.
h1 drivers/xen/xenbus/xenbus_probe_backend.c, Linux 6.1.192
P1 /local/domain/7/device/vbd/51712
; frontend-id
U1 Holds the number of the guest domain.
Y6 The domain that the frontend runs in, in decimal. The backend needs it to map the guest's
grants and to bind the event channel. It must agree with the domain number in the path of the
directory itself.
g1 The backend cannot map anything and refuses the device.
b1 To tell whether storage is used by the same guest.
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
`2 Waits for `2` before it runs the script, and for `6` when it removes the device.
a1 drivers/xen/xenbus/xenbus_client.c, Linux 6.1.192
\1 An image file is attached only in state `2`.
U2 Publishes its nodes and connects earlier than the state diagram says.
Q2 Goes to `4` at once; the toolstack does not wait for `2` with it.
6 online
Y1 Says whether the device is meant to stay.
X? `1` from the creation of the device on. As long as it is `1`, a connection that is closed may
be opened again, for instance because the guest loads another driver: the backend keeps its
directory and returns to waiting. `0` announces that the device is being removed; a backend
whose frontend closes then releases everything and does not come back.

The toolstack sets the node to `0` before it asks the backend to close. Hotplug scripts that
watch for the end of a device use it as well.
P1 The device is not meant to stay.
T2 `0` on removal; read where a driver domain watches its own backends.
T1 `0` if the storage cannot be opened.
`2 The frontend reads the node from the backend's directory, as a number of base 2.
R2 The backend writes the node when it fails, not only the toolstack.
A backend-toolstack
? Toolstack Nodes
m9 Nodes that toolstacks write into the backend's directory and the header does not mention. Some
are read by backends, a few by frontends; others only serve a toolstack as its own memory. libxl
copies all of them to a directory of its own below `/libxl`, which the backend cannot change,
and reads them back from there.
9 removable
W1 Says whether the disk may be unplugged.
Y6 Whether the toolstack's user may detach the disk from the running guest. It is not about the
medium: that a medium can be removed is a flag that the backend publishes with the properties
of the device.
\2 Not known. libxl refuses a disk without the node when it reads its own copy.
C Reads its own copy.
W2 `1` makes the disk a removable one for the operating system; default 0.
A Windows and HaLVM
n1 These frontends read the node, which nobody promises to write.
8 bootable
^1 Says whether the guest may boot from the disk.
[4 A mark from the time when a guest could boot only from a disk that its configuration named.
Today every disk has it and nothing acts on it.
Q1 Not known; nothing depends on it.
R1 Only if the configuration says so.
3 dev
Q2 Holds the name of the virtual disk as the configuration gives it.
\8 The text from which the toolstack derived the number of the virtual device, for example
`xvda`. It need not be the canonical name of that number, nor the name that the guest gives to
the disk. A program that needs the number must take it from the frontend's directory.
d2 Readers that need a name for the disk have none; QEMU and OpenBSD refuse the device.
U1 Optional, for the name of its thread.
R2 The name may have a directory in front of it, such as `/dev/xvdd`.
G OpenBSD, GRUB and HaLVM
k1 These frontends read the node from the backend's directory.
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
a2 tools/libs/light/libxl_linux.c, libxl_freebsd.c, libxl_netbsd.c, Xen c447b7308b13
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
@ Always `"disk"`.
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
? Always `"xen"`.
9 transport
\1 Says how a virtio disk appears to the guest.
W3 The transport of the virtio standard that the disk uses. Written only if `specification` is
`"virtio"`.
4 mmio
T1 Registers in the guest's memory map.
K The disk is no virtio disk.
4 base
_1 Holds the address of a virtio disk's registers.
V5 The address in the guest's physical memory where the registers of the disk begin, in decimal.
The toolstack chooses it. Written only if `specification` is `"virtio"`.
8 33554432
3 irq
U1 Holds the interrupt of a virtio disk.
^4 The number of the guest's interrupt that the disk raises, in decimal. The toolstack chooses
it. Written only if `specification` is `"virtio"`.
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
9 colo-host
Q2 Holds the address of the host to which a COLO disk is replicated.
[8 COLO keeps a second copy of a running guest on another host, its disks included. This is the
address of that host. Written only for disks that QEMU serves and for which replication is
enabled, together with `colo-port`, `colo-export`, `active-disk` and `hidden-disk`.
K The disk is not replicated.
9 192.0.2.7
9 colo-port
d1 Holds the port of the NBD server on the second host.
m3 The TCP port at `colo-host` on which the second host takes the writes of the first, by the
protocol of network block devices.
7 integer
4 9999
; colo-export
l1 Holds the name under which the second host exports the disk.
]3 The NBD server at `colo-host` can serve several disks; this is the name of the one that
belongs to this disk.
5 disk0
; active-disk
U2 Holds the path of the image that takes the second guest's own writes.
\5 Used on the second host only. Between two checkpoints the second guest writes to this image,
so that its writes can be thrown away when the two guests are made equal again.
H /var/lib/colo/active.img
; hidden-disk
W2 Holds the path of the image that keeps what the first guest overwrites.
h6 Used on the second host only. Before a write of the first guest changes the second host's copy
of the disk, the old contents go to this image, because the second guest still has to see them
until the next checkpoint.
H /var/lib/colo/hidden.img
> tapdisk-params
_1 Kept what the tapdisk process was started with.
l9 For an image served by the second version of blktap the toolstack started a tapdisk, which
made a block device, and gave that device to the kernel backend. The format and the path of
the image were kept in this node, separated by a colon, so that the process could be found
again and ended when the disk was removed.
\1 No tapdisk of that kind belongs to the disk.
T1 tools/libxl/libxl_disk.c, Xen 4.12.0
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
n1 tools/hotplug/Linux/xen-hotplug-common.sh.in, Xen c447b7308b13
L `"connected"` and `"error"`.
9 `"busy"`.
Q1 `"connected"`, as no script runs.
]1 `"connected"` and `"error"`, from the kernel.
M Removed when the device goes.
_1 ocaml/xenopsd/xc/hotplug.ml, xen-api e2ee48d688
G Only whether it exists.
Z1 Does not start before it is `"connected"`.
k1 The kernel backend writes the node, in place of the script.
B Writes `"online"`.
b1 Treats every value but `"connected"` as a mistake.
= hotplug-error
\1 Says in words why the hotplug script failed.
Q5 A message for the person who attaches the disk. The toolstack shows it when the script has
failed. Scripts write it before `hotplug-status`, or in the same step.
E No script has failed.
Q1 /images/guest.img does not exist.
4 node
d1 Names the loop device that stands for an image file.
\4 The path of the block device that the script attached an image file to. The script reads it
when the disk is removed, to release the device.
e1 The disk is no image file, or the script has not run.
n1 The backend driver attaches the file itself, to a lofi device.
b1 The backend writes the node, in place of a script.
: /dev/loop0
3 vnd
c1 Names the vnd device that stands for an image file.
h5 What the loop device is on Linux, on NetBSD: the path of the pseudo-disk that the script
attached an image file to. The script reads it when the disk is removed, to release the
device.
: /dev/vnd0d
3 pid
X1 Holds the process number of the tapdisk.
c4 The process that serves the image. The script that started it ends it by this number and
`minor` when the last disk that uses the image is removed.
K No tapdisk serves the disk.
4 4711
5 minor
d1 Holds the number by which the tapdisk is controlled.
h6 The minor number that was given to the image when the tapdisk attached it. With a kernel that
has the blktap driver it is the minor number of the block device; otherwise it only tells the
images of one process apart.
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
: libxenstat
a1 tools/libs/stat/xenstat_linux.c, Xen c447b7308b13
J Only for disks of tapback.
e1 ocaml/xenopsd/xc/device_common.ml, xen-api e2ee48d688
D To set the priority.
; rrdp-iostat
Q2 ocaml/xcp-rrdd/bin/rrdp-iostat/rrdp_iostat.ml, xen-api e2ee48d688
D queue-%u/kthread-pid
W1 Holds the thread that serves one queue.
i2 Takes the place of `kthread-pid` where a backend has a thread for each of several queues.
S2 The backend does not say who does its work, or has only one thread.
Y1 If there is no number for the whole disk.
S2 Its existence in the first queue means that the backend is running.
4 4712
: sm-data/%s
Q2 Holds what the storage manager of XenServer tells about the disk.
m9 A folder for pairs of a name and a text that the storage layer hands on to whoever needs them:
among them the identifier of the disk image, the kind of backend to use, and the pages that
the disk shall return to SCSI inquiries of the guest, in base64. The names can have further
folders, as in sm-data/scsi/0x12/0x83.
U1 The storage layer has nothing to say.
i1 ocaml/xenopsd/xc/xenops_server_xen.ml, xen-api e2ee48d688
L The identifier of the image.
[1 src/xenvbd/pdoinquiry.c, win-xenvbd ec2dfdc
P2 The inquiry pages 0x80 and 0x83 and the identifier of the image.
j1 The frontend reads the nodes from the backend's directory.
T1 5fc1ab67-1d35-4e0f-a6d5-b3a4d4fdb2ea
@ polling-duration
V2 Says how long the backend looks for further requests before it sleeps.
[5 A backend that polls the ring instead of waiting for an event answers sooner and uses more of
the processor. This is the time after the last request during which it polls.
< microseconds
J The backend does not poll.
4 xapi
]1 ocaml/xapi/xapi_xenops.ml, xen-api e2ee48d688
G 8000 unless configured.
4 8000
F polling-idle-threshold
m1 Says how idle the processors must be for the backend to poll.
f4 The share of idle processor time in the backend domain below which polling is not worth its
price. Has no effect unless `polling-duration` is above 0.
3 100
7 percent
L The backend may always poll.
E 50 unless configured.
2 50
; qemu-params
d1 Holds what a backend in QEMU needs to open the disk.
f7 For storage that the kernel cannot open the storage layer gives a text that only the backend
in a user process understands. Two words are a path and the number of a block device, which
the toolstack also writes to the nodes of the hotplug script.
S1 The disk can be opened by its path.
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
S2 With the node the disk counts as present until the answer is there.
= shutdown-done
a1 Says that the backend has finished with the disk.
l3 The answer to `shutdown-request`. Only the existence of the node counts. The storage can be
released as soon as it is there.
[1 The backend may still write to the storage.
5 pause
g1 Asks the backend to stop using the storage for a while.
m5 Lets the storage layer change the image beneath a running guest. Only the existence of the
node counts: requests wait in the ring until it is removed. The backend answers with
`pause-done`.
B The backend works.
Z1 The present version only defines the path.
; pause-token
P1 Identifies one request to pause.
[1 A text that accompanies a request to pause.
N The request has no identifier.
: pause-done
d1 Says that the backend has stopped using the storage.
F The answer to `pause`.
V1 The backend may still use the storage.
= tapdisk-error
g1 Says in words why the tapdisk could not open the image.
g2 A message for the toolstack, which gives up waiting for the disk when the node appears.
K No error has been reported.
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
U1 Among the pairs of the storage layer.
= media-req-sup
e1 Says that the backend answers requests to eject a CD.
U4 `1` tells the frontend that it may ask, by a node in its own directory, to have the medium
locked or ejected. Only for CD-ROM drives.
J The frontend must not ask.
N Always `1` for a CD-ROM drive.
C dynamic-device-path
a1 Names the device that a script made for the disk.
o5 On Solaris and illumos a script can make a device for storage that has none, such as an iSCSI
target, and write its path here. The backend then opens this path in place of the configured
one.
V1 The backend opens the configured path.
A /dev/dsk/c0t0d0p0
8 instance
b1 Holds the number of the backend driver's instance.
m3 The number by which the kernel of Solaris or illumos knows this backend device. It serves to
find the statistics of the disk.
S1 The backend runs on another system.
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
W1 drivers/block/xen-blkfront.c, Linux 6.1
]1 drivers/block/xen-blkback/xenbus.c, Linux 6.1
U1 A missing or malformed node is fatal.
> QEMU xen-block
O sys/dev/xen/blkfront/blkfront.c
M sys/dev/xen/blkback/blkback.c
Q1 sys/arch/xen/xen/xbdback_xenbus.c
@ sys/dev/pv/xbf.c
O usr/src/uts/common/xen/io/xdf.c
A src/xenvbd/ring.c
S1 tapback/frontend.c, blktap 79774319
Y1 tools/libs/light/libxl_disk.c, Xen master
X2 Only to report it in the information about a disk; −1 if it is absent.
@ Zephyr toolstack
h3 Creates the node with an empty value before the frontend starts, so that a reader can find a value that is not a number.
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
_1 Only when `frontend/ring-page-order` is absent.
= QEMU xen_disk
M hw/block/xen_disk.c, QEMU 2.x
e1 Mandatory; this backend knows rings of one page only.
O Whenever the ring has one page.
m1 Mandatory; the version examined knows rings of one page only.
Q1 Linux xen-blkback, QEMU xen-block
T5 When `frontend/ring-page-order` is present with the value 0, they ignore this node and ask for page 0 of `frontend/ring-ref%u`, although the ring has only one page.
]2 drivers/block/xen-blkback/xenbus.c, Linux 6.1; hw/block/xen-block.c, QEMU 7.2
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
V2 Whenever `frontend/ring-page-order` is present, even with the value 0.
f3 They also use page 0 of these nodes for a ring of one page, if `frontend/ring-page-order` is present with the value 0.
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
f1 tools/python/xen/xend/server/DevController.py, Xen 4.4
P2 If the guest's native ABI is known or the configuration has one.
J Always its own native ABI.
K An unknown string is fatal.
[1 With an unknown string it does not connect.
E U-Boot, mini-os, OVMF
S2 drivers/xen/pvblock.c; blkfront.c; OvmfPkg/XenPvBlkDxe/BlockFront.c
b1 The toolstack writes `x86_64-abi` for every guest.
N An unknown string is an error.
i1 An absent node means `x86_32-abi`, not the native layout.
c1 An unknown string silently means the native layout.
G Mirage mirage-block-xen
T3 Its backend takes an absent node as an error and refuses `arm-abi`, but accepts the string `native`.
> gnumach, HaLVM
U1 Their frontends never write the node.
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
M More than its limit is fatal.
P1 More than its limit is an error.
P2 For more than one page, together with `frontend/num-ring-pages`.
M Without a check of its range.
Z3 The value 0 makes them look for page 0 of `frontend/ring-ref%u`, where only `frontend/ring-ref` should be.
R1 Linux xen-blkfront, Windows xenvbd
n1 They write this node only, not also `frontend/num-ring-pages`.
j1 drivers/block/xen-blkfront.c, Linux 6.1; src/xenvbd/ring.c
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
R2 Linux xen-blkback, QEMU xen-block, FreeBSD blkback, blktap tapback
X2 None of them reads this node; they know `frontend/ring-page-order` only.
a4 drivers/block/xen-blkback/xenbus.c, Linux 6.1; hw/block/xen-block.c, QEMU 7.2; sys/dev/xen/blkback/blkback.c; tapback/frontend.c, blktap 79774319
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
U1 0, or more than it offered, is fatal.
P1 win-xenvbd, version not recorded
K Always, also for one queue.
A Unikraft blkfront
N Unikraft, version not recorded
h4 The information that it reports about a disk has one event channel and one grant reference, read from the top folder; with several queues both are −1.
[3 Does not connect to a backend that leaves out `backend/multi-queue-max-queues`, instead of using one queue.
8 queue-%u
V2 Folder that holds the nodes of one ring, if the frontend uses several.
e: `%u` is the number of the queue, in decimal and counted from zero. There is one folder for
each number from 0 to one less than `frontend/multi-queue-num-queues`. The folder has an empty
value of its own.

In the folder are `frontend/queue-%u/event-channel` and either `frontend/queue-%u/ring-ref`
or the nodes `frontend/queue-%u/ring-ref%u`.
9 directory
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
A frontend-features
R2 What the frontend can do, and how far it should trust the backend.
l2 The frontend uses the same grants again and again, so that the backend can keep them mapped.
Z`1 Mapping a grant and, above all, unmapping it is expensive for the backend, because an unmap
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
too, at a cost in speed, so that the pool should hold as many pages as can be in use at once:
the number of entries of the ring times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.

The backend may keep fewer mappings than that and drop those that it has not used for longest.
The frontend should therefore take pages from its pool last in, first out: the pages used most
recently are the most likely to be mapped still.

Nothing on the ring is different: a frontend can use a pool with a backend that does not
support the feature (`backend/feature-persistent`), and then only loses the time for the
copies.
g2 The frontend does not promise to use a grant again, and the backend should not keep it.
_2 Always written; the value is that of a module parameter, which is 1 by default.
^2 Anything but 0 and 1 is an error; for 1 it logs that it has no support for it.
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
E src/xenvbd/frontend.c
n1 Always 1, also in versions made after the node was deprecated.
n1 Only matters if the logical block size of the disk is not 512.
I QEMU xen-block, up to 9.1
Q3 Refuses to connect a disk whose logical block size is not 512 if the frontend does *not* write 1.
E QEMU xen-block, later
f4 Refuses to connect a disk whose logical block size is not 512 if the frontend *does* write 1, because the frontend would then count in the wrong unit.
P1 QEMU patch 20240926101334.2388-3
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
i1 For 0 it uses bounce buffers (Xen Security Advisory 403).
U1 xend, xenopsd, QEMU, Zephyr toolstack
Q2 They never write the node, so that the backend counts as trusted.
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
^1 tools/python/xen/xend/server/blkif.py, Xen 4.4
d2 The text after the colon in the name of the virtual device; `disk` if there is none.
> Always `disk`.
j2 In fully virtualised guests, where it ignores the device if the value starts with `cdrom`.
\1 Optional; for `cdrom` it sets `VDISK_CDROM`.
h1 In fully virtualised guests, where it ignores CD drives.
9 Optional.
T1 src/xenvbd/fdo.c, win-xenvbd ec2dfdc
Q2 Ignores the device if the node is absent or, by default, `cdrom`.
4 OVMF
P1 OvmfPkg/XenPvBlkDxe/BlockFront.c
R1 tapback/backend.c, blktap 79774319
`1 Mandatory; only `disk` and `cdrom` are accepted.
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
W1 tools/python/xen/util/blkif.py, Xen 4.4
L For numbers below 268435456.
H For its first six disks.
_1 Accepts octal and hexadecimal notation as well.
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
[1 tools/libs/light/libxl_device.c, Xen master
a1 crates/xen/xenclient/src/tx/mod.rs, krata a58bb3b
< Linux xenbus
e1 drivers/xen/xenbus/xenbus_probe_frontend.c, Linux 6.1
? U-Boot, mini-os
Q1 drivers/xen/pvblock.c; blkfront.c
S1 /local/domain/0/backend/vbd/1/51712
: backend-id
_1 Number of the domain in which the backend runs.
\7 The frontend grants its pages to this domain and lets it bind the event channel. The number
must be that of the domain in `frontend/backend`.

Like the path, it can change while a guest is suspended, and has to be read again afterwards.
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
]1 drivers/xen/xenbus/xenbus_client.c, Linux 6.1
U2 Only if the node exists, so that a removed folder does not come back.
\1 drivers/xen/xenbus/xenbus_probe.c, Linux 6.1
k1 An absent or malformed node counts as `XenbusStateUnknown`.
c1 Removes the backend's folder when the node is gone.
e1 U-Boot, mini-os, OVMF, nanos, Mirage mirage-block-xen
Q3 They publish the ring and enter `XenbusStateConnected` at once, without `XenbusStateInitialised`.
B frontend-toolstack
L Frontend Nodes of Toolstacks
_2 Nodes in the frontend's folder that toolstacks use and `blkif.h` does not have.
5 eject
f1 Lets the guest's side ask the toolstack to eject a CD.
m? For CD drives only. libxl watches the node if its caller wants to know of ejected media. When
the value becomes `eject`, libxl sets it back to the empty string as its acknowledgement,
reports the event, and describes the drive as empty from then on.

The request does not come from the paravirtual frontend proper but from the emulation of the
drive, when that runs in a stub domain and has only the frontend's folder to write to. If
there is such a stub domain, the node is in its folder, not in the guest's.
D There is no request.
b1 The guest wants the medium taken out of the drive.
M Writes the empty string only.
@ qemu-traditional
V1 qemu-traditional, version not recorded
A In a stub domain.
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
P1 For all but its first six disks.
Q1 When the ordinary node is absent.
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
f1 src/xenvbd/pdo.c, src/xenvbd/fdo.c, win-xenvbd ec2dfdc
\2 Message of the Windows frontend that says why a device could not be removed.
Z8 A text for people, written when the guest refuses to give up the disk because something still
has it open. A toolstack can show it.

Do not confuse it with the folder `error` at the top of a domain's own part of xenstore, into
which Linux drivers write their errors.
F No removal has failed.
T1 src/xenvbd/pdo.c, win-xenvbd ec2dfdc
9 target-id
i1 Number of the SCSI target as which Windows sees the disk.
a4 The Windows frontend presents its disks as targets of one SCSI adapter. The node lets the host
tell which target belongs to which virtual device.
G feature-surprise-remove
S2 The Windows frontend survives the removal of a disk without notice.
V4 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may be taken away while the guest runs.
A Nothing is known.
9 Always 1.
E feature-online-resize
_2 The Windows frontend notices a change of the size of a disk while it is in use.
j5 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may grow while the guest runs. Other frontends handle such a change too, without saying so.
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
S1 usr/src/uts/common/xen/sys/xendev.h
< max-requests
Y2 The most requests that an old FreeBSD frontend has in flight at one time.
h7 Part of an extension in which one request could take several entries of the ring. It was in
FreeBSD only, on both sides, and was given up in 2013 for the way in which all systems now
make requests larger. No current driver reads or writes the node.
8 requests
Y1 As many requests as the ring has entries.
\1 sys/dev/xen/blkfront/blkfront.c, before 2013
Z1 sys/dev/xen/blkback/blkback.c, before 2013
2 32
D max-request-segments
U2 The most segments that an old FreeBSD frontend puts into one request.
\3 Part of the same withdrawn extension as `frontend/max-requests`. No current driver reads or
writes the node.
3 255
^1 As many segments as fit one entry of the ring.
2 11
@ max-request-size
R2 The most data that an old FreeBSD frontend moves with one request.
j1 One page for each segment that fits one entry of the ring.
5 45056
7 x-index
f1 The running number of the disk in the krata toolstack.
`5 krata numbers the disks of a guest from zero and keeps the number here; it computes the number
of the virtual device and the device name from it. It has no meaning for drivers.
; phantom_vbd
Y2 Path of a helper device that xend created in domain 0 for the same image.
S> With the old blktap driver, xend attached the image to domain 0 as a second device, a
*phantom*, so that the emulated disks and the boot loader could use it. The node holds the
path of the backend's folder of that device; xend uses it to wait for the phantom and to
remove it together with the real device.

The guest can change the node, and with it what the host opens. The reader in
qemu-traditional was therefore switched off. Do not use the node.
J There is no helper device.
i1 tools/python/xen/xend/server/BlktapController.py, Xen 4.4
O xend was part of Xen up to 4.4.
: xenstore.c
h1 Disabled, because the node is under the guest's control.
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
P5 The frontend must grant every page for writing, also one that only holds data to be written to
the disk: a later request may use the same grant to read into it.
c5 The Linux frontend sets no explicit limit on the number of grants that it keeps. The way it
works bounds them by the number of ring entries times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.
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
k1 A write that no other write may cross, in either direction.
cN The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes of the
disk around itself:

- each write that the frontend issued before the barrier is complete before the barrier is
  executed;
- no write that the frontend issues after the barrier is executed before the barrier is
  complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered. The guarantee is one of order; for the state of a volatile
cache there is `BLKIF_OP_FLUSH_DISKCACHE`.

The operation is optional. A backend that knows it creates the node feature-barrier, and
one that does not must not create it. The value 1 says that barriers are worth trying, and
0 that they are likely to fail. In each case the backend may answer any barrier with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it. The request has then had no
effect at all, and the frontend falls back to waiting for outstanding writes itself.
_N The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes of the
disk around itself:

- each write that the frontend issued before the barrier is complete before the barrier is
  executed;
- no write that the frontend issues after the barrier is executed before the barrier is
  complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered. The guarantee is one of order; for the state of a volatile
cache there is `BLKIF_OP_FLUSH_DISKCACHE`.

The operation is optional. A backend that implements it announces so with `feature-barrier`;
a frontend must not use it without that node. The node is a forecast and not a promise: a
backend may answer any barrier with `BLKIF_RSP_EOPNOTSUPP`, for example because it learns only
then that the device under it cannot do it. The request has then had no effect at all, and
the frontend falls back to waiting for outstanding writes itself.
\5 The header says that `BLKIF_OP_FLUSH_DISKCACHE` is about volatile caches, where it said non-volatile by mistake, and has an entry for the node that announces the operation.
\2 Makes the backing device empty its volatile write cache onto stable storage.
[Q1 When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power. The header of
this release speaks of non-volatile caches; it means volatile ones.

A flush orders nothing. For a write that is still in flight when the flush is issued there
is no promise, and later writes need not wait for the flush. A frontend that must have
certain data on stable storage waits for the responses of those writes, then issues the
flush, then waits for its response. This is the difference to `BLKIF_OP_WRITE_BARRIER`,
which orders writes and says nothing about caches.

The request transfers no data: `nr_segments` is 0 and `sector_number` has no meaning.

The operation is optional. A backend that knows it creates the node feature-flush-cache,
and one that does not must not create it. The value 1 says that flushes are worth trying,
and 0 that they are likely to fail. In each case the backend may answer any flush with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it.
\K When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power.

A flush orders nothing. For a write that is still in flight when the flush is issued there is
no promise, and later writes need not wait for the flush. A frontend that must have certain
data on stable storage waits for the responses of those writes, then issues the flush, then
waits for its response. This is the difference to `BLKIF_OP_WRITE_BARRIER`, which orders
writes and says nothing about caches.

The request transfers no data: `nr_segments` is 0 and `sector_number` has no meaning.

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
e]1 An entry of the ring has room for `BLKIF_MAX_SEGMENTS_PER_REQUEST` segments. An indirect
request has room for more: it names up to `BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST` pages, and
these pages are packed with an array of `blkif_request_segment`.

- `indirect_op` is the operation that is meant, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`; no other
  operation has an indirect form.
- `nr_segments` is the number of segments in all pages together. It must not be greater than
  the number that the backend has announced.
- `indirect_grefs` holds one grant reference per page, in the order in which the
  segments are to be taken. The backend only reads these pages, and the frontend leaves them
  unchanged until it has the response.

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
_5 It is a macro, which a program may define otherwise before it includes the header. 16 bits
hold only the numbers below 65536: device numbers from `1 << 28` upwards do not fit.
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
c3 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data, such as a flush.
6 handle
\2 The virtual device that is meant; it has a meaning only in reads and writes.
h2 A connection serves one device, so that the backend knows the device without this field.
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
T@ From `XenbusStateClosed` the frontend can start again, as long as the toolstack has not marked
the device as going offline: so the system in a guest takes over a disk that its boot loader
used before.

A guest that has been suspended and resumed, or moved to another host, finds new folders, made
by the toolstack, with both halves in `XenbusStateInitialising`. It reads its links again and
goes through the startup once more; requests that had no response when the guest was suspended
are put on the new ring again.
A frontend-restarts
< Starts over.
@ backend-restarts
W1 Checks that the device is still online.
f1 Makes sure that its features and limits are published.
> backend/online
7 removal
P1 The toolstack removes the device
c< The toolstack takes a disk away from a running guest, or cleans up after a guest that has
ended. It asks the backend, by writing the backend's state, and the backend's state asks the
frontend.

A guest can refuse, or may be dead; the toolstack then gives up after a while (libxl waits ten
seconds), or, if it is forced, removes the frontend's folder first, so that the backend need
not wait for anybody.
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
dY2 A single ring is a bottleneck for fast storage: all processors of the guest have to share it.
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

Requests on different queues are not ordered against each other. An operation that concerns
the whole disk, such as a flush, is sent on any one queue; a frontend that needs certain
writes to be covered by it waits for their responses first.
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
\S2 A driver has to work with peers that do not keep to the sequence. These are known:

- The frontends of U-Boot, mini-os, OVMF, nanos and Mirage enter `XenbusStateConnected` right
  after they have published the ring, without waiting for `XenbusStateInitWait` and without
  entering `XenbusStateInitialised`. They then wait for the backend to be connected. A backend
  that connects only upon `XenbusStateInitialised` never serves them.
- The frontend of illumos does not wait for `XenbusStateInitWait` before it publishes the ring
  and enters `XenbusStateInitialised`.
- The backend of Linux enters `XenbusStateInitWait` before it has opened the storage, because
  the hotplug script only runs then. It publishes nearly all of its features together with the
  properties of the disk, just before `XenbusStateConnected`. So a frontend has to read
  features again, or for the first time, when the backend is connected; a feature that the
  frontend itself must announce earlier has to be announced without knowing the backend's.
- The backend of QEMU enters `XenbusStateInitWait` first and publishes features, limits and
  properties directly after it. A frontend that is very quick can read too early, and then
  uses the defaults.
- The backend of NetBSD publishes the properties and enters `XenbusStateConnected` as soon as
  the hotplug script is done, whether or not the frontend has published its ring. It connects
  the ring when it sees the frontend in `XenbusStateInitialised` or `XenbusStateConnected`. A
  frontend that waits for exactly `XenbusStateInitWait` can hang.
- The backend of blktap enters `XenbusStateInitWait` only when the hotplug script is done
*and*
  the frontend is in `XenbusStateInitialising`.
- The frontend of Linux goes from `XenbusStateConnected` to `XenbusStateClosed` without
  entering `XenbusStateClosing`.
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
_2 tools/libs/light/libxl_device.c, libxl__device_disk_set_backend, Xen c447b7308b
j3 The standard block script does add `/dev/`, but since 4.6 only after it has found a block device at the path as it stands.
Y1 tools/hotplug/Linux/block, Xen c447b7308b
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
g@ The name decides the device number that the guest is told and, in a fully virtualised guest,
whether and where an emulated disk appears as well. The manual
xen-vbd-interface(7) lists all forms: names of Xen virtual disks (`xvda`, `xvdb1`), of emulated IDE and SCSI disks
(`hda`, `sda`), disk and partition numbers (`d0p1`), and plain numbers.

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
_1 tools/libs/util/libxlu_disk_l.l, Xen c447b7308b
6 access
e3 libxl refuses a read-only disk on an emulated IDE or AHCI controller of QEMU; before, the emulated disk was writable.
X1 Whether the guest may write to the disk.
k7 The backend enforces it, whatever the guest tries. Give several guests the same storage
only if all of them have it read-only, or if they share a file system that is made for
that.

A CD-ROM drive is read-only even if the specification says otherwise.
2 ro
: Read-only.
2 rw
F Readable and writable.
h1 `ro`, `r` (read-only); `rw`, `w` (readable and writable)
L `rw`; for a CD-ROM drive `r`
T1 /srv/images/base.qcow2,qcow2,xvdb,ro
9 readwrite
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
5 alias
W1 A shorter way to write `devtype=cdrom`.
= devtype=cdrom
J /root/image.iso,,hdc,cdrom
Y1 The domain whose backend serves the disk.
a= The name of the domain, or its number: a value of digits only is always taken for a number.
Without it, the backend runs in domain 0.

Any other domain must be a *driver domain*: one that has access to the storage, a block
backend, and the tools that set up its side of the device. The target is then a path in that
domain. libxl cannot look at the target there, so that a wrong one is noticed only when the
backend fails to open it.
; domain-name
S1 the name of a domain, or its number
Y1 /dev/vg/guest,raw,xvda,rw,backend=storage
? backend_domname
]2 Unset. The backend is in the domain that `backend_domid` names, 0 unless set.
; backendtype
f3 Backend `tap` is back, this time with tapback. A CD-ROM drive in a fully virtualised guest can be served by `phy` too.
X1 Which program or driver serves the disk.
fF Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `standalone`. State it to get another one, or an error instead
of a silent choice.

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
^I Leave it out: libxl then takes the first backend that can serve the disk, trying them in the
order `phy`, `qdisk`, `tap`, `standalone`. State it to get another one, or an error instead of
a silent choice.

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
`G With it, the target is whatever the script understands, not a path of the host. libxl runs the
script when the disk is attached and again when it is detached; the script finds the target in
`backend/params`, makes a block device of it, and tells the backend which one it is.

A name is looked up in Xen's folder of scripts, which is `/etc/xen/scripts` unless Xen was
built with another; an absolute path is taken as it is. By custom the name of such a program
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
R2 tools/libs/light/libxl_internal.c, libxl__abs_path, Xen c447b7308b
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
< Xen's manual
d2 Gives `discard` as the default of every disk. libxl sets it off for a read-only one.
\2 tools/libs/light/libxl_disk.c, libxl__device_disk_setdefault, Xen c447b7308b
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
G libxlutil 4.17 and 4.18
f4 The lexer that these releases ship ready-made was not made again from its source. Built with it, libxlutil takes both words for positional parameters.
Z3 tools/libs/util/libxlu_disk_l.c, Xen RELEASE-4.17.0 and RELEASE-4.18.0; seen in Debian's libxen-dev 4.17.7
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
P4 Reads the digits at the start and ignores whatever follows them. It refuses 0, but not a negative number or one that is no port.
l1 tools/libs/util/libxlu_disk_l.l, setcoloport, Xen c447b7308b
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
b3 Has the same meaning as the parameter `format`. Give one of the two: they are an error
together unless they agree.
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
o4 Has the same meaning as the parameter `script` with "block-" in front of the word. The script
itself need not be there: Xen does not come with all of the four.
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
eC An empty value, as in `format=` or between two commas, stands for the default, just as a
parameter that is not there. Trailing parameters need no commas.

Four deviations are worth knowing. `devtype=` and `backendtype=` must have a value: the
parser refuses the empty one. `format=` counts as given, so that no later part is taken for
the format. An empty positional vdev counts as given too, so that the next part is taken for
the access mode, and the disk is then refused when it is attached. And an empty target is a
missing target only for a CD-ROM drive; for any other disk the parser lets it pass, and the
attachment fails.
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
Q9 A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target: without one the drive is empty, and a
format that was given does not count. `xl cd-insert` and `xl cd-eject` change the disc while
the guest runs.
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
c1 Whether the disk can be removed, as a CD-ROM drive.
X1 Goes into `backend/removable` as 0 or 1.
b1 Whether the medium can be removed from the device.
T5 The parser sets it to 1 for a CD-ROM drive, and no specification can set it otherwise. A
device with it may be without a target. Any value other than 0 counts as 1.
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
R1 No scheme gives out these numbers.
X4 Numbers that old software made of the Linux major and minor number of SCSI disks from the 17th and of IDE disks from the fifth lie here.
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
4 text
V8 The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`.
R; The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`. It stands for an AHCI disk instead in an HVM
  guest whose configuration has `hdtype=ahci`.
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
iL An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or SCSI
controller, and as a VBD. Both are paths to one and the same backing storage, and the guest
may rely on that; it must take care not to use the two as if they were two disks. With
`hdtype=ahci` the disks of type `hd` are attached to an emulated ICH9 controller in AHCI
mode and not to an IDE controller. A VBD that is a partition is not available through an
emulated controller, whatever its type.

For disks of type `xvd` no emulation is promised. Where the device model is that of QEMU
itself, libxl nevertheless emulates the disks 0 to 3 of this type as IDE disks, or 0 to 5 as
AHCI disks. A guest must therefore expect `xvda` to `xvdd` there too, and a configuration
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
U< Some software has made or understood numbers that follow the device numbers of Linux, for
SCSI disks and partitions after number 15, and for IDE disks after number 3 and their
partitions after number 63. These devices and their numbers are deprecated. All numbers
below `1 << 28` that belong to no scheme are either such numbers or have never had a
meaning; new software must not use them.
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
W1 docs/man/xl-disk-configuration.5.pod.in
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
O tools/libs/util/libxlu_disk_l.l
4 flex
K tools/libxl/libxlu_disk_l.l
: made-lexer
^1 The lexer in C, which flex makes of the rules.
O tools/libs/util/libxlu_disk_l.c
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
M tools/libs/light/libxl_disk.c
H tools/libxl/libxl_disk.c
C tools/libxl/libxl.c
d2 libxl's code for all kinds of devices, which writes the links between the two sides.
O tools/libs/light/libxl_device.c
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
0211=11111111111118
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
28Z111;
28\1113
28^1011
218812
11
11>
21111116
211771840000111000002
111100
111100000111001100<
11111
11111
91110
41110
11111
55110
41111
51110
41118
51110
41118
511159
W111X1
I11J
A11B
K11L
D11E
110
E11F
110
11111Z2
2e21e2e21840001
8>121128888184000011100000000011f2000100<
[2f21f21
f2`11_10
8e21e20
i1^21b2i1
551b21
55110
44110
41111
51111
5S21R21
5n21n2K
5S21R215
\111]1
110
110
m311n3
1101111o1000000000o11o1000100<
h1D1Co1
o1o11o10
8o11o10
Q1d11o1U1
551o1o1
551o10
441o10
4o11o1o1
5o11o1o1
5o11o1o1
5o11o1K
5o11o1o15
\1o11]1
o1o10
o1o10
o1o11o1
o1o101o1
211Q4Q41800002
8>12W412888818000001110000000001110001009
S2O111
5i1111
Z151X21
9j11j10
8o51n51
5j51i51
<j21j21
51110
4f11e115
F11G
X610
130
F11G
h611h611
8<12112m1m1m1m11800000m1m1m1000000000m11m1000001:9
P1n11n1n1
5j11n1n1
c151n1n1
9Y11X10
8n11n1n1
5Y11X1n1
<n11n1n1
5n11n10
4n11n1n15
Fn11G
n1l10
n130
Fn11G
n1n11n11n1g11g1000000001Fg11g10001009
Hf11f1f1
5b11f1f1
[151f1f1
9Q11P10
8f11f1f1
5Q11P1f1
<f11f1f1
5f11f10
4f11f1f15
Ff11G
f1d10
f130
Ff11G
f1f11f11f1
2W31`3`318>000011100000000011j10001008
Lb11f10
441Z71
5T71T71
b1U21d61
5N1M1
5U11T11
Aj11j10
4f11f102
J11K
h111h11P7
2P;1^1^1184000011k=1100003
11000
11000
1100010011Y90001008
KZ11Z11
V15111
]9]91]91
=Z11Z11
5[11[11
A]11j31
5m81m8m8
5m81m813
L11Q1
K11L
11111`1
2k1l?k1k118:00001110101000000011e10001004
U1F1E1
MQ:1Q:1
5U11U11
=e11111
11011
2L110116
25137184000011R1010R1000000011111001008
Ge51e51
5P41P41
5P4110
4V21V21
Z11110
41110
4W21V20
411102
K11L
1101a1
2[113]1184000011]1010]1000000011]111001008
R1C1B]1
5_21_2]1
5_21_25
5e11e15
U1^11^10
4^11^10
4^11^10
4^11^102
L^11M
S211T21_1
2]113_1184000011_1010_1000000011_111001005
S1D1C1
5_11_11
5_11_15
R1[11[10
4U11U102
BU11C
=11>1U1
2S113U1186000011U1010U10000001>11U10001004
LC1BV2
5D1C5
MP11P10
4P11P101
>P11?1M
2K13M1880000111010M0011000011N110001116
LC1B1
5bC111
MP11P11
5Z31Z30
4<1lC1
5X11X101
a:1011
2U113W118218400011S2010W1000000010000011T1001b1
2:110113
25137184000011f1010@001100022611f10001009
`1d11d11
5f31f31
5P51P50
4a41b:1
`1k11k11
5k11k10
4T51T50
4n11n11
5n11102
=11>
=11>11
2a113c11840011841f11011e1010Q20011000246e11e10001002
HF1E1
5G1F11
11011
2G13I18>000011G010G12011011000011H000011m22
R2]21]21
IR21R212
110
1101c1
2I110118
2i:17718:000011h3010N000000011i:0001005
Li:1i:1
5Q<1Q<0
OS11S11
5_31_30
4T61T603
6117
@11A
Q3101M
2S113U11840001
8811125137184000011Y2010c4001100028:11\?0001004
X1U11U10
4O1N1
U1Z21Z20
4P11m501
Z111[11EIII0105001I00028:I1I0001004
FI1I0
4I1II
FI1I0
4I1I01
II1I1E
2c113e1184000011M0111001M0001811M0001004
JM1M1
5N1N1
KN1N0
4N1N03
6117
Q1Q11Q1
D11E11
2R113T11840001
8811bG25737184000011X4010b1000000011Y111001003
V1G1F0
R1P11O0
4U11U1001>BBB01050000001DB1B1B001003
BB1B0
?B1B0
4B1B001>
2U113W11840000111000000011011F001100:
EE1E0
4^21^20
4U21T20
4f81f80
4f81U=0
4X?1X?0
4^81f:0
T1W11W1gA
5j71j75
5\11\111
K11L1Q7
2^1i33`11840003
8X111^J25737184000011U4001101P@01U40000g11g1001100<
U1g11g11
5h11h11
5O1N1
5j11j10
4j11j10
4j11j11
5k11k10
c1k11k1g1
5k11k11
5d91d90
4?1f:0
4Q21Q2Q22
110
911:1e1
8J12cP1P22n1P23P2184000011P2001<01P@01P20000P21P2001100<
Z1P21P2P2
5P21P2P2
5P21P2P2
5P21P20
4P21P20
4P21P2P2
5Z11P20
b1P21P2P2
5P21P2P2
5P21P20
4?1g10
4P21P2P22
P2P20
9P21:1e1
8612P2P22n1P23P2184000011P2001<01P@01P20000P21P2001100<
Z1P21P2P2
5P21P2P2
5P21P2P2
5P21P20
4P21P20
4P21P2P2
5Z11P20
b1P21P2P2
5P21P2P2
5P21P20
4?1g10
4P21P2P22
P2P20
9P21:1e1g51i1001501P@01i10000i11i1001100<
S1i11i1i1
5i11i1i1
5i11i1i1
5i11i10
4i11i10
4i11i1i1
5S11i10
[1i11i1i1
5i11i1i1
5i11i10
4?1`10
4i11i1i12
i1i10
9i11:1e1
2c313e31860001
8J12k3126838186000011T200001S2000011S2011:W401004
`1V21V21
S1a11a10
4`11`10
4Y11Y1101g;I1I011D001J0000J1J01JJ701004
JJ1JJ
DJ1J0
4J1J0
4J1JJ01J
2B13f11840003
8X1121n12683818400001110000110000o31T1001100<
Q1Q11Q11
5o31o30
4n31n31
5n31n30
4n31n30
4n31n30
4W31m30
^1d11d11
5e11e1Q4
5m31m30
4?1d30
4l11l1m36
Y111Z1
E41F
S410
P111Q1
B10
11011
8J12W2W22U2W23W21840000W21W20000110000W21W2001100<
c1O1NW2
5W21W20
4W21W2W2
5W21W20
4W21W20
4X11W10
4X11W20
i1c11b1W2
5W21W2W2
5W21W20
4?1W20
4W21W2W26
Y1T21Z1
E41F
W2W20
P1W21Q1
BW20
W2W201W2
8612W2W22U2W23W21840000W21W20000110000W21W2001100<
c1O1NW2
5W21W20
4W21W2W2
5W21W20
4W21W20
4X11W10
4X11W20
i1c11b1W2
5W21W2W2
5W21W20
4?1W20
4W21W2W26
Y1T21Z1
E41F
W2W20
P1W21Q1
BW20
W2W201W2P21P20000110000P21P2001100<
\1H1GP2
5P21P20
4P21P2P2
5P21P20
4P21P20
4Q11P10
4Q11P20
b1\11[1P2
5P21P2P2
5P21P20
4?1P20
4P21P2P26
Y1m11Z1
E41F
P2P20
P1P21Q1
BP20
P2P201P2
2Q4110014
2ZI177180000011YW100000000011YI00100117
d1ZI1bU10
4gT1110
4K1j10
4]2111
`1]111j1
5[21gL5
5mX11mX10011
2T11T1T1180000011j:00000000011T1001001T18
KT11]J0
4T11T10
4oT11cV10
4W11W10
4W11W1W1
OW11W1S1
5iV11iV11
551XX15011
2V113X1180000011VX1000006
hJ1000
11000
11000
VE1000
11000
1100010011d1001001d19
X1d11d11
XX151k21
9i11i19
5j11j15
5mK1lK5
5h1110
Do11o10
7P31Z50
i1i11m112
UQ110
Va1101_1
2T31m1m1180000011hH010[H000000011b1000001b1:
H^11b1VS1
O51b11
9b11b10
4a11a10
4`11`10
4]31]30
Y1b11Y30
Db11b10
:n61n61
;X61X6c32
4115
;11<1Y3
2c111101B
2i1177180000011i100000000011h1000001:5
Q1d11h11
R1a11a10
4a11a10
4a11a10
W1T11S111
1101_2
2F1OO180000011O00000000011O000001:3
EO1Of2
S1b21c[11
9P11P1001i1
2>1GG180000011_f100000000011G000001:8
CG1Ge1
5G1G0
Fh11h10
4I1I0
e1U31n81
5V31W:o2
5X:1X:5
5d91d952
I11J
11011
2U11^1^1184000011P900000000011^1000001:2
T1^11^11
I5110011
2:1CC184000011X7000002
11000
1100010011G000001>4
P2C1G1
Kn11n11
Kk11k1c1
5k11k1001G
2B1OO18R1000011O01010002
21000
1100000011P1000001?2
P1P11P11
P1P11P1101@
2;1II18R1000011I000001
1100010011F000001<1
FF1Fh301:
271BB18R1000011P>00001^E0000A1A000001;1
AA1AA011
271AA18R1000011V;000000000@1@000001:1
@@1@@011
271@@18V1000011l500000000011@000001:1
@@1@101e5
271@@18>000011e500000000011@000001:1
@@1@O011
271@@18>0000111000000000@1@000001:1
@@1@@011
271@@18>000011O000000000@1@000001:1
@@1@@011
271@@18>000011e5000000000@1@000001:1
@@1@@011
271@@18>000011@000000000@1@000001:1
@@1@@011
271@@18018J00011^100000000011@000001:1
@@110011
261??18018:00011?00000000011?000001:1
?b71a70011
261??18018:00011?00000000011?000001:1
f5?1o;0011
2=111016
2Xh1177180000011i5000003
11000
11000
1100010011\C000001@9
Ic=111
551ch11
5hg11gg19
5e71d<1
5[<1Z<1
5UA1UA1
m7a11a10
4X:111
5e>1dA13
C11D
S<10
911:1e1
2^11m1m1180000011_200000000011g1000001:7
S1c11g10
441f10
4e11e10
4N1M0
T1g31m>0
4^11^10
4^11^10011
2H1Q1Q1180000011j400000000011Q1000001:3
m3N1Y@0
441WR20
NiD1hD11
411511
2@1II180000011I000000000I1I000001:1
Fc11c10011
261??18V1000011j800000000011?000001:1
?T11WC0011
261??18V1000011?000000000?1?000001:1
??1?001R?
2=11101@
251370000011]80000000001000000114
P2e31d31
h21111
5l2111
5111001\1
2H13J0000011J00000000010000001J2
>B1B1
5U51U51011
2g61CC0000011b400000000010000001C4
\1C110
BB1B1
5W11W15
5\A1111
411511
2M1MM0000011j2010d20011000010000001O2
O1111
H^21^20011
2D1DD0000011D010D01101T311000010000001E2
EE1E1
EE1E0011
2E1EE0000011T200000000010000001B1
BT21T20011
2>1>>0000011n8000002
11000
1100000010000001B3
BB1WB0
R141f61
5i21i2W801B
2H13J0000011W100000000010000001F3
?C1F0
441F0
4E1E0010
2\11CC0000011C00000000010000001C2
X1@1^41
AA1A0010
2A1AA0000011A00000000010000001A1
AA1AA010
2<13>0000011>00000000010000001>1
J>1>>010
2<13>0000011>00000000010000001>1
>>1j10011
2X11>>0000011S3000006
11000
11000
11000
kR21000
11000
1100010010000001J2
k7J1f21
N51P4101C
2M13O0000011VA010R5000000010000001D1
W2i91h9101VA
2d81@@0000011i900000000010000001?1
N?1?0011
2<13>0000011n500000000010000001>1
L>1>001`L
2UO1kk1011;
251371840001
8>02eS1125737184000011H000000000111000100;
H[P1110
X1cG111
511iEiE
<VQ1110
8i<118
5[L115
<jG110
4ZR2110
4b8110
>]711>
5[=1111
11011`11`100000000011`1000100;
D`11`10
@`11`1`1
5`11`1H
<`11`10
8`11`18
5`11`15
<`11`10
4`11`10
4`11`10
>`11`1>
5`11`1`11
`1`101`1
2Q313S31840001
8>02Y3Y325737184000011j1000000001<11j1000100<
Nj11j11
Kk11k11
5k11k15
51111
Ao11o1A
9P21P21
5P21P21
=P21P2=
5Q21Q20
4Q21Q28
@R21R2D
5R21R2R21
111111i11i1000000001<11i1000100<
Fi11i1F
Bi11i1e1
5i11i15
5i11i1i1
Ai11i1A
9i11i1V1
5i11i1i1
=i11i1=
5i11i10
4i11i18
@i11i1D
5i11i1i11
i1i11i11i1
2c313e3184000011m1000000001<11m10001008
Jm11m11
Fm11m11
5m11m15
=i11i1=
9i11i15
9e11e15
5b11b15
=b11b151
^111^111
2\1eQ23^11840001
8611125737184000011Q;111210004
110011
110011
11000
11001100011Q2000100>
Y1b21b21
V;UE111
9Y21Y21
a1Y21Y21
5Y21Y20
<X21X20
7W21W2;
5o31o31
<[21[20
4n31n30
4]21]20
41110
4mN1mN1
Ec21c214
4115
U111V1
110
1101W2`2`2`21`212`20003
`2`2001`2
:`2001`2
^21001^2000^21^2000100>
T1^21^2^2
^2^21^2^2
9^21^2^2
\1^21^2T2
5Z11Y10
<^21^20
7^21^2;
5^21^2^2
<^21^20
4^21^20
4^21^20
4^21^20
4^21^2^2
E[21Z2^24
4^215
U1^21V1
^2^20
^2^201U2
2o413Q5184000011d6010S?0112VX2TX201100022611\20001008
R1T21T21
R1T21T21
5P11O1
=U21U21
9V21V2=
9R21R29
5P21P2e6
=g11f112
i611i6
11111P\1
2d113f11840011841i11011h1010c@12011112i1i101gY200024611i10001002
Q1]11]11
5Y11Y151
11111[[1
2L13N18>000011L010K1201101hY2000011I011TAUZ20011Q84
Ie21e21
m1e21e21
9U2111
511102
^511_5
6101S2
2T113V118>0000111000000000S11S1000011P14
DP11P10
OO1O0
7N1N0
4H1M000
2E13G18>000011l100000000011G000011G4
>G1G0
GG1Gi<
8H1H0
4H1H001i;
2G13I18>000011I00000000011I000011I4
?I1I0
II1I1
8I1I0
4I1I001T;
2G13I18>000011I00000000011I000011I4
?I1I0
II1I1
8I1I0
4I1I001SA
2G1hf20113
25jb237186000011lE010j60000003>@B11N0001004
CM1M1
NN1N0
4U?1U?0
4T61T6101h4
2H13J18J00118X1011
8X115RS2SBSB1nY22:<3<18J000011U1010U1000000011U10001002
U1j1111
Of71f713
1115
1111
>11?1E11I01050000001H11I0001002
I<1;I
II1EI3
II15
II1I
>I1?1E
2bI1e1e118R1000011M010X2000000011TV10001003
M\61[61
5c:1c:0
P1P31P311
1101A
2G110112
2Mk]177184000011o<000003
U]11000
k]11000
1100010011R1000100=
NR11R11
j<j<111
9V11V11
5V21R20
Z1Z11Z11
5Y41Y41
5^91^91
5j:1j:1
5b91b9dF
5l<1l<5
5h2111
51110
4n41111
V111W11n1
2V21V2V2184000011f600000000011P20001007
d1P21P21
5P2111
5P21P21
5K1J0
Q1P21P21
5l11l10
4g11g1c11
>X11?11
2V1110013
2\1P;77180000011aL00000000011\1001001ef17
Q1]1110
4\11T@0
4J1aY1ci1
5_1110
T1111T1
5f21\50
41110011
2S11S1S1180000011^2000000000S11S1001001S17
IS11_20
4S11S10
4S11S1S1
5S11S10
LS11S1S1
5S11S10
4d@1d@001a6
2Q1fj13S1180000011e5000009
911100
T611100
i<11100
\N11100
T>11100
mj111100
nj111100
ck111100
m;1110000010001001m1;
V6m11m11
g1n11n11
5k11[45
5X4111
i1W6110
4Z21Z21
<_41_40
4_41_40
4T61T60
Q1\21\20
Ao51l:11
111`21l1
2^2110012
25137180000011d2000002
01000
8100000040000001Q42
Ll11l11
S1111101=
2;1FF180000011[4001101PPPPP800000011\4000001;4
A\21f61
5\21\21
e1\21c61
5U21U252
T111U1
X211Y211
2Q111001;
251370000011o:010_4000000010000001gR11
j1e211001b4
2=e`13?0000011[U100000000010000001>1
_1>11000
2;13=0000011Q200000000001c<000001=1
==1lk1001P1
2<13>0000011X10109000000011@000001@1
@@1@101Z1
2?13A0000011A010A0000000A1A000001A1
AA1AA01A
2?13A0000011S4000003
11000
11000
j31000000V40000001E2
]2T5110
4VU114001?
2E13G0000011T2001O011011000011X1000001D2
X1i3110
l3U<110011
2B13D0000011D001D0111101o71US3000011E000001E2
EE1E0
EE1E0011
2C13E000001EE00001ji1000011C000001C2
CC1C0
CC1C0011
2c51CC0000011C00000000001k5000001A1
Ag51g5001U3
2>1>>0000011f;00000000011?000001?2
e2Y6111
P1m6111011<
4218400001
2418400001
2618400001
2818400001
2:18400001
2<18400001
2>18600001
2@18600001
2B18600001
2D18800001
2F18>00001
2H18X1000017
410110180000011
212150180000011
2^Z341501800001
8411TC25415018000001131
2\Y361701800001
8411;25615018000001131
21801182000011
2[X3:1101820001
8413bP3mC@21:17018200001111
2fV3<1101880000113
20301000180000011
20101000180000011
200010001800000117
40F011S400180000011
20@011100188000011
21jNiN0110180000010
21gLjN0150180000010
21[Q11015018018600010
21POoN0150184000010
21=\O01511800002
8611a121660161180000011
8411821880181180000081312
2Xn21\41800000113
20211000180000011
20411000180000010
20811000180000011
21111840000111
2021\o20001840000114
2i1i1118180000011
2R1j111@180000010
2j1j111@18018600011
2k1k1211@1840001
8611a1277277@184000011313
41dR4110180000011
21101180000011
21lR4001800000115
2101800003
8X111I@401800000114LX1b1^1@@@@3
21I00000000010
21101P_20000002
8X101Ya225501_e2000000010
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
8414[11\1Q2211Sa41820000114Q2Q2Q2Q2P2P2h1P26
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
2d1a1001000000010
211001100000010121[?DP4PP8P24
21cG01VO000000010
2Wj45015000000010
215011000000010
2^j450150000000101800001
8411S42FFFP4PP8P24
2F:01B0000000F0
2F50150000000F0
2F501B0000000F0
2F50150000000F0180000011319
41000000110
2ZN200000114
41111D
_O1551D
f_25551D
11111D
2ao3400000115
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
2kR11004111108_]4YU3Si21R`1d\1]Y111\1
2n^1114031114@@@@2QW4YT41b4
2eS111>031112HJ00
2U1101<2112ED3Te2110
2C11C1<5111112OO2Vh1cd11e2
2^111>15411115<<LLL1g_31P3
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
2F10142110005
211000001
21118400001
21118>00001
211000001
2110000014
F1114
241318400001100000000011110111111111]]100182110?
\1ZP51141
41fc400
361641
41118R10
361143
41gb2
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
41oc2
81U118V10
581F42
418
81F18V10
581141
418018J
3XR31D42
416
=1D018J
581D42
418
81D018J
5nl41144
41h2
Y311
^Y310
11Q\1018>
8;1;42
41B
818018>02
fa1111
Qm2111
2j3K3184000011006
U111101
g211101
c211101
W111101
[211118B1
Z31110001A000001^401101111K1100182110000
2M13184000011000000000111=0110111191i4001821102
e1f\311100
_6kj11110001
1111
2D131840001
8>11_@2463184000011004
111W201
\X541401
111o_101
VV5414010120000111X10110111110000002
V1RY51<3100
441E300000K1004
KH1H01
741401
KH1G01
@4140101200001K1K01K01K11K0000002
HH1<3100
441E300000
2111:
21161840000111502
Ro111H01
Zm111R10000010001J100111110000004
Fdo11<3100
441<3000
k24173100
4417300001
n211n2
219O1840000100000000110000001110000
2U1D71860000111100000000110100111111h3000110000
2<1<1840006
8V112_3W`227771840000111104
Q611101
\711101
i811118R11
P6111000000000011101111U111001821105
4gn41D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361gk241
41;18V1001
[2[21[2
8R111g12f1f1f11840000f111f104
If11f101
Of11f101
Hf11f118R11
Ff11f1000000000011f101f111L1f1001821f105
4R11D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361f141
41;18V1001
f1f11f1
8J12f1\32g1g1g11840000g111g103
Jg11g101
A11a101
S1j11j1010000000011d101d111J1d1001821d105
4P11A41
41300
361@41
41300
361941
41J018J
361b141
41318R10
361d141
41;18V1001
d1d11d1
8>11d12c1c1c11840000c111c103
Ic11c101
@c11c101
R1c11c1010000000011c101c111I1c1001821c105
4O1A41
41300
361@41
41300
361941
41J018J
361a141
41318R10
361c141
41;18V1001
c1c11c1
8<11c12c1c1c11840000c111c103
Ic11c101
@c11c101
R1c11c1010000000011c101c111I1c1001821c105
4O1A41
41300
361@41
41300
361941
41J018J
361a141
41318R10
361c141
41;18V1001
c1c11c1
8811c12c1c1c11840000c111c103
Ic11c101
@c11c101
R1c11c1010000000011c101c111I1c1001821c105
4O1A41
41300
361@41
41300
361941
41J018J
361a141
41318R10
361c141
41;18V1001
c1c11c1^111^104
D11^101
J[11[101
Cj71j718R11
A11d1010000000011a101a111G1a1001821a105
4M1D41
41300
361F41
41300
361941
41G018J
361M41
41318R10
361a141
41;18V1001
a1a11a1
2Q3j@Q3184000011150000000000000111131b;0001104
@511200
441142
41R1
51000
431742
41L
510018J
431142
417
51018V1001
^A111
2TW1YX5S118:00001100000000011011101111111110001^>P`1oWlooo310001
D>1P>20000
2Ach5A18:000011000000101118:1111011101111111111C01113PPHooSnoo311=11
Fcn41b>2002
441I3100
4417300001
1111
2OW_2O18R1000011000000101118R11111011101111:1O111101102
n>71I3100
441I300001
1111
2Y3ok3I18R10000111502
^k311101
nk3111010000000011101111:110001504
`1511100
4kk31141
61@00
6_k31141
61600
6Tk31141
6160001
_4_41_4
2W1mj3W118V10000111_T202
d111j101
d1111010010000011101111>1S2111`E01102
L71@42
L1L
51B00
841D42
818
51F0000
21116
2S35218>000011000000001118>0100000111111O01?0110000
2a1nk3=18>0000111100000000003100111111P6000002
Q1;1143
41P7
D1X1
:1000
691142
419
9190000
2JXl3J18>00001111000000001103K00111111Wc3000001
@<1142
41C
C1C0001
o2111
2F^l3F18>0000111100000000003E00111111_1000002
B;1_143
41E
E1E
:1000
691142
419
9190000
2Jhl3J18>0000111jT200000000003J00111111J000002
?;1J43
41B
B1B
:1000
691142
419
9190000
2JRm3J18>0000111J00000000003J00111111J000002
?;1J43
41B
B1B
:1000
691142
419
9190000
2Th2113
21161840011841[I10110114
111fI01
111VJ00
111VJ01
111VJ01000000000001111C000000000
2G1G1840011841f910110114
111101
111101
111101
111101000000000001111C000000000
2G1G1840011841Y>10110117
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
mG0
10
eH0
10
1111
4
10
10
10
1111
5
hI0
10
10
11
1110
3
g<0
10
k1110
2
10
10109
c21118400001
21118400001
21118400001
21118400001
21118400001
21118400001
2]I118400001
2111840011840101
211184001184050111K
X2T911820002
8611WA2551820000110000
841172771820000710000310000
217182184000110000
i1QJa51860000XJ001RJ01X5
?QR161820000nR1001fR101jO
4RN61820000ZN001SN015
><U@1820000h@001V@01Q4
?l4hN1820000bO001iN015
N[4@1840000_?001Z?015
\11e8182184000110000
2o\451840000110000
2l=51820001
8411e12551820000fM10000310000
2_L71820001
8411;2551820000110000310000
c1W?W?18:0000^?01X?001U?
2j>l:18:0000S?01k>1j>01X?
4a;V=18R10000c=001W=015
`1T=118R10000110000
2n<gY218R10000110010
2W=aX418R10000150010
]1h7H18>0000j;001c;01a8
`11618>0000110010
]1W;W218>0000g;00001X;
2j:`118>0000R;00001j:
2Q:918>0000a:00001R:
2\9518>0000l900001]9
2g8518>0000W900001h8
AW?I18R10000i?01a?1`?016
4S=718V10000Q>01e=1d=0164
f1[311820001
8411`2@551820000117
20001000184000010
2020i8000184000010
2040h8000184000010
2060g8000184000010
2080R9000184000010
20:0jR1000184000010
20<0oR100018B000010A07
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
2020`E000184000010
2040YE000184000010
2060aE000184000010
2080`E00018R1000010=05
C000<0001840000<0
2020<0001840000<0
2040<0001840000<0
2060<0001840000<0
2080<00018R10000<0
>l3118R10000103
2000>00018R1000010
2020]A00018R1000010
2040\A00018R1000010
2P4118R10000102
2000:00018R1000010
2020100018R10000m\409
2121860000111e6
S4i4218:0000101n4
2g4218:0000101l4
V41218B0000110
11218B0000101Y6
41218N0000110
21218R10000102n4n4
W4c3218R10000101c3
4`3218V10000101`3Q1
P7TC11100
4^W10000
3lW10000
3j60000
3SW100018>
3i40000
3g40000
3e40000
3c40000
3a40000
3lh411100
4le41lA100
4Y711100
4\c417100
4\m214100
4WV10000
3cG0000
3YT10000
3]S10000
3n60000
3YE0000
3j10000
3k10000
3b60000
3h60000
3k10000
j1411100
4Zo211100
4P11P1100
4SW10000
3L0000
3]20000
3`X31141
111186015
X40N1131PPU38N182000010
20nooo11161PPPPP@@n?182000011
20N1131PP48N182000010
2021131P`1<n3182000010
2461161PP;<n31820000106
V>0n_11
3Ph1no33
3P`4no:3
3PX;noT31
3P`U3noooo?5
do1PPPPPP1nooooo71H
2311Sd4PPU31
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
8<111255182000011
2111820002
8<01824418200001
84015255182000011
21118200001
21118200001
21118200001
21118200001
2ke6118200001
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
1118N00
1318H18N0
1318B18H0
1h1018B0
1118:3
1518H00
1318B18H0
13018B0
1102
1118N00
13018N0
1102
1M18N00
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
1;18N00
1318B18N0
13018B0
f[6102
1518N00
13018N0
1102
1118N00
13018N0
1101
1418L00
1101
1518L00
1101
14001
"""#
}
