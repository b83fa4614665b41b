import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// What is said about a specification: each mistake at its place, with a remedy.
@Suite struct DiskFindingTests {
    /// The findings as `column id severity: message | remedy`.
    private func findings(_ text: String, asOf release: Release? = nil) throws -> [String] {
        let all = try RealSchema.schema()
        let schema = release.map(all.asOf) ?? all
        var parser = DiskParser(try DiskGrammar(schema))
        let advice = DiskAdvice(schema, all: all)
        return DiskReading([.init(text, file: "spec")], with: &parser, advice: advice).findings.map {
            "\($0.location?.column ?? 0) \($0.id) \($0.severity): \($0.message) | \($0.remedy ?? "")"
        }
    }

    @Test func nothingIsToBeSaidOfTheExampleOfAParameter() throws {
        let parameters = try RealSchema.schema().diskParameters
        #expect(parameters.count > 20)
        for parameter in parameters {
            let example = try #require(parameter.example, "\(parameter.name) has no example")
            let all = try findings(example, asOf: parameter.lifetime.since)
            let found = all.filter { !$0.contains("known-contradiction warning") }
            let differs = parameter.contradictions.contains { $0.evidence.removed != nil }
            #expect((found.count < all.count) == differs, "\(parameter.name): \(all)")
            let isOld = parameter.isWritten(.asPrefix)
            #expect(found.isEmpty != isOld, "\(parameter.name): \(found)")
            #expect(
                found.allSatisfy { $0.contains("deprecated-form warning") }, "\(parameter.name): \(found)")
        }
    }

    @Test(arguments: [
        (
            "/a,raw,xvda,formt=qcow",
            "13 unknown-parameter error: there is no parameter \"formt\" | did you mean \"format\"?"
        ),
        (
            "/a,raw,xvda,w,grant_usage=true,direct-io-safe",
            "27 unknown-value error: \"true\" is no value of grant_usage | expected 1, 0"
        ),
        (
            "/a,raw,xvda,grant_usage=2",
            "25 unknown-value error: \"2\" is no value of grant_usage | expected 1, 0"
        ),
        (
            "/a,raw,xvda,discard=1",
            "13 unknown-parameter error: \"discard\" is a flag and takes no value | write discard alone"
        ),
        (
            "/a,raw,xvda,w,Format=raw",
            "15 unknown-parameter error: there is no parameter \"Format\" | did you mean \"format\"?"
        ),
        ("/a,qcow3,xvda", "4 unknown-value error: \"qcow3\" is no value of format | did you mean \"qcow\"?"),
        (
            "/a,xvda",
            "4 unknown-value error: \"xvda\" stands where the format belongs | leave the format's place empty: ,xvda, or write vdev=xvda"
        ),
        (
            "/a,raw,xvda,backendtype=",
            "13 unknown-value error: backendtype needs a value | expected phy, qdisk, standalone, tap"
        ),
        (
            "vdev=xvda,rbd:/pool/a",
            "11 unknown-prefix error: \"rbd:\" is no prefix that Xen knows | a target with a colon goes to the end, as target=rbd:…"
        ),
        (
            "/a,raw,hdc:floppy",
            "12 unknown-value error: \"floppy\" is no device type | expected cdrom or disk"
        ),
        (
            "/a,raw,xvda,w,cdron",
            "15 too-many-parts error: \"cdron\" has no place: target, format, vdev and access are given already | did you mean \"cdrom\"?"
        ),
        ("/a,raw", "7 missing-vdev error: there is no virtual device | add one, such as vdev=xvda"),
        (
            "vdev=xvda",
            "10 missing-target error: there is no target | add target=…, or cdrom for an empty drive"
        ),
        (
            "/a,raw,xvda,=b",
            "13 bad-syntax error: an equals sign without a name before it | expected name=value"
        ),
        (
            "vdev=é,vdev=xvdb,target=/a",
            "13 repeated-parameter error: vdev is given a second time | remove one of the two"
        ),
        (
            "vdev=xvda,colo-port=x,target=/a",
            "21 unknown-value error: \"x\" is no value of colo-port | expected an integer from 1 to 65535"
        ),
    ])
    func anError(text: String, expected: String) throws {
        #expect(try findings(text) == [expected])
    }

    @Test func errorsAreToldAllAtOnce() throws {
        let found = try findings("vdev=xvda,formt=raw,acess=w,backendtype=file,target=/a")
        #expect(found.map { $0.split(separator: " ")[0] } == ["11", "21", "41"])
    }

    @Test func manyFindingsAreCut() throws {
        let found = try findings(String(repeating: "discard,no-discard,", count: 99) + "vdev=xvda,target=/a")
        #expect(found.count == 99)
        let more = try findings(String(repeating: "discard,no-discard,", count: 200) + "vdev=xvda,target=/a")
        #expect(more.count == 101)
        #expect(more.last == "0 more-findings warning: only the first 100 findings are shown | ")
    }

    @Test func aWordOfALaterReleaseIsNamed() throws {
        let found = try findings("/a,raw,xvda,discard", asOf: Release("4.4"))
        #expect(
            found == ["13 unknown-value error: \"discard\" is no value of access | Xen has it from 4.5 on"])
    }

    @Test(arguments: [
        (
            "phy:/a,xvda,w",
            "1 deprecated-form warning: the prefix \"phy:\" is deprecated | leave it out: it has no effect"
        ),
        (
            "qcow2:/a,xvda,w",
            "1 deprecated-form warning: the prefix \"qcow2:\" is deprecated | write format=qcow2"
        ),
        (
            "nbd:/a,xvda,w",
            "1 deprecated-form warning: the prefix \"nbd:\" is deprecated | write script=block-nbd"
        ),
        (
            "/a,raw,hdc:disk",
            "12 deprecated-form warning: a device type after the virtual device is deprecated | write devtype=disk"
        ),
        (
            "/a,raw,xvda,discard,no-discard",
            "13 overridden-part warning: \"discard\" has no effect | remove it, or what follows"
        ),
        (
            "/a,raw,hdc,rw,cdrom",
            "12 overridden-part warning: a CD-ROM drive is read-only whatever the access mode | leave the access mode out"
        ),
        (
            ",qcow2,hdc,,cdrom",
            "2 overridden-part warning: the format has no effect: the drive is empty | leave the format out"
        ),
        (
            "/a ,raw,xvda",
            "1 blank-in-value warning: the blank at the end belongs to target | remove it unless it is meant"
        ),
        (
            "/a,raw,vda",
            "8 bad-vdev warning: libxl refuses the virtual device: \"vda\" has none of the forms that it knows | expected a name such as xvda, hda or sda, dDISKpPARTITION, or a number"
        ),
        (
            "vdev=hde,target=/a",
            "6 bad-vdev warning: libxl refuses the virtual device: the last disk is hdd, number 3 | "
        ),
        (
            "a.img,raw,xvda",
            "1 unlikely-target warning: \"a.img\" is no absolute path | write the whole path, or name the script that understands it"
        ),
        (
            "cdron,raw,xvda",
            "1 unlikely-target warning: \"cdron\" is taken for the target | did you mean \"cdrom\"? if not, write target=cdron"
        ),
        (
            "vdev=xvda,target=",
            "18 missing-target warning: the target is empty; libxl will refuse the disk | add target=…, or cdrom for an empty drive"
        ),
        (
            "vdev=xvda,backendtype=qdisk,target=",
            "36 missing-target warning: the target is empty; libxl attaches the disk, with nothing behind it | add target=…, or cdrom for an empty drive"
        ),
        (
            "/a,qcow2,xvda,w,backendtype=phy",
            "29 unfit-backend warning: libxl will refuse the disk: the backend phy serves the format raw only | "
        ),
        (
            "/a,qcow2,xvda,w,script=block-x",
            "24 unfit-backend warning: libxl will refuse the disk: no backend can serve it | "
        ),
    ])
    func aWarning(text: String, expected: String) throws {
        #expect(try findings(text) == [expected])
    }

    @Test(arguments: [
        "/dev/vg/a,raw,xvda,rw", "/dev/vg/a,,xvda", ",,hdc,,cdrom", "vdev=xvda, access=ro, target=/srv/a, b",
        "r0,raw,xvda,rw,script=block-drbd", "vdev=xvda,script=block-x,target=",
        "/a,qcow2,sdb,w,direct-io-safe,no-discard,untrusted",
    ])
    func aProperSpecificationHasNone(_ text: String) throws {
        #expect(try findings(text) == [])
    }
}
