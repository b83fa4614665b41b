import FileTree
import SystemPackage
import TestSupport

/// What compilers make of the headers of several releases, recorded from Xen's repository.
///
/// The file has one fact per line, with tabs between the cells: the release, what is asked, and the answer on
/// each ``Architecture`` in its order, or a hyphen where the header does not have it.
struct RecordedLayouts {
    /// The file is not as described.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// The answers on each architecture by what is asked.
    typealias Facts = [Architecture: [String: String]]

    private static let absent = "-"

    static let path = PackageRoot.path.appending("Tests/PeerTests/Facts/layout-facts.tsv")

    /// The facts by release.
    private(set) var facts: [String: Facts] = [:]

    /// Reads the file of this folder.
    init() throws {
        try self.init(String(decoding: try FileTree.readFile(RecordedLayouts.path), as: UTF8.self))
    }

    init(_ text: String) throws {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 2 + Architecture.allCases.count else {
                throw Malformed(description: "layout-facts.tsv: not a fact: \(line)")
            }
            for (architecture, value) in zip(Architecture.allCases, cells[2...])
            where value != RecordedLayouts.absent {
                facts[cells[0], default: [:]][architecture, default: [:]][cells[1]] = value
            }
        }
    }

    /// The text of the file.
    static func text(_ facts: [(release: String, facts: Facts)]) -> String {
        let head = """
            # What clang makes of xen/include/public/io/blkif.h and io/protocols.h in Xen's repository;
            # HistoryTests.swift tells how this is recorded, and RecordedLayouts.swift what the cells are.
            # release	question	\(Architecture.allCases.map(\.rawValue).joined(separator: "\t"))

            """
        let lines = facts.flatMap { release, facts in
            Set(facts.values.flatMap(\.keys)).sorted().map { label in
                let values = Architecture.allCases.map { facts[$0]?[label] ?? absent }
                return ([release, label] + values).joined(separator: "\t") + "\n"
            }
        }
        return head + lines.joined()
    }
}
