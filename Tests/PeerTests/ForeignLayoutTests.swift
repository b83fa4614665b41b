import BlkifSchema
import TestSupport
import Testing

/// The structures for other ABIs lie in memory as the installed header's do where that ABI is at home.
@Suite struct ForeignLayoutTests {
    /// The word in the names of structures, and an architecture that is at home in this ABI.
    private static let abis: [(word: String, home: Architecture)] = [
        ("x86_32", .i386), ("x86_64", .x86_64), ("arm", .arm), ("arm", .aarch64),
    ]

    /// As many facts as there are at least of each ABI.
    private static let enough = 60

    @Test(arguments: Architecture.allCases)
    func structuresOfOtherABIsAreThoseOfTheInstalledHeaderThere(_ architecture: Architecture) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let differences = try ForeignLayoutTests.differences(try folder.standalone("4.17"), architecture)
        #expect(differences.isEmpty)
    }

    @Test func structuresThatAreNotPackedAreFound() throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let header = try folder.standalone(
            "4.17",
            replacing: [
                "#pragma pack(push, 4)": "#pragma pack(push, 8)",
                // Its own checks would find it first.
                "_Static_assert(condition, #name)": "_Static_assert(1, #name)",
            ])
        let differences = try ForeignLayoutTests.differences(header, .x86_64)
        #expect(differences.contains("struct blkif_x86_32_request.id offset of i386"))
        #expect(differences.allSatisfy { $0.hasSuffix("of i386") })
    }

    /// The facts in which a header and the installed one differ.
    private static func differences(
        _ header: PeerHeader, _ architecture: Architecture
    ) throws -> [String] {
        let ours = try facts(header, architecture)
        return try abis.flatMap { word, home in
            let native = try natives.get()[home] ?? [:]
            let compared = pairs(ours, of: word).filter { native[$0.native] != nil }
            #expect(compared.count > enough)
            return compared.filter { ours[$0.foreign] != native[$0.native] }.map {
                "\($0.foreign) of \(home)"
            }
        }
    }

    /// The labels of an ABI's structures, and those of the native structures; alignments differ on purpose, since
    /// the members of a structure for any ABI must have places on all.
    private static func pairs(
        _ facts: [String: String], of word: String
    ) -> [(foreign: String, native: String)] {
        facts.keys.sorted().filter { !$0.hasSuffix(" alignment") }.compactMap { label in
            guard let place = label.firstRange(of: " blkif_\(word)_") else { return nil }
            return (label, label[..<place.lowerBound] + " blkif_" + label[place.upperBound...])
        }
    }

    /// The facts of the installed header, gathered once for all tests.
    private static let natives = Result {
        let homes = try Architecture.ofXen417.map { ($0, try ForeignLayoutTests.facts(.installed, $0)) }
        return Dictionary(homes) { first, _ in first }
    }

    private static func facts(
        _ header: PeerHeader, _ architecture: Architecture
    ) throws -> [String: String] {
        let schema = try Views.view("4.17").schema
        let questions = try HeaderQuestions(header, schema, for: architecture).questions
        return try CompiledFacts.facts(header, questions, for: architecture)
    }
}
