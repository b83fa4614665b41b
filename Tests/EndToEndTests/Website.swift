import FileTree
import Foundation
import SystemPackage
import TestSupport

/// The website as `gen-docs site` writes it, once for all tests.
struct Website {
    let path = PackageRoot.path.appending(".build/website-tests")

    private static let result = Result { try Website() }

    static func built() throws -> Website { try result.get() }

    private init() throws {
        let run = try BuiltProgram.genDocs.run(["site", "--output", path.string], in: PackageRoot.path)
        guard run.status == 0 else { throw Tool.Failure(description: "gen-docs site: \(run.error)") }
    }

    func read(_ name: String) throws -> String {
        String(decoding: try FileTree.readFile(path.appending(name)), as: UTF8.self)
    }

    /// The pages, by their names.
    func pages() throws -> [String: String] {
        let names = try FileTree.paths(path).filter { $0.hasSuffix(".html") }
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try read($0)) })
    }

    /// Opens a page in a browser, runs a script in it, and returns the lines that the script says.
    ///
    /// - Parameters:
    ///   - script: May call `say(text)`, and `wait` and `until` for what comes later, and must call `end()`.
    ///   - before: A script that runs before those of the page.
    func drive(_ page: String, _ script: String, before: String = "") throws -> [String] {
        let start = """
            const said = [];
            const say = (text) => said.push(String(text));
            const end = () => { document.body.dataset.said = said.join("\\u241e"); };
            const wait = (time) => new Promise((done) => setTimeout(done, time));
            // Time passes at once where the page only waits for it, so that it says nothing of how long another thread takes.
            const turn = () => new Promise((done) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = done;
              port2.postMessage(null);
            });
            const until = async (holds) => { for (let turns = 0; turns < 1e6 && !holds(); turns += 1) { await turn(); } };
            addEventListener("load", async () => { try { \(script) } catch (error) { say(error); end(); } });
            """
        // The page lies beside the others, and is none of them. Other tests drive the same one at the same time.
        let driven = "\(page).\(UInt64.random(in: 0 ... .max)).htm"
        let text = try read(page).replacing("<head>", with: "<head><script>\(before)</script>")
            .replacing("</body>", with: "<script>\(start)</script></body>")
        let folder = OutputFolder(root: path)
        try folder.write(Array(text.utf8), to: driven)
        defer { try? folder.remove(driven) }
        let dom = try Website.browser(["--virtual-time-budget=60000", "--dump-dom", address(driven)])
        guard let said = dom.firstMatch(of: /data-said="([^"]*)"/)?.output.1 else {
            throw Tool.Failure(description: "the page said nothing: \(dom.suffix(2000))")
        }
        return said.split(separator: "\u{241e}").map { Website.plain(String($0)) }
    }

    /// A page of paper, in points.
    struct PrintedPage {
        struct Word {
            let text: String
            let left, top, right, bottom: Double
        }

        let width, height: Double
        let words: [Word]
    }

    /// Prints a page.
    ///
    /// - Parameter paper: The name of a size of paper, as style sheets have it.
    func printed(_ page: String, on paper: String) throws -> [PrintedPage] {
        let name = "\(page).\(UInt64.random(in: 0 ... .max)).htm"
        let text = try read(page).replacing("</head>", with: "<style>@page { size: \(paper) }</style></head>")
        let folder = OutputFolder(root: path)
        try folder.write(Array(text.utf8), to: name)
        defer { try? folder.remove(name) }
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let file = scratch.path.appending("printed.pdf").string
        _ = try Website.browser(["--print-to-pdf=\(file)", "--no-pdf-header-footer", address(name)])
        let boxes = try Tool("pdftotext", package: "poppler-utils").run(["-bbox", file, "-"]).text
        return boxes.split(separator: "</page>").compactMap(Website.printedPage)
    }

    private static func printedPage(_ text: Substring) -> PrintedPage? {
        guard let size = text.firstMatch(of: /<page width="([0-9.]+)" height="([0-9.]+)">/)?.output,
            let width = Double(size.1), let height = Double(size.2)
        else { return nil }
        let boxes = text.matches(
            of: /<word xMin="([0-9.-]+)" yMin="([0-9.-]+)" xMax="([0-9.-]+)" yMax="([0-9.-]+)">(.*)<\/word>/)
        let words = boxes.map(\.output).compactMap { word -> PrintedPage.Word? in
            guard let left = Double(word.1), let top = Double(word.2), let right = Double(word.3),
                let bottom = Double(word.4)
            else { return nil }
            return PrintedPage.Word(
                text: plain(String(word.5)), left: left, top: top, right: right, bottom: bottom)
        }
        return PrintedPage(width: width, height: height, words: words)
    }

    /// A text of XML without escapes.
    private static func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    private func address(_ page: String) -> String { "file://\(path.appending(page))" }

    private static func browser(_ arguments: [String]) throws -> String {
        let output = try Tool("chromium", package: "chromium").run(
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--allow-file-access-from-files",
            ]
                + arguments)
        guard output.status == 0 else {
            throw Tool.Failure(description: "chromium: \(output.text.suffix(500))")
        }
        return output.text
    }
}
