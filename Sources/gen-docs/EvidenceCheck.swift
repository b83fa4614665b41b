import BlkifSchema

/// Looks statements about implementations up in the sources that they quote.
struct EvidenceCheck {
    /// The sources of a repository, as they lie in a folder.
    struct Tree {
        /// The last part of the address of the repository, such as `linux`.
        let repository: String
        /// The revision that they are; nil when they may be any.
        let revision: String?
        /// A file by its path; nil when there is none.
        let read: (String) -> [UInt8]?
    }

    /// What came of looking one statement up.
    enum Outcome {
        /// The quote stands in its line, or the text that must not be there is nowhere.
        case confirmed
        /// The quote stands in another line, and in no second one.
        case moved(line: Int)
        /// The quote stands in several lines, and not in its own.
        case ambiguous(lines: [Int])
        /// The file does not have the quote.
        case changed
        /// There is no such file.
        case vanished
        /// The file has a text that it must not have.
        case appeared(line: Int)
        /// No tree was given for it.
        case notLookedUp
        /// The schema says why nothing can be quoted.
        case unquotable
        /// Nothing is quoted.
        case withoutEvidence
    }

    private let trees: [Tree]
    private let implementations: [String: Implementation]
    private var files: [String: [[UInt8]]?] = [:]

    init(_ schema: BlkifSchema, trees: [Tree]) {
        self.trees = trees
        implementations = Dictionary(schema.implementations.map { ($0.id, $0) }) { first, _ in first }
    }

    mutating func outcome(of statement: PlacedStatement) -> Outcome {
        let evidence = statement.evidence
        guard let path = evidence.path, evidence.quote ?? evidence.absent != nil else {
            return evidence.unquoted == nil ? .withoutEvidence : .unquotable
        }
        guard let tree = tree(for: statement) else { return .notLookedUp }
        guard let lines = lines(of: path, in: tree) else { return .vanished }
        if let text = evidence.absent {
            return EvidenceCheck.places(of: text, in: lines).first.map { .appeared(line: $0) } ?? .confirmed
        }
        let found = EvidenceCheck.places(of: evidence.quote ?? "", in: lines)
        guard let first = found.first else { return .changed }
        guard let line = evidence.line, !found.contains(line) else { return .confirmed }
        return found.count == 1 ? .moved(line: first) : .ambiguous(lines: found)
    }

    private func tree(for statement: PlacedStatement) -> Int? {
        guard let implementation = implementations[statement.implementation] else { return nil }
        return trees.firstIndex {
            $0.repository == implementation.tree
                && ($0.revision == nil || $0.revision == statement.evidence.revision)
        }
    }

    private mutating func lines(of path: String, in tree: Int) -> [[UInt8]]? {
        let key = "\(tree) \(path)"
        if let known = files[key] { return known }
        let lines = trees[tree].read(path)?.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).map { EvidenceCheck.words(Array($0)) }
        files[key] = .some(lines)
        return lines
    }

    /// The lines with a text, from 1; white space counts as one space.
    private static func places(of text: String, in lines: [[UInt8]]) -> [Int] {
        let wanted = words(Array(text.utf8))
        guard !wanted.isEmpty else { return [] }
        return lines.indices.filter { lines[$0].contains(wanted) }.map { $0 + 1 }
    }

    /// The bytes with each run of white space as one space, and none at the ends.
    private static func words(_ bytes: [UInt8]) -> [UInt8] {
        let space = UInt8(ascii: " ")
        return Array(bytes.split { $0 == space || (0x09...0x0d).contains($0) }.joined(separator: [space]))
    }
}

extension Implementation {
    /// What the trees of its repository are called: the last part of the address.
    var tree: String {
        let last = repository.split(separator: "/").last ?? ""
        return String(last.hasSuffix(".git") ? last.dropLast(4) : last)
    }
}
