import BlkifSchema
import Diagnostics
import DiskSpec
import Testing
import XenstoreDump

/// What `blkif xenstore` finds in a text with some of its options, as far as vectors have them.
enum FoundIDs {
    static func all(in text: String, _ arguments: [String], _ schema: BlkifSchema) throws -> [String] {
        try findings(in: text, arguments, schema).map(\.id.description)
    }

    static func findings(in text: String, _ arguments: [String], _ all: BlkifSchema) throws -> [StoreFinding]
    {
        var options: [String: String] = [:]
        var rest = arguments[...]
        while let name = rest.popFirst() { options[name] = name == "--watch" ? "" : rest.popFirst() }
        let release = options.removeValue(forKey: "--as-of")
        let schema = try release.map { all.asOf(try #require(Release($0))) } ?? all
        let facts = DeviceFacts(schema, all: all)
        let isWatched = options.removeValue(forKey: "--watch") != nil
        let expected = options.removeValue(forKey: "--expect")
        #expect(options.isEmpty, "\(arguments)")
        var reader = StoreReader(
            facts.table, file: "store.txt", isRereadable: false, keepsSnapshots: isWatched)
        reader.read(Array(text.utf8).span)
        if isWatched {
            var watch = StoreWatch(facts)
            let filter = try DeviceFilter(device: nil, domain: nil, all)
            let last = reader.finish()
            let stores = reader.takeSnapshots() + [last]
            return stores.enumerated().flatMap { time, store in
                watch.update(store, at: Double(time), filter).flatMap(\.findings)
            }
        }
        let specified = try expected.map { try expectation($0, schema, all) }
        var devices = StoreDevices(reader.finish(), facts)
        var findings: [StoreFinding] = []
        devices.forEach { device, found in
            findings += found + (specified?.findings(device) ?? [])
        }
        return findings + devices.storeFindings
    }

    private static func expectation(_ text: String, _ schema: BlkifSchema, _ all: BlkifSchema) throws
        -> XenstoreDump.Expectation
    {
        var parser = DiskParser(try DiskGrammar(schema))
        let reading = DiskReading(
            [DiskReading.Word(text, file: "argument")], with: &parser, advice: DiskAdvice(schema, all: all))
        return try XenstoreDump.Expectation(reading.device, schema)
    }
}
