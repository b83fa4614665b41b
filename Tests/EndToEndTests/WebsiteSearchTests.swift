import Diagnostics
import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The search of the website finds what is asked, in a browser.
@Suite(.serialized) struct WebsiteSearchTests {
    @Test func aReaderSearchesAndFollowsTheChain() throws {
        let site = try Website.built()
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
            said.dropFirst().first?.contains("direct-io-safe disk parameter disk-direct-io-safe.html")
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

    /// What is found first, by the words with which people look.
    private static let searches = [
        ("backend/mode", "mode backend node"), ("frontend/ring-ref", "ring-ref frontend node"),
        ("ring_ref0", "ring-ref%u frontend node"),
        ("queue-0/event-channel", "queue-%u/event-channel frontend node"),
        ("51712", "51712 device number"), ("xvdq", "xvdq device number"), ("Xen 4.17", "Xen 4.17 text"),
        ("hold-off", "Notifications and hold-off text"), ("startup", "Startup text"),
        ("req_prod", "req_prod field of the ring"), ("qed", "qed value of format"),
        ("aligment", "discard-aligment backend node"), ("zyxwvut", "Nothing found"),
    ]

    @Test func theSearchKnowsHowPeopleAsk() throws {
        let site = try Website.built()
        let words = WebsiteSearchTests.searches.map { JSONValue.string($0.0) }
        let said = try site.drive(
            "index.html",
            """
            const input = document.getElementById("search");
            const none = document.getElementById("none-found");
            for (const words of \(JSONValue.array(words).text(indented: false))) {
              input.value = words;
              input.dispatchEvent(new Event("input"));
              await wait(1000);
              const first = document.querySelector("#found a");
              say(none.hidden ? first.firstChild.textContent + first.querySelector("small").textContent : none.textContent);
            }
            end();
            """)
        #expect(said == WebsiteSearchTests.searches.map(\.1))
    }

    /// Each line of the file is a question and the address that must come first.
    @Test func everyQuestionFindsItsAnswerFirst() throws {
        let site = try Website.built()
        let file = PackageRoot.path.appending("Tests/EndToEndTests/Questions/search.tsv")
        let lines = String(decoding: try FileTree.readFile(file), as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
        #expect(lines.count >= 40 && lines.allSatisfy { $0.count == 2 })
        let said = try site.drive(
            "index.html",
            """
            const input = document.getElementById("search");
            input.focus();
            await wait(1000);
            for (const words of \(JSONValue.array(lines.map { .string($0[0]) }).text(indented: false))) {
              input.value = words;
              input.dispatchEvent(new Event("input"));
              await wait(1);
              say(document.querySelector("#found a")?.getAttribute("href"));
            }
            end();
            """)
        #expect(said.count == lines.count)
        for (line, found) in zip(lines, said) { #expect(found == line[1], "\(line[0])") }
    }

    @Test func theSearchSaysWhatWasMeantAndWhatItFound() throws {
        let site = try Website.built()
        let said = try site.drive(
            "index.html",
            """
            const input = document.getElementById("search");
            const ask = async (words) => {
              input.value = words;
              input.dispatchEvent(new Event("input"));
              await wait(1000);
              const meant = document.getElementById("meant");
              say(meant.hidden ? "as asked" : meant.textContent);
            };
            await ask("multi-qeue-max-qeues");
            const first = document.querySelector("#found a");
            say(first.querySelector("span").textContent);
            say(first.querySelector("span").getBoundingClientRect().height > 10);
            await ask("multi-queue-max-queues");
            await ask("LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE");
            say(document.querySelector("#found small").textContent);
            // Slow enough for every machine, and not linear in the letters of the question squared.
            const start = performance.now();
            await ask("x".repeat(20000) + " disk");
            say(performance.now() - start < 5000);
            end();
            """)
        #expect(
            said == [
                "Did you mean “multi queue max queues”?",
                "Says how many rings the backend serves for one disk.",
                "true", "as asked", "as asked", "libxl macro", "as asked", "true",
            ])
    }

    @Test func theIndexOfTheSearchIsSmall() throws {
        let site = try Website.built()
        #expect(try site.read("index.js").utf8.count + site.read("find.js").utf8.count < 250_000)
    }
}
