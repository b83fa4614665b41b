/// Why a bundled schema cannot be read.
public enum BundleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It has a format that this version does not know.
    case format(UInt64)
    /// It is cut off or changed; the byte at which that shows.
    case damaged(at: Int)

    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .format(let format):
            "the bundled schema has format \(format), and only \(BundleFormat.format) is known"
        case .damaged(let place): "the bundled schema is damaged at byte \(place)"
        }
    }
}
