import BlkifSchema
import TestSupport

@testable import XenTree

extension MemoryTree {
    /// The tree without anything of an option.
    func removing(_ parameter: DiskParameter) throws -> MemoryTree {
        var result = self
        let facts = TreeFacts(try open())
        let known = facts.tree.schema.diskParameters.first { $0.name == parameter.name } ?? parameter
        for surface in Surfaces.all {
            guard let text = facts.text(surface) else { continue }
            let lines = Set(MemoryTree.lines(of: known, in: surface.name, facts))
            let rest = text.lines.indices.filter { !lines.contains($0) }.map { text.lines[$0] }
            result.files[text.path] = rest.joined(separator: "\n")
        }
        return result
    }

    private static func lines(
        of parameter: DiskParameter, in surface: SourceTree.Surface, _ facts: TreeFacts
    ) -> [Int] {
        let shared = facts.tree.schema.diskParameters.filter { $0.name != parameter.name }
        let nodes = Set(parameter.writes.map(\.node)).subtracting(shared.flatMap { $0.writes.map(\.node) })
        let field =
            shared.contains { $0.libxl?.field == parameter.libxl?.field } ? nil : parameter.libxl?.field
        switch surface {
        case HeaderSurface.name: return header(nodes, facts)
        case DiskManualSurface.name:
            return facts.manual?.filter { !Set($0.names).isDisjoint(with: parameter.keywords) }.flatMap {
                Array($0.lines)
            } ?? []
        case LexerSurface.name:
            let words = Set(LexerWord.words(of: parameter).map(\.text))
            return facts.rules?.filter { !words.isDisjoint(with: $0.words) }.map(\.line) ?? []
        case MacroSurface.name:
            return facts.macros?.filter { $0.name == parameter.libxl?.have }.map(\.line) ?? []
        case IDLSurface.name: return facts.idl?.fields.filter { $0.name == field }.map(\.line) ?? []
        case WriterSurface.name:
            let writes =
                facts.writer?.writes.filter { nodes.contains(NodeReference(side: $0.side, name: $0.node)) }
                ?? []
            return writes.flatMap { Array($0.lines) }
                + (field.flatMap { facts.writer?.defaults[$0] }.map { [$0] } ?? [])
        // All cases have a target and a virtual device.
        case ParseCheckSurface.name where !parameter.isWritten(.byPlace):
            return facts[ParseCheckSurface.self]?.filter { !$0.words.isDisjoint(with: parameter.keywords) }
                .map(\.line) ?? []
        case GoSurface.name: return field.flatMap { facts[GoSurface.self]?[$0] }.map { [$0] } ?? []
        case GoHelpersSurface.name:
            guard let field, let text = facts.text(GoHelpersSurface.self) else { return [] }
            return conversions(of: field, text.lines)
        default: return []
        }
    }

    /// The statements that convert a field of the disk between C and Go.
    private static func conversions(of field: String, _ lines: [Substring]) -> [Int] {
        var isInside = false
        return lines.indices.flatMap { index -> [Int] in
            let line = lines[index]
            if line.hasPrefix("func ") {
                isInside = ["fromC", "toC"].contains { line.hasPrefix("func (x *DeviceDisk) \($0)(") }
            }
            guard isInside, line.hasWord("xc.\(field)") else { return [] }
            if line.hasPrefix("if ") {
                return Array(index...(lines[index...].firstIndex { $0 == "}" } ?? index))
            }
            return line.hasSuffix("}") ? [index - 1, index] : [index]
        }
    }

    static func header(_ nodes: Set<NodeReference>, _ facts: TreeFacts) -> [Int] {
        guard let header = facts.header, let text = facts.text(HeaderSurface.self) else { return [] }
        return zip(header.nodes, header.nodeLines).filter {
            nodes.contains(NodeReference(side: $0.0.side, name: $0.0.name))
        }
        .flatMap { _, start in
            let end = text.lines.indices[(start + 1)...].first { index in
                header.nodeLines.contains(index) || text.lines[index].contains("---")
                    || text.lines[index].contains("****")
                    || text.lines[index].contains("*/") || text.lines[index] == " * Notes"
            }
            return Array(start..<(end ?? start))
        }
    }
}
