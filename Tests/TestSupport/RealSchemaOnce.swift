package import BlkifSchema

/// The real schema, loaded once for all tests.
package enum RealSchemaOnce {
    package static func schema() throws -> BlkifSchema { try loaded.get() }

    private static let loaded = Result { try RealSchema.schema() }
}
