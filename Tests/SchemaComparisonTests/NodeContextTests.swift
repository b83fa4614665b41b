import Testing

/// Who writes a node, when, and how it depends on others.
@Suite struct NodeContextTests {
    @Test(arguments: [
        Difference(
            "frontend.yaml", "constraint: {at-most: backend/limit}, writer: frontend",
            "constraint: {at-most: backend/limit}, writer: toolstack",
            [
                "breaks frontend, toolstack: changed writer of node frontend/order from frontend to toolstack [writer-changed]"
            ],
            back: [
                "breaks frontend, backend, toolstack: changed writer of node frontend/order from toolstack to frontend [writer-less-trusted]"
            ]),
        Difference(
            "toolstack.yaml", "values: [{value: r", "since: \"4.1\", values: [{value: r",
            ["safe: reworded node backend/mode (since) [documentation-changed]"],
            back: ["safe: reworded node backend/mode (since) [documentation-changed]"]),
        Difference(
            "toolstack.yaml", "{name: mode, type: enumeration, writer: toolstack",
            "{name: mode, type: enumeration, writer: hotplug",
            [
                "breaks toolstack: changed writer of node backend/mode from toolstack to hotplug [writer-changed]"
            ],
            back: [
                "breaks toolstack: changed writer of node backend/mode from hotplug to toolstack [writer-changed]"
            ]),
        Difference(
            "backend.yaml", "by-state: Second", "by-state: First",
            [
                "breaks backend: changed deadline of node backend/sectors from Second to First [deadline-earlier]"
            ],
            back: [
                "breaks frontend: changed deadline of node backend/sectors from First to Second [deadline-later]"
            ]),
        Difference(
            "backend.yaml", "by-state: Second, ", "",
            ["breaks frontend: removed deadline Second from node backend/sectors [deadline-later]"],
            back: ["breaks backend: added deadline Second to node backend/sectors [deadline-earlier]"]),
        Difference(
            "frontend.yaml", "constraint: {at-most: backend/limit}, ", "",
            [
                "breaks backend: removed constraint at-most backend/limit from node frontend/order [constraint-removed]"
            ],
            back: [
                "breaks frontend: added constraint at-most backend/limit to node frontend/order [constraint-added]"
            ]),
        Difference(
            "frontend.yaml", "at-most: backend/limit", "equals: backend/limit",
            [
                "breaks frontend, backend: changed constraint of node frontend/order from at-most backend/limit to equals backend/limit [constraint-changed]"
            ],
            back: [
                "breaks frontend, backend: changed constraint of node frontend/order from equals backend/limit to at-most backend/limit [constraint-changed]"
            ]),
        Difference(
            "backend.yaml", "title: Offers}", "title: Offers, private: true}",
            [
                "breaks frontend: changed visibility of node backend/feature-flush from public to private [node-made-private]",
                "breaks frontend: changed visibility of node backend/hint from public to private [node-made-private]",
                "breaks frontend: changed visibility of node backend/info from public to private [node-made-private]",
                "breaks frontend: changed visibility of node backend/limit from public to private [node-made-private]",
                "breaks frontend: changed visibility of node backend/sectors from public to private [node-made-private]",
                "safe: reworded section offers (private) [documentation-changed]",
            ],
            back: [
                "safe: changed visibility of node backend/feature-flush from private to public [node-made-public]",
                "safe: changed visibility of node backend/hint from private to public [node-made-public]",
                "safe: changed visibility of node backend/info from private to public [node-made-public]",
                "safe: changed visibility of node backend/limit from private to public [node-made-public]",
                "safe: changed visibility of node backend/sectors from private to public [node-made-public]",
                "safe: reworded section offers (private) [documentation-changed]",
            ]),
        Difference(
            "backend.yaml", "summary: A hint.", "deprecated: {reason: Too vague.}, summary: A hint.",
            ["safe: deprecated node backend/hint [deprecated]"],
            back: [
                "safe: changed deprecation of node backend/hint from deprecated to in use [deprecation-withdrawn]"
            ]),
        Difference(
            "backend.yaml", "notes: [1], summary: A hint., description: More words on it.",
            "notes: [1], absence: None., example: x, summary: A clue., description: Other words.",
            [
                "safe: reworded node backend/hint (summary, description, absence, example) [documentation-changed]"
            ],
            back: [
                "safe: reworded node backend/hint (summary, description, absence, example) [documentation-changed]"
            ]),
    ])
    func context(_ difference: Difference) throws { try difference.check() }
}
