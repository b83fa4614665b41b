import BlkifSchema
import BundledSchema
import DiskSpec
import FileTree
import SystemPackage

/// Reads specifications some times.
///
/// - Returns: How many are accepted, and the tenths of nanoseconds for each in the best of the rounds.
func read(
    _ lines: ArraySlice<Range<Int>>, of text: Span<UInt8>, rounds: Int, with parser: inout DiskParser
) -> String {
    let clock = ContinuousClock()
    var best = Double.infinity
    var accepted = 0
    for _ in 0..<max(1, rounds) {
        accepted = 0
        let start = clock.now
        for line in lines where parser.parse(text.extracting(line)) { accepted += 1 }
        best = min(best, (clock.now - start) / .nanoseconds(1) / Double(max(1, lines.count)))
    }
    return "\(accepted) \(Int(best * 10))"
}

/// Reads all lines of a file together, or each alone.
func run() throws {
    let words = CommandLine.arguments
    guard words.count == 4, ["all", "each"].contains(words[1]), let rounds = Int(words[2]),
        let release = Release("4.17")
    else {
        print("usage: disk-parser all|each ROUNDS FILE")
        return
    }
    let bytes = try FileTree.readStream(FilePath(words[3]), limit: 1 << 30)
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        lines.append(start..<index)
        start = index + 1
    }
    var parser = DiskParser(
        try DiskGrammar(try BundledSchema.load().asOf(release)), keepingAssignments: false)
    let parts = words[1] == "all" ? [lines[...]] : lines.indices.map { lines[$0...$0] }
    for part in parts { print(read(part, of: bytes.span, rounds: rounds, with: &parser)) }
}

try run()
