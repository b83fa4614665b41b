import Prose
import TestSupport
import Testing

/// Texts in the string literals and the documentation comments of other languages.
@Suite struct LanguageNotationTests {
    /// A language, with the parts of a program that prints the bytes of texts.
    struct Sample: Sendable, CustomStringConvertible {
        let notation: Notation
        let tool: Tool
        let file: String
        let head: String
        /// A literal in the list of texts, with `%` for the text.
        let literal: String
        let end: String
        /// A function with documentation, with `%` for the text and `#` for a number.
        let function: String
        let prefix: String
        let command: String

        var description: String { notation.name }
    }

    static let samples = [
        Sample(
            notation: .rust, tool: Tool("rustc", package: "rustc"), file: "texts.rs",
            head: "fn main() {\n    for text in [\n", literal: "\"%\",\n",
            end: "    ] {\n        println!(\"{:?}\", text.as_bytes());\n    }\n}\n",
            function: "/// %\npub fn function#() {}\n", prefix: "/// ",
            command: "rustc -D warnings -A dead_code texts.rs -o texts && ./texts"),
        Sample(
            notation: .go, tool: Tool("go", package: "golang-go"), file: "texts.go",
            head: "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfor _, text := range []string{\n",
            literal: "\"%\",\n", end: "\t} {\n\t\tfmt.Println([]byte(text))\n\t}\n}\n",
            function: "\n// %\nfunc function#() {}\n", prefix: "// ", command: "go run texts.go"),
        Sample(
            notation: .ocaml, tool: Tool("ocamlfind", package: "ocaml-findlib"), file: "texts.ml",
            head: "let texts = [\n", literal: "\"%\";\n",
            end: """
                ]
                let byte letter = string_of_int (Char.code letter)
                let show text = "[" ^ String.concat ", " (List.map byte (List.of_seq (String.to_seq text))) ^ "]"
                let () = List.iter (fun text -> print_endline (show text)) texts


                """,
            function: "(** % *)\nlet function# () = ()\n\n", prefix: "    ",
            command: """
                ocamlfind ocamlopt -w +a-32-70 -warn-error +a texts.ml -o texts
                mkdir -p html && ocamlfind ocamldoc -warn-error -html -d html texts.ml && ./texts
                """),
        Sample(
            notation: .python, tool: Tool("python3", package: "python3"), file: "texts.py",
            head: "texts = [\n", literal: "\"%\",\n",
            end: "]\nfor text in texts:\n    print(list(text.encode()))\n",
            function: "def function#():\n    \"\"\"%\"\"\"\n", prefix: "    ",
            command: "python3 -W error texts.py"),
    ]

    @Test(arguments: samples)
    func literalsMeanTheTextAndCommentsStayComments(_ sample: Sample) throws {
        _ = try sample.tool.run(["--version"])
        let texts = NastyText.texts(300, seed: 71)
        var random = RandomDocument(generator: SeededGenerator(seed: 72))
        var program = sample.head
        for text in texts {
            program += sample.literal.replacing("%", with: sample.notation.escape(text))
        }
        program += sample.end
        let layout = ProseLayout(prefix: sample.prefix, column: 4, width: 60)
        let writer = ProseWriter(notation: sample.notation, layout: layout)
        let documents =
            (0..<60).map { _ in random.next() }
            + texts.map { ProseDocument(blocks: [.paragraph([.text($0), .softBreak, .code($0)])]) }
            + texts.map { ProseDocument(blocks: [.code($0)]) }
        for (index, document) in documents.enumerated() {
            program += sample.function.replacing("#", with: "\(index)")
                .replacing("%", with: writer.write(document))
        }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(program, to: sample.file)
        let output = try Tool("sh", package: "dash").run(["-ec", sample.command], in: folder.path)
        try #require(output.status == 0, "\(output.text.prefix(2000))")
        let printed = output.text.split(separator: "\n").map { $0.replacing(",", with: "") }
        #expect(printed.count == texts.count)
        for (line, text) in zip(printed, texts) {
            let expected = "\(Array(text.onOneLine.utf8))".replacing(",", with: "")
            #expect(line == expected, "\(text.debugDescription)")
        }
    }
}
