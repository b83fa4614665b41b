import Testing

/// Bits of nodes, which backends write, and flags of requests, which frontends write.
@Suite struct BitTests {
    @Test(arguments: [
        Difference(
            "constants.yaml", "  - id: flags",
            "      - {name: DISK_SLOW, value: 0x2, summary: Slow.}\n  - id: flags",
            ["breaks frontend: added bit DISK_SLOW [code-added]"],
            back: ["breaks backend: removed bit DISK_SLOW [code-removed]"]),
        Difference(
            "constants.yaml", "abis:", "      - {name: FLAG_FAST, value: 0x2, summary: Fast.}\nabis:",
            ["breaks backend: added bit FLAG_FAST [code-added]"],
            back: ["breaks frontend: removed bit FLAG_FAST [code-removed]"]),
        Difference(
            "constants.yaml", "abis:", "      - {name: FLAG_FAST, value: 0x2, summary: Fast.}\nabis:",
            [
                "safe: added node backend/feature-fast [node-added]",
                "safe: added bit FLAG_FAST [announced-code-added]",
            ],
            back: [
                "safe: removed node backend/feature-fast [node-removed]",
                "safe: removed bit FLAG_FAST [announced-code-removed]",
            ]
        ).with(
            "backend.yaml", "  - {name: limit",
            "  - {name: feature-fast, type: boolean, default: false, writer: backend, enables: FLAG_FAST, summary: Whether it is fast.}\n  - {name: limit"
        ),
        Difference(
            "constants.yaml", "{name: FLAG_SECURE, value: 0x1", "{name: FLAG_SECURE, value: 0x2",
            ["breaks frontend, backend: changed value of bit FLAG_SECURE from 1 to 2 [code-changed]"],
            back: ["breaks frontend, backend: changed value of bit FLAG_SECURE from 2 to 1 [code-changed]"]),
        Difference(
            "constants.yaml", "{name: DISK_CDROM, value: 0x1, summary: A drive.}",
            "{name: DISK_TAPE, value: 0x1, summary: A tape.}",
            [
                "breaks backend: removed bit DISK_CDROM [code-removed]",
                "breaks frontend, backend: added bit DISK_TAPE [code-reused]",
            ],
            back: [
                "breaks frontend, backend: added bit DISK_CDROM [code-reused]",
                "breaks backend: removed bit DISK_TAPE [code-removed]",
            ]),
        Difference(
            "constants.yaml", "DISK_CDROM", "DISK_DRIVE",
            ["safe: renamed bit DISK_CDROM to DISK_DRIVE [code-renamed]"],
            back: ["safe: renamed bit DISK_DRIVE to DISK_CDROM [code-renamed]"]),
        Difference(
            "constants.yaml", "type: uint8", "type: uint32",
            ["breaks frontend, backend: changed type of bit set flags from uint8 to uint32 [word-changed]"],
            back: [
                "breaks frontend, backend: changed type of bit set flags from uint32 to uint8 [word-changed]"
            ]),
        Difference(
            [
                .init(
                    "constants.yaml", "      - {name: FLAG_SECURE, value: 0x1, summary: Be sure.}",
                    "      - {name: FLAG_FAST, value: 0x1, summary: Fast.}"),
                .init(
                    "constants.yaml", "  - id: flags",
                    "      - {name: FLAG_SECURE, value: 0x2, summary: Be sure.}\n  - id: flags"),
            ],
            [
                "breaks frontend, backend: added bit FLAG_FAST [code-reused]",
                "breaks frontend, backend: changed value of bit FLAG_SECURE from 1 to 2 [code-changed]",
                "breaks frontend, backend: changed bits of bit FLAG_SECURE from flags to attributes [bit-moved]",
            ],
            back: [
                "breaks frontend: removed bit FLAG_FAST [code-removed]",
                "breaks frontend, backend: changed value of bit FLAG_SECURE from 2 to 1 [code-changed]",
                "breaks frontend, backend: changed bits of bit FLAG_SECURE from attributes to flags [bit-moved]",
            ]),
    ])
    func bits(_ difference: Difference) throws { try difference.check() }
}
