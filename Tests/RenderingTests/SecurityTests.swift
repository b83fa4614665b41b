import BlkifSchema
import Foundation
import TestSupport
import Testing

/// The page of security checklists has what the rules say.
@Suite struct SecurityTests {
    private let page = "docs/reference/security.md"

    /// The part of the page under a heading of the second level.
    private func part(_ heading: String, _ text: String) throws -> String {
        let parts = text.components(separatedBy: "\n## ")
        return try #require(parts.first { $0.hasPrefix(heading) })
    }

    @Test(arguments: Views.sample) func aRuleIsWithWhoKeepsItAndWithWhomItProtects(_ name: String) throws {
        let view = try Views.view(name)
        let text = try view.text(page)
        for side in [ProtocolRule.Actor.backend, .frontend, .toolstack] {
            let list = try part("For the \(side.rawValue)", text)
            for rule in view.schema.rules {
                let concerns =
                    !rule.protects.isEmpty && rule.actor == side
                    || rule.protects.contains { $0.rawValue == side.rawValue }
                #expect(list.contains("| [\(rule.id)](") == concerns, "\(rule.id) for the \(side.rawValue)")
            }
        }
    }

    /// A side checks what its implementations read of all that others can set.
    @Test(arguments: Views.sample) func aNodeIsWithEachSideThatReadsIt(_ name: String) throws {
        let view = try Views.view(name)
        let text = try view.text(page)
        let pairs = ImplementationPairs(view.schema)
        let sides: [(name: String, readers: [Implementation], own: Side?)] = [
            ("backend", pairs.backends, .backend), ("frontend", pairs.frontends, .frontend),
            ("toolstack", pairs.toolstacks, nil),
        ]
        for side in sides {
            let list = try part("For the \(side.name)", text)
            let ids = Set(side.readers.map(\.id))
            #expect(!ids.isEmpty)
            for node in view.schema.nodes {
                let isRead = node.uses.contains { $0.action.isReading && ids.contains($0.implementation) }
                let isListed = list.contains("\n| [`\(node.reference)`](")
                #expect(
                    isListed == (isRead && node.side != side.own), "\(node.reference) for the \(side.name)")
            }
        }
    }

    @Test func aSideReadsOnlyWhatAPeerCanSet() throws {
        let text = try Views.view("current").text(page)
        #expect(!(try part("For the backend", text)).contains("\n| [`backend/"))
        #expect(!(try part("For the frontend", text)).contains("\n| [`frontend/"))
        #expect(try part("For the backend", text).contains("\n| [`frontend/device-type`]"))
    }

    @Test func eachAdvisoryHasItsAddressInOrderOfTheDays() throws {
        let schema = try RealSchema.schema()
        #expect(!schema.advisories.isEmpty)
        for advisory in schema.advisories {
            let isOfXen = advisory.id.hasPrefix("XSA-")
            let page =
                isOfXen
                ? "xenbits.xen.org/xsa/advisory-\(advisory.id.dropFirst(4)).html"
                : "www.cve.org/CVERecord?id=\(advisory.id)"
            #expect(advisory.address == "https://\(page)")
            #expect(isOfXen || advisory.cves == [advisory.id])
        }
        #expect(schema.advisories.map(\.date) == schema.advisories.map(\.date).sorted())
    }

    @Test func theRulesOfAnAdvisoryProtectSomebody() throws {
        for rule in try RealSchema.schema().rules where !rule.advisories.isEmpty {
            #expect(!rule.protects.isEmpty, "\(rule.id)")
        }
    }
}
