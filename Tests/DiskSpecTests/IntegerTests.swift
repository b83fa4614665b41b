import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// A parameter that takes an integer takes those within its bounds, and xl's own the way xl reads them.
@Suite struct IntegerTests {
    /// What is made of a value; nil when it is refused.
    private func number(_ value: String, _ schema: BlkifSchema) throws -> Int64? {
        var parser = DiskParser(try DiskGrammar(schema))
        let words = [Array("vdev=xvda,max-inflight=\(value),target=/a".utf8)]
        parser.parse(words)
        guard parser.isAccepted,
            case .integer(let number) = DiskDevice(parser, words: words)[field: "max_inflight"]
        else { return nil }
        return number
    }

    private func findings(_ text: String, _ schema: BlkifSchema) throws -> [String] {
        var parser = DiskParser(try DiskGrammar(schema))
        let advice = DiskAdvice(schema, all: schema)
        return DiskReading([.init(text, file: "spec")], with: &parser, advice: advice).findings.map {
            "\($0.location?.column ?? 0) \($0.id) \($0.severity): \($0.message) | \($0.remedy ?? "")"
        }
    }

    @Test(
        arguments: [
            ("1", 1), ("1024", 1024), ("007", 7), ("0", nil), ("1025", nil), ("99999", nil), ("-1", nil),
            ("+1", nil), ("12abc", nil), (" 12", nil), ("12 ", nil), ("0x10", nil), ("", nil),
            ("18446744073709551617", nil),
        ] as [(String, Int64?)])
    func theBoundsOfTheNodeHold(value: String, expected: Int64?) throws {
        #expect(try number(value, IntegerKeyword.schema()) == expected)
    }

    @Test func boundsOfItsOwnAreNarrower() throws {
        let schema = try IntegerKeyword.schema(takes: ["takes: integer", "minimum: 4", "maximum: 8"])
        #expect(try ["3", "4", "8", "9"].map { try number($0, schema) } == [nil, 4, 8, nil])
    }

    @Test func withoutBoundsTheFieldDecides() throws {
        let schema = try IntegerKeyword.schema(bounds: [])
        let values = ["0", "2147483647", "2147483648", "-2"]
        #expect(try values.map { try number($0, schema) } == [0, 2_147_483_647, nil, nil])
    }

    @Test func negativeBoundsAllowASign() throws {
        let schema = try IntegerKeyword.schema(bounds: ["minimum: -8", "maximum: 8"])
        #expect(try ["-8", "-9", "--1", "-", "3"].map { try number($0, schema) } == [-8, nil, nil, nil, 3])
    }

    @Test func anotherBaseIsReadAndWritten() throws {
        let hexadecimal = try IntegerKeyword.schema(takes: ["base: 16"])
        let values = ["10", "0x1F", "0X1f", "0x", "400", "401", "g"]
        #expect(try values.map { try number($0, hexadecimal) } == [16, 31, nil, nil, 1024, nil, nil])
        let octal = try IntegerKeyword.schema(takes: ["base: 8"])
        #expect(try ["17", "8"].map { try number($0, octal) } == [15, nil])
        let grammar = try DiskGrammar(hexadecimal)
        var parser = DiskParser(grammar)
        let words = [Array("/a,raw,xvda,rw,max-inflight=1f".utf8)]
        parser.parse(words)
        #expect(
            ModernForm(grammar).text(of: DiskDevice(parser, words: words))
                == "/a,raw,xvda,rw,max-inflight=0x1f")
    }

    @Test func aRefusalSaysWhatIsTaken() throws {
        #expect(
            try findings("/a,raw,xvda,rw,max-inflight=99999", IntegerKeyword.schema()) == [
                "29 unknown-value error: \"99999\" is no value of max-inflight | expected an integer from 1 to 1024, in requests"
            ])
    }

    /// libxlutil takes any leading digits but 0, and so it is said.
    @Test(
        arguments: [
            ("9000", nil), ("12abc", "12"), ("-5", "-5"), ("70000", "70000"), (" 7", "7"),
        ] as [(String, String?)])
    func whatXlReadsLooselyIsTakenWithAWarning(value: String, read: String?) throws {
        let found = try findings("/a,raw,xvda,rw,colo-port=\(value)", RealSchema.schema())
        let expected = read.map {
            "26 loose-number warning: xl takes \"\(value)\" for \($0), and does not check it | expected an integer from 1 to 65535"
        }
        #expect(found == (expected.map { [$0] } ?? []))
    }

    @Test func documentsSayWhatEachParameterTakes() throws {
        let schema = try IntegerKeyword.schema()
        let taken = Dictionary(
            schema.diskParameters.map { ($0.name, $0.taken?.rawValue ?? "") }
        ) { first, _ in first }
        #expect(taken["max-inflight"] == "integer" && taken["colo-port"] == "integer")
        #expect(taken["format"] == "enumeration" && taken["direct-io-safe"] == "flag")
        #expect(
            taken["discard"] == "flag-pair" && taken["script"] == "enumeration" || taken["script"] == "text")
        #expect(taken["active-disk"] == "path" && taken["format-prefix"] == "")
    }
}
