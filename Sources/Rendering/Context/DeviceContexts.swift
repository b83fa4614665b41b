import BlkifSchema

struct DeviceNumbersContext: ContextObject {
    let numbers: DeviceNumbers

    static let table = ContextTable<Self>(
        "device numbers",
        [
            .prose("summary", "one sentence") { $0.numbers.summary },
            .list("schemes", "the encodings") { context in
                let width = context.numbers.schemes.map(\.formula.count).max() ?? 0
                return context.numbers.schemes.map { DeviceSchemeContext(item: $0, formulaWidth: width) }
            },
            .list("ranges", "ranges of numbers without an encoding") {
                $0.numbers.ranges.map(DeviceRangeContext.init)
            },
            .list("examples", "names and their numbers") { context in
                let width = context.numbers.examples.map { $0.names.joined(separator: " ").count }.max() ?? 0
                return context.numbers.examples.map { DeviceExampleContext(example: $0, width: width) }
            },
            .list("topics", "texts") { $0.numbers.topics.map(TopicContext.init) },
        ])
}

struct DeviceSchemeContext: ItemContext {
    let item: DeviceScheme
    let formulaWidth: Int

    var anchor: String { RenderIndex.anchor("scheme", item.name) }

    static let table = ContextTable<Self>.item(
        "scheme",
        [
            .text("title", "the nominal type of disk") { $0.item.title },
            .text("prefix", "the letters before the disk's letter") { $0.item.prefix },
            .text("formula", "the formula") { $0.item.formula },
            .text("formulaColumn", "the formula, padded to the width of the longest") { context in
                context.item.formula
                    + String(repeating: " ", count: max(0, context.formulaWidth - context.item.formula.count))
            },
            .text("firstDisk", "the first disk") { String($0.item.firstDisk) },
            .text("lastDisk", "the last disk") { String($0.item.lastDisk) },
            .text("lastPartition", "the last partition") { String($0.item.lastPartition) },
            .text("firstNumber", "the number of its first disk as a whole") { String($0.item.base) },
            .text("lastNumber", "the number of the last partition of its last disk") { context in
                context.item.number(disk: context.item.lastDisk, partition: context.item.lastPartition)
                    .map(String.init)
            },
        ])
}

struct DeviceRangeContext: ContextObject {
    let range: DeviceNumbers.Reserved

    static let table = ContextTable<Self>(
        "range",
        [
            .text("first", "the first number") { String($0.range.first) },
            .text("last", "the last number") { String($0.range.last) },
            .text("status", "reserved or deprecated") { $0.range.status.rawValue },
            .prose("meaning", "what it is") { $0.range.meaning },
        ])
}

struct DeviceExampleContext: ContextObject {
    let example: DeviceNumbers.Example
    let width: Int

    static let table = ContextTable<Self>(
        "device example",
        [
            .texts("names", "names that mean the same") { $0.example.names },
            .text("namesColumn", "the names, padded to the width of the longest") { context in
                let names = context.example.names.joined(separator: " ")
                return names + String(repeating: " ", count: max(0, context.width - names.count))
            },
            .text("number", "the number in xenstore") { String($0.example.number) },
            .text("numberColumn", "the number, padded on the left to ten columns") {
                let number = String($0.example.number)
                return String(repeating: " ", count: max(0, 10 - number.count)) + number
            },
            .prose("meaning", "what it is") { $0.example.meaning },
        ])
}
