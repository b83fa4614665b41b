import TestSupport
import Testing

/// What the schema's texts on the grammar of disk specifications claim is so in the installed libxlutil.
@Suite struct DiskGrammarTests {
    @Test func permittedFormsAreAccepted() throws {
        let specifications = [
            "rbd:pool/image,raw,xvda,w",
            "vdev=xvda,target=/dev/x,",
            "format=,/dev/x,xvda",
            "format=qcow2,/srv/a.img,xvda",
            "/dev/x,qcow2,xvda,w,format=qcow2",
            "vdev=,vdev=xvda,/dev/x",
            "discard,no-discard,vdev=xvda,target=/dev/x",
            " \tvdev=xvda, target=/dev/x",
            "vdev=xvda,target=",
            "tap:aio:qcow2:/srv/a.img,xvda,w",
        ]
        for (text, answer) in zip(specifications, try DiskOracle.answers(to: specifications)) {
            #expect(answer.isAccepted, "\(text): \(answer.text)")
        }
    }

    @Test func formsThatAreErrorsAreRefused() throws {
        let specifications = [
            "rbd:/pool/image,raw,xvda,w",
            "file:/root/a.iso,,hdc",
            "/dev/x,raw ,xvda",
            "/dev/x,raw",
            "format=,/dev/x,,xvda",
            "devtype=,vdev=xvda,target=/dev/x",
            "backendtype=,vdev=xvda,target=/dev/x",
            "vdev=xvda,vdev=xvda,target=/dev/x",
            "/dev/x,raw,xvda,w,format=qcow2",
            "vdev=xvda,no-such-key=1,target=/dev/x",
            "colo-port=0,vdev=xvda,target=/dev/x",
        ]
        for (text, answer) in zip(specifications, try DiskOracle.answers(to: specifications)) {
            #expect(!answer.isAccepted, "\(text): \(answer.text)")
        }
    }

    @Test func theLastAccessModeWins() throws {
        let answer = try #require(try DiskOracle.answers(to: ["access=ro,/dev/x,raw,xvda,rw"]).first)
        #expect(answer.member("readwrite") == "1")
    }

    @Test func aTargetByNameReachesToTheEndWithoutOneComma() throws {
        let specification = "vdev=xvda,target=/srv/size=20,thin.img,"
        let answer = try #require(try DiskOracle.answers(to: [specification]).first)
        #expect(answer.member("pdev_path") == "\"/srv/size=20,thin.img\"")
    }
}
