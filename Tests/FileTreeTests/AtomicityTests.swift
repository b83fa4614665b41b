import FileTree
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

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

    @Test func whatAKilledRunLeftIsFoundAndRemoved() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            for name in Scratch.temporaryNames { try scratch.write("half", to: "output/a/\(name)") }
            let others = [
                ".blkif-0123.tmp", ".blkif-0123456789abcdeg.tmp", ".x-0123456789abcdef.tmp", "x.tmp",
            ]
            for name in others { try scratch.write("mine", to: "output/a/\(name)") }
            let left = try output.leftovers(beside: ["a/x", "a/y", "b/z"])
            #expect(left.map(\.bytes) == [Array("half".utf8), Array("half".utf8)])
            for leftover in left { try leftover.remove() }
            #expect(try Scratch.everything(in: scratch.output.appending("a")) == others.sorted())
        }
    }

    /// It belongs to a program that is still running.
    @Test func aTemporaryFileThatIsLockedIsNobodyElses() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            let name = Scratch.temporaryNames[0]
            try scratch.write("half", to: "output/\(name)")
            let file = try FileDescriptor.open(scratch.output.appending(name), .readWrite)
            #expect(flock(file.rawValue, LOCK_EX) == 0)
            #expect(try output.leftovers(beside: ["file"]).isEmpty)
            try file.close()
            #expect(try output.leftovers(beside: ["file"]).count == 1)
        }
    }

    /// Someone could put a link where a temporary file may be, to have its target read or removed.
    @Test func whatOnlyHasTheNameOfATemporaryFileStays() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            try scratch.writeOutside("kept")
            try scratch.link("../outside/kept", at: "output/\(Scratch.temporaryNames[0])")
            try scratch.write("x", to: "output/\(Scratch.temporaryNames[1])/x")
            #expect(try output.leftovers(beside: ["file"]).isEmpty)
            try output.write([2], to: "file")
            #expect(try scratch.read("outside/kept") == "kept")
            #expect(
                try Scratch.everything(in: scratch.output) == (Scratch.temporaryNames + ["file"]).sorted())
        }
    }

    @Test func nothingIsReplacedIfOneFileCannotBeWritten() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a")
            try output.write([1], to: "b")
            let tooLong = String(repeating: "n", count: 300)
            for last in [tooLong, "../b", ".git/b", "a/b"] {
                Scratch.expectRefusal {
                    try output.apply([
                        FileChange(path: "a", old: [1], new: [2]), FileChange(path: "b", old: [1], new: nil),
                        FileChange(path: last, old: nil, new: [2]),
                    ])
                }
            }
            #expect(try output.read("a") == [1])
            #expect(try output.read("b") == [1])
            #expect(try Scratch.everything(in: scratch.output) == ["a", "b"])
        }
    }

    @Test func whatSomebodyChangedInTheMeantimeStays() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            for name in ["a", "b"] { try output.write([1], to: name) }
            let changes = [
                FileChange(path: "b", old: [0], new: [2]), FileChange(path: "b", old: nil, new: [2]),
                FileChange(path: "c", old: [1], new: [2]), FileChange(path: "b", old: [0], new: nil),
            ]
            for change in changes {
                let first = FileChange(path: "a", old: [1], new: change.new == nil ? [1] : [2])
                #expect {
                    try output.apply([first, change])
                } throws: {
                    ($0 as? FileProblem)?.cause == .changed && ($0 as? FileProblem)?.path == change.path
                }
            }
            #expect(try output.read("a") == [1])
            #expect(try output.read("b") == [1])
            #expect(try Scratch.everything(in: scratch.output) == ["a", "b"])
        }
    }

    @Test func manyFilesAreWrittenWithFewOpenAtATime() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            let changes = (0..<300).map {
                FileChange(path: "d\($0 % 7)/f\($0)", old: nil, new: [UInt8($0 % 256)])
            }
            try output.apply(changes, record: FileChange(path: "record", old: nil, new: [1]))
            #expect(try scratch.names().count == 301)
            for change in changes { #expect(try output.read(change.path) == change.new) }
        }
    }

    @Test func theModeOfAFileStays() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            for mode in [0o755, 0o600, 0o444] as [mode_t] {
                #expect(chmod(scratch.output.appending("file").string, mode) == 0)
                try output.write([UInt8(mode & 0xff)], to: "file")
                var status = stat()
                #expect(stat(scratch.output.appending("file").string, &status) == 0)
                #expect(status.st_mode & 0o777 == mode)
            }
        }
    }

    /// The other one has its turn until this one says that it waits.
    @Test func aRunWaitsForAnother() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            let other = "echo >started; until test -e waiting; do sleep 0.01; done; echo >ended"
            _ = try Tool("sh", package: "dash").run(
                ["-c", "flock output sh -c '\(other)' >/dev/null 2>&1 &"], in: scratch.path)
            for _ in 0..<6000 where !FileTree.exists(scratch.path.appending("started")) { usleep(10_000) }
            let lock = try output.lock { try? scratch.write("", to: "waiting") }
            #expect(FileTree.exists(scratch.path.appending("waiting")))
            #expect(FileTree.exists(scratch.path.appending("ended")))
            lock?.release()
            #expect(try Scratch.everything(in: scratch.output) == ["file"])
        }
    }

    @Test func runsThatOnlyReadDoNotWaitForEachOther() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            #expect(try output.lock {} == nil)
            let made = try #require(try output.lock(creating: true) {})
            made.release()
            let first = try output.lock(isReading: true) { Issue.record("waits") }
            let second = try output.lock(isReading: true) { Issue.record("waits") }
            first?.release()
            second?.release()
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
