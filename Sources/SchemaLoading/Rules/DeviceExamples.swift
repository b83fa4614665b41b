import BlkifSchema
import Diagnostics

/// Every example of a device number is the number that the schemes give.
enum DeviceExamples: Rule {
    static let ids: [FindingID] = ["wrong-example"]

    static func check(_ context: RuleContext) {
        let numbers = context.content.deviceNumbers
        guard numbers.schemes.allSatisfy({ context.isSound($0.origin) }) else { return }
        for example in numbers.examples where context.isSound(example.origin) {
            let results = example.names.map { numbers.number(of: $0) ?? FieldReader.integer($0) }
            // When all names agree the number is what is wrong.
            if results.count > 1, let first = results[0], first != example.number,
                results.allSatisfy({ $0 == first })
            {
                context.report(
                    "wrong-example", "the names stand for \(first), not \(example.number)",
                    at: context.raw.place(example.origin, "number"))
                continue
            }
            for (index, (name, result)) in zip(example.names, results).enumerated()
            where result != example.number {
                let found = result.map { "\($0)" } ?? "not a device"
                context.report(
                    "wrong-example", "\"\(name)\" is \(found), not \(example.number)",
                    at: context.raw.place(example.origin, "names", .index(index)))
            }
        }
    }
}
