import FileTree
import SystemPackage
import TestSupport
import Testing

/// What the page of the architecture names is there.
@Suite struct ArchitectureTests {
    /// Names of Swift and its library, and of what the page says that is not used.
    private static let foreign: Set = ["Codable", "Mirror", "Sendable", "Hashable"]

    private let page: GuidePage
    private let sources: [Declarations]

    init() throws {
        page = try GuidePage("docs/guide/architecture.md")
        sources = try FileTree.read(PackageRoot.path.appending("Sources"), suffix: ".swift").map {
            Declarations(String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// What a file declares.
    private struct Declarations {
        var types: Set<Substring> = []
        /// The types that it extends or declares.
        var owners: Set<Substring> = []
        var members: Set<Substring> = []

        init(_ text: String) {
            let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            for (place, word) in words.enumerated().dropLast(2) {
                let name = words[place + 1]
                switch word {
                case "struct", "class", "enum", "protocol", "typealias": types.insert(name)
                case "extension": owners.formUnion([name, words[place + 2]])
                case "func", "var", "let", "case": members.insert(name)
                default: break
                }
            }
            owners.formUnion(types)
        }
    }

    @Test func everyPathExists() {
        let paths = page.codeSpans.filter { $0.contains("/") && !$0.contains(" ") }
        #expect(paths.count > 20)
        for path in paths { #expect(FileTree.exists(PackageRoot.path.appending(path)), "\(path)") }
    }

    @Test func everyTypeAndItsMemberIsDeclared() throws {
        let others = Self.foreign.union(page.section("Modules")?.codeSpans ?? [])
        let names = page.codeSpans.filter { !others.contains($0) }.compactMap { name in
            name.wholeMatch(of: /(?:[A-Z]\w*\.)*([A-Z]+[a-z]\w*)(?:\.([a-z]\w*))?/)?.output
        }
        #expect(names.count > 60)
        for (name, type, member) in names {
            #expect(sources.contains { $0.types.contains(type) }, "\(name)")
            if let member {
                #expect(
                    sources.contains { $0.owners.contains(type) && $0.members.contains(member) }, "\(name)")
            }
        }
    }

    @Test func everyFunctionIsDeclared() {
        let names = page.codeSpans.filter { $0.wholeMatch(of: /[a-z]+[A-Z]\w*/) != nil }
        #expect(names.count > 1)
        for name in names { #expect(sources.contains { $0.members.contains(name[...]) }, "\(name)") }
    }
}
