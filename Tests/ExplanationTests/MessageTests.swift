import BlkifSchema
import Diagnostics
import Explanation
import TestSupport
import Testing

/// What a message means, alone and in a log.
@Suite struct MessageTests {
    private let schema: BlkifSchema

    init() throws {
        schema = try RealSchema.schema()
    }

    private func object(_ text: String) throws -> String {
        try #require(LogReading.occurrence(in: text, schema)).json.text(indented: false)
    }

    /// A text of the form of a message.
    private func example(_ message: Message) throws -> String {
        try MessagePattern(message.pattern).parts.map { part in
            switch part {
            case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
            case .value(let kind, _):
                switch kind {
                case .text: "some thing"
                case .word: "thing"
                case .number, .errno, .order, .pages: "4"
                case .hexadecimal: "1f"
                case .reason: "No such file or directory"
                case .state, .backendState, .frontendState: "3"
                case .device: "/local/domain/0/backend/vbd/7/51712"
                case .vdev: "xvda"
                case .operation: "5"
                case .sectors: "2048"
                }
            }
        }.joined()
    }

    @Test func everyMessageIsFoundAsItself() throws {
        #expect(schema.messages.count > 80)
        for message in schema.messages {
            for prefix in ["", "[   12.000000] vbd vbd-7-51712: "] {
                let text = prefix + (try example(message))
                let json = try object(text)
                #expect(json.contains("\"name\":\"\(message.id)\""), "\(text): \(json)")
            }
        }
    }

    @Test func theStatesOfBothSidesAreExplained() throws {
        let json = try object(
            "xenbus_probe_frontend: Timeout connecting to device: device/vbd/51712 (local state 3, remote state 2)"
        )
        for part in [
            "\"device\":\"xvda (51712)\"", "XenbusStateInitialised", "XenbusStateInitWait",
            "the backend has not connected to it",
        ] {
            #expect(json.contains(part), "\(part)")
        }
    }

    @Test(arguments: [
        ("vbd vbd-3-51712: 22 requested ring page order 5 exceed max:4", "32 pages, 128 KiB, 1024 requests"),
        (
            "vbd vbd-3-51712: 22 requested ring page order 8 exceed max:4",
            "256 pages, 1 MiB, 8192 requests"
        ),
        ("vbd vbd-3-51712: -22 requested ring page order 5 exceed max:4", "EINVAL"),
        (
            "22 Front-end specified ring-pages of 32 exceeds backend limit of 16.",
            "16 pages, 64 KiB, 512 requests"
        ),
        ("blkfront: vdevice 0x100ca01 is above the extended range; ignoring", "number 16828929"),
        ("Unable to detach vbd with id 51728", "xvdb, number 51728"),
        ("VBD Resize: new size 2097152", "1 GiB in sectors of 512 bytes"),
        ("xvda: response has wrong operation (6 instead of 0)", "BLKIF_OP_INDIRECT"),
        ("vbd-51712: 2 saw state 5 at frontend", "XenbusStateClosing"),
    ]) func numbersAreExplained(_ text: String, _ meaning: String) throws {
        #expect(try object(text).contains(meaning))
    }

    @Test func theErrorThatALineEndsWithIsNoPartOfThePath() throws {
        let json = try object(
            "libxl: error: libxl_device.c:468:libxl__device_disk_set_backend: Disk vdev=xvdc failed to stat: "
                + "/srv/a.img: No such file or directory")
        #expect(json.contains("\"text\":\"/srv/a.img\""))
        #expect(json.contains("ENOENT"))
    }

    @Test func theMessageThatSaysMoreWins() throws {
        #expect(try object("libxl: error: script: /srv/a.img does not exist.").contains("\"script-missing\""))
    }

    @Test func otherLinesAreNoMessages() {
        for text in ["", "Unable to", "usb 1-1: device descriptor read/64, error -110", "failed", "{errno}"] {
            #expect(LogReading.occurrence(in: text, schema) == nil, "\(text)")
        }
    }

