import Prose
import TestSupport
import Testing

@Suite struct SwiftNotationTests {
    /// One program: every text as a literal, which it prints as bytes, and in a documentation comment.
    @Test func literalsMeanTheTextAndCommentsStayComments() throws {
        let texts = NastyText.texts(300, seed: 61)
        var random = RandomDocument(generator: SeededGenerator(seed: 62))
        var program = "let texts: [String] = [\n"
        for text in texts { program += "    \"\(Notation.swift.escape(text))\",\n" }
        program += "]\nfor text in texts { print(Array(text.utf8)) }\n"
        let layout = ProseLayout(prefix: "/// ", column: 4, width: 60)
        for index in 0..<60 {
            let comment = ProseWriter(notation: .swift, layout: layout).write(random.next())
            program += "/// \(comment)\nfunc function\(index)() {}\n"
        }
        for (index, text) in texts.enumerated() {
            let document = ProseDocument(blocks: [.paragraph([.text(text), .softBreak, .code(text)])])
            let comment = ProseWriter(notation: .swift, layout: layout).write(document)
            program += "/// \(comment)\nfunc text\(index)() {}\n"
        }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(program, to: "main.swift")
        let compiler = Tool("swiftc", package: "swiftlang")
        let output = try compiler.run(["-warnings-as-errors", "main.swift", "-o", "texts"], in: folder.path)
        try #require(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(2000))")
        let run = try Tool("sh", package: "dash").run(["-c", "./texts"], in: folder.path)
        let printed = run.text.split(separator: "\n")
        #expect(printed.count == texts.count)
        for (line, text) in zip(printed, texts) {
            #expect(String(line) == "\(Array(text.onOneLine.utf8))", "\(text.debugDescription)")
        }
    }
}

extension String {
    var onOneLine: String {
        var view = String.UnicodeScalarView()
        for scalar in replacing("\r\n", with: "\n").unicodeScalars {
            view.append("\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) ? " " : scalar)
        }
        return String(view)
    }
}
