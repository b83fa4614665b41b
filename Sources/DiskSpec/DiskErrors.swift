import BlkifSchema
import Diagnostics

/// The words for what makes Xen refuse a specification.
struct DiskErrors {
    let source: DiskSource
    let advice: DiskAdvice

    func finding(_ problem: DiskProblem) -> Finding {
        let text = source.string(problem.text)
        let place = source.location(problem.text)
        if let misnamed = misnamed(problem) { return misnamed }
        switch problem.kind {
        case .unknownParameter: return unknownParameter(text, problem.text)
        case .unknownValue(let parameter): return unknownValue(parameter, text, problem.text)
        case .respecified(let field): return respecified(field, problem.text)
        case .unknownPrefix:
            return Finding(
                "unknown-prefix", "\"\(text)\" is no prefix that Xen knows", at: place,
                remedy: "a target with a colon goes to the end, as target=\(text)…")
        case .unknownDeviceType:
            return Finding(
                "unknown-value", "\"\(text)\" is no device type", at: place, remedy: "expected cdrom or disk")
        case .tooManyPlaces:
            return Finding(
                "too-many-parts",
                "\"\(text)\" has no place: target, format, vdev and access are given already",
                at: place, remedy: advice.suggestion(for: text) ?? advice.later(text))
        case .badSyntax: return badSyntax(problem.text)
        case .missingVdev: return missingVdev(problem.text)
        case .missingTarget:
            return Finding(
                "missing-target", "there is no target", at: source.end,
                remedy: "add target=…, or cdrom for an empty drive")
        }
    }

    /// - Parameter target: The target; empty when there is none.
    private func missingVdev(_ target: DiskText) -> Finding {
        let (range, bytes) = (target.range, source.words[max(0, Int(target.word))].bytes)
        let isNamed = bytes[..<range.lowerBound].last == .equals
        // What follows a name's target belongs to it.
        let comma = isNamed ? bytes[range].firstIndex(of: .comma) : nil
        let place = comma.map { source.location(DiskText(word: Int(target.word), $0..<range.upperBound)) }
        return Finding(
            "missing-vdev", "there is no virtual device", at: place ?? source.end,
            remedy: isNamed
                ? "target= takes all that follows it: add one before it, such as vdev=xvda,target=…"
                : "add one, such as vdev=xvda")
    }

    /// A part that seems to have a wrong value, or no place, because the lexer does not know the name before an
    /// equals sign and takes it for a part of its own.
    private func misnamed(_ problem: DiskProblem) -> Finding? {
        switch problem.kind {
        case .unknownValue, .tooManyPlaces: break
        default: return nil
        }
        let bytes = source.words[max(0, Int(problem.text.word))].bytes
        let end = problem.text.range.upperBound
        guard end < bytes.count, bytes[end] == .equals, !problem.text.isEmpty else { return nil }
        return noParameter(source.string(problem.text), at: problem.text)
    }

    private func noParameter(_ text: String, at range: DiskText) -> Finding {
        if let parameter = source.grammar.parameters.first(where: { $0.name == text && $0.isExact }) {
            // The lexer knows the name only together with one of its values.
            let bytes = source.words[max(0, Int(range.word))].bytes
            let start = min(range.range.upperBound + 1, bytes.count)
            let end = bytes[start...].firstIndex(of: .comma) ?? bytes.count
            let value = DiskText(word: Int(range.word), start..<end)
            return Finding(
                "unknown-value", "\"\(source.string(value))\" is no value of \(text)",
                at: source.location(value), remedy: values(parameter))
        }
        let plain = text.asciiLowercased
        let near = advice.words.contains(plain) ? plain : advice.nearest(to: Array(plain.utf8)[...])
        return Finding(
            "unknown-parameter", "there is no parameter \"\(text)\"", at: source.location(range),
            remedy: near.map { "did you mean \"\($0)\"?" } ?? advice.later(text)
                ?? "a target with an equals sign goes to the end, as target=\(text)=…")
    }

    private func unknownParameter(_ text: String, _ range: DiskText) -> Finding {
        let name = String(text.prefix { $0 != "=" })
        let start = range.range.lowerBound
        let place = source.location(DiskText(word: Int(range.word), start..<start + name.utf8.count))
        if advice.flags.contains(name) {
            return Finding(
                "unknown-parameter", "\"\(name)\" is a flag and takes no value", at: place,
                remedy: "write \(name) alone")
        }
        return Finding(
            "unknown-parameter", "there is no parameter \"\(name)\"", at: place,
            remedy: advice.suggestion(for: name) ?? advice.later(name))
    }

    private func unknownValue(_ parameter: Int, _ text: String, _ range: DiskText) -> Finding {
        let place = source.location(range)
        let item = source.grammar.parameters[parameter]
        if let integers = source.grammar.integers[parameter] {
            let name = item.name + "="
            return Finding(
                "unknown-value",
                text == name ? "\(item.name) needs a value" : "\"\(text)\" is no value of \(item.name)",
                at: place, remedy: "expected \(integers.phrase)")
        }
        if text.hasSuffix("=") {
            return Finding("unknown-value", "\(item.name) needs a value", at: place, remedy: values(item))
        }
        // A format that is left out without its comma is the mistake that is made most.
        if item.name == "format", !text.contains("="), (try? advice.names.reference(text)) != nil,
            !text.isEmpty
        {
            return Finding(
                "unknown-value", "\"\(text)\" stands where the format belongs", at: place,
                remedy: "leave the format's place empty: ,\(text), or write vdev=\(text)")
        }
        let names = item.values.map { $0.name }
        return Finding(
            "unknown-value", "\"\(text)\" is no value of \(item.name)", at: place,
            remedy: advice.later(text) ?? advice.laterValue(text, of: item)
                ?? advice.suggestion(for: text, or: names) ?? values(item))
    }

    private func values(_ parameter: DiskParameter) -> String {
        "expected \(parameter.values.map { $0.name }.joined(separator: ", "))"
    }

    private func respecified(_ field: Int, _ range: DiskText) -> Finding {
        let first = source.assignments.first { $0.field == field }
        let name = first?.parameter.map(source.name) ?? source.grammar.fields[field].name
        let notes = first.map { [Finding.Note("first given here", at: source.location($0.text))] } ?? []
        return Finding(
            "repeated-parameter", "\(name) is given a second time", at: source.location(range),
            remedy: "remove one of the two", notes: notes)
    }

    /// An equals sign without a name that the lexer knows: what stands before it was taken for a part of its own.
    private func badSyntax(_ range: DiskText) -> Finding {
        let bytes = source.words[Int(range.word)].bytes
        let equals = range.range.lowerBound
        let start = (bytes[..<equals].lastIndex(of: .comma) ?? -1) + 1
        let name = DiskText(word: Int(range.word), start..<equals)
        let text = source.string(name)
        guard !text.isEmpty else {
            return Finding(
                "bad-syntax", "an equals sign without a name before it", at: source.location(range),
                remedy: "expected name=value")
        }
        return noParameter(text, at: name)
    }
}
