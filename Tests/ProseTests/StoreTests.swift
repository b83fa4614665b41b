import Prose
import Testing

@Suite struct StoreTests {
    /// One store for all: what it keeps of one page must not show on another.
    @Test(arguments: [Notation.markdown, .html])
    func aTextHasTheLinksOfThePageThatItIsOn(notation: Notation) {
        let store = ProseStore()
        let texts = ["`x1` and `y`", "`y`", "- [see `x1`](u)\n- `x1``x2`"]
        for page in ["a.html", "b.html", "a.html"] {
            for text in texts {
                for width in [nil, 20] {
                    let layout = ProseLayout(prefix: "  ", width: width)
                    let link = { (name: String) in name.hasPrefix("x") ? "\(page)#\(name)" : nil }
                    var written: [UInt8] = []
                    store.write(text, notation, layout, link: link, to: &written)
                    let writer = ProseWriter(notation: notation, layout: layout, link: link)
                    #expect(written == writer.bytes(ProseDocument.parse(text)))
                }
            }
        }
    }

    @Test func aTextWithoutLinksIsTheSameWithAPageAndWithout() {
        let store = ProseStore()
        var written: [UInt8] = []
        store.write("`a` *b*", .markdown, ProseLayout(), link: { _ in nil }, to: &written)
        #expect(written == store.written("`a` *b*", .markdown, ProseLayout()))
    }
}
