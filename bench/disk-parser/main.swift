import BlkifSchema
import BundledSchema
import DiskSpec
import FileTree
import SystemPackage

/// Reads every line of a file as a disk specification, some rounds, and prints how many are accepted and the
/// nanoseconds per specification of the best round.
func run() throws {
    guard CommandLine.arguments.count == 4, let release = Release(CommandLine.arguments[1]),
        let rounds = Int(CommandLine.arguments[2])
    else {
        print("usage: disk-parser RELEASE ROUNDS FILE")
        return
    }
    let bytes = try FileTree.readStream(FilePath(CommandLine.arguments[3]), limit: 1 << 30)
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        lines.append(start..<index)
        start = index + 1
    }
    var parser = DiskParser(
        try DiskGrammar(try BundledSchema.load().asOf(release)), keepingAssignments: false)
    let clock = ContinuousClock()
    var best = Double.infinity
    var accepted = 0
    let span = bytes.span
    for _ in 0..<max(1, rounds) {
        accepted = 0
        let time = clock.measure {
            for line in lines {
                if parser.parse(span.extracting(line)) { accepted += 1 }
            }
        }
        best = min(best, time / .nanoseconds(1) / Double(max(1, lines.count)))
    }
    print("\(accepted) \(Int(best * 10))")
}

try run()
