import BlkifSchema
import Diagnostics

/// Every example of a device number is the number that the schemes give.
enum DeviceExamples: Rule {
    static let ids: [FindingID] = ["wrong-example"]

    static func check(_ context: RuleContext) {
        let numbers = context.content.deviceNumbers
        guard numbers.schemes.allSatisfy({ context.isSound($0.origin) }) else { return }
        for example in numbers.examples where context.isSound(example.origin) {
            for (index, name) in example.names.enumerated() {
                let expected = numbers.number(of: name) ?? MappingReader.integer(name)
                guard expected != example.number else { continue }
                let result = expected.map { "\($0)" } ?? "not a device"
                context.report(
                    "wrong-example", "\"\(name)\" is \(result), not \(example.number)",
                    at: context.raw.place(example.origin, "names", .index(index)))
            }
        }
    }
}
