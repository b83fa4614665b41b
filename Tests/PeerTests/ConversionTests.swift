import BlkifSchema
import TestSupport
import Testing

/// The helpers of the standalone header carry every request and response between the layouts of ABIs unchanged.
@Suite struct ConversionTests {
    private static let sanitizers = [
        "-m64", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
    ]

    private static func run(
        _ compiler: CCompiler, _ options: [String], replacing: [String: String] = [:]
    ) throws -> ConversionProgram.Result {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        return try ConversionProgram(
            schema: try Views.view("current").schema,
            header: try folder.standalone("current", replacing: replacing)
        ).run(compiler, options)
    }

    @Test func whatIsPutCanBeGotAndIsTheSameForAllPrograms() throws {
        let wide = try ConversionTests.run(.gcc, ConversionTests.sanitizers)
        let others = [
            try ConversionTests.run(.gcc, ["-m32", "-O2"]), try ConversionTests.run(.clang, ["-m64", "-O2"]),
        ]
        for result in [wide] + others {
            #expect(result.output.status == 0, "\(result.output.text.prefix(2000))")
            #expect(result.checks > 9_000)
            #expect(result.bytes.count == 16 * 4 * 4)
        }
        #expect(wide.checks == others[1].checks)
        #expect(wide.bytes == others[1].bytes)
        let narrow = others[0]
        for (place, bytes) in wide.bytes where !place.contains("native") {
            #expect(narrow.bytes[place] == bytes, "\(place)")
        }
        // The compiler's own structures are what the helpers of the other program put into rings.
        for (place, bytes) in wide.bytes where place.contains("native") {
            #expect(narrow.bytes[place.replacing("native", with: "x86_64")] == bytes, "\(place)")
        }
        for (place, bytes) in narrow.bytes where place.contains("native") {
            #expect(wide.bytes[place.replacing("native", with: "x86_32")] == bytes, "\(place)")
        }
    }

    @Test func anAccessBehindTheEndIsFound() throws {
        let result = try ConversionTests.run(.gcc, ConversionTests.sanitizers + ["-DMISSING_BYTES=1"])
        #expect(result.output.status != 0)
        #expect(result.output.text.contains("heap-buffer-overflow"))
    }

    @Test(arguments: [
        ("((volatile uint8_t *)to)[6 + i] = 0;", ";", "request: padding is not 0"),
        ("to->padding0[i] = 0;", ";", "padding is not 0"),
        ("to->nr_sectors = from->nr_sectors;", "", "request_discard: nr_sectors differs"),
        ("case BLKIF_OP_INDIRECT:", "case 7:", "any request_indirect: got in another way"),
    ]) func aMistakeIsFound(old: String, new: String, found: String) throws {
        let result = try ConversionTests.run(.clang, ["-m64"], replacing: [old: new])
        #expect(result.output.status != 0)
        #expect(result.output.text.contains(found), "\(result.output.text.prefix(1000))")
    }
}
