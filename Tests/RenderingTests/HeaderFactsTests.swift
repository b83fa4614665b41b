import BlkifSchema
import TestSupport
import Testing

/// What a reader of headers finds in the generated header is what the schema states.
@Suite struct HeaderFactsTests {
    private func facts(_ name: String) throws -> (generated: HeaderFacts, schema: HeaderFacts) {
        let view = try Views.view(name)
        let header = try view.text("Sources/CBlkif/include/xen/io/blkif.h")
        return (HeaderFacts(header: header), HeaderFacts(view.schema))
    }

    @Test(arguments: Views.names) func theHeaderHasTheNodesOfTheSchema(_ name: String) throws {
        let (generated, schema) = try facts(name)
        #expect(generated.nodes == schema.nodes)
        #expect(generated.notes == schema.notes)
    }

    @Test(arguments: Views.names) func theHeaderHasTheMacrosOfTheSchema(_ name: String) throws {
        let (generated, schema) = try facts(name)
        let types = Set(try Views.view(name).schema.types.map(\.name))
        for macro in schema.macros where !types.contains(macro.name) {
            let found = generated.macros.filter { $0.name == macro.name }
            #expect(found.map(\.text) == [macro.text], "\(macro.name)")
        }
        // The generated header is complete by itself, so it names the ABIs too.
        let known = Set(schema.macros.map(\.name))
        let more = generated.macros.filter {
            !known.contains($0.name) && !$0.name.hasPrefix("XEN_IO_PROTO_ABI_")
        }
        #expect(more.isEmpty)
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
