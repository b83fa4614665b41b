import BlkifSchema
import Diagnostics

/// The ring is what its structures and its page give, and every request fits into an entry and begins alike.
enum Rings: Rule {
    static let ids: [FindingID] = ["ring-mismatch"]

    static func check(_ context: RuleContext) {
        let content = context.content
        guard let ring = content.ring, context.isSound(ring.origin),
            content.structures.allSatisfy({ Layouts.isComplete($0, context) })
        else { return }
        let calculator = content.layouts
        for abi in content.abis
        where abi.lifetime.removed == nil && Layouts.isPossible(abi) && context.isSound(abi.origin) {
            checkHeader(of: ring, abi, calculator, context)
            guard let size = calculator.size(of: ring, pages: 1, in: abi) else { continue }
            if size.entries != ring.entries {
                context.report(
                    "ring-mismatch",
                    "a ring page has \(size.entries) entries in \(abi.name), not \(ring.entries)",
                    at: context.raw.place(ring.origin, "entries"))
            }
            checkForms(of: ring, abi, size, calculator, context)
        }
    }

    private static func checkHeader(
        of ring: Ring, _ abi: ABI, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        guard let layout = calculator.header(of: ring, in: abi), layout.size > ring.headerSize else { return }
        context.report(
            "ring-mismatch",
            "the header's fields take \(layout.size) bytes in \(abi.name), it has \(ring.headerSize)",
            at: context.raw.place(ring.origin, "header"))
    }

    /// Whoever reads an entry knows its form only by the operation, which must therefore be the same in all.
    private static func checkForms(
        of ring: Ring, _ abi: ABI, _ size: RingSize, _ calculator: LayoutCalculator, _ context: RuleContext
    ) {
        let content = context.content
        let names = Set(content.operations.filter { context.isSound($0.origin) }.compactMap(\.request))
        let structures = content.structures.filter { names.contains($0.name) }
        guard let first = content.structures.first(where: { $0.name == ring.request })?.fields.first else {
            return
        }
        for structure in structures {
            guard let layout = calculator.layout(of: structure, in: abi) else { continue }
            if layout.size > size.entrySize {
                context.report(
                    "ring-mismatch",
                    "\(structure.name) takes \(layout.size) bytes in \(abi.name), an entry of the ring \(size.entrySize)",
                    at: context.raw.place(structure.origin, "fields"))
            }
            guard let field = structure.fields.first,
                field.name != first.name || field.type != first.type || field.codes != first.codes
            else { continue }
            context.report(
                "ring-mismatch",
                "\(structure.name) begins with \"\(field.name)\", which is not the first field of \(ring.request)",
                at: context.raw.place(field.origin, "name"),
                remedy: "every request begins with the same \"\(first.name)\", which tells the requests apart"
            )
        }
    }
}
