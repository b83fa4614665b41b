import Testing

/// Overlays, and what the toolstack writes into xenstore.
@Suite struct OverlayTests {
    @Test(arguments: [
        Difference(
            "disk.yaml",
            "field: readwrite, overlay: {word: readwrite, magic: 0x600, mask: 0xfffff0ff, have: LIBXL_HAVE_SAFE}",
            "field: readwrite",
            ["breaks toolstack: removed overlay safe [overlay-removed]"],
            back: ["safe: added overlay safe [overlay-added]"]),
        Difference(
            "disk.yaml", "magic: 0x600", "magic: 0x500",
            [
                "breaks toolstack: changed magic of overlay safe from 0x00000600 to 0x00000500 [overlay-changed]"
            ],
            back: [
                "breaks toolstack: changed magic of overlay safe from 0x00000500 to 0x00000600 [overlay-changed]"
            ]),
        Difference(
            "disk.yaml", "0xfffff0ff", "0xffff00ff",
            [
                "breaks toolstack: changed mask of overlay safe from 0xfffff0ff to 0xffff00ff [overlay-changed]"
            ],
            back: [
                "breaks toolstack: changed mask of overlay safe from 0xffff00ff to 0xfffff0ff [overlay-changed]"
            ]),
        Difference(
            "disk.yaml", "word: readwrite", "word: number",
            ["breaks toolstack: changed word of overlay safe from readwrite to number [overlay-changed]"],
            back: [
                "breaks toolstack: changed word of overlay safe from number to readwrite [overlay-changed]"
            ]),
        Difference(
            "disk.yaml", "LIBXL_HAVE_SAFE", "LIBXL_HAVE_SECURE",
            [
                "breaks toolstack: changed macro of overlay safe from LIBXL_HAVE_SAFE to LIBXL_HAVE_SECURE [overlay-macro-changed]"
            ],
            back: [
                "breaks toolstack: changed macro of overlay safe from LIBXL_HAVE_SECURE to LIBXL_HAVE_SAFE [overlay-macro-changed]"
            ]),
    ])
    func overlays(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "libxl.yaml", "\n  - {node: backend/mode, value: w, when: always}", "",
            ["breaks backend: removed toolstack write backend/mode [needed-write-removed]"],
            back: ["safe: added toolstack write backend/mode [write-added]"]),
        Difference(
            "libxl.yaml", "\n  - {node: backend/trusted, value: \"1\", when: always}", "",
            ["safe: removed toolstack write backend/trusted [write-removed]"],
            back: ["safe: added toolstack write backend/trusted [write-added]"]),
        Difference(
            "disk.yaml", "value: \"{path}\", when: always", "value: \"aio:{path}\", when: set",
            [
                "safe: changed value of toolstack write backend/hint from \"{path}\" always to \"aio:{path}\" when set [write-changed]"
            ],
            back: [
                "safe: changed value of toolstack write backend/hint from \"aio:{path}\" when set to \"{path}\" always [write-changed]"
            ]),
    ])
    func writes(_ difference: Difference) throws { try difference.check() }
}
