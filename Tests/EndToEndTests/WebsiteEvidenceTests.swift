import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What is said of implementations and rules is found from either end.
@Suite struct WebsiteEvidenceTests {
    private func list(_ name: String, _ site: Website) throws -> [NSDictionary] {
        let bytes = try FileTree.readFile(site.path.appending("files/blkif.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        return try #require(schema[name] as? [NSDictionary])
    }

    @Test func everyMarkOfSupportLeadsToItsDetails() throws {
        let site = try Website.built()
        let said = try site.drive(
            "support.html",
            """
            for (const cell of document.querySelectorAll(".support td")) {
              const link = cell.querySelector("a");
              if (cell.className || link) { say(`${cell.className} ${link.getAttribute("href")} ${link.textContent}`); }
            }
            end();
            """)
        let pages = try site.pages()
        for text in said {
            let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
            let target = parts[1].split(separator: "#").map(String.init)
            #expect(["yes", "partial", "no"].contains(parts[0]) && !parts[2].isEmpty, "\(text)")
            #expect(pages[target[0]]?.contains("<tr id=\"\(target[1])\">") == true, "\(text)")
        }
        let users = try list("nodes", site).flatMap { node in
            let statements = ["uses", "contradictions"].flatMap { node[$0] as? [NSDictionary] ?? [] }
            return Set(statements.map { "\($0["implementation"] ?? "")" })
        }
        #expect(said.count == users.count)
        for mark in ["yes", "partial", "no"] {
            #expect(said.contains { $0.hasPrefix(mark + " ") }, "\(mark)")
        }
    }

    @Test func everyRuleStandsBesideTheNodesThatItIsAbout() throws {
        let site = try Website.built()
        let pages = try site.pages().filter { $0.key.hasPrefix("nodes-") }
        var count = 0
        for rule in try list("rules", site) {
            for case let subject as String in rule["subjects"] as? NSArray ?? [] where subject.contains("/") {
                let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
                guard ["backend", "frontend"].contains(parts[0]) else { continue }
                let link = "<a href=\"rules.html#rule-\(rule["id"] ?? "")\">"
                #expect(pages.values.contains { $0.contains(link) }, "\(subject): \(link)")
                count += 1
            }
        }
        #expect(count > 50)
    }

    @Test func everyMessageIsOnThePageOfEachProgramThatPrintsIt() throws {
        let site = try Website.built()
        let pages = try site.pages()
        let index = try #require(pages["messages.html"])
        let messages = try list("messages", site)
        #expect(messages.count > 100)
        for message in messages {
            let anchor = "message-\(message["id"] ?? "")"
            let sources = message["sources"] as? [NSDictionary] ?? []
            let names = sources.map { "messages-\($0["implementation"] ?? "").html" }
            #expect(!names.isEmpty)
            for name in names {
                #expect(
                    pages[name]?.contains("<section class=\"message\" id=\"\(anchor)\">") == true,
                    "\(name)#\(anchor)")
            }
            // Who comes by an old address is led on.
            let ways = names.map { "<li id=\"\(anchor)\"><a href=\"\($0)#\(anchor)\">" }
            #expect(ways.contains(where: index.contains), "\(anchor)")
        }
    }

    @Test func differencesAreFoundBySubjectAndByImplementation() throws {
        let site = try Website.built()
        let page = try #require(try site.pages()["drift.html"])
        let subjects = try list("nodes", site).filter { ($0["contradictions"] as? NSArray)?.count ?? 0 > 0 }
        #expect(subjects.count > 10)
        for node in subjects {
            #expect(page.contains("<code>\(node["side"] ?? "")/\(node["name"] ?? "")</code>"))
        }
        let ids = Set(
            subjects.flatMap { $0["contradictions"] as? [NSDictionary] ?? [] }.map {
                "\($0["implementation"] ?? "")"
            })
        for id in ids { #expect(page.contains("href=\"implementation-\(id).html#differences\""), "\(id)") }
    }
}
