import FileTree
import SystemPackage
import TestSupport
import Testing

@Suite struct RemovalTests {
    @Test func onlyTheFileIsRemovedFromAFolderWithOthers() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            for path in ["a/b/one", "a/b/two", "a/three"] { try output.write([1], to: path) }
            try output.remove("a/b/one")
            #expect(try scratch.names() == ["output/a/b/two", "output/a/three"])
            try output.remove("a/b/two")
            #expect(try scratch.names() == ["output/a/three"])
            #expect(!FileTree.exists(scratch.output.appending("a/b")))
        }
    }

    @Test func allFoldersThatItLeavesEmptyGoButNotTheRoot() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/b/c/d/e")
            try output.remove("a/b/c/d/e")
            #expect(try Scratch.everything(in: scratch.output) == [])
            #expect(FileTree.isFolder(scratch.output))
        }
    }

    @Test func aHiddenFileKeepsItsFolder() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.write([1], to: "a/file")
            try output.write([1], to: "a/.hidden")
            try output.remove("a/file")
            #expect(try output.read("a/.hidden") == [1])
        }
    }

    @Test func whatDoesNotExistIsNoError() throws {
        try Scratch.use { scratch in
            let output = OutputFolder(root: scratch.output)
            try output.remove("a/b")
            try output.write([1], to: "a/c")
            try output.remove("a/b")
            #expect(try scratch.names() == ["output/a/c"])
        }
    }
}
