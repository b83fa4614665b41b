import BlkifSchema
import Diagnostics
import TestSupport
import Testing
import XenstoreDump

/// Stores like those of reports that people have filed: what is told first is the cause. The numbers are those of the
/// table of reports.
@Suite struct ProblemTests {
    private let store = SampleStore()

    private func first(
        _ store: SampleStore, _ id: String, location: Testing.SourceLocation = #_sourceLocation
    ) throws -> StoreFinding? {
        let reading = try Reading(store)
        #expect(reading.findings.count == 1, sourceLocation: location)
        let finding = reading.findings.first?.first
        #expect(finding?.id.description == id, sourceLocation: location)
        return finding
    }

    /// 1: the toolstack reports success, and nobody runs scripts in the domain of the USB controller.
    @Test func aDriverDomainWithoutScripts() throws {
        let store = store.changed { $0.server = 3 }.unattached.withStates(2, 3)
            .with(.frontend, "backend", "/local/domain/3/backend/vbd/7/51712").with(
                .frontend, "backend-id", "3")
        let finding = try first(store, "attach-pending")
        #expect(finding?.remedy?.contains("domain 3 runs hotplug scripts") == true)
    }

    /// 2: U-Boot has published its ring and is in 4; the backend stays in 2.
    @Test func aBootLoaderThatWaitsForTheBackend() throws {
        let finding = try first(store.unattached.withStates(2, 4), "attach-pending")
        #expect(finding?.path == "/local/domain/0/backend/vbd/7/51712/hotplug-status")
        // With the storage attached it is the backend that does not come.
        _ = try first(store.withStates(2, 4), "state-lasts")
    }

    /// 4: the disk is detached, and the guest has it mounted.
    @Test func aDetachmentThatTheGuestRefuses() throws {
        let finding = try first(store.withStates(5, 4).with(.backend, "online", "0"), "state-lasts")
        #expect(finding?.message.contains("does not give up the disk") == true)
        // The domain that served it has been shut down.
        let gone = store.changed { $0.backend = [] }.with(
            .frontend, "backend", "/local/domain/3/backend/vbd/7/51712"
        )
        .with(.frontend, "backend-id", "3")
        #expect(try first(gone, "no-backend")?.message == "domain 3, which served the disk, is gone")
    }

    /// 8: the storage could not be plugged, and the device is there all the same.
    @Test func aHalfPluggedDevice() throws {
        let plugged = store.changed { $0.kind = "vbd3" }.unattached.fresh.withStates(1, 1).without(
            .backend, "script"
        )
        .with(.frontend, "backend", "/local/domain/0/backend/vbd3/7/51712")
        _ = try first(plugged, "attach-pending")
        let failed = plugged.with(.backend, "tapdisk-error", "No such file or directory")
        #expect(try first(failed, "attach-failed")?.message.hasSuffix("No such file or directory") == true)
    }

    /// 9: libxl has switched off the scripts that udev starts, which another toolstack relies on.
    @Test func scriptsThatUdevMayNotRun() throws {
        let switchedOff = store.unattached.fresh.withStates(2, 1).without(.backend, "script").changed {
            $0.others = ["/local/domain/0/libxl/disable_udev = \"1\""]
        }
        let finding = try first(switchedOff, "udev-disabled")
        #expect(finding?.path == "/local/domain/0/libxl/disable_udev")
        // libxl itself sets it, and runs the script of its disks.
        #expect(try Reading(store.changed { $0.others = switchedOff.others }).ids == [[]])
    }

    /// 10 to 14: sectors of 4096 bytes, which drivers count in different ways.
    @Test func sectorsOf4096Bytes() throws {
        let large = store.with(.backend, "sector-size", "4096").with(.backend, "physical-sector-size", "4096")
        let finding = try first(large, "large-sectors")
        #expect(finding?.message.contains("4096 bytes, and the frontend has not said") == true)
        #expect(finding?.explained == "backend/sector-size")
        #expect(
            try first(large.with(.frontend, "feature-large-sector-size", "1"), "large-sectors")?.message
                .contains("has not said") == false)
        // An image that was made for sectors of 512 bytes.
        let uneven = try Reading(large.with(.backend, "sectors", "20971521"))
        #expect(uneven.ids == [["uneven-size", "large-sectors"]])
    }

    /// 27: a CD was changed, and mode has a value that backends do not take.
    @Test func aChangedMediumWithAWrongMode() throws {
        let drive = store.with(.backend, "mode", "ro").without(
            .backend, "hotplug-status", "physical-device", "physical-device-path"
        )
        .with(.backend, "device-type", "cdrom").withStates(2, 3)
        let reading = try Reading(drive)
        #expect(reading.ids.first?.prefix(2) == ["attach-pending", "unlisted-value"])
        _ = try first(store.with(.backend, "mode", "ro"), "unlisted-value")
    }

    /// 33: the guest refuses persistent grants, and the backend offers them.
    @Test func persistentGrantsThatTheGuestDoesNotWant() throws {
        _ = try first(store.with(.frontend, "feature-persistent", "0"), "persistent-refused")
        #expect(try Reading(store.without(.frontend, "feature-persistent")).ids == [[]])
    }

    // MARK: What a toolstack's log says, and what the store has then

    @Test(arguments: [
        (1, 1, "No backend has taken the device up"), (2, 1, "The frontend has not come"),
        (5, 1, "Nobody answers the request to close"), (6, 4, "closed while the frontend"),
        (4, 6, "given up and the backend has not noticed"), (6, 6, "Nobody has removed the device since"),
    ])
    func statesThatLast(backend: Int, frontend: Int, words: String) throws {
        let store = frontend == 1 ? store.fresh : store
        let finding = try first(store.withStates(backend, frontend), "state-lasts")
        #expect(finding?.message.contains(words) == true)
        #expect(finding?.remedy?.isEmpty == false)
    }

    @Test func statesThatCannotBeTogether() throws {
        _ = try first(store.withStates(3, 2), "state-conflict")
    }

    /// A script that fails: the storage is not attached, and the guest waits.
    @Test func aScriptThatFails() throws {
        let failed = store.unattached.withStates(2, 3).with(.backend, "hotplug-status", "error")
        _ = try first(failed, "attach-failed")
        let told = try first(
            failed.with(.backend, "hotplug-error", "/srv/a.img does not exist."), "attach-failed")
        #expect(
            told?.message == "the hotplug script could not attach the storage: /srv/a.img does not exist.")
    }

    /// The second of two disks that the guest's kernel gives the same numbers.
    @Test func anErrorThatADriverHasLeft() throws {
        let error = store.withStates(5, 5).changed {
            $0.others = [
                "/local/domain/7/error/device/vbd/51712/error = \"16 xlvbd_add at /local/domain/0/backend/vbd/7/51712\""
            ]
        }
        #expect(try first(error, "driver-error")?.message.contains("16 xlvbd_add") == true)
        // As the guest itself sees it.
        let own = error.text.split(separator: "\n").filter { !$0.hasPrefix("/local/domain/0/") }.map { line in
            line.hasPrefix("/local/domain/7/") ? line.dropFirst("/local/domain/7/".count) : line
        }
        #expect(try Reading(own.joined(separator: "\n")).ids.joined().contains("driver-error"))
    }
}
