import Foundation
import Testing

/// The playground of the website answers in a browser.
@Suite struct PlaygroundPageTests {
    @Test func whatIsTypedIsAnsweredWithLinksAndKeptInTheAddress() throws {
        let site = try Website.built()
        let said = try site.drive(
            "playground.html",
            """
            const find = (id) => document.getElementById(id);
            const answer = find("answer");
            await until(() => "shown" in answer.dataset);
            const enter = (id, text) => { find(id).value = text; find(id).dispatchEvent(new Event("input")); };
            const text = (selector) => [...answer.querySelectorAll(selector)].map((one) => one.textContent.trim()).join(" / ");
            say(text(".verdict"));
            say(answer.querySelector("a[href='nodes-backend-identification.html#backend-direct-io-safe']") !== null);
            say(answer.querySelector("a[href='libxl.html#field-pdev-path']") !== null);
            enter("specification", "/dev/a,raw,xvda,rw,discrad");
            say(text(".verdict"));
            say(text(".finding pre"));
            enter("specification", "phy:/dev/a,hda,w");
            answer.querySelector("section button").click();
            say(find("specification").value);
            enter("specification", "/dev/a,raw,xvda,rw,direct-io-safe\\n/dev/it's,raw,xvdb,rw");
            say(text(".verdict"));
            enter("release", "4.4");
            say(text(".verdict"));
            say(find("line").textContent);
            await wait(500);
            const kept = new URLSearchParams(location.hash.slice(1));
            say(kept.get("release") + " " + kept.get("disk").split("\\n").length);
            location.hash = new URLSearchParams({ disk: "disk = [ 'x' ]", release: "4.12" });
            await wait(100);
            say(find("release").value + " " + text(".finding small"));
            const start = performance.now();
            for (let count = 0; count < 100; count += 1) { enter("specification", `/dev/${count},raw,xvda`); }
            say(performance.now() - start < 2000);
            end();
            """)
        #expect(
            said == [
                "accepted", "true", "true", "refused",
                "/dev/a,raw,xvda,rw,discrad\n                   ^^^^^^^ did you mean \"discard\"?",
                "/dev/a,raw,hda,rw", "accepted / accepted", "refused / accepted",
                "blkif disk --as-of 4.4 '/dev/a,raw,xvda,rw,direct-io-safe' '/dev/it'\\''s,raw,xvdb,rw'",
                "4.4 2", "4.12 [missing-vdev]", "true",
            ])
    }

    @Test func withoutWebAssemblyTheCommandIsThere() throws {
        let site = try Website.built()
        let said = try site.drive(
            "playground.html",
            """
            const find = (id) => document.getElementById(id);
            find("specification").value = "/dev/b,raw,xvda";
            find("specification").dispatchEvent(new Event("input"));
            say(find("line").textContent);
            await until(() => document.querySelector("#answer .banner"));
            say(document.querySelector("#answer .banner") !== null);
            end();
            """, before: "delete globalThis.WebAssembly;")
        #expect(said == ["blkif disk '/dev/b,raw,xvda'", "true"])
        #expect(try site.read("playground.html").contains("blkif disk '/dev/vg/guest"))
    }

    @Test func onlyItsPageLoadsTheModule() throws {
        let site = try Website.built()
        for (name, text) in try site.pages() {
            #expect(text.contains("playground.js") == (name == "playground.html"), "\(name)")
            #expect(!text.contains("module.js") && !text.contains("schema.js"), "\(name)")
        }
        let module = try #require(try site.read("module.js").split(separator: "`").dropFirst().first)
        let compressed = try #require(Data(base64Encoded: String(module), options: .ignoreUnknownCharacters))
        #expect(compressed.starts(with: [0x1f, 0x8b]) && compressed.count < 400_000)
    }
}
