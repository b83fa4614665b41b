import BlkifSchema
import TestSupport
import Testing

/// The names and numbers of virtual devices.
@Suite struct DeviceNameTests {
    private let names: DeviceNames

    init() throws {
        names = DeviceNames(try RealSchema.schema().deviceNumbers)
    }

    private func number(_ text: String) throws -> Int { try names.reference(text).number }

    @Test func smallDisksHaveTheUsualNumbersAndLargeOnesTheExtended() throws {
        #expect(try number("xvda") == 51712)
        #expect(try number("xvdp15") == 51967)
        #expect(try number("xvda16") == 268_435_472)
        #expect(try number("xvdq") == 268_439_552)
        #expect(try number("xvdbgqcv255") == 536_870_911)
        #expect(try number("hdd63") == 5759)
        #expect(try number("sdp15") == 2303)
    }

    @Test func diskAndPartitionCanBeNumbersOfAnyBase() throws {
        #expect(try number("d1p2") == 51730)
        #expect(try number("d0x10p0x1") == 268_439_553)
        #expect(try number("d010p010") == 51848)
        #expect(try number("d 1p+2") == 51730)
    }

    @Test func aPlainNumberIsTakenAsItStands() throws {
        #expect(try number("0xca00") == 51712)
        #expect(try number("0145000") == 51712)
        #expect(try number("") == 0)
        #expect(try number("2147483647") == 2_147_483_647)
        #expect(throws: DeviceNameProblem.numberTooLarge) { try number("2147483648") }
    }

    @Test func whatIsWrongWithANameIsSaid() {
        let problems: [(String, DeviceNameProblem)] = [
            ("vda", .unknownForm), ("xvda-1", .unknownForm), ("5 ", .unknownForm), ("08", .unknownForm),
            ("d3", .noPartition(disk: 3)), ("hd", .noDisk(prefix: "hd")), ("xvd1", .noDisk(prefix: "xvd")),
            ("hde", .diskTooLarge(prefix: "hd", last: 3)),
            ("xvdbgqcw", .diskTooLarge(prefix: "xvd", last: 1_048_575)),
            ("hda64", .partitionTooLarge(prefix: "hd", last: 63)),
            ("d0p256", .partitionTooLarge(prefix: "xvd", last: 255)), ("xvda0", .zeroPartition),
            ("xvda01", .zeroPartition),
        ]
        for (text, problem) in problems {
            #expect(throws: problem, "\(text)") { try number(text) }
        }
    }

    /// Every number has one name, or lies in a range that the schema describes; the name has the number again, or
    /// the number by which the usual scheme names the device.
    @Test func numbersAndNamesAgreeInBothDirections() throws {
        let samples = stride(from: 268_435_456, through: 2_147_483_647, by: 1_000_003).flatMap {
            [$0, $0 | 15]
        }
        let edges = [268_435_455, 268_435_456, 268_439_551, 536_870_911, 536_870_912, 2_147_483_647]
        var named = 0
        for number in Array(0...70_000) + Array(268_435_456...268_445_000) + samples + edges {
            #expect(try self.number(String(number)) == number)
            guard let name = names.name(of: number) else {
                if names.range(of: number) == nil { Issue.record("\(number) has no name and no range") }
                continue
            }
            named += 1
            let back = try names.reference(name.name)
            let pair = name.scheme.prefix == "xvd" ? "d\(name.disk)p\(name.partition)" : name.name
            let same = try names.reference(pair) == back
            if name.number != number || back.number != names.usual(name)?.number ?? number
                || names.range(of: number) != nil || !same
            {
                Issue.record("\(number) is \(name.name), which is \(back.number)")
            }
        }
        #expect(named > 10_000)
    }
}
