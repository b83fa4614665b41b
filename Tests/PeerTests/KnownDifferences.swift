import FileTree
import SystemPackage
import TestSupport

/// A list of differences that are known and have a reason.
///
/// Each line of the file is `subject | ours | theirs | reason`, in the list of several releases with the
/// releases before it: `4.2, 4.3 | subject | ours | theirs | reason`. Lines that begin with `#` are comments.
struct KnownDifferences {
    /// The file is not as described.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    let file: String
    private let lines: [(release: String?, difference: HeaderDifference)]

    init(_ name: String, byRelease: Bool = false) throws {
        let path = PackageRoot.path.appending("Tests/PeerTests/Facts").appending(name)
        let text = String(decoding: try FileTree.readFile(path), as: UTF8.self)
        file = name
        lines = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            let rest = Array(cells.dropFirst(byRelease ? 1 : 0))
            guard rest.count == 4, cells.allSatisfy({ !$0.isEmpty }) else {
                throw Malformed(
                    description: "\(name): a line without a subject, two texts and a reason: \(line)")
            }
            let difference = HeaderDifference(subject: rest[0], ours: rest[1], theirs: rest[2])
            let releases = byRelease ? cells[0].split(separator: ",").map(trimmed) : [nil]
            return releases.map { ($0, difference) }
        }
    }

    private init(_ file: String, _ lines: [(release: String?, difference: HeaderDifference)]) {
        self.file = file
        self.lines = lines
    }

    /// Those of macros and structures: nodes stand in comments, which preprocessing removes.
    var ofCode: KnownDifferences {
        KnownDifferences(file, lines.filter { !$0.difference.subject.contains("/") })
    }

    /// The releases that the file names.
    var releases: Set<String> { Set(lines.compactMap(\.release)) }

    /// What the list and the differences found do not have in common, one per line; empty when they agree.
    func complaint(about found: [HeaderDifference], release: String? = nil) -> String {
        let listed = Set(lines.filter { $0.release == release }.map(\.difference))
        let unlisted = found.filter { !listed.contains($0) }
        let stale = listed.subtracting(found)
        return
            (unlisted.map { "not in \(file): \($0)" }
            + stale.map { "in \(file), but no longer so: \($0)" }.sorted())
            .joined(separator: "\n")
    }
}

private func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
}
