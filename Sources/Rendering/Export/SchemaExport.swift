package import BlkifSchema
import Diagnostics

/// The whole schema as JSON: versioned, with sorted keys, for programs that want the facts.
package enum SchemaExport {
    /// The version of this export; a change that breaks readers increases it.
    package static let version = 1

    /// The file.
    package static func file(_ schema: BlkifSchema) -> [UInt8] {
        var json = RecordJSON(schema)
        json.object { json in
            json.member("version", version)
            json.member("schema", schema.version)
            json.member("title", schema.title)
            json.member("summary", schema.summary)
            json.member("view", view(schema.view))
            json.member("vocabulary", schema.vocabulary)
            json.member("sections", schema.sections)
            json.member("nodes", schema.nodes)
            json.member("notes", schema.notes)
            json.member("operations", schema.operations)
            json.member("statuses", schema.statuses)
            json.member("constants", schema.constants)
            json.member("bitSets", schema.bitsets)
            json.member("abis", schema.abis)
            json.member("types", schema.types)
            json.member("structures", schema.structures)
            json.member("ring", schema.ring)
            json.member("states", schema.states)
            json.member("phases", schema.phases)
            json.member("releases", schema.releases)
            json.member("profiles", schema.profiles)
            json.member("deviceNumbers", schema.deviceNumbers)
            json.member("sourceTree", schema.sourceTree)
            toolstack(schema, &json)
            json.member("topics") { json in
                json.object { json in
                    json.member("protocol", schema.topics)
                    json.member("states", schema.stateTopics)
                    json.member("disk", schema.diskSyntax.topics)
                    json.member("deviceNumbers", schema.deviceNumbers.topics)
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func toolstack(_ schema: BlkifSchema, _ json: inout RecordJSON) {
        json.member("diskSyntax", schema.diskSyntax)
        json.member("diskSections", schema.diskSections)
        json.member("diskParameters", schema.diskParameters)
        json.member(
            "libxl",
            .sorted([
                "structure": .string(schema.libxl.structure), "summary": .string(schema.libxl.summary),
            ]))
        json.member("libxlFields", schema.libxl.fields)
        json.member("libxlEnumerations", schema.libxl.enumerations)
        json.member("libxlMacros", schema.libxl.macros)
        json.member("attach", schema.libxl.attach)
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
