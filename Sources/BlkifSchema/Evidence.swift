/// What shows that something holds of an implementation, and for which of its versions it does.
public struct Evidence: Sendable, Hashable {
    /// The revision that was read, by its name among those of the implementation; nil when no source was.
    public package(set) var revision: String?
    /// The file, below the root of the sources.
    public package(set) var path: String?
    /// The line of the file in that revision, from 1; nil when its number is not known.
    public package(set) var line: Int?
    /// A few words of that line, as they stand there.
    public package(set) var quote: String?
    /// A text that the file does not have, where its absence shows the statement.
    public package(set) var absent: String?
    /// What shows it where no source can be cited, such as a dump of a running system.
    public package(set) var source: String?
    /// Why no line can be quoted, as one sentence; nil when one can be.
    public package(set) var unquoted: String?
    /// The first version of the implementation of which it holds, or with `≤` before it, one of which it is known to
    /// hold; nil when nobody looked.
    public package(set) var since: String?
    /// The first version of which it does not hold any more, or with `≤` before it, one of which it is known not to.
    public package(set) var removed: String?
    /// In which cases only it holds, as one paragraph of CommonMark; empty when it holds in all.
    public package(set) var partial = ""

    package init() {}

    /// The file with its line and revision, or what shows it in place of a file; nil when nothing does.
    package var citation: String? {
        guard let path else { return source }
        return path + (line.map { ":\($0)" } ?? "") + (revision.map { ", \($0)" } ?? "")
    }

    /// The first version of which it holds; where nobody looked for it, the revision that was read after `≤`.
    package var firstVersion: String? { since ?? revision.map { "≤\($0)" } }

    /// Whether it holds in a release of Xen, for an implementation whose versions are releases of Xen; true when
    /// nothing speaks against it.
    package func holds(in release: Release?) -> Bool {
        guard let release else { return true }
        if let first = since.flatMap(Release.init), release < first { return false }
        if let last = removed.flatMap(Release.init), release >= last { return false }
        return true
    }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "revision", &revision, .line, "the revision that was read, among those of the implementation")
        try coder.field("path", &path, .path, "the file, below the root of the sources")
        try coder.field("line", &line, .number(1...1_000_000), "the line of the file in that revision")
        try coder.field("quote", &quote, .verbatim, "a few words of that line, as they stand there")
        try coder.field(
            "absent", &absent, .verbatim, "a text that the file does not have, where that shows it")
        try coder.field("source", &source, .line, "what shows it where no file can be cited")
        try coder.field("unquoted", &unquoted, .line, "why no line can be quoted")
        try coder.field(
            "since", &since, .line,
            "the first version of the implementation of which it holds, or `≤` and one of which it is known to"
        )
        try coder.field(
            "removed", &removed, .line,
            "the first version of which it does not hold any more, or `≤` and one of which it is known not to"
        )
        try coder.field("partial", &partial, .inlineProse, "in which cases only it holds")
    }
}

/// An implementation of the protocol, or a part of one.
public struct Implementation: Sendable, Hashable, PlacedRecord {
    /// What part of the protocol it plays.
    public enum Function: String, Sendable, Hashable, CaseIterable, DescribedWord {
        case toolstack
        case frontend
        case backend
        case script
        case firmware
        case proxy
        /// It reads what others wrote, to show it.
        case monitor
        /// It tells others what to do.
        case manual
        /// It carries what the others do: the store, the hypervisor.
        case service

        package static var blank: Self { .toolstack }
    }

    /// A state of the sources that was read.
    public struct Revision: Sendable, Hashable, Part {
        /// The release, or a name for a state between releases.
        public package(set) var name = ""
        /// The commit; nil for sources that have none.
        public package(set) var commit: String?
        /// The day of the commit or release, as `YYYY-MM-DD`.
        public package(set) var date: String?

        package init() {}

        package static var partName: StaticString { "revision" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field(
                "name", &name, .line.required, "the release, or a name for a state between releases")
            try coder.field("commit", &commit, .line, "the commit")
            try coder.field("date", &date, .line, "its day, as `YYYY-MM-DD`")
        }
    }

    /// The unique name, by which statements name it.
    public package(set) var id = ""
    /// What people call it.
    public package(set) var title = ""
    /// What part of the protocol it plays.
    public package(set) var role = Function.toolstack
    /// The kind of backend that it is, by which directories are named; nil for what is none, or may be of any.
    public package(set) var kind: String?
    /// What it is, as one sentence of CommonMark.
    public package(set) var summary = ""
    /// The address of its sources.
    public package(set) var repository = ""
    /// The address of a line, with `{commit}`, `{path}` and `{line}`; nil when its sources cannot be seen line by line.
    public package(set) var address: String?
    /// The licence, by its SPDX identifier; nil when the files do not tell it.
    public package(set) var licence: String?
    /// The states of the sources that were read.
    public package(set) var revisions: [Revision] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { id }
    package var ownSummary: String { summary }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a unique name, by which statements name it")
        try coder.field("name", &title, .line.required, "what people call it")
        try coder.field("role", &role, .plain.required, "what part of the protocol it plays")
        try coder.field(
            "kind", &kind, .line, "the kind of backend that it is: a value of `backend/backend-kind`")
        try coder.field("summary", &summary, .inlineProse.required, "what it is")
        try coder.field("repository", &repository, .line.required, "the address of its sources")
        try coder.field(
            "address", &address, .line, "the address of a line, with `{commit}`, `{path}` and `{line}`")
        try coder.field("licence", &licence, .line, "the licence, by its SPDX identifier")
        try coder.field("revisions", &revisions, .plain.required, "the states of the sources that were read")
    }

    /// The web page with the line that shows something; nil when there is none.
    package func address(of evidence: Evidence) -> String? {
        guard let address, let path = evidence.path,
            let commit = revisions.first(where: { $0.name == evidence.revision })?.commit
        else { return nil }
        var result = ""
        // Pages have thousands of addresses: bytes are gone over faster than letters.
        var rest = address.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += Substring(rest[..<open])
            switch Substring(rest[rest.index(after: open)..<close]) {
            case "commit": result += commit
            case "path": result += path
            case "line": result += String(evidence.line ?? 1)
            default: result += Substring(rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + Substring(rest)
    }
}
