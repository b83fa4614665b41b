import BlkifSchema
import Diagnostics

/// The disk specification and libxl of the export.
extension DiskSection {
    var json: JSONValue {
        .sorted([
            "id": .string(id), "title": .string(title), "introduction": .string(introduction),
            "parameters": SchemaExport.list(parameters) { .string($0.name) },
        ])
    }
}

extension DiskParameter {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string(kind.rawValue), "section": .string(section),
            "placeholder": .optional(placeholder),
            "heading": .string(headingText), "keywords": SchemaExport.list(keywords) { .string($0) },
            "open": .bool(isOpen), "emptySets": .optional(emptySets), "exact": .bool(isExact),
            "checked": .bool(isChecked),
            "supported": .optional(supportedText),
            "deprecatedValues": .optional(deprecatedValues), "mandatory": mandatory.json,
            "default": .optional(defaultText), "specialSyntax": .string(specialSyntax),
            "example": .optional(example), "aliasOf": .optional(aliasOf), "documented": .bool(isDocumented),
        ]
        members["values"] = SchemaExport.list(values) { value in
            .sorted([
                "name": .string(value.name), "meaning": .string(value.meaning), "sets": .optional(value.sets),
                "since": SchemaExport.release(value.since), "documented": .bool(value.isDocumented),
            ])
        }
        members["negation"] =
            negation.map { negation in
                .sorted([
                    "name": .string(negation.name), "since": SchemaExport.release(negation.since),
                    "documented": .bool(negation.isDocumented), "summary": .string(negation.summary),
                ])
            } ?? .null
        members["libxl"] = libxl?.json ?? .null
        members["writes"] = SchemaExport.list(writes) { $0.json }
        members["uses"] = SchemaExport.list(uses) { $0.json }
        members["contradictions"] = SchemaExport.list(contradictions) { $0.json }
        return SchemaExport.item(self, members)
    }
}

extension DiskParameter.Mandatory {
    fileprivate var json: JSONValue {
        switch self {
        case .unstated: .null
        case .no: .bool(false)
        case .yes: .bool(true)
        case .sometimes(let condition): .string(condition)
        }
    }
}

extension LibxlLink {
    fileprivate var json: JSONValue {
        .sorted([
            "field": .string(field), "type": .optional(type), "have": .optional(have),
            "fallback": .optional(fallback),
            "since": SchemaExport.release(since), "default": .optional(defaultText),
            "overlay": overlay?.json ?? .null,
        ])
    }
}

extension Overlay {
    fileprivate var json: JSONValue {
        .sorted([
            "word": .string(word), "magic": .string(magic.hexadecimal), "mask": .string(mask.hexadecimal),
            "have": .string(have), "flag": .optional(flag), "assigned": .bool(isAssigned),
            "writes": SchemaExport.list(writes) { $0.json },
        ])
    }
}

extension NodeWrite {
    var json: JSONValue {
        .sorted([
            "node": .string(node.description), "value": .optional(value), "when": condition.json,
            "since": SchemaExport.release(since), "removed": SchemaExport.release(removed),
        ])
    }
}

extension NodeWrite.Condition {
    fileprivate var json: JSONValue {
        switch self {
        case .unstated: .null
        case .always: .string("always")
        case .set: .string("set")
        case .holds(let value): .bool(value)
        case .fields(let conditions):
            .sorted(
                Dictionary(
                    conditions.map { ($0.field, SchemaExport.list($0.values) { JSONValue.string($0) }) }
                ) { first, _ in first })
        }
    }
}

extension DiskSyntax {
    var json: JSONValue {
        .sorted([
            "configuration": .string(configuration), "form": .string(form), "oldForm": .string(oldForm),
            "emptyForm": .string(emptyForm),
            "examples": SchemaExport.list(examples) { example in
                .sorted([
                    "title": .string(example.title), "configuration": .string(example.configuration),
                    "specifications": SchemaExport.list(example.specifications) { specification in
                        .sorted([
                            "text": .string(specification.text),
                            "deprecated": .bool(specification.isDeprecated),
                        ])
                    },
                ])
            },
        ])
    }
}

extension LibxlField {
    var json: JSONValue {
        SchemaExport.item(
            self,
            [
                "type": .string(type), "have": .optional(have), "default": .optional(defaultText),
                "internal": .bool(isInternal), "parameter": .optional(parameter),
            ])
    }
}

extension LibxlEnumeration {
    var json: JSONValue {
        SchemaExport.item(
            self, ["prefix": .string(prefix), "values": SchemaExport.list(values) { $0.json }])
    }
}

extension LibxlMacro {
    var json: JSONValue {
        SchemaExport.item(
            self, ["value": .integer(value), "fields": SchemaExport.list(fields) { .string($0) }])
    }
}
