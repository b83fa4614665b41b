package import Diagnostics

/// The render context for the authors of templates: its values as JSON, and what each name means.
package enum ContextExport {
    /// The names of the root.
    package static var rootNames: [String] { RootContext.table.shape.fields.map(\.name) }

    /// Every value that a template can reach, or what some names of the root lead to.
    package static func json(_ root: RootContext, only names: Set<String>? = nil) -> JSONValue {
        let values = root.allValues.filter { names?.contains($0.name) ?? true }
        return .object(values.map { (key: $0.name, value: json(of: $0.value)) })
    }

    private static func json(of object: any ContextObject) -> JSONValue {
        .object(object.allValues.map { (key: $0.name, value: json(of: $0.value)) })
    }

    private static func json(of value: ContextValue) -> JSONValue {
        switch value {
        case .text(let text), .verbatim(let text), .reference(let text, _), .prose(let text),
            .literal(let text):
            .optional(text)
        case .picture(let picture): .optional(picture?.svg)
        case .flag(let flag): .bool(flag)
        case .texts(let texts), .proses(let texts): .array(texts.map(JSONValue.string))
        case .object(let object): object.map { json(of: $0) } ?? .null
        // Variants repeat the item with all that it holds; an export of them would be many times as large.
        case .list(let objects) where objects.first is any VariantObject: .array([])
        case .list(let objects): .array(objects.map { json(of: $0) })
        }
    }

    /// Every type of object with its names, kinds and meanings, each type once, as lines of text.
    package static func description() -> String {
        var result = ""
        for shape in shapes() {
            result += "\(shape.name)\n"
            let width = shape.fields.map(\.name.count).max() ?? 0
            for field in shape.fields {
                let padding = String(repeating: " ", count: width - field.name.count)
                result += "    \(field.name)\(padding)  \(field.shape.word): \(field.meaning)\n"
            }
            result += "\n"
        }
        return result
    }

    /// The shapes that can be reached from the root, each once, in the order in which they are met.
    package static func shapes() -> [ObjectShape] {
        var found: [ObjectShape] = []
        var waiting = [RootContext.table.shape]
        while !waiting.isEmpty {
            let shape = waiting.removeFirst()
            guard !found.contains(where: { $0.name == shape.name }) else { continue }
            found.append(shape)
            for field in shape.fields {
                switch field.shape {
                case .object(let inner), .list(let inner): waiting.append(inner())
                default: break
                }
            }
        }
        return found
    }
}
