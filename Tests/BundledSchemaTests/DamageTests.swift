import BlkifSchema
import TestSupport
import Testing

/// No bytes, whatever they are, end a program: they give a schema or an error.
@Suite struct DamageTests {
    private static let real = Result { BundleFormat.bytes(of: try RealSchema.schema()) }
    private static let small = BundleFormat.bytes(of: BlkifSchema(validated: RareParts.small))

    /// The number of bundles that were refused.
    private func refused(_ bundles: some Sequence<[UInt8]>) -> Int {
        bundles.count { bytes in
            do throws(BundleError) {
                _ = try read(bytes)
                return false
            } catch {
                return true
            }
        }
    }

    @Test func aBundleThatIsCutOffIsRefused() throws {
        let small = DamageTests.small
        #expect(refused(small.indices.lazy.map { Array(small[..<$0]) }) == small.count)
        var generator = SeededGenerator(seed: 1)
        let real = try DamageTests.real.get()
        let lengths = (0..<100).map { _ in Int.random(in: 0..<real.count, using: &generator) }
        #expect(refused(lengths.lazy.map { Array(real[..<$0]) }) == lengths.count)
    }

    @Test func aBundleWithMoreBehindItsEndIsRefused() throws {
        #expect(throws: BundleError.damaged(at: DamageTests.small.count)) {
            try read(DamageTests.small + [UInt8(ascii: "0")])
        }
    }

    /// Digits, what stands between them, and what no bundle has.
    @Test func everyByteCanBeAnother() {
        let small = DamageTests.small
        let others = Array("012OPno \n".utf8) + [0, 0x7f, 0x80, 0xc3, 0xff]
        for place in small.indices {
            let count = refused(
                others.lazy.map { byte in
                    var bytes = small
                    bytes[place] = byte
                    return bytes
                })
            #expect(count > 0, "byte \(place)")
        }
    }

    @Test(arguments: 0..<20) func bytesOfTheRealBundleCanChange(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let real = try DamageTests.real.get()
        // In prose little can happen; the numbers stand where lines begin.
        let records = real.indices.filter { $0 > 0 && real[$0 - 1] == UInt8(ascii: "\n") }
        let bundles = (0..<10).map { round in
            var bytes = real
            for _ in 0...round {
                let any = Int.random(in: 0..<real.count, using: &generator)
                let place = generator.chance(80) ? records.randomElement(using: &generator) ?? any : any
                bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            }
            return bytes
        }
        #expect(refused(bundles) > 0)
    }

    @Test(arguments: [
        "", "x", "blkif-bundle ", "blkif-bundle 1", "blkif-bundle 1\n", "blkif-bundle 1\n0\n",
        "blkif-bundle 1\nnoooooooooooo\n", "blkif-bundle 1\nooooooooooooooooooooo\n",
        "blkif-bundle 1\n7\nooooooo0", "blkif-bundle 1\n4\n9 \u{e9}\n0200",
    ])
    func brokenBeginningsAreRefused(text: String) {
        #expect(throws: BundleError.self) { try read(text) }
    }

    /// Lists within lists without end would use up the stack.
    @Test(arguments: [(14, true), (15, false), (200, false)])
    func depthHasALimit(depth: Int, isFine: Bool) throws {
        var topic = Topic()
        topic.id = "x"
        var content = ProtocolContent()
        content.topics = [topic]
        for _ in 0..<depth {
            var outer = topic
            outer.history = content.topics.map { Variant(before: .blank, change: "", keys: [], item: $0) }
            content.topics = [outer]
        }
        let schema = BlkifSchema(validated: content)
        let result = try? read(BundleFormat.bytes(of: schema))
        #expect((result != nil) == isFine)
        #expect(result == nil || result == schema)
    }

    /// A text must be UTF-8, and its end must not be within a character.
    @Test func aTextThatIsNotUTF8IsRefused() {
        var content = ProtocolContent()
        content.title = "\u{e9}\u{e9}"
        let bytes = BundleFormat.bytes(of: BlkifSchema(validated: content))
        #expect(throws: Never.self) { try read(bytes) }
        for place in bytes.indices where bytes[place] == 0xc3 {
            var damaged = bytes
            damaged[place] = 0xff
            #expect(throws: BundleError.self) { try read(damaged) }
        }
    }
}
