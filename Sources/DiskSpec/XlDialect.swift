import BlkifSchema

/// What the grammar of configurations has in a release. Source: `tools/libs/util/libxlu_cfg_l.l`, `libxlu_cfg_y.y`
/// and `libxlu_cfg.c` (before 4.15 in `tools/libxl`), Xen 4.2 to master; what is not listed here did not change.
struct XlDialect: Sendable {
    /// Something that came with a release.
    enum Feature: Sendable {
        /// A full stop in the name of a setting.
        case fullStopInName
        /// A list as an element of a list.
        case nestedList
        /// An escape that is none breaks the file; before, it was dropped.
        case unknownEscapeIsError
        /// `+=`.
        case addition

        var since: Release {
            switch self {
            case .fullStopInName: Release(4, 3)
            case .nestedList: Release(4, 6)
            case .unknownEscapeIsError: Release(4, 7)
            case .addition: Release(4, 13)
            }
        }
    }

    /// The release; nil for the newest.
    let release: Release?

    func has(_ feature: Feature) -> Bool {
        release.map { $0 >= feature.since } ?? true
    }
}
