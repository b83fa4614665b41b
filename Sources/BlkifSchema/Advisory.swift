/// A published security advisory about the breach of a rule.
public struct Advisory: Sendable, Hashable, PlacedRecord {
    /// Its number: `XSA-155`, or that of a CVE where the Xen project published no advisory.
    public package(set) var id = ""
    /// What went wrong, as one sentence of CommonMark in words of our own.
    public package(set) var summary = ""
    /// The day on which it was published, as `YYYY-MM-DD`.
    public package(set) var date = ""
    /// The numbers that the flaw has in the list of Common Vulnerabilities and Exposures.
    public package(set) var cves: [String] = []
    /// Where it is published.
    public package(set) var address = ""
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { id }
    package var ownSummary: String { summary }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.free), "its number: `XSA-155`, or that of a CVE where Xen has none")
        try coder.field("summary", &summary, .inlineProse.required, "what went wrong")
        try coder.field("date", &date, .line.required, "the day of its publication, as `YYYY-MM-DD`")
        try coder.field("cves", &cves, .verbatim, "its numbers among the CVEs")
        try coder.field("address", &address, .line.required, "where it is published")
    }
}
