import BlkifSchema
import TestSupport
import XenTree
import Testing

/// What a reader of headers finds in the generated header is what the schema states.
@Suite struct HeaderFactsTests {
    private func facts(_ name: String) throws -> (generated: HeaderFacts, schema: HeaderFacts) {
        let view = try Views.view(name)
        let header = try view.text("docs/include/xen/io/blkif.h")
        return (HeaderFacts(header: header), HeaderFacts(view.schema))
    }

    @Test(arguments: Views.names) func theHeaderHasTheNodesOfTheSchema(_ name: String) throws {
        let (generated, schema) = try facts(name)
        #expect(generated.nodes == schema.nodes)
        #expect(generated.notes == schema.notes)
    }

    @Test(arguments: Views.names) func theHeaderHasTheMacrosOfTheSchema(_ name: String) throws {
        let (generated, schema) = try facts(name)
        #expect(Set(generated.macros) == Set(schema.macros))
    }

    /// What the header that stands alone has beyond is all in names of its own.
    @Test(arguments: Views.names) func theHeaderThatStandsAloneHasTheSame(_ name: String) throws {
        let view = try Views.view(name)
        let alone = HeaderFacts(header: try view.text("Sources/CBlkif/include/xen/io/blkif.h"))
        let generated = try facts(name).generated
        #expect(alone.nodes == generated.nodes)
        #expect(alone.notes == generated.notes)
        #expect(Set(alone.macros).isSuperset(of: generated.macros))
        #expect(Array(alone.structures.prefix(generated.structures.count)) == generated.structures)
        let helpers = alone.macros.filter { $0.text.contains("(") || $0.name.hasPrefix("BLKIF_INLINE") }
        let names = alone.macros.filter { $0.name.hasPrefix("XEN_IO_PROTO_ABI_") }
        #expect(
            Set(alone.macros).subtracting(generated.macros) == Set(helpers + names))
    }

    @Test(arguments: Views.names) func theHeaderHasTheStructuresOfTheSchema(_ name: String) throws {
        let (generated, schema) = try facts(name)
        #expect(generated.structures.map(\.name) == schema.structures.map(\.name))
        for (first, second) in zip(generated.structures, schema.structures) {
            #expect(first.typedef == second.typedef)
            #expect(first.fields.map(\.name) == second.fields.map(\.name))
            #expect(first.fields.map(\.type) == second.fields.map(\.type))
            #expect(first.fields.map(\.count) == second.fields.map(\.count))
        }
    }
}
