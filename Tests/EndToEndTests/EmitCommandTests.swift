import SystemPackage
import TestSupport
import Testing

/// `blkif emit` as its users run it.
@Suite struct EmitCommandTests {
    private func sh(_ script: String) throws -> Tool.Output {
        let programs = try BuiltProgram.blkif.path().removingLastComponent().string
        return try Tool("sh", package: "dash").run(["-c", "PATH=\(programs):$PATH; \(script)"])
    }

    @Test func whatItMakesIsReadByTheOtherCommands() throws {
        let sound = try sh("blkif emit /dev/vg/guest,raw,xvda,rw | blkif xenstore")
        #expect(
            sound.status == 0 && sound.text.contains("xvda (51712) of domain 1 \"guest\""), "\(sound.text)")
        let early = try sh(
            "blkif emit /srv/a.img,raw,xvdb,r --state 2 --backend tapback --domain 7 | blkif xenstore")
        #expect(early.status == 1 && early.text.contains("[state-lasts]"), "\(early.text)")
        let faulty = try sh("blkif emit --finding ring-incomplete | blkif xenstore --format json")
        #expect(faulty.status == 1 && faulty.text.contains("\"id\":\"ring-incomplete\""))
        let ring = try sh(
            "blkif emit --ring --abi arm-abi --in-flight 2 flush --answered 1 | blkif ring - --abi arm-abi")
        #expect(ring.status == 0 && ring.text.contains("3 requests without a response"), "\(ring.text)")
        let list = try sh("blkif emit --findings | grep -c 'blkif xenstore\\|blkif ring'")
        #expect(Int(list.text.dropLast()) ?? 0 > 40, "\(list.text)")
    }

    @Test(arguments: [
        ("--state 9 x,raw,xvda,rw", "[unknown-moment]", 1),
        ("x,raw,xvda,rw,backend=other", "--backend-domain", 1),
        ("/a,qcow9,xvda", "qcow9", 1), ("--ring --in-flight reed", "did you mean \"read\"?", 1),
        ("--finding stale-node", "did you mean \"stale-nodes\"?", 1),
        ("--backend linux-blkfront x", "[unknown-implementation]", 1),
        (",,xvdc,cdrom", "an empty drive has nothing", 1),
        ("/a,raw,xvda --option max-ring-pages=512", "0 to 256", 1),
        ("", "Expected a specification", 64), ("--ring --in-flight 33", "do not fit", 64),
        ("--pages 3 --ring", "--pages", 64), ("/a,raw,xvda --pages 4", "with --ring alone", 64),
        ("--finding stale-nodes --format json", "with a specification alone", 64),
        ("--ring --state 2", "with a specification alone", 64),
    ])
    func whatItCannotMakeIsSaid(arguments: String, words: String, status: Int) throws {
        let run = try sh("blkif emit \(arguments)")
        #expect(run.status == status && run.text.contains(words), "\(run.text)")
    }
}
