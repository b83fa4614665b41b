import BlkifSchema
import Prose
import TestSupport
import Testing

/// The two legacy documents in the house style of Xen 4.4.
@Suite struct LegacyDocumentTests {
    private static let interface = "docs/misc/vbd-interface.txt"
    private static let configuration = "docs/misc/xl-disk-configuration.txt"

    private func documents(_ name: String) throws -> [(path: String, lines: [String])] {
        let view = try Views.view(name)
        return try [LegacyDocumentTests.interface, LegacyDocumentTests.configuration].map { path in
            let lines = try view.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            return (path, lines.map(String.init))
        }
    }

    /// Texts that are kept as they are, however long: grammars, specifications, code blocks.
    private func literals(_ schema: BlkifSchema) -> Set<String> {
        var texts = [schema.diskSyntax.form, schema.diskSyntax.oldForm, schema.diskSyntax.emptyForm]
        texts += schema.diskSyntax.examples.flatMap { [$0.configuration] + $0.specifications.map(\.text) }
        let prose =
            schema.deviceNumbers.topics.map(\.text) + schema.diskSyntax.topics.map(\.text)
            + schema.diskParameters.map(\.description)
        for text in prose {
            for case .code(let code) in ProseDocument.parse(text).blocks { texts.append(code) }
        }
        return Set(texts.flatMap { $0.split(separator: "\n") }.map { trimmed(String($0)) })
    }

    private func trimmed(_ line: String) -> String {
        line.split(separator: " ").joined(separator: " ")
    }

    @Test(arguments: Views.names) func noLineIsWiderThan76Columns(_ name: String) throws {
        let literals = literals(try Views.view(name).schema)
        for (path, lines) in try documents(name) {
            for line in lines where line.count > 76 {
                let words = trimmed(line)
                #expect(!words.contains(" ") || literals.contains(words), "\(name), \(path): \(line)")
            }
        }
    }

    @Test(arguments: Views.names) func everyCharacterIsASCII(_ name: String) throws {
        for (path, lines) in try documents(name) {
            for line in lines {
                let isPlain = line.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
                #expect(isPlain, "\(name), \(path): \(line)")
                #expect(line.last != " ", "\(name), \(path): \(line)")
            }
        }
    }

    @Test(arguments: Views.names) func headingsAreUnderlinedExactly(_ name: String) throws {
        var count = 0
        for (path, lines) in try documents(name) {
            for (index, line) in lines.enumerated().dropFirst() {
                let mark = trimmed(line)
                guard mark.count > 1, Set(mark).count == 1, mark.first == "-" || mark.first == "=" else {
                    continue
                }
                let before = lines[index - 1]
                let after = index + 1 < lines.count ? lines[index + 1] : ""
                #expect(
                    before.count == line.count || after.count == line.count, "\(name), \(path): \(before)")
                count += 1
            }
        }
        #expect(count >= 5)
    }

    @Test(arguments: Views.names) func blankLinesComeInPairsAtMost(_ name: String) throws {
        for (path, lines) in try documents(name) {
            for index in lines.indices.dropFirst(2) {
                let isBlank = lines[(index - 2)...index].allSatisfy { $0.isEmpty }
                #expect(!isBlank, "\(name), \(path): line \(index)")
            }
            #expect(lines.last == "")
        }
    }

    @Test(arguments: Views.names) func theInterfaceRefersToTheHeaderForTheOtherOptions(_ name: String) throws
    {
        let text = try Views.view(name).text(LegacyDocumentTests.interface)
        let paragraphs = text.split(separator: "\n\n")
        #expect(paragraphs.contains { $0.contains("blkif.h") && $0.contains("nodes") })
    }

    @Test(arguments: Views.names) func everyParameterHasItsBlock(_ name: String) throws {
        let view = try Views.view(name)
        let lines = try view.text(LegacyDocumentTests.configuration).split(separator: "\n").map(String.init)
        let parameters = view.schema.diskParameters.filter { $0.isDocumented && $0.lifetime.removed == nil }
        for parameter in parameters {
            let heading = parameter.heading ?? parameter.name
            #expect(lines.contains { $0.hasPrefix(heading) }, "\(name): \(parameter.name)")
        }
        let descriptions = lines.count { $0.hasPrefix("Description:           ") }
        #expect(descriptions == parameters.count)
        let labels = [
            "Description:", "Supported values:", "Deprecated values:", "Mandatory:", "Default value:",
        ]
        for line in lines where labels.contains(where: line.hasPrefix) {
            // Values stand in one column.
            let value = line.dropFirst(line.prefix { $0 != ":" }.count + 1)
            #expect(line.count - value.drop { $0 == " " }.count == 23, "\(name): \(line)")
        }
    }
}
