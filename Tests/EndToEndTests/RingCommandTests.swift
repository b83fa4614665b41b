import BlkifKeys
import SystemPackage
import TestSupport
import Testing

/// `blkif ring` as its users run it.
@Suite struct RingCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: [String], input: String? = nil) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(
            ["ring"] + arguments, in: folder.path, input: input.map { folder.path.appending($0) })
    }

    /// Writes a ring with one read of so many segments.
    private func write(segments: UInt8, to name: String) throws {
        var bytes = [UInt8](repeating: 0, count: 4096)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try RingHeader(reqProd: 1).write(to: &span)
        var request = Request(operation: .read, nrSegments: segments, handle: 51712, id: 7)
        request.seg[0] = RequestSegment(gref: 3, firstSect: 0, lastSect: 7)
        try request.write(to: &span, at: RingHeader.size, abi: .x86_64)
        try folder.write(bytes, to: name)
    }

    @Test func aCleanRingIsShownAndEndsWith0() throws {
        defer { folder.remove() }
        try write(segments: 1, to: "page.bin")
        let run = try run(["page.bin", "--abi", "x86_64-abi"])
        #expect(run.status == 0)
        #expect(run.output.contains("BLKIF_OP_READ  id 0x7  handle 51712  sector 0, 1 segment\n"))
        #expect(run.error.isEmpty)
    }

    @Test func theRingCanComeFromStandardInput() throws {
        defer { folder.remove() }
        try write(segments: 1, to: "page.bin")
        let fromFile = try run(["page.bin", "--abi", "x86_64"])
        let fromInput = try run(["-", "--abi", "x86_64"], input: "page.bin")
        #expect(fromInput.status == 0)
        #expect(fromInput.output == fromFile.output)
    }

    @Test func aBrokenRequestEndsWith1AndSaysWhy() throws {
        defer { folder.remove() }
        try write(segments: 12, to: "page.bin")
        let run = try run(["page.bin", "--abi", "x86_64-abi"])
        #expect(run.status == 1)
        #expect(run.output.contains("! entry   0"))
        #expect(run.error.contains("entry 0 at byte 64: nr_segments is 12"))
        #expect(run.error.contains("[segment-count]"))
        #expect(run.error.contains("\nnote: rule segments-direct: A request has at most "))
        #expect(!run.error.contains("rule segments-some"))
    }

    @Test func programsGetOneObjectAndNothingElse() throws {
        defer { folder.remove() }
        try write(segments: 12, to: "page.bin")
        let run = try run(["page.bin", "--abi", "x86_64-abi", "--json"])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("{\n") && run.output.hasSuffix("\n}\n"))
        #expect(run.output.contains("\"id\": \"segment-count\""))
        #expect(run.output.replacing(" ", with: "").contains("\"rules\":[\n\"segments-direct\"\n]"))
        #expect(run.error.isEmpty)
    }

    @Test func whatIsNoRingIsAFindingInBothForms() throws {
        defer { folder.remove() }
        try folder.write("short", to: "page.bin")
        let text = try run(["page.bin", "--abi", "arm-abi"])
        #expect(text.status == 1)
        #expect(text.output.isEmpty)
        #expect(text.error.contains("page.bin: 5 bytes are no ring") && text.error.contains("[ring-size]"))
        let json = try run(["page.bin", "--abi", "arm-abi", "--json"])
        #expect(json.status == 1)
        #expect(json.output.contains("\"id\": \"ring-size\""))
    }

    @Test func aMissingOrEmptyInputEndsWith66() throws {
        defer { folder.remove() }
        try folder.write("", to: "empty.bin")
        for arguments in [["none.bin"], ["empty.bin"], ["-"]] {
            let run = try run(arguments + ["--abi", "arm-abi"])
            #expect(run.status == 66, "\(arguments)")
            #expect(run.error.contains("[missing-input]"))
            #expect(run.output.isEmpty)
        }
    }

    @Test func aFolderOrAnEndlessInputEndsWith74() throws {
        defer { folder.remove() }
        for path in [folder.path.string, "/dev/zero"] {
            let run = try run([path, "--abi", "arm-abi"])
            #expect(run.status == 74, "\(path)")
            #expect(run.error.contains("[unreadable-input]"))
        }
    }

    @Test(arguments: [["page.bin"], ["page.bin", "--abi", "sparc-abi"], ["--abi", "arm-abi"]])
    func wrongUsageEndsWith64(_ arguments: [String]) throws {
        defer { folder.remove() }
        let run = try run(arguments)
        #expect(run.status == 64)
        #expect(run.error.contains("x86_32-abi"))
        #expect(run.output.isEmpty)
    }

    @Test func theHelpHasExamplesAndTheShellCompletesABIs() throws {
        defer { folder.remove() }
        #expect(try run(["--help"]).output.contains("EXAMPLES"))
        let script = try BuiltProgram.blkif.run(["--generate-completion-script", "bash"], in: folder.path)
        #expect(script.status == 0)
        #expect(script.output.contains("'x86_32-abi'"))
    }
}
