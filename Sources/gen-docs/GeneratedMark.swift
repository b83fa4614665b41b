/// What a generated file says of itself near its beginning, however its notation writes comments:
///
///     Generated from Schema/ and Templates/ by swift run gen-docs
///
/// Tools for Go know it by the words `Code generated`.
enum GeneratedMark {
    private static let openings: [[Substring]] = [
        ["Generated", "from", "Schema/"], ["Code", "generated", "from", "Schema/"],
    ]
    private static let program = "gen-docs"
    /// The mark stands within so many bytes, and in it the program follows within so many words.
    private static let headSize = 2048
    private static let reach = 16

    /// Whether a file has it.
    static func isIn(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(headSize), as: UTF8.self)
        // Manual pages have a backslash before the hyphen, and tools put signs of comments between the words.
        let words = head.filter { $0 != "\\" }.split { $0.isWhitespace || ";\"<>".contains($0) }
            .filter { $0.contains { $0.isLetter } }
        return words.indices.contains { start in
            let rest = words[start...]
            return openings.contains { rest.starts(with: $0) }
                && rest.prefix(reach).contains { $0 == program || $0.dropLast() == program }
        }
    }
}
