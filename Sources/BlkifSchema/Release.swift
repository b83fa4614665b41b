/// A Xen release, such as 4.17; ordered by age.
public struct Release: Sendable, Hashable, Comparable, CustomStringConvertible, Described {
    /// The first number.
    public package(set) var major: Int
    /// The second number.
    public package(set) var minor: Int

    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    package init(_ major: Int, _ minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `4.17`; nil when the text is not two decimal numbers joined by a full stop.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...4).contains($0.count) }),
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let major = Int(Substring(parts[0])), let minor = Int(Substring(parts[1])),
            "\(major).\(minor)" == text
        else { return nil }
        self.major = major
        self.minor = minor
    }

    /// The release as Xen writes it: `4.17`.
    public var description: String { "\(major).\(minor)" }

    /// Orders by age, the oldest first.
    public static func < (left: Release, right: Release) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }

    package static var blank: Self { Self(major: 0, minor: 0) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.release(&self)
    }
}
