import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// Every id that the sources can give has a case in the corpus, among the inputs made in memory or among the profiles.
@Suite struct FindingIDTests {
    /// What no input can provoke.
    private static let unprovoked: Set = ["yaml-memory"]

    /// The ids in the sources of a module: the first text that `Finding`, `report` and `refuse` are given.
    private static func ids(inSourcesOf module: String) throws -> Set<String> {
        try texts(inSourcesOf: module).values.reduce(into: []) { $0.formUnion(ids(in: $1)) }
    }

    private static func ids(in text: String) -> Set<String> {
        let pattern = /(?:Finding|report|refuse)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/
        return Set(text.matches(of: pattern).map { String($0.output.1) })
    }

    /// The files of a module by their paths in it.
    private static func texts(inSourcesOf module: String) throws -> [String: String] {
        let files = try FileTree.read(PackageRoot.path.appending("Sources/\(module)"), suffix: ".swift")
        return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in
            first
        }
    }

    private static let covered = Result { try coveredIDs() }

    private static func coveredIDs() throws -> Set<String> {
        var ids = try ProfileFileTests.ids()
        for name in Corpus.caseNames {
            ids.formUnion(Corpus.load(try Corpus.files(ofCase: name)).findings.map(\.id.description))
        }
        for input in MemoryInput.all {
            ids.formUnion(Corpus.load(try input.files()).findings.map(\.id.description))
        }
        return ids
    }

    @Test func everyIDHasACase() throws {
        let ids = try Self.ids(inSourcesOf: "LocatedYAML").union(Self.ids(inSourcesOf: "SchemaLoading"))
        #expect(ids.count > 50)
        #expect(ids.subtracting(try Self.covered.get()).subtracting(Self.unprovoked).sorted() == [])
    }

    @Test func everyIDOfARuleHasACase() throws {
        let ids = Set(Rules.all.flatMap { $0.ids }.map(\.description))
        #expect(ids.subtracting(try Self.covered.get()).sorted() == [])
    }

    @Test func theRulesDeclareTheIDsThatTheyGive() throws {
        let declared = Set(Rules.all.flatMap { $0.ids }.map(\.description))
        #expect(try Self.ids(inSourcesOf: "SchemaLoading/Rules").symmetricDifference(declared).sorted() == [])
    }

    /// A rule declares what the file of its name gives; what others give for it, such as the resolver, is in theirs.
    @Test func eachRuleDeclaresTheIDsOfItsFile() throws {
        let files = try Self.texts(inSourcesOf: "SchemaLoading/Rules")
        for rule in Rules.all {
            let declared = Set(rule.ids.map(\.description))
            #expect(!declared.isEmpty, "\(rule)")
            let text = try #require(files["\(rule).swift"])
            #expect(Self.ids(in: text).subtracting(declared) == [], "\(rule)")
        }
    }
}
