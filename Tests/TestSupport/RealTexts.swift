/// Every text of the schema of this package: names, prose, syntax, values.
package enum RealTexts {
    package static func load() throws -> [String] {
        var texts: Set<String> = []
        collect(try RealSchema.schema(), into: &texts)
        return texts.sorted()
    }

    private static func collect(_ value: Any, into texts: inout Set<String>) {
        if let text = value as? String {
            texts.insert(text)
        } else {
            for child in Mirror(reflecting: value).children { collect(child.value, into: &texts) }
        }
    }
}
