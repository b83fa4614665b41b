import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// The C and the cases that a patch writes mean what the schema says, whatever its texts and conditions are.
@Suite struct WrittenValueTests {
    private static let writer = "tools/libs/light/libxl_disk.c"
    private static let cases = "tools/xl/check-xl-disk-parse"

    /// A patch for a flag that has libxl write a node.
    private func patch(_ tree: MemoryTree, writes: [String]) throws -> TreePatch {
        let schema = try RealSchema.schema { path, text in
            switch path {
            case "backend/identification.yaml":
                text += """
                      - name: calm
                        since: "4.23"
                        summary: Says how calm the backend is to be.
                        type: string
                        writer: toolstack

                    """
            case "disk/parameters.yaml":
                let entry = """
                      - name: calm
                        kind: flag
                        since: "4.23"
                        summary: How calm the backend is to be.
                        example: "/dev/vg/guest,raw,xvda,rw,calm"
                        negation: {name: wild, since: "4.23"}
                        libxl: {field: calm, type: bool, have: LIBXL_HAVE_DEVICE_DISK_CALM}
                        writes:

                    """
                let lines = writes.map { "      - {node: backend/calm, \($0)}\n" }.joined()
                text = text.replacing("  - name: discard\n", with: entry + lines + "  - name: discard\n")
            default: break
            }
        }
        return TreePatch(try tree.open(schema: schema), options: ["calm"], overlay: false)
    }

    /// What it adds to libxl's code, in one line and without braces.
    private func code(_ tree: MemoryTree? = nil, writes: [String]) throws -> String {
        let patch = try patch(tree ?? SmallTree.make(), writes: writes)
        #expect(patch.findings == [], "\(patch.findings.map(\.message))")
        let file = try #require(patch.files.first { $0.path == Self.writer })
        let lines = file.diff.split(separator: "\n").filter { $0.hasPrefix("+ ") }.map { $0.dropFirst() }
        return lines.flatMap { $0.split(separator: " ") }.filter { !["{", "}"].contains($0) }
            .joined(separator: " ")
    }

    @Test(arguments: [
        (#"5% "a\b""#, #""5% \"a\\b\"""#),
        (#"5% "{vdev}""#, #"libxl__sprintf(gc, "5%% \"%s\"", disk->vdev)"#),
    ])
    func aTextIsAStringOfC(value: String, expression: String) throws {
        let code = try code(writes: ["value: '\(value)', when: set"])
        #expect(code == "if (disk->calm) flexarray_append_pair(back, \"calm\", \(expression));")
    }

    /// Trees without PVH guests cannot ask for them.
    @Test(arguments: [
        (false, "type == LIBXL_DOMAIN_TYPE_PV"),
        (true, "(type == LIBXL_DOMAIN_TYPE_PV || type == LIBXL_DOMAIN_TYPE_PVH)"),
    ])
    func theKindOfGuestIsAsked(hasPVH: Bool, test: String) throws {
        var tree = try SmallTree.make()
        let path = "tools/libs/light/libxl_types.idl"
        let kinds = "libxl_domain_type = Enumeration(\"domain_type\", [\n    (3, \"PVH\"),\n    ])\n\n"
        if hasPVH { tree.files[path] = kinds + (tree.files[path] ?? "") }
        let writes = ["value: a, when: {guest: hvm}", "value: b, when: {guest: [pv, pvh], calm: true}"]
        let code = try code(tree, writes: writes)
        #expect(
            code == """
                if (type == LIBXL_DOMAIN_TYPE_HVM) flexarray_append_pair(back, "calm", "a"); \
                else if (\(test) && disk->calm) flexarray_append_pair(back, "calm", "b");
                """)
    }

    /// What libxl does not know when it writes nodes is told as such, and not as a missing place.
    @Test(arguments: ["value: a, when: {target: file}", "value: '{vdev} {major}', when: set"])
    func whatHasNoCounterpartIsTold(write: String) throws {
        let patch = try patch(SmallTree.make(), writes: [write])
        #expect(patch.files.isEmpty)
        #expect(
            patch.findings.map(\.message) == [
                "calm: \(Self.writer) has no words for when and with what backend/calm is written"
            ])
    }

    /// libxl's JSON shows a field that has its default in old trees only.
    @Test(arguments: [false, true]) func aCaseHasWhatTheJSONShows(isComplete: Bool) throws {
        var tree = try SmallTree.make()
        if isComplete {
            tree.files[Self.cases] = tree.files[Self.cases]?.replacing(
                "\"readwrite\": 1\n", with: "\"readwrite\": 1,\n    \"is_cdrom\": 0\n")
        }
        let text = try #require(
            patch(tree, writes: ["value: a, when: set"]).files.first { $0.path == Self.cases }
        ).new
        let blocks = text.split(separator: "expected <<END\n")
        let calm = try #require(blocks.first { $0.contains("\none 0 calm ") })
        let wild = try #require(blocks.first { $0.contains("\none 0 wild ") })
        #expect(calm.contains("\"calm\": true\n"))
        #expect(wild.contains("\"calm\": false\n") == isComplete && wild.contains("\"calm\"") == isComplete)
    }

    /// A member of which the name has the option's in it is another one, and stays.
    @Test func aCaseKeepsWhatHasALongerName() throws {
        var tree = try SmallTree.make()
        tree.files[Self.cases] = tree.files[Self.cases]?.replacing(
            "\"readwrite\": 1\n", with: "\"readwrite\": 1,\n    \"calmness\": 3\n")
        let text = try #require(
            patch(tree, writes: ["value: a, when: set"]).files.first { $0.path == Self.cases }
        ).new
        let calm = try #require(
            text.split(separator: "expected <<END\n").first { $0.contains("\none 0 calm ") })
        #expect(calm.contains("\"calmness\": 3\n") && calm.contains("\"calm\": true,\n"))
    }
}
