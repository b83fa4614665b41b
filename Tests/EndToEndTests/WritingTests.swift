import FileTree
import SystemPackage
import TestSupport
import Testing

/// What the system can do to a program that writes: limits, missing directories, links, and files of other kinds.
@Suite struct WritingTests {
    private func shell(_ script: String, in package: Workspace) throws -> Tool.Output {
        try Tool("sh", package: "dash").run(
            ["-c", script, "sh", try BuiltProgram.genDocs.path().string], in: package.path)
    }

    private func leftovers(in package: Workspace) throws -> String {
        try Tool("find", package: "findutils").run([".", "-name", "*.tmp"], in: package.path).text
    }

    @Test func aFileLargerThanTheLimitIsAnErrorThatNamesIt() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write(
            "{{title}}\n" + String(repeating: "0123456789abcde\n", count: 1000), to: "Templates/names.txt")
        let run = try shell("ulimit -f 8; exec \"$1\"", in: package)
        #expect(run.status == 74, "\(run.text)")
        #expect(run.text.contains("docs/names.txt: file too large [unwritable-output]"))
        #expect(try leftovers(in: package) == "")
        #expect(!package.exists("docs/page.md"))
    }

    @Test func aSparseFileInThePlaceOfAnOutputIsAnErrorThatNamesIt() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let run = try shell(
            "truncate -s 40G docs/names.txt; \"$1\" check && exit 0; ulimit -v 4000000; exec \"$1\"",
            in: package)
        #expect(run.status == 74, "\(run.text)")
        #expect(run.text.contains("docs/names.txt: larger than 256 MiB"))
    }

    @Test func fromADirectoryThatWasRemovedNothingGoesAmongTheInputs() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace("docs/page.md", with: "Templates/page.md", in: "Templates/manifest.yaml")
        let before = try package.text("Templates/page.md")
        let run = try shell(
            "mkdir gone; cd gone; rmdir ../gone; exec \"$1\" --force --schema ../Schema --templates ../Templates --output ..",
            in: package)
        #expect(run.status == 2, "\(run.text)")
        #expect(run.text.contains("[output-is-input]"))
        #expect(try package.text("Templates/page.md") == before)
    }

    @Test(arguments: ["Schema/more.yaml", "Templates/partials/more.md"])
    func anInputThatIsALinkToTheOutsideIsRefused(link: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("# secret\n", to: "elsewhere/secret")
        try package.folder.write("", to: "Templates/partials/.keep")
        let target = package.path.appending("elsewhere/secret").string
        _ = try Tool("ln", package: "coreutils").run(["-s", target, link], in: package.path)
        let run = try package.run([])
        #expect(run.status == 2)
        #expect(run.error.contains("\(link): a link that leads out of the directory [unusable-input]"))
        #expect(!package.exists("docs"))
    }

    @Test(arguments: ["pipe", "link", "/dev/null", ".git/docs.d", "docs/generated-files.txt"])
    func aDepfileReplacesOnlyARegularFile(name: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try shell("mkdir .git; mkfifo pipe; echo kept >target; ln -s target link", in: package)
        let run = try package.run(["--depfile", name])
        #expect(run.status == (name.hasPrefix("docs") ? 64 : 73), "\(run.error)")
        #expect(!package.exists("docs"))
        let after = try shell("test -p pipe && test -L link && test -c /dev/null && cat target", in: package)
        #expect(after.text == "kept\n")
    }

    @Test func theContextReplacesOnlyARegularFile() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try shell("mkdir out; mkfifo out/context.json", in: package)
        #expect(try package.run(["context", "--output", "out"]).status == 73)
        #expect(try package.run(["context", "--output", "other"]).status == 0)
        #expect(try package.text("other/context.json").hasPrefix("{"))
    }

    @Test(arguments: [".git/config", "a/.GIT/hooks/x", "CVS/Root", ".hg/x"])
    func theManifestCannotNameWhatBelongsToVersionControl(output: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace("docs/page.md", with: output, in: "Templates/manifest.yaml")
        for command in [[], ["check"], ["--force"]] {
            let run = try package.run(command)
            #expect(run.status == 2)
            #expect(run.error.contains("Templates/manifest.yaml:2:33: error: \"\(output)\""))
            #expect(run.error.contains("[impossible-output]"))
        }
        #expect(!package.exists("docs"))
    }

    /// A directory that cannot be read to its end is no directory without files.
    @Test func anErrorWhileADirectoryIsReadIsToldAsWhatItIs() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write(
            """
            #include <dirent.h>
            #include <errno.h>
            struct dirent *readdir(DIR *directory) { errno = EIO; return directory ? 0 : 0; }
            struct dirent64 *readdir64(DIR *directory) { errno = EIO; return directory ? 0 : 0; }

            """, to: "broken.c")
        let built = try Tool("cc", package: "gcc").run(
            ["-D_GNU_SOURCE", "-shared", "-fPIC", "-o", "broken.so", "broken.c"], in: package.path)
        #expect(built.status == 0, "\(built.text)")
        let run = try shell("LD_PRELOAD=./broken.so exec \"$1\"", in: package)
        #expect(run.status == 74)
        #expect(run.text.contains("cannot read Schema: input/output error [unreadable-input]"))
    }

    @Test func aReportLargerThanTheLimitIsAnError() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let run = try shell("(ulimit -f 0; \"$1\" list 2>&1 >list; echo \"status $?\") | cat", in: package)
        #expect(run.text.contains("standard output: file too large"))
        #expect(run.text.hasSuffix("status 74\n"))
    }

    /// The signal is held up until all files are in their places, and then ends the program. It comes at each system call
    /// that changes something; before the first of the files, it ends the program at once.
    @Test func aRunThatIsAskedToEndLeavesNothingBehind() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let compiler = try Tool("gcc", package: "gcc").run(
            ["-o", package.path.appending("faults").string, "\(PackageRoot.path)/ci/faults.c"])
        #expect(compiler.status == 0, "\(compiler.text)")
        for (first, signal) in [2, 15, 1].enumerated() {
            let run = try shell(
                """
                rm -rf out whole
                ./faults 0 0 calls "$1" --output out >/dev/null || echo "a run fails"
                mv out whole
                points=$(wc -l <calls)
                test "$points" -gt 20 || echo "only $points calls"
                for point in $(seq \(first + 1) 3 "$points"); do
                    rm -rf out
                    ./faults $point -\(signal) calls "$1" --output out >/dev/null 2>&1
                    status=$?
                    test $status = \(128 + signal) || echo "$point: status $status"
                    test -z "$(find out -type f)" || diff -r whole out
                done
                """, in: package)
            #expect(run.text == "", "\(signal)")
        }
    }
}
