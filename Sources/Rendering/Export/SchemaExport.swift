package import BlkifSchema
package import Diagnostics

/// The whole schema as JSON: versioned, with sorted keys, for programs that want the facts.
package enum SchemaExport {
    /// The version of this export; a change that breaks readers increases it.
    package static let version = 1

    package static func json(_ schema: BlkifSchema) -> JSONValue {
        var members: [String: JSONValue] = [
            "version": .integer(version), "schema": .integer(schema.version), "title": .string(schema.title),
            "summary": .string(schema.summary), "view": view(schema.view),
            "sections": list(schema.sections) { $0.json }, "nodes": list(schema.nodes) { $0.json },
            "notes": list(schema.notes) { $0.json }, "operations": list(schema.operations) { $0.json },
            "statuses": list(schema.statuses) { $0.json }, "constants": list(schema.constants) { $0.json },
            "bitSets": list(schema.bitsets) { $0.json }, "abis": list(schema.abis) { $0.json },
            "types": list(schema.types) { $0.json },
            "structures": list(schema.structures) { $0.json(in: schema) },
            "ring": schema.ring?.json(in: schema) ?? .null, "states": list(schema.states) { $0.json },
            "phases": list(schema.phases) { $0.json }, "releases": list(schema.releases) { $0.json },
            "profiles": list(schema.profiles) { $0.json },
        ]
        members["diskSyntax"] = schema.diskSyntax.json
        members["diskSections"] = list(schema.diskSections) { $0.json }
        members["diskParameters"] = list(schema.diskParameters) { $0.json }
        members["libxlFields"] = list(schema.libxl.fields) { $0.json }
        members["libxlEnumerations"] = list(schema.libxl.enumerations) { $0.json }
        members["libxlMacros"] = list(schema.libxl.macros) { $0.json }
        members["attach"] = list(schema.libxl.attach) { $0.json }
        members["deviceNumbers"] = schema.deviceNumbers.json
        members["sourceTree"] = schema.sourceTree.json
        members["topics"] = .sorted([
            "protocol": list(schema.topics) { $0.json }, "states": list(schema.stateTopics) { $0.json },
            "disk": list(schema.diskSyntax.topics) { $0.json },
            "deviceNumbers": list(schema.deviceNumbers.topics) { $0.json },
        ])
        return .sorted(members)
    }

    private static func view(_ view: BlkifSchema.View) -> JSONValue {
        switch view {
        case .current: .sorted(["release": .null, "profile": .null])
        case .release(let release): .sorted(["release": .string(release.description), "profile": .null])
        case .profile(let name, let release):
            .sorted(["release": .string(release.description), "profile": .string(name)])
        }
    }

    static func list<Element>(_ elements: [Element], _ json: (Element) -> JSONValue) -> JSONValue {
        .array(elements.map(json))
    }

    /// The members that all items have.
    static func item<Item: SchemaItem>(_ item: Item, _ more: [String: JSONValue]) -> JSONValue {
        let lifetime = item.lifetime
        var members: [String: JSONValue] = [
            "name": .string(item.name), "summary": .string(item.summary),
            "description": .string(item.description),
            "since": release(lifetime.since), "removed": release(lifetime.removed),
            "backported": list(lifetime.backported) { .string($0.description) },
            "deprecated": lifetime.deprecated.map(deprecation) ?? .bool(false),
            "history": list(item.history) { variant in
                .sorted([
                    "before": .string(variant.before.description), "name": .string(variant.item.name),
                    "change": .string(variant.change), "keys": list(variant.keys) { .string($0) },
                ])
            },
        ]
        members.merge(more) { $1 }
        return .sorted(members)
    }

    static func release(_ release: Release?) -> JSONValue {
        .optional(release?.description)
    }

    private static func deprecation(_ deprecation: Deprecation) -> JSONValue {
        .sorted([
            "since": release(deprecation.since), "replacement": .optional(deprecation.replacement),
            "reason": .string(deprecation.reason),
        ])
    }
}
