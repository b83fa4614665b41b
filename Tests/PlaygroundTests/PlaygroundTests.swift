import Foundation
import Playground
import TestSupport
import Testing

/// The playground answers what the page asks, with the reports of the command.
@Suite struct PlaygroundTests {
    private func ask(_ question: String) throws -> NSDictionary {
        var playground = Playground(try RealSchema.schema())
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

    @Test(arguments: ["", "disk", "disk - vm\n/dev/a,raw,xvda", "explain -\nxvda", "disk 4.0 pvh\n/dev/a"])
    func whatIsNoQuestionHasNoAnswer(question: String) throws {
        var playground = Playground(try RealSchema.schema())
        #expect(playground.answer(Array(question.utf8)) == Array("null".utf8))
    }
}
