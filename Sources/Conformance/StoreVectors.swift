import BlkifSchema
import Diagnostics
import XenstoreDump

/// Stores as `xenstore-ls -fp` prints them: at each moment of a connection, and with each thing that can be wrong.
struct StoreVectors {
    private let schema: BlkifSchema

    init(_ schema: BlkifSchema) {
        self.schema = schema
    }

    var all: [JSONValue] { moments + faults }

    private var moments: [JSONValue] {
        let facts = DeviceFacts(schema, all: schema)
        guard let emitter = try? EmissionRequest(schema).emitter(facts, all: schema) else { return [] }
        return ConnectionMoments(schema).pairs.map { moment in
            let lasts = facts.mayLast(moment) ? nil : "state-lasts"
            return vector(
                "backend \(moment.backend), frontend \(moment.frontend)", [],
                emitter.store(at: moment).text(.permissions), lasts)
        }
    }

    private var faults: [JSONValue] {
        guard let stores = try? FaultyStores(schema) else { return [] }
        return FaultyStore.findings.compactMap { id in
            guard let faulty = try? stores.store(id) else { return nil }
            return vector(
                id.description, faulty.arguments, faulty.text, id.description, rule: faulty.rule?.id)
        }
    }

    private func vector(
        _ name: String, _ arguments: [String], _ text: String, _ finding: String?, rule: String? = nil
    ) -> JSONValue {
        .object([
            ("name", .string(name)), ("arguments", .array(arguments.map(JSONValue.string))),
            ("findings", .array(finding.map { [.string($0)] } ?? [])),
            ("rule", .optional(rule)), ("text", .string(text)),
        ])
    }
}
