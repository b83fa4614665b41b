import Testing

/// What takes the place of something else, and what concerns only a part of it.
@Suite struct ReplacementTests {
    @Test(arguments: [
        // A field where another was, of the same size.
        Difference(
            "structures.yaml", "{name: first, type: uint8_t, unit: sectors, summary: The first sector.}",
            "{name: kind, type: int8_t, summary: The kind.}",
            [
                "breaks frontend, backend: removed field blk_segment.first [field-removed]",
                "breaks frontend, backend: added field blk_segment.kind [field-inserted]",
            ],
            back: [
                "breaks frontend, backend: added field blk_segment.first [field-inserted]",
                "breaks frontend, backend: removed field blk_segment.kind [field-removed]",
            ]),
        // A field that one ABI has, where the others have nothing.
        Difference(
            "structures.yaml", "      - {name: id, type: uint64_t, summary: The id.}\n      - {name: seg",
            "      - {name: pad, type: uint32_t, abis: [x86_64-abi], summary: Padding.}\n      - {name: id, type: uint64_t, summary: The id.}\n      - {name: seg",
            ["breaks frontend: added field blk_request.pad [field-added]"],
            back: ["breaks frontend, backend: removed field blk_request.pad [field-removed]"]),
    ])
    func aField(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        ("configuration: disk = [ ]", "configuration: disks = [ ]", "configuration"),
        ("old-form: c,d", "old-form: d,c", "old-form"), ("empty-form: e", "empty-form: f", "empty-form"),
        (
            "examples: []",
            "examples: [{title: A disk., configuration: \"disk = [ '/a,raw,xvda' ]\", specifications: [{text: \"/a,raw,xvda\"}]}]",
            "examples"
        ),
    ])
    func aKeyOfTheSyntax(text: String, replacement: String, key: String) throws {
        let line = "safe: reworded disk syntax (\(key)) [documentation-changed]"
        try Difference("syntax.yaml", text, replacement, [line], back: [line]).check()
    }

    @Test func aConditionOfTwoFields() throws {
        let (always, both) = ("\"{path}\" always", "\"{path}\" when format is raw and path is empty")
        func line(_ old: String, _ new: String) -> String {
            "safe: changed value of toolstack write backend/hint from \(old) to \(new) [write-changed]"
        }
        try Difference(
            "disk.yaml", "when: always", "when: {format: raw, path: \"\"}", [line(always, both)],
            back: [line(both, always)]
        ).check()
        try Difference(
            "disk.yaml", "when: always", "when: {format: raw}",
            [line(always, "\"{path}\" when format is raw")],
            back: [line("\"{path}\" when format is raw", always)]
        ).check()
    }
}
