import Testing

/// States of the connection and steps through them.
@Suite struct ConnectionTests {
    @Test(arguments: [
        Difference(
            "states.yaml", "phases:", "  - {name: Third, value: 3, summary: The third.}\nphases:",
            ["breaks frontend, backend, toolstack: added state Third [state-added]"],
            back: ["breaks frontend, backend, toolstack: removed state Third [state-removed]"]),
        Difference(
            "states.yaml", "{name: Second, value: 2", "{name: Second, value: 3",
            ["breaks frontend, backend, toolstack: changed value of state Second from 2 to 3 [code-changed]"],
            back: [
                "breaks frontend, backend, toolstack: changed value of state Second from 3 to 2 [code-changed]"
            ]),
        Difference(
            [
                .init("states.yaml", "{name: First, value: 1", "{name: Start, value: 1"),
                .init("states.yaml", "backend, state: First", "backend, state: Start"),
                .init("states.yaml", "frontend, state: First", "frontend, state: Start"),
            ],
            ["safe: renamed state First to Start [code-renamed]"],
            back: ["safe: renamed state Start to First [code-renamed]"]),
    ])
    func states(_ difference: Difference) throws { try difference.check() }

    @Test(arguments: [
        Difference(
            "states.yaml", "waits-for: Second", "waits-for: First",
            [
                "breaks frontend, backend: changed awaited state of step frontend-takes from Second to First [step-changed]"
            ],
            back: [
                "breaks frontend, backend: changed awaited state of step frontend-takes from First to Second [step-changed]"
            ]),
        Difference(
            "states.yaml", "publishes: [offers], next: Second", "publishes: [offers]",
            ["breaks frontend, backend: removed next state Second from step backend-offers [step-changed]"],
            back: ["breaks frontend, backend: added next state Second to step backend-offers [step-changed]"]),
        Difference(
            "states.yaml", "    steps:\n",
            "    steps:\n      - {id: backend-rests, side: backend, actions: [Rests.]}\n",
            ["breaks backend: added step backend-rests [step-added]"],
            back: ["breaks frontend: removed step backend-rests [step-removed]"]),
        Difference(
            "states.yaml", "actions: [Takes.], reads: [offers]",
            "actions: [Takes it.], reads: [offers, settings]",
            ["safe: reworded step frontend-takes (actions, reads) [documentation-changed]"],
            back: ["safe: reworded step frontend-takes (actions, reads) [documentation-changed]"]),
    ])
    func steps(_ difference: Difference) throws { try difference.check() }
}
