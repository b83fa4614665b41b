import TestSupport
import Testing

/// Every link of the Markdown pages leads somewhere.
@Suite struct LinkTests {
    @Test(arguments: Views.names) func everyLinkOfAPageResolves(_ name: String) throws {
        let view = try Views.view(name)
        let anchors = Dictionary(view.pages.map { ($0.path, LinkTests.anchors($0.tree)) }) { $1 }
        var count = 0
        for (path, _, tree) in view.pages {
            for link in tree.links where !link.contains("://") {
                count += 1
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : LinkTests.resolve(String(parts[0]), from: path)
                let isFound =
                    parts.count == 1
                    ? view.outputs[target] != nil : anchors[target]?.contains(String(parts[1])) ?? false
                #expect(isFound, "\(name), \(path): \(link)")
            }
        }
        #expect(count > 100)
    }

    @Test(arguments: Views.names) func noAnchorOfAPageOccursTwice(_ name: String) throws {
        for (path, _, tree) in try Views.view(name).pages {
            let anchors = LinkTests.explicitAnchors(tree)
            let twice = Dictionary(grouping: anchors) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice.isEmpty, "\(name), \(path)")
        }
    }

    private static func resolve(_ link: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }

    private static func explicitAnchors(_ page: MarkdownTree) -> [String] {
        page.html.flatMap { html in
            html.split(separator: "<a id=\"", omittingEmptySubsequences: false).dropFirst()
                .compactMap {
                    $0.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
                }
        }
    }

    /// Those of the templates, and those that code-hosting sites give to headings.
    private static func anchors(_ page: MarkdownTree) -> Set<String> {
        let slugs = page.headings.map { heading in
            String(
                heading.lowercased().compactMap { letter -> Character? in
                    if letter == " " { return "-" }
                    return letter.isLetter || letter.isNumber || "-_".contains(letter) ? letter : nil
                })
        }
        return Set(explicitAnchors(page) + slugs)
    }
}
