import SystemPackage
import TestSupport

/// The public headers of real Xen releases, out of a repository of Xen.
struct XenHistory {
    /// The releases whose headers are recorded, and the commits that they are; the newest is in development.
    static let releases: [(name: String, commit: String)] = [
        ("4.4", "RELEASE-4.4.0"), ("4.10", "RELEASE-4.10.0"), ("4.14", "RELEASE-4.14.0"),
        ("4.17", "RELEASE-4.17.0"), ("current", "c447b7308b1330ec6dcfef37220736c28f41daa0"),
    ]

    /// The folder of the repository.
    let repository: String

    /// What clang makes of the headers of all releases.
    func facts() throws -> [(release: String, facts: RecordedLayouts.Facts)] {
        try XenHistory.releases.map { name, commit in
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            try extract(commit, to: folder)
            let header = PeerHeader.tree(name, in: folder.path)
            // Only the newest tree knows all architectures.
            let known = name == "current" ? Architecture.allCases : Architecture.ofXen417
            return (name, try XenHistory.facts(header, view: name, for: known))
        }
    }

    /// What clang makes of a header that should be as a view of the schema has it.
    static func facts(
        _ header: PeerHeader, view: String, for architectures: [Architecture]
    ) throws -> RecordedLayouts.Facts {
        let schema = try Views.view(view).schema
        let facts = try architectures.map { architecture in
            let questions = try HeaderQuestions(header, schema, for: architecture).questions
            return (architecture, try CompiledFacts.facts(header, questions, for: architecture))
        }
        return Dictionary(facts) { first, _ in first }
    }

    /// Puts the folder of public headers of a commit there as `xen`.
    private func extract(_ commit: String, to folder: TemporaryFolder) throws {
        let archive = folder.path.appending("public.tar").string
        let steps: [(String, [String])] = [
            (
                "git",
                ["-C", repository, "archive", "-o", archive, "\(commit):xen/include/public"]
            ),
            ("mkdir", [folder.path.appending("xen").string]),
            ("tar", ["-x", "-f", archive, "-C", folder.path.appending("xen").string]),
        ]
        for (name, arguments) in steps {
            let output = try Tool(name, package: name).run(arguments)
            guard output.status == 0 else { throw Tool.Failure(description: "\(name): \(output.text)") }
        }
    }
}
