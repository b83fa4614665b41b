/// What would exhaust the stack, the memory or the patience of a careless reader.
extension MemoryInput {
    private static let many = 100_000

    static let nesting = [
        MemoryInput(
            name: "100,000 lists in brackets",
            bytes: after("    notes: " + String(repeating: "[", count: many)),
            report: """
                Schema/extra.yaml:10:41: error: nested more than 32 levels deep [yaml-depth]
                   10 |     notes: \(String(repeating: "[", count: 129))…
                      |                                         ^ no schema needs this

                """),
        MemoryInput(
            name: "100,000 lists by indentation",
            bytes: after("    notes:\n      " + String(repeating: "- ", count: many)),
            report: """
                Schema/extra.yaml:11:65: error: nested more than 32 levels deep [yaml-depth]
                   11 |       \(String(repeating: "- ", count: 67))…
                      | \(String(repeating: " ", count: 64))^ no schema needs this

                """),
        MemoryInput(
            name: "100,000 quotes in a text",
            bytes: after("    description: \"" + String(repeating: "> ", count: many) + "\"\n"),
            report: """
                Schema/extra.yaml:10:18: error: nesting this deep is not part of the schema's prose [prose-markup]
                   10 |     description: "\(String(repeating: "> ", count: 61))…
                      |                  \(String(repeating: "^", count: 123)) paragraphs, lists, code, emphasis and links

                """),
        MemoryInput(
            name: "an expression of 100,000 parentheses",
            bytes: after("    maximum: " + String(repeating: "(", count: many) + "\n"),
            report: """
                Schema/extra.yaml:10:46: error: nested too deeply [bad-expression]
                   10 |     maximum: \(String(repeating: "(", count: 127))…
                      | \(String(repeating: " ", count: 45))^ \(expression)

                """),
    ]

    private static let expression = "expected integers, nodes, + - * / <<, MAX, MIN and ffs"

    static let sizes = [
        MemoryInput(
            name: "aliases that would expand to a billion texts",
            bytes: after("    a: &a [x, x]\n    b: &b [*a, *a]\n"),
            report: """
                Schema/extra.yaml:10:8: error: an anchor is not part of the schema language [yaml-anchor]
                   10 |     a: &a [x, x]
                      |        ^^^^ write the value out
                Schema/extra.yaml:11:8: error: an anchor is not part of the schema language [yaml-anchor]
                   11 |     b: &b [*a, *a]
                      |        ^^^^ write the value out
                Schema/extra.yaml:11:12: error: an alias is not part of the schema language [yaml-alias]
                   11 |     b: &b [*a, *a]
                      |            ^^ write the value out
                Schema/extra.yaml:11:16: error: an alias is not part of the schema language [yaml-alias]
                   11 |     b: &b [*a, *a]
                      |                ^^ write the value out

                """),
        MemoryInput(
            name: "a line of a megabyte",
            bytes: after("    summary2: " + String(repeating: "x ", count: 500_000) + "\n"),
            report: """
                Schema/extra.yaml:10:5: error: unknown key "summary2" [unknown-key]
                   10 |     summary2: \(String(repeating: "x ", count: 63))…
                      |     ^^^^^^^^ did you mean "summary"?

                """),
    ]
}
