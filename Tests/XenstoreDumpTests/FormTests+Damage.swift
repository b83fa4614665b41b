import BlkifSchema
import Diagnostics
import Testing
import XenstoreDump

/// Values and lines of a store that are odd, cut or missing.
extension FormTests {
    /// Somebody has typed a line again.
    @Test func aSingleLineCanLackItsSpaces() throws {
        for name in ["ring-ref", "params", "sectors"] {
            let text = store.text.replacing("/\(name) = \"", with: "/\(name)=\"")
            #expect(text != store.text)
            #expect(try Reading(text).objects == expected.objects, "\(name)")
        }
    }

    @Test func valuesCanHaveQuotesAndEscapes() throws {
        let odd = store.with(.backend, "hotplug-error", #"no "file" = "x"\011\\here\n"#)
        let reading = try Reading(odd)
        #expect(reading.ids == [["attach-failed"]])
        #expect(reading.findings[0][0].message.hasSuffix("no \"file\" = \"x\"\t\\here\n"))
    }

    @Test func valuesThatWereCutAreNotJudged() throws {
        let cut = store.with(.backend, "physical-device-path", #"/dev/vg/gu\..."#).with(
            .backend, "sectors", #"209\..."#
        )
        .with(.backend, "frontend", #"/local/domain/7/devi\..."#)
        #expect(try Reading(cut).ids == [[]])
    }

    @Test func nodesCanLackValues() throws {
        let text =
            store.text + store.backendPath + "/params:\n" + store.frontendPath + "/foo: (Permission denied)\n"
        #expect(try Reading(text).objects.count == 1)
    }

    @Test func whatCannotBeReadIsSaidWithItsPlace() throws {
        var lines = lines
        lines[3] = store.backendPath + "/params = \"/dev/vg/gu"
        let reading = try Reading(lines.joined(separator: "\n"))
        #expect(reading.storeFindings.map(\.id.description) == ["unreadable-entry"])
        #expect(reading.storeFindings.map(\.line) == [4])
        #expect(reading.objects.count == 1)
    }

    @Test func linesCanBeCut() throws {
        for width in [60, 70, 80] {
            let text = lines.map { $0.prefix(width) + "\n" }.joined()
            let reading = try Reading(text)
            #expect(reading.ids == [[]], "\(width)")
            // A line of which only a part of the path is left can be anything.
            let cut = lines.indices.filter {
                lines[$0].count > width && lines[$0].prefix(width).contains(" ")
            }
            #expect(reading.storeFindings.compactMap(\.line) == cut.map { $0 + 1 })
        }
    }
}
