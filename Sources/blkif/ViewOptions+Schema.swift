import BlkifSchema
import BundledSchema
import CommandSupport

extension ViewOptions {
    /// The schema as all releases have it, and as the asked one has it.
    func load() throws -> (all: BlkifSchema, view: BlkifSchema) {
        let schema = try BundledSchema.load()
        return (schema, try select(from: schema))
    }
}
