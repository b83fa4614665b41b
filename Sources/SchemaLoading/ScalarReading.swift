import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reading of single values.
extension MappingReader {
    /// A text of one line.
    func optionalText(_ key: String, required: Bool = false) -> String? {
        let text = scalar(key, required: required)
        if let text, text.contains(where: \.isNewline), let place = value(key)?.location {
            report("multiple-lines", "\"\(key)\" must be a text of one line", at: place)
        }
        return text
    }

    private func scalar(_ key: String, required: Bool) -> String? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.text else {
            report("type-mismatch", "\"\(key)\" must be a text, not \(value.kind)", at: value.location)
            context.lose()
            return nil
        }
        if text.isEmpty, required {
            report("empty-value", "\"\(key)\" must not be empty", at: value.location)
        }
        return text
    }

    func text(_ key: String, required: Bool = true) -> String {
        optionalText(key, required: required) ?? ""
    }

    /// A required text by which other entries refer to this one.
    func name(_ key: String = "name") -> String {
        let name = text(key)
        if name.isEmpty { context.lose() }
        return name
    }

    /// CommonMark, without the line break that a block scalar ends with.
    func prose(_ key: String, required: Bool = false) -> String {
        var text = (scalar(key, required: required) ?? "")[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    func optionalProse(_ key: String) -> String? {
        has(key)
            ? prose(key)
            : {
                _ = value(key); return nil
            }()
    }

    func integer(_ key: String, required: Bool = false) -> Int? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.text, let number = MappingReader.integer(text) else {
            let found = value.text.map { "\"\($0)\"" } ?? value.kind
            report("type-mismatch", "\"\(key)\" must be an integer, not \(found)", at: value.location)
            return nil
        }
        return number
    }

    /// A required integer; one outside the range is reported and taken for the nearest inside.
    func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        let number = integer(key, required: true) ?? range.lowerBound
        if !range.contains(number), let place = value(key)?.location {
            report(
                "out-of-range", "\"\(key)\" must be \(range.lowerBound) … \(range.upperBound)", at: place)
        }
        return min(max(number, range.lowerBound), range.upperBound)
    }

    /// Reads a decimal or `0x` hexadecimal number with an optional sign.
    static func integer(_ text: String) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16).flatMap { $0 >= 0 ? $0 : nil } : Int(text)
    }

    func boolean(_ key: String, default fallback: Bool) -> Bool {
        guard let value = value(key) else { return fallback }
        switch value.value {
        case .scalar("true", .plain): return true
        case .scalar("false", .plain): return false
        default:
            let found = value.text.map { "\"\($0)\"" } ?? value.kind
            report(
                "type-mismatch", "\"\(key)\" must be true or false, not \(found)", at: value.location,
                remedy: "expected true or false")
            return fallback
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, required: Bool = false
    ) -> Word? where Word.RawValue == String {
        guard let value = value(key, required: required) else { return nil }
        if let word = value.text.flatMap(Word.init(rawValue:)) { return word }
        report(value, isNoneOf: Word.allCases.map(\.rawValue), for: key)
        return nil
    }

    /// A required word of a list that is no type of its own.
    func word(_ key: String, among words: [String]) -> String {
        guard let value = value(key, required: true) else { return "" }
        if let text = value.text, words.contains(text) { return text }
        report(value, isNoneOf: words, for: key)
        return ""
    }

    private func report(_ value: LocatedNode, isNoneOf words: [String], for key: String) {
        let found = value.text.map { "\"\($0)\"" } ?? value.kind
        let hint = value.text.flatMap { Suggestion.phrase(for: $0, in: words) }
        report(
            "unknown-word", "\(found) is not a value of \"\(key)\"", at: value.location,
            remedy: hint ?? "expected one of \(words.joined(separator: ", "))")
    }

    func release(_ key: String, required: Bool = false) -> Release? {
        value(key, required: required).flatMap { release($0, for: key) }
    }

    private func release(_ value: LocatedNode, for key: String) -> Release? {
        if let release = value.text.flatMap(Release.init) {
            guard case .scalar(let text, .plain) = value.value else { return release }
            report(
                "bad-release", "\(text) is a number, not a release", at: value.location,
                remedy: "write \"\(text)\" in quotes")
            return release
        }
        let found = value.text.map { "\"\($0)\"" } ?? value.kind
        report(
            "bad-release", "\(found) is not a Xen release", at: value.location,
            remedy: "expected a quoted release such as \"4.17\"")
        return nil
    }

    func releases(_ key: String) -> [Release] {
        elements(key).compactMap { release($0, for: key) }
    }
}
