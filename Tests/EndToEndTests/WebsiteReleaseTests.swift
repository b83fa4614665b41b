import Foundation
import Testing

/// Pictures and the ways of options are those of the chosen release.
@Suite struct WebsiteReleaseTests {
    /// What is seen of a page as of some releases.
    private func seen(_ selector: String, _ releases: [String], on page: String) throws -> [Set<String>] {
        let said = try Website.built().drive(
            page,
            """
            const select = document.getElementById("as-of");
            for (const release of \(releases)) {
              select.value = release;
              select.dispatchEvent(new Event("change"));
              const texts = [...document.querySelectorAll("\(selector)")].filter((one) => one.checkVisibility());
              say(["seen", ...texts.map((one) => one.textContent)].join("|"));
            }
            end();
            """)
        #expect(said.count == releases.count)
        return said.map { Set($0.split(separator: "|").map(String.init)) }
    }

    @Test func theWayOfAnOptionIsThatOfTheRelease() throws {
        let nodes = try seen(".chain code", ["4.23", "4.12", "4.4"], on: "disk-target.html")
        #expect(nodes.allSatisfy { $0.contains("backend/params") && $0.contains("pdev_path") })
        #expect(nodes.map { $0.contains("backend/tapdisk-params") } == [false, true, true])
        #expect(nodes.map { $0.contains("backend/physical-device") } == [false, false, true])
    }

    @Test func thePictureOfAStructureIsThatOfTheRelease() throws {
        let texts = try seen("svg.drawing text", ["4.23", "4.1"], on: "structure-blkif_request_discard.html")
        #expect(texts.map { $0.contains("struct blkif_request_discard") } == [true, false])
        #expect(texts.map { $0.contains("struct blkif_request_trim") } == [false, true])
    }

    @Test func aPictureDimsWhatTheReleaseLacks() throws {
        let lacking = try seen("svg.drawing .absent text", ["4.23", "4.3", "4.2"], on: "index.html")
        #expect(lacking.map { $0.contains("feature-persistent") } == [false, false, true])
        #expect(lacking.map { $0.contains("physical-sector-size") } == [false, false, true])
        let all = try seen("svg.drawing text", ["4.23", "4.2"], on: "index.html")
        #expect(all.allSatisfy { $0.contains("feature-persistent") && $0.contains("ring-ref") })
    }
}
