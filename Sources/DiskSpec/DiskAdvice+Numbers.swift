import BlkifSchema
import Diagnostics

/// On numbers that xl reads without a look at what they should be.
extension DiskAdvice {
    func number(_ assignment: DiskAssignment, _ source: DiskSource) -> Finding? {
        guard case .integer(let number) = assignment.value, let parameter = assignment.parameter,
            let form = source.grammar.integers[parameter], form.isLenient
        else { return nil }
        let bytes = Array(source.device.bytes(assignment.text))
        guard bytes.span.integer(0..<bytes.count, form) != number else { return nil }
        return Finding(
            "loose-number",
            "xl takes \"\(source.string(assignment.text))\" for \(number), and does not check it",
            severity: .warning, at: source.location(assignment.text), remedy: "expected \(form.phrase)")
    }
}
