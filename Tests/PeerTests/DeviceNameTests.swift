import BlkifSchema
import FileTree
import SystemPackage
import TestSupport
import Testing

/// A virtual device has the number that libxl gives it, and refuses what libxl refuses.
@Suite struct DeviceNameTests {
    /// The file is not as described.
    private struct Malformed: Error {
        let line: String
    }

    /// The texts of the recording with their numbers; nil where libxl refuses one.
    private func recorded() throws -> [(text: String, number: Int?)] {
        let path = PackageRoot.path.appending("Tests/PeerTests/Facts/device-names.tsv")
        let text = String(decoding: try FileTree.readFile(path), as: UTF8.self)
        return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 2, cells[1] == "-" || Int(cells[1]) != nil else {
                throw Malformed(line: String(line))
            }
            return (String(cells[0]), Int(cells[1]))
        }
    }

    /// Undoes the escapes of the recording.
    private func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch kind {
            case UInt8(ascii: "n"): bytes.append(0x0a)
            case UInt8(ascii: "t"): bytes.append(0x09)
            default:
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func everyRecordedTextHasTheNumberThatLibxlGivesIt() throws {
        let names = DeviceNames(try RealSchema.schema().deviceNumbers)
        let recorded = try recorded()
        #expect(recorded.count > 1000)
        let differences = recorded.compactMap { text, number -> HeaderDifference? in
            let ours = try? names.reference(unescaped(text)).number
            func shown(_ number: Int?) -> String { number.map(String.init) ?? "refused" }
            return ours == number
                ? nil : .init(subject: "\"\(text)\"", ours: shown(ours), theirs: shown(number))
        }
        let complaint = try KnownDifferences("device-name-differences.txt").complaint(about: differences)
        #expect(complaint.isEmpty, "\(complaint)")
    }
}
