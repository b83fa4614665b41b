import BlkifSchema
package import Diagnostics
import LocatedYAML
import Prose

/// Reads the manifest.
package enum Manifest {
    private static let keys = ["template", "export", "output", "escape", "width", "describes", "each"]
    private static let exports = ManifestEntry.Export.allCases.map(\.rawValue)

    /// The parts of the schema that a document can describe.
    package static let parts: [String] = {
        var parts = ["overview", "backend", "frontend", "notes", "releases", "options"]
        // The nodes of each side are a part of their own.
        for kind in ItemKind.allCases where kind != .node {
            if let part = kind.place?.part, !parts.contains(part) { parts.append(part) }
        }
        return parts
    }()

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
        checkRecord(entries, collector)
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
        guard checkKinds(node, collector) else { return nil }
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
        let notation = word(node, "escape", Notation.allCases.map(\.name), collector)
            .flatMap(Notation.named)
        let describes = parts(node, collector)
        guard isSound, let made, let output, let notation, let describes else { return nil }
        var width = notation.width
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
            source: made, output: output, each: node["each"]?.text, notation: notation, width: width,
            describes: describes,
            location: node["output"]?.location ?? node.location)
    }

    /// `describes` is a list, all else is a scalar.
    private static func checkKinds(_ node: LocatedNode, _ collector: FindingCollector) -> Bool {
        var isSound = true
        for entry in node.entries ?? [] {
            guard let key = entry.key.text, keys.contains(key) else { continue }
            let isList = key == "describes"
            guard (isList ? entry.value.elements == nil : entry.value.text == nil) else { continue }
            isSound = false
            collector.add(
                Finding(
                    "type-mismatch",
                    "\"\(key)\" must be \(isList ? "a list" : "a text"), not \(entry.value.kind)",
                    at: entry.value.location))
        }
        if let template = node["template"], node["export"] != nil {
            isSound = false
            collector.add(
                Finding(
                    "manifest-shape", "an output has a template or an export, not both", at: template.location
                ))
        }
        return isSound
    }

    private static func source(
        _ node: LocatedNode, _ collector: FindingCollector
    ) -> ManifestEntry.Source? {
        if let template = node["template"]?.text { return .template(template) }
        if node["export"] != nil {
            return word(node, "export", exports, collector).flatMap(ManifestEntry.Export.init)
                .map { .export($0) }
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
        guard isInside, VisibleText.escape(text) == text else {
            collector.add(
                Finding(
                    "output-outside-root", "\"\(text)\" is not a path below the output root",
                    at: value.location,
                    remedy: "expected a relative path without . and .., backslashes and control characters"))
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

    /// The list of generated files is written beside the outputs, and is none of them.
    private static func checkRecord(_ entries: [ManifestEntry], _ collector: FindingCollector) {
        let record = OutputPlan.recordPath.lowercased()
        for entry in entries where record == entry.output.lowercased() {
            collector.add(
                Finding(
                    "duplicate-output", "\"\(entry.output)\" is the list of generated files",
                    at: entry.location))
        }
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
