package import BlkifSchema
import Diagnostics
import DiskSpec
import Negotiating

/// Answers what people try in the website, with the decisions of the command.
///
/// A question is a line of words and a text: `disk RELEASE GUEST` and specifications of disks, or a configuration for xl;
/// `vdev RELEASE` and the name or number of a virtual device; `ring RELEASE PAGES`; `negotiate RELEASE`, the two
/// sides and options of the command, one on each line. A release is its number or the name of a profile, and `-` the newest. The
/// answer is a JSON document; `null` for what is no question.
package final class Playground {
    private let schema: BlkifSchema
    /// The disks of the last release and guest that was asked for.
    private var disks: (release: String, guest: String, reader: DiskQuestion)?
    /// The implementations as the last release has the protocol that was asked for.
    private var sides: (release: String, question: NegotiationQuestion)?

    package init(_ schema: BlkifSchema) {
        self.schema = schema
    }

    /// The answer to a question.
    package func answer(_ question: [UInt8]) -> [UInt8] {
        let end = question.firstIndex(of: UInt8(ascii: "\n")) ?? question.count
        let words = question[..<end].split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let text = Array(question[min(end + 1, question.count)...])
        switch (words.first, words.count) {
        case ("disk", 3): return disk(text, words[1], words[2])
        case ("vdev", 2): return device(text, words[1])
        case ("ring", 3): return bytes(RingQuestion.answer(view(words[1]), pages: words[2]))
        case ("negotiate", 2): return negotiate(text, words[1])
        default: return bytes(nil)
        }
    }

    private func disk(_ text: [UInt8], _ release: String, _ guest: String) -> [UInt8] {
        if disks?.release != release || disks?.guest != guest {
            disks = DiskQuestion(view(release), all: schema, guest).map { (release, guest, $0) }
        }
        return disks?.reader.answer(text) ?? bytes(nil)
    }

    private func device(_ text: [UInt8], _ release: String) -> [UInt8] {
        let names = DeviceNames(view(release).content.deviceNumbers)
        return bytes(DeviceAnswer(String(decoding: text, as: UTF8.self), line: 1, in: names).json)
    }

    private func negotiate(_ text: [UInt8], _ release: String) -> [UInt8] {
        if sides?.release != release { sides = (release, NegotiationQuestion(view(release), all: schema)) }
        return bytes(sides?.question.answer(String(decoding: text, as: UTF8.self)))
    }

    private func bytes(_ answer: JSONValue?) -> [UInt8] { (answer ?? .null).bytes(indented: false) }

    private func view(_ name: String) -> BlkifSchema {
        if let release = Release(name) { return schema.facts(asOf: release) }
        return schema.content.profiles.first { $0.name == name }.map { schema.facts(of: $0) } ?? schema
    }
}
