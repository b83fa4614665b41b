import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The manual pages are those of the programs, and readers of manual pages have nothing to say about them.
@Suite struct ManualTests {
    private static let folder = PackageRoot.path.appending("docs/man")
    private static let pages = Result { try FileTree.paths(folder).sorted() }

    /// Pages of Xen, in Debian's xen-utils-common and xenstore-utils.
    private static let others = ["xenstore-ls.1", "xl.1", "xl.cfg.5"]

    @Test func theFolderHasWhatIsGeneratedAndThePagesOfThePrograms() throws {
        let record = try FileTree.readFile(PackageRoot.path.appending("docs/generated-files.txt"))
        let generated = String(decoding: record, as: UTF8.self).matches(of: /(?m) docs\/man\/(.+)$/).map {
            String($0.output.1)
        }
        #expect(generated.count > 4)
        #expect(try Self.pages.get() == (generated + ["blkif.1", "gen-docs.1"]).sorted())
    }

    @Test(arguments: [
        (BuiltProgram.blkif, ["gen-docs(1)", "xl(1)", "xl-disk-configuration(5)", "blkif(7)"]),
        (.genDocs, ["blkif(1)", "blkif(7)"]),
    ])
    func thePageOfAProgramIsMadeOfItsCommands(program: BuiltProgram, related: [String]) throws {
        let help = try program.run(["--experimental-dump-help"], in: PackageRoot.path)
        #expect(help.status == 0)
        let version = try #require(
            program.run(["--version"], in: PackageRoot.path).output.split(separator: " ").first)
        let page = try CommandManual(
            help.output, version: String(version), date: "July 29, 2026", related: related)
        try Golden.expect(page.text, matches: Self.folder.appending("\(program.name).1"))
    }

    @Test(arguments: try pages.get()) func aPageHasNoLint(_ name: String) throws {
        let path = Self.folder.appending(name).string
        let lint = try Tool("mandoc", package: "mandoc").run(["-Tlint", path])
        #expect(lint.status == 0 && lint.text.isEmpty, "\(lint.text)")
        for device in ["utf8", "ascii"] {
            let groff = try Tool("groff", package: "groff").run([
                "-t", "-ww", "-man", "-T\(device)", "-z", path,
            ])
            #expect(groff.status == 0 && groff.text.isEmpty, "\(groff.text)")
        }
    }

    @Test(arguments: try pages.get()) func aPageFitsATerminal(_ name: String) throws {
        let path = Self.folder.appending(name).string
        let text = try Tool("sh", package: "dash").run([
            "-c", "mandoc -Tutf8 -Owidth=80 \"$1\" | col -bx", "sh", path,
        ])
        let lines = text.text.split(separator: "\n")
        #expect(lines.count > 50)
        // What is to be copied is not broken: addresses, paths in xenstore and disk specifications.
        let copied = ["://", "/local/domain/", ", target=/"]
        let long = lines.filter { line in line.count > 80 && !copied.contains(where: line.contains) }
        #expect(long.isEmpty, "\(long)")
    }

    /// The database of manual pages, and the references between them.
    @Test func pagesAreFoundAndFindEachOther() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let pages = try Self.pages.get()
        for name in pages {
            let section = name.suffix(1)
            try folder.write(try FileTree.readFile(Self.folder.appending(name)), to: "man\(section)/\(name)")
        }
        let made = try Tool("makewhatis", package: "mandoc").run([folder.path.string])
        #expect(made.status == 0, "\(made.text)")
        for name in pages {
            let word = String(name.dropLast(2))
            let found = try Tool("mapropos", package: "mandoc").run(["-M", folder.path.string, "Nm=\(word)"])
            #expect(found.text.contains("\(word)(\(name.suffix(1)))"), "\(found.text)")
            let text = String(decoding: try FileTree.readFile(Self.folder.appending(name)), as: UTF8.self)
            for match in text.matches(of: /\.BR ([a-z.\\-]+) \(([1-9])\)/) {
                let target = "\(match.output.1.replacing("\\", with: "")).\(match.output.2)"
                #expect((pages + Self.others).contains(target), "\(name) refers to \(target)")
            }
        }
    }
}
