/// The most that a program takes of something, so that no input makes it endless.
package struct Limit: Sendable, Hashable {
    /// What is limited, for people.
    package let name: String
    /// The greatest value that is taken.
    package let value: Int
    /// What the value counts.
    package let unit: String
    /// What comes of one more.
    package let consequence: String
}

/// Every limit on inputs and outputs; the guide has them as a table.
package enum Limits {
    package static let fileSize = Limit(
        name: "A file that is read", value: 64 << 20, unit: "bytes", consequence: "the file is not read")
    package static let lineLength = Limit(
        name: "A line of a text", value: 1 << 20, unit: "bytes", consequence: "`line-too-long`")
    package static let streamedLine = Limit(
        name: "A line of standard input or of a store", value: 4 << 20, unit: "bytes",
        consequence: "the rest is not read")
    package static let yamlDepth = Limit(
        name: "Lists and mappings of YAML in each other", value: 32, unit: "levels",
        consequence: "`yaml-depth`")
    package static let expressionDepth = Limit(
        name: "Sums of a bound in each other, the outermost among them", value: 32, unit: "levels",
        consequence: "`bad-expression`")
    package static let proseDepth = Limit(
        name: "Lists, quotations and emphasis of a text in each other", value: 16, unit: "levels",
        consequence: "`prose-markup`")
    package static let sectionDepth = Limit(
        name: "Sections of a template in each other", value: 32, unit: "levels",
        consequence: "`template-depth`")
    package static let partialDepth = Limit(
        name: "Partials in each other", value: 16, unit: "levels", consequence: "`template-depth`")
    package static let partialUses = Limit(
        name: "Partials that a template puts in, with those in them", value: 4096, unit: "times",
        consequence: "`template-size`")
    package static let templateSize = Limit(
        name: "A template with its partials", value: 8 << 20, unit: "bytes", consequence: "`template-size`")
    package static let outputSize = Limit(
        name: "A rendered output", value: 64 << 20, unit: "bytes", consequence: "`output-size`")
    package static let renderingSteps = Limit(
        name: "Values, texts and sections of a rendered output", value: 10_000_000, unit: "steps",
        consequence: "`output-size`")
    package static let shownFindings = Limit(
        name: "Findings of a report for people", value: 500, unit: "findings",
        consequence: "a line says how many more there are; machine formats have all")
    package static let suggestedWords = Limit(
        name: "Words among which one is suggested", value: 4096, unit: "words",
        consequence: "nothing is suggested")

    package static let all = [
        fileSize, lineLength, streamedLine, yamlDepth, expressionDepth, proseDepth, sectionDepth,
        partialDepth, partialUses,
        templateSize, outputSize, renderingSteps, shownFindings, suggestedWords,
    ]
}
