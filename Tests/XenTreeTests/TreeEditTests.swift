import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// The whole patches of the small tree in `Tree/`, and what is refused there: of each option that is taken out, in its own field
/// and in spare bits, and of options that the schema gets. As in `Answers/edits/`.
@Suite struct TreeEditTests {
    private let tree: MemoryTree

    init() throws {
        tree = try MemoryTree(folder: PackageRoot.path.appending("Tests/XenTreeTests/Tree"))
    }

    private static func told(_ finding: Finding) -> String {
        let place = finding.location.map { "\($0.file):\($0.line):\($0.column) " } ?? ""
        return "\(place)\(finding.severity.rawValue) \(finding.message) [\(finding.id)] "
            + "\(finding.remedy ?? "-")\(finding.notes.map { " (\($0.message))" }.joined())\n"
    }

    private func answer(
        _ tree: MemoryTree, _ names: [String], overlay: Bool, schema: BlkifSchema? = nil,
        release: Release? = nil
    ) throws -> String {
        let patch = TreePatch(
            try tree.open(release: release, schema: schema), options: names, overlay: overlay)
        let title = names.joined(separator: ", ") + (overlay ? ", overlay" : "")
        return "== \(title)\(release.map { " in \($0)" } ?? "")\n" + patch.findings.map(Self.told).joined()
            + patch.files.map(\.diff).joined() + patch.notes.map(Self.told).joined()
    }

    private func expect(_ answers: [String], _ name: String) throws {
        try Golden.expect(
            answers.joined(separator: "\n"),
            matches: PackageRoot.path.appending("Tests/XenTreeTests/Answers/edits/\(name).txt"))
    }

    /// The tree with whole files in place of those that have no place for most options.
    private func mended() throws -> MemoryTree {
        var result = tree
        let small = try SmallTree.make()
        for path in Self.unfit { result.files[path] = small.files[path] }
        return result
    }

    private static let unfit = [
        "tools/xl/check-xl-disk-parse", "tools/golang/xenlight/types.gen.go",
        "tools/golang/xenlight/helpers.gen.go", "tools/libs/util/libxlu_disk_i.h",
    ]

    @Test(arguments: [false, true]) func eachOptionThatIsTakenOut(overlay: Bool) throws {
        let tree = try mended()
        let answers = try RealSchema.schema().diskParameters.filter {
            $0.isNamed && (!overlay || $0.libxl?.overlay != nil)
        }.map { parameter in
            try answer(tree.removing(parameter), [parameter.name], overlay: overlay)
        }
        try expect(answers, overlay ? "overlays" : "options")
    }

    /// In the release of which the manual is a text, and without any of Go.
    @Test func eachOptionInAnOlderRelease() throws {
        let tree = try mended()
        let answers = try ["script", "direct-io-safe", "discard", "trusted", "grant_usage"].map {
            try answer(tree, [$0], overlay: false, release: Release(4, 8))
        }
        try expect(answers, "older")
    }

    /// What the schema gets, all at once and each alone.
    @Test func whatTheSchemaGets() throws {
        let schema = try WorkedSchema.schema()
        let tree = try mended()
        let names =
            [WorkedSchema.names] + WorkedSchema.names.map { [$0] } + [["backend/feature-zero", "note 13"]]
        try expect(try names.map { try answer(tree, $0, overlay: false, schema: schema) }, "added")
    }

    /// Options whose nodes have every kind of value and condition.
    @Test func whateverAnOptionWrites() throws {
        let schema = try RealSchema.schema { path, text in
            if path == "backend/identification.yaml" { text += Self.nodes }
            guard path == "disk/parameters.yaml" else { return }
            text = text.replacing("  - name: discard\n", with: Self.parameters + "  - name: discard\n")
        }
        let tree = try mended()
        try expect(
            try ["level", "label", "hush", "mood"].map {
                try answer(tree, [$0], overlay: false, schema: schema)
            }, "values")
    }

    private static let nodes = ["level", "label", "hush", "mood"].map { name in
        """
          - name: \(name)
            since: "4.23"
            summary: Says what the \(name) of the backend is to be.
            type: string
            writer: toolstack

        """
    }.joined()

    private static let parameters = """
          - name: level
            kind: keyword
            takes: integer
            base: 16
            minimum: 1
            maximum: 64
            since: "4.23"
            summary: A number.
            libxl: {field: level, type: uint32, have: LIBXL_HAVE_DEVICE_DISK_LEVEL}
            writes:
              - {node: backend/level, value: "{level} of {devid}", when: set}
          - name: label
            kind: keyword
            since: "4.23"
            summary: A text.
            libxl: {field: label, type: string, have: LIBXL_HAVE_DEVICE_DISK_LABEL}
            writes:
              - {node: backend/label, value: none, when: {label: ""}}
              - {node: backend/label, value: "100% {target} {label}", when: {format: [raw, vhd]}}
          - name: hush
            kind: flag
            since: "4.23"
            summary: A flag.
            negation: {name: no-hush, since: "4.23"}
            libxl: {field: hush, type: libxl_defbool, have: LIBXL_HAVE_DEVICE_DISK_HUSH, fallback: "true"}
            writes:
              - {node: backend/hush, value: "{hush}", when: {guest: hvm, hush: true}}
              - {node: backend/hush, value: "{domid} \\"{scripts}\\"", when: always}
          - name: mood
            kind: keyword
            since: "4.23"
            summary: A word.
            values:
              - {value: raw, meaning: One., sets: RAW}
              - {value: vhd, meaning: Another., sets: VHD}
            libxl: {field: mood, type: libxl_disk_format, have: LIBXL_HAVE_DEVICE_DISK_MOOD}
            writes:
              - {node: backend/mood, value: "{mood}", when: set}

        """

    /// Where the tree as it is has no place for an option.
    @Test func whatTheTreeAsItIsHasNoPlaceFor() throws {
        let answers = try RealSchema.schema().diskParameters.filter(\.isNamed).map { parameter in
            try answer(tree.removing(parameter), [parameter.name], overlay: false)
        }
        try expect(answers, "refused")
    }
}
