import BlkifSchema
import Diagnostics

/// Codes that share a field have different numbers, and fit it.
enum UniqueCodes: Rule {
    static let ids: [FindingID] = ["duplicate-code", "out-of-range"]

    static func check(_ context: RuleContext) {
        let content = context.content
        unique(content.operations.map { ($0.name, $0.value, $0.origin) }, 0...255, "opcode", context)
        unique(numbers(content.statuses), -32_768...32_767, "status code", context)
        unique(content.states.map { ($0.name, $0.value, $0.origin) }, 0...255, "state", context)
        for bitset in content.bitsets {
            let limit = bitset.type == .uint8 ? 0xff : 0xffff_ffff
            unique(numbers(bitset.bits), 1...limit, "bit", context)
            for bit in bitset.bits where context.isSound(bit.origin) {
                guard let value = bit.integer, value > 0, value & (value - 1) != 0 else { continue }
                context.report(
                    "out-of-range", "\"\(bit.name)\" has more than one bit",
                    at: context.raw.place(bit.origin, "value"))
            }
        }
        let calculator = content.layouts
        for field in content.structureFields where context.isSound(field.origin) {
            checkWidth(of: field, calculator, context)
        }
        for enumeration in content.libxl.enumerations {
            unique(numbers(enumeration.values), 0...Int(Int32.max), "value", context)
        }
    }

    /// The integer types that can hold every code of a table.
    private static func checkWidth(
        of field: StructureField, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        let content = context.content
        let fitting: Set<String>
        switch field.codes {
        case .operations: fitting = ["uint8_t", "uint16_t", "uint32_t"]
        case .statuses: fitting = ["int16_t", "int32_t", "int64_t"]
        case .bits(let id):
            guard let bitset = content.bitsets.first(where: { $0.id == id }) else { return }
            fitting = ["\(bitset.type.rawValue)_t"]
        case nil: return
        }
        guard let type = calculator.integerType(of: field), !fitting.contains(type) else { return }
        context.report(
            "out-of-range", "a field of type \(field.type) does not hold these codes",
            at: context.raw.place(field.origin, "codes"),
            remedy: "expected the type \(fitting.sorted().joined(separator: " or "))")
    }

    private static func numbers(_ constants: [Constant]) -> [(String, Int, Origin)] {
        constants.compactMap { constant in constant.integer.map { (constant.name, $0, constant.origin) } }
    }

    private static func unique(
        _ codes: [(name: String, value: Int, origin: Origin)], _ range: ClosedRange<Int>, _ kind: String,
        _ context: RuleContext
    ) {
        var first: [Int: (name: String, origin: Origin)] = [:]
        for code in codes where context.isSound(code.origin) {
            let place = context.raw.place(code.origin, "value")
            if !range.contains(code.value) {
                context.report(
                    "out-of-range", "\(code.value) is outside \(range.lowerBound) … \(range.upperBound)",
                    at: place)
            }
            if let earlier = first[code.value] {
                context.report(
                    "duplicate-code", "the \(kind) \(code.value) already is \"\(earlier.name)\"", at: place,
                    notes: [.init("first here", at: context.raw.place(earlier.origin, "value"))])
            } else {
                first[code.value] = (code.name, code.origin)
            }
        }
    }
}
