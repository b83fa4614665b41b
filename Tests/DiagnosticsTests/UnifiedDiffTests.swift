import Diagnostics
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String) -> String {
        UnifiedDiff.between(old, new, oldName: "a", newName: "b")
    }

    @Test func equalTextsHaveNoDiff() {
        for text in ["", "a", "a\n", "a\n\n"] { #expect(diff(text, text) == "") }
    }

    @Test func aChangedLineStandsInItsContext() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
                == "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test func aMissingLineBreakAtTheEndIsADifference() {
        #expect(
            diff("a", "a\n")
                == "--- a\n+++ b\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")
    }

    @Test func anEmptyTextHasNoLines() {
        #expect(diff("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1,1 @@\n+a\n")
        #expect(diff("a\n", "") == "--- a\n+++ b\n@@ -1,1 +0,0 @@\n-a\n")
    }

    @Test func textsThatOnlyLookEqualDiffer() {
        #expect(diff("\u{e9}\n", "e\u{301}\n").hasSuffix("-\u{e9}\n+e\u{301}\n"))
        #expect(diff("a\r\n", "a\n").hasSuffix("-a\\r\n+a\n"))
    }

    @Test func controlCharactersAreShownAsEscapes() {
        let text = UnifiedDiff.between("a\u{1b}[2J\n", "\tb\n", oldName: "x\u{7}", newName: "y\n")
        #expect(text.hasPrefix("--- x\\u{07}\n+++ y\\n\n"))
        #expect(text.hasSuffix("\n+\tb\n"))
        #expect(!text.contains("\u{1b}"))
    }

    @Test func thePatchProgramMakesTheNewTextOfTheOld() throws {
        var generator = SeededGenerator(seed: 81)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var script = "set -e\n"
        let texts = (0..<150).map { _ in pair(&generator) }
        for (index, (old, new)) in texts.enumerated() {
            try folder.write(old, to: "\(index).old")
            try folder.write(new, to: "\(index).new")
            try folder.write(diff(old, new), to: "\(index).diff")
            // The program removes a file that becomes empty, unless told so.
            if old != new { script += "patch -s -f --posix \(index).old \(index).diff\n" }
            script += "cmp \(index).old \(index).new\n"
        }
        let output = try Tool("patch", package: "patch").run(["--version"])
        #expect(output.status == 0)
        let run = try Tool("sh", package: "dash").run(["-c", script], in: folder.path)
        #expect(run.status == 0, "\(run.text)")
    }

    @Test func noDiffIsLongerThanTheShortest() throws {
        var generator = SeededGenerator(seed: 82)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for _ in 0..<40 {
            let (old, new) = pair(&generator)
            try folder.write(old, to: "old")
            try folder.write(new, to: "new")
            let peer = try Tool("diff", package: "diffutils").run(
                ["-u", "--minimal", "old", "new"], in: folder.path)
            #expect(
                changes(diff(old, new)) == changes(peer.text),
                "\(old.debugDescription) \(new.debugDescription)")
        }
    }

    @Test func manyChangesAreShownWithoutSearchingForTheShortestDiff() {
        let old = (0..<20_000).map { "old \($0)\n" }.joined()
        let new = (0..<20_000).map { "new \($0)\n" }.joined()
        let clock = ContinuousClock()
        var text = ""
        let time = clock.measure { text = diff("same\n" + old + "end\n", "same\n" + new + "end\n") }
        #expect(changes(text) == 40_000)
        #expect(text.contains("\n same\n-old 0\n") && text.hasSuffix("+new 19999\n end\n"))
        #expect(time < .seconds(20))
    }

    private func changes(_ diff: String) -> Int {
        diff.split(separator: "\n").dropFirst(2).count { $0.hasPrefix("+") || $0.hasPrefix("-") }
    }

    /// An old text and a new one made from it, often with neither a line break at the end nor any line.
    private func pair(_ generator: inout SeededGenerator) -> (String, String) {
        let lines = ["a", "b", "c", "", " ", "-x", "+y", "@@ -1 +1 @@", "\\ No newline", "--- z", "é", "\tt"]
        let old = (0..<Int.random(in: 0...30, using: &generator)).map { _ in generator.pick(lines) }
        let new = old.flatMap { line -> [String] in
            guard generator.chance(15) else { return [line] }
            return generator.pick([[], [generator.pick(lines)], [line, generator.pick(lines)]])
        }
        let other = generator.chance(10) ? [] : new + (generator.chance(20) ? ["end"] : [])
        return (text(old, &generator), text(other, &generator))
    }

    private func text(_ lines: [String], _ generator: inout SeededGenerator) -> String {
        lines.isEmpty ? "" : lines.joined(separator: "\n") + (generator.chance(75) ? "\n" : "")
    }
}
