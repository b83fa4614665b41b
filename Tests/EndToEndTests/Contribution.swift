import FileTree
import SystemPackage
import TestSupport
import Testing

/// A section of `CONTRIBUTING.md` that says how something is added, and the edits that it asks for.
struct Contribution {
    private let page: GuidePage
    /// The blocks of code, in their order.
    let blocks: [(language: String, text: String)]
    /// The file of each step.
    private let paths: [String]

    init(_ heading: String) throws {
        page = try #require(try GuidePage("CONTRIBUTING.md").section(heading), "there is no \(heading)")
        blocks = page.blocks
        paths = page.text.matches(of: /(?m)^\d\. `([^`]+)`/).map { String($0.output.1) }
    }

    /// The lines that a diff adds, each with its file.
    func shownLines() throws -> [(path: String, line: Substring)] {
        let diff = try #require(blocks.first { $0.language == "diff" }).text
        var path = ""
        return diff.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("--- a/") else {
                return line.hasPrefix("+") ? (path, line.dropFirst()) : nil
            }
            path = String(line.dropFirst("--- a/".count))
            return nil
        }
    }

    /// An entry, and where the sentence before it puts it: before a line of a file, at its end, or as the file.
    private struct Entry {
        let text: String
        let path: String
        let next: Substring?
        let isFile: Bool
    }

    private var entries: [Entry] {
        let places = page.text.matches(
            of: /(at the end of|in|as)\s+`([^`]+)`(?:, before `([^`]+)`)?:\n\n *```/.ignoresCase())
        return zip(places, blocks).map { place, block in
            Entry(
                text: block.text, path: String(place.output.2), next: place.output.3,
                isFile: place.output.1.lowercased() == "as")
        }
    }

    /// Whether this package has an entry already.
    func isThere() throws -> Bool {
        try entries.contains { entry in
            let path = PackageRoot.path.appending(entry.path)
            guard FileTree.exists(path) else { return false }
            return String(decoding: try FileTree.readFile(path), as: UTF8.self).contains(entry.text)
        }
    }

    /// Puts each entry where the guide says.
    func addEntries(to workspace: Workspace) throws {
        for entry in entries {
            if let next = entry.next {
                try workspace.replace("  \(next)\n", with: "\(entry.text)  \(next)\n", in: entry.path)
            } else if entry.isFile {
                try workspace.folder.write(entry.text, to: entry.path)
            } else {
                try workspace.append(entry.text, to: entry.path)
            }
        }
    }

    /// What a step puts at the end of a list.
    private func addition(_ step: Int) throws -> String {
        let line = page.text.firstMatch(of: try Regex("(?m)^\(step)\\. `[^`]+`: add `([^`]+)`"))
        return String(try #require(line?.output[1].substring, "step \(step) adds nothing"))
    }

    func addSurface(to workspace: Workspace) throws {
        try workspace.folder.write(blocks[0].text, to: paths[0])
        for (step, end) in [(2, "\n    ]\n"), (3, "\n        ].map")] {
            try workspace.replace(end, with: "\n\(addition(step))\(end)", in: paths[step - 1])
        }
        try workspace.append(blocks[1].text, to: "Schema/tree.yaml")
    }

    func addRule(to workspace: Workspace) throws {
        try workspace.folder.write(blocks[0].text, to: paths[0])
        try workspace.replace("\n    ]\n", with: "\n\(addition(2)),\n    ]\n", in: paths[1])
        try workspace.folder.write(blocks[1].text, to: paths[2])
    }

    func addField(to workspace: Workspace) throws {
        let node = paths[0]
        try insert(blocks[0].text, below: "var example", in: node, workspace)
        try insert(blocks[1].text, below: "field(\"example\"", in: node, workspace)
        try insert(
            blocks[2].text, below: "- name: direct-io-safe", in: "Schema/backend/identification.yaml",
            workspace)
        try insert(
            blocks[3].text, below: "{{/example}}", in: "Templates/markdown/partials/node.md", workspace)
        try workspace.replace(
            "</tbody>", with: blocks[4].text + "</tbody>", in: "Templates/html/partials/node.html")
        try workspace.replace(
            ".PD\n{{#absence}}", with: blocks[5].text + ".PD\n{{#absence}}",
            in: "Templates/man/partials/node.7")
    }

    /// Puts lines below the first line that has a text.
    private func insert(_ lines: String, below text: String, in file: String, _ workspace: Workspace) throws {
        let found = try workspace.text(file).split(separator: "\n").first { $0.contains(text) }
        let line = try #require(found, "\(file) has no \(text)")
        try workspace.replace("\n\(line)\n", with: "\n\(line)\n\(lines)", in: file)
    }
}

extension Trait where Self == ConditionTrait {
    /// For what happens when the entries of a section are added, which can be seen only where they are not there yet.
    static func adds(_ heading: String) -> Self {
        .disabled(if: try Contribution(heading).isThere(), "the package has the entries of \(heading)")
    }
}
