import Diagnostics
import LocatedYAML
import Testing

@Suite struct TextDecodingTests {
    private func decode(_ bytes: [UInt8]) -> (text: String?, findings: [Finding]) {
        let collector = FindingCollector()
        let file = TextDecoding.decode(bytes, path: "a.yaml", collector: collector)
        return (file?.text, collector.sorted)
    }

    /// The id and place of the only finding.
    private func place(_ bytes: [UInt8]) -> String? {
        let (text, findings) = decode(bytes)
        guard text == nil, findings.count == 1, let place = findings[0].location else { return nil }
        return "\(findings[0].id) \(place.line):\(place.column)"
    }

    @Test func textIsReadAsItStands() {
        let text = "a: é 中 😀\tx\r\nb: …\n"
        #expect(decode(Array(text.utf8)).text == text)
        #expect(decode([]).text == "")
    }

    @Test func aByteOrderMarkIsNoPartOfTheText() {
        #expect(decode([0xef, 0xbb, 0xbf] + Array("a".utf8)).text == "a")
        #expect(decode([0xef, 0xbb, 0xbf]).text == "")
    }

    @Test func theFirstByteThatIsNotUTF8IsFound() {
        #expect(place([0x61, 0x0a, 0xc3, 0xa9, 0xff]) == "not-utf8 2:2")
        #expect(place([0x80]) == "not-utf8 1:1")
        #expect(place([0xc0, 0xaf]) == "not-utf8 1:1")
        #expect(place([0x61, 0xf4, 0x90, 0x80, 0x80]) == "not-utf8 1:2")
        #expect(place([0x61, 0xe2, 0x82]) == "not-utf8 1:2")
    }

    @Test func invisibleCharactersAreFound() {
        #expect(place([0x00]) == "control-byte 1:1")
        #expect(place(Array("a\nb\u{7f}".utf8)) == "control-byte 2:2")
        #expect(place(Array("é\u{85}".utf8)) == "control-byte 1:2")
        #expect(place(Array("😀\u{200b}".utf8)) == "control-byte 1:2")
        #expect(place(Array("a\u{feff}".utf8)) == "control-byte 1:2")
        #expect(place(Array("a\rb".utf8)) == "control-byte 1:2")
        #expect(place(Array("a\n\r".utf8)) == "control-byte 2:1")
    }

    @Test func whatSharesItsFirstByteWithHiddenCharactersIsText() {
        let text = "£ § € – — “ … ™ → ﬁ ﷺ \u{a0}"
        #expect(decode(Array(text.utf8)).text == text)
    }
}
