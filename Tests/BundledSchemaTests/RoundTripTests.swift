import BlkifSchema
import TestSupport
import Testing

/// What is written is what is read.
@Suite struct RoundTripTests {
    private static let views: [BlkifSchema.View] = [
        .current, .release(Release(major: 4, minor: 4)), .profile("vendor", Release(major: 4, minor: 17)),
    ]

    /// A stored part that its type's description leaves out stays blank, and would not come back.
    @Test func everyPartOfEveryTypeIsTested() throws {
        var coverage = Coverage()
        for (view, seed) in zip(RoundTripTests.views + RoundTripTests.views, UInt64(0)...) {
            coverage.visit(BlkifSchema(validated: RareParts.content(seed: seed), view: view))
        }
        #expect(coverage.unused.isEmpty)
        #expect(coverage.parts.count > 200)
    }

    @Test(arguments: views, [0, 1, 2, 3] as [UInt64])
    func rarePartsComeBack(view: BlkifSchema.View, seed: UInt64) throws {
        let schema = BlkifSchema(validated: RareParts.content(seed: seed), view: view)
        #expect(try read(BundleFormat.bytes(of: schema)) == schema)
    }

    @Test(arguments: [
        "a\"b\\c\\(d)", "\u{0}", "\r\n\r\n\n", "\n", " ", "\u{feff}x", "\u{2028}\u{202e}", "\u{ffff}",
        "漢字 🙂 \u{5d0}\u{5d1}", "\u{301}", "0", "blkif-bundle 1", String(repeating: "x\n", count: 100_000),
    ])
    func everyTextComesBack(text: String) throws {
        var content = ProtocolContent()
        content.title = text
        content.vocabulary = ["", text, "x", text, "x", ""]
        content.summary = text + text
        #expect(try read(BundleFormat.bytes(of: BlkifSchema(validated: content))).content == content)
    }

    /// Texts that are equal for readers, and not the same for programs.
    @Test func theBytesOfATextComeBack() throws {
        let texts = ["\u{e9}", "e\u{301}", "\u{e9}", "\u{212b}", "\u{c5}", "A\u{30a}", "e\u{301}"]
        var content = ProtocolContent()
        content.vocabulary = texts
        let result = try read(BundleFormat.bytes(of: BlkifSchema(validated: content)))
        #expect(result.vocabulary.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }

    /// A text is there once for each entry, however often that uses it.
    @Test func aBundleIsSmallerThanItsTexts() throws {
        let schema = try RealSchema.schema()
        let text = String(decoding: BundleFormat.bytes(of: schema), as: UTF8.self)
        for node in schema.nodes where !node.description.isEmpty {
            let count = schema.nodes.count { $0.description == node.description }
            #expect(text.ranges(of: node.description).count == count, "\(node.name)")
        }
    }
}
