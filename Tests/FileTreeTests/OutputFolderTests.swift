import FileTree
import SystemPackage
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    @Test func aFileIsWrittenAndReadWithTheFoldersOnItsWay() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            #expect(try output.read("a/b/c") == nil)
            for bytes in [[UInt8]("one".utf8), [], Array(repeating: 7, count: 1 << 20)] {
                try output.write(bytes, to: "a/b/c")
                #expect(try output.read("a/b/c") == bytes)
            }
            #expect(try scratch.names() == ["output/a/b/c"])
        }
    }

    @Test func aPathThatIsNotBelowTheRootIsRefused() throws {
        let paths = [
            "", ".", "..", "../x", "a/../../x", "a/..", "a/./b", "/x", "a//b", "a/", "//", "..\u{0}",
            "a/..\u{0}/x",
            "..\u{0}/x",
        ]
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/b")
            for path in paths {
                Scratch.expectRefusal { try output.write([2], to: path) }
                Scratch.expectRefusal { try output.prepare(path) }
                Scratch.expectRefusal { try output.remove(path) }
                Scratch.expectRefusal { _ = try output.read(path) }
            }
            #expect(try scratch.names() == ["output/a/b"])
        }
    }

    /// To Swift a slash with a combining mark is one character, to the system it is a slash.
    @Test func aSlashWithACombiningMarkIsASlash() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/\u{301}b")
            #expect(try output.read("a/\u{301}b") == [1])
            Scratch.expectRefusal { try output.write([2], to: "../\u{301}x") }
            Scratch.expectRefusal { try output.write([2], to: "a/../../\u{301}x") }
            #expect(try scratch.names() == ["output/a/\u{301}b"])
        }
    }

    @Test func aLinkOnTheWayIsNotFollowed() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/b")
            try scratch.writeOutside("kept")
            try scratch.link("../outside", at: "output/link")
            try scratch.link("../../outside", at: "output/a/link")
            for path in ["link/kept", "link/new", "a/link/kept", "a/link/new/new", "link/\u{301}x"] {
                Scratch.expectRefusal { try output.write([2], to: path) }
                Scratch.expectRefusal { try output.prepare(path) }
                Scratch.expectRefusal { try output.remove(path) }
                Scratch.expectRefusal { _ = try output.read(path) }
            }
            #expect(try scratch.names() == ["output/a/b", "outside/kept"])
            #expect(try scratch.read("outside/kept") == "kept")
        }
    }

    @Test func aLinkInThePlaceOfTheFileIsNeverFollowed() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.prepare("x")
            try scratch.writeOutside("kept")
            try scratch.link("../outside/kept", at: "output/file")
            try scratch.link("../outside/new", at: "output/dangling")
            for name in ["file", "dangling"] {
                Scratch.expectRefusal { _ = try output.read(name) }
                Scratch.expectRefusal { try output.prepare(name) }
                Scratch.expectRefusal { try output.remove(name) }
                Scratch.expectRefusal { try output.write([2], to: name) }
            }
            #expect(try Scratch.everything(in: scratch.output) == ["dangling", "file"])
            #expect(!FileTree.exists(scratch.path.appending("outside/new")))
            #expect(try scratch.read("outside/kept") == "kept")
        }
    }

    @Test func aFolderInThePlaceOfTheFileIsLeftAlone() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/b")
            Scratch.expectRefusal { try output.write([2], to: "a") }
            Scratch.expectRefusal { try output.prepare("a") }
            Scratch.expectRefusal { try output.remove("a") }
            Scratch.expectRefusal { _ = try output.read("a") }
            #expect(try scratch.names() == ["output/a/b"])
        }
    }

    @Test func aFileInThePlaceOfAFolderIsLeftAlone() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a")
            Scratch.expectRefusal { try output.write([2], to: "a/b") }
            Scratch.expectRefusal { try output.prepare("a/b/c") }
            Scratch.expectRefusal { _ = try output.read("a/b") }
            #expect(try scratch.names() == ["output/a"])
        }
    }

    @Test func aPipeInThePlaceOfTheFileDoesNotBlock() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.prepare("x")
            try scratch.pipe(at: "output/pipe")
            Scratch.expectRefusal { _ = try output.read("pipe") }
            Scratch.expectRefusal { try output.prepare("pipe") }
            Scratch.expectRefusal { try output.remove("pipe") }
        }
    }

    @Test func preparingMakesFoldersAndNoFile() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.prepare("a/b/c")
            #expect(FileTree.isFolder(scratch.output.appending("a/b")))
            #expect(try scratch.names() == [])
        }
    }

    @Test func theRootMayBeALinkAndIsMadeIfMissing() throws {
        try Scratch.use { scratch in
            let deep = scratch.path.appending("x/y/z")
            try OutputFolder(root: deep).write([1], to: "a")
            try scratch.link("x/y", at: "link")
            try OutputFolder(root: scratch.path.appending("link")).write([2], to: "b")
            #expect(try scratch.names() == ["x/y/b", "x/y/z/a"])
        }
    }

    @Test(arguments: [
        ".git/config", ".GIT/hooks/pre-commit", "a/.Git/x", ".git", "a/.hg/x", ".svn/x", ".BZR/x",
        "a/b/CVS/Root", "cvs/x",
        ".git./x", ".git /x", "_darcs/x", "RCS/x",
    ])
    func whatBelongsToVersionControlIsRefused(path: String) throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            _ = try Tool("mkdir", package: "coreutils").run(["-p", "output/.git/hooks"], in: scratch.path)
            Scratch.expectRefusal { try output.write([2], to: path) }
            Scratch.expectRefusal { try output.prepare(path) }
            Scratch.expectRefusal { try output.remove(path) }
            Scratch.expectRefusal {
                try OutputFolder.write([2], at: scratch.output.appending(".git/hooks/x"))
            }
            #expect(try Scratch.everything(in: scratch.output) == [".git"])
            for path in [".gitignore", "a/.gitlab/x", "git/x", "cvs.txt"] { try output.write([2], to: path) }
        }
    }

    @Test func aFileTooLargeToCompareIsAProblem() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "file")
            try scratch.resize("output/file", to: 40 << 30)
            for body in [{ _ = try output.read("file") }, { try output.write([2], to: "file") }] {
                #expect(throws: FileProblem.self) { try body() }
            }
        }
    }

    @Test func onlyARegularFileIsReplacedAtAPathThatAUserNames() throws {
        try Scratch.use { scratch in
            try scratch.write("kept", to: "kept")
            try scratch.link("kept", at: "link")
            try scratch.pipe(at: "pipe")
            for name in ["link", "pipe", ".", "..", ""] {
                Scratch.expectRefusal { try OutputFolder.write([1], at: scratch.path.appending(name)) }
                Scratch.expectRefusal { try OutputFolder.prepare(at: scratch.path.appending(name)) }
            }
            Scratch.expectRefusal { try OutputFolder.write([1], at: "/dev/null") }
            try OutputFolder.write([1], at: scratch.path.appending("new/file"))
            #expect(try scratch.read("kept") == "kept")
        }
    }
}
