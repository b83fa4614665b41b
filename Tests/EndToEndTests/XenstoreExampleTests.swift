import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The listings of xenstore in the documents are trees that drivers and toolstacks could have made.
@Suite struct XenstoreExampleTests {
    /// A run of lines `PATH = "VALUE"` of one document.
    private struct Listing: CustomStringConvertible {
        let file: String
        var values: [String: String] = [:]

        var description: String { "\(file): \(values.keys.sorted().first ?? "")" }
    }

    private static func listings() throws -> [Listing] {
        let pages = try FileTree.paths(PackageRoot.path.appending("docs")).filter { $0.hasSuffix(".md") }
        return try (pages.map { "docs/\($0)" } + ["README.md"]).flatMap { file in
            let text = String(
                decoding: try FileTree.readFile(PackageRoot.path.appending(file)), as: UTF8.self)
            var found: [Listing] = []
            var isInside = false
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard let match = line.firstMatch(of: /^ *(\/local\/domain\/\S+) = "(.*)"$/) else {
                    isInside = false
                    continue
                }
                if !isInside { found.append(Listing(file: file)) }
                isInside = true
                let old = found[found.count - 1].values.updateValue(
                    String(match.output.2), forKey: String(match.output.1))
                #expect(old == nil, "\(file): \(line)")
            }
            return found
        }
    }

    @Test func eachHasOnlyNodesOfItsSide() throws {
        let bytes = try FileTree.readFile(PackageRoot.path.appending("docs/reference/blkif.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        let nodes = try #require(schema["nodes"] as? [NSDictionary])
        let known = Set(nodes.map { "\($0["side"] ?? "")/\($0["name"] ?? "")" })
        let listings = try Self.listings()
        #expect(listings.count >= 5)
        for listing in listings {
            for path in listing.values.keys {
                let match = try #require(
                    path.wholeMatch(of: /\/local\/domain\/\d+\/(device|backend)\/\w+(?:\/\d+){1,2}\/(.+)/),
                    "\(listing)")
                let side = match.output.1 == "device" ? "frontend" : "backend"
                let name = match.output.2.replacing(/\d+/, with: "%u")
                #expect(known.contains("\(side)/\(name)"), "\(listing.file): \(path)")
            }
        }
    }

    @Test func ringsAndQueuesAreAsManyAsTheListingSays() throws {
        var rings = 0
        for listing in try Self.listings()
        where listing.values.keys.contains(where: { $0.contains("ring-ref") }) {
            func count(_ pattern: some RegexComponent) -> Int {
                listing.values.keys.count { $0.contains(pattern) }
            }
            func value(_ name: String) throws -> Int? {
                try listing.values.first { $0.key.hasSuffix("/\(name)") }.map { try #require(Int($0.value)) }
            }
            let queues = try value("multi-queue-num-queues")
            let pages = 1 << (try value("ring-page-order") ?? 0)
            #expect(count(/\/queue-\d+$/) == queues ?? 0, "\(listing)")
            #expect(count(/\/event-channel$/) == queues ?? 1, "\(listing)")
            #expect(count(/\/ring-ref\d*$/) == (queues ?? 1) * pages, "\(listing)")
            #expect(try value("num-ring-pages") ?? pages == pages, "\(listing)")
            let references = listing.values.filter { $0.key.contains("ring-ref") }.values
            #expect(Set(references).count == references.count, "\(listing)")
            rings += 1
        }
        #expect(rings >= 4)
    }

    /// The toolstack's nodes of the example are those that `blkif disk` shows for the specification named there.
    @Test func theConnectedDiskIsWhatItsSpecificationGives() throws {
        let page = String(
            decoding: try FileTree.readFile(PackageRoot.path.appending("docs/reference/README.md")),
            as: UTF8.self)
        let specification = try #require(page.firstMatch(of: /specification\s+`([^`\s]+)`/)).output.1
        let run = try BuiltProgram.blkif.run(["disk", "--json", String(specification)], in: PackageRoot.path)
        let disk = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? NSDictionary)
        let nodes = try #require(disk["nodes"] as? NSDictionary)
        let listings = try Self.listings().filter { $0.file == "docs/reference/README.md" }
        for side in ["frontend", "backend"] {
            let folder = try #require(nodes["\(side)_path"] as? String)
            let written = try #require(nodes[side] as? [String: String])
            let listing = try #require(listings.first { $0.values.keys.contains("\(folder)/state") })
            #expect(listing.values["\(folder)/state"] == "4")
            for (name, value) in written where name != "state" {
                #expect(listing.values["\(folder)/\(name)"] == value, "\(side)/\(name)")
            }
        }
    }
}
