import BlkifSchema
import CBlkif
import TestSupport
import Testing

/// Swift gives the C structures that it imports the layouts that are computed from the schema.
@Suite struct MemoryLayoutTests {
    /// The structures of an ABI, the ABI's name, and the prefix of the names in C.
    private static let imported: [(structures: [ImportedStructure], abi: String?, prefix: String)] = [
        (ImportedStructure.native, nil, "blkif_"), (ImportedStructure.x86_32, "x86_32-abi", "blkif_x86_32_"),
        (ImportedStructure.x86_64, "x86_64-abi", "blkif_x86_64_"),
        (ImportedStructure.arm, "arm-abi", "blkif_arm_"),
    ]

    #if arch(x86_64)
        private static let nativeABI = "x86_64-abi"
    #else
        private static let nativeABI = "arm-abi"
    #endif

    @Test func everyStructureHasTheComputedLayout() throws {
        let schema = try Views.view("current").schema
        var compared = 0
        for (structures, name, prefix) in MemoryLayoutTests.imported {
            let abi = try #require(schema.abis.first { $0.name == name ?? MemoryLayoutTests.nativeABI })
            for structure in structures {
                let short = try #require(structure.name.hasPrefix(prefix) ? structure.name : nil)
                    .dropFirst(prefix.count)
                let layout = try #require(schema.layout(of: "blkif_\(short)", in: abi))
                // Those of other ABIs are packed to 4 bytes, so that they have the same places on all.
                let alignment = name == nil ? layout.alignment : min(4, layout.alignment)
                #expect(structure.stride == layout.size, "\(structure.name)")
                #expect(structure.alignment == alignment, "\(structure.name)")
                #expect(structure.fields.map(\.name) == layout.places.map(\.field), "\(structure.name)")
                compared += compare(structure, layout) + 3
            }
        }
        #expect(compared > 200)
    }

    /// Returns how many numbers were compared.
    private func compare(_ structure: ImportedStructure, _ layout: StructureLayout) -> Int {
        for (field, place) in zip(structure.fields, layout.places) {
            #expect(field.offset == place.offset, "\(structure.name).\(field.name)")
            #expect(field.size == place.size, "\(structure.name).\(field.name)")
        }
        #expect(structure.size == structure.stride, "\(structure.name)")
        return 2 * structure.fields.count
    }

    /// A structure that the schema has and the table above has not would be compared with nothing.
    @Test func noStructureIsLeftOut() throws {
        let schema = try Views.view("current").schema
        let names = schema.structures.map { $0.name.dropFirst("blkif_".count) }
        #expect(Set(ImportedStructure.native.map { $0.name.dropFirst("blkif_".count) }) == Set(names))
        // Segments are the same in all ABIs.
        for (structures, abi, prefix) in MemoryLayoutTests.imported where abi != nil {
            let found = structures.map { String($0.name.dropFirst(prefix.count)) }
            #expect(Set(found) == Set(names.map(String.init)).subtracting(["request_segment"]))
        }
    }

    @Test func theRingHasTheComputedLayout() throws {
        let schema = try Views.view("current").schema
        let ring = try #require(schema.ring)
        let entries: [(abi: String, header: Int?, size: Int)] = [
            (
                MemoryLayoutTests.nativeABI, MemoryLayout<blkif_sring>.offset(of: \blkif_sring.ring),
                MemoryLayout<blkif_sring_entry>.stride
            ),
            (
                "x86_32-abi", MemoryLayout<blkif_x86_32_sring>.offset(of: \blkif_x86_32_sring.ring),
                MemoryLayout<blkif_x86_32_sring_entry>.stride
            ),
            (
                "x86_64-abi", MemoryLayout<blkif_x86_64_sring>.offset(of: \blkif_x86_64_sring.ring),
                MemoryLayout<blkif_x86_64_sring_entry>.stride
            ),
            (
                "arm-abi", MemoryLayout<blkif_arm_sring>.offset(of: \blkif_arm_sring.ring),
                MemoryLayout<blkif_arm_sring_entry>.stride
            ),
        ]
        for (name, header, size) in entries {
            let abi = try #require(schema.abis.first { $0.name == name })
            #expect(header == ring.headerSize)
            #expect(size == schema.layouts.size(of: ring, pages: 1, in: abi)?.entrySize)
        }
    }
}
