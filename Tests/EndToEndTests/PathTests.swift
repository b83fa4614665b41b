import FileTree
import SystemPackage
import TestSupport
import Testing

/// The ways of three people through the guides: a maintainer of Xen, a packager, and an author of CI.
@Suite struct PathTests {
    /// This package with the option that CONTRIBUTING adds.
    private func edited() throws -> Workspace {
        let package = try Workspace.copy()
        try Contribution("Add an option").addEntries(to: package)
        return package
    }

    /// From two entries in YAML to a series that git takes, and a tree in which nothing is missing.
    @Test(.adds("Add an option")) func aMaintainerAddsAnOption() throws {
        let (package, xen) = (try edited(), try XenCopy())
        defer {
            package.remove()
            xen.folder.remove()
        }
        #expect(try package.run([]).status == 0)
        #expect(try package.run(["check"]).status == 0)
        let before = PackageRoot.path.appending("Schema").string
        let compared = try package.run(["compare", before, "Schema"])
        #expect(compared.status == 0)
        #expect(compared.output.contains("added libxl field spin_down"))
        let schema = ["--schema", package.path.appending("Schema").string]
        let disk = try BuiltProgram.blkif.run(
            ["disk", "/dev/vg/guest,raw,xvda,rw,spin-down"] + schema, in: xen.folder.path)
        #expect(disk.status == 0, "\(disk.error)")
        try xen.commit()
        let series = try xen.tree(
            ["patch", ".", "--option", "spin-down", "--series", "mails"] + schema
                + ["--from", "Jane Doe <jane@example.org>", "--date", "2026-11-30T12:00:00+0100"])
        #expect(series.status == 0, "\(series.error)")
        let mails = series.output.split(separator: "\n").map { String($0.dropFirst("wrote ".count)) }
        try xen.git(["am", "-q"] + mails.filter { $0.hasSuffix(".patch") })
        let check = try xen.tree(["check", "."] + schema)
        #expect(check.output.contains(/(?m)^  spin-down +yes/), "\(check.output)")
        #expect(!check.error.contains("spin-down"), "\(check.error)")
    }

    /// From a profile of one's own to a patched tree and the documents of the package.
    @Test(.adds("Add an option")) func aPackagerCarriesAnOptionBack() throws {
        let (package, xen) = (try edited(), try XenCopy())
        defer {
            package.remove()
            xen.folder.remove()
        }
        try package.folder.write(
            """
            profile:
              name: own-4.17
              release: "4.17"
              summary: Xen 4.17 with an option that keeps libxl's ABI.
              carries:
                - {parameter: spin-down, overlay: true}

            """, to: "own.yaml")
        let compared = try package.run(
            ["compare", "--profile-file", "own.yaml", "--from", "4.17", "--to", "own-4.17"])
        #expect(compared.status == 0, "\(compared.error)")
        #expect(compared.output.contains("added overlay spin-down"))
        let options = [
            "--schema", package.path.appending("Schema").string,
            "--profile-file", package.path.appending("own.yaml").string,
        ]
        let before = try xen.tree(["check", "."] + options).error
        #expect(before.contains("this tree does not [missing-option]"))
        let remedy = "blkif tree patch DIR " + options.joined(separator: " ")
        #expect(before.split(separator: "\n").contains { $0.hasSuffix(" " + remedy) }, "\(before)")
        let patch = try xen.tree(["patch", "."] + options)
        #expect(patch.status == 0, "\(patch.error)")
        try xen.folder.write(patch.output, to: "own.patch")
        try xen.git(["apply", "own.patch"])
        #expect(try !xen.tree(["check", "."] + options).error.contains("spin-down"))
        let specification = "/dev/vg/guest,raw,xvda,rw,spin-down"
        let disk = try BuiltProgram.blkif.run(["disk", specification] + options, in: package.path)
        #expect(disk.status == 0, "\(disk.error)")
        let documents = try package.run(["--profile-file", "own.yaml", "--output", "own"])
        #expect(documents.status == 0, "\(documents.error)")
        let macros = try package.text("own/docs/include/libxl_device_disk.h")
        #expect(macros.contains("LIBXL_HAVE_LIBXL_DEVICE_DISK_SPIN_DOWN_MAGIC 0x00060000U"))
        let manual = try package.text("own/docs/misc/xl-disk-configuration.txt")
        #expect(manual.contains("Since:                 added by own-4.17"))
    }

    /// The example of the guide is a profile, and does what the guide says.
    @Test func theProfileOfTheGuideLoads() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        let page = try #require(
            try GuidePage("docs/guide/releases-and-profiles.md").section("`--profile-file FILE`"))
        try package.folder.write(
            try #require(page.blocks.first { $0.language == "yaml" }).text, to: "acme.yaml")
        let run = try BuiltProgram.blkif.run(
            ["explain", "acme-cache", "device-type", "--profile-file", "acme.yaml"], in: package.path)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("added by    acme-4.17") && run.output.contains("\"floppy\""))
    }

    /// A stale document fails with its place and the command that mends it; what is invalid or missing is no pass.
    @Test func anAuthorOfCIChecks() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        #expect(try package.run([]).status == 0)
        try package.replace(
            "summary: Tells the backend whether it may offer discard.",
            with: "summary: Tells the backend whether it may offer to discard.",
            in: "Schema/backend/properties.yaml")
        let annotated = try package.run(["check", "--format", "github"])
        #expect(annotated.status == 1)
        #expect(annotated.output.contains("it is made from Schema/backend/properties.yaml:"))
        #expect(try package.run(["check", "--format", "sarif"]).output.contains("\"version\": \"2.1.0\""))
        let told = try package.run(["check"])
        let line = try #require(told.error.split(separator: "\n").last)
        let start = "To mend this, run: swift run gen-docs"
        #expect(line.hasPrefix(start))
        #expect(
            try package.run(line.dropFirst(start.count).split(separator: " ").map(String.init)).status == 0)
        #expect(try package.run(["check"]).status == 0)
        #expect(try package.run(["site", "--output", "public"]).status == 0)
        #expect(package.exists("public/index.html"))
        try package.replace("side: backend", with: "side: back", in: "Schema/backend/properties.yaml")
        #expect(try package.run(["check"]).status == 2)
        #expect(try package.run(["check", "--schema", "docs"]).status == 66)
    }
}
