import SystemPackage

/// Why a file or folder cannot be read or written.
package struct FileProblem: Error, Sendable {
    package enum Cause: Sendable, Hashable {
        /// The system refuses to read or write; the number of its error.
        case system(CInt)
        /// The system refuses to make or open the place of an output; the number of its error.
        case place(CInt)
        /// What is to be read is no regular file.
        case notRegular
        /// Something that is no regular file has the place of an output.
        case occupied
        /// The path of an output leads out of its folder.
        case outside
        /// A part of the path of an output is a symbolic link or no folder.
        case link(String)
        /// There are too many folders in each other.
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
        case .place, .notRegular, .occupied, .outside, .link: true
        case .system, .depth, .size: false
        }
    }

    /// The cause in words.
    package var reason: String {
        switch cause {
        case .system(let code), .place(let code): Errno(rawValue: code).description.lowercased()
        case .notRegular: "not a regular file"
        case .occupied: "something that is no regular file is there"
        case .outside: "not a path below the output root"
        case .link(let part): "\"\(part)\" is a link or no folder"
        case .depth: "folders are nested too deeply"
        case .size(let limit):
            limit % (1 << 20) == 0 ? "larger than \(limit >> 20) MiB" : "larger than \(limit) bytes"
        }
    }
}
