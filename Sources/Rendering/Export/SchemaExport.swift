package import BlkifSchema
package import Diagnostics

/// The whole schema as JSON: versioned, with sorted keys, for programs that want the facts.
package enum SchemaExport {
    /// The version of this export; a change that breaks readers increases it.
    package static let version = 1

    package static func json(_ schema: BlkifSchema) -> JSONValue {
        func json(_ part: some Described) -> JSONValue { RecordJSON.json(of: part, in: schema) }
        var members: [String: JSONValue] = [
            "version": .integer(version), "schema": .integer(schema.version), "title": .string(schema.title),
            "summary": .string(schema.summary), "view": view(schema.view),
            "vocabulary": json(schema.vocabulary), "sections": json(schema.sections),
            "nodes": json(schema.nodes), "notes": json(schema.notes), "operations": json(schema.operations),
            "statuses": json(schema.statuses), "constants": json(schema.constants),
            "bitSets": json(schema.bitsets), "abis": json(schema.abis), "types": json(schema.types),
            "structures": json(schema.structures), "ring": json(schema.ring), "states": json(schema.states),
            "phases": json(schema.phases), "releases": json(schema.releases),
            "profiles": json(schema.profiles),
        ]
        members["diskSyntax"] = json(schema.diskSyntax).without("topics")
        members["diskSections"] = json(schema.diskSections)
        members["diskParameters"] = json(schema.diskParameters)
        members["libxl"] = .sorted([
            "structure": .string(schema.libxl.structure), "summary": .string(schema.libxl.summary),
        ])
        members["libxlFields"] = json(schema.libxl.fields)
        members["libxlEnumerations"] = json(schema.libxl.enumerations)
        members["libxlMacros"] = json(schema.libxl.macros)
        members["attach"] = json(schema.libxl.attach)
        members["deviceNumbers"] = json(schema.deviceNumbers).without("topics")
        members["sourceTree"] = json(schema.sourceTree)
        members["topics"] = .sorted([
            "protocol": json(schema.topics), "states": json(schema.stateTopics),
            "disk": json(schema.diskSyntax.topics), "deviceNumbers": json(schema.deviceNumbers.topics),
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
}

extension JSONValue {
    /// An object without one of its members.
    fileprivate func without(_ name: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != name })
    }
}
