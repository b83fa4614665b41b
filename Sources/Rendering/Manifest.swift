package import Diagnostics
import LocatedYAML
package import Prose

/// One line of `Templates/manifest.yaml`: a document and what it is made from.
package struct ManifestEntry: Sendable {
    /// What an output is made from.
    package enum Source: Sendable, Hashable {
        /// A template below the templates folder.
        case template(String)
        /// The whole schema as JSON.
        case schemaJSON
        /// The description of the render context.
        case contextReference
    }

    package let source: Source
    /// The path below the output root.
    package let output: String
    package let notation: Notation
    /// The column after which prose is wrapped.
    package let width: Int?
    /// The parts of the schema whose entries this document describes; links to them lead here.
    package let describes: [String]
    package let location: SourceLocation
}

/// Reads the manifest.
package enum Manifest {
    private static let keys = ["template", "export", "output", "escape", "width", "describes"]
    private static let exports = ["schema-json"]

    /// The parts of the schema that a document can describe.
    package static let parts = [
        "backend", "frontend", "notes", "ring", "states", "disk", "libxl", "device-numbers", "releases",
        "options",
    ]

    package static func read(_ source: SourceFile, collector: FindingCollector) -> [ManifestEntry] {
        guard let root = YAMLParser.parse(source, collector: collector) else { return [] }
        guard let outputs = root["outputs"]?.elements, root.entries?.count == 1 else {
            collector.add(
                Finding(
                    "manifest-shape", "the manifest must have the one key \"outputs\", a list",
                    at: root.location))
            return []
        }
        let entries = outputs.compactMap { entry($0, collector) }
        checkTwice(entries, collector)
        if outputs.isEmpty {
            collector.add(Finding("manifest-shape", "the manifest lists no outputs", at: root.location))
        }
        return entries
    }

    private static func entry(_ node: LocatedNode, _ collector: FindingCollector) -> ManifestEntry? {
        guard let entries = node.entries else {
            collector.add(Finding("type-mismatch", "an output must be a mapping", at: node.location))
            return nil
        }
        var isSound = true
        for entry in entries {
            guard let key = entry.key.text, !keys.contains(key) else { continue }
            isSound = false
            collector.add(
                Finding(
                    "unknown-key", "unknown key \"\(key)\"", at: entry.key.location,
                    remedy: Suggestion.phrase(for: key, in: keys)
                        ?? "known keys: \(keys.joined(separator: ", "))"))
        }
        let made = source(node, collector)
        let output = path(node, collector)
        let notation = word(node, "escape", Notation.allCases.map(\.rawValue), collector)
            .flatMap(Notation.init)
        let describes = parts(node, collector)
        guard isSound, let made, let output, let notation, let describes else { return nil }
        var width = notation.defaultWidth
        if let text = node["width"]?.text {
            guard let number = Int(text), (20...1000).contains(number) else {
                collector.add(
                    Finding(
                        "out-of-range", "\"\(text)\" is not a width", at: node["width"]?.location,
                        remedy: "expected 20 … 1000"))
                return nil
            }
            width = number
        }
        return ManifestEntry(
            source: made, output: output, notation: notation, width: width, describes: describes,
            location: node["output"]?.location ?? node.location)
    }

    private static func source(
        _ node: LocatedNode, _ collector: FindingCollector
    ) -> ManifestEntry.Source? {
        if let template = node["template"]?.text { return .template(template) }
        if node["export"] != nil {
            return word(node, "export", exports + ["context-reference"], collector)
                .map { $0 == "schema-json" ? .schemaJSON : .contextReference }
        }
        collector.add(
            Finding(
                "missing-key", "the key \"template\" is missing", at: node.location, remedy: "add template: …"
            ))
        return nil
    }

    /// An output path that stays below the root: relative, without `.` and `..`, without control characters.
    private static func path(_ node: LocatedNode, _ collector: FindingCollector) -> String? {
        guard let value = node["output"], let text = value.text, !text.isEmpty else {
            collector.add(
                Finding(
                    "missing-key", "the key \"output\" is missing", at: node.location, remedy: "add output: …"
                ))
            return nil
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
        guard isInside else {
            collector.add(
                Finding(
                    "output-outside-root", "\"\(text)\" is not a path below the output root",
                    at: value.location,
                    remedy: "expected a relative path without . and .."))
            return nil
        }
        return text
    }

    private static func parts(_ node: LocatedNode, _ collector: FindingCollector) -> [String]? {
        var result: [String] = []
        for part in node["describes"]?.elements ?? [] {
            guard let text = part.text, parts.contains(text) else {
                collector.add(
                    Finding(
                        "unknown-word", "a document cannot describe \"\(part.text ?? part.kind)\"",
                        at: part.location, remedy: "expected one of \(parts.joined(separator: ", "))"))
                return nil
            }
            result.append(text)
        }
        return result
    }

    private static func word(
        _ node: LocatedNode, _ key: String, _ words: [String], _ collector: FindingCollector
    ) -> String? {
        guard let value = node[key] else {
            collector.add(
                Finding(
                    "missing-key", "the key \"\(key)\" is missing", at: node.location,
                    remedy: "expected one of \(words.joined(separator: ", "))"))
            return nil
        }
        if let text = value.text, words.contains(text) { return text }
        collector.add(
            Finding(
                "unknown-word", "\"\(value.text ?? value.kind)\" is not a value of \"\(key)\"",
                at: value.location,
                remedy: value.text.flatMap { Suggestion.phrase(for: $0, in: words) }
                    ?? "expected one of \(words.joined(separator: ", "))"))
        return nil
    }

    /// No two outputs have one path, also on file systems that fold case, and none is a folder of another.
    private static func checkTwice(_ entries: [ManifestEntry], _ collector: FindingCollector) {
        var seen: [String: SourceLocation] = [:]
        for entry in entries {
            let key = entry.output.lowercased()
            let clash = seen.first { other, _ in
                other == key || other.hasPrefix(key + "/") || key.hasPrefix(other + "/")
            }
            if let clash {
                collector.add(
                    Finding(
                        "duplicate-output", "\"\(entry.output)\" is already an output", at: entry.location,
                        notes: [.init("first here", at: clash.value)]))
            }
            seen[key] = seen[key] ?? entry.location
        }
    }
}

extension Notation {
    /// The width to which prose is wrapped unless the manifest says otherwise.
    var defaultWidth: Int? {
        switch self {
        case .markdown, .swift: 100
        case .text: 76
        case .cComment, .roff: 79
        case .html, .pod, .json: nil
        }
    }
}
