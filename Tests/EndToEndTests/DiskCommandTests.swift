import Diagnostics
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `blkif disk` as its users run it.
@Suite struct DiskCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ arguments: [String], input: String? = nil) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(
            ["disk"] + arguments, in: folder.path, input: input.map { folder.path.appending($0) })
    }

    /// The objects that were printed, one on each line.
    private func objects(_ run: BuiltProgram.Run) throws -> [NSDictionary] {
        try run.output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
        }
    }

    @Test func peopleSeeTheFieldsTheNodesAndTheReasons() throws {
        defer { folder.remove() }
        let run = try run(["/dev/vg/a,raw,xvda,rw,direct-io-safe", "--domid", "7"])
        #expect(run.status == 0)
        #expect(run.error.isEmpty)
        for line in [
            "    direct_io_safe  true       direct-io-safe\n",
            "  backend /local/domain/0/backend/vbd/7/51712\n",
            "    direct-io-safe  1                                 direct-io-safe, when it is given\n",
            "  frontend /local/domain/7/device/vbd/51712\n",
        ] { #expect(run.output.contains(line), "\(line)\(run.output)") }
    }

    @Test func programsGetAnObjectForEachSpecification() throws {
        defer { folder.remove() }
        let run = try run(["--json", "/dev/vg/a,raw,xvda", "bad", "phy:/dev/vg/b,sda,r"])
        #expect(run.status == 1)
        #expect(run.error.isEmpty)
        let objects = try objects(run)
        #expect(
            objects.map { $0["spec"] as? String } == ["/dev/vg/a,raw,xvda", "bad", "phy:/dev/vg/b,sda,r"])
        #expect(objects.map { $0["accepted"] as? Bool } == [true, false, true])
        let disk: NSDictionary = ["pdev_path": "/dev/vg/a", "vdev": "xvda", "format": "raw", "readwrite": 1]
        #expect(objects[0]["disk"] as? NSDictionary == disk)
        #expect(objects[1]["disk"] is NSNull && objects[1]["nodes"] is NSNull)
        let nodes = try #require(objects[2]["nodes"] as? NSDictionary)
        let backend = try #require(nodes["backend"] as? NSDictionary)
        #expect(backend["mode"] as? String == "r")
        #expect((nodes["frontend"] as? NSDictionary)?["virtual-device"] as? String == "2048")
        #expect((objects[2]["findings"] as? [NSDictionary])?.first?["id"] as? String == "deprecated-form")
    }

    @Test func wordsAreOneDevice() throws {
        defer { folder.remove() }
        let run = try run(["--words", "--json", "vdev=xvdb", "format=qcow2", "target=/srv/b.qcow2"])
        #expect(run.status == 0)
        let disk = try #require(try objects(run).first?["disk"] as? NSDictionary)
        #expect(disk["format"] as? String == "qcow2")
        #expect(disk["pdev_path"] as? String == "/srv/b.qcow2")
    }

    @Test func standardInputHasOneOnEachLine() throws {
        defer { folder.remove() }
        try folder.write("/a,raw,xvda\n\nformt=raw\r\n/b,raw,xvdb", to: "list")
        let run = try run(["--stdin", "--json"], input: "list")
        #expect(run.status == 1)
        let objects = try objects(run)
        #expect(objects.map { $0["spec"] as? String } == ["/a,raw,xvda", "", "formt=raw", "/b,raw,xvdb"])
        let findings = try #require(objects[2]["findings"] as? [NSDictionary])
        #expect((findings[0]["location"] as? NSDictionary)?["line"] as? Int == 3)
        let text = try self.run(["--stdin"], input: "list")
        #expect(text.error.contains("standard input:3:1: error: there is no parameter \"formt\""))
        #expect(text.error.contains("    3 | formt=raw\n"))
    }

    @Test func aConfigurationHasAListOfThem() throws {
        defer { folder.remove() }
        let text = """
            # a guest
            disk = [ '/dev/vg/a,raw,xvda',   # the first
                     "vdev=xvdb, formt=raw, target=/b", ]
            disk += [ ',,hdc,cdrom' ]

            """
        try folder.write(text, to: "guest.cfg")
        let run = try run(["--config", "guest.cfg"])
        #expect(run.status == 1)
        #expect(run.error.contains("guest.cfg:3:22: error: there is no parameter \"formt\""))
        let json = try self.run(["--config", "guest.cfg", "--json"])
        #expect(try objects(json).map { $0["accepted"] as? Bool } == [true, false, true])
        try folder.write("name = 'x'\n", to: "none.cfg")
        #expect(try self.run(["--config", "none.cfg"]).status == 66)
        #expect(try self.run(["--config", "missing.cfg"]).status == 66)
        try folder.write("disk = [ '/a,raw,xvda'\n", to: "open.cfg")
        let open = try self.run(["--config", "open.cfg"])
        #expect(open.status == 1)
        #expect(open.error.contains("open.cfg:1:"))
    }

    @Test func fixPrintsTheModernForm() throws {
        defer { folder.remove() }
        let run = try run(["--fix", "phy:/dev/vg/a,hda,w", ",hdc:cdrom,r"])
        #expect(run.status == 0)
        #expect(run.output == "/dev/vg/a,raw,hda,rw\nvdev=hdc, devtype=cdrom, target=\n")
    }

    @Test func anOlderReleaseDecides() throws {
        defer { folder.remove() }
        let old = try run(["--as-of", "4.4", "/a,raw,xvda,discard"])
        #expect(old.status == 1)
        #expect(old.error.contains("Xen has it from 4.5 on"))
        let backport = try run(["--profile", "opensuse-4.4", "--json", "/a,raw,xvda,direct-io-safe"])
        #expect(backport.status == 0)
        #expect((try objects(backport).first?["disk"] as? NSDictionary)?["readwrite"] as? Int == 0x601)
    }

    @Test func hostileInputIsAFindingAndNothingElse() throws {
        defer { folder.remove() }
        let bytes: [UInt8] = [0xff, 0xfe, 0x2c, 0, 0x2c, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 10]
        try folder.write(bytes + Array(repeating: UInt8(ascii: ","), count: 2_000_000) + [10], to: "list")
        let run = try run(["--stdin"], input: "list")
        #expect(run.status == 1)
        #expect(!run.error.contains("\u{1b}") && !run.output.contains("\u{1b}"))
        let prefixes = String(repeating: "tap:", count: 200_000) + "/a,xvda,w\n"
        try folder.write(prefixes, to: "prefixes")
        #expect(try self.run(["--stdin", "--json"], input: "prefixes").status == 0)
    }

    @Test(arguments: [
        [], ["--stdin", "/a"], ["--words"], ["--json", "--fix", "/a"], ["--domid", "40000", "/a"],
        ["--as-of", "9.9", "/a"], ["--as-of", "4.4", "--profile", "opensuse-4.4", "/a"],
        ["--guest", "bsd", "/a"],
        ["--as-of", "4.1", "/a"],
    ])
    func wrongUsageEndsWith64(_ arguments: [String]) throws {
        defer { folder.remove() }
        let run = try run(arguments)
        #expect(run.status == 64, "\(run.error)")
        #expect(run.output.isEmpty)
    }

    @Test func anEmptyInputEndsWith66() throws {
        defer { folder.remove() }
        try folder.write("", to: "empty")
        let run = try run(["--stdin"], input: "empty")
        #expect(run.status == 66)
        #expect(run.error.contains("[missing-input]"))
    }

    @Test func aStreamThatFailsIsNoEndOfInput() throws {
        defer { folder.remove() }
        try folder.write("/a,,xvda\n", to: "folder/list")
        let unreadable = try run(["--stdin"], input: "folder")
        #expect(unreadable.status == 74)
        #expect(unreadable.error.contains("[unreadable-input]"), "\(unreadable.error)")
        let program = try BuiltProgram.blkif.path().string
        let unwritable = try Tool("sh", package: "dash").run(
            ["-c", "\"$0\" disk /dev/a,,xvda 2>&1 >/dev/full", program], in: folder.path)
        #expect(unwritable.status == 74)
        #expect(unwritable.text.contains("[unwritable-output]"), "\(unwritable.text)")
    }

    // MARK: Input and output without end

    /// Runs a line of shell in which `$0` is the program.
    private func shell(_ line: String) throws -> Tool.Output {
        try Tool("sh", package: "dash").run(
            ["-c", line, try BuiltProgram.blkif.path().string], in: folder.path)
    }

    @Test func aLineHasALimitAndWhatStandsBeforeItIsAnswered() throws {
        defer { folder.remove() }
        let limit = Limits.streamedLine.value
        for (size, isTooLong) in [(limit, false), (limit + 1, true)] {
            let line = [UInt8](repeating: UInt8(ascii: "a"), count: size)
            try folder.write(Array("/a,raw,xvda\n".utf8) + line + Array("\r\n/b,raw,xvdb\n".utf8), to: "list")
            let run = try run(["--stdin", "--fix"], input: "list")
            #expect(run.status == 1)
            #expect(run.output == "/a,raw,xvda,rw\n" + (isTooLong ? "" : "/b,raw,xvdb,rw\n"))
            let message =
                "standard input:2:1: error: the line has more than 4194304 bytes; the rest is not read"
            #expect(run.error.contains("\(message) [line-too-long]\n") == isTooLong)
        }
        let endless = try shell(
            "{ echo /a,raw,xvda; tr '\\0' a </dev/zero; } | \"$0\" disk --stdin --fix; echo $?")
        #expect(endless.text.hasPrefix("/a,raw,xvda,rw\nstandard input:2:1: error: "), "\(endless.text)")
        #expect(endless.text.hasSuffix("\n1\n"))
    }

    @Test func aReaderThatHasGoneEndsTheProgram() throws {
        defer { folder.remove() }
        let run = try shell(
            "trap '' PIPE; yes /a,raw,xvda 2>/dev/null | { timeout 300 \"$0\" disk --stdin; echo $? >status; } | head -n 1"
        )
        #expect(run.text.hasPrefix("/a,raw,xvda\n"), "\(run.text)")
        #expect(run.text.contains("error: standard output: broken pipe [unwritable-output]"), "\(run.text)")
        #expect(try folder.read("status") == "74\n")
    }

    @Test(arguments: [
        (BuiltProgram.blkif, "--help"), (.blkif, "--version"), (.blkif, "disk --help"), (.blkif, "help ring"),
        (.blkif, "--generate-completion-script bash"), (.genDocs, "--help"), (.genDocs, "--version"),
    ])
    func helpThatCannotBeWrittenIsAFailure(program: BuiltProgram, arguments: String) throws {
        defer { folder.remove() }
        func run(_ redirection: String) throws -> Tool.Output {
            try Tool("sh", package: "dash").run(
                ["-c", "\"$0\" \(arguments) \(redirection)", try program.path().string], in: folder.path)
        }
        for output in ["/dev/full", "&-"] {
            let failed = try run("2>&1 >\(output)")
            #expect(failed.status == 74, "\(output): \(failed.text)")
            #expect(failed.text.contains("[unwritable-output]"), "\(failed.text)")
        }
        let written = try run("")
        #expect(written.status == 0 && !written.text.isEmpty)
    }

    @Test func manyFindingsAreAllTold() throws {
        defer { folder.remove() }
        let run = try shell(
            "seq -f '/a,raw,x%.0f,rww' 20000 >list; \"$0\" disk --stdin <list >out 2>err; echo $?")
        #expect(run.text == "1\n")
        let arguments = try shell("xargs -a list -n 20000 -s 2000000 \"$0\" disk >out 2>err; echo $?")
        #expect(arguments.text == "123\n")
        let errors = try folder.read("err")
        #expect(
            errors.hasSuffix("20000 | /a,raw,x20000,rww\n      |               ^^^ did you mean \"rw\"?\n"))
        #expect(errors.split(separator: "\n").count == 60_000)
        let names = try shell("seq 20000 | xargs -n 20000 -s 2000000 \"$0\" vdev --json | tail -n 1")
        #expect(names.text.hasPrefix("{\"input\":\"20000\","))
    }

    @Test func anArgumentOfSeveralLinesIsShownOnOne() throws {
        defer { folder.remove() }
        let run = try run(["/b,raw,xvdb", "/a,raw,xvda\n,rww"])
        #expect(
            run.error.contains(
                """
                argument:2:14: error: "rww" is no value of access [unknown-value]
                    2 | /a,raw,xvda␤,rww
                """), "\(run.error)")
    }
}
