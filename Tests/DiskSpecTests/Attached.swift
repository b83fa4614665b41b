import BlkifSchema
import DiskSpec
import TestSupport
import Testing

/// The attachment of a disk that the parser accepts.
func attached(
    _ text: String, asOf release: String? = nil, profile: String? = nil,
    _ change: (inout AttachmentContext) -> Void = { _ in }
) throws -> DiskAttachment {
    var schema = try RealSchema.schema()
    if let release { schema = schema.asOf(try #require(Release(release))) }
    if let profile { schema = schema.profile(try #require(schema.profiles.first { $0.name == profile })) }
    return try attached(text, in: schema, change)
}

/// The attachment of a disk as a schema has it.
func attached(
    _ text: String, in schema: BlkifSchema, _ change: (inout AttachmentContext) -> Void = { _ in }
) throws -> DiskAttachment {
    let grammar = try DiskGrammar(schema)
    var parser = DiskParser(grammar)
    let words = [Array(text.utf8)]
    parser.parse(words)
    #expect(parser.isAccepted, "\(text)")
    var context = AttachmentContext()
    change(&context)
    return try DiskAttachment(DiskDevice(parser, words: words), in: AttachmentPlan(schema, grammar, context))
}

/// Why a disk is not attached; nil when it is.
func refusal(
    _ text: String, asOf release: String? = nil,
    _ change: (inout AttachmentContext) -> Void = { _ in }
) throws -> AttachmentRefusal.Kind? {
    do {
        _ = try attached(text, asOf: release, change)
        return nil
    } catch let refusal as AttachmentRefusal {
        #expect(!refusal.message.isEmpty)
        return refusal.kind
    }
}

/// Nodes as `name=value`.
func shown(_ nodes: [DiskAttachment.Node]) -> [String] { nodes.map { "\($0.name)=\($0.value)" } }

/// The value of a node; nil when it is not written.
func value(_ name: String, _ nodes: [DiskAttachment.Node]) -> String? {
    nodes.first { $0.name == name }?.value
}
