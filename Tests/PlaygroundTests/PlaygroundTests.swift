import Foundation
import Playground
import TestSupport
import Testing

/// The playground answers what the page asks, with the reports of the command.
@Suite struct PlaygroundTests {
    private func ask(_ question: String) throws -> NSDictionary {
        let playground = Playground(try RealSchema.schema())
        let answer = playground.answer(Array(question.utf8))
        return try #require(JSONSerialization.jsonObject(with: Data(answer)) as? NSDictionary)
    }

    private func disks(_ question: String) throws -> [NSDictionary] {
        try #require(try ask(question)["disks"] as? [NSDictionary])
    }

    @Test func everyLineIsADiskAndBlankOnesAreNone() throws {
        let disks = try disks("disk - pvh\n/dev/a,raw,xvda,rw\n\n  \n/dev/b,raw,xvdb,discrad")
        #expect(disks.map { $0["line"] as? Int } == [1, 4])
        let reports = disks.compactMap { $0["report"] as? NSDictionary }
        #expect(reports.map { $0["accepted"] as? Bool } == [true, false])
        let finding = (reports[1]["findings"] as? [NSDictionary])?.first
        #expect(finding?["remedy"] as? String == "did you mean \"discard\"?")
        #expect((finding?["location"] as? NSDictionary)?["line"] as? Int == 4)
    }

    @Test func fieldsAndNodesHaveTheirReasons() throws {
        let disk = try #require(try disks("disk - pvh\n/dev/a,raw,xvda,rw,direct-io-safe").first)
        let fields = try #require(disk["fields"] as? [[String]])
        #expect(fields.contains(["pdev_path", "/dev/a", "target"]))
        let nodes = try #require(disk["backend"] as? [[String]])
        #expect(nodes.contains(["direct-io-safe", "1", "direct-io-safe, when it is given"]))
        #expect(disk["not_attached"] is NSNull && disk["modern"] is NSNull)
    }

    @Test func theOldSyntaxHasAModernForm() throws {
        let disk = try #require(try disks("disk - pvh\nphy:/dev/a,hda,w").first)
        #expect(disk["modern"] as? String == "/dev/a,raw,hda,rw")
    }

    @Test func aConfigurationIsReadAsXlDoes() throws {
        let answer = try ask(
            "disk - pvh\nname = 'a'\ndisk = [ '/dev/a,raw,xvda,rw',\n \"/dev/b,raw,xvdb,rw\" ]\n")
        #expect(answer["configuration"] as? Bool == true && answer["accepted"] as? Bool == true)
        #expect((answer["disks"] as? [NSDictionary])?.map { $0["line"] as? Int } == [2, 3])
        let broken = try ask("disk - pvh\ndisk = [ '/dev/a,raw,xvda,rw'")
        #expect(broken["accepted"] as? Bool == false)
        #expect((broken["findings"] as? [NSDictionary])?.first?["id"] as? String == "config-bracket")
        for text in ["vdev=xvda,target=/a", "target=disk = [ ]", "/dev/disk,raw,xvda,rw"] {
            #expect(try ask("disk - pvh\n\(text)")["configuration"] as? Bool == false, "\(text)")
        }
        #expect(try ask("disk - pvh\ndisks = [ '/dev/a' ]")["configuration"] as? Bool == true)
    }

    @Test func theReleaseTheProfileAndTheGuestDecide() throws {
        func accepted(_ release: String) throws -> Bool? {
            let report = try disks("disk \(release) pvh\n/dev/a,raw,xvda,rw,direct-io-safe").first?["report"]
            return (report as? NSDictionary)?["accepted"] as? Bool
        }
        #expect(try ["-", "4.4", "opensuse-4.4"].map(accepted) == [true, false, true])
        func backend(_ guest: String) throws -> String? {
            let report =
                try disks("disk 4.12 \(guest)\n/dev/a,raw,hdc,cdrom").first?["report"] as? NSDictionary
            return (report?["nodes"] as? NSDictionary)?["backend_path"] as? String
        }
        #expect(try backend("pv")?.contains("/vbd/") == true)
        #expect(try backend("hvm")?.contains("/qdisk/") == true)
    }

    @Test func devicesAreConverted() throws {
        #expect(try ask("vdev -\nxvda1")["number"] as? Int == 51713)
        #expect(try ask("vdev -\n51713")["name"] as? String == "xvda1")
        #expect(try ask("vdev -\nxvda0")["number"] is NSNull)
    }

    @Test func ringsHaveASizeForEachABI() throws {
        let answer = try ask("ring - 2")
        #expect(answer["bytes"] as? Int == 8192 && answer["header_bytes"] as? Int == 64)
        let sizes = try #require(answer["sizes"] as? [NSDictionary])
        #expect(sizes.first == ["abi": "x86_32-abi", "pages": 2, "entries": 64, "entry_size": 108])
        #expect(sizes.compactMap { $0["abi"] as? String } == ["x86_32-abi", "x86_64-abi", "arm-abi"])
    }

    @Test func twoSidesSettleOrAreRefused() throws {
        func settled(_ text: String, _ key: String) throws -> Int? {
            let report = try ask("negotiate -\nfrontend linux-blkfront\n\(text)")["report"] as? NSDictionary
            return (report?["negotiated"] as? NSDictionary)?[key] as? Int
        }
        #expect(try settled("backend linux-blkback\noption max_queues=2", "queues") == 2)
        #expect(try settled("backend qemu-xen-block", "queues") == 1)
        #expect(
            try settled("backend linux-blkback\noption max_indirect_segments=1000000\n", "request_bytes") ?? 0
                > 0)
        let moved = try ask(
            "negotiate -\nfrontend grub\nbackend tapback\nabi arm-abi\nthen qemu-xen-block\ndisks 2")
        let report = try #require(moved["report"] as? NSDictionary)
        #expect((report["negotiated"] as? NSDictionary)?["protocol"] as? String == "arm-abi")
        #expect((report["migration"] as? NSDictionary)?["backend"] as? String == "QEMU xen-block 10.2.2")
        let settings = try #require(moved["settings"] as? [String: [String]])
        #expect(settings.keys.sorted() == ["backend", "frontend"])
        let refused = try ask("negotiate -\nfrontend grub@x\nbackend linux-blkfront\noption x=1")
        let ids = (refused["findings"] as? [NSDictionary])?.map { $0["id"] as? String }
        #expect(ids == ["unknown-version", "unknown-implementation"] && refused["report"] == nil)
    }

    @Test(arguments: [
        "", "disk", "disk - vm\n/dev/a,raw,xvda", "explain -\nxvda", "disk 4.0 pvh\n/dev/a", "ring - 3",
        "ring - 512",
        "ring - -1", "negotiate -\nfrontend grub\nbackend tapback\ndisks 0", "negotiate -\nbackend\n",
        "negotiate -\noption x", "negotiate -\nabi x86",
    ])
    func whatIsNoQuestionHasNoAnswer(question: String) throws {
        let playground = Playground(try RealSchema.schema())
        #expect(playground.answer(Array(question.utf8)) == Array("null".utf8))
    }
}
