import Diagnostics
import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The website is whole and correct.
@Suite struct WebsiteTests {
    @Test func thePagesAreCorrect() throws {
        let site = try Website.built()
        let pages = try site.pages()
        #expect(pages.count > 50)
        let paths = pages.keys.sorted().map { site.path.appending($0).string }
        let tidy = try Tool("tidy", package: "tidy").run(["-e", "-q"] + paths)
        #expect(tidy.status == 0 && tidy.text.isEmpty, "\(tidy.text.prefix(2000))")
        for (name, text) in pages {
            #expect(text.utf8.count < 150_000, "\(name)")
            #expect(text.contains("<html lang=\"en\">") && text.contains("<main id=\"main\">"), "\(name)")
            #expect(text.matches(of: /<h1[ >]/).count == 1, "\(name)")
        }
    }

    /// On phones the label of a cell stands before it, where a table has no heads.
    @Test func noEmptyCellHasALabel() throws {
        for (name, text) in try Website.built().pages() {
            #expect(!text.contains(/<t[dh][^>]* data-label="[^"]*"><\/t[dh]>/), "\(name)")
        }
    }

    @Test func headingsSkipNoLevel() throws {
        let site = try Website.built()
        for (name, text) in try site.pages() {
            let levels = text.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
            #expect(levels.first == 1, "\(name)")
            for (before, after) in zip(levels, levels.dropFirst()) {
                #expect(after <= before + 1, "\(name): h\(after) follows h\(before)")
            }
        }
    }

