import BlkifSchema

/// C source that states, or asks, what the schema says about the structures, macros and the ring.
struct LayoutSource {
    private static let includes = """
        #include <stddef.h>
        #include <stdint.h>
        #include <xen/xen.h>
        #include <xen/io/blkif.h>
        #include <xen/io/protocols.h>

        """

    let schema: BlkifSchema
    let abi: ABI

    /// An expression for each number that the layout has, with the number of the schema.
    var numbers: [(expression: String, value: Int)] {
        schema.structures.flatMap { structure -> [(String, Int)] in
            guard structure.sizes[abi.name] != nil, let layout = schema.layout(of: structure.name, in: abi)
            else { return [] }
            let type = "struct \(structure.name)"
            return [("sizeof(\(type))", layout.size), ("_Alignof(\(type))", layout.alignment)]
                + layout.places.flatMap { place in
                    [
                        ("offsetof(\(type), \(place.field))", place.offset),
                        ("sizeof(((\(type) *)0)->\(place.field))", place.size),
                    ]
                }
        }
    }

    /// A C condition for each thing that the compiler can check.
    var conditions: [String] {
        let types = schema.types.map { "__builtin_types_compatible_p(\($0.name), \($0.type))" }
        let operations = schema.operations.map { "\($0.name) == \($0.value)" }
        let constants = (schema.statuses + schema.constants + schema.bits).map { constant in
            switch constant.value {
            case .integer(let value, _): "\(constant.name) == \(value)"
            case .string(let text):
                // The schema's value of the native ABI's name is that of one of the architectures.
                "__builtin_strcmp(\(constant.name), \"\(constant.name.hasSuffix("_NATIVE") ? abi.name : text)\") == 0"
            }
        }
        let typedefs = schema.structures.compactMap { structure in
            structure.typedef.map { "__builtin_types_compatible_p(struct \(structure.name), \($0))" }
        }
        return numbers.map { "\($0.expression) == \($0.value)" }
            + types + typedefs + operations + constants + ringConditions
    }

    private var ringConditions: [String] {
        guard let ring = schema.ring else { return [] }
        let shared = "struct \(ring.name)_sring"
        return [
            "offsetof(\(shared), ring) == \(ring.headerSize)",
            "__CONST_RING_SIZE(\(ring.name), \(ring.pageSize)) == \(ring.entries)",
            "sizeof(union \(ring.name)_sring_entry) == sizeof(struct \(ring.request))",
            "sizeof(struct \(ring.response)) <= sizeof(struct \(ring.request))",
        ]
    }

    /// A file that compiles only if every condition holds.
    var assertions: String {
        LayoutSource.assertions(conditions)
    }

    static func assertions(_ conditions: [String]) -> String {
        includes + conditions.map { "_Static_assert(\($0), \"see the condition\");\n" }.joined()
    }

    /// A program that prints a line for each number.
    var program: String {
        let lines = numbers.map {
            "    printf(\"%s = %zu\\n\", \"\($0.expression)\", (size_t)\($0.expression));\n"
        }
        return "#include <stdio.h>\n" + LayoutSource.includes + "int main(void)\n{\n" + lines.joined()
            + "    return 0;\n}\n"
    }

    /// What the program should print.
    var expected: String { numbers.map { "\($0.expression) = \($0.value)\n" }.joined() }
}
