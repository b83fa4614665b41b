import TestSupport
import Testing

extension NastyTextTests {
    @Test func manualPagesHaveTheSameRequests() throws {
        func requests(_ page: String) -> [Substring] {
            page.split(separator: "\n").filter { $0.hasPrefix(".") && !$0.hasPrefix(".\\\"") }
                .map { $0.prefix { $0 != " " } }
        }
        for (path, nasty, harmless) in try outputs(".7") + outputs(".5") {
            #expect(requests(nasty) == requests(harmless), "\(path)")
            let lint = try Tool("mandoc", package: "mandoc").run(["-Tlint", "-Wwarning"], input: nasty)
            #expect(lint.status == 0 && lint.text.isEmpty, "\(path): \(lint.text.prefix(3000))")
            let groff = try Tool("groff", package: "groff").run(
                ["-ww", "-man", "-Kutf8", "-Tutf8", "-z"], input: nasty)
            #expect(groff.status == 0 && groff.text.isEmpty, "\(path): \(groff.text.prefix(3000))")
        }
    }

    /// The elements of a page; links apart, which the texts have.
    @Test func webPagesHaveTheSameElements() throws {
        func elements(_ page: String) -> [Substring] {
            page.matches(of: /<\/?([a-z0-9]+)/).map(\.1).filter { $0 != "a" }
        }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let pages = try outputs(".html")
        for (path, nasty, harmless) in pages {
            #expect(elements(nasty) == elements(harmless), "\(path)")
            try folder.write(nasty, to: path)
        }
        let tidy = try Tool("tidy", package: "tidy").run(["-e", "-q"] + pages.map(\.path), in: folder.path)
        #expect(tidy.status == 0 && tidy.text.isEmpty, "\(tidy.text.prefix(3000))")
    }
}
