import BlkifSchema

/// Compares what the manual and the schema say of a parameter: facts, never wording.
enum ManualChecking {
    static func differences(
        _ parameter: DiskParameter, _ integers: TakenIntegers?, _ entry: ManualEntry
    ) -> [String] {
        var result: [String] = []
        if let integers, parameter.supported == nil, let text = entry.labels["supported values"] {
            let words = Set(words(of: text))
            let bounds = [integers.range.lowerBound, integers.range.upperBound].map(integers.literal)
            let missing = bounds.filter { bound in !words.contains { $0 == bound } }
            if !missing.isEmpty { result.append("it lacks the bound \(missing.joined(separator: ", "))") }
        }
        let known = Set(parameter.values.map(\.name) + parameter.keywords + ["absent", "present"])
        if let text = entry.labels["default value"], let schema = parameter.defaultText,
            let theirs = first(of: text, in: known), let ours = first(of: schema, in: known), ours != theirs
        {
            result.append("the default is \(theirs), where the schema has \(ours)")
        }
        if let text = entry.labels["mandatory"], let ours = mandatory(parameter.mandatory) {
            let isMandatory = text.lowercased().hasPrefix("yes")
            if isMandatory != ours {
                result.append("it is \(isMandatory ? "" : "not ")mandatory, where the schema says otherwise")
            }
        }
        if let text = entry.labels["supported values"], !parameter.values.isEmpty, !parameter.isOpen {
            let words = Set(words(of: text))
            let missing = parameter.values.filter { $0.isDocumented && !words.contains($0.name) }
            if !missing.isEmpty {
                result.append("it lacks the value \(missing.map(\.name).joined(separator: ", "))")
            }
        }
        return result
    }

    /// The first word of a text, if it is one of those known; nil when the text begins otherwise.
    private static func first(of text: String, in known: Set<String>) -> String? {
        guard let word = words(of: text).first else { return nil }
        return known.contains(word) ? word : nil
    }

    private static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.map { String($0) }
    }

    private static func mandatory(_ value: DiskParameter.Mandatory) -> Bool? {
        switch value {
        case .unstated: nil
        case .no: false
        case .yes, .sometimes: true
        }
    }
}
