public import BlkifSchema

extension BundledSchema {
    /// It stays to the end of the program: to free it would take a sixth of the time that its reading takes.
    private static let loaded = Result { () throws(BundleError) in try BundleFormat.schema(from: text) }

    /// The schema of this package as of its newest release, checked.
    ///
    /// It is read once, which takes some milliseconds. `asOf(_:)` and `profile(_:)` give what older releases and backports
    /// have.
    public static func load() throws(BundleError) -> BlkifSchema { try loaded.get() }
}
