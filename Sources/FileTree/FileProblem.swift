import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why a file or directory cannot be read or written.
package struct FileProblem: Error, Sendable {
    package enum Cause: Sendable, Hashable {
        /// The system refuses; the number of its error.
        case system(CInt)
        /// What is to be read is no regular file.
        case notRegular
        /// Something that is no regular file has the place of an output.
        case occupied
        /// The path of an output leads out of its directory.
        case outside
        /// A part of the path of an output is a symbolic link or no directory.
        case link(String)
        /// A part of the path of an output is the directory of a version control system.
        case versionControl(String)
        /// An input is a link to something outside of the directory that is read.
        case linkOutside
        /// An output is not any more what it was when the program read it.
        case changed
        /// There are too many directories in each other.
        case depth
        /// There are more bytes than this.
        case size(Int)
    }

    package let path: String
    package let cause: Cause

    package init(_ path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// Whether an output cannot be created, as opposed to a failing device.
    package var isCreation: Bool {
        switch cause {
        case .notRegular, .occupied, .outside, .link, .versionControl, .linkOutside, .changed: true
        case .system(let code): FileProblem.refusals.contains(code)
        case .depth, .size: false
        }
    }

    /// Whether nothing is there.
    package var isAbsence: Bool {
        switch cause {
        case .system(let code): code == ENOENT || code == ENOTDIR
        default: false
        }
    }

    /// With these the system says that a file cannot be at its place.
    private static let refusals: Set<CInt> = [
        EACCES, EPERM, EROFS, EISDIR, ENOTDIR, ENOENT, EEXIST, ELOOP, ENAMETOOLONG, ENXIO,
    ]

    /// The cause in words.
    package var reason: String {
        switch cause {
        case .system(let code): Errno(rawValue: code).description.lowercased()
        case .notRegular: "not a regular file"
        case .occupied: "something that is no regular file is there"
        case .outside: "not a path below the output root"
        case .link(let part): "\"\(part)\" is a link or no directory"
        case .versionControl(let part): "\"\(part)\" belongs to a version control system"
        case .linkOutside: "a link that leads out of the directory"
        case .changed: "changed by another program in the meantime"
        case .depth: "directories are nested too deeply"
        case .size(let limit):
            limit % (1 << 20) == 0 ? "larger than \(limit >> 20) MiB" : "larger than \(limit) bytes"
        }
    }
}
