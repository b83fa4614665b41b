import FileTree
import SystemPackage
import TestSupport

/// A page that people read, as a test sees it.
struct GuidePage {
    let text: String

    /// - Parameter path: The page, below the package root.
    init(_ path: String) throws {
        text = String(decoding: try FileTree.readFile(PackageRoot.path.appending(path)), as: UTF8.self)
    }

    private init(text: String) {
        self.text = text
    }

    /// What stands below a heading of the second level.
    func section(_ heading: String) -> GuidePage? {
        guard let start = text.firstRange(of: "\n## \(heading)\n") else { return nil }
        let rest = text[start.upperBound...]
        return GuidePage(text: String(rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]))
    }

    /// The blocks of code, each with its language and without its indentation.
    var blocks: [(language: String, text: String)] {
        text.matches(of: /(?m)^( *)```(\w+)\n((?:.*\n)*?) *```$/).map { match in
            let lines = match.output.3.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? $0 : $0.dropFirst(match.output.1.count) }
            return (String(match.output.2), lines.joined(separator: "\n"))
        }
    }

    /// The spans of code, outside of blocks.
    var codeSpans: [String] {
        let prose = text.replacing(/(?m)^ *```\w+\n(?:.*\n)*? *```$/, with: "")
        return prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
    }

    /// The cells of the lines of its tables, without heads and rules.
    var tableRows: [[String]] {
        text.split(separator: "\n\n").flatMap { paragraph in
            paragraph.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
                line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                    .map { String($0.trimmingPrefix(while: \.isWhitespace)) }
            }
        }
    }
}
