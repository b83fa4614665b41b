import BlkifSchema
import TestSupport
import Testing

/// The format of a bundle has a number, and one that is not known is refused.
@Suite struct FormatTests {
    @Test(arguments: [("0", 0), ("1", 1), ("P1", 32), ("oooooooooooo?", UInt64.max)])
    func anotherFormatIsRefused(number: String, format: UInt64) {
        #expect(throws: BundleError.format(format)) { try read("blkif-bundle \(number)\n0\n0") }
    }

    @Test func theRefusalSaysWhichFormatsThereAre() {
        let message = "the bundled schema has format 6, and only 5 is known"
        #expect(BundleError.format(6).description == message)
        #expect(BundleError.damaged(at: 7).description == "the bundled schema is damaged at byte 7")
    }

    /// When a value is written otherwise here, increase the number of the format. An empty list more is one zero more.
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
            blkif-bundle 5
            0217 One
            two032015 three00001
            `2W60000000000000000000000000000000000000000000
            """
        #expect(text == expected)
    }

    /// A new entry is a line of its own, and one more in the count of the list around it.
    @Test func aNewNodeChangesFewLines() throws {
        func lines(_ schema: BlkifSchema) -> Set<Substring> {
            Set(String(decoding: BundleFormat.bytes(of: schema), as: UTF8.self).split(separator: "\n"))
        }
        let old = lines(try RealSchema.schema())
        let new = lines(
            try RealSchema.schema { path, text in
                guard path == "backend/identification.yaml" else { return }
                text = text.replacing(
                    "  - name: direct-io-safe\n",
                    with: """
                          - name: stop-idle
                            type: boolean
                            writer: toolstack
                            since: "4.23"
                            summary: Permits the backend to stop the motor.
                          - name: direct-io-safe

                        """)
            })
        #expect(new.subtracting(old).count == 2)
        #expect(old.subtracting(new).count == 1)
    }

}
