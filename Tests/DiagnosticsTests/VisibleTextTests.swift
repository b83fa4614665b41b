import Diagnostics
import Testing

@Suite struct VisibleTextTests {
    @Test func visibleTextIsLeftAlone() {
        for text in ["", "abc", "é 日本 😀 e\u{301}", "\\u{1b}"] { #expect(VisibleText.escape(text) == text) }
    }

    @Test func nothingThatActsOnATerminalIsLeft() {
        for value in UInt32(0)...0x2fff {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = VisibleText.escape("a\(scalar)b")
            let category = scalar.properties.generalCategory
            if category == .control || category == .lineSeparator || scalar.properties.isBidiControl {
                #expect(shown.utf8.allSatisfy { (0x20...0x7e).contains($0) }, "\(value)")
            }
        }
    }

    @Test func tabsStayOnlyOnRequest() {
        #expect(VisibleText.escape("\ta\u{1}", keepingTabs: true).hasPrefix("\ta\\u{"))
        #expect(!VisibleText.escape("\ta").contains("\t"))
    }

    @Test func theFirstHiddenCharacterIsNamed() {
        #expect(VisibleText.firstHidden(in: "a\n\tb") == nil)
        #expect(VisibleText.firstHidden(in: "a\u{7}\u{1b}") == "U+0007")
        #expect(VisibleText.firstHidden(in: "a\u{feff}") == "U+FEFF")
    }
}
