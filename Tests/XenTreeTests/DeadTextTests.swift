import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// What stands in a comment, in a text in quotes or in `#if 0` counts as little as what is not there.
@Suite struct DeadTextTests {
    private func states(_ name: String, in tree: MemoryTree) throws -> [String: TreeRow.State] {
        let row = TreeCheck(try tree.open()).options.first { $0.name == name }
        return Dictionary(uniqueKeysWithValues: (row?.cells ?? [:]).map { ($0.key.rawValue, $0.value.state) })
    }

    /// A file with marks around the lines that another does not have.
    private func marked(_ whole: String, without rest: String, _ start: String, _ end: String) -> String {
        var others = rest.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var lines: [Substring] = []
        var isOpen = false
        for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
            let isGone = others.first != line
            if isGone != isOpen { lines.append(isGone ? start[...] : end[...]) }
            isOpen = isGone
            lines.append(line)
            if !isGone { others.removeFirst() }
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: ["direct-io-safe", "discard", "script", "colo-port"])
    func whatIsMarkedIsNotThere(name: String) throws {
        let parameter = try #require(try RealSchema.schema().diskParameters.first { $0.name == name })
        let whole = try SmallTree.make()
        let removed = try whole.removing(parameter)
        var count = 0
        for text in try whole.open().texts.values.sorted(by: { $0.path < $1.path }) {
            // What is read in the header is in comments.
            guard text.surface != HeaderSurface.name, let old = whole.files[text.path],
                let rest = removed.files[text.path], rest != old
            else { continue }
            var without = whole
            without.files[text.path] = rest
            let expected = try states(name, in: without)
            for case .around(let start, let end) in Damage.kinds(text.format, isHeader: false)
            // At the margin of flex's rules this begins a pattern.
            where text.format != .flex || start != "/*" {
                var tree = whole
                tree.files[text.path] = marked(old, without: rest, start, end)
                #expect(try states(name, in: tree) == expected, "\(text.path) \(start)")
                count += 1
            }
        }
        #expect(count > 4)
    }

    /// An option of a section of the manual that has no entry at all gets one beside those of other sections.
    @Test func anEntryWhoseSectionIsEmptyGoesBesideOthers() throws {
        let whole = try SmallTree.make()
        let facts = TreeFacts(try whole.open())
        let text = try #require(facts.text(DiskManualSurface.self))
        var count = 0
        for section in try RealSchema.schema().diskSections {
            let options = section.parameters.filter { $0.isNamed && $0.lifetime.contains(Release(4, 17)) }
            let words = Set(options.flatMap(\.keywords))
            let gone = Set(
                (facts.manual ?? []).filter { !words.isDisjoint(with: $0.names) }.flatMap { Array($0.lines) })
            guard let option = options.first(where: \.isDocumented), !gone.isEmpty else { continue }
            var tree = whole
            tree.files[text.path] = text.lines.indices.filter { !gone.contains($0) }.map { text.lines[$0] }
                .joined(separator: "\n")
            let patch = TreePatch(try tree.open(), options: [option.name], overlay: false)
            #expect(patch.findings == [], "\(option.name): \(patch.findings.map(\.message))")
            let entries = TreeFacts(try tree.applying(patch).open()).manual ?? []
            #expect(entries.contains { $0.names.contains(option.name) }, "\(option.name)")
            count += 1
        }
        #expect(count > 1)
    }
}
