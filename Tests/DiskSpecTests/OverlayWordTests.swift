import BlkifSchema
import DiskSpec
import TestSupport
import Testing

/// Flags in the spare values of `readwrite`.
@Suite struct OverlayWordTests {
    private func overlays() throws -> [Overlay] {
        let overlays = try RealSchema.schema().diskParameters.compactMap { $0.libxl?.overlay }
        #expect(overlays.count > 1)
        return overlays
    }

    @Test func anySetOfFlagsIsReadAsItWasWritten() throws {
        let overlays = try overlays()
        for set in 0..<(1 << overlays.count) {
            var word = OverlayWord(rawValue: 1)
            for (index, overlay) in overlays.enumerated() where set & 1 << index != 0 {
                let isSet = word.set(overlay)
                #expect(isSet)
            }
            #expect(word.isWritable)
            for (index, overlay) in overlays.enumerated() {
                #expect(word.has(overlay) == (set & 1 << index != 0))
            }
        }
    }

    @Test func theOrderDoesNotMatterAndFlagsDoNotDisturbEachOther() throws {
        let overlays = try overlays()
        var one = OverlayWord(rawValue: 1)
        var other = OverlayWord(rawValue: 1)
        for overlay in overlays { one.set(overlay) }
        for overlay in overlays.reversed() { other.set(overlay) }
        #expect(one == other)
        one.clear(overlays[0])
        #expect(!one.has(overlays[0]) && one.has(overlays[1]))
        for overlay in overlays { one.clear(overlay) }
        #expect(one == OverlayWord(rawValue: 1))
    }

    @Test func aReadOnlyDiskNeverCarriesOneAndThePlainValueMeansNone() throws {
        for overlay in try overlays() {
            var word = OverlayWord(rawValue: 0)
            let isSet = word.set(overlay)
            #expect(!isSet)
            #expect(word.rawValue == 0)
            #expect(!word.has(overlay))
            #expect(!OverlayWord(rawValue: 1).has(overlay))
        }
    }

    @Test func theBackportSetsTheWordAndNotAField() throws {
        let schema = try RealSchema.schema()
        let profile = try #require(schema.profiles.first { $0.name == "opensuse-4.4" })
        let view = schema.profile(profile)
        var parser = DiskParser(try DiskGrammar(view))
        let overlay = try #require(
            view.diskParameters.first { $0.name == "direct-io-safe" }?.libxl?.overlay)
        func word(_ text: String) -> OverlayWord? {
            let words = [Array(text.utf8)]
            parser.parse(words)
            guard parser.isAccepted,
                case .integer(let number) = DiskDevice(parser, words: words)[field: "readwrite"]
            else { return nil }
            return OverlayWord(rawValue: UInt32(number))
        }
        #expect(word("/a,raw,xvda,rw,direct-io-safe")?.rawValue == 0x601)
        #expect(word("/a,raw,xvda,ro,direct-io-safe")?.rawValue == 0)
        #expect(word("/a,raw,xvda,rw")?.rawValue == 1)
        #expect(word("/a,raw,xvda,rw,no-discard,direct-io-safe")?.has(overlay) == true)
        #expect(word("/a,raw,xvda,rw,no-discard,discard")?.rawValue == 1)
    }
}
