import BlkifSchema

struct DeviceNumbersContext: ContextObject {
    @Recorded var numbers: DeviceNumbers

    static let table = ContextTable<Self>(
        "device numbers",
        [
            .list("schemes", "the encodings") { context in
                let width = context.numbers.schemes.map(\.formula.count).max() ?? 0
                return context.numbers.schemes.map { DeviceSchemeContext(item: $0, formulaWidth: width) }
            },
            .list("examples", "names and their numbers") { context in
                let width = context.numbers.examples.map { $0.names.joined(separator: " ").count }.max() ?? 0
                return context.numbers.examples.map { DeviceExampleContext(example: $0, width: width) }
            },
            .list("topics", "texts") { $0.numbers.topics.map(TopicContext.init) },
        ]
    ) { $0.$numbers }
}

struct DeviceSchemeContext: ItemContext {
    @Recorded var item: DeviceScheme
    let formulaWidth: Int

    var anchor: String { RenderIndex.anchor("scheme", item.name) }

    static let table = ContextTable<Self>.item(
        "scheme",
        [
            .text("formulaColumn", "the formula, padded to the width of the longest") { context in
                context.item.formula
                    + String(repeating: " ", count: max(0, context.formulaWidth - context.item.formula.count))
            },
            .text("firstNumber", "the number of its first disk as a whole") { String($0.item.base) },
            .text("lastNumber", "the number of the last partition of its last disk") { context in
                context.item.number(disk: context.item.lastDisk, partition: context.item.lastPartition)
                    .map(String.init)
            },
        ]
    ) { $0.$item }
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
