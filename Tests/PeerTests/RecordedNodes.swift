import BlkifSchema
import DiskSpec
import FileTree
import SystemPackage
import TestSupport

/// What the libxl of each release wrote for a disk, or that it refused it; the file tells how it was recorded.
struct RecordedNodes {
    /// The file is not as described.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// A node as it was written.
    struct Node: Equatable {
        let name: String
        let value: String
    }

    /// What became of a disk.
    enum Outcome {
        case refused(kind: String)
        case written(backend: [Node], frontend: [Node])
    }

    /// A disk that was given to the libxl of some releases.
    struct Case {
        /// The releases, of which `master` is one.
        let releases: [String]
        let guest: AttachmentContext.Guest
        let isRunning: Bool
        let target: String
        let specification: String
        let outcome: Outcome
    }

    /// The releases, oldest first.
    static let releases = (2...22).map { "4.\($0)" } + ["master"]

    private(set) var cases: [Case] = []
    private var lists: [String: [Node]] = [:]

    /// Reads the file of this folder.
    init() throws {
        let path = PackageRoot.path.appending("Tests/PeerTests/Facts/disk-nodes.tsv")
        let text = String(decoding: try FileTree.readFile(path), as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells[0] == "list", cells.count > 2 {
                lists[cells[1]] = cells[2...].map(RecordedNodes.node)
            } else if cells[0] == "case", cells.count == 8, let found = recorded(Array(cells.dropFirst())) {
                cases.append(found)
            } else {
                throw Malformed(description: "disk-nodes.tsv: not a fact: \(line)")
            }
        }
    }

    private static func node(_ text: String) -> Node {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Node(name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }

    private func recorded(_ cells: [String]) -> Case? {
        let ends = cells[0].split(separator: "-").compactMap {
            RecordedNodes.releases.firstIndex(of: String($0))
        }
        guard let first = ends.first, let last = ends.last, first <= last,
            let guest = AttachmentContext.Guest(rawValue: cells[1]),
            let outcome = outcome(cells[5], cells[6])
        else { return nil }
        return Case(
            releases: Array(RecordedNodes.releases[first...last]), guest: guest,
            isRunning: cells[2] == "attach", target: cells[3], specification: cells[4], outcome: outcome)
    }

    private func outcome(_ first: String, _ second: String) -> Outcome? {
        if first == "refused" { return .refused(kind: second) }
        guard let backend = lists[first], let frontend = lists[second] else { return nil }
        return .written(backend: backend, frontend: frontend)
    }
}
