import BlkifSchema
import DiskSpec
import TestSupport
import Testing

/// The modern form of a specification, which `--fix` prints, is the same disk in every release and profile.
@Suite struct ModernFormTests {
    /// A release or profile that has disk specifications.
    struct View: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let schema: BlkifSchema

        static let all: [View] = {
            guard let schema = try? RealSchema.schema() else { return [] }
            let releases = schema.releases.map { ("\($0.release)", schema.asOf($0.release)) }
            let profiles = schema.profiles.map { ($0.name, schema.profile($0)) }
            return (releases + profiles + [("newest", schema)]).compactMap { name, schema in
                (try? DiskGrammar(schema)).map { _ in View(testDescription: name, schema: schema) }
            }
        }()
    }

    @Test func viewsAreFound() {
        #expect(View.all.count > 20)
        #expect(View.all.contains { $0.testDescription == "opensuse-4.4" })
    }

    @Test(arguments: View.all) func itGivesTheSameDevice(_ view: View) throws {
        let grammar = try DiskGrammar(view.schema)
        let modern = ModernForm(grammar)
        var parser = DiskParser(grammar)
        var random = RandomSpecification(seed: 31)
        var compared = 0
        for _ in 0..<2500 {
            let bytes = random.next()
            guard parser.parse([bytes]) else { continue }
            let device = DiskDevice(parser, words: [bytes])
            guard let text = modern.text(of: device) else {
                // A line break can stand in a positional parameter only, and not with everything else.
                #expect(bytes.contains(UInt8(ascii: "\n")), "\(String(decoding: bytes, as: UTF8.self))")
                continue
            }
            let words = [Array(text.utf8)]
            let isAccepted = parser.parse(words)
            #expect(isAccepted, "\(text)")
            #expect(DiskDevice(parser, words: words).json == device.json, "\(text)")
            compared += 1
        }
        #expect(compared > 100)
    }

    /// Every flag, alone and with every other, is in the modern form of a disk that has it, a backport's too.
    @Test(arguments: View.all) func noFlagIsLost(_ view: View) throws {
        let grammar = try DiskGrammar(view.schema)
        let modern = ModernForm(grammar)
        var parser = DiskParser(grammar)
        let flags = view.schema.diskParameters.filter { $0.isWritten(.alone) }.flatMap(\.keywords)
        for first in flags {
            for second in flags {
                let words = [Array("/dev/a,raw,xvda,w,\(first),\(second)".utf8)]
                guard parser.parse(words) else { continue }
                let device = DiskDevice(parser, words: words)
                let text = try #require(modern.text(of: device), "\(first), \(second)")
                let again = [Array(text.utf8)]
                #expect(
                    parser.parse(again) && DiskDevice(parser, words: again).json == device.json, "\(text)")
            }
        }
    }

    @Test func aBackportsFlagIsWritten() throws {
        let schema = try #require(View.all.first { $0.testDescription == "opensuse-4.4" }).schema
        let grammar = try DiskGrammar(schema)
        var parser = DiskParser(grammar)
        func modern(_ text: String) -> String? {
            let words = [Array(text.utf8)]
            return parser.parse(words) ? ModernForm(grammar).text(of: DiskDevice(parser, words: words)) : nil
        }
        #expect(modern("phy:/dev/a,xvda,w,direct-io-safe") == "/dev/a,raw,xvda,rw,direct-io-safe")
        #expect(
            modern("phy:/dev/a,xvda,w,no-discard,direct-io-safe")
                == "/dev/a,raw,xvda,rw,direct-io-safe,no-discard")
        #expect(modern("phy:/dev/a,xvda,r,direct-io-safe") == "/dev/a,raw,xvda,ro")
    }

    /// Of two words that mean the same the first of the schema is written.
    @Test func aSecondWordIsReadAndNotWritten() throws {
        let schema = try RealSchema.schema { _, text in
            let next = "      - value: qcow\n"
            let second = "      - {value: plain, meaning: The same as `raw`., sets: RAW}\n"
            text = text.replacing(next, with: second + next)
        }
        let grammar = try DiskGrammar(schema)
        var parser = DiskParser(grammar)
        let words = [Array("vdev=xvda,format=plain,access=w,target=/dev/a".utf8)]
        let isAccepted = parser.parse(words)
        #expect(isAccepted)
        #expect(ModernForm(grammar).text(of: DiskDevice(parser, words: words)) == "/dev/a,raw,xvda,rw")
    }
}
