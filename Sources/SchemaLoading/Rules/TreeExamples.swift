import BlkifSchema
import Diagnostics
import LocatedYAML

/// A listing of xenstore in a text has only nodes that there are, each with a value of its type.
///
/// A code block is a listing when a line of it begins with the folder of a domain. Its lines are those of
/// `xenstore-ls -f`: a path, ` = ` and the value in quotes.
struct TreeExamples {
    private let context: RuleContext
    /// The places of the nodes among all.
    private let nodes: [NodeReference: Int]

    init(_ context: RuleContext) {
        self.context = context
        nodes = Dictionary(context.nodes.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    }

    /// Checks a code block.
    ///
    /// - Parameters:
    ///   - block: Its text.
    ///   - text: The text that it is in.
    ///   - since: The release in which that text first shows.
    func check(_ block: String, in text: LocatedNode, since: Release?) {
        guard context.raw.isWhole else { return }
        let lines = block.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        guard lines.contains(where: TreeExamples.isListing) else { return }
        var finder = TextFinder(text, in: context.lines(text.location.file))
        var seen: [String: SourceLocation] = [:]
        for line in lines {
            let place = finder.place(of: line)
            guard let parts = TreeExamples.parts(of: line), let path = NodePath(parts.path) else {
                context.report(
                    "wrong-example", "this is no node of a block device", at: place,
                    remedy: "expected PATH = \"VALUE\", with the path in a folder of the frontend or backend")
                continue
            }
            if let first = seen.updateValue(place, forKey: parts.path) {
                context.report(
                    "wrong-example", "the listing has this node twice", at: place,
                    notes: [Finding.Note("first here", at: first)])
            }
            check(path, value: parts.value, at: place, line: line, since: since)
        }
    }

    /// Whether a line begins with the folder of a domain.
    private static func isListing(_ line: String) -> Bool {
        let start = "/local/domain/"
        guard line.hasPrefix(start) else { return false }
        return line.utf8.dropFirst(start.utf8.count).first.map { 0x30...0x39 ~= $0 } ?? false
    }

    /// The path and the value of a line of a listing: `/PATH = "VALUE"`.
    private static func parts(of line: String) -> (path: String, value: String)? {
        guard line.hasPrefix("/"), line.hasSuffix("\""),
            let end = line.utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || 0x09...0x0d ~= $0 }),
            line[end...].hasPrefix(" = \"")
        else { return nil }
        let quoted = line[end...].dropFirst(4)
        guard !quoted.isEmpty, end > line.index(after: line.startIndex) else { return nil }
        return (String(line[..<end]), String(quoted.dropLast()))
    }

    private func check(
        _ path: NodePath, value: String, at place: SourceLocation, line: String, since: Release?
    ) {
        guard !path.name.isEmpty else { return }
        let end = place.column + line.unicodeScalars.count
        func part(_ text: String, before tail: Int) -> SourceLocation {
            let length = text.unicodeScalars.count
            return SourceLocation(
                file: place.file, line: place.line, column: end - tail - length, length: max(1, length))
        }
        let name = part(path.name, before: value.unicodeScalars.count + 5)
        guard let node = node(path) else {
            let known = nodes.keys.filter { $0.side == path.side }.map(\.name)
            context.report(
                "wrong-example", "the \(path.side.rawValue) has no node \"\(path.name)\"", at: name,
                remedy: Suggestion.phrase(for: path.name, in: known))
            return
        }
        guard context.isSound(node.origin) else { return }
        context.checkAge(
            of: path.name, node.reference.description, came: [node.lifetime.first], since: since
        ) { name }
        if let expectation = NodeValues.mismatch(value, node) {
            context.report(
                "wrong-example", "\"\(value)\" is no value of \"\(node.name)\"", at: part(value, before: 1),
                remedy: "expected \(expectation)")
        }
    }

    private func node(_ path: NodePath) -> Node? {
        for name in [path.name, NodePath.pattern(of: path.name)].compactMap(\.self) {
            if let place = nodes[NodeReference(side: path.side, name: name)] { return context.nodes[place] }
        }
        return nil
    }
}
