import Testing

/// What is documentation and nothing else breaks nobody.
@Suite struct DocumentationTests {
    @Test(arguments: [
        Difference(
            "notes.yaml", "A note.", "Another note.",
            ["safe: reworded note 1 (text) [documentation-changed]"],
            back: ["safe: reworded note 1 (text) [documentation-changed]"]),
        Difference(
            "notes.yaml", "text: A note.}", "text: A note.}\n  - {number: 2, text: A second note.}",
            [
                "safe: reworded node backend/hint (notes) [documentation-changed]",
                "safe: added note 2 [documentation-added]",
            ],
            back: [
                "safe: reworded node backend/hint (notes) [documentation-changed]",
                "safe: removed note 2 [documentation-removed]",
            ]
        ).with("backend.yaml", "notes: [1]", "notes: [1, 2]"),
        Difference(
            "protocol.yaml", "{id: words,", "{id: terms,",
            [
                "safe: added topic terms [documentation-added]",
                "safe: removed topic words [documentation-removed]",
            ],
            back: [
                "safe: removed topic terms [documentation-removed]",
                "safe: added topic words [documentation-added]",
            ]),
        Difference(
            "syntax.yaml", "form: a,b", "form: b,a",
            ["safe: reworded disk syntax (form) [documentation-changed]"],
            back: ["safe: reworded disk syntax (form) [documentation-changed]"]),
        Difference(
            "releases.yaml", "summary: The next one.}",
            "summary: The next one.}\n  - {version: \"4.3\", date: \"2013-07-09\", summary: The last one.}",
            ["safe: added release 4.3 [documentation-added]"],
            back: ["safe: removed release 4.3 [documentation-removed]"]),
        Difference(
            "releases.yaml", "summary: The next one.}",
            "summary: The next one.}\nprofiles:\n  - {name: small-4.1, release: \"4.1\", summary: A small one., carries: [{parameter: safe, overlay: true}]}",
            ["safe: added profile small-4.1 [documentation-added]"],
            back: ["safe: removed profile small-4.1 [documentation-removed]"]),
        Difference(
            "backend.yaml", "id: offers, side: backend, title: Offers",
            "id: gifts, side: backend, title: Gifts",
            [
                "safe: reworded node backend/feature-flush (section) [documentation-changed]",
                "safe: reworded node backend/hint (section) [documentation-changed]",
                "safe: reworded node backend/info (section) [documentation-changed]",
                "safe: reworded node backend/limit (section) [documentation-changed]",
                "safe: reworded node backend/sectors (section) [documentation-changed]",
                "safe: reworded step backend-offers (publishes) [documentation-changed]",
                "safe: reworded step frontend-takes (reads) [documentation-changed]",
                "safe: added section gifts [documentation-added]",
                "safe: removed section offers [documentation-removed]",
            ],
            back: [
                "safe: reworded node backend/feature-flush (section) [documentation-changed]",
                "safe: reworded node backend/hint (section) [documentation-changed]",
                "safe: reworded node backend/info (section) [documentation-changed]",
                "safe: reworded node backend/limit (section) [documentation-changed]",
                "safe: reworded node backend/sectors (section) [documentation-changed]",
                "safe: reworded step backend-offers (publishes) [documentation-changed]",
                "safe: reworded step frontend-takes (reads) [documentation-changed]",
                "safe: removed section gifts [documentation-removed]",
                "safe: added section offers [documentation-added]",
            ]
        ).with("states.yaml", "publishes: [offers]", "publishes: [gifts]").with(
            "states.yaml", "reads: [offers]", "reads: [gifts]"),
    ])
    func texts(_ difference: Difference) throws { try difference.check() }
}
