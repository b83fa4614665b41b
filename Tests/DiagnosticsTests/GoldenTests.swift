import SystemPackage
import TestSupport
import Testing

@Suite struct GoldenTests {
    @Test func anEqualFileIsNoDifference() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("a\n", to: "golden.txt")
        let file = folder.path.appending("golden.txt")
        #expect(try Golden.difference("a\n", file, isRecording: false) == nil)
        #expect(try Golden.difference("a\n", file, isRecording: true) == nil)
    }

    @Test func aDifferenceIsShownAndTheFileStays() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("a\nb\n", to: "golden.txt")
        let file = folder.path.appending("golden.txt")
        let problem = try #require(try Golden.difference("a\nc\n", file, isRecording: false))
        #expect(problem.contains("@@ -1,2 +1,2 @@\n a\n-b\n+c\n"))
        #expect(problem.contains("RECORD_GOLDENS=1"))
        #expect(try folder.read("golden.txt") == "a\nb\n")
    }

    @Test func recordingRewritesTheFileAndIsStillAProblem() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("old\n", to: "golden.txt")
        let file = folder.path.appending("golden.txt")
        let problem = try #require(try Golden.difference("new\n", file, isRecording: true))
        #expect(problem.hasSuffix("recorded, run again without RECORD_GOLDENS"))
        #expect(try folder.read("golden.txt") == "new\n")
        #expect(try Golden.difference("new\n", file, isRecording: true) == nil)
    }

    @Test func aMissingFileIsADifferenceEvenFromNothing() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = folder.path.appending("golden.txt")
        #expect(try Golden.difference("", file, isRecording: false) != nil)
    }
}
