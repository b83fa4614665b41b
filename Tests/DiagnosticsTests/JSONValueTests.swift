import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct JSONValueTests {
    @Test func objectsKeepTheirOrderOrAreSortedByName() {
        #expect(
            JSONValue.object([("b", .null), ("a", .bool(true))]).text(indented: false)
                == #"{"b":null,"a":true}"#)
        #expect(
            JSONValue.sorted(["b": .integer(-1), "a": .bool(false), "B": .null]).text(indented: false)
                == #"{"B":null,"a":false,"b":-1}"#)
    }

    @Test func indentedTextHasTwoSpacesALevel() {
        let value = JSONValue.object([
            ("list", .array([.integer(1), .array([]), .object([])])), ("text", .string("a")),
        ])
        #expect(
            value.text()
                == """
                {
                  "list": [
                    1,
                    [],
                    {}
                  ],
                  "text": "a"
                }
                """)
    }

    @Test func absenceIsNull() {
        #expect(JSONValue.optional(nil as String?) == .null)
        #expect(JSONValue.optional(nil as Int?) == .null)
        #expect(JSONValue.optional("a") == .string("a"))
        #expect(JSONValue.optional(Int.min).text() == "-9223372036854775808")
    }

    @Test func anyTextIsReadBackByAnotherParser() throws {
        var generator = SeededGenerator(seed: 71)
        let scalars = (0...0x2ff).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{feff}", "\u{202e}", "😀"]
        let texts = (0..<500).map { _ in
            (0..<Int.random(in: 0...20, using: &generator)).map { _ in String(generator.pick(scalars)) }
                .joined()
        }
        for isIndented in [true, false] {
            let text = JSONValue.array(texts.map(JSONValue.string)).text(indented: isIndented)
            let read = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String])
            #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
            #expect(
                !text.unicodeScalars.contains { $0 != "\n" && VisibleText.escape(String($0)) != String($0) })
        }
    }

    @Test func escapesAreTheShortOnes() {
        #expect(
            JSONValue.string("\"\\\n\t\r\u{8}\u{1f}/é").text() == #""\"\\\n\t\r\u0008\u001f/é""#)
    }
}
