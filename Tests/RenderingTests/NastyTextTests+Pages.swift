import Foundation
import FoundationXML
import TestSupport
import Testing

extension NastyTextTests {
    /// The files of that suffix with nasty texts, in a folder.
    private func folder(of suffix: String) throws -> (folder: TemporaryFolder, names: [String]) {
        let folder = try TemporaryFolder()
        let files = try outputs(suffix)
        for file in files { try folder.write(file.nasty, to: file.path) }
        return (folder, files.map(\.path))
    }

    @Test(arguments: [".5", ".7"]) func manualPagesAreAccepted(suffix: String) throws {
        let (folder, names) = try folder(of: suffix)
        defer { folder.remove() }
        let lint = try Tool("mandoc", package: "mandoc").run(
            ["-Tlint", "-W", "warning"] + names, in: folder.path)
        #expect(lint.status == 0 && lint.text.isEmpty, "\(lint.text.prefix(3000))")
        // One by one, as man reads them: where the last one ends makes no difference. A long word cannot be broken.
        for name in names {
            let groff = try Tool("groff", package: "groff").run(
                ["-t", "-ww", "-Wbreak", "-man", "-Tutf8", "-z", name], in: folder.path)
            #expect(groff.status == 0 && groff.text.isEmpty, "\(name): \(groff.text.prefix(3000))")
        }
    }

    @Test(arguments: [".5", ".7"]) func manualPagesHaveTheSameStructure(suffix: String) throws {
        func requests(_ page: String) -> [Substring] {
            page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } }
                .filter { $0 != ".UR" && $0 != ".UE" }
        }
        for (path, nasty, harmless) in try outputs(suffix) {
            #expect(requests(nasty) == requests(harmless), "\(path)")
        }
    }

    @Test func pagesOfTheWebsiteAreAccepted() throws {
        let (folder, names) = try folder(of: ".html")
        defer { folder.remove() }
        let tidy = try Tool("tidy", package: "tidy").run(["-e", "-q"] + names, in: folder.path)
        #expect(tidy.status == 0 && tidy.text.isEmpty, "\(tidy.text.prefix(3000))")
    }

    @Test func pagesOfTheWebsiteHaveTheSameStructure() throws {
        // Words in a picture are broken into lines of text.
        func tags(_ page: String) -> [Substring] {
            page.matches(of: /<\/?([a-z0-9]+)/).map(\.0).filter { !$0.hasSuffix("text") }
        }
        for (path, nasty, harmless) in try outputs(".html") {
            let pairs = zip(tags(nasty), tags(harmless))
            if let (one, other) = pairs.first(where: { $0.0 != $0.1 }) {
                let place = nasty[..<one.endIndex].suffix(200)
                Issue.record("\(path): \(one) is \(other) with harmless texts, after \(place)")
            } else {
                #expect(tags(nasty).count == tags(harmless).count, "\(path)")
            }
        }
    }

    @Test func picturesAndTheSearchIndexAreReadable() throws {
        for (path, nasty, _) in try outputs(".svg") {
            #expect(XMLParser(data: Data(nasty.utf8)).parse(), "\(path)")
        }
        let index = try #require(try outputs("index.js").first).nasty
        let rows = try #require(index.firstMatch(of: /^const blkifIndex = (.*);\n$/)?.output.1)
        #expect(try JSONSerialization.jsonObject(with: Data(rows.utf8)) is [Any])
    }
}