    @Test func controlCharactersAreShown() throws {
        let text = try #require(LogReading.occurrence(in: "libxl: script: \u{1b}[31m", schema)).text(
            width: 80)
        #expect(!text.contains("\u{1b}"))
    }

    // MARK: Logs

    private func lines(_ texts: [String]) -> [Occurrence] {
        var reading = LogReading(schema)
        for text in texts { reading.read(Array(text.utf8)[...]) }
        return reading.occurrences
    }

    private let first = "Device with no driver: device/vbd/51712"
    private let second = "Waiting for devices to initialise: 25s..."

    @Test func whatIsSaidAgainIsCounted() {
        let found = lines([first, "other", first, second, first])
        #expect(found.map(\.line) == [1, 4])
        #expect(found.map(\.lastLine) == [5, 4])
        #expect(found.map(\.count) == [3, 1])
    }

    @Test(arguments: [
        ("[    9.5] ", "[   10.0] "), ("2026-01-31 23:59:59 ", "2026-02-01T00:00:00.5Z "),
        ("Jan 31 12:00:00 host kernel: ", "Feb  1 11:00:00 host kernel: "), ("09:00:00 ", "10:00:00 "),
    ]) func timesOfOneFormGiveTheOrder(_ early: String, _ late: String) {
        #expect(lines([late + first, early + second]).map(\.line) == [2, 1])
        #expect(lines([early + first, late + second]).map(\.line) == [1, 2])
    }

    @Test func timesOfSeveralFormsDoNot() {
        #expect(lines(["[ 10.0] " + first, "09:00:00 " + second]).map(\.line) == [1, 2])
        #expect(lines(["[ 10.0] " + first, second]).map(\.line) == [1, 2])
    }

    @Test(arguments: [
        "9223372036854775807:00:00 ", "00:9223372036854775807:00 ", "Dec 9223372036854775807 00:00:00 ",
        "[inf] ",
        "[nan] ", "24:00:00 ", "00:60:00 ", "-1:00:00 ",
    ]) func noTimeIsNoOrder(_ time: String) {
        #expect(lines(["09:00:00 " + second, time + first]).map(\.line) == [1, 2])
        #expect(lines(["[ 9.0] " + second, time + first]).map(\.line) == [1, 2])
    }

    /// Mail breaks lines at spaces, and quotes both parts.
    @Test func wrappedLinesAreOneMessage() {
        let device = "/local/domain/0/backend/vbd/20/768"
        let found = lines([
            "> libxl: error: x: Domain 20:unable to remove device", "> with path " + device,
            "> [ 35.7] Timeout connecting to device:", "> device/vbd/51712 (local state 3, remote state 2)",
            "other",
        ])
        #expect(found.map(\.line) == [1, 3])
        let texts = found.map { $0.json.text(indented: false) }
        #expect(texts[0].contains("\"libxl-add-device\"") && texts[0].contains("hda (768) of domain 20"))
        #expect(texts[1].contains("\"connect-timeout\"") && texts[1].contains("xvda (51712)"))
    }

    @Test func whatBeginsByItselfIsNoSecondHalf() {
        #expect(
            lines([
                "[ 1.0] Timeout connecting to device:", "[ 1.1] device/vbd/1 (local state 3, remote state 2)",
            ]).isEmpty)
        #expect(lines(["unable to remove device", first]).map(\.line) == [2])
        #expect(lines([first, second]).map(\.line) == [1, 2])
    }

    @Test func aTextOfSeveralLinesIsOneMessage() throws {
        let json = try object(
            "Timeout connecting to device:\ndevice/vbd/51712 (local state 3, remote state 2)")
        #expect(json.contains("\"connect-timeout\""))
    }

    /// Other devices have the same messages.
    @Test func aLogHasOnlyBlockDevices() throws {
        let screen = "Timeout connecting to device: device/vfb/0 (local state 3, remote state 1)"
        let network = "unable to add device with path /local/domain/0/backend/vif/1/0"
        #expect(lines([screen, first, network]).map(\.line) == [2])
        let said = try object(screen)
        #expect(said.contains("of the kind `vfb`, which is no block device"))
        #expect(!said.contains("blkfront"), "what states mean together is told of block devices")
    }

    @Test func theTimeGrowsWithTheLog() {
        let line = Array("libxl: error: Unable to do: failed device Domain state error backend".utf8)[...]
        let factor = GrowthOfTime.factor(2000) { count in
            var reading = LogReading(schema)
            for _ in 0..<count { reading.read(line) }
        }
        #expect(factor < 8)
    }

    @Test func aLongLineTakesLittleTime() {
        var reading = LogReading(schema)
        reading.read(
            Array(repeating: Array("script: script Unable to ".utf8), count: 100_000).joined().map { $0 }[...]
        )
        #expect(reading.lineCount == 1)
    }
}
