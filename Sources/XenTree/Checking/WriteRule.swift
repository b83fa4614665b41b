import BlkifSchema
import Diagnostics

/// libxl writes the nodes of the schema, and the header has an entry for each.
enum WriteRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        guard let writer = facts.writer, let text = facts.text(WriterSurface.self) else { return [] }
        return undocumented(facts, writer, text) + unwritten(facts, writer, text)
            + unknownReads(facts, writer, text)
    }

    /// Keys that libxl looks for and the schema knows on neither side.
    private static func unknownReads(
        _ facts: TreeFacts, _ writer: WriterFacts, _ text: TreeText
    ) -> [TreeFinding] {
        let known = Set(facts.tree.all.nodes.map(\.name))
        var seen: Set<String> = []
        return writer.reads.filter { !known.contains($0.node) && seen.insert($0.node).inserted }.map {
            node, line in
            TreeFinding(
                Finding(
                    "unknown-read", "libxl reads the node \(node), which the schema does not know",
                    at: text.location(line, of: node), remedy: Suggestion.phrase(for: node, in: known)),
                option: node)
        }
    }

    /// Keys that the header knows on neither side, and those that it knows on the other side only.
    private static func undocumented(
        _ facts: TreeFacts, _ writer: WriterFacts, _ text: TreeText
    ) -> [TreeFinding] {
        guard let header = facts.header else { return [] }
        let path = facts.text(HeaderSurface.self)?.path ?? ""
        let checking = NodeChecking(facts)
        var result: [TreeFinding] = []
        var seen: Set<String> = []
        for write in writer.writes {
            let reference = NodeReference(side: write.side, name: write.node)
            let place = text.location(write.lines.lowerBound, of: write.node)
            if !checking.isKnown(reference), seen.insert("unknown \(reference)").inserted {
                result.append(
                    .init(
                        Finding(
                            "unknown-write", "libxl writes \(reference), which the schema does not know",
                            at: place,
                            remedy: Suggestion.phrase(for: write.node, in: facts.tree.all.nodes.map(\.name))),
                        option: reference.description))
            }
            let sides = header.nodes.filter { $0.name == write.node }.map(\.side)
            if sides.isEmpty {
                // The state is what the header's diagrams are about.
                if write.node == "state", facts.text(HeaderSurface.self)?.text.contains("XenbusState") == true
                {
                    continue
                }
                guard seen.insert(write.node).inserted else { continue }
                result.append(
                    .init(
                        Finding(
                            "undocumented-node", "libxl writes \(reference), and \(path) has no entry for it",
                            severity: .warning, at: place), option: option(reference, facts)))
            } else if !sides.contains(write.side), seen.insert(reference.description).inserted {
                let other = sides[0].rawValue
                result.append(
                    .init(
                        Finding(
                            "undocumented-side",
                            "libxl writes \(reference), and \(path) has an entry for the \(other)'s only",
                            severity: .warning, at: place), option: option(reference, facts)))
            }
        }
        return result
    }

    private static func option(_ node: NodeReference, _ facts: TreeFacts) -> String {
        facts.tree.all.diskParameters.first { $0.writes.contains { $0.node == node } }?.name
            ?? node.description
    }

    private static func unwritten(
        _ facts: TreeFacts, _ writer: WriterFacts, _ text: TreeText
    ) -> [TreeFinding] {
        unwritten(facts, writer).map { node in
            TreeFinding(
                Finding(
                    "missing-write", "libxl does not write \(node)",
                    at: text.location(writer.attach?.lowerBound ?? 0),
                    remedy: "Xen \(facts.tree.release) writes it for every disk"), option: node.description)
        }
    }

    /// Nodes that belong to no option and are not written.
    static func unwritten(_ facts: TreeFacts, _ writer: WriterFacts) -> [NodeReference] {
        let written = Set(writer.writes.map { NodeReference(side: $0.side, name: $0.node) })
        let links = linkNodes(facts)
        let expected = facts.tree.schema.libxl.attach.filter {
            $0.condition != .unstated && $0.removed == nil
        }
        return expected.map(\.node).filter { !written.contains($0) && !links.contains($0.name) }
    }

    /// The nodes that libxl's code for all devices writes.
    private static func linkNodes(_ facts: TreeFacts) -> Set<String> {
        guard let text = facts.text(DeviceSurface.self),
            let lines = try? text.function("libxl__device_generic_add")
        else {
            return []
        }
        return Set(text.code[lines].compactMap { $0.between("\"%s/", "\"").map(String.init) })
    }
}
