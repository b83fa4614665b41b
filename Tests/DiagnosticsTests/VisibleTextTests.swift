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

    @Test func whatUnicodeSaysIsHiddenIsHidden() {
        let wrong = (UInt32(0x80)...0x10ffff).compactMap { Unicode.Scalar($0) }.filter { scalar in
            let isHidden =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                default: scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}"
                }
            return isHidden != VisibleText.isHidden(scalar)
        }
        #expect(wrong.isEmpty)
    }

    @Test func tabsStayOnlyOnRequest() {
        #expect(VisibleText.escape("\ta\u{1}", keepingTabs: true).hasPrefix("\ta\\u{"))
        #expect(!VisibleText.escape("\ta").contains("\t"))
    }

    @Test func theFirstHiddenCharacterIsNamed() {
        func first(_ text: String) -> String? { SuspectText.all(in: text).first?.subject }
        #expect(first("a\n\tb") == nil)
        #expect(first("a\u{7}\u{1b}") == "the control character U+0007")
        #expect(first("a\u{feff}") == "the control character U+FEFF")
    }
}
