import BlkifSchema
import Diagnostics
import DiskSpec
import TestSupport
import Testing

/// Configurations are read as the installed libxlutil reads them: the same are accepted, with the same disks.
@Suite struct XlConfigurationPeerTests {
    /// Compares all answers, and returns how many configurations were accepted.
    private func compare(_ configurations: [[UInt8]]) throws -> Int {
        let answers = try ConfigurationOracle.answers(to: configurations)
        var accepted = 0
        for (bytes, answer) in zip(configurations, answers) {
            let ours = XlConfiguration(bytes, file: "c", release: Release("4.17"))
            let shown = VisibleText.escape(String(decoding: bytes.prefix(500), as: UTF8.self))
            let errors = ours.findings.filter { $0.severity == .error }
            #expect(ours.isAccepted == answer.isAccepted, "\(shown): \(ours.findings)")
            #expect(ours.isAccepted == errors.isEmpty, "\(shown)")
            guard ours.isAccepted, answer.isAccepted else { continue }
            accepted += 1
            // In C, a text ends at a null byte; none can come out of a configuration.
            #expect(ours.disks.map(\.bytes) == answer.disks, "\(shown)")
        }
        return accepted
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func randomConfigurations(_ seed: UInt64) throws {
        var random = RandomConfiguration(seed: seed)
        let accepted = try compare((0..<4000).map { _ in random.next() })
        #expect((1000...3000).contains(accepted))
    }

    /// Each escape, alone and before what it could take with it.
    @Test func escapes() throws {
        let letters = (1...255).map { UInt8($0) }.filter { $0 != UInt8(ascii: "\n") }
        let single = letters.flatMap { letter in
            ["", "2", "23", "234", "  5", "+4"].map { tail in
                Array("disk=['a\\".utf8) + [letter] + Array("\(tail)b']".utf8)
            }
        }
        let digits = (0..<512).map { Array("disk=[\"\\\(String($0, radix: 8))\"]".utf8) }
        #expect(try compare(single + digits) > 80)
    }

    /// A byte that no rule takes goes unnoticed where it is the last one of the file, and only there.
    @Test func lastBytes() throws {
        let files = (0...255).flatMap { byte in
            ["", "disk=['a']", "disk=['a'] ", "disk=['a']\n", "disk=['a'", "disk=", "disk", "#"].flatMap {
                start in
                ["", " ", "\n"].map { Array(start.utf8) + [UInt8(byte)] + Array($0.utf8) }
            }
        }
        #expect(try compare(files) > 1000)
    }

    /// bison's stack has a limit, which lists in lists can reach.
    @Test(arguments: [
        ("[", "]", 4998), ("['a',", "]", 1999), ("[\n", "]", 4998), ("['a'\n,\n", "\n,]", 1999),
    ])
    func deepLists(_ opening: String, _ closing: String, _ deepest: Int) throws {
        let files = ((deepest - 4)...(deepest + 2)).flatMap { depth in
            ["", "'x'", "'x'\n", "'x',", "'x',\n", "'x','y'\n"].map { inside in
                "disk=" + String(repeating: opening, count: depth) + inside
                    + String(repeating: closing, count: depth)
            }
        }
        let accepted = try compare(files.map { Array($0.utf8) })
        #expect((6...36).contains(accepted))
    }
}
