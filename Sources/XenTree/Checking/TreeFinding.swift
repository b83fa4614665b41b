package import Diagnostics

/// Something that is wrong in a tree, and the option that it is about.
package struct TreeFinding: Sendable, Comparable {
    /// What and where.
    package let finding: Finding
    /// The name of the parameter or node; nil when it is about none.
    package let option: String?

    init(_ finding: Finding, option: String? = nil) {
        self.finding = finding
        self.option = option
    }

    package static func < (left: TreeFinding, right: TreeFinding) -> Bool { left.finding < right.finding }

    package static func == (left: TreeFinding, right: TreeFinding) -> Bool {
        left.finding == right.finding && left.option == right.option
    }
}
