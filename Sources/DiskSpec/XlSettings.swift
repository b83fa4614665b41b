import Diagnostics

/// The settings of a configuration. Source: `xlu__cfg_set_store` in `libxlu_cfg.c`, Xen 4.2 to master.
struct XlSettings: Sendable {
    /// The setting that lists the disks.
    static let disk = Array("disk".utf8)

    private var newest: [[UInt8]: XlSetting.Value] = [:]
    /// What has a value now: an assignment of `disk` and what was added to it.
    private(set) var disk: [XlSetting] = []
    /// Assignments of `disk` that have no effect, and what counts in their place.
    private(set) var overridden: [(setting: XlSetting, by: XlSetting)] = []
    /// The first name that is so near to `disk` that it was probably meant.
    private(set) var nearest: (name: String, location: SourceLocation)?

    /// Stores a setting.
    ///
    /// - Returns: Nil, or the value to which this one cannot be added, since only one of them is a list.
    mutating func store(_ setting: XlSetting) -> XlSetting.Value? {
        if setting.isAddition, let earlier = newest[setting.name], earlier.isList != setting.value.isList {
            return earlier
        }
        newest[setting.name] = XlSetting.Value(
            isList: setting.value.isList, location: setting.value.location, elements: [])
        if setting.name == XlSettings.disk {
            if !setting.isAddition {
                overridden += disk.map { ($0, setting) }
                disk = []
            }
            disk.append(setting)
        } else if nearest == nil, setting.name.count < 8 {
            let name = String(decoding: setting.name, as: UTF8.self)
            if Suggestion.nearest(to: name, in: ["disk"]) != nil { nearest = (name, setting.location) }
        }
        return nil
    }
}
