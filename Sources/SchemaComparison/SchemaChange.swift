/// One difference between two schemas.
package struct SchemaChange: Sendable, Hashable {
    package let message: String
}
