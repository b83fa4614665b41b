import BlkifSchema
import Testing

/// The format of a bundle has a number, and one that is not known is refused.
@Suite struct FormatTests {
    @Test(arguments: [("0", 0), ("1", 1), ("P1", 32), ("oooooooooooo?", UInt64.max)])
    func anotherFormatIsRefused(number: String, format: UInt64) {
        #expect(throws: BundleError.format(format)) { try read("blkif-bundle \(number)\n0\n0") }
    }

    @Test func theRefusalSaysWhichFormatsThereAre() {
        let message = "the bundled schema has format 5, and only 4 is known"
        #expect(BundleError.format(5).description == message)
        #expect(BundleError.damaged(at: 7).description == "the bundled schema is damaged at byte 7")
    }

    /// When this text changes, so does the format: increase its number.
    @Test func aBundleLooksLikeThis() {
        var content = ProtocolContent()
        content.title = "One\ntwo"
        content.vocabulary = ["One\ntwo", "", "three"]
        var note = NumberedNote()
        note.number = -100
        note.origin = Origin(index: 40)
        content.notes = [note]
        let text = String(decoding: BundleFormat.bytes(of: BlkifSchema(validated: content)), as: UTF8.self)
        let expected = """
            blkif-bundle 4
            B
            7 One
            two
            5 three
            0210320100001
            `2W6000000000000000000000000000000000000000
            """
        #expect(text == expected)
    }
}
