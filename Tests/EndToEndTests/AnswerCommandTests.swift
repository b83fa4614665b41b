import Foundation
import SystemPackage
import TestSupport
import Testing

/// `blkif vdev` and `blkif explain` as their users run them.
@Suite struct AnswerCommandTests {
    /// - Parameter input: The text on standard input; nil for none.
    private func run(_ arguments: [String], input: String? = nil) throws -> BuiltProgram.Run {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        if let input { try folder.write(input, to: "input.txt") }
        return try BuiltProgram.blkif.run(
            arguments, in: folder.path, input: input.map { _ in folder.path.appending("input.txt") })
    }

    private func objects(_ run: BuiltProgram.Run) throws -> [NSDictionary] {
        try run.output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
        }
    }

    // MARK: vdev

    @Test(arguments: [
        ("xvda1", 51713, "xvda1"), ("51713", 51713, "xvda1"), ("0xca01", 51713, "xvda1"),
        ("d26p0", 268_442_112, "xvdaa"),
        ("hdc", 5632, "hdc"), ("sdb3", 2067, "sdb3"),
    ])
    func namesAndNumbers(input: String, number: Int, name: String) throws {
        let run = try run(["vdev", input, "--json"])
        #expect(run.status == 0)
        let object = try #require(try objects(run).first)
        #expect(object["number"] as? Int == number)
        #expect(object["name"] as? String == name)
    }

    @Test func refusalsAndOddNumbersAreFindings() throws {
        let run = try run(["vdev", "hde", "268435457", "1000", "xvda"])
        #expect(run.status == 1)
        #expect(
            run.error.contains("argument:1:1: error: libxl refuses the virtual device: the last disk is hdd"))
        #expect(run.error.contains("the usual number is 51713"))
        #expect(run.error.contains("1000 is a reserved number"))
        #expect(run.output.contains("number     51712 (0xca00)"))
    }

    // MARK: explain

    @Test func aNameIsExplainedInEveryLayer() throws {
        let run = try run(["explain", "direct-io-safe"])
        #expect(run.status == 0)
        #expect(run.output.contains("direct-io-safe - backend node\n"))
        #expect(run.output.contains("direct-io-safe - disk parameter\n"))
        #expect(run.output.contains("direct-io-safe in a disk specification -> the field direct_io_safe"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [
        ("BLKIF_OP_DISCARD", "operation"), ("BLKIF_RSP_OKAY", "status code"), ("VDISK_CDROM", "bit"),
        ("blkif_request", "structure"), ("XenbusStateConnected", "state"),
        ("x86_32-abi", "ABI"), ("readwrite", "libxl field"),
        ("LIBXL_HAVE_QED", "libxl macro"),
        ("LIBXL_DISK_FORMAT_RAW", "libxl enumeration"), ("no-discard", "disk parameter"),
        ("ring-ref3", "frontend node"), ("backend/sector-size", "backend node"), ("blkif_sector_t", "type"),
    ])
    func everyKindOfName(name: String, kind: String) throws {
        let object = try #require(try objects(try run(["explain", "--json", name])).first)
        let kinds = (object["results"] as? [NSDictionary])?.compactMap { $0["kind"] as? String } ?? []
        #expect(kinds.contains(kind), "\(kinds)")
    }

    @Test func everyListedNameIsExplained() throws {
        let names = try run(["explain", "--names"]).output.split(separator: "\n").map(String.init)
        #expect(names.count > 250)
        let objects = try objects(try run(["explain", "--json"] + names))
        let empty = objects.filter { ($0["results"] as? [Any])?.isEmpty ?? true }.compactMap {
            $0["name"] as? String
        }
        #expect(empty == [])
    }

    @Test func anUnknownNameGetsASuggestion() throws {
        let run = try run(["explain", "direct-io-saf"])
        #expect(run.status == 1)
        #expect(run.error.contains("did you mean \"direct-io-safe\"?"))
        #expect(run.output.isEmpty)
    }

    // MARK: messages

    private static let message =
        "Timeout connecting to device: device/vbd/51712 (local state 3, remote state 2)"

    @Test func aMessageIsExplained() throws {
        let run = try run(["explain", Self.message])
        #expect(run.status == 0)
        #expect(run.output.contains("XenbusStateInitialised"))
        let lines = run.output.split(separator: "\n")
        #expect(lines.dropFirst().allSatisfy { $0.count <= 80 })
        let object = try #require(try objects(try self.run(["explain", "--json", Self.message])).first)
        let results = object["results"] as? [NSDictionary]
        #expect(results?.first?["name"] as? String == "connect-timeout")
        #expect(try self.run(["explain", "connect-timeout"]).output.contains("connect-timeout - message\n"))
    }

    @Test(arguments: [["explain", "-"], ["explain"]]) func aLogGivesTheLinesThatMatter(_ arguments: [String])
        throws
    {
        let others = (0..<3000).map { "[\(Double($0))] systemd[1]: Started unit \($0)\n" }.joined()
        let log = others + "[ 9.5] \(Self.message)\n[ 2.5] Device with no driver: device/vbd/51728\n"
        let run = try run(arguments, input: log)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("line 3002\n"))
        #expect(run.output.contains("\nline 3001\n"))
        let objects = try objects(try self.run(arguments + ["--json"], input: log))
        #expect(objects.compactMap { $0["line"] as? Int } == [3002, 3001])
    }

    @Test func aLogWithoutMessagesIsNoPass() throws {
        #expect(try run(["explain", "-"], input: "nothing\n").status == 1)
        #expect(try run(["explain", "-"], input: "").status == 66)
    }

    @Test func anOlderReleaseDoesNotKnowIt() throws {
        #expect(try run(["explain", "--as-of", "4.4", "direct-io-safe"]).status == 1)
        #expect(try run(["explain", "--as-of", "4.5", "direct-io-safe"]).status == 0)
    }

    @Test(arguments: [["explain"], ["vdev"], ["explain", "--as-of", "x", "a"]])
    func wrongUsageEndsWith64(_ arguments: [String]) throws {
        #expect(try run(arguments).status == 64)
    }

    @Test(arguments: ["disk", "vdev", "explain", "ring"]) func helpHasExamples(_ command: String) throws {
        let run = try run([command, "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("EXAMPLES"))
    }
}
