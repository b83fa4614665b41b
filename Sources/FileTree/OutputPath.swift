/// The path of an output, in parts.
///
/// A path that leads out of the output root, or into the directory of a version control system, has none.
struct OutputPath {
    /// What lies in these belongs to a version control system. Git finds its own in any case on some file systems, and so
    /// with blanks or full stops at the end.
    private static let versionControl: Set<String> = [
        ".git", ".hg", ".svn", ".bzr", ".jj", ".sl", ".pijul", "_darcs", "_mtn", ".fossil", "_fossil_",
        ".fslckout",
        "cvs", "rcs", "sccs", "git~1",
    ]

    let parts: [String]

    /// The directories on the way, outermost first.
    var directories: ArraySlice<String> { parts.dropLast() }

    var name: String { parts.last ?? "" }

    init(_ path: String) throws(FileProblem) {
        // Splits at bytes, as the system does: to Swift a slash with a combining mark is another character.
        parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        for part in parts {
            if part.isEmpty || part == "." || part == ".." || part.utf8.contains(0) {
                throw FileProblem(path, .outside)
            }
            if OutputPath.isVersionControl(part) { throw FileProblem(path, .versionControl(part)) }
        }
    }

    static func isVersionControl(_ part: String) -> Bool {
        var name = Substring(part.lowercased())
        while name.count > 1, name.last == "." || name.last == " " { name.removeLast() }
        return versionControl.contains(String(name))
    }
}

extension OutputFolder {
    /// Why no output can have a path, whatever lies in the output root; nil when one can.
    package static func problem(_ path: String) -> FileProblem? {
        do {
            _ = try OutputPath(path)
            return nil
        } catch {
            return error
        }
    }
}