    @Test func drawnPicturesFitTheScreenAndHaveWords() throws {
        let site = try Website.built()
        #expect(try site.pages().values.allSatisfy { !$0.contains("<img") })
        for (page, count) in [
            ("index.html", 2), ("ring.html", 1), ("states.html", 5), ("structure-blkif_response.html", 1),
        ] {
            let said = try site.drive(
                page,
                """
                for (const picture of document.querySelectorAll("svg.drawing")) {
                  const words = picture.querySelector("desc").textContent.length > 100 && picture.ariaLabel !== "";
                  if (picture.checkVisibility()) { say(words && picture.getBoundingClientRect().height < 600); }
                }
                end();
                """)
            #expect(said == Array(repeating: "true", count: count), "\(page)")
        }
        // The words of a picture lead to what they name.
        let said = try site.drive(
            "states.html",
            """
            const places = [...document.querySelectorAll("svg a")];
            say(places.length > 20);
            say(places.find((place) => place.textContent === "ring-ref").getAttribute("href"));
            say(places.find((place) => place.textContent === "4 Connected").getAttribute("href"));
            say(places.every((place) => place.getAttribute("href")));
            end();
            """)
        #expect(
            said == [
                "true", "nodes-frontend-transport.html#frontend-ring-ref",
                "#state-xenbusstateconnected", "true",
            ])
    }

    @Test func nothingIsLoadedFromElsewhere() throws {
        let site = try Website.built()
        for (name, text) in try site.pages() {
            for match in text.matches(of: /<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]*)"/) {
                #expect(
                    match.output.1.contains(/^[a-z_-]+\.(css|js|svg)$/)
                        && (try? site.read(String(match.output.1))) != nil,
                    "\(name): \(match.output.0)")
            }
        }
        let style = try site.read("site.css")
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test func everyLinkAndAnchorIsThere() throws {
        let site = try Website.built()
        let pages = try site.pages()
        let anchors = pages.mapValues { text in text.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
        }
        for (name, ids) in anchors { #expect(Set(ids).count == ids.count, "\(name) has an anchor twice") }
        var count = 0
        var targets = pages.flatMap { name, text in
            text.matches(of: /href="([^"]*)"/).map { (name, String($0.output.1)) }
        }
        let index = try site.read("index.js")
        targets += index.matches(of: /"([^"]*\.html#[^"]*)"/).map { ("index.js", String($0.output.1)) }
        for (name, target) in targets where !target.hasPrefix("http") && target != "site.css" {
            let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            let page = parts[0].isEmpty ? name : parts[0]
            let found = anchors[page]
            #expect(
                found != nil || FileTree.exists(site.path.appending(page)),
                "\(name) leads to \(target)")
            // What follows an equals sign is what a page is asked.
            if parts.count == 2, !parts[1].contains("=") {
                #expect(found?.contains(parts[1]) == true, "\(name) leads to \(target)")
            }
            count += 1
        }
        #expect(count > 2000)
    }

    /// The names of a list of `blkif.json`, which the site has too.
    private func names(_ list: String, _ site: Website, key: String = "name") throws -> [String] {
        let bytes = try FileTree.readFile(site.path.appending("files/blkif.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        return try #require(schema[list] as? [NSDictionary]).map { "\($0[key] ?? "")" }
    }

    @Test func everyNameIsFoundWithWhatIsSaidOfIt() throws {
        let site = try Website.built()
        let index = try site.read("index.js")
        let rows = index.matches(of: /\["([^"]*)","([^"]*)","([^"]*#[^"]*)","((?:[^"\\]|\\.)+)"\]/)
        let found = Set(rows.map { "\($0.output.2) \($0.output.1)" })
        func expect(_ list: String, _ kind: String) throws {
            let names = try names(list, site)
            #expect(!names.isEmpty)
            for name in names where !found.contains("\(kind) \(name)") {
                Issue.record("\(list): there is no \(kind) \(name)")
            }
        }
        for (list, kind) in [
            ("operations", "operation"), ("statuses", "status code"), ("structures", "structure"),
            ("states", "state"), ("libxlFields", "libxl field"), ("libxlMacros", "libxl macro"),
            ("libxlEnumerations", "libxl enumeration"), ("constants", "macro"),
        ] { try expect(list, kind) }
        for name in try names("nodes", site) {
            #expect(
                found.contains("backend node \(name)") || found.contains("frontend node \(name)"), "\(name)")
        }
        for number in try names("notes", site, key: "number") {
            #expect(found.contains("note note \(number)"), "\(number)")
        }
        let prefixes = ["format-prefix", "script-prefix", "ignored-prefix"]
        for name in try names("diskParameters", site) where !prefixes.contains(name) {
            #expect(found.contains("disk parameter \(name)"), "\(name)")
        }
    }

    /// What `blkif.json` says in sentences is on some page, but for what is about source trees.
    @Test func everySentenceOfTheSchemaIsOnAPage() throws {
        let site = try Website.built()
        func letters(_ text: String) -> String {
            String(
                text.lowercased().unicodeScalars.filter {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0)
                })
        }
        let pages = letters(
            try site.pages().sorted { $0.key < $1.key }.map { page in
                page.value.replacing(/<[^>]+>/, with: "").replacing(/&[a-z]+;|&#[0-9]+;/, with: "")
            }.joined())
        let bytes = try FileTree.readFile(site.path.appending("files/blkif.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        let said: Set = [
            "absence", "behaviour", "change", "default", "deprecatedValues", "description", "introduction",
            "meaning", "note", "reason", "specialSyntax", "summary", "supported", "text",
        ]
        var count = 0
        var missing: [String] = []
        func visit(_ value: Any, _ key: String) {
            if let members = value as? NSDictionary {
                for (key, value) in members { visit(value, "\(key)") }
            } else if let elements = value as? NSArray {
                for element in elements { visit(element, key) }
            } else if let text = value as? String, said.contains(key), !text.contains("](") {
                count += 1
                // Browsers number the items of a list themselves.
                let unnumbered = text.replacing(#/(^|\n)[0-9]+\. /#, with: "\n")
                if !text.isEmpty, !pages.contains(letters(unnumbered)) { missing.append("\(key): \(text)") }
            }
        }
        for (key, value) in schema where "\(key)" != "sourceTree" { visit(value, "\(key)") }
        #expect(count > 1000)
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test func theFilesForProgramsAreThoseOfThePackage() throws {
        let site = try Website.built()
        for (file, original) in [
            ("blkif.h", "docs/include/xen/io/blkif.h"), ("blkif.json", "docs/reference/blkif.json"),
            ("blkif-standalone.h", "Sources/CBlkif/include/xen/io/blkif.h"),
            ("libxl_device_disk.h", "docs/include/libxl_device_disk.h"),
        ] {
            let bytes = try FileTree.readFile(PackageRoot.path.appending(original))
            #expect(try site.read("files/\(file)") == String(decoding: bytes, as: UTF8.self))
        }
    }
}
