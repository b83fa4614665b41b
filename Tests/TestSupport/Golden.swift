import Diagnostics
import FileTree
package import SystemPackage
package import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Compares what a test made with a file that is checked in.
///
/// With `RECORD_GOLDENS=1` in the environment the file is rewritten, and the test fails all the same, so that
/// a run that records is never taken for one that passed.
package enum Golden {
    /// Records an issue with a unified diff when a text differs from a file.
    ///
    /// - Parameters:
    ///   - actual: What the test made.
    ///   - file: The checked-in file, below the package.
    package static func expect(
        _ actual: String, matches file: FilePath, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        guard let problem = try difference(actual, file, isRecording: isRecording) else { return }
        Issue.record(Comment(rawValue: problem), sourceLocation: sourceLocation)
    }

    /// What is to be said about a text and its file; nil when they are equal.
    package static func difference(
        _ actual: String, _ file: FilePath, isRecording: Bool
    ) throws -> String? {
        let expected =
            FileTree.exists(file) ? String(decoding: try FileTree.readFile(file), as: UTF8.self) : ""
        guard actual != expected || !FileTree.exists(file) else { return nil }
        let name = file.string
        guard isRecording else {
            return UnifiedDiff.between(expected, actual, oldName: name, newName: "what the test made")
                + "run with RECORD_GOLDENS=1 to record it"
        }
        guard let last = file.lastComponent else { throw Errno.invalidArgument }
        try OutputFolder(root: file.removingLastComponent()).write(Array(actual.utf8), to: last.string)
        return "\(name): recorded, run again without RECORD_GOLDENS"
    }

    private static var isRecording: Bool {
        getenv("RECORD_GOLDENS").map { String(cString: $0) == "1" } ?? false
    }
}
