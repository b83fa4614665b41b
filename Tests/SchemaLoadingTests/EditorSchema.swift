import Foundation
import LocatedYAML
import SystemPackage
import TestSupport

/// `Schema/schema.json`, which editors complete YAML from, walked beside a document.
struct EditorSchema {
    typealias Definition = [String: Any]

    /// A mapping of a document and the definition that describes it.
    struct Match {
        let mapping: LocatedNode
        /// The keys that the definition has, and those of them that it requires.
        let keys: Set<String>
        let required: Set<String>
        /// Whether one of several definitions describes it, so that no key is required by all.
        let isChoice: Bool
    }

    private let definitions: [String: Definition]
    /// The names of all definitions of files.
    let files: [String]

    init() throws {
        let data = try Data(
            contentsOf: URL(filePath: PackageRoot.path.appending("Schema/schema.json").string))
        let root = try JSONSerialization.jsonObject(with: data) as? Definition ?? [:]
        definitions = root["$defs"] as? [String: Definition] ?? [:]
        files = definitions.keys.filter { $0.hasSuffix("-file") }.sorted()
    }

    /// The names of the definitions of mappings with fixed keys, but not those of `history`.
    var mappings: Set<String> {
        Set(
            definitions.filter { $0.value["properties"] != nil }.keys.filter {
                !$0.hasSuffix("history-entry")
            })
    }

    /// Every mapping with fixed keys in a document, its own entry in `history` left out, and what was used.
    func matches(in document: LocatedNode) -> (matches: [Match], definitions: Set<String>) {
        let keys = Set(document.entries?.compactMap(\.key.text) ?? [])
        guard
            let file = files.first(where: { name in
                keys.isSuperset(of: definitions[name]?["required"] as? [String] ?? [])
            })
        else { return ([], []) }
        var walk = Walk(schema: self)
        walk.visit(document, ["$ref": "#/$defs/\(file)"])
        return (walk.matches, walk.used)
    }

    fileprivate func target(of reference: String) -> (name: String, definition: Definition)? {
        let name = String(reference.split(separator: "/").last ?? "")
        return definitions[name].map { (name, $0) }
    }
}

/// One walk down a document and the definitions that describe it.
private struct Walk {
    let schema: EditorSchema
    var matches: [EditorSchema.Match] = []
    var used: Set<String> = []

    mutating func visit(_ node: LocatedNode, _ definition: EditorSchema.Definition) {
        let candidates = alternatives(of: definition)
        if let entries = node.entries {
            let objects = candidates.filter { $0["properties"] != nil }
            guard !objects.isEmpty else { return }
            var properties: [String: Any] = [:]
            for object in objects {
                properties.merge(object["properties"] as? [String: Any] ?? [:]) { first, _ in first }
            }
            let required = objects.map { Set($0["required"] as? [String] ?? []) }
            matches.append(
                .init(
                    mapping: node, keys: Set(properties.keys).subtracting(["history"]),
                    required: required.dropFirst().reduce(required[0]) { $0.intersection($1) },
                    isChoice: objects.count > 1))
            for entry in entries where entry.key.text != "history" {
                guard let property = properties[entry.key.text ?? ""] as? EditorSchema.Definition else {
                    continue
                }
                visit(entry.value, property)
            }
        }
        for element in node.elements ?? [] {
            for candidate in candidates {
                if let items = candidate["items"] as? EditorSchema.Definition { visit(element, items) }
            }
        }
    }

    /// The definitions without references and choices.
    private mutating func alternatives(
        of definition: EditorSchema.Definition
    ) -> [EditorSchema.Definition] {
        if let reference = definition["$ref"] as? String {
            guard let (name, target) = schema.target(of: reference) else { return [] }
            used.insert(name)
            return alternatives(of: target)
        }
        for key in ["oneOf", "anyOf"] {
            guard let choices = definition[key] as? [EditorSchema.Definition] else { continue }
            var result: [EditorSchema.Definition] = []
            for choice in choices { result += alternatives(of: choice) }
            return result
        }
        return [definition]
    }
}
