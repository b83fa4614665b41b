import SystemPackage
import TestSupport
import Testing

/// `blkif xenstore` as its users run it.
@Suite struct XenstoreCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let backend = "/local/domain/0/backend/vbd/7/51712"
    private static let frontend = "/local/domain/7/device/vbd/51712"

    /// The text of a store in which a disk of domain 7 is in two states.
    private static func text(_ backendState: Int, _ frontendState: Int, _ more: [String] = []) -> String {
        let backend = [
            ("frontend", frontend), ("frontend-id", "7"), ("state", "\(backendState)"), ("online", "1"),
            ("mode", "w"),
            ("params", "/dev/vg/guest"), ("type", "phy"), ("physical-device", "fe:3"),
            ("hotplug-status", "connected"),
            ("sectors", "2048"), ("info", "0"), ("sector-size", "512"),
        ]
        let frontend = [
            ("backend", self.backend), ("backend-id", "0"), ("state", "\(frontendState)"),
            ("virtual-device", "51712"),
        ]
        let ring =
            frontendState > 2 ? [("ring-ref", "8"), ("event-channel", "9"), ("protocol", "x86_64-abi")] : []
        return
            (backend.map { "\(self.backend)/\($0.0) = \"\($0.1)\"" } + ["/local/domain/7/name = \"guest\""]
            + (frontend + ring).map { "\(self.frontend)/\($0.0) = \"\($0.1)\"" } + more)
            .map { $0 + "\n" }.joined()
    }

    private func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws
        -> BuiltProgram.Run
    {
        try BuiltProgram.blkif.run(
            ["xenstore"] + arguments, in: folder.path, environment: environment,
            input: input.map { folder.path.appending($0) })
    }

    @Test func aHealthyStoreEndsWith0() throws {
        defer { folder.remove() }
        try folder.write(Self.text(4, 4), to: "store.txt")
        let run = try run(["store.txt"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("xvda (51712) of domain 7 \"guest\", served by vbd in domain 0\n"))
        #expect(run.error.isEmpty)
        #expect(try self.run([], input: "store.txt").output == run.output)
    }

    @Test func whatIsWrongIsToldWithItsPlaceAndEndsWith1() throws {
        defer { folder.remove() }
        try folder.write("Hello\n" + Self.text(2, 1), to: "store.txt")
        let run = try run(["store.txt"])
        #expect(run.status == 1)
        #expect(
            run.error.hasPrefix("store.txt:4:37: warning: backend 2, frontend 1: The frontend has not come"))
        let caret =
            "    4 | \(Self.backend)/state = \"2\"\n      | \(String(repeating: " ", count: 36))^^^^^^^^^^^ See"
        #expect(run.error.contains(caret))
        // What comes through a pipe is shown as well.
        let piped = try BuiltProgram.blkif.run(
            ["xenstore"], in: folder.path, input: folder.path.appending("store.txt"))
        #expect(piped.error.contains(caret))
        #expect(run.error.contains("note: blkif explain XenbusStateInitWait\n"))
        #expect(run.error.hasSuffix("store.txt: note: passed over as no nodes: lines 1\n"))
    }

    @Test func thePlaceBehindTabsIsThatOfTheNode() throws {
        defer { folder.remove() }
        let path = ["backend", "vbd", "7", "51712", "sectors"].enumerated()
        let lines = path.map { String(repeating: "\t", count: $0) + "\($1) = \"\($0 == 4 ? "x" : "")\"\n" }
        try folder.write(lines.joined(), to: "store.txt")
        #expect(try run(["store.txt"]).error.hasPrefix("store.txt:5:5: error: sectors is"))
    }

    /// Parts of a large file are read side by side, those of a pipe one after the other.
    @Test func aLargeFileGivesWhatItGivesThroughAPipe() throws {
        defer { folder.remove() }
        var text = ""
        for number in 0..<9000 {
            let device = Self.text(4, number % 100 < 97 ? 4 : 1).replacing("7/51712", with: "\(number)/51712")
                .replacing("domain/7/", with: "domain/\(number)/")
            switch number % 1000 {
            case 0..<700: text += device.replacing("name = \"guest\"", with: "device/vbd/51712 = \"\"")
            case 700: text += "$ xenstore-ls -f | less\n\n" + device.replacing("params", with: "params\n")
            case 701: text += device.replacing("\n", with: "\r\n") + String(repeating: "x", count: 70_000)
            case 702 where number < 1000:
                text += "\n" + device + device.split(separator: "\n").map { "> \($0)\n" }.joined()
            case 703: text += device.replacing("\n", with: " ") + "\n"
            default: text += device
            }
        }
        try folder.write(text, to: "store.txt")
        #expect(text.utf8.count > 6 << 20)
        let run = try run(["--format", "json", "store.txt"])
        #expect(run.output.split(separator: "\n").count > 8000)
        let piped = try BuiltProgram.blkif.run(
            ["xenstore", "--format", "json"], in: folder.path, input: folder.path.appending("store.txt"))
        let pipe = try Tool("sh", package: "dash").run(
            ["-c", "cat store.txt | \"$0\" xenstore --format json", try BuiltProgram.blkif.path().string],
            in: folder.path)
        #expect(run.output == pipe.text)
        #expect(run.output == piped.output)
    }

    @Test func programsGetOneObjectADevice() throws {
        defer { folder.remove() }
        try folder.write(Self.text(5, 4), to: "store.txt")
        let run = try run(["--format", "json", "store.txt"])
        #expect(run.status == 1)
        #expect(
            run.output.hasPrefix(
                "{\"device\":51712,\"backend\":\"\(Self.backend)\",\"frontend\":\"\(Self.frontend)\",\"states\":{\"backend\":5,\"frontend\":4,"
            ))
        #expect(
            run.output.contains(
                "\"findings\":[{\"id\":\"state-lasts\",\"severity\":\"warning\",\"message\":\""))
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.error.isEmpty)
    }

    @Test(arguments: ["github", "sarif"]) func otherProgramsGetTheirForms(format: String) throws {
        defer { folder.remove() }
        try folder.write(Self.text(5, 4), to: "store.txt")
        let run = try run(["--format", format, "store.txt"])
        #expect(run.status == 1)
        #expect(run.output.contains("state-lasts") && run.output.contains("store.txt"))
    }

    @Test func anEmptyTextIsNoPass() throws {
        defer { folder.remove() }
        try folder.write("", to: "empty.txt")
        try folder.write("Hello,\nwhat is wrong?\n", to: "mail.txt")
        for file in ["empty.txt", "mail.txt", "absent.txt"] {
            let run = try run([file])
            #expect(run.status == 66, "\(file)")
            #expect(run.error.contains("[missing-input]"))
        }
        #expect(try run([], input: "empty.txt").status == 66)
    }

    @Test func devicesCanBeChosen() throws {
        defer { folder.remove() }
        try folder.write(Self.text(5, 4), to: "store.txt")
        for arguments in [
            ["--device", "xvda"], ["--device", "51712"], ["--domain", "7"], ["--domain", "guest"],
        ] {
            #expect(try run(arguments + ["store.txt"]).status == 1)
        }
        for arguments in [["--device", "xvdb"], ["--domain", "8"]] {
            let run = try run(arguments + ["store.txt"])
            #expect(run.status == 66)
            #expect(run.output == "")
            #expect(
                run.error
                    == "error: store.txt has no such disk [missing-input]\n   without --device and --domain all disks are shown\n"
            )
        }
        #expect(try run(["--device", "?", "store.txt"]).status == 64)
    }

    @Test func copiesAloneAreNoDevices() throws {
        defer { folder.remove() }
        let copy = "/libxl/7/device/vbd/51712"
        let lines = [
            "frontend = \"\(Self.frontend)\"", "backend = \"\(Self.backend)\"", "params = \"/dev/vg/guest\"",
        ]
        try folder.write(lines.map { "\(copy)/\($0)\n" }.joined(), to: "store.txt")
        let run = try run(["store.txt"])
        #expect(run.status == 0)
        #expect(
            run.output
                == "no block devices\nonly the copies that libxl keeps of a disk: list the directories of both sides too\n"
        )
    }

    @Test func theTreeHasMeaningsAndDefaults() throws {
        defer { folder.remove() }
        try folder.write(Self.text(4, 4), to: "store.txt")
        let output = try run(["--tree", "store.txt"]).output
        #expect(output.contains("  backend \(Self.backend)\n"))
        #expect(
            output.firstMatch(
                of: /mode +"w" +toolstack +Says whether the guest may write to the disk\. The guest may/)
                != nil)
        #expect(output.firstMatch(of: /feature-discard +\(0\) +default/) != nil)
    }

    @Test func aSpecificationCanBeCompared() throws {
        defer { folder.remove() }
        try folder.write(Self.text(4, 4), to: "store.txt")
        let run = try run(["--expect", "/dev/vg/other,raw,xvda,ro", "store.txt"])
        #expect(run.status == 1)
        #expect(
            run.error.contains(
                "params is \"/dev/vg/guest\"; the specification gives params = \"/dev/vg/other\" [not-as-specified]"
            ))
        #expect(run.error.contains("the specification gives mode = \"r\""))
        #expect(
            try self.run(["--expect", "/dev/vg/guest,raw,xvdz,rw", "store.txt"]).error.contains(
                "the store has no device"))
        #expect(try self.run(["--expect", "a,b,c,d,e", "store.txt"]).status == 1)
    }

    // MARK: Watching

    @Test func storesThatFollowEachOtherAreCompared() throws {
        defer { folder.remove() }
        try folder.write(
            "12:00:00\n" + Self.text(2, 1) + "12:00:04\n" + Self.text(2, 1) + "12:00:11\n" + Self.text(2, 1)
                + "12:00:12\n" + Self.text(4, 4), to: "stores.txt")
        let script = "exec 3<&0; cat stores.txt | \"$1\" xenstore --watch"
        let run = try Tool("sh", package: "dash").run(
            ["-c", script, "sh", try BuiltProgram.blkif.path().string], in: folder.path)
        #expect(run.status == 1)
        #expect(run.text.contains("0.0 s  xvda (51712) of domain 7 \"guest\": backend 2, frontend 1: "))
        #expect(run.text.contains("error: backend 2, frontend 1 for 10 s: The frontend has not come"))
        #expect(
            run.text.contains("12.0 s  xvda (51712) of domain 7 \"guest\": backend 2 → 4, frontend 1 → 4: "))
    }

    /// As by `while sleep 1; do xenstore-ls -f >store.txt; done`.
    @Test func aFileThatIsWrittenAnewIsReadFromItsBeginning() throws {
        defer { folder.remove() }
        try folder.write(Self.text(4, 4) + Self.text(4, 4), to: "stores.txt")
        try folder.write(Self.text(2, 1), to: "next.txt")
        let script = """
            "$1" xenstore --watch stores.txt & pid=$!
            sleep 2; cat next.txt >stores.txt; sleep 2; kill -INT $pid; wait $pid
            """
        let run = try Tool("bash", package: "bash").run(
            ["-c", "set -m; " + script, "bash", try BuiltProgram.blkif.path().string], in: folder.path)
        #expect(run.text.contains("stores.txt: note: it was cut, and is read from its beginning\n"))
        #expect(run.text.contains("backend 4 → 2, frontend 4 → 1: "), "\(run.text)")
    }

    // MARK: The live store

    @Test func aMachineWithoutAStoreSaysSo() throws {
        defer { folder.remove() }
        let run = try run(["--live"], environment: ["XENSTORED_PATH": "/nowhere"])
        #expect(run.status == 66)
        #expect(run.error.contains("this machine has no xenstore"))
    }
}
