/// What is to become of a file of the output root.
package struct FileChange: Sendable {
    /// The path below the root.
    package let path: String
    /// What was read there; nil for nothing. Anything else that is found there stays, and is a problem.
    package let old: [UInt8]?
    /// What will be there; nil for nothing.
    package let new: [UInt8]?

    package init(path: String, old: [UInt8]?, new: [UInt8]?) {
        self.path = path
        self.old = old
        self.new = new
    }
}
