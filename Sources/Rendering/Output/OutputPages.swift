import BlkifSchema

/// The outputs that the entries of a manifest give for one schema: one for each entry, or for each element of a list.
struct OutputPages: Sendable {
    /// One output.
    struct Page: Sendable {
        /// The path below the output root.
        let path: String
        /// The element that it is about; nil when it is about the whole.
        let element: (any ContextObject)?
    }

    private let byEntry: [String: [Page]]
    /// The output that describes each part of the schema, and those that describe single things in place of it.
    private var parts: [String: String] = [:]
    private var anchors: [String: [String: String]] = [:]

    init(entries: [ManifestEntry], root: RootContext) {
        byEntry = Dictionary(
            entries.map { entry in (entry.output, OutputPages.pages(of: entry, root)) }
        ) { first, _ in first }
        for entry in entries {
            let own = entry.each == nil ? [] : pages(of: entry).flatMap(OutputPages.places)
            for part in entry.describes {
                if entry.each == nil {
                    parts[part] = parts[part] ?? entry.output
                } else {
                    anchors[part, default: [:]].merge(own) { first, _ in first }
                }
            }
        }
    }

    func pages(of entry: ManifestEntry) -> [Page] { byEntry[entry.output] ?? [] }

    /// The output that describes a part of the schema as a whole.
    func page(describing part: String) -> String? { parts[part] }

    /// The output that describes a thing of a part of the schema.
    func page(describing part: String, _ anchor: String) -> String? { anchors[part]?[anchor] ?? parts[part] }

    private static func pages(of entry: ManifestEntry, _ root: RootContext) -> [Page] {
        guard let each = entry.each else { return [Page(path: entry.output, element: nil)] }
        guard case .list(let elements)? = root.value(named: each) else { return [] }
        return elements.map { Page(path: path(entry.output, for: $0), element: $0) }
    }

    /// A path with the texts of an element in place of their names in braces.
    private static func path(_ pattern: String, for element: any ContextObject) -> String {
        parts(of: pattern).map { part in
            switch part {
            case .text(let text): text
            // A name of the schema can have what a path must not.
            case .name(let name):
                String((text(name, of: element) ?? "").map { "/\\%:".contains($0) ? "-" : $0 })
            }
        }.joined()
    }

    /// The names in braces of a path.
    static func names(in pattern: String) -> [String] {
        parts(of: pattern).compactMap { part in
            if case .name(let name) = part { name } else { nil }
        }
    }

    /// A part of a path with names in braces.
    private enum PathPart {
        case text(String)
        case name(String)
    }

    private static func parts(of pattern: String) -> [PathPart] {
        var result: [PathPart] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result.append(.text(String(rest[..<open])))
            result.append(.name(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return result + [.text(String(rest))]
    }

    private static func text(_ name: String, of object: any ContextObject) -> String? {
        switch object.value(named: name) {
        case .text(let text), .verbatim(let text), .reference(let text, _): text
        default: nil
        }
    }

    /// The anchors of a page's element and of what it holds.
    private static func places(_ page: Page) -> [(String, String)] {
        (page.element.map(anchors) ?? []).map { ($0, page.path) }
    }

    /// The anchors of an object and of what its lists hold.
    private static func anchors(_ object: any ContextObject) -> [String] {
        var result = text("anchor", of: object).map { [$0] } ?? []
        for case .list(let parts)? in object.anchoredLists.map(object.value) {
            result += parts.compactMap { text("anchor", of: $0) }
        }
        return result
    }

    /// The shape of the elements of a list of the root; nil when there is no such list.
    static func element(of list: String) -> ObjectShape? {
        guard case .list(let shape)? = RootContext.table.shape.field(list)?.shape else { return nil }
        return shape()
    }
}
