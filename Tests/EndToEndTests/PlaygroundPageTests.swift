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
                "blkif disk --as-of 4.4 /dev/a,raw,xvda,rw,direct-io-safe '/dev/it'\\''s,raw,xvdb,rw'",
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
        #expect(said == ["blkif disk /dev/b,raw,xvda", "true"])
        #expect(try site.read("playground.html").contains("blkif disk /dev/vg/guest"))
    }

    @Test func ringsHaveTheirSizes() throws {
        let said = try Website.built().drive(
            "playground-ring.html",
            """
            const find = (id) => document.getElementById(id);
            await until(() => "shown" in find("answer").dataset);
            const row = () => [...find("answer").querySelectorAll("tbody tr")].map((one) => one.textContent).join(" ");
            say(find("answer").querySelector("p").textContent);
            find("pages").value = "16";
            find("pages").dispatchEvent(new Event("input"));
            say([...find("answer").querySelectorAll("tbody tr:first-child > *")].map((one) => one.textContent).join(" "));
            say(find("answer").querySelector("p").textContent);
            say(find("line").textContent);
            await wait(500);
            say(location.hash);
            end();
            """)
        #expect(
            said == [
                "4,096 bytes, of which the header takes 64. The frontend writes ring-ref.",
                "x86_32-abi 512 108 55,296 10,176",
                "65,536 bytes, of which the header takes 64. The frontend writes ring-page-order = 4 and ring-ref0 to ring-ref15.",
                "head -c 65536 /dev/zero | blkif ring - --abi x86_64-abi", "#pages=16&release=-",
            ])
    }

    @Test func twoImplementationsSettleAsTheCommandSays() throws {
        let said = try Website.built().drive(
            "playground-negotiation.html",
            """
            const find = (id) => document.getElementById(id);
            await until(() => "shown" in find("answer").dataset);
            const enter = (id, text) => { find(id).value = text; find(id).dispatchEvent(new Event("input")); };
            const text = (selector) => [...find("answer").querySelectorAll(selector)].map((one) => one.textContent).join(" / ");
            enter("frontend", "linux-blkfront");
            enter("backend", "qemu-xen-block");
            say(text("h2"));
            say(text("tbody tr:nth-child(3) strong"));
            say(find("answer").querySelector("a[href*='multi-queue-max-queues']") !== null);
            [...find("settings").querySelectorAll("button")].find((one) => one.textContent === "multi-queue-max-queues").click();
            say(find("options").value);
            enter("options", find("options").value + "3\\nmax_ring_page_order=4");
            enter("disks", "100000");
            enter("then", "tapback");
            say(text("tbody tr:nth-child(2) strong"));
            say(text(".finding small"));
            say(find("line").textContent);
            enter("backend-version", "new");
            say(text(".finding small"));
            await wait(500);
            const kept = new URLSearchParams(location.hash.slice(1));
            say([...kept.keys()].join(" "));
            location.hash = "frontend=grub&option=x%3D1";
            await wait(100);
            say(find("frontend").value + find("then").value + find("disks").value + " " + text(".finding small"));
            end();
            """)
        #expect(
            said == [
                "Linux xen-blkfront 6.1.176 with QEMU xen-block 10.2.2", "1", "true",
                "multi-queue-max-queues=", "16",
                "[grants-exceeded]",
                "blkif negotiate linux-blkfront qemu-xen-block --option multi-queue-max-queues=3 --option max_ring_page_order=4 --disks 100000 --then tapback",
                "[unknown-version]",
                "backend backend-version option disks then release", "grub1 [unknown-setting]",
            ])
    }

    @Test func onlyTheirPagesLoadTheModule() throws {
        let site = try Website.built()
        let own = ["devices.html", "playground.html", "playground-negotiation.html", "playground-ring.html"]
        for (name, text) in try site.pages() {
            #expect(text.contains("ask.js") == own.contains(name), "\(name)")
            #expect(!text.contains("module.js") && !text.contains("schema.js"), "\(name)")
        }
        let module = try #require(try site.read("module.js").split(separator: "`").dropFirst().first)
        let compressed = try #require(Data(base64Encoded: String(module), options: .ignoreUnknownCharacters))
        #expect(compressed.starts(with: [0x1f, 0x8b]) && compressed.count < 400_000)
    }
}
