import Diagnostics
import BlkifSchema
import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The website works in a browser.
@Suite(.serialized) struct WebsiteReaderTests {
    @Test func aReaderChoosesAReleaseAndATheme() throws {
        let site = try Website.built()
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
            say(getComputedStyle(node.querySelector("code")).color !== getComputedStyle(mode.querySelector("code")).color);
            say(getComputedStyle(node.querySelector("h2"), "::after").content.slice(1, -1));
            const banner = document.querySelector(".banner");
            say(banner.hidden + " " + banner.textContent.split(";")[0]);
            select.value = "4.5";
            select.dispatchEvent(new Event("change"));
            say(state());
            banner.querySelector("button").click();
            say(banner.hidden + " " + select.value + localStorage.getItem("as-of"));
            const ground = () => getComputedStyle(document.body).backgroundColor;
            const before = ground();
            document.getElementById("theme").click();
            say(before !== ground());
            document.getElementById("theme").click();
            say(before === ground());
            end();
            """)
        #expect(
            said == [
                "false false", "true false", "true", " — not in Xen 4.4",
                "false What Xen 4.4 lacks is dimmed",
                "false false", "true ", "true", "true",
            ])
    }

    /// What a release says is what held then, not what holds now.
    @Test func everyReleaseHasItsOwnTexts() throws {
        let site = try Website.built()
        func texts(_ page: String, _ selector: String, _ releases: [String]) throws -> [String] {
            try site.drive(
                page,
                """
                const select = document.getElementById("as-of");
                for (const release of \(JSONValue.array(releases.map(JSONValue.string)).text(indented: false))) {
                  select.value = release;
                  select.dispatchEvent(new Event("change"));
                  say([...document.querySelectorAll("\(selector)")].filter((one) => one.checkVisibility()).map((one) => one.innerText).join(" | ").replaceAll(/\\s+/g, " "));
                }
                select.value = "";
                select.dispatchEvent(new Event("change"));
                end();
                """)
        }
        let counted = try texts(
            "structure-blkif_request_discard.html",
            "#structure-blkif-request-discard-sector-number > td:last-child",
            ["", "4.20", "4.19", "4.15", "4.13", "4.12"])
        let (bytes, sectors) = (
            "The first sector of the range. Counted in 512-byte sectors.",
            "The first sector of the range. Counted in sectors of sector-size bytes."
        )
        #expect(counted == [bytes, bytes, sectors, sectors, sectors, bytes])
        #expect(
            try texts("structure-blkif_request_discard.html", "h1, pre span", ["4.1"]).first?.contains(
                "struct blkif_request_trim | blkif_request_trim | uint8_t operation; | uint8_t reserved;")
                == true)
        #expect(
            try texts("nodes-backend-properties.html", "#backend-discard-alignment h2", ["", "4.4", "4.3"])
                == ["discard-alignment", "discard-alignment", "discard-aligment"])
        // A node that is deprecated today was not so before.
        let deprecated = try texts(
            "nodes-frontend-features.html", "#frontend-feature-large-sector-size .facts", ["", "4.15"])
        #expect(deprecated.count == 2)
        #expect(
            deprecated.first?.contains("Deprecated") == true
                && deprecated.last?.contains("Deprecated") == false)
    }

    @Test func twoReleasesAreComparedTextByText() throws {
        let site = try Website.built()
        let said = try site.drive(
            "compare.html",
            """
            const [from, to] = ["from", "to"].map((id) => document.getElementById(id));
            const choose = (select, release) => { select.value = release; select.dispatchEvent(new Event("change")); };
            const names = (group) => [...document.querySelectorAll(`#${group} .difference:not([hidden]) h3 code`)].map((one) => one.textContent);
            const summary = () => say(document.getElementById("compared").textContent);
            choose(from, "4.15"); choose(to, "4.20");
            say(names("added").includes("frontend/trusted"));
            say(names("deprecated").join());
            say(names("changed").includes("blkif_request_discard.sector_number"));
            const units = [...document.querySelectorAll("#changed .difference")].find((one) => one.querySelector("code").textContent === "blkif_request_discard.sector_number");
            say([...units.querySelectorAll("dt, dd")].filter((one) => one.checkVisibility()).map((one) => one.innerText).join(": "));
            say([...units.querySelectorAll("del, ins")].map((one) => one.tagName + " " + one.textContent).join("; "));
            // Between the two changes of 4.13 and 4.20, and over both of them, the units are the same.
            choose(to, "4.19"); say(names("changed").includes("blkif_request_discard.sector_number"));
            choose(to, "4.20"); choose(from, "4.12"); say(names("changed").includes("blkif_request_discard.sector_number"));
            choose(from, "4.10"); choose(to, "4.11"); summary();
            // The older one comes first, in whatever order they are chosen.
            choose(to, "4.0"); say(`${from.value} ${to.value}`);
            choose(to, "4.0"); choose(from, "4.0"); summary();
            end();
            """)
        #expect(
            said == [
                "true", "frontend/feature-large-sector-size", "true",
                "Xen 4.15: sectors of sector-size bytes: Xen 4.20: 512-byte sectors",
                "DEL of sector-size bytes; INS 512-byte ", "false", "false",
                "From Xen 4.10 to 4.11: 0 added, 0 removed, 0 deprecated, 0 changed.", "4.0 4.10",
                "The same release twice.",
            ])
    }

    @Test func theTablesOfSupportAreFiltered() throws {
        let said = try Website.built().drive(
            "support.html",
            """
            const find = (id) => document.getElementById(id);
            const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => !one.closest("[hidden]"));
            const enter = (id, text) => {
              find(id).value = text;
              find(id).dispatchEvent(new Event("input", { bubbles: true }));
            };
            const all = seen("tbody tr").length;
            const columns = seen("thead th").length;
            enter("node", "feature_persistent");
            say(new Set(seen("tbody th").map((one) => one.textContent)).size);
            say(seen("tbody tr").length < all && seen("thead th").length < columns);
            enter("role", "backend");
            say(seen("h2").map((one) => one.textContent).join());
            say(seen("thead th").slice(1).every((head) => seen("tbody tr").some((row) => row.cells[head.cellIndex].textContent.trim())));
            say(location.hash);
            enter("node", "nothing");
            say(find("none").hidden);
            location.hash = "";
            await wait(100);
            say(seen("tbody tr").length === all && seen("thead th").length === columns && find("none").hidden);
            end();
            """)
        #expect(
            said == [
                "2", "true", "As backend", "true", "#role=backend&node=feature_persistent", "false", "true",
            ])
    }

    /// What the page says of each text, and what the program says.
    @Test func theConverterOfDeviceNumbersIsThatOfTheProgram() throws {
        let site = try Website.built()
        let texts = WebsiteReaderTests.devices
        let said = try site.drive(
            "devices.html",
            """
            const [input, answer] = ["device", "answer"].map((id) => document.getElementById(id));
            await until(() => "shown" in answer.dataset);
            for (const text of \(JSONValue.array(texts.map(JSONValue.string)).text(indented: false))) {
              input.value = text;
              input.dispatchEvent(new Event("input"));
              const names = [...answer.querySelectorAll(".facts td code")].map((one) => one.textContent).join(" ");
              const findings = [...answer.querySelectorAll(".finding p:first-child")].map((one) => one.textContent).join(" ");
              say([answer.querySelector("td strong")?.textContent ?? "refused", names, findings].join("|"));
            }
            say(answer.querySelector("td a") === null);
            input.value = "xvdq";
            input.dispatchEvent(new Event("input"));
            say(document.querySelector(answer.querySelector("td a").getAttribute("href")).className);
            end();
            """)
        let answers = try BuiltProgram.blkif.run(["vdev", "--json", "--"] + texts, in: PackageRoot.path)
            .output
            .split(separator: "\n").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
            }
        #expect(said.count == texts.count + 2 && answers.count == texts.count)
        for (said, answer) in zip(said, answers) {
            let number = (answer["number"] as? Int).map { "\($0)" } ?? "refused"
            let names = (answer["names"] as? [String] ?? []).joined(separator: " ")
            let findings = (answer["findings"] as? [NSDictionary] ?? []).map {
                "\($0["severity"] ?? "") \($0["message"] ?? "") [\($0["id"] ?? "")]"
            }
            let shown = findings.joined(separator: " ").replacing("`", with: "")
            #expect(said == "\(number)|\(names)|\(shown)")
        }
        #expect(said.suffix(2) == ["true", "scheme item"])
    }

    /// Every form and the limits of each encoding.
    private static let devices: [String] = {
        let limits = [
            "xvd": ["a", "p", "q", "z", "aa", "zz", "bgqcv", "bgqcw"], "hd": ["a", "b", "c", "d", "e"],
            "sd": ["a", "p", "q"],
        ]
        let partitions = ["", "0", "1", "01", "15", "16", "63", "64", "255", "256"]
        var texts = limits.sorted { $0.key < $1.key }.flatMap { prefix, disks in
            disks.flatMap { disk in partitions.map { prefix + disk + $0 } }
        }
        texts += [
            "d0p0", "d0", "d16p1", "d010p0", "d0p017", "d08p0", "d0x10p0", "d0p0x1f", "d1048576p0", "d0p256",
        ]
        texts += ["XVDA", "xvd", "nvme0n1", "xvda-1", "xvda1x", "sda1.0"]
        texts += ["0", "5", "08", "0777", "051712", "0145000", "0xca00", "0XCA00", "0x1fffffff", "+51712"]
        texts += ["51711", "51712", "51967", "51968", "768", "895", "896", "2048", "2303", "5632", "5759"]
        texts += ["268435456", "268439552", "536870911", "536870912", "2147483647", "2147483648"]
        return texts + ["9007199254740993", "99999999999999999999999"]
    }()

    @Test func noPageIsWiderThanItsWindow() throws {
        let site = try Website.built()
        let names = try site.pages().keys.sorted()
        let releases = try RealSchema.schema().releases.map(\.ownName)
        let views = names + ["compare.html?from=\(try #require(releases.first))"]
        let pages = JSONValue.array(views.map(JSONValue.string)).text(indented: false)
        let said = try site.drive(
            "index.html",
            """
            const frame = document.createElement("iframe");
            document.body.append(frame);
            let count = 0;
            for (const page of \(pages)) {
              await new Promise((done) => { frame.onload = done; frame.src = page; });
              for (const width of [320, 390, 768, 1300, 2560]) {
                frame.style.width = `${width}px`;
                const root = frame.contentDocument.documentElement;
                if (root.scrollWidth > root.clientWidth) { say(`${page} at ${width}: ${root.scrollWidth}`); }
                count += 1;
              }
            }
            say(count);
            end();
            """)
        #expect(said == ["\(5 * views.count)"])
    }
}
