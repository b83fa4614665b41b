import BlkifSchema
import TestSupport

/// The real schema, loaded once for all tests.
enum RealSchemaOnce {
    static func schema() throws -> BlkifSchema { try loaded.get() }

    private static let loaded = Result { try RealSchema.schema() }
}
