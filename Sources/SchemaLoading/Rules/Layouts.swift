import BlkifSchema
import Diagnostics

/// The declared size of a structure is the one that the C rules give, in every ABI.
enum Layouts: Rule {
    static let ids: [FindingID] = ["layout-mismatch", "out-of-range"]

    static func check(_ context: RuleContext) {
        let content = context.content
        let calculator = content.layouts
        for abi in content.abis where !isPossible(abi) {
            context.report(
                "layout-mismatch", "no ABI aligns 64-bit integers to \(abi.alignmentOfUInt64) bytes",
                at: context.raw.place(abi.origin, "uint64-alignment"), remedy: "expected 4 or 8")
        }
        for structure in content.structures where context.isSound(structure.origin) {
            checkCounts(structure, calculator, context)
            guard isComplete(structure, context) else { continue }
            for abi in content.abis where isPossible(abi) && context.isSound(abi.origin) {
                check(structure, abi, calculator, context)
            }
        }
    }

    /// Whether all fields could be read, so that their sizes can be added.
    static func isComplete(_ structure: Structure, _ context: RuleContext) -> Bool {
        context.raw.isWhole && structure.fields.allSatisfy { context.isSound($0.origin) }
    }

    static func isPossible(_ abi: ABI) -> Bool {
        abi.alignmentOfUInt64 == 4 || abi.alignmentOfUInt64 == 8
    }

    private static func checkCounts(
        _ structure: Structure, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        let numbers = Set(context.content.constants.filter { context.isSound($0.origin) }.map(\.name))
        for field in structure.fields where context.isSound(field.origin) {
            guard let count = field.count, calculator.count(of: field) == nil,
                Int(count) != nil || numbers.contains(count)
            else { continue }
            context.report(
                "out-of-range", "\"\(count)\" is no number of elements",
                at: context.raw.place(field.origin, "count"), remedy: "expected 1 … 65536")
        }
    }

    private static func check(
        _ structure: Structure, _ abi: ABI, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        guard let layout = calculator.layout(of: structure, in: abi) else {
            explain(structure, abi, calculator, context)
            return
        }
        guard let declared = structure.sizes[abi.name] else {
            if abi.lifetime.removed == nil {
                context.report(
                    "layout-mismatch", "\(structure.name) declares no size for \(abi.name)",
                    at: context.raw.place(structure.origin, "sizes"),
                    remedy: "its fields take \(layout.size) bytes")
            }
            return
        }
        guard declared != layout.size else { return }
        context.report(
            "layout-mismatch",
            "\(structure.name) is declared to have \(declared) bytes in \(abi.name), its fields take \(layout.size)",
            at: context.raw.place(structure.origin, "sizes", .key(abi.name)),
            remedy: "expected \(layout.size)")
    }

    /// Says why a structure has no layout, unless another finding says it.
    private static func explain(
        _ structure: Structure, _ abi: ABI, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        let types = context.content.types.filter { LayoutCalculator.integerTypes.contains($0.type) }
        let integers = Set(LayoutCalculator.integerTypes + types.map(\.name))
        let structures = Dictionary(context.content.structures.map { ($0.name, $0) }) { first, _ in first }
        var inner: Set<String> = []
        var fields = structure.fields
        while let field = fields.popLast() {
            guard calculator.count(of: field) != nil else { return }
            guard !integers.contains(field.type), inner.insert(field.type).inserted else { continue }
            guard let next = structures[field.type] else { return }
            fields += next.fields
        }
        let isRecursive = inner.contains(structure.name)
        let hasLayouts = inner.allSatisfy { name in
            structures[name].map { calculator.layout(of: $0, in: abi) != nil } ?? true
        }
        guard isRecursive || hasLayouts else { return }
        context.report(
            "layout-mismatch",
            "\(structure.name) \(isRecursive ? "contains itself" : "is too large or nests too deeply")",
            at: context.raw.place(structure.origin, "fields"))
    }
}
