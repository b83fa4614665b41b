import Diagnostics
import Testing

/// Characters that nobody sees, or that pass for others.
@Suite struct SuspectTextTests {
    @Test(arguments: [
        "", "plain", "two\nlines\twith a tab", "Überraschung, naïve, Łódź, Ænima",
        "10 µs, 5 kΩ, Δt = 3 ms, μs",
        "direct-io-safe беспечно", "сор из избы", "日本 and 한국어", "αβγ and xyz", "Xen用のRAID", "x² + 5º",
        "e\u{301}tude", "→ …",
    ])
    func whatEverybodyReadsIsLeftAlone(text: String) {
        #expect(SuspectText.all(in: text).map(\.subject) == [])
    }

    @Test(arguments: [
        ("a\u{ad}b", "the invisible character U+00AD (soft hyphen)"),
        ("a\u{3164}b", "the invisible character U+3164 (hangul filler)"),
        ("a\u{e0041}b", "the invisible character U+E0041 (tag latin capital letter a)"),
        ("a\u{200b}b", "the invisible character U+200B (zero width space)"),
        ("a\u{200d}b", "the invisible character U+200D (zero width joiner)"),
        ("a\u{2060}b", "the invisible character U+2060 (word joiner)"),
        ("a\u{fe0f}b", "the invisible character U+FE0F (variation selector-16)"),
        ("a\u{115f}b", "the invisible character U+115F (hangul choseong filler)"),
        ("a\u{2800}b", "the invisible character U+2800 (braille pattern blank)"),
        ("a\u{34f}b", "the invisible character U+034F (combining grapheme joiner)"),
        ("a\u{202e}b", "the control character U+202E"), ("a\u{2066}b", "the control character U+2066"),
        ("a\u{200f}b", "the control character U+200F"), ("a\u{2028}b", "the control character U+2028"),
        ("a\u{feff}b", "the control character U+FEFF"), ("a\u{7}b", "the control character U+0007"),
        ("a\rb", "the control character U+000D"), ("a\u{85}b", "the control character U+0085"),
    ])
    func aHiddenCharacterIsNamed(text: String, subject: String) {
        let found = SuspectText.all(in: text)
        #expect(found.map(\.subject) == [subject])
        #expect(found.first?.offset == 1)
        #expect(
            !VisibleText.escape(text).unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint })
    }

    @Test(arguments: [
        ("a dir\u{435}ct one", 2, 6, "\"dir\u{435}ct\" is written with U+0435 (cyrillic small letter ie)"),
        ("\u{430}", 0, 1, "\"\u{430}\" is written with U+0430 (cyrillic small letter a)"),
        (
            "the \u{441}\u{43e}\u{440}", 4, 3,
            "\"\u{441}\u{43e}\u{440}\" is written with U+0441 (cyrillic small letter es)"
        ),
        ("\u{39f}K", 0, 2, "\"\u{39f}K\" is written with U+039F (greek capital letter omicron)"),
        ("\u{ff42}lkif", 0, 5, ""), ("\u{1d41a}b", 0, 2, ""), ("b\u{13a0}", 0, 2, ""),
    ])
    func aForeignLetterIsNamed(text: String, offset: Int, length: Int, subject: String) {
        let found = SuspectText.all(in: text)
        // Fullwidth and mathematical letters have Latin names, and pass for plain ones all the same.
        #expect(found.map(\.offset) == [offset], "\(text)")
        #expect(found.map(\.length) == [length])
        if !subject.isEmpty { #expect(found.map(\.subject) == [subject]) }
    }

    @Test func placesAreThoseOfTheirLine() {
        let found = SuspectText.all(in: "é\nab\u{ad}\r\nx\u{435}y \u{200b}")
        #expect(found.map(\.line) == [1, 2, 2])
        #expect(found.map(\.offset) == [2, 4, 0])
    }
}
