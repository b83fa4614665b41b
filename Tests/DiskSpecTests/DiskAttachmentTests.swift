import DiskSpec
import Testing

/// Which backend serves a disk, and what that backend is told.
@Suite struct DiskAttachmentTests {
    // MARK: Backends

    @Test func aBlockDeviceIsServedByTheKernel() throws {
        let disk = try attached("/dev/vg/a,raw,xvda,w") {
            $0.domain = 5
            $0.guest = .pv
        }
        #expect(disk.backendType == "phy")
        #expect(disk.number == 51712)
        #expect(
            shown(disk.backend) == [
                "frontend=/local/domain/5/device/vbd/51712", "params=/dev/vg/a",
                "script=/etc/xen/scripts/block", "frontend-id=5", "online=1", "removable=0", "bootable=1",
                "state=1", "dev=xvda", "type=phy", "mode=w", "device-type=disk", "discard-enable=1",
                "specification=xen",
            ])
        #expect(
            shown(disk.frontend) == [
                "backend=/local/domain/0/backend/vbd/5/51712", "backend-id=0", "state=1",
                "virtual-device=51712", "device-type=disk", "trusted=1", "protocol=x86_64-abi",
            ])
    }

    @Test func anImageInAFormatIsServedByQEMU() throws {
        let disk = try attached("/srv/a.qcow2,qcow2,xvdb,r")
        #expect(disk.backendType == "qdisk")
        #expect(disk.backendDirectory == "/local/domain/0/backend/qdisk/1/51728")
        #expect(value("params", disk.backend) == "qcow2:/srv/a.qcow2")
        #expect(value("script", disk.backend) == nil)
        #expect(value("mode", disk.backend) == "r")
        #expect(value("discard-enable", disk.backend) == "0")
    }

    @Test func aRawFileGoesToTheKernelOnlyFrom46On() throws {
        #expect(try attached("/srv/a.img,raw,xvda,w", asOf: "4.5").backendType == "qdisk")
        #expect(try attached("/srv/a.img,raw,xvda,w", asOf: "4.6").backendType == "phy")
        let linked = try attached("/srv/a.img,raw,xvda,w", asOf: "4.5") { $0.target = .blockDevice }
        #expect(linked.backendType == "phy")
    }

    @Test func blktapIsTheKernelsBackendAtFirstAndOneOfItsOwnLater() throws {
        let old = try attached("/srv/a.vhd,vhd,xvda,w,backendtype=tap", asOf: "4.4")
        #expect(old.backendDirectory == "/local/domain/0/backend/vbd/1/51712")
        #expect(value("tapdisk-params", old.backend) == "vhd:/srv/a.vhd")
        #expect(value("params", old.backend) == "/dev/xen/blktap-2/tapdev<tapdisk>")
        #expect(value("type", old.backend) == "phy")
        #expect(try refusal("/srv/a.vhd,vhd,xvda,w,backendtype=tap", asOf: "4.13") == .backend)
        let new = try attached("/srv/a.vhd,vhd,xvda,w,backendtype=tap", asOf: "4.19")
        #expect(new.backendDirectory == "/local/domain/0/backend/vbd3/1/51712")
        #expect(new.frontendDirectory == "/local/domain/1/device/vbd/51712")
        #expect(value("params", new.backend) == "vhd:/srv/a.vhd")
        #expect(value("script", new.backend) == "/etc/xen/scripts/block-tap")
    }

    @Test func blktapIsNotChosenForADiskThatDoesNotAskUnlessTheKernelHasIt() throws {
        let text = "/srv/a.img,raw,xvda,w"
        #expect(try attached(text, asOf: "4.3").backendType == "qdisk")
        #expect(try attached(text, asOf: "4.3") { $0.blktap = true }.backendType == "tap")
        #expect(try refusal(text + ",backendtype=tap", asOf: "4.3") { $0.blktap = false } == .backend)
    }

    @Test func aVirtioDiskHasFoldersOfItsOwnAndNeedsANewGuest() throws {
        let text = "/srv/a.img,raw,xvda,w,specification=virtio"
        let disk = try attached(text)
        #expect(disk.backendType == "standalone")
        #expect(disk.backendDirectory == "/local/domain/0/backend/virtio_disk/1/51712")
        #expect(disk.frontendDirectory == "/local/domain/1/device/virtio_disk/51712")
        #expect(
            shown(disk.backend).suffix(5) == [
                "specification=virtio", "transport=mmio", "base=0", "irq=0", "grant_usage=0",
            ])
        #expect(try refusal(text) { $0.isRunning = true } == .hotplug)
        #expect(value("grant_usage", try attached(text + ",backend=2").backend) == "1")
        #expect(value("grant_usage", try attached(text, asOf: "4.18").backend) == nil)
    }

    // MARK: Scripts

    @Test func aScriptIsLookedUpInTheFolderUnlessItsPathIsAbsolute() throws {
        func script(_ text: String) throws -> String? {
            value("script", try attached("r0,raw,xvda,w,script=\(text)") { $0.scripts = "/usr/xen" }.backend)
        }
        #expect(try script("block-drbd") == "/usr/xen/block-drbd")
        #expect(try script("/opt/block-own") == "/opt/block-own")
        #expect(try script("") == "/usr/xen/")
        #expect(try refusal("r0,qcow2,xvda,w,script=block-drbd") == .backend)
    }

    // MARK: Drives

    @Test func aDriveOfAnHVMGuestIsServedByQEMU() throws {
        let text = "vdev=hdc,cdrom,target=/dev/cdrom"
        #expect(try attached(text) { $0.guest = .hvm }.backendType == "qdisk")
        let disk = try attached(text)
        #expect(disk.backendType == "phy")
        #expect(value("device-type", disk.backend) == "cdrom")
        #expect(value("device-type", disk.frontend) == "cdrom")
        #expect(value("removable", disk.backend) == "1")
        #expect(value("mode", disk.backend) == "r")
        let asked = "vdev=hdc,cdrom,backendtype=phy,target=/dev/cdrom"
        #expect(try refusal(asked, asOf: "4.18") { $0.guest = .hvm } == .drive)
        #expect(try attached(asked, asOf: "4.19") { $0.guest = .hvm }.backendType == "phy")
    }

    @Test func anEmptyDriveHasNoPathOrThatOfAnEmptyFile() throws {
        func path(_ text: String, asOf release: String, _ guest: AttachmentContext.Guest) throws
            -> String?
        {
            value("params", try attached(text, asOf: release) { $0.guest = guest }.backend)
        }
        #expect(try path("vdev=hdc,cdrom", asOf: "4.8", .hvm) == "aio:(null)")
        #expect(try path("vdev=hdc,cdrom", asOf: "4.9", .hvm) == "aio:")
        #expect(try path("vdev=hdc,cdrom", asOf: "4.19", .pv) == nil)
        #expect(
            try path("vdev=hdc,cdrom,backendtype=phy", asOf: "4.19", .hvm) == "/var/run/xen/empty-cdrom.1")
        #expect(try refusal("/a,empty,xvda,w") == .empty)
        #expect(try refusal("/a,empty,hdc:cdrom,r") == .empty)
    }
}
