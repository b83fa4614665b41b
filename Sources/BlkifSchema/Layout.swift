/// Where each field of a structure lies in one ABI.
///
/// The rules are those of the C compilers of the three ABIs: an integer of 1, 2 or 4 bytes is aligned to its
/// size, one of 8 bytes to the ABI's alignment of 64-bit integers, an array to its element, a structure to its
/// most strictly aligned field; a field starts at the next multiple of its alignment; the size of a structure
/// is a multiple of its alignment.
public struct StructureLayout: Sendable, Hashable {
    /// One field's place.
    public struct Place: Sendable, Hashable {
        /// The field's name.
        public let field: String
        /// Bytes from the start of the structure.
        public let offset: Int
        /// Bytes that the field takes.
        public let size: Int

        package init(field: String, offset: Int, size: Int) {
            self.field = field
            self.offset = offset
            self.size = size
        }
    }

    /// The places of the fields that the ABI has, in order.
    public let places: [Place]
    /// Bytes of the whole structure, with the padding at its end.
    public let size: Int
    /// The alignment of the whole structure in bytes.
    public let alignment: Int
}

/// How many entries a ring has in one ABI, and how large they are.
///
/// An entry is as large as the larger of a request and a response, rounded up to the stricter alignment of the
/// two. The ring has as many entries as fit behind its header, rounded down to a power of two. Source: `RING_SIZE`
/// in `xen/include/public/io/ring.h`.
public struct RingSize: Sendable, Hashable {
    /// Bytes of one entry.
    public let entrySize: Int
    /// The number of entries, a power of two; 0 when none fits.
    public let entries: Int

    /// The most pages of a ring that are read or computed with, a power of two: more than any implementation takes.
    package static var maximumPages: Int { 256 }
}

extension Ring {
    /// The entries that fit into some pages, as many as a power of two.
    package func entries(ofSize size: Int, pages: Int) -> Int {
        let slots = max(0, pageSize * pages - headerSize) / size
        return slots == 0 ? 0 : 1 << (Int.bitWidth - 1 - slots.leadingZeroBitCount)
    }
}

/// Computes layouts from types, structures and constants.
package struct LayoutCalculator {
    private let structures: [String: Structure]
    private let types: [String: String]
    private let constants: [String: Int]

    package init(structures: [Structure], types: [TypeName], constants: [Constant]) {
        var structuresByName: [String: Structure] = [:]
        var integersByName: [String: String] = [:]
        var numbersByName: [String: Int] = [:]
        for structure in structures { structuresByName[structure.name] = structure }
        for type in types { integersByName[type.name] = type.type }
        for constant in constants { numbersByName[constant.name] = constant.integer }
        self.structures = structuresByName
        self.types = integersByName
        self.constants = numbersByName
    }

    private static let integers = [
        "uint8_t": 1, "int8_t": 1, "uint16_t": 2, "int16_t": 2, "uint32_t": 4, "int32_t": 4, "uint64_t": 8,
        "int64_t": 8,
    ]

    /// The names of the C integer types that a field may have.
    package static let integerTypes = integers.keys.sorted()

    /// A product with the greatest count still is an integer.
    private static let maximumSize = Int.max >> 17

    /// The C integer type of a field; nil when it is a structure.
    package func integerType(of field: StructureField) -> String? {
        let type = types[field.type] ?? field.type
        return LayoutCalculator.integers[type] == nil ? nil : type
    }

    /// The number of elements of a field: 1 unless it is an array; nil when its count is unknown.
    package func count(of field: StructureField) -> Int? {
        guard let count = field.count else { return 1 }
        guard let value = Int(count) ?? constants[count], (1...65_536).contains(value) else { return nil }
        return value
    }

    /// The layout of a structure, or nil when a type or count in it is unknown or it contains itself.
    package func layout(of structure: Structure, in abi: ABI) -> StructureLayout? {
        var elements: [String: Element] = [:]
        return layout(of: structure, in: abi, depth: 0, known: &elements)
    }

    /// The layout of the fields with which a ring begins.
    package func header(of ring: Ring, in abi: ABI) -> StructureLayout? {
        layout(of: ring.headerStructure, in: abi)
    }

    /// The size of a ring of some pages, or nil when its request or response has no layout.
    ///
    /// - Parameter pages: 1 … 65536.
    package func size(of ring: Ring, pages: Int, in abi: ABI) -> RingSize? {
        guard let request = structures[ring.request].flatMap({ layout(of: $0, in: abi) }),
            let response = structures[ring.response].flatMap({ layout(of: $0, in: abi) }),
            (1...65_536).contains(pages)
        else { return nil }
        let entrySize = LayoutCalculator.roundUp(
            max(request.size, response.size, 1), to: max(request.alignment, response.alignment))
        return RingSize(entrySize: entrySize, entries: ring.entries(ofSize: entrySize, pages: pages))
    }

    private typealias Element = (size: Int, alignment: Int)

    private func layout(
        of structure: Structure, in abi: ABI, depth: Int, known: inout [String: Element]
    ) -> StructureLayout? {
        guard depth < 8 else { return nil }
        var places: [StructureLayout.Place] = []
        var end = 0
        var alignment = 1
        for field in structure.fields where field.abis.isEmpty || field.abis.contains(abi.name) {
            guard let element = element(field.type, in: abi, depth: depth, known: &known),
                let count = count(of: field)
            else { return nil }
            let offset = LayoutCalculator.roundUp(end, to: element.alignment)
            // No structure of a ring comes near.
            guard max(element.size, offset) <= LayoutCalculator.maximumSize else { return nil }
            places.append(.init(field: field.name, offset: offset, size: element.size * count))
            end = offset + element.size * count
            alignment = max(alignment, element.alignment)
        }
        let size = LayoutCalculator.roundUp(end, to: alignment)
        return StructureLayout(places: places, size: size, alignment: alignment)
    }

    private func element(
        _ type: String, in abi: ABI, depth: Int, known: inout [String: Element]
    ) -> Element? {
        if let size = LayoutCalculator.integers[types[type] ?? type] {
            return (size, size == 8 ? abi.alignmentOfUInt64 : size)
        }
        if let element = known[type] { return element }
        guard let structure = structures[type],
            let layout = layout(of: structure, in: abi, depth: depth + 1, known: &known)
        else { return nil }
        known[type] = (layout.size, layout.alignment)
        return known[type]
    }

    private static func roundUp(_ value: Int, to alignment: Int) -> Int {
        (value + alignment - 1) / alignment * alignment
    }
}
