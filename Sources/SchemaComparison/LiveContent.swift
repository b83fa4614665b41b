import BlkifSchema

/// The parts of a schema that are in effect.
///
/// A schema that is not seen as an older release still has entries for what releases removed. To those who
/// depend on the protocol such a thing is gone, as if its entry had been deleted.
struct LiveContent {
    let content: ProtocolContent

    init(_ schema: BlkifSchema) {
        guard schema.view == .current else {
            content = schema.content
            return
        }
        var result = schema.content
        for index in result.sections.indices {
            result.sections[index].nodes = LiveContent.live(result.sections[index].nodes)
        }
        result.notes = LiveContent.live(result.notes)
        result.topics = LiveContent.live(result.topics)
        result.operations = LiveContent.live(result.operations)
        result.statuses = LiveContent.live(result.statuses)
        result.constants = LiveContent.live(result.constants)
        result.bitsets = LiveContent.live(result.bitsets)
        for index in result.bitsets.indices {
            result.bitsets[index].bits = LiveContent.live(result.bitsets[index].bits)
        }
        result.abis = LiveContent.live(result.abis)
        result.types = LiveContent.live(result.types)
        // The layout of a structure counts every field that the schema has, so that fields stay.
        result.structures = LiveContent.live(result.structures)
        result.states = LiveContent.live(result.states)
        result.stateTopics = LiveContent.live(result.stateTopics)
        for index in result.diskSections.indices {
            result.diskSections[index].parameters = LiveContent.parameters(
                result.diskSections[index].parameters)
        }
        result.diskSyntax.topics = LiveContent.live(result.diskSyntax.topics)
        result.libxl = LiveContent.libxl(result.libxl)
        result.deviceNumbers.schemes = LiveContent.live(result.deviceNumbers.schemes)
        result.deviceNumbers.topics = LiveContent.live(result.deviceNumbers.topics)
        content = result
    }

    private static func live<Item: SchemaItem>(_ items: [Item]) -> [Item] {
        items.filter { $0.lifetime.removed == nil }
    }

    private static func parameters(_ parameters: [DiskParameter]) -> [DiskParameter] {
        live(parameters).map { parameter in
            var parameter = parameter
            parameter.writes.removeAll { $0.removed != nil }
            parameter.libxl?.overlay?.writes.removeAll { $0.removed != nil }
            return parameter
        }
    }

    private static func libxl(_ libxl: Libxl) -> Libxl {
        var result = libxl
        result.fields = live(libxl.fields)
        result.macros = live(libxl.macros)
        result.enumerations = live(libxl.enumerations).map { enumeration in
            var enumeration = enumeration
            enumeration.values = live(enumeration.values)
            return enumeration
        }
        result.attach.removeAll { $0.removed != nil }
        return result
    }
}
