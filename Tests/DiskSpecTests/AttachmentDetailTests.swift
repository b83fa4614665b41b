import DiskSpec
import Testing

/// Flags, folders and what is not known of an attached disk.
@Suite struct AttachmentDetailTests {
    // MARK: Flags

    @Test func replicationHasItsNodesAndNullForWhatIsNotGiven() throws {
        let disk = try attached("/srv/a.img,raw,xvda,w,colo,colo-host=h,colo-export=")
        #expect(disk.backendType == "qdisk")
        #expect(
            shown(disk.backend)[1...6] == [
                "params=aio:/srv/a.img", "colo-host=h", "colo-port=0", "colo-export=", "active-disk=(null)",
                "hidden-disk=(null)",
            ])
        #expect(value("colo-host", try attached("/srv/a.img,raw,xvda,w,colo-host=h").backend) == nil)
    }

    @Test func discardIsAlwaysWrittenAndDirectIOOnlyWhenItIsSet() throws {
        func flags(_ text: String, _ release: String) throws -> [String] {
            shown(try attached(text, asOf: release).backend)
                .filter { $0.hasPrefix("direct") || $0.hasPrefix("discard") }
        }
        #expect(try flags("/dev/a,raw,xvda,w", "4.4").isEmpty)
        #expect(try flags("/dev/a,raw,xvda,w", "4.5") == ["discard-enable=1"])
        #expect(try flags("/dev/a,raw,xvda,r", "4.5") == ["discard-enable=0"])
        #expect(try flags("/dev/a,raw,xvda,r,discard", "4.5") == ["discard-enable=1"])
        #expect(
            try flags("/dev/a,raw,xvda,w,direct-io-safe,no-discard", "4.5")
                == ["direct-io-safe=1", "discard-enable=0"])
    }

    @Test func theBackportCarriesItsFlagsInTheAccessMode() throws {
        func tail(_ text: String) throws -> ArraySlice<String> {
            shown(try attached(text, profile: "opensuse-4.4").backend).drop { !$0.hasPrefix("device-type") }
                .dropFirst()
        }
        #expect(
            try tail("/dev/a,raw,xvda,w,direct-io-safe,no-discard")
                == ["direct-io-safe=1", "discard-enable=0"])
        #expect(try tail("/dev/a,raw,xvda,w,no-discard") == ["discard-enable=0"])
        #expect(try tail("/dev/a,raw,xvda,w,discard").isEmpty)
        #expect(try tail("/dev/a,raw,xvda,r,direct-io-safe").isEmpty)
    }

    @Test func theGuestLearnsWhetherToTrustTheBackend() throws {
        #expect(value("trusted", try attached("/dev/a,raw,xvda,w,untrusted").frontend) == "0")
        #expect(value("trusted", try attached("/dev/a,raw,xvda,w,trusted").frontend) == "1")
        #expect(value("trusted", try attached("/dev/a,raw,xvda,w", asOf: "4.16").frontend) == nil)
    }

    // MARK: Folders

    @Test func theBackendsDomainIsKnownByItsNumberOnly() throws {
        let disk = try attached("/dev/a,raw,xvda,w,backend=3") { $0.domain = 7 }
        #expect(disk.backendDirectory == "/local/domain/3/backend/vbd/7/51712")
        #expect(value("backend-id", disk.frontend) == "3")
        let named = try attached("/dev/a,raw,xvda,w,backend=storage")
        #expect(named.backendDirectory == "/local/domain/<storage>/backend/vbd/1/51712")
        let told = try attached("/dev/a,raw,xvda,w,backend=storage") { $0.backendDomain = 4 }
        #expect(told.backendDirectory == "/local/domain/4/backend/vbd/1/51712")
        #expect(
            try attached("/dev/a,raw,xvda,w,backend=Domain-0").backendDirectory.hasPrefix("/local/domain/0/"))
    }

    @Test func libxlKeepsACopyFrom47On() throws {
        #expect(try attached("/dev/a,raw,xvda,w", asOf: "4.6").libxl.isEmpty)
        let disk = try attached("/dev/a,raw,xvda,w", asOf: "4.7")
        #expect(disk.libxlDirectory == "/libxl/1/device/vbd/51712")
        #expect(
            shown(disk.libxl).prefix(3) == [
                "frontend=/local/domain/1/device/vbd/51712", "backend=/local/domain/0/backend/vbd/1/51712",
                "params=/dev/a",
            ])
        #expect(disk.libxl.count == disk.backend.count + 1)
    }

    @Test func onlyTheHostKnowsTheNumbersOfABlockDevice() throws {
        #expect(
            value("physical-device", try attached("/dev/a,raw,xvda,w", asOf: "4.6").backend)
                == "<major>:<minor>"
        )
        #expect(value("physical-device", try attached("/a.img,raw,xvda,w", asOf: "4.6").backend) == nil)
        #expect(value("physical-device", try attached("/dev/a,raw,xvda,w", asOf: "4.7").backend) == nil)
    }

    @Test func whatIsNotThereIsRefusedWhereLibxlLooks() throws {
        let text = "/dev/a,raw,xvda,w"
        #expect(try refusal(text) { $0.target = .missing } == .target)
        #expect(try refusal(text + ",backend=3") { $0.target = .missing } == nil)
        #expect(try refusal(text, asOf: "4.4") { $0.target = .other } == .target)
        #expect(try attached(text, asOf: "4.5") { $0.target = .other }.backendType == "qdisk")
        #expect(try refusal("/dev/a,raw,zz,w") == .vdev)
    }
}
