import BlkifSchema
import Diagnostics

/// The whole schema as JSON: versioned, with sorted keys, for programs that want the facts.
package enum SchemaExport {
    /// The version of this export; a change that breaks readers increases it.
    package static let version = 1

    /// The file.
    static func file(_ root: RootContext) -> [UInt8] {
        let schema = root.index.schema
        var json = RecordJSON(schema)
        json.object { json in
            json.member("$comment", .string(root.mark))
            json.member("version", version)
            json.member("view", view(schema.view))
            json.member("nodes", schema.nodes)
            json.member("diskParameters", schema.diskParameters)
            let pairs = root.index.pairs
            json.member("pairs", PairExport.pairs(pairs))
            json.member("toolstackPairs", PairExport.toolstacks(pairs))
            json.member("ownership", PairExport.ownership(pairs))
            json.member(
                "libxl",
                .sorted([
                    "structure": .string(schema.libxl.structure), "summary": .string(schema.libxl.summary),
                ]))
            json.member("topics") { json in
                json.object { json in
                    json.member("protocol", schema.topics)
                    json.member("states", schema.stateTopics)
                    json.member("disk", schema.diskSyntax.topics)
                    json.member("deviceNumbers", schema.deviceNumbers.topics)
                }
            }
            json.otherFields(of: schema.content)
        }
        return json.bytes + [UInt8(ascii: "\n")]
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
