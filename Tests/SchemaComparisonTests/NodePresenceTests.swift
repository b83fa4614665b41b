import Testing

/// Nodes that come, go, are required or get another name.
@Suite struct NodePresenceTests {
    @Test(arguments: [
        Difference(
            "backend.yaml", "  - {name: limit",
            "  - {name: feature-new, type: boolean, default: false, writer: backend, summary: New.}\n  - {name: limit",
            ["safe: added node backend/feature-new [node-added]"],
            back: ["safe: removed node backend/feature-new [node-removed]"]),
        Difference(
            "backend.yaml", "  - {name: limit",
            "  - {name: new, type: uint32, required: true, writer: backend, summary: New.}\n  - {name: limit",
            ["breaks backend: added node backend/new [required-node-added]"],
            back: ["breaks frontend: removed node backend/new [needed-node-removed]"]),
        Difference(
            "frontend.yaml", "  - {name: order",
            "  - {name: new, type: uint32, required: true, writer: frontend, summary: New.}\n  - {name: order",
            ["breaks frontend: added node frontend/new [required-node-added]"],
            back: ["breaks frontend, backend: removed node frontend/new [needed-setting-removed]"]),
        Difference(
            "frontend.yaml", "  - {name: order",
            "  - {name: new, type: uint32, default: 0, writer: frontend, summary: New.}\n  - {name: order",
            ["safe: added node frontend/new [node-added]"],
            back: ["breaks frontend: removed node frontend/new [setting-removed]"]),
        Difference(
            "frontend.yaml", "  - {name: order",
            "  - {name: new, type: boolean, default: false, writer: frontend, summary: New.}\n  - {name: order",
            ["safe: added node frontend/new [node-added]"],
            back: ["safe: removed node frontend/new [node-removed]"]),
        Difference(
            "toolstack.yaml", "  - {name: kind",
            "  - {name: new, type: boolean, default: true, writer: toolstack, summary: New.}\n  - {name: kind",
            ["safe: added node backend/new [node-added]"],
            back: ["breaks toolstack: removed node backend/new [setting-removed]"]),
        Difference(
            "toolstack.yaml", "  - {name: kind",
            "  - {name: new, type: string, required: true, writer: toolstack, summary: New.}\n  - {name: kind",
            ["breaks toolstack: added node backend/new [required-node-added]"],
            back: ["breaks backend, toolstack: removed node backend/new [needed-setting-removed]"]),
        Difference(
            "toolstack.yaml", "  - {name: kind",
            "  - {name: new, type: string, writer: backend, summary: New.}\n  - {name: kind",
            ["safe: added node backend/new [node-added]"],
            back: ["breaks toolstack: removed node backend/new [needed-node-removed]"]),
        Difference(
            "toolstack.yaml", "  - {name: kind",
            "  - {name: new, type: string, writer: hotplug, documented: false, class: hotplug, summary: New.}\n  - {name: kind",
            ["safe: added node backend/new [node-added]"],
            back: ["breaks toolstack: removed node backend/new [needed-setting-removed]"]),
        Difference(
            "frontend.yaml", "  - {name: order",
            "  - {name: online, type: boolean, writer: frontend, documented: false, class: xenbus, summary: New.}\n  - {name: order",
            ["safe: added node frontend/online [node-added]"],
            back: [
                "breaks frontend, backend, toolstack: removed node frontend/online [needed-setting-removed]"
            ]),
    ])
    func comesOrGoes(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "backend.yaml", "required: true, ", "",
            [
                "breaks frontend: changed requirement of node backend/sectors from required to optional [node-not-required]"
            ],
            back: [
                "breaks backend: changed requirement of node backend/sectors from optional to required [node-required]"
            ]),
        Difference(
            "toolstack.yaml", "{name: mode, ", "{name: mode, required: true, ",
            [
                "breaks toolstack: changed requirement of node backend/mode from optional to required [node-required]"
            ],
            back: [
                "breaks backend: changed requirement of node backend/mode from required to optional [node-not-required]"
            ]),
    ])
    func isRequired(_ difference: Difference) throws { try difference.check() }

    @Test func aNodeMarkedAsRemovedIsGone() throws {
        let difference = Difference(
            "backend.yaml", "{name: hint, ", "{name: hint, since: \"4.1\", removed: \"4.2\", ", [], back: [])
        let lines = Difference.lines(
            try SmallSchema.load(),
            try SmallSchema.load(
                difference.edits + [
                    .init(
                        "disk.yaml", ", writes: [{node: backend/hint, value: \"{path}\", when: always}]", ""),
                    .init("libxl.yaml", "\n  - {node: backend/hint}", ""),
                ]))
        #expect(lines == ["breaks frontend: removed node backend/hint [needed-node-removed]"])
    }

    @Test(arguments: [
        // The history of the new schema names the old one.
        Difference(
            "backend.yaml",
            "{name: limit, type: uint32, default: 8, minimum: 2, maximum: 64, writer: backend, absence: As 8., summary: A limit.}",
            "{name: bound, type: uint32, default: 8, minimum: 2, maximum: 64, writer: backend, absence: As 8., summary: Another text., history: [{before: \"4.2\", name: limit, change: A new name.}]}",
            [
                "safe: renamed node backend/limit to backend/bound [node-renamed]",
                "safe: reworded node backend/bound (history, summary) [documentation-changed]",
            ],
            back: [
                "safe: renamed node backend/bound to backend/limit [node-renamed]",
                "safe: reworded node backend/limit (history, summary) [documentation-changed]",
            ]
        ).with(
            "frontend.yaml", "limit - 1, constraint: {at-most: backend/limit}",
            "bound - 1, constraint: {at-most: backend/bound}"),
        // Everything but the name is the same.
        Difference(
            "backend.yaml", "{name: hint, ", "{name: clue, ",
            ["breaks frontend: renamed node backend/hint to backend/clue [needed-node-renamed]"],
            back: ["breaks frontend: renamed node backend/clue to backend/hint [needed-node-renamed]"]
        )
        .with("disk.yaml", "backend/hint", "backend/clue").with("libxl.yaml", "backend/hint", "backend/clue"),
        Difference(
            "backend.yaml", "{name: sectors, ", "{name: size, ",
            ["breaks frontend, backend: renamed node backend/sectors to backend/size [needed-node-renamed]"],
            back: [
                "breaks frontend, backend: renamed node backend/size to backend/sectors [needed-node-renamed]"
            ]),
        // Another text: two nodes.
        Difference(
            "backend.yaml",
            "{name: feature-flush, type: boolean, default: false, writer: backend, enables: OP_FLUSH, summary: Whether it flushes.}",
            "{name: feature-sync, type: boolean, default: false, writer: backend, enables: OP_FLUSH, summary: Whether it syncs.}",
            [
                "safe: removed node backend/feature-flush [node-removed]",
                "safe: added node backend/feature-sync [node-added]",
                "safe: changed announcement of operation OP_FLUSH from backend/feature-flush to backend/feature-sync [announcement-moved]",
            ],
            back: [
                "safe: added node backend/feature-flush [node-added]",
                "safe: removed node backend/feature-sync [node-removed]",
                "safe: changed announcement of operation OP_FLUSH from backend/feature-sync to backend/feature-flush [announcement-moved]",
            ]),
    ])
    func isRenamed(_ difference: Difference) throws { try difference.check() }

    @Test func twoLikeNodesAreNotTakenForOneRenamed() throws {
        let edit = SmallSchema.Edit(
            "backend.yaml", "  - {name: limit",
            "  - {name: feature-a, type: boolean, default: false, writer: backend, summary: Whether it flushes.}\n  - {name: limit"
        )
        let old = try SmallSchema.load([edit])
        let new = try SmallSchema.load([
            .init(
                "backend.yaml", "  - {name: limit",
                edit.replacement.replacing("feature-a", with: "feature-b")
                    + "-extra, type: uint32, default: 8, writer: backend, summary: Extra.}\n  - {name: feature-c, type: boolean, default: false, writer: backend, summary: Whether it flushes.}\n  - {name: limit"
            )
        ])
        #expect(
            Difference.lines(old, new).filter { $0.contains("feature-") } == [
                "safe: removed node backend/feature-a [node-removed]",
                "safe: added node backend/feature-b [node-added]",
                "safe: added node backend/feature-c [node-added]",
            ])
    }
}
