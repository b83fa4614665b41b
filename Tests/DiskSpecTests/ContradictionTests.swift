import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// What is known to be done otherwise is told where a specification meets it, and nowhere else.
@Suite struct ContradictionTests {
    private func reading(_ text: String, asOf release: String? = nil) throws -> DiskReading {
        let all = try RealSchema.schema()
        let schema = release.flatMap(Release.init).map(all.asOf) ?? all
        var parser = DiskParser(try DiskGrammar(schema))
        return DiskReading(
            [.init(text, file: "spec")], with: &parser, advice: DiskAdvice(schema, all: all))
    }

    /// The messages, up to the text of the schema.
    private func met(_ text: String, asOf release: String? = nil) throws -> [String] {
        try reading(text, asOf: release).findings.filter { $0.id == "known-contradiction" }
            .compactMap { $0.message.split(separator: ":").first.map(String.init) }
    }

    @Test func aLexerThatIsOlderThanItsSourceIsTold() throws {
        let spec = "format=raw, vdev=xvda, access=rw, trusted, target=/x"
        let reading = try reading(spec, asOf: "4.17")
        #expect(reading.isAccepted)
        let found = try #require(reading.findings.first)
        #expect(found.id == "known-contradiction" && found.severity == .warning)
        #expect(
            found.message.hasPrefix(
                "trusted in libxlutil, since 4.17, before 4.19: These releases ship a ready-made lexer"))
        #expect(found.message.hasSuffix("otherwise it refuses the disk"))
        #expect(found.location?.column == 35 && found.location?.length == 7)
        #expect(found.remedy == "tools/libs/util/libxlu_disk_l.c, 4.17.0")
        #expect(
            try met("/x,raw,xvda,rw,untrusted", asOf: "4.18") == [
                "trusted in libxlutil, since 4.17, before 4.19"
            ])
        #expect(try met(spec, asOf: "4.19").isEmpty)
        #expect(try met(spec).isEmpty)
    }

    @Test func nothingIsAddedToWhatIsRefusedOrSaidAlready() throws {
        #expect(try reading("/x,raw,xvda,rw,devtype=").findings.map(\.id) == ["unknown-value"])
        #expect(try reading("vg/x,raw,xvda,rw").findings.map(\.id) == ["unlikely-target"])
        #expect(try reading("vdev=xvda,colo-port=12abc,target=/x").findings.map(\.id) == ["loose-number"])
    }

    @Test func onlyTheValuesThatItConcernsMeetIt() throws {
        #expect(try met("/x,raw,xvda,rw,script=site/san") == ["script in libxl"])
        #expect(try met("/x,raw,xvda,rw,script=/site/san").isEmpty)
        // The type behind a device is no parameter, and ends nothing.
        #expect(try met("/x,raw,hdc:cdrom,r,script=site/san").contains("script in libxl"))
        #expect(try met("/x,raw,xvda,rw,script=block-san").isEmpty)
        #expect(try met("/x,raw,xvda,rw,backend=") == ["backend in libxl"])
        // A script gives the target its meaning.
        #expect(try met("resource,raw,xvda,rw,script=block-drbd").isEmpty)
    }
}
