import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reading of single values and lists.
extension FieldReader {
    mutating func optional<Value: Described>(_ value: inout Value?) {
        var some: Value = value ?? Value.blank
        some.code(&self)
        value = isRead ? some : nil
    }

    // MARK: Lists

    /// The elements of the list that the value must be.
    func elements() -> [LocatedNode]? {
        if let elements = node.elements { return elements }
        report("type-mismatch", "\"\(key)\" must be a list, not \(node.kind)", at: node.location)
        context.reportUnread()
        return nil
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        guard let elements = elements() else { return }
        let (key, role) = (key, role)
        if change == .override, !isElement { values = [] }
        values.reserveCapacity(values.count + elements.count)
        for element in elements {
            (self.key, self.role, node, isElement, isRead) = (key, role, element, true, true)
            var value = Value.blank
            value.code(&self)
            if isRead { values.append(value) }
        }
        isElement = false
        isRead = true
    }

    // MARK: Texts

    mutating func text(_ value: inout String) {
        guard let text = scalar() else { return isRead = false }
        if role.isASCII, !isASCII(text) { return isRead = false }
        switch role.form {
        case .prose, .inlineProse, .literal:
            value = text.droppingLastLineBreaks
            if role.isProse, !isEarlier {
                context.mentions.texts.append(
                    .init(
                        node: node, text: value, isInline: role.form == .inlineProse,
                        isSummary: key.isEqual(to: "summary"), since: start(of: key)))
            }
        case .reference(let target):
            value = text
            checkLine(text)
            mention(text, target)
        case .path:
            value = text
            checkLine(text)
            checkPath(text)
        default:
            value = text
            checkLine(text)
        }
        if case .name = role.form, text.isEmpty { context.reportUnread() }
    }

    /// Whether a name is ASCII; reports the first character that is not.
    private func isASCII(_ name: String) -> Bool {
        guard let offset = name.unicodeScalars.enumerated().first(where: { !$1.isASCII }) else { return true }
        context.reportUnread()
        report(
            "bad-name", "\"\(name)\" has \(offset.element.title)", at: node.place(ofCharacter: offset.offset),
            remedy: "names are ASCII")
        return false
    }

    /// Keeps a reference for the rule that looks it up.
    func mention(_ name: String, _ target: ReferenceTarget, at place: SourceLocation? = nil) {
        context.mentions.references.append(
            .init(name: name, target: target, place: place ?? node.location, origin: origin))
    }

    private func scalar() -> String? {
        if let text = node.text {
            let mayBeEmpty = role.requirement == .optional || role.requirement == .present || isElement
            if text.isEmpty, !mayBeEmpty, !(role.requirement == .unlessOrdering && isOrdering) {
                report("empty-value", "\"\(key)\" must not be empty", at: node.location)
            }
            return text
        }
        if isElement {
            report("type-mismatch", "\"\(key)\" must list texts, not \(node.kind)", at: node.location)
        } else {
            report("type-mismatch", "\"\(key)\" must be a text, not \(node.kind)", at: node.location)
            context.reportUnread()
        }
        return nil
    }

    private func checkLine(_ text: String) {
        guard !isElement, text.hasByte({ 0x0a...0x0d ~= $0 || $0 >= 0x80 }), text.contains(where: \.isNewline)
        else { return }
        report("multiple-lines", "\"\(key)\" must be a text of one line", at: node.location)
    }

    private func checkPath(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.isEmpty, parts.contains(where: { ["", ".", ".."].contains($0) }) else { return }
        report(
            "bad-name", "\"\(path)\" is no path below the root of a tree", at: node.location,
            remedy: "expected names joined by \"/\", such as xen/Makefile")
    }

    // MARK: Numbers, flags and words

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        guard let number = node.text.flatMap(FieldReader.integer) else {
            isRead = false
            let found = node.text.map { "\"\($0)\"" } ?? node.kind
            if node.text.map(FieldReader.isInteger) ?? false {
                let range = range(of: Number.self)
                return report(
                    "out-of-range", "\"\(key)\" must be \(range.lowerBound) … \(range.upperBound)",
                    at: node.location)
            }
            return report(
                "type-mismatch",
                isElement ? "\"\(key)\" must list integers" : "\"\(key)\" must be an integer, not \(found)",
                at: node.location)
        }
        if case .reference(let target) = role.form { mention(String(number), target) }
        let range = range(of: Number.self)
        if !range.contains(number) {
            report(
                "out-of-range", "\"\(key)\" must be \(range.lowerBound) … \(range.upperBound)",
                at: node.location)
        }
        value = Number(min(max(number, range.lowerBound), range.upperBound))
    }

    private func range<Number: FixedWidthInteger>(of type: Number.Type) -> ClosedRange<Int> {
        if case .number(let range) = role.form { return range }
        return (Int(exactly: Number.min) ?? .min)...(Int(exactly: Number.max) ?? .max)
    }

    /// Reads a decimal or `0x` hexadecimal number with an optional sign.
    static func integer(_ text: String) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16).flatMap { $0 >= 0 ? $0 : nil } : Int(text)
    }

    /// Whether a text is such a number, be it ever so large.
    static func isInteger(_ text: String) -> Bool {
        let isHexadecimal = text.hasPrefix("0x")
        let digits = isHexadecimal ? text.dropFirst(2) : text.first == "-" ? text.dropFirst() : text[...]
        return !digits.isEmpty
            && digits.allSatisfy { $0.isASCII && (isHexadecimal ? $0.isHexDigit : $0.isNumber) }
    }

    mutating func flag(_ value: inout Bool) {
        switch node.value {
        case .scalar("true", .plain): value = true
        case .scalar("false", .plain): value = false
        default:
            isRead = false
            let found = node.text.map { "\"\($0)\"" } ?? node.kind
            report(
                "type-mismatch", "\"\(key)\" must be true or false, not \(found)", at: node.location,
                remedy: "expected true or false")
        }
    }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        if let word = node.text.flatMap(Word.init(rawValue:)) { return value = word }
        isRead = false
        let words = Word.allCases.map(\.rawValue)
        let found = node.text.map { "\"\($0)\"" } ?? node.kind
        let hint = node.text.flatMap { Suggestion.phrase(for: $0, in: words) }
        report(
            "unknown-word", "\(found) is not a value of \"\(key)\"", at: node.location,
            remedy: hint ?? "expected one of \(words.joined(separator: ", "))")
    }

    mutating func release(_ value: inout Release) {
        guard let release = node.text.flatMap(Release.init) else {
            isRead = false
            let found = node.text.map { "\"\($0)\"" } ?? node.kind
            return report(
                "bad-release", "\(found) is not a Xen release", at: node.location,
                remedy: "expected a quoted release such as \"4.17\"")
        }
        value = release
        if case .scalar(let text, .plain) = node.value {
            report(
                "bad-release", "\(text) is a number, not a release", at: node.location,
                remedy: "write \"\(text)\" in quotes")
        }
        if case .name = role.form { return }
        context.mentions.releases.append((release, node.location))
    }
}

extension String {
    /// The text as the model has it, which ends with its last line.
    var droppingLastLineBreaks: String {
        var bytes = utf8[...]
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return bytes.endIndex == utf8.endIndex ? self : String(Substring(bytes))
    }
}
