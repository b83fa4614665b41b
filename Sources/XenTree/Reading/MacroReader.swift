/// A `LIBXL_HAVE_` macro.
struct MacroFact: Sendable {
    let name: String
    /// What it is defined as; may be empty.
    let value: String
    /// A line, from 0.
    let line: Int
    /// The lines of the comment before it, if there is one directly before, and of the macro.
    let lines: Range<Int>
}

/// Reads the macros of `libxl.h`.
enum MacroReader {
    static func macros(_ text: TreeText) -> [MacroFact] {
        text.code.indices.compactMap { index in
            let line = text.code[index]
            guard line.hasPrefix("#define LIBXL_HAVE_") else { return nil }
            let words = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
            guard words.count > 1 else { return nil }
            return MacroFact(
                name: String(words[1]), value: words.count > 2 ? String(words[2].trimmed) : "", line: index,
                lines: start(of: index, in: text.live)..<index + 1)
        }
    }

    /// The first line of the comment that ends right before a line; the line itself when none does.
    static func start(of line: Int, in lines: [Substring]) -> Int {
        guard line > 0, lines[line - 1].trimmed.hasSuffix("*/") else { return line }
        // Another comment that ends before it has no part in this one.
        let start = lines[..<line].lastIndex { $0.trimmed.hasPrefix("/*") } ?? line
        return lines[start..<line - 1].contains { $0.contains("*/") } ? line : start
    }
}
