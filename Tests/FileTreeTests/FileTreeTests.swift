import FileTree
import SystemPackage
import TestSupport
import Testing

@Suite struct FileTreeTests {
    @Test func filesAreReadInTheOrderOfTheirPaths() throws {
        try Scratch.use { scratch in
            for name in ["b.yaml", "a/z.yaml", "a/deep/er/y.yaml", "a.yaml", "a/x.txt"] {
                try scratch.write(name, to: name)
            }
            let entries = try FileTree.read(scratch.path, suffix: ".yaml")
            #expect(entries.map(\.path) == ["a.yaml", "a/deep/er/y.yaml", "a/z.yaml", "b.yaml"])
            #expect(entries.map { String(decoding: $0.bytes, as: UTF8.self) } == entries.map(\.path))
        }
    }

    @Test func hiddenFilesAndLinksToFoldersArePassedOver() throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: "tree/a")
            try scratch.write("2", to: "tree/.hidden")
            try scratch.write("3", to: "tree/.hidden.d/config")
            try scratch.write("4", to: "tree/other/b")
            try scratch.link("other", at: "tree/link")
            try scratch.link(".", at: "tree/loop")
            try scratch.link("a", at: "tree/file")
            try scratch.link("nowhere", at: "tree/dangling")
            try scratch.pipe(at: "tree/pipe")
            #expect(try FileTree.paths(scratch.path.appending("tree")) == ["a", "file", "other/b"])
        }
    }

    @Test func whatIsNoRegularFileIsNotRead() throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: "folder/a")
            try scratch.pipe(at: "pipe")
            for name in ["folder", "pipe", "missing", "folder/a/b"] {
                #expect(throws: FileProblem.self) {
                    try FileTree.readFile(scratch.path.appending(name))
                }
            }
        }
    }

    @Test func aMissingFolderIsAProblemAndNotAnEmptyOne() throws {
        try Scratch.use { scratch in
            for name in ["missing", "file"] {
                if name == "file" { try scratch.write("1", to: name) }
                #expect(throws: FileProblem.self) {
                    try FileTree.read(scratch.path.appending(name), suffix: "")
                }
            }
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() throws {
        try Scratch.use { scratch in
            try scratch.write("", to: "large")
            try scratch.resize("large", to: FileTree.maximumSize + 1)
            #expect(throws: FileProblem.self) { try FileTree.readFile(scratch.path.appending("large")) }
        }
    }

    @Test func foldersNestedTooDeeplyAreAProblem() throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: String(repeating: "d/", count: 20) + "file")
            #expect(throws: FileProblem.self) { try FileTree.paths(scratch.path) }
        }
    }

    @Test func foldersAndFilesAreToldApart() throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: "folder/file")
            #expect(FileTree.isFolder(scratch.path.appending("folder")))
            #expect(!FileTree.isFolder(scratch.path.appending("folder/file")))
            #expect(!FileTree.isFolder(scratch.path.appending("missing")))
            #expect(FileTree.exists(scratch.path.appending("folder/file")))
            #expect(!FileTree.exists(scratch.path.appending("missing")))
        }
    }

    @Test(arguments: ["../secret", "/etc/hostname", "../secret.d", "inner/../../secret"])
    func aLinkThatLeavesTheDirectoryIsAProblem(target: String) throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: "tree/inner/a")
            try scratch.write("2", to: "secret")
            try scratch.write("3", to: "secret.d/b")
            try scratch.link(target, at: "tree/link")
            #expect {
                try FileTree.read(scratch.path.appending("tree"), suffix: "")
            } throws: {
                ($0 as? FileProblem)?.cause == .linkOutside
            }
        }
    }

    @Test func whatLeadsIntoADirectoryIsSeenOnAnyWay() throws {
        try Scratch.use { scratch in
            try scratch.write("1", to: "in/deep/a")
            try scratch.write("1", to: "out/b")
            try scratch.link("../in/deep", at: "out/link")
            let root = scratch.path
            for path in [
                "in", "in/new", "in/deep/a", "out/../in/x", "out/link/x", "new/../in/x", "in/new/new",
            ] {
                #expect(FileTree.contains(root.appending("in"), root.appending(path)), "\(path)")
            }
            for path in ["out/b", "inn/x", "new/in/x", "in/../x", "out/in"] {
                #expect(!FileTree.contains(root.appending("in"), root.appending(path)), "\(path)")
            }
        }
    }
}
