import BlkifSchema
import Diagnostics

/// Default, bounds, values and example of a node fit its type.
enum NodeValues: Rule {
    static let ids: [FindingID] = ["type-mismatch", "out-of-range", "missing-values", "unexpected-key"]

    static func check(_ context: RuleContext) {
        for node in context.allStates(context.nodes) {
            checkShape(node, context)
            if case .literal(let text) = node.defaultValue {
                check(text, of: node, "default", ["default"], context)
            }
            if let example = node.example { check(example, of: node, "example", ["example"], context) }
            for (index, value) in node.values.enumerated() {
                check(value.value, of: node, "value", ["values", .index(index), "value"], context)
            }
            if let low = node.minimum?.integer, let high = node.maximum?.integer, low > high {
                context.report(
                    "out-of-range", "the minimum \(low) is above the maximum \(high)",
                    at: context.raw.place(node.origin, "minimum"))
            }
            for (index, use) in node.uses.enumerated() {
                checkSetting(use, ["used-by", .index(index)], of: node, context)
            }
            if let minimum = node.minimum { checkBound(minimum, of: node, "minimum", context) }
            if let maximum = node.maximum { checkBound(maximum, of: node, "maximum", context) }
        }
    }

    /// The bounds of a setting are those of one, and leave numbers between them.
    private static func checkSetting(
        _ use: Use, _ path: [PathStep], of node: Node, _ context: RuleContext
    ) {
        func place(_ key: PathStep) -> SourceLocation? { context.raw.place(node.origin, path + [key]) }
        let bounds: [(PathStep, Int?)] = [
            ("setting-minimum", use.settingMinimum), ("setting-maximum", use.settingMaximum),
        ]
        for (key, bound) in bounds where bound != nil && use.setting == nil {
            context.report(
                "unexpected-key", "there is no setting whose numbers could be bounded", at: place(key),
                remedy: "add setting, or remove it")
        }
        if let low = use.settingMinimum, let high = use.settingMaximum, low > high {
            context.report(
                "out-of-range", "the minimum \(low) is above the maximum \(high)",
                at: place("setting-minimum"))
        }
    }

    /// The keys that only some types may have.
    private static func checkShape(_ node: Node, _ context: RuleContext) {
        let type = node.type.rawValue
        if node.type == .enumeration, node.values.isEmpty {
            context.report(
                "missing-values", "the enumeration \"\(node.name)\" lists no values",
                at: context.raw.place(node.origin, "type"), remedy: "add values, each with a meaning")
        }
        if node.type == .bitmap, node.bits == nil {
            context.report(
                "missing-values", "the bitmap \"\(node.name)\" names no bit set",
                at: context.raw.place(node.origin, "type"), remedy: "add bits: …")
        }
        let isNumber = [NodeType.uint32, .uint64, .integer].contains(node.type)
        let allowsValues = node.type == .enumeration || node.type == .boolean || isNumber
        let misplaced: [(String, Bool)] = [
            ("values", !node.values.isEmpty && !allowsValues),
            ("bits", node.bits != nil && node.type != .bitmap),
            ("open", node.isOpen && node.type != .enumeration),
            ("minimum", node.minimum != nil && !isNumber),
            ("maximum", node.maximum != nil && !isNumber),
        ]
        for (key, isMisplaced) in misplaced where isMisplaced {
            context.report(
                "unexpected-key", "a node of type \(type) has no \"\(key)\"",
                at: context.raw.place(node.origin, .key(key)), remedy: "remove it or change the type")
        }
    }

    private static func checkBound(_ bound: Bound, of node: Node, _ key: PathStep, _ context: RuleContext) {
        guard let value = bound.integer, let range = node.type.range, !range.contains(value) else { return }
        context.report(
            "out-of-range", "\(value) does not fit \(node.type.rawValue)",
            at: context.raw.place(node.origin, key))
    }

    private static func check(
        _ text: String, of node: Node, _ name: String, _ path: [PathStep], _ context: RuleContext
    ) {
        var place: SourceLocation? { context.raw.place(node.origin, path) }
        if node.type == .enumeration, node.values.isEmpty { return }
        if let expectation = mismatch(text, node) {
            let article = node.type == .enumeration || node.type == .integer ? "an" : "a"
            context.report(
                "type-mismatch", "\(name) \"\(text)\" is not \(article) \(node.type.rawValue)", at: place,
                remedy: "expected \(expectation)")
            return
        }
        guard let number = Int128(text) else { return }
        if let low = node.minimum?.integer, number < low {
            context.report("out-of-range", "\(name) \(text) is below the minimum \(low)", at: place)
        }
        if let high = node.maximum?.integer, number > high {
            context.report("out-of-range", "\(name) \(text) is above the maximum \(high)", at: place)
        }
    }

    /// What the type expects, when the text is something else.
    static func mismatch(_ text: String, _ node: Node) -> String? {
        switch node.type {
        case .boolean: text == "0" || text == "1" ? nil : "true or false"
        case .uint32, .bitmap:
            isDecimal(text) && UInt32(text) != nil ? nil : "a decimal number up to 4294967295"
        case .uint64: isDecimal(text) && UInt64(text) != nil ? nil : "a decimal number up to 2^64 - 1"
        case .integer:
            isSigned(text) && Int32(text) != nil ? nil : "a decimal number from -2147483648 to 2147483647"
        case .enumeration:
            node.isOpen || node.values.contains { $0.value == text }
                ? nil : "one of \(node.values.map { "\"\($0.value)\"" }.joined(separator: ", "))"
        case .device: isDevice(text) ? nil : "MAJOR:MINOR in hexadecimal"
        case .string, .path: nil
        case .directory: text.isEmpty ? nil : "nothing: a folder has no value"
        }
    }

    private static func isDecimal(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && (text == "0" || !text.hasPrefix("0"))
    }

    private static func isSigned(_ text: String) -> Bool {
        text != "-0" && isDecimal(text.hasPrefix("-") ? String(text.dropFirst()) : text)
    }

    private static func isDevice(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { UInt32($0, radix: 16) != nil }
    }
}
