import BlkifSchema
import Diagnostics

/// Sections, nodes and notes of the export.
extension Section {
    var json: JSONValue {
        .sorted([
            "id": .string(id), "side": .string(side.rawValue), "title": .string(title),
            "private": .bool(isPrivate),
            "documented": .bool(isDocumented), "introduction": .string(introduction),
            "nodes": SchemaExport.list(nodes) { .string($0.name) },
        ])
    }
}

extension Node {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "side": .string(side.rawValue), "section": .string(section), "type": .string(type.rawValue),
            "default": defaultValue?.json ?? .null, "minimum": .optional(minimum?.description),
            "maximum": .optional(maximum?.description), "unit": .optional(unit), "open": .bool(isOpen),
            "bits": .optional(bits), "writer": .string(writer.rawValue),
            "notes": SchemaExport.list(notes) { .integer($0) }, "absence": .string(absence),
            "byState": .optional(byState), "enables": .optional(enables), "required": .bool(isRequired),
        ]
        members["notation"] = .string(valuesText)
        members["documented"] = .bool(isDocumented)
        members["mentioned"] = .bool(isMentioned)
        members["class"] = .optional(nodeClass?.rawValue)
        members["example"] = .optional(example)
        members["values"] = SchemaExport.list(values) { value in
            .sorted([
                "value": .string(value.value), "meaning": .string(value.meaning),
                "label": .optional(value.label),
                "since": SchemaExport.release(value.since), "constant": .optional(value.constant),
            ])
        }
        members["constraint"] =
            constraint.map { constraint in
                .sorted([
                    "relation": .string(constraint.relation.rawValue), "node": .string("\(constraint.node)"),
                ])
            } ?? .null
        members["uses"] = SchemaExport.list(uses) { $0.json }
        members["contradictions"] = SchemaExport.list(contradictions) { $0.json }
        return SchemaExport.item(self, members)
    }
}

extension DefaultValue {
    fileprivate var json: JSONValue {
        switch self {
        case .literal(let text): .string(text)
        case .node(let name): .sorted(["node": .string(name)])
        case .constant(let name): .sorted(["constant": .string(name)])
        }
    }
}

extension Use {
    var json: JSONValue {
        .sorted([
            "implementation": .string(implementation), "action": .string(action.rawValue),
            "source": .optional(source), "note": .string(note),
        ])
    }
}

extension Contradiction {
    var json: JSONValue {
        .sorted([
            "implementation": .string(implementation), "behaviour": .string(behaviour),
            "source": .optional(source),
        ])
    }
}

extension NumberedNote {
    var json: JSONValue {
        .sorted([
            "number": .integer(number), "text": .string(text), "since": SchemaExport.release(lifetime.since),
        ])
    }
}

extension Topic {
    var json: JSONValue {
        .sorted([
            "id": .string(id), "title": .string(title), "text": .string(text),
            "since": SchemaExport.release(lifetime.since),
        ])
    }
}

extension ReleaseInfo {
    var json: JSONValue {
        .sorted([
            "version": .string(release.description), "date": .optional(date), "summary": .string(summary),
        ])
    }
}

extension Profile {
    var json: JSONValue {
        .sorted([
            "name": .string(name), "release": .string(release.description), "summary": .string(summary),
            "carries": SchemaExport.list(carries) { carried in
                .sorted(["parameter": .string(carried.parameter), "overlay": .bool(carried.usesOverlay)])
            },
        ])
    }
}
