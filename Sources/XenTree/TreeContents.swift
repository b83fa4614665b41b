/// The files of a source tree, wherever they are.
package protocol TreeContents: Sendable {
    /// The bytes of a file; nil when there is none.
    ///
    /// - Parameter path: Below the root, with `/` between its parts.
    /// - Throws: When there is one that cannot be read.
    func bytes(at path: String) throws(TreeProblem) -> [UInt8]?

    /// Whether there is anything at a path.
    func exists(_ path: String) -> Bool
}

/// A file that is there and cannot be read.
package struct TreeProblem: Error, Sendable {
    /// Why.
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }
}
