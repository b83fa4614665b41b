import BlkifSchema

/// A fixed or varying part of an indexed name.
struct NamePartContext: ContextObject {
    var text: String?
    var parameter: String?
    var isText = false

    /// An indexed name, cut at its varying parts.
    static func all(of name: String) -> [NamePartContext] {
        let labels = ["index", "inner", "third"]
        var result: [NamePartContext] = []
        var found = 0
        var rest = name[...]
        while let percent = rest.firstIndex(of: "%") {
            if percent > rest.startIndex { result.append(NamePartContext(text: String(rest[..<percent]))) }
            let label = found < labels.count ? labels[found] : "part\(found)"
            let kind = rest[percent...].dropFirst().first
            result.append(NamePartContext(parameter: label, isText: kind == "s"))
            found += 1
            rest = rest[percent...].dropFirst(2)
        }
        if !rest.isEmpty { result.append(NamePartContext(text: String(rest))) }
        return result
    }

    static let table = ContextTable<Self>(
        "name part",
        [
            .text("text", "the text of a fixed part") { $0.text },
            .text("parameter", "the parameter that gives a varying part") { $0.parameter },
            .flag("isText", "whether that parameter is a text, and no number") { $0.isText },
        ])
}
