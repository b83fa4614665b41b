import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// The list of disks in a configuration for xl. That the decisions are xl's is compared in `PeerTests`; what is said of
/// mistakes is in `FindingCorpusTests`.
@Suite struct XlConfigurationTests {
    private func read(_ text: String, _ release: String = "4.22") -> XlConfiguration {
        XlConfiguration(Array(text.utf8), file: "vm.cfg", release: Release(release))
    }

    /// The findings, as `LINE:COLUMN+LENGTH ID`, warnings with a question mark.
    private func findings(_ text: String, _ release: String = "4.22") -> [String] {
        read(text, release).findings.map { finding in
            let place = finding.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere"
            return "\(place) \(finding.id)\(finding.severity == .warning ? "?" : "")"
        }
    }

    @Test(arguments: [
        ("", []),
        ("name = 'a'\n", []),
        ("disk = [ ]", []),
        ("disk=['a']", ["a"]),
        ("\tdisk = [\n # first\n 'a', # 'x'\n\n \"b\"\n ,\n]\n", ["a", "b"]),
        ("disk = ['a'];;disk += ['b', 12, 0x1f] # end\n", ["a", "b", "12", "0x1f"]),
        ("disk = []\ndisk += ['a']\ndisk += []\ndisk += ['b']", ["a", "b"]),
        ("disk = ['a\"b', \"c'd\", 'e\\'f\\\\g', '#', '']", ["a\"b", "c'd", "e'f\\g", "#", ""]),
        ("disk = ['é\tü\\n']", ["é\tü\n"]),
        ("x = [['a'], 'b']\ny.z = 3\ny.z += '4'\ndisk=['a']", ["a"]),
    ]) func disks(_ text: String, _ disks: [String]) {
        let configuration = read(text)
        #expect(configuration.isAccepted)
        #expect(configuration.disks.map(\.text) == disks)
        #expect(configuration.findings == [])
    }

    @Test(arguments: [
        ("disk = ['a']\ndisk = ['b']\n", ["b"], ["1:1+4 config-overridden?"]),
        (
            "disk = ['a']\ndisk += ['c']\ndisk = ['b']\n", ["b"],
            ["1:1+4 config-overridden?", "2:1+4 config-overridden?"]
        ),
        ("disk = 'a'\n", [], ["1:8+3 config-not-list?"]),
        ("disk = ['a', ['b'], 'c']", ["a"], ["1:14+1 config-nested-list?"]),
        ("disk = ['é\\123b']", ["éb"], ["1:11+4 config-escape?"]),
        ("disk = ['\\1 +23']", ["3"], ["1:10+5 config-escape?"]),
        ("disks = ['a']", [], ["1:1+5 config-unknown-setting?"]),
        ("disk = ['a']\n?", ["a"], ["2:1+1 config-character?"]),
        ("disk = ['a']\r", ["a"], ["1:13+1 config-character?"]),
        ("name = '\\123'", [], []),
    ]) func whatIsAcceptedAndHardlyMeant(_ text: String, _ disks: [String], _ expected: [String]) {
        let configuration = read(text)
        #expect(configuration.isAccepted)
        #expect(configuration.disks.map(\.text) == disks)
        #expect(findings(text) == expected)
    }

    @Test func theDisksOfARefusedFileAreReadAllTheSame() {
        let text = "disk = [ 'a' 'b', c, 'd', 'e\\q'\nname = x\ndisk += [ 'f' ]\n"
        #expect(read(text).disks.map(\.text) == ["a", "b", "d", "f"])
    }

    @Test(arguments: [
        ("disk = ['a']\ndisk += ['b']\n", "4.13", "4.12", "2:6+2 config-newer-syntax"),
        ("disk = ['a', ['b']]\n", "4.6", "4.5", "1:14+1 config-newer-syntax"),
        ("a.b = 1\n", "4.3", "4.2", "1:1+3 config-newer-syntax"),
        ("disk = ['a\\qb']\n", "4.6", "4.7", "1:11+2 config-escape"),
    ]) func releases(_ text: String, _ accepting: String, _ refusing: String, _ error: String) {
        #expect(read(text, accepting).isAccepted)
        #expect(!read(text, refusing).isAccepted)
        #expect(findings(text, refusing).contains(error))
    }

