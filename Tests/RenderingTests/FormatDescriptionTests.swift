import BlkifSchema
import Rendering
import Testing

/// What the files of a schema look like, by the description of the model.
@Suite struct FormatDescriptionTests {
    private let format = FormatDescription.current

    @Test func eachFileAndMappingIsDescribedOnce() {
        let names = format.mappings.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(
            format.mappings.filter(\.isFile).map(\.name)
                == DocumentKind.allCases.map { "\($0.rawValue)-file" }.sorted { first, second in
                    (names.firstIndex(of: first) ?? 0) < (names.firstIndex(of: second) ?? 0)
                })
        for mapping in format.mappings {
            let keys = mapping.keys.map(\.name)
            #expect(Set(keys).count == keys.count, "\(mapping.name)")
            #expect(!keys.isEmpty)
        }
    }

    @Test func meaningsAreOneLineWithoutAFullStop() {
        for key in format.mappings.flatMap(\.keys) {
            #expect(
                !key.meaning.isEmpty && !key.meaning.hasSuffix(".") && !key.meaning.contains("\n"),
                "\(key.name)")
        }
    }

    /// A meaning says no other default than the one that a flag has.
    @Test func aMeaningSaysTheDefaultOfItsFlag() {
        var count = 0
        for key in format.mappings.flatMap(\.keys) {
            guard case .flag(let isTrue) = key.value else {
                #expect(!key.meaning.contains("default true") && !key.meaning.contains("default false"))
                continue
            }
            #expect(!key.meaning.contains("default \(!isTrue)"), "\(key.name)")
            if key.meaning.contains("default \(isTrue)") { count += 1 }
        }
        #expect(count > 10)
    }

    @Test func keysAreLowerCaseWordsJoinedByHyphens() {
        for key in format.mappings.flatMap(\.keys).map(\.name) {
            #expect(key.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }, "\(key)")
        }
    }
}
