import BlkifSchema
import Diagnostics

/// An option that is to be written into a tree, and what the tree has of it.
struct PatchTarget {
    let facts: TreeFacts
    /// The parameter as the tree's release would have it.
    let parameter: DiskParameter
    /// Whether its flag goes into spare bits.
    let hasOverlay: Bool

    var tree: XenTree { facts.tree }

    var overlay: Overlay? { hasOverlay ? parameter.libxl?.overlay : nil }

    /// What the option has libxl write.
    var writes: [NodeWrite] {
        guard let overlay, !overlay.writes.isEmpty else { return parameter.writes }
        return overlay.writes
    }

    /// The nodes that it has libxl write, each once.
    var nodes: [NodeReference] {
        var seen: Set<NodeReference> = []
        return writes.map(\.node).filter { seen.insert($0).inserted }
    }

    /// The field that it sets, as the structure has it; nil for what sets none of its own.
    var field: LibxlField? {
        guard !hasOverlay, let name = parameter.libxl?.field else { return nil }
        return tree.all.libxl.fields.first { $0.name == name }?.known(in: tree.release)
    }

    /// The enumeration of the field's type.
    var enumeration: LibxlEnumeration? {
        field.flatMap { field in tree.all.libxl.enumerations.first { $0.name == field.type } }
    }

    /// The fields that the option needs: its own, and those whose values its nodes have. In the order of the IDL.
    var fields: [LibxlField] {
        guard let field else { return [] }
        let names = writes.compactMap(\.value).flatMap { $0.split { "{}".contains($0) }.map(String.init) }
        return tree.all.libxl.fields.filter { $0.name == field.name || names.contains($0.name) }
            .map { $0.known(in: tree.release) }
    }

    /// The enumerations of those fields.
    var enumerations: [LibxlEnumeration] {
        let types = Set(fields.map(\.type))
        return tree.all.libxl.enumerations.filter { types.contains($0.name) }
    }

    /// The macro that announces the field of a parameter: its own, or one that came with it and announces others too.
    func announcement(of parameter: DiskParameter) -> String? {
        guard let link = parameter.libxl else { return nil }
        if let have = link.have { return have }
        let full = tree.all.diskParameters.first { $0.name == parameter.name }
        return tree.all.libxl.macros.first { macro in
            macro.fields.contains(link.field) && macro.lifetime.since == full?.lifetime.since
        }?.name
    }

    func text(_ surface: SourceTree.Surface) -> TreeText? { facts.text(surface) }

    /// That there is no place for what a file lacks.
    func missingAnchor(_ surface: SourceTree.Surface, _ what: String) -> PatchProblem {
        let path = text(surface)?.path ?? surface.rawValue
        return PatchProblem(
            finding: Finding(
                "missing-anchor", "\(parameter.name): \(path) has no \(what)", at: .start(of: path),
                remedy: "write this file by hand"))
    }
}

/// Why a patch cannot be made.
struct PatchProblem: Error {
    let finding: Finding
}

/// Lines that are put into a file, or take the place of others.
struct LineEdits {
    private var insertions: [(line: Int, lines: [String])] = []
    private var replacements: [Int: String] = [:]

    var isEmpty: Bool { insertions.isEmpty && replacements.isEmpty }

    /// Puts lines before a line, after what was put there earlier.
    mutating func insert(_ lines: [String], before line: Int) {
        insertions.append((line, lines))
    }

    mutating func replace(_ line: Int, with text: String) {
        replacements[line] = text
    }

    func applied(to lines: [Substring]) -> [String] {
        let byLine = Dictionary(grouping: insertions, by: \.line)
        var result: [String] = []
        for index in 0...lines.count {
            for insertion in byLine[index] ?? [] { result += insertion.lines }
            if index < lines.count { result.append(replacements[index] ?? String(lines[index])) }
        }
        return result
    }
}

/// The place of something new among what has an order.
enum Neighbours {
    /// The nearest things before and after one that are there.
    ///
    /// - Parameters:
    ///   - item: The new thing.
    ///   - order: All things in their order.
    ///   - find: What is there of a thing; nil when nothing is.
    static func find<Item: Equatable, Place>(
        _ item: Item, in order: [Item], _ find: (Item) -> Place?
    ) -> (before: Place?, after: Place?) {
        guard let index = order.firstIndex(of: item) else { return (nil, nil) }
        return (
            order[..<index].reversed().lazy.compactMap(find).first,
            order[(index + 1)...].lazy.compactMap(find).first
        )
    }
}
