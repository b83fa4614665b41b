import Testing

@testable import FileTree

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What is said of each cause, and which exit status follows from it.
@Suite struct FileProblemTests {
    private static let causes: [(cause: FileProblem.Cause, reason: String, isCreation: Bool)] = [
        (.notRegular, "not a regular file", true),
        (.occupied, "something that is no regular file is there", true),
        (.outside, "not a path below the output root", true),
        (.link("part"), "\"part\" is a link or no directory", true),
        (.versionControl(".git"), "\".git\" belongs to a version control system", true),
        (.linkOutside, "a link that leads out of the directory", true),
        (.changed, "changed by another program in the meantime", true),
        (.depth, "directories are nested too deeply", false),
        (.size(64 << 20), "larger than 64 MiB", false), (.size(1 << 20), "larger than 1 MiB", false),
        (.size((1 << 20) + 1), "larger than 1048577 bytes", false),
        (.size(1000), "larger than 1000 bytes", false),
        (.system(EIO), "input/output error", false), (.system(ENOSPC), "no space left on device", false),
        (.system(EINTR), "interrupted system call", false),
        (.system(ENOMEM), "cannot allocate memory", false),
    ]

    @Test(arguments: causes)
    func aCauseHasItsReason(cause: FileProblem.Cause, reason: String, isCreation: Bool) {
        let problem = FileProblem("a", cause)
        #expect(problem.reason == reason)
        #expect(problem.isCreation == isCreation)
        #expect(!problem.isAbsence)
    }

    @Test func aRefusalOfTheSystemIsOneToCreate() {
        let refusals = [
            EACCES, EPERM, EROFS, EISDIR, ENOTDIR, ENOENT, EEXIST, ELOOP, ENAMETOOLONG, ENXIO,
        ]
        let all = (1...133).filter { FileProblem("a", .system($0)).isCreation }
        #expect(all == refusals.sorted())
        #expect((1...133).filter { FileProblem("a", .system($0)).isAbsence } == [ENOENT, ENOTDIR])
    }

    @Test(arguments: [
        ".git", ".hg", ".svn", ".bzr", ".jj", ".sl", ".pijul", "_darcs", "_mtn", ".fossil", "_fossil_",
        ".fslckout", "cvs", "rcs", "sccs", "git~1",
    ])
    func aDirectoryOfVersionControlIsOneInAnyCase(name: String) {
        for form in [name, name.uppercased(), name + ".", name + " . "] {
            for path in [form, "a/\(form)/b"] {
                #expect(OutputFolder.problem(path)?.cause == .versionControl(form), "\(path)")
            }
        }
        #expect(OutputFolder.problem(name + "x") == nil && OutputFolder.problem("x" + name) == nil)
    }

    @Test func aPathOfDotsIsNone() {
        #expect(OutputFolder.problem("a/.../b") == nil)
        #expect(OutputFolder.problem("a/../b")?.cause == .outside)
    }
}
