import Diagnostics

/// What a line of a manifest may say of an output for each element of a list.
enum ElementRules {
    /// Whether the list is there, can be asked for, and gives the names in the path.
    ///
    /// - Returns: False when something is wrong, which is then among the findings.
    static func check(_ entry: ManifestEntry, _ collector: FindingCollector) -> Bool {
        if case .export(let export) = entry.source, !check(entry, export, collector) { return false }
        guard let each = entry.each else { return true }
        guard let shape = OutputPages.element(of: each) else {
            collector.add(
                Finding(
                    "unknown-word", "the context has no list of objects \"\(each)\"", at: entry.location,
                    remedy: Suggestion.phrase(for: each, in: RootContext.table.lists)))
            return false
        }
        return check(path: entry, of: shape, each, collector)
    }

    /// An export knows what it can be made for.
    private static func check(
        _ entry: ManifestEntry, _ export: ManifestEntry.Export, _ collector: FindingCollector
    ) -> Bool {
        let lists = export.elements
        if let each = entry.each, !lists.contains(each) {
            collector.add(
                Finding(
                    "unknown-word", "\(export.rawValue) is not made for each of the \(each)",
                    at: entry.location,
                    remedy: lists.isEmpty ? "remove each" : "expected each: \(lists.joined(separator: ", "))")
            )
            return false
        }
        if entry.each == nil, export == .phasePicture {
            collector.add(
                Finding(
                    "missing-key", "a picture of a phase needs one", at: entry.location,
                    remedy: "add each: phases"))
            return false
        }
        return true
    }

    /// The names in braces are texts of the elements.
    private static func check(
        path entry: ManifestEntry, of shape: ObjectShape, _ each: String, _ collector: FindingCollector
    ) -> Bool {
        let texts = shape.fields.filter { if case .text = $0.shape { true } else { false } }.map(\.name)
        let unknown = OutputPages.names(in: entry.output).filter { !texts.contains($0) }
        for name in unknown {
            collector.add(
                Finding(
                    "template-name", "the \(each) have no text \"\(name)\"", at: entry.location,
                    remedy: Suggestion.phrase(for: name, in: texts)))
        }
        return unknown.isEmpty
    }
}

extension ManifestEntry.Export {
    /// The lists for each of whose elements it can be made.
    fileprivate var elements: [String] {
        switch self {
        case .phasePicture: ["phases"]
        case .bytesPicture: ["structures"]
        case .schemaJSON, .editorSchema, .keyTables, .bundledSchema, .bundleScript, .contextReference,
            .treePicture, .layersPicture, .nodeVectors, .ringVectors, .storeVectors, .searchIndex:
            []
        }
    }
}
