import Rendering
import TestSupport
import Testing

/// No text of the schema changes the structure of a page.
@Suite struct MarkdownStructureTests {
    /// A word that means nothing in Markdown in place of any text.
    @Sendable private static func neutral(_ text: String) -> String {
        text.isEmpty || text == "x" ? text : "word"
    }

    @Test(arguments: Views.names) func aPageHasTheStructureThatItHasWithNeutralTexts(_ name: String) throws {
        let plan = try RealTemplates.plan()
        let view = try Views.view(name)
        #expect(view.pages.count > 10)
        let neutral = plan.outputs(of: view.schema).render(
            only: Set(view.pages.map(\.path)), escape: MarkdownStructureTests.neutral)
        let texts = Dictionary(neutral.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { $1 }
        for (path, text, tree) in view.pages {
            let other = try #require(texts[path])
            let difference = MarkdownTree.difference(tree, MarkdownTree(other))
            #expect(difference == nil, "\(name), \(path): \(difference ?? "")")
            #expect(MarkdownTables.cells(text) == MarkdownTables.cells(other), "\(name), \(path)")
        }
    }

    @Test(arguments: Views.names) func theRowsOfATableHaveTheSameNumberOfCells(_ name: String) throws {
        for (path, text, _) in try Views.view(name).pages {
            #expect(MarkdownTables.areRectangular(text), "\(name), \(path)")
            let isPunctuated = text.contains("| ,") || text.contains("| ;") || text.contains(", ,")
            #expect(!isPunctuated, "\(name), \(path): a separator without something before it")
        }
    }

    /// The only raw HTML of a page is what the templates have: anchors, and comments.
    @Test(arguments: Views.names) func theOnlyHTMLIsThatOfTheTemplates(_ name: String) throws {
        for (path, _, tree) in try Views.view(name).pages {
            for html in tree.html {
                let isAnchor = html.hasPrefix("<a id=\"") || html == "</a>"
                #expect(isAnchor || html.hasPrefix("<!-- "), "\(name), \(path): \(html)")
            }
        }
    }

    /// Headings come from templates, and code blocks only from the schema's own code blocks and grammars.
    @Test(arguments: Views.sample) func headingsAreNeverSkipped(_ name: String) throws {
        for (path, _, tree) in try Views.view(name).pages {
            var level = 0
            for next in tree.headingLevels {
                #expect(next <= level + 1, "\(name), \(path)")
                level = next
            }
            #expect(tree.headingLevels.count { $0 == 1 } == 1, "\(name), \(path)")
        }
    }
}
