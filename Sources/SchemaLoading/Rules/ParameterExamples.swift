import BlkifSchema
import Diagnostics

/// The example of a disk parameter uses it.
enum ParameterExamples: Rule {
    static let ids: [FindingID] = ["wrong-example"]

    static func check(_ context: RuleContext) {
        for parameter in context.content.diskParameters
        where context.isSound(parameter.origin) && !context.doubtful.contains(parameter.name) {
            guard let example = parameter.example, !uses(example, parameter) else { continue }
            context.report(
                "wrong-example", "the example does not use \"\(parameter.name)\"",
                at: context.raw.place(parameter.origin, "example"), remedy: remedy(parameter))
        }
    }

    private static func uses(_ example: String, _ parameter: DiskParameter) -> Bool {
        let parts = example.split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }
        return parameter.forms.contains { form in
            switch form {
            // Any part can be it.
            case .byPlace: !example.isEmpty
            case .withValue: parts.contains { $0.hasPrefix(parameter.name + "=") }
            case .alone: parts.contains { parameter.keywords.contains(String($0)) }
            case .asPrefix: parameter.keywords.contains(where: example.hasPrefix)
            }
        }
    }

    private static func remedy(_ parameter: DiskParameter) -> String? {
        switch parameter.forms.first {
        case .byPlace, nil: nil
        case .withValue: "expected \(parameter.name)=… among its parts"
        case .alone: "expected \(parameter.keywords.joined(separator: " or ")) among its parts"
        case .asPrefix: "expected \(parameter.keywords.joined(separator: " or ")) at its beginning"
        }
    }
}
