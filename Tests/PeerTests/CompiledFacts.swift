import TestSupport

/// The facts of a header for any architecture, taken from what clang compiles and does not run.
enum CompiledFacts {
    static func facts(
        _ header: PeerHeader, _ questions: [Question], for architecture: Architecture
    ) throws -> [String: String] {
        let source = FactSource(header: header, architecture: architecture)
        let output = try Tool("clang", package: "clang libxen-dev").run(
            architecture.clangOptions + header.options
                + ["-std=gnu11", "-w", "-S", "-emit-llvm", "-o", "-", "-x", "c", "-"],
            input: source.constants(asking: questions))
        guard output.status == 0 else {
            throw Tool.Failure(description: "\(header.name), \(architecture): \(output.text)")
        }
        let values = values(in: output.text)
        var result: [String: String] = [:]
        for (index, question) in questions.enumerated() {
            let name = question.answer == .number ? "number_\(index)" : "text_\(index)"
            guard let value = values[name] else {
                throw Tool.Failure(description: "\(header.name), \(architecture): no \(question.label)")
            }
            result[question.label] = value
        }
        return result
    }

    /// The constants in LLVM's assembly language, such as `@number_0 = constant i64 112, align 8` and
    /// `@text_1 = constant [9 x i8] c"uint16_t\00", align 1`.
    static func values(in text: String) -> [String: String] {
        var result: [String: String] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("@") {
            guard let equals = line.firstRange(of: " = "), let constant = line.firstRange(of: " constant ")
            else { continue }
            let name = String(line[..<equals.lowerBound].dropFirst())
            let value = line[constant.upperBound...]
            if let text = value.firstRange(of: " c\"") {
                result[name] = unescaped(value[text.upperBound...])
            } else if value.hasPrefix("["), value.contains("zeroinitializer") {
                result[name] = ""
            } else if let space = value.firstIndex(of: " ") {
                result[name] = String(value[value.index(after: space)...].prefix { $0 != "," })
            }
        }
        return result
    }

    /// A text up to its quotation mark; `\22` stands for the character of that code, and the last is 0.
    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            let isEscape = byte == UInt8(ascii: "\\")
            let code = isEscape ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
            if code != nil { rest = rest.dropFirst(2) }
            bytes.append(code ?? byte)
        }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
