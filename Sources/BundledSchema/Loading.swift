public import BlkifSchema

extension BundledSchema {
    /// The schema of this package as of its newest release, checked.
    ///
    /// Reading takes about a millisecond; keep the result. `asOf(_:)` and `profile(_:)`
    /// give what older releases and backports have.
    public static func load() throws(BundleError) -> BlkifSchema {
        try BundleFormat.schema(from: text)
    }
}