    @Test func anUnknownEscapeIsDroppedInOldReleases() {
        #expect(read("disk = ['a\\qb']\n", "4.4").disks.map(\.text) == ["ab"])
        #expect(findings("disk = ['a\\qb']\n", "4.4") == ["1:11+2 config-escape?"])
    }

    // MARK: Places

    @Test func aByteOfADiskIsFoundInTheFile() throws {
        let word = try #require(read("\n  disk = [ 'é\\\\b\\'\\123c\\n' ]").disks.first)
        #expect(word.text == "é\\b'c\n")
        #expect((word.line, word.column) == (2, 13))
        // é has two bytes; the escape without an effect stands before c.
        #expect([0, 2, 3, 4, 5, 6, 7].map(word.column(ofByte:)) == [13, 14, 16, 17, 23, 24, 26])
        #expect(word.column(ofByte: 100) == 26)
        #expect(word.column(ofByte: -1) == 13)
    }

    @Test func aFindingOfADiskStandsAtItsPlaceInTheFile() throws {
        let schema = try RealSchema.schema()
        var parser = DiskParser(try DiskGrammar(schema))
        let advice = DiskAdvice(schema, all: schema)
        let text = "disk = [ 'vdev=xvda,script=\\'x\\',formet=raw,target=/a' ]\n"
        let reading = DiskReading(read(text).disks, with: &parser, advice: advice)
        let place = try #require(reading.findings.first?.location)
        let column = try #require(text.firstRange(of: "formet")).lowerBound.utf16Offset(in: text) + 1
        #expect(place == SourceLocation(file: "vm.cfg", line: 1, column: column, length: 6))
    }

    // MARK: Hostile input

    @Test func cutAndSpoiltFilesAreRead() {
        let file = Array(
            "# é\nname='a\\'b';disk = [ 'a', \"b\\n\\123\", # c\n 12,[ ] ]\r\ndisk += ['é']\n".utf8)
        for index in file.indices {
            check(Array(file[..<index]))
            check(Array(file[index...]))
            for byte in Array("\0\n\r'\"\\[],;=+#? a1".utf8) + [0x80, 0xc3, 0xff] {
                var spoilt = file
                spoilt[index] = byte
                check(spoilt)
            }
        }
    }

    private func check(_ bytes: [UInt8]) {
        let configuration = XlConfiguration(bytes, file: "f")
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self).unicodeScalars.count }
        #expect(configuration.isAccepted == !configuration.findings.contains { $0.severity == .error })
        for place in configuration.findings.compactMap(\.location) {
            #expect(lines.indices.contains(place.line - 1))
            #expect(place.column <= lines[place.line - 1] + 1, "\(configuration.findings)")
        }
    }

    @Test func manyErrorsEndTheReading() {
        for unit in [
            "?\n", "[", "a='\n", "disk=[\n", "'\\q',", "x=['\\q']\n", "]", "a ", "\u{0}", "x='\\q\\w\\e'\n",
        ] {
            let configuration = read(String(repeating: unit, count: 20_000))
            #expect(!configuration.isAccepted, "\(unit)")
            #expect(configuration.findings.count <= 201, "\(unit)")
        }
        let findings = read(String(repeating: "?\n", count: 250)).findings
        #expect(findings.count == 201)
        #expect(
            findings.filter { $0.location?.line == 200 }.map(\.message) == [
                "nothing can begin with \"?\"", "after so many errors, the rest is not read",
            ])
    }

    @Test func listsMayBeNestedDeeply() {
        func nested(_ depth: Int) -> String {
            "x=" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(nested(4000)).isAccepted)
        #expect(findings(nested(100_000)) == ["1:3+1 config-syntax"])
    }
}
