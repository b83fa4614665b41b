import Diagnostics
import Testing
import XenstoreDump

/// Devices whose directories stand one after the other in a text.
@Suite struct ManyDevicesTests {
    private static let paths = [
        "/local/domain/0/backend/vbd/1/51712", "/local/domain/0/backend/vbd/1/51728",
        // No number of 32 bits, and no number.
        "/local/domain/0/backend/vbd/1/4294967296", "/local/domain/0/backend/vbd/1/x",
        "/local/domain/0/backend/vbd/1/51744", "/local/domain/0/backend/vbd/2/51744",
        "/local/domain/0/backend/vbd/2/51744/51760", "/local/domain/0/backend/vbd3/2/51776",
        "/local/domain/7/backend/vbd/2/51792", "/local/domain/2/device/vbd/51744",
        "/local/domain/2/device/vbd/51760", "/libxl/2/device/vbd/51760",
    ]

    private func text(_ line: (String) -> String) -> String {
        ManyDevicesTests.paths.map { path in
            line("\(path) = \"\"") + line("\(path)/state = \"2\"")
                + line("\(path)/\(String(repeating: "long-", count: 20))name = \"=\"")
        }.joined()
    }

    @Test func eachLineIsReadAsIfItStoodAlone() throws {
        let expected = try Reading(text { "> \($0)\n" })
        let devices = expected.objects.map { $0.prefix { $0 != "}" } }
        #expect(
            devices.map { $0.split(separator: ",").prefix(3).joined(separator: ",") } == [
                device(51712, "/local/domain/0/backend/vbd/1/51712", "/local/domain/1/device/vbd/51712"),
                device(51728, "/local/domain/0/backend/vbd/1/51728", "/local/domain/1/device/vbd/51728"),
                device(51744, "/local/domain/0/backend/vbd/1/51744", "/local/domain/1/device/vbd/51744"),
                device(51744, "/local/domain/0/backend/vbd/2/51744", "/local/domain/2/device/vbd/51744"),
                device(51760, nil, "/local/domain/2/device/vbd/51760"),
                device(51776, "/local/domain/0/backend/vbd3/2/51776", "/local/domain/2/device/vbd/51776"),
                device(51792, "/local/domain/7/backend/vbd/2/51792", "/local/domain/2/device/vbd/51792"),
            ])
        for isRereadable in [false, true] {
            let reading = try Reading(text { "\($0)\n" }, isRereadable: isRereadable)
            #expect(reading.objects == expected.objects)
            #expect(reading.storeFindings == expected.storeFindings)
        }
        for part in [1, 7, 40, 100, 333] {
            let reading = try Reading(text { "\($0)\n" }, isRereadable: true, part: part)
            #expect(reading.objects == expected.objects)
            #expect(reading.storeFindings == expected.storeFindings)
        }
    }

    @Test(arguments: [65_500, 65_535, 65_536, 70_000])
    func aPathCanHaveAnyLength(length: Int) throws {
        let path = String(repeating: "/", count: length - 34) + "local/domain/0/backend/vbd/1/51712"
        for isRereadable in [false, true] {
            let reading = try Reading("\(path)/state = \"4\"\n", isRereadable: isRereadable)
            #expect(reading.objects.count == 1)
            #expect(reading.objects.first?.contains("\"states\":{\"backend\":4,") == true)
        }
    }

    @Test func ofALineWithoutEndTheBeginningIsRead() throws {
        let node = "/local/domain/0/backend/vbd/1/51712/state = \"4\""
        for more in [0, 1] {
            let count = Limits.streamedLine.value - node.utf8.count + more
            let reading = try Reading(
                String(repeating: " ", count: count) + node + "\n" + node.replacing("51712", with: "51728"))
            #expect(reading.objects.count == 2)
            #expect(reading.store.skipped == (more == 0 ? [] : [1...1]))
            #expect(reading.storeFindings.map(\.id.description) == (more == 0 ? [] : ["unreadable-entry"]))
        }
    }

    /// What was kept of a line can look whole.
    @Test(arguments: [false, true]) func ofALineThatIsCutAtAQuoteTheBeginningIsRead(isRereadable: Bool) throws
    {
        let directory = "/local/domain/0/backend/vbd/1/51712"
        let params = directory + "/params = \""
        let value = String(repeating: "x", count: Limits.streamedLine.value - params.utf8.count - 1)
        let reading = try Reading(
            "\(directory)/mode = \"w\"\n\(params)\(value)\"\(value)\"\n\(directory)/state = \"4\"\n",
            isRereadable: isRereadable)
        #expect(reading.objects.count == 1)
        #expect(reading.objects.first?.contains("\"states\":{\"backend\":4,") == true)
        #expect(reading.texts.first?.contains(", writable") == true)
        #expect(reading.texts.first.map { $0.utf8.count < Limits.streamedLine.value + 1000 } == true)
        #expect(reading.store.skipped == [2...2])
    }

    private func device(_ number: Int, _ backend: String?, _ frontend: String) -> String {
        "{\"device\":\(number),\"backend\":\(backend.map { "\"\($0)\"" } ?? "null"),\"frontend\":\"\(frontend)\""
    }
}
