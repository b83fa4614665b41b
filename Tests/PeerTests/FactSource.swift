/// C that asks a compiler questions about a header.
struct FactSource {
    let header: PeerHeader
    let architecture: Architecture

    private func includes(for questions: [Question]) -> String {
        // A name that is no macro would be its own text.
        let macros = questions.filter { $0.answer == .text }.map {
            "#ifndef \($0.subject)\n#error \($0.subject) is no macro\n#endif\n"
        }
        return """
            \(header.prelude)\(header.lines(for: architecture))
            #include <stddef.h>
            #define BLKIF_PEER_SPELLED(x) #x
            #define BLKIF_PEER_TEXT(x) BLKIF_PEER_SPELLED(x)
            \(macros.joined())

            """
    }

    /// A function, also for C++, that prints a line for each question.
    func function(named name: String, asking questions: [Question]) -> String {
        let lines = questions.map { question in
            switch question.answer {
            case .number: "    printf(\"\(question.label)\\t%ld\\n\", (long)\(question.expression));\n"
            case .text: "    printf(\"\(question.label)\\t%s\\n\", \(question.expression));\n"
            }
        }
        return includes(for: questions)
            + """
            #include <stdio.h>
            #ifdef __cplusplus
            extern "C"
            #endif
            void \(name)(void);
            void \(name)(void)
            {
            \(lines.joined())}

            """
    }

    /// A constant for each question, which the compiler computes while it compiles.
    func constants(asking questions: [Question]) -> String {
        let lines = questions.enumerated().map { index, question in
            switch question.answer {
            case .number: "const long number_\(index) = (long)\(question.expression);\n"
            case .text: "const char text_\(index)[] = \(question.expression);\n"
            }
        }
        return includes(for: questions) + lines.joined()
    }

    /// A file that compiles, as C and as C++, only if every answer is the expected one.
    func assertions(_ answers: [(question: Question, value: String)]) -> String {
        let lines = answers.map { question, value in
            let isSame: String
            switch question.answer {
            case .number: isSame = "(long)\(question.expression) == \(value)"
            case .text: isSame = "__builtin_strcmp(\(question.expression), \(FactSource.literal(value))) == 0"
            }
            return
                "BLKIF_PEER_ASSERT(\(isSame), \(FactSource.literal("\(question.label) is not \(value)")));\n"
        }
        return includes(for: answers.map(\.question))
            + """
            #ifdef __cplusplus
            #define BLKIF_PEER_ASSERT static_assert
            #else
            #define BLKIF_PEER_ASSERT _Static_assert
            #endif
            \(lines.joined())
            """
    }

    private static func literal(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
