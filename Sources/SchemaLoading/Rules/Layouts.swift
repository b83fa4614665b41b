import BlkifSchema
import Diagnostics

/// The declared size of a structure is the one that the C rules give, in every ABI, and the ring is filled.
enum Layouts: Rule {
    static let ids: [FindingID] = ["layout-mismatch", "ring-mismatch"]

    static func check(_ context: RuleContext) {
        let content = context.content
        let calculator = LayoutCalculator(
            structures: content.structures, types: content.types, constants: content.constants)
        for structure in content.structures where context.isSound(structure.origin) {
            for abi in content.abis {
                check(structure, abi, calculator, context)
            }
        }
        if let ring = content.ring { check(ring, calculator, context) }
    }

    private static func check(
        _ structure: Structure, _ abi: ABI, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        guard abi.alignmentOfUInt64 == 4 || abi.alignmentOfUInt64 == 8 else {
            context.report(
                "layout-mismatch", "no ABI aligns 64-bit integers to \(abi.alignmentOfUInt64) bytes",
                at: context.raw.place(abi.origin, "uint64-alignment"), remedy: "expected 4 or 8")
            return
        }
        guard let layout = calculator.layout(of: structure, in: abi) else {
            if context.raw.isWhole, !structure.fields.contains(where: { isUnknown($0, calculator, context) })
            {
                context.report(
                    "layout-mismatch", "\(structure.name) contains itself",
                    at: context.raw.place(structure.origin, "fields"))
            }
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

    private static func isUnknown(
        _ field: StructureField, _ calculator: LayoutCalculator, _ context: RuleContext
    ) -> Bool {
        let known =
            LayoutCalculator.integerTypes + context.content.types.map(\.name)
            + context.content.structures.map(\.name)
        return !known.contains(field.type) || calculator.count(of: field) == nil
    }

    private static func check(_ ring: Ring, _ calculator: LayoutCalculator, _ context: RuleContext) {
        guard context.isSound(ring.origin) else { return }
        let content = context.content
        let request = content.structures.first { $0.name == ring.request }
        let response = content.structures.first { $0.name == ring.response }
        guard let request, let response else { return }
        for abi in content.abis where abi.lifetime.removed == nil {
            guard let largest = calculator.layout(of: request, in: abi)?.size,
                let answer = calculator.layout(of: response, in: abi)?.size
            else { continue }
            let slots = max(1, (ring.pageSize - ring.headerSize) / max(largest, answer, 1))
            let entries = 1 << (Int.bitWidth - 1 - slots.leadingZeroBitCount)
            guard entries != ring.entries else { continue }
            context.report(
                "ring-mismatch", "a ring page has \(entries) entries in \(abi.name), not \(ring.entries)",
                at: context.raw.place(ring.origin, "entries"))
        }
    }
}
