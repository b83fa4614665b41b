import BlkifSchema
import Diagnostics
import Explanation
import TestSupport
import Testing

/// Messages like those of reports that people have filed. The numbers are those of the table of reports.
@Suite struct ReportedMessageTests {
    private let schema: BlkifSchema

    init() throws {
        schema = try RealSchema.schema()
    }

    @Test(arguments: [
        // 3, 7: a guest waits at boot for a disk that does not come.
        (
            "xenbus_probe_frontend: Waiting for devices to initialise: 25s...20s...15s...",
            "waiting-for-devices", "waits at boot"
        ),
        (
            "[ 301.1] xenbus_probe_frontend: Timeout connecting to device: device/vbd/51712 (local state 3, remote state 2)",
            "connect-timeout", "storage is not attached yet"
        ),
        // 6: a guest that shuts down.
        (
            "[ 92.5] xenbus_probe_frontend: xenbus_frontend_dev_shutdown: device/vbd/51760 timeout closing device",
            "close-timeout", "waited five seconds"
        ),
        (
            "xenbus_frontend_dev_shutdown: device/vbd/5632: Initialising != Connected, skipping",
            "not-connected-at-close", "not connected"
        ),
        // 18: a format in capital letters.
        (
            "/etc/xen/guest.cfg:5: config parsing error in disk specification: unknown value for format: near `QCOW2' in `/a,QCOW2,xvda'",
            "unknown-format", "case matters"
        ),
        // 19: a CD drive that no backend can serve.
        (
            "libxl: error: libxl_disk.c:204:x: Domain 3:Backend for CD devices on HVM guests must be Qdisk or Phy",
            "libxl-cd-backend", "qdisk"
        ),
        // 20: storage that is not there.
        (
            "libxl: error: libxl_device.c:468:x: Disk vdev=xvdc failed to stat: disk.img: No such file or directory",
            "libxl-stat", "does not find the storage"
        ),
        // 22, 23: the grant table is full.
        (
            "xen/grant-table: max_grant_frames reached cur=32 extra=1 limit=32 gnttab_free_count=0 req_entries=1",
            "grant-frames", "max_grant_frames"
        ),
        // 10 to 14: a frontend that does not know larger sectors.
        (
            "qemu: logical_block_size != 512 not supported by frontend", "qemu-sector-size",
            "feature-large-sector-size"
        ),
        // 16: more pages a ring than the backend takes.
        ("vbd vbd-4-51712: 22 requested ring page order 4 exceed max:3", "back-ring-order", "16 pages"),
        // 29: direct I/O.
        ("xen be: qdisk-51712: error: read I/O error", "qemu-io-error", "Direct I/O"),
        (
            "qemu-system-i386: -drive file=/srv/a b.img: Could not open '/srv/a b.img': No such file or directory",
            "qemu-open", "ENOENT"
        ),
        (
            "failed to create drive: Failed to get \"write\" lock", "qemu-lock",
            "Another process has the image"
        ),
        ("Failed to get shared \"consistent read\" lock", "qemu-shared-lock", "does not allow others"),
        (
            "[   12.345678] blk_update_request: I/O error, dev xvda, sector 2048 op 0x1:(WRITE) flags 0x800",
            "linux-io-error", "1 MiB in sectors of 512 bytes"
        ),
        ("Buffer: I/O error, dev xvdb, sector 8 op 0x0:(READ)", "linux-io-error", "number 51728"),
        // 4: a disk that is still mounted is to be detached.
        ("vbd vbd-51728: 16 Device in use; refusing to close", "front-in-use", "still uses it"),
        // 6: the domain that serves the disks shuts down, and xenstored has gone before.
        (
            "xenbus: xenbus_dev_shutdown: backend/vbd/4/51760 timeout closing device", "close-timeout",
            "shut down the guests first"
        ),
        ("vbd vbd-4-51760: 5 starting transaction", "transaction-failed", "xenstored"),
        // What xend says of a disk that does not come.
        (
            "Error: Device 51712 (vbd) could not be connected. Hotplug scripts not working.",
            "xend-no-script", "xvda, number 51712"
        ),
        (
            "VmError: Device 2049 (vbd) could not be connected. Backend device not found.", "xend-no-backend",
            "loop"
        ),
        (
            "Error: Device 768 (vbd) could not be connected. losetup /dev/loop9 /srv/a.img failed",
            "xend-attach-failed", "losetup /dev/loop9 /srv/a.img failed"
        ),
        (
            "Error: Device 51728 (vbd) could not be connected. Failed to find an unused loop device",
            "script-no-loop", "max_loop"
        ),
        // A guest without grants.
        (
            "vbd vbd-51712: 28 granting access to 1 ring pages", "grant-ring-failed",
            "or the grant table is full"
        ),
        (
            "xen:grant_table: grant table add_to_physmap failed, err=-38", "grant-table-pages",
            "max_grant_frames"
        ),
        ("vbd vbd-17-51712: 9 mapping in shared page 8 from domain 17", "map-page-failed", "9 that the page"),
        // 31: a medium cannot be ejected.
        (
            "libxl: error: libxl_disk.c:990:x: Domain 9:cdrom-insert requires an HVM domain", "libxl-cd-hvm",
            "paravirtual guests have no such drive"
        ),
    ]) func theCauseIsTold(_ text: String, _ id: String, _ words: String) throws {
        let json = try #require(LogReading.occurrence(in: text, schema)).json.text(indented: false)
        #expect(json.contains("\"name\":\"\(id)\""), "\(json)")
        #expect(json.contains(words), "\(json)")
    }

    /// What a log says first is not always the cause; each line is told in its place.
    @Test func aFailedAttachmentInALog() {
        let log = [
            "2026-01-31 12:00:00 libxl: debug: libxl_device.c:1283:x: Domain 7:calling hotplug script: /etc/xen/scripts/block add",
            "2026-01-31 12:00:01 /etc/xen/scripts/block: add XENBUS_PATH=backend/vbd/7/51712",
            "2026-01-31 12:00:01 /etc/xen/scripts/block: /dev/vg/gone does not exist.",
            "2026-01-31 12:00:01 libxl: error: libxl_aoutils.c:1:x: Domain 7:/etc/xen/scripts/block add [4711] exited with error status 1",
            "2026-01-31 12:00:01 libxl: error: libxl_device.c:1351:x: script: /dev/vg/gone does not exist.",
            "2026-01-31 12:00:02 libxl: error: libxl_create.c:1685:x: Domain 7:unable to add disk devices",
        ]
        var reading = LogReading(schema)
        for line in log { reading.read(Array(line.utf8)[...]) }
        #expect(reading.occurrences.map(\.line) == [3, 4, 6])
        #expect(reading.occurrences.first?.count == 2)
    }
}
