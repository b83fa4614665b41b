import FileTree
import SystemPackage
import TestSupport

/// The program `Programs/configuration.c`, which reads configurations with Debian's libxlutil, as `xl` does.
struct ConfigurationOracle {
    /// The program cannot be built or ended early.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What libxlutil makes of a configuration.
    struct Answer: Equatable {
        let isAccepted: Bool
        /// The specifications of the disks.
        let disks: [[UInt8]]
    }

    /// What libxlutil makes of each configuration, in their order.
    static func answers(to configurations: [[UInt8]]) throws -> [Answer] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let source = PackageRoot.path.appending("Tests/PeerTests/Programs/configuration.c").string
        let path = folder.path.appending("configuration").string
        let compiled = try Tool("gcc", package: "gcc libxen-dev").run([
            "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-o", path, source, "-lxlutil", "-lxenlight",
        ])
        guard compiled.status == 0 else {
            throw Failure(description: "apt-get install libxen-dev\n\(compiled.text)")
        }
        let input = configurations.map { $0.map(digits).joined() + "\n" }.joined()
        let output = try Tool(path, package: "gcc").run([], input: input)
        let answers = output.text.split(separator: "\n").map(answer)
        guard output.status == 0, answers.count == configurations.count else {
            throw Failure(description: "libxlutil answered \(answers.count) times:\n\(output.text)")
        }
        return answers
    }

    /// Reads `accepted`, the disks and a full stop; if the process was ended, the full stop stands alone.
    private static func answer(_ line: Substring) -> Answer {
        let words = line.dropLast().split(separator: " ", omittingEmptySubsequences: false)
        return Answer(isAccepted: words.first == "accepted", disks: words.dropFirst().map(bytes))
    }

    private static func bytes(_ digits: Substring) -> [UInt8] {
        let nibbles = digits.compactMap(\.hexDigitValue)
        return stride(from: 0, to: nibbles.count - 1, by: 2).map { UInt8(nibbles[$0] * 16 + nibbles[$0 + 1]) }
    }

    private static func digits(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
