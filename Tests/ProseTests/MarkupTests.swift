import Foundation
import Prose
import TestSupport
import Testing

@Suite struct MarkupTests {
    @Test func htmlHasNoElementThatATextBrings() throws {
        let texts = NastyText.texts(1000, seed: 51).filter { !$0.visible.joined.isEmpty }
        var page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>t</title>\n</head>\n<body>\n"
        for text in texts {
            let escaped = Notation.html.escape(text)
            #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) })
            page += "<p title=\"\(escaped)\">\(escaped)</p>\n"
        }
        try expectCleanPage(page + "</body>\n</html>\n")
    }

    @Test func htmlOfAnyDocumentIsValid() throws {
        var random = RandomDocument(generator: SeededGenerator(seed: 52))
        var page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>t</title>\n</head>\n<body>\n"
        let writer = ProseWriter(notation: .html, layout: ProseLayout(prefix: "  "), link: { "#\($0)" })
        for _ in 0..<60 { page += "<div>\n\(writer.write(random.next()))\n</div>\n" }
        try expectCleanPage(page + "</body>\n</html>\n")
    }

    private func expectCleanPage(_ page: String) throws {
        let output = try Tool("tidy", package: "tidy").run(
            [
                "-quiet", "-errors", "-utf8", "--show-info", "no", "--drop-empty-elements", "no",
                "--fix-uri", "no",
            ], input: page)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(2000))")
    }

    @Test func podGivesAnyTextBack() throws {
        let texts = NastyText.texts(1000, seed: 53).filter { !$0.visible.plain.isEmpty }
        let paragraphs = texts.map { Notation.pod.escape($0) }
        try expectPOD(paragraphs, texts.map(\.visible.joined))
    }

    @Test func podGivesCodeBack() throws {
        let texts = NastyText.texts(400, seed: 54).map(\.visible.plain).filter { !$0.isEmpty }
        let writer = ProseWriter(notation: .pod)
        let paragraphs = texts.map { text in
            writer.write(
                ProseDocument(blocks: [
                    .paragraph([.text("x "), .code(text), .text(" "), .strong([.code(text)])])
                ]))
        }
        try expectPOD(paragraphs, texts.map { "x \($0) \($0)".joined })
    }

    private func expectPOD(_ paragraphs: [String], _ texts: [String]) throws {
        let page = "=encoding UTF-8\n\n=head1 TEXT\n\nstart\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
        let check = try Tool("podchecker", package: "perl").run(["-warnings", "-warnings"], input: page)
        #expect(check.status == 0 && !check.text.contains("***"), "\(check.text.prefix(2000))")
        let formatted = try Tool("pod2text", package: "perl").run(
            ["--utf8", "--width=100000", "--quotes=none"], input: page
        ).text
        let lines = formatted.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)).joined }
        #expect(lines.count == texts.count + 2)
        for (line, text) in zip(lines.dropFirst(2), texts) { #expect(Exact(line.plain) == Exact(text.plain)) }
    }

    @Test func podOfAnyDocumentIsValid() throws {
        var random = RandomDocument(generator: SeededGenerator(seed: 55))
        let texts = (0..<60).map { _ in ProseWriter(notation: .pod).write(random.next()) }
        let page = "=encoding UTF-8\n\n=head1 TEXT\n\n" + texts.joined(separator: "\n\n") + "\n"
        let check = try Tool("podchecker", package: "perl").run(["-warnings", "-warnings"], input: page)
        // An item may begin with a list or code, beside whose mark nothing stands, and many lists begin alike.
        let expected = ["=item has no contents", "multiple occurrences", "Wide character"]
        let complaints = check.text.split(separator: "\n").filter { line in
            line.hasPrefix("***") && !expected.contains { line.contains($0) }
        }
        #expect(complaints.isEmpty)
    }

    @Test func jsonGivesAnyTextBack() throws {
        let texts = NastyText.texts(1000, seed: 56)
        let page = "[" + texts.map { "\"\(Notation.json.escape($0))\"" }.joined(separator: ",") + "]"
        let read = try #require(JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String])
        #expect(read.count == texts.count)
        for (value, text) in zip(read, texts) { #expect(Exact(value) == Exact(text)) }
    }

    @Test func jsonProseIsOneString() throws {
        let text = Samples.write(.json)
        let read = try JSONSerialization.jsonObject(with: Data("[\"\(text)\"]".utf8)) as? [String]
        #expect(read == [Samples.write(.text)])
    }

    @Test func plainTextStaysInItsLine() {
        for text in NastyText.texts(1000, seed: 57) {
            let line = text.replacing("\r\n", with: "\n").visible
            let expected = line.unicodeScalars.map { $0 == "…" ? "..." : $0 == "\u{a0}" ? " " : String($0) }
            #expect(Exact(Notation.text.escape(text)) == Exact(expected.joined()))
        }
    }

    @Test func plainTextHasTypographicCharactersInTheirPlainForm() {
        let text = "“a’s” – b — c → d ≤ e ≥ f × g…"
        for notation in [Notation.text, .cComment] {
            #expect(notation.escape(text) == "\"a's\" - b - c -> d <= e >= f x g...")
        }
    }
}

extension String {
    /// Formatters may show a space that does not break as any other.
    fileprivate var plain: String {
        unicodeScalars.map { $0 == "\u{a0}" ? " " : String($0) }.joined().joined
    }
}
