import BlkifSchema
import TestSupport
import Testing

/// The releases of Xen against each other: what the history of `blkif.h`, `libxl` and `xl` really has.
@Suite struct ReleaseTests {
    private func differences(_ old: String, _ new: String) throws -> [String] {
        let schema = try RealSchema.schema()
        let first = try #require(Release(old))
        let second = try #require(Release(new))
        return Difference.lines(schema.asOf(first), schema.asOf(second)).filter { !$0.contains("reworded") }
    }

    @Test func whatAReleaseRemovedIsComparedToo() throws {
        let new = try RealSchema.schema { _, text in
            text = text.replacing("tapdisk-params", with: "tapdisk-settings")
        }
        let lines = Difference.lines(try RealSchema.schema(), new)
        #expect(lines.contains("safe: removed node backend/tapdisk-params [documentation-removed]"))
        #expect(lines.contains("safe: added node backend/tapdisk-settings [documentation-added]"))
    }

    @Test func xen45AllowsDirectIOAndForbidsDiscard() throws {
        let lines = try differences("4.4", "4.5")
        #expect(
            lines == [
                "safe: added node backend/direct-io-safe [node-added]",
                "safe: added node backend/discard-enable [node-added]",
                "breaks toolstack: removed node backend/domain [needed-setting-removed]",
                "breaks toolstack: removed node backend/uuid [needed-setting-removed]",
                "safe: added disk parameter direct-io-safe [parameter-added]",
                "safe: added disk parameter discard [parameter-added]",
                "safe: added libxl field direct_io_safe [libxl-field-added]",
                "safe: added libxl field discard_enable [libxl-field-added]",
                "safe: added macro LIBXL_HAVE_DEVICE_DISK_DIRECT_IO_SAFE [libxl-macro-added]",
                "safe: added macro LIBXL_HAVE_LIBXL_DEVICE_DISK_DISCARD_ENABLE [libxl-macro-added]",
                "safe: added release 4.5 [documentation-added]",
                "safe: added message front-operation-failed [documentation-added]",
                "safe: added message qemu-drive [documentation-added]",
                "safe: added message qemu-io-error [documentation-added]",
                "safe: added message qemu-write-error [documentation-added]",
            ])
    }

    @Test func xen44HasIndirectRequestsAndMendsAName() throws {
        let lines = try differences("4.3", "4.4")
        #expect(
            lines == [
                "safe: renamed node backend/discard-aligment to backend/discard-alignment [node-renamed]",
                "safe: added node backend/feature-max-indirect-segments [node-added]",
                "safe: added operation BLKIF_OP_INDIRECT [announced-code-added]",
                "safe: added constant BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST [constant-added]",
                "safe: added structure blkif_request_indirect [structure-added]",
                "safe: added note 10 [documentation-added]",
                "safe: added release 4.4 [documentation-added]",
                "safe: added rule indirect-carries [documentation-added]",
                "safe: added rule indirect-nested [documentation-added]",
                "safe: added rule indirect-writable [documentation-added]",
                "safe: added rule response-operation [documentation-added]",
                "safe: added rule segments-indirect [documentation-added]",
                "safe: added message front-indirect [documentation-added]",
                "safe: added message front-response-operation [documentation-added]",
            ])
    }

    @Test func xen42RenamesTrim() throws {
        let lines = try differences("4.1", "4.2").filter { $0.contains("renamed") }
        #expect(
            lines == [
                "safe: renamed operation BLKIF_OP_TRIM to BLKIF_OP_DISCARD [code-renamed]",
                "safe: renamed structure blkif_request_trim to blkif_request_discard [structure-renamed]",
                "safe: renamed field blkif_request_trim.reserved to blkif_request_discard.flag [field-renamed]",
            ])
    }

    @Test func xen43DropsItanium() throws {
        let lines = try differences("4.2", "4.3").filter { $0.contains("ia64") || $0.contains("IA64") }
        #expect(
            lines == [
                "breaks frontend: removed listed value ia64-abi from node frontend/protocol [value-removed]",
                "breaks frontend, backend: removed constant XEN_IO_PROTO_ABI_IA64 [constant-removed]",
                "breaks frontend: removed ABI ia64-abi [abi-removed]",
            ])
    }

    @Test func xen420CountsSectorsIn512BytesAgain() throws {
        let change = "from sectors of sector-size bytes to 512-byte sectors [unit-changed]"
        let lines = try differences("4.19", "4.20")
        #expect(
            lines == [
                "breaks frontend, backend: changed unit of node backend/sectors \(change)",
                "safe: deprecated node frontend/feature-large-sector-size [deprecated]",
                "breaks frontend, backend: changed unit of field blkif_request.sector_number \(change)",
                "breaks frontend, backend: changed unit of field blkif_request_discard.nr_sectors \(change)",
                "breaks frontend, backend: changed unit of field blkif_request_discard.sector_number \(change)",
                "breaks frontend, backend: changed unit of field blkif_request_indirect.sector_number \(change)",
                "breaks frontend, backend: changed unit of field blkif_request_segment.first_sect \(change)",
                "breaks frontend, backend: changed unit of field blkif_request_segment.last_sect \(change)",
                "safe: added note 12 [documentation-added]",
                "safe: added release 4.20 [documentation-added]",
            ])
    }

    @Test func aBackportKeepsTheABIByOverlays() throws {
        let schema = try RealSchema.schema()
        let profile = try #require(schema.profiles.first { $0.name == "opensuse-4.4" })
        let lines = Difference.lines(schema.asOf(profile.release), schema.profile(profile))
        #expect(lines.allSatisfy { $0.hasPrefix("safe: ") })
        #expect(
            lines.filter { $0.contains("overlay") } == [
                "safe: added overlay direct-io-safe [overlay-added]",
                "safe: added overlay no-discard [overlay-added]",
            ])
        #expect(!lines.contains { $0.contains("libxl field") })
    }
}
