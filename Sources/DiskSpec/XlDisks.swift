import Diagnostics

/// What xl makes of the setting `disk`. Source: `parse_config_data` in `xl_parse.c` (before 4.10 `xl_cmdimpl.c`),
/// Xen 4.2 to master.
struct XlDisks {
    private(set) var words: [DiskReading.Word] = []
    /// What is accepted and has another effect than it seems to have.
    private(set) var warnings: [Finding] = []

    init(_ settings: XlSettings) {
        for setting in settings.disk where setting.value.isList {
            guard add(setting.value.elements) else { break }
        }
        if let setting = settings.disk.last, !setting.value.isList {
            warnings.append(
                Finding(
                    "config-not-list", "xl wants a list here: the domain has no disks", severity: .warning,
                    at: setting.value.location, remedy: "write [ … ] around it"))
        }
        for (setting, other) in settings.overridden
        where !(setting.value.isList && setting.value.elements.isEmpty) {
            warnings.append(
                Finding(
                    "config-overridden", "this setting has no effect", severity: .warning,
                    at: setting.location,
                    remedy: "write += in the later one to have both",
                    notes: [.init("this counts in its place", at: other.location)]))
        }
        if settings.disk.isEmpty, let name = settings.nearest {
            warnings.append(
                Finding(
                    "config-unknown-setting", "xl has no setting \"\(name.name)\" and passes over it",
                    severity: .warning, at: name.location, remedy: "did you mean \"disk\"?"))
        }
    }

    /// xl takes elements up to the first that is no text.
    ///
    /// - Returns: Whether it takes more.
    private mutating func add(_ elements: [XlSetting.Element]) -> Bool {
        for element in elements {
            switch element {
            case .text(let text):
                words.append(text.word)
                warnings += text.warnings
            case .list(let location):
                warnings.append(
                    Finding(
                        "config-nested-list", "xl ends the list of disks here and drops the rest",
                        severity: .warning, at: location, remedy: "write one text for each disk"))
                return false
            }
        }
        return true
    }
}
