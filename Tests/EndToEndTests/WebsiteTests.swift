import FileTree
import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import SystemPackage
import TestSupport
import Testing

/// The website is whole, correct and works in a browser.
@Suite(.serialized) struct WebsiteTests {
    @Test func thePagesAreCorrect() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let pages = try site.pages()
        #expect(pages.count > 50)
        let paths = pages.keys.sorted().map { site.folder.path.appending($0).string }
        let tidy = try Tool("tidy", package: "tidy").run(["-e", "-q"] + paths)
        #expect(tidy.status == 0 && tidy.text.isEmpty, "\(tidy.text.prefix(2000))")
        for (name, text) in pages {
            #expect(text.utf8.count < 150_000, "\(name)")
            #expect(text.contains("<html lang=\"en\">") && text.contains("<main id=\"main\">"), "\(name)")
            #expect(text.matches(of: /<h1[ >]/).count == 1, "\(name)")
        }
    }

    @Test func headingsSkipNoLevel() throws {
        let site = try Website()
        defer { site.folder.remove() }
        for (name, text) in try site.pages() {
            let levels = text.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
            #expect(levels.first == 1, "\(name)")
            for (before, after) in zip(levels, levels.dropFirst()) {
                #expect(after <= before + 1, "\(name): h\(after) follows h\(before)")
            }
        }
    }

    @Test func picturesAreThereAndHaveWords() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let sources = try site.pages().values.flatMap { text in
            text.matches(of: /<img src="([^"]*)" alt="([^"]+)"/).map { String($0.output.1) }
        }
        #expect(Set(sources).count >= 7)
        for source in Set(sources) {
            let picture = try site.folder.read(source)
            #expect(XMLParser(data: Data(picture.utf8)).parse(), "\(source)")
            #expect(
                picture.contains("<desc id=\"description\">")
                    && picture.contains("prefers-color-scheme: dark"))
            #expect(!picture.contains("href"))
        }
    }

    @Test func nothingIsLoadedFromElsewhere() throws {
        let site = try Website()
        defer { site.folder.remove() }
        for (name, text) in try site.pages() {
            for match in text.matches(of: /<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]*)"/) {
                #expect(
                    ["site.css", "site.js"].contains(String(match.output.1))
                        || match.output.1.hasSuffix(".svg"), "\(name): \(match.output.0)")
            }
        }
        let style = try site.folder.read("site.css")
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test func everyLinkAndAnchorIsThere() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let pages = try site.pages()
        let anchors = pages.mapValues { text in text.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
        }
        for (name, ids) in anchors { #expect(Set(ids).count == ids.count, "\(name) has an anchor twice") }
        var count = 0
        var targets = pages.flatMap { name, text in
            text.matches(of: /href="([^"]*)"/).map { (name, String($0.output.1)) }
        }
        let index = try site.folder.read("search.js")
        targets += index.matches(of: /"([^"]*\.html#[^"]*)"/).map { ("search.js", String($0.output.1)) }
        for (name, target) in targets where !target.hasPrefix("http") && target != "site.css" {
            let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            let page = parts[0].isEmpty ? name : parts[0]
            let found = anchors[page]
            #expect(
                found != nil || FileTree.exists(site.folder.path.appending(page)),
                "\(name) leads to \(target)")
            if parts.count == 2 { #expect(found?.contains(parts[1]) == true, "\(name) leads to \(target)") }
            count += 1
        }
        #expect(count > 2000)
    }

    /// The names of a list of `blkif.json`, which the site has too.
    private func names(_ list: String, _ site: Website, key: String = "name") throws -> [String] {
        let bytes = try FileTree.readFile(site.folder.path.appending("files/blkif.json"))
        let schema = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        return try #require(schema[list] as? [NSDictionary]).map { "\($0[key] ?? "")" }
    }

    @Test func everyNameIsFoundWithWhatIsSaidOfIt() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let index = try site.folder.read("search.js")
        let rows = index.matches(of: /\["([^"]*)","([^"]*)","([^"]*#[^"]*)","((?:[^"\\]|\\.)+)"\]/)
        let found = Set(rows.map { "\($0.output.2) \($0.output.1)" })
        func expect(_ list: String, _ kind: String) throws {
            let names = try names(list, site)
            #expect(!names.isEmpty)
            for name in names { #expect(found.contains("\(kind) \(name)"), "\(list): \(name)") }
        }
        for (list, kind) in [
            ("operations", "operation"), ("statuses", "status"), ("structures", "structure"),
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
            #expect(found.contains("disk specification \(name)"), "\(name)")
        }
    }

    @Test func theFilesForProgramsAreThoseOfThePackage() throws {
        let site = try Website()
        defer { site.folder.remove() }
        for (file, original) in [
            ("blkif.h", "docs/include/xen/io/blkif.h"), ("blkif.json", "docs/reference/blkif.json"),
            ("blkif-standalone.h", "Sources/CBlkif/include/xen/io/blkif.h"),
            ("libxl_device_disk.h", "docs/include/libxl_device_disk.h"),
        ] {
            let bytes = try FileTree.readFile(PackageRoot.path.appending(original))
            #expect(try site.folder.read("files/\(file)") == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func aReaderSearchesAndFollowsTheChain() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let said = try site.drive(
            "index.html",
            """
            document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
            const input = document.getElementById("search");
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
            say(document.activeElement === input);
            input.value = "direct-io";
            input.dispatchEvent(new Event("input"));
            await wait(1000);
            const links = [...document.querySelectorAll("#found a")];
            say(links.map((link) => [...link.childNodes].slice(0, 2).map((node) => node.textContent).join("") + " " + link.getAttribute("href")).join(" | "));
            say(input.getAttribute("aria-expanded"));
            input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
            say(document.querySelector("#found [aria-selected=true]").id);
            input.value = "storage network direct_io";
            input.dispatchEvent(new Event("input"));
            await wait(100);
            say([...document.querySelectorAll("#found a")].some((link) => link.firstChild.textContent === "direct-io-safe "));
            input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
            say(document.getElementById("found").hidden);
            end();
            """)
        #expect(said.first == "true")
        #expect(said.count == 6)
        #expect(
            said.dropFirst().first?.contains("direct-io-safe disk specification disk-direct-io-safe.html")
                == true)
        #expect(
            said.dropFirst().first?.contains("direct-io-safe backend node nodes-backend-identification.html")
                == true)
        #expect(said.suffix(4) == ["true", "found-1", "true", "true"])
        let chain = try site.pages()["disk-direct-io-safe.html"] ?? ""
        let steps = [
            "disk-direct-io-safe.html", "libxl.html#field-direct-io-safe",
            "nodes-backend-identification.html#backend-direct-io-safe",
        ]
        for step in steps { #expect(chain.contains("href=\"\(step)\""), "\(step)") }
    }

    @Test func aReaderChoosesAReleaseAndATheme() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let said = try site.drive(
            "nodes-backend-identification.html",
            """
            const select = document.getElementById("as-of");
            const node = document.getElementById("backend-direct-io-safe");
            const mode = document.getElementById("backend-mode");
            const state = () => [node, mode].map((one) => one.classList.contains("absent")).join(" ");
            say(state());
            select.value = "4.4";
            select.dispatchEvent(new Event("change"));
            say(state());
            say(getComputedStyle(node).opacity);
            select.value = "4.5";
            select.dispatchEvent(new Event("change"));
            say(state());
            const ground = () => getComputedStyle(document.body).backgroundColor;
            const before = ground();
            document.getElementById("theme").click();
            say(before !== ground());
            document.getElementById("theme").click();
            say(before === ground());
            end();
            """)
        #expect(said == ["false false", "true false", "0.45", "false false", "true", "true"])
    }

    @Test func aReaderConvertsDeviceNumbers() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let said = try site.drive(
            "devices.html",
            """
            const input = document.getElementById("device");
            for (const text of ["xvda1", "51713", "xvdq", "268439552", "hdc", "sdp15", "d0p0", "xvd", "5"]) {
              input.value = text;
              input.dispatchEvent(new Event("input"));
              say(document.getElementById("converted").textContent);
            }
            end();
            """)
        #expect(
            said == [
                "xvda1 is 51713", "51713 is xvda1", "xvdq is 268439552", "268439552 is xvdq", "hdc is 5632",
                "sdp15 is 2303", "d0p0 is 51712", "no such device", "5 is in no encoding",
            ])
    }

    @Test func picturesAreTaken() throws {
        let site = try Website()
        defer { site.folder.remove() }
        let folder = PackageRoot.path.appending(".build/screenshots")
        #expect(try Tool("mkdir", package: "coreutils").run(["-p", folder.string]).status == 0)
        let pages = [
            "index", "nodes", "nodes-backend-identification", "disk", "disk-direct-io-safe", "chains",
            "libxl",
            "ring", "operation-BLKIF_OP_DISCARD", "structure-blkif_request", "states", "releases", "drift",
            "devices", "notes",
        ]
        for page in pages {
            for (width, isDark) in [(390, false), (390, true), (1300, false), (1300, true)] {
                let file = folder.appending("\(page)-\(width)-\(isDark ? "dark" : "light").png")
                try site.picture("\(page).html", width: width, isDark: isDark, to: file)
                #expect(try FileTree.readFile(file).count > 10_000)
            }
        }
    }
}
