import Testing

/// Operations, statuses and constants.
@Suite struct CodeTests {
    @Test(arguments: [
        // Nothing announces it.
        Difference(
            "operations.yaml", "  - {name: OP_RESERVED",
            "  - {name: OP_TRIM, value: 5, request: blk_request, summary: Trims.}\n  - {name: OP_RESERVED",
            ["breaks backend: added operation OP_TRIM [code-added]"],
            back: ["breaks frontend: removed operation OP_TRIM [code-removed]"]),
        // A node announces it.
        Difference(
            "operations.yaml", "  - {name: OP_RESERVED",
            "  - {name: OP_TRIM, value: 5, request: blk_request, summary: Trims.}\n  - {name: OP_RESERVED",
            [
                "safe: added node backend/feature-trim [node-added]",
                "safe: added operation OP_TRIM [announced-code-added]",
            ],
            back: [
                "safe: removed node backend/feature-trim [node-removed]",
                "safe: removed operation OP_TRIM [announced-code-removed]",
            ]
        ).with(
            "backend.yaml", "  - {name: limit",
            "  - {name: feature-trim, type: boolean, default: false, writer: backend, enables: OP_TRIM, summary: Whether it trims.}\n  - {name: limit"
        ),
        Difference(
            "operations.yaml", "  - {name: OP_RESERVED",
            "  - {name: OP_RESERVED_2, value: 5, reserved: true, summary: Set aside too.}\n  - {name: OP_RESERVED",
            ["safe: added operation OP_RESERVED_2 [reserved-code-added]"],
            back: ["safe: removed operation OP_RESERVED_2 [reserved-code-removed]"]),
        Difference(
            "operations.yaml", "value: 3", "value: 5",
            ["breaks frontend, backend: changed value of operation OP_FLUSH from 3 to 5 [code-changed]"],
            back: ["breaks frontend, backend: changed value of operation OP_FLUSH from 5 to 3 [code-changed]"]
        ),
        // The same code for something else.
        Difference(
            "operations.yaml", "{name: OP_READ, value: 0, request: blk_request, summary: Reads.}",
            "{name: OP_ERASE, value: 0, request: blk_request, summary: Erases.}",
            [
                "breaks frontend, backend: added operation OP_ERASE [code-reused]",
                "breaks frontend: removed operation OP_READ [code-removed]",
            ],
            back: [
                "breaks frontend: removed operation OP_ERASE [code-removed]",
                "breaks frontend, backend: added operation OP_READ [code-reused]",
            ]),
        // The same thing under another name.
        Difference(
            "operations.yaml", "{name: OP_READ, ", "{name: OP_GET, ",
            ["safe: renamed operation OP_READ to OP_GET [code-renamed]"],
            back: ["safe: renamed operation OP_GET to OP_READ [code-renamed]"]),
        Difference(
            "operations.yaml", "{name: OP_FLUSH, value: 3, request: blk_request, summary: Flushes.}",
            "{name: OP_SYNC, value: 3, request: blk_request, summary: Syncs., history: [{before: \"4.2\", name: OP_FLUSH}]}",
            [
                "safe: renamed operation OP_FLUSH to OP_SYNC [code-renamed]",
                "safe: reworded operation OP_SYNC (history, summary) [documentation-changed]",
            ],
            back: [
                "safe: renamed operation OP_SYNC to OP_FLUSH [code-renamed]",
                "safe: reworded operation OP_FLUSH (history, summary) [documentation-changed]",
            ]
        ).with("backend.yaml", "enables: OP_FLUSH", "enables: OP_SYNC"),
        Difference(
            "operations.yaml", "value: 4, reserved: true", "value: 4, request: blk_request",
            [
                "breaks backend: changed reservation of operation OP_RESERVED from reserved to in use [code-added]"
            ],
            back: [
                "breaks frontend: changed reservation of operation OP_RESERVED from in use to reserved [code-removed]"
            ]),
        Difference(
            "operations.yaml", "value: 3, request: blk_request", "value: 3, request: blk_request_short",
            [
                "breaks frontend, backend: changed request structure of operation OP_FLUSH from blk_request to blk_request_short [request-changed]"
            ],
            back: [
                "breaks frontend, backend: changed request structure of operation OP_FLUSH from blk_request_short to blk_request [request-changed]"
            ]),
        // Without the node, the operation has to be known.
        Difference(
            "backend.yaml", "enables: OP_FLUSH, ", "",
            [
                "breaks frontend: removed enables OP_FLUSH from node backend/feature-flush [announcement-changed]",
                "breaks backend: removed announcement backend/feature-flush from operation OP_FLUSH [announcement-lost]",
            ],
            back: [
                "safe: added enables OP_FLUSH to node backend/feature-flush [announcement-added]",
                "breaks frontend: added announcement backend/feature-flush to operation OP_FLUSH [announcement-gained]",
            ]),
    ])
    func operations(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "operations.yaml", "  - {name: RSP_ERROR",
            "  - {name: RSP_BUSY, value: -2, summary: Later.}\n  - {name: RSP_ERROR",
            ["breaks frontend: added status RSP_BUSY [code-added]"],
            back: ["breaks backend: removed status RSP_BUSY [code-removed]"]),
        Difference(
            "operations.yaml", "value: -1", "value: -2",
            ["breaks frontend, backend: changed value of status RSP_ERROR from -1 to -2 [code-changed]"],
            back: ["breaks frontend, backend: changed value of status RSP_ERROR from -2 to -1 [code-changed]"]
        ),
        Difference(
            "operations.yaml", "RSP_ERROR", "RSP_FAILED",
            ["safe: renamed status RSP_ERROR to RSP_FAILED [code-renamed]"],
            back: ["safe: renamed status RSP_FAILED to RSP_ERROR [code-renamed]"]),
        Difference(
            "operations.yaml", "{name: RSP_ERROR, value: -1, summary: Bad.}",
            "{name: RSP_AGAIN, value: -1, summary: Again.}",
            [
                "breaks frontend, backend: added status RSP_AGAIN [code-reused]",
                "breaks backend: removed status RSP_ERROR [code-removed]",
            ],
            back: [
                "breaks backend: removed status RSP_AGAIN [code-removed]",
                "breaks frontend, backend: added status RSP_ERROR [code-reused]",
            ]),
    ])
    func statuses(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "constants.yaml", "bitsets:", "  - {name: MAX_NEW, value: 5, summary: New.}\nbitsets:",
            ["safe: added constant MAX_NEW [constant-added]"],
            back: ["breaks frontend, backend: removed constant MAX_NEW [constant-removed]"]),
        Difference(
            "constants.yaml", "{name: ABI_NATIVE, value: x86_64-abi", "{name: ABI_NATIVE, value: x86_32-abi",
            [
                "breaks frontend, backend: changed value of constant ABI_NATIVE from \"x86_64-abi\" to \"x86_32-abi\" [constant-changed]"
            ],
            back: [
                "breaks frontend, backend: changed value of constant ABI_NATIVE from \"x86_32-abi\" to \"x86_64-abi\" [constant-changed]"
            ]),
        Difference(
            "constants.yaml", "value: 3", "value: 0x3",
            ["safe: reworded constant MAX_SEGMENTS (value) [documentation-changed]"],
            back: ["safe: reworded constant MAX_SEGMENTS (value) [documentation-changed]"]),
        Difference(
            "constants.yaml", "unit: segments", "unit: pages",
            [
                "breaks frontend, backend: changed unit of constant MAX_SEGMENTS from segments to pages [unit-changed]"
            ],
            back: [
                "breaks frontend, backend: changed unit of constant MAX_SEGMENTS from pages to segments [unit-changed]"
            ]),
        Difference(
            "constants.yaml", "{name: MAX_SEGMENTS", "{name: MOST_SEGMENTS",
            [
                "safe: renamed constant MAX_SEGMENTS to MOST_SEGMENTS [code-renamed]",
                "safe: reworded field blk_request.seg (count) [documentation-changed]",
            ],
            back: [
                "safe: renamed constant MOST_SEGMENTS to MAX_SEGMENTS [code-renamed]",
                "safe: reworded field blk_request.seg (count) [documentation-changed]",
            ]
        ).with("structures.yaml", "count: MAX_SEGMENTS", "count: MOST_SEGMENTS"),
    ])
    func constants(_ difference: Difference) throws { try difference.check() }
}
