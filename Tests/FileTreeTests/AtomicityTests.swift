import FileTree
import SystemPackage
import TestSupport
import Testing

@Suite struct AtomicityTests {
    @Test func aReaderSeesTheOldFileOrTheNewOne() async throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let output = OutputFolder(root: scratch.path)
        let size = 1 << 20
        try output.write(Array(repeating: 0, count: size), to: "file")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                for value in UInt8(1)...60 {
                    try output.write(Array(repeating: value, count: size), to: "file")
                }
                return true
            }
            group.addTask {
                for _ in 0..<200 {
                    let bytes = try output.read("file")
                    guard let first = bytes?.first, bytes == Array(repeating: first, count: size) else {
                        return false
                    }
                }
                return true
            }
            for try await isWhole in group { #expect(isWhole) }
        }
        #expect(try Scratch.everything(in: scratch.path) == ["file"])
    }

    /// A file that is open keeps its bytes: the new one is another file and takes the name at once.
    @Test func theFileIsReplacedAndNotOverwritten() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let output = OutputFolder(root: scratch.path)
        try output.write(Array("old".utf8), to: "file")
        let descriptor = try FileDescriptor.open(scratch.path.appending("file"), .readOnly)
        defer { try? descriptor.close() }
        try output.write(Array("newer".utf8), to: "file")
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        #expect(Array(bytes.prefix(count)) == Array("old".utf8))
    }

    @Test func aFailedWriteLeavesNoTemporaryFile() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "folder/file")
            Scratch.expectRefusal { try output.write([2], to: "folder") }
            let tooLong = String(repeating: "n", count: 300)
            Scratch.expectRefusal { try output.write([2], to: tooLong) }
            #expect(try Scratch.everything(in: scratch.output) == ["folder"])
            #expect(try output.read("folder/file") == [1])
        }
    }

    @Test func whatAKilledRunLeftIsReplaced() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            for content in ["half", ""] {
                try scratch.write(content, to: "output/\(Scratch.temporaryName(of: "file"))")
                try output.write([2], to: "file")
                #expect(try output.read("file") == [2])
                #expect(try Scratch.everything(in: scratch.output) == ["file"])
            }
        }
    }

    /// Someone could put a link where the temporary file goes, to have its target overwritten.
    @Test func aLinkInThePlaceOfTheTemporaryFileIsNotFollowed() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.prepare("file")
            try scratch.writeOutside("kept")
            try scratch.link("../outside/kept", at: "output/\(Scratch.temporaryName(of: "file"))")
            try output.write([2], to: "file")
            #expect(try scratch.read("outside/kept") == "kept")
            #expect(try Scratch.everything(in: scratch.output) == ["file"])
        }
    }

    @Test func aFolderInThePlaceOfTheTemporaryFileIsAnError() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            try scratch.write("x", to: "output/\(Scratch.temporaryName(of: "file"))/x")
            Scratch.expectRefusal { try output.write([2], to: "file") }
            #expect(try output.read("file") == [1])
        }
    }

    /// The kernel's own folder takes no files, whoever asks.
    @Test func aFolderThatTakesNoFilesIsReportedAsSuch() {
        let output = OutputFolder(root: "/proc/self/fdinfo")
        Scratch.expectRefusal { try output.write([1], to: "file") }
        Scratch.expectRefusal { try output.write([1], to: "folder/file") }
        Scratch.expectRefusal { try OutputFolder(root: "/proc/self/new").write([1], to: "file") }
    }

    @Test func aFolderWithoutPermissionIsReportedBeforeAnythingIsWritten() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/file")
            guard try scratch.forbidWriting("output/a") else { return }
            Scratch.expectRefusal { try output.prepare("a/new") }
            Scratch.expectRefusal { try output.write([2], to: "a/file") }
            #expect(try output.read("a/file") == [1])
        }
    }
}
