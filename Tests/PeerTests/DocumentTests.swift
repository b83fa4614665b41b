import BlkifSchema
import TestSupport
import Testing

/// The documents for Xen's tree, by the programs that Xen makes its manuals with.
@Suite struct DocumentTests {
    @Test(arguments: Views.sample + ["4.0"])
    func sphinxBuildsThePageWithoutAWarning(_ name: String) throws {
        let page = try Views.view(name).text("docs/guest-guide/blkif.rst")
        #expect(page.hasPrefix(".. SPDX-License-Identifier: "))
        let (complaints, tree) = try Sphinx.tree(of: page)
        #expect(complaints == "")
        #expect(tree.contains("BLKIF_OP_READ"))
    }

    /// A path with its value or with all below it, and tags, as the notation of that document is described there.
    @Test(arguments: Views.sample + ["4.0"])
    func pathsAreInTheNotationOfXen(_ name: String) throws {
        let view = try Views.view(name)
        let page = try view.text("docs/misc/xenstore-paths-vbd.pandoc")
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("#### ") }
        #expect(lines.count == view.schema.nodes.count)
        let path = #/#### ~/(device/vbd|backend/vbd/\$DOMID)/\$DEVID/[a-z$][-a-zA-Z$_/]*/#
        let value = #/(INTEGER|STRING|\("[-a-zA-Z0-9_ .]*"(\|"[-a-zA-Z0-9_ .]*")*\))/#
        let tags = #/\[(w|w,DEPRECATED|DEPRECATED|)\]/#
        for line in lines {
            let rest = try #require(line.prefixMatch(of: path), "\(line)").range.upperBound
            let parts =
                line[rest...].hasPrefix("*")
                ? ["", String(line[rest...].dropFirst(2))]
                : line[rest...].dropFirst(3).split(separator: " [").map(String.init)
            try #require(parts.count == 2, "\(line)")
            #expect(parts[0].isEmpty || parts[0].wholeMatch(of: value) != nil, "\(line)")
            let tag = parts[1].hasPrefix("[") ? parts[1] : "[" + parts[1]
            #expect(tag.wholeMatch(of: tags) != nil, "\(line)")
        }
        let tree = try Tool("pandoc", package: "pandoc").run(
            ["--fail-if-warnings", "-f", "markdown", "-t", "json"], input: page)
        #expect(tree.status == 0, "\(tree.text.prefix(500))")
        #expect(tree.text.split(separator: #"{"t":"Header","c":[4,"#).count - 1 == lines.count)
    }
}
