import Testing

/// What values a node can have, and what they mean.
@Suite struct NodeValueTests {
    @Test(arguments: [
        Difference(
            "backend.yaml", "minimum: 2", "minimum: 4",
            ["breaks backend: changed minimum of node backend/limit from 2 to 4 [minimum-raised]"],
            back: ["breaks frontend: changed minimum of node backend/limit from 4 to 2 [minimum-lowered]"]),
        Difference(
            "backend.yaml", "maximum: 64", "maximum: 32",
            ["breaks backend: changed maximum of node backend/limit from 64 to 32 [maximum-lowered]"],
            back: ["breaks frontend: changed maximum of node backend/limit from 32 to 64 [maximum-raised]"]),
        Difference(
            "backend.yaml", "maximum: 64, ", "",
            ["breaks frontend: removed maximum 64 from node backend/limit [maximum-raised]"],
            back: ["breaks backend: added maximum 64 to node backend/limit [maximum-lowered]"]),
        Difference(
            "backend.yaml", "minimum: 2, ", "",
            ["breaks frontend: removed minimum 2 from node backend/limit [minimum-lowered]"],
            back: ["breaks backend: added minimum 2 to node backend/limit [minimum-raised]"]),
        Difference(
            "backend.yaml", "required: true, ", "required: true, minimum: 0, ",
            ["safe: added minimum 0 to node backend/sectors [bound-restated]"],
            back: ["safe: removed minimum 0 from node backend/sectors [bound-restated]"]),
        Difference(
            "frontend.yaml", "maximum: limit - 1", "maximum: 7",
            [
                "breaks frontend, backend: changed maximum of node frontend/order from limit - 1 to 7 [bound-changed]"
            ],
            back: [
                "breaks frontend, backend: changed maximum of node frontend/order from 7 to limit - 1 [bound-changed]"
            ]),
        Difference(
            "frontend.yaml", "maximum: limit - 1, ", "",
            ["breaks backend: removed maximum limit - 1 from node frontend/order [maximum-raised]"],
            back: ["breaks frontend: added maximum limit - 1 to node frontend/order [maximum-lowered]"]),
    ])
    func bounds(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "backend.yaml", "default: 8", "default: 16",
            [
                "breaks frontend, backend: changed default of node backend/limit from 8 to 16 [default-changed]"
            ],
            back: [
                "breaks frontend, backend: changed default of node backend/limit from 16 to 8 [default-changed]"
            ]),
        Difference(
            "toolstack.yaml", "default: true", "default: false",
            [
                "breaks backend, toolstack: changed default of node backend/trusted from 1 to 0 [default-changed]"
            ],
            back: [
                "breaks backend, toolstack: changed default of node backend/trusted from 0 to 1 [default-changed]"
            ]),
        Difference(
            "frontend.yaml", "default: 0, ", "",
            ["breaks frontend: removed default 0 from node frontend/order [default-removed]"],
            back: ["breaks backend: added default 0 to node frontend/order [default-added]"]),
        Difference(
            "backend.yaml", "default: 8, ", "",
            ["safe: removed default 8 from node backend/limit [default-stated]"],
            back: ["safe: added default 8 to node backend/limit [default-stated]"]),
        Difference(
            "frontend.yaml", "{constant: ABI_NATIVE}", "{constant: ABI_64}",
            ["safe: changed default of node frontend/layout from ABI_NATIVE to ABI_64 [default-restated]"],
            back: [
                "safe: changed default of node frontend/layout from ABI_64 to ABI_NATIVE [default-restated]"
            ]),
        Difference(
            "frontend.yaml", "{constant: ABI_NATIVE}", "{constant: ABI_32}",
            [
                "breaks frontend, backend: changed default of node frontend/layout from ABI_NATIVE to ABI_32 [default-changed]"
            ],
            back: [
                "breaks frontend, backend: changed default of node frontend/layout from ABI_32 to ABI_NATIVE [default-changed]"
            ]),
    ])
    func defaults(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "backend.yaml", "type: uint64", "type: uint32",
            ["breaks backend: changed type of node backend/sectors from uint64 to uint32 [type-narrowed]"],
            back: [
                "breaks frontend: changed type of node backend/sectors from uint32 to uint64 [type-widened]"
            ]),
        Difference(
            "backend.yaml", "type: string", "type: path",
            ["breaks backend: changed type of node backend/hint from string to path [type-narrowed]"],
            back: ["breaks frontend: changed type of node backend/hint from path to string [type-widened]"]),
        Difference(
            "backend.yaml", "type: string", "type: device",
            ["breaks backend: changed type of node backend/hint from string to device [type-narrowed]"],
            back: ["breaks frontend: changed type of node backend/hint from device to string [type-widened]"]),
        Difference(
            "frontend.yaml", "{name: state, type: uint32", "{name: state, type: integer",
            [
                "breaks frontend, backend, toolstack: changed type of node frontend/state from uint32 to integer [type-changed]"
            ],
            back: [
                "breaks frontend, backend, toolstack: changed type of node frontend/state from integer to uint32 [type-changed]"
            ]),
        Difference(
            "backend.yaml", "type: bitmap, bits: attributes", "type: uint32",
            [
                "safe: changed type of node backend/info from bitmap to uint32 [type-restated]",
                "safe: reworded node backend/info (bits) [documentation-changed]",
            ],
            back: [
                "safe: changed type of node backend/info from uint32 to bitmap [type-restated]",
                "safe: reworded node backend/info (bits) [documentation-changed]",
            ]),
    ])
    func types(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "backend.yaml", "unit: sectors", "unit: bytes",
            [
                "breaks frontend, backend: changed unit of node backend/sectors from sectors to bytes [unit-changed]"
            ],
            back: [
                "breaks frontend, backend: changed unit of node backend/sectors from bytes to sectors [unit-changed]"
            ]),
        Difference(
            "backend.yaml", "unit: sectors, ", "",
            ["safe: removed unit sectors from node backend/sectors [unit-stated]"],
            back: ["safe: added unit sectors to node backend/sectors [unit-stated]"]),
        Difference(
            "toolstack.yaml", "{value: w, meaning: Write.}",
            "{value: w, meaning: Write.}, {value: x, meaning: Both.}",
            ["breaks backend: added listed value x to node backend/mode [value-added]"],
            back: ["breaks toolstack: removed listed value x from node backend/mode [value-removed]"]),
        Difference(
            "toolstack.yaml", "{value: disk, meaning: A disk.}",
            "{value: disk, meaning: A disk.}, {value: tape, meaning: A tape.}",
            ["safe: added listed value tape to node backend/kind [value-added-to-open]"],
            back: ["breaks toolstack: removed listed value tape from node backend/kind [value-removed]"]),
        Difference(
            "toolstack.yaml", "open: true, ", "",
            [
                "breaks toolstack: changed openness of node backend/kind from open to closed [enumeration-closed]"
            ],
            back: [
                "breaks backend: changed openness of node backend/kind from closed to open [enumeration-opened]"
            ]),
        Difference(
            "frontend.yaml", "{value: x86_64-abi, meaning: Large.}",
            "{value: x86_64-abi, meaning: Large.}, {value: arm-abi, meaning: Other.}",
            ["breaks backend: added listed value arm-abi to node frontend/layout [value-added]"],
            back: ["breaks frontend: removed listed value arm-abi from node frontend/layout [value-removed]"]),
        Difference(
            "toolstack.yaml", "meaning: Read.", "meaning: Read only.",
            ["safe: reworded node backend/mode (values) [documentation-changed]"],
            back: ["safe: reworded node backend/mode (values) [documentation-changed]"]),
        Difference(
            "backend.yaml", "bits: attributes", "bits: flags",
            [
                "breaks frontend, backend: changed bits of node backend/info from attributes to flags [bits-changed]"
            ],
            back: [
                "breaks frontend, backend: changed bits of node backend/info from flags to attributes [bits-changed]"
            ]),
    ])
    func meanings(_ difference: Difference) throws { try difference.check() }
}
