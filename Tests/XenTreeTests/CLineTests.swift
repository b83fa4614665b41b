import BlkifSchema
import TestSupport
import Testing

@testable import XenTree

/// C within 80 columns, broken where people break it.
@Suite struct CLineTests {
    @Test func aShortLineStays() {
        #expect(CLine.wrapped("    call(back, \"x\", 1);") == ["    call(back, \"x\", 1);"])
    }

    @Test func aCallGoesOnBelowItsFirstArgument() {
        let line =
            "            flexarray_append_pair(back, \"max-inflight\", GCSPRINTF(\"%d\", disk->max_inflight));"
        #expect(
            CLine.wrapped(line) == [
                "            flexarray_append_pair(back, \"max-inflight\",",
                "                                  GCSPRINTF(\"%d\", disk->max_inflight));",
            ])
    }

    @Test func whatIsTooLongBelowABracketGoesToTheLeft() {
        let value = "(char *)libxl_disk_flush_policy_to_string(disk->flush_policy));"
        #expect(
            CLine.wrapped("            flexarray_append_pair(back, \"flush-policy\", \(value)") == [
                "            flexarray_append_pair(back, \"flush-policy\",", "                \(value)",
            ])
    }

    @Test func aConditionIsBrokenAtItsOperators() {
        let mask = "LIBXL_HAVE_LIBXL_DEVICE_DISK_DIRECT_IO_SAFE"
        #expect(
            CLine.wrapped("        if ((disk->readwrite & ~\(mask)_MASK) == \(mask)_MAGIC) {") == [
                "        if ((disk->readwrite &", "             ~\(mask)_MASK) ==",
                "            \(mask)_MAGIC) {",
            ])
    }

    @Test func aComparisonStaysWholeWhereItCan() {
        let tests = ["PV", "HVM", "PVH"].map { "type == LIBXL_DOMAIN_TYPE_\($0)" }.joined(separator: " || ")
        #expect(
            CLine.wrapped("        if (\(tests))") == [
                "        if (type == LIBXL_DOMAIN_TYPE_PV || type == LIBXL_DOMAIN_TYPE_HVM ||",
                "            type == LIBXL_DOMAIN_TYPE_PVH)",
            ])
    }

    @Test func aLongTextIsQuotedInParts() {
        let words = Array(repeating: "word", count: 20).joined(separator: " ")
        #expect(
            CLine.quoted(words, indentation: 22, end: ");") == [
                String(repeating: " ", count: 22) + "\"word word word word word word word word word word \"",
                String(repeating: " ", count: 22) + "\"word word word word word word word word word word\");",
            ])
        #expect(CLine.quoted("word", indentation: 2, end: ");") == ["  \"word\");"])
    }

    @Test func textsInQuotesAndPatternsStayWhole() {
        let path = CLine.literal("\\") + ", \"" + String(repeating: "a, ", count: 25) + "\""
        #expect(CLine.wrapped("    call(\(path));").map(\.count) == [14, 87])
        let text = String(repeating: "a, ", count: 30)
        #expect(CLine.wrapped("    call(\"\(text)\");") == ["    call(\"\(text)\");"])
        let name = String(repeating: "n", count: 40)
        let rule = "\(name)=[^,]*,? { STRIP(','); set\(name)(DPC, FROMEQUALS); }"
        #expect(
            CLine.wrapped(rule) == [
                "\(name)=[^,]*,? { STRIP(',');",
                String(repeating: " ", count: 51) + "set\(name)(DPC, FROMEQUALS); }",
            ])
    }

    @Test(arguments: [("{", true), ("", false)]) func bodiesAreAsTheFileHasThem(brace: String, isBraced: Bool)
        throws
    {
        let path = "tools/libs/light/libxl_disk.c"
        var tree = try SmallTree.make()
        let parameter = try #require(
            try RealSchema.schema().diskParameters.first { $0.name == "direct-io-safe" })
        tree = try tree.removing(parameter)
        let example =
            brace.isEmpty
            ? "    if (a)\n        b();\n    if (c)\n        d();\n" : "    if (a) {\n        b();\n    }\n"
        tree.files[path] = "int other(void)\n{\n\(example)    return 0;\n}\n" + (tree.files[path] ?? "")
        let patch = TreePatch(try tree.open(), options: ["direct-io-safe"], overlay: false)
        let text = try #require(patch.files.first { $0.path == path }?.new)
        #expect(text.contains("if (disk->direct_io_safe) {\n") == isBraced)
        #expect(text.contains("if (disk->direct_io_safe)\n            flexarray_append_pair(") == !isBraced)
    }
}
