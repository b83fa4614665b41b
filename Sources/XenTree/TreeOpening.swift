import BlkifSchema
import Diagnostics

/// Finds the release and the files of a tree.
struct TreeOpening {
    /// The first release whose trees are known.
    private static let oldest = Release(4, 2)

    let contents: any TreeContents
    let root: String
    let layout: SourceTree
    private(set) var findings: [Finding] = []

    init(contents: any TreeContents, root: String, layout: SourceTree) {
        self.contents = contents
        self.root = root
        self.layout = layout
    }

    // MARK: The release

    mutating func release(
        known: [Release], given: Release?, profile: Profile?
    ) throws(XenTree.Refusal) -> Release {
        if let profile {
            let named = try namedRelease()
            if named != profile.release {
                findings.append(
                    Finding(
                        "other-release",
                        "the tree is Xen \(named), and \(profile.name) is one of \(profile.release)",
                        severity: .warning, at: .start(of: layout.releaseFile),
                        remedy: "use a profile of Xen \(named)"))
            }
            return profile.release
        }
        let release: Release
        if let given { release = given } else { release = try namedRelease() }
        guard release >= TreeOpening.oldest else {
            throw .unusable([
                Finding(
                    "unknown-tree-release", "Xen \(release) is too old", at: .start(of: layout.releaseFile),
                    remedy: "trees are known from \(TreeOpening.oldest) on")
            ])
        }
        if known.contains(release) { return release }
        guard let newest = known.max(), release > newest else {
            throw .unusable([
                Finding(
                    "unknown-tree-release", "there is no Xen \(release)", at: .start(of: layout.releaseFile),
                    remedy: "name one with --release")
            ])
        }
        findings.append(
            Finding(
                "unknown-tree-release",
                "Xen \(release) is newer than this program; it is judged as \(newest)",
                severity: .warning, at: .start(of: layout.releaseFile),
                remedy: "use a newer program, or --release"))
        return newest
    }

    private mutating func namedRelease() throws(XenTree.Refusal) -> Release {
        guard let text = try text(at: layout.releaseFile) else {
            throw .missing([notXen("there is no \(layout.releaseFile)")])
        }
        let values = ["XEN_VERSION", "XEN_SUBVERSION"].map { name in
            text.split(separator: "\n").lazy.compactMap { TreeOpening.number(of: name, in: $0) }.first
        }
        guard let major = values[0], let minor = values[1] else {
            throw .missing([notXen("\(layout.releaseFile) does not set XEN_VERSION and XEN_SUBVERSION")])
        }
        return Release(major, minor)
    }

    private static func number(of name: String, in line: Substring) -> Int? {
        var words = line.split { $0 == " " || $0 == "\t" }
        if words.first == "export" { words.removeFirst() }
        guard words.count == 3, words[0] == name, ["=", ":=", "?="].contains(words[1]) else { return nil }
        return Int(words[2])
    }

    private func notXen(_ reason: String) -> Finding {
        Finding(
            "not-a-xen-tree", "\(root): this is no Xen source tree: \(reason)",
            remedy: "name the folder that holds xen/ and tools/, or the release with --release")
    }

    // MARK: The files

    mutating func texts(of release: Release) throws(XenTree.Refusal) -> [SourceTree.Surface: TreeText] {
        var result: [SourceTree.Surface: TreeText] = [:]
        var missing: [Finding] = []
        for entry in layout.entries {
            let expected = entry.files.filter { !$0.isBuilt && $0.belongs(to: release) }
            let others = entry.files.filter { !expected.contains($0) }
            // A tree between two releases may have a file where the other one has it.
            guard let file = (expected + others).first(where: { contents.exists($0.path) }) else {
                if let file = expected.first { missing.append(TreeOpening.missing(entry, file, others)) }
                continue
            }
            if let text = try text(at: file.path) {
                result[entry.surface] = TreeText(entry.surface, file, text: text)
            }
        }
        guard !result.isEmpty else {
            throw .missing([notXen("none of the files of the block protocol is there")])
        }
        findings += missing
        return result
    }

    private static func missing(
        _ entry: SourceTree.Entry, _ file: SourceTree.File, _ others: [SourceTree.File]
    ) -> Finding {
        // Bindings are made from the IDL, and came into the tree in the midst of a release.
        Finding(
            "missing-surface", "\(file.path) is not there: \(entry.summary)".withoutFullStop,
            severity: [.go, .ocaml].contains(file.notation) ? .warning : .error, at: .start(of: file.path),
            remedy: "check out the whole tree",
            notes: others.map { Finding.Note("nor is \($0.path)") })
    }

    /// - Returns: The text of a file; nil when there is none, or it is reported.
    private mutating func text(at path: String) throws(XenTree.Refusal) -> String? {
        let bytes: [UInt8]?
        do {
            bytes = try contents.bytes(at: path)
        } catch {
            findings.append(
                Finding("unreadable-surface", "\(path): \(error.reason)", at: .start(of: path)))
            return nil
        }
        guard let bytes else { return nil }
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
            guard let long = SourceFile(path: path, text: text).longLine else { return text }
            findings.append(long)
            return nil
        }
        let line = bytes.prefix(TreeOpening.validLength(bytes)).count { $0 == UInt8(ascii: "\n") } + 1
        findings.append(
            Finding(
                "bad-encoding", "\(path) is no text in UTF-8",
                at: SourceLocation(file: path, line: line, column: 1, length: 1)))
        return nil
    }

    /// How many of the first bytes are text.
    private static func validLength(_ bytes: [UInt8]) -> Int {
        if let zero = bytes.firstIndex(of: 0) { return zero }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
        return count
    }
}

extension String {
    fileprivate var withoutFullStop: String { last == "." ? String(dropLast()) : self }
}
