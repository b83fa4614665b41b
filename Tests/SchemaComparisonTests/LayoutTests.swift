import Testing

/// Structures, the ring, ABIs, states and steps.
@Suite struct LayoutTests {
    @Test(arguments: [
        // Into the padding of a request: the frontends that exist leave it undefined.
        Difference(
            "structures.yaml", "      - {name: id, type: uint64_t, summary: The id.}\n      - {name: seg",
            "      - {name: flag, type: uint8_t, summary: A flag.}\n      - {name: id, type: uint64_t, summary: The id.}\n      - {name: seg",
            ["breaks frontend: added field blk_request.flag [field-added]"],
            back: ["breaks frontend, backend: removed field blk_request.flag [field-removed]"]),
        // Into the padding of a response: the backends do.
        Difference(
            "structures.yaml", "      - {name: status, type: int16_t, summary: The status.}",
            "      - {name: status, type: int16_t, summary: The status.}\n      - {name: flag, type: uint8_t, summary: A flag.}",
            ["breaks backend: added field blk_response.flag [field-added]"],
            back: ["breaks frontend, backend: removed field blk_response.flag [field-removed]"]),
        // In front of others.
        Difference(
            [
                .init(
                    "structures.yaml", "      - {name: ref, type: ref_t, summary: The page.}",
                    "      - {name: more, type: uint32_t, summary: More.}\n      - {name: ref, type: ref_t, summary: The page.}"
                ),
                .init(
                    "structures.yaml", "sizes: {x86_32-abi: 8, x86_64-abi: 8}",
                    "sizes: {x86_32-abi: 12, x86_64-abi: 12}"),
                .init(
                    "structures.yaml", "sizes: {x86_32-abi: 36, x86_64-abi: 40}",
                    "sizes: {x86_32-abi: 48, x86_64-abi: 56}"),
            ],
            [
                "breaks frontend, backend: changed size of structure blk_request from 36 (x86_32-abi), 40 (x86_64-abi) to 48 (x86_32-abi), 56 (x86_64-abi) [layout-changed]",
                "breaks frontend, backend: changed size of structure blk_segment from 8 to 12 [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_segment.first from 4 to 8 [layout-changed]",
                "breaks frontend, backend: added field blk_segment.more [field-inserted]",
                "breaks frontend, backend: changed offset of field blk_segment.ref from 0 to 4 [layout-changed]",
            ],
            back: [
                "breaks frontend, backend: changed size of structure blk_request from 48 (x86_32-abi), 56 (x86_64-abi) to 36 (x86_32-abi), 40 (x86_64-abi) [layout-changed]",
                "breaks frontend, backend: changed size of structure blk_segment from 12 to 8 [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_segment.first from 8 to 4 [layout-changed]",
                "breaks frontend, backend: removed field blk_segment.more [field-removed]",
                "breaks frontend, backend: changed offset of field blk_segment.ref from 4 to 0 [layout-changed]",
            ]),
        Difference(
            "structures.yaml", "{name: ref, type: ref_t", "{name: ref, type: uint32_t",
            ["safe: changed type of field blk_segment.ref from ref_t to uint32_t [field-type-restated]"],
            back: ["safe: changed type of field blk_segment.ref from uint32_t to ref_t [field-type-restated]"]
        ),
        Difference(
            "structures.yaml", "type: int16_t", "type: uint16_t",
            [
                "breaks frontend, backend: changed type of field blk_response.status from int16_t to uint16_t [field-type-changed]"
            ],
            back: [
                "breaks frontend, backend: changed type of field blk_response.status from uint16_t to int16_t [field-type-changed]"
            ]),
        Difference(
            "structures.yaml", "{name: ref, type: ref_t, summary", "{name: page, type: ref_t, summary",
            ["safe: renamed field blk_segment.ref to blk_segment.page [field-renamed]"],
            back: ["safe: renamed field blk_segment.page to blk_segment.ref [field-renamed]"]),
        Difference(
            "structures.yaml", "unit: sectors", "unit: bytes",
            [
                "breaks frontend, backend: changed unit of field blk_segment.first from sectors to bytes [unit-changed]"
            ],
            back: [
                "breaks frontend, backend: changed unit of field blk_segment.first from bytes to sectors [unit-changed]"
            ]),
        Difference(
            "structures.yaml", "{name: ref_t, type: uint32_t", "{name: ref_t, type: int32_t",
            [
                "breaks frontend, backend: changed type of type ref_t from uint32_t to int32_t [field-type-changed]"
            ],
            back: [
                "breaks frontend, backend: changed type of type ref_t from int32_t to uint32_t [field-type-changed]"
            ]),
        Difference(
            [
                .init("structures.yaml", "{name: ref_t, type: uint32_t", "{name: page_t, type: uint32_t"),
                .init("structures.yaml", "{name: ref, type: ref_t", "{name: ref, type: page_t"),
            ],
            [
                "safe: renamed type ref_t to page_t [code-renamed]",
                "safe: changed type of field blk_segment.ref from ref_t to page_t [field-type-restated]",
            ],
            back: [
                "safe: renamed type page_t to ref_t [code-renamed]",
                "safe: changed type of field blk_segment.ref from page_t to ref_t [field-type-restated]",
            ]),
        Difference(
            "structures.yaml", "structures:",
            "  - {name: sector_t, type: uint64_t, summary: A sector.}\nstructures:",
            ["safe: added type sector_t [type-added]"],
            back: ["safe: removed type sector_t [type-removed]"]),
        Difference(
            "structures.yaml", "count: MAX_SEGMENTS", "count: 3",
            ["safe: reworded field blk_request.seg (count) [documentation-changed]"],
            back: ["safe: reworded field blk_request.seg (count) [documentation-changed]"]),
        Difference(
            "constants.yaml", "MAX_SEGMENTS, value: 3", "MAX_SEGMENTS, value: 4",
            [
                "breaks frontend, backend: changed value of constant MAX_SEGMENTS from 3 to 4 [constant-changed]",
                "breaks frontend, backend: changed size of structure blk_request from 36 (x86_32-abi), 40 (x86_64-abi) to 44 (x86_32-abi), 48 (x86_64-abi) [layout-changed]",
                "breaks frontend, backend: changed count of field blk_request.seg from 3 to 4 [layout-changed]",
            ],
            back: [
                "breaks frontend, backend: changed value of constant MAX_SEGMENTS from 4 to 3 [constant-changed]",
                "breaks frontend, backend: changed size of structure blk_request from 44 (x86_32-abi), 48 (x86_64-abi) to 36 (x86_32-abi), 40 (x86_64-abi) [layout-changed]",
                "breaks frontend, backend: changed count of field blk_request.seg from 4 to 3 [layout-changed]",
            ]
        ).with("structures.yaml", "{x86_32-abi: 36, x86_64-abi: 40}", "{x86_32-abi: 44, x86_64-abi: 48}"),
    ])
    func fields(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "structures.yaml", "  - name: blk_response\n",
            "  - name: blk_extra\n    summary: Extra.\n    sizes: {x86_32-abi: 1, x86_64-abi: 1}\n    fields:\n      - {name: byte, type: uint8_t, summary: A byte.}\n  - name: blk_response\n",
            ["safe: added structure blk_extra [structure-added]"],
            back: ["breaks frontend, backend: removed structure blk_extra [structure-removed]"]),
        Difference(
            "structures.yaml", "name: blk_segment\n", "name: blk_part\n",
            ["safe: renamed structure blk_segment to blk_part [structure-renamed]"],
            back: ["safe: renamed structure blk_part to blk_segment [structure-renamed]"]
        ).with("structures.yaml", "type: blk_segment", "type: blk_part"),
        Difference(
            "structures.yaml", "    typedef: blk_request_t\n", "",
            ["safe: reworded structure blk_request (typedef) [documentation-changed]"],
            back: ["safe: reworded structure blk_request (typedef) [documentation-changed]"]),
        Difference(
            "structures.yaml", "page-size: 4096, entries: 64", "page-size: 8192, entries: 128",
            [
                "breaks frontend, backend: changed entries of ring blk from 64 to 128 [ring-changed]",
                "breaks frontend, backend: changed page size of ring blk from 4096 to 8192 [ring-changed]",
            ],
            back: [
                "breaks frontend, backend: changed entries of ring blk from 128 to 64 [ring-changed]",
                "breaks frontend, backend: changed page size of ring blk from 8192 to 4096 [ring-changed]",
            ]),
        Difference(
            "structures.yaml", "header-size: 64", "header-size: 32",
            ["breaks frontend, backend: changed header size of ring blk from 64 to 32 [ring-changed]"],
            back: ["breaks frontend, backend: changed header size of ring blk from 32 to 64 [ring-changed]"]),
        Difference(
            "structures.yaml", "response: blk_response", "response: blk_segment",
            [
                "breaks frontend, backend: changed response structure of ring blk from blk_response to blk_segment [request-changed]"
            ],
            back: [
                "breaks frontend, backend: changed response structure of ring blk from blk_segment to blk_response [request-changed]"
            ]),
        Difference(
            "structures.yaml", "ring: {name: blk,", "ring: {name: disk,",
            ["safe: renamed ring blk to disk [ring-renamed]"],
            back: ["safe: renamed ring disk to blk [ring-renamed]"]),
    ])
    func structures(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "constants.yaml", "  - {name: x86_64-abi,",
            "  - {name: arm-abi, constant: ABI_64, architectures: [arm], uint64-alignment: 8, summary: Other.}\n  - {name: x86_64-abi,",
            ["breaks backend: added ABI arm-abi [abi-added]"],
            back: ["breaks frontend: removed ABI arm-abi [abi-removed]"]
        ).with("structures.yaml", "x86_64-abi: 8}", "x86_64-abi: 8, arm-abi: 8}").with(
            "structures.yaml", "x86_64-abi: 40}", "x86_64-abi: 40, arm-abi: 40}"
        ).with("structures.yaml", "x86_64-abi: 16}", "x86_64-abi: 16, arm-abi: 16}")
            .with("structures.yaml", "x86_64-abi: 1}", "x86_64-abi: 1, arm-abi: 1}"),
        Difference(
            "constants.yaml", "constant: ABI_64", "constant: ABI_NATIVE",
            ["safe: changed macro of ABI x86_64-abi from ABI_64 to ABI_NATIVE [macro-changed]"],
            back: ["safe: changed macro of ABI x86_64-abi from ABI_NATIVE to ABI_64 [macro-changed]"]),
        Difference(
            "constants.yaml", "[x86_64]", "[x86_64, x32]",
            ["safe: added architectures x32 to ABI x86_64-abi [architecture-added]"],
            back: ["breaks frontend: removed architectures x32 from ABI x86_64-abi [architecture-removed]"]),
        Difference(
            "constants.yaml", "uint64-alignment: 4", "uint64-alignment: 8",
            [
                "breaks frontend, backend: changed alignment of ABI x86_32-abi from 4 to 8 [alignment-changed]",
                "breaks frontend, backend: changed size of structure blk_request from 36 (x86_32-abi) to 40 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed size of structure blk_response from 12 (x86_32-abi) to 16 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_request.id from 4 (x86_32-abi) to 8 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_request.seg from 12 (x86_32-abi) to 16 (x86_32-abi) [layout-changed]",
            ],
            back: [
                "breaks frontend, backend: changed alignment of ABI x86_32-abi from 8 to 4 [alignment-changed]",
                "breaks frontend, backend: changed size of structure blk_request from 40 (x86_32-abi) to 36 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed size of structure blk_response from 16 (x86_32-abi) to 12 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_request.id from 8 (x86_32-abi) to 4 (x86_32-abi) [layout-changed]",
                "breaks frontend, backend: changed offset of field blk_request.seg from 16 (x86_32-abi) to 12 (x86_32-abi) [layout-changed]",
            ]
        ).with("structures.yaml", "{x86_32-abi: 36,", "{x86_32-abi: 40,").with(
            "structures.yaml", "{x86_32-abi: 12,", "{x86_32-abi: 16,"),
    ])
    func abis(_ difference: Difference) throws { try difference.check() }
}
