import Testing

/// The reader of declarations tells what is declared apart from how it is written.
@Suite struct CDeclarationsTests {
    private static let text = """
        typedef unsigned int INDEX;
        struct b {
            uint8_t first, *second[2], third [ 11 ];
        #pragma pack(push, 4)
            union { struct { uint8_t on; } a; uint8_t pad[4]; } both;
            struct { INDEX inner; };
        };
        typedef struct b b_t;
        static inline int twice(int x) { return 2 * x; }
        extern int end;
        """

    @Test func declarationsAreReadByTheirNames() {
        #expect(
            CDeclarations(CDeclarationsTests.text).texts == [
                "struct b": "uint8_t first; uint8_t *second[2]; uint8_t third[11]; "
                    + "union { struct { uint8_t on } a; uint8_t pad[4] } both; struct { INDEX inner } ",
                "typedef INDEX": "unsigned int INDEX",
                "typedef b_t": "struct b b_t",
                "static inline int twice(int x){return 2*x;}": "present",
                "extern int end": "present",
            ])
    }

    @Test func membersTellWhetherTheyAreIntegers() throws {
        let members = try #require(CDeclarations(CDeclarationsTests.text).aggregates["struct b"])
        #expect(members.map(\.isInteger) == [true, false, true, false, false])
    }

    @Test func orderAndSpaceMeanNothing() {
        let other = CDeclarations("struct a{uint8_t x;uint8_t y[2];};typedef struct a a_t;")
        let same = CDeclarations("typedef struct a a_t;\nstruct a {\n uint8_t x, y[ 2 ];\n};")
        #expect(other.texts == same.texts)
    }

    @Test(arguments: [
        "struct a { uint8_t y, x; };", "struct a { uint8_t x[2], y; };", "struct a { int x, y; };",
    ])
    func whatCompilersSeeIsADifference(_ text: String) {
        #expect(CDeclarations(text).texts != CDeclarations("struct a { uint8_t x, y; };").texts)
    }
}
