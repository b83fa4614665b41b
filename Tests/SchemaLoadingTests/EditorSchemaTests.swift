import Diagnostics
import LocatedYAML
import SchemaLoading
import TestSupport
import Testing

/// `Schema/schema.json` and the decoders know the same keys.
///
/// In every mapping of the small schema a key that nobody knows is put first; the finding then lists the keys
/// that the decoder knows.
@Suite struct EditorSchemaTests {
    private static let unknownKey = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"

    private static func documents() throws -> [(file: SchemaFile, root: LocatedNode)] {
        try Corpus.base().compactMap { file in
            let source = SourceFile(path: file.path, text: String(decoding: file.bytes, as: UTF8.self))
            return YAMLParser.parse(source, collector: FindingCollector()).map { (file, $0) }
        }
    }

    /// The file with one more key in a mapping.
    private static func adding(to mapping: LocatedNode, in file: SchemaFile) -> SchemaFile {
        var lines = String(decoding: file.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
        let line = mapping.location.line - 1
        let column = mapping.location.column - 1
        if lines[line][column] == "{" {
            lines[line].insert(contentsOf: "\(unknownKey): 1, ", at: column + 1)
        } else {
            lines[line].insert(
                contentsOf: "\(unknownKey): 1\n" + String(repeating: " ", count: column), at: column)
        }
        let text = lines.map { String($0) }.joined(separator: "\n")
        return SchemaFile(path: file.path, bytes: Array(text.utf8))
    }

    private static func knownKeys(_ finding: Finding?) -> Set<String> {
        let list = (finding?.remedy ?? "").drop { $0 != ":" }.dropFirst()
        return Set(list.split(separator: ",").map { String($0.drop { $0 == " " }) })
    }

    @Test func theEditorKnowsTheKeysThatTheLoaderKnows() throws {
        let schema = try EditorSchema()
        var count = 0
        for (file, root) in try Self.documents() {
            for match in schema.matches(in: root).matches {
                let changed = Self.adding(to: match.mapping, in: file)
                let findings = Corpus.load(try Corpus.base(with: [file.path: changed.bytes])).findings
                let finding = findings.first { $0.message == "unknown key \"\(Self.unknownKey)\"" }
                let place = "\(match.mapping.location)"
                #expect(Self.knownKeys(finding).symmetricDifference(match.keys).sorted() == [], "\(place)")
                count += 1
            }
        }
        #expect(count > 100)
    }

    @Test func theEditorRequiresTheKeysThatTheLoaderRequires() throws {
        let schema = try EditorSchema()
        for (file, root) in try Self.documents() {
            for match in schema.matches(in: root).matches where !match.isChoice {
                let entries = match.mapping.entries ?? []
                // The key that tells what a file holds must stay: the keys of a file are taken away one by one.
                let isFile = match.mapping.location == root.location
                var missing: Set<String> = []
                for gone in isFile ? entries.map({ [$0] }) : [entries] {
                    let bytes = Self.renaming(gone, in: file)
                    missing.formUnion(Self.missingKeys(try Corpus.base(with: [file.path: bytes]), gone))
                }
                let place = "\(match.mapping.location)"
                #expect(missing.symmetricDifference(match.required).sorted() == [], "\(place)")
            }
        }
    }

    /// The keys whose absence is reported; of a file without its first key, all that are gone.
    private static func missingKeys(_ files: [SchemaFile], _ gone: [LocatedNode.Entry]) -> Set<String> {
        let findings = Corpus.load(files).findings
        let keys = Set(gone.compactMap(\.key.text))
        if findings.contains(where: { $0.id == "unknown-document" }) { return keys }
        let missing = findings.filter { $0.id == "missing-key" }.flatMap {
            $0.message.matches(of: /"([^"]+)"/).map { String($0.output.1) }
        }
        return keys.intersection(missing)
    }

    /// The file with other names in the place of some keys.
    private static func renaming(_ entries: [LocatedNode.Entry], in file: SchemaFile) -> [UInt8] {
        var lines = String(decoding: file.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
        // From the last to the first, so that the places before stay.
        for (index, entry) in entries.enumerated().reversed() {
            let line = entry.key.location.line - 1
            let column = entry.key.location.column - 1
            let length = (entry.key.text ?? "").count
            lines[line].replaceSubrange(column..<(column + length), with: "\(unknownKey)\(index)")
        }
        return Array(lines.map { String($0) }.joined(separator: "\n").utf8)
    }

    @Test func theSmallSchemaHasEveryKindOfMappingAndEveryKey() throws {
        let schema = try EditorSchema()
        var definitions: Set<String> = []
        var keys: Set<String> = []
        var known: Set<String> = []
        let profile = SourceFile(
            path: "own.yaml", text: try PackageRoot.text("docs/guide/profiles/qubes-4.19.yaml"))
        let own = try #require(YAMLParser.parse(profile, collector: FindingCollector()))
        for root in try Self.documents().map(\.root) + [own] {
            let (matches, used) = schema.matches(in: root)
            definitions.formUnion(used)
            for match in matches {
                keys.formUnion(match.mapping.entries?.compactMap(\.key.text) ?? [])
                known.formUnion(match.keys)
            }
        }
        #expect(schema.mappings.subtracting(definitions).sorted() == [])
        #expect(known.subtracting(keys).sorted() == [])
    }
}
