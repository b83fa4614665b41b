// Generated from Schema/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.
// swift-format-ignore-file

/// The whole schema, for programs that do not read YAML.
public enum BundledSchema {
    /// What ``load()`` reads: a line for each part, or more if its texts have them.
    static let text: StaticString = #"""
blkif-bundle 5
021N The Xen block protocol (blkif)1f5 A split block device: a frontend in the guest sends requests through a shared ring to a backend in another domain, and both sides find each other and agree on parameters in xenstore.>1; xenstore-ls1: device/vbd18 uint32_t18 uint64_t19 req_event19 rsp_event1A _AND_CHECK_NOTIFY1M RING_FINAL_CHECK_FOR_REQUESTS1N RING_FINAL_CHECK_FOR_RESPONSES1L LIBXL_DISK_BACKEND_UNTRUSTED1M libxl_device_disk_safe_remove1H libxl_device_disk_remove1I libxl_device_disk_destroy1D blkif_request_trim_t8
218 overview1K The parts of a block device0000001VT1 A block device has two sides in two domains. The *frontend* runs in the guest that uses the
disk and shows it to the guest as an ordinary block device. The *backend* runs in the domain
that has access to the storage, usually domain 0 or a driver domain, and does the real I/O. A
*toolstack* in a control domain creates both sides, connects them to each other and removes
them again.

The sides communicate in two ways:

- *xenstore*, a small hierarchical database that all domains share, carries everything that is
  decided once per connection: who the other side is, what the disk is, which features and
  ring sizes are in use. Each item is a *node*. Both sides publish a *state* there, and their
  changes of state drive the connection forward.
- *The ring*, memory that the frontend allocates and grants to the backend, carries the
  requests and responses. An *event channel* tells the other side that there is something new
  on the ring. The data itself is in further pages that the requests refer to by grant
  reference.

Everything that is fixed about a running connection is therefore visible in xenstore, and can
be inspected with `xenstore-ls`.
21; directories1C Where the nodes are0000001ob1 Each side has one directory in xenstore, and every node of this protocol is in one of the two.
FRONT and BACK are the domain numbers of the two sides and DEVID is the number of the virtual
device, in decimal:

    /local/domain/FRONT/device/vbd/DEVID          the frontend's directory
    /local/domain/BACK/backend/vbd/FRONT/DEVID    the backend's directory

A domain can leave out the prefix `/local/domain/N/` for its own nodes: xenstore completes a
relative path with the home directory of the domain that asks.

The part of the backend's path before the numbers says which kind of backend is meant to serve
the device. For a backend in the kernel it is `vbd`; toolstacks use other words, such as
`qdisk`, to choose a backend in a user-space process. The frontend's directory is under
`device/vbd` whatever backend of this protocol serves it. A virtio disk, which does not use
this protocol, has the word virtio_disk in both paths. A driver must not build the path of the
other side from the numbers; it has to follow the links: `frontend/backend` holds the path of
the backend's directory, and `backend/frontend` that of the frontend's.

DEVID appears as the last part of both paths, and drivers use this part as the handle that
they put into requests. How it encodes a disk and a partition is the subject of
xen-vbd-interface(7).

libxl keeps a third directory, `/libxl/FRONT/device/vbd/DEVID`, to which no driver has access.
It holds the two links and a copy of what libxl wrote for the backend when it created the
device, so that the toolstack need not trust what drivers leave in their own directories. No
driver reads it.
217 example1@ A connected disk18R1000001o]3 This is a disk of domain 1 that domain 0 serves from a logical volume, as `xenstore-ls -f`
shows it when both sides are connected. The toolstack, libxl, made it from the specification
`/dev/vg/guest,raw,xvda,w`. The drivers are those of Linux 6.1, domain 0 has four processors
and the guest, which is an HVM guest, has one. The frontend's directory:

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

The nodes up to `frontend/trusted` come from the toolstack, the others from the driver. The
toolstack has created `state` as well, but its present value, here and in the backend's
directory, is the driver's. The backend's directory:

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

Here the nodes up to `backend/specification` come from the toolstack, and the three from
`backend/physical-device` to `backend/hotplug-status` from the hotplug script, which has
followed the link of the logical volume to the device that it stands for. The others come from
the driver: it wrote the three before those of the script when it started, and those after
them when it connected.
218 encoding1F How values are encoded0000001\[1 A value in xenstore is a string of bytes without a terminating zero. What the string means
depends on the type of the node:

- *Numbers* are in decimal digits, without sign, leading zeros or white space, unless the node
  says otherwise. The types `uint32_t` and `uint64_t` say how much room a reader needs to hold
  every valid number; they do not say how the number is stored. A reader must not put a
  `uint64_t` node into 32 bits.
- *Booleans* are the numbers `0` and `1`.
- *Bitmaps* are the decimal number that has the wanted bits set.
- *Enumerations* are one of the strings listed, compared byte by byte.
- *Strings and paths* are stored as they are.
- *Directories* have the empty string as their own value.

The header does not say what a reader does with a value that it cannot parse, and a writer
must not rely on any outcome. The drivers of Linux close the connection if it is one of the
nodes that they need, such as the grant of the ring or the size of the disk, and take the
default for most others, as if the node were absent; they ignore anything that follows the
digits of a number. An empty string is not the same thing as an absent node.

Nodes that belong together should be written, and read, in one xenstore transaction, so that
the other side never sees only some of them. At the least, all of them must be in place before
the change of state that announces them.
218 defaults1I Absent nodes and defaults0000001\G Most nodes are optional. While a node is absent, its default is in effect, exactly as if the
default had been written. This is what keeps old and new drivers compatible: a driver that has
never heard of a node does not write it, and the other side then reads the value that gives
the old behaviour.

It follows that

- a driver may leave out any node whose default suits it;
- a driver must work with a peer that writes only the nodes that have no default;
- a driver must ignore nodes that it does not know;
- a new optional node needs a default that means what happened before the node was invented.

A node that has no default must be present by the state that its entry names. Where a reader
cannot continue without the node, the entry says so.
217 markers1P1 What PRIVATE and DEPRECATED mean0000001_I Some sections of nodes are marked PRIVATE: their nodes are meant only for the side in whose
directory they are. The other side can usually read them, because it has access to the whole
directory, but it must not depend on them: their format may be specific to one backend and can
change without notice. Who *writes* them is another matter: the private nodes of the backend
mostly come from the toolstack and its hotplug scripts, as the backend's configuration.

A node marked DEPRECATED exists only to work with older implementations. New code uses the
replacement, if one is named, and handles the deprecated node only where a peer has nothing
better.

Not every node is in Xen's header. Where an entry says that it is not, what is said about the
node was found in the sources of the implementations named with it.
21= notifications1J Notifications and hold-off0000001Pg1 Each ring has one event channel, which both sides use. An event carries no data: it only says
"look at the ring". Sending one is a hypercall and wakes the other domain, so the ring lets
its reader say when it wants to be told. The shared header of the ring has two fields for
this:

- `req_event` is set by the backend: the frontend need only send an event when the request
  producer index reaches or passes this value.
- `rsp_event` is set by the frontend: the backend need only send an event when the response
  producer index reaches or passes this value.

The writer puts the entries on the ring; publishes the new producer index, after a write
barrier; reads the reader's event index, after a full barrier; and sends an event if the
producer index has just reached or passed that value. The macros of Xen's ring header whose
names end in `_AND_CHECK_NOTIFY` do these steps and return whether to send.

The reader consumes entries until none is left. Before it goes to sleep, it sets the event
index to one more than its consumer index. After a full barrier it looks once more for
entries, because one may have arrived before the new event index was visible, and sleeps only
if there is still none. The macros `RING_FINAL_CHECK_FOR_REQUESTS` and
`RING_FINAL_CHECK_FOR_RESPONSES` do this.

A reader that does not look that one more time can miss an entry and wait for ever. A reader
that does not move its event index gets a single event and has to poll from then on. A reader
may set its event index further ahead in order to be woken once for several entries, but must
then be sure that so many will come.

Both sides must also cope with events without cause: an event can arrive when the ring is
empty, and one event can stand for any number of entries.
21; permissions1U1 Who can write what, and whom to trust0000001Wd1 xenstore gives each node an owner, who can always read and write it, and a list of further
permissions. libxl sets them as follows:

- the frontend's directory and its nodes belong to the guest, and the backend's domain can
  read them;
- the backend's directory and its nodes belong to the backend's domain, and the guest can read
  them;
- domain 0, and every other privileged domain, can read and write everything.

For the backend this means that *every* node in the frontend's directory is untrusted input,
including those that the toolstack wrote there: the guest owns them, and can change or remove
them at any time. This goes for `frontend/backend-id`, for the kind and number of the device
and for the parameters of the ring alike. A backend must check each number against its own
limits before it uses it, must read each node only once per connection, and must take
everything that decides about access, above all whether the disk is writable and where its
image is, from its own directory.

The same holds for the ring: the guest can write to the ring's memory at any time, so a
backend has to copy a request to private memory before it checks it, and use only the copy.

For the frontend, the backend is traditionally part of the trusted base: it sees and can
change all data of the disk. A frontend that wants protection from a malicious backend has to
do the same in the other direction: check lengths, indexes and identifiers in responses, and
share only pages that hold nothing but the data of the request.

A node that the toolstack writes can be trusted only by the side in whose directory it is, and
by the toolstack only as far as it trusts that side.H
48011: 2010-04-071a3 The first release that this schema knows: four operations, up to 11 segments per request, and a ring of one page.
28211: 2011-03-251b4 A trim operation is added, operation 4 is set aside for SLES, and the device numbers and the disk specifications are described for the first time.
28411: 2012-09-171W4 The header describes the xenstore nodes and the state machine, rings may have several pages, trim becomes discard, and Arm gets an ABI.
28611: 2013-07-091l3 Persistent grants and the physical sector size are added, a disk can have its backend in any domain, and Itanium is dropped.
28811: 2014-03-101]3 Indirect requests carry more than 11 segments, and the node for the alignment of discards is spelt correctly.
28:11: 2015-01-151o2 The toolstack can permit direct I/O despite a known bug, and can forbid discard, for each disk.
28<11: 2015-10-071i3 The node with the numbers of the backing device is documented, and IDE disks of HVM guests can be emulated as AHCI disks.
28>11: 2016-06-201k3 A device may have several rings, the path of the backing device is a node of its own, and disks can be replicated for COLO.
28@11: 2016-12-051Z2 The protocol stays as it was; the text on forbidding discard is tidied up.
28B11: 2017-06-271g2 Disk images in QED format are accepted, and the documents on disks become manual pages.
28D11: 2017-12-131n1 Nothing changes in the protocol or in the disk specifications.
28F11: 2018-07-091n1 Nothing changes in the protocol or in the disk specifications.
28H11: 2019-04-011_2 Nothing changes in the protocol; the sources of the manual pages get new names.
28J11: 2019-12-171^4 A frontend can say that it copes with sectors larger than 512 bytes, and all sector numbers are counted in units of the announced sector size.
28L11: 2020-07-231n1 Nothing changes in the protocol or in the disk specifications.
28N11: 2021-04-071o2 The toolstack learns to remove a disk only when the guest agrees; the protocol stays as it was.
28P111: 2021-12-011n1 Nothing changes in the protocol or in the disk specifications.
28R111: 2022-12-091k2 A frontend can be told not to trust its backend, and the toolstack can set up virtio disks.
28T111: 2023-11-161[3 Nothing changes in the release; the later releases of its branch count sectors in units of 512 bytes again.
28V111: 2024-07-301Y8 The use of grants by virtio disks can be chosen, and an empty CD-ROM drive can be served by the kernel's backend, from an empty file; the protocol stays as it was in the release itself, and the later releases of its branch count sectors in units of 512 bytes again.
28X111: 2025-03-041_7 All sector numbers are counted in units of 512 bytes again, whatever the sector size of the device, and the frontend's node for large sectors is deprecated; the disc of a guest whose device model runs in a Linux stub domain can be changed.
28Z111: 2025-11-181P6 The old device model, qemu-traditional, is gone, and with it the only program that used a node to ask the toolstack to eject a disc; the protocol and the disk specifications stay as they were.
28\111: 2026-07-291n1 Nothing changes in the protocol or in the disk specifications.
28^101[1 In development: nothing has changed so far.1
21< opensuse-4.4881\4 Xen 4.4 of openSUSE, with the disk options for direct I/O and discard backported from 4.5, in a form that leaves the ABI of libxl as it was.2
11> direct-io-safe001
117 discard0010>
217 backend1F backend-identification1M Backend Device Identification111jA What the toolstack and its hotplug script tell the backend about the storage behind the disk:
where it is, how to open it and what the guest may do with it. The backend reads these nodes
while it is in `XenbusStateInitialising` or `XenbusStateInitWait`.

The section is private to the backend. A frontend must not depend on any of these nodes, even
where the permissions of the directory let it read them: their form is an agreement between one
toolstack, its scripts and its backends, and a frontend learns all that it needs from the
features and the device properties.6
219 toolstack14 mode17 backend1F backend-identification184000001]1 Says whether the guest may write to the disk.1W= The access that the backend grants to the frontend. A backend that finds `"r"` opens the
storage read-only, sets `VDISK_READONLY` in `info` and fails every request that would change
data.

The node is the authority, not a hint: the check belongs in the backend, because a frontend
can send any request it likes. Hotplug scripts read it as well, to refuse storage that another
domain already uses in a way that does not fit.1801; enumeration000002
11 r1^2 The guest may only read. The storage may be shared with other read-only users.119 read only00
11 w1T2 The guest may read and write. The storage should have no other user.118 writable000001f3 The backend cannot tell what it may allow. It should refuse the device; taking it as read-only
is the only safe guess.11G XenbusStateInitialising001100M
16 writes15 libxl00000001O Exactly one of the two letters.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1`L11O flexarray_append(back, "mode");000113 4.000
1@ reads and writes14 xend00000001\2 Also writes `"w!"`, which asks the script to skip its check for other users.115 4.4.011U1 tools/python/xen/xend/server/blkif.py1P811d1 (dev, mode) = self.readBackend(devid, 'dev', 'mode')000000
>17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1V\111Q1 ; ("mode", string_of_mode x.mode)000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1V611P2 .add_backend_item("mode", if self.writable { "w" } else { "r" })000000
18 requires1= hotplug-linux00000001^1 Reduced to one of `r`, `w` and `!` before use.1H11I tools/hotplug/Linux/block1V?11Y1 mode=$(xenstore_read "$XENBUS_PATH/mode")0001H00
15 reads80000000017171T811o1 local m=$(xenstore_read_default "$base_path/$dom/$dev/mode" "")0001700
>1= linux-blkback00000000117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1n]111m1 be->mode = xenbus_read(XBT_NIL, dev->nodename, "mode", NULL);000117 ≤3.1100
=1> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1T]111c1 const char *mode = qdict_get_try_str(opts, "mode");000000
N600000001i1 For every device, also for one that a toolstack has made.116 10.2.2171fI11Y1 xen_device_backend_printf(xendev, "mode",000117 ≤10.000
C1= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1Tc111m1 blkdev->mode = xenstore_read_be_str(&blkdev->xendev, "mode");000000
B1? freebsd-blkback00000000114 12.111M sys/dev/xen/blkback/blkback.c1fR711M "mode", NULL, &xbb->dev_mode,000000
;17 tapback00000000115 4.0.811A tapback/backend.c1ZY111g1 mode = tapback_device_read(device, XBT_NULL, MODE_KEY);000119 ≤3.0.5000
71; illumos-xdb0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1jY311_1 if (xenbus_read_str(xsname, "mode", &str) != 0)000000
M1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1R;11e2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/mode", basepref, backendid, domid, vbd_id);000000
;17 mini-os0000000011< 50cfef19656611: blkfront.c1bA11f1 snprintf(path, sizeof(path), "%s/mode", dev->backend);000000
617 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1l:11j1 bmk_snprintf(path, sizeof(path), "%s/mode", dev->backend);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1f=1;000117 2020.1000
71A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1V=11b1 mode = xs_read(XBT_NIL, xendev->otherend, "mode");000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1^B11c1 c = hyp_store_read(0, 3, bd->backend, "/", "mode");000113 1.400
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1X711g1 readOnl <- readMode `fmap` xsRead xs (beDir ++ "/mode")000000
f117 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1P=11f1 xs_gather(h, be->backpath, "mode", NULL, &mode, NULL);000000
61< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1\:11\1 backend_read (fun x -> x = "w") false "mode"000000
`16000000001611D lib/core/blkproto.ml1b511N "mode", Mode.to_string t.mode;000000
E14 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1d811H strcat(xs_key, "/mode");000000
61; virtio-disk0000000011< 274f5e933a73116 demu.c1fd111f1 str = xenstore_read_be_str(demu_state.xs_dev, "mode");000000
E1< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1l611T2 status = XnReadString(xvdd->handle, XN_BASE_BACKEND, "mode", &mode);000000
;1> netbsd-xbdback00000000114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1l_111P2 err = xenbus_read(NULL, xbusd->xbusd_path, "mode", NULL, &mode);000000
61@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1XX11n2000000
61< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1\G1e3000000@
f41U11f2 Accepts and writes a third value, `"w!"`: writable, without the check for other users.001g41g41b411N mode = config.get('mode', 'r')000000
o31L1h2 Takes every string that has a `w` in it as writable and every other string as read-only.001Q41Q41n]11=000000
^3171d1 Takes every string that has a `w` in it as writable.001`31`31fR71`3000000
P4171X2 Looks at the first character only, and takes an absent node as writable.001W41Q41T]11W4000000
e3171\2 Accepts exactly the two values and fails for anything else, `"w!"` included.001g31g31RB11@ mode, MODE_KEY);000000
]1171R1 Looks at the first character only.001_11_11X`111C if (mode[0] == 'w')000000
k3171T2 Takes `"r"` and `"ro"` as read-only and everything else as writable.001m31m31jY31m3000000
]31a11V5 The frontend reads the node although it is private, and cannot start without it. The
portable source is `VDISK_READONLY` in `info`, for the other frontends below too.001_31_31f=1_3000000
m3171i1 The frontend reads the node, and cannot start without it.001o31o31bA17000000
n3177001P41P41l:1P4000000
i3177001k31k31V=1k3000000
d31O1L The frontend reads the node.001f31f31X71f3000000
P41==001R41R41^B1R4000000
a31=1i2 The frontend reads the node although it is private, and takes an absent one as read-only.001c31h31\:1h3000000
X317C001Z31Z31l61Z3000000
o201\2 Takes a `!` in the string as leave to open storage that is in use elsewhere.001P31P31lH11[1 | (strchr(be->mode, '!') ? 0 : FMODE_EXCL),0000001R8
219 toolstack16 params17 backend1F backend-identification18400002
8V11^2 libxl names an empty file where the drive of a backend in the kernel is empty.11; description27777184000001\1 Describes the storage to the hotplug script.1bG Free text that a hotplug script can turn into something that the backend opens: for most
disks the path of a block device or an image file, for other storage whatever the script
for it understands, such as a target name or a URL. The backend may read it too, when no
script stands between it and the toolstack, as for a backend in a user process.

There is no common syntax. A toolstack that gives the format of an image with it puts the
name of the format and a colon in front of the path (`vhd:/images/guest.vhd`); a reader
must split at the first colon only, and only if it knows that its toolstack writes the
prefix.

For a removable medium the toolstack changes the node while the device is connected. An
empty string then stands for an empty drive.18016 string0000000001o1 There is nothing to attach. Hotplug scripts stop with an error.11G XenbusStateInitialising000100D
16 writes15 libxl00000001P5 The plain path for block devices that the kernel serves; format, colon and path for disks
served by QEMU or tapdisk; rewritten when a CD is inserted or ejected.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1VH11Q1 flexarray_append(back, "params");000113 4.000
1@ reads and writes14 xend00000000115 4.4.011U1 tools/python/xen/xend/server/blkif.py1`811= 'params', '')000000
=17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1X\111F ; ("params", x.params)000000
18 requires1= hotplug-linux000000001A11I tools/hotplug/Linux/block1T?11X1 p=$(xenstore_read "$XENBUS_PATH/params")0001A00
7700000001G Format, colon and path.1811M tools/hotplug/Linux/block-tap1j?11c1 target=$(xenstore-read $XENBUS_PATH/params || true)000000
15 reads700000000161=1T?1=0001=00
71? hotplug-freebsd00000001D Handed on as a path.1811K tools/hotplug/FreeBSD/block1N11V1 params=$(xenstore-read "$path/params")000113 4.700
81> hotplug-netbsd00000001Q1 A block device or a regular file.1811J tools/hotplug/NetBSD/block1^111X1 xparams=$(xenstore-read "$xpath/params")0001?00
K1> qemu-xen-block00000001b3 The format `"aio"` means a raw image and `"vhd"` the format that QEMU calls
vpc; without a colon the image is raw.115 7.2.011D hw/block/xen-block.c1R]111g1 const char *params = qdict_get_try_str(opts, "params");000000
71= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1la111Q2 blkdev->params = xenstore_read_be_str(&blkdev->xendev, "params");000000
C1; illumos-xdb00000001O Watched for a change of medium.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1Vj111c1 if (xenbus_read_str(xsname, "params", &str) != 0) {000000
g11@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1P811g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/params", basepref, backendid, domid, vbd_id);000000
A17 gnumach0000000011< d5a5afa1544b11; xen/block.c1nB11e1 c = hyp_store_read(0, 3, bd->backend, "/", "params");000113 1.400
B14 ovmf00000001F Of CD-ROM drives only.117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1h;11a2 Status = XenBusIo->XsBackendRead (XenBusIo, XST_NIL, "params", (VOID **)&Params);000000
71< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1VR411L params = self.read("params")000000
617 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1^@11b1 xs_gather(h, path, "params", NULL, &params, NULL);000000
61< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1h=11X2 Xs.(immediate xs (fun h -> read h (Printf.sprintf "%s/params" backend)))000000
L1? freebsd-blkback00000000113 9.311M sys/dev/xen/blkback/blkback.c1P[711O "params", NULL, &xbb->dev_name,0000117 ≤12.10
71; virtio-disk0000000011< 274f5e933a73116 demu.c1fe111h1 str = xenstore_read_be_str(demu_state.xs_dev, "params");000000
61@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1ZW11g10000008
b31b11W3 Two forms in one node: a plain path, or a format, a colon and a path, depending on the
kind of backend.001Y21c31VH1c3000000
Q21M1R4 Takes a text that is not a path, such as one that begins with `rbd:`, for a format and a
name and leaves it to QEMU's block layer.001S21S21la11=000000
]201m4 Refuses every text that does not name a file or block device of its domain, because it
first asks what kind of file it is; texts for RBD and NBD do not work.001]21]21n_111T2 error_setg_errno(errp, errno, "Could not stat file '%s'", filename);000000
15 krata01c2 Writes no such node, but names the block device in the nodes of the hotplug script.00118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs001`400000
k11A1P3 The frontend reads the node although it is private, to find out whether a CD-ROM drive is
empty.001l11l11h;1l1000000
a1171l2 The frontend reads the node although it is private, to find a disk by the name of its
image.001c11c11h=1c1000000
]2171P2 The frontend reads the node although it is private, to print it.001_21_21nB1_2000000
^41Y11P2 Writes the address of an NBD server for a disk that QEMU serves.001`411U1 ocaml/xenopsd/xc/xenops_server_xen.ml1^D11j1 (uri, [("qemu-params", xendisk.Storage_interface.params)])00000011C /dev/vg0/guest-disk
8>1\4 The node is now described as input of the hotplug script, which hands a block device to
the backend; before, as input of the backend itself.217 summary^52^5O^5^5184000001\1 Describes the storage to the backend driver.1j6 Free text from which the backend driver can open the storage: typically the path of the
block device or of the file that holds the disk's contents. There is no common syntax, and
what is allowed depends on the backend.180^5000000000^51^5000100D
Cm10000000^51l11l11VH1l10001T400
^5^5000000001^51^51`81^5000000
=Q1000000001O1^51X\11^5000000
b2R5000000001A1R51T?1R50001A00
770000000^5181^51j?1^5000000
f1700000000161=1T?1=0001=00
7^50000000^5181^51N1^50001^500
8^50000000^5181^51^11^50001?00
KR30000000^51R31R31R]11^5000000
7^3000000001\31\31la11\3000000
C^50000000^51^51^51Vj11^5000000
g1^5000000001^51^51P81^5000000
AR3000000001P31P31nB1P30001^500
Bd30000000^51c31c31h;1c3000000
7^5000000001^51^51VR41^5000000
6^5000000001^51^51^@1^5000000
6n3000000001l31l31h=1l3000000
L^5000000001^51^51P[71^500001^50
7^5000000001^51^51fe11^5000000
6^5000000001^51^51ZW11g10000008
b31b1^5001Y21c31VH1c3000000
Q21M^5001S21S21la11=000000
]20^5001]21]21n_11^5000000
^50^5001^51^5001`400000
k11A^5001l11l11h;1l1000000
a117^5001c11c11h=1c1000000
]217^5001_21_21nB1_2000000
^41Y1^5001`41^51^D1^50000001^5d:1ZM Free text that a hotplug script can turn into something that the backend opens: for most disks
the path of a block device or an image file, for other storage whatever the script for it
understands, such as a target name or a URL. The backend may read it too, when no script
stands between it and the toolstack, as for a backend in a user process.

There is no common syntax. A toolstack that gives the format of an image with it puts the name
of the format and a colon in front of the path (`vhd:/images/guest.vhd`); a reader must split
at the first colon only, and only if it knows that its toolstack writes the prefix.

For a removable medium the toolstack changes the node while the device is connected. An empty
string then stands for an empty drive. Since 4.19 libxl does not leave the node empty for a
drive of the kernel's backend in domain 0, but names an empty file that it makes for the
purpose, so that the backend can connect.180W5000000000W51W5000100D
<f10000000W51e11e11VH1e10001m300
W5W5000000001W51W51`81W5000000
=J000000001H1W51X\11W5000000
[2k4000000001A1k41T?1k40001A00
770000000W5181W51j?1W5000000
_1700000000161=1T?1=0001=00
7W50000000W5181W51N1W50001W500
8W50000000W5181W51^11W50001?00
Kk20000000W51k21k21R]11W5000000
7W3000000001U31U31la11U3000000
CW50000000W51W51W51Vj11W5000000
g1W5000000001W51W51P81W5000000
Ak2000000001i21i21nB1i20001W500
B]30000000W51\31\31h;1\3000000
7W5000000001W51W51VR41W5000000
6W5000000001W51W51^@1W5000000
6g3000000001e31e31h=1e3000000
LW5000000001W51W51P[71W500001W50
7W5000000001W51W51fe11W5000000
6W5000000001W51W51ZW11g10000008
b31b1W5001Y21c31VH1c3000000
Q21MW5001S21S21la11=000000
]20W5001]21]21n_11W5000000
W50W5001W51W5001W500000
k11AW5001l11l11h;1l1000000
a117W5001c11c11h=1c1000000
]217W5001_21_21nB1_2000000
^41Y1W5001`41W51^D1W50000001W5
217 hotplug1? physical-device17 backend1F backend-identification18<00002
8>1X1 Note 11 says which systems use the node.21; description15 notes2888818<000001m1 Names the block device to open by its major and minor number.1m@ The block device of the backend domain's kernel that holds the disk's contents. The
hotplug script finds or makes the device, for instance by attaching a file to a loop
device, and writes the node; its appearance is what a kernel backend waits for before it
opens the device.

On Linux both numbers are hexadecimal without a prefix, as an exception to the rule that
numbers in xenstore are decimal: `fd:1a` is major 253, minor 26. Once the node is written
it must not change; a backend need not support another device on the same connection.18016 device0000000001P2 No script has run yet. The backend waits until the node appears.11D XenbusStateConnected000100<
16 writes15 libxl00000001Z5 In hexadecimal, and only for a block device in the toolstack's own domain that the kernel serves and that has no script of its own. From 4.7 on only the script writes it.115 4.6.011C tools/libxl/libxl.c1Rl411^1 flexarray_append_pair(back, "physical-device",000113 4.0113 4.70
91= hotplug-linux00000001W1 Hexadecimal, by the function write_dev.11< 4.23-dev-19611S1 tools/hotplug/Linux/block-common.sh1Z411c1 xenstore_write "$XENBUS_PATH/physical-device" "$mm"0001900
15 reads800000001j3 If it is already there, the script has run and does nothing. Those of other disks are read
to find storage that is in use.1811I tools/hotplug/Linux/block1Z711T2 d=$(xenstore_read_default "$base_path/$dom/$dev/physical-device" "")0001800
?1> hotplug-netbsd000000001711J tools/hotplug/NetBSD/block1V511f1 xenstore-write $xpath/physical-device $physical_device0001700
>1= linux-blkback00000001`1 Hexadecimal. Watched; a later change is refused.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1b\111V2 err = xenbus_scanf(XBT_NIL, dev->nodename, "physical-device", "%x:%x",000117 ≤3.1100
817 tapback00000001i1 Hexadecimal. The device must be one of the blktap driver.115 4.0.811A tapback/backend.c1fI11h1 s = tapback_device_read(device, XBT_NULL, PHYS_DEV_KEY);000119 ≤3.0.5000
E17 xenopsd00000001d1 For disks whose parameters hold a path and a number.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1P]111T1 ("physical-device", physical_device)000000
71< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1fR411g1 self.write("physical-device", "%x:%x" % (major, minor))000000
615 krata00000001k1 Hexadecimal, two digits at least, written by the toolstack.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1Z611B "physical-device",000000
I17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1TE11U2 deverr = xs_gather(h, bepath, "physical-device", "%li", &pdev, NULL);000000
61> netbsd-xbdback000000018 Watched.114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1^^111P2 err = xenbus_read_ul(NULL, xbusd->xbusd_path, "physical-device",000000
71< suse-blkback0000000[111< 042148a39f3c11L drivers/xen/blkback/xenbus.c1RF1[10000005
f11I1c2 Writes one decimal number that combines major and minor, as `stat -f %r` prints it.001h11h11V51h1000000
B1>1P1 Reads one decimal device number.001C1C1^^111j1 xenbus_read_ul(NULL, xbusd->xbusd_path, "physical-device",000000
M177001O1O1TE1O000000
k1171m1 Reads the node, although note 11 names Linux and NetBSD only.001l11l11fI1l1000000
1? freebsd-blkback117 ignores1`1 Ignores the node and waits for the path instead.00114 12.111M sys/dev/xen/blkback/blkback.c0011A "physical-device"00000115 fd:1a
8<1V2 `blkif.h` describes the node, which block scripts have always written.115 class2g3g3g3g318<00000g3g3180g3000000000g31g3000101:<
[1h30000000h31h31h31Rl41h30001S31h30
9a30000000h31d11h31Z41h30001900
X180000000h3181h31Z71h30001800
?S200000000171Q21V51Q20001700
>h30000000^21h31h31b\11^20001h300
8n10000000h31m11m11fI1m10001h300
Eh30000000h31h31h31P]11h3000000
7h3000000001h31h31fR41h3000000
6h30000000h31h31h31Z61h3000000
Il2000000001j21j21TE1j2000000
6W30000000h31V31V31^^11h3000000
7h30000000[11h31h31RF1[10000005
f11Ih3001h11h11V51h1000000
B1>b3001C1C1^^11h3000000
M177001O1O1TE1O000000
k117h3001l11l11fI1l1000000
h31h3h3001h31h3001h3000001h3b31hB The block device of the backend domain's kernel that holds the disk's contents. The hotplug
script finds or makes the device, for instance by attaching a file to a loop device, and
writes the node; its appearance is what a kernel backend waits for before it opens the device.

On Linux both numbers are hexadecimal without a prefix, as an exception to the rule that
numbers in xenstore are decimal: `fd:1a` is major 253, minor 26. Once the node is written it
must not change; a backend need not support another device on the same connection.

The path of the same device is in `physical-device-path`.180b3000000001Fb31b3000100<
T1a30000000a31a31a31Rl41a30001l21a30
9Z30000000a31]11a31Z41a30001900
Q180000000a3181a31Z71a30001800
?l100000000171j11V51j10001700
>a30000000W21a31a31b\11W20001a300
8g10000000a31f11f11fI1f10001a300
Ea30000000a31a31a31P]11a3000000
7a3000000001a31a31fR41a3000000
6a30000000a31a31a31Z61a3000000
Ie2000000001c21c21TE1c2000000
6P30000000a31o21o21^^11a3000000
7a30000000[11a31a31RF1[10000005
f11Ia3001h11h11V51h1000000
B1>[3001C1C1^^11a3000000
M177001O1O1TE1O000000
k117a3001l11l11fI1l1000000
a31a3a3001a31a3001a3000001a3
217 hotplug1D physical-device-path17 backend1F backend-identification18>000001i1 Names the block device or image file to open by its path.1g? The absolute path, in the backend domain, of what holds the disk's contents. The hotplug
script writes it together with `physical-device`, or alone on systems without major and minor
numbers. On Linux and NetBSD it is the path of a block device; on FreeBSD, whose backend can
use a file directly, it may also be that of a regular file.

A toolstack reads it when it needs to reach the contents itself, for example to start a boot
loader or to give the disk to an emulator before the guest's drivers run.014 path0000000001d2 A backend that depends on it waits; a toolstack has no way to open the disk locally.11D XenbusStateConnected0001008
16 writes1= hotplug-linux0000000011< 4.23-dev-19611S1 tools/hotplug/Linux/block-common.sh1\411g1 xenstore_write "$XENBUS_PATH/physical-device-path" "$1"000113 4.700
7700000001T3 For tapback the socket of the tapdisk's NBD server; the device numbers are then left out
on purpose.1811M tools/hotplug/Linux/block-tap1b=11i1 xenstore_write "$XENBUS_PATH/physical-device-path" "$dev"000114 4.1900
81? hotplug-freebsd00000001E The text of `params`.1811K tools/hotplug/FreeBSD/block1V111a1 xenstore-write $path/physical-device-path $params0001?00
15 reads15 libxl00000001_2 For disks with a script of their own and for tapdisk, to open the disk locally.1811M tools/libs/light/libxl_disk.c1T[311P2 pdpath = libxl__sprintf(gc, "%s/physical-device-path", be_path);0001800
18 requires1? freebsd-blkback000000018 Watched.114 12.111M sys/dev/xen/blkback/blkback.c1\[711X2 watch_path = xs_join(xenbus_get_node(xbb->dev), "physical-device-path");000000
>17 tapback00000001Y2 Process id and minor number of the tapdisk, taken from the socket's name.115 4.0.811A tapback/backend.c1XC11m1 s = tapback_device_read(device, XBT_NULL, PHYS_DEV_PATH_KEY);000116 3.54.000
L17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1R]111`1 ; ("physical-device-path", physical_device_path)000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1T611m1 .add_backend_item("physical-device-path", &block_device.path)0000002
\1171U2 The value can be a socket, neither a block device nor a regular file.001O1]11b=1]1000000
1> hotplug-netbsd01H Does not write the node.001611J tools/hotplug/NetBSD/block001U20000011C /dev/vg0/guest-disk
219 toolstack14 type17 backend1F backend-identification184000001c1 Says what kind of object holds the disk's contents.1a= Chooses the hotplug script and the way to open the storage. It is about the backend side only
and says nothing to the guest: neither the format of an image nor whether the disk is a CD-ROM
drive follows from it.

Toolstacks use the node for the kind of backend rather than for the kind of object, and with
more words than these three, so a reader must accept words that it does not know and fall back
to looking at the object itself.1801; enumeration11D "file", "phy", "tap"00003
14 file1a2 A regular file. The script attaches it to a loop device, or the backend opens it.000
13 phy1U1 A block device of the backend domain.000
13 tap1W1 An image that a tapdisk process serves.0001001V2 The Linux script treats it as an unknown kind and looks at the object.11G XenbusStateInitialising000100>
16 writes15 libxl00000001[1 Rewritten when a CD is inserted or ejected.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1\L11O flexarray_append(back, "type");000113 4.000
15 reads800000001S1 To tell the kinds of backend apart.1811O tools/libs/light/libxl_device.c1T811U1 GCSPRINTF("%s/%s", be_path, "type"));000000
1@ reads and writes14 xend00000001`1 The word before the colon of the disk's address.115 4.4.011U1 tools/python/xen/xend/server/blkif.py1^811I 'type', new_back['type'],000000
D17 xenopsd00000001K Writes `"file"` or `"phy"`.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1T\111Z1 ; ("type", backendty_of_physty x.phystype)000000
715 krata00000001? Always `"phy"`.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1l511P1 .add_backend_item("type", "phy")000000
I1= hotplug-linux00000001P2 Used only for storage that is neither a block device nor a file.1I11I tools/hotplug/Linux/block1R?11h1 t=$(xenstore_read_default "$XENBUS_PATH/type" 'MISSING')0001P100
18 requires1= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1Zc111m1 blkdev->type = xenstore_read_be_str(&blkdev->xendev, "type");000000
61; illumos-xdb00000001V1 `"file"` is attached to a lofi device.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1dU211i1 if ((err = xenbus_read_str(xsname, "type", &str)) != 0) {000000
I1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1f:11e2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/type", basepref, backendid, domid, vbd_id);000000
<1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1`e111> prop = "type";000000
61@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1\X11F000000
R11< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1j^411L vdi_type = self.read("type")000000
61> linux-blkfront00000001R3 Old kernels took `"phy"` and `"file"` as the sign of how to discard, although the node is private.0000011U2 xen-blkfront.c in the kernel of CyanogenMod for msm8974, 9fafe90735d811^2 That kernel was read, but which version of Linux it is made from is not known.011: ≤6.1.1760
71= suse-blkfront00000001d3 Without the node it does not discard; for `phy` it needs the granularity and the alignment, for `file` nothing else.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1lE11Q2 type = xenbus_read(XBT_NIL, info->xbdev->otherend, "type", NULL);0000003
Z21R11j2 Writes the kind of backend, so also words that this list does not have, such as `"qdisk"`.001c11b21\L1b2000000
Z2171g1 Writes any word for which a script of that name exists.001[21[21l411? 'type'   : typ,000000
W11T11Q2 The frontend reads the node, mandatorily, although it is private.001Y11Y11`e11Y10000001Z3
219 toolstack1> direct-io-safe17 backend1F backend-identification18:000001e2 Permits the backend to use `O_DIRECT` despite a bug in the lifetime of network pages.1g_1 Says that the storage behind this disk is not affected by a bug of the backend domain's
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
- The node must not be used to choose how the image is cached. That needs another option.
- A backend that has no such workaround, because it submits block requests in the kernel or
  runs where the bug is fixed, ignores the node.
- A backend that does not know the node keeps its workaround, so the effect is not guaranteed.
- For storage that is reached over a network, the node must be absent or `0`.017 boolean01011 000000001]2 The storage may be affected; a backend with the workaround keeps it in place.11G XenbusStateInitialising0001004
16 writes15 libxl00000001\2 Writes `1` when the disk's option is given and otherwise no node, never `0`.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1jL11Y1 flexarray_append(back, "direct-io-safe");000113 4.500
15 reads1> qemu-xen-block00000001^2 With `1` it opens the image uncached and submits with native asynchronous I/O.115 7.2.011D hw/block/xen-block.c1V]111W2 const char *direct_io_safe = qdict_get_try_str(opts, "direct-io-safe");000000
71= qemu-xen-disk00000001R1 Does the same as the later driver.11> qemu-xen 2.4.111C hw/block/xen_disk.c1jc111W2 directiosafe = xenstore_read_be_str(&blkdev->xendev, "direct-io-safe");00011> qemu-xen 4.3.000
E17 xenopsd00000001P2 Wrote `1` for every disk; the version in xen-api no longer does.0000011W1 xc/device.ml, older versions of xenopsd11Q2 The versions that wrote it lie in a repository that was not read.0001
B1>1U2 Tests only whether the node exists, so that `0` counts as permission.0000000011V2 The sources of QEMU 4.0 were not at hand; those of 7.2 test the value.113 4.0113 4.10111 1
217 backend1@ backend-features18 Features011^@ What the backend can do beyond reading and writing. It publishes these nodes before it enters
`XenbusStateInitWait`; the frontend reads them afterwards and uses only what it finds. A feature
that is absent, or `0`, must not be used.

Some backends cannot tell what the storage supports until they have opened it and publish their
features together with the device properties. A frontend that has seen `XenbusStateConnected`
has seen all of them, so that is the safe moment to read the features that only decide about
requests.6
217 backend1? feature-barrier31@ backend-features18400001
841a2 `blkif.h` has an entry for the node; before, it only named it with the operation.119 mentioned25737184000001a1 Says that the backend processes barrier requests.1Q@ `1` says that `BLKIF_OP_WRITE_BARRIER` is worth trying: the backend knows the operation and
the storage is believed to honour it. It does not promise success. The backend may answer any
such request with `BLKIF_RSP_EOPNOTSUPP`, for instance because it learns from the first one
that the storage refuses; the frontend then has to stop using barriers and to order its writes
itself, by waiting for them.

A backend that answers so may also change the node to `0`, but a connected frontend does not
look at it again.18017 boolean01011 000000001V1 The backend does not support barriers.11C XenbusStateInitWait11F BLKIF_OP_WRITE_BARRIER00110F
16 writes1= linux-blkback00000001^1 Follows the flush support of the block device.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1\V111j1 err = xenbus_printf(xbt, dev->nodename, "feature-barrier",000117 ≤3.1100
81? freebsd-blkback012000001; Always `1`.114 12.111M sys/dev/xen/blkback/blkback.c1bY711H "feature-barrier", "1");000000
717 tapback00000000115 4.0.811B tapback/frontend.c1`B11V2 if ((err = tapback_device_printf(device, xst, "feature-barrier", true,000119 ≤3.0.5000
71; illumos-xdb00000001V1 `1`, unless the node is there already.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1Ti211h1 (err = xenbus_printf(xbt, xsname, XBP_FB, "%d", 1)))) ||000000
15 reads1> linux-blkfront000000001I11L drivers/block/xen-blkfront.c1n]411X2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-barrier", 0)) {0001I00
71@ freebsd-blkfront000000001H11O sys/dev/xen/blkfront/blkfront.c1j^211Z1 "feature-barrier", "%d", &feature_barrier,000000
61; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1\n111I prop = "feature-barrier";000000
61> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1Vk111j2 Frontend->DiskInfo.Barrier      = (__ReadValue32(Frontend, "feature-barrier", 0, NULL) == 000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1n?11b1 snprintf(path, sizeof(path), "%s/feature-barrier",000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1fD11Q2 snprintf(path, sizeof(path), "%s/feature-barrier", dev->backend);000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1ZE11m1 XenBusReadUint64 (XenBusIo, "feature-barrier", TRUE, &Value);000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1l611g1 canBarrier <- testFeature (beDir ++ "/feature-barrier")000000
18 requires1A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1h<11l1 err = xs_scanf(XBT_NIL, xendev->otherend, "feature-barrier",000000
;17 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1T=11U2 bmk_snprintf(path, sizeof(path), "%s/feature-barrier", dev->backend);000000
61; illumos-xdf000000001j111O usr/src/uts/common/xen/io/xdf.c1l_311P2 if (!(vdp->xdf_feature_barrier = xenbus_exists(oename, XBP_FB)))000000
613 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1h^211[2 sc->xb_flags |= blkfront_check_feature(dev, "feature-barrier", XB_BARRIER);000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1j=11S1 strcat(xs_key, "/feature-barrier");000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1f611o2 status = XnReadInt32(xvdd->handle, XN_BASE_BACKEND, "feature-barrier", &xvdd->feature_barrier);000000
_21@ qemu-traditional00000001L `1` if the format can flush.11< b669e922b37b11= hw/xen_disk.c1^\111Y2 xenstore_write_be_int(&blkdev->xendev, "feature-barrier", have_barriers);000000
<1: netbsd-xbd00000000115 1.13311M sys/arch/xen/xen/xbd_xenbus.c1f`111M "feature-barrier", &val, 10);000118 ≤1.13300
=1< suse-blkback0000000^311< 042148a39f3c11L drivers/xen/blkback/xenbus.c1n=11n1 int err = xenbus_printf(xbt, dev->nodename, "feature-barrier",000000
=1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1lJ11S1 "feature-barrier", "%d", &barrier);0000003
h31=1^2 Publishes it together with the device properties, after `XenbusStateInitWait`.001Q31i31\V11i3000000
a11=1V2 Takes the existence of the node as support, so that `0` counts as `1`.001c11c11l_31c1000000
]1177001_11_11n=11M vbd_info.barrier = (rs == 0);000000111 1c4c4180c4010c40000000c41c41c400100F
JL0000000V11K1K1\V11K0001k300
8c401200000c41l31c41bY71c4000000
7c4000000001c41c41`B1c40001c400
7c40000000c41X11c41Ti21c4000000
W1c4000000001I1c41n]41c40001I00
7c4000000001H1c41j^21c4000000
6c4000000001c41c41\n11c4000000
6c4000000001c41c41Vk11c4000000
6c4000000001c41c41n?1c40001c400
7c4000000001c41c41fD1c4000000
6c4000000001c41c41ZE1c4000000
6c4000000001c41c41l61c4000000
c4c4000000001c41c41h<1c4000000
;c4000000001c41c41T=1c4000000
6S3000000001j11Q31l_31Q3000000
6c4000000001c41c41h^21c4000000
6W3000000001U31U31j=1c4000000
6c4000000001c41c41f61c4000000
_2c40000000c41c41c41^\11c4000000
<c4000000001c41c41f`11c40001c400
=c40000000^31c41c41n=1c4000000
=c4000000001c41c41lJ1c40000003
h31=c4001Q31i31\V11i3000000
a11=]4001c11c11l_31c1000000
]1177001_11_11n=1c40000001c4
217 backend1C feature-flush-cache31@ backend-features18400001
841a2 `blkif.h` has an entry for the node; before, it only named it with the operation.119 mentioned25737184000001[2 Says that the backend processes requests to flush the cache of the storage.1R? `1` says that `BLKIF_OP_FLUSH_DISKCACHE` is worth trying: the backend knows the operation and
hands it on to the storage. As with every optional operation the answer may still be
`BLKIF_RSP_EOPNOTSUPP` at any time, and the frontend must cope with that.

Without the feature a frontend has no means to force written data out of a volatile cache,
other than a barrier if the backend offers it. It should then tell its operating system that
the disk has no cache that could be flushed.18017 boolean01011 000000001\1 The backend does not support flush requests.11C XenbusStateInitWait11H BLKIF_OP_FLUSH_DISKCACHE00110E
16 writes1= linux-blkback00000001^1 Follows the flush support of the block device.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1lR111n1 err = xenbus_printf(xbt, dev->nodename, "feature-flush-cache",000117 ≤3.1100
81> qemu-xen-block012000001; Always `1`.115 7.2.011D hw/block/xen-block.c1T@11R2 xen_device_backend_printf(xendev, "feature-flush-cache", "%u", 1);000000
71= qemu-xen-disk01200000711> qemu-xen 2.4.111C hw/block/xen_disk.c1^e111Q2 xenstore_write_be_int(&blkdev->xendev, "feature-flush-cache", 1);000000
71? freebsd-blkback012000007114 12.111M sys/dev/xen/blkback/blkback.c1RZ711L "feature-flush-cache", "1");000000
15 reads1> linux-blkfront000000001I11L drivers/block/xen-blkfront.c1`^411V2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-flush-cache",0001I00
71@ freebsd-blkfront000000001<11O sys/dev/xen/blkfront/blkfront.c1V_211\1 "feature-flush-cache", "%d", &feature_flush,000000
61; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1jn111M prop = "feature-flush-cache";000000
61> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1Xk111j2 Frontend->DiskInfo.FlushCache   = (__ReadValue32(Frontend, "feature-flush-cache", 0, NULL)000000
61: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1TX111Y1 "feature-flush-cache", &cache_flush, 10);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1V@11f1 snprintf(path, sizeof(path), "%s/feature-flush-cache",000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1lD11U2 snprintf(path, sizeof(path), "%s/feature-flush-cache", dev->backend);000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1lE11Q2 XenBusReadUint64 (XenBusIo, "feature-flush-cache", TRUE, &Value);000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1n611k1 canFlush   <- testFeature (beDir ++ "/feature-flush-cache")000000
18 requires1A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1X<11P2 err = xs_scanf(XBT_NIL, xendev->otherend, "feature-flush-cache",000000
k11> netbsd-xbdback01200000k1114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1be111l1 xenbus_printf(xbt, xbusd->xbusd_path, "feature-flush-cache",000000
A17 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1Z=11Y2 bmk_snprintf(path, sizeof(path), "%s/feature-flush-cache", dev->backend);000000
613 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1j^211]2 sc->xb_flags |= blkfront_check_feature(dev, "feature-flush-cache", XB_FLUSH);000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1T>11W1 strcat(xs_key, "/feature-flush-cache");000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1j611Z2 status = XnReadInt32(xvdd->handle, XN_BASE_BACKEND, "feature-flush-cache",000000
K1< suse-blkback0000000X311< 042148a39f3c11L drivers/xen/blkback/xenbus.c1d>11R2 int err = xenbus_printf(xbt, dev->nodename, "feature-flush-cache",000000
<1= suse-blkfront00000001F Preferred to barriers.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1PL11U1 "feature-flush-cache", "%d", &flush);0000002
c31>1^2 Publishes it together with the device properties, after `XenbusStateInitWait`.001l21d31lR11d3000000
17 tapback01b1 Publishes no such node, only the one for barriers.00115 4.0.811B tapback/frontend.c001X400000111 1W4W4180W4010W40000000W41W41W400100E
CE0000000P11D1D1lR11D0001_300
8W401200000Q21W41W41T@1W4000000
7W40120000071W41W41^e11W4000000
7W40120000071l31W41RZ71W4000000
c1W4000000001I1W41`^41W40001I00
7W4000000001<1W41V_21W4000000
6W4000000001W41W41jn11W4000000
6W4000000001W41W41Xk11W4000000
6W4000000001W41W41TX11W4000000
6W4000000001W41W41V@1W40001W400
7W4000000001W41W41lD1W4000000
6W4000000001W41W41lE1W4000000
6W4000000001W41W41n61W4000000
W4W4000000001W41W41X<1W4000000
k1W401200000k11W41W41be11W4000000
AW4000000001W41W41Z=1W4000000
6W4000000001W41W41j^21W4000000
6W4000000001W41W41T>1W4000000
6W4000000001W41W41j61W4000000
KW40000000X31W41W41d>1W4000000
<W40000000W41W41W41PL1W40000002
c31>W4001l21d31lR11d3000000
W40W4001W41W4001W4000001W4
217 backend1? feature-discard31@ backend-features184000001a1 Says that the backend processes discard requests.1SB `1` says that `BLKIF_OP_DISCARD` is worth trying: the guest can tell the storage which sectors
it no longer needs. The answer may still be `BLKIF_RSP_EOPNOTSUPP` at any time, after which
the frontend should stop sending such requests. Because discarding is advice about contents
that nobody wants, a failure loses nothing.

`discard-granularity` and the node of the discard alignment say how much can be discarded at
once, and from which offset; a backend that sets this feature should publish both.
`discard-secure` says whether the request may ask for the data to be destroyed.017 boolean01011 000000001^1 The backend does not support discard requests.11C XenbusStateInitWait11@ BLKIF_OP_DISCARD001009
16 writes1= linux-blkback00000001e2 `0` if the device cannot discard; no node at all if the toolstack turned discard off.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1dU111j1 err = xenbus_printf(xbt, dev->nodename, "feature-discard",000117 ≤3.1100
81> qemu-xen-block00000001f1 `1`, only if the image is opened with discard support.115 7.2.011D hw/block/xen-block.c1h?11n1 xen_device_backend_printf(xendev, "feature-discard", "%u", 1);000000
71= qemu-xen-disk0000000711> qemu-xen 2.4.111C hw/block/xen_disk.c1Ra111m1 xenstore_write_be_int(&blkdev->xendev, "feature-discard", 1);000000
15 reads1> linux-blkfront000000001C11L drivers/block/xen-blkfront.c1l^411V2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-discard", 0))0001C00
71> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1Zk111j2 Frontend->DiskInfo.Discard      = (__ReadValue32(Frontend, "feature-discard", 0, NULL) == 000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1P711g1 canDiscard <- testFeature (beDir ++ "/feature-discard")000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1h611o2 status = XnReadInt32(xvdd->handle, XN_BASE_BACKEND, "feature-discard", &xvdd->feature_discard);000000
L1< suse-blkback00000001Q1 `0` if the device cannot discard.11< 042148a39f3c11L drivers/xen/blkback/xenbus.c1TA1Y1000000
<1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1nL11S1 "feature-discard", "%d", &discard);0000002
c11=1^2 Publishes it together with the device properties, after `XenbusStateInitWait`.001R11d11dU11<000000
\1171P2 Publishes the feature without the granularity and the alignment.001]11]11Ra11]1000000111 1
217 backend1B feature-persistent31@ backend-features18600001
881d3 With indirect requests, which are new, the backend needs grants for more segments, and for the pages that hold them.11; description25737186000001Z2 Says that the backend may hold grants mapped from one request to the next.1UW1 Mapping and unmapping a guest page for every request is expensive, above all because
unmapping must flush translation caches on every processor. `1` says that the backend can
map a page once and keep the mapping for later requests that use the same grant. It pays
off if the frontend reuses a fixed set of grants, which the frontend announces with
`frontend/feature-persistent`, and copies its data into and out of these pages.

For the backend:

- It should keep grants mapped only if the frontend announces the feature. A frontend that
  does not reuse its grants fills the backend's table with pages that never come back; the
  backend then reaches its limit and has to unmap as before.
- How many grants it keeps is its own choice. The number of ring entries times
  `BLKIF_MAX_SEGMENTS_PER_REQUEST` is enough for everything in flight.
- If it keeps fewer, it should give up the least recently used ones first. If the frontend
  in turn reuses the grant that it released last, a small set stays in constant use.
- It may keep more or fewer as memory allows, without telling the frontend, at a cost in
  speed.

The ring protocol does not change: a request looks the same whether or not its grants are
mapped already, so the two sides need not agree.017 boolean01011 00000001>1g1 The backend maps and unmaps the grants of each request.11C XenbusStateInitWait0001006
16 writes1= linux-blkback012011B feature_persistent0001e1 `1`, unless a module parameter turns the feature off.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1fh111S2 err = xenbus_printf(xbt, dev->nodename, "feature-persistent", "%u",000000
81= qemu-xen-disk012000001; Always `1`.11> qemu-xen 2.4.111C hw/block/xen_disk.c1`e111P2 xenstore_write_be_int(&blkdev->xendev, "feature-persistent", 1);000000
15 reads1> linux-blkfront000000001<11L drivers/block/xen-blkfront.c1X_411I "feature-persistent", 0);000000
61> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1Pb111j2 Frontend->Features.Persistent   = (__ReadValue32(Frontend, "feature-persistent", 0, NULL) 000000
18 requires17 mini-os0000000011< 50cfef19656611: blkfront.c1lC11T2 snprintf(path, sizeof(path), "%s/feature-persistent", dev->backend);000001]1 Only where persistent grants are compiled in.
<1: netbsd-xbd00000001c1 Shows it only; its own grants are never persistent.115 1.13311M sys/arch/xen/xen/xbd_xenbus.c1b]111P1 "feature-persistent", &val, 10);000118 ≤1.133001
T11O1^2 Publishes it together with the device properties, after `XenbusStateInitWait`.001I1T11fh11T1000000111 1b11l`1 Mapping and unmapping a guest page for every request is expensive, above all because unmapping
must flush translation caches on every processor. `1` says that the backend can map a page
once and keep the mapping for later requests that use the same grant. It pays off if the
frontend reuses a fixed set of grants, which the frontend announces with
`frontend/feature-persistent`, and copies its data into and out of these pages.

For the backend:

- It should keep grants mapped only if the frontend announces the feature. A frontend that
  does not reuse its grants fills the backend's table with pages that never come back; the
  backend then reaches its limit and has to unmap as before.
- How many grants it keeps is its own choice. The number of ring entries times the number of
  pages of the largest request is enough for everything in flight. The pages of a request are
  its segments (up to `BLKIF_MAX_SEGMENTS_PER_REQUEST` or, with indirect requests, as many as
  the frontend uses) and the pages that hold indirect segments. Linux's backend keeps up to
  1056 for each ring: for each of 32 entries, 32 segments and one page that holds them.
- If it keeps fewer, it should give up the least recently used ones first. If the frontend in
  turn reuses the grant that it released last, a small set stays in constant use.
- It may keep more or fewer as memory allows, without telling the frontend, at a cost in
  speed.

The ring protocol does not change: a request looks the same whether or not its grants are
mapped already, so the two sides need not agree.0b1010b10000001>b11b10001006
=?01201b1000b11?1?1fh11?000000
8b101200000b11b11b11`e11b1000000
R1b1000000001<1b11X_41b1000000
6b1000000001b11b11Pb11b1000000
b1b1000000001b11b11lC1b100000b1
<b10000000b11b11b11b]11b10001b1001
T11Ob1001I1T11fh11T10000001b1
217 backend1M feature-max-indirect-segments31@ backend-features188000001d1 Says how many segments an indirect request may have.1oI A number above 0 says that the backend accepts `BLKIF_OP_INDIRECT`, and that one such request
may have at most this many segments, in place of the `BLKIF_MAX_SEGMENTS_PER_REQUEST` that fit
in a plain request. The frontend may choose any number up to that for each request. A number
that is not above `BLKIF_MAX_SEGMENTS_PER_REQUEST` is of no use.

The segments are in pages of their own, and the request carries the grants of these pages, at
most `BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST` of them. A page of 4096 bytes holds 512 segments
of 8 bytes, so the largest number that makes sense is 4096. A request needs one page of
segments for every 512 segments or part of them.

A backend that does not know the operation must not create the node. The header describes the
node with the operation and has no entry for it among the nodes.016 uint3201011 000118 segments00001\1 The backend does not know indirect requests.11C XenbusStateInitWait11A BLKIF_OP_INDIRECT0001118 protocol9
16 writes1= linux-blkback01P@000001; Always 256.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1lX111V1 "feature-max-indirect-segments", "%u",000000
71< mirage-blkif01P@000001O 256; not written when set to 0.117 2.1.3-211D lib/core/blkproto.ml1Z811V2 else [ _max_indirect_segments, string_of_int t.max_indirect_segments ]000000
15 reads1> linux-blkfront01P21H11E max_indirect_segments0001\2 Uses at most 32 unless told otherwise, and none if the number is 11 or less.1>11L drivers/block/xen-blkfront.c1b_411T1 "feature-max-indirect-segments", 0);000114 3.1100
91@ freebsd-blkfront01R2000001m3 Uses at most one segment more than a transfer of FreeBSD has pages, 33 on x86, and none if `hw.xbd.xbd_enable_indirect` is 0.114 12.111O sys/dev/xen/blkfront/blkfront.c1b_211\1 "feature-max-indirect-segments", "%" PRIu32,000117 ≤10.400
8F01PP1000001R1 Uses at most one page of segments.1F11E lib/front/blkfront.ml1f911S2 backend_read int_of_string 0 FeatureIndirect._max_indirect_segments000000
71> windows-xenvbd01P;000001]2 Has no limit of its own, but gets at most 176 pages at one time from Windows.11< ec2dfdc05cc611E src/xenvbd/frontend.c1na111j2 Frontend->Features.Indirect     =  __ReadValue32(Frontend, "feature-max-indirect-segments"000000
R11> netbsd-xbdback01P1000001m1 As many pages as a transfer of NetBSD has at most; 16 on x86.119 1.101.4.211Q1 sys/arch/xen/xen/xbdback_xenbus.c1h411K (VBD_VA_SIZE >> PAGE_SHIFT)000000
=13 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1de111X2 _max_segs = blkfront_read_feature(dev, "feature-max-indirect-segments");000000
61: netbsd-xbd01R11R100001h2 Uses 17 on x86, and none if the number is smaller, as the 16 of NetBSD's own backend is.115 1.13311M sys/arch/xen/xen/xbd_xenbus.c1Za111Y1 if (val >= (MAXPHYS >> PAGE_SHIFT) + 1) {000118 ≤1.133000113 256
217 backend1< feature-trim31@ backend-features18218400001b1 Said whether trim requests were likely to succeed.1g9 The first form of discarding. The existence of the node said that the backend knew operation
code 5, then called trim; the value said whether such requests were worth sending. With either
value the answer could be `BLKIF_RSP_EOPNOTSUPP`.

Xen 4.2 gave the operation and the feature other names; the code stayed.017 boolean01011 000000001W1 The backend did not know trim requests.000001118 protocol1
15 reads14 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1^>11P1 strcat(xs_key, "/feature-trim");0000000111 1
217 backend1A backend-transport1L Request Transport Parameters011f: How large the shared rings may be and how many of them the backend can serve. The backend
publishes its limits before it enters `XenbusStateInitWait`; the frontend then chooses values
within them and publishes its choice with the grants of the rings. A frontend that does not wait
for that state has to use the defaults, one ring of one page.3
217 backend1C max-ring-page-order31A backend-transport184000001\2 Gives the largest ring that the backend can map, as a power of two of pages.1c> The ring may have any number of pages that is a power of two, up to 2 to the power of this
number: `0` allows one page, `1` two, `2` four pages, and so on. A page is a page of the
machine (4096 bytes). More pages mean more requests in flight.

The same limit can be given as a number of pages, in `max-ring-pages`. A backend that wants to
reach every frontend publishes both, and they must describe the same size. A frontend that
finds only one of them uses that one.016 uint3201011 00011E log2 of machine pages0002261i1 Rings have one page, unless the other scheme allows more.11C XenbusStateInitWait000100;
16 writes1= linux-blkback018011C max_ring_page_order01801[1 4 unless a module parameter says otherwise.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1XZ111X2 err = xenbus_printf(XBT_NIL, dev->nodename, "max-ring-page-order", "%u",000000
81> qemu-xen-block01801D0001X3 4 unless a property says otherwise; later versions omit it where they cannot map several
grants at once.115 7.2.011D hw/block/xen-block.c1V@11n1 xen_device_backend_printf(xendev, "max-ring-page-order", "%u",000000
81? freebsd-blkback01:000000114 12.111M sys/dev/xen/blkback/blkback.c1dZ711b1 "max-ring-page-order", "%u", max_ring_page_order);000000
617 tapback016000001; A constant.115 4.0.811A tapback/backend.c1l?11T2 err = tapback_device_printf(device, XBT_NULL, "max-ring-page-order",000116 3.29.000
15 reads1> linux-blkfront01001K01801\2 Also observes its own limit, which is 0 unless a module parameter raises it.1K11L drivers/block/xen-blkfront.c1h_311J "max-ring-page-order", 0);000000
81@ freebsd-blkfront01:0000001D11O sys/dev/xen/blkfront/blkfront.c1hV211X1 "max-ring-page-order", NULL, "%" PRIu32,000000
61; openbsd-xbf01600000011: 097a0154dc11@ sys/dev/pv/xbf.c1Rh111M prop = "max-ring-page-order";000000
61< mirage-blkif014000001? Uses at most 2.117 2.1.3-211E lib/front/blkfront.ml1P711b1 backend_read int_of_string 0 "max-ring-page-order"000000
71> windows-xenvbd01800000011< ec2dfdc05cc611F src/xenvbd/blockring.c1T@11f2 status = FrontendStoreReadBackend(BlockRing->Frontend, "max-ring-page-order", &Value);000000
613 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1jl11F000000
Y11< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1fC11R2 err = xenbus_printf(XBT_NIL, dev->nodename, "max-ring-page-order",0000002
O1<1b1 If both nodes are there, the number of pages wins.001Q11Q11hV21<000000
P1171W1 If both nodes are there, this one wins.001R11R11Zh111F if (error == ENOENT) {000000111 4
217 backend1> max-ring-pages31A backend-transport18400118411C max-ring-page-order1a1 It only serves frontends that know no other node.001V2 Gives the largest ring that the backend can map, as a number of pages.1P6 The largest number of machine pages in a ring; it must be a power of two. It is one of two
ways to say the same thing, and equals 1 shifted left by `max-ring-page-order` if both are
published.016 uint3201011 10011= machine pages0002461i1 Rings have one page, unless the other scheme allows more.11C XenbusStateInitWait0001004
15 reads1@ freebsd-blkfront00000001I Wins over the other node.114 12.111O sys/dev/xen/blkfront/blkfront.c1PW211S1 "max-ring-pages", NULL, "%" PRIu32,000000
71; openbsd-xbf00000001R1 Used if the other node is missing.11: 097a0154dc11@ sys/dev/pv/xbf.c1\h111H prop = "max-ring-pages";000000
713 osv0000000=11: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1Rm11=000000
16 writes1? freebsd-blkback00000000113 9.311M sys/dev/xen/blkback/blkback.c1jW711]1 "max-ring-pages", "%zu", XBB_MAX_RING_PAGES);0000117 ≤10.404
1= linux-blkback01i1 Does not publish the node, although note 3 asks for both.00117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c001Y100000
1> qemu-xen-block0600115 7.2.011D hw/block/xen-block.c001600000
@06001R11A0016001A00
17 tapback0700115 4.0.811A tapback/backend.c001700000112 16
217 backend1F multi-queue-max-queues31A backend-transport18>000001d1 Says how many rings the backend serves for one disk.1TB With several queues each processor of the guest can have a ring and an event channel of its
own, so that processors do not compete for one. The node gives the largest number of queues
that the backend supports for this disk; the frontend chooses a number from 1 up to it and
writes that to `multi-queue-num-queues`.

A frontend that wants a single queue need not know this node: one queue looks the same as it
did before there could be several. Every queue has the same number of pages.

The header describes several queues in a section of their own and has no entry for the node.016 uint3201011 11200116 queues00001M The backend serves one queue.11C XenbusStateInitWait00001118 protocol5
16 writes1= linux-blkback00011: max_queues12001R2 The number of processors unless a module parameter says otherwise.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1^Y111c1 "multi-queue-max-queues", "%u", xenblk_max_queues);000000
15 reads1> linux-blkfront0180180011K the processors of the guest1U1 Uses at most 4 unless told otherwise.1911L drivers/block/xen-blkfront.c1Rg311M "multi-queue-max-queues", 1);000000
18 requires1A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1n411S2 err = xs_scanf(XBT_NIL, xendev->otherend, "multi-queue-max-queues",000000
E1@ zephyr-toolstack000000019 Always 4.117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1d<11R2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/multi-queue-max-queues",000000
D1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11E src/xenvbd/frontend.c1lY211I "multi-queue-max-queues",0000002
;1=1Q2 The toolstack writes the node, as `4`, before the backend starts.001<1<1d<1<000000
F1H1[1 The frontend cannot start without the node.001H1H1n41H000000111 4
217 backend1B backend-properties1I Backend Device Properties011e9 What the disk is like: its size, its block sizes, what kind of medium it is and how it discards.
The backend publishes these nodes when it has opened the storage and mapped the ring, before it
enters `XenbusStateConnected`; the frontend reads them after that and then creates the disk in
its operating system.8
219 toolstack1> discard-enable17 backend1B backend-properties18:000001_1 Tells the backend whether it may offer discard.1oB A choice made by the person who configures the disk. `0` forbids discard: the backend does not
publish `feature-discard`, or publishes it as `0`, and refuses the requests. `1` asks the
backend to offer discard. It can do so only if the storage supports it: the node never creates
an ability that is not there.

The usual reason to forbid it is an image file that was allocated in full on purpose: a
discard would punch holes in it, and later writes would fragment it.

Although it is listed among the device properties, the node goes from the toolstack to the
backend and is there before the backend starts.017 boolean01011 100000001f1 The backend offers discard if the storage supports it.11G XenbusStateInitialising0001007
16 writes15 libxl00000001S2 Always; `1` for writable disks unless the configuration forbids it.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1PM11]1 flexarray_append_pair(back, "discard-enable",000113 4.500
815 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1P611a1 .add_backend_item("discard-enable", self.discard)000000
15 reads1= linux-blkback00000001c1 A value that is not a number counts as the default.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1lS111n1 if (!xenbus_read_unsigned(dev->nodename, "discard-enable", 1))000000
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1X]111W2 const char *discard_enable = qdict_get_try_str(opts, "discard-enable");000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1h`111\2 if (xenstore_read_be_int(&blkdev->xendev, "discard-enable", &enable) == 0) {000000
F1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1V<11j1 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/discard-enable",000000
;1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11C src/xenvbd/driver.c1n;11[1 { "discard-enable", FeatureDiscardEnable },0000003
D171L Takes an absent node as `0`.001F1F1X]11F000000
U11B1]1 Writes `true` or `false` instead of a number.001W11W11P61W1000000
A1=1[2 The frontend reads the node from the backend's directory, with default `1`.001C1C1n;1C0000001l1
217 backend1A discard-alignment31B backend-properties18400001
881T2 The header misspelled the name; drivers always used the correct one.114 name251@ discard-aligment37184000001i1 Gives the offset of the first discard extent of the disk.1j? Storage that allocates in extents can release only whole extents. The node gives the distance
in bytes from the start of the virtual disk to the first boundary of such an extent; the
others follow at multiples of `discard-granularity`. It is not 0 if the disk is a partition,
or another part of a device, that begins in the middle of an extent.

A frontend should align its discard requests to these boundaries. What lies before the first
or after the last full extent of a request is usually not released.016 uint3201011 000115 bytes00028:1V1 The first extent begins with the disk.11D XenbusStateConnected0001006
16 writes1= linux-blkback00000000117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1dT111J "discard-alignment", "%u",000117 ≤3.1100
71> qemu-xen-block000000019 Always 0.115 7.2.011D hw/block/xen-block.c1n?11P2 xen_device_backend_printf(xendev, "discard-alignment", "%u", 0);000000
15 reads1> linux-blkfront000000001=11L drivers/block/xen-blkfront.c1dV411H "discard-alignment", 0);0001=00
71> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1^k111j2 Frontend->DiskInfo.DiscardAlignment = __ReadValue32(Frontend, "discard-alignment", 0, NULL000000
B1< suse-blkback00000001O Only if the device can discard.11< 042148a39f3c11L drivers/xen/blkback/xenbus.c1R@11l1 err = xenbus_printf(xbt, dev->nodename, "discard-alignment",000000
<1= suse-blkfront00000001P1 Only if `backend/type` is `phy`.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1\F11^1 "discard-alignment", "%u", &discard_alignment,0000001
1= qemu-xen-disk01\1 Publishes discard support without this node.0011> qemu-xen 2.4.111C hw/block/xen_disk.c001h1000001]1a1a10a10105001a100028:a11a10001006
Ja1000000001U11a11dT11a10001U100
7a10000000a11a11a11n?1a1000000
P1a1000000001=1a11dV41a10001=00
7a1000000001a11a11^k11a1000000
Ba10000000a11a11a11R@1a1000000
<a10000000a11a11a11\F1a10000001
a10a1001a11a1001a1000001]1
217 backend1C discard-granularity31B backend-properties184000001k1 Gives the size of the extents that the storage can discard.1a< The size in bytes of the smallest piece that the storage can release on its own. Thinly
provisioned storage often allocates in pieces that are much larger than a sector; a discard
releases only the pieces that it covers completely. Pieces begin at the discard alignment and
follow each other without gaps.

A backend that offers discard should publish both nodes even if it can discard single sectors.016 uint320111; sector-size00115 bytes000181Y1 Every sector can be discarded on its own.11D XenbusStateConnected0001006
16 writes1= linux-blkback00000001O Only if the device can discard.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1VT111L "discard-granularity", "%u",000117 ≤3.1100
81> qemu-xen-block00000001a1 Only if the image is opened with discard support.115 7.2.011D hw/block/xen-block.c1j?11n1 xen_device_backend_printf(xendev, "discard-granularity", "%u",000000
15 reads1> linux-blkfront000000001=11L drivers/block/xen-blkfront.c1^V411F "discard-granularity",0001=00
71> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1`k111j2 Frontend->DiskInfo.DiscardGranularity = __ReadValue32(Frontend, "discard-granularity", 0, 000000
B1< suse-blkback0000000I11< 042148a39f3c11L drivers/xen/blkback/xenbus.c1d?11n1 err = xenbus_printf(xbt, dev->nodename, "discard-granularity",000000
<1= suse-blkfront00000001P1 Only if `backend/type` is `phy`.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1ZF11b1 "discard-granularity", "%u", &discard_granularity,0000002
G181a2 Takes the physical block size, not the sector size, when the node is absent or 0.001I1I1^V41I000000
1= qemu-xen-disk01\1 Publishes discard support without this node.0011> qemu-xen 2.4.111C hw/block/xen_disk.c001i100000114 4096
217 backend1> discard-secure31B backend-properties18400001
881Z1 Note 10 says when a backend sets the node.115 notes25737184000001a1 Says that the backend can destroy discarded data.1o< `1` says that a `BLKIF_OP_DISCARD` request may carry the flag `BLKIF_DISCARD_SECURE`. The
backend answers such a request only when no copy of the data can be recovered from the
storage, so it can take much longer than a plain discard, which only releases the space.

Without this node the flag must not be set; a backend that finds it all the same ignores it.
The node means nothing unless `feature-discard` is `1`.017 boolean01011 000000001b1 Discarded data may remain readable on the storage.11D XenbusStateConnected11D BLKIF_DISCARD_SECURE001005
16 writes1= linux-blkback00000000117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1VU111G "discard-secure", "%d",000117 ≤3.1101n1 Only if the device can discard, together with the granularity.
15 reads1> linux-blkfront000000001811L drivers/block/xen-blkfront.c1hV411o1 !!xenbus_read_unsigned(info->xbdev->otherend, "discard-secure",0001800
71> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1\k111j2 Frontend->DiskInfo.DiscardSecure= (__ReadValue32(Frontend, "discard-secure", 0, NULL) == 1000000
C1< suse-blkback00000001O Only if the device can discard.11< 042148a39f3c11L drivers/xen/blkback/xenbus.c1h@11i1 err = xenbus_printf(xbt, dev->nodename, "discard-secure",000000
<1= suse-blkfront00000001P1 Only if `backend/type` is `phy`.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1lF11Y1 "discard-secure", "%d", &discard_secure);00000001S1W1W10W101050000001DW11W11W1001005
EW1000000001P11W11VU11W10001P10W1
FW100000000181W11hV41W10001800
7W1000000001W11W11\k11W1000000
CW10000000W11W11W11h@1W1000000
<W10000000W11W11W11lF1W100000001S1
217 backend14 info31B backend-properties184000001W1 Describes the medium by a set of flags.1W9 The sum of the flags that apply: `VDISK_CDROM` for a CD-ROM drive, `VDISK_REMOVABLE` for a
medium that can be removed, `VDISK_READONLY` if every write will fail. A disk without any of
these properties has `0`. The number is decimal like all others.

A reader ignores flags that it does not know.18016 bitmap0000000115 vdisk01f1 There is no default. Most frontends refuse to connect.11D XenbusStateConnected001100I
16 writes1= linux-blkback00000000117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1hi111e1 err = xenbus_printf(xbt, dev->nodename, "info", "%u",000117 ≤3.1100
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1Z@11P2 xen_device_backend_printf(xendev, "info", "%u", blockdev->info);000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1be111e1 xenstore_write_be_int(&blkdev->xendev, "info", info);000000
61? freebsd-blkback00000000114 12.111M sys/dev/xen/blkback/blkback.c1h\611> leaf = "info";000000
617 tapback00000000115 4.0.811B tapback/frontend.c1fC11Q2 if ((err = tapback_device_printf(device, xst, "info", true, "%u",000119 ≤3.0.5000
71; illumos-xdb0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1Vi211l1 (err = xenbus_printf(xbt, xsname, XBP_INFO, "%u", dinfo)) ||000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1`911U2 _info, string_of_int (Media.to_int t.media lor (Mode.to_int t.mode));000000
18 requires1> linux-blkfront000000001V111L drivers/block/xen-blkfront.c1Zc411P1 "info", "%u", &info->vdisk_info,0001V100
71@ freebsd-blkfront000000001L11O sys/dev/xen/blkfront/blkfront.c1\]211E "info", "%u", &binfo,000000
15 reads1> windows-xenvbd00000001D Watched for changes.11< ec2dfdc05cc611E src/xenvbd/frontend.c1XV111Q2 Frontend->DiskInfo.DiskInfo     = __ReadValue32(Frontend, "info",000000
<1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1ZW111J "info", &sc->sc_info, 10);000000
<16 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1T?11f1 snprintf(path, sizeof(path), "%s/info", dev->backend);000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1VC17000000
A14 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1lB11k1 Status = XenBusReadUint64 (XenBusIo, "info", TRUE, &Value);000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1TB11g1 i = hyp_store_read_int(0, 3, bd->backend, "/", "info");000113 1.400
b11> netbsd-xbdback00000000114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1fd111c1 xenbus_printf(xbt, xbusd->xbusd_path, "info", "%u",000000
F17 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1`<11j1 bmk_snprintf(path, sizeof(path), "%s/info", dev->backend);000000
A1; illumos-xdf000000001Q211O usr/src/uts/common/xen/io/xdf.c1h`311G XBP_INFO, "%u", &dinfo,000000
;17 xenopsd00000001h1 To find out whether the disk can be removed by surprise.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1^<11c1 let key = backend_path_of_device ~xs x // "info" in000000
F17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1jI11]1 er = xs_printf(h, be->backpath, "info", "%u",000000
A13 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1T^21Q2000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1b<11H strcat(xs_key, "/info");000000
@1@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1`\111P2 xenstore_write_be_int(&blkdev->xendev, "info",            info);000000
61< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1RQ11k3000000
@1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1PJ1E0000001
i31<1V2 Publishes it before `XenbusStateInitWait`, together with its features.001k31k31be11k3000000111 4
217 backend1; sector-size31B backend-properties18400004
8X11[3 A size above 512 no longer depends on the frontend's consent, and the node is no longer a
unit of anything.11; description25737184000001Y1 Gives the logical block size of the disk.1m< The smallest number of bytes that the disk can read or write. It is a power of two and at
least 512. It is the unit of `sectors` and, for a frontend that has announced
`feature-large-sector-size`, of the sector numbers in requests.

Some frontends count every sector as 512 bytes, whatever this node says. A backend must
therefore publish 512 here, unless the frontend has given that feature a value other than
0.18016 uint3200113 51200115 bytes00001f1 There is no default. Most frontends refuse to connect.11D XenbusStateConnected001100P1
16 writes1= linux-blkback00000001W1 Logical block size of the block device.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Xj111m1 err = xenbus_printf(xbt, dev->nodename, "sector-size", "%lu",000117 ≤3.1100
81> qemu-xen-block00000001C Logical block size.115 7.2.011D hw/block/xen-block.c1h@11f1 xen_device_backend_printf(xendev, "sector-size", "%u",000000
71= qemu-xen-disk01PP1000001; Always 512.11> qemu-xen 2.4.111C hw/block/xen_disk.c1\k111X2 xenstore_write_be_int(&blkdev->xendev, "sector-size", blkdev->file_blk);000000
71? freebsd-blkback00000000114 12.111M sys/dev/xen/blkback/blkback.c1V]611E leaf = "sector-size";000000
617 tapback00000000115 4.0.811B tapback/frontend.c1nB11R2 if ((err = tapback_device_printf(device, xst, "sector-size", true,000119 ≤3.0.5000
71; illumos-xdb00000001g1 Always 512 in early versions, later that of the device.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1Xi211S2 (err = xenbus_printf(xbt, xsname, XBP_SECTOR_SIZE, "%u", ssize)) ||000000
71< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1\911Z1 _sector_size, string_of_int t.sector_size;000000
18 requires1> linux-blkfront000000001Y111L drivers/block/xen-blkfront.c1\c411S1 "sector-size", "%lu", &sector_size,0001Y100
71@ freebsd-blkfront00000001J Refuses 0, but not in 9.3.1N11O sys/dev/xen/blkfront/blkfront.c1^]218000000
71; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1Rn111E prop = "sector-size";000000
15 readsG000000001G11E lib/front/blkfront.ml1X:11Z1 backend_read int_of_string 0 "sector-size"000000
61> windows-xenvbd00000001D Watched for changes.11< ec2dfdc05cc611E src/xenvbd/frontend.c1\V111X2 Frontend->DiskInfo.SectorSize   = __ReadValue32(Frontend, "sector-size",000000
A1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1fW111T1 "sector-size", &sc->sc_secsize, 10);000000
<16 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1h?11m1 snprintf(path, sizeof(path), "%s/sector-size", dev->backend);000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1dC17000000
A14 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1nC11R2 Status = XenBusReadUint64 (XenBusIo, "sector-size", TRUE, &Value);000000
614 grub00000001W1 Must be a power of two of at least 512.114 2.0611L grub-core/disk/xen/xendisk.c1`611W2 grub_snprintf (fdir, sizeof (fdir), "%s/sector-size", vd->backend_dir);000000
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1T711n1 secSize <- read     `fmap` xsRead xs (beDir ++ "/sector-size")000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1bA11n1 i = hyp_store_read_int(0, 3, bd->backend, "/", "sector-size");000113 1.400
71A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1j;11h1 err = xs_scanf(XBT_NIL, xendev->otherend, "sector-size",000000
Q117 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1n<11Q2 bmk_snprintf(path, sizeof(path), "%s/sector-size", dev->backend);000000
b21> netbsd-xbdback01PP100000Y3114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1Te111k1 xenbus_printf(xbt, xbusd->xbusd_path, "sector-size", "%lu",000000
A1; illumos-xdf000000001m211O usr/src/uts/common/xen/io/xdf.c1f`311P1 XBP_SECTOR_SIZE, "%u", &secsize,000000
<17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1ZI11e1 er = xs_printf(h, be->backpath, "sector-size", "%lu",000000
;15 nanos000000019 Only 512.119 0.1.55-2711@ src/xen/xenblk.c1bC11W2 s = xenstore_read_u64(0, xd->backend, ss("sector-size"), &sector_size);000116 0.1.2800
813 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1V^21m2000000
614 ling0000000=119 0.3.2-33011D core/arch/xen/disk.c1V=11O strcat(xs_key, "/sector-size");000000
X11; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1Z711c1 xenstore_gets(dir, "sector-size", buf, sizeof buf);000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1R611o2 status = XnReadInt32(xvdd->handle, XN_BASE_BACKEND, "sector-size", &xvdd->hw_bytes_per_sector);000000
R11@ qemu-traditional01PP100000]111< b669e922b37b11= hw/xen_disk.c1b\111\2 xenstore_write_be_int(&blkdev->xendev, "sector-size",     blkdev->file_blk);000000
71< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1`Q11W5000000
L1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1RJ1Q10000002
Z5117 refuses1l5 Refuses to serve a disk with a larger size to a frontend that has not announced that it
can deal with it, seen in 7.2, 10.0 and 10.2. A change that would reverse this was
proposed in 2024.00116 10.2.21[51R<11d1 conf->logical_block_size != XEN_BLKIF_SECTOR_SIZE) {000000
m31M1J Takes an absent node as 0.001o31o31X:1o30000001R6
8J1W4 The size must be a power of two of at least 512, and must be 512 for frontends that have
not announced that they can deal with another.217 summary]62[6]63]6184000001Z1 Gives the logical sector size of the disk.1c8 The number of bytes in a logical sector of the disk, which is the unit of `sectors`. What
the storage uses internally is in `physical-sector-size`.

Sector numbers in requests always count 512 bytes. A request must nevertheless begin and
end at the boundary of a real sector.180]6001<001]60000]61]6001100P1
V1]60000000]61U51]61Xj11W10001U500
8T10000000]61]61S11h@1]6000000
7]601PP100000i11]61]61\k11]6000000
7]6000000001`51]61V]61]6000000
6]6000000001]61]61nB1]60001]600
7]60000000]61a31]61Xi21]6000000
7k1000000001i11]61\91]6000000
Z2]6000000001Y11]61\c41Z20001Y100
7]60000000]61N1]61^]218000000
7]6000000001]61]61Rn11]6000000
_2G000000001G1_21X:1_2000000
6]60000000]61]61]61\V11]6000000
A]6000000001]61]61fW11]6000000
<]6000000001]61]61h?1W60001]600
7]6000000001]61]61dC17000000
A]6000000001]61]61nC1]6000000
6]60000000]61]61]61`61]6000000
7]6000000001]61]61T71]6000000
6]6000000001]61]61bA1]60001]600
7]6000000001]61]61j;1]6000000
Q1]6000000001]61]61n<1]6000000
b2]601PP100000Y31]61]61Te11]6000000
A]6000000001m21]61f`31]6000000
<]6000000001]61]61ZI1]6000000
;]60000000Q61]61]61bC1]60001]600
8]6000000001]61]61V^21m2000000
6]60000000=1]61]61V=1]6000000
X1]6000000001]61]61Z71]6000000
6]6000000001]61]61R61]6000000
R1]601PP100000]11]61]61b\11]6000000
7]6000000001]61]61`Q11W5000000
L]6000000001]61]61RJ1Q10000002
Z51]6]6001]61[51R<1]6000000
m31M]6001o31o31X:1o30000001R6
861]2 The size is that of a logical sector; the physical one has a node of its own.2]6]62[6]63]6184000001Y1 Gives the native sector size of the disk.1_6 The number of bytes in a sector of the storage, which is the unit of `sectors`.

Sector numbers in requests always count 512 bytes. A request must nevertheless begin and
end at the boundary of a real sector.180]6001<001]60000]61]6001100P1
V1]60000000]61U51]61Xj11W10001U500
8T10000000]61]61S11h@1]6000000
7]601PP100000i11]61]61\k11]6000000
7]6000000001`51]61V]61]6000000
6]6000000001]61]61nB1]60001]600
7]60000000]61a31]61Xi21]6000000
7k1000000001i11]61\91]6000000
Z2]6000000001Y11]61\c41Z20001Y100
7]60000000]61N1]61^]218000000
7]6000000001]61]61Rn11]6000000
_2G000000001G1_21X:1_2000000
6]60000000]61]61]61\V11]6000000
A]6000000001]61]61fW11]6000000
<]6000000001]61]61h?1W60001]600
7]6000000001]61]61dC17000000
A]6000000001]61]61nC1]6000000
6]60000000]61]61]61`61]6000000
7]6000000001]61]61T71]6000000
6]6000000001]61]61bA1]60001]600
7]6000000001]61]61j;1]6000000
Q1]6000000001]61]61n<1]6000000
b2]601PP100000Y31]61]61Te11]6000000
A]6000000001m21]61f`31]6000000
<]6000000001]61]61ZI1]6000000
;]60000000Q61]61]61bC1]60001]600
8]6000000001]61]61V^21m2000000
6]60000000=1]61]61V=1]6000000
X1]6000000001]61]61Z71]6000000
6]6000000001]61]61R61]6000000
R1]601PP100000]11]61]61b\11]6000000
7]6000000001]61]61`Q11W5000000
L]6000000001]61]61RJ1Q10000002
Z51]6]6001]61[51R<1]6000000
m31M]6001o31o31X:1o30000001R6
841n1 `blkif.h` has an entry for the node; before, it only named it.119 mentioned2Z6\63\618400000\6\6180\6001;001\60000\61\6001110P1
U1\60000000\61T51\61Xj11V10001T500
8S10000000\61\61R11h@1\6000000
7\601PP100000h11\61\61\k11\6000000
7\6000000001_51\61V]61\6000000
6\6000000001\61\61nB1\60001\600
7\60000000\61`31\61Xi21\6000000
7j1000000001h11\61\91\6000000
Y2\6000000001Y11\61\c41Y20001Y100
7\60000000\61N1\61^]218000000
7\6000000001\61\61Rn11\6000000
^2G000000001G1^21X:1^2000000
6\60000000\61\61\61\V11\6000000
A\6000000001\61\61fW11\6000000
<\6000000001\61\61h?1V60001\600
7\6000000001\61\61dC17000000
A\6000000001\61\61nC1\6000000
6\60000000\61\61\61`61\6000000
7\6000000001\61\61T71\6000000
6\6000000001\61\61bA1\60001\600
7\6000000001\61\61j;1\6000000
Q1\6000000001\61\61n<1\6000000
b2\601PP100000Y31\61\61Te11\6000000
A\6000000001m21\61f`31\6000000
<\6000000001\61\61ZI1\6000000
;\60000000P61\61\61bC1\60001\600
8\6000000001\61\61V^21m2000000
6\60000000=1\61\61V=1\6000000
X1\6000000001\61\61Z71\6000000
6\6000000001\61\61R61\6000000
R1\601PP100000]11\61\61b\11\6000000
7\6000000001\61\61`Q11W5000000
L\6000000001\61\61RJ1Q10000002
Z51\6\6001\61[51R<1\6000000
m31M\6001o31o31X:1o30000001R6YI1bF The smallest number of bytes that the disk can read or write. It is a power of two and at
least 512; other values than 512 and 4096 are rare.

It matters only for the length and the alignment of requests: the place of a request on the
disk and the length of each of its segments must be multiples of it. It is not a unit: the
sector numbers of requests, the sector numbers in their segments and `sectors` all count 512
bytes. A disk of 4096-byte blocks therefore differs from any other only in this node and, if
the backend publishes it, in `physical-sector-size`.

Earlier releases defined this differently, and drivers from that time disagree about the units
if the size is not 512. A size of 512 works with all of them.180V60015001V60000V61V6001100P1
OV60000000V61n41V61Xj11P10001n400
8M0000000V61V61L1h@1V6000000
7V601PP100000b11V61V61\k11V6000000
7V6000000001Y51V61V]61V6000000
6V6000000001V61V61nB1V60001V600
7V60000000V61Z31V61Xi21V6000000
7d1000000001b11V61\91V6000000
S2V6000000001Y11V61\c41S20001Y100
7V60000000V61N1V61^]218000000
7V6000000001V61V61Rn11V6000000
X2G000000001G1X21X:1X2000000
6V60000000V61V61V61\V11V6000000
AV6000000001V61V61fW11V6000000
<V6000000001V61V61h?1P60001V600
7V6000000001V61V61dC17000000
AV6000000001V61V61nC1V6000000
6V60000000V61V61V61`61V6000000
7V6000000001V61V61T71V6000000
6V6000000001V61V61bA1V60001V600
7V6000000001V61V61j;1V6000000
Q1V6000000001V61V61n<1V6000000
b2V601PP100000Y31V61V61Te11V6000000
AV6000000001m21V61f`31V6000000
<V6000000001V61V61ZI1V6000000
;V60000000j51V61V61bC1V60001V600
8V6000000001V61V61V^21m2000000
6V60000000=1V61V61V=1V6000000
X1V6000000001V61V61Z71V6000000
6V6000000001V61V61R61V6000000
R1V601PP100000]11V61V61b\11V6000000
7V6000000001V61V61`Q11W5000000
LV6000000001V61V61RJ1Q10000002
Z51V6V6001V61[51R<1V6000000
m31MV6001o31o31X:1o30000001R6
217 backend1D physical-sector-size31B backend-properties18600001
8J1Y2 The node gets a default and must be a whole multiple of the logical size.21; description17 default26838186000001f1 Gives the block size that the storage uses internally.1_7 The number of bytes in a physical sector of the storage, which can be larger than the
sector that the disk shows to the guest. A frontend should pass the number on to its
operating system, which can align partitions and file systems to it.016 uint320000115 bytes00001_1 Physical and logical blocks have the same size.11D XenbusStateConnected011; multiple-of:1; sector-size01006
16 writes1= linux-blkback00000001X1 Physical block size of the block device.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1hj111U2 err = xenbus_printf(xbt, dev->nodename, "physical-sector-size", "%u",000000
15 reads1> linux-blkfront000000001611L drivers/block/xen-blkfront.c1Zd411G "physical-sector-size",000000
61@ freebsd-blkfront00000001c1 Ignored unless it is greater than the logical size.114 12.111O sys/dev/xen/blkfront/blkfront.c1`^211a1 "physical-sector-size", "%lu", &phys_sector_size,000117 ≤10.400
81> windows-xenvbd00000001C 0 counts as absent.11< ec2dfdc05cc611E src/xenvbd/frontend.c1`V111c2 Frontend->DiskInfo.PhysSectorSize = __ReadValue32(Frontend, "physical-sector-size",000000
715 nanos00000001E Only 512, or no node.119 0.1.55-2711@ src/xen/xenblk.c1TD11Q2 s = xenstore_read_u64(0, xd->backend, ss("physical-sector-size"),000116 0.1.2800
P11< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1PR11O0000000114 4096_11l> The number of bytes that the storage writes at once. Requests may be smaller, down to
`sector-size`, but the storage then reads, changes and writes back a whole physical block, so
a frontend should pass the number on to its operating system, which can align partitions and
file systems to it.

It is a whole multiple of `sector-size`, and the whole disk is a whole number of physical
blocks. A disk that offers 512-byte sectors on 4096-byte blocks has 512 there and 4096 here.0_1011Z1001`10000`11`101`1`1701006
A`10000000`11[11`11hj11B000000
N`100000000161`11Zd41`1000000
6`10000000`11`11`11`^21`10001`100
8`10000000`11`11`11`V11`1000000
7`10000000`11`11`11TD1`10001`100
P1`1000000001`11`11PR11O00000001`1
217 backend17 sectors31B backend-properties18400004
8X11R2 The unit is 512 bytes for every disk, as Linux had always counted.214 unit1; description26838184000001K Gives the size of the disk.1j: The capacity of the disk in units of `sector-size` bytes. In bytes it must be divisible by
`physical-sector-size`, where the backend publishes that.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.18016 uint64000011L sectors of sector-size bytes00001f1 There is no default. Most frontends refuse to connect.11D XenbusStateConnected001100Q1
16 writes1= linux-blkback119 512 bytes0000000117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Vi111j1 err = xenbus_printf(xbt, dev->nodename, "sectors", "%llu",000117 ≤3.1100
81> qemu-xen-block11; sector-size0000000115 7.2.011D hw/block/xen-block.c1l:11Q2 xen_device_backend_printf(xendev, "sectors", "%"PRIi64, sectors);000000
71= qemu-xen-disk1>0000001K Its sector size is 512 too.11> qemu-xen 2.4.111C hw/block/xen_disk.c1^k111c1 xenstore_write_be_int64(&blkdev->xendev, "sectors",000000
81? freebsd-blkback1>0000000114 12.111M sys/dev/xen/blkback/blkback.c1Z\611A leaf = "sectors";000000
717 tapback1>0000000115 4.0.811B tapback/frontend.c1ZC11V2 if ((err = tapback_device_printf(device, xst, "sectors", true, "%llu",000119 ≤3.0.5000
81; illumos-xdb1>000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1\i211T1 XBP_SECTORS, "%"PRIu64, sectors)) ||000000
71< mirage-blkif170000000117 2.1.3-211D lib/core/blkproto.ml1^911T1 _sectors, Int64.to_string t.sectors;000000
18 requires1> linux-blkfront1D0000001T1 Read again when the disk is resized.1_111L drivers/block/xen-blkfront.c1Xc411L "sectors", "%llu", &sectors,0001_100
91@ freebsd-blkfront1?00000001R111O sys/dev/xen/blkfront/blkfront.c1Z]211K "sectors", "%lu", &sectors,000000
71; openbsd-xbf17000000011: 097a0154dc11@ sys/dev/pv/xbf.c1hm111A prop = "sectors";000000
714 grub1E0000000114 2.0611L grub-core/disk/xen/xendisk.c1P611S2 grub_snprintf (fdir, sizeof (fdir), "%s/sectors", vd->backend_dir);000000
15 readsQ11=00000001Q111E lib/front/blkfront.ml1T:11\1 backend_read Int64.of_string (-1L) "sectors"000000
71> windows-xenvbd170000001D Watched for changes.11< ec2dfdc05cc611E src/xenvbd/frontend.c1dV111T2 Frontend->DiskInfo.SectorCount  = __ReadValue64(Frontend, "sectors",000000
D1: netbsd-xbd18000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1jV111I "sectors", &sectors, 10);0000118 ≤1.1330
881K0000000115 1.133181XZ111a1 sc->sc_sectors * (uint64_t)XEN_BSIZE / DEV_BSIZE;0001800
F16 u-boot1?000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1Z?11i1 snprintf(path, sizeof(path), "%s/sectors", dev->backend);000117 2020.1000
817 mini-os18000000011< 50cfef19656611: blkfront.c1\C18000000
E14 ovmf170000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1dC11_2 Status = XenBusReadUint64 (XenBusIo, "sectors", TRUE, &Dev->MediaInfo.Sectors);000000
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1V711j1 numSecs <- read     `fmap` xsRead xs (beDir ++ "/sectors")000000
617 gnumach1P1000000011< d5a5afa1544b11; xen/block.c1XA11j1 i = hyp_store_read_int(0, 3, bd->backend, "/", "sectors");000113 1.400
81A unikraft-blkfront1C0000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1\;11d1 err = xs_scanf(XBT_NIL, xendev->otherend, "sectors",000000
O17 rumprun17000000011< b04d42225a1211K platform/xen/xen/blkfront.c1f<11m1 bmk_snprintf(path, sizeof(path), "%s/sectors", dev->backend);000000
W31> netbsd-xbdback1D000000Q4114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1Xd111`1 xenbus_printf(xbt, xbusd->xbusd_path, "sectors",000000
D1; illumos-xdf1>00000001d311O usr/src/uts/common/xen/io/xdf.c1d`311Q1 XBP_SECTORS, "%"SCNu64, &nblocks,000000
>17 blktap11>0000000115 4.0.011I tools/blktap/lib/xenbus.c1jH11b1 er = xs_printf(h, be->backpath, "sectors", "%llu",000000
=15 nanos170000001U1 Refuses a sector size other than 512.119 0.1.55-2711@ src/xen/xenblk.c1hD11o1 s = xenstore_read_u64(0, xd->backend, ss("sectors"), &sectors);000116 0.1.2800
913 osv1E000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1R^21d3000000
714 ling1?000000?119 0.3.2-33011D core/arch/xen/disk.c1l<11K strcat(xs_key, "/sectors");000000
_11; plan9-sdxen1>000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1^711_1 xenstore_gets(dir, "sectors", buf, sizeof buf);000000
71< gplpv-xenvbd1>0000001j1 Reads it again when the backend says that it is connected.11< eacab29ffba011J xenvbd_common/common_xen.h1P611e2 status = XnReadInt64(xvdd->handle, XN_BASE_BACKEND, "sectors", &xvdd->total_sectors);000000
Y11@ qemu-traditional1>000000011< b669e922b37b11= hw/xen_disk.c1d\111a1 xenstore_write_be_int(&blkdev->xendev, "sectors",000000
71< suse-blkback1>000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1`P11Y6000000
Q11= suse-blkfront17000000R511< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1nI11K "sectors", "%Lu", &sectors,000000A
V31L1X1 Counts in blocks of `sector-size` bytes.001W311Q1 OvmfPkg/XenPvBlkDxe/XenPvBlkDxe.c1PC11^1 Media->LastBlock = Dev->MediaInfo.Sectors - 1;000000
j2177001k211J drivers/xen/blk/blkfront.c1bB11g1 if (req->start_sector + req->nb_sectors > cap->sectors)000000
j2177001k211L platform/xen/rumphyper_bio.c1PA11h1 *size = bd->blk_info.sectors * bd->blk_info.sector_size;000000
W71Q11V3 Counts in units of 512 bytes, also where the header of the time counted blocks of
`sector-size` bytes.001j51X71Vi11P1000000
P61=700171P61da411L "sectors", "%Lu", &sectors);000000
\71=1b1 Counts logical blocks, seen in 7.2, 10.0 and 10.2.00116 10.2.21]71nB1]7000000
h6171e2 Counts in blocks of `sector-size` bytes; older versions always publish a size of 512.001V31i61\i21i6000000
h517O001i51i61^91i6000000
`61I7001a61a61Z]21n2000000
g71=700171h71Z\61h7000000
m31=1c2 Counts in blocks of `sector-size` bytes, but in its requests in units of 512 bytes.001I1n31h]311Z1 geomp->g_capacity = vdp->xdf_xdev_nblocks;000000
R3171n1 Counts in blocks of `sector-size` bytes, also in its requests.001S31S31b@11N unit->sectors = ctlr->sectors;000000
R7177001S71S71nm111G sc->sc_disk_size = res;000000
X6171m2 Counts in blocks of `sector-size` bytes. NetBSD's own backend always publishes a size of
512.001`61Y61fS111f1 sc->sc_sectors * (uint64_t)sc->sc_secsize / DEV_BSIZE;00001Y60
m618P1001m61m61dV11m6000000
W617P1001X61X61\C1X6000000
d617=001e61e61Z?17000000118 20971520
8J1X3 The capacity must be a whole multiple of the physical block size, and the contradicting
comment is gone.2[:[:2Y:[:3[:18400000[:1h= The capacity of the disk in logical sectors, which have `sector-size` bytes.

The header contradicts itself: its entry for the node says what is written here, while its
comment on the segments of a request says that the node counts 512 bytes.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.180[:000011? logical sectors0000[:1[:001100Q1
o1U31m300000001n21T31Vi11T30001m800
8P31`400000001[:1o21l:1o2000000
7[:1>000000[61[:1[:1^k11[:000000
8e21>00000001d21d21Z\61d2000000
7[:1>00000001[:1[:1ZC1[:0001[:00
8d31>00000001k21c31\i21c3000000
7d31700000001c31c31^91c3000000
Z5\41D000000Z51_11\41Xc41[:0001_100
9l31?00000001R11k31Z]21k3000000
7Z31700000001Y31Y31hm11[:000000
7[:1E00000001[:1[:1P61[:000000
k2Q11=00000001Q11[:1T:1[:000000
7_317000000[:1_31_31dV11_3000000
Dm31800000001l31l31jV11[:00001l30
881K00000001[:181XZ11[:0001800
Fh31?00000001g31g31Z?1g30001[:00
8U41800000001T41T41\C18000000
EV71700000001U71[:1dC1[:000000
7[:000000001[:1[:1V71[:000000
6[:1P100000001[:1[:1XA1[:0001[:00
8b71C00000001a71[:1\;1[:000000
Ob71700000001a71[:1f<1[:000000
W3[:1D000000Q41[:1[:1Xd11[:000000
D_61>00000001d31^61d`31[:000000
>[:1>00000001[:1[:1jH1[:000000
=[:17000000m91[:1[:1hD1[:0001[:00
9[:1E00000001[:1[:1R^21d3000000
7[:1?000000?1[:1[:1l<1[:000000
_1Z71>00000001Y71Y71^71[:000000
7[:1>000000[:1[:1[:1P61[:000000
Y1[:1>00000001[:1[:1d\11[:000000
7[:1>00000001[:1[:1`P11Y6000000
Q1[:17000000R51[:1[:1nI1[:000000A
V31LZ7001W31[:1PC1[:000000
j2177001k21[:1bB1[:000000
j2177001k21[:1PA1[:000000
W71Q1U:001j51X71Vi11P1000000
P61=700171P61da41[:000000
\71=[:001[:1]71nB1]7000000
h617[:001V31i61\i21i6000000
h517O001i51i61^91i6000000
`61I7001a61a61Z]21n2000000
g71=700171h71Z\61h7000000
m31=\9001I1n31h]31[:000000
R317U:001S31S31b@1[:000000
R7177001S71S71nm11[:000000
X617[:001`61Y61fS11[:00001Y60
m618P1001m61m61dV11m6000000
W617P1001X61X61\C1X6000000
d617=001e61e61Z?170000001[:
861T2 The unit is the logical sector size; before, the native sector size.2[:[:2Y:[:3[:18400000[:1^? The capacity of the disk in sectors of the storage, which have `sector-size` bytes.

The header contradicts itself: its entry for the node says what is written here, while its
comment on the segments of a request says that the node counts 512 bytes, as it did before
there were entries for nodes.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.180[:000011> native sectors0000[:1[:001100Q1
o1U31m300000001n21T31Vi11T30001m800
8P31`400000001[:1o21l:1o2000000
7[:1>000000[61[:1[:1^k11[:000000
8e21>00000001d21d21Z\61d2000000
7[:1>00000001[:1[:1ZC1[:0001[:00
8d31>00000001k21c31\i21c3000000
7d31700000001c31c31^91c3000000
Z5\41D000000Z51_11\41Xc41[:0001_100
9l31?00000001R11k31Z]21k3000000
7Z31700000001Y31Y31hm11[:000000
7[:1E00000001[:1[:1P61[:000000
k2Q11=00000001Q11[:1T:1[:000000
7_317000000[:1_31_31dV11_3000000
Dm31800000001l31l31jV11[:00001l30
881K00000001[:181XZ11[:0001800
Fh31?00000001g31g31Z?1g30001[:00
8U41800000001T41T41\C18000000
EV71700000001U71[:1dC1[:000000
7[:000000001[:1[:1V71[:000000
6[:1P100000001[:1[:1XA1[:0001[:00
8b71C00000001a71[:1\;1[:000000
Ob71700000001a71[:1f<1[:000000
W3[:1D000000Q41[:1[:1Xd11[:000000
D_61>00000001d31^61d`31[:000000
>[:1>00000001[:1[:1jH1[:000000
=[:17000000m91[:1[:1hD1[:0001[:00
9[:1E00000001[:1[:1R^21d3000000
7[:1?000000?1[:1[:1l<1[:000000
_1Z71>00000001Y71Y71^71[:000000
7[:1>000000[:1[:1[:1P61[:000000
Y1[:1>00000001[:1[:1d\11[:000000
7[:1>00000001[:1[:1`P11Y6000000
Q1[:17000000R51[:1[:1nI1[:000000A
V31LZ7001W31[:1PC1[:000000
j2177001k21[:1bB1[:000000
j2177001k21[:1PA1[:000000
W71Q1U:001j51X71Vi11P1000000
P61=700171P61da41[:000000
\71=[:001[:1]71nB1]7000000
h617[:001V31i61\i21i6000000
h517O001i51i61^91i6000000
`61I7001a61a61Z]21n2000000
g71=700171h71Z\61h7000000
m31=\9001I1n31h]31[:000000
R317U:001S31S31b@1[:000000
R7177001S71S71nm11[:000000
X617[:001`61Y61fS11[:00001Y60
m618P1001m61m61dV11m6000000
W617P1001X61X61\C1X6000000
d617=001e61e61Z?170000001[:
841j3 `blkif.h` has an entry for the node, which counts native sectors; before, it only named
the node, as a count of 512 bytes.3[:19 mentioned\:2Z:\:3\:18400000\:1n8 The capacity of the disk in units of 512 bytes, whatever the sectors of the storage are.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend
reads the new size.180\:000011@ 512-byte sectors0000\:1\:001110Q1
P2V31n300000001o21U31Vi11U30001n800
8Q31a400000001\:1P31l:1P3000000
7\:1>000000\61\:1\:1^k11\:000000
8f21>00000001e21e21Z\61e2000000
7\:1>00000001\:1\:1ZC1\:0001\:00
8e31>00000001l21d31\i21d3000000
7e31700000001d31d31^91d3000000
[5]41D000000[51_11]41Xc41\:0001_100
9m31?00000001R11l31Z]21l3000000
7[31700000001Z31Z31hm11\:000000
7\:1E00000001\:1\:1P61\:000000
l2Q11=00000001Q11\:1T:1\:000000
7`317000000\:1`31`31dV11`3000000
Dn31800000001m31m31jV11\:00001m30
881K00000001\:181XZ11\:0001800
Fi31?00000001h31h31Z?1h30001\:00
8V41800000001U41U41\C18000000
EW71700000001V71\:1dC1\:000000
7\:000000001\:1\:1V71\:000000
6\:1P100000001\:1\:1XA1\:0001\:00
8c71C00000001b71\:1\;1\:000000
Oc71700000001b71\:1f<1\:000000
W3\:1D000000Q41\:1\:1Xd11\:000000
D`61>00000001d31_61d`31\:000000
>\:1>00000001\:1\:1jH1\:000000
=\:17000000n91\:1\:1hD1\:0001\:00
9\:1E00000001\:1\:1R^21d3000000
7\:1?000000?1\:1\:1l<1\:000000
_1[71>00000001Z71Z71^71\:000000
7\:1>000000\:1\:1\:1P61\:000000
Y1\:1>00000001\:1\:1d\11\:000000
7\:1>00000001\:1\:1`P11Y6000000
Q1\:17000000R51\:1\:1nI1\:000000A
V31L[7001W31\:1PC1\:000000
j2177001k21\:1bB1\:000000
j2177001k21\:1PA1\:000000
W71Q1V:001j51X71Vi11P1000000
P61=700171P61da41\:000000
\71=\:001\:1]71nB1]7000000
h617\:001V31i61\i21i6000000
h517O001i51i61^91i6000000
`61I7001a61a61Z]21n2000000
g71=700171h71Z\61h7000000
m31=]9001I1n31h]31\:000000
R317V:001S31S31b@1\:000000
R7177001S71S71nm11\:000000
X617\:001`61Y61fS11\:00001Y60
m618P1001m61m61dV11m6000000
W617P1001X61X61\C1X6000000
d617=001e61e61Z?170000001\:T:1dA The capacity of the disk in units of 512 bytes, whatever the block sizes are. In bytes it must
be divisible by `sector-size` and, where the backend publishes it, by `physical-sector-size`.

The backend may change the node while it is connected, if the storage has been resized. It
then writes its own state again, so that the frontend's watch fires, and the frontend reads
the new size.

The unit had other definitions in earlier releases, and drivers from that time count
differently if `sector-size` is not 512. A backend cannot find out how the frontend counts.180T:00001T:0000T:1T:001100Q1
h1n21f300000001g21m21Vi11m20001f800
8i21Y400000001T:1h21l:1h2000000
7T:1>000000T61T:1T:1^k11T:000000
8^21>00000001]21]21Z\61]2000000
7T:1>00000001T:1T:1ZC1T:0001T:00
8]31>00000001d21\31\i21\3000000
7]31700000001\31\31^91\3000000
S5U41D000000S51_11U41Xc41T:0001_100
9e31?00000001R11d31Z]21d3000000
7S31700000001R31R31hm11T:000000
7T:1E00000001T:1T:1P61T:000000
d2Q11=00000001Q11T:1T:1T:000000
7X317000000T:1X31X31dV11X3000000
Df31800000001e31e31jV11T:00001e30
881K00000001T:181XZ11T:0001800
Fa31?00000001`31`31Z?1`30001T:00
8n31800000001m31m31\C18000000
Eo61700000001n61T:1dC1T:000000
7T:000000001T:1T:1V71T:000000
6T:1P100000001T:1T:1XA1T:0001T:00
8[71C00000001Z71T:1\;1T:000000
O[71700000001Z71T:1f<1T:000000
W3T:1D000000Q41T:1T:1Xd11T:000000
DX61>00000001d31W61d`31T:000000
>T:1>00000001T:1T:1jH1T:000000
=T:17000000f91T:1T:1hD1T:0001T:00
9T:1E00000001T:1T:1R^21d3000000
7T:1?000000?1T:1T:1l<1T:000000
_1S71>00000001R71R71^71T:000000
7T:1>000000T:1T:1T:1P61T:000000
Y1T:1>00000001T:1T:1d\11T:000000
7T:1>00000001T:1T:1`P11Y6000000
Q1T:17000000R51T:1T:1nI1T:000000A
V31LS7001W31T:1PC1T:000000
j2177001k21T:1bB1T:000000
j2177001k21T:1PA1T:000000
W71Q1n9001j51X71Vi11P1000000
P61=700171P61da41T:000000
\71=T:001T:1]71nB1]7000000
h617T:001V31i61\i21i6000000
h517O001i51i61^91i6000000
`61I7001a61a61Z]21n2000000
g71=700171h71Z\61h7000000
m31=U9001I1n31h]31T:000000
R317n9001S31S31b@1T:000000
R7177001S71S71nm11T:000000
X617T:001`61Y61fS11T:00001Y60
m618P1001m61m61dV11m6000000
W617P1001X61X61\C1X6000000
d617=001e61e61Z?170000001T:
217 backend1> backend-xenbus1< XenBus Nodes001[7 Nodes that every kind of device has in its backend's directory. They tie the two directories of
a device together and carry the state machine; nothing in them is particular to disks, so the
header of the block protocol leaves them out.4
219 toolstack18 frontend17 backend1> backend-xenbus180000001[1 Holds the path of the frontend's directory.1_> The absolute path of the directory in xenstore where the frontend of this device has its
nodes. The backend reads the frontend's nodes there and watches its state. Together with
`frontend-id` it makes the link from the backend to the frontend; the frontend's directory has
the link in the other direction.

The toolstack makes both directories and both links in one transaction. The toolstack vouches
for the path; what the backend finds behind it is the guest's.014 path0000000001Y1 The directory does not describe a device.11G XenbusStateInitialising00100116 xenbusB
16 writes15 libxl0000000011< 4.23-dev-19611O tools/libs/light/libxl_device.c1^?11R2 if (!xs_write(ctx->xsh, t, GCSPRINTF("%s/frontend", backend_path),000113 4.000
714 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1j711G 'frontend' : frontpath,000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1X511L "frontend", t.frontend_path;000000
61> qemu-xen-block00000001i1 For every device, also for one that a toolstack has made.115 7.2.011@ hw/xen/xen-bus.c1lb211c1 xen_device_backend_printf(xendev, "frontend", "%s",000000
18 requires1= linux-blkback00000000117 6.1.17611Y1 drivers/xen/xenbus/xenbus_probe_backend.c1h411L "frontend", NULL, &frontend,000000
617 tapback00000000115 4.0.811A tapback/backend.c1nR111A FRONTEND_KEY))) {000119 ≤3.0.5000
15 reads1< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1XR411P1 frontend = self.read("frontend")000000
G17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1d911b1 (("frontend", frontend_rw_path) :: backend_list) ;000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/mod.rs1R@11S2 .write_string(format!("{}/frontend", backend_path), &frontend_path)000000
61@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1b711i2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/frontend", basepref, backendid, domid, vbd_id);000000
K17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1XN1P1000000
61< linux-xenbus000000001U11U11h416000000
61; virtio-disk0000000011< 274f5e933a73118 xs_dev.c1f=11`1 dev->fe = xenstore_read_be_str(dev, "frontend");000000
61? freebsd-blkback00000000114 12.111M sys/xen/xenbus/xenbusb_back.c1l<11Q1 "frontend", NULL, &otherend_path,000000
61; illumos-xdb0000000011G delphix-os 483bdddb0e9111X1 usr/src/uts/common/xen/io/xenbus_probe.c1X611R2 return (read_otherend_details(xendev, "frontend-id", "frontend"));000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111D hw/xen/xen_backend.c1RI11f1 xendev->fe = xenstore_read_be_str(xendev, "frontend");000000
61@ qemu-traditional0000000011< b669e922b37b11@ hw/xen_backend.c1TF16000000
61> netbsd-xbdback0000000011A xenbus_probe 1.3811R1 sys/arch/xen/xenbus/xenbus_probe.c1\>11P2 return read_otherend_details(xendev, "frontend-id", "frontend");000000011P1 /local/domain/7/device/vbd/51712
219 toolstack1; frontend-id17 backend1> backend-xenbus180000001U1 Holds the number of the guest domain.1Y6 The domain that the frontend runs in, in decimal. The backend needs it to map the guest's
grants and to bind the event channel. It must agree with the domain number in the path of the
directory itself.016 uint320000000001g1 The backend cannot map anything and refuses the device.11G XenbusStateInitialising00100116 xenbus>
16 writes15 libxl0000000011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1dK11V1 flexarray_append(back, "frontend-id");000113 4.000
714 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1l711Y1 'frontend-id' : "%i" % self.vm.getDomid()000000
617 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1\[111S1 ("frontend-id", sprintf "%u" domid)000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1Z511^1 "frontend-id", string_of_int t.frontend_domid;000000
61> qemu-xen-block00000001i1 For every device, also for one that a toolstack has made.115 7.2.011@ hw/xen/xen-bus.c1Pc211f1 xen_device_backend_printf(xendev, "frontend-id", "%u",000000
18 requires1= linux-blkback00000000117 6.1.17611Y1 drivers/xen/xenbus/xenbus_probe_backend.c1f411S2 err = xenbus_gather(XBT_NIL, nodename, "frontend-id", "%i", &domid,000000
15 reads1= hotplug-linux00000001b1 To tell whether storage is used by the same guest.1R111I tools/hotplug/Linux/block1X@11g1 FRONTEND_ID=$(xenstore_read "$XENBUS_PATH/frontend-id")0001R100
C1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1h811j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/frontend-id", basepref, backendid, domid, vbd_id000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/mod.rs1Z@11X1 format!("{}/frontend-id", backend_path),000000
G17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1VN11W1 "frontend-id", "%li", &be->frontend_id,000000
61< linux-xenbus000000001L1L1f41L000000
61> netbsd-xbdback00000000114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1nH11S1 "frontend-id", &domid, 10)) != 0) {000000
61? freebsd-blkback00000000114 12.111M sys/xen/xenbus/xenbusb_back.c1j<11\1 "frontend-id", "%i", &ivars->xd_otherend_id,000000
61; illumos-xdb0000000011G delphix-os 483bdddb0e9111X1 usr/src/uts/common/xen/io/xenbus_probe.c1X611R2 return (read_otherend_details(xendev, "frontend-id", "frontend"));0000000111 7
217 backend15 state31> backend-xenbus180000001\1 Holds the backend's state in the connection.1S> The number of the state that the backend has reached. The toolstack creates the node with `1`;
from then on the backend changes it, and the toolstack only to remove the device: it sets
`online` to `0` and this node to `5`. After the disk has been resized, the backend writes the
`4` that is there once more. The frontend and the toolstack watch the node.

Everything that the backend has to publish for a state must be in xenstore before the state
is.01; enumeration000006
11 11]2 `XenbusStateInitialising`: the directory exists, the backend has not started.000
11 21c2 `XenbusStateInitWait`: the backend has started, published what it can do and waits.000
11 31b2 `XenbusStateInitialised`: the backend carries on without waiting for the frontend.000
11 41T2 `XenbusStateConnected`: the ring is mapped and the disk can be used.000
11 51i1 `XenbusStateClosing`: the connection is being taken down.000
11 61i1 `XenbusStateClosed`: the backend no longer uses the ring.0001001g1 The state is unknown; for a watcher the device is gone.11G XenbusStateInitialising00100116 xenbusX1
16 writes15 libxl00000001@ The first value.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1TL11P1 flexarray_append(back, "state");000113 4.000
1@ reads and writes800000001`2 Waits for `2` before it runs the script, and for `6` when it removes the device.1811O tools/libs/light/libxl_device.c1l]311V2 rc = libxl__xs_read_checked(gc, XBT_NULL, GCSPRINTF("%s/state", path),000000
>14 xend0000000>115 4.4.011]1 tools/python/xen/xend/server/DevController.py1lP111[1 'state' : str(xenbusState['Initialising']),000000
717 xenopsd0000000711: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1P\111Z2 ; ("state", string_of_int (Xenbus_utils.int_of Xenbus_utils.Initialising))000000
715 krata00000007118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1b611N .add_backend_item("state", 1);000000
71= linux-blkback00000000117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1l>11n1 err = xenbus_printf(xbt, dev->nodename, "state", "%d", state);000000
N1> qemu-xen-block00000001S2 `2` once the image is open, `4` when the frontend is in `3` or `4`.115 7.2.011@ hw/xen/xen-bus.c1TU111h1 xen_device_backend_printf(xendev, "state", "%u", state);000000
<17 tapback00000000115 4.0.811B tapback/frontend.c1f311T2 err = -tapback_device_printf(device, XBT_NULL, "state", false, "%u",000119 ≤3.0.5000
15 reads1= hotplug-linux00000001\1 An image file is attached only in state `2`.1Z111I tools/hotplug/Linux/block1ZB11T2 xenbus_state=$(xenstore_read_default "$XENBUS_PATH/state" 'unknown')0001a100
18 requires17 mini-os0000000011< 50cfef19656611: blkfront.c1ZB11g1 snprintf(path, sizeof(path), "%s/state", dev->backend);000000
617 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1d;11k1 bmk_snprintf(path, sizeof(path), "%s/state", dev->backend);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1^>1;000117 2020.1000
H1A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1ZK11o1 err = asprintf(&back_state_path, "%s/state", xendev->otherend);000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1h@11h1 i = hyp_store_read_int(0, 3, bd->backend, "/", "state");000113 1.400
B14 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1\G11_1 grub_snprintf (fdir, sizeof (fdir), "%s/state",000000
<14 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1T711l1 Status = XenBusReadUint64 (XenBusIo, "state", TRUE, &Value);000000
c11@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1R=11f2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/state", basepref, backendid, domid, vbd_id);000000
n11< linux-xenbus000000001S211Q1 drivers/xen/xenbus/xenbus_probe.c1T911Q1 "%s/%s", dev->otherend, "state");000000
@1> linux-blkfront000000018 Watched.1711L drivers/block/xen-blkfront.c1Xg411f1 static void blkback_changed(struct xenbus_device *dev,000000
A1< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1`511\1 "state", State.to_string State.Initialising;000000
<1> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1lH11V2 Status = STORE(Watch, Frontend->Store, Frontend->BackendPath, "state",000000
615 nanos00000000119 0.1.55-2711@ src/xen/xenblk.c1jB11n1 status s = xenbus_get_state(xbd->dev.backend, &backend_state);000000
Z114 ling00000001h1 Reads it again and again until the backend is connected.119 0.3.2-33011D core/arch/xen/disk.c1^;11I strcat(xs_key, "/state");000000
<1; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1n611]1 xenstore_gets(dir, "state", buf, sizeof buf);000000
<1; virtio-disk0000000011< 274f5e933a73118 xs_dev.c1l<11g1 if (xenstore_read_be_int(dev, "state", &state) == -1) {000000
;1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1Tm111o1 if (xs_await_transition(sc->sc_parent, sc->sc_backend, "state",000000
U11> netbsd-xbdback00000000114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1bL11n1 error = xenbus_switch_state(xbusd, NULL, XenbusStateInitWait);000000
;1@ freebsd-blkfront0000000`1114 12.111H sys/xen/xenbus/xenbusb.c1lb111h1 sprintf(statepath, "%s/state", ivars->xd_otherend_path);000000
<1? freebsd-blkback000000001611M sys/dev/xen/blkback/blkback.c1Z\711[1 xenbus_set_state(dev, XenbusStateInitWait);000000
<1; illumos-xdf0000000<11G delphix-os 483bdddb0e9111X1 usr/src/uts/common/xen/io/xenbus_probe.c1h:11g1 return (xenbus_watch_path2(dev, dev->otherend, "state",000000
<1; illumos-xdb000000001611O usr/src/uts/common/xen/io/xdb.c1`i211R2 ((err = xvdi_switch_state(dip, xbt, XenbusStateConnected)) > 0)) {000000
[21= qemu-xen-disk00000001W1 Takes a disk only while its state is 1.11> qemu-xen 2.4.111D hw/xen/xen_backend.c1f;11c1 rc = xenstore_write_be_int(xendev, "state", state);000000
71@ qemu-traditional0000000711< b669e922b37b11@ hw/xen_backend.c1d917000000
H1< gplpv-xenvbd0000000H11< eacab29ffba011C xenpci/xenpci_pdo.c1d<11\2 RtlStringCbPrintfA(path, ARRAY_SIZE(path), "%s/state", xppdd->backend_path);000000
71: netbsd-xbd0000000711A xenbus_probe 1.3811R1 sys/arch/xen/xenbus/xenbus_probe.c1nB11l1 return xenbus_watch_path2(dev, dev->xbusd_otherend, "state",000000
n115 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1f611]2 waitForState (beDir ++ "/state") (show ((#const XenbusStateConnected)::Word))000000
6m2000000001m211E lib/front/blkfront.ml1Z911S1 read h (sprintf "%s/state" backend)000000
A13 osv0000000A11: 0.57.0-39811M bsd/sys/xen/xenbus/xenbusb.cc1ba11i1000000
^11< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1PD11d1 err = xenbus_switch_state(dev, XenbusStateInitWait);000000
<1= suse-blkfront0000000<11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1lA11f1 static void backend_changed(struct xenbus_device *dev,0000004
^201U2 Publishes its nodes and connects earlier than the state diagram says.001_21_21bL1_2000000
l601\2 Does not wait for `2` where QEMU serves the disk, as it runs no script then.001c51l61^m111b1 char *state_path = GCSPRINTF("%s/state", be_path);000000
f41B1h2 Takes the disk in every state of the backend but `2`, even if the backend has not begun.001h41h41fG11P1 if (grub_strcmp (buf, "2") != 0)000000
h31X11d2 Takes only a backend that is in `XenbusStateInitWait` when it looks for its devices.001j311= src/xen/xen.c1Ti111Q1 if (state != XenbusStateInitWait)0000001n7
219 toolstack16 online17 backend1> backend-xenbus180000001Y1 Says whether the device is meant to stay.1V? `1` as soon as the device is created. As long as it is `1`, a connection that is closed may be
opened again, for instance because the guest loads another driver: the backend keeps its
directory and returns to waiting. `0` announces that the device is being removed; a backend
whose frontend closes then releases everything and does not come back.

The toolstack sets the node to `0` before it asks the backend to close. Hotplug scripts that
watch for the end of a device use it as well.017 boolean01011 000000001P1 The device is not meant to stay.11G XenbusStateInitialising00000116 xenbus?
16 writes15 libxl00000001; Always `1`.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1hK11Q1 flexarray_append(back, "online");000113 4.000
1@ reads and writes800000001T2 `0` on removal; read where a driver domain watches its own backends.1811O tools/libs/light/libxl_device.c1X^311W2 rc = libxl__xs_read_checked(gc, XBT_NULL, GCSPRINTF("%s/online", path),000000
>14 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1nP111> 'online' : "1"000000
617 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1b[111? ("online", "1")000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1f511N .add_backend_item("online", 1)000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1\511> "online", "1";000000
15 reads1= linux-blkback00000000117 6.1.17611Y1 drivers/xen/xenbus/xenbus_probe_backend.c1`>11j1 return !!xenbus_read_unsigned(dev->nodename, "online", 0);000117 ≤3.1100
Q11> qemu-xen-block00000000115 7.2.011@ hw/xen/xen-bus.c1`X111U2 if (xen_device_backend_scanf(xendev, "online", "%u", &online) != 1) {000000
A1? freebsd-blkback00000001T1 `0` if the storage cannot be opened.114 12.111M sys/dev/xen/blkback/blkback.c1di611? "online", "0");000000
18 requires1> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1VO11C "online", &Buffer);000000
<1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1V911g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/online", basepref, backendid, domid, vbd_id);000000
L1< linux-xenbus000000001L1L1`>1L000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111D hw/xen/xen_backend.c1dD11T2 if (xenstore_read_be_int(xendev, "online", &xendev->online) == -1) {000000
61@ qemu-traditional0000000011< b669e922b37b11@ hw/xen_backend.c1RB11R2 if (xenstore_read_be_int(xendev, "online", &xendev->online) == -1)000000
61< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1jM11J xenbus_dev_is_online(dev))0000002
N171`2 The frontend reads the node from the backend's directory, as a number of base 2.001P11P11VO1P1000000
Z11Q11R2 The backend writes the node when it fails, not only the toolstack.001[11[11di61[1000000111 1
217 backend1A backend-toolstack1? Toolstack Nodes101m9 Nodes that toolstacks write into the backend's directory and the header does not mention. Some
are read by backends, a few by frontends; others only serve a toolstack as its own memory. libxl
copies all of them to a directory of its own below `/libxl`, which the backend cannot change,
and reads them back from there.B
219 toolstack19 removable17 backend1A backend-toolstack180000001i1 Says whether the toolstack regards the disk as removable.1i> Toolstacks mean different things by it. libxl writes what the program that calls it wants: xl
sets `1` for CD-ROM drives, whose medium can be changed, and `0` for all other disks; libvirt
sets `1` for every disk. xenopsd writes `1` for disks that its user may detach from the
running guest.

Neither value decides anything for libxl: it detaches a disk with `0` like any other. A
backend must not derive `VDISK_REMOVABLE` from the node, since that flag is about the medium.017 boolean0000000001\2 Not known. libxl refuses a disk without the node when it reads its own copy.11G XenbusStateInitialising000001:7
1@ reads and writes15 libxl00000001h1 With xl, `1` for CD-ROM drives only. Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1P[111R1 (gc, "%s/removable", libxl_path));000113 4.000
16 writes17 xenopsd00000001Q1 `1` if the disk may be unplugged.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1d[111? ; ( "removable"000000
715 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1h511^1 .add_backend_bool("removable", self.removable)000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1^511^1 "removable", if t.removable then "1" else "0";000000
15 reads1> windows-xenvbd00000001W2 `1` makes the disk a removable one for the operating system; default 0.11< ec2dfdc05cc611E src/xenvbd/frontend.c1la111g2 Frontend->Caps.Removable        = (__ReadValue32(Frontend, "removable", 0, NULL) == 1);000000
<1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1b911j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/removable", basepref, backendid, domid, vbd_id);000000
18 requires15 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1Z711l1 isRemov <- readRemv `fmap` xsRead xs (beDir ++ "/removable")0000002
@1B1i1 The frontend reads the node from the backend's directory.001A1A1la11A000000
;177001=1=1Z71=000000111 0
219 toolstack18 bootable17 backend1A backend-toolstack180000001^1 Says whether the guest may boot from the disk.1[4 A mark from the time when a guest could boot only from a disk that its configuration named.
Today every disk has it and nothing acts on it.017 boolean0000000001Q1 Not known; nothing depends on it.11G XenbusStateInitialising000001:4
16 writes15 libxl00000001; Always `1`.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1PL11S1 flexarray_append(back, "bootable");000113 4.000
1@ reads and writes14 xend00000001R1 Only if the configuration says so.115 4.4.011U1 tools/python/xen/xend/server/blkif.py1h911C 'uuid', 'bootable')000000
>15 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1j511\1 .add_backend_bool("bootable", self.bootable)000000
61@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1n911i2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/bootable", basepref, backendid, domid, vbd_id);0000000111 1
219 toolstack13 dev17 backend1A backend-toolstack180000001Q2 Holds the name of the virtual disk as the configuration gives it.1\8 The text from which the toolstack derived the number of the virtual device, for example
`xvda`. It need not be the canonical name of that number, nor the name that the guest gives to
the disk. A program that needs the number must take it from the frontend's directory.016 string0000000001Y4 Readers that need a name for the disk have none. QEMU and OpenBSD refuse the device; Linux's
backend connects and then serves no request.11G XenbusStateInitialising000001:>
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1R711c1 GCSPRINTF("%s/dev", libxl_path), &configured_vdev);000113 4.000
814 xend00000000115 4.4.011U1 tools/python/xen/xend/server/blkif.py1P811d1 (dev, mode) = self.readBackend(devid, 'dev', 'mode')000000
16 writes17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1R\111X1 ; ("dev", to_linux_device device_number)000000
615 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1`611O .add_backend_item("dev", &vdev)000000
18 requires1= linux-blkback00000001]5 For the name of its thread. It is read when the backend is already in
`XenbusStateConnected`; without it no thread is started, and every request of the guest
waits for ever.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1h311k1 devpath = xenbus_read(XBT_NIL, dev->nodename, "dev", NULL);000000
71< suse-blkback00000001f1 For the name of its thread, as Linux xen-blkback does.11< 042148a39f3c11L drivers/xen/blkback/xenbus.c1`217000000
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1hg111V1 vdev = qdict_get_try_str(opts, "dev");000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1`c111k1 blkdev->dev = xenstore_read_be_str(&blkdev->xendev, "dev");000000
61; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1le111= prop = "dev";000000
Q11@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1Z:11d2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/dev", basepref, backendid, domid, vbd_id);000000
;15 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1j511M xsRead xs (backend ++ "/dev")000000
15 reads14 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1fB11]1 grub_snprintf (fdir, sizeof (fdir), "%s/dev",000000
;1@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1`X11J000000
;1; rrdp-iostat000000001j111]1 ocaml/xcp-rrdd/bin/rrdp-iostat/rrdp_iostat.ml1d511h1 let device = xs.Xs.read (Printf.sprintf "%s/dev" vbd) in0000004
S201R2 The name may have a directory in front of it, such as `/dev/xvdd`.001T21T21R311K dev = config.get('dev', '')000000
S11<1i1 The frontend reads the node from the backend's directory.001U11U11le11U1000000
J171[2 The frontend reads the node from the backend's directory; it can be absent.001L1L1fB1L000000
U117=001W11W11j51W1000000114 xvda
219 toolstack16 script17 backend1A backend-toolstack184000001U1 Holds the path of the hotplug script.1m9 The absolute path, in the backend domain, of the program that attaches and detaches the
storage. The toolstack of the backend domain runs it: when the backend has reached
`XenbusStateInitWait`, and again after the device is gone. Because it runs with all
privileges, only the toolstack may be able to write this node.014 path0000000001g1 No script is run; the backend opens the storage itself.11G XenbusStateInitialising000001:3
16 writes15 libxl00000001i3 Only for disks that the kernel or tapdisk serves. A name without a directory means one in
the directory of Xen's scripts.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1`H11^1 flexarray_append_pair(back, "script", script);000113 4.200
15 reads8000000001711N tools/libs/light/libxl_linux.c1Z711; "script"));0001700
>1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1\811g2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/script", basepref, backendid, domid, vbd_id);000000011F /etc/xen/scripts/block
219 toolstack1; device-type17 backend1A backend-toolstack184000001d1 Tells the backend what kind of drive the guest sees.1e7 The same value as `frontend/device-type`, repeated where the backend can trust it: the guest
can change its own directory but not this one. A backend that needs to know whether the drive
can be empty or can change its medium should read it here.01; enumeration000002
14 disk1= A fixed disk.000
15 cdrom1f1 A CD-ROM drive, whose medium the toolstack can change.0001001`2 A backend has to read the frontend's directory instead. QEMU refuses the device.11G XenbusStateInitialising000001>6
1@ reads and writes15 libxl00000001]1 Reads its own copy, where it must be present.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1dL11V1 flexarray_append(back, "device-type");000113 4.200
16 writes15 krata00000001@ Always `"disk"`.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1n511X1 .add_backend_item("device-type", "disk")000000
18 requires1> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1Th111e1 device_type = qdict_get_try_str(opts, "device-type");000000
15 reads1= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1fc111W2 blkdev->devtype = xenstore_read_be_str(&blkdev->xendev, "device-type");000000
A1@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1j;11j2 sprintf(lbuffer, "%s/%d/backend/vbd/%d/%d/device-type", basepref, backendid, domid, vbd_id000000
;1@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1dX11;00000001Y1
219 toolstack1= specification17 backend1A backend-toolstack18R1000001T1 Says which protocol the disk speaks.1b6 Distinguishes a disk of this protocol from one of the virtio standard, for which the toolstack
uses the same kind of directory. A driver of this protocol has nothing to do with a disk whose
value is `"virtio"`.01; enumeration01013 xen0002
21Z1 The protocol that this document describes.000
16 virtio1o1 A virtio block device. The nodes of this protocol are not used.0000001Q1 The disk speaks the Xen protocol.11G XenbusStateInitialising000001?2
1@ reads and writes15 libxl00000001S1 Always written; reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1VM11X1 flexarray_append(back, "specification");000114 4.1700
16 writes15 krata00000001? Always `"xen"`.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1R611Y1 .add_backend_item("specification", "xen")00000001E
219 toolstack19 transport17 backend1A backend-toolstack18R1000001\1 Says how a virtio disk appears to the guest.1W3 The transport of the virtio standard that the disk uses. Written only if `specification` is
`"virtio"`.01; enumeration000001
14 mmio1T1 Registers in the guest's memory map.0001001N The disk is not a virtio disk.11G XenbusStateInitialising000001<1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1\M11T1 flexarray_append(back, "transport");000114 4.170001=
219 toolstack14 base17 backend1A backend-toolstack18R1000001_1 Holds the address of a virtio disk's registers.1V5 The address in the guest's physical memory where the registers of the disk begin, in decimal.
The toolstack chooses it. Written only if `specification` is `"virtio"`.016 uint640000115 bytes00001N The disk is not a virtio disk.11G XenbusStateInitialising000001;2
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1`M11V2 flexarray_append_pair(back, "base", GCSPRINTF("%"PRIu64, disk->base));000114 4.1700
18 requires1; virtio-disk0000000011< 274f5e933a73116 demu.c1Re111l1 ret = xenstore_read_be_int(demu_state.xs_dev, "base", &val);0000000118 33554432
219 toolstack13 irq17 backend1A backend-toolstack18R1000001U1 Holds the interrupt of a virtio disk.1^4 The number of the guest's interrupt that the disk raises, in decimal. The toolstack chooses
it. Written only if `specification` is `"virtio"`.016 uint320000000001N The disk is not a virtio disk.11G XenbusStateInitialising000001:2
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1bM11o1 flexarray_append_pair(back, "irq", GCSPRINTF("%u", disk->irq));000114 4.1700
18 requires1; virtio-disk0000000011< 274f5e933a73116 demu.c1\e111k1 ret = xenstore_read_be_int(demu_state.xs_dev, "irq", &val);0000000112 33
219 toolstack1; grant_usage17 backend1A backend-toolstack18V1000001n1 Says whether a virtio disk is given grants or guest addresses.1`; `1` says that the addresses in the disk's requests are grants, so that the backend maps only
what it was lent; `0` says that they are addresses in the guest's memory, so that the backend
needs access to all of it. Written only if `specification` is `"virtio"`. The name has an
underscore where other nodes have a hyphen; only xend's `frontend/phantom_vbd` has one too.017 boolean0000000001Y2 The disk is not a virtio disk, or the toolstack does not know the choice.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001o2 If not configured, `1` if the backend runs in a domain other than domain 0. Reads its own
copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1dM11Z1 flexarray_append_pair(back, "grant_usage",000114 4.19000111 1
219 toolstack19 colo-host17 backend1A backend-toolstack18>000001Q2 Holds the address of the host to which a COLO disk is replicated.1[8 COLO keeps a second copy of a running guest on another host, its disks included. This is the
address of that host. Written only for disks that QEMU serves and for which replication is
enabled, together with `colo-port`, `colo-export`, `active-disk` and `hidden-disk`.016 string0000000001K The disk is not replicated.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1\J11T1 flexarray_append(back, "colo-host");000113 4.7000119 192.0.2.7
219 toolstack19 colo-port17 backend1A backend-toolstack18>000001d1 Holds the port of the NBD server on the second host.1m3 The TCP port at `colo-host` on which the second host takes the writes of the first, by the
protocol of network block devices.017 integer0000000001K The disk is not replicated.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1`J11T1 flexarray_append(back, "colo-port");000113 4.7000114 9999
219 toolstack1; colo-export17 backend1A backend-toolstack18>000001l1 Holds the name under which the second host exports the disk.1]3 The NBD server at `colo-host` can serve several disks; this is the name of the one that
belongs to this disk.016 string0000000001K The disk is not replicated.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1dJ11V1 flexarray_append(back, "colo-export");000113 4.7000115 disk0
219 toolstack1; active-disk17 backend1A backend-toolstack18>000001U2 Holds the path of the image that takes the second guest's own writes.1\5 Used on the second host only. Between two checkpoints the second guest writes to this image,
so that its writes can be thrown away when the two guests are made equal again.014 path0000000001K The disk is not replicated.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1hJ11V1 flexarray_append(back, "active-disk");000113 4.700011H /var/lib/colo/active.img
219 toolstack1; hidden-disk17 backend1A backend-toolstack18>000001W2 Holds the path of the image that keeps what the first guest overwrites.1h6 Used on the second host only. Before a write of the first guest changes the second host's copy
of the disk, the old contents go to this image, because the second guest still has to see them
until the next checkpoint.014 path0000000001K The disk is not replicated.11G XenbusStateInitialising000001:1
1@ reads and writes15 libxl00000001C Reads its own copy.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1lJ11V1 flexarray_append(back, "hidden-disk");000113 4.700011H /var/lib/colo/hidden.img
219 toolstack1> tapdisk-params17 backend1A backend-toolstack18018J00001m1 Held the settings with which the tapdisk process was started.1l9 For an image served by the second version of blktap the toolstack started a tapdisk, which
made a block device, and gave that device to the kernel backend. The format and the path of
the image were kept in this node, separated by a colon, so that the process could be found
again and ended when the disk was removed.016 string0000000001\1 No tapdisk of that kind belongs to the disk.11G XenbusStateInitialising000001:2
1@ reads and writes15 libxl00000000116 4.12.011H tools/libxl/libxl_disk.c1dE11Y1 flexarray_append(back, "tapdisk-params");000113 4.0114 4.130
16 writes14 xend00000000115 4.4.011`1 tools/python/xen/xend/server/BlktapController.py1X811W1 back['tapdisk-params'] = tapdisk_params000000011E vhd:/images/guest.vhd
219 toolstack14 uuid17 backend1A backend-toolstack18018:00001_1 Held the identifier that xend gave to the disk.1g3 An identifier by which xend found a disk again in its interface to management tools. It had no
meaning for the drivers.016 string0000000001X1 The disk was made without an identifier.11G XenbusStateInitialising000001:1
1@ reads and writes14 xend00000000115 4.4.011U1 tools/python/xen/xend/server/blkif.py1h911C 'uuid', 'bootable')000000011T1 6f3f6f1e-7a62-4c1b-9d0e-3a6a5f9d2f11
219 toolstack16 domain17 backend1A backend-toolstack18018:00001K Held the name of the guest.1g4 The name of the domain that the frontend runs in, written by xend for every device so that a
person who looked at xenstore could tell the guests apart.016 string0000000001J The toolstack is not xend.11G XenbusStateInitialising000001:1
16 writes14 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1fP111M 'domain' : self.vm.getName(),0000000116 guest1
217 backend1? backend-hotplug1= Hotplug Nodes101o6 What hotplug scripts leave in the backend's directory: the result of their work for the
toolstack and the backend, and notes for themselves, by which the script that detaches the
storage finds what its earlier run attached.6
217 hotplug1> hotplug-status17 backend1? backend-hotplug180000001R1 Says how the hotplug script ended.1g5 Written last, when all other nodes of the script are in place, so that a watcher of this one
node knows that the storage is attached. After a failure the reason is in `hotplug-error`.01; enumeration000003
19 connected1H The storage is attached.000
15 error1B The script failed.000
14 busy1Y2 The storage is in use in a way that does not fit, so it was not attached.0001001_1 The script has not ended yet, or there is none.11D XenbusStateConnected000001@>
16 writes1= hotplug-linux00000001L `"connected"` and `"error"`.11< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1^211f1 xenstore_write "$XENBUS_PATH/hotplug-status" connected000113 4.000
88000000019 `"busy"`.1811S1 tools/hotplug/Linux/block-common.sh1Z211R1 "$XENBUS_PATH/hotplug-status" busy0001800
81> hotplug-netbsd0000000?1811J tools/hotplug/NetBSD/block1X511^1 xenstore-write $xpath/hotplug-status connected0001800
81> qemu-xen-block00000001Q1 `"connected"`, as no script runs.115 7.2.011@ hw/xen/xen-bus.c1Tc211Q2 xen_device_backend_printf(xendev, "hotplug-status", "connected");000000
71? freebsd-blkback00000001]1 `"connected"` and `"error"`, from the kernel.114 12.111M sys/dev/xen/blkback/blkback.c1dV711O "hotplug-status", "connected");000000
71< xenserver-sm00000001M Removed when the device goes.11< 004230ae487611B drivers/blktap2.py1\S411_1 self._xs_write_path(upstream_path, "connected")000000
15 reads14 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1^R111a1 statusPath = backpath + '/' + HOTPLUG_STATUS_NODE000000
617 xenopsd00000001G Only whether it exists.11: 26.17.0-2911K ocaml/xenopsd/xc/hotplug.ml1f411Z2 sprintf "/local/domain/%d/backend/%s/%d/%d/hotplug-status" x.backend.domid000000
717 tapback00000001U1 Starts only once it is `"connected"`.115 4.0.811A tapback/backend.c1bW111[2 hotplug_status = tapback_device_read(device, XBT_NULL, HOTPLUG_STATUS_KEY);000119 ≤3.0.5000
81; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1PZ411j1 if ((xenbus_read_str(oename, XBP_HP_STATUS, &str) == 0) &&000000
N17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1\J11j1 xs_printf(h, be->backpath, "hotplug-status", "connected");000000
61< mirage-blkif00000000117 2.1.3-211C lib/back/blkback.ml1\I11g1 (backend_path ^ "/" ^ Blkproto.Hotplug._hotplug_status)000000
61= qemu-xen-disk0000000d111> qemu-xen 2.4.111D hw/xen/xen_backend.c1lK11m1 xenstore_write_be_str(xendev, "hotplug-status", "connected");000000
71@ qemu-traditional0000000711< b669e922b37b11@ hw/xen_backend.c1lH170000003
i1181k1 The kernel backend writes the node, in place of the script.001j11j11dV71j1000000
G171B Writes `"online"`.001I1I1\I1I000000
^11Y11i1 Treats every value other than `"connected"` as a mistake.001_11_11bW11_10000001`3
217 hotplug1= hotplug-error17 backend1? backend-hotplug180000001\1 Says in words why the hotplug script failed.1Q5 A message for the person who attaches the disk. The toolstack shows it when the script has
failed. Scripts write it before `hotplug-status`, or in the same step.016 string0000000001E No script has failed.11D XenbusStateConnected000001:7
16 writes1= hotplug-linux0000000011< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1n111c1 _xenstore_write "$XENBUS_PATH/hotplug-error" "$*" \000113 4.000
71> hotplug-netbsd000000001711J tools/hotplug/NetBSD/block1P111I $xpath/hotplug-error "$@"000113 4.200
71? freebsd-blkback00000000114 12.111M sys/dev/xen/blkback/blkback.c1Ri611R1 "hotplug-error", fmt, ap_hotplug);000000
15 reads15 libxl000000001<11O tools/libs/light/libxl_device.c1Zd211X1 GCSPRINTF("%s/hotplug-error", be_path));0001<00
714 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1nR111c1 err = xstransact.Read(backpath, HOTPLUG_ERROR_NODE)000000
617 xenopsd0000000011: 26.17.0-2911K ocaml/xenopsd/xc/hotplug.ml1Z511Y2 sprintf "/local/domain/%d/backend/%s/%d/%d/hotplug-error" x.backend.domid000000
F17 blktap100000000115 4.0.011I tools/blktap/lib/xenbus.c1PK11d1 xs_printf(h, be->backpath, "hotplug-error", errmsg);000000011Q1 /images/guest.img does not exist.
217 hotplug14 node17 backend1? backend-hotplug180000001d1 Names the loop device that stands for an image file.1\4 The path of the block device that the script attached an image file to. The script reads it
when the disk is removed, to release the device.014 path0000000001i1 The disk is not an image file, or the script has not run.11D XenbusStateConnected000001:2
1@ reads and writes1= hotplug-linux0000000011< 4.23-dev-19611I tools/hotplug/Linux/block1lD11]1 xenstore_write "$XENBUS_PATH/node" "$loopdev"000113 4.000
16 writes1; illumos-xdb00000001n1 The backend driver attaches the file itself, to a lofi device.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1VX211k1 (void) xenbus_printf(XBT_NULL, xsname, "node", "%s", path);0000001
6181b1 The backend writes the node, in place of a script.0017171VX21700000011: /dev/loop0
217 hotplug13 vnd17 backend1? backend-hotplug180000001c1 Names the vnd device that stands for an image file.1R6 The counterpart on NetBSD of the loop device on Linux: the path of the pseudo-disk that the
script attached an image file to. The script reads it when the disk is removed, to release the
device.014 path0000000001i1 The disk is not an image file, or the script has not run.11D XenbusStateConnected000001:1
1@ reads and writes1> hotplug-netbsd0000000011< 4.23-dev-19611J tools/hotplug/NetBSD/block1h111^1 vnd=$(xenstore-read "$xpath/vnd" || echo none)000113 4.000011: /dev/vnd0d
217 hotplug13 pid17 backend1? backend-hotplug18V1000001X1 Holds the process number of the tapdisk.1c4 The process that serves the image. The script that started it ends it by this number and
`minor` when the last disk that uses the image is removed.016 uint320000000001K No tapdisk serves the disk.11D XenbusStateConnected000001:1
1@ reads and writes1= hotplug-linux0000000011< 4.23-dev-19611M tools/hotplug/Linux/block-tap1n<11X1 xenstore_write "$XENBUS_PATH/pid" "$pid"000114 4.19000114 4711
217 hotplug15 minor17 backend1? backend-hotplug18V1000001d1 Holds the number by which the tapdisk is controlled.1h6 The minor number that was given to the image when the tapdisk attached it. With a kernel that
has the blktap driver it is the minor number of the block device; otherwise it only tells the
images of one process apart.016 uint320000000001K No tapdisk serves the disk.11D XenbusStateConnected000001:1
1@ reads and writes1= hotplug-linux0000000011< 4.23-dev-19611M tools/hotplug/Linux/block-tap1P=11\1 xenstore_write "$XENBUS_PATH/minor" "$minor"000114 4.19000111 0
217 backend1> backend-vendor1F Nodes of Other Vendors101^6 Nodes that come from products other than the Xen sources. They belong to no release of Xen. A
driver meets them in the directories of such a product and should leave them alone, unless it is
written for it.D
217 backend1; kthread-pid31> backend-vendor0000001a1 Holds the process or thread that serves the disk.1d6 The number, in the backend domain, of what does the work for this disk: the tapdisk process,
or the thread of a modified kernel backend. Toolstacks use it to set priorities and to find
the statistics of the disk.017 integer0000000001[1 The backend does not say who does its work.000000116 vendor4
16 writes17 tapback00000001S1 The tapdisk, or 0 if there is none.115 4.0.811A tapback/backend.c1fE11Y2 err = tapback_device_printf(device, XBT_NULL, "kthread-pid", false, "%d",000119 ≤3.0.5000
15 reads1: libxenstat00000001J Only for disks of tapback.11< 4.23-dev-19611O tools/libs/stat/xenstat_linux.c1hP111j2 if (asprintf(&path, "/local/domain/0/backend/vbd3/%u/%u/kthread-pid", domid, vbd.dev) < 0)000114 4.1900
817 xenopsd00000001D To set the priority.11: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1^:11T1 if List.mem "kthread-pid" paths then000000
71; rrdp-iostat000000001611]1 ocaml/xcp-rrdd/bin/rrdp-iostat/rrdp_iostat.ml1hN11o1 Printf.sprintf "/local/domain/0/backend/vbd3/%d/%d/kthread-pid"0000000114 4711
217 backend1D queue-%u/kthread-pid31> backend-vendor0000001W1 Holds the thread that serves one queue.1_2 Replaces `kthread-pid` where a backend has a thread for each of several queues.017 integer0000000001S2 The backend does not say who does its work, or has only one thread.000000116 vendor2
15 reads17 xenopsd00000001Y1 If there is no number for the whole disk.11: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1^:11T1 if List.mem "kthread-pid" paths then000000
71< xenserver-sm00000001S2 Its existence in the first queue means that the backend is running.11< 004230ae487611B drivers/blktap2.py1\\411]1 return self.has_xs_key('queue-0/kthread-pid')000115 2.0.0000114 4712
219 toolstack1: sm-data/%s17 backend1> backend-vendor0000001Q2 Holds what the storage manager of XenServer tells about the disk.1[: A directory of pairs, each a name and a text, that the storage layer hands on to whoever needs
them. Among them are the identifier of the disk image, the kind of backend to use, and the
pages that the disk shall return to SCSI inquiries of the guest, in base64. The names can have
further directories, as in sm-data/scsi/0x12/0x83.016 string0000000001U1 The storage layer has nothing to say.000000116 vendor4
16 writes17 xenopsd0000000011: 26.17.0-2911U1 ocaml/xenopsd/xc/xenops_server_xen.ml1hG11j1 List.map (fun (k, v) -> ("sm-data/" ^ k, v)) xenstore_data000000
15 reads1< xenserver-sm00000001L The identifier of the image.11< 004230ae487611B drivers/blktap2.py1b[411^1 self._vdi_uuid = self.read("sm-data/vdi-uuid")000000
71; rrdp-iostat000000071=11]1 ocaml/xcp-rrdd/bin/rrdp-iostat/rrdp_iostat.ml1`511e1 xs.Xs.read (Printf.sprintf "%s/sm-data/vdi-uuid" vbd)000000
71> windows-xenvbd00000001P2 The inquiry pages 0x80 and 0x83 and the identifier of the image.11< ec2dfdc05cc611G src/xenvbd/pdoinquiry.c1`L11X2 if (!__ReadPage(Frontend, &Inquiry->Page80, "sm-data/scsi/0x12/0x80")) {0000001
6181j1 The frontend reads the nodes from the backend's directory.0017171`L1700000011T1 5fc1ab67-1d35-4e0f-a6d5-b3a4d4fdb2ea
219 toolstack1@ polling-duration17 backend1> backend-vendor0000001V2 Says how long the backend looks for further requests before it sleeps.1[5 A backend that polls the ring instead of waiting for an event answers sooner and uses more of
the processor. This is the time after the last request during which it polls.016 uint3201011 00011< microseconds00001J The backend does not poll.000000116 vendor2
16 writes14 xapi00000001G 8000 unless configured.11: 26.17.0-2911I ocaml/xapi/xapi_xenops.ml1dY111f1 (other_config_keys Xapi_globs.vbd_polling_duration_key000116 1.9.8000
15 reads17 tapback00000000115 4.0.811A tapback/backend.c1bZ111[2 polling_duration = tapback_device_read(device, XBT_NULL, POLLING_DURATION);000115 3.3.0000114 8000
219 toolstack1F polling-idle-threshold17 backend1> backend-vendor0000001m1 Says how idle the processors must be for the backend to poll.1e4 The share of idle processor time in the backend domain below which polling is not worth its
cost. Has no effect unless `polling-duration` is above 0.016 uint3201011 00113 1000117 percent00001L The backend may always poll.000000116 vendor2
16 writes14 xapi00000001E 50 unless configured.11: 26.17.0-2911I ocaml/xapi/xapi_xenops.ml1TZ111l1 (other_config_keys Xapi_globs.vbd_polling_idle_threshold_key000116 1.9.8000
15 reads17 tapback00000000115 4.0.811A tapback/backend.c1lZ111g2 polling_idle_threshold = tapback_device_read(device, XBT_NULL, POLLING_IDLE_THRESHOLD);000115 3.3.0000112 50
219 toolstack1; qemu-params17 backend1> backend-vendor0000001d1 Holds what a backend in QEMU needs to open the disk.1m7 For storage that the kernel cannot open, the storage layer gives a text that only the backend
in a user process understands. Two words of it are a path and the number of a block device,
which the toolstack also writes to the nodes of the hotplug script.016 string0000000001S1 The disk can be opened by its path.000000116 vendor1
16 writes17 xenopsd0000000011: 26.17.0-2911U1 ocaml/xenopsd/xc/xenops_server_xen.ml1^D11j1 (uri, [("qemu-params", xendisk.Storage_interface.params)])000000011H /dev/sm/backend/disk 0:0
219 toolstack1@ shutdown-request17 backend1> backend-vendor0000001Y1 Asks the backend to finish with the disk.1Z8 How XenServer's toolstack removes a disk where the backend domain announces that it supports
it: the backend finishes what it has begun, writes everything to the storage and answers with
`shutdown-done`. With `"normal"`, the toolstack has set `online` to `0` before.01; enumeration000002
16 normal1d1 Close the connection in order. The guest may refuse.000
15 force1]1 Close the connection whatever the guest does.0000001? The disk stays.000000116 vendor3
16 writes17 xenopsd0000000011: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1d;11l1 sprintf "%s/shutdown-request" (backend_path_of_device ~xs x)000000
15 reads600000001_2 If the node is there, the disk counts as present until the answer is there too.17171d;17000000
71< xenserver-sm00000001G Only whether it exists.11< 004230ae487611B drivers/blktap2.py1P\411Z1 return self.has_xs_key("shutdown-request")00000001H
217 backend1= shutdown-done31> backend-vendor0000001a1 Says that the backend has finished with the disk.1l3 The answer to `shutdown-request`. Only the existence of the node counts. The storage can be
released as soon as it is there.016 string0000000001[1 The backend may still write to the storage.000000116 vendor2
15 reads17 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1RP111l1 debug "Device.Vbd.shutdown_common: shutdown-done appeared" ;000000
61< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1V\411W1 return self.has_xs_key("shutdown-done")000000010
219 toolstack15 pause17 backend1> backend-vendor0000001g1 Asks the backend to stop using the storage for a while.1m5 Lets the storage layer change the image beneath a running guest. Only the existence of the
node counts: requests wait in the ring until it is removed. The backend answers with
`pause-done`.016 string0000000001B The backend works.000000116 vendor2
17 ignores17 xenopsd00000001Z1 The present version only defines the path.11: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1l;11a1 sprintf "%s/pause" (backend_path_of_device ~xs x)000000
15 reads1< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1j[411O return self.has_xs_key("pause")000000010
219 toolstack1; pause-token17 backend1> backend-vendor0000001P1 Identifies one request to pause.1[1 A text that accompanies a request to pause.016 string0000000001N The request has no identifier.000000116 vendor1
17 ignores17 xenopsd00000001Z1 The present version only defines the path.11: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1T<11g1 sprintf "%s/pause-token" (backend_path_of_device ~xs x)000000010
217 backend1: pause-done31> backend-vendor0000001d1 Says that the backend has stopped using the storage.1F The answer to `pause`.016 string0000000001V1 The backend may still use the storage.000000116 vendor2
17 ignores17 xenopsd00000001Z1 The present version only defines the path.11: 26.17.0-2911Q1 ocaml/xenopsd/xc/device_common.ml1\<11f1 sprintf "%s/pause-done" (backend_path_of_device ~xs x)000000
16 writes1< xenserver-sm0000000011< 004230ae487611B drivers/blktap2.py1Tn411K vbd.write('pause-done', '')000000010
217 backend1= tapdisk-error31> backend-vendor0000001g1 Says in words why the tapdisk could not open the image.1g2 A message for the toolstack, which gives up waiting for the disk when the node appears.016 string0000000001K No error has been reported.000000116 vendor1
15 reads17 xenopsd0000000011: 26.17.0-2911K ocaml/xenopsd/xc/hotplug.ml1X711[1 sprintf "%s/backend/%s/%d/%d/tapdisk-error"000000011I No such file or directory
219 toolstack1< backend-kind17 backend1> backend-vendor0000001S1 Says which backend serves the disk.1l: The name of the directory for backends of one kind, such as `"vbd"`, `"vbd3"` or `"qdisk"`.
The node is not in the directory of the device: xenopsd keeps it in a private tree of its own,
below its record of the virtual machine, to find the backend's directory again. The storage
layer can choose the kind by a pair of the same name in `sm-data/%s`.01; enumeration000006
13 vbd1V1 A backend in the kernel of its domain.000
15 qdisk15 QEMU.000
14 vbd31R1 A tapdisk, which tapback connects.000
13 tap1b1 A tapdisk, which the first blktap driver connects.000
14 tap21k1 A tapdisk, which xend attaches by the second blktap driver.000
1; virtio_disk1S1 A program that serves virtio disks.0001001Q1 The disk was not made by xenopsd.000000116 vendor2
1@ reads and writes17 xenopsd00000001D In its private tree.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1j911e1 (("backend-kind", string_of_kind device.backend.kind)000000
15 reads700000001U1 Among the pairs of the storage layer.1711U1 ocaml/xenopsd/xc/xenops_server_xen.ml1lB11]2 try Device_common.vbd_kind_of_string (List.assoc "backend-kind" backend_keys)00000001G
217 backend1= media-req-sup31> backend-vendor0000001e1 Says that the backend answers requests to eject a CD.1Z4 `1` tells the frontend that it may ask, through a node in its own directory, to have the
medium locked or ejected. Only for CD-ROM drives.017 boolean01011 000000001J The frontend must not ask.000000116 vendor2
16 writes1; illumos-xdb00000001N Always `1` for a CD-ROM drive.11G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1`Q211U2 if (xenbus_printf(XBT_NULL, xsname, XBP_MEDIA_REQ_SUP, "%d", 1) != 0)000000
15 reads1; illumos-xdf000000001611O usr/src/uts/common/xen/io/xdf.c1\c311X2 vdp->xdf_media_req_supported = xenbus_exists(oename, XBP_MEDIA_REQ_SUP);0000000111 1
217 hotplug1C dynamic-device-path17 backend1> backend-vendor0000001a1 Names the device that a script made for the disk.1o5 On Solaris and illumos a script can make a device for storage that has none, such as an iSCSI
target, and write its path here. The backend then opens this path in place of the configured
one.014 path0000000001V1 The backend opens the configured path.000000116 vendor1
15 reads1; illumos-xdb0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1\]211k1 err = xenbus_read_str(xsname, "dynamic-device-path", &str);000000011A /dev/dsk/c0t0d0p0
217 backend18 instance31> backend-vendor0000001b1 Holds the number of the backend driver's instance.1m3 The number by which the kernel of Solaris or illumos knows this backend device. It serves to
find the statistics of the disk.016 uint320000000001S1 The backend runs on another system.000000116 vendor1
16 writes1; illumos-xdb0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdb.c1^i211Q2 (err = xenbus_printf(xbt, xsname, "instance", "%d", instance)) ||0000000111 3
217 backend1< max-requests31> backend-vendor0000001[2 Limits the requests that an old FreeBSD frontend has in flight at one time.1T9 Part of an extension in which one request could take several entries of the ring. It existed
in FreeBSD only, on both sides, and was given up in 2013 in favour of the way in which all
systems now make requests larger. The frontend answers with a number of its own, in
`frontend/max-requests`.016 uint3200111 100118 requests00001Y1 As many requests as the ring has entries.000000116 vendor3
16 writes1? freebsd-blkback00000000113 9.311M sys/dev/xen/blkback/blkback.c1lX711X1 "max-requests", "%u", XBB_MAX_REQUESTS);0000117 ≤10.40
15 reads1@ freebsd-blkfront000000001711O sys/dev/xen/blkfront/blkfront.c1hT111Q1 "max-requests", NULL, "%" PRIu32,0000170
713 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1`m1170000000112 32
217 backend1D max-request-segments31> backend-vendor0000001W2 Limits the segments that an old FreeBSD frontend puts into one request.1j3 Part of the same withdrawn extension as `backend/max-requests`; the frontend answers with
`frontend/max-request-segments`.016 uint3200111 10113 2550118 segments00001^1 As many segments as fit one entry of the ring.000000116 vendor3
16 writes1? freebsd-blkback00000000113 9.311M sys/dev/xen/blkback/blkback.c1\Y711M "max-request-segments", "%u",0000117 ≤10.40
15 reads1@ freebsd-blkfront000000001711O sys/dev/xen/blkfront/blkfront.c1PU111Y1 "max-request-segments", NULL, "%" PRIu32,0000170
713 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1hm1170000000112 11
217 backend1@ max-request-size31> backend-vendor0000001T2 Limits the data that an old FreeBSD frontend moves with one request.1f3 Part of the same withdrawn extension as `backend/max-requests`; the frontend answers with
`frontend/max-request-size`.016 uint320000115 bytes00001j1 One page for each segment that fits one entry of the ring.000000116 vendor3
16 writes1? freebsd-blkback00000000113 9.311M sys/dev/xen/blkback/blkback.c1nY711I "max-request-size", "%u",0000117 ≤10.40
15 reads1@ freebsd-blkfront000000001711O sys/dev/xen/blkfront/blkfront.c1XU111U1 "max-request-size", NULL, "%" PRIu32,0000170
713 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1Pn1170000000115 45056
217 backend1= media-present31> backend-vendor0000001a1 Says whether there is a medium in a CD-ROM drive.1Y8 With the Xen kernels of SUSE, this node serves to change the disc of a paravirtual drive. The
backend creates it with the value `1`. When it is set to `0`, the backend closes the medium;
when it becomes `1` again, the backend opens what `physical-device` has named.017 boolean0000000001Y1 The medium cannot be changed in this way.000000116 vendor1
1@ reads and writes1< suse-blkback00000001P1 Watched, for CD-ROM drives only.11< 43d18949b3b311K drivers/xen/blkback/cdrom.c1b411f1 err = xenbus_printf(xbt, dev->nodename, MEDIA_PRESENT,0000000111 1
218 frontend1B frontend-transport1L Request Transport Parameters011W: What the backend needs in order to reach the frontend's ring: the memory, the event channel, the
size and the layout. The frontend allocates all of it, writes these nodes, and only then enters
the state `XenbusStateInitialised`. From then on the nodes are fixed: to change one, the
connection has to be closed and opened again.;
218 frontend1= event-channel31B frontend-transport18400001
8>1j2 If there are several rings, which is new, each has a node of its own in place of this one.21; description17 absence26838184000001i2 Gives the number of the event channel through which both sides announce new ring entries.1k; The frontend allocates an unbound event channel that its backend's domain
(`frontend/backend-id`) may bind, and writes the port number that this channel has in the
frontend's domain. The backend binds the channel and gets a port number of its own for it.

This one channel serves both directions of the ring: the frontend signals new requests on
it and the backend new responses.18016 uint320000000001V2 The backend cannot connect, and treats it as an error of the frontend.11F XenbusStateInitialised000100Q1
16 writes1> linux-blkfront00000000117 6.1.17611L drivers/block/xen-blkfront.c1V]311T2 err = xenbus_printf(xbt, dir, "event-channel", "%u", rinfo->evtchn);000117 ≤3.1100
18 requires1= linux-blkback000000001711R1 drivers/block/xen-blkback/xenbus.c1ll111g1 err = xenbus_scanf(XBT_NIL, dir, "event-channel", "%u",0001700
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1n611l1 if (xen_device_frontend_scanf(xendev, "event-channel", "%u",000000
B1@ freebsd-blkfront00000000114 12.111O sys/dev/xen/blkfront/blkfront.c1hZ211f1 error = xs_printf(XST_NIL, node_path, "event-channel",000000
;1? freebsd-blkback000000001611M sys/dev/xen/blkback/blkback.c1fn511R1 "event-channel", NULL, "%" PRIu32,000000
61> netbsd-xbdback00000000114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1PR111O "event-channel", &revtchn, 10);000000
@1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1fk111G prop = "event-channel";000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1PT311`1 XBP_EVENT_CHAN, "%u", vdp->xdf_evtchn)) != 0) ||000000
61> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1ZT411@ "event-channel",000000
E17 tapback00000000115 4.0.811B tapback/frontend.c1\:11W2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, EVENT_CHANNEL,000119 ≤3.0.5000
15 reads15 libxl00000001X2 Only to report it in the information about a disk; −1 if it is absent.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1Pc111[2 val = libxl__xs_read(gc, XBT_NULL, GCSPRINTF("%s/event-channel", fe_path));000113 4.100
C1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1VN11V1 "event-channel", "%u", sc->sc_evtchn);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1b:11W2 err = xenbus_printf(xbt, nodename, "event-channel", "%u", dev->evtchn);000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1\>11T1 "event-channel", "%u", dev->evtchn);000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1f?1S1000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1nE11X2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/event-channel", dir);000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1b611^2 xsWrite xs (feDir++"/event-channel") (show (fromPort (frbGetPort ring)::Word))000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1f?11c2 c = hyp_store_write(t, port_name, 5, VBD_PATH, "/", vbds[n], "/", "event-channel");000113 1.400
717 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1d71K000000
61A unikraft-blkfront00000001> For one queue.119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1d?11^1 err = asprintf(&node_evtchn, "event-channel");000000
n11; illumos-xdb000000001X211O usr/src/uts/common/xen/io/xdb.c1X_111N XBP_EVENT_CHAN, "%u", &evtchn,000000
<1@ zephyr-toolstack00000001? An empty value.117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1d?11_2 sprintf(lbuffer, "%s/%d/device/vbd/%d/event-channel", basepref, domid, vbd_id);000000
<1= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1jk111j1 if (xenstore_read_fe_int(&blkdev->xendev, "event-channel",000000
<1< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1h811T1 "event-channel", string_of_int port;000000
;6000000001611D lib/core/blkproto.ml1Z;11X1 list l _event_channel >>= fun x -> int x000000
;15 nanos00000000119 0.1.55-2711@ src/xen/xenblk.c1jJ11K node = ss("event-channel");000116 0.1.2800
713 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1hT21l3000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1f711P2 rs = xenstore_write_uint(DISK_BASE "/event-channel", disk_port);000000
61; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1d611b1 xenstore_setd(dir, "event-channel", ctlr->evtchn);000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1X511l2 status = XnWriteInt32(xvdd->handle, XN_BASE_FRONTEND, "event-channel", xvdd->event_channel);000000
P11@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1Z]11Z1000000
61< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1PT111Q2 err = xenbus_scanf(XBT_NIL, dev->otherend, "event-channel", "%u",000000
@1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1j<11n1 err = xenbus_printf(xbt, dev->nodename, "event-channel", "%u",0000001
n1171h3 Creates the node with an empty value before the frontend starts, so that a reader can find a value that is not a number.001o11o11d?1o1000000111 9l51]B The frontend allocates an unbound event channel that its backend's domain
(`frontend/backend-id`) may bind, and writes the port number that this channel has in the
frontend's domain. The backend binds the channel and gets a port number of its own for it.

This one channel serves both directions of a ring: the frontend signals new requests on it and
the backend new responses.

The frontend writes this node in its top directory if it uses one ring. If it uses several,
each ring has its own channel, in `frontend/queue-%u/event-channel`, and the node in the top
directory must not exist.180l50000000001W4 With a single ring the backend cannot connect, and treats it as an error of the frontend; with several rings the node has to be absent.1l5000100Q1
<l5000000001f51l51V]31l50001f500
Ml500000000171l51ll11l50001700
7l5000000001l51l51n61l5000000
Bl5000000001g51l51hZ21Q2000000
;l500000000161l51fn51l5000000
6l5000000001l51l51PR11l5000000
@l5000000001l51l51fk11l5000000
6l5000000001e31l51PT31l5000000
6l5000000001l51l51ZT41j4000000
El5000000001l51l51\:1l50001l500
l5l50000000l51l51l51Pc11l50001l500
Cl5000000001l51l51VN1l5000000
6l5000000001l51l51b:1l50001l500
7l5000000001l51l51\>1R5000000
6l5000000001l51l51f?1S1000000
6l5000000001l51l51nE1l5000000
6l5000000001l51l51b61l5000000
6l5000000001l51l51f?1l50001l500
7l5000000001l51l51d71K000000
6l50000000l51l51l51d?1l5000000
n1l5000000001X21l51X_11l5000000
<o30000000l51n31n31d?1n3000000
<l5000000001l51l51jk11c4000000
<g5000000001g51l51h81l5000000
;600000000161l51Z;1l5000000
;l5000000001l51l51jJ1l50001l500
7l5000000001l51l51hT21l3000000
6l5000000001l51l51f71l5000000
6l5000000001l51l51d61l5000000
6l5000000001l51l51X51l5000000
P1l5000000001l51l51Z]11Z1000000
6l5000000001l51l51PT11l5000000
@l5000000001l51l51j<1l50000001
n117l5001o11o11d?1o10000001l5
218 frontend18 ring-ref31B frontend-transport18400002
8>1j2 If there are several rings, which is new, each has a node of its own in place of this one.21; description17 absence26838184000001^2 Gives the grant reference of the only page of a ring that is one page in size.1\9 The frontend grants its backend's domain read and write access to the page and writes the
grant reference here. The backend maps the page and initialises its side of the ring.

The node is for rings of a single page. A ring of several pages uses `frontend/ring-ref%u`
instead, one node for each page.18016 uint32000000001<1P4 The ring has several pages, as `frontend/ring-page-order` or `frontend/num-ring-pages` says; if not, the backend cannot connect.11F XenbusStateInitialised000100P1
16 writes1> linux-blkfront00000001G For a ring of one page.117 6.1.17611L drivers/block/xen-blkfront.c1P\311T2 err = xenbus_printf(xbt, dir, "ring-ref", "%u", rinfo->ring_ref[0]);000117 ≤3.1100
15 reads1= linux-blkback00000001X1 Only when no order of the ring is given.1811R1 drivers/block/xen-blkback/xenbus.c1Xn111f1 snprintf(ring_ref_name, RINGREF_NAME_LEN, "ring-ref");0001800
81> qemu-xen-block00000008115 7.2.011D hw/block/xen-block.c1R511g1 if (xen_device_frontend_scanf(xendev, "ring-ref", "%u",000000
18 requires1= qemu-xen-disk00000001Z1 This backend knows rings of one page only.11> qemu-xen 2.4.111C hw/block/xen_disk.c1dk111a2 if (xenstore_read_fe_int(&blkdev->xendev, "ring-ref", &blkdev->ring_ref) == -1) {000000
K1@ freebsd-blkfront0000000K114 12.111O sys/dev/xen/blkfront/blkfront.c1h`111W1 "ring-ref", "%u", sc->xbd_ring_ref[0]);000000
C1? freebsd-blkback00000001O Whenever the ring has one page.1711M sys/dev/xen/blkback/blkback.c1`Q611G "ring-ref", "%" PRIu32,000000
C1> netbsd-xbdback00000001b1 The version examined knows rings of one page only.114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1`Q111K "ring-ref", &ring_ref, 10);000000
C1; openbsd-xbf0000000C11: 097a0154dc11@ sys/dev/pv/xbf.c1^j111Y1 snprintf(pbuf, sizeof(pbuf), "ring-ref");000000
71; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1lS311S1 XBP_RING_REF, "%u", gref)) != 0) ||000000
61> windows-xenvbd0000000<11C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1TU411; "ring-ref",000000
N17 tapback0000000N115 4.0.811B tapback/frontend.c1f911R2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, RING_REF,000119 ≤3.0.5000
815 libxl00000001X2 Only to report it in the information about a disk; −1 if it is absent.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1Tc111V2 val = libxl__xs_read(gc, XBT_NULL, GCSPRINTF("%s/ring-ref", fe_path));000113 4.100
E1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1jM11U1 "ring-ref","%u", sc->sc_ring_gntref);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1X:11T2 err = xenbus_printf(xbt, nodename, "ring-ref", "%u", dev->ring_ref);000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1n=11c1 err = xenbus_printf(xbt, nodename, "ring-ref","%u",000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1l>1T1000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1bE11S2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/ring-ref", dir);000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1`611V2 xsWrite xs (feDir ++ "/ring-ref") (show (unGrantRef (frbGetRef ring)))000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1T?11^2 c = hyp_store_write(t, port_name, 5, VBD_PATH, "/", vbds[n], "/", "ring-ref");000113 1.400
717 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1V71K000000
61A unikraft-blkfront00000001> For one queue.119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1X?11[1 err = asprintf(&node_ring_ref, "ring-ref");000000
f21; illumos-xdb000000001Z211O usr/src/uts/common/xen/io/xdb.c1V_111K XBP_RING_REF, "%lu", &gref,000000
<1< mirage-blkif0000000Z2117 2.1.3-211E lib/front/blkfront.ml1b811f2 then [ "ring-ref", Xen_os.Xen.Gntref.to_string (List.hd gnts) ] (* backwards compat *)000000
<7000000001611D lib/core/blkproto.ml1V;11U1 list l _ring_ref >>= fun x -> int32 x000000
<15 nanos00000000119 0.1.55-2711@ src/xen/xenblk.c1bJ11F node = ss("ring-ref");000116 0.1.2800
713 osv0000000B11: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1RX211S1 "ring-ref", "%u", sc->ring_ref[0]);000000
714 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1b711n1 rs = xenstore_write_uint(DISK_BASE "/ring-ref", vbd_ring_ref);000000
61; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1b611^1 xenstore_setd(dir, "ring-ref", ctlr->ringref);000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1Z511d2 status = XnWriteInt32(xvdd->handle, XN_BASE_FRONTEND, "ring-ref", xvdd->sring_gref);000000
Q11@ qemu-traditional0000000011< b669e922b37b11= hw/xen_disk.c1V]111_2 if (xenstore_read_fe_int(&blkdev->xendev, "ring-ref", &blkdev->ring_ref) == -1)000000
X31< suse-blkback0000000n411< 042148a39f3c11L drivers/xen/blkback/xenbus.c1\V111f1 err = xenbus_scanf(XBT_NIL, dev->otherend, "ring-ref",000000
A1= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1`<11Q1 "ring-ref","%u", info->ring_ref);0000002
_5117 ignores1\2 Reads the node of page 0 instead if the order of the ring is given and is 0.001`51`51Xn11`5000000
^5177001_51_51R51_5000000111 8
841N A ring can have several pages.2`6`62^6`63`618400000`61_5 The frontend grants its backend's domain read and write access to the page and writes the
grant reference here. The backend maps the page and initialises its side of the ring.180`6000000001<1K The backend cannot connect.1`6000100P1
O`60000000o11J1`61P\31`60001Y600
\1R10000000\1181Q11Xn11Q10001800
8S1000000081R11R11R51R1000000
n1`60000000`61`61`61dk11`6000000
K`60000000K1Z61`61h`11`6000000
C`60000000c5171`61`Q61`6000000
C`60000000`61`61`61`Q11`6000000
C`60000000C1`61`61^j11`6000000
7`6000000001W41`61lS31`6000000
6`60000000<1`61`61TU41]5000000
N`60000000N1`61`61f91`60001`600
8`60000000`61`61`61Tc11`60001`600
E`6000000001`61`61jM1`6000000
6`6000000001`61`61X:1`60001`600
7`6000000001`61`61n=1f5000000
6`6000000001`61`61l>1T1000000
6`6000000001`61`61bE1`6000000
6`6000000001`61`61`61`6000000
6`6000000001`61`61T?1`60001`600
7`6000000001`61`61V71K000000
6`60000000`61`61`61X?1`6000000
f2`6000000001Z21`61V_11`6000000
<Z60000000Z21[61`61b81`6000000
<700000000161`61V;1`6000000
<`6000000001`61`61bJ1`60001`600
7`60000000B1`61`61RX21`6000000
7`6000000001`61`61b71`6000000
6`6000000001`61`61b61`6000000
6`6000000001`61`61Z51`6000000
Q1`6000000001`61`61V]11`6000000
X3`60000000n41`61`61\V11`6000000
A`6000000001`61`61`<1`60000002
_51Z6Z6001`51`51Xn11`5000000
^5177001_51_51R51_50000001`6Y61e= The frontend grants its backend's domain read and write access to the page and writes the
grant reference here. The backend maps the page and initialises its side of the ring.

The node is for rings of a single page. A ring of several pages uses `frontend/ring-ref%u`
instead, one node for each page.

If the frontend uses several rings, this node must not exist in the top directory; each ring
has its own, `frontend/queue-%u/ring-ref`.180Y6000000001<1\5 There are several rings, or the ring has several pages, as `frontend/ring-page-order` or `frontend/num-ring-pages` says; if neither is the case, the backend cannot connect.1Y6000100P1
HY60000000h11C1Y61P\31Y60001R600
U1K0000000U1181J1Xn11J0001800
8L000000081K1K1R51K000000
g1Y60000000Y61Y61Y61dk11Y6000000
KY60000000K1S61Y61h`11Y6000000
CY60000000\5171Y61`Q61Y6000000
CY60000000Y61Y61Y61`Q11Y6000000
CY60000000C1Y61Y61^j11Y6000000
7Y6000000001P41Y61lS31Y6000000
6Y60000000<1Y61Y61TU41V5000000
NY60000000N1Y61Y61f91Y60001Y600
8Y60000000Y61Y61Y61Tc11Y60001Y600
EY6000000001Y61Y61jM1Y6000000
6Y6000000001Y61Y61X:1Y60001Y600
7Y6000000001Y61Y61n=1_5000000
6Y6000000001Y61Y61l>1T1000000
6Y6000000001Y61Y61bE1Y6000000
6Y6000000001Y61Y61`61Y6000000
6Y6000000001Y61Y61T?1Y60001Y600
7Y6000000001Y61Y61V71K000000
6Y60000000Y61Y61Y61X?1Y6000000
f2Y6000000001Z21Y61V_11Y6000000
<S60000000Z21T61Y61b81Y6000000
<700000000161Y61V;1Y6000000
<Y6000000001Y61Y61bJ1Y60001Y600
7Y60000000B1Y61Y61RX21Y6000000
7Y6000000001Y61Y61b71Y6000000
6Y6000000001Y61Y61b61Y6000000
6Y6000000001Y61Y61Z51Y6000000
Q1Y6000000001Y61Y61V]11Y6000000
X3Y60000000n41Y61Y61\V11Y6000000
AY6000000001Y61Y61`<1Y60000002
_51S6S6001`51`51Xn11`5000000
^5177001_51_51R51_50000001Y6
218 frontend1: ring-ref%u31B frontend-transport184000001W2 Gives the grant reference of one page of a ring that has several pages.1f> There is one node for each page of the ring: `%u` is the number of the page, in decimal and
counted from zero. All numbers from 0 to one less than the number of pages have to be there.
The pages need not be adjacent in the frontend's physical memory; in the ring they follow each
other in the order of their numbers.

The number of pages is in `frontend/ring-page-order` and `frontend/num-ring-pages`.

A ring of one page uses `frontend/ring-ref` instead of these nodes.016 uint32000000001<1l1 The ring has one page, and `frontend/ring-ref` describes it.11F XenbusStateInitialised000100;
16 writes1> linux-blkfront00000001G For more than one page.117 6.1.17611L drivers/block/xen-blkfront.c1b\311k1 snprintf(ring_ref_name, RINGREF_NAME_LEN, "ring-ref%u", i);000000
15 reads1= linux-blkback00000001V2 Whenever `frontend/ring-page-order` is present, even with the value 0.1711R1 drivers/block/xen-blkback/xenbus.c1Rn117000000
71> qemu-xen-block00000007115 7.2.011D hw/block/xen-block.c1l511c1 const char *key = g_strdup_printf("ring-ref%u", i);000000
C1@ freebsd-blkfront0000000C114 12.111O sys/dev/xen/blkfront/blkfront.c1`a111A "ring-ref%u", i);000000
=1? freebsd-blkback000000071711M sys/dev/xen/blkback/blkback.c1dR611H "ring-ref%u", ring_idx);000000
=1; openbsd-xbf0000000711: 097a0154dc11@ sys/dev/pv/xbf.c1bj111^1 snprintf(pbuf, sizeof(pbuf), "ring-ref%u", i);000000
71> windows-xenvbd0000000711C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1nU411= "ring-ref%u",000000
C17 tapback00000007115 4.0.811B tapback/frontend.c1l811o1 if (snprintf(ring_ref, len, "%s%d", RING_REF, i) >= (int)len) {000119 ≤3.0.5000
>1< mirage-blkif00000008117 2.1.3-211E lib/front/blkfront.ml1\811P2 ((sprintf "ring-ref%d" i, Xen_os.Xen.Gntref.to_string g) :: acc)000000
713 osv0000000711: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1jX21V1000000
D1< suse-blkback0000000b111< 042148a39f3c11L drivers/xen/blkback/xenbus.c1lW1170000002
m1181]3 Reads the node of page 0 for a ring of one page too, if `frontend/ring-page-order` is there with the value 0.001n11n11Rn11n1000000
m1177001n11n11l51n1000000112 10
218 frontend18 protocol31B frontend-transport18400001
861]2 The ABI string of Itanium is gone, and that of Arm applies to 64-bit Arm too.116 values25737184000001c1 Names the binary layout of the entries on the ring.1oK Requests and responses are C structures, and the rules of an architecture decide how the
compiler lays them out: the structures are the same, but offsets and sizes differ between
32-bit x86 and the others. The frontend names its layout here, and the backend has to read
requests and write responses in that layout, whatever its own is. In this way a 64-bit backend
can serve a 32-bit guest.

The layout does not change while the connection lasts. The bytes of the data itself are never
converted.

A frontend should always write the node. The default is the layout that is native to the
*backend*, which is the wrong one for a 32-bit guest of a 64-bit backend; a frontend that
relies on the default works only by luck.

A backend that does not know the value must refuse the connection rather than guess: with the
wrong layout it would read sector numbers from the wrong bytes, and destroy data.1801; enumeration11K string (XEN_IO_PROTO_ABI_*)121G XEN_IO_PROTO_ABI_NATIVE0004
1: x86_32-abi1S3 The ring entries have the layout of 32-bit x86 code, in which 64-bit fields are aligned to 4 bytes.0011G XEN_IO_PROTO_ABI_X86_32
1: x86_64-abi1S3 The ring entries have the layout of 64-bit x86 code, in which 64-bit fields are aligned to 8 bytes.0011G XEN_IO_PROTO_ABI_X86_64
18 ia64-abi1a1 The ring entries have the layout of Itanium code.000
17 arm-abi1d1 The ring entries have the layout of 32-bit Arm code.018411D XEN_IO_PROTO_ABI_ARM0001j1 The entries have the layout that is native to the backend.11F XenbusStateInitialised000100O
16 writes15 libxl00000001^4 For PV guests only, with the guest's native ABI, because frontends before Linux 2.6.26 left it to the toolstack. Newer frontends overwrite it.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1ZO11T1 flexarray_append(front, "protocol");000113 4.001Q1 Not in 4.2 or its point releases.
1@ reads and writes14 xend00000001P2 If the guest's native ABI is known or the configuration has one.115 4.4.011]1 tools/python/xen/xend/server/DevController.py1`P111k1 frontDetails.update({'protocol' : self.vm.native_protocol})000000
?1> linux-blkfront00000001J Always its own native ABI.117 6.1.17611L drivers/block/xen-blkfront.c1lc311i1 err = xenbus_printf(xbt, dev->nodename, "protocol", "%s",000117 ≤3.1100
15 reads1= linux-blkback00000001K An unknown string is fatal.1811R1 drivers/block/xen-blkback/xenbus.c1nR211f1 err = xenbus_scanf(XBT_NIL, dev->otherend, "protocol",0001800
81> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1\711h1 if (xen_device_frontend_scanf(xendev, "protocol", "%ms",000000
D1@ freebsd-blkfront00000000114 12.111O sys/dev/xen/blkfront/blkfront.c1Z[211a1 error = xs_printf(XST_NIL, node_path, "protocol",000000
;1? freebsd-blkback0000000B1711M sys/dev/xen/blkback/blkback.c1dS611Q1 "protocol", "%63s", protocol_abi,000000
71> netbsd-xbdback00000001[1 With an unknown string it does not connect.114 1.6011Q1 sys/arch/xen/xen/xbdback_xenbus.c1bS111a1 aprint_error("xbd domain %d: unknown proto %s\n",000000
B1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1Rl111j1 xs_setprop(sc->sc_parent, sc->sc_node, prop, "x86_64-abi",000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1TT311f1 XBP_PROTOCOL, "%s", XEN_IO_PROTO_ABI_NATIVE)) != 0) ||000000
61> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1nX511; "protocol",000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1l:11d1 err = xenbus_printf(xbt, nodename, "protocol", "%s",000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1h>11[1 "protocol", "%s", XEN_IO_PROTO_ABI_NATIVE);000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1`@1A000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1ZF11S2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/protocol", dir);000000
615 krata00000001b1 The toolstack writes `x86_64-abi` for every guest.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1h711\1 .add_frontend_item("protocol", "x86_64-abi")000000
a117 tapback00000001N An unknown string is an error.115 4.0.811B tapback/frontend.c1P;11Y2 if (!(proto_str = tapback_device_read_otherend(device, XBT_NULL, PROTO)))000119 ≤3.0.5000
>1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1bN1M000000
617 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1P816000000
B1; illumos-xdb000000001g111O usr/src/uts/common/xen/io/xdb.c1R`111V1 XBP_PROTOCOL, "%63s", protocol, NULL);000000
;17 xenopsd00000001O If the virtual machine has one.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1l]111n1 Hashtbl.add front_tbl "protocol" (string_of_protocol protocol)000000
<1= qemu-xen-disk00000001d1 An absent or unknown string means the native layout.11> qemu-xen 2.4.111D hw/xen/xen_backend.c1`F11l1 xendev->protocol = xenstore_read_fe_str(xendev, "protocol");000000
=1< mirage-blkif00000001D Always `x86_64-abi`.117 2.1.3-211E lib/front/blkfront.ml1j811I "protocol", "x86_64-abi";000000
18 requires7000000001611D lib/core/blkproto.ml1^;11b1 list l _protocol >>= fun x -> Protocol.of_string x000000
<15 nanos00000000119 0.1.55-2711@ src/xen/xenblk.c1ZJ11F node = ss("protocol");000116 0.1.2800
713 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1\U21X1000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1j711_2 rs = xenstore_write(DISK_BASE "/protocol", XEN_IO_PROTO_ABI_NATIVE); // mini-os000000
61< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1\511a2 status = XnWriteString(xvdd->handle, XN_BASE_FRONTEND, "protocol", ABI_PROTOCOL);000000
W11@ qemu-traditional00000001[1 An unknown string counts as the native ABI.11< b669e922b37b11@ hw/xen_backend.c1fC1W1000000
71< suse-blkback0000000o311< 042148a39f3c11L drivers/xen/blkback/xenbus.c1fT111Q2 protocol = xenbus_read(XBT_NIL, dev->otherend, "protocol", NULL);000000
B1= suse-blkfront0000000m411< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1V=1m40000008
d21>1i1 An absent node means `x86_32-abi`, not the native layout.001e21e21P;1e2000000
j4171c1 An unknown string silently means the native layout.001l41l41\71l4000000
7171l3 QEMU 10.0 takes an absent node on x86 to mean `x86_32-abi`, not the native layout. QEMU 7.2 takes it to mean the native one.00117 10.0.13171T?11c1 str = xen_device_frontend_read(xendev, "protocol");000000
n1171Z3 Its backend treats an absent node as an error and refuses the ABI of Arm, but accepts the string `native`.001P21P21^;1P2000000
17 gnumach01S1 The frontend never writes the node.0011< d5a5afa1544b11; xen/block.c001R700000
15 halvm060011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc001600000
1; plan9-sdxen060011< 027f579f43cd11E sys/src/9/xen/sdxen.c0011: "protocol"00000
c101^2 Asks the hypervisor which layout is native to the guest if the node is absent.001c11c11lT111U2 be->blkif->blk_protocol = xen_guest_blkif_protocol(be->blkif->domid);0000001W7`7`7180`71`712`70003
`7`7001`7
:`7001`7
^71e3 The ring entries have the layout of Arm code, 32-bit and 64-bit alike, in which 64-bit fields are aligned to 8 bytes.001^7000^71^7000100O
T2^70000000^71^71^71ZO1^70001^70^7
^7^70000000^71^71^71`P11^7000000
?^70000000b21W71^71lc31b20001W700
P2^70000000o2181^71nR21^70001800
8_2000000001c21]21\71c2000000
D^7000000001X71^71Z[21^7000000
;^70000000B171^71dS61^7000000
7^70000000^71^71^71bS11^7000000
B^7000000001^71^71Rl11^7000000
6^7000000001h51^71TT31^7000000
6^7000000001^71^71nX51n6000000
6^7000000001^71^71l:1^70001^700
7^7000000001^71^71h>1V5000000
6^7000000001^71^71`@1A000000
6^7000000001^71^71ZF1^7000000
6^70000000^71^71^71h71^7000000
a1k40000000^71j41j41P;1j40001^700
>^7000000001^71^71bN1M000000
6^7000000001^71^71P816000000
B^7000000001g11^71R`11^7000000
;^70000000^71^71^71l]11^7000000
<^70000000^71^71^71`F1X6000000
=[50000000^71Z51^71j81^7000000
^7700000000161_51^;1_5000000
<^7000000001^71^71ZJ1^70001^700
7^7000000001^71^71\U21X1000000
6^7000000001^71^71j71^7000000
6^7000000001^71^71\51^7000000
W1^70000000^71^71^71fC1W1000000
7l50000000o31l51l51fT11^7000000
B^70000000m41^71^71V=1m40000008
d21>^7001e21e21P;1e2000000
j417^7001l41l41\71l4000000
717^7001^7171T?1^7000000
n117^7001P21P21^;1P2000000
^70T7001^71^7001Y700000
^706001^71^7001600000
^706001^71^7001^700000
c10^7001c11c11lT11^70000001U7
218 frontend1? ring-page-order31B frontend-transport184000001R2 Gives the size of the frontend's ring, as a power of two of pages.1nG The ring has two to the power of this number of pages: 0 is one page, 1 is two pages, 2 is
four pages, and so on. A page has 4096 bytes on every architecture.

The number must not be greater than the backend supports, according to
`backend/max-ring-page-order` or `backend/max-ring-pages`.

With more than one page the grant references are in `frontend/ring-ref%u`. With one page they
are in `frontend/ring-ref`, and a frontend should then not write `frontend/ring-page-order` at
all: backends do not agree on where to look when the node is present with the value 0.

An older scheme gives the size as a number of pages in `frontend/num-ring-pages`. To work with
every backend, a frontend that uses more than one page should write both nodes, with values
that agree.016 uint3201011 0011a1 MAX(ffs(max-ring-pages) - 1, max-ring-page-order)21> max-ring-pages1C max-ring-page-order11Q1 binary logarithm of machine pages0002261R3 The ring has one page, unless `frontend/num-ring-pages` says otherwise to a backend that knows it.11F XenbusStateInitialised000100;
16 writes1> linux-blkfront00000001f3 For more than one page. Its limit is a module parameter whose default is 0, so that a stock Linux guest uses one page.117 6.1.17611L drivers/block/xen-blkfront.c1Va311P2 err = xenbus_printf(xbt, dev->nodename, "ring-page-order", "%u",000000
15 reads1= linux-blkback00000001M More than its limit is fatal.1711R1 drivers/block/xen-blkback/xenbus.c1fU211S2 err = xenbus_scanf(XBT_NIL, dev->otherend, "ring-page-order", "%u",000000
71> qemu-xen-block00000001P1 More than its limit is an error.115 7.2.011D hw/block/xen-block.c1h411n1 if (xen_device_frontend_scanf(xendev, "ring-page-order", "%u",000000
C1@ freebsd-blkfront00000001P2 For more than one page, together with `frontend/num-ring-pages`.114 12.111O sys/dev/xen/blkfront/blkfront.c1TZ211H "ring-page-order", "%u",000000
=1? freebsd-blkback0000000C1711M sys/dev/xen/blkback/blkback.c1\P611N "ring-page-order", NULL, "%u",000000
=1; openbsd-xbf0000000=11: 097a0154dc11@ sys/dev/pv/xbf.c1Zk111I prop = "ring-page-order";000000
71> windows-xenvbd00000001G For more than one page.11C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1XX511B "ring-page-order",000000
C17 tapback00000001M Without a check of its range.115 4.0.811B tapback/frontend.c1\711Y2 if (1 != tapback_device_scanf_otherend(device, XBT_NULL, RING_PAGE_ORDER,000119 ≤3.0.5000
>1< mirage-blkif0000000>117 2.1.3-211E lib/front/blkfront.ml1d811R2 else [ "ring-page-order", string_of_int ring_page_order ] @ rfs in000000
713 osv0000000711: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1^R21V1000000
D1< suse-blkback0000000V111< 042148a39f3c11L drivers/xen/blkback/xenbus.c1VV11h10000005
m1181\3 If the node is there with the value 0, reads page 0 of `frontend/ring-ref%u` instead of `frontend/ring-ref`.001n11n11fU217000000
m1177001n11n11h41n1000000
B177001C1C1VV11=000000
e21P11m1 Writes this node only, not `frontend/num-ring-pages` as well.001C1f21Va31f2000000
g11770011< ec2dfdc05cc611F src/xenvbd/blockring.c1fD1h1000000111 2
218 frontend1> num-ring-pages31B frontend-transport18400118411? ring-page-order1]2 It says the same as `frontend/ring-page-order`, which implementations prefer.001l1 Gives the size of the frontend's ring, as a number of pages.1l< The number of pages of 4096 bytes that the ring has. It must be a power of two, and not
greater than the backend supports, according to `backend/max-ring-pages` or
`backend/max-ring-page-order`.

The node is there for backends that know only this one of the two schemes for rings of several
pages. A frontend that writes it writes `frontend/ring-page-order` as well, with the binary
logarithm of the same number.016 uint3201011 112011a1 MAX(max-ring-pages, (0x1 << max-ring-page-order))21> max-ring-pages1C max-ring-page-order11= machine pages0002461k1 The ring has the size that `frontend/ring-page-order` says.11F XenbusStateInitialised0001004
16 writes1@ freebsd-blkfront00000001Q2 For more than one page, together with `frontend/ring-page-order`.114 12.111O sys/dev/xen/blkfront/blkfront.c1`Y211F "num-ring-pages","%u",000000
71; openbsd-xbf0000000711: 097a0154dc11@ sys/dev/pv/xbf.c1Rk111H prop = "num-ring-pages";000000
713 osv00000001G For more than one page.11: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1lQ211W1 "num-ring-pages","%u", sc->ring_pages);000000
15 reads1? freebsd-blkback00000001I Wins over the other node.113 9.311M sys/dev/xen/blkback/blkback.c1lR611M "num-ring-pages", NULL, "%u",0000117 ≤10.404
1= linux-blkback117 ignores1R2 Does not read this node; it knows `frontend/ring-page-order` only.00117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c001_100000
1> qemu-xen-block17700115 7.2.011D hw/block/xen-block.c001700000
C177001V11D0017001D00
17 tapback18800115 4.0.811B tapback/frontend.c001800000111 4
218 frontend1F multi-queue-num-queues31B frontend-transport18>000001V1 Says how many rings the frontend uses.1^O A backend that can serve several rings for one disk says how many in
`backend/multi-queue-max-queues`. The frontend decides how many of them it wants, at least one
and at most that number, and writes its choice here. Each ring, or *queue*, is complete in
itself: it has its own pages, its own event channel and its own requests, and requests on
different queues are in no order with respect to each other.

With two queues or more, the grant references and the event channel of each queue are in a
directory of its own, `frontend/queue-%u`, and must not be in the top directory. With one
queue everything is in the top directory, exactly as without this feature, so that a backend
need not know whether the frontend has heard of queues at all. In that case the node itself is
best left out.

The parameters that describe all queues alike, such as `frontend/ring-page-order` and
`frontend/protocol`, stay in the top directory, once.

A backend must refuse 0 and every number greater than the one it offered.016 uint3201011 11200116 queues00001b1 There is one ring, described in the top directory.11F XenbusStateInitialised0117 at-most17 backend1F multi-queue-max-queues001118 protocol4
16 writes1> linux-blkfront00000001H For more than one queue.117 6.1.17611L drivers/block/xen-blkfront.c1Xb311W2 err = xenbus_printf(xbt, dev->nodename, "multi-queue-num-queues", "%u",000000
15 reads1= linux-blkback00000001U1 0, or more than it offered, is fatal.1711R1 drivers/block/xen-blkback/xenbus.c1bT211I "multi-queue-num-queues",000000
=1> windows-xenvbd00000001K Always, even for one queue.11C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1bW517000000
71A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1h9160000002
15 libxl01k4 The information that it reports about a disk has one event channel and one grant reference, read from the top directory; with several queues both are −1.0011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1Pc111@ %s/event-channel000000
:01[3 Does not connect to a backend that leaves out `backend/multi-queue-max-queues`, instead of using one queue.001;1;1h91;000000111 2
218 frontend18 queue-%u31B frontend-transport18>000001j1 Holds the nodes of one ring, if the frontend uses several.1n: `%u` is the number of the queue, in decimal and counted from zero. There is one directory for
each number from 0 to one less than `frontend/multi-queue-num-queues`. The directory has an
empty value of its own.

In the directory are `frontend/queue-%u/event-channel` and either `frontend/queue-%u/ring-ref`
or the nodes `frontend/queue-%u/ring-ref%u`.019 directory0000000001b1 There is one ring, described in the top directory.11F XenbusStateInitialised00001118 protocol4
16 writes1> linux-blkfront00000000117 6.1.17611L drivers/block/xen-blkfront.c1Zc311j1 snprintf(path, pathsize, "%s/queue-%u", dev->nodename, i);000000
15 reads1= linux-blkback000000001611R1 drivers/block/xen-blkback/xenbus.c1`W211n1 snprintf(xspath, xspathsize, "%s/queue-%u", dev->otherend, i);000000
;1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1\e311> "%s/queue-%u",000000
61A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1R@11j1 err = asprintf(&node_ring_ref, "queue-%"PRIu16"/ring-ref",00000000
218 frontend1A queue-%u/ring-ref31B frontend-transport18>000001P2 Gives the grant reference of the only page of this queue's ring.1]7 It means for one queue what `frontend/ring-ref` means for a frontend with a single ring: the
page is shared with the backend for reading and writing. It is there if the rings have one
page each; `frontend/ring-page-order` is then absent.016 uint320000000001h1 The rings have several pages, or there is a single ring.11F XenbusStateInitialised00001118 protocol4
16 writes1> linux-blkfront00000000117 6.1.17611L drivers/block/xen-blkfront.c1Zc311j1 snprintf(path, pathsize, "%s/queue-%u", dev->nodename, i);000000
15 reads1= linux-blkback00000001X1 Only when no order of the ring is given.1711R1 drivers/block/xen-blkback/xenbus.c1`W211n1 snprintf(xspath, xspathsize, "%s/queue-%u", dev->otherend, i);000000
<1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1\e311> "%s/queue-%u",000000
61A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1R@11j1 err = asprintf(&node_ring_ref, "queue-%"PRIu16"/ring-ref",0000000111 8
218 frontend1C queue-%u/ring-ref%u31B frontend-transport18>000001l2 Gives the grant reference of one page of this queue's ring, if the rings have several pages.1]6 The first `%u` is the number of the queue and the second that of the page; both count from
zero. All queues have the same number of pages, which is given by `frontend/ring-page-order`
in the top directory.016 uint320000000001h1 The rings have one page each, or there is a single ring.11F XenbusStateInitialised00001118 protocol3
16 writes1> linux-blkfront00000000117 6.1.17611L drivers/block/xen-blkfront.c1Zc311j1 snprintf(path, pathsize, "%s/queue-%u", dev->nodename, i);000000
15 reads1= linux-blkback00000001_1 Whenever `frontend/ring-page-order` is present.1711R1 drivers/block/xen-blkback/xenbus.c1`W211n1 snprintf(xspath, xspathsize, "%s/queue-%u", dev->otherend, i);000000
<1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1\e311> "%s/queue-%u",0000000112 10
218 frontend1F queue-%u/event-channel31B frontend-transport18>000001k1 Gives the number of the event channel of this queue's ring.1P6 It means for one queue what `frontend/event-channel` means for a frontend with a single ring.
Each queue has a channel of its own, so that the guest can handle each on a different virtual
CPU.016 uint320000000001Q2 There is a single ring; with several, the backend cannot connect.11F XenbusStateInitialised00001118 protocol4
16 writes1> linux-blkfront00000000117 6.1.17611L drivers/block/xen-blkfront.c1Zc311j1 snprintf(path, pathsize, "%s/queue-%u", dev->nodename, i);000000
18 requires1= linux-blkback000000001611R1 drivers/block/xen-blkback/xenbus.c1`W211n1 snprintf(xspath, xspathsize, "%s/queue-%u", dev->otherend, i);000000
;1> windows-xenvbd0000000011C xcp-ng 583bd7fee4cc11A src/xenvbd/ring.c1\e311> "%s/queue-%u",000000
61A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1`@11m1 err = asprintf(&node_evtchn, "queue-%"PRIu16"/event-channel",0000000111 9
218 frontend1A frontend-features18 Features011R2 What the frontend can do, and how far it should trust the backend.3
218 frontend1B feature-persistent31A frontend-features18600001
881d3 With indirect requests, which are new, the pool has to be larger, and the pages that hold the segments belong to it.11; description25737186000001l2 Says that the frontend uses the same grants again, so that the backend can keep them mapped.1l_1 Mapping a grant and, above all, unmapping it is expensive for the backend, because an
unmap flushes the translation caches of all processors that may hold the mapping. With
*persistent grants*, announced by the value 1, the frontend sets aside a pool of pages,
grants each of them once, and copies the data of every request to or from pages of this
pool. The backend maps a page when it first sees the grant reference and then keeps it.

The frontend has to grant all pages of the pool with write access, even for requests that
only need the backend to read, because the mapping that the backend keeps will serve later
requests of the other kind. While the connection lasts, it may end a grant only if it can
cope with the backend still having the page mapped.

The pool is limited. A frontend that needs more pages at once than its pool has may use
ordinary grants for the rest. A backend that honours this node will try to keep those
mapped too, at a cost in speed, so the pool should hold as many pages as can be in use at
once: the number of entries of the ring times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.

The backend may keep fewer mappings than that and drop those that it has not used for
longest. The frontend should therefore take pages from its pool last in, first out: the
pages used most recently are the most likely to be still mapped.

Nothing on the ring is different: a frontend can use a pool with a backend that does not
support the feature (`backend/feature-persistent`), and then only loses the time for the
copies.017 boolean01011 00000003>@B1g2 The frontend does not promise to use a grant again, and the backend should not keep it.11F XenbusStateInitialised0001005
16 writes1> linux-blkfront012011B feature_persistent0001_2 Always written; the value is that of a module parameter, which is 1 by default.117 6.1.17611L drivers/block/xen-blkfront.c1Zd311S2 err = xenbus_printf(xbt, dev->nodename, "feature-persistent", "%u",000000
15 reads1= linux-blkback000000001611R1 drivers/block/xen-blkback/xenbus.c1RT211m1 xenbus_read_unsigned(dev->otherend, "feature-persistent", 0);000000
61= qemu-xen-disk0000000011> qemu-xen 2.4.111C hw/block/xen_disk.c1Rl111Y2 if (xenstore_read_fe_int(&blkdev->xendev, "feature-persistent", &pers)) {000000
617 tapback010000001f2 Any value other than 0 and 1 is an error; for 1 it logs that it has no support for it.115 4.0.811B tapback/frontend.c1X<11> FEAT_PERSIST);000119 ≤3.0.5000
I17 mini-os00000001]1 Only where persistent grants are compiled in.11< 50cfef19656611: blkfront.c1b=11R2 err = xenbus_printf(xbt, nodename, "feature-persistent", "%u", 1);0000000111 1V11[m1 Mapping a grant and, above all, unmapping it is expensive for the backend, because an unmap
flushes the translation caches of all processors that may hold the mapping. With *persistent
grants*, announced by the value 1, the frontend sets aside a pool of pages, grants each of
them once, and copies the data of every request to or from pages of this pool. The backend
maps a page when it first sees the grant reference and then keeps it.

The frontend has to grant all pages of the pool with write access, even for requests that only
need the backend to read, because the mapping that the backend keeps will serve later requests
of the other kind. While the connection lasts, it may end a grant only if it can cope with the
backend still having the page mapped.

The pool is limited. A frontend that needs more pages at once than its pool has may use
ordinary grants for the rest. A backend that honours this node will try to keep those mapped
too, at a cost in speed, so the pool should hold as many pages as can be in use at once.
Without indirect requests that is the number of entries of the ring times
`BLKIF_MAX_SEGMENTS_PER_REQUEST`. With them it is the number of entries times the sum of the
segments of the largest request and the pages that hold its segments: Linux, which uses 32
segments unless told otherwise, sets aside 33 pages for each entry.

The backend may keep fewer mappings than that and drop those that it has not used for longest.
The frontend should therefore take pages from its pool last in, first out: the pages used most
recently are the most likely to be still mapped.

The pages that hold the segments of an indirect request belong to the pool too, and have to be
granted for writing like the others, since a backend may map them in the same way.

Nothing on the ring is different: a frontend can use a pool with a backend that does not
support the feature (`backend/feature-persistent`), and then only loses the time for the
copies.0V1010V10000003>@BV11V10001005
>V101201V1000V11Q11V11Zd31V1000000
LV100000000161V11RT21V1000000
6V1000000001V11V11Rl11V1000000
6V101000000V11V11V11X<1V10001V100
IV10000000V11V11V11b=1V100000001V1
218 frontend1I feature-large-sector-size31A frontend-features18J00118X101\4 It changed the unit of existing fields in a way that nearly no driver followed. Frontends must not write it and backends must not act on it.01
8X11b3 The node is deprecated, and quantities in sectors are in units of 512 bytes, whatever the sector size of the disk.517 summary1; description17 absence1: deprecated15 notes2:<3<18J000001\2 Says that the frontend counts sectors in units of the backend's sector size.1_= Some frontends have the sector size of 512 bytes built in. They would compute wrong
positions on a disk whose `backend/sector-size` is larger. A frontend that handles every
sector size correctly says so with the value 1: it gives and understands all quantities
that are counted in sectors in units of `backend/sector-size`, in xenstore and on the
ring.

When a frontend does not say so, the backend has to use a sector size of 512.017 boolean01011 000000001b1 The frontend needs a `backend/sector-size` of 512.11F XenbusStateInitialised0001002
16 writes1> windows-xenvbd00000001n1 Always 1, even in versions made after the node was deprecated.11C xcp-ng 583bd7fee4cc11E src/xenvbd/frontend.c1b_211L "feature-large-sector-size",000000
15 reads1> qemu-xen-block00000001n1 Only matters if the logical block size of the disk is not 512.115 7.2.011D hw/block/xen-block.c1P411X2 if (xen_device_frontend_scanf(xendev, "feature-large-sector-size", "%u",0000003
6117 refuses1m3 Refuses to connect a disk whose logical block size is not 512 if the frontend does *not* write 1, seen in 7.2, 10.0 and 10.2.00116 10.2.2171f;17000000
7171l5 A change that was proposed, and is not in 10.2, would reverse this: QEMU would refuse to connect such a disk if the frontend *does* write 1, because that frontend counts in the wrong unit.0017171f;17000000
H1J1g1 Still writes 1, and counts in units of the sector size.001I1I1b_21I0000001R11f2 Said that the frontend counts sectors in units of the sector size, which is withdrawn.1bE The node was invented for disks whose `backend/sector-size` is not 512. With the value 1, all
quantities counted in sectors, in xenstore and on the ring, were to be in units of that size
in place of 512 bytes; without it, the backend was not to offer such a disk at all.

Only the disk backend of QEMU and the frontend for Windows ever did so. All others had long
served disks with larger sectors while counting in 512 bytes, and continued to. The meaning
was therefore withdrawn: quantities in sectors are always in units of 512 bytes, and this node
has no effect.

A frontend must not write it. A backend must not look at it: it must neither refuse a disk nor
change a unit because of it.0V101050000001H1@ The normal case.1V10001002
=?0000000V11>1>1b_21>000000
V1K0000000V11V11J1P41J0000003
61P1V1001P1171f;17000000
717V10017171f;17000000
H1JV1001I1I1b_21I0000001R1
219 toolstack17 trusted18 frontend1A frontend-features18R1000001`1 Says whether the frontend may trust its backend.1nJ A backend sees the whole of the pages that a frontend grants: if a buffer fills only part of a
page, the backend can also read the rest of that page, or change it if the request is a read,
and the guest may keep something quite different there. The value 0 asks the frontend to
prevent this, for example by using bounce buffers that hold nothing but the data of the
request, and to check more strictly what the backend says on the ring and in xenstore.

This costs speed, and not every frontend can do it. The node is a hint from the administrator
to the guest; it gives no guarantee to either side. A frontend may protect itself without
being told to.

The node is in the frontend's directory, where the guest can change it, but by that it changes
only its own protection. The backend's domain can read but not write it, unless it is
privileged, as domain 0 is.017 boolean01011 100000001G The backend is trusted.11G XenbusStateInitialising0001003
16 writes15 libxl00000001`4 Always. In the last point releases of Xen 4.13 to 4.16, libxl writes it too, with a value from an environment variable instead of a disk option.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1\N11S1 flexarray_append(front, "trusted");000114 4.1700
815 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1f711[1 .add_frontend_bool("trusted", self.trusted)000000
15 reads1> linux-blkfront00000001i1 For 0 it uses bounce buffers (Xen Security Advisory 403).117 6.1.17611L drivers/block/xen-blkfront.c1b_311c1 !xenbus_read_unsigned(dev->nodename, "trusted", 1);0000004
14 xend01m1 Never writes the node, so that the backend counts as trusted.00115 4.4.011U1 tools/python/xen/xend/server/blkif.py001P100000
17 xenopsd060011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml001600000
1> qemu-xen-block01_2 Never writes the node for a disk that it creates, so that it counts as trusted.00115 7.2.011@ hw/xen/xen-bus.c001600000
1@ zephyr-toolstack0;00117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c0016000001Z1
218 frontend1G frontend-virtual-device1I Virtual Device Properties011b4 How the guest should present the disk. The toolstack writes these nodes when it creates the
device, and the frontend reads them before any others.2
219 toolstack1; device-type18 frontend1G frontend-virtual-device184000001W1 Says what kind of drive the guest sees.1U? The kind of device that the frontend should present the disk as. It does not change anything
on the ring. The list is open; in practice only `disk` and `cdrom` are in use.

In fully virtualised guests a CD drive usually exists a second time, as an emulated drive, and
frontends leave the paravirtual one alone.

The backend can read the node to tell the frontend in `backend/info` that it is a CD, but must
treat it like everything in the frontend's directory: the guest can change it.1801; enumeration000003
14 disk1< A hard disk.000
15 cdrom1[2 A drive for CDs or DVDs; read-only, and its medium may be absent or change.000
16 floppy1D A floppy disk drive.0001001T3 Most readers then assume `disk`, and some report an error; a toolstack should always write the node.11G XenbusStateInitialising000100E
16 writes15 libxl00000001J Always; `disk` or `cdrom`.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1XN11W1 flexarray_append(front, "device-type");000113 4.000
1@ reads and writes14 xend00000001d2 The text after the colon in the name of the virtual device; `disk` if there is none.115 4.4.011U1 tools/python/xen/xend/server/blkif.py1R811b1 dev_type = self.readFrontend(devid, 'device-type')000000
>15 krata00000001> Always `disk`.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1d711Y1 .add_frontend_item("device-type", "disk")000000
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1b@11g1 xen_device_frontend_printf(xendev, "device-type", "%s",000000
15 reads1> linux-blkfront00000001j2 In fully virtualised guests, where it ignores the device if the value starts with `cdrom`.117 6.1.17611L drivers/block/xen-blkfront.c1^k311P2 type = xenbus_read(XBT_NIL, dev->nodename, "device-type", &len);000117 ≤3.1100
81= linux-blkback00000001\1 Optional; for `cdrom` it sets `VDISK_CDROM`.1811R1 drivers/block/xen-blkback/xenbus.c1^^111W2 device_type = xenbus_read(XBT_NIL, dev->otherend, "device-type", NULL);0001800
81@ freebsd-blkfront00000001h1 In fully virtualised guests, where it ignores CD drives.114 12.111O sys/dev/xen/blkfront/blkfront.c1di211V1 "device-type", NULL, (void **) &type);000000
71? freebsd-blkback000000019 Optional.1711M sys/dev/xen/blkback/blkback.c1ZR711T1 "device-type", NULL, &xbb->dev_type,000000
18 requires1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1df111E prop = "device-type";000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1nP311e1 if (xenbus_read_str(xsname, XBP_DEV_TYPE, &str) != 0)000000
A1> windows-xenvbd00000001Q2 Ignores the device if the node is absent or, by default, `cdrom`.11< ec2dfdc05cc611@ src/xenvbd/fdo.c1\N11]2 Status = STORE(Read, Fdo->Store, NULL, FrontendPath, "device-type", &Buffer);000000
714 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1T;11Z2 XenBusIo->XsRead (XenBusIo, XST_NIL, "device-type", (VOID **)&DeviceType);000000
A17 tapback00000001U1 Only `disk` and `cdrom` are accepted.115 4.0.811A tapback/backend.c1ZX111? "device-type");000119 ≤3.0.5000
81; illumos-xdb000000001H11O usr/src/uts/common/xen/io/xdb.c1\Y311e1 if (xenbus_read_str(oename, XBP_DEV_TYPE, &str) != 0)000000
Q217 xenopsd00000001L `disk`, `cdrom` or `floppy`.11: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1bZ111A ; ( "device-type"000000
71@ zephyr-toolstack0000000]2117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1X?11]2 sprintf(lbuffer, "%s/%d/device/vbd/%d/device-type", basepref, domid, vbd_id);000000
71< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1P611W1 "device-type", Media.to_string t.media;000000
S11< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1h711c2 status = XnReadString(xvdd->handle, XN_BASE_FRONTEND, "device-type", &device_type);000000
61@ qemu-traditional00000001V1 To emulate the disk as a CD-ROM drive.11< b669e922b37b11: xenstore.c1fP111j1 if (pasprintf(&danger_buf, "%s/device/vbd/%s/device-type",000000
71< suse-blkback0000000a211< 042148a39f3c11L drivers/xen/blkback/xenbus.c1lG1a2000000
X11= suse-blkfront00000001V2 In HVM kernels only, which leave CD-ROM drives to the emulated device.11< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1n511P2 type = xenbus_read(XBT_NIL, dev->nodename, "device-type", NULL);0000001
X31N1Q2 The backend itself writes the node into the frontend's directory.001Z31Z31b@1Z30000001Z4
219 toolstack1> virtual-device18 frontend1G frontend-virtual-device184000001_2 Gives the number that says which disk and partition the device is to the guest.1jC The number encodes the kind of disk name, the number of the disk and the number of the
partition, by the rules of xen-vbd-interface(7); `51712` is the whole disk `xvda`. The guest's
system decides which of its own names it gives to the device, but it should at least keep the
order of the disks.

The toolstack uses the same number as the last part of the paths of both directories. Even so,
a driver should read it from this node.

Numbers of 268435456 (two to the power of 28) or more are in the extended form, which older
guests do not understand. Some toolstacks write those to `frontend/virtual-device-ext` in
place of this node.18016 uint320000000001Z3 The number is in `frontend/virtual-device-ext`; if that is absent too, the frontend cannot use the device.11G XenbusStateInitialising000100?
16 writes15 libxl00000001R1 Always, even for extended numbers.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1TN11Z1 flexarray_append(front, "virtual-device");000113 4.000
814 xend00000001L For numbers below 268435456.115 4.4.011N tools/python/xen/util/blkif.py1V111J devname = 'virtual-device'000000
715 krata00000001H For its first six disks.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1P711e1 ((202 << 8) | (idx as u64 * 16u64), "virtual-device")000000
71> qemu-xen-block00000000115 7.2.011D hw/block/xen-block.c1^@11k1 xen_device_frontend_printf(xendev, "virtual-device", "%lu",000000
15 reads1> linux-blkfront00000001_1 Accepts octal and hexadecimal notation as well.117 6.1.17611L drivers/block/xen-blkfront.c1`i311R1 "virtual-device", "%i", &vdevice);000117 ≤3.1100
81@ freebsd-blkfront00000000114 12.111O sys/dev/xen/blkfront/blkfront.c1fk211^1 "virtual-device", NULL, "%" PRIu32, &vdevice);000000
18 requires1; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1Xf111H prop = "virtual-device";000000
61: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1^V111V1 "virtual-device", &sc->sc_handle, 10);000000
615 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1\711Q2 hndle   <- read     `fmap` xsRead xs (feDir ++ "/virtual-device")000000
E17 gnumach0000000011< d5a5afa1544b11; xen/block.c1P911\2 i = hyp_store_read_int(0, 5, VBD_PATH, "/", vbds[n], "/", "virtual-device");000113 1.400
W11@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1j>11`2 sprintf(lbuffer, "%s/%d/device/vbd/%d/virtual-device", basepref, domid, vbd_id);000000
617 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1`Z111Y1 ; ("virtual-device", string_of_int devid)000000
61< mirage-blkif00000000117 2.1.3-211D lib/core/blkproto.ml1n511S1 "virtual-device", t.virtual_device;000000
F13 osv00000001c1 Without it the name of the directory is the number.11: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1`O1[1000000
71= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1T71f10000001
P21B1Q2 The backend itself writes the node into the frontend's directory.001R21R21^@1R2000000115 51712
218 frontend1? frontend-xenbus1O Frontend Device Links and State001_4 These nodes belong to xenbus, the convention that all paravirtual devices share, so `blkif.h`
does not list them. No device works without them.3
219 toolstack17 backend18 frontend1? frontend-xenbus180000001Z1 Holds the path of the backend's directory.1^A The absolute path, in xenstore, of the directory in which the backend publishes its side of
the device. The frontend finds everything about its backend below this path and must not build
the path in another way: nothing else says in which domain the backend runs and of which kind
it is.

The frontend reads the node again each time it starts to connect, because the backend can be a
different one after the guest has been resumed or moved.

A toolstack must not trust this node, since the guest can change it; libxl keeps a copy that
the guest cannot reach.014 path0000000001^2 The device is not set up yet, or is being removed; the frontend cannot use it.11G XenbusStateInitialising00100116 xenbusK
16 writes15 libxl0000000011< 4.23-dev-19611O tools/libs/light/libxl_device.c1n=11R2 if (!xs_write(ctx->xsh, t, GCSPRINTF("%s/backend", frontend_path),000113 4.000
714 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1f711E 'backend' : backpath,000000
61> qemu-xen-block00000001T1 When QEMU itself creates the device.115 7.2.011@ hw/xen/xen-bus.c1`c211c1 xen_device_frontend_printf(xendev, "backend", "%s",000000
715 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/mod.rs1RA11R2 .write_string(format!("{}/backend", frontend_path), &backend_path)000000
18 requires1< linux-xenbus00000000117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1P<11U2 return xenbus_read_otherend_details(xendev, "backend-id", "backend");000000
61> linux-blkfront00000001P1 The bus reads it for the driver.17171P<17000000
15 reads1> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1`D11C "backend", &Value);000000
<16 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1h<11e1 snprintf(path, sizeof(path), "%s/backend", nodename);000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1f@17000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1\B11R2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/backend", dir);000000
617 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1n911i1 bmk_snprintf(path, sizeof(path), "%s/backend", nodename);000000
61A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1Z711Q2 xendev->otherend = xs_read(XBT_NIL, xendev->nodename, "backend");000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1\@11Q2 c = hyp_store_read(0, 5, VBD_PATH, "/", vbds[n], "/", "backend");000113 1.400
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1h511i1 backend <- xsRead xs ("device/vbd/" ++ ent ++ "/backend")000000
614 ovmf00000000117 2022.1111J OvmfPkg/XenBusDxe/XenBus.c1f:11: "backend",000000
P217 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1^911^1 (("backend", backend_path) :: frontend_list) ;000000
;1< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1V611d1 Xs.(immediate xs (fun h -> read h (node "backend")))000000
615 nanos00000000119 0.1.55-2711= src/xen/xen.c1\h111Z1 string b = get_string(meta, sym(backend));000000
613 osv0000000011: 0.57.0-39811J drivers/xenfront-xenbus.cc1Z911S2 error = xs_read(XST_NIL, ivars->xd_node, "backend", &len, &result);000000
614 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1X811Q2 rs = xenstore_read(DISK_BASE "/backend", xs_key, sizeof(xs_key));000000
Y21; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1h611_1 xenstore_gets(dir, "backend", buf, sizeof buf);000000
;1@ freebsd-blkfront00000000114 12.111N sys/xen/xenbus/xenbusb_front.c1d911P1 "backend", NULL, &otherend_path,000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111X1 usr/src/uts/common/xen/io/xenbus_probe.c1j511P2 return (read_otherend_details(xendev, "backend-id", "backend"));000000
@1@ qemu-traditional00000001O For the disks that it emulates.11< b669e922b37b11: xenstore.c1j@11c1 if (pasprintf(&frontend_backend_path, "%s/backend",000000
_11@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1n=11Y2 sprintf(lbuffer, "%s/%d/device/vbd/%d/backend", basepref, domid, vbd_id);000000
A1< gplpv-xenvbd0000000011< eacab29ffba011C xenpci/xenpci_pdo.c1X511K "%s/backend", xppdd->path);000000
61: netbsd-xbd0000000011A xenbus_probe 1.3811R1 sys/arch/xen/xenbus/xenbus_probe.c1n=11n1 return read_otherend_details(xendev, "backend-id", "backend");000000011S1 /local/domain/0/backend/vbd/1/51712
219 toolstack1: backend-id18 frontend1? frontend-xenbus180000001i1 Holds the number of the domain in which the backend runs.1\7 The frontend grants its pages to this domain and lets it bind the event channel. The number
must be that of the domain in `frontend/backend`.

Like the path, it can change while a guest is suspended, and has to be read again afterwards.016 uint320000000001^2 The device is not set up yet, or is being removed; the frontend cannot use it.11G XenbusStateInitialising00100116 xenbusI
16 writes15 libxl0000000011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1lM11V1 flexarray_append(front, "backend-id");000113 4.000
714 xend00000000115 4.4.011]1 tools/python/xen/xend/server/DevController.py1h711N 'backend-id' : "%i" % backdom,000000
61> qemu-xen-block00000001T1 When QEMU itself creates the device.115 7.2.011@ hw/xen/xen-bus.c1dc211f1 xen_device_frontend_printf(xendev, "backend-id", "%u",000000
715 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/mod.rs1ZA11X1 format!("{}/backend-id", frontend_path),000000
18 requires1< linux-xenbus00000000117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1P<11U2 return xenbus_read_otherend_details(xendev, "backend-id", "backend");000000
61> linux-blkfront00000001P1 The bus reads it for the driver.17171P<17000000
15 reads1> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1nC11F "backend-id", &Value);000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1\811l1 char path[ARRAY_SIZE(nodename) + strlen("/backend-id") + 1];000117 2020.1000
717 mini-os0000000011< 50cfef19656611: blkfront.c1\:11h1 char path[strlen(nodename) + strlen("/backend-id") + 1];000000
G14 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1f<11R2 Status = XenBusReadUint64 (XenBusIo, "backend-id", FALSE, &Value);000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1fC11U2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/backend-id", dir);000000
@17 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1j511l1 bmk_snprintf(path, sizeof(path), "%s/backend-id", nodename);000000
;1A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1`311a1 err = asprintf(&path, "%s/backend-id", nodename);000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1P>11X2 i = hyp_store_read_int(0, 5, VBD_PATH, "/", vbds[n], "/", "backend-id");000113 1.400
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1V611m1 dom     <- read     `fmap` xsRead xs (feDir ++ "/backend-id")000000
P217 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1\Z111]1 ("backend-id", string_of_int x.backend_domid)000000
61@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1\>11\2 sprintf(lbuffer, "%s/%d/device/vbd/%d/backend-id", basepref, domid, vbd_id);000000
@1< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1j511g1 Xs.(immediate xs (fun h -> read h (node "backend-id")))000000
615 nanos00000000119 0.1.55-2711= src/xen/xen.c1Vh111Z1 if (!get_u64(meta, sym(backend-id), &val))000000
Z114 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1^611h1 int rs = xenstore_read_int(&n, DISK_BASE "/backend-id");000000
;1; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1d;11k1 if (xenstore_gets(dir, "backend-id", buf, sizeof buf) <= 0)000000
61@ freebsd-blkfront00000000114 12.111N sys/xen/xenbus/xenbusb_front.c1b911[1 "backend-id", "%i", &ivars->xd_otherend_id,000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111X1 usr/src/uts/common/xen/io/xenbus_probe.c1j511P2 return (read_otherend_details(xendev, "backend-id", "backend"));000000
61< gplpv-xenvbd0000000011< eacab29ffba011C xenpci/xenpci_pdo.c1R611N "%s/backend-id", xppdd->path);000000
61: netbsd-xbd0000000011A xenbus_probe 1.3811R1 sys/arch/xen/xenbus/xenbus_probe.c1n=11n1 return read_otherend_details(xendev, "backend-id", "backend");0000000111 0
218 frontend15 state31? frontend-xenbus180000001]1 Holds the frontend's state in the connection.1n@ The toolstack creates the node with the state `XenbusStateInitialising`. From then on only the
frontend writes it. The backend watches the node, and each change tells it that the frontend
has finished a step: all nodes that the frontend publishes in the step are in place before the
node changes.

A reader may miss intermediate states, since a watch only says that *something* changed. It
must therefore act on what it finds and on what has been done already, not on transitions. It
must also be ready for the same state to be written again.01; enumeration000009
11 01[1 `XenbusStateUnknown`; not a state to enter.117 Unknown00
11 11T1 `XenbusStateInitialising`; starting.11< Initialising00
11 21Z2 `XenbusStateInitWait`; not a state that a frontend of this protocol needs.118 InitWait00
11 31`2 `XenbusStateInitialised`; the ring and its parameters are ready for the backend.11; Initialised00
11 41O `XenbusStateConnected`; in use.119 Connected00
11 51o1 `XenbusStateClosing`; the frontend wants to end the connection.117 Closing00
11 61Q2 `XenbusStateClosed`; the frontend does not use the ring any more.116 Closed00
11 71^1 `XenbusStateReconfiguring`; not used by disks.11= Reconfiguring00
11 81]1 `XenbusStateReconfigured`; not used by disks.11< Reconfigured000001[3 The device does not exist, or is gone; a backend that was connected treats it as the end of the connection.000100116 xenbusW1
1@ reads and writes15 libxl00000001S2 Writes 1 at creation; reads it only for information about the disk.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1PN11Q1 flexarray_append(front, "state");000113 4.000
16 writes14 xend00000001E Writes 1 at creation.115 4.4.011]1 tools/python/xen/xend/server/DevController.py1XP111Z1 'state' : str(xenbusState['Initialising'])000000
715 krata00000007118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1b711N .add_frontend_item("state", 1)000000
71> linux-blkfront00000001X2 Only if the node exists, so that a removed directory does not come back.117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1l>11n1 err = xenbus_printf(xbt, dev->nodename, "state", "%d", state);000000
15 reads1= linux-blkback000000001611Q1 drivers/xen/xenbus/xenbus_probe.c1T911Q1 "%s/%s", dev->otherend, "state");000000
61> qemu-xen-block00000001k1 An absent or malformed node counts as `XenbusStateUnknown`.115 7.2.011@ hw/xen/xen-bus.c1Pe111T2 if (xen_device_frontend_scanf(xendev, "state", "%u", &state) != 1) {000000
B1@ freebsd-blkfront00000000114 12.111O sys/dev/xen/blkfront/blkfront.c1l[211f1 xenbus_set_state(sc->xbd_dev, XenbusStateInitialised);000000
61; openbsd-xbf0000000011: 097a0154dc11@ sys/dev/pv/xbf.c1fl111e1 XEN_STATE_INITIALIZED, strlen(XEN_STATE_INITIALIZED))000000
61; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1VT311S2 ((rv = xvdi_switch_state(dip, xbt, XenbusStateInitialised)) > 0)) {000000
d11> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1jF11B "state", &Buffer);000000
K17 tapback00000001f1 Removes the backend's directory when the node is gone.115 4.0.811A tapback/backend.c1hS111f1 if (asprintf(&device->frontend_state_path, "%s/state",000119 ≤3.0.5000
B1: netbsd-xbd0000000011: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1^O11P2 xenbus_switch_state(sc->sc_xbusd, NULL, XenbusStateInitialised);000000
614 grub00000000114 2.0611L grub-core/disk/xen/xendisk.c1nF11P2 grub_snprintf (fdir, sizeof (fdir), "device/vbd/%s/state", dir);000000
617 mini-os0000000011< 50cfef19656611: blkfront.c1V?11k1 err = xenbus_switch_state(xbt, path, XenbusStateConnected);000000
617 rumprun0000000011< b04d42225a1211K platform/xen/xen/blkfront.c1^816000000
616 u-boot0000000011> 2026.10-rc2-7111E drivers/xen/pvblock.c1\;16000117 2020.1000
71A unikraft-blkfront00000000119 0.17.0-8911M drivers/xen/blk/blkfront_xs.c1jO11T2 err = uk_xenbus_switch_state(XBT_NIL, xendev, XenbusStateConnected);000000
617 gnumach0000000011< d5a5afa1544b11; xen/block.c1n?11m2 c = hyp_store_write(t, hyp_store_state_initialized, 5, VBD_PATH, "/", vbds[n], "/", "state");000113 1.400
715 halvm0000000011< 3ec1d7e4b6bc11P1 src/XenDevice/XenDevice/Disk.hsc1d611]2 xsWrite xs (feDir ++ "/state") (show ((#const XenbusStateInitialised)::Word))000000
614 ovmf00000000117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1RA11[2 Status = XenBusIo->SetState (XenBusIo, &Transaction, XenbusStateConnected);000000
617 xenopsd0000000011: 26.17.0-2911J ocaml/xenopsd/xc/device.ml1^Z111Z2 ; ("state", string_of_int (Xenbus_utils.int_of Xenbus_utils.Initialising))000000
61@ zephyr-toolstack00000000117 3.3.0-711M xen-dom-mgmt/src/xen-dom-xs.c1P@11W2 sprintf(lbuffer, "%s/%d/device/vbd/%d/state", basepref, domid, vbd_id);000000
V21< linux-xenbus000000001P31P31T91P3000000
;1< mirage-blkif00000000117 2.1.3-211E lib/front/blkfront.ml1l811[1 "state", Device_state.(to_string Connected)000000
615 nanos00000000119 0.1.55-2711@ src/xen/xenblk.c1nK11Q2 return xenbus_set_state(0, xd->frontend, XenbusStateInitialised);000116 0.1.2800
A13 osv0000000011: 0.57.0-39811J drivers/xenfront-xenbus.cc1b;11h2 xs_write(XST_NIL, dev->get_node_path().c_str(), "state", std::to_string(state).c_str());000000
<14 ling00000000119 0.3.2-33011D core/arch/xen/disk.c1n711S2 rs = xenstore_write_uint(DISK_BASE "/state", XenbusStateConnected);000000
61; plan9-sdxen0000000011< 027f579f43cd11E sys/src/9/xen/sdxen.c1f611d1 xenstore_setd(dir, "state", XenbusStateInitialised);000000
18 requires1; virtio-disk0000000011< 274f5e933a73118 xs_dev.c1R>11g1 if (xenstore_read_fe_int(dev, "state", &state) == -1) {000000
;1< gplpv-xenvbd0000000011< eacab29ffba011J xenvbd_common/common_xen.h1^511g2 status = XnWriteInt32(xvdd->handle, XN_BASE_FRONTEND, "state", XenbusStateInitialised);000000
Z31? freebsd-blkback000000018 Watched.1o311H sys/xen/xenbus/xenbusb.c1lb111h1 sprintf(statepath, "%s/state", ivars->xd_otherend_path);000000
71; illumos-xdb000000071k311X1 usr/src/uts/common/xen/io/xenbus_probe.c1h:11g1 return (xenbus_watch_path2(dev, dev->otherend, "state",000000
B`400000001T1 When QEMU itself creates the device.1`41`41jc211U2 xen_device_frontend_set_state(xendev, XenbusStateInitialising, true);000000
=1= qemu-xen-disk0000000f411> qemu-xen 2.4.111D hw/xen/xen_backend.c1hE11m1 if (xenstore_read_fe_int(xendev, "state", &fe_state) == -1) {000000
71@ qemu-traditional0000000011< b669e922b37b11@ hw/xen_backend.c1RC11k1 if (xenstore_read_fe_int(xendev, "state", &fe_state) == -1)000000
61> netbsd-xbdback0000000H11A xenbus_probe 1.3811R1 sys/arch/xen/xenbus/xenbus_probe.c1nB11l1 return xenbus_watch_path2(dev, dev->xbusd_otherend, "state",000000
^1X2000000001X211C lib/back/blkback.ml1VK11e1 read xs (frontend_path ^ "/" ^ Blkproto.State._state)000000
<1< suse-blkback0000000011< 042148a39f3c11L drivers/xen/blkback/xenbus.c1TZ111T1 .otherend_changed = frontend_changed000000
R11= suse-blkfront0000000011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1T>11a1 xenbus_switch_state(dev, XenbusStateInitialised);0000007
P401o2 Publishes the ring and enters `XenbusStateConnected` at once, without `XenbusStateInitialised`.001Q41Q41\;1Q4000000
_406001`41`41V?16000000
d306001e31e31RA1e3000000
N06001O1V31l81V3000000
j21K7001l21l21n71l2000000
o4177001Q51Q51^81G000000
j4177001l41l41jO1l40000001[8
218 frontend1B frontend-toolstack1L Frontend Nodes of Toolstacks001b2 Nodes in the frontend's directory that toolstacks use and `blkif.h` does not have.2
218 frontend15 eject31B frontend-toolstack180000001f1 Lets the guest's side ask the toolstack to eject a CD.1aD For CD drives only. libxl watches the node if its caller wants to know of ejected media. When
the value becomes `eject`, libxl sets it back to the empty string as its acknowledgement,
reports the event, and describes the drive as empty from then on.

The request does not come from the paravirtual frontend but from qemu-traditional, which
emulates the drive and writes to the frontend's directory when the guest ejects the disc. If
it runs in a stub domain, the node is in the directory of the stub domain, not in the guest's.

Only qemu-traditional has ever made the request. Xen 4.21 can no longer use this device model;
its libxl still watches the node.01; enumeration000002
01D There is no request.000
81b1 The guest wants the medium taken out of the drive.0000004000000119 toolstack2
1@ reads and writes15 libxl00000001M Writes the empty string only.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1P211V1 if (!value || strcmp(value,  "eject"))000113 4.000
16 writes1@ qemu-traditional00000001e1 When the guest ejects the disc of the emulated drive.11< b669e922b37b11: xenstore.c1Z311Y2 xs_write(xsh, XBT_NULL, xenbus_param_paths[i], "eject", strlen("eject"));00000001B
219 toolstack1B virtual-device-ext18 frontend1B frontend-toolstack180000001V2 Gives the number of the virtual device, if it is in the extended form.1g; It replaces the ordinary node of the virtual device's number when the number is 268435456 (two
to the power of 28) or more. Guests that do not know the extended form then find no number and
leave the device alone; otherwise they would mistake the number for that of another kind of
disk.

A frontend should look for the ordinary node first and for this one if that is absent.016 uint3200119 26843545600000001S1 The number is in the ordinary node.11G XenbusStateInitialising000001;5
16 writes14 xend00000001\1 For `xvdq` and all later disks of that kind.115 4.4.011N tools/python/xen/util/blkif.py1^211N devname = 'virtual-device-ext'000000
715 krata00000001P1 For all but its first six disks.118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1X711l1 ((1u64 << 28u64) + (idx as u64) * 256, "virtual-device-ext")000000
15 reads1> linux-blkfront00000001Q1 When the ordinary node is absent.117 6.1.17611L drivers/block/xen-blkfront.c1fi311P2 err = xenbus_scanf(XBT_NIL, dev->nodename, "virtual-device-ext",000117 ≤3.1100
81@ freebsd-blkfront00000008114 12.111O sys/dev/xen/blkfront/blkfront.c1lk211b1 "virtual-device-ext", NULL, "%" PRIu32, &vdevice);000000
71= suse-blkfront0000000711< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1Z71>0000002
15 libxl01R2 Never writes it; extended numbers go to the ordinary node as well.0011< 4.23-dev-19611M tools/libs/light/libxl_disk.c001^100000
1; openbsd-xbf117 ignores1f1 Does not read it, and fails without the ordinary node.0011: 097a0154dc11@ sys/dev/pv/xbf.c1Xf111H prop = "virtual-device";000000119 268439552
218 frontend1? frontend-vendor1P1 Frontend Nodes of Single Vendors001e4 Nodes that one implementation has added for its own purposes. Other implementations should
ignore them, and must not use the names for anything else.;
218 frontend17 ejected31? frontend-vendor0000001h2 Says that the Windows frontend has begun to eject the device, and will not use it again.1n6 The driver writes 1 when it begins to eject a device, for example because the toolstack is
removing it. When it looks for devices it skips those whose node is not 0, so that a device
that is about to go does not come back.017 boolean01011 000000001P1 The device has not been ejected.000000116 vendor1
1@ reads and writes1> windows-xenvbd0000000011< ec2dfdc05cc611@ src/xenvbd/pdo.c1TY511j1 FrontendStoreWriteFrontend(Pdo->Frontend, "ejected", "1");0000000111 1
218 frontend15 error31? frontend-vendor0000001Q2 Says in words why the Windows frontend could not remove a device.1]8 A text for people, written when the guest refuses to give up the disk because something still
has it open. A toolstack can show it.

Do not confuse it with the directory `error` at the top of a domain's own part of xenstore,
into which Linux drivers write their errors.016 string0000000001F No removal has failed.000000116 vendor1
16 writes1> windows-xenvbd0000000011< ec2dfdc05cc611@ src/xenvbd/pdo.c1nP511j2 FrontendStoreWriteFrontend(Pdo->Frontend, "error", "Unplug failed due to open handle(s)!")00000000
218 frontend19 target-id31? frontend-vendor0000001R2 Gives the number of the SCSI target that Windows sees as the disk.1a4 The Windows frontend presents its disks as targets of one SCSI adapter. The node lets the host
tell which target belongs to which virtual device.016 uint320000000001A Nothing is known.11F XenbusStateInitialised00000116 vendor1
16 writes1> windows-xenvbd0000000011< ec2dfdc05cc611E src/xenvbd/frontend.c1lg111W1 "target-id", "%u", Frontend->TargetId);0000000111 0
218 frontend1G feature-surprise-remove31? frontend-vendor0000001]2 Says that the Windows frontend survives the removal of a disk without notice.1V4 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may be taken away while the guest runs.017 boolean01011 000000001A Nothing is known.11F XenbusStateInitialised00000116 vendor1
16 writes1> windows-xenvbd000000019 Always 1.11< ec2dfdc05cc611E src/xenvbd/frontend.c1Vh111P1 "feature-surprise-remove", "1");0000000111 1
218 frontend1E feature-online-resize31? frontend-vendor0000001a2 Says that the Windows frontend notices when a disk changes its size while in use.1j5 Written with the value 1 each time the frontend connects. It tells the toolstack that the disk
may grow while the guest runs. Other frontends handle such a change too, without saying so.017 boolean01011 000000001A Nothing is known.11F XenbusStateInitialised00000116 vendor1
16 writes1> windows-xenvbd000000019 Always 1.11< ec2dfdc05cc611E src/xenvbd/frontend.c1`h111N "feature-online-resize", "1");0000000111 1
218 frontend19 media-req31? frontend-vendor0000001`2 Asks for something to be done with the medium in a CD drive of an illumos guest.1Q8 For CD drives, between an illumos frontend and an illumos backend that has announced in
`backend/media-req-sup` that it handles such requests. Both sides write the node: the frontend
makes a request, and the backend resets it when it has ejected the medium.01; enumeration000003
14 none1j1 There is no request, or the last one has been carried out.000
14 lock1j1 The medium is in use; it must not be changed from outside.000
15 eject1b2 The backend should disconnect, close the medium, and then set the value to `none`.0000001D There is no request.000000116 vendor2
1@ reads and writes1; illumos-xdf0000000011G delphix-os 483bdddb0e9111O usr/src/uts/common/xen/io/xdf.c1dY211d1 (xenbus_read_str(xsname, XBP_MEDIA_REQ, &str) != 0))000000
61; illumos-xdb000000001611O usr/src/uts/common/xen/io/xdb.c1\k111g1 (xenbus_read_str(oename, XBP_MEDIA_REQ, &str2) != 0) ||00000001C
218 frontend1< max-requests31? frontend-vendor0000001l2 Gives the largest number of requests that an old FreeBSD frontend has in flight at one time.1]: Part of an extension in which one request could take several entries of the ring. It existed
in FreeBSD only, on both sides, and was given up there in 2013 in favour of the way in which
all systems now make requests larger. The frontend of OSv, which was made from that of
FreeBSD, still writes the node; no current backend reads it.016 uint3200111 100118 requests00001Y1 As many requests as the ring has entries.11F XenbusStateInitialised00000116 vendor3
16 writes1@ freebsd-blkfront00000000113 9.311O sys/dev/xen/blkfront/blkfront.c1V]111W1 "max-requests","%u", sc->max_requests);0000117 ≤10.40
15 reads1? freebsd-blkback000000001711M sys/dev/xen/blkback/blkback.c1XS611K "max-requests", NULL, "%u",0000170
=13 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1TS21=0000000112 32
218 frontend1D max-request-segments31? frontend-vendor0000001h2 Gives the largest number of segments that an old FreeBSD frontend puts into one request.1S3 Part of the same withdrawn extension as `frontend/max-requests`. No current backend reads the
node.016 uint3200111 10113 2550118 segments00001^1 As many segments as fit one entry of the ring.11F XenbusStateInitialised00000116 vendor3
16 writes1@ freebsd-blkfront00000000113 9.311O sys/dev/xen/blkfront/blkfront.c1h]111g1 "max-request-segments","%u", sc->max_request_segments);0000117 ≤10.40
15 reads1? freebsd-blkback000000001711M sys/dev/xen/blkback/blkback.c1`S611S1 "max-request-segments", NULL, "%u",0000170
=13 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1fS21=0000000112 11
218 frontend1@ max-request-size31? frontend-vendor0000001e2 Gives the largest amount of data that an old FreeBSD frontend moves with one request.1S3 Part of the same withdrawn extension as `frontend/max-requests`. No current backend reads the
node.016 uint320000115 bytes00001j1 One page for each segment that fits one entry of the ring.11F XenbusStateInitialised00000116 vendor3
16 writes1@ freebsd-blkfront00000000113 9.311O sys/dev/xen/blkfront/blkfront.c1Z^111_1 "max-request-size","%u", sc->max_request_size);0000117 ≤10.40
15 reads1? freebsd-blkback000000001711M sys/dev/xen/blkback/blkback.c1hS611O "max-request-size", NULL, "%u",0000170
=13 osv0000000011: 0.57.0-39811T1 bsd/sys/dev/xen/blkfront/blkfront.cc1XT21=0000000115 45056
219 toolstack17 x-index18 frontend1? frontend-vendor0000001l1 Gives the running number of the disk in the krata toolstack.1^5 krata numbers the disks of a guest from zero, keeps the number here, and computes from it the
number of the virtual device and the device name. It has no meaning for drivers.016 uint320000000001A Nothing is known.11G XenbusStateInitialising00000116 vendor1
16 writes15 krata00000000118 0.0.24-511R1 crates/xen/xenclient/src/tx/vbd.rs1j711S1 .add_frontend_item("x-index", idx);0000000111 0
219 toolstack1; phantom_vbd18 frontend1? frontend-vendor0000001c2 Holds the path of a helper device that xend created in domain 0 for the same image.1b> With the old blktap driver, xend attached the image to domain 0 as a second device, a
*phantom*, so that the emulated disks and the boot loader could use it. The node holds the
path of the backend's directory of that device; xend uses it to wait for the phantom and to
remove it together with the real device.

The guest can change the node, and with it what the host opens. The code that reads it in
qemu-traditional was therefore switched off. Do not use the node.014 path0000000001J There is no helper device.11G XenbusStateInitialising00000116 vendor2
1@ reads and writes14 xend00000001O xend was part of Xen up to 4.4.115 4.4.011`1 tools/python/xen/xend/server/BlktapController.py1`611k1 front['phantom_vbd'] = '/local/domain/0/backend/tap/0/%s' \000000
15 reads1@ qemu-traditional00000001h1 Disabled, because the node is under the guest's control.11< b669e922b37b11: xenstore.c1RT111d2 if (pasprintf(&danger_buf, "%s/device/vbd/%s/phantom_vbd", path, e_danger[i]) == -1)000000011S1 /local/domain/0/backend/tap/0/51713<
42184000001^3 This way to describe rings of several pages, as a power of two, comes from the PV drivers of
Citrix XenServer.
24184000001i4 This way to describe rings of several pages, as a number of pages, was first seen in
distributions of Red Hat, one of which runs on part of Amazon's EC2.
26184000001f7 Rings of several pages were invented twice, by Citrix and by Red Hat and Amazon, independently
and with different nodes. To work with every peer, a driver publishes the nodes of both
schemes and gives the same size in each, converted to its unit.
28184000001d< Storage that can discard often does so in extents that are larger than a logical block.
`discard-granularity` gives their size, the discard alignment the offset of the first. A
backend that supports discard should publish both, even if it can discard single blocks,
because a frontend may treat one without the other as a mistake. A frontend that finds neither
assumes offset 0 and extents of one sector.
2:184000001S4 The offset is needed because a virtual disk can be a part of a larger device that begins or
ends in the middle of a discard extent.
2<184000001Y4 A ring of one page has its grant in `ring-ref`. A ring of several pages has no such node; its
grants are in `ring-ref%u`, counted from 0.
2>186000001V5 With persistent grants the data of every request has to be copied into or out of the pages
that stay mapped. The copying costs less than the unmapping that it avoids.
2@18600001
880114 text2@186000001P5 The frontend must grant every page for writing, even one that only holds data to be
written to the disk: a later request may use the same grant to read into it.1i8 The frontend must grant every page for writing, even one that only holds data to be written to
the disk: a later request may use the same grant to read into it. The pages that hold the
segments of indirect requests are no exception, since Linux's backend maps them in the same
way.
2B18600001
880114 text2B186000001c5 The Linux frontend sets no explicit limit on the number of grants that it keeps. The way
it works limits them to the number of ring entries times `BLKIF_MAX_SEGMENTS_PER_REQUEST`.1c: The Linux frontend sets no explicit limit on the number of grants that it keeps. The way it
works limits them: without indirect requests to the number of ring entries times
`BLKIF_MAX_SEGMENTS_PER_REQUEST`, with them to the number of ring entries times the sum of the
segments of the largest request and the pages that hold these segments.
2D188000001R3 A backend may publish `discard-secure`, and sets it to `1` if the storage supports secure
discard.
2F18>000001e1 By Xen's header, only Linux and NetBSD use this node.
2H18X1000001f7 QEMU's backend and the Windows frontend may be the only ones that ever implemented this node.
Others supported a `sector-size` above 512 before it was introduced. A frontend should not
publish it, and a backend should not base any decision on it.7
41= BLKIF_OP_READ011= blkif_request0180000001Z2 Reads consecutive sectors of the virtual disk into frames of the frontend.1`C The transfer starts at `sector_number`. Segments are filled in the order in which they are
listed in the request: the first segment receives the first sectors, and each further segment
continues where the one before it ended. The length of the transfer is the sum of the lengths
of the segments; no field holds it.

The backend stores into the granted frames, so each grant must allow write access. The
contents of the frames are defined only when the response has the status `BLKIF_RSP_OKAY`.

Every backend implements this operation. Reads and writes that are in flight together may
be executed and completed in any order.
21> BLKIF_OP_WRITE211= blkif_request0180000001a2 Writes the contents of frames of the frontend to consecutive sectors of the disk.1YI The transfer starts at `sector_number` and takes the segments in the order in which they are
listed in the request, as `BLKIF_OP_READ` does. The backend only reads data from the frames,
so a grant for reading is enough. The frontend must leave the frames unchanged until it has
the response.

Every backend that exports a writable disk implements this operation. On a read-only disk it
fails.

`BLKIF_RSP_OKAY` says that the backing device has accepted the data. The data may still be in
a volatile cache of that device; `BLKIF_OP_FLUSH_DISKCACHE` moves it to stable storage. Writes
that are in flight together may be executed in any order, even when they overlap; a frontend
that needs an order waits for the response of the first before it issues the second, or puts a
`BLKIF_OP_WRITE_BARRIER` between them.
21F BLKIF_OP_WRITE_BARRIER411= blkif_request018000001
841k2 The header says what a barrier guarantees, and has an entry for the node that announces it.11; description254150180000001W2 A write that no other write of its ring may cross, in either direction.1[V1 The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes of the
disk around itself:

- each write that the frontend put on the ring before the barrier is complete before the
  barrier is executed;
- no write that the frontend puts on the ring after the barrier is executed before the
  barrier is complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered.

The header speaks of order alone, but a barrier that only sets an order loses data,
because frontends that find barriers but no flushes use a barrier as a flush. A backend
that announces barriers therefore has to bring the data of all writes before the barrier,
and of the barrier itself, onto stable storage before it answers.

The operation is optional. A backend that knows it creates the node feature-barrier, and
one that does not must not create it. The value 1 says that barriers are worth trying, and
0 that they are likely to fail. In either case the backend may answer any barrier with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it. The request has then had no
effect at all, and the frontend falls back to waiting for outstanding writes itself.31Ql1 The request has the form and the effect of `BLKIF_OP_WRITE`, and orders all writes on its ring
around itself:

- each write that the frontend put on the ring before the barrier is complete before the
  barrier is executed;
- no write that the frontend puts on the ring after the barrier is executed before the barrier
  is complete.

The frontend need not wait for responses in between: the order of the requests on the ring
decides. Reads are not ordered. Writes that reach the backend through another ring are not
ordered either: Linux's backend waits only for those of the barrier's own ring.

The header speaks of order alone, but a barrier that only sets an order loses data. Frontends
that find barriers but no flushes use a barrier as a flush: Linux, OpenBSD and FreeBSD (seen
in 12.1) send one without data, with `nr_segments` 0, when their guest asks for a flush, and
Linux sends a write that must reach stable storage as a barrier with data. A backend that
announces barriers therefore has to

- accept a barrier without segments;
- bring the data of all writes before the barrier onto stable storage before it executes the
  barrier;
- bring the barrier's own data onto stable storage before it answers.

Linux's backend does the first two: it waits until the writes of the ring are complete,
flushes the cache of the device, and then writes. It does not flush again after the barrier's
own data. FreeBSD's backend keeps the order, and fails a barrier without segments.

The operation is optional. A backend that implements it announces so with `feature-barrier`; a
frontend must not use it without that node. The node is a forecast, not a promise: a backend
may answer any barrier with `BLKIF_RSP_EOPNOTSUPP`, for example because it only then learns
that the device under it cannot do it. In that case the request has had no effect at all, and
the frontend falls back to waiting for outstanding writes itself.
21H BLKIF_OP_FLUSH_DISKCACHE611= blkif_request018000001
841c5 The header says that `BLKIF_OP_FLUSH_DISKCACHE` is about volatile caches, where before it mistakenly said non-volatile, and has an entry for the node that announces the operation.11; description256150180000001T2 Makes the backing device write its volatile cache to stable storage.1fQ1 When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power. The header of
this release speaks of non-volatile caches; it means volatile ones.

A flush sets no order. For a write that is still in flight when the flush is issued there
is no promise, and later writes need not wait for the flush. A frontend that must have
certain data on stable storage waits for the responses of those writes, then issues the
flush, then waits for its response. `BLKIF_OP_WRITE_BARRIER` spares it these waits.

Frontends send a flush without data: `nr_segments` is 0, and `sector_number` has no
meaning. The header does not say what a flush with segments means.

The operation is optional. A backend that knows it creates the node feature-flush-cache,
and one that does not must not create it. The value 1 says that flushes are worth trying,
and 0 that they are likely to fail. In either case the backend may answer any flush with
`BLKIF_RSP_EOPNOTSUPP`, if the device under it cannot do it.31bP1 When the response has the status `BLKIF_RSP_OKAY`, all data of writes whose responses the
frontend had received before it issued the flush survives a loss of power.

A flush sets no order. For a write that is still in flight when the flush is issued there is
no promise, and later writes need not wait for the flush. A frontend that must have certain
data on stable storage waits for the responses of those writes, then issues the flush, then
waits for its response. `BLKIF_OP_WRITE_BARRIER` spares it these waits.

Frontends send a flush without data: `nr_segments` is 0, and `sector_number` has no meaning.
The header does not say what a flush with segments means. The backends of Linux and QEMU treat
the segments as a write that follows the flush, and answer when both are done; the data
written in this way is not flushed.

The operation is optional. A backend that implements it announces so with
`feature-flush-cache`; a frontend must not use it without that node. Even so, the backend may
answer any flush with `BLKIF_RSP_EOPNOTSUPP`.
21C BLKIF_OP_RESERVED_1801182000001Z2 Reserved for packets of device-specific commands, which SLES kernels send.1Z8 The value belongs to an extension of SUSE Linux Enterprise Server, in which the request itself
contains a command packet for the device. The form of that request is not part of this
protocol. Other frontends must not send the value, and no new operation may take it.
21@ BLKIF_OP_DISCARD:11E blkif_request_discard018200001
841W2 It gained the flag `BLKIF_DISCARD_SECURE`, in a byte that was reserved.314 name17 summary1; description21= BLKIF_OP_TRIM:170182000001n1 Tells the backing device that it may erase a range of sectors.1^@ The range begins at `sector_number` and has `nr_sectors` sectors. The request carries no
data and no segments. A device that can trim marks the range to be erased.

The operation is optional. A backend that implements it announces so with the node
feature-trim, whose value 1 says that the operation is worth trying and 0 that it is
likely to fail. A backend that does not know the operation must not create the node. In
either case the backend may answer with `BLKIF_RSP_EOPNOTSUPP`, and it does so if the
device cannot trim.1f2 Tells the backing device that the contents of a range of sectors are no longer needed.1RU1 The range begins at `sector_number` and has `nr_sectors` sectors. The request carries no data
and no segments. From the moment the frontend issues it, the device may drop the contents of
the range at any time, or keep them. Until the range is written again, a read of it may return
the old data, zeros or anything else. This is what TRIM is in ATA and UNMAP in SCSI.

Devices discard in extents that can be larger than a sector. `discard-granularity` is the size
of such an extent; the discard alignment is the offset of the first one. Parts of the range
that do not cover a whole extent may be left as they are.

With `BLKIF_DISCARD_SECURE` in `flag` the request is not a hint but an order: the backend
answers with success only after every copy of the data that the device holds, in whatever
place, has been made unrecoverable. A backend accepts the flag only if it has announced
`discard-secure`; otherwise the flag has no effect, and the request is an ordinary discard.

The operation is optional. A backend that implements it announces so with `feature-discard`; a
frontend must not use it without that node. Even so, the backend may answer any discard with
`BLKIF_RSP_EOPNOTSUPP`.
21A BLKIF_OP_INDIRECT<11F blkif_request_indirect0188000001[2 A read or write whose segments are in pages of their own, outside the ring.1ia1 An entry of the ring has room for `BLKIF_MAX_SEGMENTS_PER_REQUEST` segments. An indirect
request has room for more: it names up to `BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST` pages, and
these pages are packed with an array of `blkif_request_segment`.

- `indirect_op` is the operation that is meant, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`; no other
  operation has an indirect form.
- `nr_segments` is the number of segments in all pages together. It must not be greater than
  the number that the backend has announced.
- `indirect_grefs` holds one grant reference per page, in the order in which the segments are
  to be taken. The backend only reads these pages, and the frontend leaves them unchanged
  until it has the response. If the frontend uses persistent grants, it still grants them for
  writing, because the backend may map every page in the same way.

One page holds `PAGE_SIZE / sizeof(struct blkif_request_segment)` segments: 4096 / 8 = 512 in
every ABI. The number of pages is therefore `nr_segments` / 512, rounded up; all pages but the
last are full, and the remaining entries of `indirect_grefs` are not used. With 8 pages a
request cannot have more than 4096 segments. For example, 513 segments take two pages, with
512 in the first and one in the second.

The operation is optional. A backend that implements it announces the greatest number of
segments in `feature-max-indirect-segments`; a backend that does not know the operation must
not create that node, and a frontend must not use the operation without it. A frontend may
send indirect and direct requests in any mixture.3
20301D BLKIF_RSP_EOPNOTSUPP000180000001Q2 The backend does not support the operation, and has done nothing.1Z@ A backend may answer any optional operation with this status at any time, even if it has
announced the operation in xenstore and has executed it before: what the device under it can
do may become known late, or change. The frontend then stops using the operation and does
without it; it must not treat the answer as an error of the disk.

Plain reads and writes are not optional. The comment at the definition in the header names
barriers as the only case, but its text on the other optional operations includes these too.
20101? BLKIF_RSP_ERROR000180000001e1 The operation failed, for a reason that is not given.1Z7 The frontend reports it as a general input/output error (EIO). Any part of the data may have
been transferred. A malformed request, a request that reaches beyond the end of the disk and a
write to a read-only disk all end in this way.
20001> BLKIF_RSP_OKAY000180000001U1 The operation was completed, in full.1`2 There is no partial success: this status stands for all segments of the request.7
40F01N BLKIF_MAX_SEGMENTS_PER_REQUEST118 segments00180000001X2 The greatest number of segments in a request that is wholly in the ring.1f> With 11 segments, 32 entries and the header of the ring fit into one page of 4096 bytes. The
comment in Xen's header says that a twelfth segment would have needed the indexes of the ring
in another page. By the sizes given here it would have fitted: with 12 segments an entry has
116 or 120 bytes, and 32 entries end at byte 3904 at the latest. Nothing can change the number
now. A request moves up to 11 frames of 4096 bytes, which is 44 KiB or 88 sectors of 512
bytes.
20@01T1 BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST115 pages00188000001Z2 The greatest number of pages with segments that an indirect request names.1h8 Each page of 4096 bytes holds 512 segments, so a request of type `BLKIF_OP_INDIRECT` is
limited to 4096 segments (16 MiB), and further by what the backend announces in
`feature-max-indirect-segments`. With 8 grant references `blkif_request_indirect` is 64 bytes
long in every ABI.
211: x86_32-abi1G XEN_IO_PROTO_ABI_X86_32011> io/protocols.h0180000001R1 The name of the ABI of 32-bit x86.0
211: x86_64-abi1G XEN_IO_PROTO_ABI_X86_64011> io/protocols.h0180000001R1 The name of the ABI of 64-bit x86.0
2118 ia64-abi1E XEN_IO_PROTO_ABI_IA64011> io/protocols.h018018600001O The name of the ABI of Itanium.0
2117 arm-abi1D XEN_IO_PROTO_ABI_ARM011> io/protocols.h0184000001K The name of the ABI of Arm.0
211: x86_64-abi1G XEN_IO_PROTO_ABI_NATIVE011> io/protocols.h118000002
861_2 `XEN_IO_PROTO_ABI_NATIVE` is defined for 64-bit Arm, and no longer for Itanium.11; description21660161180000001Z2 The name of the ABI for which the program that uses the macro is compiled.1UA The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined,
`XEN_IO_PROTO_ABI_IA64` where `__ia64__` is defined, and `XEN_IO_PROTO_ABI_ARM` where
`__arm__` is defined; on every other architecture the compilation stops. The value given
here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts
by "native": a 32-bit guest under a 64-bit backend must say which ABI it uses.
841d1 `XEN_IO_PROTO_ABI_NATIVE` is defined for 32-bit Arm.18218801811800000081b? The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined, and
`XEN_IO_PROTO_ABI_IA64` where `__ia64__` is defined; on every other architecture the
compilation stops. The value given here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts
by "native": a 32-bit guest under a 64-bit backend must say which ABI it uses.31Q@ The value depends on the build. The preprocessor makes it `XEN_IO_PROTO_ABI_X86_32` where
`__i386__` is defined, `XEN_IO_PROTO_ABI_X86_64` where `__x86_64__` is defined, and
`XEN_IO_PROTO_ABI_ARM` where `__arm__` or `__aarch64__` is defined; on every other
architecture the compilation stops. The value given here is that of a 64-bit x86 build.

Two sides that are compiled for different architectures therefore mean different layouts by
"native": a 32-bit guest under a 64-bit backend must say which ABI it uses.2
215 vdisk1A Device attributes16 uint32180000001Y1 What kind of device the backing store is.1`6 The backend publishes the sum of the bits that apply, as one decimal number. 0 is an ordinary
disk that is fixed and writable. All other bits are unused and are 0; a reader ignores bits
that it does not know.3
20211; VDISK_CDROM000180000001O The device is an optical drive.1U6 The frontend presents a CD or DVD drive to its operating system, with the sector size that
the backend announces. The bit says nothing about the other two bits: the backend sets
them as they apply.
20411? VDISK_REMOVABLE000180000001e1 The medium can be changed while the device is in use.0
20811> VDISK_READONLY000180000001H The device is read-only.1b3 The frontend presents a write-protected device. If it sends writes all the same, they fail
with `BLKIF_RSP_ERROR`.
21= discard-flags1= Discard flags15 uint8184000001_2 The flags of a discard request, in the field `flag` of `blkif_request_discard`.1X1 All other bits are unused and must be 0.1
20211D BLKIF_DISCARD_SECURE000184000001Q2 Asks that all copies of the discarded data be made unrecoverable.1[: The response comes only after the device has destroyed the data. The flag works only with
a backend that has announced `discard-secure`; without that node, or if its value is 0,
the backend ignores the flag and treats the request as an ordinary discard. A frontend
that depends on the erasure must therefore look at the node first.4
21: x86_32-abi1G XEN_IO_PROTO_ABI_X86_32114 i3868180000001m1 The layout that compilers for 32-bit x86 give the structures.1`: 64-bit integers are aligned to 4 bytes; in all other ABIs they are aligned to 8. In a request,
`id` and all fields after it are therefore 4 bytes nearer to the start, and it is 108 bytes
long instead of 112; a response has the same offsets and is 12 bytes long instead of 16. A
backend that serves guests of both kinds has to translate.
21: x86_64-abi1G XEN_IO_PROTO_ABI_X86_64116 x86_64@180000001m1 The layout that compilers for 64-bit x86 give the structures.0
218 ia64-abi1E XEN_IO_PROTO_ABI_IA64114 ia64@18018600001j1 The layout that compilers for Itanium give the structures.1W1 It is the same as that of `x86_64-abi`.
217 arm-abi1D XEN_IO_PROTO_ABI_ARM213 arm17 aarch64@18400001
861X1 `arm-abi` is also the ABI of 64-bit Arm.11; description277277@184000001f1 The layout that compilers for Arm give the structures.1e3 It is defined for 32-bit Arm. 64-bit integers are aligned to 8 bytes. The layout is the
same as that of `x86_64-abi`.31k6 32-bit and 64-bit Arm share this ABI, since both align 64-bit integers to 8 bytes: a guest and
a backend of different word sizes understand each other without translation. The layout is the
same as that of `x86_64-abi`.3
41; grant_ref_t18 uint32_t11= grant_table.h0180000001]2 A grant reference, by which one domain lets another access one of its frames.1i2 `grant_table.h` defines it. It is an index into the grant table of the frontend's domain.
21< blkif_vdev_t18 uint16_t01180000001e1 The number of a virtual device, as requests carry it.1X6 It is a macro, which a program may define differently before it includes the header. 16 bits
hold only numbers below 65536. For a device number of `1 << 28` or more, frontends send the
lowest 16 bits.
21> blkif_sector_t18 uint64_t00180000001S2 The number of a sector, counted from the start of the virtual disk.1o3 It is a macro. The first sector of the disk is 0, even where the disk is a partition of
something larger on the backend's side.5
21E blkif_request_segment018000003
8X11V7 `first_sect` and `last_sect` are counted in units of 512 bytes, whatever the sector size of the device, and segments are aligned to `sector-size` again. The branches of 4.18 and 4.19 have this text too, after their first releases.11; description@40180000001\1 The part of a transfer that is in one frame.1Y; A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included.

The sectors have the size that `sector-size` gives. It may differ from 512 bytes only if
the frontend has announced `feature-large-sector-size`. Not all implementations follow
this rule: many count 512 bytes in any case.

Two bytes of padding end the structure.417 arm-abi18 ia64-abi1: x86_32-abi1: x86_64-abi@@@@3
214 gref1; grant_ref_t00000000001[1 The grant of the frame that holds the data.0
21: first_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001j1 The first sector of the frame that belongs to the segment.0
8J01626601:000000006020
219 last_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The last sector of the frame that belongs to the segment.0
8J01626601:000000006020
8J1j3 `first_sect` and `last_sect` are counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.1:2:018000000:1g? A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here. The start and the length of a segment must be multiples
of the real sector size of the disk, which is in `physical-sector-size`.

Two bytes of padding end the structure.4::::@@@@3
214 gref1; grant_ref_t00000000001[1 The grant of the frame that holds the data.0
21: first_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001j1 The first sector of the frame that belongs to the segment.0
8J01626601:000000006020
219 last_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The last sector of the frame that belongs to the segment.0
8J01626601:000000006020
861\3 Segments are aligned to `physical-sector-size`, which is new; until then they were aligned to `sector-size`.1:2:018000000:1X@ A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here. The start and the length of a segment must be multiples
of the real sector size of the disk, which the backend publishes in its node sector-size.

Two bytes of padding end the structure.4::::@@@@3
214 gref1; grant_ref_t00000000001[1 The grant of the frame that holds the data.0
21: first_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001j1 The first sector of the frame that belongs to the segment.0
8J01626601:000000006020
219 last_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The last sector of the frame that belongs to the segment.0
8J01626601:00000000602071XC A segment is a run of sectors in a granted frame: from `first_sect` to `last_sect`, both
included, so that it is `(last_sect - first_sect + 1) * 512` bytes long and begins at byte
`first_sect * 512` of the frame. A frame of 4096 bytes has the sectors 0 to 7, and
`first_sect` is at most `last_sect`.

Sectors are 512 bytes long here, whatever `sector-size` says. That node decides only which
values are allowed: the start of each segment in its frame and its length must be multiples of
`sector-size`. With a `sector-size` of 4096, `first_sect` is always 0 and `last_sect` 7.

Two bytes of padding end the structure.47777@@@@3
k114 gref1; grant_ref_t00000000001[1 The grant of the frame that holds the data.0
21: first_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001j1 The first sector of the frame that belongs to the segment.0
8J01626601:000000006020
219 last_sect17 uint8_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The last sector of the frame that belongs to the segment.0
8J01626601:000000006020
b11= blkif_request11? blkif_request_t18000003
8X11W5 `sector_number` is counted in units of 512 bytes, whatever the sector size of the device. The branches of 4.18 and 4.19 have this text too, after their first releases.11; descriptionB515180000001`1 An entry of the ring that asks for an operation.1S; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of `sector-size`, which may differ from 512 bytes only
if the frontend has announced `feature-large-sector-size`.417 arm-abi18 ia64-abi1: x86_32-abi1: x86_64-abiP7P7h6P76
219 operation17 uint8_t001000000001J The code of the operation.0
21; nr_segments17 uint8_t00000000001S1 How many entries of `seg` are used.1j5 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data: a flush, or a barrier that serves as one. A backend must check it before it
uses `seg`.
216 handle1< blkif_vdev_t00000000001f2 The virtual device that the request is for; it has a meaning only in reads and writes.1a9 Frontends put the last part of the path of their directory here, as far as it fits into
the field. An extended number does not fit into 16 bits: for `xvdq`, 268439552, Linux
sends 4096. A connection serves one device, so the backend knows the device without this
field, and must not decide anything by it.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.1\4 It lets the frontend find the request again, since responses can come in any order. The
backend neither interprets the value nor changes it.
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001g1 The sector of the disk at which a read or write begins.0
8J01626601:000000006020
213 seg1E blkif_request_segment11N BLKIF_MAX_SEGMENTS_PER_REQUEST0000000001V2 The segments of the transfer, in the order of the sectors on the disk.0
8J1\3 `sector_number` is counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.1;2;1;18000000;1R; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of 512 bytes. It must denote a multiple of the real
sector size of the disk, which is in `physical-sector-size`.4;;;;P7P7h6P76
219 operation17 uint8_t001000000001J The code of the operation.0
21; nr_segments17 uint8_t00000000001S1 How many entries of `seg` are used.1j5 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data: a flush, or a barrier that serves as one. A backend must check it before it
uses `seg`.
216 handle1< blkif_vdev_t00000000001f2 The virtual device that the request is for; it has a meaning only in reads and writes.1a9 Frontends put the last part of the path of their directory here, as far as it fits into
the field. An extended number does not fit into 16 bits: for `xvdq`, 268439552, Linux
sends 4096. A connection serves one device, so the backend knows the device without this
field, and must not decide anything by it.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.1\4 It lets the frontend find the request again, since responses can come in any order. The
backend neither interprets the value nor changes it.
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001g1 The sector of the disk at which a read or write begins.0
8J01626601:000000006020
213 seg1E blkif_request_segment11N BLKIF_MAX_SEGMENTS_PER_REQUEST0000000001V2 The segments of the transfer, in the order of the sectors on the disk.0
861Z3 The sector is aligned to `physical-sector-size`, which is new; until then it was aligned to `sector-size`.1;2;1;18000000;1c; All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and
flushes, and the largest of all.

`sector_number` is counted in units of 512 bytes. It must denote a multiple of the real
sector size of the disk, which the backend publishes in its node sector-size.4;;;;P7P7h6P76
219 operation17 uint8_t001000000001J The code of the operation.0
21; nr_segments17 uint8_t00000000001S1 How many entries of `seg` are used.1j5 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data: a flush, or a barrier that serves as one. A backend must check it before it
uses `seg`.
216 handle1< blkif_vdev_t00000000001f2 The virtual device that the request is for; it has a meaning only in reads and writes.1a9 Frontends put the last part of the path of their directory here, as far as it fits into
the field. An extended number does not fit into 16 bits: for `xvdq`, 268439552, Linux
sends 4096. A connection serves one device, so the backend knows the device without this
field, and must not decide anything by it.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.1\4 It lets the frontend find the request again, since responses can come in any order. The
backend neither interprets the value nor changes it.
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001g1 The sector of the disk at which a read or write begins.0
8J01626601:000000006020
213 seg1E blkif_request_segment11N BLKIF_MAX_SEGMENTS_PER_REQUEST0000000001V2 The segments of the transfer, in the order of the sectors on the disk.071`E All requests begin in this way: the first byte is the operation, and it decides which
structure the entry holds. This structure is the form for reads, writes, barriers and flushes,
and the largest of all.

`sector_number` is counted in units of 512 bytes, whatever `sector-size` says, but it must
denote a multiple of `sector-size` bytes.

Older implementations do not agree on this where `sector-size` is greater than 512. Linux
(both sides) and Mini-OS count `sector_number` in 512 bytes; FreeBSD (both sides), the QEMU
backend and the Windows frontend counted it in units of `sector-size`. In the segments, QEMU
and Windows counted units of `sector-size` too, and the others 512 bytes.47777P7P7h6P76
S219 operation17 uint8_t001000000001J The code of the operation.0
21; nr_segments17 uint8_t00000000001S1 How many entries of `seg` are used.1j5 It is 1 to `BLKIF_MAX_SEGMENTS_PER_REQUEST` for a read or write, and 0 for a request
without data: a flush, or a barrier that serves as one. A backend must check it before it
uses `seg`.
216 handle1< blkif_vdev_t00000000001f2 The virtual device that the request is for; it has a meaning only in reads and writes.1a9 Frontends put the last part of the path of their directory here, as far as it fits into
the field. An extended number does not fit into 16 bits: for `xvdq`, 268439552, Linux
sends 4096. A connection serves one device, so the backend knows the device without this
field, and must not decide anything by it.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.1\4 It lets the frontend find the request again, since responses can come in any order. The
backend neither interprets the value nor changes it.
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001g1 The sector of the disk at which a read or write begins.0
8J01626601:000000006020
213 seg1E blkif_request_segment11N BLKIF_MAX_SEGMENTS_PER_REQUEST0000000001V2 The segments of the transfer, in the order of the sectors on the disk.0
h11E blkif_request_discard11G blkif_request_discard_t18200003
8X11\7 The sectors of a discard are counted in units of 512 bytes, whatever the sector size of the device, and their start is aligned to `discard-granularity`. The branches of 4.18 and 4.19 count in these units too, after their first releases.11; descriptionJ515182000001]1 An entry of the ring that asks for a discard.1^< The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of
sectors and no segments. The fields up to `sector_number` are where they are in
`blkif_request`, and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of `sector-size`, which may differ
from 512 bytes only if the frontend has announced `feature-large-sector-size`.417 arm-abi18 ia64-abi1: x86_32-abi1: x86_64-abiP2P2h1P26
219 operation17 uint8_t00100000001
840117 summary244001000000001G Always `BLKIF_OP_TRIM`.01J Always `BLKIF_OP_DISCARD`.0
214 flag17 uint8_t00121= discard-flags0000001
840214 name17 summary218 reserved600126000000019 Not used.01S1 Either `BLKIF_DISCARD_SECURE` or 0.0
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001N The first sector of the range.0
8J01626601:000000006020
21: nr_sectors18 uint64_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001S1 The number of sectors of the range.0
8J01626601:000000006020
8J1f3 The sectors of a discard are counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.1;2;1;18200000;1[: The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of
sectors and no segments. The fields up to `sector_number` are where they are in
`blkif_request`, and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, as they are in reads
and writes.4;;;;P2P2h1P26
219 operation17 uint8_t00100000001
840117 summary244001000000001G Always `BLKIF_OP_TRIM`.01J Always `BLKIF_OP_DISCARD`.0
214 flag17 uint8_t00121= discard-flags0000001
840214 name17 summary218 reserved600126000000019 Not used.01S1 Either `BLKIF_DISCARD_SECURE` or 0.0
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001N The first sector of the range.0
8J01626601:000000006020
21: nr_sectors18 uint64_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001S1 The number of sectors of the range.0
8J01626601:000000006020
841[1 Its type was called `blkif_request_trim_t`.414 name17 typedef17 summary>21B blkif_request_trim11D blkif_request_trim_t182000001j1 An entry of the ring that asks to trim a range of sectors.1X: The entry has this form when `operation` is `BLKIF_OP_TRIM`. It names one range of sectors
and no segments. The fields up to `sector_number` are where they are in `blkif_request`,
and the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, as they are in reads
and writes.4>>>>P2P2h1P26
219 operation17 uint8_t00100000001
840117 summary244001000000001G Always `BLKIF_OP_TRIM`.01J Always `BLKIF_OP_DISCARD`.0
214 flag17 uint8_t00121= discard-flags0000001
840214 name17 summary218 reserved600126000000019 Not used.01S1 Either `BLKIF_DISCARD_SECURE` or 0.0
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001N The first sector of the range.0
8J01626601:000000006020
21: nr_sectors18 uint64_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001S1 The number of sectors of the range.0
8J01626601:000000006020D1j? The entry has this form when `operation` is `BLKIF_OP_DISCARD`. It names one range of sectors
and no segments. The fields up to `sector_number` are where they are in `blkif_request`, and
the structure is not longer than that one.

`sector_number` and `nr_sectors` are counted in units of 512 bytes, whatever `sector-size`
says. By Xen's header the range must begin at a multiple of `discard-granularity` bytes. That
leaves `discard-alignment` out of account: where it is not 0, the extents begin elsewhere.47777P2P2h1P26
S319 operation17 uint8_t00100000001
840117 summary244001000000001G Always `BLKIF_OP_TRIM`.01J Always `BLKIF_OP_DISCARD`.0
214 flag17 uint8_t00121= discard-flags0000001
840214 name17 summary218 reserved600126000000019 Not used.01S1 Either `BLKIF_DISCARD_SECURE` or 0.0
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001N The first sector of the range.0
8J01626601:000000006020
21: nr_sectors18 uint64_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001S1 The number of sectors of the range.0
8J01626601:000000006020
`21F blkif_request_indirect11H blkif_request_indirect_t18800002
8X11i5 The sector of an indirect request is counted in units of 512 bytes, whatever the sector size of the device. The branches of 4.18 and 4.19 have this text too, after their first releases.11; descriptionF515188000001b2 An entry of the ring that asks for a read or write with segments outside the ring.1`C The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments are in the
pages of `indirect_grefs`, as an array of `blkif_request_segment` that continues from page
to page. Only `operation`, `id` and `sector_number` are where they are in `blkif_request`:
`handle` comes later, and the number of segments takes its place.

`sector_number` is counted in units of `sector-size`, which may differ from 512 bytes only
if the frontend has announced `feature-large-sector-size`.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end ensures
that; elsewhere the compiler pads 60 bytes to 64.317 arm-abi1: x86_32-abi1: x86_64-abiP4P4P48
219 operation17 uint8_t001000000001K Always `BLKIF_OP_INDIRECT`.0
21; indirect_op17 uint8_t001000000001P2 The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.0
21; nr_segments18 uint16_t00000000001]1 The number of segments in all pages together.1k1 It is at most the value of `feature-max-indirect-segments`.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The sector of the disk at which the read or write begins.0
8J01626601:000000006020
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
21> indirect_grefs1; grant_ref_t11T1 BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST0000000001_1 The grants of the pages that hold the segments.1X3 It takes one entry for each page that is needed for `nr_segments` segments, with 512
segments in a page.
213 pad18 uint64_t00011: x86_32-abi0000001T2 Not used; it makes the structure as long as it is in the other ABIs.0
8J1n3 The sector of an indirect request is counted in units of `sector-size`, if the frontend announces `feature-large-sector-size`.1:2:1:18800000:1hB The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments are in the
pages of `indirect_grefs`, as an array of `blkif_request_segment` that continues from page
to page. Only `operation`, `id` and `sector_number` are where they are in `blkif_request`:
`handle` comes later, and the number of segments takes its place.

`sector_number` is counted in units of 512 bytes, as it is in direct requests, and must be
aligned to `physical-sector-size`.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end ensures
that; elsewhere the compiler pads 60 bytes to 64.3:::P4P4P48
219 operation17 uint8_t001000000001K Always `BLKIF_OP_INDIRECT`.0
21; indirect_op17 uint8_t001000000001P2 The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.0
21; nr_segments18 uint16_t00000000001]1 The number of segments in all pages together.1k1 It is at most the value of `feature-max-indirect-segments`.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The sector of the disk at which the read or write begins.0
8J01626601:000000006020
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
21> indirect_grefs1; grant_ref_t11T1 BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST0000000001_1 The grants of the pages that hold the segments.1X3 It takes one entry for each page that is needed for `nr_segments` segments, with 512
segments in a page.
213 pad18 uint64_t00011: x86_32-abi0000001T2 Not used; it makes the structure as long as it is in the other ABIs.061oB The entry has this form when `operation` is `BLKIF_OP_INDIRECT`. The segments are in the pages
of `indirect_grefs`, as an array of `blkif_request_segment` that continues from page to page.
Only `operation`, `id` and `sector_number` are where they are in `blkif_request`: `handle`
comes later, and the number of segments takes its place.

`sector_number` is counted in units of 512 bytes, whatever `sector-size` says, but it must
denote a multiple of `sector-size` bytes.

The structure is 64 bytes long in every ABI. On 32-bit x86 a field at the end ensures that;
elsewhere the compiler pads 60 bytes to 64.3666P4P4P48
m119 operation17 uint8_t001000000001K Always `BLKIF_OP_INDIRECT`.0
21; indirect_op17 uint8_t001000000001P2 The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.0
21; nr_segments18 uint16_t00000000001]1 The number of segments in all pages together.1k1 It is at most the value of `feature-max-indirect-segments`.
212 id18 uint64_t00000000001V2 A value that the frontend chooses and that comes back in the response.0
21= sector_number1> blkif_sector_t011@ 512-byte sectors00000002
8X10114 unit255011L sectors of sector-size bytes000000001i1 The sector of the disk at which the read or write begins.0
8J01626601:000000006020
216 handle1< blkif_vdev_t00000000001R2 The virtual device that the request is for, as in `blkif_request`.0
21> indirect_grefs1; grant_ref_t11T1 BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST0000000001_1 The grants of the pages that hold the segments.1X3 It takes one entry for each page that is needed for `nr_segments` segments, with 512
segments in a page.
213 pad18 uint64_t00011: x86_32-abi0000001T2 Not used; it makes the structure as long as it is in the other ABIs.0
^11> blkif_response11@ blkif_response_t180000001c1 An entry of the ring that says how a request ended.1\8 Each request gets exactly one response. Responses may come in a different order from the
requests: `id` says which request a response belongs to, not the place in the ring.

A frontend that does not trust its backend checks that `id` belongs to an outstanding request.417 arm-abi18 ia64-abi1: x86_32-abi1: x86_64-abiP1P1HP13
212 id18 uint64_t00000000001Q1 The value of `id` in the request.0
219 operation17 uint8_t00100000001
880217 summary1; description255001000000001X1 The value of `operation` in the request.1h1 The backend copies it, so that the frontend can compare.1Y1 The operation that the request asked for.1Y? It is the value of `operation` in the request, with one exception. The response to an
indirect request has the value of `indirect_op` here, that is `BLKIF_OP_READ` or
`BLKIF_OP_WRITE`, and never `BLKIF_OP_INDIRECT`.

The header does not mention the exception, but a backend must follow it, even for a
request that it refuses. Linux's backend answers in this way, and the frontend of Linux
6.1 compares: if the field holds anything else, it stops using the disk until the device
is removed.
216 status17 int16_t001100000001H The code of the outcome.01215 blkif1= blkif_request1> blkif_responseP4PP8P24
218 req_prod18 uint32_t0118 requests000000001Z1 How many requests the frontend has put in.0
219 req_event18 uint32_t0118 requests000000001U2 The value of `req_prod` at which the backend asks for a notification.0
218 rsp_prod18 uint32_t0119 responses000000001Z1 How many responses the backend has put in.0
219 rsp_event18 uint32_t0119 responses000000001V2 The value of `rsp_prod` at which the frontend asks for a notification.018000001
841T1 A ring may consist of several pages.11; description2666P4PP8P24
218 req_prod18 uint32_t0118 requests000000001Z1 How many requests the frontend has put in.0
219 req_event18 uint32_t0118 requests000000001U2 The value of `req_prod` at which the backend asks for a notification.0
218 rsp_prod18 uint32_t0119 responses000000001Z1 How many responses the backend has put in.0
219 rsp_event18 uint32_t0119 responses000000001V2 The value of `rsp_prod` at which the frontend asks for a notification.0180000001S2 The memory through which the two sides pass requests and responses.1lP1 The frontend allocates the ring, which is one page, initialises it and grants it to the
backend. It begins with a header of 64 bytes, which is the same in every ABI: four counters, and 48
bytes that the block protocol does not use and that start as 0.

The four counters are 32-bit integers that only grow, and wrap around at the end of their
range. At the start `req_prod` and `rsp_prod` are 0, and `req_event` and `rsp_event` are 1.

Entries follow the header. An entry is as large as the larger of a request and a response,
that is 108 bytes in `x86_32-abi` and 112 bytes in the other ABIs. As many entries are used
as fit into the page, rounded down to a power of two, which is 32 in every ABI. The entry of
a counter value is its remainder when divided by 32.

A response takes the entry of a request that the backend has read before. The frontend must
therefore never have more requests outstanding than there are entries. Each side completes
an entry in memory before it moves its counter, and reads a counter of the other side before
the entry.31oU1 The frontend allocates the ring, initialises it and grants it to the backend. It begins with a
header of 64 bytes, which is the same in every ABI: four counters, and 48 bytes that the block
protocol does not use and that start as 0.

The four counters are 32-bit integers that only grow, and wrap around at the end of their range.
At the start `req_prod` and `rsp_prod` are 0, and `req_event` and `rsp_event` are 1.

Entries follow the header. An entry is as large as the larger of a request and a response, that
is 108 bytes in `x86_32-abi` and 112 bytes in the other ABIs. As many entries are used as fit
into the ring, rounded down to a power of two. The entry of a counter value is its remainder
when divided by that number. A page of 4096 bytes has 32 entries in every ABI. Rings of several
pages are one piece: 2, 4, 8 and 16 pages have 64, 128, 256 and 512 entries, and the header is
only at the start of the first page.

A response takes the entry of a request that the backend has read before. The frontend must
therefore never have more requests outstanding than there are entries. Each side completes an
entry in memory before it moves its counter, and reads a counter of the other side before the
entry.9
41B XenbusStateUnknown00000001X2 No state is known, usually because the node is absent or cannot be read.1j4 No driver enters this state. A reader assumes it for the other side when the `state` node of
that side is gone, and so treats it as the end of the device.0
21G XenbusStateInitialising20000001Z1 The side has been created and is starting.1X4 The toolstack creates both sides in this state. A frontend also goes back to it from
`XenbusStateClosed` when it wants to connect again.4
41f1 Both sides have been created, and no driver has begun.1U3 No backend has taken the device up: its driver or program is not there, or could not use the storage.1m3 In the backend's domain, see whether the backend runs (a module such as xen-blkback, QEMU, or tapdisk) and what its log says.1D
1F XenbusStateInitialised1T2 The frontend has published its ring without waiting for the backend.1S2 No backend has taken the device up, although the frontend is ready.51D
1D XenbusStateConnected5551D
1A XenbusStateClosed1g1 The frontend has closed, and the backend has not begun.1c2 No backend has taken the device up, and the frontend does not wait for it any more.1]2 See why the backend does not begin, then detach the disk and attach it again.1D
21C XenbusStateInitWait40000001f2 The side has finished what it can do alone and waits for its peer or a hotplug script.1T5 A state of the backend: its features and the limits of the ring are published, and it waits
for the frontend's parameters. Frontends of this protocol do not use it.5
1G XenbusStateInitialising1a1 The backend has begun and waits for the frontend.1T3 The frontend has not come: the guest has no driver for the disk, is paused, or has not got that far.1X4 See whether the guest runs, and whether its kernel has a block frontend (on Linux the module xen-blkfront) and what it says of the disk.1D
1F XenbusStateInitialised1V2 The frontend's ring is there, and the backend has not connected to it.1f3 The backend does not connect: the storage is not attached yet, or the backend refuses what the frontend has published.1^2 See the log of the hotplug script and that of the backend's kernel or program.1D
1D XenbusStateConnected1k3 The frontend's ring is there, and the backend has not connected to it; this frontend is connected without waiting for that.1c5 The backend does not connect: the storage is not attached yet, the backend refuses what the frontend has published, or it waits for the frontend to be in `XenbusStateInitialised`.51D
1B XenbusStateClosing1g1 The frontend gives up before the backend has connected.1U1 The frontend does not finish closing.1f4 See what the guest's kernel says about the disk, and the error that it has written to xenstore (Linux: below `error` in the guest's part of xenstore).1D
1A XenbusStateClosed1U2 The frontend has closed, and the backend waits for it to begin again.1f1 The frontend has given up, or its driver was unloaded.1T2 See what the guest's kernel says of the disk; load its driver again.1D
21F XenbusStateInitialised60000001d2 The side has published everything that its peer needs, and waits for the connection.1S5 A state of the frontend: the ring exists and its parameters are published. A backend enters it
only if it takes the shortcut that leaves out `XenbusStateInitWait`.4
1G XenbusStateInitialising1Z2 The backend is ready without knowing the frontend, which has not come yet.1T3 The frontend has not come: the guest has no driver for the disk, is paused, or has not got that far.1k2 See whether the guest runs, whether it has a block frontend and what that says of the disk.1D
81_1 Both sides have published what the other needs.1Y2 Neither side connects, although both have published what the other needs.1_1 See the log of the backend's kernel or program.1D
1D XenbusStateConnected1k1 The frontend is ready, and the backend is about to connect.1m1 The backend does not connect, although the frontend is ready.51D
1A XenbusStateClosed1i1 The frontend has closed before the backend has connected.1f1 The frontend has given up, or its driver was unloaded.1]1 See what the guest's kernel says of the disk.1D
21D XenbusStateConnected80000001F The side is connected.1Z5 For the backend: the ring is mapped and the properties of the disk are published. For the
frontend: the guest can use the disk. Requests flow once both are in this state.5
1G XenbusStateInitialising1n1 The backend is ready, and the frontend begins or begins again.1V4 The frontend has not come, or has begun again without the backend noticing; some backends are in this state before any frontend comes.1k2 See whether the guest runs, whether it has a block frontend and what that says of the disk.1D
1F XenbusStateInitialised1Z2 The backend is connected, and the frontend is about to take over the disk.1\4 The frontend does not take over the disk: it cannot read or does not accept its properties, or did not notice that the backend is connected.1]1 See what the guest's kernel says of the disk.1D
<1i1 Both sides are connected, and the guest can use the disk.000
1B XenbusStateClosing1X2 The frontend ends the connection, and the backend finishes its requests.1[2 The backend does not follow the frontend; requests may hang in the storage.1`2 See the log of the backend's kernel or program, and whether the storage answers.1D
1A XenbusStateClosed1V2 The frontend has closed, and the backend is about to release its ring.1k2 The frontend has given up and the backend has not noticed, or requests hang in the storage.1n2 See what the guest's kernel says of the disk, then the log of the backend's kernel or program.1D
21B XenbusStateClosing:0000001W2 The side wants to end the connection, because of an error or a removal.1f2 Requests that are on the ring are still finished; the frontend puts no new ones there.5
1G XenbusStateInitialising1X2 The disk is to be removed, and no frontend has come that could close it.1m2 Nobody answers the request to close, since the guest has no driver for the disk or is paused.1b2 Detach the disk by force (`xl block-detach -f`, or what the toolstack has for it).1D
1F XenbusStateInitialised1i1 The backend gives up a connection that had not been made.1i1 The backend has failed, and the frontend does not follow.1U2 See the log of the backend's kernel or program, then detach the disk.1D
1D XenbusStateConnected1^2 The backend wants to end the connection, and the frontend still uses the disk.1l2 The guest does not give up the disk: it is mounted or open there, or the guest does not run.1g3 Unmount the disk in the guest and close what has it open; the detachment then continues by itself. Force can lose data.1D
@1N Both sides end the connection.1d1 Requests that are on the ring do not come to an end.1`2 See the log of the backend's kernel or program, and whether the storage answers.1D
1A XenbusStateClosed1k1 The frontend has closed, and the backend is about to close.1\2 The backend does not let go of the device; requests may hang in the storage.51D
21A XenbusStateClosed<0000001n1 The side does not use the ring and the event channel any more.1W7 For the backend: nothing of the frontend's memory is mapped any more. For the frontend: it
does not use the ring any more. This is not by itself the end of the device: a device that is
still online can be connected again from here.5
1G XenbusStateInitialising1U2 The frontend begins again, and the backend has to go back to waiting.1i2 The backend does not begin again: the device is being removed, or the backend has failed.1T1 Detach the disk and attach it again.1D
1F XenbusStateInitialised1n1 The backend has closed, and the frontend does not know it yet.1T2 The backend has failed or was closed, and the frontend waits for it.1U2 See the log of the backend's kernel or program, then detach the disk.1D
1D XenbusStateConnected51[3 The backend was closed while the frontend was using the disk; whatever the guest asks of it fails or hangs.1W3 See the log of the backend's kernel or program; release the disk in the guest, then detach it by force.1D
1B XenbusStateClosing1k1 The backend has closed, and the frontend is about to close.1U1 The frontend does not finish closing.1P2 See whether the guest runs and what its kernel says of the disk.1D
D1G The connection is over.1k3 Nobody has removed the device since then. This is also how a guest leaves it that has shut down or has unloaded its driver.1i2 If the guest still runs, detach the disk, so that the toolstack removes both directories.1l1
21H XenbusStateReconfiguring>0000001n1 The device is being reconfigured; block devices do not use it.1c3 The state exists for other kinds of devices, such as the PCI bus. Block drivers ignore it, or
take it for an error.0
21G XenbusStateReconfigured@0000001i1 The reconfiguration is done; block devices do not use it.1^1 The counterpart of `XenbusStateReconfiguring`.04
217 startup17 Startup1e< Each side announces with its state how far it has come, and watches the state of the other.
Each side waits for the other at certain points, shown below. Apart from these, the two sides
run at the same time, and nothing orders their steps.

The rule that makes this safe is the same in every step: first publish the nodes, then change
the state; first see the state of the other side, then read its nodes.7
219 toolstack1A toolstack-creates0041`2 Chooses the number of the virtual device and the domain and kind of the backend.1]4 Creates both directories in one xenstore transaction, with the permissions that give each to its own domain and let the other domain read it.1b2 Links the two directories to each other, and writes the configuration of the disk.1e1 Writes the state `XenbusStateInitialising` into both.081F backend-identification1> backend-xenbus1A backend-toolstack1F backend/discard-enable1G frontend-virtual-device1? frontend-xenbus1B frontend-toolstack1@ frontend/trusted11G XenbusStateInitialising
217 backend1@ backend-prepares11G XenbusStateInitialising031j1 Reads how the storage is to be found and with what access.1U3 If it needs no hotplug script, opens the storage and checks that it can serve the disk as configured.1V2 Publishes its optional features and the largest ring that it supports.41F backend-identification1> backend-xenbus1A backend-toolstack1F backend/discard-enable21@ backend-features1A backend-transport11C XenbusStateInitWait
218 frontend1A frontend-prepares11G XenbusStateInitialising031U2 Reads who the backend is, and what kind of drive the guest is to see.1[2 Creates its own record of the device, not yet visible to the guest's users.1F Waits for the backend.21? frontend-xenbus1G frontend-virtual-device00
219 toolstack1@ hotplug-attaches011C XenbusStateInitWait21`5 For a backend that serves block devices, runs the hotplug script, which turns the image into a block device and writes the device's number or path into the backend's directory.1n1 For a backend that opens images itself there is nothing to do.21F backend-identification1A backend-toolstack31? backend-hotplug1G backend/physical-device1L backend/physical-device-path0
218 frontend1B frontend-allocates11G XenbusStateInitialising11C XenbusStateInitWait51]1 Reads the features and limits of the backend.1k1 Decides on the features to use and on the size of the ring.1a2 Allocates and initialises the ring, and grants its pages to the backend's domain.1d1 Allocates an event channel for the backend's domain.1g1 Publishes the parameters that hold for this connection.21@ backend-features1A backend-transport21B frontend-transport1A frontend-features11F XenbusStateInitialised
217 backend1@ backend-connects11C XenbusStateInitWait11F XenbusStateInitialised41X2 Reads the frontend's parameters, and checks them against its own limits.1h1 Waits until the hotplug script is done, if it needs one.1Z1 Maps the ring and binds the event channel.1h1 Publishes the size and the other properties of the disk.51B frontend-transport1A frontend-features1? backend-hotplug1G backend/physical-device1L backend/physical-device-path11B backend-properties11D XenbusStateConnected
218 frontend1A frontend-connects11F XenbusStateInitialised11D XenbusStateConnected21Q1 Reads the properties of the disk.1V1 Makes the disk available in the guest.11B backend-properties015
217 closing1C The frontend closes1g7 A frontend ends a connection when its driver is unloaded, when a boot loader hands the disk
over to the system that it has loaded, when the guest shuts down in an orderly way, or after
an error. The device itself stays, and can be connected again.5
218 frontend1? frontend-drains11D XenbusStateConnected021R1 Puts no more requests on the ring.1c2 Waits for the responses to those that are there, and flushes the disk if it has to.0011B XenbusStateClosing
217 backend1? backend-follows11D XenbusStateConnected11B XenbusStateClosing11[1 Finishes the requests that are on the ring.0013
218 frontend1A frontend-releases11B XenbusStateClosing1211f2 Stops using the ring; it must not free the pages before the backend has unmapped them.0011A XenbusStateClosed
217 backend1@ backend-releases11B XenbusStateClosing11A XenbusStateClosed21Y2 Unmaps the ring and all pages of the guest, and closes the event channel.1P4 If the device is not online any more, lets go of the storage and forgets the device; otherwise keeps it for the next connection.0014
218 frontend1> frontend-frees11A XenbusStateClosed1221j1 Ends the grants, and frees the ring and the event channel.1e2 May remove the nodes that it wrote for the connection, so that nobody reads old ones.000
21< reconnection1@ Connecting again1nJ From `XenbusStateClosed` the frontend can start again, as long as the toolstack has not marked
the device as going offline. This is how the system in a guest takes over a disk that its boot
loader used before.

A guest that has been saved and restored, or moved to another host, finds new directories,
made by the toolstack, with both sides in `XenbusStateInitialising`. It reads its links again
and goes through the startup once more; requests that had no response when the guest was
suspended are built anew for the new ring.

If the suspend was cancelled, as it is after a checkpoint or a migration that failed, nothing
has changed: directories, ring, grants and event channel are the old ones, and both sides are
still connected. The hypercall with which the guest suspends says whether it was cancelled,
and the frontend must not connect again in that case.2
218 frontend1A frontend-restarts11A XenbusStateClosed1211< Starts over.11? frontend-xenbus011G XenbusStateInitialising
217 backend1@ backend-restarts11A XenbusStateClosed11G XenbusStateInitialising21W1 Checks that the device is still online.1f1 Makes sure that its features and limits are published.11> backend/online21@ backend-features1A backend-transport11C XenbusStateInitWait
217 removal1P1 The toolstack removes the device1iZ1 The toolstack takes a disk away from a running guest, or cleans up after a guest that has
ended. It asks the backend by writing the backend's state, and the backend's state in turn
asks the frontend.

A guest can refuse, or may be dead. libxl waits ten seconds for the backend to be in
`XenbusStateClosed`. What it does then depends on what was called:

- `libxl_device_disk_safe_remove`, which is what `xl block-detach` calls, fails. The device
  stays as the attempt has left it: the backend is offline and in `XenbusStateClosing`, and
  the frontend in the state that it had.
- `libxl_device_disk_remove` continues by force.
- `libxl_device_disk_destroy`, which is what `xl block-detach --force` calls, and the removal
  of a guest with all its devices use force from the start.

With force, libxl removes the frontend's directory in the same transaction in which it asks
the backend, so that the backend need not wait for anybody. It then waits at most ten seconds
more, and cleans up whatever the backend does.

If the backend is QEMU and the guest is paused, shut down or dying, libxl does not ask. It
waits for two seconds, and writes `XenbusStateClosed` for the backend itself.

The safe call and the option have existed since 4.15. Until 4.14, `xl block-detach` called
`libxl_device_disk_remove`, so that the disk of a guest that did not answer was taken away.4
219 toolstack1B toolstack-requests0021g1 Marks the device as offline in the backend's directory.1l3 In the same transaction, writes the state `XenbusStateClosing` for the backend, unless it is in `XenbusStateClosed` already.021> backend/online1= backend/state0
218 frontend1A frontend-gives-up11D XenbusStateConnected11B XenbusStateClosing31W2 Takes the disk away from the guest's users, or refuses if it is in use.1m1 Waits for the responses to the requests that are on the ring.1W2 Some frontends enter `XenbusStateClosing` for the time that this takes.0011A XenbusStateClosed
217 backend1@ backend-finishes11B XenbusStateClosing11A XenbusStateClosed21Y2 Unmaps the ring and all pages of the guest, and closes the event channel.1X2 Closes the storage and, since the device is offline, forgets the device.0014
219 toolstack1C toolstack-cleans-up011A XenbusStateClosed21h1 Runs the hotplug script again, which undoes what it did.1]1 Removes both directories and its own records.000=
219 shortcuts1K States that may be left out0000001YY1 The sequence has two waits: the frontend waits for the backend's features and limits, and the
backend waits for the frontend's parameters. A driver that negotiates nothing can leave out
one of them:

- A frontend can enter `XenbusStateInitialised` at once, before the backend is in
  `XenbusStateInitWait`. Nothing can have been negotiated then: the ring has one page, there
  is one queue, and of the nodes that depend on a limit of the backend the frontend may
  publish default values only.
- A backend can go from `XenbusStateInitialising` to `XenbusStateInitialised`, without
  `XenbusStateInitWait` and without waiting for the frontend. The same holds here for the
  limits that the backend publishes.

Every other driver has to cope with a peer that does so. It must not insist on seeing a
certain state, but take each state of the peer to include those before it: whatever work of an
earlier step has not been done yet is done when the later state is seen. A frontend that first
sees its backend in `XenbusStateInitialised` or `XenbusStateConnected` still has to publish
its ring before it can connect; a backend that first sees its frontend in
`XenbusStateConnected` treats this like `XenbusStateInitialised`.

The same care covers a peer that did enter all states, but so fast that the reader saw only
the last.
21@ multi-page-rings1F Rings of several pages184000001ba1 A ring of one page has 32 entries. A larger ring lets the frontend have more requests in
flight. Its size is a power of two, both in pages and in entries.

The backend publishes the largest ring that it supports in `backend/max-ring-page-order` and,
for old frontends, in `backend/max-ring-pages`. The frontend chooses a size up to that and
publishes it in `frontend/ring-page-order` and, for old backends, in
`frontend/num-ring-pages`. The first of each pair is a binary logarithm, the second a number
of pages; where both are present they have to agree. Implementations differ in what they do if
the two disagree.

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
of the first page only, and an entry may cross from one page to the next, so both sides have
to map the pages side by side.

With a ring of one page, write `frontend/ring-ref` and neither of the two sizes: backends look
in different places when the size is present and says one page.
21> several-queues1> Several queues18>000001h\2 A single ring is a bottleneck for fast storage: all processors of the guest have to share it.
With several rings, or *queues*, each can be used independently of the others.

The backend publishes the number of queues that it supports in
`backend/multi-queue-max-queues`. If the frontend wants two or more, it writes their number to
`frontend/multi-queue-num-queues`, and for each queue a directory `frontend/queue-%u` with the
nodes that describe one ring. The queues are numbered from zero without gaps. The nodes
`frontend/ring-ref`, `frontend/ring-ref%u` and `frontend/event-channel` must not be in the top
directory then.

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
once, in the top directory. Two queues with rings of two pages:

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

With one queue, the frontend writes the nodes of the ring to the top directory, exactly as if
it did not know about queues. The backend then need not treat the two cases differently.

Requests on different queues are not ordered with respect to each other, not even by a
barrier: it orders the writes of its own queue only. A flush concerns the whole disk and is
sent on any one queue; a frontend that needs it to cover certain writes first waits for their
responses, whatever queues they are on.
21; stale-nodes1J Nodes of an earlier driver18400001
8>0114 text244184000001\O The frontend's directory outlives the driver that wrote to it. A boot loader hands the
disk over to the system that it has loaded, and a guest can load another driver. The new
driver overwrites most nodes, but a node that it does not write keeps the value of the
earlier driver, and the backend reads that.

An old `frontend/ring-page-order` does harm in this way: the backend looks for
`frontend/ring-ref%u` while the new driver has written `frontend/ring-ref`. It fails to
connect, or it maps pages that the guest has long used for something else.

A frontend should therefore remove what it does not use before it enters
`XenbusStateInitialised`: with a ring of one page `frontend/ring-page-order`,
`frontend/num-ring-pages` and each `frontend/ring-ref%u`, with a larger ring
`frontend/ring-ref`, and the nodes of features that it does not have.

The best place for this is the transaction in which it writes the nodes of the new
connection. A driver that closes should remove the nodes that it wrote.1\]1 The frontend's directory outlives the driver that wrote to it. A boot loader hands the disk
over to the system that it has loaded, and a guest can load another driver. The new driver
overwrites most nodes, but a node that it does not write keeps the value of the earlier
driver, and the backend reads that.

Two nodes do harm in this way. With an old `frontend/ring-page-order`, the backend looks for
`frontend/ring-ref%u` while the new driver has written `frontend/ring-ref`. With an old
`frontend/multi-queue-num-queues`, it looks for the directories `frontend/queue-%u`. In both
cases it fails to connect, or it maps pages that the guest has long used for something else.

A frontend should therefore remove what it does not use before it enters
`XenbusStateInitialised`:

- with a ring of one page: `frontend/ring-page-order`, `frontend/num-ring-pages` and each
  `frontend/ring-ref%u`; with a larger ring: `frontend/ring-ref`;
- with one queue: `frontend/multi-queue-num-queues` and each `frontend/queue-%u`; with several
  queues: `frontend/event-channel` and the grants of the ring in the top directory;
- the nodes of features that it does not have.

The best place for this is the transaction in which it writes the nodes of the new connection.
A driver that closes should remove the nodes that it wrote. U-Boot, Mini-OS, OVMF, rumprun and
Unikraft remove `frontend/ring-ref` and `frontend/event-channel`; Linux removes nothing in
either case.
21; ring-checks1I What to check on the ring0000001S^2 The other side can write to the ring's pages at any time, whatever the protocol says. So each
side keeps its own indexes in private memory, takes nothing but the producer index of the
other side from the header, copies an entry once, and checks the copy.

The backend checks:

- When it attaches, that `req_prod` is not further ahead of `rsp_prod` than the ring has
  entries. Linux refuses to connect otherwise.
- Where to begin. Linux begins at the value of `rsp_prod` that it finds, so that it can attach
  to a ring that has been in use. QEMU and NetBSD begin at 0 whatever they find there. A
  frontend therefore has to hand over a fresh ring, and a backend that is restarted beneath a
  connected frontend has to begin at `rsp_prod`.
- Each time that it reads `req_prod`, that the value is not further ahead of its own responses
  than the ring has entries. If it is, Linux stops serving the ring; it answers nothing and
  waits for the frontend to close. QEMU does not check the index, but takes at most as many
  requests at once as the ring has entries.
- In each request, that the number of segments is within the limit that it has offered, that
  `first_sect` is not greater than `last_sect`, that `last_sect` lies within the frame, that
  the sectors lie on the disk and are aligned to its blocks, and that the request does not
  change a read-only disk. A request that fails a check is answered with `BLKIF_RSP_ERROR`.
- That it knows the operation. A request with an unknown operation is answered with its own
  `id` and `operation` and `BLKIF_RSP_EOPNOTSUPP`; `id` is taken from where `blkif_request`
  has it. Linux and blktap do so. QEMU answers with `BLKIF_RSP_ERROR`.

The frontend checks:

- Each time that it reads `rsp_prod`, that there are not more responses than requests.
- In each response, that `id` belongs to a request that is outstanding, that it is answered
  for the first time, and that `operation` is that of the request.

If a check fails, Linux disables the disk: it puts no more requests on the ring, ignores all
events, and leaves the requests of the guest waiting until the device is removed. Windows looks
the `id` up among its requests, and ignores a response with another one.

A frontend that trusts its backend may do less, but an `id` out of range must never be used as
an index. FreeBSD, OSv and NetBSD use it as an index without a check, and illumos, Mini-OS,
rumprun, U-Boot, Unikraft and gnumach as an address: they are at the mercy of their backend.
216 grants1L Grants of a finished request000001
860114 text2440000001U? When the frontend has the response to a request, it takes the pages of the request back
and uses them for something else. The backend must therefore have unmapped the grants, or
have copied the data, *before* it puts the response on the ring.

The frontend ends each grant when the response has come, and must check whether that has
succeeded. If the backend still has the page mapped, the page must not be used again: the
backend could read what the guest puts there, or overwrite it.1]K When the frontend has the response to a request, it takes the pages of the request back and
uses them for something else. The backend must therefore have unmapped the grants, or have
copied the data, *before* it puts the response on the ring. The one exception is a frontend
that has announced `frontend/feature-persistent` to a backend that has announced
`backend/feature-persistent`.

The frontend ends each grant when the response has come, and must check whether that has
succeeded. If the backend still has the page mapped, the page must not be used again: the
backend could read what the guest puts there, or overwrite it. Linux disables the disk in this
case, unless persistent grants are in use. NetBSD's driver of 2014 handles no further
responses until the page is free. Its driver of 2023 takes the page back unchecked, except in
a kernel for debugging, which stops.
21< event-storms1C Events without work0000001VI An event costs some time in the domain that receives it, whether or not there is work. A
domain that sends events without end can keep the processors of another one busy. Linux
therefore keeps the event channel of each driver masked until the driver says that it has
dealt with the event, and if the driver found no entry on the ring, it unmasks the channel
only after a delay, which grows with the number of such events.

It follows for the sender that an event without an entry is worse than useless: it delays the
next one. Send one when the other side has asked for it, and only after the new producer index
is visible. It follows for the receiver that its interrupt handler should do no more than wake
whoever does the work, and that a handler must not loop for as long as the other side adds
entries.
216 resume1M Suspend, resume and migration0000001d_1 Before a guest is suspended, its frontend either waits until all requests have been answered,
as FreeBSD (which refuses the suspend after 30 seconds) and NetBSD do, or remembers the
requests that have not, as Linux does. Nothing is done to the ring, because the suspend may
yet be cancelled.

After a resume that was not cancelled, everything of the old connection is gone: the ring, the
event channel and all grants. The frontend reads `frontend/backend` and `frontend/backend-id`
again, and goes through the startup. Linux, SUSE and NetBSD publish their new ring at once,
without waiting for `XenbusStateInitWait`. A backend has to cope with that. A frontend that
does so may not find the limits of the backend yet, and then uses the defaults: one ring, of
one page.

The new backend can offer less than the old one: a smaller ring, fewer queues, fewer segments
in a request or no indirect requests at all, no flushes, barriers or discards. The frontend
reads all features and properties again when the backend is in `XenbusStateConnected`, and
only then sends again what it has remembered. It must not copy old requests to the new ring as
they are: the grants are new, and a request that is too large for the new limits has to be
split. Linux hands the data of reads and writes back to its block layer, which divides them
again.

A request without a response may or may not have been carried out. Since requests that overlap
have no order anyway, a write may be sent again, but before any newer write to the same
sectors.
21D vanished-directories1K A directory that disappears0000001RI A toolstack that uses force removes a directory while the driver is connected. The `state` in
it then reads as `XenbusStateUnknown`.

- A backend that finds its frontend's state gone treats it as the end of the device. It stops
  taking requests, finishes those that it has taken, unmaps everything and closes the storage.
  Linux then forgets the device, QEMU enters `XenbusStateClosed`, and blktap removes its own
  directory.
- A frontend whose own directory is gone removes the disk. It must not write there any more,
  because a write creates the directory again. Linux looks for its `state` in the same
  transaction before it changes it.
- A frontend whose backend's directory is gone has nobody to answer it. Linux does not react,
  and its requests wait until its own directory is removed too.
21B requests-in-flight1U1 Requests in flight when the disk goes0000001oI A frontend that closes in order waits for the responses to all its requests before it enters
`XenbusStateClosed`. Even so, a backend has to expect requests in flight when it sees that
state, or sees that the frontend is gone: the storage is still working on them, and they still
use the guest's pages. It must wait for them before it unmaps the pages and enters
`XenbusStateClosed` itself. Linux stops taking requests first, and leaves the ring and the
pages mapped while the storage is still at work, but enters `XenbusStateClosed` all the same.
It does not connect such a ring again: a new connection fails until the old requests are done.

Requests that the backend has not taken from the ring are not carried out. A frontend whose
ring is gone must report each request without a response as failed, whether it was taken or
not.
216 unplug1L Emulated disks of HVM guests0000001c`1 In an HVM guest a disk can exist twice, as an emulated one and as a device of this protocol,
with the same storage behind both. The guest must use only one of the two, so its PV drivers
ask the device model to take the emulated disks away, before the system looks for its disks.
This is the unplug protocol. It uses two I/O ports of the Xen platform device:

1. Read two bytes from port 0x10. If they are not 0x49d2 there is no such device, and the PV
   drivers must leave all disks alone.
2. Read one byte from port 0x12, the version. If it is 0, continue with step 5.
3. Write the number of the product, two bytes, to port 0x12, and the number of its build, four
   bytes, to port 0x10. The numbers of products are in `xen/include/public/hvm/pvdrivers.h`.
4. Read two bytes from port 0x10 again. If they are 0xd249 now, the host has excluded this
   driver, and it must not load.
5. Write two bytes to port 0x10 that say what is to disappear: 1 for all IDE and SCSI disks, 2
   for all network cards, 4 for all IDE disks but the first, 8 for all NVMe disks, or a sum of
   these.

In step 5 the 1 includes what 4 stands for. Linux knows version 1 only, and unplugs nothing with
another.

CD-ROM drives stay. That is why frontends in HVM guests leave CD-ROM drives to the emulation.
If nothing was unplugged, because the device or the configuration forbids it, Linux uses no PV
disks, or, where it was told that it need not unplug, only those whose number is that of a Xen
virtual disk.

PV and PVH guests have no emulated disks, and no unplug protocol.
21< size-changes1H A disk that changes size0000001SD There is no special state for a disk that has grown. The backend writes the new size and then
writes its state, `XenbusStateConnected`, once more. The value does not change, but the write
fires the frontend's watch.

A frontend that sees `XenbusStateConnected` again while it is connected reads the size again,
and tells its guest if it is different. The frontends of Linux, SUSE and GPLPV do so. That of
Windows watches the size itself, and those of FreeBSD and NetBSD ignore the repetition. A
frontend must at least not treat it as an error. A comment in Linux's frontend says that a
toolstack may write the state again for the same purpose.
21: deviations1X1 Where implementations leave the sequence0000001]l2 A driver has to work with peers that do not keep to the sequence. The known cases are:

- The frontends of U-Boot, Mini-OS, OVMF, Mirage, LING, rumprun and Unikraft enter
  `XenbusStateConnected` right after they have published the ring, without waiting for
  `XenbusStateInitWait` and without entering `XenbusStateInitialised`. They then wait for the
  backend to be connected. A backend that connects only upon `XenbusStateInitialised` never
  serves them.
- The frontends of SUSE, illumos, NetBSD, OpenBSD, GRUB, gnumach, GPLPV, HaLVM and Plan 9 do
  not wait for `XenbusStateInitWait` before they publish the ring and enter
  `XenbusStateInitialised`.
- The frontend of GRUB then waits only while the backend is in `XenbusStateInitWait`, and
  takes the disk in any other state, even if the backend has not begun. That of Nanos uses a
  disk only if the backend is in `XenbusStateInitWait` at the moment when it looks.
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
  the boot loader has left connected starts from `XenbusStateClosed`.4
J1: positional1E Positional parameters1e2 These four can be given by their place alone, in this order, or by name in any order.4
21: positional16 target3184000001S2 The block device or image file that holds the contents of the disk.1l< Usually an absolute path in the domain that runs the backend: of a block device such as a
logical volume or a partition, or of an image file.

With `script`, the text need not be a path. It is handed to the script, which alone knows what
it means: a server and a volume, for instance.

If a path does not begin with a slash, `/dev/` is supposed to be put in front of it. Do not
count on it: write the whole path.000000000114 text00D0011a1 any path, or any text that the script understands114 None011j2 None. Every disk needs a target, except that a CD-ROM drive without one is an empty drive.1nA Given by name, as `target=…`, the target is all of the rest of the specification, including
commas, equals signs and blanks, even at the end. It therefore has to come last. It may be
given in this way even if the target's place among the positional parameters was left empty.

This is the only way to write a target that contains a comma or an equals sign, or that begins
with a word and a colon which could be mistaken for a prefix.

Do not give a bare word of letters, digits, hyphens and underscores as a positional target. A
later release may have a flag of that name.11I /dev/vg/guest,raw,xvda,rw1119 pdev_path116 string0018211]1 Unset. Only a CD-ROM drive may be without it.0?
17 backend16 params11; {pdev_path}41
4113 phy00
361641
411: standalone18R10
3611: aio:(null)43
4115 qdisk
16 format115 empty
E10018B
6911? aio:{pdev_path}42
419
9213 raw:00
6911@ qcow:{pdev_path}42
419
9114 qcow00
5811A qcow2:{pdev_path}42
418
8115 qcow200
5811? vhd:{pdev_path}42
418
8113 vhd00
5811? qed:{pdev_path}42
418
8113 qed18B0
581U142
4113 tap
81U118V10
581F42
418
81F18V10
5811Q1 /dev/xen/blktap-2/tapdev{tapdisk}41
418018J
31> tapdisk-params1D42
416
=1D018J
581D42
418
81D018J
51? physical-device11? {major}:{minor}44
41h2
Z311< block-device
16 script10
1= backend_domid111 0018>
8;1;42
41B
818018>02
15 libxl01j6 Does not put `/dev/` in front of a relative path. When the backend is in domain 0 and there is no script, it looks for the path as given, from the directory in which `xl` runs, and refuses the disk if nothing is there.115 [!/]*3>1= script-prefix:11< 4.23-dev-19611O tools/libs/light/libxl_device.c1VM11U1 if (stat(disk->pdev_path, &a.stab)) {000000
1= hotplug-linux01\3 The standard block script does add `/dev/`, but only after it has found a block device at the path as given.1:2::1911I tools/hotplug/Linux/block1d@11D dev=$(expand_dev $p)000113 4.600
21: positional16 format3184000001M The format of the image file.1m? A block device holds the disk's sectors as they are, so its format is `raw`. An image file can
have any of the formats, but not every backend can open each; see `backendtype`.

State the format of an image. If the real format is another, this is not detected: the guest
would see the image's own headers as its disk. It must never be guessed from the contents
either, because a guest that can write to a raw image could then pass it off as another format
and have the backend open files of the guest's choice.006
13 raw1i2 The sectors of the disk one after another, without a header. Always so for block devices.113 RAW01
14 qcow1a1 The first version of QEMU's copy-on-write format.114 QCOW01
15 qcow21V3 The second version of QEMU's copy-on-write format, with snapshots, backing files and growth on demand.115 QCOW201
13 vhd1U1 Microsoft's Virtual Hard Disk format.113 VHD01
13 qed1i1 QEMU Enhanced Disk, another copy-on-write format of QEMU.113 QED18B1
15 empty1f3 No medium. The parser chooses it by itself for a CD-ROM drive without a target; libxl refuses it for any other device.115 EMPTY0001A000011; enumeration00D000114 None0115 `raw`011U1 /srv/images/guest.qcow2,qcow2,xvda,rw11L11A libxl_disk_format0018211\4 There is none: the parser puts `raw` in before it hands the disk to libxl. A program that fills in the structure itself must set the format.0000
21: positional14 vdev3184000001b1 The disk's name and number as the guest sees them.1\B The name decides the device number that the guest is told and, in a fully virtualised guest,
whether and where an emulated disk appears as well. The manual
xen-vbd-interface(7) lists all forms: names of Xen virtual disks (`xvda`, `xvdb1`), of emulated IDE and SCSI disks
(`hda`, `sda`), disk and partition numbers (`d0p1`), and plain numbers.

Some documents call it the guest drive designation.

Two disks of a guest must not have the same number, even under two names.

The guest may choose another name for the device. Guests should find their disks by label or
UUID, not by this name.000000000114 text00D0011Y2 `xvd[x]`, `hd[x]`, `sd[x]` and the other forms of a virtual device number114 None011N None. Every disk must have it.011Z1 vdev=xvdb, access=rw, target=/dev/vg/guest11:116 string0018211H Unset. It must be given.02
17 backend13 dev116 {vdev}100
18 frontend1> virtual-device117 {devid}10001
19 libxlutil01h3 Takes any text, even an empty one. A name that stands for no device is refused only later, when libxl attaches the disk.10011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1PB11Q1 SAVESTRING("vdev", vdev, yytext);000000
21: positional16 access318400002
8>1e5 libxl refuses a read-only disk only where it would be on an emulated IDE or AHCI controller of QEMU; before, it refused every read-only disk of a guest that QEMU emulates disks for.11; description2463184000001X1 Whether the guest may write to the disk.1f< The backend enforces it, whatever the guest tries. Give several guests the same storage
only if all of them have it read-only, or if they share a file system that is made for
that.

A CD-ROM drive is read-only even if the specification says otherwise.

A fully virtualised guest whose device model is that of QEMU itself cannot have a
read-only disk, whatever its vdev: libxl refuses to start such a guest.004
12 ro1: Read-only.111 001
11 r41401
12 rw1F Readable and writable.111 101
11 w41401012000011; enumeration00D0011h1 `ro`, `r` (read-only); `rw`, `w` (readable and writable)114 None011L `rw`; for a CD-ROM drive `r`011T1 /srv/images/base.qcow2,qcow2,xvdb,ro1119 readwrite0000002
17 backend14 mode1=3100
441F300000
8<1c5 libxl refuses to start a fully virtualised guest with a read-only disk, because QEMU would offer it as a writable one. So do 4.5.2, 4.4.4 and the later releases of these branches.1Q12OQ1318400000Q11Z= The backend enforces it, whatever the guest tries. Give several guests the same storage
only if all of them have it read-only, or if they share a file system that is made for
that.

A CD-ROM drive is read-only even if the specification says otherwise.

In a fully virtualised guest, QEMU offers a read-only disk as a writable one through its
emulated controllers. Releases from 4.5.2 and 4.4.4 on refuse to start such a guest.004
Q1N1N01
<41401
Q1N1M01
E4140101200001Q100D001Q11Q101Q101Q111Q10000002
NN1=3100
441F300000L1c> The backend enforces it, whatever the guest tries. Give several guests the same storage only
if all of them have it read-only, or if they share a file system that is made for that.

A CD-ROM drive is read-only even if the specification says otherwise.

In a fully virtualised guest, QEMU cannot offer a read-only disk through its emulated IDE and
AHCI controllers: libxl refuses to start such a guest. Choose an emulated SCSI disk or one
that is paravirtualised only.004
LI1I01
741401
LI1H01
@4140101200001L00D001L1L01L01L11L0000002
II1=3100
441F300000
21: parameters1J Other parameters and flags1g4 These have no place of their own and are always written by name. A specification may have them
in any order, before or after the positional parameters.:
217 keyword17 devtype1: parameters184000001S1 What kind of device the guest sees.1h4 Without it, the device is an ordinary disk. A CD-ROM drive is removable and read-only, may be
empty, and can be given another disc while the guest runs.1502
15 cdrom1? A CD-ROM drive.111 101
14 disk1A An ordinary disk.111 00000010011; enumeration00D000114 None10011U1 /root/image.iso,raw,hdc,devtype=cdrom1118 is_cdrom0000004
17 backend1; device-type1=3100
441=3000
18 frontend4173100
4417300001
19 libxlutil01Z3 Refuses an empty value, although the description of the syntax says that an empty value means the default.10011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1\<11b1 xlu__disk_err(DPC,yytext,"unknown value for type")000000
215 alias15 cdrom1: parameters184000001W1 A shorter way to write `devtype=cdrom`.0000000011= devtype=cdrom0114 flag00D000000011J /root/image.iso,,hdc,cdrom10000
217 keyword17 backend1: parameters186000001Y1 The domain whose backend serves the disk.1R? The name of the domain, or its number: a value of digits only is always treated as a number.
Without it, the backend runs in domain 0.

Any other domain must be a *driver domain*: one that has access to the storage, a block
backend, and the tools that set up its side of the device. How to set up a driver domain is
not described here. The target is then a path in that domain. libxl cannot look at the target
there, so a wrong one is noticed only when the backend fails to open it.11; domain-name00000000114 text00D0011S1 the name of a domain, or its number010011Y1 /dev/vg/guest,raw,xvda,rw,backend=storage111? backend_domname116 string00011]2 Unset. The backend is in the domain that `backend_domid` names, 0 unless set.0001
15 libxl01l2 Treats an empty value as the name of a domain, which it does not find, and refuses the disk.10011< 4.23-dev-19611N tools/libs/light/libxl_utils.c1b711H if (i > 0 && alldigit) {000000
217 keyword1; backendtype1: parameters18400006
8V11f3 Backend `tap` is back, this time with tapback. A CD-ROM drive in a fully virtualised guest can be served by `phy` too.21; description16 values2777184000001X1 Which program or driver serves the disk.1nI Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `standalone`. State it to get another one, or an error instead
of a silent choice. The choice does not affect what the guest sees of the disk, unless it
also changes the protocol.

- `phy` serves block devices and image files, both in the format `raw` only, and anything
  that a script turns into a block device.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `standalone` serves block devices and image files in the format `raw`, without a script,
  and only to guests that use virtio; the other two serve guests that use the Xen
  protocol.

The value `tap` is still read, but libxl refuses the disk.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.11< backend-type04
13 phy1R3 The block backend in the kernel of the backend domain, which passes requests on to a block device.113 PHY01
15 qdisk1b2 The block backend in QEMU, a process in the backend domain that reads image files.115 QDISK01
1: standalone1P3 A backend that neither libxl nor the kernel starts. It learns everything it needs from xenstore.11: STANDALONE18R11
13 tap1h1 A backend that libxl no longer has. It refuses the disk.113 TAP0000000011; enumeration00D0000111g1 libxl chooses the first backend that can serve the disk011[1 /dev/vg/guest,raw,xvda,rw,backendtype=qdisk1117 backend11B libxl_disk_backend0018211Z1 The first backend that can serve the disk.05
414 type1E41
41300
361G41
41300
361941
41H018J
361N41
41318R10
36114 vbd341
41;18V1001
19 libxlutil01Z3 Refuses an empty value, although the description of the syntax says that an empty value means the default.10011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1l711O "unknown value for backendtype"000000
8R11m2 New backend `standalone`. The choice of backend may now decide which protocol the guest uses.1j12i1i1i118400000i11`@ Leave it out: libxl then takes `phy` if it can serve the disk, else `qdisk`. State it to
get the other one, or an error instead of a silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and anything
  that a script turns into a block device.
- `qdisk` opens every format, block devices and files alike, but runs no script.

The value `tap` is still read, but libxl refuses the disk.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.1i104
Ki11i101
Q1i11i101
Ji11i118R11
Hi11i1000000001i100D000011i101i111O1i1001821i105
4U11E41
41300
361G41
41300
361941
41H018J
361N41
41318R10
361i141
41;18V1001
i10i11001i11i11l71i1000000
8J1c1 Support for blktap2, the backend `tap`, is removed.2i1b32j1j1j118400000j11VG Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and anything
  that a script turns into a block device.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process turns the image into a
  block device, which is then exported as with `phy`.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` is possible.1j103
Lj11j101
C1Q3 The block backend of blktap2, a process per image that gives the kernel's backend a block device.1d101
U1m11m1010000001g100D000011g101g111M1g1001821g105
4S11B41
41300
361A41
41300
361941
41K018J
361e141
41318R10
361g141
41;18V1001
g10g11001g11g11l71g1000000
8>1X2 A CD-ROM drive in a fully virtualised guest is always served by `qdisk`.1g12f1f1f118400000f11jD Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices and image files, both in the format `raw` only, and anything
  that a script turns into a block device.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process turns the image into a
  block device, which is then exported as with `phy`.1f103
Kf11f101
Bf11f101
T1f11f1010000001f100D000011f101f111L1f1001821f105
4R11B41
41300
361A41
41300
361941
41K018J
361d141
41318R10
361f141
41;18V1001
f10f11001f11f11l71f1000000
8<1b2 On Linux too, `phy` serves image files in the format `raw`, through a loop device.1f12f1f1f118400000f11\E Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `qdisk`, `tap`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices in the format `raw`, and anything that a script turns into a
  block device. Outside Linux it serves image files as well.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, needs the kernel module and the tools of blktap2, and
  serves neither CD-ROM drives nor disks with a script. Its process turns the image into a
  block device, which is then exported as with `phy`.1f103
Kf11f101
Bf11f101
T1f11f1010000001f100D000011f101f111L1f1001821f105
4R11B41
41300
361A41
41300
361941
41K018J
361d141
41318R10
361f141
41;18V1001
f10f11001f11f11l71f1000000
881O libxl prefers `qdisk` to `tap`.1f12f1f1f118400000f11YD Leave it out: libxl then takes the first backend that can serve the disk, trying them in
the order `phy`, `tap`, `qdisk`. State it to get another one, or an error instead of a
silent choice. The guest sees no difference.

- `phy` serves block devices in the format `raw`, and anything that a script turns into a
  block device. Outside Linux it serves image files as well.
- `tap` serves `raw` and `vhd`, and needs the kernel module and the tools of blktap2. It
  runs no script. Its process turns the image into a block device, which is then exported
  as with `phy`.
- `qdisk` opens every format, block devices and files alike, but runs no script.1f103
Kf11f101
Bf11f101
T1f11f1010000001f100D000011f101f111L1f1001821f105
4R11B41
41300
361A41
41300
361941
41K018J
361d141
41318R10
361f141
41;18V1001
f10f11001f11f11l71f1000000a11fL Leave it out: libxl then takes the first backend that can serve the disk, trying them in the
order `phy`, `qdisk`, `tap`, `standalone`. State it to get another one, or an error instead of
a silent choice. The choice does not affect what the guest sees of the disk, unless it also
changes the protocol.

- `phy` serves block devices and image files, both in the format `raw` only, and anything that
  a script turns into a block device. An empty CD-ROM drive is fine too.
- `qdisk` opens every format, block devices and files alike, but runs no script.
- `tap` serves `raw` and `vhd`, and needs blktap's tapback to run.
- `standalone` serves block devices and image files in the format `raw`, without a script, and
  only to guests that use virtio; the other three serve guests that use the Xen protocol.

For a CD-ROM drive in a fully virtualised guest, only `qdisk` and `phy` are possible, and
`qdisk` is the default.1a104
F1Z4 The block backend in the kernel of the backend domain, which passes requests on to a block device. An image file gets a loop device first.1a101
L^11^101
EY81Y818R11
C1n2 The block backend of blktap, a process per disk in the backend domain. Block scripts start it.1g1010000001d100D000011d101d111J1d1001821d105
4P11E41
41300
361G41
41300
361941
41H018J
361N41
41318R10
361d141
41;18V1001
d10d11001d11d11l71d1000000
217 keyword16 script1: parameters184000001Z2 A program in the backend domain that turns the target into a block device.1]L With it, the target is whatever the script understands, not a path of the host. libxl runs the
script when the disk is attached and again when it is detached; the script finds the target in
`backend/params`, turns it into a block device, and tells the backend which one it is.

A name without a slash is looked up in Xen's directory of scripts, which is `/etc/xen/scripts`
unless Xen was built with another; an absolute path is used as it is. Do not use a name with a
slash that is not at its start: Xen's manual treats it as a path of its own, but libxl looks
it up like a name. By custom the name of such a program is "block", a hyphen and a word for
the kind of storage. Nothing is added to the name that is given: it is `script=block-drbd`,
not `script=drbd`.

Disks with a script are served by the backend `phy`, since `qdisk` runs none. Without
`script`, disks of `phy` use the standard script, `block`.1500000000114 text00D000000011b1 vdev=xvda, access=rw, script=block-drbd, target=r0114116 string00011S1 The standard script of the backend.04
17 backend5118 {script}200
4411? {scripts}/block42
4113 phy
51000
431742
4113 tap
510018J
4311C {scripts}/block-tap42
417
51018V1002
15 libxl01_4 Looks at the first character only, while the manual speaks of any slash: a path such as `site/san` is looked up below the directory of scripts.117 [!/]*/*011< 4.23-dev-19611Q1 tools/libs/light/libxl_internal.c1Z@11]1 if (s[0] == '/') return libxl__strdup(gc, s);000000
701c3 Treats an empty value as a script: the path is that of the directory of scripts, and only `phy` can serve the disk.1001611O tools/libs/light/libxl_device.c1hF11U1 if (a->disk->script) goto bad_script;000000
214 flag1> direct-io-safe1: parameters18:000001^2 Permits direct I/O to the storage although network storage may make it unsafe.1XU1 Some kernels of backend domains have a bug in the lifetime of pages. The guest lends the
backend a page for as long as a request lasts. If the storage is reached through the network,
the network code of the kernel may still use the page after the request is done and the guest
has it back. `O_DIRECT`, which sends the guest's own pages down to the storage, can then crash
the backend domain. The bug was analysed on the xen-devel list in [December
2012](https://lists.xenproject.org/archives/html/xen-devel/2012-12/msg01154.html).

libxl therefore makes `qdisk` open the storage without `O_DIRECT`. That is safe everywhere,
but every byte is copied once more, through the page cache of the backend domain, and with
many busy disks that is slow.

Set the flag for storage that is *not* reached through the network, such as a local disk,
partition or logical volume, to regain the speed. Do not set it for images on NFS, for iSCSI,
or for any other storage behind the network, unless the kernel is known to be free of the bug.

The flag is a permission, not an order. It matters to `qdisk` only, an old QEMU does not know
it, and once the bug is gone everywhere it may no longer have an effect.0000000001600D0011? absent, present0111R1 absent (direct I/O may be avoided)011X1 /dev/vg/guest,raw,xvda,rw,direct-io-safe111> direct_io_safe114 bool11U1 LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE000119 readwriteP`1oWlooo31[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE0001
17 backend?111 120000
214 flag17 discard1: parameters18:000001i1 Whether the backend should let the guest discard sectors.1gB With discard, known as TRIM or UNMAP on real disks, a guest can say that it no longer needs
the contents of some sectors. A backend with an image file then frees the space by punching a
hole into the file.

Backends offer it by themselves wherever the storage can do it, so of the two flags only
`no-discard` changes anything. Use it for image files that were fully allocated on purpose:
holes in them would be filled again piece by piece, and the file would become fragmented.

The setting is a request. A backend may not know it, and one whose storage cannot discard does
not offer it in any case.0000001011: no-discard18:11V1 Asks the backend not to offer discard.119 flag-pair00D0011G `discard`, `no-discard`0111\1 `discard`; for a read-only disk `no-discard`011T1 /dev/vg/guest,raw,xvda,rw,no-discard111> discard_enable11= libxl_defbool11[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE119 readwrite011d1 True for a writable disk, false for a read-only one.13PPHooSnoo31\1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_DISABLE1>11
17 backend1> discard-enable111 02002
44111 13100
4417300001
1: xen-manual01e2 Gives `discard` as the default of every disk. libxl turns it off for a read-only one.0011< 4.23-dev-19611W1 docs/man/xl-disk-configuration.5.pod.in1TD11P1 =item B<discard> / B<no-discard>000000
214 flag17 trusted1: parameters18R1000001^1 Whether the frontend should trust the backend.1RI A trusted backend may see whatever is on a page that the guest grants to it, not only the
bytes of the request. With `untrusted`, the guest is told not to rely on the backend: its
frontend should do all it can to keep the backend from reading data that is not part of a
request, and from disturbing the guest with malformed answers. That costs time, because data
is copied through pages that hold nothing else.

It is advice to the frontend, which may ignore it. Linux follows it. A guest that does not
trust its backend must not rely on the setting alone, as it comes from the same side as the
backend.

The last maintenance releases of the branches 4.13 to 4.16 have no such parameter. They make
all disks untrusted if `LIBXL_DISK_BACKEND_UNTRUSTED` is in the environment with a value other
than `0`.00000010119 untrusted18R111h1 Advises the frontend to protect itself from the backend.119 flag-pair00D0011F `trusted`, `untrusted`01119 `trusted`011S1 /dev/vg/guest,raw,xvda,rw,untrusted11;11= libxl_defbool11G LIBXL_HAVE_DISK_TRUSTED114 true0115 True.02
18 frontend7111 13100
44111 0300001
19 libxlutil01S7 These releases ship a ready-made lexer that is older than its source. When built with it, as in Debian 12, libxlutil treats both words as parts without a name: as the target, if none is given, and otherwise it refuses the disk.00116 4.17.011O tools/libs/util/libxlu_disk_l.c001F00114 4.17114 4.190
217 keyword1= specification1: parameters18R1000001_1 The protocol between the guest and the backend.1g> With `virtio`, the device does not use the Xen protocol. The guest sees a virtio block device
and needs the driver for that (virtio-blk), and the only possible backend type is
`standalone`, which libxl then chooses by itself. The transport is always MMIO; on Arm, libxl
picks the address and the interrupt. Such a disk cannot be added to a running guest.

A virtio disk needs a vdev as every disk does, because libxl uses it to name the device. The
guest does not see it.1502
13 xen1S2 The Xen block protocol, which the rest of this reference describes.113 XEN01
16 virtio1`1 Virtio, with a virtio block driver in the guest.116 VIRTIO0100000011; enumeration00D00001115 `xen`011^1 /dev/vg/guest,raw,xvda,rw,specification=virtio11;11H libxl_disk_specification0001504
17 backend511? {specification}100
419 transport11; {transport}41
61A00
614 base116 {base}41
61600
613 irq115 {irq}41
6160001
19 libxlutil01Z3 Refuses an empty value, although the description of the syntax says that an empty value means the default.10011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1Z811Q1 "unknown value for specification"000000
217 keyword1; grant_usage1: parameters18V1000001S2 Whether a virtio backend reaches the guest's memory through grants.1Y8 With grants, the guest decides page by page what the backend may touch. Without them, the
backend must be able to map any page of the guest, which only a privileged domain can.

It has a meaning with `specification=virtio` only. The Xen protocol always uses grants.117 boolean02
11 11f1 The guest grants each page that the backend is to use.114 true01
11 01c1 The backend maps the guest's memory without grants.115 false0100100011; enumeration00D0000111o1 `1` if the backend is in a domain other than domain 0, else `0`011l1 /dev/vg/guest,raw,xvda,rw,specification=virtio,grant_usage=111?11= libxl_defbool11K LIBXL_HAVE_DISK_GRANT_USAGE11= backend_domid011o2 For a virtio disk, true if the backend is in a domain other than domain 0, and false otherwise.02
17 backend71A42
1= specification116 virtio
51C00
841E42
818
51G0001
19 libxlutil01Z3 Refuses an empty value, although the description of the syntax says that an empty value means the default.10011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1n=11? grant_usage=1,?000000
214 colo1? COLO parameters1f8 COLO runs a guest on two hosts at once, so that the second can take over when the first fails.
QEMU's block replication keeps the disk of such a guest the same on both hosts, and these
parameters set that up. They are not stable: a later Xen may change their names and meanings.6
214 flag14 colo218>000001^1 Replicates the disk to a second host for COLO.1d@ COLO (coarse-grained lock-stepping) runs a copy of the guest, the *secondary*, on another
host, and compares what the two send. The disk of the *primary* is replicated to the secondary
over NBD, by [QEMU's block replication](https://wiki.qemu.org/Features/BlockReplication).

Only the backend `qdisk` can do it, and the five parameters that follow must all be given,
with values that are not empty. Neither the parser nor the attachment checks that: a disk that
lacks one of them is attached, and fails when replication is to begin.00000000117 no-colo18>01[1 The default, a disk that is not replicated.119 flag-pair00D000000011o4 /srv/images/primary.img,raw,xvda,rw,colo,colo-host=192.0.2.7,colo-port=9000,colo-export=disk0,active-disk=/srv/colo/active.img,hidden-disk=/srv/colo/hidden.img111; colo_enable11= libxl_defbool0115 false0116 False.0000
217 keyword19 colo-host14 colo18>000001R1 The address of the secondary host.1f2 The NBD server of the secondary listens there, and the primary sends its writes to it.117 address00000000114 text00D000031D when COLO is enabled0011l1 /srv/images/primary.img,raw,xvda,rw,colo,colo-host=192.0.2.71119 colo_host116 string000002
17 backend<116 (null)43
4115 qdisk
1; colo_enable114 true
:1000
6911; {colo_host}42
419
9190000
217 keyword19 colo-port14 colo18>000001e1 The TCP port of the NBD server on the secondary host.0114 port00000000117 integer121noo3D0111= a port number031D when COLO is enabled0011g1 /srv/images/primary.img,raw,xvda,rw,colo,colo-port=90001119 colo_port16000001
17 backend<11; {colo_port}42
4115 qdisk
1; colo_enable114 true0001
19 libxlutil01f4 Reads the digits at the start and ignores whatever follows them. It refuses 0 and an empty value, but not a negative number or one that is not a port.318 *[!0-9]*12 0*0011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1d811E int port = atoi(str);000000
217 keyword1; colo-export14 colo18>000001Q2 The name under which the secondary's NBD server exports the disk.1o2 Each disk of a guest needs a name of its own. QEMU also uses it as the identifier of the
drive.116 export00000000114 text00D000031D when COLO is enabled0011j1 /srv/images/primary.img,raw,xvda,rw,colo,colo-export=disk0111; colo_export116 string000002
17 backend<116 (null)43
4115 qdisk
1; colo_enable114 true
:1000
6911= {colo_export}42
419
9190000
217 keyword1; active-disk14 colo18>000001_2 The image on the secondary host that collects the secondary guest's own writes.1V3 A qcow2 image. What it holds is dropped whenever the two guests are brought into the same
state again.114 path000000001200D000031D when COLO is enabled0011Y2 /srv/images/primary.img,raw,xvda,rw,colo,active-disk=/srv/colo/active.img111; active_disk116 string000002
17 backend<116 (null)43
4115 qdisk
1; colo_enable114 true
:1000
6911= {active_disk}42
419
9190000
217 keyword1; hidden-disk14 colo18>000001\2 The image on the secondary host that keeps what the primary has overwritten.1o7 A qcow2 image. Before a write of the primary changes a part of the replica, the old contents
of that part are saved here, so that the secondary guest continues to see its own state of the
disk until the next time that both are brought into the same state.114 path000000001200D000031D when COLO is enabled0011Y2 /srv/images/primary.img,raw,xvda,rw,colo,hidden-disk=/srv/colo/hidden.img111; hidden_disk116 string000002
17 backend<116 (null)43
4115 qdisk
1; colo_enable114 true
:1000
6911= {hidden_disk}42
419
9190000
21: deprecated1Y1 Deprecated parameters, prefixes and forms1U; xend and early versions of xl wrote a disk with prefixes in front of the target. The parser
still reads them, in any number and order, as in `tap:aio:qcow2:/srv/a.img,xvda,w`. A
specification with a prefix has no place for a format: the part after the target is vdev.

Do not use them in new configurations. A later release may warn about them or drop them.3
216 prefix1= format-prefix1: deprecated184001184116 format1U1 The format is a parameter of its own.001U1 The format of the image, as a prefix.1V5 Has the same meaning as the parameter `format`. Give one of the two: both together are an
error unless they agree. xend and early versions of libxl needed the prefix.0119 <format>:4
14 raw:1I The same as `format=raw`.113 RAW01
15 qcow:1J The same as `format=qcow`.114 QCOW00
16 qcow2:1K The same as `format=qcow2`.115 QCOW201
14 vhd:1I The same as `format=vhd`.113 VHD01000000000D000000011T1 qcow2:/srv/images/guest.qcow2,xvda,w11C000000000
216 prefix1= script-prefix1: deprecated184001184116 script1Q2 The script has a parameter of its own, which can name any script.001R2 The script that turns the target into a block device, as a prefix.1Y6 Has the same meaning as the parameter `script` with "block-" in front of the word. xend and
early versions of libxl needed the prefix. The script itself may be missing: Xen does not come
with all four.0119 <script>:4
16 iscsi:1Q1 The same as `script=block-iscsi`.11; block-iscsi01
14 nbd:1O The same as `script=block-nbd`.119 block-nbd01
15 enbd:1P1 The same as `script=block-enbd`.11: block-enbd01
15 drbd:1P1 The same as `script=block-drbd`.11: block-drbd01000000000D000000011> drbd:r0,xvda,w11C000000000
216 prefix1> ignored-prefix1: deprecated18400118411; backendtype1T2 libxl chooses the backend by itself, or takes the one that is named.001X1 A prefix that is read and has no effect.1k9 Such prefixes once named the backend, or the way in which it should open the target, and some
of them could only be used together, as in `tap:aio:`. Which of them had an effect depended on
the toolstack and its version.

They now change nothing but the syntax: as after every prefix, there is no place for a format.011D <deprecated-prefix>:7
18 tapdisk:1j1 No effect. It used to say how the backend opens the image.001
14 tap:1m1 No effect. It used to choose the backend of the first blktap.000
15 tap2:1d1 No effect. It used to choose the backend of blktap2.001
14 aio:7001
16 ioemu:3001
15 file:1k1 No effect. It used to say that the target is an image file.001
14 phy:1l1 No effect. It used to say that the target is a block device.001000000000D000000011X1 tap:qcow2:/srv/images/guest.qcow2,xvda,w100001V1 disk = [ 'DISKSPEC', 'DISKSPEC', … ]1Q4 [<key>=<value>, | <flag>,]…
  [<target>[, <format>[, <vdev>[, <access>]]]],
  [<key>=<value>, | <flag>,]…
  [target=<target>]1f1 [<prefix>:]…[<target>],<vdev>[:<devtype>][,<access>]1L ,<vdev>:<devtype>[,<access>]6
6
1I /dev/vg/guest-volume,,hda0
1O /dev/vg/guest-volume,raw,hda,rw0
1l1 format=raw, vdev=hda, access=rw, target=/dev/vg/guest-volume0
1M vdev=hda,/dev/vg/guest-volume0
1N raw:/dev/vg/guest-volume,hda,w1
1N phy:/dev/vg/guest-volume,hda,w11Q1 A writable disk on a block device1V1 disk = [ '/dev/vg/guest-volume,,hda' ]
5
1J /root/image.iso,,hdc,cdrom0
1K /root/image.iso,,hdc,,cdrom0
1U1 /root/image.iso,raw,hdc,devtype=cdrom0
1V2 format=raw, vdev=hdc, access=ro, devtype=cdrom, target=/root/image.iso0
1P1 raw:/root/image.iso,hdc:cdrom,ro11R1 A CD-ROM drive with an image in it1T2 disk = [ '/dev/vg/guest-volume,,hda', '/root/image.iso,,hdc,cdrom' ]
4
1< ,,hdc,,cdrom0
1; ,,hdc,cdrom0
1F cdrom,vdev=hdc,target=0
1< ,hdc:cdrom,r11M A CD-ROM drive without a disc1I disk = [ ',,hdc,,cdrom' ]
5
1T1 /srv/images/base.qcow2,qcow2,xvdb,ro0
1S1 /srv/images/base.qcow2,qcow2,xvdb,r0
1P2 vdev=xvdb, access=r, format=qcow2, target=/srv/images/base.qcow20
1S1 qcow2:/srv/images/base.qcow2,xvdb,r1
1W1 tap:qcow2:/srv/images/base.qcow2,xvdb,r11Q1 A read-only disk in a qcow2 image0
3
1b1 vdev=xvda, access=rw, script=block-drbd, target=r00
1P1 r0,raw,xvda,rw,script=block-drbd0
1> drbd:r0,xvda,w11R1 A disk that a block script sets up0
2
1^1 vdev=xvda, target=/srv/images/size=20,thin.img0
1U2 format=raw, vdev=xvda, access=rw, target=/srv/images/size=20,thin.img01b1 An image whose path has a comma and an equals sign09
i21: assignment1K How a specification is read184000001aB A specification is a list of parts separated by commas. Each part is one of three things:

- `key=value` sets the parameter of that name;
- a word that is a known flag sets that flag;
- anything else without an equals sign is positional. It fills the first of target, format,
  vdev and access that has no value yet.

A positional parameter that was given by name is therefore skipped:
`format=qcow2,/srv/a.img,xvda` needs no empty place for the format. The access mode is the
exception, see below.

Names and flags, and the values that this reference lists, are case-sensitive and
lower-case.
214 once1C Each parameter once184000001bB Give each parameter at most once, by its place or by its name. How strictly that is checked
depends on the parameter:

- A second value for target, vdev, script or any other parameter that takes a text is
  refused, even if it is the same text, unless the first one was empty.
- A second format or backendtype is refused if it differs from the first.
- Flags and `access=` may be repeated, and the last one wins. A positional access mode that
  comes after `access=` replaces it as well, so that `access=ro,/dev/x,raw,xvda,rw` is a
  writable disk.

No specification should rely on any of this.
21< empty-values1< Empty values184000001gQ1 An empty value, as in `format=` or between two commas, means the default, as if the
parameter were not there. Trailing parameters need no commas.

There are exceptions:

- For a parameter that takes one of a few words, or a number, the parser refuses an empty
  value. `devtype=` and `backendtype=` are of this kind; the entries of later parameters say
  so. For `format=` and `access=` the empty value is the default.
- `format=` counts as given, so that no later part is taken for the format.
- `script=` counts as a script too. Its path is that of the directory of scripts, which
  cannot be run, and only the backend `phy` can be used for the disk.
- `backend=` counts as the name of a domain, and no domain has it, so that the disk is
  refused when it is attached.
- An empty vdev, given by its place, counts as given, so that the next part is taken for the
  access mode, and the disk is refused when it is attached.
- An empty target counts as missing only for a CD-ROM drive, which is then empty. For any
  other disk the parser accepts it, and attaching the disk fails.
21; white-space1; White space184000001`9 Spaces, tabs and line breaks before a parameter are skipped. White space *after* one is part
of it: `/dev/x,raw ,xvda` asks for a format whose name is `raw` and a space, which does not
exist, and a blank after a flag turns the flag into a positional parameter. Put blanks after
commas, never before them.
21B special-characters1[1 Commas, equals signs and colons in a target184000001UI A positional target ends at the first comma and cannot contain an equals sign. Colons are
taken literally unless the text before the first of them looks like a prefix of the old
syntax:

- After one of the known prefixes, everything that follows is read in the old syntax, which
  has no place for a format. `file:/root/a.iso,,hdc` is an error for that reason.
- Any other word of lower-case letters and digits is refused as an unknown prefix if the
  colon is followed by nothing, or by something other than a lower-case letter or a digit:
  `rbd:/pool/image` is an error, `rbd:pool/image` is not.

A target that has such characters belongs at the end of the specification, as `target=…`.
There nothing is special except that one comma at the very end is dropped, and that a line
break ends the target.
21< future-names1G Names in later releases184000001_< A word that means nothing today may be a parameter or a flag in a later release. The words
that are safe from that are those that

- could be a vdev,
- do not begin with an ASCII letter, or
- contain a character that is not an ASCII letter or digit, a hyphen or an underscore, such
  as a slash or a dot.

A target that is not safe, such as the bare name of a volume, should be given with
`target=`.
215 cdrom1= CD-ROM drives18400002
8X11b2 The disc of a guest whose device model runs in a Linux stub domain can be changed.114 text255184000001P> A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target. Without a target the drive is
empty, and the format, if there is one, is ignored. `xl cd-insert` and `xl cd-eject`
change the disc while the guest runs.

Where the backend is `phy` in domain 0, libxl gives the empty drive an empty file as its
target, since the block protocol has no disk without a medium.
8V11l2 The empty CD-ROM drive of backend `phy` gets an empty file, so that its backend can connect.16266184000001W9 A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target. Without a target the drive is
empty, and the format, if there is one, is ignored. `xl cd-insert` and `xl cd-eject`
change the disc while the guest runs.1ZB A CD-ROM drive is always read-only and removable, whatever access mode the specification
asks for. It is the only device that needs no target. Without a target the drive is empty,
and the format, if there is one, is ignored. `xl cd-insert` and `xl cd-eject` change the
disc while the guest runs.

Where the backend is `phy` in domain 0, libxl gives the empty drive an empty file as its
target, since the block protocol has no disk without a medium. Where the device model runs
in a Linux stub domain, libxl changes the disc by detaching the stub domain's disk and
attaching another one.
21: old-syntax1> The old syntax18400118401d1 Only for configurations written for xend and xl 4.1.001a? xend and xl up to 4.1 used specifications with prefixes. They are still accepted, so that
old configurations keep working, but may one day cause a warning and later be dropped. Do
not write new ones.

The format, the script and the backend are prefixes of the target. A specification with any
prefix has no place for a format, so vdev is the second part. The device type follows vdev
after a colon: `cdrom`, or `disk`, which is also the default. Named parameters and flags
work in this syntax too.
21; empty-drive1P1 An empty drive in the old syntax18400118401d1 Only for configurations written for xend and xl 4.1.001_5 If the target is empty and the second part is a vdev with a device type, the second part is
not read as a format. xend wrote an empty CD-ROM drive in this way: `,hdc:cdrom,r`.1A libxl_device_disk1T2 One disk of a guest, in the form in which programs pass it to libxl.K
Z21= backend_domid1; libxl_domid18200002
861P1 The domain can be given by name.11; description255182000001g1 The number of the domain whose backend serves the disk.1d2 It is 0, for domain 0, unless set. No disk specification can set it, only a program.0000
841_2 The type is the one that libxl has for domain numbers; it was a plain `uint32`.172771820000071X2 A plain 32-bit number. No disk specification can set it, only a program.000031j3 It is 0, for domain 0, unless set. If `backend_domname` is set as well, libxl looks up that
name and puts the number here.0000
215 domid1; libxl_domid18218400001[1 The number of the guest that gets the disk.1k2 Functions that take a disk also take the guest's number as an argument; the two must agree.0000
i11? backend_domname16 string186000001Y1 The domain whose backend serves the disk.0011]2 Unset. The backend is in the domain that `backend_domid` names, 0 unless set.0117 backend
A19 pdev_path16 string182000001S2 The block device or image file that holds the contents of the disk.0011]1 Unset. Only a CD-ROM drive may be without it.0116 target
414 vdev16 string182000001b1 The disk's name and number as the guest sees them.0011H Unset. It must be given.015
@17 backend1B libxl_disk_backend182000001X1 Which program or driver serves the disk.0011Z1 The first backend that can serve the disk.011; backendtype
A16 format1A libxl_disk_format182000001M The format of the image file.0011\4 There is none: the parser puts `raw` in before it hands the disk to libxl. A program that fills in the structure itself must set the format.015
P116 script16 string184000001Z2 A program in the backend domain that turns the target into a block device.0011S1 The standard script of the backend.015
\11; unpluggable17 integer18218400001b1 Whether the medium can be removed from the device.1_2 It is 1 for a CD-ROM drive and 0 for a disk, and goes into `backend/removable`.0000
219 removable17 integer184000001b1 Whether the medium can be removed from the device.1Q9 The parser sets it to 1 for a CD-ROM drive, and no specification can set it otherwise; libvirt
sets it for every disk. A device with this field set may have no target. Any value other than 0 counts as 1. It goes
into `backend/removable`, and does not affect whether a disk can be detached.0000
219 readwrite17 integer18200001
841o1 The access mode has a parameter of its own and may be left out.11; description255182000001X1 Whether the guest may write to the disk.1Y1 0 is read-only, any other value writable.000031a8 0 is read-only, any other value writable. The parser begins with 1, changes it as `access`
says, and sets it to 0 for every CD-ROM drive.

Programs use 0 and 1 only. Some distributions keep the ABI of their libxl by carrying further
flags in the spare values of this field.0000
218 is_cdrom17 integer18200001
841a1 The disk specification has parameters with names.11; description255182000001U1 Whether the device is a CD-ROM drive.1j1 Set to 1 by `:cdrom` after the name of the virtual device.000031c2 Set to 1 by `devtype=cdrom`, by the flag `cdrom` and by `:cdrom` in the old syntax.0000
c11> direct_io_safe14 bool18:000001^2 Permits direct I/O to the storage although network storage may make it unsafe.011U1 LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE0011> direct-io-safe
21> discard_enable1= libxl_defbool18:000001i1 Whether the backend should let the guest discard sectors.011[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE11d1 True for a writable disk, false for a read-only one.0117 discard
41= specification1H libxl_disk_specification18R1000001_1 The protocol between the guest and the backend.00115 `xen`015
`119 transport1D libxl_disk_transport18R1000001T1 How a virtio disk reaches the guest.1`2 Must be unset unless the disk is a virtio disk, for which libxl sets it to MMIO.0000
213 irq16 uint3218R1000001O The interrupt of a virtio disk.1[1 libxl assigns it when it creates the guest.0010
214 base16 uint6418R1000001h1 The guest physical address of a virtio disk's registers.1[1 libxl assigns it when it creates the guest.0010
]11; colo_enable1= libxl_defbool18>000001^1 Replicates the disk to a second host for COLO.00116 False.0114 colo
`11C colo_restore_enable1= libxl_defbool18>000001d1 Whether this host runs the secondary of a COLO pair.1Z6 libxl sets it for every disk when it creates or restores a guest, and makes the drive of the
device model in the form that the primary or the secondary needs. It overwrites whatever a
program put there.0010
]119 colo_host16 string18>000001R1 The address of the secondary host.0000119 colo-host
219 colo_port17 integer18>000001e1 The TCP port of the NBD server on the secondary host.0000119 colo-port
21; colo_export16 string18>000001Q2 The name under which the secondary's NBD server exports the disk.000011; colo-export
21; active_disk16 string18>000001_2 The image on the secondary host that collects the secondary guest's own writes.000011; active-disk
21; hidden_disk16 string18>000001\2 The image on the secondary host that keeps what the primary has overwritten.000011; hidden-disk
A17 trusted1= libxl_defbool18R1000001^1 Whether the frontend should trust the backend.011G LIBXL_HAVE_DISK_TRUSTED115 True.016
41; grant_usage1= libxl_defbool18V1000001S2 Whether a virtio backend reaches the guest's memory through grants.011K LIBXL_HAVE_DISK_GRANT_USAGE11o2 For a virtio disk, true if the backend is in a domain other than domain 0, and false otherwise.0164
f11A libxl_disk_format1B LIBXL_DISK_FORMAT_18200001
841\1 The names of the constants begin with LIBXL.11; description@55182000001G The format of an image.1c2 The names of the constants do not begin with LIBXL yet; their numbers are the same.7
200017 UNKNOWN000184000001S1 Not set; a disk must have a format.0
202014 QCOW000184000001W1 QEMU's copy-on-write format, version 1.0
204015 QCOW2000184000001W1 QEMU's copy-on-write format, version 2.0
206013 VHD000184000001B Virtual Hard Disk.0
208013 RAW000184000001M The bare sectors of the disk.0
20:015 EMPTY000184000001F An empty CD-ROM drive.0
20<013 QED00018B000001C QEMU Enhanced Disk.0307
K00017 UNKNOWN000184000001S1 Not set; a disk must have a format.0
202014 QCOW000184000001W1 QEMU's copy-on-write format, version 1.0
204015 QCOW2000184000001W1 QEMU's copy-on-write format, version 2.0
206013 VHD000184000001B Virtual Hard Disk.0
208013 RAW000184000001M The bare sectors of the disk.0
20:015 EMPTY000184000001F An empty CD-ROM drive.0
20<013 QED00018B000001C QEMU Enhanced Disk.0
B1B libxl_disk_backend1C LIBXL_DISK_BACKEND_18200001
841\1 The names of the constants begin with LIBXL.11; description<55182000001C What serves a disk.1c2 The names of the constants do not begin with LIBXL yet; their numbers are the same.5
200017 UNKNOWN000184000001G Not set; libxl chooses.0
202013 PHY000184000001X1 The kernel's backend, on a block device.0
204013 TAP000184000001F The backend of blktap.0
206015 QDISK000184000001D The backend in QEMU.0
20801: STANDALONE00018R1000001V2 A backend that relies on xenstore alone and that libxl does not start.0305
C00017 UNKNOWN000184000001G Not set; libxl chooses.0
202013 PHY000184000001X1 The kernel's backend, on a block device.0
204013 TAP000184000001F The backend of blktap.0
206015 QDISK000184000001D The backend in QEMU.0
20801: STANDALONE00018R1000001V2 A backend that relies on xenstore alone and that libxl does not start.0
>1H libxl_disk_specification1I LIBXL_DISK_SPECIFICATION_18R1000001Z1 The protocol between a guest and its disk.03
200017 UNKNOWN00018R1000001V1 Not set; libxl takes the Xen protocol.0
202013 XEN00018R1000001G The Xen block protocol.0
204016 VIRTIO00018R1000001F A virtio block device.0
21D libxl_disk_transport1E LIBXL_DISK_TRANSPORT_18R1000001T1 How a virtio disk reaches its guest.02
200017 UNKNOWN00018R10000018 Not set.0
202014 MMIO00018R1000001T1 Registers in the guest's memory map.09
21Q1 LIBXL_HAVE_DEVICE_BACKEND_DOMNAME2186000001[2 Every device structure that has `backend_domid` also has `backend_domname`.1Z3 If the name is set, libxl looks it up when it uses the device, and the number that was set
does not count.11? backend_domname
S41U1 LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE218:000001c1 `libxl_device_disk` has the field `direct_io_safe`.011> direct_io_safe
21[1 LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE218:000001c1 `libxl_device_disk` has the field `discard_enable`.011> discard_enable
V41O LIBXL_HAVE_COLO_USERSPACE_PROXY218B000001Y2 COLO can compare network packets in QEMU, without a module in the kernel.1W2 It announces no field of a disk, but COLO also needs a replicated disk.0
11> LIBXL_HAVE_QED218B000001d2 Disks can have the QED format, for paravirtualised and for fully virtualised guests.0116 format
41K LIBXL_HAVE_DISK_SAFE_REMOVE218N000001V2 There is a function that removes a disk only if the guest gives it up.1e4 `libxl_device_disk_safe_remove` fails if the guest does not let go of the disk, where
`libxl_device_disk_remove` would in the end remove it by force.0
21T1 LIBXL_HAVE_DEVICE_DISK_SPECIFICATION218R1000001Q2 A disk has the fields that choose the protocol and its transport.021= specification19 transport
W41G LIBXL_HAVE_DISK_TRUSTED218R1000001\1 `libxl_device_disk` has the field `trusted`.0117 trusted
41K LIBXL_HAVE_DISK_GRANT_USAGE218V1000001`1 `libxl_device_disk` has the field `grant_usage`.011; grant_usageQ1
17 backend18 frontend11: {frontend}100
41> tapdisk-params0000
316 params0000
316 script0000
31? physical-device00018>
319 colo-host0000
319 colo-port0000
31; colo-export0000
31; active-disk0000
31; hidden-disk0000
31; frontend-id117 {domid}100
416 online111 1100
419 removable11; {removable}100
418 bootable17100
415 state14100
413 dev0000
314 type0000
314 mode0000
31; device-type0000
31> direct-io-safe0000
31> discard-enable0000
31= specification0000
319 transport0000
314 base0000
313 irq0000
31; grant_usage0000
j14119 {backend}100
41: backend-id11? {backend_domid}100
4P11P1100
41> virtual-device0000
3L0000
317 trusted0000
318 protocol11: {protocol}41
15 guest112 pv18601l3 How the type, the number and the partition of a virtual disk are packed into the integer by which xenstore names the device.5
X40N13 xvd1@ Xen virtual disk31P1 202 << 8 | disk << 4 | partitionPPU38N182000001a2 The usual numbers of Xen virtual disks, for the first 16 disks and 15 partitions.0
20nooo11< xvd-extended1J Xen virtual disk, extended13 xvd1O 1 << 28 | disk << 8 | partitionPPPPP@@n?182000001W2 The numbers of Xen virtual disks whose disk or partition is 16 or more.1T8 This scheme is used only where the scheme `xvd` has too few bits. It could also express the
disks and partitions of that scheme, but such numbers are never given out. The disk counts
from 0 here too: the first number in use for a whole disk is that of disk 16.
20N12 sd19 SCSI disk31N 8 << 8 | disk << 4 | partitionPP48N182000001f1 The numbers of disks that are to look like SCSI disks.0
20212 hd18 IDE disk31N 3 << 8 | disk << 6 | partitionP`1<n3182000001f1 The numbers of the two disks on the first IDE channel.0
2461< hd-secondary1H IDE disk, second channel12 hd1U1 22 << 8 | (disk - 2) << 6 | partitionPP;<n3182000001g1 The numbers of the two disks on the second IDE channel.06
18 reserved0n_11R1 No scheme gives out these numbers.
3Ph1no33
3P`4no:3
1: deprecatedPX;noT31T5 Contains numbers that old software made from the Linux major and minor numbers of SCSI disks from the 17th and of IDE disks from the fifth; the others are reserved.
5P`U3noooo?5
3PPPPPP1nooooo71`1 Kept for future schemes, from `2 << 28` upwards.H
2312 d014 d0p014 xvdaPPU31N Xen virtual disk 0, as a whole
2214 d0p115 xvda1RPU31O Xen virtual disk 0, partition 1
2215 d0p1516 xvda15nPU31k1 Xen virtual disk 0, the last partition of the usual numbers
2215 d0p1616 xvda16PQPPP@1U2 Xen virtual disk 0, the first partition that needs an extended number
2214 d1p014 xvdbPQU31N Xen virtual disk 1, as a whole
2214 d1p215 xvdb2TQU31O Xen virtual disk 1, partition 2
2214 d4p014 xvdePTU31o1 Xen virtual disk 4, the first whose letter no IDE disk can have
2215 d15p014 xvdpP_U31a1 Xen virtual disk 15, the last with a usual number
2216 d15p1516 xvdp15n_U31Q1 The greatest of the usual numbers
2215 d16p014 xvdqPPXPP@1f1 Xen virtual disk 16, the first with an extended number
2215 d25p014 xvdzP`\PP@1]1 Xen virtual disk 25, the last with one letter
2215 d26p015 xvdaaPP]PP@1_1 Xen virtual disk 26, the first with two letters
2217 d536p3717 xvdtq37ZR\XP@1R1 Xen virtual disk 536, partition 37
221< d1048575p2551; xvdbgqcv255nooooO1R2 The greatest extended number, the last disk and its last partition
2113 sdaPP41G SCSI disk 0, as a whole
2114 sdb3VQ41H SCSI disk 1, partition 3
2115 sdp15n_41n1 SCSI disk 15, partition 15, the greatest number of a SCSI disk
2113 hdaP`11F IDE disk 0, as a whole
2115 hda63nc11N IDE disk 0, its last partition
2113 hdbPd11F IDE disk 1, as a whole
2113 hdcPP;1g1 IDE disk 2, the first of the second channel, as a whole
2114 hdc2TP;1G IDE disk 2, partition 2
2113 hddPT;1P1 IDE disk 3, the last, as a whole
2115 hdd63nW;1l1 IDE disk 3, partition 63, the greatest number of an IDE disk?
217 devices1F The devices of a guest182000001n> Every block device that a guest gets is a Xen virtual block device, VBD for short, which the
guest drives through the block protocol. In an HVM guest the device can also appear as a
disk of an emulated controller.

Three properties say which disk a VBD is: its nominal type, its disk number and its
partition number. They are all that the interface determines. It is up to the guest by what
name it calls the device, and whether the device has major and minor numbers and which.
219 disk-type1A Nominal disk type18200001
8<1]2 The disks of type `hd` of an HVM guest can be emulated by an AHCI controller.114 text255182000001V8 The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`.1`; The nominal type says what kind of disk the device is meant to be:

- a Xen virtual disk, with names that begin with `xvd`; this is the normal case and the
  default;
- a SCSI disk, with names that begin with `sd`;
- an IDE disk, with names that begin with `hd`. Since Xen 4.6 it stands for an AHCI disk
  instead in an HVM guest whose configuration has `hdtype=ahci`.
21: hvm-and-pv1H HVM guests and PV guests18200002
8<1i2 libxl can emulate the disks 0 to 5 of type `xvd`, like those of type `hd`, as AHCI disks.114 text255182000001nF An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or
SCSI controller, and as a VBD. Both lead to the same backing storage, and the guest may
rely on that; it must take care not to use the two as if they were two disks. A VBD that
is a partition is not available through an emulated controller, whatever its type.

For disks of type `xvd` no emulation is promised. However, where the device model is
that of QEMU itself, libxl emulates the disks 0 to 3 of this type as IDE disks. A guest
must therefore expect `xvda` to `xvdd` there too, and a configuration must not contain,
say, both `hda` and `xvda`.

A PV guest sees only the VBD. The type is then merely advice on how the guest may name
the device.
841Z3 Where the device model is that of QEMU itself, libxl emulates the disks 0 to 3 of type `xvd` as IDE disks.16266182000001^? An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or
SCSI controller, and as a VBD. Both lead to the same backing storage, and the guest may
rely on that; it must take care not to use the two as if they were two disks. A VBD that
is a partition is not available through an emulated controller, whatever its type. For
disks of type `xvd` no emulation is promised.

A PV guest sees only the VBD. The type is then merely advice on how the guest may name
the device.1\M An HVM guest sees each whole disk of type `hd` or `sd` twice: at the emulated IDE or SCSI
controller, and as a VBD. Both lead to the same backing storage, and the guest may rely on
that; it must take care not to use the two as if they were two disks. With `hdtype=ahci`,
since Xen 4.6, the disks of type `hd` are attached to an emulated ICH9 controller in AHCI
mode and not to an IDE controller. A VBD that is a partition is not available through an
emulated controller, whatever its type.

For disks of type `xvd` no emulation is promised. However, where the device model is that of
QEMU itself, libxl emulates the disks 0 to 3 of this type as IDE disks, or 0 to 5 as AHCI
disks (IDE since Xen 4.2, AHCI since 4.6). A guest must therefore expect `xvda` to `xvdd`
there too, and a configuration must not contain, say, both `hda` and `xvda`.

A PV guest sees only the VBD. The type is then merely advice on how the guest may name the
device.
21; disk-number1; Disk number182000001[5 The disk number distinguishes the disks of one type. It is 0 or greater; by convention a
guest's first disk has the number 0. There may be gaps between the numbers in use.
21@ partition-number1@ Partition number182000001gE The partition number is 0 or greater. By convention 0 means the whole disk, and every other
number one partition of it. For each disk there are two ways to provide it, and they should
not be mixed:

- Only partition 0 is provided. The guest treats it like the whole disk of a real machine:
  it expects or creates a disk label, or a table of partitions, on it.
- Only partitions other than 0 are provided. The host manages the storage, and to the guest
  each VBD is what a partition, a slice or a logical volume would be: it expects a file
  system or similar on it, or creates one. There is no device for the disk as a whole.

HVM guests do not get partitions through the emulated controllers.
21D configuration-syntax1L Names in configuration files182000001ZJ The configuration of a guest names a virtual device in one of these ways:

- by disk and partition number: `d`, the disk number, `p`, the partition number, as in
  `d1p2`. The result is always a Xen virtual disk. Each number may be decimal, hexadecimal
  with `0x` or octal with a leading `0`.
- by letters: `xvd`, `sd` or `hd`, then the disk in lower-case letters, then, unless the
  whole disk is meant, the partition in decimal digits without a leading zero. `a` is disk
  0, `z` disk 25, `aa` disk 26, `ab` disk 27 and so on: each combination of letters is used,
  shorter ones first.

The description of the form with `d` allows `p` and the partition number to be left out for
a whole disk, as in `d0`. The toolstack libxl does not accept that: write `d0p0` or `xvda`.
The older toolstack, xend, does not accept the form with `d` at all.
21= plain-numbers1= Plain numbers182000001[= A configuration may contain the device number itself instead of a name, in decimal,
hexadecimal with `0x` or octal with a leading `0`: `51712`, `0xca00` and `0145000` all mean
`xvda`. This serves guests that are older than the schemes described here, and expect other
numbers.

Such a number goes to xenstore without a check against the schemes, after conversion to
plain decimal digits. libxl accepts numbers up to 2147483647.
218 encoding1D Choice of the number182000001VM Xenstore holds the device number as a decimal integer without leading zeros. The schemes do
not overlap: the number alone gives type, disk and partition.

A Xen virtual disk gets a number of the scheme `xvd` if both the disk and the partition are
at most 15. If one of the two is greater, it gets a number of the scheme `xvd-extended`, up
to disk 1048575, which is `(1 << 20) - 1`, and partition 255. SCSI disks after the 16th, IDE
disks after the fourth and partitions beyond the limits of the type have no number.

To decode a number, find the scheme whose range contains it. For the scheme `xvd-extended`,
for example, `(number >> 8) & 0xfffff` is the disk and `number & 0xff` the partition.

Xend and a few other toolstacks write a number of the scheme `xvd-extended` to the node
`virtual-device-ext` of the frontend and leave out the usual node; libxl always writes the
usual one. A guest that supports the scheme looks for both.
21@ supported-subset1K What guests have to support182000001l7 A guest may support any selection of the schemes, with two restrictions:

- A guest that supports `xvd-extended` must also support `xvd`.
- PV drivers for HVM guests must support at least one of the schemes `hd` and `sd`; the
  recommended one is `hd`.
21D deprecated-encodings1H Deprecated Linux numbers182000001R= Some software has made or understood numbers that follow the device numbers of Linux, for
SCSI disks and partitions after number 15, and for IDE disks after number 3 and their
partitions after number 63. These devices and their numbers are deprecated. All numbers
below `1 << 28` that belong to no scheme are either such deprecated numbers, or have never
had a meaning and are reserved; new software must not use them.
21? unknown-numbers1? Unknown numbers182000001P; A guest should check that a number is valid before it acts on it: that it belongs to a
scheme, and that the disk and partition are within the limits of the scheme. It should
ignore a device whose number it does not understand, and continue with the others. This
holds in particular for numbers from `2 << 28` upwards, which new schemes may use one day.
21< linux-guests1@ Old Linux guests182000001W= Very old Linux guests, both PV and HVM with PV drivers, treat the number as a Linux device
number: `major << 8 | minor`. They can thereby occupy the names and numbers of the real IDE
and SCSI drivers, so that `hda1` in the configuration becomes `/dev/hda1` in the guest. Some
old configurations depend on this with high numbers of SCSI and IDE disks, which are
deprecated. Newer versions of Linux do not behave in this way.
218 linux-pv1? Linux PV guests182000001f3 Give a Linux PV guest disks of type `xvd` only. Its drivers give the devices the same names
as the configuration does.
219 linux-hvm1@ Linux HVM guests182000001cC Give a Linux HVM guest with PV drivers as few disks of type `hd` as it needs, and make all
others `xvd` disks, beginning with `xvde`. Present-day drivers show a disk of type `hd`
under the `xvd` name with the same letter: `hda` is also `/dev/xvda`. The letters `a` to `d`
of `xvd` are therefore best left to the IDE disks.

Some broken PV drivers make the Linux device number from the lowest 8 bits of the number and
drop the rest. Disks that differ only in the upper bits then collide, which can crash the
guest: `hda` (768) and `hdc` (5632) do, and so do `hda` and `xvda` (51712). With such a
guest, avoid these combinations.
21= other-options1R1 Other frontend and backend options0000001Z5 The device number is only one of the things that are agreed on through xenstore. All other
nodes of frontend and backend are described in `xen/include/public/io/blkif.h`.1< xen/Makefile?
16 header1`2 The public header with the nodes in its comments, the macros and the structures.01
1M xen/include/public/io/blkif.h11 c000
1; disk-manual1R1 The manual of disk specifications.04
1W1 docs/man/xl-disk-configuration.5.pod.in13 pod18N00
1T1 docs/man/xl-disk-configuration.5.pod318H18N0
1T1 docs/man/xl-disk-configuration.pod.5318B18H0
1S1 docs/misc/xl-disk-configuration.txt14 text018B0
1: vbd-manual1b2 The manual of virtual block devices and their numbers, which refers to the header.18:3
1S1 docs/man/xen-vbd-interface.7.pandoc518H00
1U1 docs/man/xen-vbd-interface.markdown.7318B18H0
1K docs/misc/vbd-interface.txt3018B0
15 lexer1f1 The rules that read the words of a disk specification.02
1O tools/libs/util/libxlu_disk_l.l14 flex18N00
1K tools/libxl/libxlu_disk_l.l3018N0
1: made-lexer1d1 The lexer in C, which flex generates from the rules.02
1O tools/libs/util/libxlu_disk_l.cM18N00
1K tools/libxl/libxlu_disk_l.c3018N0
16 parser1a1 What is done with a disk when all words are read.02
1M tools/libs/util/libxlu_disk.c518N00
1I tools/libxl/libxlu_disk.c3018N0
1= parse-context1\1 What the parser keeps while it reads a disk.02
1O tools/libs/util/libxlu_disk_i.h518N00
1K tools/libxl/libxlu_disk_i.h3018N0
16 macros1i1 libxl's header with the macros that announce what it has.02
1E tools/include/libxl.h518N00
1C tools/libxl/libxl.h3018N0
13 idl1T2 The fields of libxl's structures and the values of its enumerations.02
1P1 tools/libs/light/libxl_types.idl418N00
1K tools/libxl/libxl_types.idl3018N0
16 writer1j1 libxl's code that attaches a disk and so writes its nodes.03
1M tools/libs/light/libxl_disk.c;18N00
1H tools/libxl/libxl_disk.c318B18N0
1C tools/libxl/libxl.c3018B0
16 device1d2 libxl's code for all kinds of devices, which writes the links between the two sides.02
1O tools/libs/light/libxl_device.c518N00
1J tools/libxl/libxl_device.c3018N0
1; parse-check1]2 The script that compares what disk specifications give with what they should.02
1L tools/xl/check-xl-disk-parse15 shell18N00
1O tools/libxl/check-xl-disk-parse3018N0
12 go1]1 The structure in Go, which the IDL generates.01
1R1 tools/golang/xenlight/types.gen.go418L00
1: go-helpers1Z2 The conversion of the structure between C and Go, which the IDL generates.01
1T1 tools/golang/xenlight/helpers.gen.go518L00
15 ocaml1R2 The structure in OCaml, which the IDL generates when Xen is built.01
1O tools/ocaml/libs/xl/xenlight.ml4001b1
615 libxl219 toolstack01i1 Xen's library for toolstacks, which `xl` and libvirt use.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11= LGPL-2.1-only3
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
15 4.6.011< b24ad7ba911a0
16 4.12.011< 997d6248a9ae0
212 xl219 toolstack01Q1 Xen's command for administrators.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
219 libxlutil219 toolstack01c1 The library with the parser of disk specifications.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11= LGPL-2.1-only2
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
16 4.17.011< 11560248ffda11: 2022-12-08
21: xen-manual1< Xen's manual16 manual01K `xl-disk-configuration(5)`.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
214 xend219 toolstack01K Xen's toolstack before 4.5.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
15 4.4.011< 816e8d88db5b0
217 xenopsd219 toolstack01_1 The toolstack of XAPI, in XenServer and XCP-ng.1W1 https://github.com/xapi-project/xen-api11T2 https://github.com/xapi-project/xen-api/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1: 26.17.0-2911< e2ee48d6883e11: 2026-08-21
214 xapi219 toolstack01^1 The management server of XenServer and XCP-ng.1W1 https://github.com/xapi-project/xen-api11T2 https://github.com/xapi-project/xen-api/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1: 26.17.0-2911< e2ee48d6883e11: 2026-08-21
21< xenserver-sm1< XenServer SM19 toolstack01\1 The storage manager of XenServer and XCP-ng.1R1 https://github.com/xapi-project/sm11o1 https://github.com/xapi-project/sm/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1< 004230ae4876120
215 krata219 toolstack01D A toolstack in Rust.1R1 https://github.com/edera-dev/krata11o1 https://github.com/edera-dev/krata/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
18 0.0.24-511< a58bb3b0fb2a11: 2025-07-03
21@ zephyr-toolstack1@ Zephyr toolstack19 toolstack01[1 A small toolstack for a domain 0 of Zephyr.1[1 https://github.com/xen-troops/zephyr-xenlib11X2 https://github.com/xen-troops/zephyr-xenlib/blob/{commit}/{path}#L{line}11: Apache-2.01
17 3.3.0-711< 64649b48d3dd11: 2026-06-18
21= hotplug-linux1C Xen hotplug (Linux)16 script01W1 The scripts that Xen installs on Linux.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
21> hotplug-netbsd1D Xen hotplug (NetBSD)16 script01X1 The scripts that Xen installs on NetBSD.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
21? hotplug-freebsd1E Xen hotplug (FreeBSD)16 script01Y1 The scripts that Xen installs on FreeBSD.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
21= linux-blkback1A Linux xen-blkback17 backend113 vbd1K The block backend of Linux.1P2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git11o2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/{path}?h={commit}#n{line}11< GPL-2.0-only1
17 6.1.176118 v6.1.1760
21< suse-blkback1< SUSE blkback17 backend113 vbd1R2 The block backend of SUSE's own Xen kernels, beside that of Linux.1Z1 https://github.com/ROCm/ROCK-Kernel-Driver11W2 https://github.com/ROCm/ROCK-Kernel-Driver/blob/{commit}/{path}#L{line}11C GPL-2.0-only OR MIT2
1< 042148a39f3c11X1 042148a39f3c49aad01e004040bf94e33eaf6f620
1< 43d18949b3b311X1 43d18949b3b32beef011d0a0d797a2f994316b6d0
21> qemu-xen-block1> QEMU xen-block17 backend115 qdisk1g1 The backend of QEMU since 4.0, which libxl calls qdisk.1L https://github.com/qemu/qemu11i1 https://github.com/qemu/qemu/blob/{commit}/{path}#L{line}11@ GPL-2.0-or-later3
15 7.2.0116 v7.2.00
16 10.2.2117 v10.2.20
17 10.0.13118 v10.0.130
21= qemu-xen-disk1= QEMU xen_disk17 backend115 qdisk1O The backend of QEMU before 4.0.1L https://github.com/qemu/qemu11i1 https://github.com/qemu/qemu/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1> qemu-xen 2.4.111< 62b3d206425c11: 2016-05-09
21@ qemu-traditional217 backend115 qdisk1N Xen's own old version of QEMU.1i1 https://xenbits.xen.org/git-http/qemu-xen-traditional.git11n2 https://xenbits.xen.org/gitweb/?p=qemu-xen-traditional.git;a=blob;f={path};hb={commit}#l{line}11< GPL-2.0-only1
1< b669e922b37b11X1 b669e922b37b8957248798a5eb7aa96a666cd3fe11: 2016-12-07
217 tapback1> blktap tapback17 backend114 vbd31a1 The backend of blktap 3, in XenServer and XCP-ng.1V1 https://github.com/xapi-project/blktap11S2 https://github.com/xapi-project/blktap/blob/{commit}/{path}#L{line}11< BSD-3-Clause1
15 4.0.811< 79774319a75a11: 2026-02-04
217 blktap11F blktap (first version)17 backend113 tap1M The backend of Xen 3 and 4.0.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11C GPL-2.0-only OR MIT1
15 4.0.011< 2c19896c5bd611: 2010-04-07
21? freebsd-blkback1? FreeBSD blkback17 backend113 vbd1M The block backend of FreeBSD.1V1 https://github.com/freebsd/freebsd-src11S2 https://github.com/freebsd/freebsd-src/blob/{commit}/{path}#L{line}11< BSD-2-Clause2
14 12.111> release/12.1.00
13 9.311= release/9.3.00
21> netbsd-xbdback1> NetBSD xbdback17 backend113 vbd1L The block backend of NetBSD.1M https://github.com/NetBSD/src11j1 https://github.com/NetBSD/src/blob/{commit}/{path}#L{line}11< BSD-2-Clause3
14 1.60011: 2014-09-21
1A xenbus_probe 1.38011: 2013-10-13
19 1.101.4.2011: 2024-06-22
21; illumos-xdb1; illumos xdb17 backend113 vbd1M The block backend of illumos.1U1 https://github.com/delphix/delphix-os11R2 https://github.com/delphix/delphix-os/blob/{commit}/{path}#L{line}118 CDDL-1.01
1G delphix-os 483bdddb0e9111< 483bdddb0e9111: 2019-11-08
21< mirage-blkif1@ mirage-block-xen17 backend01b1 Both sides of the protocol in OCaml, for MirageOS.1Z1 https://github.com/mirage/mirage-block-xen11W2 https://github.com/mirage/mirage-block-xen/blob/{commit}/{path}#L{line}113 ISC1
17 2.1.3-211< 07ed0c74713b11: 2025-03-06
21; virtio-disk217 backend11; virtio_disk1j1 The program that serves disks of the specification virtio.1Y1 https://github.com/xen-troops/virtio-disk11V2 https://github.com/xen-troops/virtio-disk/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 274f5e933a731211: 2024-01-25
21> linux-blkfront1B Linux xen-blkfront18 frontend01L The block frontend of Linux.1P2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git11o2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/{path}?h={commit}#n{line}11< GPL-2.0-only1
17 6.1.176118 v6.1.1760
21= suse-blkfront1= SUSE blkfront18 frontend01S2 The block frontend of SUSE's own Xen kernels, beside that of Linux.1Y1 https://github.com/walbon/openSUSE-kernel11V2 https://github.com/walbon/openSUSE-kernel/blob/{commit}/{path}#L{line}11C GPL-2.0-only OR MIT1
1< 8e543896c05a11X1 8e543896c05a571d688ce69d26c7278c802699330
21< linux-xenbus1< Linux xenbus17 service01^1 The bus of Linux that both its drivers are on.1P2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git11o2 https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/{path}?h={commit}#n{line}11< GPL-2.0-only1
17 6.1.176118 v6.1.1760
21@ freebsd-blkfront1@ FreeBSD blkfront18 frontend01N The block frontend of FreeBSD.1V1 https://github.com/freebsd/freebsd-src11S2 https://github.com/freebsd/freebsd-src/blob/{commit}/{path}#L{line}11< BSD-2-Clause2
14 12.111> release/12.1.00
13 9.311= release/9.3.00
21: netbsd-xbd1: NetBSD xbd18 frontend01M The block frontend of NetBSD.1M https://github.com/NetBSD/src11j1 https://github.com/NetBSD/src/blob/{commit}/{path}#L{line}11< BSD-2-Clause3
1: 01298e0dd111< 01298e0dd11111: 2014-08-20
15 1.133011: 2023-07-21
1A xenbus_probe 1.38011: 2013-10-13
21; openbsd-xbf1; OpenBSD xbf18 frontend01N The block frontend of OpenBSD.1N https://github.com/openbsd/src11k1 https://github.com/openbsd/src/blob/{commit}/{path}#L{line}113 ISC1
1: 097a0154dc11< 097a0154dc040
21; illumos-xdf1; illumos xdf18 frontend01N The block frontend of illumos.1U1 https://github.com/delphix/delphix-os11R2 https://github.com/delphix/delphix-os/blob/{commit}/{path}#L{line}118 CDDL-1.01
1G delphix-os 483bdddb0e9111< 483bdddb0e9111: 2019-11-08
21> windows-xenvbd1> Windows xenvbd18 frontend01]1 The block frontend of the Windows PV drivers.1W1 https://github.com/xenserver/win-xenvbd11T2 https://github.com/xenserver/win-xenvbd/blob/{commit}/{path}#L{line}11< BSD-2-Clause2
1< ec2dfdc05cc6120
1C xcp-ng 583bd7fee4cc11< 583bd7fee4cc11: 2025-11-13
21< gplpv-xenvbd1< GPLPV xenvbd18 frontend01i1 The block frontend of James Harper's drivers for Windows.1`1 https://github.com/spurious/win-pvdrivers-mirror11]2 https://github.com/spurious/win-pvdrivers-mirror/blob/{commit}/{path}#L{line}11< BSD-2-Clause1
1< eacab29ffba01211: 2014-11-11
21A unikraft-blkfront1A Unikraft blkfront18 frontend01O The block frontend of Unikraft.1T1 https://github.com/unikraft/unikraft11Q2 https://github.com/unikraft/unikraft/blob/{commit}/{path}#L{line}11< BSD-3-Clause1
19 0.17.0-8911< eaf6fda1d42011: 2024-10-14
217 mini-os1@ Mini-OS blkfront18 frontend01R2 The block frontend of Mini-OS, which stub domains and PV-GRUB use.1P1 https://github.com/sysml/mini-os11m1 https://github.com/sysml/mini-os/blob/{commit}/{path}#L{line}11M BSD-2-Clause AND BSD-3-Clause1
1< 50cfef1965661211: 2022-09-28
217 rumprun1@ rumprun blkfront18 frontend01N The block frontend of rumprun.1U1 https://github.com/rumpkernel/rumprun11R2 https://github.com/rumpkernel/rumprun/blob/{commit}/{path}#L{line}11< BSD-2-Clause1
1< b04d42225a12120
217 gnumach218 frontend01O The block frontend of GNU Mach.1R1 https://github.com/llp-dev/gnumach11o1 https://github.com/llp-dev/gnumach/blob/{commit}/{path}#L{line}11@ GPL-2.0-or-later1
1< d5a5afa1544b1211: 2026-04-06
215 halvm15 HaLVM18 frontend01n1 The block frontend of the Haskell Lightweight Virtual Machine.1R1 https://github.com/GaloisInc/HaLVM11o1 https://github.com/GaloisInc/HaLVM/blob/{commit}/{path}#L{line}11< BSD-3-Clause1
1< 3ec1d7e4b6bc1211: 2018-12-06
215 nanos15 Nanos18 frontend01Z1 The block frontend of the unikernel Nanos.1P1 https://github.com/nanovms/nanos11m1 https://github.com/nanovms/nanos/blob/{commit}/{path}#L{line}11: Apache-2.01
19 0.1.55-2711< b9c3671d9b9511: 2026-07-15
213 osv1< OSv blkfront18 frontend01Q2 The block frontend of the unikernel OSv, made of that of FreeBSD.1W1 https://github.com/cloudius-systems/osv11T2 https://github.com/cloudius-systems/osv/blob/{commit}/{path}#L{line}11< BSD-2-Clause1
1: 0.57.0-39811< 0e34e4dc2b2711: 2026-08-17
214 ling14 LING18 frontend01T1 The block frontend of Erlang on Xen.1Q1 https://github.com/cloudozer/ling11n1 https://github.com/cloudozer/ling/blob/{commit}/{path}#L{line}01
19 0.3.2-33011< bc97a26a789211: 2015-10-12
21; plan9-sdxen1< Plan 9 sdxen18 frontend01_1 The block frontend of Plan 9, as 9front has it.1P1 https://github.com/9front/9front11m1 https://github.com/9front/9front/blob/{commit}/{path}#L{line}113 MIT1
1< 027f579f43cd1211: 2024-03-27
216 u-boot1> U-Boot pvblock18 firmware01M The block frontend of U-Boot.1P1 https://github.com/u-boot/u-boot11m1 https://github.com/u-boot/u-boot/blob/{commit}/{path}#L{line}11@ GPL-2.0-or-later1
1> 2026.10-rc2-7111< 6073c36b2c8d11: 2026-08-20
214 ovmf14 OVMF18 firmware01e1 The block frontend of OVMF, UEFI firmware for guests.1Q1 https://github.com/tianocore/edk211n1 https://github.com/tianocore/edk2/blob/{commit}/{path}#L{line}11C BSD-2-Clause-Patent1
17 2022.1111A edk2-stable2022110
214 grub1< GRUB xendisk18 firmware01K The block frontend of GRUB.1Y1 https://git.savannah.gnu.org/git/grub.git11Y2 https://git.savannah.gnu.org/cgit/grub.git/tree/{path}?h={commit}#n{line}11@ GPL-3.0-or-later1
14 2.06119 grub-2.060
21; rrdp-iostat217 monitor01P2 The program for the statistics of disks in XenServer and XCP-ng.1W1 https://github.com/xapi-project/xen-api11T2 https://github.com/xapi-project/xen-api/blob/{commit}/{path}#L{line}11= LGPL-2.1-only1
1: 26.17.0-2911< e2ee48d6883e11: 2026-08-21
21: libxenstat217 monitor01L Xen's library of statistics.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11A LGPL-2.1-or-later1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
219 xenstored217 service01O The daemon that keeps xenstore.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20
21> xen-hypervisor13 Xen17 service01? The hypervisor.1R1 https://github.com/xen-project/xen11o1 https://github.com/xen-project/xen/blob/{commit}/{path}#L{line}11< GPL-2.0-only1
1< 4.23-dev-19611< c447b7308b1311: 2026-08-20R2
41A operation-offered18 frontend14 must16 header184000001i2 A frontend sends an operation only if the backend has published the node that enables it.51= blkif_request1F BLKIF_OP_WRITE_BARRIER1H BLKIF_OP_FLUSH_DISKCACHE1@ BLKIF_OP_DISCARD1A BLKIF_OP_INDIRECT11A unknown-operation001
1> linux-blkfront1H Asks for the node first.117 6.1.17611L drivers/block/xen-blkfront.c1n]411X2 if (xenbus_read_unsigned(info->xbdev->otherend, "feature-barrier", 0)) {000000
21B operation-reserved18 frontend14 must19 inference0000001d2 A frontend sends no reserved operation: no source says what such an operation means.11C BLKIF_OP_RESERVED_111B reserved-operation000
21A operation-unknown17 backend14 must1? implementations0000001f3 A backend answers an operation that it does not know with `BLKIF_RSP_EOPNOTSUPP` or `BLKIF_RSP_ERROR`, and carries on.21D BLKIF_RSP_EOPNOTSUPP1? BLKIF_RSP_ERROR01
702
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1^o111d1 make_response(ring, req->u.other.id, req->operation,000000
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1^:11V2 error_report("error: unknown operation (%d)", request->req.operation);000000
21= response-once17 backend14 must16 header0000001P2 A backend answers each request once, with the id of the request.21> blkif_response1= blkif_request01
18 frontend01
1> linux-blkfront1V1 Treats a second answer as a violation.117 6.1.17611L drivers/block/xen-blkfront.c1ZQ311^1 if (rinfo->shadow[id].status != REQ_WAITING) {000000
21; response-id17 backend14 must1? implementations0000001i1 The id in a response is the id of an outstanding request.11> blkif_response01
18 frontend117 XSA-3763
1> linux-blkfront1W1 Disables the disk if the id is another.117 6.1.17611L drivers/block/xen-blkfront.c1PQ311P1 if (id >= BLK_RING_SIZE(info)) {000000
1@ freebsd-blkfront1X1 Uses the id as an index without a check.114 12.111O sys/dev/xen/blkfront/blkfront.c1\O11Q1 cm   = &sc->xbd_shadow[bret->id];000000
17 mini-os1J Uses the id as an address.11< 50cfef19656611: blkfront.c1Rc111U1 aiocbp = (void*) (uintptr_t) rsp->id;000000
21B response-operation17 backend14 must1? implementations188000001i3 The operation in a response is that of the request. For an indirect request it is the operation that the request carries.31> blkif_response1F blkif_request_indirect1A BLKIF_OP_INDIRECT11A unknown-operation1
18 frontend117 XSA-3762
1= linux-blkback1S1 Answers with the carried operation.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1X[211]1 req->u.indirect.indirect_op : req->operation;000000
1> linux-blkfront1L Disables the disk otherwise.1611L drivers/block/xen-blkfront.c1RR311K if (bret.operation != op) {000000
21A response-producer17 backend14 must1? implementations0000001m2 The backend's producer index of responses never runs ahead of the requests that it has taken.11> blkif_response11= ring-counters1
18 frontend117 XSA-3761
1> linux-blkfront1L Disables the disk otherwise.117 6.1.17611L drivers/block/xen-blkfront.c1ho211d1 if (RING_RESPONSE_PROD_OVERFLOW(&rinfo->ring, rp)) {000000
21@ request-producer18 frontend14 must1? implementations0000001i3 The frontend's producer index of requests is never ahead of the responses by more than the number of entries in the ring.11= blkif_request11= ring-counters1
17 backend11= CVE-2010-42472
1= linux-blkback1I Stops the ring otherwise.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1^T211i1 if (RING_REQUEST_PROD_OVERFLOW(&blk_rings->common, rp)) {000000
61M Refuses to connect otherwise.1611R1 drivers/block/xen-blkback/xenbus.c1d?11O if (req_prod - rsp_prod > size)000000
21? segments-direct18 frontend14 must16 header0000001P2 A request has at most `BLKIF_MAX_SEGMENTS_PER_REQUEST` segments.21= blkif_request1N BLKIF_MAX_SEGMENTS_PER_REQUEST11= segment-count1
17 backend21= CVE-2007-549817 XSA-1550
21= segments-some18 frontend14 must1? implementations0000001[1 A read or a write has at least one segment.21= BLKIF_OP_READ1> BLKIF_OP_WRITE11= segment-count1
17 backend01
1= linux-blkback1U2 Refuses a request without segments unless it is a flush or a barrier.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1b]211f1 unlikely(nseg == 0 && operation_flags != REQ_PREFLUSH)000000
21A segments-indirect18 frontend14 must16 header188000001^2 An indirect request has at most as many segments as the backend has published.21F blkif_request_indirect1U1 backend/feature-max-indirect-segments11= segment-count1
17 backend117 XSA-1550
21@ indirect-carries18 frontend14 must16 header188000001^1 An indirect request carries a read or a write.41F blkif_request_indirect1A BLKIF_OP_INDIRECT1= BLKIF_OP_READ1> BLKIF_OP_WRITE11B indirect-operation1
17 backend00
21? indirect-nested18 frontend14 must16 header188000001l1 An indirect request does not carry another indirect request.21F blkif_request_indirect1A BLKIF_OP_INDIRECT11? nested-indirect1
17 backend00
21= segment-order18 frontend14 must16 header0000001i2 The first sector of a segment does not come after its last, and both lie within the page.11E blkif_request_segment11< sector-range1
17 backend00
21C read-only-respected18 frontend14 must16 header184000001d2 A frontend sends no writes to a disk whose node `info` has the bit `VDISK_READONLY`.31< backend/info1> VDISK_READONLY1> BLKIF_OP_WRITE01
17 backend00
21= write-refused17 backend14 must1? implementations184000001R4 A backend refuses every write to a disk that was attached read-only, and every discard of such a disk, whatever the frontend does.31< backend/mode1> BLKIF_OP_WRITE1@ BLKIF_OP_DISCARD01
14 host11= CVE-2013-21403
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1TL11`1 if ((operation != REQ_OP_READ) && vbd->readonly)000000
51T1 Checks a discard as it does a write.16161Xm111d1 err = xen_vbd_translate(&preq, blkif, REQ_OP_WRITE);000000
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1j:11_1 error_report("error: write req for ro device");000000
21? barrier-durable17 backend14 must1? implementations0000001l7 A barrier does more than set an order: when it is answered, all that was written before it and its own data are on stable storage, because frontends send empty barriers in place of flushes, and barriers with data in place of writes that must be stable.21F BLKIF_OP_WRITE_BARRIER1G backend/feature-barrier0004
1> linux-blkfront1n1 Sends flushes as barriers if the backend offers barriers only.117 6.1.17611L drivers/block/xen-blkfront.c1`a111]1 if (info->feature_flush && info->feature_fua)000000
1= linux-blkback1I Flushes before the write.1611S1 drivers/block/xen-blkback/blkback.c1j\211O operation_flags = REQ_PREFLUSH;000000
1@ freebsd-blkfront1k1 Turns a flush into a barrier if the backend has no flushes.114 12.111O sys/dev/xen/blkfront/blkfront.c1jH11Z1 cm->cm_operation = BLKIF_OP_WRITE_BARRIER;000000
1; openbsd-xbf611: 097a0154dc11@ sys/dev/pv/xbf.c1TV111K operation = XBF_OP_BARRIER;000000
21= barrier-empty17 backend14 must1? implementations0000001]1 A backend accepts a barrier without segments.11F BLKIF_OP_WRITE_BARRIER0002
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1b]211f1 unlikely(nseg == 0 && operation_flags != REQ_PREFLUSH)000000
1> linux-blkfront1U1 Expects that a backend may refuse it.1611L drivers/block/xen-blkfront.c1\U311\1 rinfo->shadow[id].req.u.rw.nr_segments == 0)000000
21= barrier-scope18 frontend14 must19 inference18>000001\2 A frontend does not rely on a barrier to order the requests of other queues.21F BLKIF_OP_WRITE_BARRIER1O frontend/multi-queue-num-queues0001
1= linux-blkback1S1 Waits for the requests of one ring.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1da211T1 xen_blk_drain_io(pending_req->ring);000000
21> flush-segments18 frontend16 should19 inference0000001j4 A flush has no segments: the header does not say what segments in a flush mean, and those backends that accept them do not flush the data that they carry.11H BLKIF_OP_FLUSH_DISKCACHE11= segment-count002
1> qemu-xen-block1_1 Writes the segments of a flush after the flush.115 7.2.011N hw/block/dataplane/xen-block.c1l911P1 if (!request->req.nr_segments) {000000
1= linux-blkback1e1 Flushes before it writes the segments, and not after.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1j\211O operation_flags = REQ_PREFLUSH;000000
21? discard-offered18 frontend14 must16 header184000001d4 A frontend sends a discard only if the backend has published `feature-discard`, and asks for a secure one only if it has published `discard-secure`.41@ BLKIF_OP_DISCARD1G backend/feature-discard1F backend/discard-secure1D BLKIF_DISCARD_SECURE0000
21> queues-bounded18 frontend14 must16 header18>000001T2 A frontend uses at most as many queues as the backend has published.21O frontend/multi-queue-num-queues1N backend/multi-queue-max-queues11? relation-broken1
17 backend01
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1bT211I "multi-queue-num-queues",000000
21< ring-bounded18 frontend14 must16 header186000001U2 The frontend's ring is at most as large as the backend has published.21H frontend/ring-page-order1K backend/max-ring-page-order11? relation-broken1
17 backend00
21? protocol-stated18 frontend16 should16 header184000001d3 A frontend writes `protocol`, so that a backend with another word size lays out the structures as the frontend does.11A frontend/protocol0000
21@ properties-first17 backend14 must16 header184000001g2 A backend publishes the properties of the disk before it enters `XenbusStateConnected`.41? backend/sectors1C backend/sector-size1< backend/info1D XenbusStateConnected11@ missing-required000
21? transport-first18 frontend14 must16 header184000001j2 A frontend publishes its ring and event channel before it enters `XenbusStateInitialised`.31A frontend/ring-ref1F frontend/event-channel1F XenbusStateInitialised11? ring-incomplete000
21C initialised-skipped17 backend14 must1? implementations0000001]3 A backend also connects to a frontend that goes to `XenbusStateConnected` and skips `XenbusStateInitialised`.21D XenbusStateConnected1F XenbusStateInitialised0003
16 u-boot011> 2026.10-rc2-7111E drivers/xen/pvblock.c1\;11k1 err = xenbus_switch_state(xbt, path, XenbusStateConnected);000000
17 mini-os011< 50cfef19656611: blkfront.c1V?15000000
14 ovmf0117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1RA11[2 Status = XenBusIo->SetState (XenBusIo, &Transaction, XenbusStateConnected);000000
21= stale-removed18 frontend16 should19 inference18>000001a4 A frontend removes the nodes that an earlier driver left and that it does not use itself, such as `ring-page-order` and `multi-queue-num-queues`.81A frontend/ring-ref1C frontend/ring-ref%u1F frontend/event-channel1J frontend/queue-%u/ring-ref1L frontend/queue-%u/ring-ref%u1O frontend/queue-%u/event-channel1H frontend/ring-page-order1O frontend/multi-queue-num-queues11; stale-nodes002
1= linux-blkback1h1 Looks for several pages if there is a `ring-page-order`.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1TV211H blkif->multi_ref = true;000000
14 ovmf1Q1 Removes its nodes when it closes.117 2022.1111P1 OvmfPkg/XenPvBlkDxe/BlockFront.c1VM11c1 XenBusIo->XsRemove (XenBusIo, XST_NIL, "ring-ref");000000
21? grants-unmapped17 backend14 must1? implementations186000001Q3 Without persistent grants, a backend unmaps the pages of a request before it answers the request.21J backend/feature-persistent1K frontend/feature-persistent01
18 frontend117 XSA-3962
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1P]111a1 gnttab_unmap_refs_async(&req->gnttab_unmap_data);000000
1> linux-blkfront1L Disables the disk otherwise.1611L drivers/block/xen-blkfront.c1fk211_1 pr_alert("backed has not unmapped grant: %u\n",000000
21< attach-index17 backend16 should1? implementations0000001W4 A backend takes up a ring at the responses that it finds there and not at 0, so that it can be restarted while a frontend is connected.11> blkif_response0002
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1V=11]1 rsp_prod = READ_ONCE(sring_common->rsp_prod);000000
1> qemu-xen-block1< Begins at 0.115 7.2.011N hw/block/dataplane/xen-block.c1Pa111R2 BACK_RING_INIT(&dataplane->rings.native, sring_native, ring_size);000000
21> handle-ignored17 backend16 should19 inference184000001Z3 A backend does not rely on the handle of a request: it has 16 bits, and extended device numbers have more.21= blkif_request1G frontend/virtual-device0001
1> linux-blkfront1D Cuts the number off.117 6.1.17611L drivers/block/xen-blkfront.c1jl311V2 info->handle = simple_strtoul(strrchr(dev->nodename, '/')+1, NULL, 0);000000
21; dev-written19 toolstack14 must1? implementations0000001I A toolstack writes `dev`.11; backend/dev0001
1= linux-blkback1S1 Never starts its thread without it.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1h311k1 devpath = xenbus_read(XBT_NIL, dev->nodename, "dev", NULL);000000
218 vanished17 backend16 should1? implementations0000001j2 A backend closes when the directory of the frontend goes away while the two are connected.11A XenbusStateClosed01
602
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1ld111H case XenbusStateUnknown:000000
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1\C15000000
21A indirect-writable18 frontend14 must1? implementations188000001[4 With persistent grants, a frontend grants the pages of an indirect request for writing too: a backend then maps every page in the same way.21F blkif_request_indirect1K frontend/feature-persistent0002
1= linux-blkback1`1 Maps nothing read-only if grants are persistent.117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1`b111O if (!use_persistent_gnts && ro)000000
1> linux-blkfront1[1 Grants these pages as it grants all others.1611L drivers/block/xen-blkfront.c1ZJ11[1 grant_foreign_access(gnt_list_entry, info);000000
21< resume-early17 backend14 must1? implementations0000001d3 A backend also serves a frontend that publishes a new ring after a resume without waiting for `XenbusStateInitWait`.21C XenbusStateInitWait1A frontend/ring-ref0002
1> linux-blkfront1`1 Publishes the new ring as soon as it is resumed.117 6.1.17611L drivers/block/xen-blkfront.c1fS411Q1 err = talk_to_blkback(dev, info);000000
1: netbsd-xbd1U2 Enters `XenbusStateInitialised` in the same function that resumes it.11: 01298e0dd111M sys/arch/xen/xen/xbd_xenbus.c1^O11P2 xenbus_switch_state(sc->sc_xbusd, NULL, XenbusStateInitialised);000000
21= resume-limits18 frontend14 must1? implementations0000001b4 After a resume a frontend reads features and limits again, and divides the requests that it has remembered if they are too large for the new ones.31= blkif_request1U1 backend/feature-max-indirect-segments1D XenbusStateConnected0003
1> linux-blkfront1I Reads the features again.117 6.1.17611L drivers/block/xen-blkfront.c1Pn311W1 blkfront_gather_backend_features(info);000000
61V2 Hands the data of old requests to its block layer, which divides them.16161VS411\1 bio_list_merge(&info->bio_list, &merge_bio);000000
1@ freebsd-blkfront1_2 Has no old requests, because it waits for all responses before it is suspended.114 12.111O sys/dev/xen/blkfront/blkfront.c1Xo211X1 /* Wait for outstanding I/O to drain. */000000
21A removal-in-flight17 backend14 must1? implementations0000001l3 A backend that closes waits for the requests that the storage is still working on before it unmaps their pages and the ring.21A XenbusStateClosed1= blkif_request02
18 frontend
801
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1TB11W1 if (atomic_read(&ring->inflight) > 0) {000000
21< unplug-first18 frontend14 must1? implementations0000001l2 In an HVM guest, a frontend uses a disk only if the emulated form of it has been taken away.11G frontend/virtual-device01
602
1> linux-blkfront1Z1 Does not load if it may not use the disks.117 6.1.17611L drivers/block/xen-blkfront.c1ZR511O if (!xen_has_pv_disk_devices())000000
61S2 Takes only disks that are never emulated if nothing was taken away.16161^j311[1 if (xen_has_pv_and_legacy_disk_devices()) {000000
21> online-removal19 toolstack14 must16 header184000001a3 To remove a disk, a toolstack sets `online` to 0 and the state of the backend to `XenbusStateClosing`, and waits.31> backend/online1= backend/state1B XenbusStateClosing11< closed-early000
21@ hotplug-reported16 script14 must1? implementations184000001Z3 A script writes `hotplug-status` once the disk is there, and `hotplug-error` with the reason if it is not.21F backend/hotplug-status1E backend/hotplug-error11> attach-pending003
1= hotplug-linux011< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1^211f1 xenstore_write "$XENBUS_PATH/hotplug-status" connected000000
5015151n111a1 _xenstore_write "$XENBUS_PATH/hotplug-error" "$*"000000
17 tapback1T1 Starts only when the script is done.115 4.0.811A tapback/backend.c1bW111[2 hotplug_status = tapback_device_read(device, XBT_NULL, HOTPLUG_STATUS_KEY);000000
21> request-copied17 backend14 must1? implementations0000001V5 A backend copies each request, and each indirect page, out of shared memory once, and checks and uses only the copy: the frontend can change the original at any time.31= blkif_request1F blkif_request_indirect1E blkif_request_segment01
8117 XSA-1553
1= linux-blkback1I Reads the operation once.117 6.1.17611R1 drivers/block/xen-blkback/common.h1TI11[1 dst->operation = READ_ONCE(src->operation);000000
61\1 Reads each segment of an indirect page once.1611S1 drivers/block/xen-blkback/blkback.c1Vk111_1 first_sect = READ_ONCE(segments[i].first_sect);000000
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1\N11a1 memcpy(&request->req, req, sizeof(request->req));000000
21C request-within-disk17 backend14 must1? implementations0000001T2 A backend refuses a request that reaches beyond the end of the disk.21= blkif_request1? backend/sectors01
14 host11= CVE-2013-21401
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1dL11P1 if (unlikely(end > vbd_sz(vbd)))000000
21= grant-failure17 backend14 must1? implementations0000001Y5 If a backend cannot map a page, it fails that request, releases the pages that it has mapped for it, and carries on: a guest may send references that it has not granted.21E blkif_request_segment1? BLKIF_RSP_ERROR01
7516 XSA-7117 XSA-36117 XSA-36217 XSA-36517 XSA-3711
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1nc111]1 if (unlikely(map[new_map_idx].status != 0)) {000000
21> pages-separate17 backend14 must1? implementations0000001g4 A backend does not take two pages for neighbours in memory because they are neighbours in a request: the guest's pages can lie anywhere in the machine.11E blkif_request_segment01
6117 XSA-2291
1= linux-blkback1n1 Compares the frames of the machine before it merges two pages.117 6.1.17611F drivers/xen/biomerge.c1N11o1 return bfn1 + PFN_DOWN(vec1->bv_offset + vec1->bv_len) == bfn2;000000
21@ response-cleared17 backend14 must1? implementations0000001S4 A backend sends no memory of its own with a response: it fills the fields in place, or clears the structure with its padding first.11> blkif_response01
6117 XSA-2162
1> qemu-xen-block1T1 Fills the fields in the ring itself.115 7.2.011N hw/block/dataplane/xen-block.c1RK11]1 resp = (blkif_response_t *)RING_GET_RESPONSE(000000
1= linux-blkback6117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1\g211\1 resp = RING_GET_RESPONSE(&blk_rings->native,000000
21F withstand-reconnection17 backend14 must1? implementations0000001U3 A backend withstands a frontend that connects and disconnects at any moment and as often as it likes.31> frontend/state1D XenbusStateConnected1A XenbusStateClosed01
841= CVE-2010-369917 XSA-33117 XSA-35017 XSA-4411
1= linux-blkback1d1 Forgets the thread of a ring once it has stopped it.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1dA11E ring->xenblkd = NULL;000000
21? unplug-repeated17 backend14 must1? implementations0000001Q4 A device model that has taken an emulated disk away withstands a second request to do so: the guest can ask as often as it likes.11C backend/device-type01
14 host117 XSA-1391
1> qemu-xen-block1T2 Forgets the image of the emulated disk, and skips disks without one.115 7.2.011J hw/i386/xen/xen_platform.c1l:11N idebus->ifs[i % 2].blk = NULL;000000
21; watch-flood17 backend16 should1? implementations0000001P4 A backend bounds what it queues for the frontend's changes to its directory, so that a flood of them does not use up its memory.11> frontend/state01
6117 XSA-3491
1< linux-xenbus1R1 Queues no second event of a watch.117 6.1.17611Y1 drivers/xen/xenbus/xenbus_probe_backend.c1d;11N return watch->nr_pending == 0;000000
21; event-flood17 backend16 should1? implementations0000001Z3 A backend slows down a frontend that sends events without work, so that they do not take up its processor.11F frontend/event-channel01
6117 XSA-3321
1= linux-blkback1i1 Accepts the next event only after it has looked for work.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1j?11S2 err = bind_interdomain_evtchn_to_irqhandler_lateeoi(blkif->be->dev,000000
21? numbers-bounded17 backend14 must1? implementations0000001f3 A backend compares each number that it reads in the frontend's directory with its own limit before it uses the number.21O frontend/multi-queue-num-queues1H frontend/ring-page-order01
702
1= linux-blkback1M Refuses to connect otherwise.117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1fT211\1 if (requested_num_queues > xenblk_max_queues000000
6616161PV211i1 } else if (ring_page_order <= xen_blkif_max_ring_order) {000000
21= own-directory17 backend14 must1? implementations0000001e4 A backend takes what decides about access, such as the mode and the image, from its own directory: the guest can change everything in the frontend's.21< backend/mode1> backend/params01
14 host01
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1n]111m1 be->mode = xenbus_read(XBT_NIL, dev->nodename, "mode", NULL);000000
21? response-copied18 frontend14 must1? implementations0000001m2 A frontend copies each response out of shared memory once, and checks and uses only the copy.11> blkif_response01
6217 XSA-15517 XSA-3761
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1`P311[1 RING_COPY_RESPONSE(&rinfo->ring, i, &bret);000000
21= pages-cleared18 frontend14 must1? implementations18R1000001W4 A frontend that does not trust the backend shares only pages that it has cleared, and copies the data of requests into and out of them.11@ frontend/trusted01
6117 XSA-4032
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1TD11a1 granted_page = alloc_page(GFP_NOIO | __GFP_ZERO);000000
51o1 Trusts the backend unless a node or a parameter says otherwise.16161b_311c1 !xenbus_read_unsigned(dev->nodename, "trusted", 1);000000
21< grants-ended18 frontend14 must1? implementations0000001Q5 A frontend reuses or frees a granted page only after it has ended the grant and has seen that this succeeded: asking first whether the grant is in use is a race.11K frontend/feature-persistent01
6117 XSA-3961
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1Vk211n1 if (!gnttab_try_end_foreign_access(s->grants_used[i]->gref)) {000000
21; event-storm18 frontend16 should1? implementations0000001_3 A frontend slows down a backend that sends events without responses, so that they do not take up its processor.11F frontend/event-channel01
6117 XSA-3911
1> linux-blkfront1o1 Accepts the next event only after it has handled the responses.117 6.1.17611L drivers/block/xen-blkfront.c1XZ311W2 err = bind_evtchn_to_irqhandler_lateeoi(rinfo->evtchn, blkif_interrupt,000000
21> offers-bounded18 frontend14 must1? implementations0000001W2 A frontend uses at most its own limit, however much the backend offers.31U1 backend/feature-max-indirect-segments1K backend/max-ring-page-order1N backend/multi-queue-max-queues01
8117 XSA-3762
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1d_411_1 if (indirect_segments > xen_blkif_max_segments)000000
5015151j_311P2 ring_page_order = min(xen_blkif_max_ring_order, max_page_order);000000
21: links-meet19 toolstack14 must1? implementations0000001T4 A toolstack writes into the directory of each side the path of the other's directory, and the number of the domain in which that is.41@ backend/frontend1C backend/frontend-id1@ frontend/backend1C frontend/backend-id11< links-differ002
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1n=11R2 if (!xs_write(ctx->xsh, t, GCSPRINTF("%s/backend", frontend_path),000000
5015151^?11R2 if (!xs_write(ctx->xsh, t, GCSPRINTF("%s/frontend", backend_path),000000
21? number-repeated19 toolstack14 must1? implementations0000001b4 The number in `virtual-device`, or in `virtual-device-ext` where the toolstack writes that one, is the last part of the paths of both directories.21G frontend/virtual-device1K frontend/virtual-device-ext11= device-number001
15 libxl1I Makes both of one number.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1VN11h1 flexarray_append(front, GCSPRINTF("%d", device->devid));000000
21C directory-read-only19 toolstack14 must1? implementations0000001n1 A guest can read the backend's directory, and cannot write it.31< backend/mode1> backend/params1= backend/state11> guest-writable2
14 host
17 backend01
15 libxl1T2 Lets the guest's domain read, and all others neither read nor write.11< 4.23-dev-19611O tools/libs/light/libxl_device.c1R;11S2 ro_frontend_perms[1].perms = backend_perms[1].perms = XS_PERM_READ;000000
21D directories-readable19 toolstack14 must1? implementations0000001l1 The domain of each side can read the directory of the other.21= backend/state1> frontend/state11? unreadable-node001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1h:11W1 frontend_perms[1].perms = XS_PERM_READ;000000
21= removed-whole19 toolstack14 must1? implementations0000001d2 A toolstack removes the directories of both sides when a disk or its guest has gone.21@ backend/frontend1@ frontend/backend11: dead-guest001
15 libxl1Z2 Removes that of the backend with that of the frontend, in one transaction.11< 4.23-dev-19611O tools/libs/light/libxl_device.c1Te111W1 libxl__xs_path_cleanup(gc, t, be_path);000000
21A order-of-one-page18 frontend16 should19 inference186000001[4 A frontend whose ring has one page writes `ring-ref` and no `ring-page-order`: backends disagree about where the page is if the order is 0.21H frontend/ring-page-order1A frontend/ring-ref11? page-order-zero002
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1Ta311N if (info->nr_ring_pages > 1) {000000
1= linux-blkback1m1 Looks for `ring-ref%u` if there is an order, also if it is 0.1611R1 drivers/block/xen-blkback/xenbus.c1TV211H blkif->multi_ref = true;000000
21: own-record19 toolstack14 must1? implementations0000001]6 A toolstack keeps a record of the devices of a guest where neither side can write, and takes paths and settings from there: the guest can change the frontend's directory, and a driver domain the backend's.31@ frontend/backend1@ backend/frontend1> backend/params01
8217 XSA-17517 XSA-1782
15 libxl1_1 Copies the nodes of the backend below `/libxl`.11< 4.23-dev-19611O tools/libs/light/libxl_device.c1ZA11`1 rc = libxl__xs_writev(gc, t, libxl_path, bents);000000
61Q1 Reads a disk back from that copy.1611M tools/libs/light/libxl_disk.c1TT111Z1 GCSPRINTF("%s/params", libxl_path), &len);000000
21B emulated-read-only19 toolstack14 must1? implementations0000001Z3 If the emulated form of a disk cannot be made read-only, a toolstack refuses to attach the disk read-only.11< backend/mode01
14 host217 XSA-14217 XSA-2661
15 libxl011< 4.23-dev-19611K tools/libs/light/libxl_dm.c1R^311g1 "qemu-xen doesn't support read-only IDE disk drivers");000000
21= format-stated19 toolstack14 must1? implementations0000001h7 A toolstack states the format of each image, even when it changes the disc in a drive. If the format were guessed, a guest could write the header of another format into its disk, and the host would then read the backing file that this header names.21> backend/params16 format01
14 host117 XSA-2581
15 libxl1S1 Names the format with the new disc.11< 4.23-dev-19611M tools/libs/light/libxl_disk.c1Tm211`1 libxl__qmp_param_add_string(gc, &args, "format",000000
21< trust-stated19 toolstack16 should1? implementations18R1000001j2 A toolstack sets `trusted` to 0 for a guest that must not trust the domain of the backend.11@ frontend/trusted01
18 frontend117 XSA-4031
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1^N11V2 flexarray_append(front, libxl_defbool_val(disk->trusted) ? "1" : "0");000000K
21= CVE-2007-54981a4 The block backend of Linux 2.6.18 did not check the number of segments in the requests of a 32-bit guest, so that the guest could crash the host.1: 2008-05-07141^1 https://www.cve.org/CVERecord?id=CVE-2007-5498
21= CVE-2010-36991i3 A guest could make the block backends of Xen 3 leave a thread behind, so that neither the device nor the guest went away.1: 2010-11-23141^1 https://www.cve.org/CVERecord?id=CVE-2010-3699
21= CVE-2010-42471T3 The block backends of Xen before 3.4 went on for ever when a guest set its producer index far ahead.1: 2011-01-10141^1 https://www.cve.org/CVERecord?id=CVE-2010-4247
21= CVE-2013-21401P5 Linux xen-blkback before 3.10.5 carried out discards without a check, so that a guest could destroy the data of a read-only disk, or beyond the end of its disk.1: 2013-06-05141^1 https://www.cve.org/CVERecord?id=CVE-2013-2140
216 XSA-711b4 The disk backend of QEMU lost pages that it had mapped when a guest granted others wrongly, so that a guest could use up what the backend can map.1: 2013-10-1011= CVE-2013-43751\1 https://xenbits.xen.org/xsa/advisory-71.html
217 XSA-1391`3 QEMU took an emulated disk away incompletely, so that a guest that asked twice made it use memory that was free.1: 2015-08-0311= CVE-2015-51661]1 https://xenbits.xen.org/xsa/advisory-139.html
217 XSA-1421i3 libxl did not pass on to QEMU that a disk was read-only, so that a guest could write to it by way of the emulated device.1: 2015-09-2211= CVE-2015-73111]1 https://xenbits.xen.org/xsa/advisory-142.html
217 XSA-1551^5 Drivers read fields of shared memory more than once, so that the other side could change them between check and use; backends could be made to run code of the guest's choice.1: 2015-12-1711= CVE-2015-85501]1 https://xenbits.xen.org/xsa/advisory-155.html
217 XSA-1751e2 libxl relied on what it read in the frontend's directory, which the guest can change.1: 2016-06-0211= CVE-2016-49621]1 https://xenbits.xen.org/xsa/advisory-175.html
217 XSA-1781j2 libxl relied on what it read in the backend's directory, which a driver domain can change.1: 2016-06-0211= CVE-2016-49631]1 https://xenbits.xen.org/xsa/advisory-178.html
217 XSA-2161c3 Backends copied responses with uninitialized padding into the ring, and so gave memory of their stack to the guest.1: 2017-06-2011> CVE-2017-109111]1 https://xenbits.xen.org/xsa/advisory-216.html
217 XSA-2291d4 Linux as a PV domain merged requests whose pages were not adjacent in the machine, so that a guest could make it read or write the memory of others.1: 2017-08-1511> CVE-2017-121341]1 https://xenbits.xen.org/xsa/advisory-229.html
217 XSA-2581a4 libxl let QEMU guess the format of a disc that was inserted while the guest ran, so that a prepared image could show the guest files of the host.1: 2018-04-2511> CVE-2018-104721]1 https://xenbits.xen.org/xsa/advisory-258.html
217 XSA-2661]2 libxl again did not pass on to QEMU that an emulated SCSI disk was read-only.1: 2018-06-2711> CVE-2018-128921]1 https://xenbits.xen.org/xsa/advisory-266.html
217 XSA-3311U4 Linux could use an event channel after it was gone, so that a guest that reconfigured a device could crash the domain of the backend.1: 2020-10-2011> CVE-2020-276751]1 https://xenbits.xen.org/xsa/advisory-331.html
217 XSA-3321P2 Guests could keep a domain with Linux backends busy with events.1: 2020-10-2011> CVE-2020-276731]1 https://xenbits.xen.org/xsa/advisory-332.html
217 XSA-3491m2 Frontends could make a backend's domain run out of memory by updating a watched node quickly.1: 2020-12-1511> CVE-2020-295681]1 https://xenbits.xen.org/xsa/advisory-349.html
217 XSA-3501X3 Linux xen-blkback could use freed memory when a frontend connected and disconnected in quick succession.1: 2020-12-1511> CVE-2020-295691]1 https://xenbits.xen.org/xsa/advisory-350.html
217 XSA-3611b5 Linux as a PV domain treated some grants as mapped although the mapping had failed, and did not release others, so that a guest could confuse a backend or use up what it can map.1: 2021-02-1611> CVE-2021-269321]1 https://xenbits.xen.org/xsa/advisory-361.html
217 XSA-3621T3 Linux backends crashed on purpose when a grant could not be mapped, which a guest could bring about.1: 2021-02-1611> CVE-2021-269311]1 https://xenbits.xen.org/xsa/advisory-362.html
217 XSA-3651Q3 Linux xen-blkback lost an error while it mapped grants, and then used pages that were not mapped.1: 2021-02-1611> CVE-2021-269301]1 https://xenbits.xen.org/xsa/advisory-365.html
217 XSA-3711Y3 The remedy for XSA-365 let Linux xen-blkback leak persistent grants, so that dead guests did not go away.1: 2021-03-3011> CVE-2021-286881]1 https://xenbits.xen.org/xsa/advisory-371.html
217 XSA-3761X3 Not all frontends withstand a malicious backend; Linux 5.16 is the first with a hardened block frontend.1: 2021-12-2001]1 https://xenbits.xen.org/xsa/advisory-376.html
217 XSA-3911c1 Backends could keep a Linux guest busy with events.1: 2021-12-2011> CVE-2021-287111]1 https://xenbits.xen.org/xsa/advisory-391.html
217 XSA-3961[3 Linux frontends reused pages whose grants a backend could still map, so that it could read and change them.1: 2022-03-1031> CVE-2022-230361> CVE-2022-230401> CVE-2022-230411]1 https://xenbits.xen.org/xsa/advisory-396.html
217 XSA-4031c2 Linux frontends shared pages with backends that still held other data of the guest.1: 2022-07-0521> CVE-2022-263651> CVE-2022-337421]1 https://xenbits.xen.org/xsa/advisory-403.html
217 XSA-4411`3 Linux could hang for ever while it closed an event channel, and either side can cause that by removing a device.1: 2023-10-1011> CVE-2023-343241]1 https://xenbits.xen.org/xsa/advisory-441.htmlm5
41? connect-timeout1l3 Timeout connecting to device: {device} (local state {frontend-state local state}, remote state {backend-state remote state})0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1R@11R2 Timeout connecting to device: %s (local state %d, remote state %d)0000001P3 The guest waited for the device while it booted, and the two sides did not connect in that time.1_2 Look at both directories with `blkif xenstore`, which says which side is stuck.21> frontend/state1= backend/state
21C waiting-for-devices1S1 Waiting for devices to initialise: 0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1PA150000001\4 The guest waits at boot until all of its devices are connected; the numbers that follow are the seconds for which it is still going to wait.1V4 A later message names the device that did not connect. Look at both directories with `blkif xenstore`, which says which side is stuck.21> frontend/state1= backend/state
21E device-without-driver1O Device with no driver: {device}0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1h?11I Device with no driver: %s0000001`2 The guest's kernel has found the device in xenstore, but no driver has taken it.1Z3 For a disk, load the frontend (on Linux xen-blkfront) or build it into the kernel or the initial RAM disk.11> frontend/state
21= close-timeout1O {device} timeout closing device0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1P911I %s timeout closing device0000001l2 The domain was shutting down and waited five seconds, but its peer did not close the device.1Q: Where the path begins with `device`, the backend still has requests to finish, or its program is gone: look at its log, and at `online` and `state` in its directory. Where it begins with `backend`, as older kernels print it, a domain that serves disks shuts down while a guest still uses them: shut down the guests first.31> backend/online1= backend/state1> frontend/state
21F not-connected-at-close1X1 {device}: {state} != Connected, skipping0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1b811Q1 %s: %s: %s != Connected, skipping0000001]2 The domain does not close this device at shutdown, since it is not connected.1Y3 There is nothing to do, unless the disk was in use until then: see why it had left the connection before.11> frontend/state
21= reset-timeout1J backend {device} timed out0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1fF11D backend %s timed out0000001h4 The new kernel of the guest (after kexec or a crash dump) wanted to reset a device that the old kernel had left, and the backend did not follow in time.1h2 See whether the backend runs. The new kernel cannot use the device before it has closed.11= backend/state
21? reset-reconnect1P1 triggering reconnect on {device}0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1TH11J triggering reconnect on %s0000001i2 The kernel takes over a device from an earlier one, and makes the backend close it first.1Q3 There is nothing to do if `reconnect done` follows; otherwise see why the backend does not close.11= backend/state
21A bad-frontend-path1H bad frontend {word path}0000001
1< linux-xenbus0117 6.1.17611Z1 drivers/xen/xenbus/xenbus_probe_frontend.c1^211? bad frontend %s0000001Y2 The path of a device in xenstore does not have the form `device/TYPE/ID`.1g1 See what wrote it: no toolstack makes such a directory.11@ frontend/backend
21D other-end-unreadable1_1 {errno} reading other end details from {device}0000001
1< linux-xenbus0117 6.1.17611Q1 drivers/xen/xenbus/xenbus_probe.c1n911Q1 reading other end details from %s0000001c3 The nodes that lead to the other side (`backend` and `backend-id`, or `frontend` and `frontend-id`) cannot be read.1Q2 The directory is incomplete: detach the disk and attach it again.41@ frontend/backend1C frontend/backend-id1@ backend/frontend1C backend/frontend-id
21A other-end-missing1X2 {errno} unable to read other end from {device}. missing or inaccessible.0000001
1< linux-xenbus0117 6.1.17611Q1 drivers/xen/xenbus/xenbus_probe.c1\:11S1 unable to read other end from %s.  0000001T3 The path of the other side is empty, or leads to a directory that does not exist or may not be read.1[4 See `frontend` and `backend`: after a failed attachment or a crash, one side is often left alone. Detach the disk, and remove what remains.21@ frontend/backend1@ backend/frontend
21> other-end-talk1T1 talk_to_otherend on {device} failed.0000001
1< linux-xenbus0117 6.1.17611Q1 drivers/xen/xenbus/xenbus_probe.c1\B11N talk_to_otherend on %s failed.0000001_2 The driver could not find the other side of the device when it took the device.1Z2 The message before it says why; see the links between the two directories.21@ frontend/backend1@ backend/frontend
21< probe-failed1T1 {errno} xenbus_dev_probe on {device}0000001
1< linux-xenbus0117 6.1.17611Q1 drivers/xen/xenbus/xenbus_probe.c1lD11F xenbus_dev_probe on %s0000001U1 The driver could not take the device.1[2 The messages before it say why. The number is the error that it ended with.21> frontend/state1= backend/state
21= resume-failed1M resume failed: {number error}0000001
1< linux-xenbus0117 6.1.17611Q1 drivers/xen/xenbus/xenbus_probe.c1d\111A resume failed: %i0000001c2 After a migration or a restore the frontend could not start using its device again.1f2 Look at the backend of the new host: it has other limits or did not create the device.11> frontend/state
21B write-state-failed1I {errno} writing new state0000001
1< linux-xenbus0117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1P?11A writing new state0000001Y1 The side could not write its own `state`.1e3 See the permissions of its directory, and whether it is still there: a toolstack that has removed it ends the device.21> frontend/state1= backend/state
21B transaction-failed1L {errno} starting transaction0000002
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Ph111F "starting transaction"000000
1> linux-blkfront01511L drivers/block/xen-blkfront.c1l`3150000001j2 The driver could not begin to write to xenstore, so that it says nothing of its new state.1\6 See whether xenstored runs, and whether it says that the domain has used up its transactions. When a machine shuts down, xenstored may have ended before the disks were closed; then there is nothing to do.21= backend/state1> frontend/state
21A grant-ring-failed1^1 {errno} granting access to {number} ring pages0000001
1< linux-xenbus0117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1hH11P1 granting access to %u ring pages0000001T2 The frontend has no grant references left for the pages of its ring.1b3 Raise `gnttab_max_frames` of Xen or `max_grant_frames` of the guest, or use fewer disks, queues or pages per ring.31A frontend/ring-ref1H frontend/ring-page-order1O frontend/multi-queue-num-queues
21D event-channel-failed1P1 {errno} allocating event channel0000001
1< linux-xenbus0117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1bM11H allocating event channel0000001i1 The frontend could not get an event channel for its ring.1S3 The domain has used up its event channels: see `max_event_channels`, and use fewer disks or queues.21F frontend/event-channel1O frontend/multi-queue-num-queues
21? map-page-failed1e2 {number status} mapping in shared page {number reference} from domain {number domain}0000001
1< linux-xenbus0117 6.1.17611R1 drivers/xen/xenbus/xenbus_client.c1bS111X1 mapping in shared page %d from domain %d0000001W9 The backend could not map a page of the ring that the frontend has granted. The first number is what the hypervisor answers: 1 that the reference does not grant the page to this domain, 2 that the guest is not there, 3 that there is no such reference, 9 that the page is none that can be mapped.1o3 The reference is no longer valid, because the guest has gone or has published references that it did not grant; see `ring-ref`.11A frontend/ring-ref
219 back-mode1D {errno} reading mode0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1V^111< reading mode0000001n2 The backend could not read `mode`, without which it does not know whether the guest may write.1Q3 The toolstack has not written it, or has removed the directory: detach and attach the disk again.11< backend/mode
21D back-physical-device1O {errno} reading physical-device0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1X]111G reading physical-device0000001n1 The backend could not read the number of the storage's device.1[2 The hotplug script writes it: look at `hotplug-error` and the script's log.31G backend/physical-device1F backend/hotplug-status1E backend/hotplug-error
21C back-device-changed1W2 changing physical device (from {word old} to {word new}) not supported.0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1d]111m1 changing physical device (from %x:%x to %x:%x) not supported.0000001\2 Another device was written into `physical-device` while the disk was in use.1X4 The backend continues with the old one. To change the medium of a drive, use `xl cd-insert`; another disk must be detached and attached.11G backend/physical-device
21@ back-open-failed1o1 xen_vbd_create: device {hexadecimal number} could not be opened0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1TO11_1 xen_vbd_create: device %08x could not be opened0000001U3 The kernel could not open the storage: it does not exist, is empty, or is in exclusive use elsewhere.1V4 See whether the device in `physical-device` exists and who uses it (`lsblk`, `dmsetup`, `/proc/mounts`); read-only storage needs `ro`.31G backend/physical-device1> backend/params1< backend/mode
21> back-no-device1i1 xen_vbd_create: device {hexadecimal number} doesn't exist0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1bO11Y1 xen_vbd_create: device %08x doesn't exist0000001X1 The device has no driver or no capacity.1l1 See whether the storage in `physical-device` is still there.11G backend/physical-device
21? back-create-vbd1N {errno} creating vbd structure0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1h_111F creating vbd structure0000001\1 The backend could not take over the storage.1e2 The message before it says whether the storage could not be opened or does not exist.11G backend/physical-device
21: back-sysfs1N {errno} creating sysfs entries0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1R`111F creating sysfs entries0000001T4 The backend's files in `/sys` could not be created, usually because those of an earlier device with the same number are still there.1]2 Wait until the earlier one has closed; if it does not, find out who holds it.11= backend/state
21> back-interface1P1 {errno} creating block interface0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1bX111H creating block interface0000001h2 The backend could not create what it needs for a new device, usually for lack of memory.1W1 See the memory of the backend's domain.11= backend/state
21< back-pending1C {errno} pending I/O0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Vc111; pending I/O0000001o2 The frontend wants to connect again while requests of its last connection are still unanswered.1a2 The storage hangs or is slow. The backend continues when they have been answered.21= backend/state1> frontend/state
219 saw-state1^1 {errno} saw state {frontend-state} at frontend0000002
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Xe111H saw state %d at frontend000000
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1fd7150000001U3 The frontend has entered a state that the backend does not expect, and the backend closes the device.1R2 The frontend's driver is faulty, or something else wrote the node.11> frontend/state
21B back-event-channel1V1 {errno} reading {device}/event-channel0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1Tm111H reading %s/event-channel0000001k2 The frontend says that its ring is there, but `event-channel` is missing or cannot be read.1U4 See who wrote `state`: a frontend writes `ring-ref` and `event-channel` before. With several queues each has its own below `queue-N`.21F frontend/event-channel1O frontend/queue-%u/event-channel
21= back-ring-ref1T1 {errno} reading {device}/{word node}0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1hn111= reading %s/%s0000001m2 A node with a reference to a page of the ring is missing, is not a number, or cannot be read.1f6 For a frontend that has published `ring-page-order`, this backend looks for `ring-ref%u`, from 0, even if the ring has one page. With one page the frontend should leave `ring-page-order` out and publish `ring-ref`.31A frontend/ring-ref1C frontend/ring-ref%u1H frontend/ring-page-order
21= back-map-ring1[1 {errno} mapping ring-ref port {number port}0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1`P211H mapping ring-ref port %u0000001m1 The backend could not map the ring or bind the event channel.1T3 A reference or the channel is not valid, as with nodes that an earlier driver of the guest has left.21A frontend/ring-ref1F frontend/event-channel
21= back-protocol1[1 {errno} unknown fe protocol {word protocol}0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1dS211F unknown fe protocol %s0000001\2 The frontend has named a layout of the ring that this backend does not know.1l3 A backend knows the layout of its own machine, `x86_32-abi` and `x86_64-abi`; a guest of another architecture cannot use it.11A frontend/protocol
21; back-queues1m2 {errno} guest requested {number requested} queues, exceeding the maximum of {number maximum}.0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1nT211g1 guest requested %u queues, exceeding the maximum of %u.0000001h2 The frontend uses more queues than the backend offers, and the backend does not connect.1g4 A frontend must not exceed `multi-queue-max-queues`. After a migration it may still have the number of the old host: raise `max_queues` of xen-blkback.21O frontend/multi-queue-num-queues1N backend/multi-queue-max-queues
21? back-ring-order1h2 {errno} requested ring page order {page-order requested} exceed max:{page-order maximum}0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1\V211Z1 requested ring page order %d exceed max:%d0000001n2 The frontend's ring has more pages than the backend accepts, and the backend does not connect.1l3 A frontend must not exceed `max-ring-page-order`. Raise `max_ring_page_order` of xen-blkback, or lower that of the frontend.21H frontend/ring-page-order1K backend/max-ring-page-order
21B back-write-sectors1P1 {errno} writing {device}/sectors0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1\i111B writing %s/sectors0000001c1 The backend could not publish the size of the disk.1d1 See whether the toolstack has removed its directory.11? backend/sectors
21F back-write-sector-size1T1 {errno} writing {device}/sector-size0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1`j111F writing %s/sector-size0000001c1 The backend could not publish the size of a sector.1d1 See whether the toolstack has removed its directory.11C backend/sector-size
21> back-connected1^1 {errno} {device}: switching to Connected state0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1dk111P1 %s: switching to Connected state0000001Q3 The backend has published everything but could not enter the state in which the disk can be used.1d1 See whether the toolstack has removed its directory.11= backend/state
21> back-reconnect1O {device}: prepare for reconnect0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1la111I %s: prepare for reconnect0000001[4 The frontend begins again after it had closed, as happens when a guest boots with the driver of its firmware, and the backend waits for it.1G There is nothing to do.21= backend/state1> frontend/state
21A back-start-thread1K {errno} start {word thread}0000001
1= linux-blkback0117 6.1.17611R1 drivers/block/xen-blkback/xenbus.c1X711C start %s-%d xenblkd0000001k1 The kernel could not start the thread that serves the ring.1S2 See the memory and the number of processes of the backend's domain.11= backend/state
21; back-resize1S1 VBD Resize: new size {sectors size}0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1PN11I VBD Resize: new size %llu0000001U2 The size of the storage has changed, and the backend tells the guest.1Z4 There is nothing to do if the guest shows the new size. A frontend sees it only when it reads `sectors` again because `state` was written.21? backend/sectors1= backend/state
21C back-discard-denied1d2 access denied: DISCARD [{sectors first}->{sectors last}] on dev={hexadecimal number}0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1\m111_1 access denied: DISCARD [%llu->%llu] on dev=%04x0000001i2 The guest wants to discard beyond the end of the disk or on a disk that it may only read.1`2 See `mode` and `sectors`; a guest that has not noticed a smaller size does this.31@ BLKIF_OP_DISCARD1< backend/mode1? backend/sectors
21? back-bogus-ring1h4 Frontend provided bogus ring requests ({number produced} - {number consumed} = {number difference}). Halting ring processing on dev={hexadecimal number}0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1bT211U1 Frontend provided bogus ring requests0000001Z4 The frontend's producer index is further ahead than the ring has entries, so the ring cannot be trusted, and the backend stops serving it.1o3 The frontend is faulty, or its memory was overwritten: `blkif ring` decodes a dump of the ring. The guest has to connect again.21A frontend/ring-ref1= blkif_request
21B back-grant-in-tree1_1 trying to add a gref that's already in the tree0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1n;150000001X1 The same persistent grant is used twice.1Y3 The frontend breaks the rules of persistent grants: `feature_persistent=0` of xen-blkback turns them off.21K frontend/feature-persistent1J backend/feature-persistent
21A back-grant-in-use1Q1 requesting a grant already in use0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1j=150000001i2 A request names a persistent grant that another request, which is still unanswered, uses.1Y3 The frontend breaks the rules of persistent grants: `feature_persistent=0` of xen-blkback turns them off.21K frontend/feature-persistent1J backend/feature-persistent
21? back-purge-busy1S2 Scheduled work from previous purge is still busy, cannot purge list0000001
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1PE150000001j2 The backend wants to give persistent grants back and is still busy with the previous ones.1k2 There is nothing to do, unless it lasts long: then the backend's processors are overloaded.11K frontend/feature-persistent
21B invalid-ring-order1e2 Invalid max_ring_order ({page-order given}), will use default max: {page-order used}.0000002
1= linux-blkback0117 6.1.17611S1 drivers/block/xen-blkback/blkback.c1`i211f1 Invalid max_ring_order (%d), will use default max: %d.000000
1> linux-blkfront01511L drivers/block/xen-blkfront.c1TS5150000001e2 The parameter `max_ring_page_order` of the module is larger than the driver supports.1]1 Set it to at most the value that is used now.21K backend/max-ring-page-order1H frontend/ring-page-order
21> invalid-queues1Y2 Invalid max_queues ({number given}), will use default max: {number used}.0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1`S511b1 Invalid max_queues (%d), will use default max: %d.0000001a2 The parameter `max_queues` of the module is larger than the number of processors.1R2 There is nothing to do: more queues than processors are of no use.11O frontend/multi-queue-num-queues
21> linux-io-error1W1 I/O error, dev {vdev}, sector {sectors}0000001
1> linux-blkfront0117 6.1.17611> block/blk-mq.c1na111M %s error, dev %s, sector %llu0000001n3 A request for the disk failed: in a guest, since the backend answered with an error; in another domain, since the storage did.1]5 In a guest, see at that time the log of the backend's domain (its kernel's, or QEMU's). There, see whether the storage is full, read-only, shorter than the disk, or failing.31? BLKIF_RSP_ERROR1> backend/params1< backend/mode
21= front-use-xvd1`2 blkfront: your disk configuration is incorrect, please use an xvd device instead0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1lQ211U1 blkfront: your disk configuration is 0000001Y3 A paravirtual guest was given a disk under the name of an emulated one, which the driver does not accept.1^1 Give the disk a name such as `xvda` as `vdev`.21G frontend/virtual-device14 vdev
21B front-beyond-range1n1 blkfront: vdevice {vdev} is above the extended range; ignoring0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1lS211l1 blkfront: vdevice 0x%x is above the extended range; ignoring0000001\3 The number of the virtual device is larger than the driver knows, and the disk does not appear in the guest.1n1 Choose another `vdev`; `blkif vdev` shows what a number means.21G frontend/virtual-device14 vdev
21B front-ide-conflict1P2 blkfront: vdevice {vdev} might conflict with emulated IDE disks,0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1hT211[1 blkfront: vdevice 0x%x might conflict with 0000001m1 The guest has emulated disks whose names the disk would have.1R2 Choose a name from `xvde` onwards for disks that are not emulated.21G frontend/virtual-device14 vdev
21A front-minor-range1U2 blkfront: {vdev}'s minor ({hexadecimal minor}) out of range; ignoring0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1RU211R1 minor (%#x) out of range; ignoring0000001i2 The number of the virtual device has no place in the guest, and the disk does not appear.1n1 Choose another `vdev`; `blkif vdev` shows what a number means.21G frontend/virtual-device14 vdev
21B front-grant-mapped1a1 backed has not unmapped grant: {number reference}0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1fk211Q1 backed has not unmapped grant: %u0000001`4 The backend has answered a request but still has its page mapped, although grants are not persistent; the frontend no longer trusts the backend.1^4 The backend uses persistent grants although the two sides did not agree on them: compare `feature-persistent` of both, and update the backend.21K frontend/feature-persistent1J backend/feature-persistent
21D front-response-count1a1 {word disk}: illegal number of responses {number}0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1jo211N illegal number of responses %u0000001c2 The backend claims to have put more responses on the ring than there were requests.1e3 The backend is faulty, or the ring was overwritten: `blkif ring` decodes a dump of it. The disk is not used any more.11> blkif_response
21A front-response-id1d1 {word disk}: response has incorrect id ({number id})0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1RQ311O response has incorrect id (%ld)0000001l1 The backend answers with an id that no request can have had.1P4 The backend is faulty, or reads the ring in a different layout from the frontend: see `protocol`. The disk is not used any more.21> blkif_response1A frontend/protocol
21D front-response-twice1c1 {word disk}: response references no pending request0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1\Q311V1 response references no pending request0000001c2 The backend answers a request that is not outstanding, perhaps for the second time.1e1 The backend is faulty. The disk is not used any more.11> blkif_response
21H front-response-operation1g2 {word disk}: response has wrong operation ({operation got} instead of {operation sent})0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1TR311_1 response has wrong operation (%u instead of %u)0000001f1 The operation in an answer is not that of its request.1k3 The backend is faulty. For an indirect request the answer has the operation that was inside. The disk is not used any more.21> blkif_response1A BLKIF_OP_INDIRECT
21F front-operation-failed1a1 blkfront: {word disk}: {text operation} op failed0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1ZT311J blkfront: %s: %s op failed0000001S3 The backend does not carry out an operation that it has offered, and the frontend stops sending it.1a3 The storage cannot do it: for discard, `no-discard` in the disk specification keeps the backend from offering it.51D BLKIF_RSP_EOPNOTSUPP1G backend/feature-discard1K backend/feature-flush-cache1G backend/feature-barrier1: no-discard
21> front-disabled1T1 {word disk} disabled for further use0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1hX311K %s disabled for further use0000001_2 The frontend has seen an impossible answer, and does not use the disk any more.1^5 The message before it says what was wrong with the answer. Further requests of the guest are neither sent nor failed: they wait until the device is removed or connects again.11> blkif_response
21< front-in-use1P1 Device in use; refusing to close0000001
1= suse-blkfront011< 8e543896c05a11O drivers/xen/blkfront/blkfront.c1\D11R1 "Device in use; refusing to close"0000001b3 The disk is to be detached, and the guest still uses it: a file system on it is mounted, or a program has it open.1[5 Unmount it in the guest, and end what has it open; then the frontend closes the device. Until then the backend waits, and a toolstack that waits with it reports a timeout.21> frontend/state1= backend/state
21D front-backend-fields1Z1 {errno} reading backend fields at {device}0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1dc411L reading backend fields at %s0000001\3 The backend says that it is connected, but `sectors`, `sector-size` or `info` is missing or is not a number.1k1 The backend has to publish them before it enters the state.31? backend/sectors1C backend/sector-size1< backend/info
21> front-indirect1R1 {errno} setup_indirect at {device}0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1fd411D setup_indirect at %s0000001[2 The guest has no memory or no grants for the indirect segments of the ring.1[2 Lower `max_indirect_segments` of xen-blkfront, or raise `max_grant_frames`.11U1 backend/feature-max-indirect-segments
21> front-add-disk1M {errno} xlvbd_add at {device}0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1Ze411? xlvbd_add at %s0000001`3 The guest's kernel could not create a disk for the device, most often because its name is taken or out of range.1`1 See `virtual-device`, and choose another `vdev`.21G frontend/virtual-device14 vdev
21D front-virtual-device1N {errno} reading virtual-device0000002
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1li311F reading virtual-device000000
1@ freebsd-blkfront0114 12.111O sys/dev/xen/blkfront/blkfront.c1Pl2150000001_1 The frontend could not read which device it is.1S2 The toolstack has to write it: detach the disk and attach it again.11G frontend/virtual-device
21= front-hvm-vbd1c1 HVM does not support vbd {vdev} as xen block device0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1Rk311c1 %s: HVM does not support vbd %d as xen block device0000001\2 The disk is emulated as well, and the guest's kernel keeps the emulated one.1o3 Unplug the emulated disks (the parameter `xen_emul_unplug` of the guest's kernel), or give the disk a name from `xvde` onwards.21G frontend/virtual-device14 vdev
21F front-persistent-write1[1 writing persistent grants feature to xenbus0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1bd3150000001j1 The frontend could not say that it uses persistent grants.1]2 The disk works without them; see the permissions of the frontend's directory.11K frontend/feature-persistent
21@ front-ring-write1H {errno} writing ring-ref0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1T\311L message = "writing ring-ref"0000001X1 The frontend could not publish its ring.1\2 See the permissions of the frontend's directory, and the quotas of xenstore.11A frontend/ring-ref
21A front-event-write1M {errno} writing event-channel0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1Z]311Q1 message = "writing event-channel"0000001T2 The frontend could not publish the channel that tells it of answers.1\2 See the permissions of the frontend's directory, and the quotas of xenstore.11F frontend/event-channel
21> front-bind-irq1X1 {errno} bind_evtchn_to_irqhandler failed0000001
1> linux-blkfront0117 6.1.17611L drivers/block/xen-blkfront.c1`Z311P1 bind_evtchn_to_irqhandler failed0000001g1 The guest could not bind the event channel of the ring.1l1 The guest has no interrupts left: use fewer disks or queues.21F frontend/event-channel1O frontend/multi-queue-num-queues
21< grant-frames1e2 max_grant_frames reached cur={number frames} extra={number more} limit={number limit}0000001
1< linux-xenbus0117 6.1.17611I drivers/xen/grant-table.c1^T311Y1 xen/grant-table: max_grant_frames reached0000001j2 The guest's grant table is full: it can grant no further pages, and requests wait or fail.1V4 Raise `max_grant_frames` of the guest or `gnttab_max_frames` of Xen, or use fewer disks, queues, pages per ring, or indirect segments.41H frontend/ring-page-order1O frontend/multi-queue-num-queues1U1 backend/feature-max-indirect-segments1K frontend/feature-persistent
21A grant-table-pages1^1 grant table add_to_physmap failed, err={errno}0000001
1< linux-xenbus0117 6.1.17611I drivers/xen/grant-table.c1lk211Y1 grant table add_to_physmap failed, err=%d0000001f3 The guest's kernel did not get the pages of its grant table from the hypervisor, so that no frontend can share a ring.1_2 See what the hypervisor says of the guest, and `max_grant_frames` of the guest.11A frontend/ring-ref
21< grant-in-use1c1 WARNING: g.e. {hexadecimal reference} still in use!0000001
1< linux-xenbus0117 6.1.17611I drivers/xen/grant-table.c1hM11O WARNING: g.e. %#x still in use!0000001i1 The guest ends a grant that the backend still has mapped.1Z3 The backend has not let go of a page. If the ring is closed, wait; otherwise it is a fault of the backend.21A frontend/ring-ref1K frontend/feature-persistent
21= grant-pending1Z1 g.e. {hexadecimal reference} still pending0000001
1< linux-xenbus0117 6.1.17611I drivers/xen/grant-table.c1bQ111F g.e. %#x still pending0000001T2 A page that the guest has taken back is still mapped by the backend.1g2 There is nothing to do if it goes away; otherwise the backend has lost track of a page.11A frontend/ring-ref
21= maptrack-full1a1 maptrack limit reached, can't map all guest pages0000001
1< linux-xenbus0117 6.1.17611I drivers/xen/grant-table.c1^_2150000001i1 The backend's domain may not map further pages of guests.1l2 Raise `gnttab_max_maptrack_frames` of Xen, or `max_maptrack_frames` of the backend's domain.11J backend/feature-persistent
21< xen-maptrack1P1 Failed to obtain maptrack handle0000001
1> xen-hypervisor011< 4.23-dev-19611H xen/common/grant_table.c1dR2150000001d2 The hypervisor has no entry left with which the backend could map a page of a guest.1l2 Raise `gnttab_max_maptrack_frames` of Xen, or `max_maptrack_frames` of the backend's domain.11A frontend/ring-ref
21A xen-bad-reference1d1 Bad ref {hexadecimal reference} for d{number domain}0000001
1> xen-hypervisor011< 4.23-dev-19611H xen/common/grant_table.c1\S211C Bad ref %#x for d%d0000001f2 The backend asks for a page by a reference that the guest's grant table does not have.1[3 The frontend has published or sent a wrong reference: see `ring-ref`, or decode the ring with `blkif ring`.21A frontend/ring-ref1E blkif_request_segment
21@ xen-grant-expand1n1 Allocation failure when expanding d{number domain} grant table0000001
1> xen-hypervisor011< 4.23-dev-19611H xen/common/grant_table.c1jk311a1 Allocation failure when expanding d%d grant table0000001S2 The hypervisor has no memory for a larger grant table of the guest.1d2 Free memory of the host, or reduce the number of grants that the guest's disks need.11H frontend/ring-page-order
21: libxl-stat1_1 Disk vdev={vdev} failed to stat: {text storage}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1XM11O Disk vdev=%s failed to stat: %s0000001\1 libxl does not find the storage of the disk.1Z5 See whether the path in the specification exists in the toolstack's domain. Storage that a script or the backend of another domain is to find needs `script` or `backend`.416 target14 vdev1> backend/params16 script
21@ libxl-no-backend1S1 no suitable backend for disk {vdev}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1`N11O no suitable backend for disk %s0000001X3 No backend can serve the storage: none fits the format, the kind of file and the other options together.1T5 With `xl -vvv` libxl says of each backend why it does not fit. A file needs `qdisk` (QEMU) or a loop device by a script, and `qcow2` or `vhd` needs QEMU or tapdisk.31; backendtype16 format16 target
21E libxl-unsuitable-path1X2 Disk vdev={vdev}, backend phy unsuitable as phys path not a block device0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1hE11i1 Disk vdev=%s, backend phy unsuitable as phys path not a "0000001i2 libxl does not choose the kernel's backend, since the storage is a file and not a device.1j1 There is nothing to do if it then chooses another backend.21; backendtype16 target
21G libxl-unsuitable-format1_2 Disk vdev={vdev}, backend {word backend} unsuitable due to format {word format}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1lH11d1 Disk vdev=%s, backend %s unsuitable due to format %s0000001S2 libxl does not choose a backend, since it does not know the format.1V3 There is nothing to do if it then chooses another backend; otherwise change `format` or `backendtype`.21; backendtype16 format
21@ libxl-empty-disk1W1 Disk vdev={vdev} is empty but not cdrom0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1RL11S1 Disk vdev=%s is empty but not cdrom0000001i1 A disk has no storage, and only a CD drive may have none.1a1 Give `target`, or say `devtype=cdrom` or `cdrom`.216 target17 devtype
21> libxl-bad-vdev1j1 Invalid or unsupported virtual disk identifier {word vdev}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1`?11c1 Invalid or unsupported"" virtual disk identifier %s0000001V2 The name of the virtual device has none of the forms that libxl knows.1Q2 `blkif vdev` shows what is wrong with it; a usual name is `xvda`.114 vdev
21@ libxl-cd-backend1i1 Backend for CD devices on HVM guests must be Qdisk or Phy0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1j<150000001a2 A CD drive of a fully virtualised guest was given a backend that cannot serve it.1f1 Use `backendtype=qdisk`, or leave the choice to libxl.217 devtype1; backendtype
21< libxl-exists1Q1 device already exists in xenstore0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1bG150000001_2 A device with this number is in xenstore already, either attached or left over.1a2 Choose another `vdev`, or detach the old one: `xl block-list`, `xl block-detach`.214 vdev1G frontend/virtual-device
21? libxl-add-disks1J unable to add disk devices0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_create.c1ZY3150000001^2 The domain could not be created, since one of its disks could not be attached.1Y1 The messages before it say which and why.21= backend/state1F backend/hotplug-status
21@ libxl-add-device1a1 unable to {word action} device with path {device}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1fZ211Z1 "unable to %s device with path %s - rc %d"0000001i2 The backend did not enter the state that libxl waited for, within the time that it waits.1]6 Look at both directories with `blkif xenstore`, which says which side is stuck. For `add` the backend has not begun: the script failed, or the backend is not loaded. For `remove` the guest does not let go.31= backend/state1> frontend/state1> backend/online
21? libxl-device-id1b1 Unable to {word action} {word kind} with id {vdev}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1Xl211J Unable to %s %s with id %u0000001b1 libxl gives up on attaching or detaching a device.1O The messages before it say why.11= backend/state
21@ libxl-initialize1T1 unable to initialize device {device}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1fn111N unable to initialize device %s0000001_1 libxl could not watch the state of the backend.1i1 See whether xenstore works and has room for more watches.11= backend/state
21< libxl-remove1P1 unable to remove device {device}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1\U211J unable to remove device %s0000001[1 libxl could not start to detach the device.1W1 The message before it says what failed.21= backend/state1> backend/online
21F libxl-state-unreadable1^1 unable to read device state from path {device}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1RS211X1 unable to read device state from path %s0000001]1 The `state` of the backend could not be read.1Y1 See whether its directory is still there.11= backend/state
21E libxl-removal-timeout1b1 timed out while waiting for {device} to be removed0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1lf211^1 "timed out while waiting for %s to be removed"0000001Y3 The domain that serves the disk has not removed the backend's directory within the time that libxl waits.1b2 `xl devd` has to run in that domain: it runs the scripts and removes what is left.21= backend/state1> backend/online
21B libxl-wanted-state1T2 backend {device} wanted state {backend-state wanted state} timed out0000001
15 libxl011< 4.23-dev-19611N tools/libs/light/libxl_event.c1lP211X1 LOG(DEBUG, "backend %s wanted state %d "0000001U2 The backend has not entered a state within the time that libxl waits.1_2 Look at both directories with `blkif xenstore`, which says which side is stuck.11= backend/state
21E libxl-backend-missing1O Backend {device} does not exist0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1nj211I Backend %s does not exist0000001Z1 The directory of a backend does not exist.1X2 It was never created, or was removed too early: create the device again.11= backend/state
21G libxl-backend-not-ready1J Backend {device} not ready0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1bk211D Backend %s not ready0000001Y2 The backend has not entered the state in which it waits for its frontend.1F See the backend's log.11= backend/state
21B libxl-script-error1F : script: {text error}0000001
15 libxl011< 4.23-dev-19611O tools/libs/light/libxl_device.c1^d211W1 LOG(ERROR, "script: %s", hotplug_error)0000001Q5 The hotplug script of a device could not set it up, and has said why in `hotplug-error`. It is a disk unless the words are about a network interface or a bridge.1l3 Correct what it says, detach the disk and attach it again. `/var/log/xen/xen-hotplug.log` of the backend's domain says more.31E backend/hotplug-error1F backend/hotplug-status1> backend/script
21D libxl-script-timeout1e1 killing execution of {text script} because of timeout0000001
15 libxl011< 4.23-dev-19611P1 tools/libs/light/libxl_aoutils.c1fQ111Z1 killing execution of %s because of timeout0000001S2 The hotplug script did not end within the time that libxl gives it.1U3 The script waits for storage, or for the lock that another script holds. Run it by hand to see where.21> backend/script1F backend/hotplug-status
21C libxl-script-status1Y2 {text script} [{number process}] exited with error status {number status}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_exec.c1\711G " with error status %d"0000001W2 A program that libxl has started, such as a hotplug script, has failed.1W1 Its output and `hotplug-error` say why.21> backend/script1E backend/hotplug-error
21D libxl-cannot-execute1^1 libxl: cannot execute {word program}: {reason}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_exec.c1b611L libxl: cannot execute %s: %s0000001T3 A program that libxl wants to start, such as a hotplug script, does not exist or may not be started.1j1 See whether the path in `script` exists and is executable.216 script1> backend/script
21G libxl-script-unreadable1S1 unable to read script from {device}0000001
15 libxl011< 4.23-dev-19611N tools/libs/light/libxl_linux.c1`711X1 "unable to read script from %s", be_path0000001i1 The backend's directory does not name the hotplug script.1V3 The directory is incomplete, or has been removed in the meantime: detach the disk and attach it again.11> backend/script
21F libxl-no-physical-path1^1 No physical-device-path, can't access locally.0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1T\3150000001Y3 libxl wanted to read the disk itself, for a boot loader, and the script did not say where the storage is.1]1 A script has to write `physical-device-path`.21L backend/physical-device-path16 script
21B libxl-local-attach1\1 unable locally attach device: {text storage}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1h`311P1 unable locally attach device: %s0000001b2 libxl could not attach the disk to its own domain, where the boot loader reads it.1b2 The messages before it say why. xen-blkfront has to be present in that domain too.116 target
21= libxl-no-node1Z1 Missing xenstore node {device}/{word node}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1fZ111f1 LOG(ERROR, "Missing xenstore node %s/dev", libxl_path)0000001k1 A node that libxl needs for a disk is not in its directory.1Q2 The directory is incomplete: detach the disk and attach it again.41; backend/dev1< backend/mode1< backend/type1A backend/removable
21< libxl-cd-hvm1S1 cdrom-insert requires an HVM domain0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1lm1150000001W3 Media can be changed only in drives of fully virtualised guests; paravirtual guests have no such drive.1Y2 For another medium, detach the disk and attach it with the other storage.217 devtype19 removable
21@ libxl-cd-timeout1I cdrom insertion timed out0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1\T3150000001P2 QEMU did not change the medium within the time that libxl waits.1? See QEMU's log.11> backend/params
21? libxl-cd-device1H Virtual device not found0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1ho1150000001T1 The guest has no drive of that name.1P1 `xl block-list` shows its disks.114 vdev
21? libxl-cd-create1Z1 Failed to create empty cdrom "{text path}"0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1X>11S1 Failed to create empty cdrom \"%s\"0000001_2 libxl could not create the empty file that stands for a drive without a medium.1V1 See the directory and its permissions.116 target
21D libxl-virtio-hotplug1`1 Hotplug isn't supported for specification virtio0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1P<150000001c1 Virtio disks cannot be attached to a running guest.1b2 Put the disk into the guest's configuration, or attach a disk of the Xen protocol.11= specification
21B libxl-backend-type1]1 Unrecognized disk backend type: {number type}0000001
15 libxl011< 4.23-dev-19611M tools/libs/light/libxl_disk.c1l@11R1 Unrecognized disk backend type: %d0000001`1 libxl was given a backend that it does not have.1`1 The program and libxl are of different versions.11; backendtype
219 xl-attach1M libxl_device_disk_add failed.0000001
12 xl011< 4.23-dev-19611C tools/xl/xl_block.c1\3150000001M `xl block-attach` has failed.1O The messages before it say why.11= backend/state
219 xl-detach1W1 libxl_device_disk_{word action} failed.0000001
12 xl011< 4.23-dev-19611C tools/xl/xl_block.c1V811L libxl_device_disk_%s failed.0000001f1 `xl block-detach` has failed or has not ended in time.1T4 The guest uses the disk: unmount it there. `xl block-detach --force` removes it anyway, and the guest loses what it has not written.31= backend/state1> backend/online1> frontend/state
21@ xl-not-connected1Z1 Error: Device {word device} not connected.0000001
12 xl011< 4.23-dev-19611C tools/xl/xl_block.c1^711O Error: Device %s not connected.0000001]1 The guest has no disk of that name or number.1P1 `xl block-list` shows its disks.214 vdev1G frontend/virtual-device
218 xl-parse1h1 config parsing error in disk specification: {text error}0000001
19 libxlutil011< 4.23-dev-19611M tools/libs/util/libxlu_disk.c1B11^1 config parsing error in disk specification: %s0000001N A disk specification is wrong.1e2 `blkif disk` with the same specification shows the place, and what is expected there.416 target14 vdev16 format16 access
21> unknown-format1]1 unknown value for format: near `{text value}'0000001
19 libxlutil011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1Z711J "unknown value for format"0000001h2 The value of `format` in a disk specification is not one of those allowed; case matters.1j1 `blkif explain format` shows them, `blkif disk` the place.116 format
21C unknown-backendtype1b1 unknown value for backendtype: near `{text value}'0000001
19 libxlutil011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1l711O "unknown value for backendtype"0000001m2 The value of `backendtype` in a disk specification is not one of those allowed; case matters.1o1 `blkif explain backendtype` shows them, `blkif disk` the place.11; backendtype
21> unknown-access1]1 unknown value for access: near `{text value}'0000001
19 libxlutil011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1`611J "unknown value for access"0000001h2 The value of `access` in a disk specification is not one of those allowed; case matters.1j1 `blkif explain access` shows them, `blkif disk` the place.116 access
21< unknown-type1[1 unknown value for type: near `{text value}'0000001
19 libxlutil011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1\<11H "unknown value for type"0000001e1 The value of `devtype` is neither `cdrom` nor `disk`.1S1 `blkif explain devtype` shows them.117 devtype
217 no-vdev1A no vdev specified0000001
19 libxlutil011< 4.23-dev-19611M tools/libs/util/libxlu_disk.c1V5150000001S2 A disk specification does not say which device the guest is to see.1Q1 Give `vdev`, such as `vdev=xvda`.114 vdev
219 no-target1^1 no target specified (and device not removable)0000001
19 libxlutil011< 4.23-dev-19611M tools/libs/util/libxlu_disk.c1^5150000001T1 A disk specification has no storage.1S2 Give `target`, as the last parameter; only a CD drive can be empty.116 target
21: positional1N too many positional parameters0000001
19 libxlutil011< 4.23-dev-19611O tools/libs/util/libxlu_disk_l.l1ZB150000001^2 A disk specification has more values without a name than there are places for.1i2 Only the target, the format, the device and the access come without names, in this order.416 target16 format14 vdev16 access
21> xend-no-script1X2 Device {vdev} (vbd) could not be connected. Hotplug scripts not working.0000001
14 xend0115 4.4.011]1 tools/python/xen/xend/server/DevController.py1d911N "Hotplug scripts not working."0000001[2 xend has waited for `hotplug-status`, and no hotplug script has written it.1n3 See whether udev starts `/etc/xen/scripts/block`, whether the backend is loaded, and what `/var/log/xen/xen-hotplug.log` says.21F backend/hotplug-status1= backend/state
21? xend-no-backend1U2 Device {vdev} (vbd) could not be connected. Backend device not found.0000001
14 xend0115 4.4.011]1 tools/python/xen/xend/server/DevController.py1R:11K "Backend device not found."0000001V2 The hotplug script could not attach the storage, and has not said why.1c3 See whether the storage exists. For a file there may be no free loop device: raise `max_loop` of the module `loop`.31F backend/hotplug-status1E backend/hotplug-error1> backend/params
21B xend-attach-failed1h1 Device {vdev} (vbd) could not be connected. {text error}0000001
14 xend0115 4.4.011]1 tools/python/xen/xend/server/DevController.py1X:11g1 raise VmError("Device %s (%s) could not be connected. "0000001R2 The hotplug script could not attach the storage, and has said why.1^3 Correct what it says, and attach the disk again. `/var/log/xen/xen-hotplug.log` has what its commands printed.21E backend/hotplug-error1F backend/hotplug-status
21> script-missing1N {word storage} does not exist.0000002
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1PA11^1 test -e "$dev" || fatal "$dev does not exist."000000
501511O tools/hotplug/Linux/block-dummy1`311M fatal "$file does not exist."0000001]1 The hotplug script does not find the storage.1i1 See whether the path exists in the domain of the backend.31> backend/params1E backend/hotplug-error1F backend/hotplug-status
21; script-link1S1 {word storage} link does not exist.0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1l@11D link does not exist.0000001b1 The storage is a symbolic link that leads nowhere.1f1 See where it leads, and whether that volume is active.21> backend/params1E backend/hotplug-error
21@ script-not-block1U1 {word storage} is not a block device.0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1RA11F is not a block device.0000001P2 The storage of a disk with the kernel's backend is not a device.1e1 Give a device, or use `backendtype=qdisk` for a file.21> backend/params1; backendtype
21> script-mounted1]1 Device {word storage} is mounted {text where}0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1f:11R1 do_ebusy "Device $dev is mounted "0000001`4 The storage is mounted in the backend's domain or used by another guest in a way that conflicts with this disk, so the script did not attach it.1c6 Unmount it, detach it from the other guest, or attach both read-only. A toolstack that writes `w!` into `mode` turns the check off; xl cannot do that. Two writers destroy a file system that is not made for them.31< backend/mode1F backend/hotplug-status16 access
21C script-loop-mounted1l1 File {word storage} is loopback-mounted through {word loop},0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1Z<11`1 do_ebusy "File $file is loopback-mounted through0000001l2 The image already has a loop device, which is in use in a way that conflicts with this disk.1`1 `losetup -a` shows it; detach what is left over.31< backend/mode1F backend/hotplug-status16 access
21@ script-read-only1c1 File {word storage} is read-only, and so I will not0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1PC11O is read-only, and so I will not0000001a1 The image is read-only, and the disk is writable.1^1 Make the disk `ro`, or make the file writable.21< backend/mode16 access
21= script-closed1`2 Path closed or removed during hotplug add: {device} state: {backend-state state}0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1bB11Y1 Path closed or removed during hotplug add0000001_3 While the script attached the storage, the backend's directory was removed or left the state in which it waits.1l2 The toolstack had already given up: see why the script came late, and attach the disk again.21= backend/state1F backend/hotplug-status
21> script-no-loop1T1 Failed to find an unused loop device0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1XD150000001[1 There is no free loop device for the image.1_2 Load the module `loop`, raise its `max_loop`, or detach those that nobody uses.21< backend/node1F backend/hotplug-status
21H script-no-backend-device1M Backend device does not exist0000001
1= hotplug-linux011< 4.23-dev-19611S1 tools/hotplug/Linux/block-common.sh1T411U1 fatal "Backend device does not exist"0000001f1 The numbers of the storage's device could not be read.1V1 See whether the device is still there.11G backend/physical-device
21= script-lookup1W2 Unable to lookup {word storage}: dev: {word device} inode: {word inode}0000001
1= hotplug-linux011< 4.23-dev-19611I tools/hotplug/Linux/block1dC11F Unable to lookup $file0000001W1 The script could not look up the image.1d1 See whether the file is still there and can be read.11> backend/params
21B script-read-failed1R1 xenstore-read {text paths} failed.0000001
1= hotplug-linux011< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1R411H xenstore-read $@ failed.0000001`1 A node that the script needs is not in xenstore.1T4 The toolstack removed the directory before the script ran, or the script runs for something that is not a device: see `XENBUS_PATH`.21> backend/params1< backend/mode
21C script-write-failed1X1 Writing {text nodes} to xenstore failed.0000001
1= hotplug-linux011< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1T611V1 fatal "Writing $@ to xenstore failed."0000001V1 The script could not write its result.1e2 See the permissions and quotas of xenstore, and whether the directory is still there.21F backend/hotplug-status1G backend/physical-device
21> script-command1G failed; error detected.0000001
1= hotplug-linux011< 4.23-dev-19611\1 tools/hotplug/Linux/xen-hotplug-common.sh.in1V311R1 fatal "$0 failed; error detected."0000001[1 A command in the hotplug script has failed.1l1 `/var/log/xen/xen-hotplug.log` has what the command printed.21E backend/hotplug-error1> backend/script
21@ script-tap-minor1H Could not allocate minor0000001
1= hotplug-linux011< 4.23-dev-19611M tools/hotplug/Linux/block-tap1V:150000001X1 tapdisk has no device left for the disk.1Z1 See whether the module `blktap` is loaded.11F backend/hotplug-status
21? script-tap-open1N Could not open "{text target}"0000001
1= hotplug-linux011< 4.23-dev-19611M tools/hotplug/Linux/block-tap1d;11J Could not open \"$target\"0000001Q1 tapdisk could not open the image.1P2 See whether the file is there and has the format that was given.21> backend/params16 format
21C script-iscsi-target1L No matching target iqn found0000001
1= hotplug-linux011< 4.23-dev-19611O tools/hotplug/Linux/block-iscsi1V7150000001Z1 The iSCSI portal does not have the target.1[2 Compare `iqn` and `portal` in the specification with what `iscsiadm` shows.216 target16 script
21; qemu-create1e1 failed to create '{word type}' device '{word name}': 0000001
1> qemu-xen-block0115 7.2.011@ hw/xen/xen-bus.c1lC11S1 failed to create '%s' device '%s': 0000001T2 QEMU could not create a backend from what the toolstack has written.1X2 The rest of the message says why: most often the image cannot be opened.21> backend/params1; backend/dev
21D qemu-frontend-change1S1 frontend change error: {text error}0000001
1> qemu-xen-block0115 7.2.011@ hw/xen/xen-bus.c1^f111G frontend change error: 0000001j1 QEMU could not connect to what the frontend has published.1Q1 The rest of the message says why.31A frontend/ring-ref1F frontend/event-channel1A frontend/protocol
21@ qemu-sector-size1m1 logical_block_size != {number size} not supported by frontend0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1^411b1 logical_block_size != %u not supported by frontend0000001b4 The sectors of the storage are larger than 512 bytes, and this QEMU serves such a disk only to a frontend that writes `feature-large-sector-size`.1f3 Use storage with sectors of 512 bytes. The node is deprecated, and a frontend that writes it may count in other units.21R1 frontend/feature-large-sector-size1C backend/sector-size
21? qemu-ring-order1V1 invalid ring-page-order ({page-order})0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1f611L invalid ring-page-order (%d)0000001n1 The ring of the frontend has more pages than QEMU has offered.1a1 A frontend must not exceed `max-ring-page-order`.21H frontend/ring-page-order1K backend/max-ring-page-order
21= qemu-ring-ref1G failed to read ring-ref0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1T611Z1 error_setg(errp, "failed to read %s", key)0000001R1 A node of the frontend is missing.1Y2 The frontend has to publish it before it enters `XenbusStateInitialised`.31A frontend/ring-ref1C frontend/ring-ref%u1F frontend/event-channel
21: qemu-empty1V1 device needs media, but drive is empty0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1V>150000001[1 A disk that is not a CD drive has no image.1I Give the disk a `target`.21> backend/params16 target
219 qemu-vdev1N invalid virtual disk specifier0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1TO150000001b1 QEMU does not know the name of the virtual device.1Y1 `blkif vdev` shows what is wrong with it.21; backend/dev14 vdev
21@ qemu-device-type1\1 invalid device-type parameter '{text value}'0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1jh111R1 invalid device-type parameter '%s'0000001\1 `device-type` is neither `disk` nor `cdrom`.1W1 The toolstack has to write one of them.11C backend/device-type
219 qemu-stat1[1 Could not stat file '{text path}': {reason}0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1n_111H Could not stat file '%s'0000001M QEMU does not find the image.1b1 See whether the path exists in the domain of QEMU.21> backend/params16 target
21: qemu-drive1T1 failed to create drive: {text error}0000001
1> qemu-xen-block0115 7.2.011D hw/block/xen-block.c1Vi111H failed to create drive: 0000001N QEMU could not open the image.1`4 The rest of the message says why. With `direct-io-safe` the file system has to support direct I/O. A lock means that another QEMU has the image.21> backend/params1F backend/direct-io-safe
219 qemu-open1\1 Could not open '{text file}': {reason error}0000001
1> qemu-xen-block0115 7.2.011< util/error.c1b711C Could not open '%s'0000001Z1 QEMU could not open the file of the image.1S6 See whether the file is there in the backend's domain, and whether QEMU may read it, and write it unless the disk is read-only. Some file systems do not allow direct I/O, where that is asked for.316 target1> backend/params1< backend/mode
219 qemu-lock1P1 Failed to get "{text lock}" lock0000001
1> qemu-xen-block0115 7.2.011B block/file-posix.c1di111I Failed to get \"%s\" lock0000001^2 Another process has the image and does not allow this one what it wants of it.1a4 End the other process, often the QEMU of another guest or one that was left behind; two guests may share an image only when neither writes to it.316 target1> backend/params1< backend/mode
21@ qemu-shared-lock1W1 Failed to get shared "{text lock}" lock0000001
1> qemu-xen-block0115 7.2.011B block/file-posix.c1dj111P1 Failed to get shared \"%s\" lock0000001\2 Another process uses the image in a way that this one does not allow others.1k2 End the other process, often the QEMU of another guest or a tool that looks into the image.316 target1> backend/params1< backend/mode
21> qemu-operation1V1 error: unknown operation ({operation})0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1^:11M error: unknown operation (%d)0000001h1 The guest has sent an operation that QEMU does not know.1o2 The frontend sends what was not offered, or the ring is read in another layout: see `protocol`.21= blkif_request1A frontend/protocol
21> qemu-read-only1N error: write req for ro device0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1j:150000001a1 The guest writes to a disk that it may only read.1c2 The frontend ignores `mode` or `info`; give the disk `rw` if the guest is to write.31< backend/mode1< backend/info16 access
21= qemu-segments1J error: nr_segments too big0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1X;150000001Z1 A request has more segments than possible.1P2 The frontend is faulty: `blkif ring` decodes a dump of the ring.21= blkif_request1N BLKIF_MAX_SEGMENTS_PER_REQUEST
21B qemu-sectors-order1J error: first > last sector0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1`;150000001]1 A segment of a request ends before it begins.1P2 The frontend is faulty: `blkif ring` decodes a dump of the ring.11E blkif_request_segment
21B qemu-page-crossing1D error: page crossing0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1j;150000001\1 A segment of a request goes beyond its page.1m2 The frontend is faulty, or assumes a sector size other than `sector-size`: see how it counts.21E blkif_request_segment1C backend/sector-size
21? qemu-beyond-end1P1 error: access beyond end of file0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1\<150000001]1 A request reaches beyond the end of the disk.1Q4 The image has become smaller, or the frontend counts sectors of another size: compare `sectors` and `sector-size` with the image.21? backend/sectors1C backend/sector-size
21= qemu-io-error1> read I/O error0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1`@11< %s I/O error0000001Z1 The storage could not carry out a request.1k4 See the log of the kernel of QEMU's domain. Direct I/O on storage that does not support it, or with requests that do not fit its sectors, also causes this.31F backend/direct-io-safe1C backend/sector-size1? BLKIF_RSP_ERROR
21@ qemu-write-error1? write I/O error0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1`@11< %s I/O error0000001Z1 The storage could not carry out a request.1k4 See the log of the kernel of QEMU's domain. Direct I/O on storage that does not support it, or with requests that do not fit its sectors, also causes this.31F backend/direct-io-safe1C backend/sector-size1? BLKIF_RSP_ERROR
219 qemu-copy1Q1 failed to copy data: {text error}0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1Z?11E failed to copy data: 0000001W1 Pages of the guest could not be copied.1e2 A reference in a request is not valid: the frontend is faulty, or the guest has gone.11E blkif_request_segment
21= qemu-protocol1R1 unknown protocol {number protocol}0000001
1> qemu-xen-block0115 7.2.011N hw/block/dataplane/xen-block.c1`_111C unknown protocol %u0000001e1 QEMU does not know the layout of the frontend's ring.1? See `protocol`.11A frontend/protocol
21? qemu-max-grants1Y1 xengnttab_set_max_grants failed: {reason}0000001
1> qemu-xen-block0115 7.2.011@ hw/xen/xen-bus.c1\k111O xengnttab_set_max_grants failed0000001c2 The kernel of QEMU's domain does not let QEMU map as many grants as the ring needs.1[2 Raise the limit of `/dev/xen/gntdev` (the parameter `limit` of xen-gntdev).21J backend/feature-persistent1H frontend/ring-page-order
218 qemu-map1`1 xengnttab_map_domain_grant_refs failed: {reason}0000001
1> qemu-xen-block0115 7.2.011@ hw/xen/xen-bus.c1Xl111X1 "xengnttab_map_domain_grant_refs failed"0000001b1 QEMU could not map the ring or pages of a request.1`2 A reference is no longer valid: the guest has gone, or has published wrong ones.11A frontend/ring-ref
219 qemu-bind1[1 xenevtchn_bind_interdomain failed: {reason}0000001
1> qemu-xen-block0115 7.2.011@ hw/xen/xen-bus.c1^W211Q1 xenevtchn_bind_interdomain failed0000001f1 QEMU could not bind the event channel of the frontend.1o1 The number is no longer valid, or another backend has bound it.11F frontend/event-channel
21? qemu-write-node1f1 failed to write '{text value}' to '{device}': {reason}0000001
1> qemu-xen-block0115 7.2.011G hw/xen/xen-bus-helper.c1d511L failed to write '%s' to '%s'0000001L QEMU could not write a node.1n1 See whether the directory is still there, and its permissions.11= backend/state
21> qemu-read-node1X1 failed to read from '{device}': {reason}0000001
1> qemu-xen-block0115 7.2.011G hw/xen/xen-bus-helper.c1j711H failed to read from '%s'0000001[1 A node is missing, or QEMU may not read it.1V1 See whether the directory is complete.21> backend/params1> frontend/state
21B tapback-not-blktap1d1 ignoring non-blktap2 physical device: {number major}0000001
17 tapback0115 4.0.811A tapback/backend.c1nL11X1 ignoring non-blktap2 physical device: %d0000001W2 The storage was not attached by tapdisk, and tapback does not serve it.1_2 The disk belongs in the directory of another backend (`vbd` instead of `vbd3`).11G backend/physical-device
21? tapback-changed1T2 changing physical device from {word old} to {word new} not supported0000001
17 tapback0115 4.0.811A tapback/backend.c1`L11a1 changing physical device from %x:%x to %x:%x not 0000001\2 Another device was written into `physical-device` while the disk was in use.1T1 Detach the disk and attach it again.11G backend/physical-device
21A tapback-malformed1X1 malformed physical device '{text value}'0000001
17 tapback0115 4.0.811A tapback/backend.c1nJ11N malformed physical device '%s'0000001[2 `physical-device` is not two hexadecimal numbers with a colon between them.1B See what wrote it.11G backend/physical-device
21< tapback-find1S1 error looking for tapdisk: {reason}0000001
17 tapback0115 4.0.811A tapback/backend.c1`N11M error looking for tapdisk: %s0000001a1 tapback does not find the tapdisk of the storage.1Z1 See whether tapdisk runs (`tap-ctl list`).11G backend/physical-device
21< tapback-size1g2 unexpected device characteristics: sector size={number bytes}, sectors={number sectors}0000001
17 tapback0115 4.0.811A tapback/backend.c1XF11d1 warning: unexpected device characteristics: sector "0000001S1 tapdisk reports an impossible size.1P1 See the image and tapdisk's log.21? backend/sectors1C backend/sector-size
21? tapback-hotplug1Y1 invalid hotplug-status value {word value}0000001
17 tapback0115 4.0.811A tapback/backend.c1X\111O invalid hotplug-status value %s0000001T1 `hotplug-status` is not `connected`.1Y1 See `hotplug-error` and the script's log.11F backend/hotplug-status
21C tapback-no-frontend1`1 hotplug scripts ran but front-end does not exist0000001
17 tapback0115 4.0.811A tapback/backend.c1XW1150000001S2 The storage is attached, but the frontend's directory is not there.1P2 The guest has gone, or the toolstack has removed its side first.21@ backend/frontend1F backend/hotplug-status
21@ tapback-protocol1T1 unsupported protocol {word protocol}0000001
17 tapback0115 4.0.811B tapback/frontend.c1b;11G unsupported protocol %s0000001W2 The frontend has named a layout of the ring that tapback does not know.1? See `protocol`.11A frontend/protocol
21= tapback-grant1H failed to read grant ref0000001
17 tapback0115 4.0.811B tapback/frontend.c1j911L "failed to read grant ref\n"0000001e1 `ring-ref`, or one of its numbered forms, is missing.1Y2 The frontend has to publish it before it enters `XenbusStateInitialised`.21A frontend/ring-ref1C frontend/ring-ref%u
21? tapback-channel1L failed to read event channel0000001
17 tapback0115 4.0.811B tapback/frontend.c1`:150000001K `event-channel` is missing.1Y2 The frontend has to publish it before it enters `XenbusStateInitialised`.11F frontend/event-channel
21B tapback-persistent1a1 front-end supports persistent grants but we don't0000001
17 tapback0115 4.0.811B tapback/frontend.c1`=150000001c2 The frontend supports persistent grants and tapback does not, so they are not used.1G There is nothing to do.21K frontend/feature-persistent1J backend/feature-persistent
21? tapback-connect1^1 failed to connect to the shared ring: {reason}0000001
17 tapback0115 4.0.811B tapback/frontend.c1d>11Q1 failed to connect to the shared "0000001i1 tapdisk could not map the ring or bind its event channel.1k3 A reference or the channel is not valid; with a ring of several pages compare `ring-page-order` with `max-ring-page-order`.41A frontend/ring-ref1F frontend/event-channel1H frontend/ring-page-order1K backend/max-ring-page-order
21= tapback-state1X1 invalid front-end state {frontend-state}0000001
17 tapback0115 4.0.811B tapback/frontend.c1XM11J invalid front-end state %d0000001n1 The frontend has entered a state that tapback does not expect.1R2 The frontend's driver is faulty, or something else wrote the node.11> frontend/state
21B freebsd-ring-pages1U3 {errno} Front-end specified ring-pages of {pages requested} exceeds backend limit of {pages maximum}.0000001
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1nP611P1 "exceeds backend limit of %u.  "0000001n2 The frontend's ring has more pages than the backend accepts, and the backend does not connect.1U2 A frontend must not exceed `max-ring-page-order` or `max-ring-pages`.31H frontend/ring-page-order1K backend/max-ring-page-order1F backend/max-ring-pages
21C freebsd-front-pages1o2 Back-end specified ring-pages of {pages offered} limited to front-end limit of {pages maximum}.0000001
1@ freebsd-blkfront0114 12.111O sys/dev/xen/blkfront/blkfront.c1`W211U1 "limited to front-end limit of %u.\n"0000001k1 The backend offers larger rings than FreeBSD's driver uses.1T1 Nothing: the smaller number is used.21H frontend/ring-page-order1K backend/max-ring-page-order
21A freebsd-ring-info1S2 {errno} Unable to retrieve ring information from frontend {device}.0000001
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1jQ611V1 "Unable to retrieve ring information "0000001k1 A node of the frontend's ring is missing or cannot be read.1U3 The frontend has to publish `ring-ref` and `event-channel` before it enters `XenbusStateInitialised`.21A frontend/ring-ref1F frontend/event-channel
21; freebsd-abi1U2 {errno} Unknown protocol ABI ({word protocol}) published by frontend.0000001
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1jT611Y1 "Unknown protocol ABI (%s) published by "0000001[2 The frontend has named a layout of the ring that the backend does not know.1? See `protocol`.11A frontend/protocol
21< freebsd-open1[1 {errno} error opening device {word storage}0000001
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1`Z511G error opening device %s0000001]1 FreeBSD's backend could not open the storage.1V1 See whether it exists and who uses it.11> backend/params
21@ freebsd-not-disk1]1 {errno} {word storage} is not a disk or file.0000001
1? freebsd-blkback0114 12.111M sys/dev/xen/blkback/blkback.c1`[511C "%s is not a disk "0000001Y1 The storage is neither a disk nor a file.1B Give another path.11> backend/params
21@ xenstored-memory1f2 Domain {number domain} exceeds hard memory quota, Xenstore interface to domain stalled0000001
19 xenstored011< 4.23-dev-19611H tools/xenstored/domain.c1Xo311o1 exceeds hard memory quota, Xenstore interface to domain stalled0000001e3 xenstored no longer serves the domain, since what it keeps for it takes too much memory: all its devices stand still.1P3 See what the domain writes or does not read; `xenstore-control quota` shows and sets the limits.11> frontend/state
21> xenstored-soft1`1 Domain {number domain} exceeds soft memory quota0000001
19 xenstored011< 4.23-dev-19611H tools/xenstored/domain.c1`P411I exceeds soft memory quota0000001^1 xenstored keeps a large amount for the domain.1i1 Nothing yet; see what the domain writes or does not read.11> frontend/state
21> xenstored-rate1X1 write rate limit: rate limiting restarts0000001
19 xenstored011< 4.23-dev-19611H tools/xenstored/domain.c1TF11F rate limiting restarts0000001`2 Guests write so much that xenstored delays them, and their devices connect late.1T1 Find the domain that writes so much.11> frontend/stateK
215 EPERM1G Operation not permitted1Z2 The program is not allowed to do it; in the hypervisor, its domain is not.
416 ENOENT1I No such file or directory1T1 The node or the file does not exist.
815 EINTR1G Interrupted system call1_1 A signal interrupted it; it can be tried again.
:13 EIO1B Input/output error1Z1 The storage, or xenstore, failed to do it.
<15 ENXIO1I No such device or address1f1 The device file has no driver behind it, or no medium.
>15 E2BIG1F Argument list too long1[1 A value or a path is too long for xenstore.
B15 EBADF1C Bad file descriptor1Y1 The program uses a file that is not open.
F16 EAGAIN1P1 Resource temporarily unavailable1[2 Something else changed in the meantime; the transaction has to be repeated.
H16 ENOMEM1F Cannot allocate memory1c1 No memory, or no entry of the grant table, is left.
J16 EACCES1A Permission denied1k1 The permissions of the node or of the file do not allow it.
L16 EFAULT1; Bad address1U2 A page could not be reached; with grants, the reference is not valid.
P115 EBUSY1G Device or resource busy1O Somebody else uses the storage.
R116 EEXIST1; File exists1B It already exists.
V116 ENODEV1> No such device1]1 There is no such device, or no driver for it.
X117 ENOTDIR1? Not a directory1V1 A part of the path is not a directory.
Z116 EISDIR1> Is a directory1W1 The path of the storage is a directory.
\116 EINVAL1@ Invalid argument1j2 A value is not possible, or the other side asks for something that this one does not have.
`116 EMFILE1C Too many open files1m1 The program has reached the number of files that it may open.
h116 ENOSPC1G No space left on device1l1 The storage, a quota of xenstore or the grant table is full.
l115 EROFS1E Read-only file system1d1 The storage is read-only, and a write was requested.
T216 ERANGE1M Numerical result out of range1d1 A number in a node is too large, or is not a number.
\216 ENOSYS1H Function not implemented1j1 The other side asks for something that this one cannot do.
n51: EOPNOTSUPP1G Operation not supported1d1 The storage or the backend cannot do this operation.
l619 ETIMEDOUT1D Connection timed out1g1 The other side, or the storage, did not answer in time.
n61< ECONNREFUSED1B Connection refused1\1 The program that should answer does not run.
d716 EDQUOT1C Disk quota exceeded1e1 A quota of xenstore or of the file system is used up.
f719 ENOMEDIUM1? No medium found1C The drive is empty.
"""#
}
