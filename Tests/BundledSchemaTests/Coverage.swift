import BlkifSchema

/// Which parts of the schema's types have other values than the blank ones somewhere in a schema.
struct Coverage {
    /// The parts of all types that were met.
    private(set) var parts: Set<String> = []
    /// Those that have a value of their own somewhere.
    private(set) var used: Set<String> = []

    var unused: [String] { parts.subtracting(used).sorted() }

    mutating func visit(_ value: Any) {
        if let choice = value as? any DescribedChoice {
            visit(choice)
        } else if let part = value as? any Described {
            visit(part)
        }
        for child in Mirror(reflecting: value).children { visit(child.value) }
    }

    private mutating func visit<Choice: DescribedChoice>(_ choice: Choice) {
        for number in Choice.cases.indices { parts.insert("\(Choice.self) case \(number)") }
        used.insert("\(Choice.self) case \(choice.number)")
    }

    private mutating func visit<Part: Described>(_ part: Part) {
        let mirror = Mirror(reflecting: part)
        guard mirror.displayStyle == .struct else { return }
        let type = "\(Part.self)".prefix { $0 != "<" }
        for (own, blank) in zip(mirror.children, Mirror(reflecting: Part.blank).children) {
            let name = "\(type).\(own.label ?? "?")"
            parts.insert(name)
            if own.value as? AnyHashable != blank.value as? AnyHashable { used.insert(name) }
        }
    }
}
