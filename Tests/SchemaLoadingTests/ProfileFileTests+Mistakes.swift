import Diagnostics
import SchemaLoading
import Testing

extension ProfileFileTests {
    /// The ids of what is found in profiles.
    static func ids() throws -> Set<String> {
        Set(try mistakes.flatMap { try load($0.text).findings.map(\.id.description) })
    }

    /// What is wrong with a profile, with the place in its file, and for each the id.
    private static let mistakes: [(text: String, report: String)] = [
        (
            """
            overrides:
              - of: backend/sector-sise
                maximum: 4096
            """,
            """
            own.yaml:6:9: error: the schema has no entry "backend/sector-sise" [unresolved-reference]
                6 |   - of: backend/sector-sise
                  |         ^^^^^^^^^^^^^^^^^^^ did you mean "backend/sector-size"?

            """
        ),
        (
            """
            overrides:
              - of: script
                summary: Another text.
            """,
            """
            own.yaml:6:9: error: "script" is the name of 2 entries [ambiguous-name]
                6 |   - of: script
                  |         ^^^^^^ say which: disk parameter script, libxl field script

            """
        ),
        (
            """
            overrides:
              - of: backend/sector-size
                minimum: 512
            """,
            """
            own.yaml:7:5: error: backend/sector-size has this minimum already [no-effect]
                7 |     minimum: 512
                  |     ^^^^^^^ leave it out

            """
        ),
        (
            """
            overrides:
              - of: backend/sector-size
                maxinum: 512
            """,
            """
            own.yaml:7:5: error: unknown key "maxinum" [unknown-key]
                7 |     maxinum: 512
                  |     ^^^^^^^ did you mean "maximum"?

            """
        ),
        (
            """
            overrides:
              - of: backend/sector-size
                maximum: 256
            """,
            """
            own.yaml:6:5: error: default 512 is above the maximum 256 [out-of-range]

            """
        ),
        (
            """
            adds:
              - to: backend/sector-size
                maximum: 256
            """,
            """
            own.yaml:7:5: error: "maximum" is no list that can be added to [unexpected-key]
                7 |     maximum: 256
                  |     ^^^^^^^ give it another value under overrides

            """
        ),
        (
            """
            adds:
              - to: backend-nodes
                nodes:
                  - name: cache
                    type: boolean
                    since: "4.4"
                    writer: toolstack
                    summary: Says whether the backend caches.
            """,
            """
            own.yaml:10:16: error: no release has what a profile adds [unexpected-key]
               10 |         since: "4.4"
                  |                ^^^^^ leave since out

            """
        ),
        (
            """
            adds:
              - backend-nodes
              - {}
              - {to: backend-nodes}
            """,
            """
            own.yaml:6:5: error: expected a mapping, found a scalar [type-mismatch]
                6 |   - backend-nodes
                  |     ^^^^^^^^^^^^^
            own.yaml:7:5: error: the key "to" is missing [missing-key]
                7 |   - {}
                  |     ^ add to: and the name of the entry
            own.yaml:8:10: error: nothing is changed of backend-nodes [no-effect]
                8 |   - {to: backend-nodes}
                  |          ^^^^^^^^^^^^^

            """
        ),
        (
            """
            overrides:
              - of: backend/sector-size
                summary: The size of a sector, unless `no-direct` says otherwise.
            """,
            """
            own.yaml:7:44: error: own-4.4 is Xen 4.4 without "no-direct", which came in 4.10 [newer-name]
                7 |     summary: The size of a sector, unless `no-direct` says otherwise.
                  |                                            ^^^^^^^^^ carry it, or leave it out of the text

            """
        ),
        (
            """
            adds: yes
            """,
            """
            own.yaml:5:7: error: "adds" must be a list, not a scalar [type-mismatch]
                5 | adds: yes
                  |       ^^^

            """
        ),
    ]

    @Test(arguments: mistakes.indices) func aMistakeIsFoundAtItsPlace(index: Int) throws {
        let (text, expected) = Self.mistakes[index]
        let loaded = try load(text, hasFiles: false)
        #expect(loaded.schema == nil)
        let place = try #require(expected.split(separator: "\n").first)
        #expect(report(loaded).hasPrefix(place))
        if expected.contains("|") { #expect(report(loaded) == expected) }
    }
}
